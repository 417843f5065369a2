//! Projects: items with a stage, a due day, tasks, hours, and two chats.
//!
//! A project is listed by its organization and met at `/items/{item}`. It lies in
//! no organizer; who sees it, and whether guests are let in at all, the spine
//! says. How far it is, is worked out of its tasks and never typed in.

mod board;
mod burn_up;
mod ended_stages;
mod forms;
mod list;
mod list_page;
mod page;
mod progress;
mod routes;
mod shared;
pub mod stages;
mod stages_page;
mod view;

use crate::{
    audit::{self, By},
    bind,
    doors::Permit,
    items::{
        Edit, Heading, Item,
        history::{self, Change},
        team::Colleague,
    },
    organizations::{Organization, RunProjects},
    store::{Topic, Tx},
    web::Error,
};
use access::{ItemId, ItemKind, StageId};

pub use forms::Form;
pub(crate) use page::draw_with;
pub use progress::{Progress, of as progress_of};
pub use routes::{edit, edit_page, routes};
pub use shared::{SharedProject, bar, shared};
use stages::Stage;
pub use view::ProjectView;

/// What a project is beside being an item.
#[derive(Clone, Debug)]
pub struct Project {
    pub stage: Stage,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    /// Markdown, for the team.
    pub description: String,
}

/// A project as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    pub stage: Stage,
    pub due: Option<String>,
    pub description: String,
    /// Who is responsible; nothing for whoever asks, or whoever it is now.
    pub responsible: Option<Colleague>,
}

impl Wanted {
    fn heading(&self) -> Heading<'_> {
        Heading { title: &self.title, responsible: self.responsible.as_ref() }
    }
}

/// What this item is as a project.
///
/// # Errors
/// Not found, when it is none.
pub fn of(tx: &mut Tx<'_>, item: &Item) -> Result<Project, Error> {
    let row: Option<(StageId, String, String, bool, Option<String>, String)> = tx.maybe(
        "SELECT s.id, s.name, s.colour, s.finished, p.due, p.description FROM projects p JOIN stages s ON s.id = p.stage_id WHERE p.item_id = $1",
        bind![item.id],
    )?;
    let (id, name, colour, finished, due, description) = row.ok_or(Error::NotFound)?;
    Ok(Project { stage: Stage { id, name, colour, finished }, due, description })
}

/// Starts a project.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, here: &Permit<RunProjects, Organization>, wanted: &Wanted) -> Result<ItemId, Error> {
    let id = wanted.heading().start(tx, here.id, ItemKind::Project, here.by())?;
    tx.run(
        "INSERT INTO projects (item_id, organization_id, stage_id, due, description) VALUES ($1, $2, $3, $4, $5)",
        bind![id, here.id, wanted.stage.id, &wanted.due, &wanted.description],
    )?;
    Ok(id)
}

/// Changes a project as a whole, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did.
pub fn change(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let was = of(tx, item)?;
    let kept = [
        ("project.stage", Some(was.stage.name.as_str()), Some(wanted.stage.name.as_str())),
        ("project.due", was.due.as_deref(), wanted.due.as_deref()),
        ("project.description", Some(was.description.as_str()), Some(wanted.description.as_str())),
    ];
    wanted.heading().replace(tx, item, edition, &kept)?;
    tx.run(
        "UPDATE projects SET stage_id = $2, due = $3, description = $4 WHERE item_id = $1",
        bind![item.id, wanted.stage.id, &wanted.due, &wanted.description],
    )?;
    Ok(())
}

/// Puts it into another stage.
///
/// # Errors
/// When the store fails.
pub fn set_stage(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, stage: &Stage) -> Result<(), Error> {
    let was = of(tx, item)?.stage;
    if was.id == stage.id {
        return Ok(());
    }
    tx.run("UPDATE projects SET stage_id = $2 WHERE item_id = $1", bind![item.id, stage.id])?;
    changed(tx, item)?;
    let change = Change { deed: "project.stage", subject: &item.title, was: Some(&was.name), became: Some(&stage.name) };
    history::record(tx, item, item.by(), &change)?;
    told(tx, item, "project.stage", &stage.name)
}

/// Sets the day until when, or none.
///
/// # Errors
/// When the store fails.
pub fn set_due(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, due: Option<&str>) -> Result<(), Error> {
    let was = of(tx, item)?.due;
    if was.as_deref() == due {
        return Ok(());
    }
    tx.run("UPDATE projects SET due = $2 WHERE item_id = $1", bind![item.id, due])?;
    changed(tx, item)?;
    history::record(tx, item, item.by(), &Change { deed: "project.due", subject: &item.title, was: was.as_deref(), became: due })?;
    told(tx, item, "project.due", due.unwrap_or("none"))
}

/// Whoever edits the whole of it meanwhile meets this change.
fn changed(tx: &mut Tx<'_>, item: &Item) -> Result<(), Error> {
    tx.run("UPDATE items SET edition = edition + 1 WHERE organization_id = $1 AND id = $2", bind![item.organization, item.id])?;
    Ok(())
}

fn told(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, deed: &'static str, detail: &str) -> Result<(), Error> {
    audit::record(tx, item.organization, By::Actor(item.by()), deed, ("item", Some(item.id.0)), detail)?;
    tx.signal(Topic::Organization(item.organization));
    Ok(())
}
