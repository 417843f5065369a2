//! How one delivery is drawn: what was sent, and what came back.

use super::{pages, views::DeliveryPage};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        ui::{self, At, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &DeliveryPage, typed: &Typed) -> Markup {
    let t = cx.t;
    let slug = &view.frame.organization.slug;
    let webhook = format!("{}/{}", pages::base(slug), view.webhook);
    let title = t.with("webhook-delivery-title", parts![event = &view.event]);
    let body = html! {
        div.stack."gap-6" {
            (pages::crumbs(cx, slug, Some((&webhook, &view.webhook_name))))
            div.row."gap-3" { h1 { (view.event) } span.badge { (t[pages::outcome_key(view.outcome)]) } }
            (ui::problems(t, typed))
            (facts(cx, view))
            form #send-again method="post" action={ (webhook) "/deliveries/" (view.id) "/again" } {
                button.button { (icon("refresh-cw")) " " (t["webhook-send-again"]) }
            }
            section.section #request {
                header { h2 { (t["webhook-request"]) } }
                pre.card.pad."plain-text" tabindex="0" {
                    "POST " (view.address) "\n"
                    @for (name, value) in &view.headers { (name) ": " (value) "\n" }
                    "\n" (view.body)
                }
            }
            section.section #answer {
                header { h2 { (t["webhook-answer"]) } }
                (answer(cx, view))
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &title, None, &body)
}

fn facts(cx: &Cx, view: &DeliveryPage) -> Markup {
    let t = cx.t;
    html! {
        dl.facts.card.pad {
            div { dt { (t["webhook-made"]) } dd { (At(&cx.dates, view.made_at)) } }
            div {
                dt { (t["webhook-tried"]) }
                dd { (t.with("webhook-tries", parts![count = view.attempts])) @if let Some(at) = view.last_at { " · " (At(&cx.dates, at)) } }
            }
            @if let Some(at) = view.next_at { div { dt { (t["webhook-next"]) } dd { (At(&cx.dates, at)) } } }
        }
    }
}

fn answer(cx: &Cx, view: &DeliveryPage) -> Markup {
    let t = cx.t;
    let none = match view.fault.as_deref() {
        Some("inside") => "webhook-fault-inside",
        Some("address") => "webhook-fault-address",
        Some(_) => "webhook-fault-silence",
        None => "webhook-no-answer",
    };
    html! {
        @match view.status {
            Some(status) => pre.card.pad."plain-text" tabindex="0" { (status) "\n\n" (view.answer.as_deref().unwrap_or_default()) },
            None => p.muted { (t[none]) },
        }
    }
}
