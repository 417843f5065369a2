//! Followers, as pages and programs see them.

use super::Followed;
use crate::{
    bind,
    items::Item,
    receipts, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Facet, Facets, ItemId, OrganizationId, PartyId, Rights, Verb};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// Somebody who follows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FollowerLine {
    pub party: PartyId,
    pub name: String,
    /// They stand outside.
    pub guest: bool,
    /// It lies open to them: a guest's share may leave out what is followed.
    #[serde(skip)]
    pub sees: bool,
    /// When they last opened its page, where they are a guest; for members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<Time>,
}

rows! {
    /// Somebody who follows, with their grant if they are a guest.
    pub(super) struct Row {
        party: PartyId,
        name: String,
        kind: String,
        facets: Option<String>,
    }
}

impl Row {
    pub(super) fn line(self) -> FollowerLine {
        let guest = self.kind == "contact";
        let sees = !guest || self.facets.is_some_and(|words| Facets::from_words(&words).has(Facet::Followed));
        FollowerLine { party: self.party, name: self.name, guest, sees, opened_at: None }
    }
}

/// What a viewer may know of followers. A guest knows those who take part with
/// them, and nobody to whom the thing lies closed (GUEST-14).
pub(super) fn cut(rights: &Rights, line: &FollowerLine) -> bool {
    !rights.outside() || line.sees
}

/// The followers of one thing of an item.
///
/// # Errors
/// When the store fails.
pub fn of_thing(tx: &mut Tx<'_>, item: &Item, rights: &Rights, thing: Followed) -> Result<Vec<FollowerLine>, Error> {
    let now = tx.now();
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT p.id, p.name, p.kind, g.facets FROM follows f JOIN parties p ON p.id = f.party_id
         LEFT JOIN grants g ON g.contact_id = p.id AND g.item_id = f.item_id AND ",
            crate::grant_open!("$3"),
            "
         WHERE f.item_id = $1 AND f.thing_id = $2 AND f.ended_at IS NULL AND p.ended_at IS NULL AND (p.kind = 'member' OR g.id IS NOT NULL)
         ORDER BY p.kind DESC, p.name, p.id"
        ),
        bind![item.id, thing.id(), now],
    )?;
    Ok(rows.into_iter().map(Row::line).filter(|line| cut(rights, line)).collect())
}

rows! {
    /// A member, to be chosen.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Person {
        pub party: PartyId,
        pub name: String,
    }
    struct GuestRow {
        party: PartyId,
        name: String,
        facets: String,
        all: i64,
        since: i64,
    }
}

/// A guest who could be added, and what that would open to them (VIEW-4).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Choice {
    pub party: PartyId,
    pub name: String,
    /// Comments of the guests' lane that they would newly read.
    pub comments: i64,
    /// Their share leaves out what is followed; it opens once that is switched on.
    pub left_out: bool,
}

/// The control of followers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Panel {
    pub followers: Vec<FollowerLine>,
    /// Members who could be added.
    pub members: Vec<Person>,
    /// Guests who could be added: those to whom the item is open.
    pub guests: Vec<Choice>,
    /// Files of the thing that a guest who is added would see.
    pub files: i64,
    pub may_change: bool,
    pub may_share: bool,
}

/// The control of followers of a thing, for a member.
///
/// # Errors
/// When the store fails.
pub fn panel(tx: &mut Tx<'_>, item: &Item, rights: &Rights, thing: Followed) -> Result<Panel, Error> {
    let mut followers = of_thing(tx, item, rights, thing)?;
    let opened = if rights.may(Verb::SeeAccess) { receipts::opened(tx, item.organization, thing.id())? } else { HashMap::new() };
    for line in &mut followers {
        line.opened_at = opened.get(&line.party).copied();
    }
    let follows = |party: PartyId| followers.iter().any(|line| line.party == party);
    let members = members_of(tx, item.organization)?.into_iter().filter(|person| !follows(person.party)).collect();
    let guests = could_follow(tx, item, thing)?.into_iter().filter(|guest| item.extranet && !follows(guest.party)).collect();
    let files = tx.number("SELECT COUNT(*) FROM files WHERE thing_id = $1 AND NOT internal AND binned_at IS NULL", bind![thing.id()])?;
    Ok(Panel { members, guests, followers, files, may_change: rights.may(Verb::Edit), may_share: rights.may(Verb::Share) })
}

/// The guests to whom the item is open, with how many comments they would read.
fn could_follow(tx: &mut Tx<'_>, item: &Item, thing: Followed) -> Result<Vec<Choice>, Error> {
    let now = tx.now();
    let rows: Vec<GuestRow> = tx.all(
        concat!(
            "SELECT p.id, p.name, g.facets,
           (SELECT COUNT(*) FROM comments c WHERE c.thing_id = $2 AND c.lane = 'guests' AND c.removed_at IS NULL),
           (SELECT COUNT(*) FROM comments c WHERE c.thing_id = $2 AND c.lane = 'guests' AND c.removed_at IS NULL AND c.created_at >= g.opened_at)
         FROM grants g JOIN parties p ON p.id = g.contact_id
         WHERE g.item_id = $1 AND ",
            crate::grant_open!("$3"),
            " AND p.ended_at IS NULL ORDER BY p.name, p.id"
        ),
        bind![item.id, thing.id(), now],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let facets = Facets::from_words(&row.facets);
            let comments = if facets.has(Facet::OldComments) { row.all } else { row.since };
            Choice { party: row.party, name: row.name, comments, left_out: !facets.has(Facet::Followed) }
        })
        .collect())
}

/// Everybody who works for the organization.
///
/// # Errors
/// When the store fails.
pub fn members_of(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Person>, Error> {
    Ok(tx.all(
        "SELECT id, name FROM parties WHERE organization_id = $1 AND kind = 'member' AND NOT service AND ended_at IS NULL ORDER BY name, id",
        bind![organization],
    )?)
}

/// The guests to whom an item is open.
///
/// # Errors
/// When the store fails.
pub fn open_to(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Person>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT p.id, p.name FROM grants g JOIN parties p ON p.id = g.contact_id WHERE g.item_id = $1 AND ",
            crate::grant_open!("$2"),
            " AND p.ended_at IS NULL ORDER BY p.name, p.id"
        ),
        bind![item, now],
    )?)
}

/// The members who follow a general task, by task.
///
/// # Errors
/// When the store fails.
pub fn of_general(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<HashMap<Uuid, Vec<FollowerLine>>, Error> {
    let rows: Vec<(Uuid, PartyId, String)> = tx.all(
        "SELECT f.thing_id, p.id, p.name FROM follows f JOIN parties p ON p.id = f.party_id
         WHERE f.organization_id = $1 AND f.item_id IS NULL AND f.ended_at IS NULL AND p.ended_at IS NULL AND p.kind = 'member' ORDER BY p.name, p.id",
        bind![organization],
    )?;
    let mut found: HashMap<Uuid, Vec<FollowerLine>> = HashMap::new();
    for (thing, party, name) in rows {
        found.entry(thing).or_default().push(FollowerLine { party, name, guest: false, sees: true, opened_at: None });
    }
    Ok(found)
}
