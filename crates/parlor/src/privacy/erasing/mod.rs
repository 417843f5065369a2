//! Erasing somebody where one organization knows them: what is open to them closes, their traces
//! go, their name is replaced wherever it stands as a name. What they wrote stays, and so does
//! what is evidence.

mod account;
mod names;
mod traces;

use super::store::Subject;
use crate::{
    audit::{self, By},
    bind, items, notifications, parts, sharing,
    store::{Topic, Tx},
    web::Error,
};
use access::{ContactId, ItemId, PartyId};

pub(super) use account::erase as erase_account;

/// Who erases, and as which party; nobody, where a day came.
pub(super) type Eraser<'a> = (By<'a>, Option<PartyId>);

/// Erases somebody; says whether that was done now. Done twice at once, it is done once.
///
/// # Errors
/// When the store fails.
pub(super) fn erase(tx: &mut Tx<'_>, who: &Subject, by: Eraser<'_>) -> Result<bool, Error> {
    tx.alone_in(who.organization)?;
    let now = tx.now();
    let (number,): (i64,) = tx.one(
        "SELECT COALESCE(MAX(erased_number), 0) + 1 FROM parties WHERE organization_id = $1 AND kind = (SELECT p.kind FROM parties p WHERE p.id = $2)",
        bind![who.organization, who.party],
    )?;
    let claimed = tx.changed(
        "UPDATE parties SET erased_at = $3, erased_number = $4 WHERE organization_id = $1 AND id = $2 AND erased_at IS NULL",
        bind![who.organization, who.party, now, number],
    )?;
    if !claimed {
        return Ok(false);
    }
    if who.contact {
        sharing::close_all(tx, ContactId(who.party.0), by)?;
    }
    let called = who.texts().with(if who.contact { "erased-guest" } else { "erased-member" }, parts![number = number]);
    // Their own lines tell nobody anything any more, and what tells of them leads nowhere.
    notifications::over(tx, who.party)?;
    let touched = met(tx, who.party)?;
    names::keep_for_evidence(tx, who)?;
    traces::remove(tx, who, &called)?;
    names::replace(tx, who, &called)?;
    settle(tx, who, &called)?;
    let deed = if who.contact { "contact.erased" } else { "member.erased" };
    audit::record(tx, who.organization, by.0, deed, (if who.contact { "contact" } else { "member" }, Some(who.party.0)), "")?;
    for item in touched {
        // Search makes its entries anew, and open pages are drawn again.
        items::touch(tx, who.organization, item)?;
    }
    tx.signal(Topic::Organization(who.organization));
    if let Some(person) = who.person {
        tx.signal(Topic::Person(person));
    }
    Ok(true)
}

/// The items on which their name may stand.
fn met(tx: &mut Tx<'_>, party: PartyId) -> Result<Vec<ItemId>, Error> {
    let all: Vec<(ItemId,)> = tx.all(
        "SELECT item_id FROM grants WHERE contact_id = $1
         UNION SELECT item_id FROM follows WHERE party_id = $1 AND item_id IS NOT NULL
         UNION SELECT item_id FROM participants WHERE member_id = $1",
        bind![party],
    )?;
    Ok(all.into_iter().map(|(item,)| item).collect())
}

/// The row of the party, as it is from now on.
fn settle(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE parties SET name = $3, job = '', phone = '', person_id = NULL, ended_at = COALESCE(ended_at, $4) WHERE organization_id = $1 AND id = $2",
        bind![who.organization, who.party, called, now],
    )?;
    tx.run(
        "UPDATE contacts SET email = NULL, email_key = NULL, counterparty_id = NULL, fading_at = NULL WHERE organization_id = $1 AND id = $2",
        bind![who.organization, who.party],
    )?;
    // A company that was called after them, and has nobody else.
    tx.run(
        "DELETE FROM counterparties WHERE organization_id = $1 AND name_key = $2 AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.counterparty_id = counterparties.id)",
        bind![who.organization, items::fold(&who.name)],
    )?;
    Ok(())
}
