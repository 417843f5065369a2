//! What an organization has at its disposal.

use super::{Administer, Organization};
use crate::{
    audit, bind,
    config::Limits,
    doors::Permit,
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    rows,
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{Allowance, ContactId, HouseVerb, MemberId, OrganizationId, Plan, Roles};

/// Condition on `g` (grants): it makes its contact a guest that counts, at that instant. Who
/// came by a public link, and everyone who has one, is none; and boards cost nothing, however
/// many are on them (BOARD-19).
#[macro_export]
macro_rules! makes_guest {
    ($now:literal) => {
        concat!("(", $crate::grant_open!($now), " AND ", $crate::grant_counts!(), ")")
    };
}

/// The same, also where the stay of its contact rests.
#[macro_export]
macro_rules! keeps_guest {
    ($now:literal) => {
        concat!("(", $crate::grant_runs!($now), " AND ", $crate::grant_counts!(), ")")
    };
}

/// Condition on `g` (grants): its contact counts by it, as long as it is open.
#[macro_export]
macro_rules! grant_counts {
    () => {
        concat!(
            "(g.link_id IS NULL AND NOT EXISTS (SELECT 1 FROM contacts c
                 WHERE c.organization_id = g.organization_id AND c.id = g.contact_id AND c.nature = 'everyone')
               AND NOT EXISTS (SELECT 1 FROM items gi WHERE gi.organization_id = g.organization_id AND gi.id = g.item_id AND gi.kind = 'board'))"
        )
    };
}

/// How many guests there may be, and how many there are: distinct contacts with
/// an open grant that has not ended and that a member made (GUEST-15, PROJ-20): who came by a
/// public link does not count. A contact is known by its
/// address, so that an address counts once.
///
/// # Errors
/// When the store fails.
pub fn allowance(tx: &mut Tx<'_>, limits: Limits, organization: OrganizationId) -> Result<Allowance, Error> {
    Ok(Allowance { limit: limit(tx, limits, organization)?, used: guests(tx, organization)? })
}

fn limit(tx: &mut Tx<'_>, limits: Limits, organization: OrganizationId) -> Result<Option<i64>, Error> {
    let (plan, package): (Plan, Option<i64>) = tx.one("SELECT plan, guest_package FROM organizations WHERE id = $1", bind![organization])?;
    Ok(admitted(plan, package, limits))
}

fn guests(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<i64, Error> {
    let now = tx.now();
    Ok(tx.number(
        concat!("SELECT COUNT(DISTINCT g.contact_id) FROM grants g WHERE g.organization_id = $1 AND ", makes_guest!("$2")),
        bind![organization, now],
    )?)
}

/// How many guests a plan admits, or a package in its place; nothing where that is any number.
#[must_use]
pub fn admitted(plan: Plan, package: Option<i64>, limits: Limits) -> Option<i64> {
    package.or(match plan {
        Plan::Free => Some(limits.free),
        Plan::Business => Some(limits.business),
        Plan::Enterprise => None,
    })
}

/// How many of these contacts would be guests that are none yet.
///
/// # Errors
/// When the store fails.
pub fn newcomers(tx: &mut Tx<'_>, organization: OrganizationId, contacts: &[ContactId]) -> Result<i64, Error> {
    let (now, mut new) = (tx.now(), 0);
    for contact in contacts {
        let open = tx.number(
            concat!("SELECT COUNT(*) FROM grants g WHERE g.organization_id = $1 AND g.contact_id = $3 AND ", makes_guest!("$2")),
            bind![organization, now, *contact],
        )?;
        new += i64::from(open == 0);
    }
    Ok(new)
}

/// Why so many more guests may not come; nothing, where they may. Administrators are told where it gets near. Guests are
/// counted only where that decides anything: the more an organization has, the longer it takes, and what is shared is mostly
/// shared with those who are there.
///
/// # Errors
/// When the store fails.
pub fn full(tx: &mut Tx<'_>, limits: Limits, organization: OrganizationId, newcomers: i64) -> Result<Option<Say>, Error> {
    if newcomers == 0 {
        return Ok(None);
    }
    let Some(limit) = limit(tx, limits, organization)? else { return Ok(None) };
    let allowance = Allowance { limit: Some(limit), used: guests(tx, organization)? };
    if allowance.admits(newcomers) {
        if allowance.nears(newcomers) {
            tell_package(tx, organization)?;
        }
        return Ok(None);
    }
    let over = allowance.used + newcomers - limit;
    Ok(Some(Say::new("share-allowance").and("used", allowance.used).and("limit", limit).and("more", newcomers).and("over", over)))
}

/// Checks that a guest whose stay rests may come in again: they count again from then on.
///
/// # Errors
/// A sentence, where there may be no further guest.
pub fn admit_again(tx: &mut Tx<'_>, limits: Limits, organization: OrganizationId, contact: ContactId) -> Result<(), Error> {
    let now = tx.now();
    let counts = tx.number(concat!("SELECT COUNT(*) FROM grants g WHERE g.contact_id = $1 AND ", keeps_guest!("$2")), bind![contact, now])?;
    let newcomers = if counts == 0 { 0 } else { newcomers(tx, organization, &[contact])? };
    full(tx, limits, organization, newcomers)?.map_or(Ok(()), |why| Err(Error::form(why)))
}

rows! {
    /// An administrator, and how they are written to.
    #[derive(Clone, Debug)]
    pub struct Administrator {
        pub id: MemberId,
        pub name: String,
        pub email: String,
        pub language: String,
    }
}

/// The administrators of an organization: the people among them.
///
/// # Errors
/// When the store fails.
pub fn administrators(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Administrator>, Error> {
    Ok(tx.all(
        "SELECT p.id, p.name, q.email, q.language FROM parties p JOIN people q ON q.id = p.person_id JOIN member_roles m ON m.member_id = p.id
         JOIN roles r ON r.id = m.role_id
         WHERE p.organization_id = $1 AND p.kind = 'member' AND NOT p.service AND p.ended_at IS NULL AND r.built_in = 'administrator' ORDER BY p.id",
        bind![organization],
    )?)
}

/// Writes down what an administrator did to the organization, and tells who watches it.
///
/// # Errors
/// When the store fails.
pub fn note(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, deed: &str, detail: &str) -> Result<(), Error> {
    audit::record(tx, permit.id, audit::By::Actor(permit.by()), deed, ("organization", Some(permit.id.0)), detail)?;
    tx.signal(Topic::Organization(permit.id));
    Ok(())
}

/// The members who keep the contacts of an organization.
///
/// # Errors
/// When the store fails.
pub fn contact_keepers(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<MemberId>, Error> {
    let all: Vec<(MemberId, Option<String>)> = tx.all(
        concat!(
            "SELECT p.id, ",
            crate::role_words!("p.organization_id", "p.id"),
            " FROM parties p WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL ORDER BY p.id"
        ),
        bind![organization],
    )?;
    let keeps = |words: &Option<String>| {
        let roles = Roles::from_words(words.as_deref().unwrap_or_default());
        access::in_organization(Some(roles)).is_some_and(|rights| rights.may(HouseVerb::ManageContacts))
    };
    Ok(all.into_iter().filter(|(_, words)| keeps(words)).map(|(member, _)| member).collect())
}

/// Tells the administrators that four fifths of the guests are there that there may be.
///
/// # Errors
/// When the store fails.
pub fn tell_package(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<(), Error> {
    let news = News::new(organization, None, Kind::Package, Place::Item, None);
    for administrator in administrators(tx, organization)? {
        notifications::tell(tx, &news, administrator.id.party(), Mailed::Briefly)?;
    }
    Ok(())
}
