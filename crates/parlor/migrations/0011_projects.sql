-- Projects: their stages, and what of single tasks is shared.

-- Projects can be shared with guests. Where not, every grant on one is suspended.
ALTER TABLE organizations ADD COLUMN project_sharing BOOLEAN NOT NULL DEFAULT TRUE;

CREATE TABLE stages (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    colour TEXT NOT NULL CHECK (colour IN ('sand', 'sky', 'ochre', 'plum', 'moss')),
    -- What stands in it is over: it is late no more.
    finished BOOLEAN NOT NULL,
    place BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (organization_id, id)
);
CREATE INDEX stages_of_organization ON stages (organization_id, place);

-- Those that an organization begins with, for the ones that are there already.
-- sqlite: INSERT INTO stages (id, organization_id, name, colour, finished, place, created_at) SELECT randomblob(16),
-- postgres: INSERT INTO stages (id, organization_id, name, colour, finished, place, created_at) SELECT gen_random_uuid(),
    o.id, CASE WHEN o.language = 'de' THEN s.german ELSE s.english END, s.colour, s.place = 4, s.place, o.created_at
FROM organizations o CROSS JOIN (
    SELECT 0 AS place, 'Planned' AS english, 'Geplant' AS german, 'sand' AS colour
    UNION ALL SELECT 1, 'In progress', 'In Arbeit', 'sky'
    UNION ALL SELECT 2, 'Waiting', 'Wartet', 'ochre'
    UNION ALL SELECT 3, 'In review', 'In Prüfung', 'plum'
    UNION ALL SELECT 4, 'Done', 'Fertig', 'moss'
) s;

CREATE TABLE projects (
    item_id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    stage_id UUID NOT NULL,
    -- A calendar day, as 2026-11-30.
    due TEXT,
    -- Markdown.
    description TEXT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, stage_id) REFERENCES stages (organization_id, id)
);
CREATE INDEX projects_in_stage ON projects (stage_id);

-- What a guest who follows a task sees of it, as words; empty: all of it.
ALTER TABLE follows ADD COLUMN facets TEXT;

-- A task can be called off: it counts no more.
ALTER TABLE tasks ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'doing', 'done', 'cancelled'));
UPDATE tasks SET state = status;
DROP INDEX tasks_of_assignee;
ALTER TABLE tasks DROP COLUMN status;
ALTER TABLE tasks RENAME COLUMN state TO status;
CREATE INDEX tasks_of_assignee ON tasks (assignee_id, status);
