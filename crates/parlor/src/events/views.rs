//! Events, as pages and programs see them.

use super::{Event, Kind, closures};
use crate::{
    bind,
    comments::{self, Thread},
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel},
    items::{Item, attachment::OnRights},
    rows, signatures,
    store::{Time, Tx},
    web::Error,
};
use access::{EventId, Facet, ItemKind, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// An event in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EventLine {
    pub id: EventId,
    pub kind: Kind,
    pub title: String,
    /// Markdown.
    pub body: String,
    pub author: String,
    pub author_is_guest: bool,
    pub created_at: Time,
    /// It is closed to all guests.
    pub closed: bool,
    /// Who takes part, of those whom the viewer may know.
    pub participants: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
}

rows! {
    struct Row {
        id: EventId,
        kind: Kind,
        title: String,
        body: String,
        author: String,
        author_kind: String,
        created_at: Time,
        closed: bool,
    }
}

/// The events of an item that this viewer sees, the newest first.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, hanging: &mut Hanging) -> Result<Vec<EventLine>, Error> {
    if item.kind() != ItemKind::Document || !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        "SELECT e.id, e.kind, e.title, e.body, p.name, p.kind, e.created_at, e.closed_at IS NOT NULL
         FROM events e JOIN parties p ON p.id = e.created_by WHERE e.item_id = $1 ORDER BY e.created_at DESC, e.id DESC",
        bind![item.id],
    )?;
    let routes = rights.outside() && rows.iter().any(|row| row.kind != Kind::Message);
    let apart = if routes { signatures::apart(tx, item)? } else { Vec::new() };
    let seen = rows.into_iter().filter_map(|row| {
        let Hung { mut followers, comments, .. } = hanging.take(rights, Followed::Event(row.id))?;
        if apart.contains(&row.id) {
            followers.retain(|line| !line.guest || line.party == by.party());
        }
        Some(EventLine {
            participants: followers,
            comments,
            id: row.id,
            kind: row.kind,
            title: row.title,
            body: row.body,
            author: row.author,
            author_is_guest: row.author_kind == "contact",
            created_at: row.created_at,
            closed: row.closed,
        })
    });
    Ok(seen.collect())
}

/// The page of an event, for a member.
#[derive(Serialize, JsonSchema)]
pub struct EventPage {
    pub around: Around,
    pub event: Event,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    /// Who came by the public link takes part as one of everyone.
    pub visitors: bool,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, here: &OnRights, by: &Actor, event: &Event) -> Result<EventPage, Error> {
    let (thing, rights) = (Followed::Event(event.id), &here.on_item);
    Ok(EventPage {
        around: follows::around(tx, item, by)?,
        event: event.clone(),
        panel: follows::panel(tx, item, rights, thing)?,
        thread: comments::thread(tx, item, rights, by, thing.into())?,
        files: files::lines(tx, &Kept::on(item, thing.into(), rights, by))?,
        visitors: closures::any(tx, item, event.id)?,
        rights: rights.clone(),
        item: item.clone(),
    })
}
