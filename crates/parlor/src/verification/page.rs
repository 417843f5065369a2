//! The form that takes the six digits, behind a guest link and when signing in.

use super::Awaited;
use crate::{
    parts,
    web::{Cx, ui::icon},
};
use maud::{Markup, html};

/// What the form says and where it leads.
pub struct CodeForm<'a> {
    /// Where the digits are sent to; a new code is asked for at `…/again`.
    pub address: &'a str,
    /// Why a code is asked for, before the mailbox.
    pub sent: &'a str,
    /// The mailbox, as far as it may show.
    pub mailbox: String,
    /// The code that is waited for, if there is one.
    pub awaited: Option<Awaited>,
    /// What was wrong with the last try.
    pub wrong: Option<String>,
}

/// Draws it. It tells how long the code holds and no clock: nobody knows yet
/// in which zone its reader is.
#[must_use]
pub fn code_form(cx: &Cx, form: &CodeForm<'_>) -> Markup {
    let t = cx.t;
    let now = cx.app.store.sources().clock.now();
    let long = form.awaited.is_some_and(|code| code.long);
    let minutes = form.awaited.filter(|_| !long).map(|code| ((code.until.0 - now.0) / 60_000_000 + 1).clamp(1, super::MINUTES));
    html! {
        div.stack."gap-2" {
            h1 { (t["code-title"]) }
            p.muted { (form.sent) " " strong.nowrap { (form.mailbox) } "." }
        }
        @if let Some(wrong) = &form.wrong { p.notice.small #wrong role="alert" { (icon("circle-alert")) " " span { (wrong) } } }
        form.stack."gap-5" #code-form method="post" action=(form.address) {
            input type="hidden" name="zone";
            div."code-field" {
                label for="code" { (t[if long { "code-long-label" } else { "code-label" }]) }
                @if long {
                    input.input #code name="code" autocomplete="off" autocapitalize="none" spellcheck="false" required autofocus
                        aria-describedby="valid" aria-invalid=[form.wrong.is_some().then_some("true")];
                    p.small.faint #valid { (t["code-long-why"]) }
                } @else {
                    input.code #code name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus
                        aria-describedby=[minutes.map(|_| "valid")] aria-invalid=[form.wrong.is_some().then_some("true")];
                }
                @if let Some(minutes) = minutes { p.small.faint #valid { (t.with("code-valid", parts![minutes = minutes])) } }
            }
            button.button.primary.large.wide { (t["code-continue"]) }
        }
        form.stack."gap-1" #code-again method="post" action={ (form.address) "/again" } {
            p.small.faint { (t["code-nothing"]) }
            button.button.quiet { (t["code-again"]) }
        }
    }
}
