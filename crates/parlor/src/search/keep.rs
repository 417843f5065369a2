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
use access::{FieldId, ItemId, MessageId, OrganizationId, TaskId};
use std::{
    collections::HashMap,
    time::{Duration, Instant},
};
use tokio::sync::{broadcast::error::RecvError, watch};
use uuid::Uuid;

/// So many are looked at in one change, so that others need not wait long,
const AT_ONCE: i64 = 20;
/// and no further one once they had so many entries.
const ENTRIES_AT_ONCE: usize = 400;
/// A message is quickly looked at.
const MESSAGES_AT_ONCE: i64 = 200;
/// Changes that follow one another are taken together,
const PAUSE: Duration = Duration::from_millis(100);
/// and where there is so much to look at that it takes long, more of them: the pause is so many times what the last look took.
/// An item is read whole each time, so that looking after each change of a busy one would keep a processor for itself.
const RESTS: u32 = 9;
/// However long it took, what was written is found so soon.
const LONGEST_PAUSE: Duration = Duration::from_secs(3);
/// Between two looks when nobody calls.
const LOOK: Duration = Duration::from_secs(10);

/// Works until told to stop.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut signals = app.store.signals().listen();
    while !*stop.borrow() {
        let begun = Instant::now();
        if let Err(fault) = catch_up(&app).await {
            tracing::warn!(?fault, "search has to wait");
        }
        let pause = (begun.elapsed() * RESTS).clamp(PAUSE, LONGEST_PAUSE);
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
                tokio::time::sleep(pause).await;
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
    let (mut looked_at, mut read) = (0, 0);
    for (item, version, searched) in &items {
        if read >= ENTRIES_AT_ONCE {
            break;
        }
        looked_at += 1;
        if tx.changed("UPDATE items SET searched = $2 WHERE id = $1 AND searched = $3", bind![*item, *version, *searched])?
            && let Some((organization, entries)) = entries::of_item(tx, *item)?
        {
            let kept = tx.all(
                "SELECT kind, thing_id, field_id, place, title, words, at, number FROM search_entries WHERE item_id = $1 AND kind <> 'message'",
                bind![*item],
            )?;
            read += entries.len();
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
    Ok(looked_at + messages.len() + tasks.len())
}

/// Takes out what is no longer so, and puts in what is new; the rest stays untouched.
fn put(tx: &mut Tx<'_>, (organization, item): (OrganizationId, Option<ItemId>), kept: Vec<Kept>, wanted: Vec<Entry>) -> Result<(), Error> {
    let mut wanted: HashMap<(Uuid, Option<FieldId>), Entry> = wanted.into_iter().map(|entry| ((entry.thing, entry.field), entry)).collect();
    for Kept { entry, number } in kept {
        let of = (entry.thing, entry.field);
        if wanted.get(&of) == Some(&entry) {
            wanted.remove(&of);
        } else {
            tx.run("DELETE FROM search_entries WHERE number = $1", bind![number])?;
        }
    }
    for Entry { kind, thing, field, place, title, words, at } in wanted.into_values() {
        tx.run(
            "INSERT INTO search_entries (organization_id, item_id, kind, thing_id, field_id, place, title, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            bind![organization, item, kind, thing, field, place, title, words, at],
        )?;
    }
    Ok(())
}
