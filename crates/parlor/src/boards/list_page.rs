//! The page of all boards.

use super::list::{BoardLine, BoardList};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, cursor, query,
        ui::{At, empty, hidden, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &BoardList) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/boards", view.frame.organization.slug);
    let first = view.boards.is_empty() && !view.wanted.narrows();
    let start = || html! { a.button.primary href={ (here) "/new" } { (icon("plus")) " " (t["board-new"]) } };
    let body = html! {
        div.item-head {
            @match &view.project {
                Some(project) => div.stack."gap-2" {
                    nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(here) { (t["boards"]) } } } }
                    h1 { (icon("folder")) " " (project.title) }
                },
                None => h1 { (t["boards"]) },
            }
            div.actions { @if view.starts && !first && view.project.is_none() { (start()) } }
        }
        @if let Some(project) = view.project.as_ref().filter(|project| !project.seen) {
            @if project.asked { p.muted role="status" { (t["board-rest-waits"]) } } @else { (rest(cx, project.board)) }
        }
        @if first { div.card { (empty("presentation", &t["boards-empty"], view.starts.then(start))) } }
        @else {
            (tools(cx, view, &here))
            @if view.boards.is_empty() { div.card { (empty("search", &t["boards-none-found"], Some(html! { a.button href=(here) { (t["boards-show-all"]) } }))) } }
            @else { ul.board-tiles data-rows { @for line in &view.boards { (tile(cx, line, &view.frame.organization.slug)) } } }
            @if view.boards.iter().any(|board| board.public) {
                form.row."gap-3" #board-page-copy method="post" action={ (here) "/page" } data-copy {
                    input.input data-copy-field readonly hidden aria-label=(t["link-address"]);
                    button.button { (icon("copy")) " " (t["board-page-copy"]) }
                    p.small.muted { (t["board-page-copy-help"]) }
                }
            }
            (cursor::pages(cx, view.next.as_deref()))
        }
    };
    view.frame.draw(cx, Place::Boards, &t["boards"], None, &body)
}

fn tools(cx: &Cx, view: &BoardList, here: &str) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let switch = |name: &str, on: bool, key: &str| {
        let other = if on { "" } else { "yes" };
        html! { a.button href={ (here) (wanted.query(name, other)) } aria-pressed=(if on { "true" } else { "false" }) role="button" { (t[key]) } }
    };
    let by_title = wanted.sort == "title";
    html! {
        div.row."gap-3".tools {
            form.search.filter role="search" action=(here) {
                label."visually-hidden" for="filter" { (t["boards-filter"]) }
                (icon("list-filter"))
                input #filter name="q" type="search" value=(wanted.q) placeholder=(t["boards-filter"]);
                @for (name, value) in [("shared", &wanted.shared), ("mine", &wanted.mine), ("archived", &wanted.archived), ("templates", &wanted.templates), ("project", &wanted.project), ("sort", &wanted.sort)] {
                    @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
                }
            }
            div.row {
                (switch("shared", wanted.shared == "yes", "boards-shared")) " "
                (switch("mine", wanted.mine == "yes", "boards-mine")) " "
                (switch("archived", wanted.archived == "yes", "boards-archived")) " "
                (switch("templates", wanted.templates == "yes", "templates")) " "
                a.button href={ (here) (wanted.query("sort", if by_title { "" } else { "title" })) } { (t[if by_title { "boards-by-change" } else { "boards-by-title" }]) }
            }
        }
    }
}

/// What asks for the boards of a project that one does not see.
pub(crate) fn rest(cx: &Cx, board: access::ItemId) -> Markup {
    html! {
        form.row."gap-3" id={ "rest-of-" (board) } method="post" action={ "/items/" (board) "/board/rest" } {
            button.button { (icon("door-open")) " " (cx.t["board-rest-ask"]) }
            p.small.muted { (cx.t["board-rest-help"]) }
        }
    }
}

/// A board among others.
pub(crate) fn tile(cx: &Cx, line: &BoardLine, slug: &str) -> Markup {
    let t = cx.t;
    html! {
        li.card.board-tile id={ "board-" (line.id) } {
            // Of an empty board there is nothing to be fetched: a white sheet would look like a picture that did not come.
            a.picture.blank[line.empty] href={ "/items/" (line.id) } tabindex="-1" aria-hidden="true" {
                @if line.empty { (icon("presentation")) } @else { img src={ "/items/" (line.id) "/board.svg" } alt="" loading="lazy"; }
            }
            div.stack."gap-1" {
                h2 { a.name data-row href={ "/items/" (line.id) } { (line.title) } }
                p.small.faint { (line.responsible) " · " (At(&cx.dates, line.changed_at)) }
                @if let (Some(project), Some(title)) = (line.project, &line.project_title) { p.small { a href={ "/o/" (slug) "/boards" (query([("project", project.to_string().as_str())])) } { (icon("folder")) " " (title) } } }
                p.row.badges {
                    @if line.public { span.badge.guests { (icon("globe")) " " (t["board-template-public"]) } }
                    @if line.locked { span.badge { (icon("lock")) " " (t["board-locked"]) } }
                    @if let Some(until) = line.temporary_until { span.badge.due { (t.with("board-temporary", parts![at = cx.dates.when(until)])) } }
                    @if line.guests > 0 { span.badge.guests { (icon("door-open")) " " (line.guests) " " (hidden(&t["guests"])) } }
                    @if line.opens != "people" { span.badge { (icon("link")) " " (t[if line.opens == "link" { "board-opens-link" } else { "board-opens-password" }]) } }
                    @if line.comments > 0 { span.badge { (icon("message-square")) " " (line.comments) " " (hidden(&t["board-comments"])) } }
                }
            }
        }
    }
}
