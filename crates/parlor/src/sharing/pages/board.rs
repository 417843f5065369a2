//! The part of the Share panel that says what the address of a board opens.

use super::{Panel, widens_everyone};
use crate::{
    boards::Opens,
    sharing::{board_address::BoardAddress, board_requests::Request},
    web::{
        Cx, Typed,
        ui::{At, icon, problem},
    },
};
use ::access::{BoardRole, ItemId};
use maud::{Markup, html};

/// Those who ask to be let in, each with an answer.
pub(super) fn requests(cx: &Cx, item: ItemId, all: &[Request], guests_edit: bool) -> Markup {
    let t = cx.t;
    let roles = [(BoardRole::Reviewer, "board-role-reviewer"), (BoardRole::Reader, "board-role-reader"), (BoardRole::Editor, "board-role-editor")];
    html! {
        section.pad.stack."gap-3" #board-requests aria-labelledby="board-requests-h" {
            h3 id="board-requests-h" { (t["board-requests"]) }
            ul.stack."gap-4" {
                @for one in all {
                    li.stack."gap-2" id={ "request-" (one.id) } {
                        p { strong { (one.name) } " " small { (one.email) " · " (At(&cx.dates, one.at)) } }
                        @if !one.message.is_empty() { p { (one.message) } }
                        div.row."gap-2" {
                            form.row."gap-2" id={ "let-in-" (one.id) } method="post" action={ "/items/" (item) "/board/requests" } {
                                input type="hidden" name="request" value=(one.id);
                                label."visually-hidden" for={ "let-in-as-" (one.id) } { (t["board-role"]) }
                                select.input id={ "let-in-as-" (one.id) } name="role" {
                                    @for (role, label) in roles { option value=(role.word()) disabled[role == BoardRole::Editor && !guests_edit] { (t[label]) } }
                                }
                                button.button.primary { (t["board-request-accept"]) }
                            }
                            form id={ "turn-away-" (one.id) } method="post" action={ "/items/" (item) "/board/requests" } {
                                input type="hidden" name="request" value=(one.id);
                                button.button.quiet { (t["board-request-decline"]) }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn address(cx: &Cx, panel: &Panel, view: &BoardAddress, typed: &Typed) -> Markup {
    let (t, item, guests_edit) = (cx.t, panel.item, panel.guests_edit);
    // Of everyone, where the address opens nothing now.
    let again = panel.access.guests.iter().find_map(|row| row.widens.as_ref());
    let base = format!("/items/{item}/board");
    let ways = [
        (Opens::People, "board-opens-people", "board-opens-people-help"),
        (Opens::Password, "board-opens-password", "board-opens-password-help"),
        (Opens::Link, "board-opens-link", "board-opens-link-help"),
    ];
    let roles = [(BoardRole::Reader, "board-role-reader"), (BoardRole::Reviewer, "board-role-reviewer"), (BoardRole::Editor, "board-role-editor")];
    let now = typed.or("opens", if view.needs_password() { Opens::Password.word() } else { view.opens.word() });
    html! {
        section.pad.stack."gap-3" #board-address aria-labelledby="board-address-h" {
            h3 id="board-address-h" { (t["board-address"]) }
            @if view.outsiders == "never" { p.muted { (t["share-no-boards"]) } }
            @else {
                @if view.needs_password() { p.notice { (icon("circle-alert")) " " span { (t["board-needs-password"]) } } }
                form.stack."gap-3" #board-address-form method="post" action={ (base) "/address" } {
                    fieldset {
                        legend."visually-hidden" { (t["board-address"]) }
                        @for (way, label, help) in ways {
                            label.check {
                                input type="radio" name="opens" value=(way.word()) id={ "opens-" (way.word()) } checked[now == way.word()] disabled[way == Opens::Link && view.outsiders == "password"];
                                span { (t[label]) " " small { (t[help]) } }
                            }
                        }
                        (problem(t, typed, "opens"))
                    }
                    div.field {
                        label for="address-role" { (t["board-address-role"]) }
                        select.input #address-role name="role" {
                            @for (role, label) in roles { option value=(role.word()) selected[typed.or("role", view.role.word()) == role.word()] disabled[role == BoardRole::Editor && !guests_edit] { (t[label]) } }
                        }
                        (problem(t, typed, "role"))
                    }
                    @if let Some(again) = again { (widens_everyone(cx, again)) }
                    div.actions { button.button { (t["save"]) } }
                }
                @if view.address.is_some() {
                    form.row."gap-3" #board-copy method="post" action={ (base) "/address/copy" } data-copy {
                        input.input data-copy-field readonly hidden aria-label=(t["link-address"]);
                        button.button.primary { (icon("copy")) " " (t["board-copy"]) }
                    }
                }
                @if let Some(password) = &view.password {
                    div.row."gap-3" {
                        p { (t["board-password"]) ": " code { (password) } }
                        button.button.quiet type="button" data-copy-value=(password) data-copied=(t["board-password-copied"]) { (icon("copy")) " " (t["board-password-copy"]) }
                        form #board-new-password method="post" action={ (base) "/password" } { button.button.quiet { (icon("refresh-cw")) " " (t["board-password-new"]) } }
                    }
                }
            }
        }
    }
}
