-- Addresses of other programs that are told of what happens, and what is on its way to them.

CREATE TABLE webhooks (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    -- Of an item it is told what this member sees.
    member_id UUID NOT NULL,
    -- Kinds and single events, separated by spaces, or all.
    events TEXT NOT NULL,
    reach TEXT NOT NULL CHECK (reach IN ('all', 'organizer', 'items')),
    organizer_id UUID,
    -- The secret is derived from it; the one before signs too for a while.
    generation BIGINT NOT NULL,
    rotated_at BIGINT,
    -- The last entry of the audit log that was looked at for it.
    told_to BIGINT NOT NULL,
    -- Until then somebody is sending to it.
    leased_until BIGINT NOT NULL,
    -- Nothing has reached it since.
    failing_since BIGINT,
    off_at BIGINT,
    off_why TEXT CHECK (off_why IN ('hand', 'gone', 'failing')),
    made_at BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id),
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id)
);

-- The single items that one is told of.
CREATE TABLE webhook_items (
    webhook_id UUID NOT NULL,
    item_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    PRIMARY KEY (webhook_id, item_id),
    FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
) CLUSTERED;

CREATE TABLE webhook_deliveries (
    number ROWNUMBER,
    id UUID NOT NULL UNIQUE,
    organization_id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    -- The entry of the audit log; empty for an event to try it out.
    seq BIGINT,
    -- The same for all webhooks that are told of an event, and at every try.
    message TEXT NOT NULL,
    event TEXT NOT NULL,
    item_id UUID,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    last_at BIGINT,
    -- What the last answer was; empty where there was none.
    status BIGINT,
    -- Why there was none, as a word.
    fault TEXT,
    answer TEXT,
    ended_at BIGINT,
    outcome TEXT CHECK (outcome IN ('delivered', 'failed', 'withheld')),
    FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id)
);
CREATE UNIQUE INDEX webhook_deliveries_once ON webhook_deliveries (webhook_id, seq) WHERE seq IS NOT NULL;
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook_id, next_at, number) WHERE ended_at IS NULL;
CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook_id, number);
CREATE INDEX webhook_deliveries_made ON webhook_deliveries (made_at);
