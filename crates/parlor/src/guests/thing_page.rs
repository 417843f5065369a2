//! The page of a task, note or activity, as a guest reads it.

use super::{frame::Head, notes::form, pages::file_list, planned, things::ThingView};
use crate::{
    comments, files, notes, requests,
    tasks::{self, approvals},
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
            @if let Some(task) = view.task.as_ref().filter(|_| view.may_report) { (tasks::report_form(cx, task, &format!("{base}{}", view.path), typed)) }
            (planned::to_do(cx, view, &base, typed))
            (checklist(cx, view))
            @if !view.text.trim().is_empty() { div.prose { (markdown(&view.text)) } }
            (planned::days(cx, view, &base))
            (own_note(cx, &base, view, typed))
            (files_section(cx, &base, view))
            section.section #comments aria-labelledby="comments-h" {
                h2 id="comments-h" { (t["guest-comments"]) }
                @if !view.comments.guests.is_empty() { (comments::list(cx, &view.comments.guests, true)) }
                @if view.comments.may_write_guests {
                    (comments::composer_for_guests(cx, &view.comments, &view.frame.organization.name))
                }
            }
        }
    };
    let live = Live { address: format!("{base}/live"), version: view.version };
    view.frame.draw(
        cx,
        &Head { title: &view.title, below: None, cover: None, item: Some(view.item), room: shell::Room::Guest, home: false, brings: &[] },
        Some(&live),
        &body,
    )
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
        @if let Some(task) = &view.task {
            dl.facts {
                @if let Some(status) = task.status { div { dt { (t["task-status"]) } dd { (t[status.key()]) } } }
                @if let Some(progress) = task.progress { div { dt { (t["task-progress"]) } dd { (t.with("percent", crate::parts![number = progress])) } } }
                @if let Some(due) = &task.due { div { dt { (t["task-due"]) } dd.late[!task.ended() && cx.dates.late(due)] { (cx.dates.day(due)) } } }
                @if let Some(assignee) = &task.assignee { div { dt { (t["task-assignee"]) } dd { (assignee) } } }
            }
        }
        @if let Some(request) = &view.request { p.faint { (requests::badge(t, request.state)) " " (request.author) " · " (cx.dates.on(request.created_at)) } }
        @if let Some(note) = &view.note { p.faint { (note.author) " · " (cx.dates.on(note.created_at)) } }
        @if let Some(activity) = &view.activity { p.faint { (cx.dates.day(&activity.happened_on)) @if !activity.participants.is_empty() { " · " (activity.participants) } } }
    }
}

/// The steps of a task; a guest reads them.
fn checklist(cx: &Cx, view: &ThingView) -> Markup {
    let t = cx.t;
    html! {
        @if !view.steps.is_empty() {
            section.section #checklist aria-labelledby="steps-h" {
                h2 id="steps-h" { (t["task-steps"]) }
                ul.stack."gap-1" {
                    @for step in &view.steps {
                        li { @if step.done_at.is_some() { (icon("circle-check")) " " s { (step.text) } " " (hidden(&t["task-done"])) } @else { (step.text) } }
                    }
                }
            }
        }
    }
}
