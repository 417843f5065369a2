//! Pages of presets.

use super::{
    KINDS,
    routes::{PresetPage, Presets},
};
use crate::{
    organizations::frame::Place,
    parts,
    sharing::pages::facet_key,
    web::{
        Cx, Typed,
        ui::{self, Line, icon},
    },
};
use access::{Facet, Facets, ItemKind};
use maud::{Markup, html};

/// Two to begin with: the key of its name, days, and facets in the order of [`KINDS`].
const EXAMPLES: [(&str, &str, [&str; 4]); 2] = [
    ("preset-supplier", "", ["files fields followed send_files attach", "tasks due stage", "download sign send_files", "reviewer"]),
    ("preset-auditor", "30", ["files fields old_comments", "tasks due stage hours progress old_comments", "download old_comments", ""]),
];

pub(super) fn all(cx: &Cx, view: &Presets, typed: &Typed) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/presets", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-6" {
            div.stack."gap-1" { h1 { (t["presets"]) } p.muted { (t["presets-about"]) } }
            (ui::problems(t, typed))
            @if view.presets.is_empty() { div.card { (ui::empty("door-open", &t["presets-empty"], None)) } }
            @else {
                ul.list.card data-rows { @for preset in t.manners().by_name(&view.presets, |preset| &preset.name) {
                    li.account id={ "preset-" (preset.id) } { (icon("door-open")) div { a.name href={ (here) "/" (preset.id) } { strong { (preset.name) } } } }
                } }
            }
            (examples(cx, view, &here))
            section.section #new {
                header { h2 { (t["preset-new"]) } }
                form.card.pad.stack."gap-4".form #preset-form method="post" action=(here) {
                    (fields(cx, typed, "", None, Facets::usual))
                    div { button.button.primary { (t["preset-make"]) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["presets"], None, &body)
}

/// What many begin with, one press each.
fn examples(cx: &Cx, view: &Presets, here: &str) -> Markup {
    let t = cx.t;
    html! {
        div.row."gap-2" {
            @for (key, days, facets) in EXAMPLES {
                @if !view.presets.iter().any(|preset| preset.name == t[key]) {
                    form id=(key) method="post" action=(here) {
                        input type="hidden" name="name" value=(t[key]);
                        input type="hidden" name="days" value=(days);
                        @for (kind, words) in KINDS.into_iter().zip(facets) {
                            input type="hidden" name=(kind.word()) value="";
                            @for one in words.split_whitespace() { input type="hidden" name=(kind.word()) value=(one); }
                        }
                        button.button { (icon("plus")) " " (t.with("preset-example", parts![name = &t[key]])) }
                    }
                }
            }
        }
    }
}

/// The fields of a preset, as it is now or was typed.
fn fields(cx: &Cx, typed: &Typed, name: &str, days: Option<i64>, now: impl Fn(ItemKind) -> Facets) -> Markup {
    let t = cx.t;
    let days = days.map(|days| days.to_string()).unwrap_or_default();
    html! {
        (Line::new("name", &t["preset-name"], name).required().draw(t, typed))
        (Line::new("days", &t["preset-days"], &days).kind("number").help(&t["preset-days-help"]).draw(t, typed))
        @for kind in KINDS {
            @let on = if typed.sent() { typed.all(kind.word()).filter_map(Facet::from_word).collect() } else { now(kind) };
            (parts_of(cx, kind, on))
        }
        (ui::problem(t, typed, "facets"))
    }
}

/// What it opens of a kind of item.
fn parts_of(cx: &Cx, kind: ItemKind, on: Facets) -> Markup {
    let (t, name) = (cx.t, kind.word());
    let role = on.board_role(true);
    let roles = [
        (access::BoardRole::Reader, "", "board-role-reader"),
        (access::BoardRole::Reviewer, Facet::Reviewer.word(), "board-role-reviewer"),
        (access::BoardRole::Editor, Facet::Editor.word(), "board-role-editor"),
    ];
    html! {
        fieldset.stack."gap-1" {
            legend { (t[kind_key(kind)]) }
            @if kind == ItemKind::Board {
                @for (is, value, label) in roles { label.check { input type="radio" name=(name) value=(value) checked[role == is]; span { (t[label]) } } }
            } @else {
                input type="hidden" name=(name) value="";
                @for facet in Facet::of(kind) { label.check { input type="checkbox" name=(name) value=(facet.word()) checked[on.has(*facet)]; span { (t[facet_key(*facet, kind)]) } } }
            }
        }
    }
}

fn kind_key(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Record => "preset-record",
        ItemKind::Project => "preset-project",
        ItemKind::Document => "preset-document",
        ItemKind::Board => "preset-board",
    }
}

pub(super) fn one(cx: &Cx, view: &PresetPage, typed: &Typed) -> Markup {
    let t = cx.t;
    let (list, here) = (view.preset.list_url(), view.preset.url());
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(list) { (t["presets"]) } } } }
            div.stack."gap-1" { h1 { (view.name) } p.muted { (t["preset-stays"]) } }
            (ui::problems(t, typed))
            @if view.overtaken { div.notice role="alert" { (icon("circle-alert")) " " div { p { (t["overtaken"]) } p { a.button href=(here) { (t["overtaken-theirs"]) } } } } }
            form.card.pad.stack."gap-4".form #preset-form method="post" action=(here) {
                input type="hidden" name="edition" value=(view.edition);
                (fields(cx, typed, &view.name, view.days, |kind| view.preset.facets(kind)))
                div { button.button.primary { (t[if view.overtaken { "overtaken-mine" } else { "save" }]) } }
            }
            (ui::confirm(t, &t["preset-end"], &t["preset-end-help"], &format!("{here}/end"), &t["preset-end"]))
        }
    };
    view.frame.draw(cx, Place::Administration, &view.name, None, &body)
}
