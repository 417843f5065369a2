//! My tasks: what a member is to do, over all items they see and in the house.

use super::{Status, board, paging::TaskKey};
use crate::{
    bind,
    doors::Allowed,
    items::{Editor, MemberSight, Stands},
    items_in_member_sight,
    organizations::{
        Enter, Organization,
        frame::{Frame, Place},
    },
    rows,
    store::{self, FromRow, StoreError, Time, Tx},
    task_keys,
    web::{
        Answer, Asked, Cx, Error, Routes, cursor,
        ui::{empty, icon},
    },
};
use access::{HouseRights, HouseVerb, ItemId, TaskId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

rows! {
    struct Row {
        id: TaskId,
        item: Option<ItemId>,
        item_title: Option<String>,
        title: String,
        status: Status,
        due: Option<String>,
        mine: bool,
        timer: bool,
    }
}

/// A task of mine.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MyTask {
    pub id: TaskId,
    pub item: Option<ItemId>,
    pub item_title: Option<String>,
    pub title: String,
    pub status: Status,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    /// Mine to do; otherwise I follow it.
    pub mine: bool,
    /// My timer runs on it.
    pub timer: bool,
    /// Its status is mine to change.
    pub may_change: bool,
}

impl MyTask {
    /// Where it is met.
    #[must_use]
    pub fn address(&self, house: &str) -> String {
        match self.item {
            Some(item) => format!("/items/{item}/tasks/{}", self.id),
            None => format!("/o/{house}/tasks/{}", self.id),
        }
    }
}

/// A task, and what its item says of who may change it.
struct Found {
    key: TaskKey,
    row: Row,
    stands: Stands,
}

impl FromRow for Found {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { key: TaskKey::from_row(row)?, row: row.shifted(4, Row::from_row)?, stands: row.shifted(12, Stands::from_row)? })
    }
}

/// My tasks.
#[derive(Serialize, JsonSchema)]
pub struct MyTasks {
    pub frame: Frame,
    pub tasks: Vec<MyTask>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    /// Whether those that are done are among them.
    pub done: bool,
    /// Whether those that I only follow are among them.
    pub followed: bool,
    /// They are shown as a board.
    #[serde(skip)]
    #[schemars(skip)]
    pub board: bool,
}

/// A board shows what was done in so many days, so that it does not fill up.
const DONE_DAYS: i64 = 14;

/// Which of them.
#[derive(Default, Deserialize, JsonSchema)]
struct Wanted {
    /// `yes`: also those that are done.
    #[serde(default)]
    done: String,
    /// `yes`: also those I only follow.
    #[serde(default)]
    followed: String,
    /// `board`: by status, with what was done lately.
    #[serde(default)]
    r#as: String,
    /// What the answer before called `next`.
    #[serde(default)]
    after: String,
    /// So many at most, up to 200.
    limit: Option<i64>,
}

/// What is asked for: those that are done, all or since then; those that are followed;
/// from where on, and how many.
#[derive(Clone)]
struct Which {
    done: bool,
    done_since: Time,
    followed: bool,
    after: String,
    size: i64,
}

/// So many cards stand on a board at once.
const CARDS: i64 = 500;
/// The list, as its cursors name it.
const LIST: &str = "my tasks";

fn load(tx: &mut Tx<'_>, sight: &MemberSight, rights: HouseRights, which: &Which) -> Result<(Vec<MyTask>, Option<String>), Error> {
    let house = rights.may(HouseVerb::Browse);
    let from = cursor::read(LIST, &which.after)?.unwrap_or(TaskKey::FIRST);
    let mut found: Vec<Found> = tx.all(
        concat!(
            "SELECT ",
            task_keys!(),
            ", t.id, t.item_id, i.title, t.title, t.status, t.due, t.assignee_id = $2 AND t.assignee_id IS NOT NULL,
               EXISTS (SELECT 1 FROM timers r WHERE r.task_id = t.id AND r.member_id = $2), ",
            crate::member_stands!(),
            " FROM tasks t LEFT JOIN items i ON i.id = t.item_id
             WHERE t.organization_id = $1 AND (t.status IN ('open', 'doing') OR ($5 AND t.done_at >= $7))
               AND (t.assignee_id = $2 OR ($6 AND EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = t.id AND f.party_id = $2 AND f.ended_at IS NULL)))
               AND ((t.item_id IS NULL AND $4) OR (i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            ")) AND (",
            task_keys!(),
            ") > ($8, $9, $10, $11) ORDER BY ",
            task_keys!(),
            " LIMIT $12"
        ),
        bind![sight.organization, sight.member, sight.everything, house, which.done, which.followed, which.done_since, from.done, from.due, from.created, from.id, which.size + 1],
    )?;
    let next = cursor::cut(&mut found, which.size, LIST, |found| found.key.clone());
    let (editor, now) = (Editor::load(tx, sight.member, rights)?, tx.now());
    let tasks = found
        .into_iter()
        .map(|Found { row: Row { id, item, item_title, title, status, due, mine, timer }, stands, .. }| {
            let may_change = if item.is_some() { editor.may_edit(&stands, now) } else { house };
            MyTask { id, item, item_title, title, status, due, mine, timer, may_change }
        })
        .collect();
    Ok((tasks, next))
}

async fn page(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let rights = *here.rights();
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, rights);
    let (done, followed, board) = (wanted.done == "yes", wanted.followed == "yes", wanted.r#as == "board");
    let lately = cx.app.store.sources().clock.now().plus_days(-DONE_DAYS);
    let size = if board && wanted.limit.is_none() { CARDS } else { cursor::size(wanted.limit, cursor::MOST) };
    let which = Which { done: done || board, done_since: if done { Time(0) } else { lately }, followed, after: wanted.after, size };
    let (tasks, next) = cx.read(move |tx| load(tx, &sight, rights, &which)).await?;
    let view = MyTasks { frame: Frame::new(&*here, here.by(), rights), tasks, next, done, followed, board };
    cx.listed(&view, view.next.as_deref(), draw)
}

/// One of the lists of what is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Mine,
    Orders,
    General,
    Planned,
}

/// These lists, beside each other.
#[must_use]
pub fn tabs(cx: &Cx, frame: &Frame, here: Tab) -> Markup {
    let tab = |tab: Tab, path: &str, key: &str| {
        html! { a href={ "/o/" (frame.organization.slug) (path) } aria-current=[(here == tab).then_some("page")] { (cx.t[key]) } }
    };
    html! {
        nav.tabs aria-label=(cx.t["task-title"]) {
            (tab(Tab::Mine, "/my-tasks", "task-mine"))
            (tab(Tab::Orders, "/work-orders", "orders"))
            (tab(Tab::Planned, "/planned", "planned-title"))
            @if frame.browse { (tab(Tab::General, "/tasks", "task-general")) }
        }
    }
}

/// When something is due, in the words that people plan by.
fn group(cx: &Cx, task: &MyTask) -> &'static str {
    match &task.due {
        _ if task.status.ended() => "task-group-done",
        None => "task-group-some-day",
        Some(due) if cx.dates.late(due) => "task-group-late",
        Some(due) if *due == cx.dates.today().to_string() => "task-group-today",
        Some(due) if cx.dates.within(due, 7) => "task-group-week",
        Some(_) => "task-group-later",
    }
}

fn draw(cx: &Cx, view: &MyTasks) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/my-tasks", view.frame.organization.slug);
    let body = html! {
        div.item-head {
            div.stack."gap-2" { h1 { (t["task-mine"]) } }
            div.actions { a.button.quiet href={ "/o/" (view.frame.organization.slug) "/calendar" } { (icon("calendar")) " " (t["calendar"]) } }
        }
        (tabs(cx, &view.frame, Tab::Mine))
        form.row."gap-4".tools method="get" action=(here) {
            (ways(cx, view, &here))
            label.check { input type="checkbox" name="followed" value="yes" checked[view.followed] data-submit-on-change; span { (t["task-followed-too"]) } }
            label.check { input type="checkbox" name="done" value="yes" checked[view.done] data-submit-on-change; span { (t["task-done-too"]) } }
            @if view.board { input type="hidden" name="as" value="board"; }
            button.button.quiet.plain-only { (t["records-filter-do"]) }
        }
        @if view.tasks.is_empty() { div.card { (empty("list-checks", &t["home-tasks-empty"], None)) } }
        @else if view.board { (board::draw(cx, view)) }
        @else { (list(cx, view)) }
        (cursor::pages(cx, view.next.as_deref()))
    };
    view.frame.draw(cx, Place::Tasks, &t["task-mine"], None, &body)
}

/// As a list or as a board.
fn ways(cx: &Cx, view: &MyTasks, here: &str) -> Markup {
    let t = cx.t;
    let rest: String =
        [("followed", view.followed), ("done", view.done)].iter().filter(|(_, on)| *on).map(|(name, _)| format!("&{name}=yes")).collect();
    html! {
        div.segmented role="group" aria-label=(t["task-shown-as"]) {
            a href={ (here) "?" (rest.trim_start_matches('&')) } aria-current=[(!view.board).then_some("true")] { (icon("list")) " " (t["task-as-list"]) }
            a href={ (here) "?as=board" (rest) } aria-current=[view.board.then_some("true")] { (icon("square-kanban")) " " (t["task-as-board"]) }
        }
    }
}

fn list(cx: &Cx, view: &MyTasks) -> Markup {
    let mut groups: Vec<(&str, Vec<&MyTask>)> = Vec::new();
    for task in &view.tasks {
        let key = group(cx, task);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, tasks)) => tasks.push(task),
            None => groups.push((key, vec![task])),
        }
    }
    html! {
        div.sections {
            @for (key, tasks) in &groups {
                section.section {
                    header { h2 { (cx.t[*key]) } span.count { (tasks.len()) } }
                    ul.list.card data-rows { @for task in tasks { (row(cx, view, task)) } }
                }
            }
        }
    }
}

fn row(cx: &Cx, view: &MyTasks, task: &MyTask) -> Markup {
    let t = cx.t;
    let address = task.address(&view.frame.organization.slug);
    html! {
        li.account id={ "task-" (task.id) } {
            (icon(if task.timer { "clock" } else { "list-checks" }))
            div {
                a.name href=(address) { strong { (task.title) } }
                small {
                    (task.item_title.as_deref().unwrap_or(&t["task-general"]))
                    @if task.status == Status::Doing { " · " (t["task-doing"]) }
                    @if !task.mine { " · " (t["task-only-followed"]) }
                    @if task.timer { " · " (t["task-timer-runs"]) }
                }
            }
            @if let Some(due) = &task.due { span.small.late[!task.status.ended() && (cx.dates.late(due) || cx.dates.near(due))] { (cx.dates.day(due)) } }
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/my-tasks", page)
        .about("What whoever asks is to do, over all items and in the house")
        .asks::<Wanted>()
        .answers::<MyTasks>()
}
