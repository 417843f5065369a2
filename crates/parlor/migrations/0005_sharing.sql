-- Grants, guest links, and who came.

CREATE TABLE grants (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    facets TEXT NOT NULL,
    message TEXT NOT NULL,
    opened_by UUID NOT NULL,
    opened_at BIGINT NOT NULL,
    until BIGINT,
    -- The end was announced to both sides.
    announced_at BIGINT,
    closed_by UUID,
    closed_at BIGINT,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
);
-- At most one open grant for a contact on an item; closed ones stay as history.
CREATE UNIQUE INDEX one_open_grant ON grants (contact_id, item_id) WHERE closed_at IS NULL;
CREATE INDEX grants_of_item ON grants (item_id, closed_at);
CREATE INDEX grants_of_contact ON grants (contact_id, closed_at, item_id);
-- Few end by themselves; the look for them, twice a minute, must not read the others.
CREATE INDEX grants_that_end ON grants (until) WHERE closed_at IS NULL AND until IS NOT NULL;

-- One address for one contact and one item. It belongs to a grant and dies with it.
CREATE TABLE links (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    grant_id UUID NOT NULL UNIQUE,
    item_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    generation BIGINT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    until BIGINT,
    -- The end was announced to both sides.
    announced_at BIGINT,
    deactivated_by UUID,
    deactivated_at BIGINT,
    -- The first press of this address counts as verified; later ones do not.
    claimed_at BIGINT,
    -- Fetched by something that pressed nothing: a mail scanner, a preview.
    fetched_at BIGINT,
    FOREIGN KEY (organization_id, grant_id) REFERENCES grants (organization_id, id)
);
CREATE INDEX links_of_item ON links (item_id);

-- A guest on an item, from coming to going: human steps only.
CREATE TABLE visits (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    session_id UUID NOT NULL,
    started_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    views BIGINT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX visits_of_item ON visits (item_id, contact_id, last_at);

-- What a guest has marked as seen, per item.
CREATE TABLE seen_marks (
    contact_id UUID NOT NULL,
    item_id UUID NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (contact_id, item_id)
) CLUSTERED;
