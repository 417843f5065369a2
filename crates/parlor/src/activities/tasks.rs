//! Tasks made out of the lines of an activity's minutes.

use super::{Activity, minutes, pages, routes, views::ActivityPage};
use crate::{
    bind,
    doors::{Allowed, Claimed, Permit},
    follows::{self, Party},
    items::attachment::{EditIt, On},
    organizations::frame::again,
    rows,
    store::{StoreError, Tx},
    tasks::{self, Status, Wanted},
    web::{
        Answer, Cx, Error, Input, OneOrMore, Problem, Routes, Say, Typed,
        ui::{Line, icon, problems, select},
    },
};
use access::{ActivityId, TaskId};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many tasks at once.
const MOST: usize = 100;
/// So many lines are shown to choose from.
const SHOWN: usize = 200;

rows! {
    /// A task that was made out of the minutes.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Made {
        pub id: TaskId,
        pub title: String,
        pub status: Status,
        pub assignee: Option<String>,
        /// A calendar day, as 2026-11-30.
        pub due: Option<String>,
    }
}

/// The tasks out of an activity, in the order in which they were made.
pub(super) fn made(tx: &mut Tx<'_>, activity: ActivityId) -> Result<Vec<Made>, StoreError> {
    tx.all(
        "SELECT t.id, t.title, t.status, p.name, t.due FROM tasks t LEFT JOIN parties p ON p.id = t.assignee_id
         WHERE t.activity_id = $1 ORDER BY t.created_at, t.id",
        bind![activity],
    )
}

/// Which lines become tasks, each its own; who does them, until when.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    /// The words of each.
    #[serde(default)]
    line: OneOrMore,
    /// The id of a member; empty for nobody.
    #[serde(default)]
    assignee: String,
    /// A calendar day, as 2026-11-30; empty for none.
    #[serde(default)]
    due: String,
}

impl Form {
    fn wanted(&self) -> Result<Vec<Wanted>, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let lines: Vec<String> = self.line.clone().all().iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            problems.push(Problem { field: "line", say: "activity-choose-lines".into() });
        }
        if lines.len() > MOST {
            problems.push(Problem { field: "line", say: Say::new("activity-lines-many").and("most", MOST) });
        }
        let due = follows::day(&mut problems, "due", &self.due);
        let wanted = lines.iter().map(|line| wanted(&mut problems, line, due.clone())).collect();
        if problems.is_empty() { Ok(wanted) } else { Err(Error::Invalid(problems)) }
    }
}

/// The whole of a line that is too long for a title is the description.
fn wanted(problems: &mut Vec<Problem>, line: &str, due: Option<String>) -> Wanted {
    let title = tasks::title_of(line);
    let description = if title == line { String::new() } else { follows::text(problems, "line", line) };
    Wanted { title, description, due }
}

fn make(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Activity>>, form: &Form) -> Result<(), Error> {
    let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
    for wanted in form.wanted()? {
        tasks::add_out_of(tx, &permit.item, &permit.rights().on_item, permit.by(), &wanted, assignee.as_ref(), permit.it.id)?;
    }
    Ok(())
}

async fn make_them(activity: Allowed<EditIt, On<Activity>>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&activity, move |tx, permit| make(tx, permit, &form)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/activities/{}", activity.item.url(), activity.it.id)),
        Err(problems) => {
            let view = routes::load(&cx, &activity).await?;
            let page = pages::page(&cx, &view, &Typed::default(), &input.typed.with(problems));
            Ok(Answer::html(page).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// The tasks that came out of it, and the form that makes more.
pub(super) fn section(cx: &Cx, view: &ActivityPage, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let mut lines = minutes::lines(&view.activity.body);
    lines.truncate(SHOWN);
    let may = view.panel.may_change && !lines.is_empty();
    html! {
        @if may || !view.tasks.is_empty() {
            section.section #activity-tasks {
                header { h2 { (t["activity-tasks"]) } @if !view.tasks.is_empty() { span.count { (view.tasks.len()) } } }
                @if !view.tasks.is_empty() { ul.list { @for task in &view.tasks { (row(cx, task, &view.around.url())) } } }
                @if may { (form(cx, view, &lines, url, typed)) }
            }
        }
    }
}

fn row(cx: &Cx, task: &Made, item: &str) -> Markup {
    let done = task.status.ended();
    html! {
        li.task.done[done] {
            (icon(if done { "check" } else { "list-checks" }))
            a.name href={ (item) "/tasks/" (task.id) } { (task.title) }
            div.meta {
                span { (cx.t[task.status.key()]) }
                @if let Some(assignee) = &task.assignee { span { (assignee) } }
                @if let Some(due) = &task.due { span.late[!done && cx.dates.late(due)] { (cx.dates.day(due)) } }
            }
        }
    }
}

fn form(cx: &Cx, view: &ActivityPage, lines: &[String], url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let taken = |line: &str| view.tasks.iter().any(|task| task.title == tasks::title_of(line));
    let chosen = |line: &str| typed.all("line").any(|value| value == line);
    let nobody = (String::new(), t["task-nobody"].to_owned());
    let members = view.panel.members.iter().map(|person| (person.party, &person.name));
    let followers = view.panel.followers.iter().filter(|line| !line.guest).map(|line| (line.party, &line.name));
    let people: Vec<(String, String)> =
        std::iter::once(nobody).chain(members.chain(followers).map(|(party, name)| (party.to_string(), name.clone()))).collect();
    html! {
        details #make-tasks open[typed.sent()] {
            summary.button { (icon("list-checks")) " " (t["activity-make-tasks"]) }
            form.form #make-tasks-form method="post" action={ (url) "/tasks" } data-inline {
                (problems(t, typed))
                fieldset #line {
                    legend { (t["activity-lines"]) }
                    @for line in lines {
                        label.check {
                            input type="checkbox" name="line" value=(line) checked[chosen(line)] disabled[taken(line)];
                            span { (line) @if taken(line) { " " small.faint { (t["activity-line-taken"]) } } }
                        }
                    }
                }
                div.field-row {
                    (select(t, typed, "assignee", &t["task-assignee"], "", &people))
                    (Line::new("due", &t["task-due"], "").kind("date").draw(t, typed))
                }
                div.actions { button.button.primary { (t["activity-make"]) } }
            }
        }
    }
}

/// All of them.
pub(super) fn addresses(routes: Routes) -> Routes {
    routes.post("/items/{item}/activities/{activity}/tasks", make_them).about("Make tasks out of lines of what was written down").takes::<Form>()
}
