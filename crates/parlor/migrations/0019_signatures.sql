-- Signatures and approvals: a route of steps, who signed how, and the seals.

-- So long after its verification a guest's browser signs without a code, in minutes.
ALTER TABLE organizations ADD COLUMN sign_minutes BIGINT NOT NULL DEFAULT 1440;

CREATE TABLE signings (
    -- The same as its event's.
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    started_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    -- Empty for a draft, of which only the team knows.
    sent_at BIGINT,
    -- A calendar day, as 2026-11-30.
    due TEXT,
    -- It ends by itself when that day is over.
    withdraws BOOLEAN NOT NULL,
    -- Who has not answered is reminded every so many days; 0: never.
    remind_days BIGINT NOT NULL,
    -- Who is asked may pass it on to a colleague.
    pass_on BOOLEAN NOT NULL,
    -- Guests see who else signs before all have.
    show_others BOOLEAN NOT NULL,
    outcome TEXT CHECK (outcome IN ('completed', 'declined', 'withdrawn', 'expired', 'invalidated')),
    ended_at BIGINT,
    ended_by UUID,
    -- The sealing of what is complete: when all was sealed, or when it is tried again, and why.
    sealed_at BIGINT,
    seal_at BIGINT,
    seal_tries BIGINT NOT NULL,
    seal_fault TEXT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, started_by) REFERENCES parties (organization_id, id)
);
CREATE INDEX signings_of_item ON signings (item_id, created_at);
CREATE UNIQUE INDEX one_signing ON signings (item_id) WHERE ended_at IS NULL;
CREATE INDEX signings_that_run ON signings (due) WHERE sent_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX signings_to_seal ON signings (seal_at) WHERE seal_at IS NOT NULL;

-- The files of a route, as they are when it is sent.
CREATE TABLE signing_files (
    signing_id UUID NOT NULL REFERENCES signings (id),
    file_id UUID NOT NULL,
    place BIGINT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    blob_key TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    -- The version that is the sealed one.
    sealed_version BIGINT,
    PRIMARY KEY (signing_id, file_id)
) CLUSTERED;
CREATE INDEX signings_of_file ON signing_files (file_id);

CREATE TABLE signers (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    signing_id UUID NOT NULL REFERENCES signings (id),
    party_id UUID NOT NULL,
    -- Steps follow each other; those of one step are asked together.
    step BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('signature', 'approval')),
    -- One of this step is enough.
    one_enough BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'asked', 'signed', 'declined', 'passed', 'left_out')),
    asked_at BIGINT,
    reminded_at BIGINT,
    decided_at BIGINT,
    -- Why somebody declined.
    note TEXT NOT NULL,
    -- How somebody signed: what they typed, or where the picture lies.
    way TEXT CHECK (way IN ('draw', 'type', 'picture')),
    written TEXT,
    picture_key TEXT,
    -- What is known of that moment.
    email TEXT,
    proven_by TEXT,
    proven_at BIGINT,
    browser TEXT,
    network TEXT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX signers_of_signing ON signers (signing_id, step);
CREATE INDEX signers_asked ON signers (party_id) WHERE state = 'asked';

-- Where somebody's signature comes: thousandths of a percent of the page as it is shown.
CREATE TABLE signing_spots (
    id UUID PRIMARY KEY,
    signing_id UUID NOT NULL REFERENCES signings (id),
    signer_id UUID NOT NULL REFERENCES signers (id),
    file_id UUID NOT NULL,
    page BIGINT NOT NULL,
    from_left BIGINT NOT NULL,
    from_top BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL
);
CREATE INDEX spots_of_signing ON signing_spots (signing_id);

-- The root of this installation's own authority; its key is derived and not kept.
CREATE TABLE seal_roots (
    id UUID PRIMARY KEY,
    certificate TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- What an organization seals with, the newest that has not ended. The certificates in
-- PEM, its own first; and a key that was imported, locked with the installation's.
CREATE TABLE seal_keys (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    certificates TEXT NOT NULL,
    locked BYTEA,
    made_by UUID,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX one_seal_key ON seal_keys (organization_id) WHERE ended_at IS NULL;
