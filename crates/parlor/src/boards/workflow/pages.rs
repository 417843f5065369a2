//! How the Workflow tab is drawn: how things stand, who is asked and what they say.

use super::{
    Outcome, Verdict,
    asked::Candidate,
    updates::{self, State, UpdateView},
    view::{ApprovalView, ApproverLine, Workflow},
};
use crate::{
    follows::lines,
    parts,
    web::{
        Cx, Typed,
        ui::{At, Line, area, avatar, confirm, hidden, icon, problem, problems, undo},
    },
};
use maud::{Markup, html};

/// What has to be known first while somebody is asked: the board is not changed meanwhile.
pub(in crate::boards) fn notice(cx: &Cx, view: &Workflow) -> Markup {
    let t = cx.t;
    if !view.asked {
        return html! {};
    }
    let yours = view.open().is_some_and(|open| open.may_decide);
    html! {
        div.notice.done role="status" {
            (icon("clipboard-check"))
            p { (t[if yours { "board-approval-yours" } else { "board-approval-runs" }]) " " a href="#board-workflow" { (t["board-workflow"]) } }
        }
    }
}

/// Whether the page opens with it: the viewer is asked, or sent one of its forms.
pub(in crate::boards) fn opens(cx: &Cx, view: &Workflow, typed: &Typed) -> bool {
    let here = matches!(typed.get("form"), Some("update" | "approval" | "verdict"));
    // A page that only refreshes itself keeps open what its reader opened.
    here || (cx.looks() && typed.get("form").is_none() && view.open().is_some_and(|open| open.may_decide))
}

/// The tab.
pub(in crate::boards) fn part(cx: &Cx, view: &Workflow, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let form = typed.get("form").unwrap_or_default();
    html! {
        details.side-part #workflow name="beside" open[opens(cx, view, typed)] {
            summary {
                (icon("clipboard-check")) " " (t["board-workflow"])
                @if view.asked { " " span.badge.due { (t["approval-waits"]) } } @else if let Some(state) = view.state { " " (badge(cx, state)) }
            }
            div.side-body #board-workflow {
                @if form == "approval" && view.asked { (problems(t, typed)) }
                (approvals(cx, view, url, typed))
                (standing(cx, view, url, typed))
            }
        }
    }
}

/// How things stand, in a word and a colour.
pub(in crate::boards) fn badge(cx: &Cx, state: State) -> Markup {
    html! { span.badge.(state.colour()) { (cx.t[state.key()]) } }
}

fn standing(cx: &Cx, view: &Workflow, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.stack."gap-3" aria-labelledby="board-updates-h" {
            h2 #board-updates-h { (t["board-updates"]) }
            @if view.state.is_none() { p.muted { (t[if view.may_update { "board-updates-empty" } else { "board-updates-none" }]) } }
            @if view.may_update { (say_how(cx, view, url, typed)) }
            ol.said { @for update in &view.updates { (said(cx, update, view.may_update, url)) } }
        }
    }
}

fn say_how(cx: &Cx, view: &Workflow, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let (here, none) = (typed.get("form") == Some("update"), Typed::default());
    let typed = if here { typed } else { &none };
    let now = typed.get("state").and_then(State::from_word).or(view.state).unwrap_or(State::InProgress);
    html! {
        form.composer #say-update method="post" action={ (url) "/board/updates" } data-inline {
            input type="hidden" name="form" value="update";
            label."visually-hidden" for="update-state" { (t["board-state"]) }
            select.input #update-state name="state" { @for state in State::ALL { option value=(state.word()) selected[state == now] { (t[state.key()]) } } }
            label."visually-hidden" for="update-body" { (t["board-update-text"]) }
            textarea.input #update-body name="body" rows="2" maxlength=(updates::LONGEST) placeholder=(t["board-update-text"]) { (typed.or("body", "")) }
            (problem(t, typed, "body")) (problem(t, typed, "state"))
            div.actions { button.button { (t["board-update-post"]) } }
        }
    }
}

fn said(cx: &Cx, update: &UpdateView, may_update: bool, url: &str) -> Markup {
    let t = cx.t;
    html! {
        li id={ "update-" (update.id) } {
            (avatar(&update.author, false, true))
            div {
                p.who { strong { (update.author) } " " small { (At(&cx.dates, update.at)) } }
                @if let Some(until) = update.restore_until {
                    p.muted { (t["board-update-removed"]) }
                    form.row.small id={ "repost-" (update.id) } method="post" action={ (url) "/board/updates/restore" } data-inline {
                        input type="hidden" name="update" value=(update.id);
                        (undo(t, &t.with("board-words-of", parts![name = &update.author])))
                        span.faint { (t.with("bin-until", parts![day = cx.dates.on(until)])) }
                    }
                } @else {
                    p { (badge(cx, update.state)) }
                    @if !update.body.is_empty() { p { (lines(&update.body)) } }
                }
            }
            @if update.removable && may_update {
                form id={ "unpost-" (update.id) } method="post" action={ (url) "/board/updates/remove" } data-inline {
                    input type="hidden" name="update" value=(update.id);
                    button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("board-take-back", parts![name = &update.author]))) }
                }
            }
        }
    }
}

fn approvals(cx: &Cx, view: &Workflow, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let (open, over): (Vec<&ApprovalView>, Vec<&ApprovalView>) = view.approvals.iter().partition(|one| one.outcome.is_none());
    // A guest who is asked nothing meets nothing of it.
    if view.approvals.is_empty() && !view.may_ask {
        return html! {};
    }
    html! {
        section.stack."gap-3" aria-labelledby="board-approvals-h" {
            h2 #board-approvals-h { (t["approval-title"]) }
            @for one in open { (running(cx, one, view.may_withdraw, url, typed)) }
            @if view.may_ask && !view.asked { (question(cx, view, url, typed)) }
            @if !over.is_empty() {
                details #approvals-over {
                    summary.button.quiet { (t.with("board-approvals-over", parts![count = over.len()])) }
                    div.stack."gap-4" { @for one in over { (approval(cx, one, url)) } }
                }
            }
        }
    }
}

fn running(cx: &Cx, one: &ApprovalView, may_withdraw: bool, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        div.card.pad.stack."gap-3" {
            (approval(cx, one, url))
            @if one.may_decide { (decision(cx, one, url, typed)) }
            @if may_withdraw {
                (confirm(t, &t["approval-withdraw"], &t["board-approval-withdraw-sentence"], &format!("{url}/board/approvals/withdraw"), &t["approval-withdraw"]))
            }
        }
    }
}

/// Who asks what, until when, who says what, and the board as it was.
fn approval(cx: &Cx, one: &ApprovalView, url: &str) -> Markup {
    let t = cx.t;
    html! {
        div.stack."gap-2" id={ "approval-" (one.id) } {
            p { strong { (t.with("board-approval-by", parts![name = &one.asker])) } " " small { (At(&cx.dates, one.asked_at)) } " " (outcome(cx, one.outcome)) }
            @if let Some(due) = &one.due { p.small { (icon("calendar")) " " (t.with("board-approval-due", parts![day = cx.dates.day(due)])) } }
            @if !one.message.is_empty() { blockquote.prose { p { (lines(&one.message)) } } }
            ul.stack."gap-2" { @for line in &one.approvers { (approver(cx, line)) } }
            p { a href={ (url) "/board/approvals/" (one.id) "/pdf" } download data-plain { (icon("file-text")) " " (t["board-approval-pdf"]) } }
        }
    }
}

fn outcome(cx: &Cx, outcome: Option<Outcome>) -> Markup {
    let (key, colour) = match outcome {
        None => ("approval-waits", "due"),
        Some(Outcome::Approved) => ("approval-approved", "good"),
        Some(Outcome::WithEdits) => ("board-approval-with-edits", "due"),
        Some(Outcome::Rejected) => ("board-approval-rejected", "late"),
        Some(Outcome::Withdrawn) => ("approval-withdrawn", ""),
    };
    html! { span.badge.(colour) { (cx.t[key]) } }
}

fn approver(cx: &Cx, line: &ApproverLine) -> Markup {
    let t = cx.t;
    let (sign, said) = match line.verdict {
        None => ("clock", "approval-line-waits"),
        Some(Verdict::Approved) => ("circle-check", "approval-line-approved"),
        Some(Verdict::WithEdits) => ("pencil", "board-approval-line-edits"),
        Some(Verdict::Rejected) => ("x", "board-approval-line-rejected"),
    };
    html! {
        li.person {
            (icon(sign))
            div {
                strong { (line.name) } @if line.guest { " " span.badge { (t["guest"]) } }
                small { " " (t[said]) @if let Some(at) = line.decided_at { ", " (At(&cx.dates, at)) } }
                @if !line.note.is_empty() { p { (lines(&line.note)) } }
            }
        }
    }
}

/// The three buttons of somebody who is asked.
fn decision(cx: &Cx, one: &ApprovalView, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let (here, none) = (typed.get("form") == Some("verdict"), Typed::default());
    let typed = if here { typed } else { &none };
    html! {
        form.stack."gap-3" #decide method="post" action={ (url) "/board/approvals/decide" } data-inline {
            input type="hidden" name="form" value="verdict";
            input type="hidden" name="approval" value=(one.id);
            (area(t, typed, "note", &t["board-approval-note"], "", 2, None))
            div.stack."gap-2" {
                button.button.primary name="verdict" value=(Verdict::Approved.word()) { (icon("check")) " " (t["approval-approve"]) }
                button.button name="verdict" value=(Verdict::WithEdits.word()) { (icon("pencil")) " " (t["board-approval-accept-edits"]) }
                button.button.danger name="verdict" value=(Verdict::Rejected.word()) { (t["board-approval-reject"]) }
            }
        }
    }
}

/// The form that asks, closed until somebody wants it or it came back.
fn question(cx: &Cx, view: &Workflow, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let (here, none) = (typed.get("form") == Some("approval"), Typed::default());
    let typed = if here { typed } else { &none };
    let chosen = |one: &Candidate| typed.all("approver").any(|id| id == one.party.to_string());
    html! {
        details #ask-approval open[here] {
            summary.button { (icon("clipboard-check")) " " (t["approval-ask"]) }
            form.form #approval-form method="post" action={ (url) "/board/approvals" } data-inline {
                input type="hidden" name="form" value="approval";
                @if here { (problems(t, typed)) }
                p.small.faint { (t["board-approval-locks"]) }
                fieldset {
                    legend { (t["approval-who"]) }
                    @if view.could.iter().any(|one| one.guest) { p.small.faint { (t["board-approval-untold"]) } }
                    div.stack."gap-2".approvers { @for one in &view.could {
                        label.check { input type="checkbox" name="approver" value=(one.party) checked[chosen(one)]; span { (one.name) @if one.guest { " " span.badge { (t["guest"]) } } } }
                    } }
                }
                (area(t, typed, "message", &t["approval-message"], "", 2, None))
                (Line::new("due", &t["board-approval-until"], "").kind("date").draw(t, typed))
                div.actions { button.button.primary { (t["approval-ask-button"]) } }
            }
        }
    }
}
