//! How comments are drawn: two lanes for members, one list for guests.

use super::{CommentLine, Thread, general, routes::One};
use crate::{
    follows::{Around, lines},
    items::Item,
    mentions,
    organizations::frame::{self, Frame},
    parts,
    store::Time,
    web::{
        Cx, Texts, Typed,
        shell::threshold,
        ui::{At, area, avatar, calling, confirm, hidden, icon, problem, undo_of},
    },
};
use access::{Lane, Rights, Verb};
use maud::{Markup, html};

/// The two lanes of an item or of something that hangs off it, for a member.
/// The team stands first; on a phone a switch shows one at a time.
#[must_use]
pub fn lanes(cx: &Cx, item: &Item, rights: &Rights, thread: &Thread) -> Markup {
    let t = cx.t;
    let team_first = thread.later.map_or(thread.audience_guests.is_empty(), |(lane, _)| lane == Lane::Team);
    html! {
        section.section #comments aria-labelledby="comments-title" {
            header { h2 #comments-title { (t["comment-title"]) } }
            div.lanes {
                div.segmented.lane-switch {
                    label { input type="radio" name="shown-lane" id="show-team" checked[team_first]; " " (t["comment-team"]) (how_many(thread, Lane::Team)) }
                    label { input type="radio" name="shown-lane" id="show-guests" checked[!team_first]; " " (t["comment-guests"]) (how_many(thread, Lane::Guests)) }
                }
                section.lane #lane-team aria-label=(t["comment-team-label"]) {
                    header { (icon("lock")) h3 { (t["comment-team"]) } small { (t["comment-team-note"]) } }
                    (column(cx, thread, Lane::Team, "comment-team-empty"))
                    @if thread.may_write_team { (composer(cx, thread, Lane::Team, &Typed::default())) }
                }
                section.lane.guests #lane-guests aria-label=(t["comment-guests-label"]) {
                    header {
                        (icon("door-open")) h3 { (t["comment-guests"]) }
                        small {
                            @if thread.audience_guests.is_empty() {
                                (t["comment-no-guests"])
                                @if rights.may(Verb::Share) { " " a href={ (item.url()) "/share" } { (t["comment-share"]) } }
                            } @else { (names(t, &thread.audience_guests)) }
                        }
                    }
                    (column(cx, thread, Lane::Guests, "comment-guests-empty"))
                    @if thread.may_write_guests { (composer(cx, thread, Lane::Guests, &Typed::default())) }
                }
            }
        }
    }
}

/// The one lane of a general task.
#[must_use]
pub fn team_lane(cx: &Cx, thread: &Thread) -> Markup {
    let t = cx.t;
    html! {
        section.section #comments aria-labelledby="comments-title" {
            header { h2 #comments-title { (t["comment-title"]) } }
            section.lane #lane-team aria-label=(t["comment-team-label"]) {
                (column(cx, thread, Lane::Team, "comment-team-empty"))
                (composer(cx, thread, Lane::Team, &Typed::default()))
            }
        }
    }
}

/// The form of a general task again, with what was typed and what is wrong with it.
pub(super) fn general_again(cx: &Cx, frame: &Frame, thread: &Thread, typed: &Typed) -> Markup {
    let title = &cx.t["comment-title"];
    let body = html! { h1 { (title) } section.lane { (composer(cx, thread, Lane::Team, typed)) } };
    frame.draw(cx, frame::Place::Tasks, title, None, &body)
}

/// A comment on a general task, to be changed.
pub(super) fn general_change(cx: &Cx, view: &general::One, typed: &Typed) -> Markup {
    let title = &cx.t["comment-change-title"];
    let body = html! { h1 { (title) } (changing(cx, &view.comment_url, &view.back, &view.text, typed)) };
    view.frame.draw(cx, frame::Place::Tasks, title, None, &body)
}

/// How many stand in a lane, on its switch: the other one is out of sight.
fn how_many(thread: &Thread, lane: Lane) -> Markup {
    let all = thread.count(lane);
    html! { @if all > 0 { " " span.count { (all) } } }
}

fn column(cx: &Cx, thread: &Thread, lane: Lane, empty: &str) -> Markup {
    let shown = thread.shown(lane);
    html! {
        div.comments {
            (way_back(cx, thread, lane))
            @if shown.is_empty() { p.small.muted { (cx.t[empty]) } }
            @for line in shown { (one(cx, line, true, false)) }
            (way_on(cx, thread, lane))
        }
    }
}

/// The way to what was written before that, at the end where it would stand.
fn way_back(cx: &Cx, thread: &Thread, lane: Lane) -> Markup {
    let (count, before) = thread.older(lane);
    html! {
        @if let Some(before) = before {
            p.older {
                a.button.quiet href={ (thread.url) "?before=" (before) "#comments" } {
                    (icon("arrow-up")) " " (cx.t.with("comment-older", parts![count = count]))
                }
            }
        }
    }
}

/// From what was written earlier, the way to the newest.
fn way_on(cx: &Cx, thread: &Thread, lane: Lane) -> Markup {
    html! {
        @if thread.later.is_some_and(|(of, _)| of == lane) {
            p.older { a.button.quiet href={ (thread.url) "#comments" } { (icon("arrow-down")) " " (cx.t["chat-newest"]) } }
        }
    }
}

/// The comments of the guests' lane as a guest reads them.
#[must_use]
pub fn list(cx: &Cx, thread: &Thread) -> Markup {
    html! {
        div.stack."gap-5" {
            (way_back(cx, thread, Lane::Guests))
            @for line in &thread.guests { (one(cx, line, false, true)) }
            (way_on(cx, thread, Lane::Guests))
        }
    }
}

fn one(cx: &Cx, line: &CommentLine, small: bool, you: bool) -> Markup {
    let t = cx.t;
    html! {
        article.comment id={ "comment-" (line.id) } {
            (avatar(&line.author, line.author_is_guest, small))
            div {
                header {
                    strong { @if you && line.mine { (t["comment-you"]) } @else { (line.author) } } " "
                    (At(&cx.dates, line.at))
                    @if line.changed && !line.removed { " " span { (t["comment-changed"]) } }
                }
                @if line.removed { p.muted { (t["comment-removed"]) } } @else { p { (said(line)) } }
                @if let Some(until) = line.restore_until { (restoring(cx, line, until)) }
                @if line.may_change || line.may_move {
                    p.small.row {
                        @if line.may_change { a href={ (line.url) "/change" } { (t["comment-edit"]) (hidden(&t.with("comment-of", parts![name = &line.author]))) } }
                        @if line.may_move { a href={ (line.url) "/move-to-guests" } { (t["comment-move"]) (hidden(&t.with("comment-of", parts![name = &line.author]))) } }
                    }
                }
            }
        }
    }
}

/// The way to put one's own removed words back.
fn restoring(cx: &Cx, line: &CommentLine, until: Time) -> Markup {
    let t = cx.t;
    html! {
        form.row.small method="post" action={ (line.url) "/restore" } id={ "restore-" (line.id) } {
            (undo_of(t, &t.with("comment-of", parts![name = &line.author])))
            span.faint { (t.with("bin-until", parts![day = cx.dates.on(until)])) }
        }
    }
}

/// What somebody wrote, with those whom it calls set off.
fn said(line: &CommentLine) -> Markup {
    let names: Vec<&str> = line.mentioned.iter().map(String::as_str).collect();
    html! {
        @for (piece, called) in mentions::split(&line.text, &names) {
            @if called.is_some() { span.mention { (piece) } } @else { (lines(piece)) }
        }
    }
}

/// Where a member writes: the edge, the label and the button say for whom.
pub(super) fn composer(cx: &Cx, thread: &Thread, lane: Lane, typed: &Typed) -> Markup {
    let t = cx.t;
    let guests = lane == Lane::Guests;
    let audience = if guests { &thread.audience_guests } else { &thread.audience_team };
    let (field, label) = if guests { ("to-guests", "comment-write-guests") } else { ("to-team", "comment-write-team") };
    html! {
        form.composer.guests[guests] id={ "comment-form-" (lane.word()) } method="post" action=(thread.action) data-inline {
            input type="hidden" name="lane" value=(lane.word());
            label for=(field) { (t[label]) }
            (calling(thread.mentions.as_ref().map(|address| format!("{address}?lane={}", lane.word())).as_deref(), &html! {
                textarea id=(field) name="text" rows="2" required maxlength="20000" aria-invalid=[typed.problem("text").map(|_| "true")] { (typed.or("text", "")) }
            }))
            (problem(t, typed, "text"))
            p.audience { (audience_line(t, lane, audience)) }
            div.bar {
                @if guests { button.button."to-guests" { (t.with("comment-send-guests", parts![count = audience.len()])) } }
                @else { button.button { (t["comment-send-team"]) } }
            }
        }
    }
}

fn audience_line(t: &Texts, lane: Lane, audience: &[String]) -> Markup {
    html! {
        @match (lane, audience.is_empty()) {
            (Lane::Team, true) => { (icon("lock")) span { (t["comment-team-reads"]) } }
            (Lane::Team, false) => { (icon("lock")) span { (t.with("comment-team-reads-named", parts![names = names(t, audience)])) } },
            (Lane::Guests, true) => { (icon("users")) span { (t["comment-guests-later"]) } },
            (Lane::Guests, false) => { (icon("users")) span { (t.with("comment-will-read", parts![names = names(t, audience), count = audience.len()])) } },
        }
    }
}

/// Where a guest writes.
#[must_use]
pub fn composer_for_guests(cx: &Cx, thread: &Thread, organization: &str) -> Markup {
    composer_of_guest(cx, thread, organization, &Typed::default())
}

fn composer_of_guest(cx: &Cx, thread: &Thread, organization: &str, typed: &Typed) -> Markup {
    let (t, audience) = (cx.t, &thread.audience_guests);
    html! {
        form.composer.guests #comment-form method="post" action=(thread.action) data-inline {
            label for="write" { (t.with("comment-write-to", parts![name = organization])) }
            textarea #write name="text" rows="3" required maxlength="20000" aria-invalid=[typed.problem("text").map(|_| "true")] { (typed.or("text", "")) }
            (problem(t, typed, "text"))
            @if !audience.is_empty() {
                p.audience { (icon("users")) span { (t.with("comment-will-read", parts![names = names(t, audience), count = audience.len()])) } }
            }
            div.bar { button.button.primary { (t["comment-send"]) } }
        }
    }
}

/// Names as people list them; after the fifth it says how many more.
#[must_use]
pub fn names(t: &Texts, all: &[String]) -> String {
    match all {
        [] => String::new(),
        _ if all.len() <= 5 => t.manners().all_of(all),
        _ => t.with("names-and-more", parts![names = all[..4].join(", "), count = all.len() - 4]),
    }
}

/// A page with one thing to do with one comment, on either side of the door.
fn alone(cx: &Cx, around: Option<&Around>, item: &Item, title: &str, body: &Markup) -> Markup {
    match around {
        Some(around) => around.draw(cx, title, &html! {}, body, None),
        None => threshold(cx.t, title, Some(&item.mark().draw()), &html! { div.stack."gap-5" { h1 { (title) } (body) } }),
    }
}

/// The form again, with what was typed and what is wrong with it.
pub(super) fn again(cx: &Cx, around: Option<&Around>, item: &Item, thread: &Thread, lane: Option<Lane>, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        div.lanes {
            @if around.is_none() { (composer_of_guest(cx, thread, &item.organization_name, typed)) }
            @else {
                (problem(t, typed, "lane"))
                @if lane != Some(Lane::Guests) { section.lane { (composer(cx, thread, Lane::Team, typed)) } }
                @if lane != Some(Lane::Team) { section.lane.guests { (composer(cx, thread, Lane::Guests, typed)) } }
            }
        }
    };
    alone(cx, around, item, &t["comment-title"], &body)
}

/// The form that changes a comment, and the way to remove it.
fn changing(cx: &Cx, url: &str, back: &str, text: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        form.form #comment-change method="post" action={ (url) "/change" } {
            (area(t, typed, "text", &t["comment-text"], text, 5, None))
            div.actions { button.button.primary { (t["comment-save"]) } " " a.button.quiet href=(back) { (t["comment-leave"]) } }
        }
        (confirm(t, &t["comment-remove"], &t["comment-remove-sentence"], &format!("{url}/remove"), &t["comment-remove-now"]))
    }
}

pub(super) fn change(cx: &Cx, view: &One, item: &Item, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = changing(cx, &view.comment_url, &view.back, &view.text, typed);
    alone(cx, view.around.as_ref(), item, &t["comment-change-title"], &body)
}

pub(super) fn moving(cx: &Cx, view: &One, item: &Item) -> Markup {
    let t = cx.t;
    let body = html! {
        form.form #comment-move method="post" action={ (view.comment_url) "/move-to-guests" } {
            input type="hidden" name="seen" value=(view.seen);
            div.card.pad { p.small.faint { (view.author) } p { (lines(&view.text)) } }
            p.widens {
                (icon("door-open"))
                span {
                    @if view.readers.is_empty() { (t["comment-move-nobody"]) }
                    @else { (t.with("comment-will-read", parts![names = names(t, &view.readers), count = view.readers.len()])) }
                    " " (t["comment-move-final"])
                }
            }
            div.actions { button.button."to-guests" { (t["comment-move-now"]) } " " a.button.quiet href=(view.back) { (t["comment-leave"]) } }
        }
    };
    alone(cx, view.around.as_ref(), item, &t["comment-move-title"], &body)
}
