//! What verbs of request lists ask the database.

use super::RequestList;
use crate::{
    bind,
    store::{StoreError, Tx},
};
use access::{PointId, RequestListId};

/// Whether somebody may still work on it: it has not ended.
pub(super) fn is_running(tx: &mut Tx<'_>, list: RequestListId) -> Result<bool, StoreError> {
    Ok(tx.number("SELECT COUNT(*) FROM request_lists WHERE id = $1 AND ended_at IS NULL", bind![list])? > 0)
}

/// So many points it has.
pub(super) fn points(tx: &mut Tx<'_>, list: RequestListId) -> Result<i64, StoreError> {
    tx.number("SELECT COUNT(*) FROM list_points WHERE list_id = $1 AND removed_at IS NULL", bind![list])
}

/// Whether all that it requires is accepted; where nothing is required, all of it. A list
/// of which nothing was accepted is not.
pub(super) fn is_complete(tx: &mut Tx<'_>, list: &RequestList) -> Result<bool, StoreError> {
    let (accepted, waits): (i64, i64) = tx.one(
        "SELECT (SELECT COUNT(*) FROM list_points q JOIN point_answers a ON a.id = q.answer_id
              WHERE q.list_id = $1 AND q.removed_at IS NULL AND a.verdict = 'accepted'),
           (SELECT COUNT(*) FROM list_points q LEFT JOIN point_answers a ON a.id = q.answer_id WHERE q.list_id = $1 AND q.removed_at IS NULL
              AND COALESCE(a.verdict, '') <> 'accepted'
              AND (q.required OR NOT EXISTS (SELECT 1 FROM list_points r WHERE r.list_id = $1 AND r.removed_at IS NULL AND r.required)))",
        bind![list.id],
    )?;
    Ok(waits == 0 && accepted > 0)
}

/// Ends it by itself, and says whether that was now.
pub(super) fn end_done(tx: &mut Tx<'_>, list: &RequestList, by: access::PartyId) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed(
        "UPDATE request_lists SET ended_at = $2, ended_by = $3, ending = 'done' WHERE id = $1 AND ended_at IS NULL AND asked_at IS NOT NULL",
        bind![list.id, now, by],
    )
}

/// The number that the next answer to a point has.
pub(super) fn next_number(tx: &mut Tx<'_>, point: PointId) -> Result<i64, StoreError> {
    Ok(tx.number("SELECT COALESCE(MAX(number), 0) FROM point_answers WHERE point_id = $1", bind![point])? + 1)
}
