//! Stages that were deleted: for 30 days they come back (HOUSE-5) to where they stood in the order, and with them the
//! projects that went elsewhere by the deletion and were not moved since. Where somebody put a project meanwhile, it stays.

use super::stages::{self, MOST};
use crate::{
    audit::{self, By},
    bind,
    doors::{Permit, Within},
    items::{
        bin::UNDO_DAYS,
        history::{self, Change},
    },
    organizations::{Organization, RunProjects},
    rows,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{ItemId, OrganizationId, StageId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

rows! {
    /// A stage that was deleted and can be brought back.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct EndedStage {
        pub id: StageId,
        pub name: String,
        pub colour: String,
        pub ended_at: Time,
    }
}

impl Within<Organization> for EndedStage {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(all(tx, parent.id)?.into_iter().find(|stage| stage.id.0 == id))
    }
}

/// Those that can be brought back, the last deleted first.
///
/// # Errors
/// When the store fails.
pub(super) fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<EndedStage>, Error> {
    let since = tx.now().plus_days(-UNDO_DAYS);
    Ok(tx.all(
        "SELECT id, name, colour, ended_at FROM stages WHERE organization_id = $1 AND ended_at > $2 ORDER BY ended_at DESC, id DESC",
        bind![organization, since],
    )?)
}

/// The projects `p` of `$1` that left the stage of the name `$3` when it was deleted at `$2`, and stayed where they went.
macro_rules! sent_away {
    () => {
        "p.organization_id = $1
           AND EXISTS (SELECT 1 FROM history h WHERE h.organization_id = p.organization_id AND h.item_id = p.item_id AND h.at = $2
             AND h.deed = 'project.stage' AND h.was = $3)
           AND NOT EXISTS (SELECT 1 FROM history l WHERE l.organization_id = p.organization_id AND l.item_id = p.item_id AND l.at > $2
             AND l.deed = 'project.stage')"
    };
}

/// Brings one back.
///
/// # Errors
/// A sentence, where there are too many, or one of that name; not found, when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, here: &Permit<RunProjects, Organization>, stage: &EndedStage) -> Result<(), Error> {
    tx.alone_in(here.id)?;
    let others = stages::all(tx, here.id)?;
    if others.len() as i64 >= MOST {
        return Err(Error::form(Say::new("stage-too-many").and("most", MOST)));
    }
    if others.iter().any(|other| other.name.to_lowercase() == stage.name.to_lowercase()) {
        return Err(Error::form(Say::new("stage-name-taken").and("name", stage.name.clone())));
    }
    let back = tx.changed(
        "UPDATE stages SET ended_at = NULL WHERE organization_id = $1 AND id = $2 AND ended_at = $3",
        bind![here.id, stage.id, stage.ended_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    fetch_projects(tx, here, stage)?;
    stages::told(tx, here, "stage.restored", stage.id, &stage.name)
}

/// As they were sent away: each keeps in its history where it stood, and whoever edits one meanwhile meets it.
fn fetch_projects(tx: &mut Tx<'_>, here: &Permit<RunProjects, Organization>, stage: &EndedStage) -> Result<(), Error> {
    let away: Vec<(ItemId, String, String)> = tx.all(
        concat!(
            "SELECT i.id, i.title, s.name FROM projects p JOIN items i ON i.organization_id = p.organization_id AND i.id = p.item_id
               JOIN stages s ON s.organization_id = p.organization_id AND s.id = p.stage_id WHERE ",
            sent_away!(),
            " ORDER BY i.id"
        ),
        bind![here.id, stage.ended_at, &stage.name],
    )?;
    tx.run(
        concat!(
            "UPDATE items SET edition = edition + 1 WHERE organization_id = $1 AND id IN (SELECT p.item_id FROM projects p WHERE ",
            sent_away!(),
            ")"
        ),
        bind![here.id, stage.ended_at, &stage.name],
    )?;
    tx.run(
        concat!(
            "UPDATE projects SET stage_id = $4 WHERE organization_id = $1 AND item_id IN (SELECT p.item_id FROM projects p WHERE ",
            sent_away!(),
            ")"
        ),
        bind![here.id, stage.ended_at, &stage.name, stage.id],
    )?;
    // An entry has an id of its own, and ids come from the transaction: so they are written one by one.
    for (project, title, was) in away {
        let change = Change { deed: "project.stage", subject: &title, was: Some(&was), became: Some(&stage.name) };
        history::record_by(tx, here.id, project, Some(here.by().party()), &change)?;
        audit::record(tx, here.id, By::Actor(here.by()), change.deed, ("item", Some(project.0)), &stage.name)?;
    }
    Ok(())
}
