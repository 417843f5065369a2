-- Passkeys: a key that stays in somebody's device, opened by their finger or face.

CREATE TABLE passkeys (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    -- The device's name for it.
    credential_id BYTEA NOT NULL UNIQUE,
    -- The public key, how often it was used, and what the device said of it, as JSON.
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkeys_of_person ON passkeys (person_id, created_at);

-- What a browser was asked and has not answered yet. Each is taken once.
CREATE TABLE passkey_questions (
    id UUID PRIMARY KEY,
    -- Empty where somebody signs in: who it is, the answer says.
    person_id UUID REFERENCES people (id),
    browser_hash BYTEA NOT NULL,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX questions_of_browser ON passkey_questions (browser_hash, made_at);
CREATE INDEX questions_over ON passkey_questions (made_at);
