//! The page of a board: the canvas, and beside it what is said. Without script there is a
//! picture of the board in its place, and all that is said can be read and answered.

use super::{
    people, side,
    texts::words,
    view::{BoardPart, BoardView},
    workflow,
};
use crate::{
    doors::{Allowed, Ask, Found},
    guests::GuestPage,
    items::{self, Item, See},
    organizations::frame::{Place, again},
    parts,
    store::{Time, Tx},
    web::{
        Answer, Cx, Error, Typed, progress, query,
        shell::Live,
        ui::{hidden, icon},
    },
};
use access::{BoardDeed, Verb};
use axum::http::header;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// What the page takes beside the room's own: the canvas.
const BRINGS: &[&str] = &["canvas.css", "canvas.js"];
/// Pages from elsewhere are shown in frames, once somebody asks for one.
pub(super) const FRAMES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
     frame-src https:; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The page with something laid over it, such as the Share panel.
pub(crate) fn draw_with(cx: &Cx, view: &BoardView, over: &Markup) -> Markup {
    member_page(cx, view, &Typed::default(), over)
}

fn member_page(cx: &Cx, view: &BoardView, typed: &Typed, over: &Markup) -> Markup {
    let (t, item) = (cx.t, &view.item);
    let live = Live { address: format!("{}/live", item.url()), version: item.version };
    let people = html! {
        div.side-body {
            (people::draw(cx, item, &view.members, &view.others, view.board.may(BoardDeed::Manage)))
            (view.beside.draw_guests(cx, item, &view.rights))
        }
    };
    let body = html! {
        div.board-whole {
            (head(cx, view))
            (progress::evidence_bar(t))
            (items::head::binned(cx, item, &view.rights, view.beside.out_of_bin.as_ref()))
            @if view.requests > 0 {
                div.notice role="status" { (icon("door-open")) p { (t.with("board-requests-wait", parts![count = view.requests])) " " a href={ (item.url()) "/share#board-requests" } { (t["board-requests-show"]) } } }
            }
            (notices(cx, &view.board))
            (room(cx, &view.board, typed, Some(&people)))
        }
        (over)
    };
    view.frame.draw_with(cx, Place::Boards, &view.board.title, Some(&live), &body, BRINGS)
}

fn head(cx: &Cx, view: &BoardView) -> Markup {
    let (t, url, board) = (cx.t, view.item.url(), &view.board);
    html! {
        div.item-head {
            div.stack."gap-1" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href={ "/o/" (view.frame.organization.slug) "/boards" } { (t["boards"]) } }
                    @if let Some(folder) = &view.folder { li { a href={ "/o/" (view.frame.organization.slug) "/boards" (query([("project", folder.id.to_string().as_str())])) } { (folder.title) } } }
                } }
                h1 { (board.title) @if let Some(until) = board.temporary_until { " " span.badge.due { (t.with("board-temporary", parts![at = cx.dates.when(until)])) } } }
            }
            div.actions {
                (view.beside.badge(cx, &view.item))
                @if view.rights.may(Verb::Share) { a.button.primary #share-open href={ (url) "/share" } { (t["share"]) } }
                (menu(cx, board, &url))
                (items::head::more(t, &view.item, &view.rights))
            }
        }
    }
}

/// What is done with the board as a whole.
fn menu(cx: &Cx, board: &BoardPart, url: &str) -> Markup {
    let t = cx.t;
    let press = |id: &str, to: &str, picture: &str, key: &str| {
        html! { form id=(id) method="post" action={ (url) "/board/" (to) } { button { (icon(picture)) " " (t[key]) } } }
    };
    html! {
        details.more #board-menu {
            summary.button.icon-only { (icon("presentation")) (hidden(&t["board-menu"])) }
            div.menu {
                @if board.may(BoardDeed::Export) {
                    a href={ (url) "/board.png" } download data-plain { (icon("image")) " " (t["board-as-png"]) }
                    a href={ (url) "/board.svg?download=yes" } download data-plain { (icon("shapes")) " " (t["board-as-svg"]) }
                    a href={ (url) "/board.pdf" } download data-plain { (icon("file-text")) " " (t["board-as-pdf"]) }
                }
                @if board.may(BoardDeed::Duplicate) { (press("board-duplicate", "duplicate", "copy", "board-duplicate")) }
                @if board.may(BoardDeed::Template) && board.temporary_until.is_none() {
                    @for (nature, key) in [("team_template", "board-keep-team"), ("public_template", "board-keep-public"), ("board", "board-keep-not")] {
                        @if board.nature != nature && (nature != "board" || board.nature != "board") {
                            form #{ "board-" (nature) } method="post" action={ (url) "/board/template" } {
                                input type="hidden" name="nature" value=(nature);
                                button { (icon(if nature == "public_template" { "globe" } else { "layers" })) " " (t[key]) }
                            }
                        }
                    }
                }
                @if board.may(BoardDeed::Move) && board.temporary_until.is_none() { a href={ (url) "/board/project" } { (icon("folder")) " " (t["board-move"]) } }
                @if board.may(BoardDeed::Lock) {
                    @if board.locked_at.is_some() { (press("board-unlock", "unlock", "lock-open", "board-unlock")) } @else { (press("board-lock", "lock", "lock", "board-lock")) }
                }
                @if board.may(BoardDeed::Archive) {
                    @if board.archived_at.is_some() { (press("board-unarchive", "unarchive", "rotate-ccw", "board-unarchive")) } @else { (press("board-archive", "archive", "archive", "board-archive")) }
                }
            }
        }
    }
}

/// A text as it stands in an address.
fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// What has to be known of it first: until when it is there, and why nothing can be drawn.
fn notices(cx: &Cx, board: &BoardPart) -> Markup {
    let t = cx.t;
    let notice =
        |picture: &str, key: &str, at| html! { div.notice.done role="status" { (icon(picture)) p { (t.with(key, parts![day = cx.dates.on(at)])) } } };
    html! {
        @if let Some(until) = board.temporary_until {
            div.notice role="status" {
                (icon("clock"))
                div.stack."gap-2" {
                    p { (t.with("board-is-temporary", parts![at = cx.dates.when(until)])) }
                    div.row."gap-2" {
                        @if board.claims { form #board-claim method="post" action={ (board.url) "/board/claim" } { button.button.primary { (t["board-claim"]) } } }
                        @if let Some(address) = &board.address {
                            button.button type="button" data-copy-value=(address) data-copied=(t["board-copied"]) { (icon("copy")) " " (t["board-copy"]) }
                            a.button href={ "mailto:?subject=" (encoded(&board.title)) "&body=" (encoded(address)) } { (icon("mail")) " " (t["board-pass-by-mail"]) }
                        }
                    }
                }
            }
        }
        (workflow::notice(cx, &board.workflow))
        @if let Some(at) = board.archived_at { (notice("archive", "board-is-archived", at)) }
        @else if let Some(at) = board.locked_at { (notice("lock", "board-is-locked", at)) }
    }
}

/// The canvas, and what stands beside it.
fn room(cx: &Cx, board: &BoardPart, typed: &Typed, people: Option<&Markup>) -> Markup {
    let t = cx.t;
    let address = format!("{}/board", board.url);
    html! {
        div.board-room {
            div.board-frame {
                parlor-board #{ "board-" (board.id) } data-keep data-board=(address) data-language=(t.language().tag())
                    data-assets={ "/assets/" (assets::EXCALIDRAW) "/" } data-title=(board.title)
                    data-mentions=[board.may(BoardDeed::Mention).then(|| format!("{address}/mentions"))] {
                    template data-texts { (words(t)) }
                    picture { img src={ (address) ".svg" } alt=(t.with("board-picture", parts![title = &board.title])); }
                }
            }
            (side::draw(cx, board, typed, people))
        }
    }
}

/// A board, as a guest sees it.
#[derive(Serialize, JsonSchema)]
pub struct GuestBoard {
    #[serde(flatten)]
    board: BoardPart,
    #[serde(skip)]
    frame: GuestPage,
}

/// Whoever's page of a board it is.
enum Whole {
    Member(Box<BoardView>),
    Guest(Box<GuestBoard>),
}

impl Whole {
    fn load(tx: &mut Tx<'_>, ask: &Arc<Ask>, signed_in_at: Option<Time>, before: &str) -> Result<Self, Error> {
        let item = Allowed::<See, Item>::again(tx, ask)?;
        let (rights, by) = (item.rights(), item.by());
        Ok(if rights.outside() {
            let mut board = BoardPart::load(tx, &item, rights, by)?;
            board.earlier(tx, &item, by, before)?;
            Self::Guest(Box::new(GuestBoard { board, frame: GuestPage::of_item(tx, &item, by, signed_in_at)?.proving(rights.held_back().any()) }))
        } else {
            Self::Member(Box::new(BoardView::load(tx, &item, rights, by)?))
        })
    }

    async fn read(cx: &Cx, ask: Arc<Ask>) -> Result<Self, Error> {
        let (signed_in_at, before) = (cx.asker.signed_in_at(), cx.asked("before"));
        cx.read(move |tx| Self::load(tx, &ask, signed_in_at, &before)).await
    }

    fn answer(mut self, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
        match &mut self {
            Self::Member(view) => view.board.addressed(&cx.app),
            Self::Guest(view) => view.board.addressed(&cx.app),
        }
        match &self {
            Self::Member(view) => cx.form(&**view, typed, |cx, view, typed| member_page(cx, view, typed, &html! {})),
            Self::Guest(view) => cx.form(&**view, typed, draw_for_guest),
        }
        .map(framing)
    }
}

/// The page of a board, for whoever stands outside.
///
/// # Errors
/// When the store fails.
pub async fn guest_page(item: &Allowed<See, Item>, cx: &Cx) -> Result<Answer, Error> {
    cx.app.visits.looked(item.by(), item.organization, item.id);
    cx.met(item.by(), item.id);
    Whole::read(cx, item.ask()).await?.answer(cx, &Typed::default())
}

/// A board as somebody would have it to whom it is not open like this yet.
///
/// # Errors
/// When the store fails.
pub fn proposed(tx: &mut Tx<'_>, item: &Found<Item>) -> Result<GuestBoard, Error> {
    let (rights, by) = (item.rights(), item.by());
    let frame = GuestPage::of_item(tx, item, by, None)?.with_proposed(item);
    Ok(GuestBoard { board: BoardPart::load(tx, item, rights, by)?, frame })
}

/// Its page: the picture of the board stands for the canvas, on which the viewer would be
/// themselves.
pub fn draw_proposed(cx: &Cx, view: &GuestBoard) -> Markup {
    guest_body(cx, view, &Typed::default(), &BRINGS[..1])
}

fn draw_for_guest(cx: &Cx, view: &GuestBoard, typed: &Typed) -> Markup {
    guest_body(cx, view, typed, BRINGS)
}

fn guest_body(cx: &Cx, view: &GuestBoard, typed: &Typed, brings: &'static [&'static str]) -> Markup {
    let board = &view.board;
    let live = Live { address: format!("{}/live", board.url), version: board.version };
    let body = html! {
        div.board-whole {
            div.item-head { h1 { (board.title) @if let Some(until) = board.temporary_until { " " span.badge.due { (cx.t.with("board-temporary", parts![at = cx.dates.when(until)])) } } } }
            (notices(cx, board))
            (room(cx, board, typed, None))
        }
    };
    view.frame.draw_wide(cx, (board.id, &board.title), &live, &body, brings)
}

/// The answer of a page with a canvas, which may show pages from elsewhere in frames.
pub(crate) fn framing(answer: Answer) -> Answer {
    answer.header(header::CONTENT_SECURITY_POLICY, FRAMES)
}

/// What follows a deed on a board: back to the page, at the place that it says; or the page
/// again, with what was wrong.
pub(super) async fn after<T>(
    cx: &Cx,
    (item, ask): (&Item, Arc<Ask>),
    outcome: Result<T, Error>,
    typed: Typed,
    place: impl FnOnce(T) -> String,
) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(done) => cx.done(format!("{}{}", item.url(), place(done))),
        Err(problems) => Whole::read(cx, ask).await?.answer(cx, &typed.with(problems)),
    }
}
