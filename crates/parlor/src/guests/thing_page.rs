//! The page of a task, note or activity, as a guest reads it.

use super::{frame::Head, lists, notes::form, pages::file_list, planned, things::ThingView};
use crate::{
    comments, files, notes, receipts, requests,
    tasks::{self, approvals, orders},
    web::{
        Cx, Typed, markdown,
        shell::{self, Live},
        ui::{hidden, icon},
    },
};
use maud::{Markup, html};

pub(super) fn thing(cx: &Cx, view: &ThingView, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = view.frame.base.item(view.item);
    let body = html! {
        main.guest-page #main {
            nav aria-label=(t["crumbs"]) { a.back href=(base) { (icon("arrow-left")) " " (view.item_title) } }
            h1 { (view.title) }
            (thing_facts(cx, view))
            @if let Some(approval) = &view.approval { (approvals::section_for_guests(cx, approval, &format!("{base}{}", view.path))) }
            @if let (Some(task), true, None) = (&view.task, view.may_report, &view.order) { (tasks::report_form(cx, task, &format!("{base}{}", view.path), typed)) }
            (planned::to_do(cx, view, &base, typed))
            @if view.order.is_none() { (checklist(cx, view)) }
            @if let Some(order) = &view.order { (orders::for_guests(cx, order, &format!("{base}{}", view.path), view.task.as_ref().and_then(|task| task.status))) }
            @if !view.text.trim().is_empty() { div.prose { (markdown(&view.text)) } }
            @if let Some(order) = &view.order { (checklist(cx, view)) (orders::outcome_for_guests(cx, order, &format!("{base}{}", view.path), may(view), typed)) }
            @if let Some(list) = &view.list { (lists::points(cx, &base, &format!("{base}{}", view.path), list, typed)) }
            (planned::days(cx, view, &base))
            (own_note(cx, &base, view, typed))
            (files_section(cx, &base, view))
            (comments_section(cx, view))
            @if view.recorded { (receipts::told_here(t, &view.frame.organization.name)) }
        }
    };
    let live = Live { address: format!("{base}/live"), version: view.version };
    view.frame.draw(
        cx,
        &Head {
            title: &view.title,
            below: None,
            cover: None,
            item: Some(view.item),
            room: shell::Room::Guest,
            home: false,
            brings: orders::brings(view.order.as_ref(), view.may_report),
        },
        Some(&live),
        &body,
    )
}

/// What a guest does with a work order: it is the company's to change.
fn may(view: &ThingView) -> orders::May {
    orders::May {
        change: false,
        template: false,
        report: view.may_report,
        photos: view.may_send_photos,
        status: view.task.as_ref().and_then(|task| task.status),
    }
}

/// What a guest does with a note of their own.
fn own_note(cx: &Cx, base: &str, view: &ThingView, typed: &Typed) -> Markup {
    let url = format!("{base}{}", view.path);
    html! {
        @if view.note.as_ref().is_some_and(|note| note.may_change) && !view.frame.preview {
            div.row."gap-2" {
                details.grow #note-edit open[typed.sent()] {
                    summary.button { (icon("pencil")) " " (cx.t["note-edit"]) }
                    (form(cx, &format!("{url}/change"), view.edition, (&view.title, &view.text), typed))
                }
                (notes::removing(cx, &url))
            }
        }
    }
}

/// What was said about it, and the way to say something. Whoever only holds an address, where nobody said anything, has neither.
fn comments_section(cx: &Cx, view: &ThingView) -> Markup {
    html! {
        @if !view.comments.guests.is_empty() || view.comments.may_write_guests || view.frame.preview {
            section.section #comments aria-labelledby="comments-h" {
                h2 id="comments-h" { (cx.t["guest-comments"]) }
                @if !view.comments.guests.is_empty() { (comments::list(cx, &view.comments)) }
                @if view.comments.may_write_guests {
                    (comments::composer_for_guests(cx, &view.comments, &view.frame.organization.name))
                }
            }
        }
    }
}

/// Files of the thing, and the way to send some.
fn files_section(cx: &Cx, base: &str, view: &ThingView) -> Markup {
    html! {
        @if !view.files.is_empty() || !view.file_marks.is_empty() || view.may_send_files {
            section.section #files aria-labelledby="files-h" data-dropzone[view.may_send_files] {
                h2 id="files-h" { (cx.t["guest-files"]) }
                (file_list(cx, base, &view.files))
                (files::draw_marks(cx, &view.file_marks))
                @if view.may_send_files {
                    (files::upload_form(cx, &format!("/items/{}{}/files", view.item, view.path), "guest-upload", files::To::Company(&view.frame.organization.name)))
                }
            }
        }
    }
}

fn thing_facts(cx: &Cx, view: &ThingView) -> Markup {
    let t = cx.t;
    html! {
        // An order says when, and how far it is, itself.
        @if let (Some(task), None) = (&view.task, &view.order) {
            dl.facts {
                @if let Some(status) = task.status { div { dt { (t["task-status"]) } dd { (t[status.key()]) } } }
                @if let Some(progress) = task.progress { div { dt { (t["task-progress"]) } dd { (t.with("percent", crate::parts![number = progress])) } } }
                @if let Some(due) = &task.due { div { dt { (t["task-due"]) } dd.late[!task.ended() && cx.dates.late(due)] { (cx.dates.day(due)) } } }
                @if let Some(assignee) = &task.assignee { div { dt { (t["task-assignee"]) } dd { (assignee) } } }
            }
        }
        @if let Some(request) = &view.request { p.faint { (requests::badge(t, request.state)) " " (request.author) " · " (cx.dates.on(request.created_at)) } }
        @if let Some(list) = &view.list { (lists::facts(cx, &list.line)) }
        @if let Some(note) = &view.note { p.faint { (note.author) " · " (cx.dates.on(note.created_at)) } }
        @if let Some(activity) = &view.activity { p.faint { (cx.dates.day(&activity.happened_on)) @if !activity.participants.is_empty() { " · " (activity.participants) } } }
    }
}

/// The steps of a task; whoever is to do it ticks them.
fn checklist(cx: &Cx, view: &ThingView) -> Markup {
    let t = cx.t;
    let ticks = view.may_report && view.order.as_ref().is_none_or(|view| !view.order.confirmed());
    let url = format!("/items/{}{}/steps/set", view.item, view.path);
    html! {
        @if !view.steps.is_empty() {
            section.section #checklist aria-labelledby="steps-h" {
                h2 id="steps-h" { (t["task-steps"]) }
                ul.stack."gap-1" {
                    @for step in &view.steps {
                        @let done = step.done_at.is_some();
                        li.row."gap-2" {
                            @if ticks { (tick(cx, &url, step)) } @else if done { (icon("circle-check")) (hidden(&t["task-done"])) }
                            @if done { s { (step.text) } } @else { span { (step.text) } }
                        }
                    }
                }
            }
        }
    }
}

fn tick(cx: &Cx, url: &str, step: &tasks::Step) -> Markup {
    let done = step.done_at.is_some();
    html! {
        form id={ "step-" (step.id) } method="post" action=(url) data-inline {
            input type="hidden" name="step" value=(step.id);
            @if !done { input type="hidden" name="done" value="on"; }
            button.button.quiet.icon-only aria-pressed=(if done { "true" } else { "false" }) {
                (icon(if done { "circle-check" } else { "circle" })) (hidden(&cx.t.with("task-tick", crate::parts![title = &step.text])))
            }
        }
    }
}
