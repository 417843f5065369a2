//! Who hears of what happens to a thing: those who follow it, as far as they see
//! that part of it.

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
use access::{Facets, FileId, Near, OrganizationId, PartyId, TaskFacet, TaskFacets};

rows! {
    struct Follower {
        party: PartyId,
        guest: bool,
        /// A program, that reads nothing.
        service: bool,
        facets: Option<String>,
        follow_words: String,
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
        let parts: Vec<Part> = parts.iter().copied().filter(|part| part.shown(seen)).collect();
        if !parts.is_empty() {
            let news = News { parts, ..news(organization, item, Kind::Changed, thing, by) };
            notifications::tell(tx, &news, follower.party, Mailed::Briefly)?;
        }
    }
    Ok(())
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
