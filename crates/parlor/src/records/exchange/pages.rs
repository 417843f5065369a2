//! The pages of an import.

use super::{import::Begin, look::ImportView};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        sheet::{self, Words},
    },
};
use maud::{Markup, html};

const WORDS: Words = Words {
    of: "import-of",
    skips_known: "import-skips-known",
    title: "record-title",
    sums: "import-sums",
    add: "import-add",
    known: "import-known",
    refused: "import-refused",
    run: "import-run",
    running: "import-running",
    progress: "import-progress",
    done: "import-done",
    back: "import-back",
};

pub(super) fn begin(cx: &Cx, view: &Begin, typed: &Typed) -> Markup {
    let t = cx.t;
    let title = t.with("import-title", parts![name = &view.name]);
    let columns: Vec<String> =
        ["record-title", "category", "responsible"].map(|key| t[key].to_owned()).into_iter().chain(view.fields.iter().cloned()).collect();
    let home = (view.url.clone(), view.name.clone());
    let body = sheet::begin(cx, &home, (&title, &t["import-lead"], &t["import-file-help"]), &format!("{}/imports", view.url), &columns, typed);
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}

pub(super) fn import(cx: &Cx, view: &ImportView) -> Markup {
    let (title, body) = view.intake.draw(cx, &WORDS, &html! {});
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}
