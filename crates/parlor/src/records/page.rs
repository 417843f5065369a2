//! The page of a record, as members see it.

use super::{FieldLine, RecordView, fields};
use crate::{
    activities, comments, files, follows, items, notes,
    organizations::frame::Place,
    parts, planned, requests, tasks,
    web::{Cx, Texts, progress, shell::Live, ui::icon},
};
use access::Verb;
use maud::{Markup, html};

/// The page with something laid over it, such as the Share panel.
#[must_use]
pub fn draw_with(cx: &Cx, view: &RecordView, over: &Markup) -> Markup {
    let (item, rights) = (&view.item, &view.rights);
    let live = Live { address: format!("{}/live", item.url()), version: item.version };
    let body = html! {
        (head(cx, view))
        (progress::evidence_bar(cx.t))
        (items::head::binned(cx, item, rights, view.beside.out_of_bin.as_ref()))
        (tabs(cx.t, view))
        div.item-grid {
            div.sections {
                @if !view.fields.is_empty() { (facts(cx, view)) }
                (tasks::section(cx, item, rights, &view.tasks))
                (files::Section::on(item, follows::Place::Item, rights, &view.files).with_marks(&view.file_marks).draw(cx))
                (requests::section(cx, item, &view.requests))
                (requests::lists::section(cx, item, rights, &view.lists))
                (planned::section(cx, item, rights, &view.planned))
                (notes::section(cx, item, rights, &view.notes))
                (activities::section(cx, item, rights, &view.activities))
                (comments::lanes(cx, item, rights, &view.comments))
            }
            (view.beside.draw(cx, item, rights))
        }
        (over)
    };
    view.frame.draw(cx, Place::Organizers, &view.title, Some(&live), &body)
}

fn head(cx: &Cx, view: &RecordView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let house = format!("/o/{}/organizers", view.frame.organization.slug);
    html! {
        div.item-head {
            div.stack."gap-2" {
                @if view.frame.browse {
                    nav aria-label=(t["where-this-is"]) { ol.crumbs {
                        li { a href=(house) { (t["organizers"]) } }
                        @if let (Some(id), Some(name)) = (view.item.organizer, &view.organizer) { li { a href={ (house) "/" (id) } { (name) } } }
                        @if let (Some(id), Some(organizer), Some(name)) = (view.item.category, view.item.organizer, &view.category) {
                            li { a href={ (house) "/" (organizer) "?category=" (id) } { (name) } }
                        }
                    } }
                }
                h1 { (view.title) }
            }
            div.actions {
                (view.beside.badge(cx, &view.item))
                @if view.rights.may(Verb::Share) { a.button.primary #share-open href={ (url) "/share" } { (t["share"]) } }
                @else if !view.item.extranet && view.rights.may(Verb::SeeAccess) { p.small.faint #no-extranet { (icon("door-closed")) " " (t[view.item.why_closed()]) } }
                (items::head::more(t, &view.item, &view.rights))
            }
        }
    }
}

fn tabs(t: &Texts, view: &RecordView) -> Markup {
    let url = view.item.url();
    let tab = |to: &str, word: &str, count: usize| html! { a href={ "#" (to) } { (t[word]) @if count > 0 { " " span.count { (count) } } } };
    html! {
        nav.tabs aria-label=(t["parts-of-record"]) {
            a href="#main" aria-current="true" { (t["overview"]) }
            (tab("tasks", "tasks", view.tasks.len()))
            (tab("files", "files", view.files.len()))
            @if !view.requests.is_empty() { (tab("requests", "requests", view.requests.len())) }
            @if !view.lists.is_empty() { (tab("lists", "lists", view.lists.len())) }
            (tab("planned", "planned-title", view.planned.len()))
            (tab("notes", "notes", view.notes.len()))
            (tab("activities", "activities", view.activities.len()))
            (tab("comments", "comments", 0))
            @if view.rights.may(Verb::ReadHistory) { a href={ (url) "/history" } { (t["history"]) } }
        }
    }
}

fn facts(cx: &Cx, view: &RecordView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let shown = view.fields.iter().filter(|field| field.to_guests).count();
    let mut groups: Vec<&str> = Vec::new();
    for field in &view.fields {
        if !groups.contains(&field.group.as_str()) {
            groups.push(&field.group);
        }
    }
    html! {
        section.section aria-labelledby="fields" {
            header {
                h2 #fields { (t["fields"]) }
                @if view.item.extranet && shown > 0 {
                    span.badge.guests title=(t["fields-shown-about"]) { (icon("door-open")) " " (t.with("fields-shown", parts![shown = shown, all = view.fields.len()])) }
                }
                @if view.rights.may(Verb::Edit) { a.button.quiet href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
            }
            @for group in &groups {
                @if !group.is_empty() { h3 { (group) } }
                dl.facts.two { @for field in view.fields.iter().filter(|field| field.group == **group) { (fact(cx, view, field)) } }
            }
        }
    }
}

fn fact(cx: &Cx, view: &RecordView, field: &FieldLine) -> Markup {
    html! {
        div id={ "fact-" (field.id) } {
            dt { (field.name) }
            dd {
                (fields::value(cx, &view.item.url(), field))
                @if field.to_guests && view.item.extranet {
                    " " svg.icon.shown role="img" aria-label=(cx.t["guests-see-this"]) { use href="#i-door-open"; }
                }
            }
        }
    }
}
