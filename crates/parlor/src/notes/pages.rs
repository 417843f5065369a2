//! How notes are drawn for members.

use super::{NoteLine, Removal, views::NotePage};
use crate::{
    comments,
    files::Section,
    follows::{Around, Followed, Place, comments_count, pages as followers},
    items::{Item, bin::UNDO_DAYS},
    parts,
    web::{
        Cx, Typed, markdown,
        ui::{Aids, At, Line, avatar, empty, hidden, icon, markdown_area, problems, undo},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};

/// The notes on the page of an item.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, lines: &[NoteLine]) -> Markup {
    let t = cx.t;
    // Nothing there and nothing to be done: no section.
    if lines.is_empty() && !rights.may(Verb::Edit) {
        return html! {};
    }
    html! {
        section.section aria-labelledby="notes" {
            header {
                h2 #notes { (t["note-title"]) } @if !lines.is_empty() { span.count { (lines.len()) } }
                @if rights.may(Verb::Edit) { a.button.quiet href={ (item.url()) "/notes/new" } { (icon("plus")) " " (t["note-add"]) } }
            }
            @if lines.is_empty() { div.card { (empty("sticky-note", &t["note-empty"], None)) } }
            @else {
                ul.list data-rows {
                    @for line in lines { @if let Some(removal) = &line.removed { (mark(cx, item, line, removal)) } @else { (row(cx, item, line)) } }
                }
            }
        }
    }
}

/// Who removed a note, in words.
#[must_use]
pub fn removed(cx: &Cx, line: &NoteLine, removal: &Removal) -> String {
    let key = if removal.by == line.author { "note-removed" } else { "note-removed-by" };
    cx.t.with(key, parts![author = &line.author, by = &removal.by])
}

/// What is left of a note that was removed.
fn mark(cx: &Cx, item: &Item, line: &NoteLine, removal: &Removal) -> Markup {
    html! {
        li.task id={ "note-" (line.id) } {
            (avatar(&line.author, line.author_is_guest, true))
            span.muted { (removed(cx, line, removal)) }
            div.meta { span { (cx.dates.on(removal.at)) } (restoring(cx, &format!("{}/notes/{}", item.url(), line.id), line, removal)) }
        }
    }
}

/// The way to put a removed note back, for whom it may be put back by.
#[must_use]
pub fn restoring(cx: &Cx, url: &str, line: &NoteLine, removal: &Removal) -> Markup {
    html! {
        @if removal.may_restore {
            form method="post" action={ (url) "/restore" } id={ "restore-" (line.id) } {
                (undo(cx.t, &removed(cx, line, removal)))
            }
            span { (cx.t.with("bin-until", parts![day = cx.dates.on(removal.at.plus_days(UNDO_DAYS))])) }
        }
    }
}

fn row(cx: &Cx, item: &Item, line: &NoteLine) -> Markup {
    html! {
        li.task id={ "note-" (line.id) } {
            (avatar(&line.author, line.author_is_guest, true))
            a.name href={ (item.url()) "/notes/" (line.id) } { (line.title) }
            div.meta {
                span { (cx.dates.on(line.created_at)) }
                (comments_count(cx, line.comments))
                (followers::team_only(cx.t, &line.followers, false))
            }
            (followers::faces(cx.t, &line.followers))
        }
    }
}

/// The form that adds one.
pub(super) fn adding(cx: &Cx, around: &Around, typed: &Typed) -> Markup {
    let body = html! {
        (problems(cx.t, typed))
        form.form #note-form method="post" action={ (around.url()) "/notes" } {
            (fields(cx, &around.aids(None), ("", ""), typed))
            div.actions { button.button.primary { (cx.t["note-add"]) } " " a.button.quiet href=(around.url()) { (cx.t["work-leave"]) } }
        }
    };
    around.draw(cx, &cx.t["note-new"], &html! {}, &body, None)
}

fn fields(cx: &Cx, aids: &Aids, (title, body): (&str, &str), typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        (Line::new("title", &t["note-name"], title).required().draw(t, typed))
        (markdown_area(t, typed, ("body", &t["note-body"], body), 10, aids))
    }
}

/// The way to remove a note, asked twice.
#[must_use]
pub fn removing(cx: &Cx, url: &str) -> Markup {
    let t = cx.t;
    html! {
        details.confirm #note-remove {
            summary.button.danger { (icon("trash-2")) " " (t["note-remove"]) }
            form.stack."gap-2" method="post" action={ (url) "/remove" } {
                p { (t["note-remove-question"]) }
                div.row { button.button.danger.primary { (t["note-remove"]) } button.button.quiet type="button" data-dismiss { (t["cancel"]) } }
            }
        }
    }
}

pub(super) fn page(cx: &Cx, view: &NotePage, typed: &Typed) -> Markup {
    let (t, note) = (cx.t, &view.note);
    let url = format!("{}/notes/{}", view.around.url(), note.id);
    let body = html! {
        section.section {
            p.small.faint { (note.author) ", " (At(&cx.dates, note.created_at)) }
            div.prose { (markdown(&note.body)) }
        }
        @if view.panel.may_change {
            div.stack."gap-2" {
                details #note-edit open[typed.sent()] {
                    summary.button { (icon("pencil")) " " (t["note-edit"]) (hidden(&note.title)) }
                    form.form #note-form method="post" action={ (url) "/change" } data-inline {
                        (problems(t, typed))
                        input type="hidden" name="edition" value=(note.edition);
                        (fields(cx, &view.around.aids(Some(Followed::Note(note.id))), (&note.title, &note.body), typed))
                        div.actions { button.button.primary { (t["work-save"]) } }
                    }
                }
                (removing(cx, &url))
            }
        }
        (Section::on(&view.item, Place::Note(note.id), &view.rights, &view.files).with_marks(&view.file_marks).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url());
    view.around.draw(cx, &note.title, &html! {}, &body, Some(&aside))
}
