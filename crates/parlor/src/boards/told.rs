//! Who hears of what is said on a board: whoever is called in it; of what is said at a pin
//! those who wrote there, and the owners. A guest hears of it only as an editor (BOARD-7).

use crate::{
    bind,
    doors::Actor,
    follows::Place,
    items::{self, Item},
    mentions::Callable,
    notifications::{self, Kind, Mailed, News},
    rows,
    store::Tx,
    web::Error,
};
use access::{BoardRights, PartyId};
use uuid::Uuid;

rows! {
    struct Hearer {
        party: PartyId,
        guest: bool,
        /// They wrote there before.
        wrote: bool,
    }
}

/// Tells them. `called`: whom the words call, who are on the board.
pub(super) fn said(tx: &mut Tx<'_>, item: &Item, by: &Actor, (id, pin): (Uuid, Option<Uuid>), called: &[Callable]) -> Result<(), Error> {
    let me = by.party();
    let news = |kind| News::on(item, kind, Place::Item, Some(me)).of(id);
    for one in called {
        if !one.guest || hears(tx, item, one.party)? {
            notifications::tell(tx, &news(Kind::Mention), one.party, Mailed::Briefly)?;
        }
    }
    let Some(pin) = pin else { return Ok(()) };
    let hearers: Vec<Hearer> = tx.all(
        "SELECT p.id, p.kind = 'contact', w.id IS NOT NULL FROM parties p
         LEFT JOIN (SELECT DISTINCT c.author_id AS id FROM board_comments c WHERE c.pin_id = $2 AND c.deleted_at IS NULL) w ON w.id = p.id
         WHERE p.ended_at IS NULL AND (w.id IS NOT NULL OR p.id IN (SELECT m.member_id FROM board_members m WHERE m.item_id = $1 AND m.role = 'owner'))",
        bind![item.id, pin],
    )?;
    for Hearer { party, guest, wrote } in hearers {
        if party == me || called.iter().any(|one| one.party == party) || (guest && !hears(tx, item, party)?) {
            continue;
        }
        // Whoever only owns the board meets it in the overview.
        notifications::tell(tx, &news(Kind::Comment), party, if wrote { Mailed::Briefly } else { Mailed::Not })?;
    }
    Ok(())
}

/// Whether this guest is told of what is said there, and that they are asked.
pub(super) fn hears(tx: &mut Tx<'_>, item: &Item, guest: PartyId) -> Result<bool, Error> {
    match items::answering(tx, item.id, guest) {
        Ok(answering) => Ok(answering.rights.on_board().is_some_and(BoardRights::is_told)),
        Err(Error::NotFound) => Ok(false),
        Err(fault) => Err(fault),
    }
}
