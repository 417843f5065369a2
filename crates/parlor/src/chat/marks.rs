//! Up to where somebody has read a chat, and what is new to them in it.

use crate::{
    bind,
    doors::Actor,
    items::Item,
    notifications,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, Lane, PartyId};
use schemars::JsonSchema;
use serde::Serialize;

/// New messages of others in the two chats, up to 100 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unread {
    pub team: i64,
    pub guests: i64,
}

impl Unread {
    /// In one of them.
    #[must_use]
    pub fn of(self, lane: Lane) -> i64 {
        match lane {
            Lane::Team => self.team,
            Lane::Guests => self.guests,
        }
    }
}

/// How many messages of others came since the reader `$2` read the chat of `i`
/// (items) last. It counts for who takes part, and for who has read there.
#[macro_export]
macro_rules! unread_messages {
    ($lane:literal) => {
        concat!(
            "(SELECT COUNT(*) FROM (SELECT 1 FROM messages um WHERE um.item_id = i.id AND um.lane = '",
            $lane,
            "' AND um.removed_at IS NULL AND um.created_by <> $2 AND um.created_at > COALESCE((SELECT uk.read_to FROM chat_marks uk
                 WHERE uk.party_id = $2 AND uk.item_id = i.id AND uk.lane = '",
            $lane,
            "'), 0) AND (EXISTS (SELECT 1 FROM chat_marks ur WHERE ur.party_id = $2 AND ur.item_id = i.id AND ur.lane = '",
            $lane,
            "' AND ur.read_to IS NOT NULL) OR ",
            $crate::takes_part!("$2"),
            ") LIMIT 100) u)"
        )
    };
}

/// What is new to a member in the chats of a project.
///
/// # Errors
/// When the store fails.
pub fn unread(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Unread, Error> {
    let (team, guests) = tx.one(
        concat!("SELECT ", crate::unread_messages!("team"), ", ", crate::unread_messages!("guests"), " FROM items i WHERE i.id = $1"),
        bind![item.id, by.party()],
    )?;
    Ok(Unread { team, guests })
}

/// Up to where they have read; nothing, if they never did.
pub(super) fn read_to(tx: &mut Tx<'_>, item: ItemId, lane: Lane, party: PartyId) -> Result<Option<Time>, Error> {
    let row: Option<(Option<Time>,)> =
        tx.maybe("SELECT read_to FROM chat_marks WHERE party_id = $1 AND item_id = $2 AND lane = $3", bind![party, item, lane])?;
    Ok(row.and_then(|(at,)| at))
}

/// Since when somebody is told of what is new to them; nothing, if they are not.
pub(super) fn told_at(tx: &mut Tx<'_>, item: ItemId, lane: Lane, party: PartyId) -> Result<Option<Time>, Error> {
    let row: Option<(Option<Time>,)> =
        tx.maybe("SELECT told_at FROM chat_marks WHERE party_id = $1 AND item_id = $2 AND lane = $3", bind![party, item, lane])?;
    Ok(row.and_then(|(at,)| at))
}

/// Writes down that somebody is told of what is new from now on.
pub(super) fn tell(tx: &mut Tx<'_>, item: &Item, lane: Lane, party: PartyId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "INSERT INTO chat_marks (organization_id, party_id, item_id, lane, read_to, told_at) VALUES ($5, $1, $2, $3, NULL, $4)
         ON CONFLICT (organization_id, party_id, item_id, lane) DO UPDATE SET told_at = excluded.told_at",
        bind![party, item.id, lane, now, item.organization],
    )?;
    Ok(())
}

/// Writes down that somebody has read all that was there at an instant.
pub(super) fn read(tx: &mut Tx<'_>, item: &Item, lane: Lane, party: PartyId, at: Time) -> Result<(), Error> {
    tx.run(
        "INSERT INTO chat_marks (organization_id, party_id, item_id, lane, read_to) VALUES ($5, $1, $2, $3, $4)
         ON CONFLICT (organization_id, party_id, item_id, lane) DO UPDATE SET read_to = excluded.read_to, told_at = NULL
           WHERE chat_marks.read_to IS NULL OR chat_marks.read_to < excluded.read_to",
        bind![party, item.id, lane, at, item.organization],
    )?;
    notifications::read_chat(tx, item, lane, party, at)
}
