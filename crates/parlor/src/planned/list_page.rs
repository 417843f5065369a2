//! The page of what is due over all items.

use super::list::{DueLine, DueList, Only};
use crate::{
    organizations::frame::Place,
    parts, tasks,
    web::{
        Cx,
        ui::{empty, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &DueList) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/planned", view.frame.organization.slug);
    let only = view.only.word();
    let rest = if view.mine { "&mine=yes" } else { "" };
    let body = html! {
        div.item-head {
            div.stack."gap-2" { h1 { (t["planned-title"]) } }
            div.actions { a.button.quiet href={ "/o/" (view.frame.organization.slug) "/calendar" } { (icon("calendar")) " " (t["calendar"]) } }
        }
        (tasks::tabs(cx, &view.frame, tasks::Tab::Planned))
        form.row."gap-4".tools method="get" action=(here) {
            div.segmented role="group" aria-label=(t["planned-which"]) {
                @for one in Only::ALL { a href={ (here) "?only=" (one.word()) (rest) } aria-current=[(one == view.only).then_some("true")] { (t[one.key()]) } }
            }
            input type="hidden" name="only" value=(only);
            label.check { input type="checkbox" name="mine" value="yes" checked[view.mine] data-submit-on-change; span { (t["planned-mine"]) } }
            button.button.quiet.plain-only { (t["records-filter-do"]) }
        }
        @if view.due.is_empty() { div.card { (empty("calendar-clock", &t[if view.only == Only::Overdue { "planned-none-overdue" } else { "planned-none-due" }], None)) } }
        @else { ul.list.card data-rows { @for line in &view.due { (row(cx, line)) } } }
    };
    view.frame.draw(cx, Place::Tasks, &t["planned-title"], None, &body)
}

fn row(cx: &Cx, line: &DueLine) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "due-" (line.id) } {
            (icon("calendar-clock"))
            div {
                a.name href={ "/items/" (line.item) "/planned/" (line.planned) } { strong { (line.title) } }
                small {
                    (line.item_title) " · "
                    (t.with("planned-by", parts![name = line.confirmer.as_deref().unwrap_or(&t["planned-nobody"])]))
                    @if line.confirmer_is_guest { " (" (t["guest"]) ")" }
                    " · " (t.with("planned-answers-for", parts![name = &line.responsible]))
                }
            }
            span.small.late[line.overdue_days >= 0] {
                (cx.dates.day(&line.day)) @if !line.at_hour.is_empty() { ", " (line.at_hour) }
                @if line.overdue_days > 0 { " · " (t.with("planned-overdue-days", parts![count = i64::from(line.overdue_days)])) }
            }
        }
    }
}
