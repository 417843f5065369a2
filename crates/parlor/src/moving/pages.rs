//! The pages on which somebody looks at what they bring along.

use super::{
    Source,
    choices::NEW,
    judging::Fate,
    reading,
    views::{MoveView, RowView},
};
use crate::{
    organizations::frame::Place,
    parts,
    tasks::Status,
    web::{
        Cx, Texts, Typed, sheet,
        ui::{self, Line, icon},
    },
};
use maud::{Markup, html};

pub(super) fn page(cx: &Cx, view: &MoveView) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let title = t.with("moving-of", parts![file = &view.file]);
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } li { a href={ (base) "/moving" } { (t["moving"]) } } } }
            div.stack."gap-1" { h1 { (title) } p.muted { (t[view.source.key()]) } }
            @if view.ended { (end(t, view)) (fates(t, view)) }
            @else if view.done > 0 || view.goes_on { (progress(t, view)) }
            @else { (choices(cx, view)) (fates(t, view)) (confirm(t, view)) }
        }
    };
    view.frame.draw(cx, Place::Administration, &title, None, &body)
}

fn sums(t: &Texts, view: &MoveView) -> String {
    let sums = &view.sums;
    t.with("moving-sums", parts![new = sums.new, changed = sums.changed, same = sums.same, skipped = sums.skipped, refused = sums.refused])
}

fn end(t: &Texts, view: &MoveView) -> Markup {
    let key = if view.done < view.total { "moving-stopped" } else { "moving-done" };
    html! {
        p.notice.done role="status" { (icon("circle-check")) " " span { (t.with(key, parts![done = view.done, count = view.total, made = view.made])) } }
        @if view.done > 0 { p { a.button href={ (view.url) "/report.csv" } { (icon("download")) " " (t["moving-report"]) } } }
    }
}

/// How far it is. The form sends itself where a script can; where not, somebody presses.
fn progress(t: &Texts, view: &MoveView) -> Markup {
    html! {
        div.card.pad.stack."gap-4".narrow {
            p role="status" { (t.with("moving-progress", parts![done = view.done, count = view.total, made = view.made])) }
            progress max=(view.total) value=(view.done) aria-label=(t["moving"]) {}
            div.row."gap-3" {
                form method="post" action={ (view.url) "/run" } data-go-on[view.goes_on] { button.button.primary { (t["import-go-on"]) } }
                form method="post" action={ (view.url) "/cancel" } { button.button.quiet { (t["import-stop"]) } }
            }
        }
    }
}

/// What somebody can choose before it is taken over.
fn choices(cx: &Cx, view: &MoveView) -> Markup {
    let (t, typed) = (cx.t, Typed::default());
    html! {
        form.stack."gap-6" #choices method="post" action=(view.url) {
            @if view.source != Source::Contacts { div.narrow {
                (Line::new("into", &t["moving-into"], &view.into).help(&t[into_help(view.source)]).draw(t, &typed))
                @if let Some(problem) = &view.into_problem { p.message role="alert" { (problem) } }
            } }
            @if !view.columns.is_empty() {
                section.section {
                    header { h2 { (t["import-columns"]) } }
                    (sheet::columns(t, &view.columns, &columns(t, view.source)))
                }
            }
            @if !view.statuses.is_empty() { (statuses(t, view)) }
            @if !view.people.is_empty() { (people(t, view)) }
            @if view.source == Source::Contacts { (ui::tick(&typed, "updates", &t["moving-updates"], view.updates, Some(&t["moving-updates-help"]))) }
            @if view.has_archived { (ui::tick(&typed, "archived", &t["moving-with-archived"], view.archived, None)) }
            div { button.button { (icon("refresh-cw")) " " (t["import-look-again"]) } }
        }
    }
}

fn into_help(source: Source) -> &'static str {
    match source {
        Source::Files => "moving-into-files",
        Source::Tasks => "moving-into-tasks",
        _ => "moving-into-projects",
    }
}

fn columns(t: &Texts, source: Source) -> Vec<(String, String)> {
    let own = reading::columns_of(source).iter().map(|(word, key)| ((*word).to_owned(), t[*key].to_owned()));
    std::iter::once((String::new(), t["import-nothing"].to_owned())).chain(own).collect()
}

fn statuses(t: &Texts, view: &MoveView) -> Markup {
    html! {
        section.section {
            header { h2 { (t["moving-statuses"]) } }
            div.card."scroll-x" {
                table.matrix {
                    caption."visually-hidden" { (t["moving-statuses"]) }
                    thead { tr { th scope="col" { (t["moving-there"]) } th scope="col" { (t["moving-count"]) } th scope="col" { (t["moving-here"]) } } }
                    tbody { @for status in &view.statuses { tr {
                        th scope="row" { (status.word) @if status.unknown { " " span.badge.late { (t["moving-unknown"]) } } }
                        td data-l=(t["moving-count"]) { (status.count) }
                        td data-l=(t["moving-here"]) {
                            select.input name={ "status:" (status.key) } aria-label=(t.with("moving-status-is", parts![word = &status.word])) {
                                option value="" selected[status.is.is_empty()] { (t["moving-by-itself"]) }
                                @for one in Status::ALL { option value=(one.word()) selected[status.is == one.word()] { (t[one.key()]) } }
                            }
                        }
                    } } }
                }
            }
        }
    }
}

fn people(t: &Texts, view: &MoveView) -> Markup {
    html! {
        section.section {
            header { h2 { (t["moving-people"]) } }
            p.muted { (t["moving-people-about"]) }
            div.card."scroll-x" {
                table.matrix {
                    caption."visually-hidden" { (t["moving-people"]) }
                    thead { tr { th scope="col" { (t["moving-there"]) } th scope="col" { (t["moving-count"]) } th scope="col" { (t["moving-here"]) } } }
                    tbody { @for person in &view.people { tr {
                        th scope="row" { (person.name) @if !person.email.is_empty() { " " small.faint { (person.email) } } }
                        td data-l=(t["moving-count"]) { (person.count) }
                        td data-l=(t["moving-here"]) {
                            @let name = if person.name.is_empty() { &person.email } else { &person.name };
                            select.input name={ "person:" (person.key) } aria-label=(t.with("moving-person-is", parts![name = name])) {
                                option value="" selected[person.is.is_empty()] { (t["moving-person-nobody"]) }
                                option value=(NEW) selected[person.is == NEW] { (t["moving-person-new"]) }
                                @for (id, name) in &view.members { option value=(id) selected[person.is == *id] { (name) } }
                            }
                        }
                    } } }
                }
            }
        }
    }
}

fn fates(t: &Texts, view: &MoveView) -> Markup {
    html! {
        section.section #fates {
            header { h2 { (t["import-fates"]) } }
            p role="status" { (sums(t, view)) }
            @if !view.rows.is_empty() {
                div.card."scroll-x" {
                    table.matrix {
                        caption."visually-hidden" { (t["import-fates"]) }
                        thead { tr { th scope="col" { (t["import-row"]) } th scope="col" { (t["moving-what"]) } th scope="col" { (t["import-fate"]) } } }
                        tbody { @for row in &view.rows { (fate(t, row)) } }
                    }
                }
                @if !view.ended && (view.rows.len() as i64) < view.total { p.small.faint { (t.with("import-shown", parts![shown = view.rows.len(), count = view.total])) } }
            }
        }
    }
}

fn fate(t: &Texts, row: &RowView) -> Markup {
    html! {
        tr {
            td data-l=(t["import-row"]) { (row.row) }
            th scope="row" { small.faint { (t[row.kind_key]) } " " @if row.title.is_empty() { "–" } @else { (row.title) } }
            td data-l=(t["import-fate"]) {
                div.stack."gap-1" {
                    @if row.fate == Fate::Refused.word() { span.badge.late { (icon("circle-alert")) " " (t[fate_key(row.fate)]) } }
                    @else { span.badge { @if row.fate == Fate::New.word() { (icon("plus")) " " } (t[fate_key(row.fate)]) } }
                    @if !row.why.is_empty() { p.small { (row.why) } }
                }
            }
        }
    }
}

/// The key of what a fate is called.
pub(super) fn fate_key(word: &str) -> &'static str {
    match word {
        "new" => "moving-new",
        "changed" => "moving-changed",
        "same" => "moving-same",
        "skipped" => "moving-skipped",
        _ => "moving-refused",
    }
}

fn confirm(t: &Texts, view: &MoveView) -> Markup {
    html! {
        div.stack."gap-3" {
            p.muted { (t["moving-quiet"]) }
            div.row."gap-3" {
                @if view.sums.does() > 0 && view.into_problem.is_none() {
                    form method="post" action={ (view.url) "/run" } { button.button.primary { (t.with("moving-run", parts![count = view.sums.does()])) } }
                }
                form method="post" action={ (view.url) "/cancel" } { button.button.quiet { (t["cancel"]) } }
            }
        }
    }
}
