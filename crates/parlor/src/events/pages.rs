//! How events are drawn.

use super::{
    EventLine, Kind,
    closures::{Door, EventGuests},
    views::EventPage,
};
use crate::{
    comments,
    files::Section,
    follows::{Place, comments_count, pages as followers},
    items::Item,
    web::{
        Cx, Texts, cursor, markdown,
        ui::{At, avatar, empty, hidden, icon},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};

impl Kind {
    fn picture(self) -> &'static str {
        match self {
            Self::Message => "mail",
            Self::Approval => "circle-check",
            Self::Signature => "signature",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Message => "event-message",
            Self::Approval => "event-approval",
            Self::Signature => "event-signature",
        }
    }
}

/// The events on the page of a document, for members.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, lines: &[EventLine]) -> Markup {
    let t = cx.t;
    html! {
        section.section aria-labelledby="events" {
            header {
                h2 #events { (t["events"]) } @if !lines.is_empty() { span.count { (lines.len()) } }
                @if rights.may(Verb::Edit) { a.button.quiet href={ (item.url()) "/events/new" } { (icon("plus")) " " (t["event-new"]) } }
            }
            @if lines.is_empty() { div.card { (empty("mail", &t["events-empty"], None)) } }
            @else { ul.list data-rows { @for line in lines { (row(cx, item, line)) } } }
        }
    }
}

fn row(cx: &Cx, item: &Item, line: &EventLine) -> Markup {
    let t = cx.t;
    html! {
        li.task id={ "event-" (line.id) } {
            (icon(line.kind.picture())) (hidden(&t[line.kind.key()]))
            a.name href=(address(&item.url(), line)) { (line.title) }
            div.meta {
                span { (line.author) " · " (cx.dates.on(line.created_at)) }
                (comments_count(cx, line.comments))
                @if line.closed { span.lock { (icon("door-closed")) " " (t["event-closed"]) } }
                @else { (followers::team_only(t, &line.participants, false)) }
            }
            (followers::faces(t, &line.participants))
        }
    }
}

/// Where an event is met: what is to be signed or approved has a page of its own.
fn address(base: &str, line: &EventLine) -> String {
    let room = if line.kind == Kind::Message { "events" } else { "signing" };
    format!("{base}/{room}/{}", line.id)
}

/// The events in which a guest takes part, with what was written.
#[must_use]
pub fn guest_lines(cx: &Cx, base: &str, lines: &[EventLine]) -> Markup {
    let t = cx.t;
    html! {
        @if !lines.is_empty() {
            section.section #events aria-labelledby="events-h" {
                h2 id="events-h" { (t["events"]) }
                @for line in lines {
                    article.card.note id={ "event-" (line.id) } {
                        h3 { a href=(address(base, line)) { (line.title) } }
                        @if !line.body.trim().is_empty() { div.prose { (markdown(&line.body)) } }
                        footer { (avatar(&line.author, line.author_is_guest, true)) " " (line.author) " · " (cx.dates.on(line.created_at))
                            @if line.comments > 0 { " · " (t.with("count-comments", crate::parts![count = line.comments])) } }
                    }
                }
            }
        }
    }
}

pub(super) fn page(cx: &Cx, view: &EventPage) -> Markup {
    let (t, event) = (cx.t, &view.event);
    let url = format!("{}/events/{}", view.around.url(), event.id);
    let body = html! {
        section.section {
            @if event.kind != Kind::Message { p { a.button href={ (view.around.url()) "/signing/" (event.id) } { (icon("signature")) " " (t["signing-open"]) } } }
            p.small.faint { (icon(event.kind.picture())) " " (t[event.kind.key()]) " · " (event.author) ", " (At(&cx.dates, event.created_at)) }
            @if !event.body.trim().is_empty() { div.prose { (markdown(&event.body)) } }
        }
        (Section::on(&view.item, Place::Event(event.id), &view.rights, &view.files).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = html! {
        (followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url()))
        @if view.panel.may_share && event.closed_at.is_none() { p { a.button href={ (url) "/invite" } { (icon("door-open")) " " (t["event-invite"]) } } }
        @if view.panel.may_change { (door(t, view, &url)) }
        @if view.panel.may_change && view.visitors { p { a href={ (url) "/guests" } { (icon("users")) " " (t["event-visitors"]) } } }
    };
    view.around.draw(cx, &event.title, &html! {}, &body, Some(&aside))
}

/// Who takes part as one of everyone, and to whom of them it is closed.
pub(super) fn guests(cx: &Cx, view: &EventGuests) -> Markup {
    let t = cx.t;
    let body = html! {
        section.section.stack."gap-3" {
            p { a href=(view.url) { (icon("chevron-left")) " " (view.title) } }
            p.small.muted { (t["event-visitors-help"]) }
            @if view.guests.is_empty() { p.muted { (t["event-visitors-none"]) } }
            @else { ul.list { @for door in &view.guests { (closure(t, &view.url, door)) } } }
            (cursor::pages(cx, view.next.as_deref()))
        }
    };
    view.around.draw(cx, &t["event-visitors"], &html! {}, &body, None)
}

fn closure(t: &Texts, url: &str, door: &Door) -> Markup {
    html! {
        li.account id={ "door-" (door.contact) } {
            (icon(if door.closed { "door-closed" } else { "door-open" }))
            div { strong { (door.name) } " " small {
                @if let Some(company) = &door.company { (company) " · " }
                (t[if door.closed { "file-closed-to-them" } else { "file-open-to-them" }])
            } }
            form method="post" action={ (url) "/closed" } id={ "closed-" (door.contact) } data-inline {
                input type="hidden" name="guest" value=(door.contact);
                input type="hidden" name="on" value=(if door.closed { "off" } else { "on" });
                button.button.quiet { (t[if door.closed { "file-open-again" } else { "file-close-to" }]) (hidden(&door.name)) }
            }
        }
    }
}

/// Closed to all guests or not, and what the other would be.
fn door(t: &Texts, view: &EventPage, url: &str) -> Markup {
    let guests = view.panel.followers.iter().filter(|line| line.guest).count();
    html! {
        @if view.event.closed_at.is_some() {
            section.section.stack."gap-2" {
                p { (icon("door-closed")) " " (t["event-is-closed"]) }
                form #event-open method="post" action={ (url) "/open" } data-inline { button.button { (icon("door-open")) " " (t["event-open"]) } }
            }
        } @else if guests > 0 {
            section.section.stack."gap-2" {
                form #event-close method="post" action={ (url) "/close" } data-inline { button.button { (icon("door-closed")) " " (t["event-close"]) } }
                p.small.muted { (t["event-close-help"]) }
            }
        }
    }
}
