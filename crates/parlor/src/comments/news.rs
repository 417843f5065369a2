//! Who hears of what was written. A mail is drawn only of what stands where guests
//! read; what was written for the team stays in the members' overview.

use super::{beginning, store};
use crate::{
    bind,
    doors::Actor,
    follows::Place,
    items::Item,
    mentions::Callable,
    notifications::{self, Kind, Mail, Mailed, News},
    post, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, CommentId, ContactId, Lane, PartyId, Rights};
use uuid::Uuid;

/// Tells the others who take part: of what is written where guests read those who
/// read there as well. Who is called in it hears of that instead. What is written
/// for the team is in no mail by itself.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    item: &Item,
    by: &Actor,
    (id, on): (CommentId, Place),
    lane: Lane,
    text: &str,
    called: &[Callable],
) -> Result<(), Error> {
    let other = |party: PartyId| party != by.party() && !called.iter().any(|one| one.party == party);
    let news = News::on(item, Kind::Comment, on, Some(by.party())).of(id).read_by(lane);
    let mail = Mail::new(
        post::Kind::Comment,
        serde_json::json!({
            "organization": item.organization_name,
            "item": item.title,
            "author": by.name,
            "comment": id,
            "text": beginning(text, 500),
            "path": format!("{}#comments", on.url(item.id)),
        }),
    );
    if lane == Lane::Guests {
        for reader in store::readers(tx, item, on)?.into_iter().filter(|reader| other(reader.party)) {
            notifications::tell(tx, &news, reader.party, Mailed::By(&mail))?;
        }
    }
    for member in store::insiders(tx, item, on)?.into_iter().filter(|member| other(member.party)) {
        // Who only follows, or takes part, meets it in the overview.
        let answers = lane == Lane::Guests && member.party == item.responsible.party();
        notifications::tell(tx, &news, member.party, if answers { Mailed::By(&mail) } else { Mailed::Not })?;
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
            crate::follow_facets!("c.organization_id", "c.thing_id", "$2"),
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
