//! Passkeys on one's account, and the button at the door. Both need a script and
//! a browser that has passkeys; without them they are not there.

use super::PasskeyLine;
use crate::{
    parts,
    web::{
        Cx,
        ui::{At, hidden, icon},
    },
};
use maud::{Markup, html};

/// The script, where there is something for it to do.
fn script() -> Markup {
    html! { script type="module" src={ "/assets/" (assets::hashed("passkeys.js")) } {} }
}

/// The button at the door.
pub(in crate::people) fn sign_in_button(cx: &Cx, to: &str) -> Markup {
    let t = cx.t;
    html! {
        button.button.large.wide type="button" hidden data-passkey="sign-in" data-to=(to) data-failed=(t["passkey-failed"]) { (icon("fingerprint")) " " (t["passkey-sign-in"]) }
        p.notice.small #passkey-fault role="alert" hidden {}
        (script())
    }
}

/// The part of one's account.
pub(in crate::people) fn section(cx: &Cx, passkeys: &[PasskeyLine]) -> Markup {
    let t = cx.t;
    html! {
        section.section #passkeys {
            header { h2 { (t["passkey-title"]) } @if !passkeys.is_empty() { " " span.count { (passkeys.len()) } } }
            p.muted { (t["passkey-lead"]) }
            @if !passkeys.is_empty() {
                ul.list.card {
                    @for passkey in passkeys {
                        li.account id={ "passkey-" (passkey.id) } {
                            (icon("fingerprint"))
                            div {
                                strong { (passkey.name) }
                                small {
                                    (t["since"]) " " (At(&cx.dates, passkey.since))
                                    @if let Some(used) = passkey.used_at { " · " (t["passkey-used"]) " " (At(&cx.dates, used)) }
                                }
                            }
                            form method="post" action="/account/passkeys/remove" {
                                input type="hidden" name="passkey" value=(passkey.id);
                                button.button.quiet { (t["passkey-remove"]) (hidden(&t.with("passkey-which", parts![name = &passkey.name]))) }
                            }
                        }
                    }
                }
            }
            div.stack."gap-2" {
                div { button.button type="button" hidden data-passkey="make" data-failed=(t["passkey-failed"]) { (icon("fingerprint")) " " (t["passkey-make"]) } }
                p.small.faint data-passkey-missing { (t["passkey-missing"]) }
                p.notice.small #passkey-fault role="alert" hidden {}
            }
            (script())
        }
    }
}
