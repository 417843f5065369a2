//! The page of all copies of a document.

use super::copies_list::{CopyLine, Far, Wanted};
use crate::{
    follows::Around,
    web::{
        Cx, progress,
        ui::{At, empty, icon},
    },
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// The copies of a document.
#[derive(Serialize, JsonSchema)]
pub(super) struct Copies {
    pub around: Around,
    /// They were made of a template.
    pub template: bool,
    pub lines: Vec<CopyLine>,
    /// After which the next page begins.
    pub next: Option<ItemId>,
    /// How many there are of each, as they are searched for.
    pub counts: Vec<(Far, i64)>,
    #[serde(skip)]
    #[schemars(skip)]
    pub wanted: Wanted,
}

impl Copies {
    fn count(&self, far: Far) -> i64 {
        self.counts.iter().find(|(known, _)| *known == far).map_or(0, |(_, count)| *count)
    }

    fn all(&self) -> i64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

pub(super) fn draw(cx: &Cx, view: &Copies) -> Markup {
    let t = cx.t;
    let here = format!("{}/copies", view.around.url());
    let actions = html! {
        details.more #files {
            summary.button.quiet { (icon("download")) " " (t["copies-files"]) }
            div.menu {
                a href={ (here) ".csv" (view.wanted.query("after", "")) } download data-plain data-export { (icon("download")) span { (t["copies-csv"]) } }
                @if view.count(Far::Complete) > 0 {
                    a href={ (here) ".zip" (view.wanted.query("after", "")) } download data-plain data-export { (icon("download")) span { (t["copies-zip"]) } }
                }
            }
        }
    };
    let body = html! {
        (progress::bar(t))
        @if view.all() == 0 && !view.wanted.narrows() { div.card { (empty("signature", &t[if view.template { "template-made-none" } else { "copies-none" }], None)) } }
        @else {
            div {
                (tools(cx, view, &here))
                @if view.lines.is_empty() { div.card { (empty("search", &t["copies-none-found"], Some(html! { a.button href=(here) { (t["documents-show-all"]) } }))) } }
                @else { (table(cx, view)) }
            }
            @if let Some(next) = view.next { nav { a.button href={ (here) (view.wanted.query("after", &next.to_string())) } { (t["copies-next"]) } } }
        }
    };
    view.around.draw(cx, &t[if view.template { "template-made" } else { "copies" }], &actions, &body, None)
}

fn tools(cx: &Cx, view: &Copies, here: &str) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let fresh = Wanted { after: String::new(), ..wanted.clone() };
    html! {
        div.row."gap-3".tools {
            form.search.filter role="search" action=(here) {
                label."visually-hidden" for="filter" { (t["copies-filter"]) }
                (icon("list-filter"))
                input #filter name="q" type="search" value=(wanted.q) placeholder=(t["copies-filter"]);
                @if !wanted.far.is_empty() { input type="hidden" name="far" value=(wanted.far); }
            }
            div.row {
                @for far in Far::ALL.into_iter().filter(|far| view.count(*far) > 0 || wanted.far == far.word()) {
                    @let on = wanted.far == far.word();
                    a.button href={ (here) (fresh.query("far", if on { "" } else { far.word() })) } aria-pressed=(if on { "true" } else { "false" }) role="button" {
                        (t[far_key(far)]) " " span.faint { (view.count(far)) }
                    } " "
                }
            }
        }
    }
}

pub(super) fn far_key(far: Far) -> &'static str {
    match far {
        Far::Draft => "copy-draft",
        Far::Open => "copy-open",
        Far::Signed => "copy-signed",
        Far::Complete => "copy-complete",
        Far::Declined => "copy-declined",
        Far::Over => "copy-over",
    }
}

fn table(cx: &Cx, view: &Copies) -> Markup {
    let t = cx.t;
    html! {
        div.card."scroll-x" {
            table.table {
                caption."visually-hidden" { (t["copies"]) }
                thead { tr {
                    th scope="col" { (t["copy-visitor"]) }
                    th scope="col" { (t["copy-company"]) }
                    th scope="col" { (t["copy-far"]) }
                    th scope="col" { (t["copy-made"]) }
                    th scope="col" { (t["copy-answered"]) }
                } }
                tbody data-rows { @for line in &view.lines { tr id={ "copy-" (line.id) } {
                    td.t { a.name data-row href={ "/items/" (line.id) } { (line.name) } " " @if let Some(email) = &line.email { small { (email) } } }
                    td data-l=(t["copy-company"]) { @if let Some(company) = &line.company { (company) } }
                    td data-l=(t["copy-far"]) { @if line.far == Far::Complete { (icon("circle-check")) " " } (t[far_key(line.far)]) }
                    td data-l=(t["copy-made"]) { (At(&cx.dates, line.made_at)) }
                    td data-l=(t["copy-answered"]) { @if let Some(at) = line.answered_at { (At(&cx.dates, at)) } }
                } } }
            }
        }
    }
}
