-- Archives of a whole organization: made by a worker, and kept for some days for whoever asked.
CREATE TABLE archives (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    asked_by UUID NOT NULL REFERENCES parties (id),
    asked_at BIGINT NOT NULL,
    -- When a worker takes it; while one is at it, when another would.
    next_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    -- So many steps are done, of so many.
    done BIGINT NOT NULL,
    steps BIGINT NOT NULL,
    ended_at BIGINT,
    ending TEXT CHECK (ending IN ('ready', 'cancelled', 'failed')),
    size BIGINT,
    sha256 BYTEA,
    -- Until then it is kept; its bytes are gone when they are forgotten.
    until BIGINT,
    forgotten_at BIGINT
);
-- One at a time.
CREATE UNIQUE INDEX one_archive ON archives (organization_id) WHERE ended_at IS NULL;
CREATE INDEX archives_due ON archives (next_at) WHERE ended_at IS NULL;
CREATE INDEX archives_of ON archives (organization_id, asked_by, asked_at);
CREATE INDEX archives_kept ON archives (until) WHERE ended_at IS NOT NULL AND forgotten_at IS NULL;

-- What a mail is about, and what stood in its subject; that of a code is not kept.
ALTER TABLE outbox ADD COLUMN item_id UUID;
ALTER TABLE outbox ADD COLUMN subject TEXT;
UPDATE outbox SET item_id = (SELECT g.item_id FROM grants g WHERE g.id = outbox.grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX outbox_of_item ON outbox (item_id, id);
CREATE INDEX outbox_of_organization ON outbox (organization_id, id);
