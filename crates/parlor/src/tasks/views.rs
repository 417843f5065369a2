//! Tasks, as pages and programs see them.

use super::{
    Status, Task, approvals,
    hours::{self, Hours},
    orders,
    steps::{self, Step},
};
use crate::{
    bind, comments,
    comments::Thread,
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel},
    forms,
    items::{Item, attachment::OnRights},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ActivityId, Facet, ItemKind, Rights, TaskFacet, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// A task in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaskLine {
    pub id: TaskId,
    pub title: String,
    /// Nothing, where a guest is not shown how far it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// A calendar day, as 2026-11-30.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    pub assignee: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_at: Option<Time>,
    /// How much of its checklist is done, in percent; nothing without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<i64>,
    #[serde(skip)]
    #[schemars(skip)]
    pub added_at: Time,
    /// It waits for approval; a guest knows it where they are asked.
    pub waits: bool,
    /// The viewer is asked to approve it.
    pub asked: bool,
    /// Some guest sees it without following it.
    #[serde(skip)]
    #[schemars(skip)]
    pub open_to_guests: bool,
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
        added_at: Time,
        steps: i64,
        steps_done: i64,
    }
}

/// The columns of [`Row`], of `t` (tasks) and `a`, who does it.
macro_rules! line {
    () => {
        "t.id, t.title, t.status, t.due, a.name, t.done_at, t.created_at,
         (SELECT COUNT(*) FROM task_steps ts WHERE ts.organization_id = t.organization_id AND ts.task_id = t.id),
         (SELECT COUNT(*) FROM task_steps ts WHERE ts.organization_id = t.organization_id AND ts.task_id = t.id AND ts.done_at IS NOT NULL)"
    };
}
pub(super) use line;

impl Row {
    /// Cut to the parts that the viewer sees.
    pub(super) fn line(self, parts: TaskFacets, followers: Vec<FollowerLine>, comments: i64) -> TaskLine {
        // Without the status only the checklist says it: the number must not tell what the cut has taken.
        let status = if parts.has(TaskFacet::Status) { self.status } else { Status::Open };
        let progress = progress(status, self.steps, self.steps_done);
        let Self { id, title, status, due, assignee, done_at, added_at, .. } = self;
        let shows = |part: TaskFacet| parts.has(part);
        TaskLine {
            id,
            title,
            status: shows(TaskFacet::Status).then_some(status),
            due: due.filter(|_| shows(TaskFacet::Due)),
            assignee,
            done_at: done_at.filter(|_| shows(TaskFacet::Status)),
            added_at,
            open_to_guests: false,
            waits: false,
            asked: false,
            progress: progress.filter(|_| shows(TaskFacet::Progress)),
            followers,
            comments,
        }
    }

    pub(super) fn id(&self) -> TaskId {
        self.id
    }
}

/// How far a task is, in percent: one that is done is wholly done, one that was
/// called off is nowhere, and of the others the checklist says it.
fn progress(status: Status, steps: i64, done: i64) -> Option<i64> {
    match status {
        Status::Done => Some(100),
        Status::Cancelled => None,
        Status::Open | Status::Doing => (steps > 0).then(|| done * 100 / steps),
    }
}

impl TaskLine {
    /// Whether the viewer knows that it is done.
    #[must_use]
    pub fn done(&self) -> bool {
        self.status == Some(Status::Done)
    }

    /// Whether the viewer knows that nothing is to be done any more.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.status.is_some_and(Status::ended)
    }
}

/// Those to be done first, then by day: as far as the viewer sees either, so that
/// the order tells nothing that the lines do not.
pub(super) fn sort(lines: &mut [TaskLine]) {
    lines.sort_by(|one, other| {
        let key = |line: &TaskLine| (line.ended(), line.due.clone().unwrap_or_else(|| "9999".to_owned()));
        key(one).cmp(&key(other))
    });
}

/// The tasks of an item that this viewer sees; those to be done first.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, hanging: &mut Hanging) -> Result<Vec<TaskLine>, Error> {
    if !rights.shows(Facet::Followed) && !rights.shows(Facet::Tasks) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT ",
            line!(),
            " FROM tasks t LEFT JOIN parties a ON a.organization_id = t.organization_id AND a.id = t.assignee_id
             WHERE t.organization_id = $1 AND t.item_id = $2 ORDER BY t.created_at, t.id"
        ),
        bind![item.organization, item.id],
    )?;
    let seen = rows.into_iter().filter_map(|row| {
        let Hung { parts, followers, comments, open, waits, asked } = hanging.take(rights, Followed::Task(row.id()))?;
        Some(TaskLine { open_to_guests: open, waits, asked, ..row.line(parts, followers, comments) })
    });
    let mut lines: Vec<TaskLine> = seen.collect();
    sort(&mut lines);
    Ok(lines)
}

rows! {
    /// The activity out of whose minutes a task was made.
    #[derive(Serialize, JsonSchema)]
    pub struct OutOf {
        pub id: ActivityId,
        pub title: String,
    }
}

rows! {
    /// The place on a board at which something was said that it was made of.
    #[derive(Serialize, JsonSchema)]
    pub struct OutOfPin {
        pub id: Uuid,
        /// Counts the places of the board.
        pub number: i64,
    }
}

/// The page of a task, for a member.
#[derive(Serialize, JsonSchema)]
pub struct TaskPage {
    pub around: Around,
    pub task: Task,
    pub out_of: Option<OutOf>,
    /// The place on a board where it was said.
    pub out_of_pin: Option<OutOfPin>,
    /// Who sent it in by a form.
    pub answer: Option<forms::AnswerLine>,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    pub file_marks: Vec<files::Mark>,
    /// Its checklist.
    pub steps: Vec<Step>,
    pub hours: Hours,
    pub approval: approvals::Panel,
    /// What it says as a work order.
    pub order: Option<orders::OrderView>,
    #[serde(skip)]
    #[schemars(skip)]
    pub may: orders::May,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, here: &OnRights, by: &Actor, task: &Task) -> Result<TaskPage, Error> {
    let rights = &here.on_item;
    let thing = follows::Followed::Task(task.id);
    let around = follows::around(tx, item, by)?;
    Ok(TaskPage {
        order: orders::of(tx, task.id)?,
        may: orders::May {
            change: here.here.edit,
            template: here.here.edit && around.frame.browse,
            report: here.here.report,
            photos: orders::may_send(here),
            status: Some(task.status),
        },
        around,
        task: task.clone(),
        out_of: tx.maybe("SELECT a.id, a.title FROM tasks t JOIN activities a ON a.id = t.activity_id WHERE t.id = $1", bind![task.id])?,
        out_of_pin: match item.kind() {
            ItemKind::Board => tx.maybe("SELECT p.id, p.number FROM tasks t JOIN board_pins p ON p.id = t.pin_id WHERE t.id = $1", bind![task.id])?,
            _ => None,
        },
        answer: forms::answer_of(tx, task.id)?,
        panel: follows::panel(tx, item, rights, thing)?,
        thread: comments::thread(tx, item, rights, by, thing.into())?,
        files: files::lines(tx, &Kept::on(item, thing.into(), rights, by))?,
        file_marks: files::marks(tx, &Kept::on(item, thing.into(), rights, by))?,
        steps: steps::of(tx, task.id)?,
        hours: hours::of(tx, task.id, by.member())?,
        approval: approvals::panel(tx, item, task.id, here, by.party())?,
        rights: rights.clone(),
        item: item.clone(),
    })
}
