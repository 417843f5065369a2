//! Who has read something, who has not, and whose program fetched it.

use super::reading::{self, Viewer};
use crate::{
    bind,
    follows::Place,
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, FileId, PartyId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// So many who are shown it no more, or came by a public link, are listed.
const OTHERS: usize = 100;

/// Who has read a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Readers {
    /// How many have read it, its newest version, of those who are to.
    pub read: usize,
    pub of: usize,
    /// To whom it is shown now, by name.
    pub guests: Vec<ReaderLine>,
    /// Who has read it beside them: it was closed to them since, or they came by a public link.
    pub others: Vec<ReaderLine>,
    /// It is still written down who reads.
    pub recorded: bool,
    /// Somebody can be reminded now.
    pub reminds: bool,
}

/// A guest, and what they have read of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReaderLine {
    pub contact: ContactId,
    pub name: String,
    pub counterparty: Option<String>,
    /// The newest version that they have read; nothing, if none.
    pub version: Option<i64>,
    /// That is the newest one.
    pub newest: bool,
    pub first_at: Option<Time>,
    pub last_at: Option<Time>,
    pub times: i64,
    /// They took the file along.
    pub taken: bool,
    /// When a program of theirs fetched it last.
    pub by_program: Option<Time>,
    /// A mail scanner fetched their link, and they have not come.
    pub fetched: bool,
    /// When they were last asked to read it.
    pub reminded_at: Option<Time>,
}

rows! {
    struct Row {
        contact: ContactId,
        name: String,
        counterparty: Option<String>,
        version: i64,
        by_program: bool,
        first_at: Time,
        last_at: Time,
        times: i64,
        taken_at: Option<Time>,
    }
}

/// What a file's page says of it.
///
/// # Errors
/// When the store fails.
pub fn of_file(tx: &mut Tx<'_>, item: &Item, place: Place, file: FileId, version: i64) -> Result<Readers, Error> {
    let (author,): (PartyId,) = tx.one("SELECT created_by FROM file_versions WHERE file_id = $1 AND version = $2", bind![file, version])?;
    let closed: Vec<(ContactId,)> = tx.all("SELECT contact_id FROM file_closures WHERE file_id = $1 AND opened_at IS NULL", bind![file])?;
    let mut viewers = reading::viewers(tx, item, place)?;
    viewers.retain(|viewer| viewer.contact.party() != author && !closed.contains(&(viewer.contact,)));
    let mut readers = readers(tx, item, viewers, (file.0, version))?;
    let reminded: Vec<(ContactId, Time)> = tx.all("SELECT party_id, at FROM receipt_reminders WHERE file_id = $1", bind![file])?;
    let reminded: HashMap<ContactId, Time> = reminded.into_iter().collect();
    for line in &mut readers.guests {
        line.reminded_at = reminded.get(&line.contact).copied();
    }
    let since = tx.now().plus_days(-1);
    readers.reminds = readers.recorded && readers.guests.iter().any(|line| !line.newest && line.reminded_at.is_none_or(|at| at <= since));
    Ok(readers)
}

fn readers(tx: &mut Tx<'_>, item: &Item, viewers: Vec<Viewer>, (thing, version): (Uuid, i64)) -> Result<Readers, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT p.id, p.name, k.name, r.version, r.by_program, r.first_at, r.last_at, r.times, r.taken_at
         FROM receipts r JOIN parties p ON p.id = r.party_id JOIN contacts c ON c.id = p.id LEFT JOIN counterparties k ON k.id = c.counterparty_id
         WHERE r.thing_id = $1 AND r.organization_id = $2 ORDER BY p.name, p.id, r.version DESC",
        bind![thing, item.organization],
    )?;
    let guests: Vec<ReaderLine> = viewers.into_iter().map(|viewer| ReaderLine::of(viewer.into(), &rows, version)).collect();
    let mut others: Vec<ReaderLine> = Vec::new();
    for row in &rows {
        if others.len() < OTHERS && !guests.iter().chain(&others).any(|line| line.contact == row.contact) {
            others.push(ReaderLine::of((row.contact, row.name.clone(), row.counterparty.clone(), false), &rows, version));
        }
    }
    let read = guests.iter().filter(|line| line.newest).count();
    Ok(Readers { read, of: guests.len(), guests, others, recorded: reading::recorded(tx, item.organization)?, reminds: false })
}

/// Somebody's id, name and company, and whether a machine fetched their link.
type Somebody = (ContactId, String, Option<String>, bool);

impl From<Viewer> for Somebody {
    fn from(viewer: Viewer) -> Self {
        (viewer.contact, viewer.name, viewer.counterparty, viewer.fetched)
    }
}

impl ReaderLine {
    fn of((contact, name, counterparty, fetched): Somebody, rows: &[Row], newest: i64) -> Self {
        let theirs = || rows.iter().filter(|row| row.contact == contact);
        // The newest version comes first.
        let read = theirs().find(|row| !row.by_program);
        Self {
            contact,
            name,
            counterparty,
            version: read.map(|row| row.version),
            newest: read.is_some_and(|row| row.version >= newest),
            first_at: read.map(|row| row.first_at),
            last_at: read.map(|row| row.last_at),
            times: read.map_or(0, |row| row.times),
            taken: theirs().any(|row| row.taken_at.is_some() && !row.by_program),
            by_program: theirs().filter(|row| row.by_program).map(|row| row.last_at).max(),
            fetched,
            reminded_at: None,
        }
    }
}
