//! Tasks: what is to be done, by whom, until when. On an item, or general.
//!
//! A guest has those they follow on an item that is open to them; a general
//! task hangs off nothing and is never shared (GUEST-11). Who is to do a task
//! follows it.

pub mod approvals;
pub mod board;
mod bringing;
mod general;
mod general_pages;
mod giving;
mod hours;
mod mine;
mod of_item;
pub mod orders;
mod pages;
mod paging;
mod place;
mod report;
mod routes;
mod steps;
mod store;
mod views;
mod work;
mod work_pages;

use crate::{
    audit, bind,
    doors::{Actor, AllWithin},
    fifty,
    follows::{self, Followable, Followed, Party, Place, Spot},
    items::{
        Item,
        attachment::Attachment,
        history::{self, Change},
    },
    notifications::Part,
    rows,
    store::{FIFTY, Time, Tx, fifty_ids},
    web::Error,
};
use access::{ActivityId, Attached, AttachedKind, Author, MemberId, Near, PartyId, Rights, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

pub use bringing::{Brought, Worked, bring_in};
pub use general::GeneralTask;
pub use hours::{minutes, said as hours_said};
pub use mine::{Tab, tabs};
pub use pages::section;
pub use report::form as report_form;
pub use routes::routes;
pub use steps::{Step, of as steps};
pub use views::{TaskLine, lines};

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Open,
    Doing,
    Done,
    /// Called off: it counts no more.
    Cancelled,
}

impl Status {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Open, Self::Doing, Self::Done, Self::Cancelled];

    /// Those that have a column on a board.
    pub const COLUMNS: [Self; 3] = [Self::Open, Self::Doing, Self::Done];

    /// Whether nothing is to be done any more.
    #[must_use]
    pub fn ended(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled)
    }

    /// The word that the database, forms and texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "task-open",
            Self::Doing => "task-doing",
            Self::Done => "task-done",
            Self::Cancelled => "task-cancelled",
        }
    }
}

crate::words!(Status);

rows! {
    /// A task.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Task {
        pub id: TaskId,
        pub title: String,
        /// Markdown.
        pub description: String,
        pub status: Status,
        pub assignee: Option<PartyId>,
        pub assignee_name: Option<String>,
        /// A calendar day, as 2026-11-30.
        pub due: Option<String>,
        #[serde(skip)]
        pub created_by: PartyId,
        pub author: String,
        pub created_at: Time,
        pub done_by: Option<String>,
        pub done_at: Option<Time>,
        /// Goes along with a change, so that nobody overwrites what they have not seen.
        pub edition: i64,
        /// What the viewer sees of it by following it, as words.
        #[serde(rename = "follows", serialize_with = "is_there")]
        #[schemars(with = "bool")]
        follow_words: Option<String>,
        /// The viewer is asked to approve it.
        asked: bool,
    }
}

/// The columns of [`Task`]. The argument is the viewer, as it stands in the statement.
macro_rules! task {
    ($viewer:literal) => {
        concat!(
            "SELECT t.id, t.title, t.description, t.status, t.assignee_id, a.name, t.due, t.created_by, c.name, t.created_at, d.name, t.done_at, t.edition, ",
            $crate::follow_facets!("t.organization_id", "t.id", $viewer),
            ", EXISTS (SELECT 1 FROM task_approvals ta JOIN task_approvers tb ON tb.approval_id = ta.id
                 WHERE ta.task_id = t.id AND ta.ended_at IS NULL AND tb.party_id = ",
            $viewer,
            " AND tb.verdict IS NULL)
              FROM tasks t LEFT JOIN parties a ON a.id = t.assignee_id LEFT JOIN parties c ON c.id = t.created_by
              LEFT JOIN parties d ON d.id = t.done_by "
        )
    };
}
use task;

/// For programs: whether there is one.
fn is_there<S: serde::Serializer>(words: &Option<String>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(words.is_some())
}

impl Task {
    /// How it stands to the viewer.
    #[must_use]
    pub fn near(&self) -> Near {
        Near { follows: self.follow_words.as_deref().map(TaskFacets::from_words), task: true, asked: self.asked, ..Near::default() }
    }
}

impl Attachment for Task {
    const SEGMENT: &'static str = "task";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(task!("$3"), "WHERE t.organization_id = $1 AND t.id = $2 AND t.item_id = $4"),
            bind![item.organization, id, viewer.party(), item.id],
        )?;
        Ok(found.map(|task| {
            let author = Author::of(task.created_by, viewer.party());
            let assigned = task.assignee == Some(viewer.party());
            let kind = AttachedKind::Followable(Near { assigned, ..task.near() });
            (task, Attached { kind, author })
        }))
    }
}

impl AllWithin<Item> for Task {
    fn find_all(tx: &mut Tx<'_>, item: &Item, ids: &[Uuid]) -> Result<HashMap<Uuid, Self>, Error> {
        let mut found = HashMap::new();
        for some in ids.chunks(FIFTY) {
            let mut values = fifty_ids(some);
            values.extend_from_slice(bind![item.organization, Uuid::nil(), item.id]);
            let tasks: Vec<Self> =
                tx.all(concat!(task!("$52"), "WHERE t.organization_id = $51 AND t.item_id = $53 AND t.id IN (", fifty!(), ")"), &values)?;
            found.extend(tasks.into_iter().map(|task| (task.id.0, task)));
        }
        Ok(found)
    }
}

impl Followable for Task {
    fn followed(&self) -> Followed {
        Followed::Task(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// A task as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    pub description: String,
    pub due: Option<String>,
}

/// So long a title is at most, in letters.
const TITLE: usize = 200;

/// The title of a task that is made of a line: the line, or its beginning where it is long.
#[must_use]
pub fn title_of(line: &str) -> String {
    if line.chars().count() <= TITLE { line.to_owned() } else { line.chars().take(TITLE - 1).chain(['…']).collect() }
}

/// Adds a task to an item. A guest can be given it to whom the item is open: they follow
/// it then.
///
/// # Errors
/// A sentence about the assignee.
pub fn add(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, wanted: &Wanted, assignee: Option<&Party>) -> Result<TaskId, Error> {
    giving::can_do(assignee)?;
    let id = store::add(tx, item.organization, Some(item.id), by.party(), wanted, assignee.map(|party| party.id))?;
    let told = follows::kept_text(tx, &Spot { item, place: Place::Task(id), rights }, by, "", &wanted.description)?;
    history::record(tx, item, by, &Change::new("task.added", &wanted.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "task.added", ("task", Some(id.0)), &wanted.title)?;
    if let Some(assignee) = assignee {
        giving::given(tx, item, by, id, assignee)?;
    }
    follows::tell_new_task(tx, item, id, Some(by.party()), &told)?;
    Ok(id)
}

/// Adds a task that somebody without an account sent in by a form, kept by the
/// member who made that. What members are told of it is the form's.
///
/// # Errors
/// When the store fails.
pub fn add_by_form(tx: &mut Tx<'_>, item: &Item, keeper: MemberId, title: &str, text: &str, status: Status) -> Result<TaskId, Error> {
    let wanted = Wanted { title: title.to_owned(), description: text.to_owned(), due: None };
    let id = store::add(tx, item.organization, Some(item.id), keeper.party(), &wanted, None)?;
    if status != Status::Open {
        store::set(tx, item.organization, id, keeper.party(), status)?;
    }
    follows::tell_new_task(tx, item, id, None, &[])?;
    Ok(id)
}

/// Adds a task that was made out of the minutes of an activity, which it remembers.
///
/// # Errors
/// As [`add`].
pub fn add_out_of(
    tx: &mut Tx<'_>,
    item: &Item,
    rights: &Rights,
    by: &Actor,
    wanted: &Wanted,
    assignee: Option<&Party>,
    activity: ActivityId,
) -> Result<TaskId, Error> {
    let id = add(tx, item, rights, by, wanted, assignee)?;
    tx.run("UPDATE tasks SET activity_id = $3 WHERE item_id = $1 AND id = $2", bind![item.id, id, activity])?;
    Ok(id)
}

/// Changes title, description, day and assignee, if nobody else did since that
/// edition. A guest can be given it as in [`add`].
///
/// # Errors
/// Changed, when somebody did; a sentence about the assignee.
pub fn change(
    tx: &mut Tx<'_>,
    item: &Item,
    rights: &Rights,
    by: &Actor,
    task: &Task,
    wanted: &Wanted,
    assignee: Option<&Party>,
    edition: i64,
) -> Result<(), Error> {
    giving::can_do(assignee.filter(|party| task.assignee != Some(party.id)))?;
    orders::unconfirmed(tx, task.id)?;
    if !store::change(tx, item.organization, task.id, wanted, assignee.map(|party| party.id), edition)? {
        return Err(Error::Changed);
    }
    let mut told = follows::kept_text(tx, &Spot { item, place: Place::Task(task.id), rights }, by, &task.description, &wanted.description)?;
    if let Some(party) = assignee.filter(|party| task.assignee != Some(party.id))
        && giving::given(tx, item, by, task.id, party)?
    {
        told.push(party.id);
    }
    note(tx, item, by, task, wanted, assignee)?;
    follows::tell_task_changed(tx, item, task.id, by, &changed(task, wanted, assignee), &told)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "task.changed", ("task", Some(task.id.0)), &wanted.title)
}

/// Which parts become others.
fn changed(task: &Task, wanted: &Wanted, assignee: Option<&Party>) -> Vec<Part> {
    let text = task.title != wanted.title || task.description != wanted.description;
    let all = [(Part::Text, text), (Part::Due, task.due != wanted.due), (Part::Assignee, task.assignee != assignee.map(|party| party.id))];
    all.into_iter().filter(|(_, changed)| *changed).map(|(part, _)| part).collect()
}

/// Writes down each part that changed, with what it was (ITEM-7).
fn note(tx: &mut Tx<'_>, item: &Item, by: &Actor, task: &Task, wanted: &Wanted, assignee: Option<&Party>) -> Result<(), Error> {
    let parts = [
        ("task.title", Some(task.title.as_str()), Some(wanted.title.as_str())),
        ("task.description", Some(task.description.as_str()), Some(wanted.description.as_str())),
        ("task.due", task.due.as_deref(), wanted.due.as_deref()),
        ("task.assignee", task.assignee_name.as_deref(), assignee.map(|party| party.name.as_str())),
    ];
    for (deed, was, became) in parts.into_iter().filter(|(_, was, became)| was != became) {
        history::record(tx, item, by, &Change { deed, subject: &wanted.title, was, became })?;
    }
    Ok(())
}

/// Says how far it is. Done remembers who said so, and when.
///
/// # Errors
/// A sentence, where somebody has confirmed that it is done.
pub fn set(tx: &mut Tx<'_>, item: &Item, by: &Actor, task: &Task, status: Status) -> Result<(), Error> {
    if status != Status::Done {
        orders::unconfirmed(tx, task.id)?;
    }
    if !store::set(tx, item.organization, task.id, by.party(), status)? {
        return Ok(());
    }
    let change = Change { deed: "task.status", subject: &task.title, was: Some(task.status.word()), became: Some(status.word()) };
    history::record(tx, item, by, &change)?;
    follows::tell_task_changed(tx, item, task.id, by, &[Part::Status], &[])?;
    // Whoever asked for it follows how far it is, also where they do not see the task.
    if let Some(request) = store::request(tx, task.id)? {
        follows::tell_changed(tx, (item.organization, Some(item)), Followed::Request(request), by, &[Part::Status], &[])?;
    }
    audit::record(tx, item.organization, audit::By::Actor(by), "task.status", ("task", Some(task.id.0)), status.word())
}
