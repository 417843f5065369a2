//! The page on which single tasks are shared, and its address.

use super::{
    Opened,
    form::{parts_of, people_of},
    pages::{Guests, who, widens},
    tasks::share_tasks,
    widening::{Ground, Joined, Widening},
};
use crate::{
    config::Limits,
    doors::{Allowed, Claimed},
    follows::{Around, around},
    items::{Item, Share},
    organizations::{self, frame::again},
    store::Tx,
    tasks::Task,
    web::{
        Answer, Asked, Cx, Error, Input, Problem, Routes, Say, Typed,
        ui::{area, problems},
    },
};
use access::{TaskFacet, TaskFacets, TaskId};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many tasks are shared in one go.
const MOST: usize = 200;

/// Tasks that were chosen.
#[derive(Clone, Default, Deserialize, JsonSchema)]
struct Chosen {
    /// Ids of tasks of the item.
    #[serde(default)]
    task: Vec<Claimed<Task>>,
}

/// Tasks, for whom, and what of them.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    /// Ids of tasks of the item.
    #[serde(default)]
    task: Vec<Claimed<Task>>,
    /// As where an item is shared.
    #[serde(default)]
    who: Vec<String>,
    /// `due`, `status`, `progress`, `files`. All of them, if left out.
    facets: Option<Vec<String>>,
    #[serde(default)]
    message: String,
}

/// A task to be shared.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Line {
    id: TaskId,
    title: String,
}

/// What can be shared, and with how many.
#[derive(Serialize, JsonSchema)]
struct View {
    around: Around,
    tasks: Vec<Line>,
    used: i64,
    limit: Option<i64>,
    /// What that would newly show to somebody who is not in yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    widens: Option<Widening>,
}

fn load(tx: &mut Tx<'_>, item: &Allowed<Share, Item>, (chosen, parts): (&[Claimed<Task>], TaskFacets), limits: Limits) -> Result<View, Error> {
    let tasks: Vec<Line> = named(tx, item, chosen)?.into_iter().map(|task| Line { id: task.id, title: task.title }).collect();
    let allowance = organizations::allowance(tx, limits, item.organization)?;
    let widens = if tasks.is_empty() {
        None
    } else {
        let joined = Joined::tasks(tasks.iter().map(|task| task.id), parts);
        Some(Ground::load(tx, item, item.rights())?.joining(&[], 1, &joined))
    };
    Ok(View { around: around(tx, item, item.by())?, tasks, used: allowance.used, limit: allowance.limit, widens })
}

/// The tasks that were chosen, each of this item.
pub(super) fn named(tx: &mut Tx<'_>, item: &Allowed<Share, Item>, chosen: &[Claimed<Task>]) -> Result<Vec<Task>, Error> {
    if chosen.len() > MOST {
        return Err(Error::field("task", Say::new("share-too-many").and("most", MOST as i64)));
    }
    Claimed::all_within(chosen, tx, item)
}

async fn page(item: Allowed<Share, Item>, cx: Cx, Asked(chosen): Asked<Chosen>) -> Result<Answer, Error> {
    show(&item, &cx, chosen.task, Typed::default()).await
}

async fn show(item: &Allowed<Share, Item>, cx: &Cx, chosen: Vec<Claimed<Task>>, typed: Typed) -> Result<Answer, Error> {
    let (ask, limits) = (item.ask(), cx.app.config.limits());
    let parts = if typed.sent() { typed.all("facets").filter_map(TaskFacet::from_word).collect() } else { TaskFacets::all() };
    let view = cx
        .read(move |tx| {
            let item = Allowed::<Share, Item>::again(tx, &ask)?;
            load(tx, &item, (&chosen, parts), limits)
        })
        .await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| draw(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

fn draw(cx: &Cx, view: &View, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = view.around.url();
    let on = |part: TaskFacet| !typed.sent() || typed.all("facets").any(|word| word == part.word());
    let body = html! {
        @if view.tasks.is_empty() { p.muted { (t["share-tasks-none"]) } }
        form.form #share-tasks method="post" action={ (base) "/tasks/share" } data-preview={ (base) "/share/preview" } {
            (problems(t, typed))
            ul.list { @for task in &view.tasks { li.row.pad { (task.title) input type="hidden" name="task" value=(task.id); } } }
            (who(cx, view.around.item, &Guests { chips: &[], used: view.used, limit: view.limit }, typed))
            fieldset {
                legend { (t["share-what"]) }
                input type="hidden" name="facets" value="";
                ul.list { @for part in TaskFacet::ALL {
                    @let key = format!("share-task-{}", part.word());
                    li { label.facet { span { (t[key.as_str()]) } span.n {} input.switch type="checkbox" role="switch" name="facets" value=(part.word()) checked[on(part)]; } }
                } }
            }
            (area(t, typed, "message", &t["share-message"], "", 3, None))
            div data-preview-into { @if let Some(widening) = &view.widens { (widens(cx, widening)) } }
            div.actions { button.button."to-guests" { (t.with("share-tasks-button", crate::parts![count = view.tasks.len()])) } " " a.button.quiet href={ (base) "/tasks" } { (t["cancel"]) } }
        }
    };
    view.around.draw(cx, &t["share-tasks-title"], &html! {}, &body, None)
}

/// What sharing came to.
#[derive(Serialize, JsonSchema)]
struct Shared {
    opened: Vec<Opened>,
}

async fn share(item: Allowed<Share, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let mut wrong: Vec<Problem> = Vec::new();
    let who = people_of(&form.who).map_err(|problem| wrong.push(problem)).unwrap_or_default();
    let parts = parts_of(form.facets.as_deref()).map_err(|problem| wrong.push(problem)).unwrap_or_default();
    if form.message.chars().count() > 5000 {
        wrong.push(Problem { field: "message", say: Say::new("too-long").and("most", 5000_i64) });
    }
    if form.task.is_empty() {
        wrong.push(Problem { field: "task", say: "share-tasks-none".into() });
    }
    let chosen = form.task.clone();
    let outcome = if wrong.is_empty() {
        let app = cx.app.clone();
        cx.write(&item, move |tx, permit| {
            let tasks = named(tx, permit, &form.task)?;
            share_tasks(tx, &app, permit, &who, &tasks, parts, form.message.trim())
        })
        .await
    } else {
        Err(Error::Invalid(wrong))
    };
    match again(&cx, outcome)? {
        Ok(opened) if cx.json => Ok(Answer::json(&Shared { opened }).status(StatusCode::CREATED)),
        Ok(_) => cx.done(format!("{}/share", item.url())),
        Err(problems) => show(&item, &cx, chosen, input.typed.with(problems)).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/tasks/share", page)
        .about("Tasks that are to be shared on their own")
        .asks::<Chosen>()
        .answers::<View>()
        .post("/items/{item}/tasks/share", share)
        .about("Share single tasks with contacts, each with the parts that are chosen")
        .takes::<Form>()
        .answers::<Shared>()
        .made()
}
