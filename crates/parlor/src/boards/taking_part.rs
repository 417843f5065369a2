//! Whom the marks of somebody on a board belong to, and what a change asks of the policy.

use crate::{
    bind,
    contacts::Nature,
    doors::{Actor, ActorKind, Permit},
    items::{Answering, Item},
    secrets,
    store::Tx,
    web::Error,
};
use access::{BoardDeed, Rights};
use canvas::{Author, Client, Deed, Kind};
use uuid::Uuid;

/// Whom what somebody makes belongs to: a member or a contact; for who came by an address
/// that is for everyone, the hold that their browser has of it.
///
/// # Errors
/// When the store fails.
pub fn author(tx: &mut Tx<'_>, by: &Actor) -> Result<Author, Error> {
    if let (ActorKind::Holder(contact), Some(hold)) = (by.kind, by.session) {
        let nature: Option<(Nature,)> =
            tx.maybe("SELECT nature FROM contacts WHERE organization_id = $1 AND id = $2", bind![by.organization, contact])?;
        if nature.is_some_and(|(nature,)| nature == Nature::Everyone) {
            return Ok(Author(hold.0));
        }
    }
    Ok(Author(by.party().0))
}

/// A page, as all are told of it: what it calls itself, bound to who sits before it. So nobody
/// who hears of a page can speak in its name, and have its changes counted as answered.
#[must_use]
pub fn page(author: Author, client: Uuid) -> Client {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ..] = secrets::hash(&format!("{} {client}", author.0));
    Client(Uuid::from_bytes([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]))
}

/// Somebody who says something on a board, and what they may do there at this moment.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    pub item: &'a Item,
    pub rights: &'a Rights,
    pub by: &'a Actor,
}

impl Speaker<'_> {
    /// Whether they may do this.
    #[must_use]
    pub fn may(&self, deed: BoardDeed) -> bool {
        self.rights.on_board().is_some_and(|board| board.may(deed))
    }
}

impl<'a, A: 'static> From<&'a Permit<A, Item>> for Speaker<'a> {
    fn from(permit: &'a Permit<A, Item>) -> Self {
        Self { item: permit, rights: permit.rights(), by: permit.by() }
    }
}

impl<'a> From<&'a Answering> for Speaker<'a> {
    fn from(answering: &'a Answering) -> Self {
        Self { item: &answering.item, rights: &answering.rights, by: &answering.by }
    }
}

/// Whether they stand outside.
#[must_use]
pub fn guest(by: &Actor) -> bool {
    by.member().is_none()
}

/// All that a change asks for.
pub(super) fn deed_of(deed: Deed) -> &'static [BoardDeed] {
    match deed {
        Deed::Add(Kind::Embeddable) => &[BoardDeed::Add, BoardDeed::Embed],
        Deed::Add(Kind::Table) => &[BoardDeed::Add, BoardDeed::Table],
        Deed::Add(_) => &[BoardDeed::Add],
        Deed::Change { own: true, leads_elsewhere: false, .. } => &[BoardDeed::ChangeOwn],
        Deed::Change { own: false, leads_elsewhere: false, .. } => &[BoardDeed::ChangeAny],
        Deed::Change { own: true, .. } => &[BoardDeed::ChangeOwn, BoardDeed::Embed],
        Deed::Change { own: false, .. } => &[BoardDeed::ChangeAny, BoardDeed::Embed],
    }
}
