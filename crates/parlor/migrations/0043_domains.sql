-- Own domains of organizations, and the certificates that the house keeps for itself and for them.
CREATE TABLE domains (
    organization_id UUID PRIMARY KEY REFERENCES organizations (id),
    -- As DNS writes it: small letters, Punycode.
    name TEXT NOT NULL UNIQUE,
    -- What the name answers with while it leads here.
    mark TEXT NOT NULL,
    named_at BIGINT NOT NULL,
    looked_at BIGINT,
    -- It was seen to lead here.
    leads_at BIGINT,
    -- Links are made with it since.
    used_at BIGINT,
    -- So often in a row it did not answer as it should, and why.
    failures BIGINT NOT NULL,
    fault TEXT,
    next_look_at BIGINT NOT NULL
);
CREATE INDEX domains_to_look_at ON domains (next_look_at);

-- By the name that browsers ask for. What is asked for and was never made has no chain.
CREATE TABLE certificates (
    name TEXT PRIMARY KEY,
    chain TEXT,
    -- Locked with the key of the installation.
    private_key BYTEA,
    made_at BIGINT,
    ends_at BIGINT,
    edition BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    -- One process asks at a time.
    leased_until BIGINT,
    failures BIGINT NOT NULL,
    fault TEXT,
    detail TEXT,
    warned_at BIGINT
);
CREATE INDEX certificates_to_ask_for ON certificates (next_try_at);

-- What the authority asks for to see that a name leads here, for a few minutes.
CREATE TABLE certificate_challenges (
    token TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- The account at an authority, by the address of its directory; locked.
CREATE TABLE certificate_accounts (
    directory TEXT PRIMARY KEY,
    credentials BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);
