//! How the checklist and the hours of a task are drawn.

use super::{
    hours::{Entry, Hours, said},
    steps::Step,
};
use crate::{
    items::bin::UNDO_DAYS,
    parts,
    store::Time,
    web::{
        Cx,
        ui::{At, hidden, icon, undo},
    },
};
use maud::{Markup, html};

/// The checklist; `may` is whether its reader ticks.
pub(super) fn checklist(cx: &Cx, steps: &[Step], url: &str, may: bool) -> Markup {
    let t = cx.t;
    let done = steps.iter().filter(|step| step.done_at.is_some()).count();
    html! {
        @if may || !steps.is_empty() {
            section.section #checklist {
                header { h2 { (t["task-steps"]) } @if !steps.is_empty() { span.count { (t.with("task-done-of", parts![done = done, all = steps.len()])) } } }
                @if !steps.is_empty() { ul.list { @for step in steps { (step_row(cx, step, url, may)) } } }
                @if may {
                    form.row #add-step method="post" action={ (url) "/steps" } data-inline {
                        label."visually-hidden" for="step-text" { (t["task-step-new"]) }
                        input.input #step-text name="text" required maxlength="200" autocomplete="off" placeholder=(t["task-step-new"]);
                        button.button { (icon("plus")) " " (t["task-step-add"]) }
                    }
                }
            }
        }
    }
}

fn step_row(cx: &Cx, step: &Step, url: &str, may: bool) -> Markup {
    let t = cx.t;
    let done = step.done_at.is_some();
    html! {
        li.task.done[done] id={ "step-" (step.id) } {
            form id={ "set-" (step.id) } method="post" action={ (url) "/steps/set" } data-inline {
                input type="hidden" name="step" value=(step.id);
                @if !done { input type="hidden" name="done" value="on"; }
                input.tick type="checkbox" aria-label=(t.with("task-tick", parts![title = &step.text])) checked[done] disabled[!may] data-submit-on-change;
                @if may { button.button.quiet.plain-only { (t[if done { "task-reopen" } else { "task-finish" }]) } }
            }
            span.name { (step.text) }
            div.meta { @if let (Some(by), Some(at)) = (&step.done_by, step.done_at) { span { (by) ", " (At(&cx.dates, at)) } } }
            @if may {
                form method="post" action={ (url) "/steps/remove" } data-inline {
                    input type="hidden" name="step" value=(step.id);
                    button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("task-step-remove", parts![text = &step.text]))) }
                }
            }
        }
    }
}

/// Estimate, timer, and what was worked.
pub(super) fn hours(cx: &Cx, hours: &Hours, url: &str, may: bool) -> Markup {
    let t = cx.t;
    let over = hours.estimate.is_some_and(|estimate| hours.worked > estimate);
    html! {
        @if may || hours.worked > 0 || hours.estimate.is_some() {
            section.section #hours {
                header { h2 { (t["task-hours"]) } span.count.late[over] { (sum(cx, hours)) } }
                @if let Some(estimate) = hours.estimate { meter max=(estimate.max(hours.worked)) value=(hours.worked) high=(estimate) aria-label=(t["task-hours"]) {} }
                @if may {
                    div.row."gap-3" {
                        form method="post" action={ (url) "/timer" } data-inline {
                            @if let Some(begun) = hours.timer {
                                button.button.primary { (icon("clock")) " " (t["task-timer-stop"]) }
                                " " span.small.faint { (t.with("task-timer-since", parts![clock = cx.dates.clock(begun)])) }
                            } @else { button.button name="run" value="on" { (icon("clock")) " " (t["task-timer-start"]) } }
                        }
                        (by_hand(cx, hours, url))
                    }
                }
                @if !hours.entries.is_empty() { ul.list { @for entry in &hours.entries { (entry_row(cx, hours, entry, url, may)) } } }
                @if may && !hours.removed.is_empty() {
                    p.small.muted { (t["task-hours-removed"]) }
                    ul.list { @for entry in &hours.removed { (removed_row(cx, entry, url)) } }
                }
            }
        }
    }
}

fn sum(cx: &Cx, hours: &Hours) -> String {
    match hours.estimate {
        Some(estimate) => cx.t.with("task-hours-of", parts![worked = said(hours.worked), estimate = said(estimate)]),
        None => cx.t.with("task-hours-sum", parts![worked = said(hours.worked)]),
    }
}

fn by_hand(cx: &Cx, hours: &Hours, url: &str) -> Markup {
    let t = cx.t;
    html! {
        details.more #log-hours {
            summary.button { (icon("plus")) " " (t["task-hours-add"]) }
            form.sheet.stack."gap-3" #hours-form method="post" action={ (url) "/hours" } {
                div.field { label for="hours-typed" { (t["task-hours"]) } input.input #hours-typed name="hours" required placeholder="1:30" inputmode="decimal"; small { (t["task-hours-help"]) } }
                div.field { label for="hours-day" { (t["task-hours-day"]) } input.input #hours-day type="date" name="day" value=(cx.dates.today()); }
                div.field { label for="hours-note" { (t["task-hours-note"]) } input.input #hours-note name="note" maxlength="200"; }
                div { button.button.primary { (t["task-hours-add"]) } }
            }
        }
        details.more #estimate {
            summary.button.quiet { (icon("pencil")) " " (t["task-estimate"]) }
            form.sheet.stack."gap-3" #estimate-form method="post" action={ (url) "/estimate" } {
                div.field { label for="estimate-typed" { (t["task-estimate"]) } input.input #estimate-typed name="estimate" value=(hours.estimate.map(said).unwrap_or_default()) inputmode="decimal"; small { (t["task-hours-help"]) } }
                div { button.button.primary { (t["work-save"]) } }
            }
        }
    }
}

/// Hours of one's own that were taken away, and the way back.
fn removed_row(cx: &Cx, entry: &Entry, url: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "worked-" (entry.id) } {
            (icon("clock"))
            (worked(cx, entry, entry.removed_at.map(|at| at.plus_days(UNDO_DAYS))))
            form id={ "restore-" (entry.id) } method="post" action={ (url) "/hours/restore" } data-inline {
                input type="hidden" name="entry" value=(entry.id);
                (undo(t, &t["task-hours-remove"]))
            }
        }
    }
}

/// How long, by whom and when; of what was taken away also until when it can be brought back.
fn worked(cx: &Cx, entry: &Entry, until: Option<Time>) -> Markup {
    html! {
        div {
            strong { (cx.t.with("task-hours-sum", parts![worked = said(entry.minutes)])) }
            small {
                (entry.by) " · " (cx.dates.brief(&entry.day)) @if !entry.note.is_empty() { " · " (entry.note) }
                @if let Some(until) = until { " · " (cx.t.with("bin-until", parts![day = cx.dates.on(until)])) }
            }
        }
    }
}

fn entry_row(cx: &Cx, hours: &Hours, entry: &Entry, url: &str, may: bool) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "worked-" (entry.id) } {
            (icon("clock"))
            (worked(cx, entry, None))
            @if may && hours.mine(entry) {
                form method="post" action={ (url) "/hours/remove" } data-inline {
                    input type="hidden" name="entry" value=(entry.id);
                    button.button.quiet.icon-only { (icon("x")) (hidden(&t["task-hours-remove"])) }
                }
            }
        }
    }
}
