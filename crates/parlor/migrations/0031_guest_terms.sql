-- How long somebody is a guest, who answers for them, and what for; and reviews of who has access.

-- New guests stay for so many days; empty: without an end.
ALTER TABLE organizations ADD COLUMN guest_days BIGINT;

CREATE TABLE reviews (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    title TEXT NOT NULL,
    -- What is not confirmed by the end of this day is suspended.
    day TEXT NOT NULL,
    until BIGINT NOT NULL,
    -- Which guests: all, those of a counterparty, those who are idle.
    which TEXT NOT NULL,
    started_by UUID NOT NULL REFERENCES parties (id),
    started_at BIGINT NOT NULL,
    reminded_at BIGINT,
    -- Empty where its day came.
    closed_by UUID REFERENCES parties (id),
    closed_at BIGINT,
    -- The sealed report, made when it is first asked for.
    report BYTEA,
    UNIQUE (organization_id, id)
);
CREATE INDEX reviews_of ON reviews (organization_id, started_at);
CREATE INDEX reviews_open ON reviews (until) WHERE closed_at IS NULL;

CREATE TABLE stays (
    organization_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    -- The member who answers for them; empty where nobody does.
    sponsor_id UUID,
    purpose TEXT NOT NULL,
    since BIGINT NOT NULL,
    -- It is renewed for so many days; empty: it has no end.
    days BIGINT,
    until BIGINT,
    -- The end was announced to both sides, and once more on the last day.
    announced_at BIGINT,
    reminded_at BIGINT,
    -- That it came to its end was written down.
    ended_at BIGINT,
    suspended_at BIGINT,
    suspended_by UUID,
    -- The review that suspended it.
    review_id UUID,
    -- The guest asked for more time.
    asked_at BIGINT,
    PRIMARY KEY (organization_id, contact_id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id),
    FOREIGN KEY (organization_id, sponsor_id) REFERENCES parties (organization_id, id),
    FOREIGN KEY (organization_id, review_id) REFERENCES reviews (organization_id, id)
) CLUSTERED;
CREATE INDEX stays_of_sponsor ON stays (organization_id, sponsor_id);
CREATE INDEX stays_that_end ON stays (until) WHERE ended_at IS NULL AND until IS NOT NULL;

-- Who is a guest already has the member as their sponsor who shared with them first and works here still.
INSERT INTO stays (organization_id, contact_id, sponsor_id, purpose, since)
SELECT g.organization_id, g.contact_id,
  (SELECT f.opened_by FROM grants f JOIN parties p ON p.id = f.opened_by AND p.kind = 'member' AND p.ended_at IS NULL
     WHERE f.contact_id = g.contact_id AND f.link_id IS NULL AND f.closed_at IS NULL ORDER BY f.opened_at, f.id LIMIT 1),
  '', MIN(g.opened_at)
FROM grants g JOIN contacts c ON c.id = g.contact_id JOIN items i ON i.id = g.item_id
WHERE g.closed_at IS NULL AND g.link_id IS NULL AND c.nature <> 'everyone' AND i.kind <> 'board'
GROUP BY g.organization_id, g.contact_id;

-- The guests of a review, and what became of each.
CREATE TABLE review_guests (
    review_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    -- confirmed, reduced, closed, suspended, or gone: nothing was open to them any more.
    decision TEXT CHECK (decision IN ('confirmed', 'reduced', 'closed', 'suspended', 'gone')),
    decided_by UUID,
    decided_at BIGINT,
    -- Who answered for them then.
    sponsor_id UUID,
    -- What was closed, by its titles.
    closed TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (review_id, contact_id),
    FOREIGN KEY (organization_id, review_id) REFERENCES reviews (organization_id, id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
) CLUSTERED;
CREATE INDEX reviews_of_guest ON review_guests (contact_id);
