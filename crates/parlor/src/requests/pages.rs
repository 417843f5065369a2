//! How requests are drawn.

use super::{RequestLine, State, views::RequestPage};
use crate::{
    comments,
    files::{self, Section},
    follows::{Around, Place, comments_count, pages as followers},
    items::Item,
    web::{
        Cx, Texts, Typed, markdown,
        ui::{At, Line, avatar, icon, problem, problems},
    },
};
use maud::{Markup, html};

/// What became of it, in a word.
#[must_use]
pub fn badge(t: &Texts, state: State) -> Markup {
    html! { span.badge.done[state == State::Done] { (t[state.key()]) } }
}

/// The requests on a record, for members; nothing, where there is none.
#[must_use]
pub fn section(cx: &Cx, item: &Item, lines: &[RequestLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.section aria-labelledby="requests" {
                header { h2 #requests { (cx.t["requests"]) } span.count { (lines.len()) } }
                ul.list data-rows { @for line in lines { (row(cx, item, line)) } }
            }
        }
    }
}

fn row(cx: &Cx, item: &Item, line: &RequestLine) -> Markup {
    html! {
        li.task id={ "request-" (line.id) } {
            (avatar(&line.author, line.author_is_guest, true))
            a.name href={ (item.url()) "/requests/" (line.id) } { (line.title) }
            div.meta {
                (badge(cx.t, line.state))
                span { (line.author) " · " (cx.dates.on(line.created_at)) }
                (comments_count(cx, line.comments))
            }
            (followers::faces(cx.t, &line.followers))
        }
    }
}

/// The form of a request, with files; it is sent below `action`.
#[must_use]
pub fn form(cx: &Cx, action: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        form.card.pad.stack."gap-4" #request-form method="post" enctype="multipart/form-data" action={ (action) "/with-files" } {
            (problems(t, typed))
            (Line::new("title", &t["request-title"], "").required().draw(t, typed))
            div.field {
                label for="body" { (t["request-body"]) }
                textarea.input #body name="body" rows="5" { (typed.or("body", "")) }
                (problem(t, typed, "body"))
            }
            (files::along(cx, "request", &t["request-files"], &format!("{action}/uploads"), typed))
            div.row { button.button.primary { (t["request-send"]) } }
        }
    }
}

/// The page on which a member makes one.
pub(super) fn adding(cx: &Cx, around: &Around, typed: &Typed) -> Markup {
    let body = form(cx, &format!("{}/requests", around.url()), typed);
    around.draw(cx, &cx.t["request-new"], &html! {}, &body, None)
}

pub(super) fn page(cx: &Cx, view: &RequestPage) -> Markup {
    let (t, request) = (cx.t, &view.request);
    let url = format!("{}/requests/{}", view.around.url(), request.id);
    let body = html! {
        section.section {
            p.small.faint { (badge(t, request.state)) " " (request.author) ", " (At(&cx.dates, request.created_at)) }
            @if !request.body.trim().is_empty() { div.prose { (markdown(&request.body)) } }
            @if view.panel.may_change { (deeds(t, view, &url)) }
        }
        (Section::on(&view.item, Place::Request(request.id), &view.rights, &view.files).with_marks(&view.file_marks).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url());
    view.around.draw(cx, &request.title, &html! {}, &body, Some(&aside))
}

/// What the company does with it.
fn deeds(t: &Texts, view: &RequestPage, url: &str) -> Markup {
    let request = &view.request;
    html! {
        div.row."gap-3" {
            @match request.task {
                Some(task) => a.button href={ (view.around.url()) "/tasks/" (task) } { (icon("list-checks")) " " (t["request-to-its-task"]) },
                None => form #request-task method="post" action={ (url) "/task" } { button.button.primary { (icon("list-checks")) " " (t["request-make-task"]) } },
            }
            @if request.state == State::Closed {
                form #request-open method="post" action={ (url) "/open" } data-inline { button.button { (t["request-open-again"]) } }
            } @else {
                form #request-close method="post" action={ (url) "/close" } data-inline { button.button { (icon("check")) " " (t["request-close"]) } }
            }
        }
    }
}
