//! Messages that were taken back: that something stood there stays to be seen, nothing else. For 30 days
//! whoever wrote one puts it back where it stood (HOUSE-5), with the files that went along and the signs under
//! it; then its words are taken out.

use super::{Message, files, stirred, store};
use crate::{
    audit, bind,
    doors::Actor,
    items::{Item, attachment::Attachment, bin::UNDO_DAYS},
    notifications, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, ItemId, Lane, MessageId, PartyId, Rights};
use uuid::Uuid;

rows! {
    /// A message that was taken back and can be put back.
    #[derive(Clone, Debug)]
    pub(super) struct RemovedMessage {
        pub(super) id: MessageId,
        pub(super) lane: Lane,
        author: PartyId,
        created_at: Time,
        pub(super) removed_at: Time,
    }
}

impl RemovedMessage {
    /// Where it is read again, by its mark on the page.
    pub(super) fn url(&self, item: ItemId) -> String {
        super::place_of(item, self.lane, self.id)
    }
}

impl Attachment for RemovedMessage {
    const SEGMENT: &'static str = "message";

    /// Whoever wrote it finds it, and nobody else: nobody but them could take it back.
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        let found: Option<Self> = tx.maybe(
            "SELECT m.id, m.lane, m.created_by, m.created_at, m.removed_at FROM messages m
             WHERE m.organization_id = $1 AND m.item_id = $2 AND m.id = $3 AND m.created_by = $4 AND m.removed_at > $5
               AND (m.body <> '' OR EXISTS (SELECT 1 FROM message_files x WHERE x.organization_id = m.organization_id AND x.message_id = m.id))",
            bind![item.organization, item.id, id, viewer.party(), since],
        )?;
        Ok(found.map(|message| {
            let author = Author::of(message.author, viewer.party());
            let kind = AttachedKind::Message { lane: message.lane, written_at: message.created_at.0 };
            (message, Attached { kind, author })
        }))
    }
}

/// Takes one's own words back, with the files that came with them; that something
/// stood there stays.
///
/// # Errors
/// Not found, when it was done already.
pub(super) fn remove(tx: &mut Tx<'_>, item: &Item, rights: &Rights, message: &Message, by: &Actor) -> Result<(), Error> {
    if !store::remove(tx, message)? {
        return Err(Error::NotFound);
    }
    files::remove(tx, item, rights, by, message.id)?;
    notifications::over(tx, message.id)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "message.removed", ("message", Some(message.id.0)), message.lane.word())?;
    stirred(tx, item, message.lane, true)
}

/// Puts it back. Nobody is told or called by it once more.
///
/// # Errors
/// Not found, when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, item: &Item, rights: &Rights, message: &RemovedMessage, by: &Actor) -> Result<(), Error> {
    if !store::restore(tx, item, message)? {
        return Err(Error::NotFound);
    }
    files::restore(tx, item, rights, by, message)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "message.restored", ("message", Some(message.id.0)), message.lane.word())?;
    stirred(tx, item, message.lane, true)
}

/// Takes out the words of messages that can no longer be put back, of all organizations, and what hung on them.
///
/// # Errors
/// When the store fails.
pub fn forget_removed(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-UNDO_DAYS);
    tx.run("DELETE FROM reactions WHERE message_id IN (SELECT m.id FROM messages m WHERE m.removed_at <= $1 AND m.body <> '')", bind![before])?;
    tx.run("DELETE FROM message_files WHERE message_id IN (SELECT m.id FROM messages m WHERE m.removed_at <= $1 AND m.body <> '')", bind![before])?;
    tx.run("UPDATE messages SET body = '', mentioned = '' WHERE removed_at <= $1 AND body <> ''", bind![before])?;
    Ok(())
}
