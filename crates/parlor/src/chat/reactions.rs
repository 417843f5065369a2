//! Reactions: a sign under a message, from whoever may write there. A second
//! press takes it back.

use super::{Message, stirred};
use crate::{
    audit::{self, By},
    bind,
    doors::Actor,
    items::Item,
    store::Tx,
    web::{Error, Say},
};

/// The signs that there are, as the database keeps them: one hand each, whatever
/// its colour would be.
pub const SIGNS: [&str; 6] = ["👍", "❤️", "😄", "🎉", "👀", "✅"];

/// Puts a sign under a message, or takes one's own back.
///
/// # Errors
/// A sentence, where there is no such sign.
pub(super) fn toggle(tx: &mut Tx<'_>, item: &Item, message: &Message, by: &Actor, sign: &str) -> Result<(), Error> {
    let sign = SIGNS
        .into_iter()
        .find(|known| *known == sign)
        .ok_or_else(|| Error::field("sign", Say::new("chat-no-such-sign").and("text", sign.chars().take(20).collect::<String>())))?;
    let taken = tx.changed("DELETE FROM reactions WHERE message_id = $1 AND sign = $2 AND party_id = $3", bind![message.id, sign, by.party()])?;
    if !taken {
        let now = tx.now();
        tx.run(
            "INSERT INTO reactions (organization_id, message_id, sign, party_id, created_at) VALUES ($5, $1, $2, $3, $4) ON CONFLICT DO NOTHING",
            bind![message.id, sign, by.party(), now, item.organization],
        )?;
    }
    let (deed, detail) = (if taken { "message.unreacted" } else { "message.reacted" }, format!("{}, {sign}", message.lane.word()));
    audit::record(tx, item.organization, By::Actor(by), deed, ("message", Some(message.id.0)), &detail)?;
    stirred(tx, item, message.lane, true)
}
