//! The list of work orders.

use super::{
    form::window,
    list::{OrderLine, Orders},
};
use crate::{
    organizations::frame::Place,
    parts,
    tasks::{
        Status,
        mine::{Tab, tabs},
    },
    web::{
        Cx, cursor,
        ui::{avatar, empty, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Orders) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/work-orders", view.frame.organization.slug);
    let mine = if view.mine { "mine=yes" } else { "" };
    let body = html! {
        div.item-head {
            div.stack."gap-2" { h1 { (t["orders"]) } }
            @if view.may_see_templates { div.actions { a.button.quiet href={ (here) "/templates" } { (icon("copy")) " " (t["order-templates"]) } } }
        }
        (tabs(cx, &view.frame, Tab::Orders))
        form.row."gap-4".tools method="get" action=(here) {
            div.segmented role="group" aria-label=(t["orders-which"]) {
                a href={ (here) "?" (mine) } aria-current=[(!view.all).then_some("true")] { (t["orders-open"]) }
                a href={ (here) "?only=all&" (mine) } aria-current=[view.all.then_some("true")] { (t["orders-all"]) }
            }
            @if view.all { input type="hidden" name="only" value="all"; }
            label.check { input type="checkbox" name="mine" value="yes" checked[view.mine] data-submit-on-change; span { (t["orders-mine"]) } }
            button.button.quiet.plain-only { (t["records-filter-do"]) }
        }
        @if view.orders.is_empty() { div.card { (empty("list-checks", &t["orders-empty"], None)) } }
        @else { ul.list.card data-rows { @for order in &view.orders { (row(cx, order)) } } }
        (cursor::pages(cx, view.next.as_deref()))
    };
    view.frame.draw(cx, Place::Tasks, &t["orders"], None, &body)
}

fn row(cx: &Cx, order: &OrderLine) -> Markup {
    let t = cx.t;
    let late = !order.status.ended() && order.ends.as_ref().or(order.starts.as_ref()).is_some_and(|at| cx.dates.late(&at[..10]));
    html! {
        li.account id={ "order-" (order.number) } {
            @match &order.assignee { Some(name) => (avatar(name, order.guest, false)), None => span.avatar { (icon("user-plus")) } }
            div {
                a.name href={ "/items/" (order.item) "/tasks/" (order.task) } { strong { (order.title) } }
                small {
                    (t.with("order-number", parts![number = order.number])) " · " (order.item_title)
                    " · " (order.assignee.as_deref().unwrap_or(&t["task-nobody"]))
                    @if !order.place.is_empty() { " · " (order.place) }
                }
            }
            p.small {
                @if order.confirmed { span.badge.done { (t["order-is-confirmed-short"]) } } @else if order.status != Status::Open { span.badge { (t[order.status.key()]) } }
                @if let Some(when) = window(t, &cx.dates, order.starts.as_deref(), order.ends.as_deref()) { " " span.late[late] { (when) } }
            }
        }
    }
}
