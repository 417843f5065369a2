//! Stages: how far a project is, as its organization names it. Some are there
//! from the beginning; all of them can be changed, and deleted once another
//! stage takes the place (PROJ-11). An ended stage stays in what was written
//! down, and comes back for a while (`ended_stages`).

use crate::{
    audit::{self, By},
    bind,
    doors::{Permit, Within},
    items::{
        Item,
        history::{self, Change},
    },
    organizations::{Organization, RunProjects, stamp},
    rows,
    store::{Topic, Tx},
    web::{Error, Problem, Say, Texts},
};
use access::{ItemId, OrganizationId, StageId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// The colours that a stage can have.
pub const COLOURS: [&str; 5] = ["sand", "sky", "ochre", "plum", "moss"];
/// So many letters has a name at most.
const LONGEST: usize = 40;
/// So many can be in use at once.
pub(super) const MOST: i64 = 30;

rows! {
    /// A stage.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
    pub struct Stage {
        pub id: StageId,
        pub name: String,
        /// One of [`COLOURS`].
        pub colour: String,
        /// What stands in it is over.
        pub finished: bool,
    }
    /// A stage among those of its organization.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct StageLine {
        pub id: StageId,
        pub name: String,
        pub colour: String,
        pub finished: bool,
        /// How many projects stand in it, those in the bin too.
        pub projects: i64,
    }
}

impl StageLine {
    /// What two editors meet by (HOUSE-4).
    #[must_use]
    pub fn edition(&self) -> String {
        edition(&self.name, &self.colour, self.finished)
    }

    /// As a project has it.
    #[must_use]
    pub fn stage(&self) -> Stage {
        Stage { id: self.id, name: self.name.clone(), colour: self.colour.clone(), finished: self.finished }
    }
}

fn edition(name: &str, colour: &str, finished: bool) -> String {
    stamp(&[name, colour, if finished { "finished" } else { "" }])
}

fn known(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Stage>, Error> {
    Ok(tx.maybe(
        "SELECT id, name, colour, finished FROM stages WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![organization, id],
    )?)
}

impl Within<Organization> for Stage {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        known(tx, parent.id, id)
    }
}

impl Within<Item> for Stage {
    fn find(tx: &mut Tx<'_>, parent: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        known(tx, parent.organization, id)
    }
}

/// Those in use, in their order.
///
/// # Errors
/// When the store fails.
pub fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<StageLine>, Error> {
    Ok(tx.all(
        "SELECT s.id, s.name, s.colour, s.finished, (SELECT COUNT(*) FROM projects p WHERE p.stage_id = s.id)
         FROM stages s WHERE s.organization_id = $1 AND s.ended_at IS NULL ORDER BY s.place, s.id",
        bind![organization],
    )?)
}

/// Those that a new organization begins with, in its language.
///
/// # Errors
/// When the store fails.
pub fn found(tx: &mut Tx<'_>, organization: OrganizationId, t: &Texts) -> Result<(), Error> {
    let names = ["stage-planned", "stage-in-progress", "stage-waiting", "stage-in-review", "stage-done"];
    for (place, (name, colour)) in names.into_iter().zip(COLOURS).enumerate() {
        put(
            tx,
            organization,
            i64::try_from(place).unwrap_or_default(),
            &Look { name: t[name].to_owned(), colour: colour.to_owned(), finished: place == 4 },
        )?;
    }
    Ok(())
}

/// How a stage is to look.
#[derive(Clone, Debug)]
pub struct Look {
    pub name: String,
    pub colour: String,
    pub finished: bool,
}

impl Look {
    /// Reads it, as it was typed.
    ///
    /// # Errors
    /// A sentence for each field that has to be put right.
    pub fn of(name: &str, colour: &str, finished: bool) -> Result<Self, Error> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut problems = Vec::new();
        match name.chars().count() {
            0 => problems.push(Problem { field: "name", say: "stage-name-missing".into() }),
            1..=LONGEST => {}
            _ => problems.push(Problem { field: "name", say: Say::new("field-too-long").and("most", LONGEST) }),
        }
        if !COLOURS.contains(&colour) {
            problems.push(Problem { field: "colour", say: "stage-colour-unknown".into() });
        }
        if problems.is_empty() { Ok(Self { name, colour: colour.to_owned(), finished }) } else { Err(Error::Invalid(problems)) }
    }
}

fn put(tx: &mut Tx<'_>, organization: OrganizationId, place: i64, look: &Look) -> Result<StageId, Error> {
    let (id, now) = (tx.id::<StageId>(), tx.now());
    tx.run(
        "INSERT INTO stages (id, organization_id, name, colour, finished, place, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        bind![id, organization, &look.name, &look.colour, look.finished, place, now],
    )?;
    Ok(id)
}

type Here = Permit<RunProjects, Organization>;

/// Adds one after the last.
///
/// # Errors
/// A sentence, where there are too many, or one of that name.
pub fn add(tx: &mut Tx<'_>, here: &Here, look: &Look) -> Result<StageId, Error> {
    tx.alone_in(here.id)?;
    let (count, last): (i64, i64) =
        tx.one("SELECT COUNT(*), COALESCE(MAX(place), 0) FROM stages WHERE organization_id = $1 AND ended_at IS NULL", bind![here.id])?;
    if count >= MOST {
        return Err(Error::form(Say::new("stage-too-many").and("most", MOST)));
    }
    free(tx, here, None, &look.name)?;
    let id = put(tx, here.id, last + 1, look)?;
    told(tx, here, "stage.added", id, &look.name)?;
    Ok(id)
}

/// Two stages of one name could not be told apart.
fn free(tx: &mut Tx<'_>, here: &Organization, except: Option<StageId>, name: &str) -> Result<(), Error> {
    let taken = all(tx, here.id)?.iter().any(|other| Some(other.id) != except && other.name.to_lowercase() == name.to_lowercase());
    if taken { Err(Error::field("name", Say::new("stage-name-taken").and("name", name.to_owned()))) } else { Ok(()) }
}

/// Changes one, if it still is as it was read.
///
/// # Errors
/// Changed, when somebody else was faster; a sentence about the name.
pub fn change(tx: &mut Tx<'_>, here: &Here, stage: &Stage, look: &Look, was: &str) -> Result<(), Error> {
    tx.alone_in(here.id)?;
    let now = known(tx, here.id, stage.id.0)?.ok_or(Error::NotFound)?;
    if edition(&now.name, &now.colour, now.finished) != was {
        return Err(Error::Changed);
    }
    free(tx, here, Some(stage.id), &look.name)?;
    tx.run("UPDATE stages SET name = $2, colour = $3, finished = $4 WHERE id = $1", bind![stage.id, &look.name, &look.colour, look.finished])?;
    touch_projects(tx, stage.id)?;
    told(tx, here, "stage.changed", stage.id, &format!("{} → {}", now.name, look.name))
}

/// Moves one up or down by one place.
///
/// # Errors
/// When the store fails.
pub fn shift(tx: &mut Tx<'_>, here: &Here, stage: &Stage, down: bool) -> Result<(), Error> {
    tx.alone_in(here.id)?;
    let mut order: Vec<StageId> = all(tx, here.id)?.into_iter().map(|line| line.id).collect();
    let Some(at) = order.iter().position(|id| *id == stage.id) else { return Err(Error::NotFound) };
    let to = if down { at + 1 } else { at.wrapping_sub(1) };
    if to >= order.len() {
        return Ok(());
    }
    order.swap(at, to);
    for (place, id) in order.iter().enumerate() {
        tx.run("UPDATE stages SET place = $2 WHERE id = $1", bind![*id, i64::try_from(place).unwrap_or_default()])?;
    }
    told(tx, here, "stage.moved", stage.id, &stage.name)
}

/// Deletes one. The projects that stand in it go to the stage that takes its place.
///
/// # Errors
/// A sentence, where one has to be named, or it is the last one.
pub fn delete(tx: &mut Tx<'_>, here: &Here, stage: &Stage, instead: Option<&Stage>) -> Result<(), Error> {
    tx.alone_in(here.id)?;
    let all = all(tx, here.id)?;
    let line = all.iter().find(|line| line.id == stage.id).ok_or(Error::NotFound)?;
    if all.len() == 1 {
        return Err(Error::form("stage-last"));
    }
    let instead = instead.filter(|other| other.id != stage.id && all.iter().any(|line| line.id == other.id));
    match instead {
        None if line.projects > 0 => return Err(Error::field("instead", Say::new("stage-in-use").and("count", line.projects))),
        Some(other) if line.projects > 0 => move_projects(tx, here, stage, other)?,
        _ => {}
    }
    let now = tx.now();
    tx.run("UPDATE stages SET ended_at = $2 WHERE id = $1", bind![stage.id, now])?;
    let detail = instead.map_or_else(|| stage.name.clone(), |other| format!("{} → {}", stage.name, other.name));
    told(tx, here, "stage.ended", stage.id, &detail)
}

/// Puts all projects of a stage into another. Each keeps in its history where it stood, as if it had been
/// moved by itself (ITEM-7), and whoever edits one meanwhile meets it.
fn move_projects(tx: &mut Tx<'_>, here: &Here, from: &Stage, to: &Stage) -> Result<(), Error> {
    let moved: Vec<(ItemId, String)> = tx.all(
        "SELECT i.id, i.title FROM projects p JOIN items i ON i.organization_id = p.organization_id AND i.id = p.item_id
         WHERE p.organization_id = $1 AND p.stage_id = $2 ORDER BY i.id",
        bind![here.id, from.id],
    )?;
    tx.run(
        "UPDATE items SET edition = edition + 1 WHERE organization_id = $1
           AND id IN (SELECT p.item_id FROM projects p WHERE p.organization_id = $1 AND p.stage_id = $2)",
        bind![here.id, from.id],
    )?;
    tx.run("UPDATE projects SET stage_id = $3 WHERE organization_id = $1 AND stage_id = $2", bind![here.id, from.id, to.id])?;
    // An entry has an id of its own, and ids come from the transaction: so they are written one by one.
    for (project, title) in moved {
        let change = Change { deed: "project.stage", subject: &title, was: Some(&from.name), became: Some(&to.name) };
        history::record_by(tx, here.id, project, Some(here.by().party()), &change)?;
        audit::record(tx, here.id, By::Actor(here.by()), change.deed, ("item", Some(project.0)), &to.name)?;
    }
    Ok(())
}

/// Whoever has a project open that stands in it sees it anew.
fn touch_projects(tx: &mut Tx<'_>, stage: StageId) -> Result<(), Error> {
    let projects: Vec<(ItemId,)> = tx.all("SELECT item_id FROM projects WHERE stage_id = $1", bind![stage])?;
    tx.run("UPDATE items SET version = version + 1 WHERE id IN (SELECT item_id FROM projects WHERE stage_id = $1)", bind![stage])?;
    for (project,) in projects {
        tx.signal(Topic::Item(project));
    }
    Ok(())
}

pub(super) fn told(tx: &mut Tx<'_>, here: &Here, deed: &'static str, stage: StageId, detail: &str) -> Result<(), Error> {
    audit::record(tx, here.id, By::Actor(here.by()), deed, ("stage", Some(stage.0)), detail)?;
    tx.signal(Topic::Organization(here.id));
    Ok(())
}
