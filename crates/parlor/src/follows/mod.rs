//! Followers: who was added to one task, note, activity (also a planned one) or event. A guest sees only
//! what they follow (GUEST-7), and follows only what hangs off an item that is
//! open to them (GUEST-10). Members and guests are added in the same place, by
//! the same control (GUEST-9).
//!
//! It never opens an item: that is for sharing. A follow is ended, never
//! deleted, so it stays known who saw what.

mod around;
mod hanging;
mod news;
pub mod pages;
mod passing;
mod place;
mod routes;
mod store;
mod views;

use crate::{
    audit,
    doors::Actor,
    items::{
        self, Item, Located,
        attachment::Attachment,
        history::{self, Change},
    },
    store::{Topic, Tx},
    web::Error,
};
use access::{ActivityId, ContactId, EventId, ItemId, NoteId, OrganizationId, PartyId, PlannedId, RequestId, RequestListId, TaskFacets, TaskId};
use uuid::Uuid;

pub use around::{Around, Difference, around, clash, clash_with, comments_count, day, kept_text, line, lines, text};
pub use hanging::{Hanging, Hung};
pub use news::{Whom, tell_changed, tell_files, tell_new_task, tell_of, tell_task_changed};
pub use passing::pass_on;
pub use place::{Place, Spot, Spotted};
pub use routes::{Who, add_to, end_on};
pub use store::{Party, title};
pub use views::{Choice, FollowerLine, Panel, Person, members_of, of_general, of_thing, open_to, panel};

/// A thing that can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    Task(TaskId),
    Note(NoteId),
    Activity(ActivityId),
    /// Who takes part in an event follows it.
    Event(EventId),
    Request(RequestId),
    /// Whoever of the guests follows it is asked.
    RequestList(RequestListId),
    Planned(PlannedId),
}

impl Followed {
    /// The word that the database and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Task(_) => "task",
            Self::Note(_) => "note",
            Self::Activity(_) => "activity",
            Self::Event(_) => "event",
            Self::Request(_) => "request",
            Self::RequestList(_) => "request_list",
            Self::Planned(_) => "planned",
        }
    }

    /// Which one.
    #[must_use]
    pub fn id(self) -> Uuid {
        match self {
            Self::Task(id) => id.0,
            Self::Note(id) => id.0,
            Self::Activity(id) => id.0,
            Self::Event(id) => id.0,
            Self::Request(id) => id.0,
            Self::RequestList(id) => id.0,
            Self::Planned(id) => id.0,
        }
    }

    /// Where it is met on its item.
    #[must_use]
    pub fn url(self, item: ItemId) -> String {
        match self {
            Self::Task(id) => format!("/items/{item}/tasks/{id}"),
            Self::Note(id) => format!("/items/{item}/notes/{id}"),
            Self::Activity(id) => format!("/items/{item}/activities/{id}"),
            Self::Event(id) => format!("/items/{item}/events/{id}"),
            Self::Request(id) => format!("/items/{item}/requests/{id}"),
            Self::RequestList(id) => format!("/items/{item}/request-lists/{id}"),
            Self::Planned(id) => format!("/items/{item}/planned/{id}"),
        }
    }
}

/// An attachment that can be followed.
pub trait Followable: Attachment {
    /// Which one it is.
    fn followed(&self) -> Followed;
    /// What it is called.
    fn title(&self) -> &str;
}

/// Adds somebody, and says whether they did not follow before: they are told of it.
/// Adding who follows already changes nothing.
///
/// # Errors
/// Not found, when the organization knows no such party; a sentence, when it is
/// a contact to whom the item is not open (GUEST-10).
pub fn add(tx: &mut Tx<'_>, item: &Item, thing: Followed, party: PartyId, by: &Actor) -> Result<bool, Error> {
    let new = join(tx, item, thing, party, by)?;
    if new {
        news::tell_added(tx, item.organization, Some(item), thing, by, party)?;
    }
    Ok(new)
}

/// Has somebody follow, without telling them, and says whether they did not before:
/// something else tells of it.
///
/// # Errors
/// As [`add`].
pub fn join(tx: &mut Tx<'_>, item: &Item, thing: Followed, party: PartyId, by: &Actor) -> Result<bool, Error> {
    let party = store::known(tx, item.organization, Some(item.id), party.0)?.filter(|party| party.here).ok_or(Error::NotFound)?;
    if party.guest() && !party.open {
        return Err(Error::field("party", "follow-not-open"));
    }
    if let (true, Followed::Event(event)) = (party.guest(), thing)
        && store::event_is_closed(tx, event)?
    {
        return Err(Error::field("party", "event-closed-to-guests"));
    }
    if let (true, Followed::RequestList(list)) = (party.guest(), thing)
        && store::list_is_draft(tx, list)?
    {
        return Err(Error::field("party", "list-asks-nobody-yet"));
    }
    if let (true, Followed::Event(event)) = (party.guest(), thing) {
        store::let_in_again(tx, item.organization, event, party.id, by.party())?;
    }
    if !store::add(tx, item.organization, Some(item.id), thing, party.id, by.party())? {
        return Ok(false);
    }
    let title = store::title(tx, thing)?;
    history::record(tx, item, by, &Change { deed: "follow.added", subject: &party.name, was: None, became: Some(&title) })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "follow.added", (thing.word(), Some(thing.id())), &party.name)?;
    tell(tx, &party);
    Ok(true)
}

/// Shows a task to somebody with these parts of it: they follow it from now on, or
/// what they see of it becomes this. Whoever shares it tells them.
///
/// # Errors
/// As [`add`].
pub fn show(tx: &mut Tx<'_>, item: &Item, thing: Followed, party: PartyId, parts: TaskFacets, by: &Actor) -> Result<(), Error> {
    join(tx, item, thing, party, by)?;
    store::show(tx, item.organization, thing, party, parts)?;
    item.touch(tx)
}

/// Ends a follow. Who was to do the task does it no longer.
///
/// # Errors
/// Not found, when they did not follow.
pub fn end(tx: &mut Tx<'_>, item: &Item, thing: Followed, party: PartyId, by: &Actor) -> Result<(), Error> {
    let party = store::known(tx, item.organization, Some(item.id), party.0)?.ok_or(Error::NotFound)?;
    if !store::end(tx, item.organization, thing, party.id, by.party())? {
        return Err(Error::NotFound);
    }
    let title = store::title(tx, thing)?;
    history::record(tx, item, by, &Change { deed: "follow.ended", subject: &party.name, was: Some(&title), became: None })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "follow.ended", (thing.word(), Some(thing.id())), &party.name)?;
    tell(tx, &party);
    Ok(())
}

/// Ends every follow of a contact below an item, as when its grant closes
/// (GUEST-13), and says how many there were. `ended_by` is empty where nobody
/// sat before it.
///
/// # Errors
/// When the store fails.
pub fn end_all(tx: &mut Tx<'_>, (organization, item): Located, contact: ContactId, ended_by: Option<PartyId>) -> Result<u64, Error> {
    let ended = store::end_all(tx, item, contact, ended_by)?;
    if ended > 0 {
        items::touch(tx, organization, item)?;
    }
    if let Some(person) = store::person(tx, contact.party())? {
        tx.signal(Topic::Person(person));
    }
    Ok(ended)
}

/// Adds a member to a general task, and says whether they did not follow it before.
///
/// # Errors
/// A sentence, when it is a contact: a general task is never shared (GUEST-11);
/// not found, when they have left.
pub fn add_general(tx: &mut Tx<'_>, organization: OrganizationId, task: TaskId, party: &Party, by: &Actor) -> Result<bool, Error> {
    let new = join_general(tx, organization, task, party, by)?;
    if new {
        news::tell_added(tx, organization, None, Followed::Task(task), by, party.id)?;
    }
    Ok(new)
}

/// As [`add_general`], without telling them.
///
/// # Errors
/// As [`add_general`].
pub fn join_general(tx: &mut Tx<'_>, organization: OrganizationId, task: TaskId, party: &Party, by: &Actor) -> Result<bool, Error> {
    if party.guest() {
        return Err(Error::field("party", "task-general-never-guests"));
    }
    if !party.here {
        return Err(Error::NotFound);
    }
    let new = store::add(tx, organization, None, Followed::Task(task), party.id, by.party())?;
    if new {
        audit::record(tx, organization, audit::By::Actor(by), "follow.added", ("task", Some(task.0)), &party.name)?;
        tx.signal(Topic::Organization(organization));
        tell(tx, party);
    }
    Ok(new)
}

/// Ends a member's follow of a general task.
///
/// # Errors
/// Not found, when they did not follow.
pub fn end_general(tx: &mut Tx<'_>, organization: OrganizationId, task: TaskId, party: &Party, by: &Actor) -> Result<(), Error> {
    if !store::end(tx, organization, Followed::Task(task), party.id, by.party())? {
        return Err(Error::NotFound);
    }
    audit::record(tx, organization, audit::By::Actor(by), "follow.ended", ("task", Some(task.0)), &party.name)?;
    tx.signal(Topic::Organization(organization));
    tell(tx, party);
    Ok(())
}

fn tell(tx: &mut Tx<'_>, party: &Party) {
    if let Some(person) = party.person {
        tx.signal(Topic::Person(person));
    }
}
