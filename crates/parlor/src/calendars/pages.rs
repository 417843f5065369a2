//! The page of a calendar: its address, and what stands in it.

use super::{due_days::DueDay, routes::CalendarView};
use crate::{
    tasks::orders,
    web::{
        Cx,
        ui::{At, empty, icon},
    },
};
use maud::{Markup, html};

/// What stands in the frame of a member or of a guest.
pub(super) fn body(cx: &Cx, view: &CalendarView, base: &str) -> Markup {
    let t = cx.t;
    html! {
        div.stack."gap-6" {
            div.stack."gap-2" { h1 { (t["calendar"]) } p.muted { (t["calendar-about"]) } }
            @if view.may_keep { (address(cx, view, base)) }
            section.section {
                header { h2 { (t["calendar-days"]) } @if !view.due_days.is_empty() { span.count { (view.due_days.len()) } } }
                @if view.due_days.is_empty() { div.card { (empty("calendar", &t["calendar-empty"], None)) } }
                @else { ul.list.card { @for due in &view.due_days { (row(cx, view, due)) } } }
            }
        }
    }
}

fn address(cx: &Cx, view: &CalendarView, base: &str) -> Markup {
    let t = cx.t;
    html! {
        section.card.pad.stack."gap-4" #feed {
            @match &view.feed {
                Some(feed) => {
                    div.field {
                        label for="feed-address" { (t["calendar-address"]) }
                        input.input #feed-address readonly value=(feed.address);
                        p.small.faint { (t["calendar-address-help"]) }
                    }
                    p.small.muted {
                        (t["since"]) " " (At(&cx.dates, feed.since))
                        @if let Some(at) = feed.fetched_at { " · " (t["calendar-fetched"]) " " (At(&cx.dates, at)) }
                    }
                    div.row."gap-3" {
                        button.button type="button" data-copy-value=(feed.address) data-copied=(t["calendar-copied"]) { (icon("copy")) " " (t["calendar-copy"]) }
                        form method="post" action={ (base) "/calendar" } { button.button { (icon("refresh-cw")) " " (t["calendar-renew"]) } }
                        form method="post" action={ (base) "/calendar/end" } { button.button.quiet { (t["calendar-end"]) } }
                    }
                },
                None => {
                    p { (t["calendar-none"]) }
                    form method="post" action={ (base) "/calendar" } { button.button.primary { (icon("calendar")) " " (t["calendar-make"]) } }
                },
            }
        }
    }
}

fn row(cx: &Cx, view: &CalendarView, due: &DueDay) -> Markup {
    let t = cx.t;
    let late = cx.dates.late(&due.day) || cx.dates.near(&due.day);
    let picture = if due.planned.is_some() {
        "calendar-clock"
    } else if due.task.is_some() {
        "list-checks"
    } else if due.list.is_some() {
        "clipboard-check"
    } else {
        "square-kanban"
    };
    html! {
        li.account {
            (icon(picture))
            div {
                a href=(view.base.at(&due.path)) { strong { (due.title) } }
                small { (due.item_title.as_deref().unwrap_or(&t[if due.task.is_some() { "task-general" } else { "kind-project" }])) }
            }
            span.small.late[late] {
                @let hours = due.hours.as_ref().and_then(|hours| orders::window(t, &cx.dates, Some(&hours.starts), hours.ends.as_deref()));
                @match hours { Some(hours) => (hours), None => (cx.dates.day(&due.day)) }
            }
        }
    }
}
