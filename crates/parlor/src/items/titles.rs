//! What items are called that somebody's words lead to, as far as the reader may
//! see them.

use super::{GuestSight, MemberSight};
use crate::{
    bind,
    doors::Actor,
    items_in_guest_sight, items_in_member_sight,
    store::{Tx, Value},
    web::Error,
};
use access::ItemId;
use std::collections::HashMap;

/// So many are looked up by one query.
const AT_ONCE: usize = 10;

/// The items with these ids that the reader sees, and what they are called.
///
/// # Errors
/// When the store fails.
pub fn titles(tx: &mut Tx<'_>, reader: &Actor, organization: access::OrganizationId, ids: &[ItemId]) -> Result<HashMap<ItemId, String>, Error> {
    let mut all = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        all.extend(some_titles(tx, reader, organization, some)?);
    }
    Ok(all)
}

fn some_titles(tx: &mut Tx<'_>, reader: &Actor, organization: access::OrganizationId, ids: &[ItemId]) -> Result<HashMap<ItemId, String>, Error> {
    let wanted = (0..AT_ONCE).map(|at| ids.get(at).copied().unwrap_or(ItemId(uuid::Uuid::nil())));
    let found: Vec<(ItemId, String)> = match (reader.member(), GuestSight::of(reader)) {
        (Some(member), _) => {
            let Some(house) = super::house_rights(tx, member)? else { return Ok(HashMap::new()) };
            let sight = MemberSight::new(organization, member, house);
            let mut values: Vec<Value<'_>> = vec![sight.organization.into(), sight.member.into(), sight.everything.into()];
            values.extend(wanted.map(Value::from));
            tx.all(
                concat!(
                    "SELECT i.id, i.title FROM items i WHERE i.binned_at IS NULL AND ",
                    items_in_member_sight!(),
                    " AND i.id IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
                ),
                &values,
            )?
        }
        (None, Some(guest)) => {
            let now = tx.now();
            let mut values: Vec<Value<'_>> = bind![guest.contact, now, guest.organization].to_vec();
            values.extend(wanted.map(Value::from));
            tx.all(
                concat!(
                    "SELECT i.id, i.title FROM grants g JOIN items i ON i.id = g.item_id LEFT JOIN organizers z ON z.id = i.organizer_id WHERE ",
                    items_in_guest_sight!(),
                    " AND i.id IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
                ),
                &values,
            )?
        }
        (None, None) => Vec::new(),
    };
    Ok(found.into_iter().collect())
}
