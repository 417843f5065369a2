-- What guests are asked for on an item: a list of points, each a file, words or a tick.
CREATE TABLE request_lists (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    due TEXT,
    edition BIGINT NOT NULL,
    created_by UUID NOT NULL REFERENCES parties (id),
    created_at BIGINT NOT NULL,
    -- Guests are asked; before, it is a draft that the team alone sees. Whoever of them follows it is asked.
    asked_at BIGINT,
    ended_at BIGINT,
    ended_by UUID REFERENCES parties (id),
    ending TEXT CHECK (ending IN ('done', 'closed')),
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX request_lists_of ON request_lists (item_id, created_at);
CREATE INDEX request_lists_running ON request_lists (id) WHERE asked_at IS NOT NULL AND ended_at IS NULL;

CREATE TABLE list_points (
    id UUID PRIMARY KEY,
    list_id UUID NOT NULL REFERENCES request_lists (id),
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
    removed_by UUID REFERENCES parties (id)
);
CREATE INDEX list_points_of ON list_points (list_id, place);

-- Every answer stays, with what was asked when it was given.
CREATE TABLE point_answers (
    id UUID PRIMARY KEY,
    point_id UUID NOT NULL REFERENCES list_points (id),
    number BIGINT NOT NULL,
    asked_title TEXT NOT NULL,
    asked_hint TEXT NOT NULL,
    words TEXT NOT NULL,
    created_by UUID NOT NULL REFERENCES parties (id),
    created_at BIGINT NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'sent_back')),
    why TEXT NOT NULL,
    verdict_by UUID REFERENCES parties (id),
    verdict_at BIGINT,
    UNIQUE (point_id, number)
);
-- All files of an answer: also those that came with the answers before it, as long as none was sent back.
-- A file that is forgotten after its removal leaves its name here behind.
CREATE TABLE answer_files (
    answer_id UUID NOT NULL REFERENCES point_answers (id),
    file_id UUID NOT NULL,
    PRIMARY KEY (answer_id, file_id)
) CLUSTERED;
CREATE INDEX answers_of_file ON answer_files (file_id);

-- Who was reminded of what is due on a day: each once.
CREATE TABLE list_reminders (
    list_id UUID NOT NULL REFERENCES request_lists (id),
    day TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('soon', 'today', 'over')),
    at BIGINT NOT NULL,
    PRIMARY KEY (list_id, day, stage)
) CLUSTERED;

-- Lists to be used again, with their points as JSON.
CREATE TABLE list_templates (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    points TEXT NOT NULL,
    saved_by UUID NOT NULL REFERENCES parties (id),
    saved_at BIGINT NOT NULL,
    removed_at BIGINT,
    removed_by UUID REFERENCES parties (id)
);
CREATE INDEX list_templates_of ON list_templates (organization_id, title);
