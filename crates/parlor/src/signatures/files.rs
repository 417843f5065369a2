//! A newer version of a file that is being signed, or was: it ends the route, and the
//! signatures do not count for it (SIGN-4). The signed version stays.

use super::{Outcome, advance};
use crate::{bind, doors::Actor, items::Item, rows, store::Tx, web::Error};
use access::{EventId, FileId};

rows! {
    struct Touched {
        signing: EventId,
        ended: bool,
    }
}

/// The route that a newer version of this file would end, with how many have signed.
fn touched(tx: &mut Tx<'_>, file: FileId) -> Result<Option<(EventId, bool, i64)>, Error> {
    let found: Option<Touched> = tx.maybe(
        "SELECT s.id, s.ended_at IS NOT NULL FROM signing_files f JOIN signings s ON s.id = f.signing_id
         WHERE f.file_id = $1 AND s.sent_at IS NOT NULL AND (s.outcome IS NULL OR s.outcome = 'completed') ORDER BY s.created_at DESC LIMIT 1",
        bind![file],
    )?;
    let Some(Touched { signing, ended }) = found else { return Ok(None) };
    let signed = tx.number("SELECT COUNT(*) FROM signers WHERE signing_id = $1 AND state = 'signed'", bind![signing])?;
    Ok(Some((signing, ended, signed)))
}

/// Whether this file is in a route that goes on: who is asked has to be able to read it.
///
/// # Errors
/// When the store fails.
pub fn is_being_signed(tx: &mut Tx<'_>, file: FileId) -> Result<bool, Error> {
    Ok(touched(tx, file)?.is_some_and(|(_, ended, _)| !ended))
}

/// How many signatures and approvals a newer version of this file would make void;
/// nothing, where it is in no route.
///
/// # Errors
/// When the store fails.
pub fn ends_by_version(tx: &mut Tx<'_>, file: FileId) -> Result<Option<i64>, Error> {
    Ok(touched(tx, file)?.map(|(_, _, signed)| signed))
}

/// Ends the route of a file that gets a newer version. Where somebody has signed, it has
/// to be confirmed.
///
/// # Errors
/// A sentence that says what would become void, where it was not confirmed.
pub fn end_by_version(tx: &mut Tx<'_>, item: &Item, file: FileId, by: &Actor, confirmed: bool) -> Result<(), Error> {
    let Some((signing, ended, signed)) = touched(tx, file)? else { return Ok(()) };
    if signed > 0 && !confirmed {
        return Err(Error::field("file", crate::web::Say::new("signing-would-end").and("count", signed)));
    }
    if !ended {
        advance::end(tx, item, signing, Outcome::Invalidated, Some(by))?;
    }
    for (void,) in complete(tx, item, file, signing)? {
        advance::void(tx, item, void, by)?;
    }
    Ok(())
}

/// The routes of a file that are complete and that its newer version makes void: this one, and
/// each that waits for its seal, or whose sealing was stopped: it would come to lie over what is newer.
fn complete(tx: &mut Tx<'_>, item: &Item, file: FileId, signing: EventId) -> Result<Vec<(EventId,)>, Error> {
    Ok(tx.all(
        "SELECT s.id FROM signing_files f JOIN signings s ON s.organization_id = f.organization_id AND s.id = f.signing_id
         WHERE f.organization_id = $1 AND f.file_id = $2 AND s.outcome = 'completed'
           AND (s.id = $3 OR s.seal_at IS NOT NULL OR s.seal_fault IS NOT NULL)
         ORDER BY s.created_at, s.id",
        bind![item.organization, file, signing],
    )?)
}
