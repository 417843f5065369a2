//! Sharing with groups: who is meant by them, and what is remembered of it.

use super::GuestGroup;
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit},
    items::{Item, Share},
    sharing::{AT_ONCE, Opened, Terms, Who},
    store::Tx,
    web::{Error, Say},
};
use access::{ContactId, GroupId};

/// Who was chosen, once each group stands for the contacts in it.
pub(in crate::sharing) struct Chosen {
    pub who: Vec<Who>,
    /// Groups that were chosen, each with its contacts.
    groups: Vec<(GuestGroup, Vec<ContactId>)>,
    /// How many of them were chosen by name; they come first.
    named: usize,
}

/// The contacts in a group, by name.
///
/// # Errors
/// When the store fails.
pub(super) fn contacts_of(tx: &mut Tx<'_>, group: GroupId) -> Result<Vec<ContactId>, Error> {
    let all: Vec<(ContactId,)> = tx.all(
        "SELECT w.contact_id FROM group_members w JOIN parties p ON p.id = w.contact_id
         WHERE w.group_id = $1 AND w.removed_at IS NULL AND p.ended_at IS NULL ORDER BY p.name, p.id",
        bind![group],
    )?;
    Ok(all.into_iter().map(|(contact,)| contact).collect())
}

/// A contact, as a form would name them.
pub(super) fn by_id(contact: ContactId) -> Option<Who> {
    Claimed::parse(&contact.to_string()).map(Who::Contact)
}

/// Who is meant.
///
/// # Errors
/// A sentence, where there is no such group here, one is empty, or they are too many.
pub(in crate::sharing) fn chosen<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>, who: &[Who]) -> Result<Chosen, Error> {
    let mut all: Vec<Who> = who.iter().filter(|one| !matches!(one, Who::Group(_))).cloned().collect();
    let (named, mut groups) = (all.len(), Vec::new());
    for one in who {
        let Who::Group(claim) = one else { continue };
        let group =
            claim.within(tx, item).map_err(|fault| if matches!(fault, Error::NotFound) { Error::field("who", "group-gone") } else { fault })?;
        let contacts = contacts_of(tx, group.id)?;
        if contacts.is_empty() {
            return Err(Error::field("who", Say::new("group-nobody").and("name", group.name)));
        }
        all.extend(contacts.iter().filter_map(|contact| by_id(*contact)));
        groups.push((group, contacts));
    }
    if all.len() > AT_ONCE {
        return Err(Error::field("who", Say::new("share-too-many").and("most", AT_ONCE as i64)));
    }
    Ok(Chosen { who: all, groups, named })
}

/// As [`chosen`], where nothing is remembered of the groups.
///
/// # Errors
/// As [`chosen`].
pub(in crate::sharing) fn spread<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>, who: &[Who]) -> Result<Vec<Who>, Error> {
    chosen(tx, item, who).map(|chosen| chosen.who)
}

/// Writes down by which groups these were opened, and what the groups have from now on.
///
/// # Errors
/// When the store fails.
pub(in crate::sharing) fn remember(
    tx: &mut Tx<'_>,
    item: &Permit<Share, Item>,
    chosen: &Chosen,
    opened: &[Opened],
    terms: &Terms,
) -> Result<(), Error> {
    let now = tx.now();
    let mut by_name = Vec::new();
    for who in &chosen.who[..chosen.named] {
        by_name.extend(match who {
            Who::Contact(claim) => Some(claim.within(tx, item)?.id),
            Who::Address { email, .. } => crate::contacts::by_email(tx, item.organization, email)?,
            Who::Group(_) => None,
        });
    }
    for contact in &by_name {
        let theirs = opened.iter().find(|one| one.contact == *contact);
        if let Some(one) = theirs {
            tx.run("UPDATE grants SET by_name = TRUE WHERE organization_id = $1 AND id = $2", bind![item.organization, one.grant])?;
        }
    }
    for (group, contacts) in &chosen.groups {
        tx.run(
            "INSERT INTO group_shares (group_id, item_id, organization_id, facets, until, shared_by, shared_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (organization_id, group_id, item_id) DO UPDATE SET facets = excluded.facets, until = excluded.until, shared_by = excluded.shared_by,
               shared_at = excluded.shared_at",
            bind![group.id, item.id, item.organization, terms.facets.words(), terms.until, item.by().party(), now],
        )?;
        for one in opened.iter().filter(|one| contacts.contains(&one.contact)) {
            by_group(tx, item, group.id, one, by_name.contains(&one.contact))?;
        }
        audit::record(
            tx,
            item.organization,
            By::Actor(item.by()),
            "group.shared",
            ("group", Some(group.id.0)),
            &format!("{}, {}", group.name, item.title),
        )?;
    }
    Ok(())
}

/// That a grant stands by a group; by it alone, where it was opened by this and not by name.
///
/// # Errors
/// When the store fails.
pub(super) fn by_group(tx: &mut Tx<'_>, item: &Item, group: GroupId, one: &Opened, by_name: bool) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "INSERT INTO grant_groups (grant_id, group_id, organization_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        bind![one.grant, group, item.organization],
    )?;
    // Who had single tasks of a project before has that grant by name.
    if one.newly && !by_name {
        tx.run("UPDATE grants SET by_name = FALSE WHERE id = $1 AND opened_at = $2", bind![one.grant, now])?;
    }
    Ok(())
}

/// The groups by which a contact has an item, as names (VIEW-3).
///
/// # Errors
/// When the store fails.
pub(in crate::sharing) fn by_groups_of(tx: &mut Tx<'_>, item: &Item, contact: ContactId) -> Result<Vec<String>, Error> {
    let all: Vec<(String,)> = tx.all(
        "SELECT u.name FROM grants g JOIN grant_groups gg ON gg.grant_id = g.id JOIN guest_groups u ON u.id = gg.group_id AND u.ended_at IS NULL
         WHERE g.item_id = $1 AND g.contact_id = $2 AND g.closed_at IS NULL ORDER BY u.name_key",
        bind![item.id, contact],
    )?;
    Ok(all.into_iter().map(|(name,)| name).collect())
}
