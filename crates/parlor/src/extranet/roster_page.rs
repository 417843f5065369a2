//! The page of all guests of an organization.

use super::roster::{IDLE_DAYS, Only, Roster, RosterLine};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{avatar, empty, icon, problems, select},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Roster, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/guests");
    let body = html! {
        div.stack."gap-5" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.row."gap-3" { h1 { (t["roster-title"]) } a.button.push href={ (base) "/reviews" } { (icon("shield")) " " (t["reviews"]) } }
            (problems(t, typed))
            (used(cx, view))
            div.row."scroll-x" {
                div.segmented role="group" aria-label=(t["roster-which"]) {
                    @for only in Only::ALL { a href={ (here) "?only=" (only.word()) } aria-current=[(view.only == only).then_some("true")] { (offered(t, view, only)) } }
                }
            }
            @if view.guests.is_empty() { div.card { (empty("door-open", &t[none_key(view.only)], None)) } }
            @else { ul.list.card data-rows { @for guest in &view.guests { (row(cx, view, guest)) } } }
            @if view.only == Only::Unsponsored && !view.guests.is_empty() { (choose(t, view, typed, &here)) }
            @if let Some(next) = view.next {
                nav.pager { a.button href={ (here) "?only=" (view.only.word()) "&after=" (next) } { (t["roster-more"]) " " (icon("arrow-right")) } }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["roster-title"], None, &body)
}

/// How many there are of those that there may be; near the end it says so.
fn used(cx: &Cx, view: &Roster) -> Markup {
    let t = cx.t;
    html! {
        @match view.allowed {
            Some(allowed) => {
                p.measured { span #roster-used { (t.with("roster-used", parts![used = view.used, allowed = allowed])) } " " meter aria-labelledby="roster-used" min="0" max=(allowed) low=(allowed * 8 / 10) high=(allowed * 9 / 10) optimum="0" value=(view.used) {} }
                @if view.used * 10 >= allowed * 8 { p.banner { (icon("triangle-alert")) " " (t[if view.used >= allowed { "roster-full" } else { "roster-near" }]) } }
            }
            None => p { (t.with("roster-used-any", parts![used = view.used])) },
        }
        p.small.muted { (t.with("roster-idle-about", parts![days = IDLE_DAYS])) }
    }
}

fn row(cx: &Cx, view: &Roster, guest: &RosterLine) -> Markup {
    let t = cx.t;
    html! {
        li.pad.guest-sees id={ "guest-" (guest.contact) } {
            @if view.only == Only::Unsponsored { input type="checkbox" name="guest" value=(guest.contact) form="choose-sponsor" aria-label=(guest.name) checked; }
            (avatar(&guest.name, true, false))
            div {
                a.name href={ "/o/" (view.frame.organization.slug) "/contacts/" (guest.contact) } { (guest.name) }
                p.small.muted {
                    @if let Some(counterparty) = &guest.counterparty { (counterparty) " · " }
                    (t.with("roster-invited", parts![by = &guest.invited_by, date = cx.dates.on(guest.invited_at)])) " · "
                    (t.with("roster-items", parts![count = guest.items]))
                    @if let Some(sponsor) = &guest.sponsor { " · " (t.with("roster-sponsor", parts![name = sponsor])) }
                    @if let Some(until) = guest.stays_until { " · " (t.with(if until <= view.now { "roster-stay-over" } else { "roster-stay-until" }, parts![date = cx.dates.date(cx.dates.last_day_before(until))])) }
                    @else if let Some(until) = guest.until { " · " (t.with("access-until", parts![date = cx.dates.date(cx.dates.last_day_before(until))])) }
                }
            }
            p.acts.small {
                @if let Some(at) = guest.seen_at { (t.with("roster-seen", parts![when = cx.dates.when(at)])) } @else { (t["roster-never"]) }
                @if guest.sponsor.is_none() { " " span.badge { (t["roster-unsponsored-one"]) } }
                @if guest.suspended { " " span.badge.late { (t["stay-suspended"]) } }
                @if guest.idle(view.since) { " " span.badge { (t["roster-is-idle"]) } }
            }
        }
    }
}

/// A choice of which guests, with how many they are.
fn offered(t: &Texts, view: &Roster, only: Only) -> String {
    match only {
        Only::All => t["roster-all"].to_owned(),
        Only::Idle => t.with("roster-idle", parts![count = view.idle]),
        Only::Ending => t.with("roster-ending", parts![count = view.ending]),
        Only::Unsponsored => t.with("roster-unsponsored", parts![count = view.unsponsored]),
    }
}

fn none_key(only: Only) -> &'static str {
    match only {
        Only::All => "roster-empty",
        Only::Idle => "roster-none-idle",
        Only::Ending => "roster-none-ending",
        Only::Unsponsored => "roster-none-unsponsored",
    }
}

/// Another sponsor for those who are ticked.
fn choose(t: &Texts, view: &Roster, typed: &Typed, here: &str) -> Markup {
    let choices: Vec<(String, String)> = t.manners().choices(&view.sponsors, |one| (one.id, one.name.as_str()));
    html! {
        form.card.pad.stack."gap-3".form #choose-sponsor method="post" action={ (here) "/sponsors" } {
            p.muted { (t["roster-choose-about"]) }
            (select(t, typed, "sponsor", &t["stay-sponsor"], "", &choices))
            div { button.button.primary { (t["roster-choose"]) } }
        }
    }
}
