//! How a work order is drawn: on the page of its task, for the team and for guests.

use super::{Material, OrderView, window};
use crate::{
    files, parts,
    tasks::Status,
    web::{
        Cx, Texts, Typed, markdown, pad,
        ui::{At, area, confirm, icon, problem, problems},
    },
};
use maud::{Markup, html};

/// What a page with something to sign brings along.
const BRINGS: &[&str] = &["sign.css", "sign.js"];

/// What the page of such a task brings along.
#[must_use]
pub fn brings(order: Option<&OrderView>, may_report: bool) -> &'static [&'static str] {
    match order {
        Some(view) if may_report && !view.order.confirmed() => BRINGS,
        // A signature that was given lies on the same paper.
        Some(view) if view.order.picture_key.is_some() => &BRINGS[..1],
        _ => &[],
    }
}

/// What its viewer may do with it.
#[derive(Clone, Copy)]
pub struct May {
    pub change: bool,
    /// Keep it as a template.
    pub template: bool,
    pub report: bool,
    pub photos: bool,
    /// How far it is, as far as they know.
    pub status: Option<Status>,
}

/// The order on the page of its task, for members. `url` is the task's.
#[must_use]
pub fn section(cx: &Cx, view: &OrderView, url: &str, may: May, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.section #order aria-labelledby="order-h" {
            h2 id="order-h" { (t.with("order-number", parts![number = view.order.number])) }
            (facts(cx, view))
            (outcome(cx, view, url))
            div.row."gap-2" {
                a.button href={ (url) "/order/sheet" } download { (icon("download")) " " (t["order-sheet"]) }
                @if may.change && !view.order.confirmed() { a.button.quiet href={ (url) "/order" } { (icon("pencil")) " " (t["order-change"]) } }
                @if may.template { form method="post" action={ (url) "/order/template" } data-inline { button.button.quiet { (icon("copy")) " " (t["order-keep-template"]) } } }
            }
            @if may.report && !view.order.confirmed() {
                details open[typed.sent()] #order-do {
                    summary.button { (icon("circle-check")) " " (t["order-report-it"]) }
                    div.stack."gap-4".after { (report(cx, view, url, may, typed)) (sign(cx, view, url, typed)) }
                }
            }
            @if may.change && view.order.confirmed() {
                (confirm(t, &t["order-withdraw"], &t["order-withdraw-question"], &format!("{url}/order/withdraw"), &t["order-withdraw-do"]))
            }
        }
    }
}

/// The same for a guest: where, when, with whom.
#[must_use]
pub fn for_guests(cx: &Cx, view: &OrderView, url: &str, status: Option<Status>) -> Markup {
    let t = cx.t;
    html! {
        section.section #order aria-labelledby="order-h" {
            header {
                h2 id="order-h" { (t.with("order-number", parts![number = view.order.number])) }
                @if let Some(status) = status { " " span.badge.done[status == Status::Done] { (t[status.key()]) } }
                a.button.quiet.push href={ (url) "/order/sheet" } download { (icon("download")) " " (t["order-sheet"]) }
            }
            (facts(cx, view))
        }
    }
}

/// What came of it, and how a guest says it.
#[must_use]
pub fn outcome_for_guests(cx: &Cx, view: &OrderView, url: &str, may: May, typed: &Typed) -> Markup {
    html! {
        @if view.order.reported_at.is_some() || view.order.confirmed() { section.section #order-outcome { (outcome(cx, view, url)) } }
        @if may.report && !view.order.confirmed() { (report(cx, view, url, may, typed)) (sign(cx, view, url, typed)) }
    }
}

/// Where, when, with whom, what of.
fn facts(cx: &Cx, view: &OrderView) -> Markup {
    let (t, order) = (cx.t, &view.order);
    let phone: String = order.contact_phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    html! {
        dl.facts {
            @if let Some(when) = window(t, &cx.dates, order.starts.as_deref(), order.ends.as_deref()) { div { dt { (t["order-when"]) } dd { (when) } } }
            @if !order.place.is_empty() { div { dt { (t["order-place"]) } dd { (order.place) } } }
            @if !order.contact_name.is_empty() || !phone.is_empty() {
                div { dt { (t["order-contact"]) } dd { (order.contact_name) " " @if !phone.is_empty() { a.nowrap href={ "tel:" (phone) } { (order.contact_phone) } } } }
            }
        }
        @if !view.materials.is_empty() {
            div.stack."gap-2" {
                h3 { (t["order-materials"]) }
                ul.stack."gap-1" { @for material in &view.materials { (used(t, material)) } }
            }
        }
    }
}

fn used(t: &Texts, material: &Material) -> Markup {
    html! {
        li {
            (material.name)
            @if !material.used.is_empty() { " · " span.muted { (t.with("order-used-so-much", parts![much = &material.used])) } }
            @if !material.planned { " · " span.muted { (t["order-added"]) } }
        }
    }
}

/// What came of it.
fn outcome(cx: &Cx, view: &OrderView, url: &str) -> Markup {
    let (t, order) = (cx.t, &view.order);
    html! {
        @if let (Some(by), Some(at)) = (&order.reported_by, order.reported_at) {
            div.stack."gap-2" {
                h3 { (t["order-report"]) }
                @if !order.report.trim().is_empty() { div.prose { (markdown(&order.report)) } }
                p.small.muted { (by) ", " (At(&cx.dates, at)) }
            }
        }
        @if let (Some(name), Some(at), Some(by)) = (&order.confirmed_name, order.confirmed_at, &order.confirmed_by) {
            div.card.pad.stack."gap-2" #order-confirmed {
                p { (icon("circle-check")) " " strong { (t.with("order-confirmed", parts![name = name])) } }
                p.small.muted { (At(&cx.dates, at)) " · " (t.with("order-confirmed-by", parts![by = by])) }
                @if order.picture_key.is_some() { div.sign-paper.still { img src={ (url) "/order/signature" } alt=(t.with("order-signature-of", parts![name = name])); } }
            }
        }
    }
}

/// The form that says what was done.
fn report(cx: &Cx, view: &OrderView, url: &str, may: May, typed: &Typed) -> Markup {
    let (t, order) = (cx.t, &view.order);
    html! {
        form.card.pad.stack."gap-4" #order-report method="post" enctype="multipart/form-data" action={ (url) "/order/report-with-files" } {
            h3 { (t["order-your-report"]) }
            (problems(t, typed))
            input type="hidden" name="order_edition" value=(order.edition);
            (area(t, typed, "report", &t["report-text"], &order.report, 4, None))
            @if !view.materials.is_empty() {
                fieldset.stack."gap-2" {
                    legend { (t["order-used"]) }
                    @for (place, material) in view.materials.iter().enumerate() {
                        div.field {
                            label for={ "used-" (material.id) } { (material.name) }
                            input type="hidden" name="material" value=(material.id);
                            input.input id={ "used-" (material.id) } name="used" maxlength="100" value=(typed.all("used").nth(place).unwrap_or(&material.used)) placeholder=(t["order-used-example"]) autocomplete="off";
                        }
                    }
                    (problem(t, typed, "used"))
                }
            }
            (area(t, typed, "more", &t["order-more"], "", 2, Some(&t["order-more-help"])))
            @if may.photos { (files::along(cx, "order", &t["order-photos"], &format!("{url}/uploads"), typed)) }
            div.row."gap-3" {
                button.button name="status" value="" { (icon("check")) " " (t["order-save-report"]) }
                @if may.status == Some(Status::Open) { button.button.quiet name="status" value="doing" { (t["report-started"]) } }
                @if may.status == Some(Status::Done) { button.button.quiet name="status" value="doing" { (t["report-not-yet"]) } }
                @else { button.button.quiet name="status" value="done" { (t["order-done-unsigned"]) } }
            }
        }
    }
}

/// The form by which somebody there confirms it, on the screen.
fn sign(cx: &Cx, view: &OrderView, url: &str, typed: &Typed) -> Markup {
    let (t, order) = (cx.t, &view.order);
    html! {
        form.card.pad.signing.stack."gap-4" #order-sign data-signing method="post" enctype="multipart/form-data" action={ (url) "/order/confirm" } {
            h3 { (t["order-confirmation"]) }
            p { (t["order-sign-about"]) }
            input type="hidden" name="order_edition" value=(order.edition);
            div.field {
                label for="order-name" { (t["order-name"]) }
                input.input #order-name name="name" required maxlength="100" autocomplete="off" value=(typed.or("name", &order.contact_name));
                (problem(t, typed, "name"))
            }
            fieldset.ways.needs-script {
                legend { (t["order-signature"]) }
                input type="radio" name="way" value="draw" checked hidden;
                (pad(t))
                p.error data-fault role="alert" hidden data-draw=(t["sign-fault-draw"]) { (icon("circle-alert")) span {} }
            }
            button.button.primary.large.wide { (icon("signature")) " " (t["order-confirm-it"]) }
        }
    }
}
