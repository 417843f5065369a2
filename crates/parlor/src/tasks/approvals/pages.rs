//! How the approval of a task is drawn: for members with everybody who is asked,
//! for a guest who is asked with their own answer.

use super::{
    Outcome, Verdict,
    view::{ApprovalView, ApproverLine, Candidate, Panel},
};
use crate::{
    parts,
    web::{
        Cx, Typed,
        ui::{At, area, confirm, icon, problems},
    },
};
use maud::{Markup, html};

/// The approval on the page of a task, for members.
pub(in crate::tasks) fn section(cx: &Cx, panel: &Panel, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    // Nothing was asked, and nothing can be.
    if panel.last.is_none() && !panel.may_ask {
        return html! {};
    }
    html! {
        section.section #approval {
            header { h2 { (t["approval-title"]) } @if let Some(last) = &panel.last { (state(cx, last)) } }
            @if let Some(last) = &panel.last {
                @if !last.message.is_empty() { blockquote.prose { p { (last.asker) ": " (last.message) } } }
                ul.list { @for line in &last.approvers { (approver(cx, line)) } }
                @if last.may_decide { (answer(cx, last, url)) }
                @if last.outcome.is_none() && panel.may_ask {
                    (confirm(t, &t["approval-withdraw"], &t["approval-withdraw-sentence"], &format!("{url}/approval/withdraw"), &t["approval-withdraw"]))
                }
            }
            @if !panel.could.is_empty() { (question(cx, panel, url, typed)) }
        }
    }
}

/// How it stands, in a word and a colour.
fn state(cx: &Cx, last: &ApprovalView) -> Markup {
    let (key, colour) = match last.outcome {
        None => ("approval-waits", ""),
        Some(Outcome::Approved) => ("approval-approved", "good"),
        Some(Outcome::Rejected) => ("approval-rejected", "late"),
        Some(Outcome::Withdrawn) => ("approval-withdrawn", ""),
    };
    html! { span.badge.(colour) { (cx.t[key]) } }
}

fn approver(cx: &Cx, line: &ApproverLine) -> Markup {
    let t = cx.t;
    let (sign, said) = match line.verdict {
        None => ("clock", "approval-line-waits"),
        Some(Verdict::Approved) => ("circle-check", "approval-line-approved"),
        Some(Verdict::Rejected) => ("x", "approval-line-rejected"),
    };
    html! {
        li.account id={ "approver-" (line.party) } {
            (icon(sign))
            div {
                strong { (line.name) } @if line.guest { " " span.badge { (t["guest"]) } }
                small { (t[said]) @if let Some(at) = line.decided_at { ", " (At(&cx.dates, at)) } @if !line.note.is_empty() { " · " (line.note) } }
            }
        }
    }
}

/// The two buttons of somebody who is asked.
fn answer(cx: &Cx, view: &ApprovalView, url: &str) -> Markup {
    let t = cx.t;
    html! {
        form.card.stack."gap-3".pad #decide method="post" action={ (url) "/approval/decide" } data-inline {
            input type="hidden" name="approval" value=(view.id);
            div.field { label for="verdict-note" { (t["approval-note"]) } textarea.input #verdict-note name="note" rows="2" maxlength="2000" {} }
            div.row {
                button.button.primary name="verdict" value=(Verdict::Approved.word()) { (icon("check")) " " (t["approval-approve"]) }
                button.button.danger name="verdict" value=(Verdict::Rejected.word()) { (t["approval-reject"]) }
            }
        }
    }
}

/// The form that asks, closed until somebody wants it or it came back.
fn question(cx: &Cx, panel: &Panel, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let again = panel.last.as_ref().map(|last| last.approvers.iter().map(|line| line.party).collect::<Vec<_>>()).unwrap_or_default();
    // What came back from another form of this page is not this one's.
    let mine = typed.sent() && (typed.problem("approver").is_some() || typed.problem("message").is_some());
    let chosen = |one: &Candidate| if mine { typed.all("approver").any(|id| id == one.party.to_string()) } else { again.contains(&one.party) };
    html! {
        details #ask-approval open[mine] {
            summary.button { (icon("clipboard-check")) " " (t[if panel.last.is_some() { "approval-ask-again" } else { "approval-ask" }]) }
            form.form #approval-form method="post" action={ (url) "/approval" } data-inline {
                @if mine { (problems(t, typed)) }
                fieldset {
                    legend { (t["approval-who"]) }
                    div.stack."gap-2".approvers { @for one in &panel.could {
                        label.check { input type="checkbox" name="approver" value=(one.party) checked[chosen(one)]; span { (one.name) @if one.guest { " " span.badge { (t["guest"]) } } } }
                    } }
                }
                (area(t, typed, "message", &t["approval-message"], "", 2, None))
                div.actions { button.button.primary { (t["approval-ask-button"]) } }
            }
        }
    }
}

/// The approval for a guest who is asked.
pub fn section_for_guests(cx: &Cx, view: &ApprovalView, url: &str) -> Markup {
    let t = cx.t;
    let own = view.approvers.first();
    html! {
        section.section #approval aria-labelledby="approval-h" {
            h2 id="approval-h" { (t.with("approval-asks", parts![name = &view.asker])) }
            @if !view.message.is_empty() { div.prose { p { (view.message) } } }
            @if view.may_decide { (answer(cx, view, url)) }
            @else {
                @if let Some(own) = own.filter(|own| own.verdict.is_some()) { ul.list { (approver(cx, own)) } }
                p.faint { (t[match view.outcome {
                    None => "approval-others",
                    Some(Outcome::Approved) => "approval-approved",
                    Some(Outcome::Rejected) => "approval-rejected",
                    Some(Outcome::Withdrawn) => "approval-withdrawn",
                }]) }
            }
        }
    }
}
