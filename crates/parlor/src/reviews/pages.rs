//! Pages of a review: where sponsors answer, and where administrators see how far it is.

use super::views::{Answers, GuestLine, Head, OpenLine, Progress};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{self, At, avatar, icon},
    },
};
use maud::{Markup, html};

/// What it is about: so many guests, by when.
fn head(cx: &Cx, review: &Head) -> Markup {
    let t = cx.t;
    html! {
        p.muted {
            (t.with("review-guests-by", parts![count = review.guests, day = cx.dates.day(&review.day)])) " "
            (t.with("review-started", parts![name = &review.starter, date = cx.dates.on(review.started_at)]))
        }
        @if let Some(at) = review.closed_at {
            p.notice role="status" { (icon("lock")) " " span {
                @if let Some(closer) = &review.closer { (t.with("review-closed-by", parts![name = closer, date = cx.dates.on(at)])) }
                @else { (t.with("review-closed", parts![date = cx.dates.on(at)])) }
            } }
        } @else if review.over { p.notice role="status" { (icon("lock")) " " span { (t["review-is-over"]) } } }
    }
}

pub(super) fn answers(cx: &Cx, view: &Answers, typed: &Typed) -> Markup {
    let t = cx.t;
    let slug = &view.frame.organization.slug;
    let waits = view.guests.iter().filter(|guest| guest.decision.is_none() && guest.items > 0).count();
    let body = html! {
        div.stack."gap-6" {
            div.item-head {
                div.stack."gap-2" { h1 { (view.review.title) } (head(cx, &view.review)) }
                @if view.leads { div.actions { a.button href={ "/o/" (slug) "/administration/reviews/" (view.review.id) } { (t["review-progress"]) } } }
            }
            (ui::problems(t, typed))
            @if !view.review.over { p { (t.with("review-yours", parts![count = waits])) " " (t["review-about"]) } }
            @if view.guests.is_empty() { div.card { (ui::empty("shield", &t["review-none-yours"], None)) } }
            @for guest in &view.guests { (guest_card(cx, view, guest)) }
        }
    };
    view.frame.draw(cx, Place::Elsewhere, &view.review.title, None, &body)
}

/// A guest, what is open to them, and the three answers.
fn guest_card(cx: &Cx, view: &Answers, guest: &GuestLine) -> Markup {
    let t = cx.t;
    let action = format!("/o/{}/reviews/{}/decide", view.frame.organization.slug, view.review.id);
    html! {
        section.card.pad.stack."gap-3" id={ "guest-" (guest.contact) } {
            div.row."gap-3" { (avatar(&guest.name, true, false)) div { h2 { (guest.name) } (about(cx, guest)) } }
            @if guest.decision.is_some() { (decided(cx, guest)) }
            @else if guest.items == 0 { p.muted { (t["review-gone"]) } }
            @else if view.review.over { p.muted { (t["review-unanswered"]) } }
            @else {
                form.stack."gap-3" id={ "decide-" (guest.contact) } method="post" action=(action) {
                    input type="hidden" name="guest" value=(guest.contact);
                    fieldset.stack."gap-2" {
                        legend { (t["review-open"]) }
                        @for one in &guest.open { (open_line(cx, one)) }
                        @if guest.items > count(&guest.open) { p.small.muted { (t.with("stay-others", parts![count = guest.items - count(&guest.open)])) } }
                    }
                    div.row."gap-3" {
                        button.button.primary name="what" value="confirm" { (icon("check")) " " (t["review-confirm"]) }
                        @if !guest.open.is_empty() { button.button name="what" value="reduce" { (t["review-reduce"]) } }
                        button.button.danger name="what" value="close" { (t["review-close-all"]) }
                    }
                }
            }
        }
    }
}

fn count(open: &[OpenLine]) -> i64 {
    i64::try_from(open.len()).unwrap_or(i64::MAX)
}

fn about(cx: &Cx, guest: &GuestLine) -> Markup {
    let t = cx.t;
    html! {
        p.small.muted {
            @if let Some(counterparty) = &guest.counterparty { (counterparty) " · " }
            @if let Some(purpose) = guest.purpose.as_ref().filter(|purpose| !purpose.is_empty()) { (purpose) " · " }
            @if let Some(sponsor) = &guest.sponsor { (t.with("roster-sponsor", parts![name = sponsor])) } @else { (t["stay-no-sponsor"]) }
            @if let Some(until) = guest.until { " · " (t.with("roster-stay-until", parts![date = cx.dates.date(cx.dates.last_day_before(until))])) }
            @if guest.suspended { " " span.badge.late { (t["stay-suspended"]) } }
        }
    }
}

/// Something that is open, which can be ticked to be closed.
fn open_line(cx: &Cx, one: &OpenLine) -> Markup {
    let t = cx.t;
    let keys = one.facets.iter().map(|facet| format!("share-{}", facet.word().replace('_', "-")));
    let shown: Vec<&str> = keys.filter(|key| t.has(key)).map(|key| &t[key.as_str()]).collect();
    html! {
        label.check {
            input type="checkbox" name="grant" value=(one.grant);
            span {
                a href={ "/items/" (one.item) } { (one.title) } " "
                small {
                    (t.with("contact-open-since", parts![when = cx.dates.on(one.since)])) " · "
                    @if let Some(at) = one.seen_at { (t.with("roster-seen", parts![when = cx.dates.when(at)])) } @else { (t["roster-never"]) }
                    @if !shown.is_empty() { " · " (shown.join(" · ")) }
                }
            }
        }
    }
}

/// The key of a decision's name.
pub(super) fn decision_key(word: &str) -> &'static str {
    match word {
        "confirmed" => "review-is-confirmed",
        "reduced" => "review-is-reduced",
        "closed" => "review-all-closed",
        "suspended" => "review-is-suspended",
        _ => "review-is-gone",
    }
}

fn decided(cx: &Cx, guest: &GuestLine) -> Markup {
    let t = cx.t;
    let word = guest.decision.as_deref().unwrap_or_default();
    html! {
        p {
            span.badge.late[word == "suspended"] { (t[decision_key(word)]) } " "
            small.muted { @if let Some(by) = &guest.decided_by { (by) " · " } @if let Some(at) = guest.decided_at { (At(&cx.dates, at)) } }
        }
    }
}

pub(super) fn progress(cx: &Cx, view: &Progress, typed: &Typed) -> Markup {
    let t = cx.t;
    let slug = &view.frame.organization.slug;
    let (base, review) = (format!("/o/{slug}/administration/reviews"), &view.review);
    let here = format!("{base}/{}", review.id);
    let unsponsored = view.guests.iter().filter(|guest| guest.sponsor.is_none() && guest.decision.is_none()).count();
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ "/o/" (slug) "/administration" } { (t["administration-title"]) } } li { a href=(base) { (t["reviews"]) } } } }
            div.item-head {
                div.stack."gap-2" { h1 { (review.title) } (head(cx, review)) }
                div.actions {
                    @if review.closed_at.is_some() { a.button.primary href={ (here) "/report.pdf" } { (icon("download")) " " (t["review-report"]) } }
                    @else { (ui::confirm(t, &t["review-close"], &t["review-close-question"], &format!("{here}/close"), &t["review-close"])) }
                }
            }
            (ui::problems(t, typed))
            p.measured { span #review-so-far { (t.with("review-so-far", parts![done = review.decided, all = review.guests])) } " " meter aria-labelledby="review-so-far" min="0" max=(review.guests) value=(review.decided) {} }
            @if unsponsored > 0 && review.closed_at.is_none() {
                p.banner { (icon("triangle-alert")) " " span { (t.with("review-unsponsored", parts![count = unsponsored])) " " a href={ "/o/" (slug) "/reviews/" (review.id) } { (t["review-answer-yourself"]) } } }
            }
            ul.list.card data-rows { @for guest in &view.guests { (progress_row(cx, slug, guest)) } }
        }
    };
    view.frame.draw(cx, Place::Administration, &review.title, None, &body)
}

fn progress_row(cx: &Cx, slug: &str, guest: &GuestLine) -> Markup {
    html! {
        li.pad.guest-sees id={ "guest-" (guest.contact) } {
            (avatar(&guest.name, true, false))
            div { a.name href={ "/o/" (slug) "/guests/" (guest.contact) } { (guest.name) } (about(cx, guest)) }
            div.acts.small { @if guest.decision.is_some() { (decided(cx, guest)) } @else { (waiting(cx.t, guest)) } }
        }
    }
}

fn waiting<'a>(t: &'a Texts, guest: &GuestLine) -> &'a str {
    &t[if guest.items == 0 { "review-gone" } else { "review-waits" }]
}
