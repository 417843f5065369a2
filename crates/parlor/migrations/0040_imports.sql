-- What an organization brings along from another program: a file that is read once into rows, looked at as often as somebody
-- likes, and then taken over.
CREATE TABLE moves (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    member_id UUID NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('contacts', 'tasks', 'files', 'redmine', 'trello')),
    file_name TEXT NOT NULL,
    -- The names of its columns, and what somebody chose, as JSON.
    head TEXT NOT NULL,
    choices TEXT NOT NULL,
    -- How many rows there are; empty until all of them were read.
    total BIGINT,
    -- The next row, and how many of those before made or changed something. They move with what was made, so that nothing comes twice.
    place BIGINT NOT NULL,
    made BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX moves_of_member ON moves (member_id, created_at);

-- The rows of such a file, and what became of each.
CREATE TABLE move_rows (
    move_id UUID NOT NULL REFERENCES moves (id),
    number BIGINT NOT NULL,
    -- What it says, as JSON.
    said TEXT NOT NULL,
    -- Where the bytes of a file wait.
    blob_key TEXT,
    fate TEXT CHECK (fate IN ('new', 'changed', 'same', 'skipped', 'refused')),
    -- What it is called, and why that became of it.
    title TEXT,
    why TEXT,
    PRIMARY KEY (move_id, number)
) CLUSTERED;

-- What was brought in once, by the name that its old house knew it by.
CREATE TABLE moved (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    source TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('contact', 'project', 'task', 'comment', 'file')),
    key TEXT NOT NULL,
    made_id UUID NOT NULL,
    -- The item that it is, or hangs off; empty for contacts and general tasks.
    item_id UUID,
    -- How it was then.
    digest TEXT NOT NULL,
    PRIMARY KEY (organization_id, source, kind, key)
) CLUSTERED;
