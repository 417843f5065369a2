//! Mentions: an @ and a name in what somebody writes calls that person there,
//! by a mail.
//!
//! Only who reads a text can be called in it, and only whom the writer may know
//! is offered (GUEST-14): a member calls members who may see the item, and,
//! where guests read, those guests; a guest calls those who take part with them.
//! A name of anybody else stays the words that it is. What may be told is asked
//! again when the mail is sent.

mod named;
mod routes;

use crate::{
    bind, comments,
    doors::Actor,
    follows::{Place, Spot},
    items,
    notifications::{self, Kind, Mail, Mailed, News},
    post, signatures,
    store::Tx,
    web::Error,
};
use access::{CommentId, ContactId, Facet, ItemKind, Lane, MemberId, MessageId, Near, PartyId, Rights, TaskFacets};
use serde_json::json;
use uuid::Uuid;

pub use named::{named, split};
pub use routes::{Offer, Offered, Typing, offer, routes};

/// Where somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum In {
    /// A comment in this lane.
    Comment(Lane),
    /// The text of a task, note or activity: its followers read it, and the team.
    Text,
}

/// What calls them, where it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The text of the thing itself.
    Text,
    Comment(CommentId, Lane),
    Message(MessageId, Lane),
}

/// Somebody who can be called.
#[derive(Clone, Debug)]
pub struct Callable {
    pub party: PartyId,
    pub name: String,
    pub guest: bool,
}

/// Whom this writer can call there, by name, without themselves.
///
/// # Errors
/// When the store fails.
pub fn callable(tx: &mut Tx<'_>, spot: &Spot<'_>, by: &Actor, within: In) -> Result<Vec<Callable>, Error> {
    let outside = spot.rights.outside();
    // Who has not shown who they are learns nobody's name.
    if by.holds() {
        return Ok(Vec::new());
    }
    // To whom only single tasks are open, the chat of the project is not, and who is in it.
    if outside && spot.place == Place::Item && spot.item.kind() == ItemKind::Project && !spot.rights.shows(Facet::Chat) {
        return Ok(Vec::new());
    }
    let takes_part = if outside { comments::insiders(tx, spot.item, spot.place)? } else { Vec::new() };
    let known = |member: &items::Insider| !member.service && (!outside || takes_part.iter().any(|one| one.party == member.member.party()));
    let members = items::insiders(tx, spot.item)?.into_iter().filter(known);
    let mut all: Vec<Callable> = members.map(|member| Callable { party: member.member.party(), name: member.name, guest: false }).collect();
    let apart = outside && signatures::keeps_apart(tx, spot.item, spot.place)?;
    if within != In::Comment(Lane::Team) && !apart {
        let readers = comments::readers(tx, spot.item, spot.place)?;
        all.extend(readers.into_iter().map(|reader| Callable { party: reader.party, name: reader.name, guest: true }));
    }
    all.retain(|one| one.party != by.party());
    Ok(all)
}

/// Whom a text calls.
#[derive(Clone, Debug, Default)]
pub struct Called {
    pub all: Vec<Callable>,
    /// Those of them whom it did not call before.
    pub new: Vec<Callable>,
}

/// Whom a text calls, and who of them is new to it.
///
/// # Errors
/// When the store fails.
pub fn called(tx: &mut Tx<'_>, spot: &Spot<'_>, by: &Actor, within: In, was: &str, text: &str) -> Result<Called, Error> {
    // Most texts call nobody; then nobody is asked for.
    if !text.contains('@') {
        return Ok(Called::default());
    }
    let known = callable(tx, spot, by, within)?;
    let names: Vec<&str> = known.iter().map(|one| one.name.as_str()).collect();
    let (before, now) = (named(was, &names), named(text, &names));
    let all: Vec<Callable> = known.iter().filter(|one| now.contains(&one.name.as_str())).cloned().collect();
    let new = all.iter().filter(|one| !before.contains(&one.name.as_str())).cloned().collect();
    Ok(Called { all, new })
}

/// Tells those who are called, each by a mail of their own.
///
/// # Errors
/// When the store fails.
pub fn tell(tx: &mut Tx<'_>, spot: &Spot<'_>, by: &Actor, called: &[Callable], said: Said, text: &str) -> Result<(), Error> {
    let here = spot.place.url(spot.item.id);
    let (comment, message, path) = match said {
        Said::Text => (None, None, here),
        Said::Comment(id, _) => (Some(id), None, format!("{here}#comments")),
        Said::Message(id, lane) => (None, Some(id), format!("{}?at={id}#message-{id}", crate::chat::url(spot.item.id, lane))),
    };
    let about = News::on(spot.item, Kind::Mention, spot.place, Some(by.party()));
    let news = match said {
        Said::Text => about,
        Said::Comment(id, lane) => about.of(id).read_by(lane),
        Said::Message(id, lane) => about.of(id).read_by(lane),
    };
    for one in called {
        let mail = Mail::new(
            post::Kind::Mention,
            json!({
                "organization": spot.item.organization_name,
                "item": spot.item.title,
                "item_id": spot.item.id,
                "author": by.name,
                "comment": comment,
                "message": message,
                "thing": spot.place.id(spot.item.id),
                "member": (!one.guest).then_some(one.party),
                "text": comments::beginning(text, 500),
                "path": path,
            }),
        );
        notifications::tell(tx, &news, one.party, Mailed::By(&mail))?;
    }
    Ok(())
}

/// Tells whom the text of a task, note or activity newly calls, and says who they are.
///
/// # Errors
/// When the store fails.
pub fn call_from_text(tx: &mut Tx<'_>, spot: &Spot<'_>, by: &Actor, was: &str, text: &str) -> Result<Vec<PartyId>, Error> {
    let called = called(tx, spot, by, In::Text, was, text)?;
    tell(tx, spot, by, &called.new, Said::Text, text)?;
    Ok(called.new.into_iter().map(|one| one.party).collect())
}

/// Whether a mention may still be told: its reader still sees where it stands.
/// Of a guest the letter's grant is open, and gives these rights.
///
/// # Errors
/// When the store fails.
pub fn still_told(
    tx: &mut Tx<'_>,
    item: access::ItemId,
    (comment, message, thing): (Option<CommentId>, Option<MessageId>, Uuid),
    member: Option<MemberId>,
    guest: Option<(ContactId, &Rights)>,
) -> Result<bool, Error> {
    let sees = match (guest, member) {
        (Some((contact, rights)), _) => {
            let (words, task): (Option<String>, bool) = tx.one(
                concat!(
                    "SELECT ",
                    crate::follow_facets!("p.organization_id", "$1", "p.id"),
                    ", EXISTS (SELECT 1 FROM tasks t WHERE t.organization_id = p.organization_id AND t.id = $1) FROM parties p WHERE p.id = $2"
                ),
                bind![thing, contact],
            )?;
            comment.is_some()
                || message.is_some()
                || rights.near(Near { follows: words.as_deref().map(TaskFacets::from_words), task, ..Near::default() }).is_ok()
        }
        (None, Some(member)) => items::member_sees(tx, item, member)?,
        (None, None) => false,
    };
    if let Some(message) = message.filter(|_| sees) {
        return crate::chat::still_said(tx, message, guest);
    }
    match comment {
        _ if !sees => Ok(false),
        Some(comment) if guest.is_some() => comments::still_said(tx, comment, guest),
        Some(comment) => comments::stands(tx, comment),
        None => Ok(true),
    }
}
