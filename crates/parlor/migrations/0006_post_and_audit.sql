-- Mails that wait to be sent, and the log that nobody can rewrite.

CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    organization_id UUID,
    kind TEXT NOT NULL,
    to_email TEXT NOT NULL,
    to_name TEXT NOT NULL,
    language TEXT NOT NULL,
    -- What the mail is drawn from when it is sent; never a secret.
    content TEXT NOT NULL,
    grant_id UUID,
    code_id UUID,
    invitation_id UUID,
    created_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    -- Worth nothing after this.
    not_after BIGINT,
    tries BIGINT NOT NULL,
    fault TEXT,
    ended_at BIGINT,
    ending TEXT CHECK (ending IN ('sent', 'kept', 'dropped', 'failed'))
);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE ended_at IS NULL;
CREATE INDEX outbox_made ON outbox (created_at);

CREATE TABLE audit (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_kind TEXT NOT NULL,
    by_id UUID,
    deed TEXT NOT NULL,
    thing TEXT NOT NULL,
    thing_id UUID,
    detail TEXT NOT NULL,
    network TEXT NOT NULL,
    prev_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (organization_id, seq)
) CLUSTERED;

-- Which entry is the last one: entries cut off the end are missed by it.
CREATE TABLE audit_heads (
    organization_id UUID PRIMARY KEY REFERENCES organizations (id),
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
) CLUSTERED;
