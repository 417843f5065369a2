//! Tasks, as pages and programs see them.

use super::{
    Status, Task,
    hours::{self, Hours},
    steps::{self, Step},
};
use crate::{
    bind, comments,
    comments::Thread,
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, FollowerLine, Hanging, Panel},
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ActivityId, Facet, Rights, TaskId};
use schemars::JsonSchema;
use serde::Serialize;

/// A task in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaskLine {
    pub id: TaskId,
    pub title: String,
    pub status: Status,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    pub assignee: Option<String>,
    pub done_at: Option<Time>,
    /// Those whom the viewer may know.
    pub followers: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
}

rows! {
    pub(super) struct Row {
        id: TaskId,
        title: String,
        status: Status,
        due: Option<String>,
        assignee: Option<String>,
        done_at: Option<Time>,
    }
}

impl Row {
    pub(super) fn line(self, followers: Vec<FollowerLine>, comments: i64) -> TaskLine {
        let Self { id, title, status, due, assignee, done_at } = self;
        TaskLine { id, title, status, due, assignee, done_at, followers, comments }
    }

    pub(super) fn id(&self) -> uuid::Uuid {
        self.id.0
    }
}

/// The tasks of an item that this viewer sees; those to be done first.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, hanging: &mut Hanging) -> Result<Vec<TaskLine>, Error> {
    if !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        "SELECT t.id, t.title, t.status, t.due, a.name, t.done_at FROM tasks t LEFT JOIN parties a ON a.id = t.assignee_id
         WHERE t.item_id = $1
         ORDER BY CASE WHEN t.status = 'done' THEN 1 ELSE 0 END, COALESCE(t.due, '9999'), t.created_at, t.id",
        bind![item.id],
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let (followers, comments) = hanging.take(row.id())?;
            Some(row.line(followers, comments))
        })
        .collect())
}

rows! {
    /// The activity out of whose minutes a task was made.
    #[derive(Serialize, JsonSchema)]
    pub struct OutOf {
        pub id: ActivityId,
        pub title: String,
    }
}

/// The page of a task, for a member.
#[derive(Serialize, JsonSchema)]
pub struct TaskPage {
    pub around: Around,
    pub task: Task,
    pub out_of: Option<OutOf>,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    /// Its checklist.
    pub steps: Vec<Step>,
    pub hours: Hours,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, task: &Task) -> Result<TaskPage, Error> {
    let thing = follows::Followed::Task(task.id);
    Ok(TaskPage {
        around: follows::around(tx, item, by)?,
        task: task.clone(),
        out_of: tx.maybe("SELECT a.id, a.title FROM tasks t JOIN activities a ON a.id = t.activity_id WHERE t.id = $1", bind![task.id])?,
        panel: follows::panel(tx, item, rights, thing)?,
        thread: comments::thread(tx, item, rights, by, thing.into())?,
        files: files::lines(tx, &Kept::on(item, thing.into(), rights, by))?,
        steps: steps::of(tx, task.id)?,
        hours: hours::of(tx, task.id, by.member())?,
        rights: rights.clone(),
        item: item.clone(),
    })
}
