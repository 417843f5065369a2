//! The page of a document, as members see it.

use super::DocumentView;
use crate::{
    events, files, follows, items,
    organizations::frame::Place,
    parts, signatures, tasks, templates,
    web::{Cx, markdown, progress, shell::Live, ui::icon},
};
use access::Verb;
use maud::{Markup, html};

/// The page with something laid over it, such as the Share panel.
pub(crate) fn draw_with(cx: &Cx, view: &DocumentView, over: &Markup) -> Markup {
    let (item, rights) = (&view.item, &view.rights);
    let live = Live { address: format!("{}/live", item.url()), version: item.version };
    let (to_sign, others): (Vec<_>, Vec<_>) = view.files.iter().cloned().partition(|file| file.to_sign);
    let body = html! {
        (head(cx, view))
        (progress::evidence_bar(cx.t))
        (items::head::binned(cx, item, rights, view.beside.out_of_bin.as_ref()))
        div.item-grid {
            div.sections {
                (overview(cx, view))
                (files::Section::to_sign(item, rights, &to_sign).draw(cx))
                (signatures::section(cx, item, rights, view.signing.as_ref()))
                (copies(cx, view))
                @if let Some(template) = &view.template { (templates::section(cx, item, rights, template)) } @else { (events::section(cx, item, rights, &view.events)) }
                (files::Section::on(item, follows::Place::Item, rights, &others).draw(cx))
                @if view.template.is_none() { (tasks::section(cx, item, rights, &view.tasks)) }
            }
            (view.beside.draw(cx, item, rights))
        }
        (over)
    };
    view.frame.draw(cx, Place::Documents, &view.title, Some(&live), &body)
}

fn head(cx: &Cx, view: &DocumentView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs {
                    li { a href={ "/o/" (view.frame.organization.slug) "/documents" } { (t["documents"]) } }
                    @if let (Some(first), Some(title)) = (view.kin.copy_of, &view.kin.copy_of_title) {
                        li { a href={ "/items/" (first) } { (title) } }
                        li { a href={ "/items/" (first) "/copies" } { (t["copies"]) } }
                    }
                } }
                h1 { (view.title) @if view.template.is_some() { " " span.badge { (t["template"]) } } }
            }
            div.actions {
                @if let Some(template) = &view.template { (templates::actions(cx, &view.item, template)) } @else { (view.beside.badge(cx, &view.item)) }
                @if view.rights.may(Verb::Share) { a.button.primary #share-open href={ (url) "/share" } { (t["share"]) } }
                (items::head::more(t, &view.item, &view.rights))
            }
        }
    }
}

/// What visitors of its public link have of their own.
fn copies(cx: &Cx, view: &DocumentView) -> Markup {
    let t = cx.t;
    html! {
        @if view.kin.copies > 0 {
            section.section aria-labelledby="copies-h" {
                header { h2 id="copies-h" { (t[if view.template.is_some() { "template-made" } else { "copies" }]) } " " span.faint { (view.kin.copies) } }
                p { (t.with("copies-complete", parts![complete = view.kin.complete, all = view.kin.copies])) }
                div { a.button href={ (view.item.url()) "/copies" } { (icon("layers")) " " (t[if view.template.is_some() { "template-made-show" } else { "copies-show" }]) } }
            }
        }
    }
}

fn overview(cx: &Cx, view: &DocumentView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    html! {
        section.section aria-labelledby="overview-h" {
            header {
                h2 id="overview-h" { (t["overview"]) }
                @if view.rights.may(Verb::Edit) { a.button.quiet href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
            }
            @if view.description.trim().is_empty() { p.muted { (t["document-no-description"]) } } @else { div.prose { (markdown(&view.description)) } }
            p.small.faint { (t["responsible"]) ": " (view.responsible) }
        }
    }
}
