//! How tasks are drawn for members.

use super::{Status, Task, TaskLine, approvals, orders, views::TaskPage, work_pages};
use crate::{
    comments,
    files::Section,
    follows::{Around, Choice, Followed, FollowerLine, Person, Place, comments_count, pages as followers},
    items::Item,
    parts,
    web::{
        Cx, Typed, markdown,
        ui::{Aids, At, Line, empty, hidden, icon, markdown_area, problems, select},
    },
};
use access::{ItemKind, PartyId, Rights, Verb};
use maud::{Markup, html};

/// The tasks on the page of an item, with the form that adds one.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, lines: &[TaskLine]) -> Markup {
    let t = cx.t;
    let may = rights.may(Verb::Edit);
    // Nothing there and nothing to be done: no section.
    if lines.is_empty() && !rights.may(Verb::Edit) {
        return html! {};
    }
    html! {
        section.section aria-labelledby="tasks" {
            header { h2 #tasks { (t["task-title"]) } @if !lines.is_empty() { span.count { (done_of(cx, lines)) } } }
            @if lines.is_empty() { div.card { (empty("list-checks", &t["task-empty"], None)) } }
            @else { ul.list data-rows { @for line in lines { (row(cx, line, &format!("{}/tasks/{}", item.url(), line.id), may, false)) } } }
            @if may { (quick(cx, &format!("{}/tasks", item.url()), &Typed::default())) (order(cx, item)) }
        }
    }
}

/// The way to a new work order, where an item has some.
pub(super) fn order(cx: &Cx, item: &Item) -> Markup {
    html! {
        @if item.kind() != ItemKind::Board {
            p { a.button.quiet href={ (item.url()) "/work-orders/new" } { (icon("plus")) " " (cx.t["order-new"]) } }
        }
    }
}

pub(super) fn done_of(cx: &Cx, lines: &[TaskLine]) -> String {
    let done = lines.iter().filter(|line| line.done()).count();
    cx.t.with("task-done-of", parts![done = done, all = lines.iter().filter(|line| line.status != Some(Status::Cancelled)).count()])
}

/// A row: ticking it says that it is done.
pub(super) fn row(cx: &Cx, line: &TaskLine, url: &str, may: bool, general: bool) -> Markup {
    row_with(cx, line, url, may, ("list", general), &html! {})
}

/// As [`row`], with where a tick leads back to, and something at its end.
pub(super) fn row_with(cx: &Cx, line: &TaskLine, url: &str, may: bool, (back, general): (&str, bool), end: &Markup) -> Markup {
    let t = cx.t;
    let done = line.ended();
    let label = t.with("task-tick", parts![title = &line.title]);
    html! {
        li.task.done[done].cancelled[line.status == Some(Status::Cancelled)] id={ "task-" (line.id) } {
            form id={ "tick-" (line.id) } method="post" action={ (url) "/status" } data-inline {
                input type="hidden" name="status" value=(if done { "open" } else { "done" });
                input type="hidden" name="back" value=(back);
                input.tick type="checkbox" aria-label=(label) checked[done] disabled[!may] data-submit-on-change;
                @if may { button.button.quiet.plain-only { (t[if done { "task-reopen" } else { "task-finish" }]) } }
            }
            a.name href=(url) { (line.title) }
            div.meta {
                @if line.status == Some(Status::Doing) { span { (t["task-doing"]) } }
                @if line.status == Some(Status::Cancelled) { span { (t["task-cancelled"]) } }
                @match (&line.done_at, &line.due) {
                    (Some(at), _) if line.done() => span { (t.with("task-done-on", parts![day = cx.dates.on(*at)])) },
                    (_, Some(due)) => span.late[!done && cx.dates.late(due) || cx.dates.near(due)] { (cx.dates.day(due)) },
                    _ => {}
                }
                @if let Some(progress) = line.progress.filter(|_| !done) { span { (t.with("percent", parts![number = progress])) } }
                @if line.asked { span.new { (t["approval-yours"]) } } @else if line.waits { span { (t["approval-waits"]) } }
                (comments_count(cx, line.comments))
                @if !general { (followers::team_only(t, &line.followers, line.open_to_guests)) }
            }
            div.who { (followers::faces(t, &line.followers)) (end) }
        }
    }
}

/// The short form below a list: a title and a day.
pub(super) fn quick(cx: &Cx, action: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        form.row #add-task method="post" action=(action) data-inline {
            label."visually-hidden" for="new-task" { (t["task-new"]) }
            input.input #new-task name="title" required maxlength="200" placeholder=(t["task-new"]) value=(typed.or("title", "")) autocomplete="off";
            label."visually-hidden" for="new-task-due" { (t["task-due"]) }
            input.input.date #new-task-due name="due" type="date" value=(typed.or("due", ""));
            button.button { (icon("plus")) " " (t["task-add"]) }
        }
    }
}

/// The form that adds one, when something was wrong with the short one.
pub(super) fn adding(cx: &Cx, around: &Around, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        (problems(t, typed))
        form.form #add-task-again method="post" action={ (around.url()) "/tasks" } {
            (Line::new("title", &t["task-name"], "").required().draw(t, typed))
            (markdown_area(t, typed, ("description", &t["task-description"], ""), 5, &around.aids(None)))
            (Line::new("due", &t["task-due"], "").kind("date").draw(t, typed))
            div.actions { button.button.primary { (t["task-add"]) } " " a.button.quiet href=(around.url()) { (t["work-leave"]) } }
        }
    };
    around.draw(cx, &t["task-new"], &html! {}, &body, None)
}

pub(super) fn page(cx: &Cx, view: &TaskPage, typed: &Typed) -> Markup {
    let t = cx.t;
    let (task, url) = (&view.task, format!("{}/tasks/{}", view.around.url(), view.task.id));
    let choices = choices(cx, task, &view.panel.followers, &view.panel.members, &view.panel.guests);
    let body = html! {
        @if let Some(activity) = &view.out_of {
            p.small { (t["task-out-of"]) " " a href={ (view.around.url()) "/activities/" (activity.id) } { (activity.title) } }
        }
        @if let Some(pin) = &view.out_of_pin {
            p.small { (t["task-out-of"]) " " a href={ (view.around.url()) "#pin-" (pin.id) } { (t.with("board-pin-number", parts![number = pin.number])) } }
        }
        @if let Some(answer) = &view.answer {
            p.small #answer { (icon("inbox")) " " (t.with("task-sent-in", parts![name = &answer.name, email = &answer.email, form = &answer.form])) ", " (At(&cx.dates, answer.sent_at)) }
        }
        (description(cx, task))
        @match &view.order {
            Some(order) => (orders::section(cx, order, &url, view.may, typed)),
            None if view.panel.may_change => {
                div.row."gap-3".top {
                    (edit(cx, &format!("{url}/change"), &view.around.aids(Some(Followed::Task(task.id))), task, &choices, typed))
                    @if view.item.kind() != ItemKind::Board { a.button.quiet href={ (url) "/order" } { (t["order-make-of-task"]) } }
                }
            }
            None => {}
        }
        (approvals::section(cx, &view.approval, &url, typed))
        (work_pages::checklist(cx, &view.steps, &url, view.panel.may_change))
        (work_pages::hours(cx, &view.hours, &url, view.panel.may_change))
        (Section::on(&view.item, Place::Task(task.id), &view.rights, &view.files).with_marks(&view.file_marks).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url());
    let actions = html! { @if view.panel.may_change { (statuses(cx, &url, task.status)) } @else { span.badge { (t[task.status.key()]) } } };
    view.around.draw_bringing(cx, &task.title, (&actions, &body, Some(&aside)), orders::brings(view.order.as_ref(), view.may.report))
}

/// Who can be given a task: members, guests to whom its item is open, and whoever has it. A
/// guest who does not follow it yet does so by that.
pub(super) fn choices(cx: &Cx, task: &Task, followers: &[FollowerLine], members: &[Person], guests: &[Choice]) -> Vec<(String, String)> {
    let nobody = (String::new(), cx.t["task-nobody"].to_owned());
    let followers = followers.iter().map(|line| (line.party, &line.name));
    let mut people: Vec<(PartyId, &String)> = followers.chain(members.iter().map(|person| (person.party, &person.name))).collect();
    if let (Some(party), Some(name)) = (task.assignee, &task.assignee_name)
        && !people.iter().any(|(known, _)| *known == party)
    {
        people.push((party, name));
    }
    let guests = guests.iter().map(|guest| (guest.party.to_string(), cx.t.with("task-to-guest", parts![name = &guest.name])));
    std::iter::once(nobody).chain(people.into_iter().map(|(party, name)| (party.to_string(), name.clone()))).chain(guests).collect()
}

/// What a task says of itself.
pub(super) fn description(cx: &Cx, task: &Task) -> Markup {
    let t = cx.t;
    html! {
        section.section {
            dl.facts.two {
                div { dt { (t["task-assignee"]) } dd { (task.assignee_name.as_deref().unwrap_or(&t["task-nobody"])) } }
                div { dt { (t["task-due"]) } dd { @match &task.due { Some(due) => (cx.dates.day(due)), None => "—" } } }
                div { dt { (t["task-author"]) } dd { (task.author) ", " (At(&cx.dates, task.created_at)) } }
                @if let (Some(by), Some(at)) = (&task.done_by, task.done_at) { div { dt { (t["task-done-by"]) } dd { (by) ", " (At(&cx.dates, at)) } } }
            }
            @if !task.description.is_empty() { div.prose { (markdown(&task.description)) } }
        }
    }
}

/// A button for each status; the one it has is pressed.
pub(super) fn statuses(cx: &Cx, url: &str, now: Status) -> Markup {
    html! {
        form.row #task-status method="post" action={ (url) "/status" } data-inline aria-label=(cx.t["task-status"]) {
            @for status in Status::ALL {
                button.button name="status" value=(status.word()) aria-pressed=(if status == now { "true" } else { "false" }) { (cx.t[status.key()]) }
            }
        }
    }
}

/// The form that changes a task, closed until somebody wants it or it came back.
pub(super) fn edit(cx: &Cx, action: &str, aids: &Aids, task: &Task, choices: &[(String, String)], typed: &Typed) -> Markup {
    let t = cx.t;
    let assignee = task.assignee.map(|party| party.to_string()).unwrap_or_default();
    html! {
        details #task-edit open[typed.sent()] {
            summary.button { (icon("pencil")) " " (t["task-edit"]) (hidden(&task.title)) }
            form.form #task-form method="post" action=(action) data-inline {
                (problems(t, typed))
                input type="hidden" name="edition" value=(task.edition);
                (Line::new("title", &t["task-name"], &task.title).required().draw(t, typed))
                (markdown_area(t, typed, ("description", &t["task-description"], &task.description), 6, aids))
                div.field-row {
                    (select(t, typed, "assignee", &t["task-assignee"], &assignee, choices))
                    (Line::new("due", &t["task-due"], task.due.as_deref().unwrap_or_default()).kind("date").draw(t, typed))
                }
                div.actions { button.button.primary { (t["work-save"]) } }
            }
        }
    }
}
