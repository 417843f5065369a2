//! Changes of a stay, each written down on every item that it opens or shuts.

use super::{KeepStay, RenewStay, Stay, end_after, ends::FIRST, store};
use crate::{
    audit::{self, By},
    bind,
    config::Limits,
    doors::{Actor, Permit},
    follows::Place,
    items::{self, history},
    notifications::{self, Kind, Mailed, News},
    organizations::{self, Administer, Organization},
    store::{Time, Topic, Tx},
    web::{Error, Say},
};
use access::{ContactId, MemberId, OrganizationId, PartyId, ReviewId};

/// Begins the stay of somebody with whom a member shares something, unless there is one; a
/// stay without a sponsor gets this one. A service answers for nobody.
///
/// # Errors
/// When the store fails.
pub fn begin(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId, sponsor: MemberId) -> Result<(), Error> {
    let now = tx.now();
    let (days,): (Option<i64>,) = tx.one("SELECT guest_days FROM organizations WHERE id = $1", bind![organization])?;
    let until = days.map(|days| end_after(tx, organization, now, days)).transpose()?;
    // An end that is so near is not announced right after the invitation, only on its last day.
    let announced = days.filter(|days| *days <= FIRST).map(|_| now);
    tx.run(
        "INSERT INTO stays (organization_id, contact_id, sponsor_id, purpose, since, days, until, announced_at)
         SELECT c.organization_id, c.id, (SELECT p.id FROM parties p WHERE p.organization_id = $1 AND p.id = $3 AND NOT p.service), '', $4, $5, $6, $7
         FROM contacts c WHERE c.organization_id = $1 AND c.id = $2 AND c.nature <> 'everyone'
         ON CONFLICT (organization_id, contact_id) DO NOTHING",
        bind![organization, contact, sponsor, now, days, until, announced],
    )?;
    tx.run(
        "UPDATE stays SET sponsor_id = $3 WHERE organization_id = $1 AND contact_id = $2
           AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.organization_id = $1 AND p.id = stays.sponsor_id AND p.ended_at IS NULL)
           AND EXISTS (SELECT 1 FROM parties p WHERE p.organization_id = $1 AND p.id = $3 AND NOT p.service)",
        bind![organization, contact, sponsor],
    )?;
    Ok(())
}

/// What a stay is to be.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub sponsor: Option<MemberId>,
    pub purpose: String,
    pub until: Option<Time>,
    /// As it was read; nothing replaces whatever stands there.
    pub edition: Option<String>,
}

/// Changes it, unless somebody else did since it was read.
pub(super) fn change(tx: &mut Tx<'_>, limits: Limits, permit: &Permit<KeepStay, Stay>, to: &Wanted) -> Result<(), Error> {
    let (stay, now): (&Stay, _) = (permit, tx.now());
    if to.edition.as_ref().is_some_and(|edition| *edition != stay.edition()) {
        return Err(Error::Changed);
    }
    let again = stay.over(now) && stay.suspended_at.is_none() && to.until.is_none_or(|until| until > now);
    if again {
        organizations::admit_again(tx, limits, stay.organization, stay.contact)?;
    }
    let days = if to.until == stay.until { stay.days } else { to.until.map(|until| days_between(now, until)) };
    tx.run(
        "UPDATE stays SET sponsor_id = $3, purpose = $4 WHERE organization_id = $1 AND contact_id = $2",
        bind![stay.organization, stay.contact, to.sponsor, &to.purpose],
    )?;
    if to.until != stay.until {
        set_end(tx, stay, to.until, days)?;
    }
    let by = (By::Actor(permit.by()), Some(permit.by().party()));
    if again {
        noted(tx, stay, by, "guest.renewed", "")?;
        tell_guest(tx, stay, Kind::StayAgain)?;
    } else if to.until == stay.until {
        audit::record(tx, stay.organization, by.0, "guest.changed", ("contact", Some(stay.contact.0)), &to.purpose)?;
    } else {
        // Whoever looks learns when their page goes dark.
        noted(tx, stay, by, "guest.changed", &to.purpose)?;
    }
    if to.sponsor != stay.sponsor {
        tell_sponsor(tx, stay, to.sponsor, permit.by())?;
    }
    Ok(())
}

/// Whole days from one instant to another, at least one.
fn days_between(from: Time, to: Time) -> i64 {
    const DAY: i64 = 86_400_000_000;
    ((to.0 - from.0) / DAY).max(1)
}

fn set_end(tx: &mut Tx<'_>, stay: &Stay, until: Option<Time>, days: Option<i64>) -> Result<(), Error> {
    tx.run(
        "UPDATE stays SET until = $3, days = $4, announced_at = NULL, reminded_at = NULL, ended_at = NULL, asked_at = NULL
         WHERE organization_id = $1 AND contact_id = $2",
        bind![stay.organization, stay.contact, until, days],
    )?;
    // What told of the end before waits for nobody any more.
    notifications::over(tx, stay.contact)
}

/// Tells a member that they answer for a guest from now on.
fn tell_sponsor(tx: &mut Tx<'_>, stay: &Stay, sponsor: Option<MemberId>, by: &Actor) -> Result<(), Error> {
    let Some(sponsor) = sponsor else { return Ok(()) };
    let news = News::new(stay.organization, None, Kind::StaySponsor, Place::Item, Some(by.party())).of(stay.contact);
    notifications::tell(tx, &news, sponsor.party(), Mailed::Briefly)
}

fn tell_guest(tx: &mut Tx<'_>, stay: &Stay, kind: Kind) -> Result<(), Error> {
    let news = News::new(stay.organization, None, kind, Place::Item, None).of(stay.contact);
    notifications::tell(tx, &news, stay.contact.party(), Mailed::Briefly)
}

/// Writes it down on every item that is open to the guest or rests, so that all who look
/// at one are decided anew.
pub(super) fn noted(tx: &mut Tx<'_>, stay: &Stay, (by, party): (By<'_>, Option<PartyId>), deed: &str, detail: &str) -> Result<(), Error> {
    for item in store::items(tx, stay.contact)? {
        history::record_by(tx, stay.organization, item, party, &history::Change::new(deed, &stay.name))?;
    }
    audit::record(tx, stay.organization, by, deed, ("contact", Some(stay.contact.0)), detail)?;
    if let Some(person) = stay.person {
        tx.signal(Topic::Person(person));
    }
    tx.signal(Topic::Organization(stay.organization));
    Ok(())
}

/// Renews it, for as many days as it was for. `was`: the end that was read; where it is
/// another one by now, somebody else has renewed it.
pub(super) fn renew(tx: &mut Tx<'_>, limits: Limits, permit: &Permit<RenewStay, Stay>, was: Option<Time>) -> Result<(), Error> {
    if was.is_some_and(|was| Some(was) != permit.until) {
        return Ok(());
    }
    renewed(tx, limits, permit, permit.by())
}

fn renewed(tx: &mut Tx<'_>, limits: Limits, stay: &Stay, by: &Actor) -> Result<(), Error> {
    let now = tx.now();
    let (Some(until), Some(days)) = (stay.until, stay.days) else { return Err(Error::form("stay-without-end")) };
    let was_over = stay.over(now);
    if was_over && stay.suspended_at.is_none() {
        organizations::admit_again(tx, limits, stay.organization, stay.contact)?;
    }
    let end = end_after(tx, stay.organization, if was_over { now } else { Time(until.0 - 1) }, days)?;
    set_end(tx, stay, Some(end), Some(days))?;
    noted(tx, stay, (By::Actor(by), Some(by.party())), "guest.renewed", "")?;
    if was_over || stay.asked_at.is_some() { tell_guest(tx, stay, Kind::StayAgain) } else { Ok(()) }
}

/// By whom a stay is suspended.
pub struct Suspension<'a> {
    pub by: By<'a>,
    pub party: Option<PartyId>,
    pub review: Option<ReviewId>,
}

/// Suspends a stay: all that is open to its guest rests. Says whether it was not already.
///
/// # Errors
/// When the store fails.
pub fn suspend(tx: &mut Tx<'_>, stay: &Stay, by: &Suspension<'_>) -> Result<bool, Error> {
    let now = tx.now();
    if !tx.changed(
        "UPDATE stays SET suspended_at = $3, suspended_by = $4, review_id = $5, asked_at = NULL
         WHERE organization_id = $1 AND contact_id = $2 AND suspended_at IS NULL",
        bind![stay.organization, stay.contact, now, by.party, by.review],
    )? {
        return Ok(false);
    }
    notifications::over(tx, stay.contact)?;
    noted(tx, stay, (by.by, by.party), "guest.suspended", if by.review.is_some() { "review" } else { "" })?;
    tell_guest(tx, stay, Kind::StaySuspended)?;
    Ok(true)
}

/// Lets a suspended guest in again.
pub(super) fn resume(tx: &mut Tx<'_>, limits: Limits, permit: &Permit<KeepStay, Stay>) -> Result<(), Error> {
    if permit.suspended_at.is_none() {
        return Ok(());
    }
    resumed(tx, limits, permit, permit.by())
}

fn resumed(tx: &mut Tx<'_>, limits: Limits, stay: &Stay, by: &Actor) -> Result<(), Error> {
    let now = tx.now();
    if !stay.over(now) {
        organizations::admit_again(tx, limits, stay.organization, stay.contact)?;
    }
    tx.run(
        "UPDATE stays SET suspended_at = NULL, suspended_by = NULL, review_id = NULL, asked_at = NULL WHERE organization_id = $1 AND contact_id = $2",
        bind![stay.organization, stay.contact],
    )?;
    notifications::over(tx, stay.contact)?;
    noted(tx, stay, (By::Actor(by), Some(by.party())), "guest.resumed", "")?;
    // Who comes back to a stay that is over learns of it once it is renewed.
    if stay.over(now) { Ok(()) } else { tell_guest(tx, stay, Kind::StayAgain) }
}

/// Checks that something may be opened to a contact.
///
/// # Errors
/// A sentence, where their stay rests.
pub fn admits(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<(), Error> {
    let now = tx.now();
    let refusal = store::find(tx, organization, contact)?.and_then(|stay| stay.refusal(now));
    refusal.map_or(Ok(()), |say| Err(Error::field("who", say)))
}

/// Lets somebody in again whose stay rests, by a member who shares something with them.
///
/// # Errors
/// A sentence, where they are suspended and that member may not let them in again, or where
/// there may be no further guest.
pub fn welcome_back(tx: &mut Tx<'_>, limits: Limits, by: &Actor, organization: OrganizationId, contact: ContactId) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let now = tx.now();
    let Some(stay) = store::find(tx, organization, contact)?.filter(|stay| stay.facts().rests_at(now.0).is_some()) else { return Ok(()) };
    let member = by.member().ok_or(Error::NotFound)?;
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    let rights = access::in_stay(house, stay.sponsor == Some(member), true).map_err(|_| Error::NotFound)?;
    if stay.suspended_at.is_some() {
        if !rights.keeps() {
            return Err(Error::field("who", Say::new("share-stay-not-yours").and("name", stay.name)));
        }
        resumed(tx, limits, &stay, by)?;
    }
    match store::find(tx, organization, contact)? {
        Some(stay) if stay.over(now) => renewed(tx, limits, &stay, by),
        _ => Ok(()),
    }
}

/// A guest asks for more time, or to be let in again: their sponsor is told, or, where they
/// have none, the administrators. Asked twice, it is told once.
///
/// # Errors
/// When the store fails.
pub fn ask(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId, network: &str) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let now = tx.now();
    let asked = tx.changed(
        "UPDATE stays SET asked_at = $3 WHERE organization_id = $1 AND contact_id = $2 AND asked_at IS NULL AND (until IS NOT NULL OR suspended_at IS NOT NULL)",
        bind![organization, contact, now],
    )?;
    let Some(stay) = store::find(tx, organization, contact)?.filter(|_| asked) else { return Ok(()) };
    audit::record(tx, organization, By::Guest { contact, network }, "guest.asked", ("contact", Some(contact.0)), "")?;
    let told = match stay.sponsor {
        Some(sponsor) => vec![sponsor],
        None => organizations::administrators(tx, organization)?.into_iter().map(|administrator| administrator.id).collect(),
    };
    let news = News::new(organization, None, Kind::StayAsked, Place::Item, Some(contact.party())).of(contact);
    for member in told {
        notifications::tell(tx, &news, member.party(), Mailed::Briefly)?;
    }
    Ok(())
}

/// Has a member answer for a guest from now on, as an administrator chose.
///
/// # Errors
/// When the store fails.
pub fn choose_sponsor(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, stay: &Stay, sponsor: MemberId) -> Result<(), Error> {
    if stay.sponsor == Some(sponsor) {
        return Ok(());
    }
    tx.run("UPDATE stays SET sponsor_id = $3 WHERE organization_id = $1 AND contact_id = $2", bind![stay.organization, stay.contact, sponsor])?;
    let detail = format!("member {sponsor}");
    audit::record(tx, stay.organization, By::Actor(permit.by()), "guest.changed", ("contact", Some(stay.contact.0)), &detail)?;
    tell_sponsor(tx, stay, Some(sponsor), permit.by())
}

/// The guests of a member who leaves pass to their successor.
///
/// # Errors
/// When the store fails.
pub fn pass_on(tx: &mut Tx<'_>, organization: OrganizationId, from: MemberId, to: MemberId) -> Result<(), Error> {
    tx.run("UPDATE stays SET sponsor_id = $3 WHERE organization_id = $1 AND sponsor_id = $2", bind![organization, from, to])?;
    Ok(())
}
