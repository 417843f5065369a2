//! The page of all reviews.

use super::list::Reviews;
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        ui::{self, Line, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Reviews, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/reviews");
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["reviews"]) } p.muted { (t["reviews-about"]) } }
            (ui::problems(t, typed))
            section.section {
                header { h2 { (t["review-new"]) } }
                form.card.pad.stack."gap-4".form #start-review method="post" action=(here) {
                    (Line::new("title", &t["review-title"], &t["review-title-usual"]).required().draw(t, typed))
                    (ui::select(t, typed, "which", &t["review-which"], "all", &choices(cx, view)))
                    (Line::new("day", &t["review-day"], &view.next_week).kind("date").required().help(&t["review-day-help"]).draw(t, typed))
                    div { button.button.primary { (icon("shield")) " " (t["review-start"]) } }
                }
            }
            @if !view.reviews.is_empty() {
                ul.list.card data-rows {
                    @for review in &view.reviews {
                        li.account id={ "review-" (review.id) } {
                            (icon("shield"))
                            div {
                                a.name href={ (here) "/" (review.id) } { strong { (review.title) } }
                                small { (t.with("review-guests-by", parts![count = review.guests, day = cx.dates.day(&review.day)])) }
                            }
                            small.faint {
                                @if let Some(at) = review.closed_at { (t.with("review-closed", parts![date = cx.dates.on(at)])) }
                                @else { (t.with("review-so-far", parts![done = review.decided, all = review.guests])) }
                            }
                        }
                    }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["reviews"], None, &body)
}

/// Whom it can be about, each with how many they are.
fn choices(cx: &Cx, view: &Reviews) -> Vec<(String, String)> {
    let t = cx.t;
    let mut all = vec![
        ("all".to_owned(), t.with("review-which-all", parts![count = view.guests])),
        ("idle".to_owned(), t.with("review-which-idle", parts![count = view.idle])),
    ];
    all.extend(
        view.companies
            .iter()
            .map(|company| (format!("counterparty:{}", company.id), t.with("review-which-of", parts![name = &company.name, count = company.guests]))),
    );
    all
}
