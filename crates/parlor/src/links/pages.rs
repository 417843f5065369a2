//! The threshold and the code page.

use super::Link;
use crate::{
    boards::{Door, Opens},
    organizations::frame::Mark,
    parts,
    verification::{self, CodeForm},
    web::{
        Cx, Problem, Typed,
        shell::{self, Room, document_with},
        ui::{Line, closed_door, open_door},
    },
};
use maud::{Markup, html};

impl Link {
    fn mark(&self) -> Mark {
        Mark::new(&self.organization_slug, &self.organization_name, &self.organization_look)
    }
}

/// What stands at the address itself, for messengers that draw a preview of it, and for
/// browsers that do not say that somebody goes there: these go on by themselves.
pub(super) fn doorstep(cx: &Cx, link: &Link) -> Markup {
    let body = html! {
        main.threshold #main { (link.mark().draw()) a.button.large href="/open" { (cx.t["link-go-on"]) } }
    };
    document_with(cx.t, Room::Guest, &link.mark().name, (None, Some(&link.mark().dress())), &body, &[])
}

/// Who shares what, and one button; at the door of a board, the name to enter by.
pub(super) fn threshold(cx: &Cx, link: &Link, door: Option<Door>, typed: &Typed) -> Markup {
    let t = cx.t;
    let other = cx.asker.person.as_ref().filter(|person| Some(person.id) != link.person);
    let cover = link.item_cover.as_deref().filter(|cover| *cover != "picture").unwrap_or("harbour");
    let body = html! {
        (open_door(Some(cover)))
        div.stack."gap-2" {
            p.muted { (t.with("link-shares", parts![sharer = &link.sharer, kind = &link.item_kind])) }
            h1 { (link.item_title) }
        }
        form.stack method="post" action="/open" {
            input type="hidden" name="zone";
            @if let Some(door) = door { (entering(cx, door, typed)) }
            @else { button.button.primary.large.wide { (t["link-open"]) } }
            @if door.is_some() {
                p.small.faint { (t["board-enter-help"]) }
            } @else if link.by_holding() {
                p.small.faint { (t["link-for-holder"]) }
            } @else if let Some(other) = other {
                p.small.faint { (t.with("link-for-other", parts![name = &link.contact_name, other = &other.name])) }
            } @else if !link.first_press_counts() {
                p.small.faint { (t.with("link-for-code", parts![name = &link.contact_name])) }
            } @else {
                p.small.faint { (t.with("link-for", parts![name = &link.contact_name, days = link.trust_days])) }
            }
        }
    };
    shell::threshold(t, &link.mark().name, Some(&link.mark().draw()), &body)
}

/// What somebody enters at the door of a board.
fn entering(cx: &Cx, door: Door, typed: &Typed) -> Markup {
    let t = cx.t;
    let known = cx.asker.person.as_ref().map_or("", |person| person.name.as_str());
    html! {
        (Line::new("name", &t["board-enter-name"], known).required().autocomplete("name").draw(t, typed))
        @if door.opens == Opens::Password { (Line::new("password", &t["board-password"], "").required().autocomplete("off").draw(t, typed)) }
        button.button.primary.large.wide { (t["board-enter"]) }
    }
}

/// What stands behind an address that opens nothing any more.
pub(super) fn closed(cx: &Cx, link: &Link) -> Markup {
    let t = cx.t;
    let body = html! {
        (closed_door())
        div.stack."gap-3" {
            @if link.unshared(cx.app.store.sources().clock.now()) { h1 { (t["project-not-shared"]) } p.muted { (t["project-not-shared-help"]) } }
            @else { h1 { (t["error-gone-title"]) } p.muted { (t["link-closed"]) } }
        }
        a.button.primary.large.wide href="/guest" { (t["link-closed-others"]) }
    };
    shell::threshold(t, &link.mark().name, Some(&link.mark().draw()), &body)
}

/// What stands behind the address of a board that lets nobody in by it before it has a password (BOARD-2).
pub(super) fn waits(cx: &Cx, link: &Link) -> Markup {
    let t = cx.t;
    let body = html! {
        (closed_door())
        div.stack."gap-3" { h1 { (t["board-waits-title"]) } p.muted { (t["board-waits"]) } }
        a.button.primary.large.wide href="/guest" { (t["link-closed-others"]) }
    };
    shell::threshold(t, &link.mark().name, Some(&link.mark().draw()), &body)
}

/// What stands behind the address of a board that opens only to who is invited (BOARD-8).
pub(super) fn only_invited(cx: &Cx, link: &Link, waits: bool) -> Markup {
    let t = cx.t;
    let body = html! {
        (closed_door())
        div.stack."gap-3" {
            h1 { (t["board-invited-title"]) }
            p.muted { (t.with("board-invited-lead", parts![organization = link.mark().name])) }
            ol.stack."gap-2" { li { (t["board-invited-team"]) } li { (t["board-invited-account"]) } li { (t["board-invited-confirm"]) } }
        }
        @if waits { p.notice role="status" { (t["board-request-waits"]) } }
        @else if let Some(person) = cx.asker.signed_in() {
            form.stack."gap-3" method="post" action="/open/request" {
                div.field {
                    label for="message" { (t["board-request-message"]) }
                    textarea.input #message name="message" rows="3" maxlength="1000" {}
                }
                button.button.primary.large.wide { (t["board-request"]) }
                p.small.faint { (t.with("board-request-as", parts![email = &person.email])) }
            }
        } @else {
            a.button.primary.large.wide href="/sign-in" { (t["sign-in"]) }
            p.small.faint { (t["board-request-sign-in"]) }
        }
    };
    shell::threshold(t, &link.mark().name, Some(&link.mark().draw()), &body)
}

/// The page that takes the six digits.
pub(super) fn code(cx: &Cx, link: &Link, awaited: Option<verification::Awaited>, problems: &[Problem]) -> Markup {
    let t = cx.t;
    let form = CodeForm {
        address: "/open/code",
        sent: &t["code-new-browser"],
        mailbox: verification::masked(link.email.as_deref().unwrap_or_default()),
        awaited,
        wrong: problems.first().map(|problem| t.say(&problem.say)),
    };
    let body = verification::code_form(cx, &form);
    shell::threshold(t, &t.with("code-page-title", parts![organization = link.mark().name]), Some(&link.mark().draw()), &body)
}
