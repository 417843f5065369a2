-- What concerns somebody, and how they want to hear of it.

CREATE TABLE notifications (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    party_id UUID NOT NULL,
    -- Empty for a general task.
    item_id UUID,
    kind TEXT NOT NULL CHECK (kind IN
        ('shared', 'told', 'added', 'changed', 'files', 'comment', 'mention', 'team_chat', 'guest_chat', 'asked', 'decided', 'answer', 'ending')),
    -- Where it is met: the item itself, or what hangs off it.
    about TEXT NOT NULL CHECK (about IN ('item', 'task', 'note', 'activity')),
    about_id UUID NOT NULL,
    -- What it tells of, where that is something of its own: a comment, a message, a file, an approval.
    thing_id UUID,
    -- Empty where nobody did it, as when a grant comes to its end.
    by_id UUID,
    -- The parts that changed, as words.
    parts TEXT NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT,
    -- It waits for the next digest.
    digest BOOLEAN NOT NULL,
    -- The digest that told it.
    told_by UUID,
    FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX notifications_of_party ON notifications (party_id, at);
CREATE INDEX notifications_unread ON notifications (party_id, about_id) WHERE read_at IS NULL;
CREATE INDEX notifications_for_digest ON notifications (party_id) WHERE digest;
CREATE INDEX notifications_told_by ON notifications (told_by) WHERE told_by IS NOT NULL;
CREATE INDEX notifications_made ON notifications (at);
CREATE INDEX notifications_of_thing ON notifications (thing_id) WHERE thing_id IS NOT NULL;

-- How somebody wants the mails of a sort; where they chose nothing, it is as usual for that sort.
CREATE TABLE mail_choices (
    person_id UUID NOT NULL REFERENCES people (id),
    sort TEXT NOT NULL CHECK (sort IN ('shares', 'tasks', 'files', 'comments', 'mentions', 'chat', 'approvals', 'forms', 'ends')),
    timing TEXT NOT NULL CHECK (timing IN ('now', 'daily', 'never')),
    PRIMARY KEY (person_id, sort)
) CLUSTERED;

-- Who was told of a chat is asked at every message.
CREATE INDEX chat_marks_of_chat ON chat_marks (item_id, lane);

-- One digest waits for a mailbox at most.
CREATE UNIQUE INDEX one_digest ON outbox (to_email) WHERE kind = 'digest' AND ended_at IS NULL;
