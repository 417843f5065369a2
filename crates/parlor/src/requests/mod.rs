//! Requests: what a guest asks for on a record that is open to them (WORK-7), with files. The
//! company answers by comments, makes a task of it by one press, and closes it; whoever
//! asked follows what becomes of it. A guest sees the requests that they follow: their own,
//! and those that they were added to.

pub mod lists;
mod pages;
mod routes;
mod views;

use crate::{
    audit, bind, comments,
    doors::{Actor, Permit},
    files::{self, Arrived, Kept},
    follows::{self, Followable, Followed, Place},
    items::{
        self, Item,
        attachment::{Attachment, EditIt, On},
        history::{self, Change},
    },
    notifications::{Kind, Mailed, News, Part},
    rows,
    store::{Time, Tx},
    tasks,
    web::Error,
};
use access::{Attached, AttachedKind, Author, Near, PartyId, RequestId, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use pages::{badge, form, section};
pub use routes::routes;
pub use views::{RequestLine, lines};

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It waits for the company.
    Open,
    /// A task was made of it.
    InWork,
    /// That task is done.
    Done,
    /// The company closed it.
    Closed,
}

impl State {
    const ALL: [Self; 4] = [Self::Open, Self::InWork, Self::Done, Self::Closed];

    /// The word that statements and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InWork => "in_work",
            Self::Done => "done",
            Self::Closed => "closed",
        }
    }

    /// The state of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "request-open",
            Self::InWork => "request-in-work",
            Self::Done => "request-done",
            Self::Closed => "request-closed",
        }
    }
}

crate::words!(State);

/// The state of `r` (requests), with `t` the task that was made of it, left joined.
#[macro_export]
macro_rules! request_state {
    () => {
        "CASE WHEN r.closed_at IS NOT NULL THEN 'closed' WHEN t.status = 'done' THEN 'done' WHEN t.id IS NOT NULL AND t.status <> 'cancelled' THEN 'in_work'
           ELSE 'open' END"
    };
}

rows! {
    /// A request.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Request {
        pub id: RequestId,
        pub title: String,
        /// Markdown.
        pub body: String,
        #[serde(skip)]
        pub created_by: PartyId,
        pub author: String,
        pub author_is_guest: bool,
        pub created_at: Time,
        pub state: State,
        /// The task that was made of it.
        pub task: Option<TaskId>,
        /// Whether the viewer follows it.
        pub follows: bool,
    }
}

impl Attachment for Request {
    const SEGMENT: &'static str = "request";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT r.id, r.title, r.body, r.created_by, p.name, p.kind = 'contact', r.created_at, ",
                request_state!(),
                ", t.id, EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = r.id AND ",
                crate::follow_is_of!("f", "$4"),
                ")
                 FROM requests r JOIN parties p ON p.id = r.created_by LEFT JOIN tasks t ON t.request_id = r.id
                 WHERE r.organization_id = $1 AND r.item_id = $2 AND r.id = $3"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|request| {
            let author = Author::of(request.created_by, viewer.party());
            let kind = AttachedKind::Followable(Near { follows: request.follows.then(TaskFacets::all), ..Near::default() });
            (request, Attached { kind, author })
        }))
    }
}

impl Followable for Request {
    fn followed(&self) -> Followed {
        Followed::Request(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// A request as somebody wants to make it.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    /// Markdown.
    pub body: String,
    pub files: Vec<Arrived>,
}

/// Makes a request. Whoever makes it follows it; the members who take part hear of it.
///
/// # Errors
/// A sentence about a file that cannot be kept.
pub fn make(tx: &mut Tx<'_>, permit: &Permit<items::Request, Item>, wanted: &Wanted) -> Result<RequestId, Error> {
    let (item, rights, by): (&Item, _, _) = (permit, permit.rights(), permit.by());
    let (id, now) = (tx.id::<RequestId>(), tx.now());
    tx.run(
        "INSERT INTO requests (id, organization_id, item_id, title, body, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        bind![id, item.organization, item.id, &wanted.title, &wanted.body, by.party(), now],
    )?;
    follows::join(tx, item, Followed::Request(id), by.party(), by)?;
    if !wanted.files.is_empty() {
        files::add(tx, &Kept::on(item, Place::Request(id), rights, by), false, &wanted.files)?;
    }
    let news = News::on(item, Kind::Request, Place::Request(id), Some(by.party()));
    comments::tell_insiders(tx, item, &news, Mailed::Briefly)?;
    history::record(tx, item, by, &Change::new("request.made", &wanted.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "request.made", ("request", Some(id.0)), &wanted.title)?;
    Ok(id)
}

/// Makes a task of it; where there is one already, that one.
///
/// # Errors
/// When the store fails.
pub fn make_task(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Request>>) -> Result<TaskId, Error> {
    let (item, request, by) = (&permit.item, &permit.it, permit.by());
    tx.alone_in(item.organization)?;
    let made: Option<(TaskId,)> = tx.maybe("SELECT id FROM tasks WHERE request_id = $1", bind![request.id])?;
    if let Some((task,)) = made {
        return Ok(task);
    }
    let wanted = tasks::Wanted { title: tasks::title_of(&request.title), description: request.body.clone(), due: None };
    let task = tasks::add(tx, item, &permit.rights().on_item, by, &wanted, None)?;
    tx.run("UPDATE tasks SET request_id = $3 WHERE item_id = $1 AND id = $2", bind![item.id, task, request.id])?;
    moved_on(tx, permit, "request.task")?;
    Ok(task)
}

/// Closes it, or opens it again.
///
/// # Errors
/// When the store fails.
pub fn close(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Request>>, closed: bool) -> Result<(), Error> {
    let at = closed.then(|| tx.now());
    let changed = tx.changed(
        "UPDATE requests SET closed_at = $3, closed_by = $4 WHERE item_id = $1 AND id = $2 AND (closed_at IS NULL) = $5",
        bind![permit.item.id, permit.it.id, at, at.map(|_| permit.by().party()), closed],
    )?;
    if changed { moved_on(tx, permit, if closed { "request.closed" } else { "request.opened" }) } else { Ok(()) }
}

/// Says what became of it, to those who follow it.
fn moved_on(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Request>>, deed: &str) -> Result<(), Error> {
    let (item, request, by) = (&permit.item, &permit.it, permit.by());
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Request(request.id), by, &[Part::Status], &[])?;
    history::record(tx, item, by, &Change::new(deed, &request.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), deed, ("request", Some(request.id.0)), &request.title)
}
