//! Keys of programs (HOUSE-8): a person's own, those of a service of an organization, and
//! those that see what one guest sees.
//!
//! A key is shown once; its hash is kept. It gives nothing: who it acts for is asked as always,
//! and how far it goes is asked at the door (`doors`), never here. It never makes another key,
//! signs nobody in, and changes nobody's password.

mod ends;
mod own;
mod pages;
pub mod services;
mod terms;
mod used;
mod views;

use crate::{
    bind, rows, secrets,
    store::{Time, Topic, Tx},
    web::{Error, Routes},
};
use access::{ContactId, KeyKind, MemberId, OrganizationId, PersonId, SessionId, TokenId};
use schemars::JsonSchema;
use serde::Serialize;

pub use ends::{keep, still_ends};
pub(crate) use own::section;
pub use own::{Offer, offer};
pub use used::Used;

rows! {
    /// A key, without what opens doors.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct KeyLine {
        pub id: TokenId,
        pub kind: KeyKind,
        pub name: String,
        pub since: Time,
        /// It changes nothing.
        pub reads_only: bool,
        /// The company beyond which it opens nothing.
        pub organization: Option<String>,
        /// The guest whose view it shows.
        pub guest: Option<String>,
        /// Who made it, where that is told.
        pub made_by: Option<String>,
        /// From this instant on it opens nothing.
        pub until: Option<Time>,
        /// When it was last used, to ten minutes or so.
        pub used_at: Option<Time>,
        /// The network from which that was.
        pub used_from: String,
    }
}

/// A key just made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NewKey {
    pub id: TokenId,
    pub name: String,
    /// The key itself. It is never shown again.
    pub key: String,
    /// Where its keys stand.
    #[serde(skip)]
    #[schemars(skip)]
    pub back: String,
}

/// Keys `t`, the newest first.
macro_rules! key_lines {
    ($condition:literal) => {
        concat!(
            "SELECT t.id, t.kind, t.name, t.created_at, t.reads_only, o.name, c.name, m.name, t.until, t.used_at, t.used_network
             FROM tokens t LEFT JOIN organizations o ON o.id = t.organization_id LEFT JOIN parties c ON c.id = t.guest_id
             LEFT JOIN parties m ON m.id = t.made_by WHERE t.ended_at IS NULL AND ",
            $condition,
            " ORDER BY t.created_at DESC, t.id DESC"
        )
    };
}

/// The keys that a person has made for themselves: their own, and of guests' views.
///
/// # Errors
/// When the store fails.
pub fn of_person(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<KeyLine>, Error> {
    Ok(tx.all(key_lines!("t.person_id = $1 AND t.kind <> 'service'"), bind![person])?)
}

/// The keys of a service.
pub(super) fn of_service(tx: &mut Tx<'_>, service: PersonId) -> Result<Vec<KeyLine>, Error> {
    Ok(tx.all(key_lines!("t.person_id = $1 AND t.kind = 'service'"), bind![service])?)
}

/// The keys of a guest's view, by whomever.
pub(super) fn of_view(tx: &mut Tx<'_>, organization: OrganizationId, guest: ContactId) -> Result<Vec<KeyLine>, Error> {
    Ok(tx.all(key_lines!("t.organization_id = $1 AND t.guest_id = $2"), bind![organization, guest])?)
}

/// Whose rights a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Owner {
    /// Of a person, where the sign-in comes in in which it is made.
    Person { person: PersonId, session: Option<SessionId> },
    /// Of a service, whose key a member makes.
    Service { service: PersonId, organization: OrganizationId, by: MemberId },
    /// What a guest sees, for a member who may look as them.
    View { person: PersonId, session: Option<SessionId>, organization: OrganizationId, guest: ContactId, by: MemberId },
}

/// How far a key goes, and how long.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub name: String,
    pub reads_only: bool,
    /// Of a personal key; one of a service or a view is bound anyway.
    pub organization: Option<OrganizationId>,
    pub until: Option<Time>,
}

/// Makes a key.
///
/// # Errors
/// When the store fails.
pub fn make(tx: &mut Tx<'_>, owner: Owner, wanted: &Wanted) -> Result<NewKey, Error> {
    let (kind, person, session, organization, guest, by) = match owner {
        Owner::Person { person, session } => (KeyKind::Personal, person, session, wanted.organization, None, None),
        Owner::Service { service, organization, by } => (KeyKind::Service, service, None, Some(organization), None, Some(by)),
        Owner::View { person, session, organization, guest, by } => (KeyKind::View, person, session, Some(organization), Some(guest), Some(by)),
    };
    let (id, now) = (tx.id::<TokenId>(), tx.now());
    let key = format!("{}{}", kind.prefix(), secrets::text(tx.random()));
    tx.run(
        "INSERT INTO tokens (id, person_id, name, token_hash, created_at, kind, reads_only, organization_id, guest_id, made_by, until, second_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
           CASE WHEN $6 = 'service' THEN $5 ELSE (SELECT second_at FROM sessions WHERE id = $12) END)",
        bind![
            id,
            person,
            &wanted.name,
            &secrets::hash(&key),
            now,
            kind,
            wanted.reads_only || kind == KeyKind::View,
            organization,
            guest,
            by,
            wanted.until,
            session
        ],
    )?;
    Ok(NewKey { id, name: wanted.name.clone(), key, back: String::new() })
}

/// Ends a key of which it is known that it is theirs to end. Streams that it opened end with it.
fn end(tx: &mut Tx<'_>, key: TokenId, person: PersonId) -> Result<bool, Error> {
    let now = tx.now();
    let ended = tx.changed("UPDATE tokens SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![key, now])?;
    if ended {
        tx.signal(Topic::Person(person));
    }
    Ok(ended)
}

/// Ends all keys of a person: their account was given back to them.
///
/// # Errors
/// When the store fails.
pub fn end_all(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE tokens SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL", bind![person, now])?;
    tx.signal(Topic::Person(person));
    Ok(())
}

/// A member has left: a service's own keys end, and those of guests' views that they made.
///
/// # Errors
/// When the store fails.
pub fn member_left(tx: &mut Tx<'_>, organization: OrganizationId, member: MemberId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE tokens SET ended_at = $3 WHERE organization_id = $1 AND ended_at IS NULL
           AND ((kind = 'view' AND made_by = $2)
             OR (kind = 'service' AND person_id = (SELECT person_id FROM parties WHERE organization_id = $1 AND id = $2 AND service)))",
        bind![organization, member, now],
    )?;
    Ok(())
}

/// All addresses of keys and services.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes.room(own::routes).room(views::routes).room(services::routes)
}
