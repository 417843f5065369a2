//! What is planned as guests have it: what is due of them, and what they confirm (WORK-6).

use super::{home::HomeView, things::ThingView};
use crate::{
    planned::{self, PlannedLine},
    web::{Cx, Typed, ui::icon},
};
use maud::{Markup, html};

/// What is planned on an item, with the way to confirm what is theirs.
pub(super) fn section(cx: &Cx, base: &str, lines: &[PlannedLine]) -> Markup {
    let t = cx.t;
    html! {
        @if !lines.is_empty() {
            section.section #planned aria-labelledby="planned-h" {
                h2 id="planned-h" { (t["planned-title"]) }
                ul.stack."gap-3" { @for line in lines { li.card.job id={ "planned-" (line.id) } { div.stack."gap-2" {
                    @let url = format!("{base}/planned/{}", line.id);
                    h3 { a href=(url) { (line.title) } }
                    p.when { (planned::state(cx, line)) @if !line.mine { " " span { (line.confirmer.as_deref().unwrap_or_default()) } } }
                    @if line.mine && line.next.is_some() { div { a.button href={ (url) "#confirm" } { (icon("circle-check")) " " (t["planned-confirm"]) } } }
                } } } }
            }
        }
    }
}

/// Who confirms it and until when, and the form for it, where it is theirs.
pub(super) fn to_do(cx: &Cx, view: &ThingView, base: &str, typed: &Typed) -> Markup {
    html! {
        @if let Some(held) = &view.planned {
            (planned::facts(cx, held))
            @if held.may_confirm { (planned::confirm_form(cx, held, &format!("{base}{}", view.path), typed)) }
        }
    }
}

/// Its days, and what was confirmed.
pub(super) fn days(cx: &Cx, view: &ThingView, base: &str) -> Markup {
    html! { @if let Some(held) = &view.planned { (planned::past(cx, held, base, &format!("{base}{}", view.path), None)) } }
}

/// What waits for them, on their home.
pub(super) fn at_home(cx: &Cx, view: &HomeView) -> Markup {
    html! {
        @if !view.planned.is_empty() { section.section aria-labelledby="planned-h" {
            h2 id="planned-h" { (cx.t["planned-to-confirm"]) }
            ul.list { @for one in &view.planned { li { a."line-item" href={ (view.frame.base.item(one.item)) "/planned/" (one.planned) } {
                span { strong { (one.title) } " " small { (one.item_title) } }
                " " span.badge.late[cx.dates.late(&one.day) || cx.dates.near(&one.day)] { (cx.dates.day(&one.day)) }
            } } } }
        } }
    }
}
