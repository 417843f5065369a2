//! The page of one's own data.

use super::{
    DELAY_DAYS,
    own::{Asked, KnownAt, OwnData},
    store::Signed,
};
use crate::{
    parts,
    people::own_page,
    web::{
        Cx, Texts, Typed, progress,
        ui::{self, At, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &OwnData, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href="/account" { (t["account-title"]) } } } }
        div.stack."gap-1" { h1 { (t["data-title"]) } p.muted { (t.with("data-lead", parts![email = &view.email])) } }
        (ui::problems(t, typed))
        @if !view.fresh { (stale(t)) }
        section.section #take {
            header { h2 { (t["data-take"]) } }
            p.muted { (t["data-take-lead"]) }
            @if view.fresh {
                p { a.button.primary href="/account/data/export" download data-plain data-export { (icon("download")) " " (t["data-take-button"]) } }
                (progress::bar(t))
            }
        }
        @if !view.asked.is_empty() { (asked(cx, view)) }
        (erase(cx, view))
    };
    own_page(cx, &t["data-title"], &body)
}

/// Where the sign-in is not fresh: the way to a fresh one.
fn stale(t: &Texts) -> Markup {
    html! {
        div.notice role="status" {
            (icon("lock"))
            div.stack."gap-2" { p { (t["data-stale"]) } p { a.button href="/sign-in?again=1&to=/account/data" { (t["data-sign-in"]) } } }
        }
    }
}

fn asked(cx: &Cx, view: &OwnData) -> Markup {
    let t = cx.t;
    html! {
        section.section #asked {
            header { h2 { (t["erase-asked"]) } }
            ul.list.card { @for wish in &view.asked { li.account id={ "erasure-" (wish.id) } {
                (icon("eraser"))
                div {
                    strong { (wish.organization.as_deref().unwrap_or(&t["erase-account"])) }
                    p { (becomes(cx, wish)) }
                    @if !wish.reason.is_empty() { blockquote { (wish.reason) } }
                    small { (t["erase-asked-at"]) " " (At(&cx.dates, wish.asked_at)) }
                }
                form method="post" action="/account/data/erase/back" {
                    input type="hidden" name="erasure" value=(wish.id);
                    button.button { (t["erase-back"]) }
                }
            } } }
        }
    }
}

/// What becomes of a wish.
fn becomes(cx: &Cx, wish: &Asked) -> String {
    let t = cx.t;
    match (wish.objected_at, wish.due_at) {
        (Some(at), _) => t.with("erase-objected", parts![date = cx.dates.on(at)]),
        (None, Some(due)) if wish.organization.is_none() => t.with("erase-due-account", parts![date = cx.dates.on(due)]),
        (None, Some(due)) => t.with("erase-due", parts![date = cx.dates.on(due)]),
        (None, None) => t["erase-waits-for-removal"].to_owned(),
    }
}

fn erase(cx: &Cx, view: &OwnData) -> Markup {
    let t = cx.t;
    let waits = |known: &KnownAt| view.asked.iter().any(|wish| wish.party == Some(known.party));
    let all_waits = view.asked.iter().any(|wish| wish.organization.is_none());
    html! {
        section.section #erase {
            header { h2 { (t["erase-title"]) } }
            p.muted { (t.with("erase-lead", parts![days = DELAY_DAYS])) }
            ul.list.card {
                @for known in &view.known { li.account id={ "known-" (known.slug) "-" (if known.member { "member" } else { "guest" }) } {
                    (icon("building-2"))
                    div {
                        strong { (known.name) }
                        small { (t.with(if known.member { "data-member-since" } else { "data-guest-since" }, parts![date = cx.dates.on(known.since), count = known.open])) }
                        @if known.member { p.small { (t.with("erase-member", parts![organization = &known.name])) } }
                        @else if !waits(known) && view.fresh { (question(t, &known.slug, &t.with("erase-question", parts![organization = &known.name]), &known.signed)) }
                    }
                } }
                @if !all_waits && view.fresh { li.account #everything {
                    (icon("user"))
                    div { strong { (t["erase-account"]) } (question(t, "everything", &t["erase-question-account"], &all_signed(view))) }
                } }
            }
        }
    }
}

fn all_signed(view: &OwnData) -> Vec<Signed> {
    view.known.iter().flat_map(|known| known.signed.iter().cloned()).collect()
}

/// What goes and what stays, told before it is asked for.
fn question(t: &Texts, what: &str, sentence: &str, signed: &[Signed]) -> Markup {
    html! {
        details.confirm id={ "erase-" (what) } {
            summary.button.danger { (t["erase-ask"]) }
            form.stack."gap-2" method="post" action="/account/data/erase" data-inline {
                input type="hidden" name="what" value=(what);
                p { (sentence) }
                p.small { (t["erase-goes"]) }
                p.small { (t["erase-stays"]) }
                @if !signed.is_empty() {
                    p.small { (t["erase-stays-documents"]) }
                    ul.small { @for document in signed { li { (document.title) } } }
                }
                label.check { input type="checkbox" name="sure" value="on" required; span { (t["erase-sure"]) } }
                div { button.button.danger { (t["erase-ask"]) } }
            }
        }
    }
}
