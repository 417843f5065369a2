//! The checklist of a task: steps in their order, each done by somebody at some
//! time, or not yet.

use super::{orders, place::Place};
use crate::{
    bind, rows,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::TaskId;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// No checklist is longer.
const MOST: i64 = 100;

rows! {
    /// A step.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Step {
        pub id: Uuid,
        pub text: String,
        pub done_by: Option<String>,
        pub done_at: Option<Time>,
    }
}

/// The checklist of a task, in its order.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, task: TaskId) -> Result<Vec<Step>, Error> {
    Ok(tx.all(
        "SELECT s.id, s.body, p.name, s.done_at FROM task_steps s LEFT JOIN parties p ON p.id = s.done_by WHERE s.task_id = $1 ORDER BY s.place, s.id",
        bind![task],
    )?)
}

/// Adds steps at the end, one for each line.
pub(super) fn add(tx: &mut Tx<'_>, place: &Place<'_>, lines: &str) -> Result<(), Error> {
    orders::unconfirmed(tx, place.task.id)?;
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Err(Error::field("text", "field-empty"));
    }
    if lines.iter().any(|line| line.chars().count() > 200) {
        return Err(Error::field("text", Say::new("field-too-long").and("most", 200_i64)));
    }
    let there = tx.number("SELECT COUNT(*) FROM task_steps WHERE task_id = $1", bind![place.task.id])?;
    if there + i64::try_from(lines.len()).unwrap_or(i64::MAX) > MOST {
        return Err(Error::field("text", Say::new("task-steps-many").and("most", MOST)));
    }
    for line in lines {
        let id = tx.id::<Uuid>();
        tx.run(
            "INSERT INTO task_steps (id, organization_id, task_id, place, body)
             VALUES ($1, $2, $3, (SELECT COALESCE(MAX(place), 0) + 1 FROM task_steps WHERE task_id = $3), $4)",
            bind![id, place.organization, place.task.id, line],
        )?;
        place.told(tx, "task.step-added", None, Some(line))?;
    }
    Ok(())
}

/// Says that a step is done, or is not.
pub(super) fn set(tx: &mut Tx<'_>, place: &Place<'_>, step: &Step, done: bool) -> Result<(), Error> {
    orders::unconfirmed(tx, place.task.id)?;
    let (by, at) = (done.then(|| place.by.party()), done.then(|| tx.now()));
    let changed = tx.changed(
        "UPDATE task_steps SET done_by = $3, done_at = $4 WHERE task_id = $1 AND id = $2 AND (done_at IS NULL) = $5",
        bind![place.task.id, step.id, by, at, done],
    )?;
    if changed { place.told(tx, if done { "task.step-done" } else { "task.step-open" }, None, Some(&step.text)) } else { Ok(()) }
}

/// Takes a step away.
pub(super) fn remove(tx: &mut Tx<'_>, place: &Place<'_>, step: &Step) -> Result<(), Error> {
    orders::unconfirmed(tx, place.task.id)?;
    tx.run("DELETE FROM task_steps WHERE task_id = $1 AND id = $2", bind![place.task.id, step.id])?;
    place.told(tx, "task.step-removed", Some(&step.text), None)
}
