//! Mails about what was written where guests read. Nothing that was written for
//! the team gets here: the only caller is the guests' lane.

use super::{beginning, store};
use crate::{
    bind,
    doors::Actor,
    follows::Place,
    items::Item,
    mentions::Callable,
    post::{self, Kind, Letter},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, CommentId, ContactId, GrantId, Lane, PartyId, Rights};
use uuid::Uuid;

rows! {
    struct Responsible {
        name: String,
        email: String,
        language: String,
    }
}

/// Tells the others who read there: its guests, and the member responsible. Who
/// is called in it has a mail that says so instead.
pub(super) fn tell(tx: &mut Tx<'_>, item: &Item, by: &Actor, (id, on): (CommentId, Place), text: &str, called: &[Callable]) -> Result<(), Error> {
    let other = |party: PartyId| party != by.party() && !called.iter().any(|one| one.party == party);
    let content = serde_json::json!({
        "organization": item.organization_name,
        "item": item.title,
        "author": by.name,
        "comment": id,
        "text": beginning(text, 500),
        "path": format!("{}#comments", on.url(item.id)),
    });
    let letter = |email: &str, name: &str, language: &str, grant: Option<GrantId>, tx: &mut Tx<'_>| {
        let letter = Letter {
            organization: Some(item.organization),
            kind: Kind::Comment,
            to_email: email,
            to_name: name,
            language,
            content: content.clone(),
            grant,
            code: None,
            invitation: None,
            not_after: None,
        };
        post::put(tx, &letter)
    };
    for reader in store::readers(tx, item, on)? {
        if let Some(email) = reader.email.as_deref().filter(|_| other(reader.party)) {
            letter(email, &reader.name, &reader.language, Some(reader.grant), tx)?;
        }
    }
    if other(item.responsible.party())
        && let Some(member) = responsible(tx, item)?
    {
        letter(&member.email, &member.name, &member.language, None, tx)?;
    }
    Ok(())
}

rows! {
    struct Said {
        lane: Lane,
        thing: String,
        thing_id: Uuid,
        written_at: Time,
        follow_words: Option<String>,
    }
}

/// Whether a comment may still be told when its mail is sent: it stands where
/// guests read, and, where a guest is the reader, they read it there now.
///
/// # Errors
/// When the store fails.
pub fn still_said(tx: &mut Tx<'_>, comment: CommentId, reader: Option<(ContactId, &Rights)>) -> Result<bool, Error> {
    let said: Option<Said> = tx.maybe(
        concat!(
            "SELECT c.lane, c.thing, c.thing_id, c.created_at, ",
            crate::follow_facets!("c.thing_id", "$2"),
            " FROM comments c WHERE c.id = $1 AND c.removed_at IS NULL"
        ),
        bind![comment, reader.map(|(contact, _)| contact)],
    )?;
    let Some(said) = said.filter(|said| said.lane == Lane::Guests) else { return Ok(false) };
    let Some((_, rights)) = reader else { return Ok(true) };
    let off = Place::of(&said.thing, said.thing_id).off(said.follow_words.as_deref());
    let kind = AttachedKind::Comment { lane: said.lane, written_at: said.written_at.0, off };
    Ok(rights.attached(&Attached { kind, author: Author::Other }).is_ok())
}

/// Whether it was not removed meanwhile.
///
/// # Errors
/// When the store fails.
pub fn stands(tx: &mut Tx<'_>, comment: CommentId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM comments WHERE id = $1 AND removed_at IS NULL", bind![comment])? > 0)
}

fn responsible(tx: &mut Tx<'_>, item: &Item) -> Result<Option<Responsible>, Error> {
    Ok(tx.maybe(
        "SELECT p.name, q.email, q.language FROM parties p JOIN people q ON q.id = p.person_id
         WHERE p.organization_id = $1 AND p.id = $2 AND p.kind = 'member' AND p.ended_at IS NULL",
        bind![item.organization, item.responsible],
    )?)
}
