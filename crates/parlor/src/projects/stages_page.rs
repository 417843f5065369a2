//! Where stages are kept: in the head of the list's own column, and below the
//! board.

use super::{
    ended_stages::EndedStage,
    list::ProjectList,
    stages::{COLOURS, StageLine},
};
use crate::{
    items::bin::UNDO_DAYS,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{hidden, icon, problem, problems, undo},
    },
};
use maud::{Markup, html};

/// Opens from the head of the column.
pub(super) fn editor(cx: &Cx, view: &ProjectList, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        details.more."stage-editor" #stages open[typed.sent() || view.wanted.sort == "stages"] {
            summary.button.quiet.icon-only { (icon("settings")) (hidden(&t["stages-edit"])) }
            div.menu.pad { (all(cx, view, typed)) }
        }
    }
}

/// The same where there is no such column.
pub(super) fn alone(cx: &Cx, view: &ProjectList, typed: &Typed) -> Markup {
    html! {
        @if view.runs {
            details.fold."stage-editor" #stages open[typed.sent()] {
                summary.button.quiet { (icon("settings")) " " (cx.t["stages-edit"]) }
                div.card.pad.narrow { (all(cx, view, typed)) }
            }
        }
    }
}

fn all(cx: &Cx, view: &ProjectList, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/stages", view.frame.organization.slug);
    let of = |id: &str| if typed.or("stage", "") == id { typed.clone() } else { Typed::default() };
    html! {
        h2 { (t["stages"]) }
        @if typed.get("stage").is_none() { (problems(t, typed)) }
        ul.list.stages {
            @for (at, stage) in view.stages.iter().enumerate() {
                li id={ "edit-stage-" (stage.id) } {
                    details open[typed.get("stage") == Some(&stage.id.to_string())] id={ "acts-stage-" (stage.id) } {
                        summary { span class={ "stage " (stage.colour) } { (stage.name) } @if stage.projects > 0 { " " span.count { (stage.projects) } } }
                        (one(t, view, &base, stage, at, &of(&stage.id.to_string())))
                    }
                }
            }
        }
        form.stack."gap-2" #add-stage method="post" action=(base) data-inline {
            @let mine = if typed.get("stage").is_none() { typed.clone() } else { Typed::default() };
            (look(t, "new", mine.or("name", ""), mine.or("colour", COLOURS[0]), mine.get("finished").is_some(), &mine))
            div { button.button { (icon("plus")) " " (t["stage-add"]) } }
        }
        @if !view.ended.is_empty() {
            h3 { (t["stages-ended"]) }
            ul.list.stages { @for stage in &view.ended { (ended(cx, &base, stage)) } }
        }
    }
}

/// A stage that was deleted, and the way back.
fn ended(cx: &Cx, base: &str, stage: &EndedStage) -> Markup {
    let t = cx.t;
    html! {
        li.ended id={ "ended-stage-" (stage.id) } {
            div {
                span class={ "stage " (stage.colour) } { (stage.name) }
                small { (t.with("bin-until", parts![day = cx.dates.on(stage.ended_at.plus_days(UNDO_DAYS))])) }
            }
            form method="post" action={ (base) "/restore" } data-inline id={ "restore-stage-" (stage.id) } {
                input type="hidden" name="ended" value=(stage.id);
                (undo(t, &stage.name))
            }
        }
    }
}

fn one(t: &Texts, view: &ProjectList, base: &str, stage: &StageLine, at: usize, typed: &Typed) -> Markup {
    let id = stage.id.to_string();
    let moves = |down: bool, picture: &str, key: &str| {
        html! {
            form method="post" action={ (base) "/move" } data-inline id={ (key) "-" (stage.id) } {
                input type="hidden" name="stage" value=(stage.id);
                @if down { input type="hidden" name="down" value="on"; }
                button.button.quiet.icon-only { (icon(picture)) (hidden(&t.with(key, parts![name = &stage.name]))) }
            }
        }
    };
    html! {
        div.stack."gap-3".pad {
            (problems(t, typed))
            form.stack."gap-2" id={ "change-stage-" (stage.id) } method="post" action={ (base) "/change" } data-inline {
                input type="hidden" name="stage" value=(stage.id);
                input type="hidden" name="edition" value=(stage.edition());
                (look(t, &id, typed.or("name", &stage.name), typed.or("colour", &stage.colour), if typed.sent() { typed.get("finished").is_some() } else { stage.finished }, typed))
                div { button.button { (t["save"]) } }
            }
            div.row {
                @if at > 0 { (moves(false, "arrow-up", "stage-up")) }
                @if at + 1 < view.stages.len() { (moves(true, "arrow-down", "stage-down")) }
                @if view.stages.len() > 1 { (delete(t, view, base, stage, typed)) }
            }
        }
    }
}

/// Deleting a stage that projects stand in asks which one takes its place.
fn delete(t: &Texts, view: &ProjectList, base: &str, stage: &StageLine, typed: &Typed) -> Markup {
    html! {
        details.confirm id={ "delete-stage-" (stage.id) } open[typed.problem("instead").is_some()] {
            summary.button.danger { (t["stage-delete"]) }
            form.stack."gap-2" method="post" action={ (base) "/delete" } data-inline {
                input type="hidden" name="stage" value=(stage.id);
                @if stage.projects > 0 {
                    label for={ "instead-" (stage.id) } { (t.with("stage-in-use", parts![count = stage.projects])) }
                    select.input id={ "instead-" (stage.id) } name="instead" required {
                        option value="" { (t["stage-choose"]) }
                        @for other in view.stages.iter().filter(|other| other.id != stage.id) { option value=(other.id) { (other.name) } }
                    }
                    (problem(t, typed, "instead"))
                } @else { p { (t.with("stage-delete-sentence", parts![name = &stage.name])) } }
                div.row { button.button.danger { (t["stage-delete-now"]) } }
            }
        }
    }
}

/// Name, colour, and whether projects in it are over.
fn look(t: &Texts, scope: &str, name: &str, colour: &str, finished: bool, typed: &Typed) -> Markup {
    html! {
        div.field {
            label for={ "stage-name-" (scope) } { (t["stage-name"]) }
            input.input id={ "stage-name-" (scope) } name="name" value=(name) required maxlength="40" aria-invalid=[typed.problem("name").map(|_| "true")];
            @if let Some(problem) = typed.problem("name") { p.error { (icon("circle-alert")) " " (t.say(&problem.say)) } }
        }
        fieldset.colours {
            legend { (t["stage-colour"]) }
            div.row { @for one in COLOURS {
                label { input type="radio" name="colour" value=(one) id={ "stage-" (one) "-" (scope) } checked[one == colour]; span class={ "stage " (one) } { (t[format!("stage-colour-{one}").as_str()]) } }
            } }
        }
        label.check { input type="checkbox" name="finished" value="on" checked[finished] id={ "stage-finished-" (scope) }; span { (t["stage-finished"]) } }
    }
}
