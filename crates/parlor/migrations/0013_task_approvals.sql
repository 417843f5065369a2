-- Approval of tasks.

CREATE TABLE task_approvals (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL,
    item_id UUID NOT NULL,
    task_id UUID NOT NULL REFERENCES tasks (id),
    asked_by UUID NOT NULL,
    asked_at BIGINT NOT NULL,
    message TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('approved', 'rejected', 'withdrawn')),
    ended_at BIGINT,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id),
    FOREIGN KEY (organization_id, asked_by) REFERENCES parties (organization_id, id)
);
CREATE INDEX task_approvals_of_task ON task_approvals (task_id, asked_at);
CREATE INDEX task_approvals_waiting_on ON task_approvals (item_id) WHERE ended_at IS NULL;
-- One at a time.
CREATE UNIQUE INDEX task_approvals_waiting ON task_approvals (task_id) WHERE ended_at IS NULL;

CREATE TABLE task_approvers (
    approval_id UUID NOT NULL REFERENCES task_approvals (id),
    party_id UUID NOT NULL REFERENCES parties (id),
    verdict TEXT CHECK (verdict IN ('approved', 'rejected')),
    note TEXT NOT NULL,
    decided_at BIGINT,
    PRIMARY KEY (approval_id, party_id)
) CLUSTERED;
