//! The stay of a guest on a page of its own, and as a section of others.

use super::views::{Rest, StayPage, StayView};
use crate::{
    organizations::frame::Place,
    parts, sharing,
    web::{
        Cx, Texts, Typed,
        ui::{self, At, Line, avatar, icon},
    },
};
use maud::{Markup, html};

/// In a sentence, that all that is open to a guest rests.
pub(crate) fn resting(cx: &Cx, name: &str, rest: &Rest) -> String {
    let date = if rest.suspended { cx.dates.on(rest.since) } else { cx.dates.date(cx.dates.last_day_before(rest.since)) };
    cx.t.with(rest.key(), parts![name = name, date = date, by = rest.by.as_deref().unwrap_or_default()])
}

pub(super) fn page(cx: &Cx, view: &StayPage, typed: &Typed) -> Markup {
    let t = cx.t;
    let slug = &view.frame.organization.slug;
    let title = t.with("stay-of", parts![name = &view.stay.name]);
    let body = html! {
        div.stack."gap-6" {
            @if view.contacts {
                nav aria-label=(t["crumbs"]) { ol.crumbs {
                    li { a href={ "/o/" (slug) "/contacts" } { (t["contacts-title"]) } }
                    li { a href={ "/o/" (slug) "/contacts/" (view.stay.contact) } { (view.stay.name) } }
                } }
            }
            div.row."gap-3" { (avatar(&view.stay.name, true, false)) h1 { (title) } }
            (ui::problems(t, typed))
            (section(cx, &view.stay, slug, typed))
            section.section #open {
                header { h2 { (t["contact-open-title"]) } span.count { (view.items.len()) } }
                @if view.items.is_empty() && view.others == 0 { div.card { (ui::empty("door-closed", &t["contact-open-empty"], None)) } }
                @else { ul.list.card { @for item in &view.items { li.pad id={ "open-" (item.id) } { a href={ "/items/" (item.id) } { (item.title) } } } } }
                @if view.others > 0 { p.small.muted { (t.with("stay-others", parts![count = view.others])) } }
            }
        }
    };
    view.frame.draw(cx, if view.contacts { Place::Contacts } else { Place::Elsewhere }, &title, None, &body)
}

/// Sponsor, purpose, end, and what can be done about them.
pub(crate) fn section(cx: &Cx, stay: &StayView, slug: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{slug}/guests/{}", stay.contact);
    html! {
        section.section #stay {
            header { h2 { (t["stay-title"]) } }
            @if let Some(rest) = &stay.rest { p.notice role="status" { (icon("circle-alert")) " " span { (resting(cx, &stay.name, rest)) } } }
            @if let Some(at) = stay.asked_at { p.notice role="status" { (icon("clock")) " " span { (t.with("stay-asked", parts![name = &stay.name, date = cx.dates.on(at)])) } } }
            dl.facts {
                div { dt { (t["stay-sponsor"]) } dd { @if let Some(name) = &stay.sponsor_name { (name) } @else { (t["stay-no-sponsor"]) } } }
                div { dt { (t["stay-purpose"]) } dd { @if stay.purpose.is_empty() { "–" } @else { (stay.purpose) } } }
                div { dt { (t["stay-until"]) } dd { @if let Some(until) = stay.until { (cx.dates.date(cx.dates.last_day_before(until))) } @else { (t["share-no-end"]) } } }
                div { dt { (t["stay-since"]) } dd { (At(&cx.dates, stay.since)) } }
            }
            @if let Some(again) = &stay.again { (sharing::draw_again(cx, &stay.name, again)) }
            div.actions {
                @if let (Some(until), Some(days)) = (stay.until, stay.days) {
                    form #stay-renew method="post" action={ (base) "/renew" } {
                        input type="hidden" name="was" value=(until.0);
                        button.button.primary { (icon("rotate-ccw")) " " (t.with("stay-renew", parts![days = days])) }
                    }
                }
                @if stay.keeps { (switch(t, stay, &base)) }
            }
            @if stay.keeps { (change(cx, stay, typed, &base)) }
        }
    }
}

/// Suspends, or lets in again.
fn switch(t: &Texts, stay: &StayView, base: &str) -> Markup {
    html! {
        @if stay.rest.as_ref().is_some_and(|rest| rest.suspended) {
            form #stay-resume method="post" action={ (base) "/resume" } { button.button { (icon("door-open")) " " (t["stay-resume"]) } }
        } @else { (ui::confirm(t, &t["stay-suspend"], &t.with("stay-suspend-question", parts![name = &stay.name]), &format!("{base}/suspend"), &t["stay-suspend"])) }
    }
}

fn change(cx: &Cx, stay: &StayView, typed: &Typed, base: &str) -> Markup {
    let t = cx.t;
    let day = stay.until.map(|until| cx.dates.last_day_before(until).to_string()).unwrap_or_default();
    let sponsor = stay.sponsor.map(|id| id.to_string()).unwrap_or_default();
    let mut choices: Vec<(String, String)> = t.manners().choices(&stay.sponsors, |one| (one.id, one.name.as_str()));
    if stay.sponsor.is_none() {
        choices.insert(0, (String::new(), t["stay-choose-sponsor"].to_owned()));
    }
    html! {
        details.section #change-stay open[typed.get("purpose").is_some() || stay.overtaken] {
            summary.button { (icon("pencil")) " " (t["stay-change"]) }
            form.card.pad.stack."gap-4".form #stay-form method="post" action=(base) {
                input type="hidden" name="edition" value=(stay.edition);
                @if stay.overtaken { p.notice role="alert" { (icon("circle-alert")) " " span { (t["overtaken"]) } } }
                @if choices.is_empty() { input type="hidden" name="sponsor" value=(sponsor); }
                @else { (ui::select(t, typed, "sponsor", &t["stay-sponsor"], &sponsor, &choices)) }
                (Line::new("purpose", &t["stay-purpose"], &stay.purpose).help(&t["stay-purpose-help"]).draw(t, typed))
                (Line::new("until", &t["stay-until"], &day).kind("date").help(&t["stay-until-help"]).draw(t, typed))
                div { button.button.primary { (t[if stay.overtaken { "overtaken-mine" } else { "save" }]) } }
            }
        }
    }
}
