//! Projects as a board: a column for each stage. A card is dragged, or its stage
//! chosen in it, by keyboard and without script as well.

use super::{
    list::{ProjectLine, ProjectList},
    list_page::{back, chats, due, guests, menu, stage},
    shared::bar,
    stages::StageLine,
};
use crate::{
    parts,
    web::{
        Cx,
        ui::{hidden, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &ProjectList) -> Markup {
    html! { div.board data-board { @for stage in &view.stages { (column(cx, view, stage)) } } }
}

fn column(cx: &Cx, view: &ProjectList, stage: &StageLine) -> Markup {
    let t = cx.t;
    let lines: Vec<&ProjectLine> = view.projects.iter().filter(|line| line.stage == stage.id).collect();
    html! {
        section.column aria-labelledby={ "column-" (stage.id) } {
            header {
                h2 id={ "column-" (stage.id) } { span class={ "stage " (stage.colour) } { (stage.name) } }
                span.count { (lines.len()) }
                @if view.runs {
                    a.button.quiet.icon-only href={ "/o/" (view.frame.organization.slug) "/projects/new?stage=" (stage.id) } { (icon("plus")) (hidden(&t.with("project-new-in", parts![stage = &stage.name]))) }
                }
            }
            ul.cards id={ "cards-" (stage.id) } data-cards=(stage.id) { @for line in lines { (card(cx, view, stage, line)) } }
        }
    }
}

fn card(cx: &Cx, view: &ProjectList, now: &StageLine, line: &ProjectLine) -> Markup {
    let (t, url) = (cx.t, format!("/items/{}", line.id));
    html! {
        li.card."project-card" id={ "project-" (line.id) } data-card[line.may_change] {
            div.row {
                div.stack."gap-1" { a.name href=(url) { (line.title) } small.faint { (line.responsible) } }
                (menu(t, line, &url))
            }
            (bar(cx, &t.with("project-tasks-of", parts![title = &line.title]), line.percent.tasks))
            footer { (due(cx, line, now.finished)) " " (guests(t, line)) (chats(cx, line)) }
            @if line.may_change { div.moves { (stage(cx, &url, &back(view), &now.stage(), &view.stages, true, &line.title)) } }
        }
    }
}
