//! Whoever is to do a task says how far it is, and what was done; also a guest (WORK-5).

use super::{Status, Task, TaskLine, set};
use crate::{
    comments,
    doors::{Allowed, Permit},
    follows::Place,
    guests,
    items::attachment::{On, ReportOnIt, SeeIt},
    organizations::frame::again,
    store::Tx,
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Typed,
        ui::{icon, problem, problems},
    },
};
use access::Lane;
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Deserialize;

/// How far it is, and what was done.
#[derive(Clone, Deserialize, JsonSchema)]
struct Report {
    /// `open`, `doing` or `done`; empty, where only something is said.
    #[serde(default)]
    status: String,
    /// What was done; it becomes a comment where guests read.
    #[serde(default)]
    text: String,
}

/// How far whoever does it says that it is; nothing, where only something is said.
pub(super) fn reported(typed: &str) -> Result<Option<Status>, Problem> {
    match typed.trim() {
        "" => Ok(None),
        // Whether it is called off is the company's to say.
        word => {
            let status = Status::from_word(word).filter(|status| *status != Status::Cancelled);
            status.map(Some).ok_or(Problem { field: "status", say: "report-no-status".into() })
        }
    }
}

/// Takes a report: the words become a comment, and the task is as far as it says.
fn take(tx: &mut Tx<'_>, permit: &Permit<ReportOnIt, On<Task>>, report: &Report) -> Result<(), Error> {
    let (item, task, rights, by) = (&permit.item, &permit.it, &permit.rights().on_item, permit.by());
    let status = reported(&report.status).map_err(|problem| Error::Invalid(vec![problem]))?;
    let text = report.text.trim();
    if status.is_none() && text.is_empty() {
        return Err(Error::field("text", "report-empty"));
    }
    if !text.is_empty() {
        comments::write(tx, item, rights, by, Place::Task(task.id), Some(Lane::Guests), text)?;
    }
    status.map_or(Ok(()), |status| set(tx, item, by, task, status))
}

async fn report(task: Allowed<ReportOnIt, On<Task>>, cx: Cx, input: Input<Report>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&task, move |tx, permit| take(tx, permit, &form)).await;
    let url = format!("{}/tasks/{}", task.item.url(), task.it.id);
    match again(&cx, outcome)? {
        Ok(()) => cx.done(url),
        Err(found) if task.rights().on_item.outside() => {
            let ask = task.ask();
            let now = cx.read(move |tx| Allowed::<SeeIt, On<Task>>::again(tx, &ask)).await?;
            Ok(guests::task_page(&now, &cx, &input.typed.with(found)).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(found) => Err(Error::Invalid(found)),
    }
}

/// What a guest says about a task that is theirs to do. It is sent below `url`.
#[must_use]
pub fn form(cx: &Cx, task: &TaskLine, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let done = task.status == Some(Status::Done);
    let button = |status: Status, primary: bool, label: &str, picture: &str| {
        html! { button.button.primary[primary] name="status" value=(status.word()) { (icon(picture)) " " (t[label]) } }
    };
    html! {
        section.card.pad.stack."gap-3" #report aria-labelledby="report-h" {
            h2 id="report-h" { (t["report-yours"]) }
            @if done { p.muted { (icon("circle-check")) " " (t["report-is-done"]) } }
            form.stack."gap-3" method="post" action={ (url) "/report" } {
                (problems(t, typed))
                div.field {
                    label for="report-text" { (t["report-text"]) }
                    textarea.input #report-text name="text" rows="3" { (typed.or("text", "")) }
                    (problem(t, typed, "text"))
                }
                div.row."gap-3" {
                    @if done { (button(Status::Doing, false, "report-not-yet", "list-checks")) }
                    @else {
                        (button(Status::Done, true, "report-done", "circle-check"))
                        @if task.status != Some(Status::Doing) { (button(Status::Doing, false, "report-started", "list-checks")) }
                    }
                    button.button.quiet name="status" value="" { (t["report-only-say"]) }
                }
            }
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/items/{item}/tasks/{task}/report", report).about("Say how far a task is that is yours to do, and what was done").takes::<Report>()
}
