-- Organizations, and the people they know: members and contacts.

CREATE TABLE organizations (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    -- The colour of its mark.
    hue TEXT NOT NULL,
    plan TEXT NOT NULL CHECK (plan IN ('free', 'business', 'enterprise')),
    -- A package of guests beside the plan.
    guest_package BIGINT,
    trust_days BIGINT NOT NULL CHECK (trust_days >= 0),
    code_required BOOLEAN NOT NULL,
    -- Members come in only by a sign-in of two proofs.
    second_step_required BOOLEAN NOT NULL,
    external_communications BOOLEAN NOT NULL,
    founder_id UUID REFERENCES people (id),
    created_at BIGINT NOT NULL
);

CREATE TABLE roles (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    -- Empty for a role that the organization made itself.
    built_in TEXT CHECK (built_in IN ('administrator', 'internal', 'external')),
    -- What a role of its own allows in the house, as words separated by spaces.
    permissions TEXT NOT NULL DEFAULT '',
    ended_at BIGINT,
    UNIQUE (organization_id, id),
    UNIQUE (organization_id, built_in)
);

-- A member or a contact, as one organization knows them.
CREATE TABLE parties (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    kind TEXT NOT NULL CHECK (kind IN ('member', 'contact')),
    person_id UUID REFERENCES people (id),
    name TEXT NOT NULL,
    job TEXT NOT NULL,
    phone TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (organization_id, id)
);
CREATE UNIQUE INDEX party_of_person ON parties (person_id, organization_id, kind) WHERE ended_at IS NULL;
CREATE INDEX parties_of_organization ON parties (organization_id, kind, name);

CREATE TABLE member_roles (
    organization_id UUID NOT NULL,
    member_id UUID NOT NULL,
    role_id UUID NOT NULL,
    PRIMARY KEY (member_id, role_id),
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id),
    FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id)
) CLUSTERED;
CREATE INDEX holders_of_role ON member_roles (role_id);

CREATE TABLE counterparties (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (organization_id, id),
    UNIQUE (organization_id, name_key)
);

CREATE TABLE contacts (
    id UUID PRIMARY KEY REFERENCES parties (id),
    organization_id UUID NOT NULL,
    counterparty_id UUID,
    email TEXT,
    email_key TEXT,
    language TEXT NOT NULL,
    created_by UUID NOT NULL,
    UNIQUE (organization_id, id),
    UNIQUE (organization_id, email_key),
    FOREIGN KEY (organization_id, id) REFERENCES parties (organization_id, id),
    FOREIGN KEY (organization_id, counterparty_id) REFERENCES counterparties (organization_id, id)
);
CREATE INDEX contacts_of_counterparty ON contacts (counterparty_id);

CREATE TABLE invitations (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    role_id UUID NOT NULL,
    generation BIGINT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    invited_by UUID NOT NULL REFERENCES parties (id),
    created_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    accepted_at BIGINT,
    cancelled_at BIGINT,
    FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id)
);
CREATE UNIQUE INDEX one_open_invitation ON invitations (organization_id, email_key) WHERE accepted_at IS NULL AND cancelled_at IS NULL;

-- For which organization a browser was verified by a guest link or its code; or,
-- so that the organization knows of it, where somebody came in who had signed
-- in. barred_at: the organization ended it, and no sign-in before that counts.
CREATE TABLE trusts (
    session_id UUID NOT NULL REFERENCES sessions (id),
    organization_id UUID NOT NULL REFERENCES organizations (id),
    how TEXT NOT NULL CHECK (how IN ('click', 'code', 'sign-in')),
    link_id UUID,
    verified_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    network TEXT NOT NULL,
    ended_at BIGINT,
    barred_at BIGINT,
    PRIMARY KEY (session_id, organization_id)
) CLUSTERED;
CREATE INDEX trusts_of_organization ON trusts (organization_id);
