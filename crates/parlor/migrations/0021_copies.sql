-- Documents that visitors of a public link have of their own.

-- The document of which this one is a copy.
ALTER TABLE documents ADD COLUMN parent_id UUID;
CREATE INDEX copies_of_document ON documents (parent_id, item_id) WHERE parent_id IS NOT NULL;

-- Copies share the bytes of their files.
CREATE INDEX versions_of_bytes ON file_versions (blob_key);
