-- Tasks that are work orders: where, when, with whom and what of, and what came of it.
CREATE TABLE work_orders (
    task_id UUID PRIMARY KEY REFERENCES tasks (id),
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    -- Counts the work orders of the organization.
    number BIGINT NOT NULL,
    place TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    -- By the clock of the place, as 2026-11-30T08:00.
    starts TEXT,
    ends TEXT,
    -- What was done.
    report TEXT NOT NULL,
    reported_by UUID REFERENCES parties (id),
    reported_at BIGINT,
    edition BIGINT NOT NULL,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE UNIQUE INDEX work_orders_number ON work_orders (organization_id, number);

CREATE TABLE work_order_materials (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    task_id UUID NOT NULL REFERENCES work_orders (task_id),
    place BIGINT NOT NULL,
    -- How much of what.
    name TEXT NOT NULL,
    -- How much of it was used, in words; empty until somebody says so.
    used TEXT NOT NULL,
    -- It was planned; otherwise whoever reported added it.
    planned BOOLEAN NOT NULL
);
CREATE INDEX work_order_materials_of ON work_order_materials (task_id, place);

-- Who confirmed on the screen that the work was done.
CREATE TABLE work_order_confirmations (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    task_id UUID NOT NULL REFERENCES work_orders (task_id),
    name TEXT NOT NULL,
    -- Where the picture of the signature lies.
    picture_key TEXT,
    confirmed_at BIGINT NOT NULL,
    -- Whose screen it was.
    confirmed_by UUID NOT NULL REFERENCES parties (id),
    withdrawn_at BIGINT,
    withdrawn_by UUID REFERENCES parties (id)
);
CREATE UNIQUE INDEX work_order_confirmed ON work_order_confirmations (task_id) WHERE withdrawn_at IS NULL;

-- What work orders are made of, for the whole organization.
CREATE TABLE work_order_templates (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    -- A line each.
    materials TEXT NOT NULL,
    steps TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES parties (id),
    made_at BIGINT NOT NULL,
    removed_at BIGINT,
    removed_by UUID REFERENCES parties (id)
);
CREATE INDEX work_order_templates_of ON work_order_templates (organization_id, title) WHERE removed_at IS NULL;
