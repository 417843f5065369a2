//! The page of all documents.

use super::list::{DocumentLine, DocumentList};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, cursor,
        ui::{At, empty, hidden, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &DocumentList) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/documents", view.frame.organization.slug);
    let first = view.documents.is_empty() && !view.wanted.narrows();
    let templates = view.wanted.templates == "yes";
    let start = || {
        html! {
            @if templates { a.button.primary href={ (here) "/new?template=yes" } { (icon("plus")) " " (t["template-new"]) } }
            @else { a.button.primary href={ (here) "/new" } { (icon("plus")) " " (t["document-new"]) } }
        }
    };
    let body = html! {
        div.item-head { h1 { (t[if templates { "templates" } else { "documents" }]) } div.actions { @if view.starts && !first { (start()) } } }
        @if first { (tools(cx, view, &here)) div.card { (empty("file-text", &t[if templates { "templates-empty" } else { "documents-empty" }], view.starts.then(start))) } }
        @else {
            (tools(cx, view, &here))
            @if view.documents.is_empty() { div.card { (empty("search", &t["documents-none-found"], Some(html! { a.button href=(here) { (t["documents-show-all"]) } }))) } }
            @else { (table(cx, view, &here)) }
            (cursor::pages(cx, view.next.as_deref()))
        }
    };
    view.frame.draw(cx, Place::Documents, &t["documents"], None, &body)
}

fn tools(cx: &Cx, view: &DocumentList, here: &str) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let switch = |name: &str, on: bool, key: &str| {
        let other = if on { "" } else { "yes" };
        html! { a.button href={ (here) (wanted.query(name, other)) } aria-pressed=(if on { "true" } else { "false" }) role="button" { (t[key]) } }
    };
    html! {
        div.row."gap-3".tools {
            form.search.filter role="search" action=(here) {
                label."visually-hidden" for="filter" { (t["documents-filter"]) }
                (icon("list-filter"))
                input #filter name="q" type="search" value=(wanted.q) placeholder=(t["documents-filter"]);
                @for (name, value) in [("shared", &wanted.shared), ("mine", &wanted.mine), ("templates", &wanted.templates), ("sort", &wanted.sort)] {
                    @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
                }
            }
            div.row { @if wanted.templates != "yes" { (switch("shared", wanted.shared == "yes", "documents-shared")) " " } (switch("mine", wanted.mine == "yes", "documents-mine")) " " (switch("templates", wanted.templates == "yes", "templates")) }
        }
    }
}

fn table(cx: &Cx, view: &DocumentList, here: &str) -> Markup {
    let t = cx.t;
    let sort = |word: &str, key: &str, arrow: &str| {
        let current = view.wanted.sort == word;
        let order = if word.is_empty() { "descending" } else { "ascending" };
        html! { th scope="col" aria-sort=[current.then_some(order)] { a href={ (here) (view.wanted.query("sort", word)) } aria-current=[current.then_some("true")] { (t[key]) @if current { " " (arrow) } } } }
    };
    html! {
        div.card."scroll-x" {
            table.table.documents {
                caption."visually-hidden" { (t["documents"]) }
                thead { tr {
                    (sort("title", "document", "↑"))
                    th scope="col" { (t["document-to-sign"]) }
                    th scope="col" { (t["events"]) }
                    th scope="col" { (t["guests"]) }
                    th scope="col" { (t["documents-read"]) }
                    (sort("", "document-changed", "↓"))
                } }
                tbody data-rows { @for line in &view.documents { (row(cx, line)) } }
            }
        }
    }
}

fn row(cx: &Cx, line: &DocumentLine) -> Markup {
    let t = cx.t;
    html! {
        tr id={ "document-" (line.id) } {
            td.t { a.name data-row href={ "/items/" (line.id) } { (line.title) } " " small { (line.responsible) } }
            td.num data-l=(t["document-to-sign"]) { @if line.to_sign > 0 { (line.to_sign) } }
            td.num data-l=(t["events"]) { @if line.events > 0 { (line.events) } }
            td data-l=(t["guests"]) { @if line.guests > 0 { span.badge.guests { (icon("door-open")) " " (line.guests) " " (hidden(&t["guests"])) } } }
            td.num data-l=(t["documents-read"]) { @if line.readers > 0 { (t.with("documents-read-of", parts![read = line.read, of = line.readers])) } }
            td data-l=(t["document-changed"]) { (At(&cx.dates, line.changed_at)) }
        }
    }
}
