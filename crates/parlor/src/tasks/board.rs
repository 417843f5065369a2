//! My tasks as a board: a column for each status. A card is dragged, or its
//! status chosen in it, by keyboard and without script as well; both send the
//! same form.

use super::{
    Status,
    mine::{MyTask, MyTasks},
};
use crate::{
    parts,
    web::{
        Cx,
        ui::{hidden, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &MyTasks) -> Markup {
    html! { div.board data-board { @for status in Status::COLUMNS { (column(cx, view, status)) } } }
}

fn column(cx: &Cx, view: &MyTasks, status: Status) -> Markup {
    let tasks: Vec<&MyTask> = view.tasks.iter().filter(|task| task.status == status).collect();
    html! {
        section.column aria-labelledby={ "column-" (status.word()) } {
            header { h2 id={ "column-" (status.word()) } { (cx.t[status.key()]) } span.count { (tasks.len()) } }
            ul.cards id={ "cards-" (status.word()) } data-cards=(status.word()) { @for task in tasks { (card(cx, view, task)) } }
        }
    }
}

fn card(cx: &Cx, view: &MyTasks, task: &MyTask) -> Markup {
    let t = cx.t;
    let address = task.address(&view.frame.organization.slug);
    let late = |due: &str| task.status != Status::Done && (cx.dates.late(due) || cx.dates.near(due));
    html! {
        li.card."task-card" id={ "task-" (task.id) } data-card[task.may_change] {
            a.name href=(address) { (task.title) }
            small.muted { (task.item_title.as_deref().unwrap_or(&t["task-general"])) @if !task.mine { " · " (t["task-only-followed"]) } }
            footer {
                @if let Some(due) = &task.due { span.small.late[late(due)] { (icon("calendar")) " " (cx.dates.day(due)) } }
                @if task.timer { span.small { (icon("clock")) (hidden(&t["task-timer-runs"])) } }
                @if task.may_change { (mover(cx, view, task, &address)) }
            }
        }
    }
}

fn mover(cx: &Cx, view: &MyTasks, task: &MyTask, address: &str) -> Markup {
    let t = cx.t;
    let back =
        [("-followed", view.followed), ("-done", view.done)].iter().filter(|(_, on)| *on).fold("board".to_owned(), |all, (word, _)| all + word);
    html! {
        form.mover id={ "move-" (task.id) } method="post" action={ (address) "/status" } data-inline {
            input type="hidden" name="back" value=(back);
            select.input id={ "status-" (task.id) } name="status" data-submit-on-change data-column aria-label=(t.with("task-status-of", parts![title = &task.title])) {
                @for status in Status::COLUMNS { option value=(status.word()) selected[status == task.status] { (t[status.key()]) } }
            }
            button.button.quiet.plain-only { (t["task-move"]) }
        }
    }
}

/// Where a change of status leads back to, as the board that sent it says.
pub(super) fn back(house: &str, word: &str) -> Option<String> {
    let rest = word.strip_prefix("board")?;
    let kept: String = ["followed", "done"].iter().filter(|name| rest.contains(**name)).map(|name| format!("&{name}=yes")).collect();
    Some(format!("/o/{house}/my-tasks?as=board{kept}"))
}
