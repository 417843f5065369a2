//! How a grant is closed, and what ends with it.

use super::{Grant, told};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Permit},
    follows,
    items::{CloseAccess, Item, history},
    notifications,
    store::Tx,
    uploads,
    web::Error,
};
use access::{ContactId, GrantId, PartyId};

/// Closes the item to the contact. Their link dies, their follows below the
/// item end, open pages go dark; what they wrote stays, with their name
/// (GUEST-13, LINK-21).
///
/// # Errors
/// When the store fails.
pub fn close(tx: &mut Tx<'_>, item: &Permit<CloseAccess, Item>, grant: &Grant) -> Result<(), Error> {
    close_by(tx, grant, item.by())
}

pub(super) fn close_by(tx: &mut Tx<'_>, grant: &Grant, by: &Actor) -> Result<(), Error> {
    close_as(tx, grant, (By::Actor(by), Some(by.party())))
}

fn close_as(tx: &mut Tx<'_>, grant: &Grant, (by, party): (By<'_>, Option<PartyId>)) -> Result<(), Error> {
    let now = tx.now();
    if !tx.changed(
        "UPDATE grants SET closed_at = $3, closed_by = $4 WHERE item_id = $1 AND id = $2 AND closed_at IS NULL",
        bind![grant.item, grant.id, now, party],
    )? {
        return Ok(());
    }
    history::record_by(tx, grant.organization, grant.item, party, &history::Change::new("share.closed", &grant.contact_name))?;
    audit::record(tx, grant.organization, by, "share.closed", ("grant", Some(grant.id.0)), &format!("contact {}", grant.contact))?;
    ended(tx, grant, party)
}

/// Closes all that is open to a contact who is erased, also what rests or is paused. `by`: who
/// does it, and as which party; nobody, where a day came.
///
/// # Errors
/// When the store fails.
pub fn close_all(tx: &mut Tx<'_>, contact: ContactId, by: (By<'_>, Option<PartyId>)) -> Result<(), Error> {
    // Ordered here: for an order by their ids SQLite would read those of the whole organization.
    let mut open: Vec<Grant> = tx.all(grant_query!("g.contact_id = $1 AND g.closed_at IS NULL"), bind![contact])?;
    open.sort_by_key(|grant| grant.id);
    for grant in &open {
        close_as(tx, grant, by)?;
    }
    Ok(())
}

/// Closes what is open to a guest, all of it or these, by who answers for them in a review
/// (WORK-16). Gives back the titles of what was closed.
///
/// # Errors
/// When the store fails.
pub fn close_of_guest(tx: &mut Tx<'_>, contact: ContactId, only: Option<&[GrantId]>, by: &Actor) -> Result<Vec<String>, Error> {
    let now = tx.now();
    let mut running: Vec<Grant> = tx.all(concat!(grant_query!("g.contact_id = $1 AND "), crate::grant_runs!("$2")), bind![contact, now])?;
    running.sort_by_key(|grant| grant.id);
    let mut titles = Vec::new();
    for grant in running.iter().filter(|grant| only.is_none_or(|only| only.contains(&grant.id))) {
        close_by(tx, grant, by)?;
        titles.push(tx.one::<(String,)>("SELECT title FROM items WHERE id = $1", bind![grant.item])?.0);
    }
    Ok(titles)
}

/// What ends with a grant, however it ended.
pub(super) fn ended(tx: &mut Tx<'_>, grant: &Grant, by: Option<PartyId>) -> Result<(), Error> {
    let now = tx.now();
    follows::end_all(tx, (grant.organization, grant.item), grant.contact, by)?;
    uploads::close(tx, grant.item, grant.contact.party())?;
    notifications::closed(tx, grant.item, grant.contact)?;
    let open: i64 =
        tx.number(concat!("SELECT COUNT(*) FROM grants g WHERE g.contact_id = $1 AND ", crate::grant_runs!("$2")), bind![grant.contact, now])?;
    // Nothing is left here for which their browsers had to be trusted.
    if let (0, Some(person)) = (open, grant.person) {
        tx.run(
            "UPDATE trusts SET ended_at = $3 WHERE organization_id = $1 AND ended_at IS NULL AND session_id IN (SELECT id FROM sessions WHERE person_id = $2)",
            bind![grant.organization, person, now],
        )?;
    }
    told(tx, grant);
    Ok(())
}
