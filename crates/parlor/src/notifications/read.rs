//! What was read: by looking at the place that it tells of, or by saying so; and
//! what nobody needs to read any more.

use crate::{
    bind,
    doors::Actor,
    store::{Store, Time, Tx},
    web::Error,
};
use access::{ContactId, ItemId, Lane, NotificationId, PartyId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// So long a notification is kept.
const KEPT_DAYS: i64 = 90;

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
                         WHERE party_id = $1 AND about_id = $2 AND read_at IS NULL AND at <= $3 AND kind NOT IN ('team_chat', 'guest_chat')",
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
pub fn read_chat(tx: &mut Tx<'_>, item: ItemId, lane: Lane, party: PartyId, at: Time) -> Result<(), Error> {
    let kind = match lane {
        Lane::Team => super::Kind::TeamChat,
        Lane::Guests => super::Kind::GuestChat,
    };
    tx.run(
        "UPDATE notifications SET read_at = $4, digest = FALSE WHERE party_id = $1 AND about_id = $2 AND kind = $3 AND read_at IS NULL AND at <= $4",
        bind![party, item, kind, at],
    )?;
    Ok(())
}

/// Marks one as read, or all of them.
pub(super) fn mark(tx: &mut Tx<'_>, party: PartyId, one: Option<NotificationId>) -> Result<(), Error> {
    let now = tx.now();
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

/// The same of all that a guest was told of on an item that closes to them.
pub(crate) fn closed(tx: &mut Tx<'_>, item: ItemId, contact: ContactId) -> Result<(), Error> {
    let now = tx.now();
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
