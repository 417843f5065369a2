-- A board is held for a moment, while it is drawn for those who are to approve it.
ALTER TABLE boards ADD COLUMN held_until BIGINT;
