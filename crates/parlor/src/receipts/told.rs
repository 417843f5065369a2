//! Writing receipts down, and who hears that a guest has read something for the first time.

use super::Reading;
use crate::{
    audit::{self, By},
    bind,
    follows::Place,
    notifications::{self, Kind, Mailed, News, Sort},
    store::{Topic, Tx},
    web::Error,
};
use access::{ContactId, FileId, PartyId};
use uuid::Uuid;

/// Writes one down, unless its organization does not want it.
///
/// # Errors
/// When the store fails.
pub(super) fn write(tx: &mut Tx<'_>, (thing, version): (Uuid, i64), (contact, program): (ContactId, bool), reading: &Reading) -> Result<(), Error> {
    let times: Option<(i64,)> = tx.maybe(
        "INSERT INTO receipts (thing_id, version, party_id, by_program, organization_id, item_id, thing, first_at, last_at, times, taken_at)
         SELECT $1, $2, $3, $4, o.id, $6, $7, $8, $9, $10, $11 FROM organizations o WHERE o.id = $5 AND o.receipts
         ON CONFLICT (organization_id, thing_id, version, party_id, by_program) DO UPDATE SET last_at = excluded.last_at,
           times = receipts.times + excluded.times, taken_at = COALESCE(receipts.taken_at, excluded.taken_at)
         RETURNING times",
        bind![
            thing,
            version,
            contact,
            program,
            reading.organization,
            reading.item,
            reading.thing,
            reading.first_at,
            reading.last_at,
            reading.times,
            reading.taken_at
        ],
    )?;
    let Some((times,)) = times else { return Ok(()) };
    tx.signal(Topic::Item(reading.item));
    // What was written before is in the sum.
    if times != reading.times || reading.times == 0 {
        return Ok(());
    }
    let by = By::Guest { contact, network: &reading.network };
    let named: Option<(String,)> = tx.maybe("SELECT name FROM files WHERE id = $1", bind![thing])?;
    let detail = named.map_or_else(String::new, |(name,)| format!("{name}, version {version}"));
    audit::record(tx, reading.organization, by, deed(reading.thing), (reading.thing, Some(thing)), &detail)?;
    if reading.thing == "file" && !program { tell(tx, FileId(thing), contact, reading) } else { Ok(()) }
}

/// What the log calls it.
fn deed(thing: &str) -> &'static str {
    match thing {
        "task" => "task.read",
        "note" => "note.read",
        "activity" => "activity.read",
        "event" => "event.read",
        "request" => "request.read",
        "request_list" => "request_list.read",
        "planned" => "planned.read",
        _ => "file.read",
    }
}

/// Tells the member who let the guest in, if they want to hear of it. Who came by a public
/// link is one of thousands.
fn tell(tx: &mut Tx<'_>, file: FileId, contact: ContactId, reading: &Reading) -> Result<(), Error> {
    if tx.number("SELECT COUNT(*) FROM receipts WHERE thing_id = $1 AND party_id = $2 AND NOT by_program", bind![file, contact])? > 1 {
        return Ok(());
    }
    let opener: Option<(PartyId,)> = tx.maybe(
        "SELECT p.id FROM grants g JOIN parties p ON p.id = g.opened_by AND p.kind = 'member' AND p.ended_at IS NULL
         JOIN mail_choices w ON w.person_id = p.person_id AND w.sort = $3 AND w.timing <> 'never'
         WHERE g.item_id = $1 AND g.contact_id = $2 AND g.closed_at IS NULL AND g.link_id IS NULL",
        bind![reading.item, contact, Sort::Reads],
    )?;
    let Some((opener,)) = opener else { return Ok(()) };
    let news = News::new(reading.organization, Some(reading.item), Kind::FirstRead, Place::Item, Some(contact.party())).of(file);
    notifications::tell(tx, &news, opener, Mailed::Briefly)
}
