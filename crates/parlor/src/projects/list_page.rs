//! The page of all projects: a table, or a board by stage.

use super::{
    board,
    list::{ProjectLine, ProjectList},
    shared::bar,
    stages::{Stage, StageLine},
    stages_page,
};
use crate::{
    chat::{self, Unread},
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed, cursor,
        ui::{empty, hidden, icon},
    },
};
use access::Lane;
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &ProjectList, typed: &Typed) -> Markup {
    let t = cx.t;
    let here = format!("/o/{}/projects", view.frame.organization.slug);
    let first = view.projects.is_empty() && !view.wanted.narrows();
    let start = || html! { a.button.primary href={ (here) "/new" } { (icon("plus")) " " (t["project-new"]) } };
    let body = html! {
        div.item-head { h1 { (t["projects"]) } div.actions { @if view.runs && !first { (start()) } } }
        @if first {
            div.card { (empty("square-kanban", &t["projects-empty"], view.runs.then(start))) }
        }
        @else {
            (tools(cx, view, &here))
            @if view.projects.is_empty() { div.card { (empty("search", &t["projects-none-found"], Some(html! { a.button href=(here) { (t["projects-show-all"]) } }))) } }
            @else if view.wanted.board() { (board::draw(cx, view)) (stages_page::alone(cx, view, typed)) }
            @else { (table(cx, view, &here, typed)) }
            (cursor::pages(cx, view.next.as_deref()))
        }
    };
    view.frame.draw(cx, Place::Projects, &t["projects"], None, &body)
}

fn tools(cx: &Cx, view: &ProjectList, here: &str) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let way = |word: &str, picture: &str, key: &str| {
        let current = (wanted.board() == (word == "board")).then_some("page");
        html! { a href={ (here) (wanted.query("as", word)) } aria-current=[current] { (icon(picture)) " " (t[key]) } }
    };
    let switch = |name: &str, on: bool, key: &str| {
        let other = if on { "" } else { "yes" };
        html! { a.button href={ (here) (wanted.query(name, other)) } aria-pressed=(if on { "true" } else { "false" }) role="button" { (t[key]) } }
    };
    html! {
        div.row."gap-3".tools {
            nav.segmented aria-label=(t["task-shown-as"]) { (way("", "list", "task-as-list")) (way("board", "square-kanban", "task-as-board")) }
            form.search.filter role="search" action=(here) {
                label."visually-hidden" for="filter" { (t["projects-filter"]) }
                (icon("list-filter"))
                input #filter name="q" type="search" value=(wanted.q) placeholder=(t["projects-filter"]);
                @for (name, value) in [("as", &wanted.r#as), ("shared", &wanted.shared), ("mine", &wanted.mine), ("sort", &wanted.sort)] {
                    @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
                }
            }
            div.row { (switch("shared", wanted.shared == "yes", "projects-shared")) " " (switch("mine", wanted.mine == "yes", "projects-mine")) }
        }
    }
}

fn table(cx: &Cx, view: &ProjectList, here: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let sort = |word: &str, key: &str, arrow: &str| {
        let current = view.wanted.sort == word;
        let order = if word == "changed" { "descending" } else { "ascending" };
        html! { th scope="col" aria-sort=[current.then_some(order)] { a href={ (here) (view.wanted.query("sort", word)) } aria-current=[current.then_some("true")] { (t[key]) @if current { " " (arrow) } } } }
    };
    html! {
        div.card."scroll-x" {
            table.table.projects {
                caption."visually-hidden" { (t["projects"]) }
                thead { tr {
                    (sort("title", "project", "↑"))
                    th scope="col" { (t["project-stage"]) @if view.runs { " " (stages_page::editor(cx, view, typed)) } }
                    (sort("", "project-due", "↑"))
                    th scope="col" { (t["project-tasks-done"]) }
                    th scope="col" { (t["project-hours"]) }
                    th scope="col" { (t["guests"]) }
                    th scope="col" { (t["chat"]) }
                    th scope="col" { (hidden(&t["more-actions"])) }
                } }
                tbody data-rows { @for line in &view.projects { (row(cx, view, line)) } }
            }
        }
    }
}

fn row(cx: &Cx, view: &ProjectList, line: &ProjectLine) -> Markup {
    let (t, url) = (cx.t, format!("/items/{}", line.id));
    let stage = stage_of(&view.stages, line);
    let over = stage.as_ref().is_some_and(|stage| stage.finished);
    html! {
        tr id={ "project-" (line.id) } {
            td.t { a.name data-row href=(url) { (line.title) } " " small { (line.responsible) } }
            td.st data-l=(t["project-stage"]) { @if let Some(now) = &stage { (self::stage(cx, &url, &back(view), now, &view.stages, line.may_change, &line.title)) } }
            td.due data-l=(t["project-due"]) { (due(cx, line, over)) }
            td.apart data-l=(t["project-tasks-done"]) { (bar(cx, &t.with("project-tasks-of", parts![title = &line.title]), line.percent.tasks)) }
            td.apart data-l=(t["project-hours"]) { (bar(cx, &t.with("project-hours-of", parts![title = &line.title]), line.percent.hours)) }
            td.sh.apart data-l=(t["guests"]) { (guests(t, line)) }
            td.ch.apart data-l=(t["chat"]) { (chats(cx, line)) }
            td.m { (menu(t, line, &url)) }
        }
    }
}

/// The stage of a project in the list.
pub(super) fn stage_of(stages: &[StageLine], line: &ProjectLine) -> Option<Stage> {
    stages.iter().find(|stage| stage.id == line.stage).map(StageLine::stage)
}

/// Where a change in the list leads back to.
pub(super) fn back(view: &ProjectList) -> String {
    let query = view.wanted.query("", "");
    if query.is_empty() { "list".into() } else { query }
}

pub(super) fn due(cx: &Cx, line: &ProjectLine, over: bool) -> Markup {
    html! {
        @if let Some(due) = &line.due {
            time.late[!over && (cx.dates.late(due) || cx.dates.near(due))] datetime=(due) { (cx.dates.brief(due)) }
        }
    }
}

pub(super) fn guests(t: &Texts, line: &ProjectLine) -> Markup {
    html! { @if line.guests > 0 { span.badge.guests { (icon("door-open")) " " (line.guests) " " (hidden(&t["guests"])) } } }
}

/// The two chats, with what is new in them. That with guests is offered where
/// there are some.
pub(super) fn chats(cx: &Cx, line: &ProjectLine) -> Markup {
    let unread = Unread { team: line.unread_team, guests: line.unread_guests };
    html! {
        div.chats {
            (chat::leads_to(cx, line.id, &line.title, Lane::Team, unread))
            (chat::leads_to(cx, line.id, &line.title, Lane::Guests, unread))
        }
    }
}

/// What can be done with a project, of that what its viewer may.
pub(super) fn menu(t: &Texts, line: &ProjectLine, url: &str) -> Markup {
    html! {
        details.more id={ "more-" (line.id) } {
            summary.button.quiet.icon-only { (icon("ellipsis")) (hidden(&t.with("project-more", parts![title = &line.title]))) }
            div.menu {
                @if line.may_share { a href={ (url) "/share" } { (icon("door-open")) " " (t["share"]) } }
                a href={ (url) "/tasks" } { (icon("list-checks")) " " (t["tasks"]) }
                @if line.may_change { a href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
                a href={ (url) "/history" } { (icon("history")) " " (t["history"]) }
            }
        }
    }
}

/// A stage, and where it may be, the choice of another; the last choice leads to
/// where stages are made.
pub(super) fn stage(cx: &Cx, url: &str, back: &str, now: &Stage, all: &[StageLine], may: bool, title: &str) -> Markup {
    let t = cx.t;
    html! {
        @if may && !all.is_empty() {
            form."stage-choice" method="post" action={ (url) "/stage" } data-inline id={ "stage-of-" (url.rsplit('/').next().unwrap_or_default()) } {
                input type="hidden" name="back" value=(back);
                span class={ "stage " (now.colour) } {
                    select name="stage" data-submit-on-change data-column aria-label=(t.with("project-stage-of", parts![title = title])) {
                        @for stage in all { option value=(stage.id) selected[stage.id == now.id] { (stage.name) } }
                        option value="new" { (t["stage-new-choice"]) }
                    }
                }
                button.button.quiet.plain-only { (t["task-move"]) }
            }
        } @else { span class={ "stage " (now.colour) } { (now.name) } }
    }
}
