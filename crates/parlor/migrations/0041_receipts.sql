-- Who has read what; what is opened again and again, under a name; and contacts that are shared with together.

-- Whether it is written down which files and pages guests open. Visits are, either way.
ALTER TABLE organizations ADD COLUMN receipts BOOLEAN NOT NULL DEFAULT TRUE;

CREATE TABLE receipts (
    -- A file, or what hangs off an item.
    thing_id UUID NOT NULL,
    -- Of a file; 0 where there are none.
    version BIGINT NOT NULL,
    party_id UUID NOT NULL,
    -- By a key of theirs, not by a person before a page.
    by_program BOOLEAN NOT NULL,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    thing TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    -- When a file was first taken along.
    taken_at BIGINT,
    PRIMARY KEY (thing_id, version, party_id, by_program),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
) CLUSTERED;
CREATE INDEX receipts_of_item ON receipts (item_id, party_id);

-- When somebody was last asked to read a file.
CREATE TABLE receipt_reminders (
    file_id UUID NOT NULL REFERENCES files (id),
    party_id UUID NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (file_id, party_id)
) CLUSTERED;

-- Mails of a new sort can be chosen; which sorts there are is the program's to know.
CREATE TABLE chosen_mails (
    person_id UUID NOT NULL REFERENCES people (id),
    sort TEXT NOT NULL,
    timing TEXT NOT NULL CHECK (timing IN ('now', 'daily', 'never')),
    PRIMARY KEY (person_id, sort)
) CLUSTERED;
INSERT INTO chosen_mails (person_id, sort, timing) SELECT person_id, sort, timing FROM mail_choices;
DROP TABLE mail_choices;
ALTER TABLE chosen_mails RENAME TO mail_choices;

-- What is opened to guests of a sort: the parts for each kind of item, and for how long.
CREATE TABLE presets (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    name_key SORTED NOT NULL,
    -- Facets as words; empty: as is usual for that kind.
    record TEXT,
    project TEXT,
    document TEXT,
    board TEXT,
    -- Access ends after so many days; empty: without an end.
    days BIGINT,
    edition BIGINT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    ended_by UUID,
    ended_at BIGINT,
    UNIQUE (organization_id, id)
);
CREATE UNIQUE INDEX one_preset ON presets (organization_id, name_key) WHERE ended_at IS NULL;

-- The preset that a grant was opened or last changed by.
ALTER TABLE grants ADD COLUMN preset_id UUID;

CREATE TABLE guest_groups (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    name_key SORTED NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    ended_by UUID,
    ended_at BIGINT,
    UNIQUE (organization_id, id)
);
CREATE UNIQUE INDEX one_guest_group ON guest_groups (organization_id, name_key) WHERE ended_at IS NULL;

-- Who is in it. Somebody who was taken out stays, with when.
CREATE TABLE group_members (
    group_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    added_by UUID NOT NULL,
    added_at BIGINT NOT NULL,
    removed_by UUID,
    removed_at BIGINT,
    PRIMARY KEY (group_id, contact_id),
    FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
) CLUSTERED;
CREATE INDEX groups_of_contact ON group_members (contact_id);

-- What was shared with a group, on which terms: whoever joins it can be given that.
CREATE TABLE group_shares (
    group_id UUID NOT NULL,
    item_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    facets TEXT NOT NULL,
    until BIGINT,
    shared_by UUID NOT NULL,
    shared_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, item_id),
    FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
) CLUSTERED;

-- By which groups somebody has a grant.
CREATE TABLE grant_groups (
    grant_id UUID NOT NULL,
    group_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    PRIMARY KEY (grant_id, group_id),
    FOREIGN KEY (organization_id, grant_id) REFERENCES grants (organization_id, id),
    FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id)
) CLUSTERED;
CREATE INDEX grants_of_group ON grant_groups (group_id);
-- It was also opened to them by name, and stays when they leave the group.
ALTER TABLE grants ADD COLUMN by_name BOOLEAN NOT NULL DEFAULT TRUE;
