//! The page of templates of work orders.

use super::{
    list::Templates,
    templates::{Removed, Template},
};
use crate::{
    items::bin::UNDO_DAYS,
    organizations::frame::Place,
    parts,
    web::{
        Cx,
        ui::{empty, hidden, icon, undo},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Templates) -> Markup {
    let t = cx.t;
    let orders = format!("/o/{}/work-orders", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-5" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(orders) { (t["orders"]) } } } }
            div.stack."gap-2" { h1 { (t["order-templates"]) } p.muted { (t["order-templates-about"]) } }
            @if view.templates.is_empty() { div.card { (empty("copy", &t["order-templates-empty"], None)) } }
            @else { ul.list.card data-rows { @for template in t.manners().by_name(&view.templates, |template| &template.title) { (row(cx, template, &orders)) } } }
            @if !view.removed.is_empty() {
                section.section aria-labelledby="removed-h" {
                    h2 id="removed-h" { (t["templates-removed"]) }
                    ul.list.card { @for template in &view.removed { (removed_row(cx, template, &orders)) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Tasks, &t["order-templates"], None, &body)
}

fn row(cx: &Cx, template: &Template, orders: &str) -> Markup {
    let t = cx.t;
    let count = |text: &str| text.lines().count();
    html! {
        li.account id={ "template-" (template.id) } {
            (icon("copy"))
            div {
                strong.name { (template.title) }
                small { (template.made_by) " · " (t.with("order-template-has", parts![materials = count(&template.materials), steps = count(&template.steps)])) }
            }
            form method="post" action={ (orders) "/templates/remove" } data-inline {
                input type="hidden" name="template" value=(template.id);
                button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("order-template-remove", parts![title = &template.title]))) }
            }
        }
    }
}

fn removed_row(cx: &Cx, template: &Removed, orders: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "removed-" (template.id) } {
            (icon("copy"))
            div {
                strong.name { (template.title) }
                small { (template.removed_by) " · " (t.with("bin-until", parts![day = cx.dates.on(template.removed_at.plus_days(UNDO_DAYS))])) }
            }
            form id={ "restore-" (template.id) } method="post" action={ (orders) "/templates/restore" } data-inline {
                input type="hidden" name="template" value=(template.id);
                (undo(t, &template.title))
            }
        }
    }
}
