//! Followers and counts of comments for everything that hangs off an item, in
//! three queries however much there is: a page shows tasks, notes and
//! activities, and would ask for each kind otherwise.

use super::{
    FollowerLine,
    views::{Row, cut},
};
use crate::{bind, comments, doors::Actor, items::Item, store::Tx, web::Error};
use access::{Facet, PartyId, Rights};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Who follows what hangs off an item, and how much was written there, as far
/// as the viewer may know.
#[derive(Default)]
pub struct Hanging {
    followers: HashMap<Uuid, Vec<FollowerLine>>,
    comments: HashMap<Uuid, i64>,
    /// What a guest follows, and so sees; a member sees all.
    only: Option<HashSet<Uuid>>,
}

impl Hanging {
    /// All of it. Guests count while the item is open to them. Nothing, where a
    /// grant leaves out what is followed.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        if !rights.shows(Facet::Followed) {
            return Ok(Self::default());
        }
        let pairs: Vec<(Uuid, PartyId)> =
            tx.all("SELECT f.thing_id, f.party_id FROM follows f WHERE f.item_id = $1 AND f.ended_at IS NULL", bind![item.id])?;
        let only = rights.outside().then(|| pairs.iter().filter(|(_, party)| *party == by.party()).map(|(thing, _)| *thing).collect());
        let followers = if pairs.is_empty() { HashMap::new() } else { grouped(&parties(tx, item, rights)?, pairs) };
        Ok(Self { followers, comments: comments::counts(tx, item, rights, by)?, only })
    }

    /// The followers of a thing, and how many comments the viewer reads there;
    /// nothing, if they do not see the thing.
    pub fn take(&mut self, thing: Uuid) -> Option<(Vec<FollowerLine>, i64)> {
        if self.only.as_ref().is_some_and(|only| !only.contains(&thing)) {
            return None;
        }
        Some((self.followers.remove(&thing).unwrap_or_default(), self.comments.get(&thing).copied().unwrap_or(0)))
    }
}

/// Everybody who follows anything of the item, in the order in which they are shown.
fn parties(tx: &mut Tx<'_>, item: &Item, rights: &Rights) -> Result<Vec<FollowerLine>, Error> {
    let now = tx.now();
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT p.id, p.name, p.kind, g.facets FROM parties p
         LEFT JOIN grants g ON g.contact_id = p.id AND g.item_id = $1 AND ",
            crate::grant_open!("$2"),
            "
         WHERE p.id IN (SELECT f.party_id FROM follows f WHERE f.item_id = $1 AND f.ended_at IS NULL)
           AND p.ended_at IS NULL AND (p.kind = 'member' OR g.id IS NOT NULL)
         ORDER BY p.kind DESC, p.name, p.id"
        ),
        bind![item.id, now],
    )?;
    Ok(rows.into_iter().map(Row::line).filter(|line| cut(rights, line)).collect())
}

fn grouped(parties: &[FollowerLine], pairs: Vec<(Uuid, PartyId)>) -> HashMap<Uuid, Vec<FollowerLine>> {
    let places: HashMap<PartyId, usize> = parties.iter().enumerate().map(|(place, line)| (line.party, place)).collect();
    let mut found: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for (thing, party) in pairs {
        if let Some(place) = places.get(&party) {
            found.entry(thing).or_default().push(*place);
        }
    }
    let lines = |mut of: Vec<usize>| {
        of.sort_unstable();
        of.into_iter().map(|place| parties[place].clone()).collect()
    };
    found.into_iter().map(|(thing, of)| (thing, lines(of))).collect()
}
