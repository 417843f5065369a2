//! Events that are closed to one of those who take part in them as everyone does who has the public link of the
//! document (LINK-23): to them alone, and the document stays open. Who was asked into one by name follows it
//! themselves, and their part is ended in place of that.

use super::{Event, pages};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit, Within},
    follows::{self, Around},
    items::{
        Item,
        attachment::{EditIt, On},
        history::{self, Change},
    },
    rows,
    store::Tx,
    web::{
        Answer, Asked, Cx, Error, Input,
        cursor::{self, Paging},
    },
};
use access::{ContactId, EventId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The list, as its cursors name it.
const LIST: &str = "event-guests";

rows! {
    /// Somebody who came by the public link, and whether this event is closed to them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Door {
        pub contact: ContactId,
        pub name: String,
        /// Where they said that they work. It tells two of one name apart.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub company: Option<String>,
        pub closed: bool,
    }
}

/// Who takes part in an event as one of everyone, and to whom of them it is closed.
#[derive(Serialize, JsonSchema)]
pub(super) struct EventGuests {
    pub around: Around,
    pub title: String,
    /// By name, those who came by the public link.
    pub guests: Vec<Door>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    #[serde(skip)]
    pub url: String,
}

/// Doors of an event. Parameters: `$1` the item, `$2` the event, `$3` now, `$4` the organization.
macro_rules! doors {
    () => {
        concat!(
            "SELECT p.id, p.name, y.name, ",
            crate::event_closed!("$4", "$2", "p.id"),
            " FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.contact_id
             JOIN contacts c ON c.organization_id = g.organization_id AND c.id = g.contact_id
             LEFT JOIN counterparties y ON y.organization_id = c.organization_id AND y.id = c.counterparty_id
             WHERE g.organization_id = $4 AND g.item_id = $1 AND g.link_id IS NOT NULL AND p.ended_at IS NULL AND ",
            crate::grant_open!("$3"),
            " AND EXISTS (SELECT 1 FROM follows f WHERE f.organization_id = $4 AND f.thing_id = $2 AND f.ended_at IS NULL AND f.party_id IN ",
            crate::came_with!("$4", "p.id", "$1"),
            ")"
        )
    };
}

impl Within<On<Event>> for Door {
    fn find(tx: &mut Tx<'_>, event: &On<Event>, id: Uuid) -> Result<Option<Self>, Error> {
        let now = tx.now();
        Ok(tx.maybe(concat!(doors!(), " AND p.id = $5"), bind![event.item.id, event.it.id, now, event.item.organization, id])?)
    }
}

/// Whether somebody takes part as one of everyone.
pub(super) fn any(tx: &mut Tx<'_>, item: &Item, event: EventId) -> Result<bool, Error> {
    let now = tx.now();
    let found: Option<Door> = tx.maybe(concat!(doors!(), " LIMIT 1"), bind![item.id, event, now, item.organization])?;
    Ok(found.is_some())
}

fn load(tx: &mut Tx<'_>, event: &Allowed<EditIt, On<Event>>, paging: &Paging) -> Result<EventGuests, Error> {
    let now = tx.now();
    let (name, id) = cursor::read::<(String, Uuid)>(LIST, &paging.after)?.unwrap_or((String::new(), Uuid::nil()));
    let size = cursor::size(paging.limit, cursor::MOST);
    let mut guests: Vec<Door> = tx.all(
        concat!(doors!(), " AND (p.name, p.id) > ($5, $6) ORDER BY p.name, p.id LIMIT $7"),
        bind![event.item.id, event.it.id, now, event.item.organization, name, id, size + 1],
    )?;
    let next = cursor::cut(&mut guests, size, LIST, |door| (door.name.clone(), door.contact.0));
    Ok(EventGuests { around: follows::around(tx, &event.item, event.by())?, title: event.it.title.clone(), guests, next, url: url(event) })
}

fn url(event: &On<Event>) -> String {
    format!("{}/events/{}", event.item.url(), event.it.id)
}

/// Closes the event to one of them, or opens it again. Both stay written down.
fn set(tx: &mut Tx<'_>, event: &Permit<EditIt, On<Event>>, door: &Door, closed: bool) -> Result<(), Error> {
    let (now, by) = (tx.now(), event.by());
    let changed = if closed {
        let id: Uuid = tx.id();
        tx.changed(
            "INSERT INTO event_closures (id, organization_id, event_id, contact_id, closed_by, closed_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (organization_id, event_id, contact_id) WHERE opened_at IS NULL DO NOTHING",
            bind![id, event.item.organization, event.it.id, door.contact, by.party(), now],
        )?
    } else {
        tx.changed(
            "UPDATE event_closures SET opened_by = $4, opened_at = $5
             WHERE organization_id = $1 AND event_id = $2 AND contact_id = $3 AND opened_at IS NULL",
            bind![event.item.organization, event.it.id, door.contact, by.party(), now],
        )?
    };
    if !changed {
        return Ok(());
    }
    let deed = if closed { "event.closed-to" } else { "event.opened-to" };
    history::record(tx, &event.item, by, &Change { deed, subject: &event.it.title, was: None, became: Some(&door.name) })?;
    audit::record(tx, event.item.organization, By::Actor(by), deed, ("event", Some(event.it.id.0)), &format!("contact {}", door.contact))
}

pub(super) async fn guests(event: Allowed<EditIt, On<Event>>, cx: Cx, Asked(paging): Asked<Paging>) -> Result<Answer, Error> {
    let ask = event.ask();
    let view = cx
        .read(move |tx| {
            let event = Allowed::<EditIt, On<Event>>::again(tx, &ask)?;
            load(tx, &event, &paging)
        })
        .await?;
    cx.listed(&view, view.next.as_deref(), pages::guests)
}

/// To whom it is closed or opened.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Guest {
    /// The id of somebody who takes part as one of everyone.
    guest: Claimed<Door>,
    /// `on`: closed to them.
    on: String,
}

pub(super) async fn close_to_one(event: Allowed<EditIt, On<Event>>, cx: Cx, input: Input<Guest>) -> Result<Answer, Error> {
    let Guest { guest, on } = input.value;
    let closed = match on.as_str() {
        "on" | "true" | "yes" => true,
        "off" | "false" | "no" => false,
        // Nothing is opened by a word that nobody knows.
        other => return Err(Error::Unreadable(format!("on: {other}"))),
    };
    cx.write(&event, move |tx, permit| {
        let door = guest.within(tx, permit)?;
        set(tx, permit, &door, closed)
    })
    .await?;
    cx.done(format!("{}/guests", url(&event)))
}
