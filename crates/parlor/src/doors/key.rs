//! The key that a program brings along: whose it is, and how far it goes.
//!
//! It is asked at the one door at which a thing is found, so that no handler knows of keys
//! and none can forget them.

use super::{Actor, ActorKind, Address, Known};
use crate::{
    bind, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, KeyKind, KeyScope, OrganizationId, PersonId, TokenId};
use std::borrow::Cow;

crate::words!(KeyKind);

/// A key in force.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    pub id: TokenId,
    pub kind: KeyKind,
    pub scope: KeyScope,
    /// From this instant on it is none.
    pub until: Option<Time>,
}

rows! {
    struct KeyRow {
        id: TokenId,
        kind: KeyKind,
        reads_only: bool,
        organization: Option<OrganizationId>,
        guest: Option<ContactId>,
        until: Option<Time>,
        second_at: Option<Time>,
        person: PersonId,
        email: String,
        name: String,
        language: String,
        zone: String,
    }
}

impl Key {
    /// Whether it may change anything.
    ///
    /// # Errors
    /// Forbidden, where it only reads.
    pub fn may_change(&self) -> Result<(), Error> {
        if self.scope.changes() { Ok(()) } else { Err(Error::Forbidden("key-only-reads".into())) }
    }

    /// Whether its person is there for it, beside the things that it opens.
    pub(super) fn tells_of_its_person(&self) -> Result<(), Error> {
        if self.scope.bound() { Err(Error::Forbidden("key-bound".into())) } else { Ok(()) }
    }

    /// What it asks for at an address: all that a view asks for, it asks for as its guest.
    pub(super) fn address<'a>(&self, asked: &'a Address) -> Cow<'a, Address> {
        match self.scope.guest {
            Some(guest) if asked.text("guest").is_none() => Cow::Owned(asked.seen_as(guest)),
            _ => Cow::Borrowed(asked),
        }
    }

    /// Whether something that was found by it is there for it.
    ///
    /// # Errors
    /// Not found, where it is not.
    pub(super) fn meets(&self, by: &Actor) -> Result<(), Error> {
        if !self.scope.bound() {
            return Ok(());
        }
        let as_guest = match by.kind {
            ActorKind::Preview { as_guest, .. } => Some(as_guest),
            _ => None,
        };
        if self.scope.meets(by.organization, as_guest) { Ok(()) } else { Err(Error::NotFound) }
    }
}

/// The key of this hash with its person, while it is in force: not ended, not over, and of a
/// view as long as anything runs for its guest.
pub(super) fn find(tx: &mut Tx<'_>, hash: &[u8; 32]) -> Result<Option<(Known, Key)>, Error> {
    let now = tx.now();
    let row: Option<KeyRow> = tx.maybe(
        concat!(
            "SELECT t.id, t.kind, t.reads_only, t.organization_id, t.guest_id, t.until, t.second_at, p.id, p.email, p.name, p.language, p.zone
             FROM tokens t JOIN people p ON p.id = t.person_id
             WHERE t.token_hash = $1 AND t.ended_at IS NULL AND (t.until IS NULL OR t.until > $2)
               AND (t.guest_id IS NULL OR EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = t.guest_id AND ",
            crate::grant_runs!("$2"),
            "))"
        ),
        bind![hash, now],
    )?;
    Ok(row.map(|row| {
        let scope = KeyScope { reads_only: row.reads_only, organization: row.organization, guest: row.guest };
        let known = Known {
            id: row.person,
            email: row.email,
            name: row.name,
            language: row.language,
            zone: row.zone,
            has_password: true,
            // A key is made by somebody signed in, and counts as proof of its day: as fresh as a sign-in.
            signed_in_at: Some(now),
            second_at: row.second_at,
            lapsed: false,
            session: None,
            seen_at: now,
        };
        (known, Key { id: row.id, kind: row.kind, scope, until: row.until })
    }))
}
