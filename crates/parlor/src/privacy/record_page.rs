//! The record of processing as a page that can be printed.

use super::record::{Facts, Record};
use crate::{
    organizations::frame::Place,
    parts,
    web::{Cx, Texts, ui::icon},
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Record) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let body = html! {
        div.narrow.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } li { a href={ (base) "/privacy" } { (t["privacy"]) } } } }
            div.stack."gap-1" { h1 { (t["processing-title"]) } p.muted { (t.with("processing-lead", parts![organization = &view.facts.organization, date = cx.dates.on(view.made_at)])) } }
            (controller(t, &view.facts, &base))
            (list(&t["processing-people"], &view.people))
            (list(&t["processing-data"], &view.data))
            (recipients(t, &view.facts))
            (periods(t, &view.facts))
            (list(&t["processing-measures"], &view.measures))
        }
    };
    view.frame.draw(cx, Place::Administration, &t["processing-title"], None, &body)
}

fn controller(t: &Texts, facts: &Facts, base: &str) -> Markup {
    html! {
        section.section {
            header { h2 { (t["controller"]) } }
            @if facts.responsible.is_empty() || facts.purpose.is_empty() {
                p.notice { (icon("circle-alert")) " " span { (t["processing-unfilled"]) " " a href={ (base) "/privacy#answerable" } { (t["processing-fill"]) } } }
            }
            dl.facts {
                div { dt { (t["processing-organization"]) } dd { (facts.organization) } }
                div { dt { (t["controller-responsible"]) } dd { (told(&facts.responsible)) } }
                div { dt { (t["controller-officer"]) } dd { (told(&facts.officer)) } }
                div { dt { (t["controller-purpose"]) } dd { (told(&facts.purpose)) } }
            }
        }
    }
}

/// Words line by line; a dash for none.
pub(super) fn told(words: &str) -> Markup {
    crate::follows::lines(words)
}

fn list(title: &str, all: &[String]) -> Markup {
    html! { section.section { header { h2 { (title) } } ul.card.pad.stack."gap-1" { @for one in all { li { (one) } } } } }
}

/// Who gets data, by host.
pub(super) fn recipients(t: &Texts, facts: &Facts) -> Markup {
    html! {
        section.section {
            header { h2 { (t["processing-recipients"]) } }
            @if facts.recipients.is_empty() { p { (t["processing-no-recipients"]) } }
            @else { dl.facts { @for one in &facts.recipients { div { dt { (t.with("processing-recipient", parts![what = one.what])) } dd { (one.host) } } } } }
        }
    }
}

/// For how long what is kept.
pub(super) fn periods(t: &Texts, facts: &Facts) -> Markup {
    html! {
        section.section {
            header { h2 { (t["processing-periods"]) } }
            dl.facts { @for one in &facts.periods { div { dt { (t.with("processing-period", parts![what = one.what])) } dd { (one.kept) } } } }
        }
    }
}
