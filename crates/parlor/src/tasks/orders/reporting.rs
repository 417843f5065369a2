//! What came of a work order: what was done, what was used, photos. Whoever is to do it says so,
//! or the company; until it is confirmed.

use super::{Material, Task, add_material, form::lines, of, unconfirmed};
use crate::{
    audit, bind,
    doors::{Action, Permit},
    files::{self, Arrived, Kept},
    follows::{self, Followed, Place},
    items::{
        AddFile,
        attachment::{On, OnRights, ReportOnIt},
        history::{self, Change},
    },
    notifications::Part,
    store::Tx,
    tasks::{Status, report::reported, set},
    web::{Error, OneOrMore, Problem, Say},
};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// A report.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub(super) struct Form {
    /// What was done; left out, it stays as it is.
    #[serde(default)]
    pub report: Option<String>,
    /// The ids of materials of which something is said.
    #[serde(default)]
    pub material: OneOrMore,
    /// How much of each was used, in the same order, in words.
    #[serde(default)]
    pub used: OneOrMore,
    /// What was used beside what was planned, one a line.
    #[serde(default)]
    pub more: String,
    /// `doing` or `done`; empty, where only something is said.
    #[serde(default)]
    pub status: String,
    /// The edition of the order that was seen.
    #[serde(default)]
    pub order_edition: i64,
}

/// Takes a report with its photos.
///
/// # Errors
/// A sentence about a field, or that it is confirmed, or that somebody else has reported meanwhile.
pub(super) fn take(tx: &mut Tx<'_>, permit: &Permit<ReportOnIt, On<Task>>, form: &Form, photos: &[Arrived]) -> Result<(), Error> {
    let (item, task, by) = (&permit.item, &permit.it, permit.by());
    let before = of(tx, task.id)?.ok_or(Error::NotFound)?;
    unconfirmed(tx, task.id)?;
    let (text, more, status) = read(form, &before.order.report)?;
    if !photos.is_empty() && !may_send(permit.rights()) {
        return Err(Error::field("file", "order-no-photos"));
    }
    let used: Vec<(String, String)> = form.material.clone().all().into_iter().zip(form.used.clone().all()).collect();
    let new_used = before.materials.iter().any(|material| said(&used, material.id).is_some_and(|used| used != material.used));
    let says = before.order.report != text || new_used || !more.is_empty() || !photos.is_empty();
    if says {
        keep(tx, permit, form.order_edition, (&before.order.report, &text))?;
        for material in &before.materials {
            if let Some(used) = said(&used, material.id).filter(|used| *used != material.used) {
                keep_used(tx, permit, material, used)?;
            }
        }
        for line in more {
            add_material(tx, item, task.id, &line, "", false)?;
        }
        if !photos.is_empty() {
            files::add(tx, &Kept::on(item, Place::Task(task.id), &permit.rights().on_item, by), false, photos)?;
        }
    }
    match status {
        Some(status) => set(tx, item, by, task, status),
        None if says => Ok(()),
        None => Err(Error::field("report", "report-empty")),
    }
}

/// Keeps how much of a material was used, and in the history what was said of it before (ITEM-7).
fn keep_used(tx: &mut Tx<'_>, permit: &Permit<ReportOnIt, On<Task>>, material: &Material, used: &str) -> Result<(), Error> {
    tx.run("UPDATE work_order_materials SET used = $3 WHERE task_id = $1 AND id = $2", bind![permit.it.id, material.id, used])?;
    let change = Change { deed: "order.used", subject: &material.name, was: known(&material.used), became: known(used) };
    history::record(tx, &permit.item, permit.by(), &change)
}

/// What is said, if anything is.
fn known(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// Keeps the words, and tells that there are some.
fn keep(tx: &mut Tx<'_>, permit: &Permit<ReportOnIt, On<Task>>, edition: i64, (was, text): (&str, &str)) -> Result<(), Error> {
    let (item, task, by) = (&permit.item, &permit.it, permit.by());
    let now = tx.now();
    let written = tx.changed(
        "UPDATE work_orders SET report = $3, reported_by = $4, reported_at = $5, edition = edition + 1 WHERE task_id = $1 AND edition = $2",
        bind![task.id, edition, text, by.party(), now],
    )?;
    if !written {
        return Err(Error::field("report", "order-reported-meanwhile"));
    }
    let (was, became) = if was == text { (None, None) } else { (known(was), known(text)) };
    history::record(tx, item, by, &Change { deed: "order.reported", subject: &task.title, was, became })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "order.reported", ("task", Some(task.id.0)), &task.title)?;
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Task(task.id), by, &[Part::Text], &[])
}

/// Whether the viewer may send photos along.
pub fn may_send(rights: &OnRights) -> bool {
    rights.here.photos
}

/// Send in parts what is too large for one go: a file of a task, or photos that go along with a
/// report. The form that it comes with in the end asks again which of them.
pub struct SendInParts;

impl Action<On<Task>> for SendInParts {
    const NAME: &'static str = <AddFile as Action<On<Task>>>::NAME;
    fn allowed(rights: &OnRights) -> bool {
        <AddFile as Action<On<Task>>>::allowed(rights) || may_send(rights)
    }
}

fn said(used: &[(String, String)], material: Uuid) -> Option<&str> {
    used.iter().find(|(id, _)| id.parse() == Ok(material)).map(|(_, used)| used.trim())
}

fn read(form: &Form, before: &str) -> Result<(String, Vec<String>, Option<Status>), Error> {
    let mut problems: Vec<Problem> = Vec::new();
    let text = follows::text(&mut problems, "report", form.report.as_deref().unwrap_or(before));
    let more = lines(&mut problems, "more", &form.more);
    if form.used.clone().all().iter().any(|used| used.chars().count() > 100) {
        problems.push(Problem { field: "used", say: Say::new("field-too-long").and("most", 100_i64) });
    }
    let status = reported(&form.status).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    if problems.is_empty() { Ok((text, more, status)) } else { Err(Error::Invalid(problems)) }
}
