//! The home page of a guest at one company.

use super::{
    frame::{Folder, Frame, Head, Open, kind_key},
    home::{HomeView, StayLine},
    lists,
    pages::search_form,
    planned, requests,
};
use crate::{
    parts,
    tasks::orders,
    web::{
        Cx, shell,
        ui::{empty, icon},
    },
};
use maud::{Markup, html};

pub(super) fn home(cx: &Cx, view: &HomeView) -> Markup {
    let t = cx.t;
    let frame = &view.frame;
    let title = t.with("guest-hello", parts![name = crate::sharing::first_name(&frame.me)]);
    let body = html! {
        main.guest-page #main {
            div.stack."gap-2" { h1 { (title) } p.muted { (t.with("guest-hello-below", parts![organization = &frame.organization.name])) } }
            @if !frame.items.is_empty() { (search_form(cx, &format!("{}/search", frame.base.home(&frame.organization.slug)), "", false)) }
            @if let Some(line) = &view.stay { (stay(cx, frame, line)) }
            (home_news(cx, frame))
            @if frame.items.is_empty() { @if view.stay.is_none() { (empty("door-closed", &t.with("guest-empty", parts![organization = &frame.organization.name]), None)) } }
            @else { div.two-sided[view.goes_on()] {
                @if view.goes_on() { div.sections { (planned::at_home(cx, view)) (lists::to_do(cx, view)) (home_tasks(cx, view)) (requests::at_home(cx, view)) } }
                (home_items(cx, frame))
            } }
            @if !frame.preview { p.small { a href={ "/guest/" (frame.organization.slug) "/privacy" } { (t["notice-link"]) } } }
        }
    };
    frame.draw(cx, &Head { title: &title, below: None, cover: None, item: None, room: shell::Room::Guest, home: true, brings: &[] }, None, &body)
}

/// That their time here ends soon or rests, and the one thing that they can do about it.
fn stay(cx: &Cx, frame: &Frame, line: &StayLine) -> Markup {
    let t = cx.t;
    let date = line.until.map(|until| cx.dates.date(cx.dates.last_day_before(until))).unwrap_or_default();
    let key = match (line.suspended, line.over) {
        (true, _) => "guest-stay-suspended",
        (false, true) => "guest-stay-over",
        (false, false) => "guest-stay-ends",
    };
    html! {
        div.card.pad.stack."gap-3" #stay role="status" {
            p { (t.with(key, parts![organization = &frame.organization.name, date = date])) }
            @if let Some(sponsor) = &line.sponsor { p.small.muted { (t.with("guest-stay-sponsor", parts![name = sponsor])) } }
            @if line.asked { p.small { (t["guest-stay-asked"]) } }
            @else if !frame.preview {
                form method="post" action={ (frame.base.home(&frame.organization.slug)) "/stay/ask" } { button.button { (t[if line.suspended { "guest-stay-ask-back" } else { "guest-stay-ask" }]) } }
            }
        }
    }
}

fn home_news(cx: &Cx, frame: &Frame) -> Markup {
    let t = cx.t;
    let news: Vec<&Open> = frame.items.iter().filter(|item| item.news > 0).take(3).collect();
    html! {
        @if !news.is_empty() {
            section.news.three[news.len() == 3] aria-labelledby="news" {
                header { h2 #news { (t["guest-news"]) } }
                ul { @for item in news { li { a href=(frame.base.item(item.id)) {
                    (icon("bell")) span { (item.title) " " small { (t.with("count-new", parts![count = item.news])) } }
                } } } }
            }
        }
    }
}

fn home_tasks(cx: &Cx, view: &HomeView) -> Markup {
    html! {
        @if !view.tasks.is_empty() {
            section.section aria-labelledby="tasks-h" {
                header {
                    h2 id="tasks-h" { (cx.t["guest-my-tasks"]) }
                    a.push href={ (view.frame.base.home(&view.frame.organization.slug)) "/calendar" } { (cx.t["calendar"]) }
                }
                ul.list { @for task in &view.tasks { li { a."line-item" href=(task.url(&view.frame.base)) {
                    span { strong { (task.title) } " " small { (task.item_title) } }
                    @if let Some(when) = orders::window(cx.t, &cx.dates, task.starts.as_deref(), task.ends.as_deref()) { " " span.badge { (when) } }
                    @else if let Some(due) = &task.due { " " span.badge.late[cx.dates.late(due) || cx.dates.near(due)] { (cx.dates.day(due)) } }
                } } } }
            }
        }
    }
}

/// What is open to them; where something is new comes first.
fn home_items(cx: &Cx, frame: &Frame) -> Markup {
    html! {
        section.section aria-labelledby="items-h" {
            h2 id="items-h" { (cx.t["guest-my-items"]) }
            div.stack."gap-3" { @for item in frame.items.iter().filter(|item| item.folder.is_none()) { (item_card(cx, frame, item)) } }
            @for folder in folders(frame) { (folder_of(cx, frame, folder)) }
        }
    }
}

/// The projects of which some boards are open, each once.
fn folders(frame: &Frame) -> Vec<&Folder> {
    let mut all: Vec<&Folder> = Vec::new();
    for folder in frame.items.iter().filter_map(|item| item.folder.as_ref()) {
        if !all.contains(&folder) {
            all.push(folder);
        }
    }
    all
}

/// A project as whoever sees some of its boards has it: these, and a way to ask for the rest.
fn folder_of(cx: &Cx, frame: &Frame, folder: &Folder) -> Markup {
    let t = cx.t;
    let boards: Vec<&Open> = frame.items.iter().filter(|item| item.folder.as_ref() == Some(folder)).collect();
    html! {
        section.stack."gap-3".folder aria-labelledby={ "folder-" (folder.id) } {
            h3 id={ "folder-" (folder.id) } { (icon("folder")) " " (folder.title) }
            div.stack."gap-3" { @for item in &boards { (item_card(cx, frame, item)) } }
            @if folder.asked { p.small.muted role="status" { (t["board-rest-waits"]) } }
            @else if let Some(board) = boards.first().filter(|_| !frame.preview) {
                form id={ "rest-of-" (folder.id) } method="post" action={ (frame.base.item(board.id)) "/board/rest" } { button.button.quiet { (t["board-rest-ask"]) } }
            }
        }
    }
}

fn item_card(cx: &Cx, frame: &Frame, item: &Open) -> Markup {
    html! {
        a.card."item-card" href=(frame.base.item(item.id)) {
            img src=(item.cover) alt="" loading="lazy";
            div {
                strong { (item.title) } " " small { (cx.t[kind_key(&item.kind)]) " · " (item.sharer) }
                @if item.news > 0 { " " span.new { (cx.t.with("count-new", parts![count = item.news])) } }
            }
        }
    }
}
