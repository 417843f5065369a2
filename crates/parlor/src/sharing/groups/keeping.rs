//! Making and renaming groups, and who is in them.

use super::{GuestGroup, KeepGroup};
use crate::{
    audit::{self, By},
    bind,
    contacts::Contact,
    doors::{Actor, Permit},
    items,
    store::{Topic, Tx},
    web::Error,
};
use access::{GroupId, OrganizationId};

/// So long may a name be.
pub(super) const NAME: usize = 100;

fn refuse_taken(tx: &mut Tx<'_>, organization: OrganizationId, name: &str, but: Option<GroupId>) -> Result<(), Error> {
    let taken: Option<(GroupId,)> = tx.maybe(
        "SELECT id FROM guest_groups WHERE organization_id = $1 AND name_key = $2 AND ended_at IS NULL",
        bind![organization, &items::fold(name)],
    )?;
    if taken.is_some_and(|(id,)| Some(id) != but) { Err(Error::field("name", "group-name-taken")) } else { Ok(()) }
}

/// Makes one, with nobody in it.
///
/// # Errors
/// A sentence, where another has its name.
pub(super) fn make(tx: &mut Tx<'_>, organization: OrganizationId, by: &Actor, name: &str) -> Result<GroupId, Error> {
    tx.alone_in(organization)?;
    refuse_taken(tx, organization, name, None)?;
    let (id, now) = (tx.id::<GroupId>(), tx.now());
    tx.run(
        "INSERT INTO guest_groups (id, organization_id, name, name_key, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
        bind![id, organization, name, &items::fold(name), by.party(), now],
    )?;
    audit::record(tx, organization, By::Actor(by), "group.made", ("group", Some(id.0)), name)?;
    tx.signal(Topic::Organization(organization));
    Ok(id)
}

/// Gives it another name.
///
/// # Errors
/// Changed, where somebody else renamed it; a sentence, where another group has that name.
pub(super) fn rename(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>, was: Option<&str>, name: &str) -> Result<(), Error> {
    tx.alone_in(group.organization)?;
    let now = super::find(tx, group.organization, group.id.0)?.ok_or(Error::NotFound)?;
    if was.is_some_and(|was| was != now.name) {
        return Err(Error::Changed);
    }
    refuse_taken(tx, group.organization, name, Some(group.id))?;
    tx.run(
        "UPDATE guest_groups SET name = $3, name_key = $4 WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![group.organization, group.id, name, &items::fold(name)],
    )?;
    told(tx, group, "group.renamed", &format!("{} → {name}", now.name))
}

/// Removes it. What its contacts have, they keep, each for themselves.
///
/// # Errors
/// When the store fails.
pub(super) fn end(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>) -> Result<(), Error> {
    let now = tx.now();
    tx.alone_in(group.organization)?;
    let ended = tx.changed(
        "UPDATE guest_groups SET ended_at = $3, ended_by = $4 WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![group.organization, group.id, now, group.by().party()],
    )?;
    if !ended {
        return Ok(());
    }
    tx.run(
        "UPDATE grants SET by_name = TRUE WHERE organization_id = $1 AND NOT by_name AND id IN (SELECT grant_id FROM grant_groups WHERE group_id = $2)",
        bind![group.organization, group.id],
    )?;
    told(tx, group, "group.ended", &group.name)
}

/// Puts a contact in. That opens nothing to them.
///
/// # Errors
/// A sentence about a contact that stands for no one person.
pub(super) fn join(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>, contact: &Contact) -> Result<(), Error> {
    if !contact.nature.is_somebody() {
        return Err(Error::field("contact", "group-who"));
    }
    let now = tx.now();
    let joined = tx.changed(
        "INSERT INTO group_members (group_id, contact_id, organization_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organization_id, group_id, contact_id) DO UPDATE SET added_by = excluded.added_by, added_at = excluded.added_at, removed_by = NULL, removed_at = NULL
           WHERE group_members.removed_at IS NOT NULL",
        bind![group.id, contact.id, group.organization, group.by().party(), now],
    )?;
    if joined { told(tx, group, "group.joined", &format!("{}, contact {}", group.name, contact.id)) } else { Ok(()) }
}

/// Takes a contact out. What they have stays open, from then on to them by name.
///
/// # Errors
/// When the store fails.
pub(super) fn leave(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>, contact: access::ContactId) -> Result<(), Error> {
    let now = tx.now();
    let left = tx.changed(
        "UPDATE group_members SET removed_at = $3, removed_by = $4 WHERE group_id = $1 AND contact_id = $2 AND removed_at IS NULL",
        bind![group.id, contact, now, group.by().party()],
    )?;
    if !left {
        return Ok(());
    }
    tx.run(
        "UPDATE grants SET by_name = TRUE WHERE contact_id = $1 AND closed_at IS NULL
           AND id IN (SELECT grant_id FROM grant_groups WHERE group_id = $2)
           AND NOT EXISTS (SELECT 1 FROM grant_groups x JOIN guest_groups u ON u.id = x.group_id AND u.ended_at IS NULL
             WHERE x.grant_id = grants.id AND x.group_id <> $2)",
        bind![contact, group.id],
    )?;
    tx.run(
        "DELETE FROM grant_groups WHERE group_id = $1 AND grant_id IN (SELECT g.id FROM grants g WHERE g.contact_id = $2)",
        bind![group.id, contact],
    )?;
    told(tx, group, "group.left", &format!("{}, contact {contact}", group.name))
}

fn told(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>, deed: &str, detail: &str) -> Result<(), Error> {
    audit::record(tx, group.organization, By::Actor(group.by()), deed, ("group", Some(group.id.0)), detail)?;
    tx.signal(Topic::Organization(group.organization));
    Ok(())
}
