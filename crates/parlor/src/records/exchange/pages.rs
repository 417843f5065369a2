//! The pages of an import.

use super::{
    import::Begin,
    look::{ColumnView, ImportView, RowView},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{self, icon},
    },
};
use maud::{Markup, html};

pub(super) fn begin(cx: &Cx, view: &Begin, typed: &Typed) -> Markup {
    let t = cx.t;
    let title = t.with("import-title", parts![name = &view.name]);
    let body = html! {
        div.stack."gap-6".narrow {
            div.stack."gap-1" {
                nav.crumbs aria-label=(t["crumbs"]) { ol { li { a href=(view.url) { (view.name) } } } }
                h1 { (title) }
                p.muted { (t["import-lead"]) }
            }
            (ui::problems(t, typed))
            form.card.pad.stack."gap-4".form #import method="post" action={ (view.url) "/imports" } enctype="multipart/form-data" {
                div.field {
                    label for="file" { (t["import-file"]) }
                    input.input #file type="file" name="file" required accept=".csv,.txt,.tsv,.xlsx,text/csv" aria-describedby="file-help";
                    (ui::problem(t, typed, "file"))
                    small #file-help { (t["import-file-help"]) }
                }
                div { button.button.primary { (icon("upload")) " " (t["import-look"]) } }
            }
            section.stack."gap-2" {
                h2 { (t["import-columns"]) }
                p.muted { (t["import-columns-about"]) }
                p { (t["record-title"]) ", " (t["category"]) ", " (t["responsible"]) @for field in &view.fields { ", " (field) } }
            }
        }
    };
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}

pub(super) fn import(cx: &Cx, view: &ImportView) -> Markup {
    let t = cx.t;
    let title = t.with("import-of", parts![file = &view.file]);
    let body = html! {
        div.stack."gap-6" {
            div.stack."gap-1" {
                nav.crumbs aria-label=(t["crumbs"]) { ol { li { a href=(view.import.organizer_url()) { (view.organizer) } } } }
                h1 { (title) }
            }
            @if view.ended { (ended(t, view)) }
            @else if view.done > 0 || view.goes_on { (progress(t, view)) }
            @else { (mapping(t, view)) (fates(t, view)) }
        }
    };
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}

fn ended(t: &Texts, view: &ImportView) -> Markup {
    html! {
        p.notice.done role="status" { (icon("circle-check")) " " span { (t.with("import-done", parts![count = view.added])) } }
        p { a.button.primary href=(view.import.organizer_url()) { (t.with("import-back", parts![name = &view.organizer])) } }
    }
}

/// How far it is. The form sends itself where a script can; where not, somebody presses.
fn progress(t: &Texts, view: &ImportView) -> Markup {
    let done = usize::try_from(view.done).unwrap_or(0);
    html! {
        div.card.pad.stack."gap-4".narrow {
            p role="status" { (t.with("import-progress", parts![done = done, count = view.total, added = view.added])) }
            progress max=(view.total) value=(done) aria-label=(t["import-running"]) {}
            div.row."gap-3" {
                form method="post" action={ (view.import.url()) "/run" } data-go-on[view.goes_on] { button.button.primary { (t["import-go-on"]) } }
                (cancel(t, view, "import-stop"))
            }
        }
    }
}

fn cancel(t: &Texts, view: &ImportView, word: &str) -> Markup {
    html! { form method="post" action={ (view.import.url()) "/cancel" } { button.button.quiet { (t[word]) } } }
}

fn mapping(t: &Texts, view: &ImportView) -> Markup {
    html! {
        section.section {
            header { h2 { (t["import-columns"]) } }
            form.stack."gap-4" #mapping method="post" action=(view.import.url()) {
                div.card."scroll-x" {
                    table.matrix {
                        caption."visually-hidden" { (t["import-columns"]) }
                        thead { tr { th scope="col" { (t["import-head"]) } th scope="col" { (t["import-sample"]) } th scope="col" { (t["import-is"]) } } }
                        tbody { @for (at, column) in view.columns.iter().enumerate() { (column_row(t, view, at, column)) } }
                    }
                }
                label.check {
                    input type="checkbox" name="skips_known" value="on" checked[view.skips_known];
                    span { (t["import-skips-known"]) }
                }
                div { button.button { (icon("refresh-cw")) " " (t["import-look-again"]) } }
            }
        }
    }
}

fn column_row(t: &Texts, view: &ImportView, at: usize, column: &ColumnView) -> Markup {
    html! {
        tr {
            th scope="row" { (column.head) }
            td.faint.small data-l=(t["import-sample"]) { (column.sample) }
            td data-l=(t["import-is"]) {
                select.input name={ "column-" (at) } aria-label=(t.with("import-is-what", parts![name = &column.head])) {
                    @for (word, label) in &view.choices { option value=(word) selected[*word == column.is] { (label) } }
                }
            }
        }
    }
}

fn fates(t: &Texts, view: &ImportView) -> Markup {
    html! {
        section.section #fates {
            header { h2 { (t["import-fates"]) } }
            p role="status" { (t.with("import-sums", parts![add = view.add, known = view.known, refused = view.refused])) }
            div.card."scroll-x" {
                table.matrix {
                    caption."visually-hidden" { (t["import-fates"]) }
                    thead { tr { th scope="col" { (t["import-row"]) } th scope="col" { (t["record-title"]) } th scope="col" { (t["import-fate"]) } } }
                    tbody { @for row in &view.rows { (fate(t, row)) } }
                }
            }
            @if view.rows.len() < view.total { p.small.faint { (t.with("import-shown", parts![shown = view.rows.len(), count = view.total])) } }
            div.row."gap-3" {
                @if view.add > 0 {
                    form method="post" action={ (view.import.url()) "/run" } { button.button.primary { (t.with("import-run", parts![count = view.add])) } }
                }
                (cancel(t, view, "cancel"))
            }
        }
    }
}

fn fate(t: &Texts, row: &RowView) -> Markup {
    html! {
        tr {
            td data-l=(t["import-row"]) { (row.row) }
            th scope="row" { @if row.title.is_empty() { "–" } @else { (row.title) } }
            td data-l=(t["import-fate"]) {
                @match row.fate {
                    "add" => span.badge { (icon("plus")) " " (t["import-add"]) },
                    "known" => span.badge { (t["import-known"]) },
                    _ => div.stack."gap-1" { span.badge.late { (icon("circle-alert")) " " (t["import-refused"]) } @for why in &row.why { p.small { (why) } } },
                }
            }
        }
    }
}
