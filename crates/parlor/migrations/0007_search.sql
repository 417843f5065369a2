-- What members find by words. An entry is a title, a value, a text; a worker
-- makes them anew where an item's version, or a general task's edition, is not
-- the one that was searched last.

ALTER TABLE items ADD COLUMN searched BIGINT NOT NULL DEFAULT -1;
CREATE INDEX items_not_searched ON items (id) WHERE searched <> version;

ALTER TABLE tasks ADD COLUMN searched BIGINT NOT NULL DEFAULT -1;
CREATE INDEX tasks_not_searched ON tasks (id) WHERE item_id IS NULL AND searched <> edition;

CREATE TABLE search_entries (
    number ROWNUMBER,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty for a general task.
    item_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('item', 'field', 'file', 'task', 'note', 'activity', 'comment')),
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

-- The words themselves are each database's own matter.
-- sqlite: CREATE VIRTUAL TABLE search_words USING fts5(words, content='search_entries', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3', detail='none');
-- sqlite: CREATE TRIGGER search_entry_added AFTER INSERT ON search_entries BEGIN INSERT INTO search_words (rowid, words) VALUES (new.number, new.words); END;
-- sqlite: CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.number, old.words); END;
-- postgres: CREATE INDEX search_words ON search_entries USING gin (array_to_tsvector(string_to_array(words, ' ')));
