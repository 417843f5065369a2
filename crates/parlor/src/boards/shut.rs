//! Locking and archiving a board. Either leaves everybody reading (BOARD-14).

use super::{Archive, Lock, SetTimer};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Permit},
    items::{
        Item,
        history::{Change, record},
    },
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// No timer runs longer, in seconds.
const LONGEST: i64 = 24 * 3600;

fn note<A: 'static>(tx: &mut Tx<'_>, item: &Permit<A, Item>, deed: &'static str) -> Result<(), Error> {
    record(tx, item, item.by(), &Change::new(deed, &item.title))?;
    audit::record(tx, item.organization, By::Actor(item.by()), deed, ("item", Some(item.id.0)), "")?;
    tx.signal(Topic::Organization(item.organization));
    Ok(())
}

/// Locks it, or unlocks it.
///
/// # Errors
/// When the store fails.
pub fn lock(tx: &mut Tx<'_>, item: &Permit<Lock, Item>, on: bool) -> Result<(), Error> {
    let (by, at) = (on.then(|| item.by().party()), on.then(|| tx.now()));
    let changed =
        tx.changed("UPDATE boards SET locked_by = $2, locked_at = $3 WHERE item_id = $1 AND (locked_at IS NULL) = $4", bind![item.id, by, at, on])?;
    if changed { note(tx, item, if on { "board.locked" } else { "board.unlocked" }) } else { Ok(()) }
}

/// Archives it, or takes it back.
///
/// # Errors
/// When the store fails.
pub fn archive(tx: &mut Tx<'_>, item: &Permit<Archive, Item>, on: bool) -> Result<(), Error> {
    let (by, at) = (on.then(|| item.by().party()), on.then(|| tx.now()));
    let changed = tx.changed(
        "UPDATE boards SET archived_by = $2, archived_at = $3 WHERE item_id = $1 AND (archived_at IS NULL) = $4",
        bind![item.id, by, at, on],
    )?;
    if changed { note(tx, item, if on { "board.archived" } else { "board.unarchived" }) } else { Ok(()) }
}

async fn lock_it(item: Allowed<Lock, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, |tx, permit| lock(tx, permit, true)).await?;
    cx.done(item.url())
}

async fn unlock(item: Allowed<Lock, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, |tx, permit| lock(tx, permit, false)).await?;
    cx.done(item.url())
}

async fn archive_it(item: Allowed<Archive, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, |tx, permit| archive(tx, permit, true)).await?;
    cx.done(item.url())
}

async fn unarchive(item: Allowed<Archive, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, |tx, permit| archive(tx, permit, false)).await?;
    cx.done(item.url())
}

/// How long the timer runs.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
struct Timer {
    /// From now on; 0 stops it.
    #[serde(default)]
    minutes: i64,
}

async fn timer(item: Allowed<SetTimer, Item>, cx: Cx, input: Input<Timer>) -> Result<Answer, Error> {
    let minutes = input.value.minutes;
    let seconds = minutes.saturating_mul(60);
    if !(0..=LONGEST).contains(&seconds) {
        return Err(Error::field("minutes", "board-timer-long"));
    }
    cx.write(&item, move |tx, permit| {
        let until = (seconds > 0).then(|| tx.now().plus_seconds(seconds));
        // Who stops one that was stopped already has done nothing.
        let changed = match until {
            Some(until) => tx.changed("UPDATE boards SET timer_until = $2 WHERE item_id = $1", bind![permit.id, until])?,
            None => tx.changed("UPDATE boards SET timer_until = NULL WHERE item_id = $1 AND timer_until IS NOT NULL", bind![permit.id])?,
        };
        permit.touch(tx)?;
        if !changed {
            return Ok(());
        }
        let (deed, detail) = if until.is_some() { ("board.timer", format!("{minutes} min")) } else { ("board.timer-stopped", String::new()) };
        audit::record(tx, permit.organization, By::Actor(permit.by()), deed, ("item", Some(permit.id.0)), &detail)
    })
    .await?;
    cx.done(item.url())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/lock", lock_it)
        .about("Lock a board: everybody only reads")
        .post("/items/{item}/board/unlock", unlock)
        .about("Unlock a board")
        .post("/items/{item}/board/archive", archive_it)
        .about("Archive a board: everybody only reads, and it leaves the list")
        .post("/items/{item}/board/unarchive", unarchive)
        .about("Take a board out of the archive")
        .post("/items/{item}/board/timer", timer)
        .about("Start the timer of a board, or stop it")
        .takes::<Timer>()
}
