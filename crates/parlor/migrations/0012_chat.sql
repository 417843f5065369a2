-- The two chats of a project.

CREATE TABLE messages (
    item_id UUID NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('team', 'guests')),
    created_at BIGINT NOT NULL,
    id UUID NOT NULL UNIQUE,
    organization_id UUID NOT NULL,
    body TEXT NOT NULL,
    -- The names that it calls, a line each.
    mentioned TEXT NOT NULL,
    created_by UUID NOT NULL,
    changed_at BIGINT,
    removed_at BIGINT,
    -- Goes up with every change, and how far search has looked.
    edition BIGINT NOT NULL,
    searched BIGINT NOT NULL,
    PRIMARY KEY (item_id, lane, created_at, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id)
) CLUSTERED;
CREATE INDEX messages_not_searched ON messages (id) WHERE searched <> edition;

-- How often something changed in a chat; whoever has it open looks again.
CREATE TABLE chats (
    item_id UUID NOT NULL REFERENCES items (id),
    lane TEXT NOT NULL CHECK (lane IN ('team', 'guests')),
    version BIGINT NOT NULL,
    -- The same of messages that were there already.
    edition BIGINT NOT NULL,
    PRIMARY KEY (item_id, lane)
) CLUSTERED;

-- Files that came with a message; they are files of the project.
CREATE TABLE message_files (
    message_id UUID NOT NULL REFERENCES messages (id),
    place BIGINT NOT NULL,
    file_id UUID NOT NULL,
    PRIMARY KEY (message_id, place)
) CLUSTERED;

CREATE TABLE reactions (
    message_id UUID NOT NULL REFERENCES messages (id),
    sign TEXT NOT NULL,
    party_id UUID NOT NULL REFERENCES parties (id),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (message_id, sign, party_id)
) CLUSTERED;

-- When the chat was opened to a guest who had only single tasks before.
ALTER TABLE grants ADD COLUMN chat_at BIGINT;

-- Up to where somebody has read.
CREATE TABLE chat_marks (
    party_id UUID NOT NULL REFERENCES parties (id),
    item_id UUID NOT NULL REFERENCES items (id),
    lane TEXT NOT NULL CHECK (lane IN ('team', 'guests')),
    -- Empty, as long as they were never there.
    read_to BIGINT,
    -- Since when somebody is told of what is new, once.
    told_at BIGINT,
    PRIMARY KEY (party_id, item_id, lane)
) CLUSTERED;

-- Entries of search can be messages. They are made anew, as after any change.
-- sqlite: DROP TABLE search_words;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    number ROWNUMBER,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty for a general task.
    item_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('item', 'field', 'file', 'task', 'note', 'activity', 'comment', 'message')),
    -- The item itself, or what hangs off it.
    thing_id UUID NOT NULL,
    -- Of a value; its group, and whether it is in use, are asked when it is found.
    field_id UUID,
    -- Where it is met, below its item or its organization.
    place TEXT NOT NULL,
    title TEXT NOT NULL,
    -- A word for the organization and those of the text, folded, each once.
    words TEXT NOT NULL,
    at BIGINT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX search_entries_of_item ON search_entries (item_id);
CREATE INDEX search_entries_of_thing ON search_entries (thing_id);
UPDATE items SET searched = -1;
UPDATE tasks SET searched = -1;
-- sqlite: CREATE VIRTUAL TABLE search_words USING fts5(words, content='search_entries', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3', detail='none');
-- sqlite: CREATE TRIGGER search_entry_added AFTER INSERT ON search_entries BEGIN INSERT INTO search_words (rowid, words) VALUES (new.number, new.words); END;
-- sqlite: CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.number, old.words); END;
-- postgres: CREATE INDEX search_words ON search_entries USING gin (array_to_tsvector(string_to_array(words, ' ')));
