//! How request lists are drawn: among others, when one is made, and their page for members.

use super::{
    ListLine, State, point_pages,
    views::{ListPage, NewList},
};
use crate::{
    comments,
    files::Section,
    follows::{Panel, Place, comments_count, pages as followers},
    items::{Item, bin::UNDO_DAYS},
    parts,
    web::{
        Cx, Texts, Typed, markdown,
        ui::{At, Line, area, confirm, empty, hidden, icon, markdown_area, problem, problems, undo},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};

/// How far it is, in a word.
#[must_use]
pub fn badge(t: &Texts, state: State) -> Markup {
    html! { span.badge.done[state == State::Done] { (t[state.key()]) } }
}

/// So many of so many, in words and as a bar.
#[must_use]
pub fn progress(t: &Texts, done: i64, all: i64) -> Markup {
    let said = t.with("list-progress", parts![done = done, all = all]);
    html! { span.row { progress max=(all.max(1)) value=(done) aria-hidden="true" {} " " (said) } }
}

/// The request lists on an item, for members; nothing, where there is none.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, lines: &[ListLine]) -> Markup {
    let t = cx.t;
    html! {
        @if !lines.is_empty() {
            section.section aria-labelledby="lists" {
                header {
                    h2 #lists { (t["lists"]) } span.count { (lines.len()) }
                    @if rights.may(Verb::Edit) { a.button.quiet href={ (item.url()) "/request-lists/new" } { (icon("plus")) " " (t["list-new"]) } }
                }
                ul.list data-rows { @for line in lines { (row(cx, item, line)) } }
            }
        }
    }
}

fn row(cx: &Cx, item: &Item, line: &ListLine) -> Markup {
    let t = cx.t;
    let waits = line.given - line.accepted;
    html! {
        li.task id={ "list-" (line.id) } {
            (icon("clipboard-check"))
            a.name href={ (item.url()) "/request-lists/" (line.id) } { (line.title) }
            div.meta {
                (badge(t, line.state)) (progress(t, line.given, line.points))
                @if waits > 0 { span { (t.with("list-to-look-at", parts![count = waits])) } }
                (due(cx, line.due.as_deref(), line.state == State::Open))
                (comments_count(cx, line.comments))
            }
            (followers::faces(t, &line.followers))
        }
    }
}

/// The day on which something is due, marked where that is near and it still runs.
#[must_use]
pub fn due(cx: &Cx, day: Option<&str>, runs: bool) -> Markup {
    html! { @if let Some(day) = day { span.late[runs && (cx.dates.late(day) || cx.dates.near(day))] { (icon("calendar")) " " (cx.dates.day(day)) } } }
}

/// The page on which one is made.
pub(super) fn adding(cx: &Cx, view: &NewList, typed: &Typed) -> Markup {
    let t = cx.t;
    let (from, title, body) = view.from.as_ref().map_or((String::new(), "", ""), |(id, title, body)| (id.to_string(), title.as_str(), body.as_str()));
    let remove = format!("{}/request-lists/templates/remove", view.around.url());
    let form = html! {
        p.muted { (t["list-new-about"]) }
        form.form #list-form method="post" action={ (view.around.url()) "/request-lists" } {
            (problems(t, typed))
            (made_of(t, view, typed.or("from", &from)))
            (Line::new("title", &t["list-title"], title).required().draw(t, typed))
            (markdown_area(t, typed, ("body", &t["list-body"], body), 5, &view.around.aids(None)))
            (Line::new("due", &t["list-due"], "").kind("date").draw(t, typed))
            div.actions { button.button.primary { (t["list-make"]) } }
        }
        @if view.templates.iter().any(|template| template.may_remove) {
            section.section aria-labelledby="templates-h" {
                h2 id="templates-h" { (t["list-templates"]) }
                ul.list.card { @for template in t.manners().by_name(&view.templates, |template| &template.title) { li.account id={ "template-" (template.id) } {
                    (icon("copy"))
                    div { strong { (template.title) } small { (template.saved_by) ", " (cx.dates.on(template.saved_at)) } }
                    @if template.may_remove {
                        form id={ "remove-" (template.id) } method="post" action=(remove) data-inline {
                            input type="hidden" name="template" value=(template.id);
                            button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("list-template-remove", parts![title = &template.title]))) }
                        }
                    }
                } } }
            }
        }
        @if !view.removed.is_empty() { (removed_templates(cx, view)) }
    };
    view.around.draw(cx, &t["list-new"], &html! {}, &form, None)
}

/// Templates that were removed, and the way to put them back.
fn removed_templates(cx: &Cx, view: &NewList) -> Markup {
    let t = cx.t;
    let restore = format!("{}/request-lists/templates/restore", view.around.url());
    html! {
        section.section aria-labelledby="removed-h" {
            h2 id="removed-h" { (t["templates-removed"]) }
            ul.list.card { @for template in &view.removed { li.account id={ "removed-" (template.id) } {
                (icon("copy"))
                div {
                    strong { (template.title) }
                    small { (template.removed_by) ", " (t.with("bin-until", parts![day = cx.dates.on(template.removed_at.plus_days(UNDO_DAYS))])) }
                }
                form id={ "restore-" (template.id) } method="post" action=(restore) data-inline {
                    input type="hidden" name="template" value=(template.id);
                    (undo(t, &template.title))
                }
            } } }
        }
    }
}

/// What a new list is made of: nothing, a template, or another list.
fn made_of(t: &Texts, view: &NewList, chosen: &str) -> Markup {
    let option = |id: String, words: &str| html! { option value=(id) selected[id == chosen] { (words) } };
    html! {
        @if view.templates.is_empty() && view.recent.is_empty() { input type="hidden" name="from" value=(chosen); }
        @else {
            div.field {
                label for="from" { (t["list-from"]) }
                select.input #from name="from" {
                    option value="" { (t["list-from-nothing"]) }
                    @if !view.templates.is_empty() {
                        optgroup label=(t["list-templates"]) { @for one in t.manners().by_name(&view.templates, |one| &one.title) { (option(one.id.to_string(), &one.title)) } }
                    }
                    @if !view.recent.is_empty() {
                        optgroup label=(t["list-recent"]) {
                            @for one in &view.recent { (option(one.id.to_string(), &format!("{} · {}", one.title, one.item_title))) }
                        }
                    }
                }
                small { (t["list-from-help"]) }
            }
        }
    }
}

pub(super) fn page(cx: &Cx, view: &ListPage, typed: &Typed) -> Markup {
    let (t, list) = (cx.t, &view.list);
    let url = list.url(&view.item);
    let body = html! {
        @if !in_its_form(view, typed) { (problems(t, typed)) }
        (head(cx, view, &url, typed))
        section.section aria-labelledby="points-h" {
            h2 id="points-h" { (t["list-points"]) }
            @if view.points.is_empty() { div.card { (empty("clipboard-check", &t["list-points-none"], None)) } }
            (point_pages::for_members(cx, view, &url, typed))
        }
        @if view.panel.may_change && list.runs() { (asking(cx, view, &url, typed)) }
        (Section::on(&view.item, Place::RequestList(list.id), &view.rights, &view.files).with_marks(&view.file_marks).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = list.asked_at.is_some().then(|| followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url()));
    view.around.draw(cx, &list.title, &html! {}, &body, aside.as_ref())
}

/// Whether what is wrong stands at a form of the page: not, where that form is gone since.
fn in_its_form(view: &ListPage, typed: &Typed) -> bool {
    view.panel.may_change && view.list.runs() && (typed.sent() || typed.problem("party").is_some())
}

/// How far it is, what it says, and what can be done with it as a whole.
fn head(cx: &Cx, view: &ListPage, url: &str, typed: &Typed) -> Markup {
    let (t, list) = (cx.t, &view.list);
    let there: Vec<_> = view.points.iter().filter(|point| !point.removed).collect();
    let given = there.iter().filter(|point| point.given()).count();
    html! {
        section.section {
            p.small.faint { (badge(t, list.state)) " " (list.author) ", " (At(&cx.dates, list.created_at)) }
            div.row."gap-3" {
                (progress(t, i64::try_from(given).unwrap_or(0), i64::try_from(there.len()).unwrap_or(0)))
                (due(cx, list.due.as_deref(), list.runs()))
            }
            @if !list.body.trim().is_empty() { div.prose { (markdown(&list.body)) } }
            @if view.panel.may_change { (deeds(cx, view, url, typed)) }
        }
    }
}

fn deeds(cx: &Cx, view: &ListPage, url: &str, typed: &Typed) -> Markup {
    let (t, list) = (cx.t, &view.list);
    let sure = if list.state == State::Draft { "list-close-draft" } else { "list-close-sure" };
    // The other forms of the page say which point they are about.
    let typed = if typed.get("edition").is_some() && typed.get("kind").is_none() { typed.clone() } else { Typed::default() };
    html! {
        div.row."gap-3" {
            @if !view.points.is_empty() {
                form #list-template method="post" action={ (url) "/template" } data-inline {
                    button.button { (icon("copy")) " " (t["list-save-template"]) }
                }
                a.button href={ (view.around.url()) "/request-lists/new?from=" (list.id) } { (icon("rotate-ccw")) " " (t["list-again"]) }
            }
            @if list.runs() { (confirm(t, &t["list-close"], &t[sure], &format!("{url}/close"), &t["list-close"])) }
            @else { form #list-open method="post" action={ (url) "/open" } data-inline { button.button { (t["list-open-again"]) } } }
        }
        details #list-edit open[typed.sent()] {
            summary.button { (icon("pencil")) " " (t["list-change"]) }
            form.form #list-form method="post" action={ (url) "/change" } data-inline {
                (problems(t, &typed))
                input type="hidden" name="edition" value=(list.edition);
                (Line::new("title", &t["list-title"], &list.title).required().draw(t, &typed))
                (area(t, &typed, "body", &t["list-body"], &list.body, 5, None))
                (Line::new("due", &t["list-due"], list.due.as_deref().unwrap_or_default()).kind("date").draw(t, &typed))
                div.actions { button.button.primary { (t["work-save"]) } }
            }
        }
    }
}

/// Whom it asks: guests to whom the item is open. Others are let in by sharing first.
fn asking(cx: &Cx, view: &ListPage, url: &str, typed: &Typed) -> Markup {
    let (t, draft) = (cx.t, view.list.state == State::Draft);
    let Panel { guests, may_share, .. } = &view.panel;
    let elsewhere = ["edition", "point", "kind"].into_iter().any(|field| typed.get(field).is_some());
    let typed = if !elsewhere && in_its_form(view, typed) { typed.clone() } else { Typed::default() };
    html! {
        @if draft || !guests.is_empty() || typed.problem("party").is_some() {
            section.section aria-labelledby="ask-h" {
                h2 id="ask-h" { (t[if draft { "list-ask-whom" } else { "list-ask-more" }]) }
                @if guests.is_empty() { p.muted { (t["list-ask-nobody-here"]) } (problem(t, &typed, "party")) }
                @else {
                    form.card.pad.stack."gap-3" #list-ask method="post" action={ (url) "/ask" } {
                        (problems(t, &typed))
                        @for guest in guests {
                            label.check {
                                @let chosen = typed.all("party").any(|id| id == guest.party.to_string());
                                input type="checkbox" name="party" value=(guest.party) checked[chosen];
                                span { (guest.name) @if guest.left_out { " " small.faint { (t["follow-left-out"]) } } }
                            }
                        }
                        (problem(t, &typed, "party"))
                        div.row { button.button.primary { (icon("door-open")) " " (t["list-ask"]) } }
                    }
                }
                p.small.faint {
                    (t["list-ask-others"]) " "
                    @if *may_share { a href={ (view.around.url()) "/share" } { (t["list-ask-share"]) } }
                }
            }
        }
    }
}
