//! What stands beside the canvas: comments, the chat, the timer, and who is invited.

use super::{
    pins::{PinTask, PinView, Said},
    talk::Spoken,
    view::BoardPart,
    workflow,
};
use crate::{
    follows::lines,
    parts,
    store::Time,
    web::{
        Cx, Typed,
        ui::{At, avatar, calling, hidden, icon, problem, problems, undo},
    },
};
use access::BoardDeed;
use maud::{Markup, html};
use uuid::Uuid;

pub(super) fn draw(cx: &Cx, board: &BoardPart, typed: &Typed, people: Option<&Markup>) -> Markup {
    let t = cx.t;
    let open = board.pins.iter().filter(|pin| !pin.resolved && pin.speaks()).count();
    let spoken = board.chat.iter().filter(|one| one.restore_until.is_none()).count();
    html! {
        aside.board-side #board-side aria-label=(t["board-beside"]) {
            @if typed.get("form").is_none() { (problems(t, typed)) }
            details.side-part #comments name="beside" open[comments_open(cx, board, typed)] {
                summary { (icon("message-square")) " " (t["board-comments"]) " " span.count { (open) } }
                (comments(cx, board, typed))
            }
            details.side-part #chat name="beside" open[typed.get("form") == Some("chat") || board.chat_earlier] {
                summary { (icon("messages-square")) " " (t["chat"]) " " span.count { (spoken) } }
                (chat(cx, board, typed))
            }
            (workflow::part(cx, &board.workflow, &board.url, typed))
            @if board.timer_until.is_some() || board.may(BoardDeed::Timer) {
                details.side-part #timer name="beside" { summary { (icon("timer")) " " (t["board-timer"]) } (timer(cx, board)) }
            }
            @if let Some(people) = people { details.side-part #people name="beside" { summary { (icon("users")) " " (t["people"]) } (people) } }
        }
    }
}

/// Whether the page opens with the comments: with nothing else, or with what was wrong with one.
fn comments_open(cx: &Cx, board: &BoardPart, typed: &Typed) -> bool {
    match typed.get("form") {
        Some("chat" | "update" | "approval" | "verdict") => false,
        Some(_) => true,
        None => cx.looks() && !workflow::opens(cx, &board.workflow, typed),
    }
}

/// The field in which somebody writes; `form` says which of those on the page it is.
fn composer(cx: &Cx, board: &BoardPart, typed: &Typed, (form, action): (&str, &str), (label, button): (&str, &str), more: &Markup) -> Markup {
    let address = format!("{}/board/mentions", board.url);
    let mentions = board.may(BoardDeed::Mention).then_some(address.as_str());
    let here = typed.get("form") == Some(form);
    let none = Typed::default();
    let typed = if here { typed } else { &none };
    let id = format!("words-{form}");
    html! {
        form.composer #{ "say-" (form) } method="post" action=(action) data-inline {
            input type="hidden" name="form" value=(form);
            (more)
            label."visually-hidden" for=(id) { (cx.t[label]) }
            (calling(mentions, &html! {
                textarea.input id=(id) name="body" rows="2" maxlength=(super::talk::LONGEST) placeholder=(cx.t[label]) aria-invalid=[here.then_some("true")] { (typed.or("body", "")) }
            }))
            (problem(cx.t, typed, "body"))
            (problem(cx.t, typed, "widen")) (problem(cx.t, typed, "leave_out"))
            @if typed.problem("widen").is_some() || typed.problem("leave_out").is_some() { (widening(cx, typed)) }
            @else { div.actions { button.button { (cx.t[button]) } } }
        }
    }
}

/// The choice, where the words call people who are not on the board.
fn widening(cx: &Cx, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        div.actions {
            @if typed.problem("widen").is_some() { button.button.primary name="widen" value="yes" { (t["board-mention-yes"]) } " " }
            button.button name="widen" value="no" { (t["board-mention-no"]) }
        }
    }
}

fn comments(cx: &Cx, board: &BoardPart, typed: &Typed) -> Markup {
    let t = cx.t;
    // What was taken back altogether lies where it is seen, so that it can be put back.
    let (open, resolved): (Vec<&PinView>, Vec<&PinView>) = board.pins.iter().partition(|pin| !pin.resolved || !pin.speaks());
    let address = format!("{}/board/comments", board.url);
    html! {
        div.side-body {
            @if board.pins.is_empty() { p.muted { (t[if board.may.comment { "board-comments-empty" } else { "board-comments-none" }]) } }
            @for pin in open { (thread(cx, board, typed, pin)) }
            @if !resolved.is_empty() {
                details #resolved { summary.button.quiet { (t.with("board-resolved-count", parts![count = resolved.len()])) } @for pin in resolved { (thread(cx, board, typed, pin)) } }
            }
            @if board.may.comment {
                div.plain-only { (composer(cx, board, typed, ("new", &address), ("board-comment-new", "board-say"), &html! {})) }
            }
        }
    }
}

fn thread(cx: &Cx, board: &BoardPart, typed: &Typed, pin: &PinView) -> Markup {
    let t = cx.t;
    let address = format!("{}/board/comments/{}", board.url, pin.id);
    let form = pin.id.to_string();
    let speaks = pin.speaks();
    html! {
        article.pin-thread #{ "pin-" (pin.id) } data-resolved[pin.resolved] {
            header {
                a.pin-mark href={ "#pin-" (pin.id) } data-pin=(pin.id) { (pin.number) (hidden(&t.with("board-pin-number", parts![number = pin.number]))) }
                @if let Some(by) = &pin.resolved_by { small { (t.with("board-resolved-by", parts![name = by])) } }
                @if board.may.comment && speaks {
                    form #{ "turn-" (pin.id) } method="post" action={ (address) (if pin.resolved { "/reopen" } else { "/resolve" }) } data-inline {
                        button.button.quiet { (icon(if pin.resolved { "rotate-ccw" } else { "check" })) " " (t[if pin.resolved { "board-reopen" } else { "board-resolve" }]) }
                    }
                }
            }
            ol.said { @for said in &pin.comments { (comment(cx, board, said)) } }
            @if !pin.tasks.is_empty() {
                ul.pin-tasks aria-label=(t["tasks"]) { @for task in &pin.tasks { (pin_task(cx, board, task)) } }
            }
            @if board.may(BoardDeed::Task) && !pin.resolved && speaks {
                form #{ "task-of-" (pin.id) } method="post" action={ (address) "/task" } data-inline {
                    button.button.quiet { (icon("list-checks")) " " (t[if pin.tasks.is_empty() { "board-make-task" } else { "board-make-another-task" }]) }
                }
            }
            @if board.may.comment && !pin.resolved && speaks {
                details.answer #{ "answer-" (pin.id) } open[typed.get("form") == Some(form.as_str())] {
                    summary.button.quiet { (t["board-answer"]) }
                    (composer(cx, board, typed, (&form, &address), ("board-answer-text", "board-answer"), &html! {}))
                }
            }
        }
    }
}

fn pin_task(cx: &Cx, board: &BoardPart, task: &PinTask) -> Markup {
    let t = cx.t;
    html! {
        li id={ "task-" (task.id) } {
            (icon(if task.status.ended() { "circle-check" } else { "circle" }))
            div {
                a href={ (board.url) "/tasks/" (task.id) } { (task.title) }
                small {
                    (t[task.status.key()])
                    @if let Some(name) = &task.assignee { " · " (name) }
                    @if let Some(due) = &task.due { " · " (cx.dates.day(due)) }
                }
            }
        }
    }
}

fn comment(cx: &Cx, board: &BoardPart, said: &Said) -> Markup {
    let t = cx.t;
    html! {
        li id={ "said-" (said.id) } {
            (avatar(&said.author, said.guest, true))
            div {
                p.who { strong { (said.author) } " " small { (At(&cx.dates, said.at)) } }
                @if let Some(until) = said.restore_until {
                    p.muted { (t["comment-removed"]) }
                    (restoring(cx, board, said.id, &t.with("board-words-of", parts![name = &said.author]), until))
                } @else { p { (lines(&said.body)) } }
            }
            @if said.removable && !board.may.shut { (taking_back(cx, board, said.id, &said.author)) }
        }
    }
}

/// The press that takes words back, beside them.
fn taking_back(cx: &Cx, board: &BoardPart, id: Uuid, author: &str) -> Markup {
    html! {
        form #{ "unsay-" (id) } method="post" action={ (board.url) "/board/words/remove" } data-inline {
            input type="hidden" name="comment" value=(id);
            button.button.quiet.icon-only { (icon("x")) (hidden(&cx.t.with("board-take-back", parts![name = author]))) }
        }
    }
}

/// The way to put back what was taken back. What that is, is heard and not seen.
fn restoring(cx: &Cx, board: &BoardPart, id: Uuid, what: &str, until: Time) -> Markup {
    html! {
        form.row.small #{ "resay-" (id) } method="post" action={ (board.url) "/board/words/restore" } data-inline {
            input type="hidden" name="comment" value=(id);
            (undo(cx.t, what))
            span.faint { (cx.t.with("bin-until", parts![day = cx.dates.on(until)])) }
        }
    }
}

fn chat(cx: &Cx, board: &BoardPart, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        div.side-body {
            @if let Some(older) = &board.chat_older {
                p.older { a.button.quiet href={ (board.url) "?before=" (older) "#chat" } { (icon("arrow-up")) " " (t["chat-older"]) } }
            }
            @if board.chat.is_empty() { p.muted { (t["board-chat-empty"]) } }
            @else { ol.said.chat-said { @for one in &board.chat { (spoken(cx, board, one)) } } }
            @if board.chat_earlier { p.older { a.button.quiet href={ (board.url) "#chat" } { (icon("arrow-down")) " " (t["chat-newest"]) } } }
            @if board.may(BoardDeed::Chat) {
                (composer(cx, board, typed, ("chat", &format!("{}/board/chat", board.url)), ("board-chat-say", "board-say"), &html! {}))
            }
        }
    }
}

fn spoken(cx: &Cx, board: &BoardPart, one: &Spoken) -> Markup {
    let t = cx.t;
    html! {
        li.mine[one.mine] id={ "spoken-" (one.id) } {
            (avatar(&one.author, one.guest, true))
            div {
                p.who { strong { (one.author) } " " small { (At(&cx.dates, one.at)) } }
                @if let Some(until) = one.restore_until {
                    p.muted { (t["chat-removed"]) }
                    (restoring(cx, board, one.id, &t.with("board-words-of", parts![name = &one.author]), until))
                } @else { p { (lines(&one.body)) } }
            }
            @if one.removable && !board.may.shut { (taking_back(cx, board, one.id, &one.author)) }
        }
    }
}

fn timer(cx: &Cx, board: &BoardPart) -> Markup {
    let t = cx.t;
    let address = format!("{}/board/timer", board.url);
    let running = board.timer_until.filter(|until| *until > cx.app.store.sources().clock.now());
    html! {
        div.side-body {
            @if let Some(until) = running {
                p.board-timer data-until=(cx.dates.machine(until)) { (t.with("board-timer-until", parts![at = cx.dates.clock(until)])) }
            } @else { p.muted { (t["board-timer-off"]) } }
            @if board.may(BoardDeed::Timer) {
                div.row."gap-2" {
                    @for minutes in [1_i64, 3, 5, 10, 15] {
                        form #{ "timer-" (minutes) } method="post" action=(address) data-inline {
                            input type="hidden" name="minutes" value=(minutes);
                            button.button { (t.with("board-timer-minutes", parts![count = minutes])) }
                        }
                    }
                    @if running.is_some() {
                        form #timer-stop method="post" action=(address) data-inline { input type="hidden" name="minutes" value="0"; button.button.quiet { (t["board-timer-stop"]) } }
                    }
                }
            }
        }
    }
}
