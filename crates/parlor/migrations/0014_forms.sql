-- Forms that people without an account fill in; each answer is a task.

CREATE TABLE forms (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    title TEXT NOT NULL,
    -- Markdown, above the questions.
    about TEXT NOT NULL,
    -- What a task begins as.
    status TEXT NOT NULL CHECK (status IN ('open', 'doing')),
    takes_files BOOLEAN NOT NULL,
    generation BIGINT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    closed_by UUID,
    closed_at BIGINT,
    edition BIGINT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, created_by) REFERENCES parties (organization_id, id)
);
CREATE INDEX forms_of_item ON forms (item_id, created_at);

CREATE TABLE form_questions (
    form_id UUID NOT NULL REFERENCES forms (id),
    place BIGINT NOT NULL,
    label TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    PRIMARY KEY (form_id, place)
) CLUSTERED;

CREATE TABLE form_answers (
    task_id UUID PRIMARY KEY REFERENCES tasks (id),
    form_id UUID NOT NULL REFERENCES forms (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- The page that was sent: sent twice, it is one answer.
    moment UUID NOT NULL UNIQUE,
    sent_at BIGINT NOT NULL
);
CREATE INDEX form_answers_of_form ON form_answers (form_id);
