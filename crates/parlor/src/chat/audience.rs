//! Who reads what is written in a chat: said to whoever writes there.

use super::Chat;
use crate::{bind, comments, doors::Actor, follows::Place, items::Item, store::Tx, web::Error};
use access::{Lane, PartyId, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody who reads there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reads {
    pub name: String,
    pub company: Option<String>,
}

/// Everybody else who reads there: of the team those who take part, and in the
/// chat with guests those. A member who writes to guests is told of guests.
pub(super) fn of(tx: &mut Tx<'_>, chat: &Chat, rights: &Rights, by: &Actor) -> Result<(Vec<Reads>, i64), Error> {
    let (item, outside, me) = (&chat.item, rights.outside(), by.party());
    let (mut all, mut more) = (Vec::new(), 0);
    if outside || chat.lane == Lane::Team {
        let insiders = comments::insiders(tx, item, Place::Item)?;
        let company = outside.then(|| item.organization_name.clone());
        all.extend(insiders.into_iter().filter(|one| one.party != me).map(|one| Reads { name: one.name, company: company.clone() }));
    }
    if chat.lane == Lane::Guests && item.extranet && item.binned_at.is_none() {
        let guests = guests(tx, item, me)?;
        let named = i64::try_from(guests.len()).unwrap_or(NAMED);
        if named == NAMED {
            more = guests_count(tx, item, me)? - named;
        }
        all.extend(guests);
    }
    Ok((all, more))
}

/// So many guests are named; of a crowd the others are counted.
const NAMED: i64 = 20;

fn guests(tx: &mut Tx<'_>, item: &Item, but: PartyId) -> Result<Vec<Reads>, Error> {
    let now = tx.now();
    let rows: Vec<(String, Option<String>)> = tx.all(
        concat!(
            "SELECT p.name, k.name FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = g.contact_id
             LEFT JOIN counterparties k ON k.id = c.counterparty_id WHERE g.item_id = $1 AND g.contact_id <> $3 AND p.ended_at IS NULL AND ",
            crate::grant_open!("$2"),
            " AND ",
            crate::facet_on!("chat"),
            " ORDER BY p.name, p.id LIMIT $4"
        ),
        bind![item.id, now, but, NAMED],
    )?;
    Ok(rows.into_iter().map(|(name, company)| Reads { name, company }).collect())
}

fn guests_count(tx: &mut Tx<'_>, item: &Item, but: PartyId) -> Result<i64, Error> {
    let now = tx.now();
    Ok(tx.number(
        concat!(
            "SELECT COUNT(*) FROM grants g JOIN parties p ON p.id = g.contact_id WHERE g.item_id = $1 AND g.contact_id <> $3 AND p.ended_at IS NULL AND ",
            crate::grant_open!("$2"),
            " AND ",
            crate::facet_on!("chat")
        ),
        bind![item.id, now, but],
    )?)
}
