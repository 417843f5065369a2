-- Work on boards: files that lie there, how things stand, approvals, tasks of comments.

-- Files that lie on it as cards.
CREATE TABLE board_files (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES boards (item_id),
    name TEXT NOT NULL,
    blob TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX board_files_of ON board_files (item_id);

-- How things stand, as members say on the Workflow tab.
CREATE TABLE board_updates (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES boards (item_id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'in_progress', 'feedback', 'on_hold', 'done')),
    body TEXT NOT NULL,
    author_id UUID NOT NULL REFERENCES parties (id),
    at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX board_updates_of ON board_updates (item_id, at);

-- The question whether a board is well as it is. It is locked until that is over.
CREATE TABLE board_approvals (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL REFERENCES boards (item_id),
    asked_by UUID NOT NULL REFERENCES parties (id),
    asked_at BIGINT NOT NULL,
    message TEXT NOT NULL,
    -- A day.
    due TEXT,
    -- What the board was at, and the PDF of it.
    number BIGINT NOT NULL,
    blob TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    size BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('approved', 'with_edits', 'rejected', 'withdrawn')),
    ended_at BIGINT
);
CREATE INDEX board_approvals_of ON board_approvals (item_id, asked_at);
CREATE UNIQUE INDEX one_board_approval ON board_approvals (item_id) WHERE ended_at IS NULL;

-- Those who are asked.
CREATE TABLE board_approvers (
    approval_id UUID NOT NULL REFERENCES board_approvals (id),
    party_id UUID NOT NULL REFERENCES parties (id),
    verdict TEXT CHECK (verdict IN ('approved', 'with_edits', 'rejected')),
    note TEXT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (approval_id, party_id)
) CLUSTERED;
CREATE INDEX board_approvals_of_party ON board_approvers (party_id) WHERE verdict IS NULL;

-- The comment of a board that a task was made of.
ALTER TABLE tasks ADD COLUMN pin_id UUID;
CREATE INDEX tasks_of_pin ON tasks (pin_id) WHERE pin_id IS NOT NULL;

-- Somebody is told of how things stand with a board, and of who asks to be let in.
ALTER TABLE notifications ADD COLUMN sort_of TEXT NOT NULL DEFAULT 'shared' CHECK (sort_of IN
    ('shared', 'told', 'added', 'changed', 'files', 'comment', 'mention', 'team_chat', 'guest_chat', 'asked', 'decided', 'answer', 'ending',
     'event', 'to_sign', 'signed', 'update', 'requested'));
UPDATE notifications SET sort_of = kind;
ALTER TABLE notifications DROP COLUMN kind;
ALTER TABLE notifications RENAME COLUMN sort_of TO kind;

-- Whoever is called by an @ is found by their name.
CREATE INDEX parties_by_name ON parties (organization_id, name);
-- What somebody drew and said is found when two contacts turn out to be one.
CREATE INDEX board_elements_by ON board_elements (author_id);
CREATE INDEX board_comments_by ON board_comments (author_id);
