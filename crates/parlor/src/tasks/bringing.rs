//! A task that stood in another program before, brought in as it was there. Nobody is told of
//! it: nothing happened. Who is to do it follows it, as everywhere.

use super::{Status, Wanted, store};
use crate::{
    audit, bind,
    doors::Actor,
    follows::{self, Followed, Party},
    items::{
        Item,
        history::{self, Change},
    },
    store::{Topic, Tx},
    web::Error,
};
use access::{OrganizationId, TaskId};
use uuid::Uuid;

/// Work that was done on it there: minutes, the day it is counted on, and where they come from.
pub struct Worked {
    pub minutes: i64,
    pub day: String,
    pub note: String,
}

/// Such a task.
pub struct Brought<'a> {
    pub wanted: Wanted,
    pub status: Status,
    /// A member.
    pub assignee: Option<&'a Party>,
    /// In minutes.
    pub estimate: Option<i64>,
    pub worked: Option<Worked>,
    /// Its checklist, and which of it is done.
    pub steps: Vec<(String, bool)>,
}

/// Adds it to an item, or to the general ones.
///
/// # Errors
/// A sentence about the assignee; not found, where no member acts.
pub fn bring_in(tx: &mut Tx<'_>, organization: OrganizationId, item: Option<&Item>, by: &Actor, brought: &Brought<'_>) -> Result<TaskId, Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let id = store::add(tx, organization, item.map(|item| item.id), by.party(), &brought.wanted, brought.assignee.map(|party| party.id))?;
    if brought.status != Status::Open {
        store::set(tx, organization, id, by.party(), brought.status)?;
    }
    tx.run("UPDATE tasks SET estimate = $2 WHERE id = $1", bind![id, brought.estimate])?;
    steps(tx, organization, id, by, &brought.steps)?;
    if let Some(worked) = &brought.worked {
        let (entry, now) = (tx.id::<Uuid>(), tx.now());
        tx.run(
            "INSERT INTO worked (id, organization_id, task_id, member_id, minutes, day, note, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            bind![entry, organization, id, member, worked.minutes, &worked.day, &worked.note, now],
        )?;
    }
    match item {
        Some(item) => history::record(tx, item, by, &Change::new("task.added", &brought.wanted.title))?,
        None => tx.signal(Topic::Organization(organization)),
    }
    audit::record(tx, organization, audit::By::Actor(by), "task.added", ("task", Some(id.0)), &brought.wanted.title)?;
    match (brought.assignee, item) {
        (Some(member), Some(item)) => follows::join(tx, item, Followed::Task(id), member.id, by).map(drop)?,
        (Some(member), None) => follows::join_general(tx, organization, id, member, by).map(drop)?,
        (None, _) => {}
    }
    Ok(id)
}

fn steps(tx: &mut Tx<'_>, organization: OrganizationId, task: TaskId, by: &Actor, steps: &[(String, bool)]) -> Result<(), Error> {
    for ((text, done), place) in steps.iter().zip(1_i64..) {
        let (id, now) = (tx.id::<Uuid>(), tx.now());
        tx.run(
            "INSERT INTO task_steps (id, organization_id, task_id, place, body, done_by, done_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            bind![id, organization, task, place, text, done.then(|| by.party()), done.then_some(now)],
        )?;
    }
    Ok(())
}
