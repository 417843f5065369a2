//! Events to which guests are asked: who takes part in one has the document (DOC-2).
//! A guest to whom it is not open yet gets it by this, with a link like any.

use super::{Opened, Terms, Who, contact_of, open};
use crate::{
    app::App,
    doors::{Claimed, Permit},
    events::{self, Wanted},
    follows::{self, Followed, Place},
    items::{Edit, Item, Share, team::Colleague},
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::Error,
};
use access::{EventId, Facets, ItemKind, PartyId};

/// Whom somebody asks into an event.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub members: Vec<Claimed<Colleague>>,
    pub guests: Vec<Who>,
}

/// Starts an event with those who are asked into it.
///
/// # Errors
/// Forbidden, where guests are asked by who may not share; a sentence about one of
/// them; then nothing is started.
pub(super) fn start(tx: &mut Tx<'_>, app: &App, item: &Permit<Edit, Item>, wanted: &Wanted, asked: &Asked) -> Result<EventId, Error> {
    if item.kind() != ItemKind::Document {
        return Err(Error::NotFound);
    }
    let event = events::start(tx, item, item.by(), wanted)?;
    for member in &asked.members {
        let member = member.within(tx, item)?;
        write_to(tx, item, event, member.id.party())?;
    }
    if !asked.guests.is_empty() {
        let share = Permit::<Share, Item>::ask(tx, &item.ask())?;
        ask(tx, app, &share, event, &asked.guests, &wanted.body)?;
    }
    Ok(event)
}

/// Asks guests into an event that is there, and opens the document to those who do
/// not have it. Who had it is told of the event, who had not of the document.
///
/// # Errors
/// As opening it to them.
pub(super) fn ask(
    tx: &mut Tx<'_>,
    app: &App,
    item: &Permit<Share, Item>,
    event: EventId,
    guests: &[Who],
    message: &str,
) -> Result<Vec<Opened>, Error> {
    let mut opened = Vec::new();
    for who in &super::groups::spread(tx, item, guests)? {
        let contact = contact_of(tx, item, who)?;
        if super::open_grant(tx, item, contact)?.is_some() {
            write_to(tx, item, event, contact.party())?;
            continue;
        }
        let terms = Terms::usual(tx, item, Facets::usual(ItemKind::Document).given_with(ItemKind::Document), short(message))?;
        for one in open(tx, app, item, std::slice::from_ref(who), &terms)? {
            follows::join(tx, item, Followed::Event(event), one.contact.party(), item.by())?;
            opened.push(one);
        }
    }
    Ok(opened)
}

/// Lets somebody who has the document take part in an event, and tells them.
fn write_to<A>(tx: &mut Tx<'_>, item: &Permit<A, Item>, event: EventId, party: PartyId) -> Result<(), Error> {
    if follows::join(tx, item, Followed::Event(event), party, item.by())? {
        notifications::tell(tx, &News::on(item, Kind::Event, Place::Event(event), Some(item.by().party())), party, Mailed::Briefly)?;
    }
    Ok(())
}

/// The event by which a document is shared from its panel: those to whom it was
/// opened take part in it.
///
/// # Errors
/// When the store fails.
pub(super) fn of_share(tx: &mut Tx<'_>, item: &Permit<Share, Item>, opened: &[Opened], message: &str) -> Result<(), Error> {
    let newly: Vec<&Opened> = opened.iter().filter(|one| one.newly).collect();
    if item.kind() != ItemKind::Document || newly.is_empty() {
        return Ok(());
    }
    let title = first_line(message).unwrap_or_else(|| item.title.clone());
    let event = events::start(tx, item, item.by(), &Wanted { kind: events::Kind::Message, title, body: message.to_owned() })?;
    for one in newly {
        follows::join(tx, item, Followed::Event(event), one.contact.party(), item.by())?;
    }
    Ok(())
}

/// The first line of a text, as much as a title takes.
pub(super) fn first_line(text: &str) -> Option<String> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    Some(crate::comments::beginning(line, 120))
}

/// As much of a message as an invitation takes.
fn short(message: &str) -> String {
    crate::comments::beginning(message.trim(), 1_900)
}
