-- Every key begins with the organization, so that a database of many machines can spread rows by it and keep what belongs
-- to one organization together (docs/scale.md). SQLite never spreads: its keys end with the organization, and find by what
-- they begin with as before. What belongs to no organization stays as it is; which tables those are, and why, is in
-- tests/it/watch_spread.rs.

-- PostgreSQL first lets go of all that points from row to row. It is tied again at the end, over the organization.
-- postgres: DO $$ DECLARE tie RECORD; BEGIN FOR tie IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', tie.of, tie.conname); END LOOP; END $$;

-- The keys of what had its organization already. An index `…_alone` finds by what the key was before.
-- postgres: ALTER TABLE activities DROP CONSTRAINT activities_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX activities_alone ON activities (id);
-- postgres: ALTER TABLE archives DROP CONSTRAINT archives_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX archives_alone ON archives (id);
-- postgres: ALTER TABLE batches DROP CONSTRAINT batches_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX batches_alone ON batches (id);
-- postgres: ALTER TABLE blanks DROP CONSTRAINT blanks_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX blanks_alone ON blanks (id);
-- postgres: ALTER TABLE board_approvals DROP CONSTRAINT board_approvals_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX board_approvals_alone ON board_approvals (id);
-- postgres: ALTER TABLE board_requests DROP CONSTRAINT board_requests_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX board_requests_alone ON board_requests (id);
-- postgres: ALTER TABLE boards DROP CONSTRAINT boards_pkey, ADD PRIMARY KEY (organization_id, item_id);
-- postgres: CREATE INDEX boards_alone ON boards (item_id);
-- postgres: ALTER TABLE categories DROP CONSTRAINT categories_pkey, DROP CONSTRAINT categories_organizer_id_id_key, ADD PRIMARY KEY (organization_id, id), ADD UNIQUE (organizer_id, id, organization_id);
-- postgres: CREATE INDEX categories_alone ON categories (id);
-- postgres: ALTER TABLE comments DROP CONSTRAINT comments_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX comments_alone ON comments (id);
-- postgres: ALTER TABLE confirmations DROP CONSTRAINT confirmations_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX confirmations_alone ON confirmations (id);
-- postgres: ALTER TABLE contacts DROP CONSTRAINT contacts_pkey, DROP CONSTRAINT contacts_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX contacts_alone ON contacts (id);
-- postgres: ALTER TABLE counterparties DROP CONSTRAINT counterparties_pkey, DROP CONSTRAINT counterparties_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX counterparties_alone ON counterparties (id);
-- postgres: ALTER TABLE documents DROP CONSTRAINT documents_pkey, ADD PRIMARY KEY (organization_id, item_id);
-- postgres: CREATE INDEX documents_alone ON documents (item_id);
-- postgres: ALTER TABLE events DROP CONSTRAINT events_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX events_alone ON events (id);
-- postgres: ALTER TABLE fields DROP CONSTRAINT fields_pkey, DROP CONSTRAINT fields_organizer_id_id_key, ADD PRIMARY KEY (organization_id, id), ADD UNIQUE (organizer_id, id, organization_id);
-- postgres: CREATE INDEX fields_alone ON fields (id);
-- postgres: ALTER TABLE file_closures DROP CONSTRAINT file_closures_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX file_closures_alone ON file_closures (id);
-- postgres: ALTER TABLE files DROP CONSTRAINT files_pkey, DROP CONSTRAINT files_id_key, ADD PRIMARY KEY (organization_id, thing_id, id), ADD UNIQUE (id, organization_id);
-- postgres: CREATE INDEX files_alone ON files (thing_id);
-- postgres: ALTER TABLE follows DROP CONSTRAINT follows_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX follows_alone ON follows (id);
-- postgres: ALTER TABLE forms DROP CONSTRAINT forms_pkey, DROP CONSTRAINT forms_token_hash_key, ADD PRIMARY KEY (organization_id, id), ADD UNIQUE (token_hash, organization_id);
-- postgres: CREATE INDEX forms_alone ON forms (id);
-- postgres: ALTER TABLE grant_groups DROP CONSTRAINT grant_groups_pkey, ADD PRIMARY KEY (organization_id, grant_id, group_id);
-- postgres: CREATE INDEX grant_groups_alone ON grant_groups (grant_id, group_id);
-- postgres: ALTER TABLE grants DROP CONSTRAINT grants_pkey, DROP CONSTRAINT grants_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX grants_alone ON grants (id);
-- postgres: ALTER TABLE guest_groups DROP CONSTRAINT guest_groups_pkey, DROP CONSTRAINT guest_groups_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX guest_groups_alone ON guest_groups (id);
-- postgres: ALTER TABLE history DROP CONSTRAINT history_pkey, ADD PRIMARY KEY (organization_id, item_id, at, id);
-- postgres: CREATE INDEX history_alone ON history (item_id, at, id);
-- postgres: ALTER TABLE imports DROP CONSTRAINT imports_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX imports_alone ON imports (id);
-- postgres: ALTER TABLE invitations DROP CONSTRAINT invitations_pkey, DROP CONSTRAINT invitations_token_hash_key, ADD PRIMARY KEY (organization_id, id), ADD UNIQUE (token_hash, organization_id);
-- postgres: CREATE INDEX invitations_alone ON invitations (id);
-- postgres: ALTER TABLE items DROP CONSTRAINT items_pkey, DROP CONSTRAINT items_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX items_alone ON items (id);
-- postgres: ALTER TABLE links DROP CONSTRAINT links_pkey, DROP CONSTRAINT links_grant_id_key, DROP CONSTRAINT links_token_hash_key, ADD PRIMARY KEY (organization_id, id), ADD UNIQUE (grant_id, organization_id), ADD UNIQUE (token_hash, organization_id);
-- postgres: CREATE INDEX links_alone ON links (id);
-- postgres: ALTER TABLE list_templates DROP CONSTRAINT list_templates_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX list_templates_alone ON list_templates (id);
-- postgres: ALTER TABLE member_roles DROP CONSTRAINT member_roles_pkey, ADD PRIMARY KEY (organization_id, member_id, role_id);
-- postgres: CREATE INDEX member_roles_alone ON member_roles (member_id, role_id);
-- postgres: ALTER TABLE messages DROP CONSTRAINT messages_pkey, DROP CONSTRAINT messages_id_key, ADD PRIMARY KEY (organization_id, item_id, lane, created_at, id), ADD UNIQUE (id, organization_id);
-- postgres: CREATE INDEX messages_alone ON messages (item_id, lane, created_at, id);
-- postgres: ALTER TABLE moves DROP CONSTRAINT moves_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX moves_alone ON moves (id);
-- postgres: ALTER TABLE notes DROP CONSTRAINT notes_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX notes_alone ON notes (id);
-- postgres: ALTER TABLE notifications DROP CONSTRAINT notifications_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX notifications_alone ON notifications (id);
-- postgres: ALTER TABLE occurrences DROP CONSTRAINT occurrences_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX occurrences_alone ON occurrences (id);
-- postgres: ALTER TABLE organizers DROP CONSTRAINT organizers_pkey, DROP CONSTRAINT organizers_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX organizers_alone ON organizers (id);
-- postgres: ALTER TABLE participants DROP CONSTRAINT participants_pkey, ADD PRIMARY KEY (organization_id, item_id, member_id);
-- postgres: CREATE INDEX participants_alone ON participants (item_id, member_id);
-- postgres: ALTER TABLE parties DROP CONSTRAINT parties_pkey, DROP CONSTRAINT parties_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX parties_alone ON parties (id);
-- postgres: ALTER TABLE planned DROP CONSTRAINT planned_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX planned_alone ON planned (id);
-- postgres: ALTER TABLE presets DROP CONSTRAINT presets_pkey, DROP CONSTRAINT presets_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX presets_alone ON presets (id);
-- postgres: ALTER TABLE projects DROP CONSTRAINT projects_pkey, ADD PRIMARY KEY (organization_id, item_id);
-- postgres: CREATE INDEX projects_alone ON projects (item_id);
-- postgres: ALTER TABLE quarantine DROP CONSTRAINT quarantine_pkey, ADD PRIMARY KEY (organization_id, blob_key);
-- postgres: CREATE INDEX quarantine_alone ON quarantine (blob_key);
-- postgres: ALTER TABLE request_lists DROP CONSTRAINT request_lists_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX request_lists_alone ON request_lists (id);
-- postgres: ALTER TABLE requests DROP CONSTRAINT requests_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX requests_alone ON requests (id);
-- postgres: ALTER TABLE review_guests DROP CONSTRAINT review_guests_pkey, ADD PRIMARY KEY (organization_id, review_id, contact_id);
-- postgres: CREATE INDEX review_guests_alone ON review_guests (review_id, contact_id);
-- postgres: ALTER TABLE reviews DROP CONSTRAINT reviews_pkey, DROP CONSTRAINT reviews_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX reviews_alone ON reviews (id);
-- postgres: ALTER TABLE role_rules DROP CONSTRAINT role_rules_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX role_rules_alone ON role_rules (id);
-- postgres: ALTER TABLE roles DROP CONSTRAINT roles_pkey, DROP CONSTRAINT roles_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX roles_alone ON roles (id);
-- postgres: ALTER TABLE saved_views DROP CONSTRAINT saved_views_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX saved_views_alone ON saved_views (id);
-- postgres: ALTER TABLE seal_keys DROP CONSTRAINT seal_keys_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX seal_keys_alone ON seal_keys (id);
-- postgres: ALTER TABLE search_entries DROP CONSTRAINT search_entries_pkey, ADD PRIMARY KEY (organization_id, number);
-- postgres: CREATE INDEX search_entries_alone ON search_entries (number);
-- postgres: ALTER TABLE sharing_rules DROP CONSTRAINT sharing_rules_pkey, DROP CONSTRAINT sharing_rules_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX sharing_rules_alone ON sharing_rules (id);
-- postgres: ALTER TABLE signers DROP CONSTRAINT signers_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX signers_alone ON signers (id);
-- postgres: ALTER TABLE signings DROP CONSTRAINT signings_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX signings_alone ON signings (id);
-- postgres: ALTER TABLE stages DROP CONSTRAINT stages_pkey, DROP CONSTRAINT stages_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX stages_alone ON stages (id);
-- postgres: ALTER TABLE task_approvals DROP CONSTRAINT task_approvals_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX task_approvals_alone ON task_approvals (id);
-- postgres: ALTER TABLE task_steps DROP CONSTRAINT task_steps_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX task_steps_alone ON task_steps (id);
-- postgres: ALTER TABLE tasks DROP CONSTRAINT tasks_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX tasks_alone ON tasks (id);
-- postgres: ALTER TABLE templates DROP CONSTRAINT templates_pkey, ADD PRIMARY KEY (organization_id, item_id);
-- postgres: CREATE INDEX templates_alone ON templates (item_id);
-- postgres: ALTER TABLE timers DROP CONSTRAINT timers_pkey, ADD PRIMARY KEY (organization_id, member_id);
-- postgres: CREATE INDEX timers_alone ON timers (member_id);
-- postgres: ALTER TABLE trusts DROP CONSTRAINT trusts_pkey, ADD PRIMARY KEY (organization_id, session_id);
-- postgres: CREATE INDEX trusts_alone ON trusts (session_id);
-- postgres: ALTER TABLE uploads DROP CONSTRAINT uploads_pkey, DROP CONSTRAINT uploads_version_id_key, ADD PRIMARY KEY (organization_id, id), ADD UNIQUE (version_id, organization_id);
-- postgres: CREATE INDEX uploads_alone ON uploads (id);
-- postgres: ALTER TABLE webhook_deliveries DROP CONSTRAINT webhook_deliveries_pkey, DROP CONSTRAINT webhook_deliveries_id_key, ADD PRIMARY KEY (organization_id, number), ADD UNIQUE (id, organization_id);
-- postgres: ALTER TABLE webhook_items DROP CONSTRAINT webhook_items_pkey, ADD PRIMARY KEY (organization_id, webhook_id, item_id);
-- postgres: CREATE INDEX webhook_items_alone ON webhook_items (webhook_id, item_id);
-- postgres: ALTER TABLE webhooks DROP CONSTRAINT webhooks_pkey, DROP CONSTRAINT webhooks_organization_id_id_key, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX webhooks_alone ON webhooks (id);
-- postgres: ALTER TABLE work_order_confirmations DROP CONSTRAINT work_order_confirmations_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX work_order_confirmations_alone ON work_order_confirmations (id);
-- postgres: ALTER TABLE work_order_materials DROP CONSTRAINT work_order_materials_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX work_order_materials_alone ON work_order_materials (id);
-- postgres: ALTER TABLE work_order_templates DROP CONSTRAINT work_order_templates_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX work_order_templates_alone ON work_order_templates (id);
-- postgres: ALTER TABLE work_orders DROP CONSTRAINT work_orders_pkey, ADD PRIMARY KEY (organization_id, task_id);
-- postgres: CREATE INDEX work_orders_alone ON work_orders (task_id);
-- postgres: ALTER TABLE worked DROP CONSTRAINT worked_pkey, ADD PRIMARY KEY (organization_id, id);
-- postgres: CREATE INDEX worked_alone ON worked (id);

-- What hung off something else and so knew its organization only through that, and what is written over by its key: made anew,
-- with the organization in front.

CREATE TABLE new_outbox (
    -- All zeros where it is of the house itself: codes to sign in, digests over several organizations.
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    to_email TEXT NOT NULL,
    to_name TEXT NOT NULL,
    language TEXT NOT NULL,
    -- What the mail is drawn from when it is sent; never a secret.
    content TEXT NOT NULL,
    grant_id UUID,
    code_id UUID,
    invitation_id UUID,
    created_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    -- Worth nothing after this.
    not_after BIGINT,
    tries BIGINT NOT NULL,
    fault TEXT,
    ended_at BIGINT,
    ending TEXT CHECK (ending IN ('sent', 'kept', 'dropped', 'failed')),
    -- What it is about, and what stood in its subject; that of a code is not kept.
    item_id UUID,
    subject TEXT,
-- sqlite:     PRIMARY KEY (id, organization_id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_outbox (organization_id, id, kind, to_email, to_name, language, content, grant_id, code_id, invitation_id, created_at,
  next_at, not_after, tries, fault, ended_at, ending, item_id, subject)
-- sqlite: SELECT COALESCE(organization_id, zeroblob(16)),
-- postgres: SELECT COALESCE(organization_id, '00000000-0000-0000-0000-000000000000'),
    id, kind, to_email, to_name, language, content, grant_id, code_id, invitation_id, created_at, next_at, not_after, tries, fault,
  ended_at, ending, item_id, subject FROM outbox;

CREATE TABLE new_answers_by_mail (
    organization_id UUID NOT NULL,
    -- The mail that was answered.
    mail_id UUID NOT NULL,
    -- What the answer calls itself, hashed.
    message_hash BYTEA NOT NULL,
    taken_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (mail_id, message_hash, organization_id),
-- sqlite:     FOREIGN KEY (mail_id, organization_id) REFERENCES new_outbox (id, organization_id)
-- postgres:     PRIMARY KEY (organization_id, mail_id, message_hash)
) CLUSTERED;
INSERT INTO new_answers_by_mail (organization_id, mail_id, message_hash, taken_at)
SELECT p.organization_id, t.mail_id, t.message_hash, t.taken_at FROM answers_by_mail t JOIN new_outbox p ON p.id = t.mail_id;

DROP TABLE answers_by_mail;
DROP TABLE outbox;
ALTER TABLE new_outbox RENAME TO outbox;
ALTER TABLE new_answers_by_mail RENAME TO answers_by_mail;
CREATE UNIQUE INDEX one_digest ON outbox (to_email, organization_id) WHERE kind = 'digest' AND ended_at IS NULL;
CREATE INDEX outbox_made ON outbox (created_at);
CREATE INDEX outbox_of_item ON outbox (item_id, id);
CREATE INDEX outbox_of_organization ON outbox (organization_id, id);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE ended_at IS NULL;
-- postgres: CREATE INDEX outbox_alone ON outbox (id);
-- postgres: CREATE INDEX answers_by_mail_alone ON answers_by_mail (mail_id, message_hash);

CREATE TABLE new_board_pins (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    -- Counts the pins of a board, from 1.
    number BIGINT NOT NULL,
    -- In pixels of the board.
    x BIGINT NOT NULL,
    y BIGINT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL,
    resolved_by TEXT,
    resolved_at BIGINT,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     UNIQUE (item_id, number),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id)
-- postgres:     PRIMARY KEY (organization_id, id),
-- postgres:     UNIQUE (item_id, number, organization_id)
);
INSERT INTO new_board_pins (organization_id, id, item_id, number, x, y, author_id, at, resolved_by, resolved_at)
SELECT p.organization_id, t.id, t.item_id, t.number, t.x, t.y, t.author_id, t.at, t.resolved_by, t.resolved_at FROM board_pins t JOIN
  boards p ON p.item_id = t.item_id;

CREATE TABLE new_board_comments (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    -- Nothing for what is said to the board as a whole, in its chat.
    pin_id UUID,
    author_id UUID NOT NULL,
    author_name TEXT NOT NULL,
    -- They are outside: a contact, or a visitor who entered a name.
    guest BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    deleted_at BIGINT,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id),
-- sqlite:     FOREIGN KEY (pin_id, organization_id) REFERENCES new_board_pins (id, organization_id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_board_comments (organization_id, id, item_id, pin_id, author_id, author_name, guest, body, at, deleted_at)
SELECT p.organization_id, t.id, t.item_id, t.pin_id, t.author_id, t.author_name, t.guest, t.body, t.at, t.deleted_at FROM board_comments
  t JOIN boards p ON p.item_id = t.item_id;

DROP TABLE board_comments;
DROP TABLE board_pins;
ALTER TABLE new_board_pins RENAME TO board_pins;
ALTER TABLE new_board_comments RENAME TO board_comments;
-- postgres: CREATE INDEX board_pins_alone ON board_pins (id);
CREATE INDEX board_comments_by ON board_comments (author_id);
CREATE INDEX board_comments_of ON board_comments (item_id, pin_id, at);
-- postgres: CREATE INDEX board_comments_alone ON board_comments (id);

CREATE TABLE new_list_points (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    list_id UUID NOT NULL,
    place BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'words', 'tick')),
    title TEXT NOT NULL,
    hint TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    -- Where it has a day of its own.
    due TEXT,
    edition BIGINT NOT NULL,
    -- The answer that counts.
    answer_id UUID,
    removed_at BIGINT,
    removed_by UUID,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (list_id) REFERENCES request_lists (id),
-- sqlite:     FOREIGN KEY (organization_id, removed_by) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_list_points (organization_id, id, list_id, place, kind, title, hint, required, due, edition, answer_id, removed_at,
  removed_by)
SELECT p.organization_id, t.id, t.list_id, t.place, t.kind, t.title, t.hint, t.required, t.due, t.edition, t.answer_id, t.removed_at,
  t.removed_by FROM list_points t JOIN request_lists p ON p.id = t.list_id;

CREATE TABLE new_point_answers (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    point_id UUID NOT NULL,
    number BIGINT NOT NULL,
    asked_title TEXT NOT NULL,
    asked_hint TEXT NOT NULL,
    words TEXT NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'sent_back')),
    why TEXT NOT NULL,
    verdict_by UUID,
    verdict_at BIGINT,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     UNIQUE (point_id, number),
-- sqlite:     FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id),
-- sqlite:     FOREIGN KEY (point_id, organization_id) REFERENCES new_list_points (id, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, verdict_by) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, id),
-- postgres:     UNIQUE (point_id, number, organization_id)
);
INSERT INTO new_point_answers (organization_id, id, point_id, number, asked_title, asked_hint, words, created_by, created_at, verdict,
  why, verdict_by, verdict_at)
SELECT p.organization_id, t.id, t.point_id, t.number, t.asked_title, t.asked_hint, t.words, t.created_by, t.created_at, t.verdict,
  t.why, t.verdict_by, t.verdict_at FROM point_answers t JOIN new_list_points p ON p.id = t.point_id;

CREATE TABLE new_answer_files (
    organization_id UUID NOT NULL,
    answer_id UUID NOT NULL,
    file_id UUID NOT NULL,
-- sqlite:     PRIMARY KEY (answer_id, file_id, organization_id),
-- sqlite:     FOREIGN KEY (answer_id, organization_id) REFERENCES new_point_answers (id, organization_id)
-- postgres:     PRIMARY KEY (organization_id, answer_id, file_id)
) CLUSTERED;
INSERT INTO new_answer_files (organization_id, answer_id, file_id)
SELECT p.organization_id, t.answer_id, t.file_id FROM answer_files t JOIN new_point_answers p ON p.id = t.answer_id;

DROP TABLE answer_files;
DROP TABLE point_answers;
DROP TABLE list_points;
ALTER TABLE new_list_points RENAME TO list_points;
ALTER TABLE new_point_answers RENAME TO point_answers;
ALTER TABLE new_answer_files RENAME TO answer_files;
CREATE INDEX list_points_of ON list_points (list_id, place);
-- postgres: CREATE INDEX list_points_alone ON list_points (id);
-- postgres: CREATE INDEX point_answers_alone ON point_answers (id);
CREATE INDEX answers_of_file ON answer_files (file_id);
-- postgres: CREATE INDEX answer_files_alone ON answer_files (answer_id, file_id);

CREATE TABLE new_batch_faults (
    organization_id UUID NOT NULL,
    batch_id UUID NOT NULL,
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    why TEXT NOT NULL,
-- sqlite:     PRIMARY KEY (batch_id, number, organization_id),
-- sqlite:     FOREIGN KEY (batch_id) REFERENCES batches (id)
-- postgres:     PRIMARY KEY (organization_id, batch_id, number)
) CLUSTERED;
INSERT INTO new_batch_faults (organization_id, batch_id, number, name, why)
SELECT p.organization_id, t.batch_id, t.number, t.name, t.why FROM batch_faults t JOIN batches p ON p.id = t.batch_id;

DROP TABLE batch_faults;
ALTER TABLE new_batch_faults RENAME TO batch_faults;
-- postgres: CREATE INDEX batch_faults_alone ON batch_faults (batch_id, number);

CREATE TABLE new_board_approvers (
    organization_id UUID NOT NULL,
    approval_id UUID NOT NULL,
    party_id UUID NOT NULL,
    verdict TEXT CHECK (verdict IN ('approved', 'with_edits', 'rejected')),
    note TEXT NOT NULL,
    decided_at BIGINT,
-- sqlite:     PRIMARY KEY (approval_id, party_id, organization_id),
-- sqlite:     FOREIGN KEY (approval_id) REFERENCES board_approvals (id),
-- sqlite:     FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, approval_id, party_id)
) CLUSTERED;
INSERT INTO new_board_approvers (organization_id, approval_id, party_id, verdict, note, decided_at)
SELECT p.organization_id, t.approval_id, t.party_id, t.verdict, t.note, t.decided_at FROM board_approvers t JOIN board_approvals p ON
  p.id = t.approval_id;

DROP TABLE board_approvers;
ALTER TABLE new_board_approvers RENAME TO board_approvers;
CREATE INDEX board_approvals_of_party ON board_approvers (party_id) WHERE verdict IS NULL;
-- postgres: CREATE INDEX board_approvers_alone ON board_approvers (approval_id, party_id);

CREATE TABLE new_board_clients (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    client_id UUID NOT NULL,
    taken BIGINT NOT NULL,
    at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (item_id, client_id, organization_id),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id)
-- postgres:     PRIMARY KEY (organization_id, item_id, client_id)
) CLUSTERED;
INSERT INTO new_board_clients (organization_id, item_id, client_id, taken, at)
SELECT p.organization_id, t.item_id, t.client_id, t.taken, t.at FROM board_clients t JOIN boards p ON p.item_id = t.item_id;

DROP TABLE board_clients;
ALTER TABLE new_board_clients RENAME TO board_clients;
CREATE INDEX board_clients_over ON board_clients (at);
-- postgres: CREATE INDEX board_clients_alone ON board_clients (item_id, client_id);

CREATE TABLE new_board_elements (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    -- As the page that made it named it.
    id TEXT NOT NULL,
    -- The number that the board had with its last change.
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- It is kept, so that nobody brings it back unknowing.
    deleted BOOLEAN NOT NULL,
    -- Who made it: a member, a contact, or the hold of an address.
    author_id UUID NOT NULL,
    -- The page that changed it last.
    client_id UUID NOT NULL,
    -- What draws it, as JSON.
    body TEXT NOT NULL,
-- sqlite:     PRIMARY KEY (item_id, id, organization_id),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id)
-- postgres:     PRIMARY KEY (organization_id, item_id, id)
) CLUSTERED;
INSERT INTO new_board_elements (organization_id, item_id, id, number, kind, version, deleted, author_id, client_id, body)
SELECT p.organization_id, t.item_id, t.id, t.number, t.kind, t.version, t.deleted, t.author_id, t.client_id, t.body FROM board_elements
  t JOIN boards p ON p.item_id = t.item_id;

DROP TABLE board_elements;
ALTER TABLE new_board_elements RENAME TO board_elements;
CREATE INDEX board_elements_by ON board_elements (author_id);
CREATE INDEX board_elements_changed ON board_elements (item_id, number);
-- postgres: CREATE INDEX board_elements_alone ON board_elements (item_id, id);

CREATE TABLE new_board_files (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    name TEXT NOT NULL,
    blob TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_board_files (organization_id, id, item_id, name, blob, sha256, media, size, author_id, at)
SELECT p.organization_id, t.id, t.item_id, t.name, t.blob, t.sha256, t.media, t.size, t.author_id, t.at FROM board_files t JOIN boards p
  ON p.item_id = t.item_id;

DROP TABLE board_files;
ALTER TABLE new_board_files RENAME TO board_files;
CREATE INDEX board_files_of ON board_files (item_id);
-- postgres: CREATE INDEX board_files_alone ON board_files (id);

CREATE TABLE new_board_members (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    member_id UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'reviewer', 'reader')),
    given_by UUID NOT NULL,
    given_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (item_id, member_id, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, item_id, member_id)
) CLUSTERED;
INSERT INTO new_board_members (organization_id, item_id, member_id, role, given_by, given_at)
SELECT organization_id, item_id, member_id, role, given_by, given_at FROM board_members;

DROP TABLE board_members;
ALTER TABLE new_board_members RENAME TO board_members;
CREATE INDEX boards_of_member ON board_members (member_id);
-- postgres: CREATE INDEX board_members_alone ON board_members (item_id, member_id);

CREATE TABLE new_board_pictures (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    blob TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_board_pictures (organization_id, id, item_id, blob, media_type, size, author_id, at)
SELECT p.organization_id, t.id, t.item_id, t.blob, t.media_type, t.size, t.author_id, t.at FROM board_pictures t JOIN boards p ON
  p.item_id = t.item_id;

DROP TABLE board_pictures;
ALTER TABLE new_board_pictures RENAME TO board_pictures;
CREATE INDEX board_pictures_of ON board_pictures (item_id);
-- postgres: CREATE INDEX board_pictures_alone ON board_pictures (id);

CREATE TABLE new_board_updates (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'in_progress', 'feedback', 'on_hold', 'done')),
    body TEXT NOT NULL,
    author_id UUID NOT NULL,
    at BIGINT NOT NULL,
    deleted_at BIGINT,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, author_id) REFERENCES parties (organization_id, id),
-- sqlite:     FOREIGN KEY (item_id) REFERENCES boards (item_id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_board_updates (organization_id, id, item_id, state, body, author_id, at, deleted_at)
SELECT p.organization_id, t.id, t.item_id, t.state, t.body, t.author_id, t.at, t.deleted_at FROM board_updates t JOIN boards p ON
  p.item_id = t.item_id;

DROP TABLE board_updates;
ALTER TABLE new_board_updates RENAME TO board_updates;
CREATE INDEX board_updates_of ON board_updates (item_id, at);
-- postgres: CREATE INDEX board_updates_alone ON board_updates (id);

CREATE TABLE new_calendars (
    organization_id UUID NOT NULL,
    party_id UUID NOT NULL,
    -- The address is derived from it; a renewed one is another.
    generation BIGINT NOT NULL,
    token_hash BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    fetched_at BIGINT,
    ended_at BIGINT,
-- sqlite:     PRIMARY KEY (party_id, organization_id),
-- sqlite:     UNIQUE (token_hash),
-- sqlite:     FOREIGN KEY (organization_id) REFERENCES organizations (id),
-- sqlite:     FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, party_id),
-- postgres:     UNIQUE (token_hash, organization_id)
) CLUSTERED;
INSERT INTO new_calendars (organization_id, party_id, generation, token_hash, made_at, fetched_at, ended_at)
SELECT organization_id, party_id, generation, token_hash, made_at, fetched_at, ended_at FROM calendars;

DROP TABLE calendars;
ALTER TABLE new_calendars RENAME TO calendars;
-- postgres: CREATE INDEX calendars_alone ON calendars (party_id);

CREATE TABLE new_chat_marks (
    organization_id UUID NOT NULL,
    party_id UUID NOT NULL,
    item_id UUID NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('team', 'guests')),
    -- Empty, as long as they were never there.
    read_to BIGINT,
    -- Since when somebody is told of what is new, once.
    told_at BIGINT,
-- sqlite:     PRIMARY KEY (party_id, item_id, lane, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
-- sqlite:     FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, party_id, item_id, lane)
) CLUSTERED;
INSERT INTO new_chat_marks (organization_id, party_id, item_id, lane, read_to, told_at)
SELECT p.organization_id, t.party_id, t.item_id, t.lane, t.read_to, t.told_at FROM chat_marks t JOIN items p ON p.id = t.item_id;

DROP TABLE chat_marks;
ALTER TABLE new_chat_marks RENAME TO chat_marks;
CREATE INDEX chat_marks_of_chat ON chat_marks (item_id, lane);
-- postgres: CREATE INDEX chat_marks_alone ON chat_marks (party_id, item_id, lane);

CREATE TABLE new_chats (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('team', 'guests')),
    version BIGINT NOT NULL,
    -- The same of messages that were there already.
    edition BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (item_id, lane, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, item_id, lane)
) CLUSTERED;
INSERT INTO new_chats (organization_id, item_id, lane, version, edition)
SELECT p.organization_id, t.item_id, t.lane, t.version, t.edition FROM chats t JOIN items p ON p.id = t.item_id;

DROP TABLE chats;
ALTER TABLE new_chats RENAME TO chats;
-- postgres: CREATE INDEX chats_alone ON chats (item_id, lane);

CREATE TABLE new_field_values (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    field_id UUID NOT NULL,
    value TEXT NOT NULL,
    -- What lists sort and find it by.
    key SORTED NOT NULL,
-- sqlite:     PRIMARY KEY (item_id, field_id, organization_id),
-- sqlite:     FOREIGN KEY (field_id) REFERENCES fields (id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, item_id, field_id)
) CLUSTERED;
INSERT INTO new_field_values (organization_id, item_id, field_id, value, key)
SELECT p.organization_id, t.item_id, t.field_id, t.value, t.key FROM field_values t JOIN items p ON p.id = t.item_id;

DROP TABLE field_values;
ALTER TABLE new_field_values RENAME TO field_values;
CREATE INDEX values_of_field ON field_values (field_id, key, item_id);
-- postgres: CREATE INDEX field_values_alone ON field_values (item_id, field_id);

CREATE TABLE new_file_versions (
    organization_id UUID NOT NULL,
    file_id UUID NOT NULL,
    version BIGINT NOT NULL,
    id UUID NOT NULL,
    -- Where the bytes lie.
    blob_key TEXT NOT NULL,
    -- What the bytes are, as found by looking at them.
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (file_id, version, organization_id),
-- sqlite:     UNIQUE (id),
-- sqlite:     FOREIGN KEY (file_id) REFERENCES files (id)
-- postgres:     PRIMARY KEY (organization_id, file_id, version),
-- postgres:     UNIQUE (id, organization_id)
) CLUSTERED;
INSERT INTO new_file_versions (organization_id, file_id, version, id, blob_key, media, size, sha256, created_by, created_at)
SELECT p.organization_id, t.file_id, t.version, t.id, t.blob_key, t.media, t.size, t.sha256, t.created_by, t.created_at FROM
  file_versions t JOIN files p ON p.id = t.file_id;

DROP TABLE file_versions;
ALTER TABLE new_file_versions RENAME TO file_versions;
CREATE INDEX versions_of_bytes ON file_versions (blob_key);
-- postgres: CREATE INDEX file_versions_alone ON file_versions (file_id, version);

CREATE TABLE new_form_answers (
    organization_id UUID NOT NULL,
    task_id UUID NOT NULL,
    form_id UUID NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- The page that was sent: sent twice, it is one answer.
    moment UUID NOT NULL,
    sent_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (task_id, organization_id),
-- sqlite:     UNIQUE (moment),
-- sqlite:     FOREIGN KEY (form_id) REFERENCES forms (id),
-- sqlite:     FOREIGN KEY (task_id) REFERENCES tasks (id)
-- postgres:     PRIMARY KEY (organization_id, task_id),
-- postgres:     UNIQUE (moment, organization_id)
);
INSERT INTO new_form_answers (organization_id, task_id, form_id, name, email, moment, sent_at)
SELECT p.organization_id, t.task_id, t.form_id, t.name, t.email, t.moment, t.sent_at FROM form_answers t JOIN forms p ON p.id = t.form_id;

DROP TABLE form_answers;
ALTER TABLE new_form_answers RENAME TO form_answers;
CREATE INDEX form_answers_of_form ON form_answers (form_id);
-- postgres: CREATE INDEX form_answers_alone ON form_answers (task_id);

CREATE TABLE new_form_questions (
    organization_id UUID NOT NULL,
    form_id UUID NOT NULL,
    place BIGINT NOT NULL,
    label TEXT NOT NULL,
    required BOOLEAN NOT NULL,
-- sqlite:     PRIMARY KEY (form_id, place, organization_id),
-- sqlite:     FOREIGN KEY (form_id) REFERENCES forms (id)
-- postgres:     PRIMARY KEY (organization_id, form_id, place)
) CLUSTERED;
INSERT INTO new_form_questions (organization_id, form_id, place, label, required)
SELECT p.organization_id, t.form_id, t.place, t.label, t.required FROM form_questions t JOIN forms p ON p.id = t.form_id;

DROP TABLE form_questions;
ALTER TABLE new_form_questions RENAME TO form_questions;
-- postgres: CREATE INDEX form_questions_alone ON form_questions (form_id, place);

CREATE TABLE new_grant_fields (
    organization_id UUID NOT NULL,
    grant_id UUID NOT NULL,
    field_id UUID NOT NULL,
-- sqlite:     PRIMARY KEY (grant_id, field_id, organization_id),
-- sqlite:     FOREIGN KEY (field_id) REFERENCES fields (id),
-- sqlite:     FOREIGN KEY (organization_id, grant_id) REFERENCES grants (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, grant_id, field_id)
) CLUSTERED;
INSERT INTO new_grant_fields (organization_id, grant_id, field_id)
SELECT p.organization_id, t.grant_id, t.field_id FROM grant_fields t JOIN grants p ON p.id = t.grant_id;

DROP TABLE grant_fields;
ALTER TABLE new_grant_fields RENAME TO grant_fields;
-- postgres: CREATE INDEX grant_fields_alone ON grant_fields (grant_id, field_id);

CREATE TABLE new_group_members (
    organization_id UUID NOT NULL,
    group_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    added_by UUID NOT NULL,
    added_at BIGINT NOT NULL,
    removed_by UUID,
    removed_at BIGINT,
-- sqlite:     PRIMARY KEY (group_id, contact_id, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id),
-- sqlite:     FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, group_id, contact_id)
) CLUSTERED;
INSERT INTO new_group_members (organization_id, group_id, contact_id, added_by, added_at, removed_by, removed_at)
SELECT organization_id, group_id, contact_id, added_by, added_at, removed_by, removed_at FROM group_members;

DROP TABLE group_members;
ALTER TABLE new_group_members RENAME TO group_members;
CREATE INDEX groups_of_contact ON group_members (contact_id);
-- postgres: CREATE INDEX group_members_alone ON group_members (group_id, contact_id);

CREATE TABLE new_group_shares (
    organization_id UUID NOT NULL,
    group_id UUID NOT NULL,
    item_id UUID NOT NULL,
    facets TEXT NOT NULL,
    until BIGINT,
    shared_by UUID NOT NULL,
    shared_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (group_id, item_id, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, group_id, item_id)
) CLUSTERED;
INSERT INTO new_group_shares (organization_id, group_id, item_id, facets, until, shared_by, shared_at)
SELECT organization_id, group_id, item_id, facets, until, shared_by, shared_at FROM group_shares;

DROP TABLE group_shares;
ALTER TABLE new_group_shares RENAME TO group_shares;
-- postgres: CREATE INDEX group_shares_alone ON group_shares (group_id, item_id);

CREATE TABLE new_holdings (
    organization_id UUID NOT NULL,
    browser_hash BYTEA NOT NULL,
    link_id UUID NOT NULL,
    -- Stands for the session that there is not, in visits.
    id UUID NOT NULL,
    generation BIGINT NOT NULL,
    since BIGINT NOT NULL,
    browser TEXT NOT NULL,
    network TEXT NOT NULL,
    -- What somebody who only has the address of a board entered as their name.
    name TEXT,
    -- The password of which generation they knew.
    password_generation BIGINT,
-- sqlite:     PRIMARY KEY (browser_hash, link_id, organization_id),
-- sqlite:     UNIQUE (id),
-- sqlite:     FOREIGN KEY (link_id) REFERENCES links (id)
-- postgres:     PRIMARY KEY (organization_id, browser_hash, link_id),
-- postgres:     UNIQUE (id, organization_id)
) CLUSTERED;
INSERT INTO new_holdings (organization_id, browser_hash, link_id, id, generation, since, browser, network, name, password_generation)
SELECT p.organization_id, t.browser_hash, t.link_id, t.id, t.generation, t.since, t.browser, t.network, t.name, t.password_generation
  FROM holdings t JOIN links p ON p.id = t.link_id;

DROP TABLE holdings;
ALTER TABLE new_holdings RENAME TO holdings;
CREATE INDEX holdings_of_link ON holdings (link_id);
-- postgres: CREATE INDEX holdings_alone ON holdings (browser_hash, link_id);

CREATE TABLE new_introductions (
    organization_id UUID NOT NULL,
    browser_hash BYTEA NOT NULL,
    link_id UUID NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    job TEXT NOT NULL,
    company TEXT NOT NULL,
    at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (browser_hash, link_id, organization_id),
-- sqlite:     FOREIGN KEY (link_id) REFERENCES links (id)
-- postgres:     PRIMARY KEY (organization_id, browser_hash, link_id)
) CLUSTERED;
INSERT INTO new_introductions (organization_id, browser_hash, link_id, email, name, job, company, at)
SELECT p.organization_id, t.browser_hash, t.link_id, t.email, t.name, t.job, t.company, t.at FROM introductions t JOIN links p ON p.id =
  t.link_id;

DROP TABLE introductions;
ALTER TABLE new_introductions RENAME TO introductions;
CREATE INDEX introductions_over ON introductions (at);
-- postgres: CREATE INDEX introductions_alone ON introductions (browser_hash, link_id);

CREATE TABLE new_list_reminders (
    organization_id UUID NOT NULL,
    list_id UUID NOT NULL,
    day TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('soon', 'today', 'over')),
    at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (list_id, day, stage, organization_id),
-- sqlite:     FOREIGN KEY (list_id) REFERENCES request_lists (id)
-- postgres:     PRIMARY KEY (organization_id, list_id, day, stage)
) CLUSTERED;
INSERT INTO new_list_reminders (organization_id, list_id, day, stage, at)
SELECT p.organization_id, t.list_id, t.day, t.stage, t.at FROM list_reminders t JOIN request_lists p ON p.id = t.list_id;

DROP TABLE list_reminders;
ALTER TABLE new_list_reminders RENAME TO list_reminders;
-- postgres: CREATE INDEX list_reminders_alone ON list_reminders (list_id, day, stage);

CREATE TABLE new_message_files (
    organization_id UUID NOT NULL,
    message_id UUID NOT NULL,
    place BIGINT NOT NULL,
    file_id UUID NOT NULL,
-- sqlite:     PRIMARY KEY (message_id, place, organization_id),
-- sqlite:     FOREIGN KEY (message_id) REFERENCES messages (id)
-- postgres:     PRIMARY KEY (organization_id, message_id, place)
) CLUSTERED;
INSERT INTO new_message_files (organization_id, message_id, place, file_id)
SELECT p.organization_id, t.message_id, t.place, t.file_id FROM message_files t JOIN messages p ON p.id = t.message_id;

DROP TABLE message_files;
ALTER TABLE new_message_files RENAME TO message_files;
-- postgres: CREATE INDEX message_files_alone ON message_files (message_id, place);

CREATE TABLE new_move_rows (
    organization_id UUID NOT NULL,
    move_id UUID NOT NULL,
    number BIGINT NOT NULL,
    -- What it says, as JSON.
    said TEXT NOT NULL,
    -- Where the bytes of a file wait.
    blob_key TEXT,
    fate TEXT CHECK (fate IN ('new', 'changed', 'same', 'skipped', 'refused')),
    -- What it is called, and why that became of it.
    title TEXT,
    why TEXT,
-- sqlite:     PRIMARY KEY (move_id, number, organization_id),
-- sqlite:     FOREIGN KEY (move_id) REFERENCES moves (id)
-- postgres:     PRIMARY KEY (organization_id, move_id, number)
) CLUSTERED;
INSERT INTO new_move_rows (organization_id, move_id, number, said, blob_key, fate, title, why)
SELECT p.organization_id, t.move_id, t.number, t.said, t.blob_key, t.fate, t.title, t.why FROM move_rows t JOIN moves p ON p.id = t.move_id;

DROP TABLE move_rows;
ALTER TABLE new_move_rows RENAME TO move_rows;
-- postgres: CREATE INDEX move_rows_alone ON move_rows (move_id, number);

CREATE TABLE new_reactions (
    organization_id UUID NOT NULL,
    message_id UUID NOT NULL,
    sign TEXT NOT NULL,
    party_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (message_id, sign, party_id, organization_id),
-- sqlite:     FOREIGN KEY (message_id) REFERENCES messages (id),
-- sqlite:     FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, message_id, sign, party_id)
) CLUSTERED;
INSERT INTO new_reactions (organization_id, message_id, sign, party_id, created_at)
SELECT p.organization_id, t.message_id, t.sign, t.party_id, t.created_at FROM reactions t JOIN messages p ON p.id = t.message_id;

DROP TABLE reactions;
ALTER TABLE new_reactions RENAME TO reactions;
-- postgres: CREATE INDEX reactions_alone ON reactions (message_id, sign, party_id);

CREATE TABLE new_receipt_reminders (
    organization_id UUID NOT NULL,
    file_id UUID NOT NULL,
    party_id UUID NOT NULL,
    at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (file_id, party_id, organization_id),
-- sqlite:     FOREIGN KEY (file_id) REFERENCES files (id)
-- postgres:     PRIMARY KEY (organization_id, file_id, party_id)
) CLUSTERED;
INSERT INTO new_receipt_reminders (organization_id, file_id, party_id, at)
SELECT p.organization_id, t.file_id, t.party_id, t.at FROM receipt_reminders t JOIN files p ON p.id = t.file_id;

DROP TABLE receipt_reminders;
ALTER TABLE new_receipt_reminders RENAME TO receipt_reminders;
-- postgres: CREATE INDEX receipt_reminders_alone ON receipt_reminders (file_id, party_id);

CREATE TABLE new_receipts (
    organization_id UUID NOT NULL,
    -- A file, or what hangs off an item.
    thing_id UUID NOT NULL,
    -- Of a file; 0 where there are none.
    version BIGINT NOT NULL,
    party_id UUID NOT NULL,
    -- By a key of theirs, not by a person before a page.
    by_program BOOLEAN NOT NULL,
    item_id UUID NOT NULL,
    thing TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    -- When a file was first taken along.
    taken_at BIGINT,
-- sqlite:     PRIMARY KEY (thing_id, version, party_id, by_program, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
-- sqlite:     FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, thing_id, version, party_id, by_program)
) CLUSTERED;
INSERT INTO new_receipts (organization_id, thing_id, version, party_id, by_program, item_id, thing, first_at, last_at, times, taken_at)
SELECT organization_id, thing_id, version, party_id, by_program, item_id, thing, first_at, last_at, times, taken_at FROM receipts;

DROP TABLE receipts;
ALTER TABLE new_receipts RENAME TO receipts;
CREATE INDEX receipts_of_item ON receipts (item_id, party_id);
-- postgres: CREATE INDEX receipts_alone ON receipts (thing_id, version, party_id, by_program);

CREATE TABLE new_record_fields (
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    field_id UUID NOT NULL,
    to_guests BOOLEAN NOT NULL,
-- sqlite:     PRIMARY KEY (item_id, field_id, organization_id),
-- sqlite:     FOREIGN KEY (field_id) REFERENCES fields (id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, item_id, field_id)
) CLUSTERED;
INSERT INTO new_record_fields (organization_id, item_id, field_id, to_guests)
SELECT p.organization_id, t.item_id, t.field_id, t.to_guests FROM record_fields t JOIN items p ON p.id = t.item_id;

DROP TABLE record_fields;
ALTER TABLE new_record_fields RENAME TO record_fields;
-- postgres: CREATE INDEX record_fields_alone ON record_fields (item_id, field_id);

CREATE TABLE new_seen_marks (
    organization_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    item_id UUID NOT NULL,
    seen_at BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (contact_id, item_id, organization_id)
-- postgres:     PRIMARY KEY (organization_id, contact_id, item_id)
) CLUSTERED;
INSERT INTO new_seen_marks (organization_id, contact_id, item_id, seen_at)
SELECT p.organization_id, t.contact_id, t.item_id, t.seen_at FROM seen_marks t JOIN items p ON p.id = t.item_id;

DROP TABLE seen_marks;
ALTER TABLE new_seen_marks RENAME TO seen_marks;
-- postgres: CREATE INDEX seen_marks_alone ON seen_marks (contact_id, item_id);

CREATE TABLE new_signing_files (
    organization_id UUID NOT NULL,
    signing_id UUID NOT NULL,
    file_id UUID NOT NULL,
    place BIGINT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    blob_key TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    -- The version that is the sealed one.
    sealed_version BIGINT,
-- sqlite:     PRIMARY KEY (signing_id, file_id, organization_id),
-- sqlite:     FOREIGN KEY (signing_id) REFERENCES signings (id)
-- postgres:     PRIMARY KEY (organization_id, signing_id, file_id)
) CLUSTERED;
INSERT INTO new_signing_files (organization_id, signing_id, file_id, place, name, version, blob_key, sha256, sealed_version)
SELECT p.organization_id, t.signing_id, t.file_id, t.place, t.name, t.version, t.blob_key, t.sha256, t.sealed_version FROM signing_files
  t JOIN signings p ON p.id = t.signing_id;

DROP TABLE signing_files;
ALTER TABLE new_signing_files RENAME TO signing_files;
CREATE INDEX signings_of_file ON signing_files (file_id);
-- postgres: CREATE INDEX signing_files_alone ON signing_files (signing_id, file_id);

CREATE TABLE new_signing_spots (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    signing_id UUID NOT NULL,
    signer_id UUID NOT NULL,
    file_id UUID NOT NULL,
    page BIGINT NOT NULL,
    from_left BIGINT NOT NULL,
    from_top BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (signer_id) REFERENCES signers (id),
-- sqlite:     FOREIGN KEY (signing_id) REFERENCES signings (id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_signing_spots (organization_id, id, signing_id, signer_id, file_id, page, from_left, from_top, width, height)
SELECT p.organization_id, t.id, t.signing_id, t.signer_id, t.file_id, t.page, t.from_left, t.from_top, t.width, t.height FROM
  signing_spots t JOIN signings p ON p.id = t.signing_id;

DROP TABLE signing_spots;
ALTER TABLE new_signing_spots RENAME TO signing_spots;
CREATE INDEX spots_of_signing ON signing_spots (signing_id);
-- postgres: CREATE INDEX signing_spots_alone ON signing_spots (id);

CREATE TABLE new_task_approvers (
    organization_id UUID NOT NULL,
    approval_id UUID NOT NULL,
    party_id UUID NOT NULL,
    verdict TEXT CHECK (verdict IN ('approved', 'rejected')),
    note TEXT NOT NULL,
    decided_at BIGINT,
-- sqlite:     PRIMARY KEY (approval_id, party_id, organization_id),
-- sqlite:     FOREIGN KEY (approval_id) REFERENCES task_approvals (id),
-- sqlite:     FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, approval_id, party_id)
) CLUSTERED;
INSERT INTO new_task_approvers (organization_id, approval_id, party_id, verdict, note, decided_at)
SELECT p.organization_id, t.approval_id, t.party_id, t.verdict, t.note, t.decided_at FROM task_approvers t JOIN task_approvals p ON p.id
  = t.approval_id;

DROP TABLE task_approvers;
ALTER TABLE new_task_approvers RENAME TO task_approvers;
-- postgres: CREATE INDEX task_approvers_alone ON task_approvers (approval_id, party_id);

CREATE TABLE new_upload_parts (
    organization_id UUID NOT NULL,
    upload_id UUID NOT NULL,
    -- Its first byte within the whole.
    start BIGINT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0),
    blob_key TEXT NOT NULL,
-- sqlite:     PRIMARY KEY (upload_id, start, organization_id),
-- sqlite:     FOREIGN KEY (upload_id) REFERENCES uploads (id)
-- postgres:     PRIMARY KEY (organization_id, upload_id, start)
) CLUSTERED;
INSERT INTO new_upload_parts (organization_id, upload_id, start, size, blob_key)
SELECT p.organization_id, t.upload_id, t.start, t.size, t.blob_key FROM upload_parts t JOIN uploads p ON p.id = t.upload_id;

DROP TABLE upload_parts;
ALTER TABLE new_upload_parts RENAME TO upload_parts;
-- postgres: CREATE INDEX upload_parts_alone ON upload_parts (upload_id, start);

CREATE TABLE new_visits (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    item_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    session_id UUID NOT NULL,
    started_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    views BIGINT NOT NULL,
-- sqlite:     PRIMARY KEY (id, organization_id),
-- sqlite:     FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
-- postgres:     PRIMARY KEY (organization_id, id)
);
INSERT INTO new_visits (organization_id, id, item_id, contact_id, session_id, started_at, last_at, views)
SELECT organization_id, id, item_id, contact_id, session_id, started_at, last_at, views FROM visits;

DROP TABLE visits;
ALTER TABLE new_visits RENAME TO visits;
CREATE INDEX visits_of_contact ON visits (organization_id, contact_id, last_at);
CREATE INDEX visits_of_item ON visits (item_id, contact_id, last_at);

-- What there may be one of: the same, and with the organization, as a database that spreads can only look where that lies.
-- postgres: DROP INDEX one_board_approval;
-- postgres: CREATE UNIQUE INDEX one_board_approval ON board_approvals (item_id, organization_id) WHERE ended_at IS NULL;
-- postgres: DROP INDEX one_request;
-- postgres: CREATE UNIQUE INDEX one_request ON board_requests (item_id, person_id, organization_id) WHERE answered_at IS NULL;
-- postgres: DROP INDEX brand_of_stamp;
-- postgres: CREATE UNIQUE INDEX brand_of_stamp ON brands (stamp, organization_id);
-- postgres: DROP INDEX one_confirmation;
-- postgres: CREATE UNIQUE INDEX one_confirmation ON confirmations (occurrence_id, organization_id) WHERE taken_back_at IS NULL;
DROP INDEX one_closure;
CREATE UNIQUE INDEX one_closure ON file_closures (file_id, contact_id, organization_id) WHERE opened_at IS NULL;
DROP INDEX one_follow;
CREATE UNIQUE INDEX one_follow ON follows (thing_id, party_id, organization_id) WHERE ended_at IS NULL;
-- postgres: DROP INDEX one_open_grant;
-- postgres: CREATE UNIQUE INDEX one_open_grant ON grants (contact_id, item_id, organization_id) WHERE closed_at IS NULL;
DROP INDEX one_occurrence;
CREATE UNIQUE INDEX one_occurrence ON occurrences (planned_id, day, organization_id);
-- postgres: DROP INDEX one_signing;
-- postgres: CREATE UNIQUE INDEX one_signing ON signings (item_id, organization_id) WHERE ended_at IS NULL;
-- postgres: DROP INDEX task_approvals_waiting;
-- postgres: CREATE UNIQUE INDEX task_approvals_waiting ON task_approvals (task_id, organization_id) WHERE ended_at IS NULL;
-- postgres: DROP INDEX task_of_request;
-- postgres: CREATE UNIQUE INDEX task_of_request ON tasks (request_id, organization_id) WHERE request_id IS NOT NULL;
-- postgres: DROP INDEX webhook_deliveries_once;
-- postgres: CREATE UNIQUE INDEX webhook_deliveries_once ON webhook_deliveries (webhook_id, seq, organization_id) WHERE seq IS NOT NULL;
DROP INDEX work_order_confirmed;
CREATE UNIQUE INDEX work_order_confirmed ON work_order_confirmations (task_id, organization_id) WHERE withdrawn_at IS NULL;

-- Everything is tied again. Nothing that many machines hold points to what only one does, such as a session.
-- postgres: ALTER TABLE activities ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE answer_files ADD FOREIGN KEY (organization_id, answer_id) REFERENCES point_answers (organization_id, id);
-- postgres: ALTER TABLE answers_by_mail ADD FOREIGN KEY (organization_id, mail_id) REFERENCES outbox (organization_id, id);
-- postgres: ALTER TABLE archives ADD FOREIGN KEY (organization_id, asked_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE archives ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE audit ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE audit_heads ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE authenticators ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE batch_faults ADD FOREIGN KEY (organization_id, batch_id) REFERENCES batches (organization_id, id);
-- postgres: ALTER TABLE batches ADD FOREIGN KEY (organization_id, item_id) REFERENCES templates (organization_id, item_id);
-- postgres: ALTER TABLE batches ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE blanks ADD FOREIGN KEY (organization_id, item_id) REFERENCES templates (organization_id, item_id);
-- postgres: ALTER TABLE board_approvals ADD FOREIGN KEY (organization_id, asked_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE board_approvals ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_approvers ADD FOREIGN KEY (organization_id, approval_id) REFERENCES board_approvals (organization_id, id);
-- postgres: ALTER TABLE board_approvers ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE board_clients ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_comments ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_comments ADD FOREIGN KEY (organization_id, pin_id) REFERENCES board_pins (organization_id, id);
-- postgres: ALTER TABLE board_elements ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_files ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_members ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE board_members ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE board_pictures ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_pins ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE board_requests ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE board_requests ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE board_updates ADD FOREIGN KEY (organization_id, author_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE board_updates ADD FOREIGN KEY (organization_id, item_id) REFERENCES boards (organization_id, item_id);
-- postgres: ALTER TABLE boards ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE brand_pictures ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE brands ADD FOREIGN KEY (organization_id, changed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE brands ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE calendars ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE calendars ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE categories ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE chat_marks ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE chat_marks ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE chats ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE codes ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE comments ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE comments ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE confirmations ADD FOREIGN KEY (organization_id, by_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE confirmations ADD FOREIGN KEY (organization_id, occurrence_id) REFERENCES occurrences (organization_id, id);
-- postgres: ALTER TABLE confirmations ADD FOREIGN KEY (organization_id, taken_back_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE contacts ADD FOREIGN KEY (organization_id, id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE contacts ADD FOREIGN KEY (organization_id, counterparty_id) REFERENCES counterparties (organization_id, id);
-- postgres: ALTER TABLE counterparties ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE covered_entries ADD FOREIGN KEY (organization_id, seq) REFERENCES audit (organization_id, seq);
-- postgres: ALTER TABLE documents ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE domains ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE erasures ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE erasures ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE events ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE field_values ADD FOREIGN KEY (organization_id, field_id) REFERENCES fields (organization_id, id);
-- postgres: ALTER TABLE field_values ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE fields ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE file_closures ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id);
-- postgres: ALTER TABLE file_versions ADD FOREIGN KEY (organization_id, file_id) REFERENCES files (organization_id, id);
-- postgres: ALTER TABLE files ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE files ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE files ADD FOREIGN KEY (organization_id, removed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE follows ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE follows ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE form_answers ADD FOREIGN KEY (organization_id, form_id) REFERENCES forms (organization_id, id);
-- postgres: ALTER TABLE form_answers ADD FOREIGN KEY (organization_id, task_id) REFERENCES tasks (organization_id, id);
-- postgres: ALTER TABLE form_questions ADD FOREIGN KEY (organization_id, form_id) REFERENCES forms (organization_id, id);
-- postgres: ALTER TABLE forms ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE forms ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE grant_fields ADD FOREIGN KEY (organization_id, field_id) REFERENCES fields (organization_id, id);
-- postgres: ALTER TABLE grant_fields ADD FOREIGN KEY (organization_id, grant_id) REFERENCES grants (organization_id, id);
-- postgres: ALTER TABLE grant_groups ADD FOREIGN KEY (organization_id, grant_id) REFERENCES grants (organization_id, id);
-- postgres: ALTER TABLE grant_groups ADD FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id);
-- postgres: ALTER TABLE grants ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id);
-- postgres: ALTER TABLE grants ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE group_members ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id);
-- postgres: ALTER TABLE group_members ADD FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id);
-- postgres: ALTER TABLE group_shares ADD FOREIGN KEY (organization_id, group_id) REFERENCES guest_groups (organization_id, id);
-- postgres: ALTER TABLE group_shares ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE guest_groups ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE history ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE holdings ADD FOREIGN KEY (organization_id, link_id) REFERENCES links (organization_id, id);
-- postgres: ALTER TABLE imports ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE imports ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE introductions ADD FOREIGN KEY (organization_id, link_id) REFERENCES links (organization_id, id);
-- postgres: ALTER TABLE invitations ADD FOREIGN KEY (organization_id, invited_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE invitations ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE invitations ADD FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id);
-- postgres: ALTER TABLE items ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE items ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE items ADD FOREIGN KEY (organization_id, responsible_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE items ADD FOREIGN KEY (organization_id, organizer_id, category_id) REFERENCES categories (organization_id, organizer_id, id);
-- postgres: ALTER TABLE links ADD FOREIGN KEY (organization_id, grant_id) REFERENCES grants (organization_id, id);
-- postgres: ALTER TABLE list_points ADD FOREIGN KEY (organization_id, list_id) REFERENCES request_lists (organization_id, id);
-- postgres: ALTER TABLE list_points ADD FOREIGN KEY (organization_id, removed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE list_reminders ADD FOREIGN KEY (organization_id, list_id) REFERENCES request_lists (organization_id, id);
-- postgres: ALTER TABLE list_templates ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE list_templates ADD FOREIGN KEY (organization_id, removed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE list_templates ADD FOREIGN KEY (organization_id, saved_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE mail_choices ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE member_roles ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE member_roles ADD FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id);
-- postgres: ALTER TABLE message_files ADD FOREIGN KEY (organization_id, message_id) REFERENCES messages (organization_id, id);
-- postgres: ALTER TABLE messages ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE messages ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE move_rows ADD FOREIGN KEY (organization_id, move_id) REFERENCES moves (organization_id, id);
-- postgres: ALTER TABLE moved ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE moves ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE notes ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE notes ADD FOREIGN KEY (organization_id, removed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE notifications ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE notifications ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE occurrences ADD FOREIGN KEY (organization_id, planned_id) REFERENCES planned (organization_id, id);
-- postgres: ALTER TABLE organizations ADD FOREIGN KEY (founder_id) REFERENCES people (id);
-- postgres: ALTER TABLE organizers ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE participants ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE participants ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE parties ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE parties ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE passkey_questions ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE passkeys ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE planned ADD FOREIGN KEY (organization_id, confirmer_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE planned ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE planned ADD FOREIGN KEY (organization_id, ended_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE planned ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE planned ADD FOREIGN KEY (organization_id, responsible_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE point_answers ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE point_answers ADD FOREIGN KEY (organization_id, point_id) REFERENCES list_points (organization_id, id);
-- postgres: ALTER TABLE point_answers ADD FOREIGN KEY (organization_id, verdict_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE presets ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE projects ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE projects ADD FOREIGN KEY (organization_id, stage_id) REFERENCES stages (organization_id, id);
-- postgres: ALTER TABLE provider_names ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE quarantine ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE reactions ADD FOREIGN KEY (organization_id, message_id) REFERENCES messages (organization_id, id);
-- postgres: ALTER TABLE reactions ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE receipt_reminders ADD FOREIGN KEY (organization_id, file_id) REFERENCES files (organization_id, id);
-- postgres: ALTER TABLE receipts ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE receipts ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE record_fields ADD FOREIGN KEY (organization_id, field_id) REFERENCES fields (organization_id, id);
-- postgres: ALTER TABLE record_fields ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE recovery_codes ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE request_lists ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE request_lists ADD FOREIGN KEY (organization_id, ended_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE request_lists ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE requests ADD FOREIGN KEY (organization_id, closed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE requests ADD FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE requests ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE retention ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE review_guests ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id);
-- postgres: ALTER TABLE review_guests ADD FOREIGN KEY (organization_id, review_id) REFERENCES reviews (organization_id, id);
-- postgres: ALTER TABLE reviews ADD FOREIGN KEY (organization_id, closed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE reviews ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE reviews ADD FOREIGN KEY (organization_id, started_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE role_rules ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE role_rules ADD FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id);
-- postgres: ALTER TABLE role_rules ADD FOREIGN KEY (organization_id, organizer_id, category_id) REFERENCES categories (organization_id, organizer_id, id);
-- postgres: ALTER TABLE roles ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE saved_views ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE saved_views ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE seal_keys ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE search_entries ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE search_entries ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE second_steps ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE senders ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE senders ADD FOREIGN KEY (organization_id, set_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE sessions ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE sharing_rules ADD FOREIGN KEY (organization_id, changed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE sharing_rules ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE sharing_rules ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE sharing_rules ADD FOREIGN KEY (organization_id, replaces_id) REFERENCES sharing_rules (organization_id, id);
-- postgres: ALTER TABLE sharing_rules ADD FOREIGN KEY (organization_id, organizer_id, category_id) REFERENCES categories (organization_id, organizer_id, id);
-- postgres: ALTER TABLE signers ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE signers ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE signers ADD FOREIGN KEY (organization_id, signing_id) REFERENCES signings (organization_id, id);
-- postgres: ALTER TABLE signing_files ADD FOREIGN KEY (organization_id, signing_id) REFERENCES signings (organization_id, id);
-- postgres: ALTER TABLE signing_spots ADD FOREIGN KEY (organization_id, signer_id) REFERENCES signers (organization_id, id);
-- postgres: ALTER TABLE signing_spots ADD FOREIGN KEY (organization_id, signing_id) REFERENCES signings (organization_id, id);
-- postgres: ALTER TABLE signings ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE signings ADD FOREIGN KEY (organization_id, started_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE stages ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE stays ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id);
-- postgres: ALTER TABLE stays ADD FOREIGN KEY (organization_id, review_id) REFERENCES reviews (organization_id, id);
-- postgres: ALTER TABLE stays ADD FOREIGN KEY (organization_id, sponsor_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE task_approvals ADD FOREIGN KEY (organization_id, asked_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE task_approvals ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE task_approvals ADD FOREIGN KEY (organization_id, task_id) REFERENCES tasks (organization_id, id);
-- postgres: ALTER TABLE task_approvers ADD FOREIGN KEY (organization_id, approval_id) REFERENCES task_approvals (organization_id, id);
-- postgres: ALTER TABLE task_approvers ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE task_steps ADD FOREIGN KEY (organization_id, task_id) REFERENCES tasks (organization_id, id);
-- postgres: ALTER TABLE tasks ADD FOREIGN KEY (organization_id, assignee_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE tasks ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE tasks ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE templates ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE timers ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE timers ADD FOREIGN KEY (organization_id, task_id) REFERENCES tasks (organization_id, id);
-- postgres: ALTER TABLE tokens ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE tokens ADD FOREIGN KEY (person_id) REFERENCES people (id);
-- postgres: ALTER TABLE trusts ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE upload_parts ADD FOREIGN KEY (organization_id, upload_id) REFERENCES uploads (organization_id, id);
-- postgres: ALTER TABLE uploads ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE uploads ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE uploads ADD FOREIGN KEY (organization_id, party_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE visits ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE webhook_deliveries ADD FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id);
-- postgres: ALTER TABLE webhook_items ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE webhook_items ADD FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id);
-- postgres: ALTER TABLE webhooks ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE webhooks ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE webhooks ADD FOREIGN KEY (organization_id, organizer_id) REFERENCES organizers (organization_id, id);
-- postgres: ALTER TABLE work_order_confirmations ADD FOREIGN KEY (organization_id, confirmed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE work_order_confirmations ADD FOREIGN KEY (organization_id, task_id) REFERENCES work_orders (organization_id, task_id);
-- postgres: ALTER TABLE work_order_confirmations ADD FOREIGN KEY (organization_id, withdrawn_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE work_order_materials ADD FOREIGN KEY (organization_id, task_id) REFERENCES work_orders (organization_id, task_id);
-- postgres: ALTER TABLE work_order_templates ADD FOREIGN KEY (organization_id, made_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE work_order_templates ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
-- postgres: ALTER TABLE work_order_templates ADD FOREIGN KEY (organization_id, removed_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE work_orders ADD FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id);
-- postgres: ALTER TABLE work_orders ADD FOREIGN KEY (organization_id, reported_by) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE work_orders ADD FOREIGN KEY (organization_id, task_id) REFERENCES tasks (organization_id, id);
-- postgres: ALTER TABLE worked ADD FOREIGN KEY (organization_id, member_id) REFERENCES parties (organization_id, id);
-- postgres: ALTER TABLE worked ADD FOREIGN KEY (organization_id, task_id) REFERENCES tasks (organization_id, id);
