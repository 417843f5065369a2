//! The page on which an organization decides about an erasure.

use super::{case::CasePage, store::Signed};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        ui::{self, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &CasePage, typed: &Typed) -> Markup {
    let t = cx.t;
    let contacts = format!("/o/{}/contacts", view.frame.organization.slug);
    let here = format!("{contacts}/{}/erasure", view.contact);
    let title = t.with("erasure-of", parts![name = &view.name]);
    let body = html! {
        div.narrow.stack."gap-6" {
            @if view.sees_contact {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(contacts) { (t["contacts-title"]) } } li { a href={ (contacts) "/" (view.contact) } { (view.name) } } } }
            }
            h1 { (title) }
            (ui::problems(t, typed))
            (standing(cx, view))
            section.section {
                header { h2 { (t["erasure-does"]) } }
                div.card.pad.stack."gap-3" {
                    p { (t.with("erasure-open", parts![count = view.open])) }
                    p { (t["erase-goes"]) }
                    p { (t["erase-stays"]) }
                    @if !view.signed.is_empty() { p { (t["erase-stays-documents"]) } (documents(&view.signed)) }
                    @if view.unseen > 0 { p.small { (t.with("erasure-unseen", parts![count = view.unseen])) } }
                    @if !view.waits.is_empty() { p.notice { (icon("circle-alert")) " " span { (t.with("erasure-waits", parts![name = &view.name])) } } (documents(&view.waits)) }
                }
            }
            @if view.decides { (decide(cx, view, typed, &here)) }
        }
    };
    view.frame.draw(cx, Place::Contacts, &title, None, &body)
}

fn documents(all: &[Signed]) -> Markup {
    html! { ul { @for document in all { li { a href={ "/items/" (document.item) } { (document.title) } } } } }
}

/// Whether it was asked for, and what becomes of that by itself.
fn standing(cx: &Cx, view: &CasePage) -> Markup {
    let t = cx.t;
    let Some(asked) = view.asked_at else { return html! { p.muted { (t["erasure-not-asked"]) } } };
    html! {
        div.notice role="status" {
            (icon("eraser"))
            div.stack."gap-2" {
                p { (t.with("erasure-asked", parts![name = &view.name, date = cx.dates.on(asked)])) }
                @if let Some(due) = view.due_at { p { (t.with("erase-due", parts![date = cx.dates.on(due)])) } }
                @if let Some(at) = view.objected_at { p { (t.with("erase-objected", parts![date = cx.dates.on(at)])) } blockquote { (view.reason) } }
            }
        }
    }
}

fn decide(cx: &Cx, view: &CasePage, typed: &Typed, here: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section #decide {
            header { h2 { (t["erasure-decide"]) } }
            form.card.pad.stack."gap-4".form #erase-now method="post" action=(here) {
                p { (t.with("erasure-now-question", parts![name = &view.name])) }
                (ui::tick(typed, "sure", &t["erase-sure"], false, None))
                (ui::problem(t, typed, "sure"))
                div { button.button.danger { (icon("eraser")) " " (t["erasure-now"]) } }
            }
            @if view.asked_at.is_some() && view.objected_at.is_none() {
                form.card.pad.stack."gap-4".form #object method="post" action={ (here) "/object" } {
                    (ui::area(t, typed, "reason", &t["erasure-reason"], "", 3, Some(&t["erasure-reason-help"])))
                    div { button.button { (t["erasure-object"]) } }
                }
            }
        }
    }
}
