//! The page of what is kept for how long.

use super::retention::{Retention, Touches};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{self, Line, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Retention, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/privacy");
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.item-head {
                div.stack."gap-1" { h1 { (t["privacy"]) } p.muted { (t["privacy-lead"]) } }
                div.actions { a.button href={ (here) "/record" } { (icon("file-text")) " " (t["processing-title"]) } }
            }
            (ui::problems(t, typed))
            form.stack."gap-6" #privacy-form method="post" action=(here) {
                input type="hidden" name="edition" value=(view.rules.edition);
                @if view.overtaken { (overtaken(cx, view, &here)) }
                (periods(t, view, typed))
                (answerable(t, view, typed))
                @if let Some(touches) = &view.touches { (sure(t, touches)) }
                div { button.button.primary { (t[if view.overtaken { "overtaken-mine" } else if view.touches.is_some() { "retention-save-sure" } else { "save" }]) } }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["privacy"], None, &body)
}

fn typed_number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn periods(t: &Texts, view: &Retention, typed: &Typed) -> Markup {
    let rules = &view.rules;
    let line = |name: &'static str, label: &str, help: &str, now: Option<i64>| {
        Line::new(name, label, &typed_number(now)).kind("number").help(help).draw(t, typed)
    };
    let guests = t.with("retention-guests-help", parts![days = view.notice_days]);
    html! {
        section.section #periods {
            header { h2 { (t["retention"]) } }
            div.card.pad.stack."gap-4".form {
                p.muted { (t["retention-lead"]) }
                (line("visit_days", &t["retention-visits"], &t["retention-visits-help"], rules.visit_days))
                (line("guest_months", &t["retention-guests"], &guests, rules.guest_months))
                (line("mail_days", &t["retention-mails"], &t["retention-mails-help"], rules.mail_days))
                (line("hold_days", &t["retention-holds"], &t["retention-holds-help"], rules.hold_days))
                p.small.muted { (t.with("retention-bin", parts![days = view.bin_days])) }
            }
        }
    }
}

fn answerable(t: &Texts, view: &Retention, typed: &Typed) -> Markup {
    let rules = &view.rules;
    html! {
        section.section #answerable {
            header { h2 { (t["controller"]) } }
            div.card.pad.stack."gap-4".form {
                p.muted { (t["controller-lead"]) }
                (ui::area(t, typed, "responsible", &t["controller-responsible"], &rules.responsible, 3, Some(&t["controller-responsible-help"])))
                (ui::area(t, typed, "officer", &t["controller-officer"], &rules.officer, 3, Some(&t["controller-officer-help"])))
                (ui::area(t, typed, "purpose", &t["controller-purpose"], &rules.purpose, 4, Some(&t["controller-purpose-help"])))
            }
        }
    }
}

/// What would be removed now, told before it is.
fn sure(t: &Texts, touches: &Touches) -> Markup {
    html! {
        div.notice role="alert" #touches {
            (icon("triangle-alert"))
            div.stack."gap-2" {
                p { (t["retention-touches"]) }
                ul {
                    @if touches.visits > 0 { li { (t.with("retention-touches-visits", parts![count = touches.visits])) } }
                    @if touches.guests > 0 { li { (t.with("retention-touches-guests", parts![count = touches.guests])) } }
                    @if touches.mails > 0 { li { (t.with("retention-touches-mails", parts![count = touches.mails])) } }
                    @if touches.holds > 0 { li { (t.with("retention-touches-holds", parts![count = touches.holds])) } }
                }
                input type="hidden" name="sure" value="on";
            }
        }
    }
}

/// What somebody else saved meanwhile; below it stands what was typed.
fn overtaken(cx: &Cx, view: &Retention, here: &str) -> Markup {
    let (t, rules) = (cx.t, &view.rules);
    let said = |number: Option<i64>| number.map_or_else(|| t["retention-kept"].to_owned(), |number| number.to_string());
    html! {
        div.notice role="alert" {
            (icon("circle-alert"))
            div.stack."gap-2" {
                p { (t["overtaken"]) }
                dl.facts {
                    div { dt { (t["retention-visits"]) } dd { (said(rules.visit_days)) } }
                    div { dt { (t["retention-guests"]) } dd { (said(rules.guest_months)) } }
                    div { dt { (t["retention-mails"]) } dd { (said(rules.mail_days)) } }
                    div { dt { (t["retention-holds"]) } dd { (said(rules.hold_days)) } }
                    div { dt { (t["controller-responsible"]) } dd { (rules.responsible) } }
                    div { dt { (t["controller-officer"]) } dd { (rules.officer) } }
                    div { dt { (t["controller-purpose"]) } dd { (rules.purpose) } }
                }
                p { a.button href=(here) { (t["overtaken-theirs"]) } }
            }
        }
    }
}
