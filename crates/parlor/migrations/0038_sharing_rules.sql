-- Rules of an organization about what is opened to guests.

CREATE TABLE sharing_rules (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    what TEXT NOT NULL CHECK (what IN
        ('only_domains', 'never_domains', 'longest', 'no_public_links', 'proof_to_sign', 'proof_to_edit', 'watermark')),
    -- Where it holds: items of one kind, of one organizer, of one of its categories; empty: everywhere.
    kind TEXT CHECK (kind IN ('record', 'project', 'document', 'board')),
    organizer_id UUID,
    category_id UUID,
    -- With spaces between.
    domains TEXT NOT NULL,
    days BIGINT CHECK (days > 0),
    -- Of a draft: the rule whose place it takes once it is switched on.
    replaces_id UUID,
    -- Two editors of a draft meet by it.
    edition BIGINT NOT NULL,
    changed_by UUID NOT NULL,
    changed_at BIGINT NOT NULL,
    -- Until it is switched on it is a draft, and holds nowhere.
    on_by UUID,
    on_at BIGINT,
    -- Switched off, or thrown away as a draft.
    off_by UUID,
    off_at BIGINT,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, changed_by) REFERENCES parties (organization_id, id),
    FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id),
    FOREIGN KEY (organizer_id, category_id) REFERENCES categories (organizer_id, id),
    FOREIGN KEY (organization_id, replaces_id) REFERENCES sharing_rules (organization_id, id)
);
-- Each item that is opened asks for those that hold.
CREATE INDEX sharing_rules_on ON sharing_rules (organization_id, what) WHERE on_at IS NOT NULL AND off_at IS NULL;
CREATE INDEX sharing_rules_of ON sharing_rules (organization_id, off_at);
