-- What hangs off an item: files, tasks, notes, activities, comments.

CREATE TABLE files (
    -- What it hangs off. A draft's is whoever writes the text that it was pasted into, until that is kept.
    thing TEXT NOT NULL CHECK (thing IN ('item', 'task', 'note', 'activity', 'draft')),
    thing_id UUID NOT NULL,
    id UUID NOT NULL UNIQUE,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty for a file of a general task.
    item_id UUID,
    name TEXT NOT NULL,
    internal BOOLEAN NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    -- The newest version, repeated here so that a list is one read.
    version BIGINT NOT NULL,
    version_id UUID NOT NULL,
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    binned_at BIGINT,
    PRIMARY KEY (thing_id, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
) CLUSTERED;
CREATE INDEX files_of_item ON files (item_id, thing);

CREATE TABLE file_versions (
    file_id UUID NOT NULL REFERENCES files (id),
    version BIGINT NOT NULL,
    id UUID NOT NULL UNIQUE,
    -- Where the bytes lie.
    blob_key TEXT NOT NULL,
    -- What the bytes are, as found by looking at them.
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (file_id, version)
) CLUSTERED;

CREATE TABLE tasks (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty for a general task.
    item_id UUID,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'doing', 'done')),
    assignee_id UUID,
    -- A calendar day, as 2026-11-30.
    due TEXT,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    done_by UUID,
    done_at BIGINT,
    edition BIGINT NOT NULL,
    -- Minutes it is thought to take.
    estimate BIGINT,
    -- The activity whose minutes it was made out of.
    activity_id UUID,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, assignee_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX tasks_of_activity ON tasks (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX tasks_of_assignee ON tasks (assignee_id, status);

-- The checklist of a task.
CREATE TABLE task_steps (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    task_id UUID NOT NULL REFERENCES tasks (id),
    place BIGINT NOT NULL,
    body TEXT NOT NULL,
    done_by UUID,
    done_at BIGINT
);
CREATE INDEX steps_of_task ON task_steps (task_id, place);

-- What was worked on a task, by whom, on which day.
CREATE TABLE worked (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    task_id UUID NOT NULL REFERENCES tasks (id),
    member_id UUID NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    removed_at BIGINT,
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX worked_on_task ON worked (task_id, removed_at);

-- A member's running timer; there is one at most.
CREATE TABLE timers (
    member_id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    task_id UUID NOT NULL REFERENCES tasks (id),
    begun_at BIGINT NOT NULL,
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
);

CREATE INDEX tasks_of_item ON tasks (item_id, created_at);
CREATE INDEX tasks_of_organization ON tasks (organization_id, item_id, created_at);

CREATE TABLE notes (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX notes_of_item ON notes (item_id, created_at);

CREATE TABLE activities (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'call', 'visit', 'other')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    -- A calendar day, as 2026-11-30.
    happened_on TEXT NOT NULL,
    participants TEXT NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX activities_of_item ON activities (item_id, happened_on);

-- Who was added to one task, note or activity. It ends, and stays written down.
CREATE TABLE follows (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    -- Empty for a general task.
    item_id UUID,
    thing TEXT NOT NULL CHECK (thing IN ('task', 'note', 'activity')),
    thing_id UUID NOT NULL,
    party_id UUID NOT NULL,
    added_by UUID NOT NULL,
    added_at BIGINT NOT NULL,
    ended_by UUID,
    ended_at BIGINT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
);
CREATE UNIQUE INDEX one_follow ON follows (thing_id, party_id) WHERE ended_at IS NULL;
CREATE INDEX follows_of_party ON follows (party_id, item_id, ended_at);
CREATE INDEX follows_of_item ON follows (item_id, ended_at, thing_id, party_id);

CREATE TABLE comments (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID,
    thing TEXT NOT NULL CHECK (thing IN ('item', 'task', 'note', 'activity')),
    thing_id UUID NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('team', 'guests')),
    body TEXT NOT NULL,
    -- The names that it calls, a line each.
    mentioned TEXT NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT,
    removed_at BIGINT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id)
);
CREATE INDEX comments_of_thing ON comments (thing_id, lane, created_at);
CREATE INDEX comments_of_item ON comments (item_id, created_at);
