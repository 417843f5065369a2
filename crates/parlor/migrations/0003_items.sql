-- Organizers and records, and the spine that all items share.

CREATE TABLE organizers (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    icon TEXT NOT NULL,
    -- One of the drawn covers, or 'picture' for the one in cover_key.
    cover TEXT NOT NULL,
    cover_key TEXT,
    cover_type TEXT,
    -- Guests can be let in to its records.
    extranet BOOLEAN NOT NULL,
    place BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    archived_at BIGINT,
    UNIQUE (organization_id, id)
);

CREATE TABLE categories (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    organizer_id UUID NOT NULL,
    name TEXT NOT NULL,
    place BIGINT NOT NULL,
    archived_at BIGINT,
    UNIQUE (organizer_id, id),
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id)
);

-- How far a role that the organization made reaches in an organizer: with a
-- category in it, without one in all those that have no rule of their own.
CREATE TABLE role_rules (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    role_id UUID NOT NULL,
    organizer_id UUID NOT NULL,
    category_id UUID,
    level TEXT NOT NULL CHECK (level IN ('none', 'read', 'modify', 'create', 'delete', 'share')),
    own_only BOOLEAN NOT NULL,
    -- The groups of fields that it shows, one a line; empty: all.
    field_groups TEXT,
    FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id),
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id),
    FOREIGN KEY (organizer_id, category_id) REFERENCES categories (organizer_id, id)
);
CREATE INDEX rules_of_role ON role_rules (role_id, organizer_id, category_id);

CREATE TABLE fields (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    organizer_id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('text', 'long_text', 'number', 'money', 'date', 'choice', 'multi_choice', 'person', 'checkbox', 'link', 'file')),
    -- One a line; of money the currency.
    choices TEXT NOT NULL,
    field_group TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    to_guests BOOLEAN NOT NULL,
    place BIGINT NOT NULL,
    archived_at BIGINT,
    UNIQUE (organizer_id, id),
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id)
);
CREATE INDEX fields_of_organizer ON fields (organizer_id, place);

CREATE TABLE items (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    kind TEXT NOT NULL CHECK (kind IN ('record', 'project', 'document', 'board')),
    organizer_id UUID,
    category_id UUID,
    title TEXT NOT NULL,
    title_key SORTED NOT NULL,
    responsible_id UUID NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- Goes up with every change of the item and of what hangs off it.
    version BIGINT NOT NULL,
    -- Goes up with every change of its own fields; two editors meet here.
    edition BIGINT NOT NULL,
    binned_at BIGINT,
    binned_by UUID,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id),
    FOREIGN KEY (organizer_id, category_id) REFERENCES categories (organizer_id, id),
    FOREIGN KEY (organization_id, responsible_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX items_of_organizer ON items (organizer_id, binned_at, title_key, id);
CREATE INDEX items_changed ON items (organizer_id, binned_at, changed_at, id);
CREATE INDEX items_of_organization ON items (organization_id, kind, changed_at);

CREATE TABLE field_values (
    item_id UUID NOT NULL REFERENCES items (id),
    field_id UUID NOT NULL REFERENCES fields (id),
    value TEXT NOT NULL,
    -- What lists sort and find it by.
    key SORTED NOT NULL,
    PRIMARY KEY (item_id, field_id)
) CLUSTERED;
CREATE INDEX values_of_field ON field_values (field_id, key, item_id);

-- Files of records on their way in. What was looked at and what was taken over
-- move in one transaction, so that none comes twice.
CREATE TABLE imports (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    organizer_id UUID NOT NULL,
    member_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    blob_key TEXT NOT NULL,
    -- What each column is, a line each.
    mapping TEXT NOT NULL,
    -- Rows whose title is there already are left out.
    skips_known BOOLEAN NOT NULL,
    -- The next row, and what became of those before.
    place BIGINT NOT NULL,
    added BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
);

-- Ways of looking at an organizer's list that somebody gave a name.
CREATE TABLE saved_views (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    organizer_id UUID NOT NULL,
    member_id UUID NOT NULL,
    name TEXT NOT NULL,
    -- The query of the list's address.
    query TEXT NOT NULL,
    -- Everybody who sees the list has it, not only who saved it.
    shared BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX views_of_organizer ON saved_views (organizer_id, name);

-- Members who take part in an item: the team beside its page.
CREATE TABLE participants (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    member_id UUID NOT NULL,
    added_by UUID NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (item_id, member_id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
) CLUSTERED;
CREATE INDEX participation ON participants (member_id);

-- Who changed what, when, and what it was before.
CREATE TABLE history (
    item_id UUID NOT NULL,
    at BIGINT NOT NULL,
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    by_id UUID,
    deed TEXT NOT NULL,
    subject TEXT NOT NULL,
    was TEXT,
    became TEXT,
    PRIMARY KEY (item_id, at, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
) CLUSTERED;
