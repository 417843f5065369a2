//! Up to where somebody has read a chat, and what is new to them in it.

use crate::{
    bind,
    doors::Actor,
    items::Item,
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
            "(SELECT COUNT(*) FROM (SELECT 1 FROM messages um LEFT JOIN chat_marks uk ON uk.party_id = $2 AND uk.item_id = um.item_id AND uk.lane = um.lane
               WHERE um.item_id = i.id AND um.lane = '",
            $lane,
            "' AND um.removed_at IS NULL AND um.created_by <> $2 AND um.created_at > COALESCE(uk.read_to, 0) AND (uk.read_to IS NOT NULL OR ",
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
    let row: Option<(Time,)> =
        tx.maybe("SELECT read_to FROM chat_marks WHERE party_id = $1 AND item_id = $2 AND lane = $3", bind![party, item, lane])?;
    Ok(row.map(|(at,)| at))
}

/// Writes down that somebody has read all that is there now.
pub(super) fn read(tx: &mut Tx<'_>, item: ItemId, lane: Lane, party: PartyId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "INSERT INTO chat_marks (party_id, item_id, lane, read_to) VALUES ($1, $2, $3, $4)
         ON CONFLICT (party_id, item_id, lane) DO UPDATE SET read_to = excluded.read_to, told_at = NULL WHERE chat_marks.read_to < excluded.read_to",
        bind![party, item, lane, now],
    )?;
    Ok(())
}
