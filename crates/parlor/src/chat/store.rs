//! Messages in the database.

use super::{Message, bin::RemovedMessage};
use crate::{
    bind,
    items::Item,
    store::{StoreError, Tx},
};
use access::{Lane, MessageId, PartyId};

/// The version of a chat, and how often something changed of what was there.
pub(super) fn versions(tx: &mut Tx<'_>, item: &Item, lane: Lane) -> Result<(i64, i64), StoreError> {
    let sql = "SELECT version, edition FROM chats WHERE organization_id = $3 AND item_id = $1 AND lane = $2";
    Ok(tx.maybe(sql, bind![item.id, lane, item.organization])?.unwrap_or_default())
}

pub(super) fn stir(tx: &mut Tx<'_>, item: &Item, lane: Lane, before: bool) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO chats (organization_id, item_id, lane, version, edition) VALUES ($4, $1, $2, 1, $3)
         ON CONFLICT (organization_id, item_id, lane) DO UPDATE SET version = chats.version + 1, edition = chats.edition + excluded.edition",
        bind![item.id, lane, i64::from(before), item.organization],
    )?;
    Ok(())
}

pub(super) fn add(tx: &mut Tx<'_>, item: &Item, lane: Lane, (text, mentioned): (&str, &str), by: PartyId) -> Result<MessageId, StoreError> {
    let (id, now) = (tx.id::<MessageId>(), tx.now());
    tx.run(
        "INSERT INTO messages (item_id, lane, created_at, id, organization_id, body, mentioned, created_by, edition, searched)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 0)",
        bind![item.id, lane, now, id, item.organization, text, mentioned, by],
    )?;
    Ok(id)
}

pub(super) fn change(tx: &mut Tx<'_>, message: &Message, (text, mentioned): (&str, &str)) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed(
        "UPDATE messages SET body = $2, mentioned = $3, changed_at = $4, edition = edition + 1 WHERE id = $1 AND removed_at IS NULL",
        bind![message.id, text, mentioned, now],
    )
}

/// The words are shown to nobody from now on. They lie there as long as they can be put back; of what was changed a
/// chat keeps no former wording.
pub(super) fn remove(tx: &mut Tx<'_>, message: &Message) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed("UPDATE messages SET removed_at = $2, edition = edition + 1 WHERE id = $1 AND removed_at IS NULL", bind![message.id, now])
}

pub(super) fn restore(tx: &mut Tx<'_>, item: &Item, message: &RemovedMessage) -> Result<bool, StoreError> {
    tx.changed(
        "UPDATE messages SET removed_at = NULL, edition = edition + 1 WHERE organization_id = $1 AND id = $2 AND removed_at = $3",
        bind![item.organization, message.id, message.removed_at],
    )
}
