//! Making a request list, asking guests, changing it, closing it and opening it again.

use super::{AskGuests, RequestList, asked_on, deeds, reminders, store, templates};
use crate::{
    bind,
    doors::{Actor, Permit},
    follows::{self, Followed, Party, Place, Spot},
    items::{
        Item,
        attachment::{Attachment as _, EditIt, On},
        history::Change,
    },
    notifications::{self, Kind, Mailed, News, Part},
    store::Tx,
    web::Error,
};
use access::RequestListId;

/// A request list as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    /// Markdown.
    pub body: String,
    /// A calendar day.
    pub due: Option<String>,
}

/// Makes a draft, with the points of a template or of another list, and gives back its id.
/// Words that are left out are those of what it is made of. Whoever makes it follows it.
///
/// # Errors
/// Not found, where the item has none; a sentence about a day that has passed.
pub fn make(tx: &mut Tx<'_>, permit: &Permit<AskGuests, Item>, wanted: &Wanted, from: Option<&templates::Source>) -> Result<RequestListId, Error> {
    let (item, rights, by): (&Item, _, _) = (permit, permit.rights(), permit.by());
    if !asked_on(item.kind()) {
        return Err(Error::NotFound);
    }
    reminders::not_past(tx, item, wanted.due.as_deref())?;
    let body = from.map(|from| &from.body).filter(|_| wanted.body.trim().is_empty()).unwrap_or(&wanted.body);
    let (id, now) = (tx.id::<RequestListId>(), tx.now());
    tx.run(
        "INSERT INTO request_lists (id, organization_id, item_id, title, body, due, edition, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)",
        bind![id, item.organization, item.id, &wanted.title, body, &wanted.due, by.party(), now],
    )?;
    if let Some(from) = from {
        templates::copy(tx, from, (item.organization, id))?;
    }
    follows::join(tx, item, Followed::RequestList(id), by.party(), by)?;
    follows::kept_text(tx, &Spot { item, place: Place::RequestList(id), rights }, by, "", body)?;
    let list = RequestList::again(tx, item, id, by)?;
    deeds::On { item, list: &list, by }.done(tx, "list.made")?;
    Ok(id)
}

impl RequestList {
    /// As it stands now, for who just worked on it.
    pub(super) fn again(tx: &mut Tx<'_>, item: &Item, id: RequestListId, by: &Actor) -> Result<Self, Error> {
        Self::find(tx, item, id.0, by)?.map(|(list, _)| list).ok_or(Error::NotFound)
    }
}

type Editing = Permit<EditIt, On<RequestList>>;

pub(super) fn on(permit: &Editing) -> deeds::On<'_> {
    deeds::On { item: &permit.item, list: &permit.it, by: permit.by() }
}

/// Asks these guests: they follow it from now on, and are told.
///
/// # Errors
/// A sentence, where there is nobody or nothing to ask, or the item is not open to one of them.
pub fn ask(tx: &mut Tx<'_>, permit: &Editing, guests: &[Party]) -> Result<(), Error> {
    let (item, list, by) = (&permit.item, &permit.it, permit.by());
    on(permit).still_running(tx)?;
    if guests.is_empty() {
        return Err(Error::field("party", "list-ask-nobody"));
    }
    if guests.iter().any(|party| !party.guest()) {
        return Err(Error::field("party", "list-ask-guests-only"));
    }
    if store::points(tx, list.id)? == 0 {
        return Err(Error::form("list-ask-nothing"));
    }
    let now = tx.now();
    tx.run("UPDATE request_lists SET asked_at = COALESCE(asked_at, $2) WHERE id = $1", bind![list.id, now])?;
    for guest in guests {
        if follows::join(tx, item, Followed::RequestList(list.id), guest.id, by)? {
            let news = News::on(item, Kind::ListAsked, Place::RequestList(list.id), Some(by.party()));
            notifications::tell(tx, &news, guest.id, Mailed::Briefly)?;
        }
    }
    reminders::told_now(tx, list.id)?;
    on(permit).done(tx, "list.asked")
}

/// Changes it, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did; a sentence about a day that has passed.
pub fn change(tx: &mut Tx<'_>, permit: &Editing, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let (item, list, by) = (&permit.item, &permit.it, permit.by());
    if wanted.due != list.due {
        reminders::not_past(tx, item, wanted.due.as_deref())?;
    }
    let kept = tx.changed(
        "UPDATE request_lists SET title = $3, body = $4, due = $5, edition = edition + 1 WHERE id = $1 AND edition = $2",
        bind![list.id, edition, &wanted.title, &wanted.body, &wanted.due],
    )?;
    if !kept {
        return Err(Error::Changed);
    }
    follows::kept_text(tx, &Spot { item, place: Place::RequestList(list.id), rights: &permit.rights().on_item }, by, &list.body, &wanted.body)?;
    let none = String::new();
    let days = (list.due.as_ref().unwrap_or(&none), wanted.due.as_ref().unwrap_or(&none));
    let differ = [("list.title", &list.title, &wanted.title), ("list.body", &list.body, &wanted.body), ("list.due", days.0, days.1)];
    let mut parts: Vec<Part> = Vec::new();
    for (deed, was, became) in differ.into_iter().filter(|(_, was, became)| was != became) {
        on(permit).note(tx, &Change { deed, subject: &wanted.title, was: Some(was), became: Some(became) })?;
        parts.push(if deed == "list.due" { Part::Due } else { Part::Text });
    }
    parts.dedup();
    reminders::told_now(tx, list.id)?;
    on(permit).tell_changed(tx, &parts)
}

/// Closes it before all is accepted, or opens it again, and tells both sides.
///
/// # Errors
/// When the store fails.
pub fn close(tx: &mut Tx<'_>, permit: &Editing, closed: bool) -> Result<(), Error> {
    let at = closed.then(|| tx.now());
    let changed = tx.changed(
        "UPDATE request_lists SET ended_at = $2, ended_by = $3, ending = CASE WHEN $4 THEN 'closed' END WHERE id = $1 AND (ended_at IS NULL) = $4",
        bind![permit.it.id, at, at.map(|_| permit.by().party()), closed],
    )?;
    if !changed {
        return Ok(());
    }
    if !closed {
        reminders::told_now(tx, permit.it.id)?;
    }
    on(permit).done(tx, if closed { "list.closed" } else { "list.opened" })?;
    on(permit).tell_changed(tx, &[Part::Status])
}
