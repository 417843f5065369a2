-- Keys for programs: of persons, of services, and of what one guest sees.

-- A program that works for the organization: a member without a mailbox, who signs in nowhere and is told nothing.
ALTER TABLE parties ADD COLUMN service BOOLEAN NOT NULL DEFAULT FALSE;

-- Whose rights a key takes: its person's own, those of the service that its person stands for, or what one guest sees.
ALTER TABLE tokens ADD COLUMN kind TEXT NOT NULL DEFAULT 'personal' CHECK (kind IN ('personal', 'service', 'view'));
ALTER TABLE tokens ADD COLUMN reads_only BOOLEAN NOT NULL DEFAULT FALSE;
-- It opens nothing of any other.
ALTER TABLE tokens ADD COLUMN organization_id UUID REFERENCES organizations (id);
-- Of a view: the guest; and the member who may look as them.
ALTER TABLE tokens ADD COLUMN guest_id UUID REFERENCES parties (id);
ALTER TABLE tokens ADD COLUMN made_by UUID REFERENCES parties (id);
-- It opens nothing from this instant on.
ALTER TABLE tokens ADD COLUMN until BIGINT;
ALTER TABLE tokens ADD COLUMN used_network TEXT NOT NULL DEFAULT '';
-- That it ends soon was said.
ALTER TABLE tokens ADD COLUMN reminded_at BIGINT;
CREATE INDEX tokens_of_organization ON tokens (organization_id, guest_id);
CREATE INDEX tokens_that_end ON tokens (until) WHERE ended_at IS NULL AND until IS NOT NULL;
