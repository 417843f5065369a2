-- Templates of documents, what is filled in on their pages, and lists that are sent by them.

-- 'recipient': whoever a document will be made for, one for an organization; it stands in
-- routes of templates, and in no list of contacts.
DROP INDEX one_everyone;
ALTER TABLE contacts ADD COLUMN stands_for TEXT NOT NULL DEFAULT 'known' CHECK (stands_for IN ('known', 'undefined', 'everyone', 'recipient'));
UPDATE contacts SET stands_for = nature;
ALTER TABLE contacts DROP COLUMN nature;
ALTER TABLE contacts RENAME COLUMN stands_for TO nature;
CREATE UNIQUE INDEX one_everyone ON contacts (organization_id) WHERE nature = 'everyone';
CREATE UNIQUE INDEX one_recipient ON contacts (organization_id) WHERE nature = 'recipient';

-- For whom a document was made: the visitor of a copy, or who a template was used for.
ALTER TABLE documents ADD COLUMN contact_id UUID;
UPDATE documents SET contact_id = (SELECT g.contact_id FROM grants g WHERE g.item_id = documents.item_id AND g.link_id IS NOT NULL ORDER BY g.opened_at LIMIT 1)
WHERE parent_id IS NOT NULL;

-- A document that is a template: guests are never let in, its route is never sent, and
-- what is made of it has it as parent.
CREATE TABLE templates (
    item_id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    -- What a document made of it is called, with gaps.
    subject TEXT NOT NULL,
    -- Whose records fill gaps.
    organizer_id UUID,
    -- What whoever uses it is asked for, one a line.
    asks TEXT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);

-- Where on a page of one of its files something is filled in: thousandths of a percent of the page as it is shown.
CREATE TABLE blanks (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL REFERENCES templates (item_id),
    file_id UUID NOT NULL,
    -- What is filled in, such as contact.name.
    gap TEXT NOT NULL,
    page BIGINT NOT NULL,
    from_left BIGINT NOT NULL,
    from_top BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL
);
CREATE INDEX blanks_of_template ON blanks (item_id);

-- A list of recipients, each to get a document made of a template.
CREATE TABLE batches (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL REFERENCES templates (item_id),
    member_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    blob_key TEXT NOT NULL,
    -- What the columns are, one a line.
    mapping TEXT NOT NULL,
    skips_known BOOLEAN NOT NULL,
    place BIGINT NOT NULL,
    sent BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id)
);
CREATE INDEX batches_of_template ON batches (item_id, created_at);

-- What became of a row that was not sent, in the words of whoever sent the list.
CREATE TABLE batch_faults (
    batch_id UUID NOT NULL REFERENCES batches (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (batch_id, number)
) CLUSTERED;
