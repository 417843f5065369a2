-- What guests see and do with the records of an organizer, record by record, and guest by guest.

-- Deeds that a grant can open, and the sorts of mails that guests of its records get.
ALTER TABLE organizers ADD COLUMN guests_may TEXT NOT NULL DEFAULT 'send_files attach requests write_notes';
ALTER TABLE organizers ADD COLUMN guests_mailed TEXT NOT NULL DEFAULT 'mentions comments approvals tasks files ends';
-- A record that says otherwise; without it, it is as its organizer has it.
ALTER TABLE items ADD COLUMN guests_may TEXT;
ALTER TABLE items ADD COLUMN guests_mailed TEXT;

-- Fields that a record shows to guests, or does not, other than its organizer says.
CREATE TABLE record_fields (
    item_id UUID NOT NULL REFERENCES items (id),
    field_id UUID NOT NULL REFERENCES fields (id),
    to_guests BOOLEAN NOT NULL,
    PRIMARY KEY (item_id, field_id)
) CLUSTERED;

-- Fields that one grant does not show, of those that the record shows to guests.
CREATE TABLE grant_fields (
    grant_id UUID NOT NULL REFERENCES grants (id),
    field_id UUID NOT NULL REFERENCES fields (id),
    PRIMARY KEY (grant_id, field_id)
) CLUSTERED;

-- Who could send files could send them to tasks.
UPDATE grants SET facets = facets || ' attach'
 WHERE closed_at IS NULL AND (' ' || facets || ' ') LIKE '% send_files %'
   AND EXISTS (SELECT 1 FROM items i WHERE i.id = grants.item_id AND i.kind = 'record');

-- A note that was removed leaves a mark, and so does a file that a guest removed.
ALTER TABLE files ADD COLUMN removed_by UUID REFERENCES parties (id);
ALTER TABLE notes ADD COLUMN removed_at BIGINT;
ALTER TABLE notes ADD COLUMN removed_by UUID REFERENCES parties (id);

-- What a guest asks for on a record.
CREATE TABLE requests (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created_by UUID NOT NULL REFERENCES parties (id),
    created_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by UUID REFERENCES parties (id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX requests_of ON requests (item_id, created_at);
-- The task that was made of one.
ALTER TABLE tasks ADD COLUMN request_id UUID;
CREATE UNIQUE INDEX task_of_request ON tasks (request_id) WHERE request_id IS NOT NULL;

-- Files, follows, comments, notifications and what is found hang off requests too. Which words there are is the
-- program's to know: each new one had to make these columns anew.
DROP INDEX files_of_item;
ALTER TABLE files ADD COLUMN on_what TEXT NOT NULL DEFAULT 'item';
UPDATE files SET on_what = thing;
ALTER TABLE files DROP COLUMN thing;
ALTER TABLE files RENAME COLUMN on_what TO thing;
CREATE INDEX files_of_item ON files (item_id, thing);
ALTER TABLE follows ADD COLUMN on_what TEXT NOT NULL DEFAULT 'task';
UPDATE follows SET on_what = thing;
ALTER TABLE follows DROP COLUMN thing;
ALTER TABLE follows RENAME COLUMN on_what TO thing;
ALTER TABLE comments ADD COLUMN on_what TEXT NOT NULL DEFAULT 'item';
UPDATE comments SET on_what = thing;
ALTER TABLE comments DROP COLUMN thing;
ALTER TABLE comments RENAME COLUMN on_what TO thing;
ALTER TABLE notifications ADD COLUMN on_what TEXT NOT NULL DEFAULT 'item';
UPDATE notifications SET on_what = about;
ALTER TABLE notifications DROP COLUMN about;
ALTER TABLE notifications RENAME COLUMN on_what TO about;
ALTER TABLE notifications ADD COLUMN sort_of TEXT NOT NULL DEFAULT 'shared';
UPDATE notifications SET sort_of = kind;
ALTER TABLE notifications DROP COLUMN kind;
ALTER TABLE notifications RENAME COLUMN sort_of TO kind;

-- Entries of search can be requests. They are made anew, as after any change.
-- sqlite: DROP TABLE search_words;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    number ROWNUMBER,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty for a general task.
    item_id UUID,
    kind TEXT NOT NULL,
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
