//! Keeps the entries true, a moment behind the changes. What has to be looked at
//! again says so by itself: its version is not the one that was searched. So
//! nothing is lost when the program is killed, and a new index fills itself.

use super::entries::{self, Entry};
use crate::{
    app::App,
    bind,
    store::{FromRow, Row, StoreError, Topic, Tx},
    web::Error,
};
use access::{ItemId, MessageId, OrganizationId, TaskId};
use std::time::Duration;
use tokio::sync::{broadcast::error::RecvError, watch};

/// So many are looked at in one change, so that others need not wait long.
const AT_ONCE: i64 = 20;
/// A message is quickly looked at.
const MESSAGES_AT_ONCE: i64 = 200;
/// Changes that follow one another are taken together.
const PAUSE: Duration = Duration::from_millis(100);
/// Between two looks when nobody calls.
const LOOK: Duration = Duration::from_secs(10);

/// Works until told to stop.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut signals = app.store.signals().listen();
    while !*stop.borrow() {
        if let Err(fault) = catch_up(&app).await {
            tracing::warn!(?fault, "search has to wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => {}
            () = async {
                loop {
                    match signals.recv().await {
                        Ok(Topic::Item(_) | Topic::Chat(_) | Topic::Organization(_) | Topic::Anything) | Err(RecvError::Lagged(_)) => break,
                        Ok(_) => {}
                        Err(RecvError::Closed) => std::future::pending().await,
                    }
                }
                tokio::time::sleep(PAUSE).await;
            } => {}
        }
    }
}

/// Looks at everything that has changed.
///
/// # Errors
/// When the store fails; what was looked at by then stays.
pub async fn catch_up(app: &App) -> Result<(), Error> {
    while app.store.write(some).await? > 0 {}
    Ok(())
}

/// An entry as it is kept, and its number.
struct Kept {
    entry: Entry,
    number: i64,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { entry: Entry::from_row(row)?, number: row.get(7)? })
    }
}

/// What moved on since it was searched: its id, how far it is, how far it was.
type Moved<T> = (T, i64, i64);

/// Looks at some, and says how many. Each is claimed first, for the state it was
/// met in: another server leaves it alone, and what changes meanwhile is looked at again.
fn some(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let items: Vec<Moved<ItemId>> = tx.all("SELECT id, version, searched FROM items WHERE searched <> version LIMIT $1", bind![AT_ONCE])?;
    for (item, version, searched) in &items {
        if tx.changed("UPDATE items SET searched = $2 WHERE id = $1 AND searched = $3", bind![*item, *version, *searched])?
            && let Some((organization, entries)) = entries::of_item(tx, *item)?
        {
            let kept = tx.all(
                "SELECT kind, thing_id, field_id, place, title, words, at, number FROM search_entries WHERE item_id = $1 AND kind <> 'message'",
                bind![*item],
            )?;
            put(tx, (organization, Some(*item)), kept, entries)?;
        }
    }
    let messages: Vec<Moved<MessageId>> =
        tx.all("SELECT id, edition, searched FROM messages WHERE searched <> edition LIMIT $1", bind![MESSAGES_AT_ONCE])?;
    for (message, edition, searched) in &messages {
        if tx.changed("UPDATE messages SET searched = $2 WHERE id = $1 AND searched = $3", bind![*message, *edition, *searched])?
            && let Some((organization, item, entries)) = entries::of_message(tx, *message)?
        {
            let kept = tx.all(
                "SELECT kind, thing_id, field_id, place, title, words, at, number FROM search_entries WHERE thing_id = $1 AND kind = 'message'",
                bind![*message],
            )?;
            put(tx, (organization, Some(item)), kept, entries)?;
        }
    }
    let tasks: Vec<Moved<TaskId>> =
        tx.all("SELECT id, edition, searched FROM tasks WHERE item_id IS NULL AND searched <> edition LIMIT $1", bind![AT_ONCE])?;
    for (task, edition, searched) in &tasks {
        if tx.changed("UPDATE tasks SET searched = $2 WHERE id = $1 AND searched = $3", bind![*task, *edition, *searched])?
            && let Some((organization, entries)) = entries::of_task(tx, *task)?
        {
            let kept = tx.all(
                "SELECT kind, thing_id, field_id, place, title, words, at, number FROM search_entries WHERE thing_id = $1 AND kind = 'task'",
                bind![*task],
            )?;
            put(tx, (organization, None), kept, entries)?;
        }
    }
    Ok(items.len() + messages.len() + tasks.len())
}

/// Takes out what is no longer so, and puts in what is new; the rest stays untouched.
fn put(tx: &mut Tx<'_>, (organization, item): (OrganizationId, Option<ItemId>), kept: Vec<Kept>, mut wanted: Vec<Entry>) -> Result<(), Error> {
    for Kept { entry, number } in kept {
        match wanted.iter().position(|one| *one == entry) {
            Some(place) => drop(wanted.swap_remove(place)),
            None => drop(tx.run("DELETE FROM search_entries WHERE number = $1", bind![number])?),
        }
    }
    for Entry { kind, thing, field, place, title, words, at } in wanted {
        tx.run(
            "INSERT INTO search_entries (organization_id, item_id, kind, thing_id, field_id, place, title, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            bind![organization, item, kind, thing, field, place, title, words, at],
        )?;
    }
    Ok(())
}
