//! Reading contacts.

use super::{
    Acquaintance, Contact,
    views::{ContactLine, Group, OpenItem, Suggestion},
};
use crate::{
    bind,
    items::MemberSight,
    rows,
    store::{self, FromRow, StoreError, Tx},
    web::{
        Error,
        cursor::{self, Paging},
    },
};
use access::{ContactId, GroupId, OrganizationId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// The list, as its cursors name it.
const LIST: &str = "contacts";

rows! {
    /// What the list is ordered by; see `contact_keys!`.
    #[derive(Clone, Serialize, Deserialize)]
    struct Key {
        alone: i64,
        counterparty: String,
        name: String,
        id: Uuid,
    }
    struct Line {
        id: ContactId,
        name: String,
        job: String,
        email: Option<String>,
        counterparty: Option<String>,
        mark: Acquaintance,
    }
}

impl Key {
    /// Before all others.
    const FIRST: Self = Self { alone: i64::MIN, counterparty: String::new(), name: String::new(), id: Uuid::nil() };
}

/// By counterparty; those of none come last.
macro_rules! contact_keys {
    () => {
        "CAST(CASE WHEN y.name IS NULL THEN 1 ELSE 0 END AS BIGINT), COALESCE(y.name_key, ''), p.name, c.id"
    };
}

/// A contact, and what the list is ordered by.
struct Found {
    key: Key,
    line: Line,
}

impl FromRow for Found {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { key: Key::from_row(row)?, line: row.shifted(4, Line::from_row)? })
    }
}

/// A page of the contacts, with what is open to each of what the viewer sees, by
/// counterparty (MEM-4); and where the next page begins.
pub(super) fn groups(tx: &mut Tx<'_>, sight: &MemberSight, paging: &Paging) -> Result<(Vec<Group>, Option<String>), Error> {
    let now = tx.now();
    let (from, size) = (cursor::read(LIST, &paging.after)?.unwrap_or(Key::FIRST), cursor::size(paging.limit, cursor::MOST));
    let mut found: Vec<Found> = tx.all(
        concat!(
            "SELECT ",
            contact_keys!(),
            ", c.id, p.name, p.job, c.email, y.name, ",
            crate::contact_mark!(),
            " FROM contacts c JOIN parties p ON p.id = c.id LEFT JOIN counterparties y ON y.id = c.counterparty_id
         WHERE c.organization_id = $1 AND p.ended_at IS NULL AND c.nature IN ('known', 'undefined') AND (",
            contact_keys!(),
            ") > ($2, $3, $4, $5) ORDER BY ",
            contact_keys!(),
            " LIMIT $6"
        ),
        bind![sight.organization, from.alone, from.counterparty, from.name, from.id, size + 1],
    )?;
    let next = cursor::cut(&mut found, size, LIST, |found| found.key.clone());
    let titles: Vec<(ContactId, String)> = tx.all(
        concat!(
            "SELECT g.contact_id, i.title FROM grants g JOIN items i ON i.id = g.item_id
         WHERE g.organization_id = $1 AND ",
            crate::grant_open!("$4"),
            " AND i.binned_at IS NULL AND ",
            crate::items_in_member_sight!(),
            " ORDER BY i.title_key"
        ),
        bind![sight.organization, sight.member, sight.everything, now],
    )?;
    let mut open: HashMap<ContactId, Vec<String>> = HashMap::new();
    for (contact, title) in titles {
        open.entry(contact).or_default().push(title);
    }
    let mut groups: Vec<Group> = Vec::new();
    for Found { line, .. } in found {
        let contact = ContactLine {
            mark: line.mark,
            open: open.remove(&line.id).unwrap_or_default(),
            id: line.id,
            name: line.name,
            job: line.job,
            email: line.email,
        };
        match groups.last_mut().filter(|group| group.counterparty == line.counterparty) {
            Some(group) => group.contacts.push(contact),
            None => groups.push(Group { counterparty: line.counterparty, contacts: vec![contact] }),
        }
    }
    Ok((groups, next))
}

/// The names of all counterparties.
pub(super) fn counterparties(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<String>, Error> {
    let names: Vec<(String,)> = tx.all("SELECT name FROM counterparties WHERE organization_id = $1 ORDER BY name_key", bind![organization])?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}

/// What is open to a contact of what the viewer sees, the newest first.
pub(super) fn open_items(tx: &mut Tx<'_>, contact: &Contact, sight: &MemberSight) -> Result<Vec<OpenItem>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT i.id, i.title, g.opened_at, g.until, (SELECT MAX(v.last_at) FROM visits v WHERE v.item_id = i.id AND v.contact_id = g.contact_id)
         FROM grants g JOIN items i ON i.id = g.item_id
         WHERE g.organization_id = $1 AND g.contact_id = $5 AND ",
            crate::grant_runs!("$4"),
            " AND i.binned_at IS NULL AND ",
            crate::items_in_member_sight!(),
            " ORDER BY g.opened_at DESC"
        ),
        bind![sight.organization, sight.member, sight.everything, now, contact.id],
    )?)
}

/// What kind of somebody a contact is.
pub(super) fn mark(tx: &mut Tx<'_>, contact: &Contact) -> Result<Acquaintance, Error> {
    let (mark,): (Acquaintance,) = tx.one(concat!("SELECT ", crate::contact_mark!(), " FROM parties p WHERE p.id = $1"), bind![contact.id])?;
    Ok(mark)
}

/// Whether the person behind a contact, or whoever has its address, works here.
pub(super) fn is_member(tx: &mut Tx<'_>, contact: &Contact) -> Result<bool, Error> {
    let members = tx.number(
        "SELECT COUNT(*) FROM parties WHERE organization_id = $1 AND person_id = $2 AND kind = 'member' AND ended_at IS NULL",
        bind![contact.organization, contact.person],
    )?;
    Ok(members > 0)
}

/// Contacts of whom a word of the name, the address or the counterparty begins
/// with what was typed; at most so many, by name.
///
/// # Errors
/// When the store fails.
pub fn suggest(tx: &mut Tx<'_>, organization: OrganizationId, query: &str, most: i64) -> Result<Vec<Suggestion>, Error> {
    let wanted = query.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<Suggestion> = tx.all(
        "SELECT c.id, p.name, c.email, y.name FROM contacts c JOIN parties p ON p.id = c.id LEFT JOIN counterparties y ON y.id = c.counterparty_id
         WHERE c.organization_id = $1 AND p.ended_at IS NULL AND c.nature IN ('known', 'undefined') ORDER BY p.name, c.id",
        bind![organization],
    )?;
    // Folded here, since the two databases fold letters outside of ASCII differently.
    let begins = |text: &str| {
        let text = text.to_lowercase();
        text.starts_with(&wanted) || text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&wanted))
    };
    let fits = |known: &Suggestion| {
        begins(&known.name)
            || known.email.as_deref().is_some_and(|email| email.to_lowercase().starts_with(&wanted))
            || known.counterparty.as_deref().is_some_and(begins)
    };
    Ok(all.into_iter().filter(fits).take(usize::try_from(most).unwrap_or(0)).collect())
}

/// The contact with this address, if the organization knows one.
///
/// # Errors
/// When the store fails.
pub fn by_email(tx: &mut Tx<'_>, organization: OrganizationId, email: &str) -> Result<Option<ContactId>, Error> {
    let Some(key) = crate::people::email_key(email) else { return Ok(None) };
    let found: Option<(ContactId,)> = tx.maybe("SELECT id FROM contacts WHERE organization_id = $1 AND email_key = $2", bind![organization, &key])?;
    Ok(found.map(|(id,)| id))
}

/// The contacts that have a mailbox, by name, each with its address.
///
/// # Errors
/// When the store fails.
pub fn with_mailbox(tx: &mut Tx<'_>, organization: OrganizationId, most: i64) -> Result<Vec<(String, String)>, Error> {
    Ok(tx.all(
        "SELECT p.name, c.email FROM contacts c JOIN parties p ON p.id = c.id
         WHERE c.organization_id = $1 AND c.email IS NOT NULL AND p.ended_at IS NULL ORDER BY p.name, c.id LIMIT $2",
        bind![organization, most],
    )?)
}

/// The contacts who are not in a group, by name.
///
/// # Errors
/// When the store fails.
pub fn outside_group(tx: &mut Tx<'_>, organization: OrganizationId, group: GroupId, most: i64) -> Result<Vec<Suggestion>, Error> {
    Ok(tx.all(
        "SELECT c.id, p.name, c.email, y.name FROM contacts c JOIN parties p ON p.id = c.id LEFT JOIN counterparties y ON y.id = c.counterparty_id
         WHERE c.organization_id = $1 AND p.ended_at IS NULL AND c.nature IN ('known', 'undefined')
           AND NOT EXISTS (SELECT 1 FROM group_members w WHERE w.group_id = $2 AND w.contact_id = c.id AND w.removed_at IS NULL)
         ORDER BY p.name, c.id LIMIT $3",
        bind![organization, group, most],
    )?)
}
