//! The page of all guests of an organization.

use super::roster::{IDLE_DAYS, Roster, RosterLine};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx,
        ui::{avatar, empty, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Roster) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/guests");
    let body = html! {
        div.stack."gap-5" {
            nav.crumbs aria-label=(t["crumbs"]) { ol { li { a href=(base) { (t["administration-title"]) } } } }
            h1 { (t["roster-title"]) }
            (used(cx, view))
            div.row {
                div.segmented role="group" aria-label=(t["roster-which"]) {
                    a href=(here) aria-current=[(!view.only_idle).then_some("true")] { (t["roster-all"]) }
                    a href={ (here) "?only=idle" } aria-current=[view.only_idle.then_some("true")] { (t.with("roster-idle", parts![count = view.idle])) }
                }
            }
            @if view.guests.is_empty() { div.card { (empty("door-open", &t[if view.only_idle { "roster-none-idle" } else { "roster-empty" }], None)) } }
            @else { ul.list.card data-rows { @for guest in &view.guests { (row(cx, view, guest)) } } }
            @if let Some(next) = view.next {
                nav.pager { a.button href={ (here) "?" @if view.only_idle { "only=idle&" } "after=" (next) } { (t["roster-more"]) " " (icon("arrow-right")) } }
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
                p { (t.with("roster-used", parts![used = view.used, allowed = allowed])) " " meter min="0" max=(allowed) low=(allowed * 8 / 10) high=(allowed * 9 / 10) optimum="0" value=(view.used) {} }
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
            (avatar(&guest.name, true, false))
            div {
                a.name href={ "/o/" (view.frame.organization.slug) "/contacts/" (guest.contact) } { (guest.name) }
                p.small.muted {
                    @if let Some(counterparty) = &guest.counterparty { (counterparty) " · " }
                    (t.with("roster-invited", parts![by = &guest.invited_by, date = cx.dates.on(guest.invited_at)])) " · "
                    (t.with("roster-items", parts![count = guest.items]))
                    @if let Some(until) = guest.until { " · " (t.with("access-until", parts![date = cx.dates.date(cx.dates.last_day_before(until))])) }
                }
            }
            p.acts.small {
                @if let Some(at) = guest.seen_at { (t.with("roster-seen", parts![when = cx.dates.when(at)])) } @else { (t["roster-never"]) }
                @if guest.idle(view.since) { " " span.badge { (t["roster-is-idle"]) } }
            }
        }
    }
}
