//! Events: exchanges about a document, each among those who take part in it. A
//! message is written to them; that something is to be approved or signed is asked
//! of them. What they say to it are its comments.
//!
//! Who takes part follows it: a guest sees the events in which they take part, and
//! no other (DOC-3). It can be closed to all guests, and opened to those again who
//! took part (LINK-23); and to one of those who see it as everyone does who has the public link
//! (`closures`). What was sent is never changed.

mod closures;
mod pages;
mod routes;
mod views;

use crate::{
    audit, bind,
    doors::{Actor, Permit},
    files::{self, Kept},
    follows::{self, Followable, Followed, Place},
    items::{
        Item,
        attachment::{Attachment, EditIt, On},
        history::{self, Change},
    },
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, EventId, Near, PartyId, TaskFacets};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use pages::{guest_lines, section};
pub use routes::routes;
pub use views::{EventLine, lines};

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Message,
    /// Something is to be approved.
    Approval,
    /// Something is to be signed.
    Signature,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Message, Self::Approval, Self::Signature];

    /// The word that the database and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Approval => "approval",
            Self::Signature => "signature",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

crate::words!(Kind);

rows! {
    /// An event.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Event {
        pub id: EventId,
        pub kind: Kind,
        pub title: String,
        /// Markdown.
        pub body: String,
        #[serde(skip)]
        pub created_by: PartyId,
        pub author: String,
        pub created_at: Time,
        /// Since when it is closed to all guests.
        pub closed_at: Option<Time>,
        /// Whether the viewer takes part.
        pub follows: bool,
        /// It is closed to the viewer alone.
        #[serde(skip)]
        closed_to_viewer: bool,
    }
}

impl Attachment for Event {
    const SEGMENT: &'static str = "event";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT e.id, e.kind, e.title, e.body, e.created_by, p.name, e.created_at, e.closed_at,
                   EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = e.id AND ",
                crate::follow_is_of!("f", "$4"),
                "), ",
                crate::event_closed!("e.organization_id", "e.id", "$4"),
                "
                 FROM events e JOIN parties p ON p.id = e.created_by WHERE e.organization_id = $1 AND e.item_id = $2 AND e.id = $3"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|event| {
            let author = Author::of(event.created_by, viewer.party());
            let near = Near { follows: event.follows.then(TaskFacets::all), closed: event.closed_to_viewer, ..Near::default() };
            let kind = AttachedKind::Followable(near);
            (event, Attached { kind, author })
        }))
    }
}

impl Followable for Event {
    fn followed(&self) -> Followed {
        Followed::Event(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// An event as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub kind: Kind,
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// Starts an event in which nobody takes part yet but who starts it.
///
/// # Errors
/// When the store fails.
pub fn start(tx: &mut Tx<'_>, item: &Item, by: &Actor, wanted: &Wanted) -> Result<EventId, Error> {
    let (id, now) = (tx.id::<EventId>(), tx.now());
    tx.run(
        "INSERT INTO events (id, organization_id, item_id, kind, title, body, created_by, created_at, edition) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        bind![id, item.organization, item.id, wanted.kind, &wanted.title, &wanted.body, by.party(), now],
    )?;
    files::keep_pasted(tx, &item.url(), &Kept::of_member(item, Place::Event(id), by), &wanted.body)?;
    history::record(tx, item, by, &Change { deed: "event.started", subject: &wanted.title, was: None, became: Some(wanted.kind.word()) })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "event.started", ("event", Some(id.0)), wanted.kind.word())?;
    follows::join(tx, item, Followed::Event(id), by.party(), by)?;
    Ok(id)
}

/// Closes an event to all guests at once, without closing the document.
///
/// # Errors
/// When the store fails.
pub fn close(tx: &mut Tx<'_>, event: &Permit<EditIt, On<Event>>) -> Result<(), Error> {
    let (now, by) = (tx.now(), event.by());
    if !tx.changed("UPDATE events SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL", bind![event.it.id, now, by.party()])? {
        return Ok(());
    }
    for guest in guests(tx, event.it.id, None)? {
        follows::end(tx, &event.item, Followed::Event(event.it.id), guest, by)?;
    }
    told(tx, event, "event.closed")
}

/// Opens it again, to those guests who took part when it was closed and to whom
/// the document is still open.
///
/// # Errors
/// When the store fails.
pub fn open(tx: &mut Tx<'_>, event: &Permit<EditIt, On<Event>>) -> Result<(), Error> {
    let Some(closed_at) = event.it.closed_at else { return Ok(()) };
    if !tx.changed("UPDATE events SET closed_at = NULL, closed_by = NULL WHERE id = $1 AND closed_at IS NOT NULL", bind![event.it.id])? {
        return Ok(());
    }
    for guest in guests(tx, event.it.id, Some(closed_at))? {
        match follows::join(tx, &event.item, Followed::Event(event.it.id), guest, event.by()) {
            // The document was closed to them meanwhile, or they are gone.
            Ok(_) | Err(Error::Invalid(_) | Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    told(tx, event, "event.opened")
}

/// The guests who take part; or those whose part ended at an instant.
fn guests(tx: &mut Tx<'_>, event: EventId, ended_at: Option<Time>) -> Result<Vec<PartyId>, Error> {
    let all: Vec<(PartyId,)> = tx.all(
        "SELECT f.party_id FROM follows f JOIN parties p ON p.id = f.party_id
         WHERE f.thing_id = $1 AND p.kind = 'contact' AND COALESCE(f.ended_at = $2, $2 IS NULL AND f.ended_at IS NULL) ORDER BY p.name, p.id",
        bind![event, ended_at],
    )?;
    Ok(all.into_iter().map(|(party,)| party).collect())
}

fn told(tx: &mut Tx<'_>, event: &Permit<EditIt, On<Event>>, deed: &'static str) -> Result<(), Error> {
    history::record(tx, &event.item, event.by(), &Change::new(deed, &event.it.title))?;
    audit::record(tx, event.item.organization, audit::By::Actor(event.by()), deed, ("event", Some(event.it.id.0)), "")
}
