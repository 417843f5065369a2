-- What is to happen on an item, once or again and again, and is confirmed when it has been done.

CREATE TABLE planned (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    first_day TEXT NOT NULL,
    -- As 09:30; empty where no hour was said.
    at_hour TEXT NOT NULL,
    -- RFC 5545; empty for what happens once.
    rule TEXT NOT NULL,
    responsible_id UUID NOT NULL REFERENCES parties (id),
    -- Nobody, where a guest does not follow it any more.
    confirmer_id UUID REFERENCES parties (id),
    remind_days BIGINT NOT NULL,
    escalate_days BIGINT NOT NULL,
    -- Its days were made up to this one.
    made_to TEXT NOT NULL,
    -- When the responsible member was told that nobody can confirm it.
    stuck_at BIGINT,
    created_by UUID NOT NULL REFERENCES parties (id),
    created_at BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by UUID REFERENCES parties (id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX planned_of ON planned (item_id);
CREATE INDEX planned_made ON planned (made_to) WHERE ended_at IS NULL;

-- A day of it: made ahead, one at a time.
CREATE TABLE occurrences (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    planned_id UUID NOT NULL REFERENCES planned (id),
    day TEXT NOT NULL,
    -- The next day on which somebody is told of it.
    tell_on TEXT NOT NULL,
    -- Its confirmation, or that it is skipped; see below.
    settled_id UUID
);
CREATE UNIQUE INDEX one_occurrence ON occurrences (planned_id, day);
CREATE INDEX occurrences_told ON occurrences (tell_on) WHERE settled_id IS NULL;
CREATE INDEX occurrences_open ON occurrences (organization_id, day) WHERE settled_id IS NULL;

-- That it was done or is skipped. One that was taken back stays.
CREATE TABLE confirmations (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    occurrence_id UUID NOT NULL REFERENCES occurrences (id),
    what TEXT NOT NULL CHECK (what IN ('done', 'skipped')),
    done_on TEXT NOT NULL,
    note TEXT NOT NULL,
    by_id UUID NOT NULL REFERENCES parties (id),
    at BIGINT NOT NULL,
    taken_back_at BIGINT,
    taken_back_by UUID REFERENCES parties (id)
);
CREATE UNIQUE INDEX one_confirmation ON confirmations (occurrence_id) WHERE taken_back_at IS NULL;

-- Photos and files that came with one.
ALTER TABLE files ADD COLUMN confirmation_id UUID;
