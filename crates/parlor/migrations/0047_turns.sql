-- Organizations take turns at what waits for a worker, and the installation knows when it was backed up last.

-- Whoever waits for a code sits before the browser.
CREATE INDEX outbox_codes ON outbox (next_at, id) WHERE ended_at IS NULL AND kind = 'code';
CREATE INDEX outbox_turns ON outbox (organization_id, next_at, id) WHERE ended_at IS NULL;
CREATE INDEX quarantine_turns ON quarantine (organization_id, next_at) WHERE next_at IS NOT NULL;

ALTER TABLE installation ADD COLUMN backed_up_at BIGINT;
