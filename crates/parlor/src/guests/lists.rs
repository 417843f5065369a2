//! Request lists as guests meet and answer them (WORK-7).

use super::{home::HomeView, things::ListView};
use crate::{
    parts,
    requests::lists::{self, ListLine, State},
    web::{Cx, Typed, ui::icon},
};
use maud::{Markup, html};

/// What the company asks them for on an item; nothing, where it asks for nothing.
pub(super) fn section(cx: &Cx, base: &str, lines: &[ListLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.section #lists aria-labelledby="lists-h" {
                h2 id="lists-h" { (cx.t["guest-lists"]) }
                ul.stack."gap-3" { @for line in lines { (card(cx, base, line)) } }
            }
        }
    }
}

fn card(cx: &Cx, base: &str, line: &ListLine) -> Markup {
    html! {
        li.card.job id={ "list-" (line.id) } { div.stack."gap-1" {
            h3 { a href={ (base) "/request-lists/" (line.id) } { (line.title) } }
            (facts(cx, line))
        } }
    }
}

/// How far it is, and until when.
pub(super) fn facts(cx: &Cx, line: &ListLine) -> Markup {
    let open = line.state == State::Open;
    html! {
        p.when {
            @if !open { (lists::badge(cx.t, line.state)) " " }
            (lists::progress(cx.t, line.given, line.points)) " "
            @if open { (lists::due(cx, line.due.as_deref(), line.given < line.points)) }
        }
    }
}

/// Its points, each with a form of its own.
pub(super) fn points(cx: &Cx, base: &str, url: &str, view: &ListView, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.section aria-labelledby="points-h" {
            h2 id="points-h" { (t["list-points"]) }
            @match view.line.state {
                State::Done => p.muted { (icon("circle-check")) " " (t["guest-list-done"]) },
                State::Closed => p.muted { (t["guest-list-closed"]) },
                _ => p.muted { (t["guest-list-about"]) },
            }
            (lists::for_guests(cx, base, url, &view.asked, view.may_answer, typed))
        }
    }
}

/// The lists of a company in which something is open.
pub(super) fn to_do(cx: &Cx, view: &HomeView) -> Markup {
    let t = cx.t;
    html! {
        @if !view.lists.is_empty() {
            section.section aria-labelledby="lists-h" {
                header { h2 id="lists-h" { (t["guest-lists"]) } }
                ul.list { @for list in &view.lists { li { a."line-item" href=(list.url(&view.frame.base)) {
                    @let said = t.with("list-progress", parts![done = list.given, all = list.points]);
                    span { strong { (list.title) } " " small { (list.item_title) " · " (said) } }
                    @if let Some(due) = &list.due { " " span.badge.late[cx.dates.late(due) || cx.dates.near(due)] { (cx.dates.day(due)) } }
                } } } }
            }
        }
    }
}
