//! Addresses of tasks on an item; [`general`](super::general) has its own.

use super::{Status, Task, Wanted, add, change, general, pages, set, views};
use crate::{
    comments,
    doors::{Allowed, Claimed},
    files,
    follows::{self, Difference, Party},
    items::{
        Edit, Item,
        attachment::{EditIt, On, SeeIt},
    },
    mentions,
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// A task to be added or changed.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Form {
    #[serde(default)]
    pub title: String,
    /// Markdown.
    #[serde(default)]
    pub description: String,
    /// A calendar day, as 2026-11-30; empty for none.
    #[serde(default)]
    pub due: String,
    /// The id of a member, or of a guest who follows it; empty for nobody.
    #[serde(default)]
    pub assignee: String,
    /// The edition that was seen; a change needs it.
    #[serde(default)]
    pub edition: i64,
}

impl Form {
    /// What it asks for.
    ///
    /// # Errors
    /// A sentence for each field that has to be put right.
    pub(super) fn wanted(&self) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let wanted = Wanted {
            title: follows::line(&mut problems, "title", &self.title, true, 200),
            description: follows::text(&mut problems, "description", &self.description),
            due: follows::day(&mut problems, "due", &self.due),
        };
        if problems.is_empty() { Ok(wanted) } else { Err(Error::Invalid(problems)) }
    }
}

/// How far it is now, and where to go on.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct StatusForm {
    pub(super) status: Status,
    /// `list` leads back to the list, `board` to the board of my tasks, `tasks` and `tasks-board` to all of the item.
    #[serde(default)]
    pub(super) back: String,
}

/// The page again, with what was typed and what is wrong with it.
///
/// # Errors
/// When the store fails.
pub(super) async fn again_with<A>(cx: &Cx, task: &Allowed<A, On<Task>>, typed: &Typed) -> Result<Answer, Error> {
    let view = load(cx, task).await?;
    Ok(Answer::html(pages::page(cx, &view, typed)).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn see(task: Allowed<SeeIt, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    if task.rights().on_item.outside() {
        return crate::guests::task_page(&task, &cx, &Typed::default()).await;
    }
    cx.met(task.by(), task.it.id);
    let view = load(&cx, &task).await?;
    cx.page(&view, |cx, view| pages::page(cx, view, &Typed::default()))
}

async fn load<A>(cx: &Cx, task: &Allowed<A, On<Task>>) -> Result<views::TaskPage, Error> {
    comments::with_earlier(cx, task, views::page, |view| &mut view.thread).await
}

async fn add_it(item: Allowed<Edit, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
            add(tx, permit, permit.rights(), permit.by(), &form.wanted()?, assignee.as_ref())
        })
        .await;
    let problems = match again(&cx, outcome)? {
        Ok(task) if cx.json => return cx.done(format!("{}/tasks/{task}", item.url())),
        Ok(_) => return cx.done(item.url()),
        Err(problems) => problems,
    };
    let (here, by) = ((*item).clone(), item.by().clone());
    let around = cx.read(move |tx| follows::around(tx, &here, &by)).await?;
    Ok(Answer::html(pages::adding(&cx, &around, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn change_it(task: Allowed<EditIt, On<Task>>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&task, move |tx, permit| {
            let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
            change(tx, &permit.item, &permit.rights().on_item, permit.by(), &permit.it, &form.wanted()?, assignee.as_ref(), form.edition)
        })
        .await;
    let url = format!("{}/tasks/{}", task.item.url(), task.it.id);
    match outcome {
        Err(Error::Changed) if !cx.json => meet(&cx, &task, &url, &input.typed).await,
        outcome => match again(&cx, outcome)? {
            Ok(()) => cx.done(url),
            Err(problems) => again_with(&cx, &task, &input.typed.with(problems)).await,
        },
    }
}

/// Two editors meet: the task is read anew, so that the newest words are shown.
async fn meet(cx: &Cx, task: &Allowed<EditIt, On<Task>>, url: &str, typed: &Typed) -> Result<Answer, Error> {
    let ask = task.ask();
    let view = cx
        .read(move |tx| {
            let now = Allowed::<EditIt, On<Task>>::again(tx, &ask)?;
            views::page(tx, &now.item, now.rights(), now.by(), &now.it)
        })
        .await?;
    let named = |id: &str| {
        let follower = view.panel.followers.iter().find(|line| line.party.to_string() == id).map(|line| line.name.clone());
        follower.or_else(|| view.panel.members.iter().find(|person| person.party.to_string() == id).map(|person| person.name.clone()))
    };
    let fields = differences(&view.task, typed, named(typed.or("assignee", "")).unwrap_or_default());
    let edition = view.task.edition;
    follows::clash(
        cx,
        |cx, title, body| view.around.draw(cx, title, &maud::html! {}, body, None),
        &format!("{url}/change"),
        url,
        edition,
        typed,
        &fields,
    )
}

/// What two editors of a task can differ in.
pub(super) fn differences(task: &Task, typed: &Typed, assignee: String) -> Vec<Difference> {
    let typed = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
    vec![
        Difference { field: "title", label: "task-name", now: task.title.clone(), mine: typed("title") },
        Difference { field: "description", label: "task-description", now: task.description.clone(), mine: typed("description") },
        Difference { field: "assignee", label: "task-assignee", now: task.assignee_name.clone().unwrap_or_default(), mine: assignee },
        Difference { field: "due", label: "task-due", now: task.due.clone().unwrap_or_default(), mine: typed("due") },
    ]
}

async fn set_status(task: Allowed<EditIt, On<Task>>, cx: Cx, input: Input<StatusForm>) -> Result<Answer, Error> {
    let status = input.value.status;
    cx.write(&task, move |tx, permit| set(tx, &permit.item, permit.by(), &permit.it, status)).await?;
    let item = task.item.url();
    let board = super::board::back(&task.item.organization_slug, &input.value.back);
    cx.done(board.unwrap_or_else(|| match input.value.back.as_str() {
        "list" => item,
        "tasks" => format!("{item}/tasks"),
        "tasks-board" => format!("{item}/tasks?as=board"),
        _ => format!("{item}/tasks/{}", task.it.id),
    }))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/tasks", add_it)
        .about("Add a task to an item")
        .takes::<Form>()
        .get("/items/{item}/tasks/{task}", see)
        .about("A task, with its followers and comments")
        .asks::<comments::Earlier>()
        .answers::<views::TaskPage>()
        .post("/items/{item}/tasks/{task}/change", change_it)
        .about("Change a task")
        .takes::<Form>()
        .post("/items/{item}/tasks/{task}/status", set_status)
        .about("Say how far a task is")
        .takes::<StatusForm>()
        .room(super::report::routes)
        .room(super::orders::routes)
        .post("/items/{item}/tasks/{task}/followers", follows::add_to::<Task>)
        .about("Add a follower to a task: a member, or a guest to whom the item is open")
        .takes::<follows::Who>()
        .post("/items/{item}/tasks/{task}/followers/end", follows::end_on::<Task>)
        .about("End a follow of a task")
        .takes::<follows::Who>()
        .post("/items/{item}/tasks/{task}/comments", comments::write_on::<Task>)
        .about("Write on a task, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/tasks/{task}/files", files::add_to::<On<Task>>)
        .about("Add files to a task: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/tasks/{task}/mentions", mentions::offer::<SeeIt, On<Task>>)
        .about("Who can be called by an @ where somebody writes on a task")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
        .room(super::of_item::routes)
        .room(super::work::routes)
        .room(super::approvals::routes)
        .room(super::mine::routes)
        .room(general::routes)
}
