//! Who hears of what happens to a thing: those who follow it, and of a task also guests to
//! whom all tasks of its project are open (PROJ-4), as far as they see that part of it.

use super::{Followed, Place};
use crate::{
    bind,
    doors::Actor,
    items::Item,
    notifications::{self, Kind, Mailed, News, Part},
    rows,
    store::Tx,
    web::Error,
};
use access::{Facets, FileId, ItemKind, Near, OrganizationId, PartyId, TaskFacet, TaskFacets, TaskId};

rows! {
    struct Follower {
        party: PartyId,
        guest: bool,
        /// A program, that reads nothing.
        service: bool,
        facets: Option<String>,
        follow_words: String,
    }
    /// A guest to whom all tasks of a project are open, and who does not follow this one.
    struct Onlooker {
        party: PartyId,
        facets: String,
    }
}

impl Follower {
    /// What they see of the thing; nothing, where it is closed to them.
    fn sees(&self, item: Option<&Item>, thing: Followed) -> Option<TaskFacets> {
        if !self.guest {
            return Some(TaskFacets::all());
        }
        item.filter(|item| item.extranet && item.binned_at.is_none())?;
        let near = Near { follows: Some(TaskFacets::from_words(&self.follow_words)), task: matches!(thing, Followed::Task(_)), ..Near::default() };
        Facets::from_words(self.facets.as_deref()?).near(near).ok().map(|(parts, _)| parts)
    }
}

fn followers(tx: &mut Tx<'_>, organization: OrganizationId, thing: Followed) -> Result<Vec<Follower>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT f.party_id, p.kind = 'contact', p.service, g.facets, COALESCE(f.facets, 'due status progress files') FROM follows f
             JOIN parties p ON p.id = f.party_id LEFT JOIN grants g ON g.contact_id = f.party_id AND g.item_id = f.item_id AND ",
            crate::grant_open!("$3"),
            " WHERE f.organization_id = $1 AND f.thing_id = $2 AND f.ended_at IS NULL AND p.ended_at IS NULL ORDER BY p.name, p.id"
        ),
        bind![organization, thing.id(), now],
    )?)
}

impl Onlooker {
    fn sees(&self) -> Option<TaskFacets> {
        let near = Near { task: true, ..Near::default() };
        Facets::from_words(&self.facets).near(near).ok().map(|(parts, _)| parts)
    }
}

fn onlookers(tx: &mut Tx<'_>, item: &Item, task: TaskId) -> Result<Vec<Onlooker>, Error> {
    if item.kind() != ItemKind::Project || !item.extranet || item.binned_at.is_some() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT g.contact_id, g.facets FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.contact_id
             WHERE g.organization_id = $1 AND g.item_id = $2 AND p.ended_at IS NULL AND ",
            crate::grant_open!("$4"),
            " AND ",
            crate::facet_on!("tasks"),
            " AND NOT EXISTS (SELECT 1 FROM follows f WHERE f.organization_id = g.organization_id AND f.thing_id = $3
               AND f.party_id = g.contact_id AND f.ended_at IS NULL) ORDER BY p.name, p.id"
        ),
        bind![item.organization, item.id, task, now],
    )?)
}

/// Tells them that parts of it were changed, but for those who were told something of
/// the same change already.
///
/// # Errors
/// When the store fails.
pub fn tell_changed(
    tx: &mut Tx<'_>,
    (organization, item): (OrganizationId, Option<&Item>),
    thing: Followed,
    by: &Actor,
    parts: &[Part],
    told: &[PartyId],
) -> Result<(), Error> {
    if parts.is_empty() {
        return Ok(());
    }
    for follower in followers(tx, organization, thing)?.into_iter().filter(|follower| !told.contains(&follower.party)) {
        let Some(seen) = follower.sees(item, thing) else { continue };
        tell_parts(tx, news(organization, item, Kind::Changed, thing, by), parts, seen, follower.party)?;
    }
    Ok(())
}

/// The same of a task of an item, also to guests who are shown all tasks there. What it says as
/// a work order is for those who follow it, and its changes with that.
///
/// # Errors
/// When the store fails.
pub fn tell_task_changed(tx: &mut Tx<'_>, item: &Item, task: TaskId, by: &Actor, parts: &[Part], told: &[PartyId]) -> Result<(), Error> {
    let thing = Followed::Task(task);
    tell_changed(tx, (item.organization, Some(item)), thing, by, parts, told)?;
    if parts.is_empty() {
        return Ok(());
    }
    for one in onlookers(tx, item, task)?.into_iter().filter(|one| !told.contains(&one.party)) {
        let Some(seen) = one.sees() else { continue };
        tell_parts(tx, news(item.organization, Some(item), Kind::Changed, thing, by), parts, seen, one.party)?;
    }
    Ok(())
}

/// Tells guests who are shown all tasks of a project that there is one more, but for those who were
/// told of it already. Who follows it was told by that.
///
/// # Errors
/// When the store fails.
pub fn tell_new_task(tx: &mut Tx<'_>, item: &Item, task: TaskId, by: Option<PartyId>, told: &[PartyId]) -> Result<(), Error> {
    let news = News::on(item, Kind::Added, Place::Task(task), by);
    for one in onlookers(tx, item, task)?.into_iter().filter(|one| !told.contains(&one.party)) {
        notifications::tell(tx, &news, one.party, Mailed::Briefly)?;
    }
    Ok(())
}

/// Tells somebody which parts were changed, of those that they see.
fn tell_parts(tx: &mut Tx<'_>, news: News, parts: &[Part], seen: TaskFacets, to: PartyId) -> Result<(), Error> {
    let parts: Vec<Part> = parts.iter().copied().filter(|part| part.shown(seen)).collect();
    if parts.is_empty() { Ok(()) } else { notifications::tell(tx, &News { parts, ..news }, to, Mailed::Briefly) }
}

/// Which of those who follow something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    All,
    Members,
    Guests,
}

/// Tells them of something that happened to it, as far as they see it. Where members are meant
/// and none follows it any more, whoever is responsible for the item hears of it: somebody does.
///
/// # Errors
/// When the store fails.
pub fn tell_of(tx: &mut Tx<'_>, item: &Item, thing: Followed, whom: Whom, news: &News) -> Result<(), Error> {
    let followers = followers(tx, item.organization, thing)?;
    if whom != Whom::Guests && followers.iter().all(|follower| follower.guest || follower.service) {
        notifications::tell(tx, news, item.responsible.party(), Mailed::Briefly)?;
    }
    for follower in followers {
        let meant = whom == Whom::All || (whom == Whom::Guests) == follower.guest;
        if meant && follower.sees(Some(item), thing).is_some() {
            notifications::tell(tx, news, follower.party, Mailed::Briefly)?;
        }
    }
    Ok(())
}

/// Tells them that files came; of those for the team the team alone.
///
/// # Errors
/// When the store fails.
pub fn tell_files(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    item: Option<&Item>,
    thing: Followed,
    by: &Actor,
    (file, internal): (FileId, bool),
) -> Result<(), Error> {
    for follower in followers(tx, organization, thing)? {
        let Some(seen) = follower.sees(item, thing) else { continue };
        if !follower.guest || (!internal && seen.has(TaskFacet::Files)) {
            notifications::tell(tx, &news(organization, item, Kind::Files, thing, by).of(file), follower.party, Mailed::Briefly)?;
        }
    }
    Ok(())
}

/// Tells somebody that they were added to it.
pub(super) fn tell_added(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    item: Option<&Item>,
    thing: Followed,
    by: &Actor,
    party: PartyId,
) -> Result<(), Error> {
    notifications::tell(tx, &news(organization, item, Kind::Added, thing, by), party, Mailed::Briefly)
}

fn news(organization: OrganizationId, item: Option<&Item>, kind: Kind, thing: Followed, by: &Actor) -> News {
    News::new(organization, item.map(|item| item.id), kind, Place::from(thing), Some(by.party()))
}
