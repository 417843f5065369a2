//! Confirming on the screen that the work was done: by name, and by a signature that a finger draws.

use super::{Task, noted, of};
use crate::{
    bind,
    doors::Permit,
    follows,
    items::attachment::{EditIt, On, ReportOnIt},
    store::Tx,
    tasks::{Status, set},
    web::{Error, Problem},
};
use uuid::Uuid;

/// Keeps that somebody confirmed it, on the screen of whoever is to do it; it is done then.
///
/// # Errors
/// A sentence without a name; or that it is confirmed already, or was changed since it was seen.
pub(super) fn confirm(
    tx: &mut Tx<'_>,
    permit: &Permit<ReportOnIt, On<Task>>,
    (name, edition): (&str, i64),
    picture_key: Option<&str>,
) -> Result<(), Error> {
    let (item, task, by) = (&permit.item, &permit.it, permit.by());
    of(tx, task.id)?.ok_or(Error::NotFound)?;
    let mut problems: Vec<Problem> = Vec::new();
    let name = follows::line(&mut problems, "name", name, true, 100);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    let new = tx.changed(
        "INSERT INTO work_order_confirmations (id, organization_id, task_id, name, picture_key, confirmed_at, confirmed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organization_id, task_id) WHERE withdrawn_at IS NULL DO NOTHING",
        bind![id, item.organization, task.id, &name, picture_key, now, by.party()],
    )?;
    if !new {
        return Err(Error::form("order-is-confirmed"));
    }
    // Whoever confirms has seen what it says.
    if !tx.changed("UPDATE work_orders SET edition = edition + 1 WHERE task_id = $1 AND edition = $2", bind![task.id, edition])? {
        return Err(Error::form("order-reported-meanwhile"));
    }
    noted(tx, item, by, (task.id, &format!("{}: {name}", task.title)), "order.confirmed")?;
    set(tx, item, by, task, Status::Done)
}

/// Takes a confirmation back: what was done changes once more. That there was one stays known.
///
/// # Errors
/// Changed, where there is none.
pub(super) fn withdraw(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Task>>) -> Result<(), Error> {
    let (item, task, by) = (&permit.item, &permit.it, permit.by());
    let now = tx.now();
    let withdrawn = tx.changed(
        "UPDATE work_order_confirmations SET withdrawn_at = $2, withdrawn_by = $3 WHERE task_id = $1 AND withdrawn_at IS NULL",
        bind![task.id, now, by.party()],
    )?;
    if !withdrawn {
        return Err(Error::Changed);
    }
    noted(tx, item, by, (task.id, &task.title), "order.withdrawn")?;
    set(tx, item, by, task, Status::Doing)
}
