-- Boards: a canvas that many draw on at once, and what is said about it.

CREATE TABLE boards (
    item_id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    -- Who comes by its address: nobody who is not invited; who knows its password, too; everyone who has it.
    opens TEXT NOT NULL CHECK (opens IN ('people', 'password', 'link')),
    -- The password is derived from the key; this counts how often it was changed.
    password_generation BIGINT NOT NULL DEFAULT 1,
    -- Goes up with every change of an element.
    number BIGINT NOT NULL DEFAULT 0,
    -- Nothing on it is changed.
    locked_by UUID,
    locked_at BIGINT,
    archived_by UUID,
    archived_at BIGINT,
    -- The project it lies in.
    project_id UUID,
    -- It has no owner, and is deleted then unless somebody claims it.
    temporary_until BIGINT,
    -- A board to work on, or one that others are made of: by the team, or by everyone too.
    nature TEXT NOT NULL DEFAULT 'board' CHECK (nature IN ('board', 'team_template', 'public_template')),
    -- What counts down for all who are on it.
    timer_until BIGINT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX boards_of_organization ON boards (organization_id);
CREATE INDEX boards_of_project ON boards (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX boards_temporary ON boards (temporary_until) WHERE temporary_until IS NOT NULL;

-- What members are on it, where that was said.
CREATE TABLE board_members (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    member_id UUID NOT NULL REFERENCES parties (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'reviewer', 'reader')),
    given_by UUID NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (item_id, member_id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
) CLUSTERED;
CREATE INDEX boards_of_member ON board_members (member_id);

CREATE TABLE board_elements (
    item_id UUID NOT NULL REFERENCES boards (item_id),
    -- As the page that made it named it.
    id TEXT NOT NULL,
    -- The number that the board had with its last change.
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- It is kept, so that nobody brings it back unknowing.
    deleted BOOLEAN NOT NULL,
    -- Who made it: a member, a contact, or the hold of an address.
    author_id UUID NOT NULL,
    -- The page that changed it last.
    client_id UUID NOT NULL,
    -- What draws it, as JSON.
    body TEXT NOT NULL,
    PRIMARY KEY (item_id, id)
) CLUSTERED;
CREATE INDEX board_elements_changed ON board_elements (item_id, number);

-- How far the changes of each page are stored: what is sent again is not done again.
CREATE TABLE board_clients (
    item_id UUID NOT NULL REFERENCES boards (item_id),
    client_id UUID NOT NULL,
    taken BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (item_id, client_id)
) CLUSTERED;
CREATE INDEX board_clients_over ON board_clients (at);

-- Pictures that lie on it.
CREATE TABLE board_pictures (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES boards (item_id),
    blob TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX board_pictures_of ON board_pictures (item_id);

-- Places where something was said.
CREATE TABLE board_pins (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES boards (item_id),
    -- Counts the pins of a board, from 1.
    number BIGINT NOT NULL,
    -- In pixels of the board.
    x BIGINT NOT NULL,
    y BIGINT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL,
    resolved_by TEXT,
    resolved_at BIGINT,
    UNIQUE (item_id, number)
);

-- What was said there, by whoever had that name then.
CREATE TABLE board_comments (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES boards (item_id),
    -- Nothing for what is said to the board as a whole, in its chat.
    pin_id UUID REFERENCES board_pins (id),
    author_id UUID NOT NULL,
    author_name TEXT NOT NULL,
    -- They are outside: a contact, or a visitor who entered a name.
    guest BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX board_comments_of ON board_comments (item_id, pin_id, at);

-- What somebody who only has the address of a board entered as their name.
ALTER TABLE holdings ADD COLUMN name TEXT;
-- The password of which generation they knew.
ALTER TABLE holdings ADD COLUMN password_generation BIGINT;

-- What boards do with people who are no members: they are invited, or come by an address;
-- by an address only with a password; not at all.
ALTER TABLE organizations ADD COLUMN board_outsiders TEXT NOT NULL DEFAULT 'invited' CHECK (board_outsiders IN ('invited', 'password', 'never'));
-- What those are on a new board who come by its address.
ALTER TABLE organizations ADD COLUMN board_role TEXT NOT NULL DEFAULT 'reviewer' CHECK (board_role IN ('editor', 'reviewer', 'reader'));

-- People who came by an address that opens nothing, and ask to be let in.
CREATE TABLE board_requests (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id),
    message TEXT NOT NULL,
    at BIGINT NOT NULL,
    answered_by UUID,
    answered_at BIGINT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE UNIQUE INDEX one_request ON board_requests (item_id, person_id) WHERE answered_at IS NULL;
