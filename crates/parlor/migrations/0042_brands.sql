-- How an organization shows itself: its brand, and the address that its mails come from.

CREATE TABLE brands (
    organization_id UUID PRIMARY KEY REFERENCES organizations (id),
    -- In the addresses of its sheet and its pictures: another one after each change, so that browsers may keep them for ever.
    stamp TEXT NOT NULL,
    -- What guests read instead of the organization's name; empty for that.
    name TEXT NOT NULL,
    -- As #rrggbb; empty for Parlor's own, and for what follows from the first.
    accent TEXT NOT NULL,
    accent_dark TEXT NOT NULL,
    -- Where to ask, and what a firm has to say of itself; empty for nothing.
    support TEXT NOT NULL,
    imprint TEXT NOT NULL,
    privacy TEXT NOT NULL,
    -- In place of "Sent by Parlor"; empty for that.
    foot TEXT NOT NULL,
    -- Which pictures there are, and how large: light:320x80 dark:320x80 icon:180x180.
    pictures TEXT NOT NULL,
    edition BIGINT NOT NULL,
    changed_by UUID NOT NULL,
    changed_at BIGINT NOT NULL,
    FOREIGN KEY (organization_id, changed_by) REFERENCES parties (organization_id, id)
) CLUSTERED;
CREATE UNIQUE INDEX brand_of_stamp ON brands (stamp);

-- Painted anew and small, so they lie beside their brand and not among files.
CREATE TABLE brand_pictures (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    which TEXT NOT NULL CHECK (which IN ('light', 'dark', 'icon')),
    -- In pixels; on pages half of it.
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    png BYTEA NOT NULL,
    -- The icon was chosen, and not made of the logo.
    own BOOLEAN NOT NULL,
    PRIMARY KEY (organization_id, which)
);

-- The address that an organization's mails come from, once somebody who reads it has shown that.
CREATE TABLE senders (
    organization_id UUID PRIMARY KEY REFERENCES organizations (id),
    address TEXT NOT NULL,
    -- When somebody who reads it showed that, by a code that was mailed there.
    confirmed_at BIGINT,
    -- Mails of this domain are signed under this name, with a key that is locked.
    selector TEXT NOT NULL,
    private_key BYTEA NOT NULL,
    public_key TEXT NOT NULL,
    -- What DNS said when it was last asked, as JSON; nothing until then.
    found TEXT,
    looked_at BIGINT,
    -- The domain says our key, so that others believe what is signed with it.
    ready BOOLEAN NOT NULL,
    set_by UUID NOT NULL,
    set_at BIGINT NOT NULL,
    FOREIGN KEY (organization_id, set_by) REFERENCES parties (organization_id, id)
);
