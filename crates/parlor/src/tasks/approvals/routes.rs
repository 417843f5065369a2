//! Addresses of approvals.

use super::{Decide, Verdict, ask, decide, withdraw};
use crate::{
    doors::{Allowed, Claimed},
    follows::{self, Party},
    items::attachment::{EditIt, On},
    organizations::frame::again,
    tasks::{Task, routes as task_routes},
    web::{Answer, Cx, Error, Input, Problem, Routes},
};
use access::ApprovalId;
use schemars::JsonSchema;
use serde::Deserialize;

/// Who is asked.
#[derive(Clone, Deserialize, JsonSchema)]
struct Question {
    /// Ids of members, or of guests who see the task.
    #[serde(default)]
    approver: Vec<Claimed<Party>>,
    /// What is to be looked at.
    #[serde(default)]
    message: String,
}

/// An answer.
#[derive(Clone, Deserialize, JsonSchema)]
struct Answered {
    /// The id of the question that was seen.
    approval: ApprovalId,
    verdict: Verdict,
    /// Why.
    #[serde(default)]
    note: String,
}

/// So long a message or a note is at most.
const LONGEST: usize = 2000;

fn words(field: &'static str, typed: &str) -> Result<String, Error> {
    let mut problems: Vec<Problem> = Vec::new();
    let text = follows::line(&mut problems, field, &typed.replace("\r\n", "\n"), false, LONGEST);
    if problems.is_empty() { Ok(text) } else { Err(Error::Invalid(problems)) }
}

fn url(task: &On<Task>) -> String {
    format!("{}/tasks/{}", task.item.url(), task.it.id)
}

async fn ask_them(task: Allowed<EditIt, On<Task>>, cx: Cx, input: Input<Question>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&task, move |tx, permit| {
            let chosen = form.approver.iter().map(|claim| claim.within(tx, permit).map(|party| party.id)).collect::<Result<Vec<_>, Error>>()?;
            ask(tx, permit, &chosen, &words("message", &form.message)?)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(url(&task)),
        Err(problems) => task_routes::again_with(&cx, &task, &input.typed.with(problems)).await,
    }
}

async fn take_back(task: Allowed<EditIt, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&task, withdraw).await?;
    cx.done(url(&task))
}

async fn answer(task: Allowed<Decide, On<Task>>, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    let Answered { approval, verdict, note } = input.value;
    cx.write(&task, move |tx, permit| decide(tx, permit, approval, verdict, &words("note", &note)?)).await?;
    cx.done(url(&task))
}

/// All of them.
pub fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/tasks/{task}/approval", ask_them)
        .about("Ask members, or guests who see the task, to approve it")
        .takes::<Question>()
        .post("/items/{item}/tasks/{task}/approval/withdraw", take_back)
        .about("Take the question for approval back")
        .post("/items/{item}/tasks/{task}/approval/decide", answer)
        .about("Approve or reject a task, where one is asked to")
        .takes::<Answered>()
}
