-- Rights of people over what is kept of them: what they ask to have erased, what is kept for
-- how long, and what an organization says of what it does with data.

-- Who was erased stands where they stood, under a name with a number that their organization counts.
ALTER TABLE parties ADD COLUMN erased_at BIGINT;
ALTER TABLE parties ADD COLUMN erased_number BIGINT;
CREATE UNIQUE INDEX one_erased_number ON parties (organization_id, kind, erased_number) WHERE erased_number IS NOT NULL;
-- An account that is gone. Its row stays, since others point to it.
ALTER TABLE people ADD COLUMN erased_at BIGINT;
-- What somebody was called who decided and was erased after: for seals and evidence alone.
ALTER TABLE signers ADD COLUMN name TEXT;
-- A guest to whom nothing is open: when it was announced that they will be erased.
ALTER TABLE contacts ADD COLUMN fading_at BIGINT;

-- What somebody asks to have erased: how an organization knows them, or their account.
CREATE TABLE erasures (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    -- Both empty for the account.
    organization_id UUID REFERENCES organizations (id),
    party_id UUID REFERENCES parties (id),
    asked_at BIGINT NOT NULL,
    -- Empty for a member: it waits until their organization has removed them.
    due_at BIGINT,
    -- They changed their mind.
    back_at BIGINT,
    -- The organization has a reason to keep it. The clock stands still then.
    objected_at BIGINT,
    objected_by UUID,
    reason TEXT NOT NULL,
    done_at BIGINT,
    -- The member who did not wait for the day; empty where it came.
    done_by UUID
);
CREATE UNIQUE INDEX one_erasure_of_party ON erasures (party_id) WHERE party_id IS NOT NULL AND done_at IS NULL AND back_at IS NULL;
CREATE UNIQUE INDEX one_erasure_of_account ON erasures (person_id) WHERE party_id IS NULL AND done_at IS NULL AND back_at IS NULL;
CREATE INDEX erasures_open ON erasures (due_at) WHERE done_at IS NULL AND back_at IS NULL;
CREATE INDEX erasures_of_person ON erasures (person_id, asked_at);

-- Entries of the audit log whose detail names somebody who was erased: pages do not show it. The
-- log itself stays as it is.
CREATE TABLE covered_entries (
    organization_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (organization_id, seq),
    FOREIGN KEY (organization_id, seq) REFERENCES audit (organization_id, seq)
) CLUSTERED;

-- For how long an organization keeps what; empty: for ever.
CREATE TABLE retention (
    organization_id UUID PRIMARY KEY REFERENCES organizations (id),
    visit_days BIGINT,
    guest_months BIGINT,
    mail_days BIGINT,
    hold_days BIGINT,
    -- Who answers for the data, and who can be asked about it, in the organization's words.
    responsible TEXT NOT NULL,
    officer TEXT NOT NULL,
    purpose TEXT NOT NULL,
    edition BIGINT NOT NULL,
    -- When it is looked at next.
    next_at BIGINT NOT NULL
) CLUSTERED;
CREATE INDEX retention_next ON retention (next_at);
