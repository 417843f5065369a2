//! The page of an organizer: its records as a table.

use super::{
    FieldLine,
    filters::{columns, more, narrowed, narrowing, save},
    list::{RecordLine, RecordList, Shown},
    table::{COUNTED, PAGE, sortable},
};
use crate::{
    organizations::frame::Place,
    organizers::{Field, FieldKind},
    parts,
    web::{
        Cx, Texts,
        ui::{empty, hidden, icon},
    },
};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub(super) fn draw(cx: &Cx, view: &RecordList) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/organizers", view.frame.organization.slug);
    let filtered = view.wanted.narrows();
    let add = || html! { a.button.primary href={ (view.url) "/records/new" } { (icon("plus")) " " (t["record-new"]) } };
    let body = html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(base) { (t["organizers"]) } } } }
                h1 { (view.name) }
            }
            div.actions {
                (files(t, view, filtered))
                @if view.manage { a.button.quiet href={ (view.url) "/guests" } { (icon("door-open")) " " (t["extranet-open"]) } }
                @if view.manage { a.button.quiet href={ (view.url) "/settings" } { (icon("settings")) " " (t["organizer-settings"]) } }
                @if view.add && (filtered || !view.records.is_empty()) { (add()) }
            }
        }
        @if filtered || !view.records.is_empty() {
            (views(t, view))
            div.row."gap-3".tools { (narrowing(t, view)) (more(cx, view)) (columns(t, view)) (save(t, view)) }
            (narrowed(cx, view))
        }
        (crate::web::progress::bar(t))
        @if !view.records.is_empty() {
            (table(cx, view))
            @if view.wide { form.picked #bulk method="get" action={ (view.url) "/bulk" } { button.button.primary { (t["bulk-selected"]) } } }
            (pager(t, view))
        }
        @else if filtered { div.card { (empty("search", &t["records-none-found"], Some(html! { a.button href=(view.url) { (t["records-show-all"]) } }))) } }
        @else { div.card { (empty("file-text", &t["records-empty"], view.add.then(add))) } }
    };
    view.frame.draw(cx, Place::Organizers, &view.name, None, &body)
}

/// The list as a file, and a file into the list.
fn files(t: &Texts, view: &RecordList, filtered: bool) -> Markup {
    let query = view.wanted.query(Some(&view.sort));
    html! {
        details.more #files {
            summary.button.quiet { (icon("download")) " " (t["records-files"]) }
            div.menu {
                a href={ (view.url) "/records.csv" (query) } download data-plain data-export { (icon("download")) span { (t[if filtered { "export-csv-these" } else { "export-csv" }]) } }
                a href={ (view.url) "/records.xlsx" (query) } download data-plain data-export { (icon("download")) span { (t[if filtered { "export-xlsx-these" } else { "export-xlsx" }]) } }
                @if view.add { a href={ (view.url) "/import" } { (icon("upload")) span { (t["import"]) } } }
            }
        }
    }
}

/// What was saved, as tabs; the one that is looked at is marked.
fn views(t: &Texts, view: &RecordList) -> Markup {
    let here = view.wanted.query(None);
    let open = view.views.iter().any(|saved| saved.query == here);
    html! {
        @if !view.views.is_empty() {
            nav.tabs aria-label=(t["views"]) {
                a href=(view.url) aria-current=[(!open && here == "?").then_some("page")] { (t["views-all"]) }
                @for saved in t.manners().by_name(&view.views, |saved| &saved.name) {
                    a href={ (view.url) (saved.query) } aria-current=[(saved.query == here).then_some("page")] { (saved.name) }
                }
            }
        }
    }
}

/// How many there are, and the pages before and after.
fn pager(t: &Texts, view: &RecordList) -> Markup {
    let page = |name: &str, cursor: &str| {
        format!("{}{}&{name}={}", view.url, view.wanted.query(Some(&view.sort)), utf8_percent_encode(cursor, NON_ALPHANUMERIC))
    };
    let one = view.next.is_none() && view.previous.is_none();
    html! {
        nav.pager aria-label=(t["pages"]) {
            @if let Some(previous) = &view.previous { a.button rel="prev" href=(page("before", previous)) { (icon("chevron-left")) " " (t["previous-page"]) } }
            span role="status" {
                @if one { (t.with("records-count", parts![count = view.count])) }
                @else if view.count > COUNTED { (t.with("records-page-many", parts![shown = view.records.len(), count = COUNTED])) }
                @else { (t.with("records-page", parts![shown = view.records.len(), count = view.count])) }
            }
            @if let Some(next) = &view.next { a.button rel="next" href=(page("after", next)) { (t["next-page"]) " " (icon("chevron-right")) } }
            @else if view.records.len() < PAGE && !one { span {} }
        }
    }
}

fn table(cx: &Cx, view: &RecordList) -> Markup {
    let t = cx.t;
    html! {
        div.card."scroll-x" {
            table.table.fields {
                caption."visually-hidden" { (t.with("records-of", parts![name = &view.name])) }
                thead { tr {
                    @if view.wide { th.pick scope="col" { (hidden(&t["bulk-selected"])) } }
                    (heading(t, view, "title", &t["record-title"], false))
                    @if !view.categories.is_empty() { th scope="col" { (t["category"]) } }
                    @for column in &view.columns {
                        @if sortable(column.kind) { (heading(t, view, &column.id.to_string(), &column.name, number(column))) }
                        @else { th scope="col" { (column.name) } }
                    }
                    th scope="col" { (t["responsible"]) }
                    (heading(t, view, "changed", &t["changed"], false))
                    th scope="col" { (t["guests"]) }
                } }
                tbody data-rows { @for record in &view.records { (row(cx, view, record)) } }
            }
        }
    }
}

fn number(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Number | FieldKind::Money)
}

/// The head of a column: a press orders by it, a second one the other way
/// round. What changed last comes first.
fn heading(t: &Texts, view: &RecordList, word: &str, name: &str, number: bool) -> Markup {
    let (up, down) = (view.sort == word, view.sort.strip_prefix('-') == Some(word));
    let other = format!("-{word}");
    let next = if up || (word == "changed" && !down) { &other } else { word };
    let order = if up { Some("ascending") } else { down.then_some("descending") };
    html! {
        th scope="col" .num[number] aria-sort=[order] {
            a href={ (view.url) (view.wanted.query(Some(next))) } aria-current=[order.map(|_| "true")] {
                (name) @if up { " ↑" } @else if down { " ↓" }
                @if order.is_none() { (hidden(&t["records-sort"])) }
            }
        }
    }
}

fn row(cx: &Cx, view: &RecordList, record: &RecordLine) -> Markup {
    let (t, url) = (cx.t, format!("/items/{}", record.id));
    html! {
        tr id={ "record-" (record.id) } {
            @if view.wide {
                td.pick { label.check { input type="checkbox" form="bulk" name="item" value=(record.id); (hidden(&t.with("bulk-select", parts![title = &record.title]))) } }
            }
            td.t { a.name href=(url) { (record.title) } }
            @if !view.categories.is_empty() { td data-l=(t["category"]) { (record.category.as_deref().unwrap_or_default()) } }
            @for (column, shown) in view.columns.iter().zip(&record.values) {
                td data-l=(column.name) .num[number(column)] data-cell=[view.wide.then(|| super::cell::address(&url, column))] { (cell(cx, &url, column, shown)) }
            }
            td data-l=(t["responsible"]) { (record.responsible) }
            td data-l=(t["changed"]) { time datetime=(cx.dates.machine(record.changed_at)) { (cx.dates.brief_when(record.changed_at)) } }
            td.m {
                @if record.guests > 0 { span.badge.guests { (icon("door-open")) " " (record.guests) " " (hidden(&t["guests"])) } }
            }
        }
    }
}

fn cell(cx: &Cx, url: &str, column: &Field, shown: &Shown) -> Markup {
    html! {
        @match &shown.value {
            None => {},
            Some(day) if column.kind == FieldKind::Date => time datetime=(day) { (cx.dates.brief(day)) },
            Some(_) => (super::fields::value(cx, url, &line(column, shown))),
        }
    }
}

/// A value of the list as the record's page has it.
pub(super) fn line(column: &Field, shown: &Shown) -> FieldLine {
    FieldLine {
        id: column.id,
        name: String::new(),
        kind: column.kind,
        group: String::new(),
        to_guests: false,
        currency: if column.kind == FieldKind::Money { column.currency().to_owned() } else { String::new() },
        value: shown.value.clone(),
        named: shown.named.clone(),
    }
}
