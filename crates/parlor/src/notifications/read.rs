//! What was read: by looking at the place that it tells of, or by saying so; and
//! what nobody needs to read any more.

use super::Kind;
use crate::{
    bind,
    doors::Actor,
    items::Item,
    store::{Store, Time, Tx},
    web::Error,
};
use access::{ContactId, FileId, ItemId, Lane, NotificationId, PartyId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// So long a notification is kept.
pub const KEPT_DAYS: i64 = 90;

/// Places that were looked at and are not written down yet. Looking must stay
/// cheap, so they are written together, a moment later.
#[derive(Clone)]
pub struct Reads {
    waiting: Arc<Mutex<HashMap<(PartyId, Uuid), Time>>>,
    store: Store,
}

impl Reads {
    pub(crate) fn new(store: Store) -> Self {
        Self { waiting: Arc::default(), store }
    }

    /// Notes that somebody looked at a place: what told of it is read. Only where
    /// something waits for them, and a member who looks as a guest reads nothing for
    /// them (VIEW-1).
    pub fn met(&self, by: &Actor, about: impl Into<Uuid>) {
        if by.unread == 0 || by.previews() {
            return;
        }
        let now = self.store.sources().clock.now();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert((by.party(), about.into()), now);
    }

    /// Writes down what was looked at.
    ///
    /// # Errors
    /// When the store fails; nothing is forgotten then.
    pub async fn write_down(&self) -> Result<(), Error> {
        let looks: Vec<((PartyId, Uuid), Time)> =
            self.waiting.lock().unwrap_or_else(PoisonError::into_inner).iter().map(|(key, at)| (*key, *at)).collect();
        if looks.is_empty() {
            return Ok(());
        }
        let noted = looks.clone();
        self.store
            .write(move |tx| {
                for ((party, about), at) in &noted {
                    tx.run(
                        "UPDATE notifications SET read_at = $3, digest = FALSE
                         WHERE party_id = $1 AND about_id = $2 AND read_at IS NULL AND at <= $3 AND kind NOT IN ('team_chat', 'guest_chat')
                           AND NOT (kind = 'mention' AND EXISTS (SELECT 1 FROM messages m WHERE m.id = thing_id))",
                        bind![*party, *about, *at],
                    )?;
                }
                Ok::<_, Error>(())
            })
            .await?;
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, at) in looks {
            if waiting.get(&key) == Some(&at) {
                waiting.remove(&key);
            }
        }
        Ok(())
    }
}

/// Marks what tells of new messages in a chat as read.
///
/// # Errors
/// When the store fails.
pub fn read_chat(tx: &mut Tx<'_>, item: &Item, lane: Lane, party: PartyId, at: Time) -> Result<(), Error> {
    let kind = Kind::of_chat(lane);
    tx.run(
        "UPDATE notifications SET read_at = $4, digest = FALSE
         WHERE organization_id = $5 AND party_id = $1 AND about_id = $2 AND kind = $3 AND read_at IS NULL AND at <= $4",
        bind![party, item.id, kind, at, item.organization],
    )?;
    tx.run(
        "UPDATE notifications SET read_at = $4, digest = FALSE
         WHERE organization_id = $5 AND party_id = $1 AND about_id = $2 AND kind = 'mention' AND read_at IS NULL AND at <= $4
           AND thing_id IN (SELECT m.id FROM messages m WHERE m.organization_id = $5 AND m.item_id = $2 AND m.lane = $3)",
        bind![party, item.id, lane, at, item.organization],
    )?;
    Ok(())
}

/// Marks one as read, or all of them.
pub(super) fn mark(tx: &mut Tx<'_>, party: PartyId, one: Option<NotificationId>) -> Result<(), Error> {
    let now = tx.now();
    // What comes in a chat from now on is news again.
    tx.run(
        "UPDATE chat_marks SET told_at = NULL WHERE party_id = $1 AND EXISTS (SELECT 1 FROM notifications n WHERE n.party_id = $1
           AND n.about_id = chat_marks.item_id AND n.read_at IS NULL AND n.id = COALESCE($2, n.id)
           AND n.kind = CASE chat_marks.lane WHEN 'team' THEN 'team_chat' ELSE 'guest_chat' END)",
        bind![party, one],
    )?;
    tx.run(
        "UPDATE notifications SET read_at = $3, digest = FALSE WHERE party_id = $1 AND read_at IS NULL AND id = COALESCE($2, id)",
        bind![party, one, now],
    )?;
    Ok(())
}

/// What tells of something that was taken back waits for nobody any more: of a
/// comment, a message, a file.
///
/// # Errors
/// When the store fails.
pub fn over(tx: &mut Tx<'_>, thing: impl Into<Uuid>) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE notifications SET read_at = $2, digest = FALSE WHERE thing_id = $1 AND read_at IS NULL", bind![thing.into(), now])?;
    Ok(())
}

/// The same for one reader, who is told something newer of it.
///
/// # Errors
/// When the store fails.
pub fn over_for(tx: &mut Tx<'_>, party: PartyId, thing: Uuid) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE notifications SET read_at = $3, digest = FALSE WHERE party_id = $1 AND thing_id = $2 AND read_at IS NULL",
        bind![party, thing, now],
    )?;
    Ok(())
}

/// The same of a file: where others came with it, the line tells of the newest that is left.
///
/// # Errors
/// When the store fails.
pub fn removed_file(tx: &mut Tx<'_>, file: FileId) -> Result<(), Error> {
    let of: Option<(Uuid, PartyId, Time)> = tx.maybe("SELECT thing_id, created_by, changed_at FROM files WHERE id = $1", bind![file])?;
    let Some((thing, by, at)) = of else { return Ok(()) };
    let left: Option<(FileId,)> = tx.maybe(
        "SELECT id FROM files WHERE thing_id = $1 AND created_by = $2 AND binned_at IS NULL AND id <> $3 AND changed_at >= $4 ORDER BY changed_at DESC LIMIT 1",
        bind![thing, by, file, at.plus_days(-1)],
    )?;
    match left {
        Some((left,)) => {
            tx.run("UPDATE notifications SET thing_id = $2 WHERE thing_id = $1", bind![file, left])?;
            Ok(())
        }
        None => over(tx, file),
    }
}

/// Nothing waits for the digest of a party any more: its mailbox became another.
///
/// # Errors
/// When the store fails.
pub fn wait_no_more(tx: &mut Tx<'_>, party: PartyId) -> Result<(), Error> {
    tx.run("UPDATE notifications SET digest = FALSE WHERE party_id = $1 AND digest", bind![party])?;
    Ok(())
}

/// The same of all that a guest was told of on an item that closes to them.
pub(crate) fn closed(tx: &mut Tx<'_>, item: ItemId, contact: ContactId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE chat_marks SET told_at = NULL WHERE party_id = $1 AND item_id = $2", bind![contact, item])?;
    tx.run(
        "UPDATE notifications SET read_at = $3, digest = FALSE WHERE party_id = $1 AND item_id = $2 AND read_at IS NULL",
        bind![contact, item, now],
    )?;
    Ok(())
}

/// Forgets what is old.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    tx.run("DELETE FROM notifications WHERE at < $1", bind![before])?;
    Ok(())
}
