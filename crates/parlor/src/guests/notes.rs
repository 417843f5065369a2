//! Notes as guests read and write them; they change and remove their own (WORK-8).

use super::{adding::adding, item::ItemView, pages::can_here};
use crate::{
    doors::Allowed,
    files,
    items::Item,
    notes::{self, NoteLine},
    parts,
    web::{
        Answer, Cx, Error, Typed, markdown,
        ui::{Line, avatar, problem, problems},
    },
};
use access::Verb;
use maud::{Markup, html};

/// The page of a new note, with what was typed.
///
/// # Errors
/// When the store fails.
pub async fn new_note<A>(item: &Allowed<A, Item>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let files = item.rights().may(Verb::AddFileBelow);
    adding(item, cx, "note-new", |_, base| with_files(cx, &format!("{base}/notes"), files, typed)).await
}

/// The form of a new note, with files where the guest may send some.
fn with_files(cx: &Cx, action: &str, files: bool, typed: &Typed) -> Markup {
    let t = cx.t;
    if !files {
        return form(cx, action, None, ("", ""), typed);
    }
    html! {
        form.card.pad.stack."gap-4" #note-form method="post" enctype="multipart/form-data" action={ (action) "/with-files" } {
            (fields(cx, ("", ""), typed))
            (files::along(cx, "note", &t["request-files"], &format!("{action}/uploads"), typed))
            div.row { button.button.primary { (t["note-add"]) } }
        }
    }
}

fn fields(cx: &Cx, (title, body): (&str, &str), typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        (problems(t, typed))
        (Line::new("title", &t["note-name"], title).required().draw(t, typed))
        div.field {
            label for="body" { (t["note-body"]) }
            textarea.input #body name="body" rows="6" { (typed.or("body", body)) }
            (problem(t, typed, "body"))
        }
    }
}

/// The form itself; with an edition it changes a note that is there.
pub(super) fn form(cx: &Cx, action: &str, edition: Option<i64>, now: (&str, &str), typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        form.card.pad.stack."gap-4" #note-form method="post" action=(action) {
            @if let Some(edition) = edition { input type="hidden" name="edition" value=(edition); }
            (fields(cx, now, typed))
            div.row { button.button.primary { (t[if edition.is_some() { "work-save" } else { "note-add" }]) } }
        }
    }
}

/// The notes of an item, and the way to write one.
pub(super) fn section(cx: &Cx, base: &str, view: &ItemView) -> Markup {
    let t = cx.t;
    html! {
        @if !view.notes.is_empty() || view.writes_notes {
            section.section #notes aria-labelledby="notes-h" {
                header {
                    h2 id="notes-h" { (t["guest-notes"]) }
                    @if view.may_write_notes { a.button.quiet href={ (base) "/notes/new" } { (t["note-add"]) } }
                }
                @if view.frame.preview && view.writes_notes { (can_here(cx, view, "preview-writes-notes")) }
                @for note in &view.notes { (card(cx, base, note)) }
            }
        }
    }
}

fn card(cx: &Cx, base: &str, note: &NoteLine) -> Markup {
    html! {
        @if let Some(removal) = &note.removed {
            article.card.note id={ "note-" (note.id) } {
                footer {
                    (avatar(&note.author, note.author_is_guest, true)) " " (notes::removed(cx, note, removal)) " · " (cx.dates.on(removal.at))
                    (notes::restoring(cx, &format!("{base}/notes/{}", note.id), note, removal))
                }
            }
        }
        @else {
            article.card.note id={ "note-" (note.id) } {
                h3 { a href={ (base) "/notes/" (note.id) } { (note.title) } }
                div.prose { (markdown(&note.body)) }
                footer {
                    (avatar(&note.author, note.author_is_guest, true)) " " (note.author) " · " (cx.dates.on(note.created_at))
                    @if note.comments > 0 { " · " (cx.t.with("count-comments", parts![count = note.comments])) }
                }
            }
        }
    }
}
