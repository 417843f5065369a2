-- Addresses that lead further than to one known mailbox: to a contact without one, to
-- somebody not named yet, to everybody.

-- 'undefined': a place kept for somebody whose name and address nobody knows yet.
-- 'everyone': whoever has a public link, one for an organization; it is in no list of contacts.
ALTER TABLE contacts ADD COLUMN nature TEXT NOT NULL DEFAULT 'known' CHECK (nature IN ('known', 'undefined', 'everyone'));
CREATE UNIQUE INDEX one_everyone ON contacts (organization_id) WHERE nature = 'everyone';

-- The public link by which a visitor came, where that and no member opened it to them.
ALTER TABLE grants ADD COLUMN link_id UUID;
CREATE INDEX grants_by_link ON grants (link_id) WHERE link_id IS NOT NULL;

-- Whoever comes by a public link gets a document of their own.
ALTER TABLE links ADD COLUMN own_copy BOOLEAN NOT NULL DEFAULT FALSE;

-- When somebody showed by it whose it is. From then on no press alone counts as verified,
-- of this address and of one that takes its place.
ALTER TABLE links ADD COLUMN bound_at BIGINT;

-- Browsers that hold an address behind which nobody has shown who they are. The secret
-- is in a cookie; here is its hash.
CREATE TABLE holdings (
    browser_hash BYTEA NOT NULL,
    link_id UUID NOT NULL REFERENCES links (id),
    -- Stands for the session that there is not, in visits.
    id UUID NOT NULL UNIQUE,
    generation BIGINT NOT NULL,
    since BIGINT NOT NULL,
    browser TEXT NOT NULL,
    network TEXT NOT NULL,
    PRIMARY KEY (browser_hash, link_id)
) CLUSTERED;
CREATE INDEX holdings_of_link ON holdings (link_id);

-- Where a code goes to a mailbox of which nobody is known yet.
ALTER TABLE codes ADD COLUMN email TEXT;

-- Where so much was asked or guessed for an address that six digits are too few, its mail
-- has a long code instead, and for the rest of a day no other goes out: this names the code
-- whose long text opens, itself or that one.
ALTER TABLE codes ADD COLUMN long_id UUID;

-- What somebody at such an address says of themselves, until they have shown it.
CREATE TABLE introductions (
    browser_hash BYTEA NOT NULL,
    link_id UUID NOT NULL REFERENCES links (id),
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    job TEXT NOT NULL,
    company TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (browser_hash, link_id)
) CLUSTERED;
CREATE INDEX introductions_over ON introductions (at);
