//! Work orders (WORK-4): tasks that also say where and when somebody works, with whom they
//! speak there and what they take along, what came of it, and who confirmed that on the screen.
//!
//! The team has all of them; a guest those that they follow. What was confirmed does not
//! change any more: whoever wants to change it takes the confirmation back first.

mod confirming;
mod form;
mod form_page;
mod list;
mod list_page;
mod pages;
mod reporting;
mod routes;
mod sheet;
mod templates;
mod templates_page;

use super::{Task, add, change};
use crate::{
    audit, bind,
    doors::{Actor, Permit},
    follows::{self, Followed, Party},
    items::{
        Edit, Item,
        attachment::{EditIt, On},
        history::{self, Change},
    },
    notifications::Part,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::TaskId;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub use form::{window, window_on};
pub use pages::{May, brings, for_guests, outcome_for_guests, section};
pub use reporting::{SendInParts, may_send};
pub use routes::routes;

rows! {
    /// What a task says as a work order.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Order {
        /// Counts the work orders of the organization.
        pub number: i64,
        pub place: String,
        pub contact_name: String,
        pub contact_phone: String,
        /// By the clock of the place, as 2026-11-30T08:00.
        pub starts: Option<String>,
        pub ends: Option<String>,
        /// What was done.
        pub report: String,
        pub reported_by: Option<String>,
        pub reported_at: Option<Time>,
        /// Goes along with a change, so that nobody overwrites what they have not seen.
        pub edition: i64,
        /// Whoever confirmed on the screen that it was done.
        pub confirmed_name: Option<String>,
        pub confirmed_at: Option<Time>,
        /// Whose screen that was.
        pub confirmed_by: Option<String>,
        #[serde(skip)]
        pub picture_key: Option<String>,
    }
    /// Something that is needed, or was used.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Material {
        pub id: Uuid,
        /// How much of what.
        pub name: String,
        /// How much of it was used, in words.
        pub used: String,
        /// Otherwise whoever reported added it.
        pub planned: bool,
    }
}

/// A work order with its materials.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrderView {
    #[serde(flatten)]
    pub order: Order,
    pub materials: Vec<Material>,
}

impl Order {
    /// Whether somebody has confirmed it.
    #[must_use]
    pub fn confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// As it is once somebody has what they want.
    fn changed_to(self, wanted: &Wanted) -> Self {
        let Wanted { place, contact_name, contact_phone, starts, ends, .. } = wanted.clone();
        Self { place, contact_name, contact_phone, starts, ends, ..self }
    }
}

impl OrderView {
    /// What a change can change: the deed that the history calls it by, and how it is kept there. A
    /// time window is one part, its moments side by side; of the materials it is what was planned.
    fn parts(&self) -> [(&'static str, String); 5] {
        let order = &self.order;
        let window: Vec<&str> = [&order.starts, &order.ends].into_iter().flatten().map(String::as_str).collect();
        let planned: Vec<&str> = self.materials.iter().filter(|material| material.planned).map(|material| material.name.as_str()).collect();
        [
            ("order.place", order.place.clone()),
            ("order.contact", order.contact_name.clone()),
            ("order.phone", order.contact_phone.clone()),
            ("order.window", window.join(" ")),
            ("order.materials", planned.join("\n")),
        ]
    }
}

/// What a task says as a work order; nothing, where it is none.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, task: TaskId) -> Result<Option<OrderView>, Error> {
    let order: Option<Order> = tx.maybe(
        "SELECT w.number, w.place, w.contact_name, w.contact_phone, w.starts, w.ends, w.report, r.name, w.reported_at, w.edition,
           c.name, c.confirmed_at, b.name, c.picture_key
         FROM work_orders w LEFT JOIN parties r ON r.id = w.reported_by
         LEFT JOIN work_order_confirmations c ON c.task_id = w.task_id AND c.withdrawn_at IS NULL LEFT JOIN parties b ON b.id = c.confirmed_by
         WHERE w.task_id = $1",
        bind![task],
    )?;
    let Some(order) = order else { return Ok(None) };
    Ok(Some(OrderView { order, materials: materials(tx, task)? }))
}

fn materials(tx: &mut Tx<'_>, task: TaskId) -> Result<Vec<Material>, Error> {
    Ok(tx.all("SELECT id, name, used, planned FROM work_order_materials WHERE task_id = $1 ORDER BY place, id", bind![task])?)
}

/// Whether a task is an order that somebody has confirmed.
fn confirmed(tx: &mut Tx<'_>, task: TaskId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM work_order_confirmations WHERE task_id = $1 AND withdrawn_at IS NULL", bind![task])? > 0)
}

/// A work order as somebody wants it.
#[derive(Clone, Debug)]
struct Wanted {
    task: super::Wanted,
    place: String,
    contact_name: String,
    contact_phone: String,
    starts: Option<String>,
    ends: Option<String>,
    materials: Vec<String>,
}

/// Makes a task of it, for whoever is to do it, with these steps.
///
/// # Errors
/// A sentence about a field.
fn make(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, wanted: &Wanted, assignee: Option<&Party>, steps: &str) -> Result<TaskId, Error> {
    let (item, by): (&Item, _) = (permit, permit.by());
    tx.alone_in(item.organization)?;
    let task = add(tx, item, permit.rights(), by, &wanted.task, assignee)?;
    insert(tx, item, task, wanted)?;
    // Whoever asks for it hears what comes of it.
    follows::join(tx, item, Followed::Task(task), by.party(), by)?;
    if !steps.trim().is_empty() {
        let kept = find(tx, item, task, by)?;
        super::steps::add(tx, &super::place::Place { organization: item.organization, item: Some(item), task: &kept, by }, steps)?;
    }
    noted(tx, item, by, (task, &wanted.task.title), "order.made")?;
    Ok(task)
}

fn find(tx: &mut Tx<'_>, item: &Item, task: TaskId, by: &Actor) -> Result<Task, Error> {
    use crate::items::attachment::Attachment;
    <Task as Attachment>::find(tx, item, task.0, by)?.map(|(task, _)| task).ok_or(Error::NotFound)
}

fn insert(tx: &mut Tx<'_>, item: &Item, task: TaskId, wanted: &Wanted) -> Result<(), Error> {
    tx.run(
        "INSERT INTO work_orders (task_id, organization_id, item_id, number, place, contact_name, contact_phone, starts, ends, report, edition)
         VALUES ($1, $2, $3, (SELECT COALESCE(MAX(number), 0) + 1 FROM work_orders WHERE organization_id = $2), $4, $5, $6, $7, $8, '', 1)",
        bind![
            task,
            item.organization,
            item.id,
            &wanted.place,
            &wanted.contact_name,
            &wanted.contact_phone,
            wanted.starts.as_deref(),
            wanted.ends.as_deref()
        ],
    )?;
    plan(tx, item, task, &wanted.materials)
}

/// Has exactly these materials planned. What somebody said of one stays with it.
fn plan(tx: &mut Tx<'_>, item: &Item, task: TaskId, wanted: &[String]) -> Result<(), Error> {
    let there: Vec<Material> = materials(tx, task)?.into_iter().filter(|material| material.planned).collect();
    for gone in there.iter().filter(|material| !wanted.contains(&material.name) && material.used.is_empty()) {
        tx.run("DELETE FROM work_order_materials WHERE task_id = $1 AND id = $2", bind![task, gone.id])?;
    }
    for name in wanted.iter().filter(|name| there.iter().all(|material| material.name != **name)) {
        add_material(tx, item, task, name, "", true)?;
    }
    Ok(())
}

fn add_material(tx: &mut Tx<'_>, item: &Item, task: TaskId, name: &str, used: &str, planned: bool) -> Result<(), Error> {
    let id = tx.id::<Uuid>();
    tx.run(
        "INSERT INTO work_order_materials (id, organization_id, task_id, place, name, used, planned)
         VALUES ($1, $2, $3, (SELECT COALESCE(MAX(place), 0) + 1 FROM work_order_materials WHERE task_id = $3), $4, $5, $6)",
        bind![id, item.organization, task, name, used, planned],
    )?;
    Ok(())
}

/// Changes a work order, or makes one of a task that was none.
///
/// # Errors
/// Changed, when somebody else did; a sentence about a field, or that it is confirmed.
fn change_order(
    tx: &mut Tx<'_>,
    permit: &Permit<EditIt, On<Task>>,
    wanted: &Wanted,
    assignee: Option<&Party>,
    editions: (i64, i64),
) -> Result<(), Error> {
    let (item, task, by) = (&permit.item, &permit.it, permit.by());
    tx.alone_in(item.organization)?;
    unconfirmed(tx, task.id)?;
    change(tx, item, &permit.rights().on_item, by, task, &wanted.task, assignee, editions.0)?;
    let Some(was) = of(tx, task.id)? else {
        insert(tx, item, task.id, wanted)?;
        return noted(tx, item, by, (task.id, &wanted.task.title), "order.made");
    };
    let changed = tx.changed(
        "UPDATE work_orders SET place = $3, contact_name = $4, contact_phone = $5, starts = $6, ends = $7, edition = edition + 1
         WHERE task_id = $1 AND edition = $2",
        bind![task.id, editions.1, &wanted.place, &wanted.contact_name, &wanted.contact_phone, wanted.starts.as_deref(), wanted.ends.as_deref()],
    )?;
    if !changed {
        return Err(Error::Changed);
    }
    plan(tx, item, task.id, &wanted.materials)?;
    let now = OrderView { materials: materials(tx, task.id)?, order: was.order.clone().changed_to(wanted) };
    note(tx, item, by, &wanted.task.title, (&was, &now))?;
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Task(task.id), by, &[Part::Text], &[])?;
    audit::record(tx, item.organization, audit::By::Actor(by), "order.changed", ("task", Some(task.id.0)), &wanted.task.title)
}

/// Writes down each part that changed, with what it was (ITEM-7).
fn note(tx: &mut Tx<'_>, item: &Item, by: &Actor, title: &str, (was, now): (&OrderView, &OrderView)) -> Result<(), Error> {
    for ((deed, was), (_, now)) in was.parts().into_iter().zip(now.parts()).filter(|(was, now)| was != now) {
        let kept = |said: &str| (!said.is_empty()).then(|| said.to_owned());
        let (was, became) = (kept(&was), kept(&now));
        history::record(tx, item, by, &Change { deed, subject: title, was: was.as_deref(), became: became.as_deref() })?;
    }
    Ok(())
}

/// Refuses what would change a confirmed order.
///
/// # Errors
/// A sentence, where it is confirmed.
pub(super) fn unconfirmed(tx: &mut Tx<'_>, task: TaskId) -> Result<(), Error> {
    if confirmed(tx, task)? { Err(Error::form("order-is-confirmed")) } else { Ok(()) }
}

fn noted(tx: &mut Tx<'_>, item: &Item, by: &Actor, (task, title): (TaskId, &str), deed: &'static str) -> Result<(), Error> {
    history::record(tx, item, by, &Change::new(deed, title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), deed, ("task", Some(task.0)), title)
}
