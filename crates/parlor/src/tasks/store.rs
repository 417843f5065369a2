//! Tasks in the database.

use super::{Status, Wanted};
use crate::{
    bind,
    store::{StoreError, Tx},
};
use access::{ItemId, OrganizationId, PartyId, RequestId, TaskId};

pub(super) fn add(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    item: Option<ItemId>,
    by: PartyId,
    wanted: &Wanted,
    assignee: Option<PartyId>,
) -> Result<TaskId, StoreError> {
    let (id, now) = (tx.id::<TaskId>(), tx.now());
    tx.run(
        "INSERT INTO tasks (id, organization_id, item_id, title, description, status, assignee_id, due, created_by, created_at, edition)
         VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9, 1)",
        bind![id, organization, item, &wanted.title, &wanted.description, assignee, &wanted.due, by, now],
    )?;
    Ok(id)
}

pub(super) fn change(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    task: TaskId,
    wanted: &Wanted,
    assignee: Option<PartyId>,
    edition: i64,
) -> Result<bool, StoreError> {
    tx.changed(
        "UPDATE tasks SET title = $4, description = $5, due = $6, assignee_id = $7, edition = edition + 1
         WHERE organization_id = $1 AND id = $2 AND edition = $3",
        bind![organization, task, edition, &wanted.title, &wanted.description, &wanted.due, assignee],
    )
}

pub(super) fn set(tx: &mut Tx<'_>, organization: OrganizationId, task: TaskId, by: PartyId, status: Status) -> Result<bool, StoreError> {
    let now = tx.now();
    let done = status.ended();
    tx.changed(
        "UPDATE tasks SET status = $3, done_by = $4, done_at = $5 WHERE organization_id = $1 AND id = $2 AND status <> $3",
        bind![organization, task, status, done.then_some(by), done.then_some(now)],
    )
}

/// The request that a task was made of.
pub(super) fn request(tx: &mut Tx<'_>, task: TaskId) -> Result<Option<RequestId>, StoreError> {
    Ok(tx.maybe::<(Option<RequestId>,)>("SELECT request_id FROM tasks WHERE id = $1", bind![task])?.and_then(|row| row.0))
}
