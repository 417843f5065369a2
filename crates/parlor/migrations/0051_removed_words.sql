-- The words of removed comments and messages are found again when they can no longer be put back.

CREATE INDEX comments_removed ON comments (removed_at) WHERE removed_at IS NOT NULL AND body <> '';
CREATE INDEX messages_removed ON messages (removed_at) WHERE removed_at IS NOT NULL AND body <> '';
