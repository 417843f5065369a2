-- What the place has in it where the files lie, so that a server which would put them elsewhere is known.
-- Nothing until the first server on PostgreSQL has started with it.
ALTER TABLE installation ADD COLUMN storage_mark BYTEA;
