//! Whoever is to do it confirms that it has been done, with words and photos; the company
//! skips a day. Either can be taken back, and stays as having been said.

use super::{
    Planned, latest,
    occurrences::{self, Occurrence},
    today,
};
use crate::{
    audit, bind,
    doors::{Actor, Permit},
    files::{self, Arrived, Kept},
    follows::{self, Followed, Place},
    items::{
        Item,
        attachment::{EditIt, On, ReportOnIt},
        history::{self, Change},
    },
    notifications::{self, Part},
    store::Tx,
    web::{Error, Problem},
};
use access::{Author, PartyId};
use uuid::Uuid;

/// A confirmation as somebody sends it.
#[derive(Clone, Debug)]
pub(super) struct Done {
    /// The calendar day on which it was done; today, where none is said.
    pub on: Option<String>,
    /// Markdown.
    pub note: String,
    pub files: Vec<Arrived>,
}

/// Confirms that it was done on that day of the plan, and says whether it was not before. Who
/// presses twice confirms once.
///
/// # Errors
/// A sentence about the day or a file, or that somebody else has confirmed it.
pub(super) fn confirm(tx: &mut Tx<'_>, permit: &Permit<ReportOnIt, On<Planned>>, which: &Occurrence, done: &Done) -> Result<bool, Error> {
    let (item, planned, by) = (&permit.item, &permit.it, permit.by());
    let done_on = match &done.on {
        Some(day) if *day > latest(tx.now()).to_string() => return Err(Error::field("done_on", "planned-done-later")),
        Some(day) => day.clone(),
        None => today(&planned.zone, tx.now()).to_string(),
    };
    let Some(confirmation) = settle(tx, permit, which, ("done", &done_on, &done.note))? else { return Ok(false) };
    if !done.files.is_empty() {
        let rights = &permit.rights().on_item;
        for file in files::add(tx, &Kept::on(item, Place::Planned(planned.id), rights, by), false, &done.files)? {
            tx.run("UPDATE files SET confirmation_id = $3 WHERE item_id = $1 AND id = $2", bind![item.id, file, confirmation])?;
        }
    }
    moved_on(tx, (item, planned, by), "planned.confirmed", which)?;
    occurrences::make(tx, item.organization, planned.id)?;
    Ok(true)
}

/// Says that it is not to happen on that day, and why.
///
/// # Errors
/// A sentence, where there is no reason, or the day is settled.
pub(super) fn skip(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Planned>>, which: &Occurrence, reason: &str) -> Result<(), Error> {
    let mut problems: Vec<Problem> = Vec::new();
    let reason = follows::line(&mut problems, "reason", reason, true, 1000);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let day = today(&permit.it.zone, tx.now()).to_string();
    if settle(tx, permit, which, ("skipped", &day, &reason))?.is_none() {
        return Ok(());
    }
    moved_on(tx, (&permit.item, &permit.it, permit.by()), "planned.skipped", which)?;
    occurrences::make(tx, permit.item.organization, permit.it.id)
}

/// Keeps what settles it: nothing, where the same somebody settled it before.
fn settle<A>(
    tx: &mut Tx<'_>,
    permit: &Permit<A, On<Planned>>,
    which: &Occurrence,
    (what, done_on, note): (&str, &str, &str),
) -> Result<Option<Uuid>, Error> {
    let (id, now, by): (Uuid, _, _) = (tx.id(), tx.now(), permit.by().party());
    if !tx.changed("UPDATE occurrences SET settled_id = $2 WHERE id = $1 AND settled_id IS NULL", bind![which.id, id])? {
        let first: Option<(PartyId,)> =
            tx.maybe("SELECT by_id FROM confirmations WHERE occurrence_id = $1 AND taken_back_at IS NULL", bind![which.id])?;
        return if first == Some((by,)) { Ok(None) } else { Err(Error::form("planned-already")) };
    }
    tx.run(
        "INSERT INTO confirmations (id, organization_id, occurrence_id, what, done_on, note, by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, permit.item.organization, which.id, what, done_on, note, by, now],
    )?;
    notifications::over(tx, which.id.0)?;
    Ok(Some(id))
}

/// Takes back what was said of a day, which is open again: the company, or who said it on
/// the same day.
///
/// # Errors
/// Forbidden to others, and later.
pub(super) fn take_back(tx: &mut Tx<'_>, permit: &Permit<ReportOnIt, On<Planned>>, which: &Occurrence) -> Result<(), Error> {
    let (planned, by, now) = (&permit.it, permit.by(), tx.now());
    let (Some(settled), Some(author), Some(at)) = (which.settled, which.by, which.at) else { return Ok(()) };
    let same_day = today(&planned.zone, at) == today(&planned.zone, now);
    if !permit.rights().here.takes_back(Author::of(author, by.party()), same_day) {
        return Err(Error::Forbidden("planned-take-back-late".into()));
    }
    if !tx.changed("UPDATE occurrences SET settled_id = NULL WHERE id = $1 AND settled_id = $2", bind![which.id, settled])? {
        return Ok(());
    }
    tx.run("UPDATE confirmations SET taken_back_at = $2, taken_back_by = $3 WHERE id = $1", bind![settled, now, by.party()])?;
    moved_on(tx, (&permit.item, planned, by), "planned.taken_back", which)
}

fn moved_on(tx: &mut Tx<'_>, (item, planned, by): (&Item, &Planned, &Actor), deed: &str, which: &Occurrence) -> Result<(), Error> {
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Planned(planned.id), by, &[Part::Status], &[])?;
    history::record(tx, item, by, &Change { deed, subject: &planned.title, was: None, became: Some(&which.day) })?;
    let detail = format!("{}, {}", planned.title, which.day);
    audit::record(tx, item.organization, audit::By::Actor(by), deed, ("planned", Some(planned.id.0)), &detail)
}
