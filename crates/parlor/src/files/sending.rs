//! How files are sent: the forms that they come by, which work without any script; with it
//! large files come in parts and go on where a line broke off.

use crate::{
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{hidden, icon, problem, size},
    },
};
use maud::{Markup, html};

/// Where files are sent to.
#[derive(Clone, Copy)]
pub enum To<'a> {
    /// An item, by a member: several, for the team only if one likes.
    Item,
    /// A general task, by a member: several.
    Team,
    /// A company, by a guest: several.
    Company(&'a str),
    /// A file that is there, as its new version: one.
    File,
    /// A document, by a member: PDFs that are to be signed.
    ToSign,
}

/// What had arrived before a form was refused stays with it, where nothing is wrong with
/// the files themselves.
fn arrived_before(t: &Texts, typed: &Typed) -> Markup {
    let ids: Vec<&str> = typed.all("upload").filter(|_| typed.problem("file").is_none()).collect();
    html! {
        @if !ids.is_empty() {
            p.small.faint { (t.with("upload-kept", parts![count = ids.len()])) }
            @for id in ids { input type="hidden" name="upload" value=(id); }
        }
    }
}

/// Rows of files on their way, in the form that takes them: where large ones go in parts,
/// and what is said of them.
fn on_their_way(cx: &Cx, id: &str, uploads: &str) -> Markup {
    let (t, most) = (cx.t, cx.app.config.max_upload);
    let largest = size(t, i64::try_from(most).unwrap_or(i64::MAX));
    html! {
        ul.list.upload id={ (id) "-list" } data-upload-list data-keep data-uploads=(uploads) data-max-bytes=(most) data-waiting=(t["upload-waiting"])
            data-error-too-large=(t.with("file-error-too-large", parts![size = &largest])) data-error-offline=(t["file-error-offline"]) {}
        template data-upload-row {
            li {
                (icon("upload"))
                div {
                    strong data-name {} " " small data-size {}
                    progress max="1" value="0" aria-label=(t["file-progress"]) {}
                    p.message data-message role="alert" {}
                }
                button.button type="button" data-retry { (t["file-retry"]) }
                button.button.quiet.icon-only type="button" data-cancel { (icon("x")) (hidden(&t["file-cancel"])) }
            }
        }
    }
}

/// Files that come along with something that is being written: photos above all, which a phone
/// takes with its camera; a desk has none that a page could ask for. `uploads` is where large ones go before it is sent.
#[must_use]
pub fn along(cx: &Cx, id: &str, label: &str, uploads: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        div.field.camera {
            label for={ (id) "-photo" } { (t["upload-photo"]) }
            input.input id={ (id) "-photo" } type="file" name="file" accept="image/*" capture="environment";
        }
        div.field {
            label for={ (id) "-files" } { (label) }
            input.input id={ (id) "-files" } type="file" name="file" multiple accept="image/*,application/pdf,.doc,.docx,.xls,.xlsx,.txt,.csv,.zip";
            (smaller(t))
            (problem(t, typed, "file"))
            (arrived_before(t, typed))
            (on_their_way(cx, id, uploads))
        }
    }
}

/// Whether the browser makes photos smaller before it sends them; only where a script runs.
fn smaller(t: &Texts) -> Markup {
    html! { label.check."script-only" { input type="checkbox" checked data-smaller; span { (t["upload-smaller"]) } } }
}

/// The form that files are sent with: by choosing, dropping or pasting, with a
/// row for each on its way. It works without any script. `action` is where they are
/// added; large ones go to its neighbour that takes uploads.
#[must_use]
pub fn upload_form(cx: &Cx, action: &str, id: &str, to: To<'_>) -> Markup {
    let t = cx.t;
    let several = !matches!(to, To::File);
    let label = match to {
        To::Item | To::Team => t["file-upload"].to_owned(),
        To::Company(name) => t.with("file-upload-to", parts![name = name]),
        To::File => t["file-new-version"].to_owned(),
        To::ToSign => t["document-to-sign-add"].to_owned(),
    };
    let largest = size(t, i64::try_from(cx.app.config.max_upload).unwrap_or(i64::MAX));
    html! {
        form.stack."gap-3" id=(id) data-upload method="post" enctype="multipart/form-data" action=(action) {
            div.row {
                label.button {
                    (icon("upload")) " " (label)
                    input."visually-hidden" type="file" name="file" multiple[several] accept=[matches!(to, To::ToSign).then_some("application/pdf")];
                }
                " " button.button.plain-only { (t["file-send"]) }
                @if matches!(to, To::Item) { " " label.check { input type="checkbox" name="internal" value="on"; span { (t["file-internal-choice"]) } } }
                @if matches!(to, To::Company(_)) { " " (smaller(t)) }
                " " small.faint { (t.with("file-upload-most", parts![size = &largest])) @if several && !matches!(to, To::Company(_)) { " " span."can-drop" { (t["file-upload-drop"]) } } }
            }
            (on_their_way(cx, id, &uploads_beside(action)))
        }
    }
}

/// Where large files go that are added at this address.
fn uploads_beside(action: &str) -> String {
    let place = ["/files", "/versions"].iter().find_map(|end| action.strip_suffix(end)).unwrap_or(action);
    format!("{place}/uploads")
}
