//! Who hears of an approval: each who is asked, and what came of it whoever asked. It is
//! said to them by name, so a guest hears of it whatever they are on the board.

use super::store::Approval;
use crate::{
    doors::Permit,
    follows::Place,
    items::Item,
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::Error,
};
use access::{ApprovalId, PartyId};

pub(super) fn ask<A: 'static>(tx: &mut Tx<'_>, item: &Permit<A, Item>, approval: ApprovalId, who: PartyId) -> Result<(), Error> {
    let news = News::on(item, Kind::Asked, Place::Item, Some(item.by().party())).of(approval);
    notifications::tell(tx, &news, who, Mailed::Briefly)
}

pub(super) fn decided(tx: &mut Tx<'_>, item: &Item, approval: &Approval, by: PartyId) -> Result<(), Error> {
    let news = News::on(item, Kind::Decided, Place::Item, Some(by)).of(approval.id);
    notifications::tell(tx, &news, approval.asked_by, Mailed::Briefly)
}
