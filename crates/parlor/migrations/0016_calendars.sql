-- Calendar feeds: one for each member or contact who made one.

CREATE TABLE calendars (
    party_id UUID PRIMARY KEY REFERENCES parties (id),
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- The address is derived from it; a renewed one is another.
    generation BIGINT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    fetched_at BIGINT,
    ended_at BIGINT
) CLUSTERED;
