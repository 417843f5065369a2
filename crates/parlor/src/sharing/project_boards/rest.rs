//! Somebody sees some boards of a project, and asks for the rest. Whoever answers for the
//! project is told, and opens those that they share.

use super::{as_seen, open_board, shares};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    boards::{self, Look},
    contacts,
    doors::{Allowed, Permit},
    follows::Place,
    items::{self, Item},
    notifications::{self, Kind, Mailed, News},
    sharing::board_requests::{self, Request},
    store::Tx,
    web::Error,
};
use access::{BoardRole, ItemId, MemberId, PartyId};

/// Puts the request before whoever answers for the project, and says which that is.
///
/// # Errors
/// Not found, where the board lies in none; a sentence, where they see the project anyway or
/// nobody knows who they are; too often.
pub(super) fn ask(tx: &mut Tx<'_>, app: &App, board: &Permit<Look, Item>, message: &str) -> Result<ItemId, Error> {
    let person = board.by().person.ok_or_else(|| Error::Forbidden("board-rest-nobody".into()))?;
    let folder = boards::folder_of(tx, board.id)?.ok_or(Error::NotFound)?;
    if let Some(member) = board.by().member()
        && items::member_sees(tx, folder.id, member)?
    {
        return Err(Error::form("board-rest-seen"));
    }
    let request = board_requests::put(tx, app, (board.organization, folder.id), person, message, &board.by().network)?;
    let Some(request) = request else { return Ok(folder.id) };
    let (responsible,): (MemberId,) = tx.one("SELECT responsible_id FROM items WHERE id = $1", bind![folder.id])?;
    let news = News::new(board.organization, Some(folder.id), Kind::Requested, Place::Item, None).of(request);
    notifications::tell(tx, &news, responsible.party(), Mailed::Briefly)?;
    Ok(folder.id)
}

/// Opens these boards to whoever asked, or none of them.
///
/// # Errors
/// Not found, where one of them is not theirs to share.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    app: &App,
    project: &Allowed<items::See, Item>,
    request: &Request,
    chosen: &[ItemId],
    role: BoardRole,
) -> Result<(), Error> {
    let me = project.by().member().ok_or(Error::NotFound)?;
    let boards = as_seen(tx, project, me)?;
    let (party, guest) = party_of(tx, project, request, me)?;
    for id in chosen {
        let board = boards.iter().find(|board| board.item.id == *id && shares(board)).ok_or(Error::NotFound)?;
        open_board(tx, app, board, (party, &request.name, guest), role)?;
    }
    board_requests::close(tx, request.id, me.party())?;
    let detail = format!("{}: {} of its boards", request.email, chosen.len());
    audit::record(tx, project.organization, By::Actor(project.by()), "board.access-answered", ("item", Some(project.id.0)), &detail)?;
    project.touch(tx)
}

/// Whoever asked, as this organization knows them: a member, or a contact.
fn party_of(tx: &mut Tx<'_>, project: &Item, request: &Request, me: MemberId) -> Result<(PartyId, bool), Error> {
    let member: Option<(PartyId,)> = tx.maybe(
        "SELECT p.id FROM board_requests r JOIN parties p ON p.person_id = r.person_id AND p.organization_id = r.organization_id
         WHERE r.id = $1 AND p.kind = 'member' AND p.ended_at IS NULL",
        bind![request.id],
    )?;
    if let Some((member,)) = member {
        return Ok((member, false));
    }
    let (language,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![project.organization])?;
    let contact = contacts::find_or_make(tx, project.organization, &request.email, Some(&request.name), &language, me)?;
    Ok((contact.party(), true))
}
