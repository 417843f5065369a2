//! Followers and counts of comments for everything that hangs off an item, in
//! a few queries however much there is: a page shows tasks, notes and
//! activities, and would ask for each kind otherwise.

use super::{
    Followed, FollowerLine,
    views::{Row, cut},
};
use crate::{
    bind, comments,
    doors::Actor,
    items::Item,
    store::{self, Columns as _, FromRow, StoreError, Tx},
    tasks::approvals::{self, Waiting},
    web::Error,
};
use access::{Facet, ItemKind, Near, PartyId, Rights, TaskFacets};
use std::collections::HashMap;
use uuid::Uuid;

/// Who follows what hangs off an item, and how much was written there, as far
/// as the viewer may know.
#[derive(Default)]
pub struct Hanging {
    followers: HashMap<Uuid, Vec<FollowerLine>>,
    comments: HashMap<Uuid, i64>,
    /// What the viewer follows, and what that shows them of it.
    mine: HashMap<Uuid, TaskFacets>,
    /// Some guest sees every task, without following it.
    tasks_open: bool,
    /// Tasks that wait for approval.
    waiting: HashMap<Uuid, Waiting>,
}

/// What the viewer knows of one thing.
pub struct Hung {
    /// What they see of it, where it is a task.
    pub parts: TaskFacets,
    pub followers: Vec<FollowerLine>,
    /// So many comments they read there.
    pub comments: i64,
    /// Some guest sees it without following it.
    pub open: bool,
    /// It waits for approval, and the viewer may know it.
    pub waits: bool,
    /// The viewer is asked to approve it.
    pub asked: bool,
}

impl Hanging {
    /// All of it. Guests count while the item is open to them. Nothing, where a
    /// grant leaves out what is followed.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        if !rights.shows(Facet::Followed) && !rights.shows(Facet::Tasks) {
            return Ok(Self::default());
        }
        let follows: Vec<(Uuid, PartyId, Option<String>)> = tx.all(
            "SELECT thing_id, party_id, facets FROM follows WHERE organization_id = $2 AND item_id = $1 AND ended_at IS NULL",
            bind![item.id, item.organization],
        )?;
        let around = if follows.is_empty() { Vec::new() } else { all_followers(tx, item, by)? };
        let came: &[PartyId] = &around.iter().filter(|follower| follower.came).map(|follower| follower.line.party).collect::<Vec<_>>();
        let shown = |words: &Option<String>| words.as_deref().map_or_else(TaskFacets::all, TaskFacets::from_words);
        let closed: &[Uuid] = &if rights.outside() && item.kind() == ItemKind::Document { events_closed_to(tx, item, by)? } else { Vec::new() };
        let of_mine = |own: bool| {
            let follows = follows.iter().filter(move |(thing, _, _)| !closed.contains(thing));
            follows.filter(move |(_, party, _)| if own { *party == by.party() } else { came.contains(party) })
        };
        // What they follow themselves counts before what came with the link.
        let mine = of_mine(false).chain(of_mine(true)).map(|(thing, _, words)| (*thing, shown(words))).collect();
        let lines: Vec<FollowerLine> =
            around.into_iter().filter(|follower| follower.here).map(|follower| follower.line).filter(|line| cut(rights, line)).collect();
        let followers = grouped(&lines, follows.into_iter().map(|(thing, party, _)| (thing, party)));
        let tasks_open = !rights.outside() && item.kind() == ItemKind::Project && tasks_open(tx, item)?;
        let waiting = approvals::waiting(tx, item, by.party())?;
        Ok(Self { followers, comments: comments::counts(tx, item, rights, by)?, mine, tasks_open, waiting })
    }

    /// What the viewer knows of a thing; nothing, if they do not see it.
    pub fn take(&mut self, rights: &Rights, thing: Followed) -> Option<Hung> {
        let id = thing.id();
        let near = Near { follows: self.mine.get(&id).copied(), task: matches!(thing, Followed::Task(_)), ..Near::default() };
        let (parts, _) = rights.near(near).ok()?;
        let followers = self.followers.remove(&id).unwrap_or_default();
        let asked = self.waiting.get(&id).is_some_and(|waiting| waiting.asked);
        let waits = asked || (!rights.outside() && self.waiting.contains_key(&id));
        Some(Hung { parts, followers, comments: self.comments.get(&id).copied().unwrap_or(0), open: near.task && self.tasks_open, waits, asked })
    }
}

/// The events of the item that are closed to whoever looks alone, whoever of them follows it (LINK-23).
fn events_closed_to(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Vec<Uuid>, Error> {
    let closed: Vec<(Uuid,)> = tx.all(
        "SELECT e.id FROM events e JOIN event_closures c ON c.organization_id = e.organization_id AND c.event_id = e.id
         WHERE e.organization_id = $1 AND e.item_id = $2 AND c.contact_id = $3 AND c.opened_at IS NULL",
        bind![item.organization, item.id, by.party()],
    )?;
    Ok(closed.into_iter().map(|(event,)| event).collect())
}

/// Whether a grant shows every task of the item to somebody.
fn tasks_open(tx: &mut Tx<'_>, item: &Item) -> Result<bool, Error> {
    let now = tx.now();
    let open = tx.number(
        concat!(
            "SELECT COUNT(*) FROM grants g WHERE g.organization_id = $3 AND g.item_id = $1 AND ",
            crate::grant_open!("$2"),
            " AND ",
            crate::facet_on!("tasks")
        ),
        bind![item.id, now, item.organization],
    )?;
    Ok(open > 0 && item.extranet)
}

/// Somebody who follows. There are as many rows of follows as guests times things, so that what is asked of a party is
/// asked here, once for each.
struct Follower {
    line: FollowerLine,
    /// They have not left, and the item is open to them where they are a guest.
    here: bool,
    /// The viewer came by their public link.
    came: bool,
}

impl FromRow for Follower {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { line: Row::from_row(row)?.line(), here: row.get(Row::COLUMNS)?, came: row.get(Row::COLUMNS + 1)? })
    }
}

/// Everybody who follows anything of the item, in the order in which they are shown.
fn all_followers(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Vec<Follower>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT p.id, p.name, p.kind, g.facets, p.ended_at IS NULL AND (p.kind = 'member' OR g.id IS NOT NULL), p.id IN ",
            crate::came_with!("$3", "$4", "$1"),
            " FROM (SELECT DISTINCT f.party_id FROM follows f WHERE f.organization_id = $3 AND f.item_id = $1 AND f.ended_at IS NULL) w
         JOIN parties p ON p.organization_id = $3 AND p.id = w.party_id
         LEFT JOIN grants g ON g.organization_id = p.organization_id AND g.contact_id = p.id AND g.item_id = $1 AND ",
            crate::grant_open!("$2"),
            " ORDER BY p.kind DESC, p.name, p.id"
        ),
        bind![item.id, now, item.organization, by.party()],
    )?)
}

fn grouped(parties: &[FollowerLine], pairs: impl Iterator<Item = (Uuid, PartyId)>) -> HashMap<Uuid, Vec<FollowerLine>> {
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
