-- Documents: what is read, discussed and signed; and the events in which that happens.

CREATE TABLE documents (
    item_id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    -- Markdown, for everybody who sees the document.
    description TEXT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);

-- An exchange about a document. Who takes part in it follows it.
CREATE TABLE events (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('message', 'approval', 'signature')),
    title TEXT NOT NULL,
    -- Markdown.
    body TEXT NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    -- Closed to all guests: their follows ended then, and none is added.
    closed_by UUID,
    closed_at BIGINT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX events_of_item ON events (item_id, created_at);

-- A file that is closed to one guest. It is opened again, and that stays written down.
CREATE TABLE file_closures (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    file_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    closed_by UUID NOT NULL,
    closed_at BIGINT NOT NULL,
    opened_by UUID,
    opened_at BIGINT,
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
);
CREATE UNIQUE INDEX one_closure ON file_closures (file_id, contact_id) WHERE opened_at IS NULL;

-- Files of a document that are to be signed.
ALTER TABLE files ADD COLUMN to_sign BOOLEAN NOT NULL DEFAULT FALSE;

-- Files, follows, comments, notifications and what is found hang off events too.
DROP INDEX files_of_item;
ALTER TABLE files ADD COLUMN on_what TEXT NOT NULL DEFAULT 'item' CHECK (on_what IN ('item', 'task', 'note', 'activity', 'event', 'draft'));
UPDATE files SET on_what = thing;
ALTER TABLE files DROP COLUMN thing;
ALTER TABLE files RENAME COLUMN on_what TO thing;
CREATE INDEX files_of_item ON files (item_id, thing);

ALTER TABLE follows ADD COLUMN on_what TEXT NOT NULL DEFAULT 'task' CHECK (on_what IN ('task', 'note', 'activity', 'event'));
UPDATE follows SET on_what = thing;
ALTER TABLE follows DROP COLUMN thing;
ALTER TABLE follows RENAME COLUMN on_what TO thing;

ALTER TABLE comments ADD COLUMN on_what TEXT NOT NULL DEFAULT 'item' CHECK (on_what IN ('item', 'task', 'note', 'activity', 'event'));
UPDATE comments SET on_what = thing;
ALTER TABLE comments DROP COLUMN thing;
ALTER TABLE comments RENAME COLUMN on_what TO thing;

ALTER TABLE notifications ADD COLUMN on_what TEXT NOT NULL DEFAULT 'item' CHECK (on_what IN ('item', 'task', 'note', 'activity', 'event'));
UPDATE notifications SET on_what = about;
ALTER TABLE notifications DROP COLUMN about;
ALTER TABLE notifications RENAME COLUMN on_what TO about;

ALTER TABLE notifications ADD COLUMN sort_of TEXT NOT NULL DEFAULT 'shared' CHECK (sort_of IN
    ('shared', 'told', 'added', 'changed', 'files', 'comment', 'mention', 'team_chat', 'guest_chat', 'asked', 'decided', 'answer', 'ending',
     'event', 'to_sign', 'signed'));
UPDATE notifications SET sort_of = kind;
ALTER TABLE notifications DROP COLUMN kind;
ALTER TABLE notifications RENAME COLUMN sort_of TO kind;

-- Entries of search can be events. They are made anew, as after any change.
-- sqlite: DROP TABLE search_words;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    number ROWNUMBER,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty for a general task.
    item_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('item', 'field', 'file', 'task', 'note', 'activity', 'comment', 'message', 'event')),
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
UPDATE messages SET searched = -1;
-- sqlite: CREATE VIRTUAL TABLE search_words USING fts5(words, content='search_entries', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3', detail='none');
-- sqlite: CREATE TRIGGER search_entry_added AFTER INSERT ON search_entries BEGIN INSERT INTO search_words (rowid, words) VALUES (new.number, new.words); END;
-- sqlite: CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.number, old.words); END;
-- postgres: CREATE INDEX search_words ON search_entries USING gin (array_to_tsvector(string_to_array(words, ' ')));
