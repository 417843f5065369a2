//! Who hears of an approval: each who is asked, and what came of it whoever asked. A guest who
//! is no editor is not notified of it (BOARD-7); that they are asked stands on the board when
//! they come, before all else.

use super::{asked::Candidate, store::Approval};
use crate::{
    boards::told::hears,
    doors::Permit,
    follows::Place,
    items::Item,
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::Error,
};
use access::{ApprovalId, PartyId};

pub(super) fn ask<A: 'static>(tx: &mut Tx<'_>, item: &Permit<A, Item>, approval: ApprovalId, who: &Candidate) -> Result<(), Error> {
    if who.guest && !hears(tx, item, who.party)? {
        return Ok(());
    }
    let news = News::on(item, Kind::Asked, Place::Item, Some(item.by().party())).of(approval);
    notifications::tell(tx, &news, who.party, Mailed::Briefly)
}

pub(super) fn decided(tx: &mut Tx<'_>, item: &Item, approval: &Approval, by: PartyId) -> Result<(), Error> {
    let news = News::on(item, Kind::Decided, Place::Item, Some(by)).of(approval.id);
    notifications::tell(tx, &news, approval.asked_by, Mailed::Briefly)
}
