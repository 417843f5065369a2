//! How general tasks are drawn.

use super::{
    general::{GeneralTaskPage, GeneralTasks},
    mine, pages, work_pages,
};
use crate::{
    comments,
    files::{Section, To},
    follows::pages as followers,
    organizations::frame::{Frame, Place},
    web::{
        Cx, Typed, cursor,
        ui::{Aids, empty, problems},
    },
};
use maud::{Markup, html};

pub(super) fn framed(cx: &Cx, frame: &Frame, title: &str, body: &Markup) -> Markup {
    let whole = html! { (head(cx, frame, title, &html! {})) div.sections { (body) } };
    frame.draw(cx, Place::Tasks, title, None, &whole)
}

fn head(cx: &Cx, frame: &Frame, title: &str, actions: &Markup) -> Markup {
    html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(cx.t["around-where"]) { ol.crumbs { li { a href=(base(frame)) { (cx.t["task-general"]) } } } }
                h1 { (title) }
            }
            div.actions { (actions) }
        }
    }
}

fn base(frame: &Frame) -> String {
    format!("/o/{}/tasks", frame.organization.slug)
}

pub(super) fn list(cx: &Cx, view: &GeneralTasks, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = base(&view.frame);
    let body = html! {
        div.item-head { div.stack."gap-2" { h1 { (t["task-general"]) } p.muted { (t["task-general-about"]) } } }
        (mine::tabs(cx, &view.frame, mine::Tab::General))
        section.section aria-labelledby="tasks" {
            header { h2 #tasks { (t["task-title"]) } @if !view.tasks.is_empty() { span.count { (pages::done_of(cx, &view.tasks)) } } }
            (problems(t, typed))
            @if view.tasks.is_empty() { div.card { (empty("list-checks", &t["task-general-empty"], None)) } }
            @else { ul.list data-rows { @for line in &view.tasks { (pages::row(cx, line, &format!("{base}/{}", line.id), true, true)) } } }
            (cursor::pages(cx, view.next.as_deref()))
            (pages::quick(cx, &base, typed))
        }
    };
    view.frame.draw(cx, Place::Tasks, &t["task-general"], None, &body)
}

/// Its files, which members have among themselves.
fn files<'a>(url: &str, view: &'a GeneralTaskPage) -> Section<'a> {
    Section {
        base: url.to_owned(),
        add: format!("{url}/files"),
        to: To::Team,
        may_add: true,
        may_edit: true,
        to_sign: false,
        lines: &view.files,
        marks: &[],
    }
}

pub(super) fn page(cx: &Cx, view: &GeneralTaskPage, typed: &Typed) -> Markup {
    let (task, url) = (&view.task, format!("{}/{}", base(&view.frame), view.task.id));
    let choices = pages::choices(cx, task, &view.followers, &view.members, &[]);
    let whole = html! {
        (head(cx, &view.frame, &task.title, &pages::statuses(cx, &url, task.status)))
        div.item-grid {
            div.sections {
                (pages::description(cx, task))
                (pages::edit(cx, &format!("{url}/change"), &Aids { pictures: format!("{url}/files"), mentions: None }, task, &choices, typed))
                (work_pages::checklist(cx, &view.steps, &url, true))
                (work_pages::hours(cx, &view.hours, &url, true))
                (files(&url, view).draw(cx))
                (comments::team_lane(cx, &view.thread))
            }
            aside.stack."gap-6" aria-label=(cx.t["around-people"]) { (followers::control_general(cx, &view.followers, &view.members, &format!("{url}/followers"))) }
        }
    };
    view.frame.draw(cx, Place::Tasks, &task.title, None, &whole)
}
