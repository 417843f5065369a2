//! Reading stays.

use super::Stay;
use crate::{bind, store::Tx, web::Error};
use access::{ContactId, HouseRights, ItemId, MemberId, OrganizationId, StayRights};

macro_rules! stay_query {
    ($condition:literal) => {
        concat!(
            "SELECT y.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", y.contact_id, p.name, p.person_id, s.id, s.name, y.purpose, y.since, y.days, y.until,
               y.suspended_at, b.name, y.review_id, y.asked_at
             FROM stays y JOIN organizations o ON o.id = y.organization_id
             JOIN parties p ON p.organization_id = y.organization_id AND p.id = y.contact_id AND p.ended_at IS NULL
             LEFT JOIN parties s ON s.organization_id = y.organization_id AND s.id = y.sponsor_id AND s.ended_at IS NULL
             LEFT JOIN parties b ON b.organization_id = y.organization_id AND b.id = y.suspended_by WHERE ",
            $condition
        )
    };
}
pub(super) use stay_query;

/// The stay of a contact, if there ever was one.
///
/// # Errors
/// When the store fails.
pub fn find(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<Option<Stay>, Error> {
    Ok(tx.maybe(stay_query!("y.organization_id = $1 AND y.contact_id = $2"), bind![organization, contact])?)
}

/// What a member may do about it.
///
/// # Errors
/// Not found, where it is none of their business.
pub(super) fn rights(tx: &mut Tx<'_>, stay: &Stay, member: MemberId, house: HouseRights) -> Result<StayRights, Error> {
    let now = tx.now();
    let shares = tx.number(
        concat!("SELECT COUNT(*) FROM grants g WHERE g.contact_id = $1 AND g.opened_by = $3 AND ", crate::grant_runs!("$2")),
        bind![stay.contact, now, member],
    )?;
    access::in_stay(house, stay.sponsor == Some(member), shares > 0).map_err(|_| Error::NotFound)
}

/// The items that would be open to a guest if their stay did not rest.
pub(super) fn items(tx: &mut Tx<'_>, contact: ContactId) -> Result<Vec<ItemId>, Error> {
    let now = tx.now();
    let all: Vec<(ItemId,)> = tx.all(
        concat!("SELECT g.item_id FROM grants g WHERE g.contact_id = $1 AND ", crate::grant_runs!("$2"), " ORDER BY g.id"),
        bind![contact, now],
    )?;
    Ok(all.into_iter().map(|(item,)| item).collect())
}

/// One contact takes over what was another's: where it had no stay, that too.
///
/// # Errors
/// When the store fails.
pub fn takes_over(tx: &mut Tx<'_>, organization: OrganizationId, from: ContactId, to: ContactId) -> Result<(), Error> {
    tx.run(
        "UPDATE stays SET contact_id = $3 WHERE organization_id = $1 AND contact_id = $2
           AND NOT EXISTS (SELECT 1 FROM stays o WHERE o.organization_id = $1 AND o.contact_id = $3)",
        bind![organization, from, to],
    )?;
    tx.run(
        "UPDATE review_guests SET contact_id = $3 WHERE organization_id = $1 AND contact_id = $2
           AND NOT EXISTS (SELECT 1 FROM review_guests o WHERE o.review_id = review_guests.review_id AND o.contact_id = $3)",
        bind![organization, from, to],
    )?;
    Ok(())
}
