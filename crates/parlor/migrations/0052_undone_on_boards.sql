-- Who took back what was said on a board puts it back: whoever it was, also who came by an address that is for everyone.
-- The words are found again when they can no longer be put back.

ALTER TABLE board_comments ADD COLUMN deleted_by UUID;
ALTER TABLE board_updates ADD COLUMN deleted_by UUID;
-- postgres: ALTER TABLE board_updates ADD FOREIGN KEY (organization_id, deleted_by) REFERENCES parties (organization_id, id);

CREATE INDEX board_comments_removed ON board_comments (deleted_at) WHERE deleted_at IS NOT NULL AND body <> '';
CREATE INDEX board_updates_removed ON board_updates (deleted_at) WHERE deleted_at IS NOT NULL AND body <> '';
