-- The second step of signing in: a code of an app on one's phone.

CREATE TABLE authenticators (
    person_id UUID PRIMARY KEY REFERENCES people (id),
    -- Worth nothing without the key of the installation.
    seed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    -- Asked for from then on.
    confirmed_at BIGINT,
    -- A code counts once: the half minute of the one used last.
    last_step BIGINT NOT NULL
);

-- For a day without the phone. Each counts once; kept keyed and hashed.
CREATE TABLE recovery_codes (
    person_id UUID NOT NULL REFERENCES people (id),
    code_hash BYTEA NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (person_id, code_hash)
);

-- Somebody who has taken the first step, in the browser they took it in.
CREATE TABLE second_steps (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    browser_hash BYTEA NOT NULL,
    method TEXT NOT NULL,
    goes_to TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX second_steps_of_browser ON second_steps (browser_hash, ended_at);
