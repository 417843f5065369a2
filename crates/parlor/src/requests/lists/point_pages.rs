//! How the points of a request list are drawn: for members, who look at what was answered,
//! and for guests, who answer each by itself.

use super::{
    RequestList, State,
    pages::due,
    points::PointKind,
    views::{AnswerLine, ListPage, PointLine, PointState},
};
use crate::{
    files::{self, FileLine},
    follows, parts,
    store::Time,
    web::{
        Cx, Texts, Typed,
        ui::{At, avatar, hidden, icon, size, undo},
    },
};
use maud::{Markup, html};

impl PointLine {
    /// Something is there that was not sent back.
    pub(super) fn given(&self) -> bool {
        matches!(self.state, PointState::Given | PointState::Accepted)
    }

    /// What was typed, where that was sent about this point.
    fn typed(&self, typed: &Typed) -> Typed {
        if typed.get("point").is_some_and(|id| id == self.id.to_string()) { typed.clone() } else { Typed::default() }
    }
}

fn state(t: &Texts, state: PointState) -> Markup {
    let (picture, key) = match state {
        PointState::Open => ("circle", "point-open"),
        PointState::Given => ("clock", "point-given"),
        PointState::Accepted => ("circle-check", "point-accepted"),
        PointState::SentBack => ("undo-2", "point-sent-back"),
    };
    html! { span.badge.done[state == PointState::Accepted] { (icon(picture)) " " (t[key]) } }
}

/// What is asked, until when, and how it stands.
fn asked(cx: &Cx, point: &PointLine) -> Markup {
    let t = cx.t;
    html! {
        h3 { (icon(point.kind.icon())) " " (point.title) @if !point.required { " " small.faint { (t["point-optional"]) } } }
        @if !point.hint.is_empty() { p { (follows::lines(&point.hint)) } }
        div.row."gap-2" {
            @if point.removed { span.badge { (t["point-removed"]) } } @else { (state(t, point.state)) }
            @if point.own_due { (due(cx, point.due.as_deref(), !point.given())) }
        }
    }
}

/// What somebody answered. `base` is the address of the item.
fn answer(cx: &Cx, base: &str, kind: PointKind, line: &AnswerLine) -> Markup {
    let t = cx.t;
    html! {
        div.stack."gap-2" {
            p.small.faint { (avatar(&line.by, line.by_guest, true)) " " (line.by) ", " (At(&cx.dates, line.at)) }
            @match kind {
                PointKind::Words => p { (follows::lines(&line.words)) },
                PointKind::Tick => p { (icon("circle-check")) " " (t["point-confirmed"]) },
                PointKind::File => (rows(t, base, &line.files)),
            }
            @if let Some(asked) = &line.asked { p.small.faint { (t.with("point-asked-then", parts![asked = asked])) } }
            @if line.sent_back { p { (icon("undo-2")) " " (t["point-why"]) " " (line.why) } }
            @if let (Some(by), Some(at)) = (&line.verdict_by, line.verdict_at) {
                @let key = if line.sent_back { "point-sent-back-by" } else { "point-accepted-by" };
                p.small.faint { (t.with(key, parts![name = by])) ", " (At(&cx.dates, at)) }
            }
        }
    }
}

/// Files, each with the way to it.
fn rows(t: &Texts, base: &str, lines: &[FileLine]) -> Markup {
    html! {
        ul.list { @for file in lines { li.file {
            (files::thumb(base, file))
            div {
                a.name href={ (base) "/files/" (file.id) "/view" } { (file.name) }
                p.meta { span { (size(t, file.size)) " · " (file.by) } }
            }
        } } }
    }
}

/// What was wrong with what was sent, all of it.
fn wrong(t: &Texts, typed: &Typed) -> Markup {
    html! { @for problem in typed.problems() { p.error role="alert" { (icon("circle-alert")) " " (t.say(&problem.say)) } } }
}

/// The points for a guest, each with a form of its own where they may answer. `base` is the
/// address of the item as they have it, and `url` that of the list.
#[must_use]
pub fn for_guests(cx: &Cx, base: &str, url: &str, points: &[PointLine], answers: bool, typed: &Typed) -> Markup {
    html! {
        ol.stack."gap-3" #points {
            @for point in points {
                li.card.pad.stack."gap-3" id={ "point-" (point.id) } {
                    (asked(cx, point))
                    @if let Some(line) = &point.answer { (answer(cx, base, point.kind, line)) }
                    (wrong(cx.t, &point.typed(typed)))
                    @if answers && point.state != PointState::Accepted { (answering(cx, url, point, &point.typed(typed))) }
                }
            }
        }
    }
}

fn answering(cx: &Cx, url: &str, point: &PointLine, typed: &Typed) -> Markup {
    let t = cx.t;
    match point.kind {
        PointKind::File => sending(cx, url, point),
        PointKind::Words => html! {
            @if point.given() {
                details id={ "change-" (point.id) } open[typed.sent()] {
                    summary.button { (t["point-change-answer"]) }
                    (in_words(t, url, point, typed))
                }
            } @else { (in_words(t, url, point, typed)) }
        },
        PointKind::Tick => html! {
            @let deed = if point.given() { "take-back" } else { "answer" };
            form.stack."gap-2" id={ "answer-" (point.id) } method="post" action={ (url) "/" (deed) "#point-" (point.id) } {
                (about(point))
                @if point.given() { div { button.button.quiet { (t["point-take-back"]) } } }
                @else {
                    label.check { input type="checkbox" name="ticked" value="on" required; span { (t["point-confirm"]) } }
                    div { button.button.primary { (t["point-send"]) } }
                }
            }
        },
    }
}

/// Which point a form is about, and which answer stood there.
fn about(point: &PointLine) -> Markup {
    html! { input type="hidden" name="point" value=(point.id); input type="hidden" name="seen" value=(point.seen); }
}

fn in_words(t: &Texts, url: &str, point: &PointLine, typed: &Typed) -> Markup {
    let now = point.answer.as_ref().map_or("", |line| line.words.as_str());
    html! {
        form.stack."gap-2" id={ "answer-" (point.id) } method="post" action={ (url) "/answer#point-" (point.id) } {
            (about(point))
            label."visually-hidden" for={ "words-" (point.id) } { (point.title) }
            textarea.input id={ "words-" (point.id) } name="words" rows="3" required { (typed.or("words", now)) }
            div { button.button.primary { (t["point-send"]) } }
        }
    }
}

fn sending(cx: &Cx, url: &str, point: &PointLine) -> Markup {
    let t = cx.t;
    let action = format!("{url}/answer/with-files#point-{}", point.id);
    let label = &t[if point.given() { "point-more-files" } else { "point-files" }];
    html! {
        form.stack."gap-2" id={ "answer-" (point.id) } method="post" enctype="multipart/form-data" action=(action) {
            (about(point))
            (files::along(cx, &format!("answer-{}", point.id), label, &format!("{url}/answer/uploads"), &Typed::default()))
            div { button.button.primary { (icon("upload")) " " (t["point-send"]) } }
        }
    }
}

/// The points for members, with what they do with each, and the way to add one.
pub(super) fn for_members(cx: &Cx, view: &ListPage, url: &str, typed: &Typed) -> Markup {
    let (t, list) = (cx.t, &view.list);
    let works = view.panel.may_change && list.runs();
    let fresh = typed.get("point").is_none() && typed.get("kind").is_some();
    html! {
        ol.stack."gap-3" #points {
            @for point in &view.points {
                li.card.pad.stack."gap-3" id={ "point-" (point.id) } {
                    (asked(cx, point))
                    @if let Some(line) = &point.answer { (answer(cx, &view.around.url(), point.kind, line)) }
                    @if works && !point.removed {
                        (judging(t, url, list, point, &point.typed(typed)))
                        (working(t, url, view, point, &point.typed(typed)))
                    }
                    @if works { @if let Some(until) = point.restore_until { (restoring(cx, url, point, until)) } }
                    (before(cx, &view.around.url(), point))
                }
            }
        }
        @if works {
            details #add-point open[fresh || view.points.is_empty()] {
                summary.button { (icon("plus")) " " (t["point-add"]) }
                (form(t, &format!("{url}/points"), None, &if fresh { typed.clone() } else { Typed::default() }))
            }
        }
    }
}

/// The way to put a removed point back.
fn restoring(cx: &Cx, url: &str, point: &PointLine, until: Time) -> Markup {
    let t = cx.t;
    html! {
        form.row.small id={ "restore-" (point.id) } method="post" action={ (url) "/points/restore" } data-inline {
            input type="hidden" name="point" value=(point.id);
            (undo(t, &point.title))
            span.faint { (t.with("bin-until", parts![day = cx.dates.on(until)])) }
        }
    }
}

/// Answers before the one that counts.
fn before(cx: &Cx, base: &str, point: &PointLine) -> Markup {
    html! {
        @if !point.before.is_empty() {
            details id={ "before-" (point.id) } {
                summary.small { (cx.t.with("point-before", parts![count = point.before.len()])) }
                div.stack."gap-3" { @for line in &point.before { (answer(cx, base, point.kind, line)) } }
            }
        }
    }
}

/// Accepting what was answered, or sending it back.
fn judging(t: &Texts, url: &str, list: &RequestList, point: &PointLine, typed: &Typed) -> Markup {
    html! {
        @if list.state == State::Open && point.given() {
            div.row."gap-3" {
                @if point.state == PointState::Given {
                    form id={ "accept-" (point.id) } method="post" action={ (url) "/accept" } data-inline {
                        (about(point))
                        button.button.primary { (icon("check")) " " (t["point-accept"]) }
                    }
                }
                details id={ "back-" (point.id) } open[typed.get("why").is_some()] {
                    summary.button { (icon("undo-2")) " " (t["point-send-back"]) }
                    form.stack."gap-2" method="post" action={ (url) "/send-back" } data-inline {
                        (about(point))
                        div.field {
                            label for={ "why-" (point.id) } { (t["point-why-label"]) }
                            textarea.input id={ "why-" (point.id) } name="why" rows="2" required { (typed.or("why", "")) }
                        }
                        div { button.button { (t["point-send-back"]) } }
                    }
                }
            }
        }
        @if typed.sent() { (wrong(t, typed)) }
    }
}

/// Changing, moving and removing a point.
fn working(t: &Texts, url: &str, view: &ListPage, point: &PointLine, typed: &Typed) -> Markup {
    let edge = |point_at: Option<&PointLine>| point_at.is_some_and(|at| at.id == point.id);
    let there = || view.points.iter().filter(|other| !other.removed);
    let shift = |up: bool, picture: &str, key: &str| {
        html! {
            form id={ (if up { "up-" } else { "down-" }) (point.id) } method="post" action={ (url) "/points/move" } data-inline {
                input type="hidden" name="point" value=(point.id); input type="hidden" name="to" value=(if up { "up" } else { "down" });
                button.button.quiet.icon-only { (icon(picture)) (hidden(&t.with(key, parts![title = &point.title]))) }
            }
        }
    };
    html! {
        div.row."gap-2" {
            @if !edge(there().next()) { (shift(true, "arrow-up", "point-up")) }
            @if !edge(there().next_back()) { (shift(false, "arrow-down", "point-down")) }
            details id={ "edit-" (point.id) } open[typed.get("kind").is_some()] {
                summary.button.quiet { (icon("pencil")) " " (t["point-change"]) (hidden(&point.title)) }
                (form(t, &format!("{url}/points/change"), Some(point), typed))
                form id={ "remove-" (point.id) } method="post" action={ (url) "/points/remove" } data-inline {
                    input type="hidden" name="point" value=(point.id);
                    p.small.faint { (t["point-remove-about"]) }
                    button.button.danger { (t["point-remove"]) }
                }
            }
        }
    }
}

/// The form of a point, new or not.
fn form(t: &Texts, action: &str, point: Option<&PointLine>, typed: &Typed) -> Markup {
    let key = point.map_or_else(|| "new".to_owned(), |point| point.id.to_string());
    let now = |of: fn(&PointLine) -> &str| point.map_or("", of);
    let kind = typed.or("kind", point.map_or("file", |point| point.kind.word()));
    let own = point.filter(|point| point.own_due).and_then(|point| point.due.as_deref()).unwrap_or_default();
    let required = if typed.sent() { typed.get("required").is_some() } else { point.is_none_or(|point| point.required) };
    html! {
        form.form id={ "point-form-" (key) } method="post" action=(action) data-inline {
            @if point.is_none() { (wrong(t, typed)) }
            @if let Some(point) = point {
                input type="hidden" name="point" value=(point.id);
                input type="hidden" name="edition" value=(point.edition);
            }
            div.field {
                label for={ "kind-" (key) } { (t["point-kind"]) }
                select.input id={ "kind-" (key) } name="kind" {
                    @for one in PointKind::ALL { option value=(one.word()) selected[one.word() == kind] { (t[one.key()]) } }
                }
            }
            div.field {
                label for={ "title-" (key) } { (t["point-title"]) }
                input.input id={ "title-" (key) } name="title" value=(typed.or("title", now(|point| &point.title))) required;
            }
            div.field {
                label for={ "hint-" (key) } { (t["point-hint"]) }
                textarea.input id={ "hint-" (key) } name="hint" rows="2" { (typed.or("hint", now(|point| &point.hint))) }
            }
            div.field {
                label for={ "due-" (key) } { (t["point-due"]) }
                input.input.date id={ "due-" (key) } type="date" name="due" value=(typed.or("due", own));
                small { (t["point-due-help"]) }
            }
            label.check { input type="checkbox" name="required" value="on" checked[required]; span { (t["point-required"]) } }
            div.actions { button.button.primary { (t[if point.is_some() { "work-save" } else { "point-add" }]) } }
        }
    }
}
