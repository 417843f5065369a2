-- What guests see and do with the records of an organizer, record by record, and guest by guest.

-- Deeds that a grant can open, and the sorts of mails that guests of its records get.
ALTER TABLE organizers ADD COLUMN guests_may TEXT NOT NULL DEFAULT 'send_files attach requests write_notes';
ALTER TABLE organizers ADD COLUMN guests_mailed TEXT NOT NULL DEFAULT 'mentions comments approvals tasks files ends';
-- A record that says otherwise; without it, it is as its organizer has it.
ALTER TABLE items ADD COLUMN guests_may TEXT;
ALTER TABLE items ADD COLUMN guests_mailed TEXT;

-- Fields that a record shows to guests, or does not, other than its organizer says.
CREATE TABLE record_fields (
    item_id UUID NOT NULL REFERENCES items (id),
    field_id UUID NOT NULL REFERENCES fields (id),
    to_guests BOOLEAN NOT NULL,
    PRIMARY KEY (item_id, field_id)
) CLUSTERED;

-- Fields that one grant does not show, of those that the record shows to guests.
CREATE TABLE grant_fields (
    grant_id UUID NOT NULL REFERENCES grants (id),
    field_id UUID NOT NULL REFERENCES fields (id),
    PRIMARY KEY (grant_id, field_id)
) CLUSTERED;

-- Who could send files could send them to tasks.
UPDATE grants SET facets = facets || ' attach'
 WHERE closed_at IS NULL AND (' ' || facets || ' ') LIKE '% send_files %'
   AND EXISTS (SELECT 1 FROM items i WHERE i.id = grants.item_id AND i.kind = 'record');

-- A note that was removed leaves a mark, and so does a file that a guest removed.
ALTER TABLE files ADD COLUMN removed_by UUID REFERENCES parties (id);
ALTER TABLE notes ADD COLUMN removed_at BIGINT;
ALTER TABLE notes ADD COLUMN removed_by UUID REFERENCES parties (id);

-- Which words there are is the program's to know: each new one had to make this column anew.
ALTER TABLE notifications ADD COLUMN sort_of TEXT NOT NULL DEFAULT 'shared';
UPDATE notifications SET sort_of = kind;
ALTER TABLE notifications DROP COLUMN kind;
ALTER TABLE notifications RENAME COLUMN sort_of TO kind;
