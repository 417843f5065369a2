//! What work orders are made of again and again, for all members who work in the house. One that was
//! removed, or whose place another took, is put back within 30 days (HOUSE-5).

use super::{Task, noted, of};
use crate::{
    audit, bind,
    doors::{Actor, Permit, Within},
    items::{
        self,
        attachment::{EditIt, On},
        bin::UNDO_DAYS,
    },
    organizations::{Browse, Organization},
    rows,
    store::{Time, Topic, Tx},
    tasks::steps,
    web::Error,
};
use access::{HouseVerb, OrganizationId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// So many are offered.
const MOST: i64 = 500;

rows! {
    /// A template of work orders.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Template {
        pub id: Uuid,
        pub title: String,
        /// Markdown.
        pub description: String,
        /// One a line.
        pub materials: String,
        /// One a line.
        pub steps: String,
        pub made_by: String,
    }
    /// A template that was removed and can be put back.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Removed {
        pub id: Uuid,
        pub title: String,
        pub removed_by: String,
        pub removed_at: Time,
    }
}

impl Within<Organization> for Template {
    fn find(tx: &mut Tx<'_>, organization: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        one(tx, organization.id, id)
    }
}

impl Within<Organization> for Removed {
    fn find(tx: &mut Tx<'_>, organization: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(removed(tx, organization.id)?.into_iter().find(|template| template.id == id))
    }
}

/// Those that can be put back, the last removed first.
pub(super) fn removed(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Removed>, Error> {
    let since = tx.now().plus_days(-UNDO_DAYS);
    Ok(tx.all(
        "SELECT w.id, w.title, p.name, w.removed_at FROM work_order_templates w JOIN parties p ON p.id = w.removed_by
         WHERE w.organization_id = $1 AND w.removed_at > $2 ORDER BY w.removed_at DESC, w.id DESC LIMIT $3",
        bind![organization, since, MOST],
    )?)
}

/// The template of that id.
pub(super) fn one(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Template>, Error> {
    Ok(tx.maybe(
        "SELECT w.id, w.title, w.description, w.materials, w.steps, p.name FROM work_order_templates w JOIN parties p ON p.id = w.made_by
         WHERE w.organization_id = $1 AND w.id = $2 AND w.removed_at IS NULL",
        bind![organization, id],
    )?)
}

/// All of them, by title.
pub(super) fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Template>, Error> {
    Ok(tx.all(
        "SELECT w.id, w.title, w.description, w.materials, w.steps, p.name FROM work_order_templates w JOIN parties p ON p.id = w.made_by
         WHERE w.organization_id = $1 AND w.removed_at IS NULL ORDER BY w.title, w.id LIMIT $2",
        bind![organization, MOST],
    )?)
}

/// Keeps what a work order asks for, without when, where and by whom. One of the same title
/// is put in its place.
///
/// # Errors
/// Not found, where the task is no work order; forbidden to who does not work in the house, which is offered it.
pub(super) fn keep(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Task>>) -> Result<(), Error> {
    let (item, task, by) = (&permit.item, &permit.it, permit.by());
    let order = of(tx, task.id)?.ok_or(Error::NotFound)?;
    let house = by.member().map(|member| items::house_rights(tx, member)).transpose()?.flatten();
    if !house.is_some_and(|house| house.may(HouseVerb::Browse)) {
        return Err(Error::Forbidden("order-template-in-house".into()));
    }
    tx.alone_in(item.organization)?;
    let planned: Vec<String> = order.materials.into_iter().filter(|material| material.planned).map(|material| material.name).collect();
    let steps: Vec<String> = steps::of(tx, task.id)?.into_iter().map(|step| step.text).collect();
    make_room(tx, item.organization, &task.title, by)?;
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.run(
        "INSERT INTO work_order_templates (id, organization_id, title, description, materials, steps, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, item.organization, &task.title, &task.description, planned.join("\n"), steps.join("\n"), by.party(), now],
    )?;
    noted(tx, item, by, (task.id, &task.title), "order.template")
}

/// Removes the one of that title, for another to take its place.
fn make_room(tx: &mut Tx<'_>, organization: OrganizationId, title: &str, by: &Actor) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE work_order_templates SET removed_at = $3, removed_by = $4 WHERE organization_id = $1 AND title = $2 AND removed_at IS NULL",
        bind![organization, title, now, by.party()],
    )?;
    Ok(())
}

/// Removes a template; what was made of it stays.
///
/// # Errors
/// When the store fails.
pub(super) fn remove(tx: &mut Tx<'_>, permit: &Permit<Browse, Organization>, template: &Template) -> Result<(), Error> {
    let by: &Actor = permit.by();
    let now = tx.now();
    tx.run(
        "UPDATE work_order_templates SET removed_at = $3, removed_by = $4 WHERE organization_id = $1 AND id = $2 AND removed_at IS NULL",
        bind![permit.id, template.id, now, by.party()],
    )?;
    tx.signal(Topic::Organization(permit.id));
    audit::record(tx, permit.id, audit::By::Actor(by), "order.template-removed", ("organization", Some(permit.id.0)), &template.title)
}

/// Puts a removed template back. One of the same title is removed for it, and can be put back in its turn.
///
/// # Errors
/// Not found, when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, permit: &Permit<Browse, Organization>, template: &Removed) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    make_room(tx, permit.id, &template.title, permit.by())?;
    let back = tx.changed(
        "UPDATE work_order_templates SET removed_at = NULL, removed_by = NULL WHERE organization_id = $1 AND id = $2 AND removed_at = $3",
        bind![permit.id, template.id, template.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    tx.signal(Topic::Organization(permit.id));
    audit::record(tx, permit.id, audit::By::Actor(permit.by()), "order.template-restored", ("organization", Some(permit.id.0)), &template.title)
}
