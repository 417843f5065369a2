//! What is planned, as pages and programs see it.

use super::{Planned, today};
use crate::{
    bind,
    comments::{self, Thread},
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel, Person},
    items::{Item, attachment::OnRights},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Author, Facet, FileId, OccurrenceId, PartyId, PlannedId, Rights};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// So many days of one plan stand on its page.
const MOST: i64 = 200;

/// A planned activity in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlannedLine {
    pub id: PlannedId,
    pub title: String,
    /// A calendar day, as 2026-11-30.
    pub first_day: String,
    /// As 09:30; empty where no hour was said.
    pub at_hour: String,
    /// RFC 5545; empty for what happens once.
    pub rule: String,
    pub responsible: String,
    /// Who confirms it.
    pub confirmer: Option<String>,
    pub confirmer_is_guest: bool,
    /// The viewer is to confirm it.
    pub mine: bool,
    pub ended: bool,
    /// The first day that waits to be confirmed.
    pub next: Option<String>,
    /// Those whom the viewer may know.
    pub followers: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
}

rows! {
    struct Row {
        id: PlannedId,
        title: String,
        first_day: String,
        at_hour: String,
        rule: String,
        responsible: String,
        confirmer_id: Option<PartyId>,
        confirmer: Option<String>,
        confirmer_is_guest: bool,
        mine: bool,
        ended: bool,
        next: Option<String>,
    }
    struct Settling {
        id: OccurrenceId,
        day: String,
        confirmation: Option<Uuid>,
        what: Option<String>,
        done_on: Option<String>,
        note: Option<String>,
        by: Option<PartyId>,
        name: Option<String>,
        guest: bool,
        at: Option<Time>,
    }
}

/// What is planned on an item, as this viewer sees it: what waits longest first, what has ended last.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, hanging: &mut Hanging) -> Result<Vec<PlannedLine>, Error> {
    if !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    // `NOT (… IS NOT NULL)`, so that SQLite goes from the plan to its days, and not through all that are open in the organization.
    let rows: Vec<Row> = tx.all(
        "SELECT n.id, n.title, n.first_day, n.at_hour, n.rule, r.name, n.confirmer_id, c.name, COALESCE(c.kind = 'contact', FALSE), COALESCE(n.confirmer_id = $2, FALSE),
           n.ended_at IS NOT NULL,
           (SELECT MIN(o.day) FROM occurrences o
             WHERE o.organization_id = n.organization_id AND o.planned_id = n.id AND NOT (o.settled_id IS NOT NULL) AND n.ended_at IS NULL)
         FROM planned n JOIN parties r ON r.organization_id = n.organization_id AND r.id = n.responsible_id
           LEFT JOIN parties c ON c.organization_id = n.organization_id AND c.id = n.confirmer_id
         WHERE n.organization_id = $3 AND n.item_id = $1 ORDER BY n.ended_at IS NOT NULL, 12 NULLS LAST, n.created_at, n.id",
        bind![item.id, by.party(), item.organization],
    )?;
    let seen = rows.into_iter().filter_map(|row| {
        let Hung { followers, comments, .. } = hanging.take(rights, Followed::Planned(row.id))?;
        // A guest knows no other to whom it is closed (GUEST-14).
        let known = !rights.outside() || row.mine || followers.iter().any(|line| Some(line.party) == row.confirmer_id);
        Some(PlannedLine {
            followers,
            comments,
            id: row.id,
            title: row.title,
            first_day: row.first_day,
            at_hour: row.at_hour,
            rule: row.rule,
            responsible: row.responsible,
            confirmer: row.confirmer.filter(|_| known),
            confirmer_is_guest: row.confirmer_is_guest,
            mine: row.mine,
            ended: row.ended,
            next: row.next,
        })
    });
    Ok(seen.collect())
}

/// What settled a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Settled {
    /// `done` or `skipped`.
    pub what: String,
    /// The calendar day on which it was done.
    pub done_on: String,
    /// Markdown; of a day that is skipped the reason.
    pub note: String,
    pub by: String,
    pub by_guest: bool,
    pub at: Time,
    /// Photos and files that came along.
    pub files: Vec<FileLine>,
    /// The viewer may take it back now.
    pub may_take_back: bool,
}

/// A day of what is planned.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OccurrenceLine {
    pub id: OccurrenceId,
    /// A calendar day, as 2026-11-30.
    pub day: String,
    /// Nothing, as long as it waits.
    pub settled: Option<Settled>,
}

/// The days of a plan: those that wait, the oldest first, then those that are settled, the
/// newest first. `files` are those of the plan.
///
/// # Errors
/// When the store fails.
fn occurrences(tx: &mut Tx<'_>, planned: &Planned, rights: &OnRights, by: &Actor, files: &[FileLine]) -> Result<Vec<OccurrenceLine>, Error> {
    let rows: Vec<Settling> = tx.all(
        "SELECT o.id, o.day, c.id, c.what, c.done_on, c.note, c.by_id, p.name, COALESCE(p.kind = 'contact', FALSE), c.at
         FROM occurrences o LEFT JOIN confirmations c ON c.id = o.settled_id LEFT JOIN parties p ON p.id = c.by_id WHERE o.planned_id = $1
         ORDER BY o.settled_id IS NOT NULL, CASE WHEN o.settled_id IS NULL THEN o.day END, o.day DESC LIMIT $2",
        bind![planned.id, MOST],
    )?;
    let with: Vec<(FileId, Uuid)> =
        tx.all("SELECT id, confirmation_id FROM files WHERE thing_id = $1 AND confirmation_id IS NOT NULL AND binned_at IS NULL", bind![planned.id])?;
    let mut came: HashMap<Uuid, Vec<FileLine>> = HashMap::new();
    for (file, confirmation) in with {
        came.entry(confirmation).or_default().extend(files.iter().find(|line| line.id == file).cloned());
    }
    let now = today(&planned.zone, tx.now());
    let line = |row: Settling| {
        let settled = match (row.confirmation, row.what, row.by, row.at) {
            (Some(id), Some(what), Some(author), Some(at)) => Some(Settled {
                what,
                done_on: row.done_on.unwrap_or_default(),
                note: row.note.unwrap_or_default(),
                by: row.name.unwrap_or_default(),
                by_guest: row.guest,
                at,
                files: came.remove(&id).unwrap_or_default(),
                may_take_back: rights.here.takes_back(Author::of(author, by.party()), today(&planned.zone, at) == now),
            }),
            _ => None,
        };
        OccurrenceLine { id: row.id, day: row.day, settled }
    };
    Ok(rows.into_iter().map(line).filter(|line| line.settled.is_some() || planned.ended_at.is_none()).collect())
}

/// The days of a plan, with what whoever looks may do there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Held {
    pub planned: Planned,
    pub occurrences: Vec<OccurrenceLine>,
    /// The viewer confirms that it has been done.
    pub may_confirm: bool,
}

/// What a guest has of it, where they look: `files` are those that they see of the plan.
///
/// # Errors
/// When the store fails.
pub fn held(
    tx: &mut Tx<'_>,
    (item, planned): (&Item, &Planned),
    rights: &OnRights,
    by: &Actor,
    hanging: &mut Hanging,
    files: &[FileLine],
) -> Result<Held, Error> {
    let line = lines(tx, item, &rights.on_item, by, hanging)?.into_iter().find(|line| line.id == planned.id);
    let confirmer_name = line.and_then(|line| line.confirmer);
    let confirmer = planned.confirmer.filter(|_| confirmer_name.is_some());
    Ok(Held {
        occurrences: occurrences(tx, planned, rights, by, files)?,
        planned: Planned { confirmer, confirmer_name, ..planned.clone() },
        may_confirm: rights.here.report,
    })
}

/// Whom it can be given to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Choices {
    pub members: Vec<Person>,
    /// Guests to whom the item is open.
    pub guests: Vec<Person>,
}

/// Everybody who can be responsible for something on the item, or confirm it.
pub(super) fn choices(tx: &mut Tx<'_>, item: &Item) -> Result<Choices, Error> {
    let now = tx.now();
    let mut guests: Vec<Person> = tx.all(
        concat!(
            "SELECT p.id, p.name FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = p.id
             WHERE g.item_id = $1 AND p.ended_at IS NULL AND c.nature IN ('known', 'undefined') AND ",
            crate::grant_open!("$2"),
            " ORDER BY p.name, p.id"
        ),
        bind![item.id, now],
    )?;
    guests.retain(|_| item.extranet);
    Ok(Choices { members: follows::members_of(tx, item.organization)?, guests })
}

/// The page on which something is planned.
#[derive(Serialize, JsonSchema)]
pub struct NewPlanned {
    pub around: Around,
    pub choices: Choices,
    /// The member who is responsible for the item.
    pub responsible: PartyId,
}

pub(super) fn new(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<NewPlanned, Error> {
    Ok(NewPlanned { around: follows::around(tx, item, by)?, choices: choices(tx, item)?, responsible: item.responsible.party() })
}

/// The page of a planned activity, for a member.
#[derive(Serialize, JsonSchema)]
pub struct PlannedPage {
    pub around: Around,
    #[serde(flatten)]
    pub held: Held,
    pub choices: Choices,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    pub file_marks: Vec<files::Mark>,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, rights: &OnRights, by: &Actor, planned: &Planned) -> Result<PlannedPage, Error> {
    let (thing, on) = (Followed::Planned(planned.id), &rights.on_item);
    let files = files::lines(tx, &Kept::on(item, thing.into(), on, by))?;
    Ok(PlannedPage {
        around: follows::around(tx, item, by)?,
        held: Held { occurrences: occurrences(tx, planned, rights, by, &files)?, planned: planned.clone(), may_confirm: rights.here.report },
        choices: choices(tx, item)?,
        panel: follows::panel(tx, item, on, thing)?,
        thread: comments::thread(tx, item, on, by, thing.into())?,
        files,
        file_marks: files::marks(tx, &Kept::on(item, thing.into(), on, by))?,
        rights: on.clone(),
        item: item.clone(),
    })
}
