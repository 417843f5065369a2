//! The page of a project's boards.

use super::routes::ProjectBoards;
use crate::{
    boards::tile,
    organizations::frame::Place,
    parts,
    sharing::board_requests::Request,
    web::{
        Cx, Typed,
        ui::{At, empty, icon, problem, problems},
    },
};
use access::BoardRole;
use maud::{Markup, html};

const ROLES: [(BoardRole, &str); 3] =
    [(BoardRole::Reviewer, "board-role-reviewer"), (BoardRole::Reader, "board-role-reader"), (BoardRole::Editor, "board-role-editor")];

pub(super) fn draw(cx: &Cx, view: &ProjectBoards, typed: &Typed) -> Markup {
    let t = cx.t;
    let (slug, url) = (&view.frame.organization.slug, format!("/items/{}", view.id));
    let start = || html! { a.button.primary href={ "/o/" (slug) "/boards/new?project=" (view.id) } { (icon("plus")) " " (t["board-new"]) } };
    let body = html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href={ "/o/" (slug) "/projects" } { (t["projects"]) } } li { a href=(url) { (view.title) } } } }
                h1 { (t["boards"]) }
            }
            div.actions { @if view.starts && !view.boards.is_empty() { (start()) } }
        }
        div.stack."gap-6" {
        @if typed.sent() { (problems(t, typed)) }
        @if !view.requests.is_empty() { (requests(cx, view, &url)) }
        @if view.boards.is_empty() { div.card { (empty("presentation", &t["boards-project-empty"], view.starts.then(start))) } }
        @else { ul.board-tiles data-rows { @for line in &view.boards { (tile(cx, line, slug)) } } }
        @if !view.payers.is_empty() { (share(cx, view, &url, typed)) }
        }
    };
    view.frame.draw(cx, Place::Projects, &t["boards"], None, &body)
}

fn roles(cx: &Cx, id: &str) -> Markup {
    html! {
        label."visually-hidden" for=(id) { (cx.t["board-role"]) }
        select.input id=(id) name="role" { @for (role, label) in ROLES { option value=(role.word()) { (cx.t[label]) } } }
    }
}

/// All of them at once.
fn share(cx: &Cx, view: &ProjectBoards, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.section #share-boards aria-labelledby="share-boards-h" {
            h2 id="share-boards-h" { (t["boards-share"]) }
            p.muted { (t.with("boards-share-help", parts![count = view.shared_by_me.len()])) }
            div.stack."gap-2" {
                form.row."gap-3" #share-boards-form method="post" action={ (url) "/boards/share" } {
                    label."visually-hidden" for="share-boards-who" { (t["boards-share-with"]) }
                    select.input #share-boards-who name="who" required {
                        @for payer in &view.payers {
                            option value=(payer.party) selected[typed.get("who") == Some(payer.party.to_string().as_str())] {
                                (payer.name) @if payer.elsewhere { " · " (t["boards-share-elsewhere"]) }
                            }
                        }
                    }
                    (roles(cx, "share-boards-role"))
                    button.button { (t["boards-share-button"]) }
                }
                (problem(t, typed, "who")) (problem(t, typed, "role"))
            }
        }
    }
}

/// Those who ask for the rest, each with the boards that could be opened to them.
fn requests(cx: &Cx, view: &ProjectBoards, url: &str) -> Markup {
    let t = cx.t;
    html! {
        section.card.pad.stack."gap-4" #board-requests aria-labelledby="board-requests-h" {
            h2 id="board-requests-h" { (t["board-requests"]) }
            @for one in &view.requests { (request(cx, view, one, url)) }
        }
    }
}

fn request(cx: &Cx, view: &ProjectBoards, one: &Request, url: &str) -> Markup {
    let t = cx.t;
    let action = format!("{url}/boards/requests");
    html! {
        div.stack."gap-2" id={ "request-" (one.id) } {
            p { strong { (one.name) } " " small { (one.email) " · " (At(&cx.dates, one.at)) } }
            p.muted { (t["board-rest-asked"]) }
            @if !one.message.is_empty() { p { (one.message) } }
            form.stack."gap-3" id={ "let-in-" (one.id) } method="post" action=(action) {
                input type="hidden" name="request" value=(one.id);
                fieldset.stack."gap-2" {
                    legend."visually-hidden" { (t["boards"]) }
                    @for board in view.boards.iter().filter(|board| view.shared_by_me.contains(&board.id)) {
                        label.check { input type="checkbox" name="board" value=(board.id); span { (board.title) } }
                    }
                }
                div.row."gap-2" { (roles(cx, &format!("let-in-as-{}", one.id))) button.button.primary { (t["board-rest-open"]) } }
            }
            form id={ "turn-away-" (one.id) } method="post" action=(action) {
                input type="hidden" name="request" value=(one.id);
                button.button.quiet { (t["board-request-decline"]) }
            }
        }
    }
}
