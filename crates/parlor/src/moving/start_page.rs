//! The page on which somebody chooses what to bring along.

use super::{Source, store::MoveRow};
use crate::{
    organizations::frame::{Frame, Place},
    parts,
    web::{
        Cx, Typed,
        ui::{self, At, Line, icon, size},
    },
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What can be brought along, and what one brought last.
#[derive(Serialize, JsonSchema)]
pub(super) struct Moving {
    pub frame: Frame,
    pub moves: Vec<MoveRow>,
    /// Organizers that take records from sheets: name and address.
    pub organizers: Vec<(String, String)>,
    /// The largest file, in bytes.
    pub most: u64,
}

/// The key of what a source takes.
fn about(source: Source) -> &'static str {
    match source {
        Source::Contacts => "moving-contacts-about",
        Source::Tasks => "moving-tasks-about",
        Source::Files => "moving-files-about",
        Source::Redmine => "moving-redmine-about",
        Source::Trello => "moving-trello-about",
    }
}

pub(super) fn draw(cx: &Cx, view: &Moving, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/moving");
    let largest = size(t, i64::try_from(view.most).unwrap_or(i64::MAX));
    let chosen = typed.or("source", Source::Contacts.word());
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["moving"]) } p.muted { (t["moving-lead"]) } }
            (ui::problems(t, typed))
            form.card.pad.stack."gap-4".form #moving method="post" action=(here) enctype="multipart/form-data" {
                fieldset.field {
                    legend { (t["moving-source"]) }
                    @for source in Source::ALL {
                        label.check {
                            input type="radio" name="source" value=(source.word()) checked[source.word() == chosen];
                            span { (t[source.key()]) br; small.faint { (t[about(source)]) } }
                        }
                    }
                    (ui::problem(t, typed, "source"))
                }
                (Line::new("into", &t["moving-into"], "").help(&t["moving-into-help"]).draw(t, typed))
                div.field {
                    label for="file" { (t["import-file"]) }
                    input.input #file type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx,.zip,.json" aria-describedby="file-help";
                    (ui::problem(t, typed, "file"))
                    small #file-help { (t.with("moving-file-help", parts![size = &largest])) }
                }
                div { button.button.primary { (icon("upload")) " " (t["import-look"]) } }
            }
            @if !view.organizers.is_empty() { (records(cx, view)) }
            @if !view.moves.is_empty() { (last(cx, view, &here)) }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["moving"], None, &body)
}

/// Records have fields of their own, so they come in where those are.
fn records(cx: &Cx, view: &Moving) -> Markup {
    let t = cx.t;
    html! {
        section.section {
            header { h2 { (t["moving-records"]) } }
            p.muted { (t["moving-records-about"]) }
            ul.list.card {
                @for (name, url) in &view.organizers { li.account { (icon("layers")) div { a.name href={ (url) "/import" } { strong { (name) } } } } }
            }
        }
    }
}

fn last(cx: &Cx, view: &Moving, here: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section {
            header { h2 { (t["moving-last"]) } }
            ul.list.card data-rows {
                @for one in &view.moves {
                    li.account id={ "move-" (one.id) } {
                        (icon("archive"))
                        div {
                            a.name href={ (here) "/" (one.id) } { strong { (one.file) } }
                            small { (t[one.source.key()]) " · " (At(&cx.dates, one.created_at)) }
                        }
                        small.faint {
                            @if one.ended_at.is_some() { (t.with("moving-made", parts![made = one.made, count = one.total])) }
                            @else if one.done > 0 { (t.with("moving-progress", parts![done = one.done, count = one.total, made = one.made])) }
                            @else { (t["moving-waits"]) }
                        }
                    }
                }
            }
        }
    }
}
