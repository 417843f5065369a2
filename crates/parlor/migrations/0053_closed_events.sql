-- An event can be closed to one of those who see it as everyone does who has the public link, as a file can.

CREATE TABLE event_closures (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    closed_by UUID NOT NULL,
    closed_at BIGINT NOT NULL,
    opened_by UUID,
    opened_at BIGINT,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- postgres:     PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
);
CREATE UNIQUE INDEX one_event_closure ON event_closures (event_id, contact_id, organization_id) WHERE opened_at IS NULL;
