//! Requests as guests make and follow them (WORK-7).

use super::{adding::adding, home::HomeView, item::ItemView, pages::can_here};
use crate::{
    doors::Allowed,
    items::{Item, Request},
    parts,
    requests::{self, RequestLine},
    web::{Answer, Cx, Error, Typed, markdown, ui::avatar},
};
use maud::{Markup, html};

/// The page of a new request, with what was typed.
///
/// # Errors
/// When the store fails.
pub async fn new_request(item: &Allowed<Request, Item>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let t = cx.t;
    adding(item, cx, "request-new", |view, base| {
        html! {
            p.muted { (t.with("request-new-about", parts![company = &view.frame.organization.name])) }
            (requests::form(cx, &format!("{base}/requests"), typed))
        }
    })
    .await
}

/// What they asked for here, and the way to ask for something.
pub(super) fn asked(cx: &Cx, base: &str, view: &ItemView) -> Markup {
    let t = cx.t;
    html! {
        @let make = html! { @if view.may_request { a.button href={ (base) "/requests/new" } { (t["request-make"]) } } };
        @let look = html! { @if view.frame.preview && view.makes_requests { (can_here(cx, view, "preview-makes-requests")) } };
        @if view.requests.is_empty() { @if view.makes_requests { div { (make) (look) } } }
        @else {
            section.section #requests aria-labelledby="requests-h" {
                header { h2 id="requests-h" { (t["requests"]) } (make) }
                (look)
                @for request in &view.requests { (card(cx, base, request)) }
            }
        }
    }
}

/// What they asked for at a company and that goes on.
pub(super) fn at_home(cx: &Cx, view: &HomeView) -> Markup {
    let t = cx.t;
    html! {
        @if !view.requests.is_empty() {
            section.section aria-labelledby="requests-h" {
                h2 id="requests-h" { (t["requests"]) }
                ul.list { @for request in &view.requests { li { a."line-item" href=(request.url(&view.frame.base)) {
                    span { strong { (request.title) } " " small { (request.item_title) } } " " (requests::badge(t, request.state))
                } } } }
            }
        }
    }
}

fn card(cx: &Cx, base: &str, request: &RequestLine) -> Markup {
    html! {
        article.card.note id={ "request-" (request.id) } {
            h3 { a href={ (base) "/requests/" (request.id) } { (request.title) } }
            @if !request.body.trim().is_empty() { div.prose { (markdown(&request.body)) } }
            footer {
                (requests::badge(cx.t, request.state)) " "
                (avatar(&request.author, request.author_is_guest, true)) " " (request.author) " · " (cx.dates.on(request.created_at))
                @if request.comments > 0 { " · " (cx.t.with("count-comments", parts![count = request.comments])) }
            }
        }
    }
}
