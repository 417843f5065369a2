-- People: somebody with a mailbox, known to the installation once.

CREATE TABLE people (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL,
    -- Folded, for finding: two spellings of one mailbox are one person.
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    password_hash TEXT,
    verified_at BIGINT,
    created_at BIGINT NOT NULL
);

-- A browser in which somebody is known. The token is in its cookie; here is its hash.
CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    token_hash BYTEA NOT NULL UNIQUE,
    browser TEXT NOT NULL,
    network TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- Set by a whole sign-in; empty for a browser that only a guest link made.
    signed_in_at BIGINT,
    method TEXT CHECK (method IN ('password', 'code', 'passkey', 'sso')),
    -- When more than one proof was given in it: a second step, a passkey, a company's own sign-in.
    second_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX sessions_of_person ON sessions (person_id, ended_at);

-- Keys for programs.
CREATE TABLE tokens (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    -- As the sign-in in which it was made.
    second_at BIGINT,
    used_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX tokens_of_person ON tokens (person_id);

-- Six digits on their way to a mailbox. They are derived from the seed with a
-- key that lies outside the database, so what is stored here opens nothing.
CREATE TABLE codes (
    id UUID PRIMARY KEY,
    -- Empty where nobody has this address: the page must not tell.
    person_id UUID REFERENCES people (id),
    -- The address it was asked for, hidden: wrong tries are counted by it, known or not.
    address_hash BYTEA NOT NULL,
    link_id UUID,
    -- The browser that asked; the code is worth nothing in another.
    browser_hash BYTEA NOT NULL,
    seed BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    ended_at BIGINT,
    ending TEXT CHECK (ending IN ('used', 'replaced', 'guessed'))
);
CREATE INDEX codes_of_browser ON codes (browser_hash, ended_at);
CREATE INDEX codes_of_person ON codes (person_id, created_at);
CREATE INDEX codes_over ON codes (expires_at);

-- How often something was done in a window of time. Keys are hashes.
CREATE TABLE rates (
    rate_key BYTEA NOT NULL,
    window_start BIGINT NOT NULL,
    window_end BIGINT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (rate_key, window_start)
) CLUSTERED;
CREATE INDEX rates_over ON rates (window_end);
