//! The boards of a project: all of them shared at once, and those who see some and ask for
//! the rest (BOARD-16).
//!
//! Sharing a project opens none of its boards. Whoever shares several at once owns each of
//! them; a board that is not theirs to share stays closed.

mod pages;
mod rest;
mod routes;

use super::{Opener, board_address::terms_as, open_one};
use crate::{
    app::App,
    bind, boards,
    follows::Party,
    items::{self, Answering, Item},
    rows, stays,
    store::Tx,
    web::Error,
};
use access::{BoardDeed, BoardRole, ContactId, ItemId, MemberId, PartyId, Verb};
use schemars::JsonSchema;
use serde::Serialize;

pub(super) use routes::routes;

rows! {
    /// Somebody with whom all boards of a project can be shared at once.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Payer {
        pub party: PartyId,
        pub name: String,
        /// They are a member of another organization.
        pub elsewhere: bool,
    }
}

/// Members of this organization, and contacts who came and are members of another, where
/// that organization pays. Of an address that was only typed nothing is told.
fn payers(tx: &mut Tx<'_>, item: &Item, me: PartyId) -> Result<Vec<Payer>, Error> {
    Ok(tx.all(
        "SELECT p.id, p.name, p.kind = 'contact' FROM parties p JOIN organizations o ON o.id = p.organization_id LEFT JOIN contacts c ON c.id = p.id
         WHERE p.organization_id = $1 AND p.ended_at IS NULL AND p.id <> $2 AND ((p.kind = 'member' AND NOT p.service AND o.plan <> 'free')
           OR (c.nature = 'known' AND EXISTS (SELECT 1 FROM visits v WHERE v.contact_id = p.id) AND EXISTS (SELECT 1 FROM parties m JOIN organizations h ON h.id = m.organization_id
             WHERE m.person_id = p.person_id AND m.kind = 'member' AND m.ended_at IS NULL AND h.plan <> 'free')))
         ORDER BY p.kind DESC, p.name, p.id LIMIT 500",
        bind![item.organization, me],
    )?)
}

/// The boards of a project, as this member stands to each; those that they do not see are
/// left out.
fn as_seen(tx: &mut Tx<'_>, project: &Item, member: MemberId) -> Result<Vec<Answering>, Error> {
    let boards: Vec<(ItemId,)> = tx.all(
        "SELECT b.item_id FROM boards b JOIN items i ON i.id = b.item_id WHERE b.project_id = $1 AND i.binned_at IS NULL ORDER BY i.title_key, i.id LIMIT 500",
        bind![project.id],
    )?;
    let mut seen = Vec::new();
    for (board,) in boards {
        match items::beginner(tx, board, member) {
            Ok(answering) => seen.push(answering),
            Err(Error::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(seen)
}

/// Whether this member shares that board.
fn shares(board: &Answering) -> bool {
    board.rights.may(Verb::Share) && board.rights.on_board().is_some_and(|rights| rights.may(BoardDeed::Manage))
}

/// Opens a board to somebody as this: a member is put on it, a contact is invited. Whoever
/// is more on it already stays that.
fn open_board(tx: &mut Tx<'_>, app: &App, board: &Answering, (party, name, guest): (PartyId, &str, bool), role: BoardRole) -> Result<(), Error> {
    if role == BoardRole::Editor && guest && !board.item.guests_edit {
        return Err(Error::field("role", "board-role-editor-plan"));
    }
    if guest {
        let contact = ContactId(party.0);
        stays::admits(tx, board.item.organization, contact)?;
        let terms = terms_as(tx, &board.item, Some(contact), role)?;
        let opener = Opener { item: &board.item, rights: &board.rights, by: &board.by };
        return open_one(tx, app, opener, contact, &terms, true).map(drop);
    }
    if boards::member_role(tx, board.item.id, MemberId(party.0))?.is_some_and(|now| now >= role) {
        return Ok(());
    }
    boards::give_to(tx, &board.item, &board.by, (MemberId(party.0), name), role)
}

/// Shares all boards that lie in a project now with one person, and says how many that were.
///
/// # Errors
/// A sentence: their organization does not pay, or none of the boards is theirs to share.
fn share_all(tx: &mut Tx<'_>, app: &App, project: &Item, me: MemberId, party: &Party, role: BoardRole) -> Result<usize, Error> {
    if !payers(tx, project, me.party())?.iter().any(|payer| payer.party == party.id) {
        return Err(Error::field("who", "boards-share-plan"));
    }
    let boards: Vec<Answering> = as_seen(tx, project, me)?.into_iter().filter(shares).collect();
    if boards.is_empty() {
        return Err(Error::form("boards-share-none"));
    }
    for board in &boards {
        open_board(tx, app, board, (party.id, &party.name, party.guest()), role)?;
    }
    Ok(boards.len())
}
