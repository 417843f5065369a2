//! The page of a project, as members see it.

use super::{ProjectView, burn_up, list_page, shared::bar};
use crate::{
    activities, chat, files, follows, items, notes,
    organizations::frame::Place,
    planned,
    requests::lists,
    tasks,
    web::{
        Cx, markdown, progress,
        shell::Live,
        ui::{hidden, icon},
    },
};
use access::{Lane, Verb};
use maud::{Markup, html};

/// The page with something laid over it, such as the Share panel.
pub(crate) fn draw_with(cx: &Cx, view: &ProjectView, over: &Markup) -> Markup {
    let (item, rights) = (&view.item, &view.rights);
    let live = Live { address: format!("{}/live", item.url()), version: item.version };
    let body = html! {
        (head(cx, view))
        (progress::evidence_bar(cx.t))
        (items::head::binned(cx, item, rights, view.beside.out_of_bin.as_ref()))
        (tabs(cx, view))
        div.item-grid {
            div.sections {
                (overview(cx, view))
                (tasks::section(cx, item, rights, &view.tasks))
                (files::Section::on(item, follows::Place::Item, rights, &view.files).draw(cx))
                (lists::section(cx, item, rights, &view.lists))
                (planned::section(cx, item, rights, &view.planned))
                (notes::section(cx, item, rights, &view.notes))
                (activities::section(cx, item, rights, &view.activities))
            }
            (view.beside.draw(cx, item, rights))
        }
        (over)
    };
    view.frame.draw(cx, Place::Projects, &view.title, Some(&live), &body)
}

fn head(cx: &Cx, view: &ProjectView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href={ "/o/" (view.frame.organization.slug) "/projects" } { (t["projects"]) } } } }
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

fn tabs(cx: &Cx, view: &ProjectView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let tab = |to: &str, word: &str, count: usize| html! { a href=(to) { (t[word]) @if count > 0 { " " span.count { (count) } } } };
    html! {
        nav.tabs aria-label=(t["parts-of-project"]) {
            a href="#main" aria-current="true" { (t["overview"]) }
            (tab(&format!("{url}/tasks"), "tasks", view.tasks.len()))
            (chat::tab(cx, &view.item, Lane::Team, view.unread, false))
            (chat::tab(cx, &view.item, Lane::Guests, view.unread, false))
            (tab(&format!("{url}/boards"), "boards", view.boards))
            (tab("#files", "files", view.files.len()))
            @if !view.lists.is_empty() { (tab("#lists", "lists", view.lists.len())) }
            (tab("#planned", "planned-title", view.planned.len()))
            (tab("#notes", "notes", view.notes.len()))
            (tab("#activities", "activities", view.activities.len()))
            @if view.rights.may(Verb::ReadHistory) { a href={ (url) "/history" } { (t["history"]) } }
        }
    }
}

fn overview(cx: &Cx, view: &ProjectView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let may = view.rights.may(Verb::Edit);
    html! {
        section.section aria-labelledby="overview-h" {
            header {
                h2 id="overview-h" { (t["overview"]) }
                @if may { a.button.quiet href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
            }
            dl.facts.two {
                div { dt { (t["project-stage"]) } dd { (list_page::stage(cx, &url, "page", &view.stage, &view.stages, may, &view.title)) } }
                div { dt { (t["project-due"]) } dd { (due(cx, view, may)) } }
                div { dt { (t["project-tasks-done"]) } dd { @if view.percent.tasks.is_some() { (bar(cx, &t["project-tasks-done"], view.percent.tasks)) } @else { span.faint { (t["project-no-tasks"]) } } } }
                div { dt { (t["project-hours"]) } dd {
                    @if view.percent.hours.is_some() {
                        (bar(cx, &t["project-hours-worked"], view.percent.hours)) " "
                        small.faint { (t.with("task-hours-of", crate::parts![worked = tasks::hours_said(view.worked), estimate = tasks::hours_said(view.estimated)])) }
                    } @else {
                        @if view.worked > 0 { (t.with("task-hours-sum", crate::parts![worked = tasks::hours_said(view.worked)])) " " }
                        span.faint { (t["project-no-estimate"]) }
                    }
                } }
            }
            @if !view.description.is_empty() { div.prose { (markdown(&view.description)) } }
            (burn_up::draw(cx, &view.item, &view.burn_up, view.due.as_deref()))
        }
    }
}

fn due(cx: &Cx, view: &ProjectView, may: bool) -> Markup {
    let t = cx.t;
    let late = |due: &str| !view.stage.finished && (cx.dates.late(due) || cx.dates.near(due));
    html! {
        @if let Some(due) = &view.due { span.late[late(due)] { (cx.dates.day(due)) } " " }
        @else if !may { "—" }
        @if may {
            details.more."due-more" #due {
                summary.button.quiet.icon-only { (icon("calendar")) (hidden(&t["project-due-change"])) }
                div.menu.pad {
                    form.row #due-form method="post" action={ (view.item.url()) "/due" } data-inline {
                        input.input.date type="date" name="due" value=(view.due.as_deref().unwrap_or_default()) aria-label=(t["project-due"]);
                        button.button { (t["save"]) }
                    }
                }
            }
        }
    }
}
