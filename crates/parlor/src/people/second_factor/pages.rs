//! Pages of the second step: setting it up, its recovery codes, and the step itself.

use super::State;
use crate::{
    parts,
    people::{account_pages::page, passkeys},
    web::{
        Cx, Typed, qr, shell,
        ui::{self, Line, icon},
    },
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What the app is to learn.
#[derive(Serialize, JsonSchema)]
pub(super) struct SetUp {
    pub secret: String,
    pub address: String,
}

/// The recovery codes, shown once.
#[derive(Serialize, JsonSchema)]
pub(super) struct Recovery {
    pub recovery_codes: Vec<String>,
}

/// The page before the second step.
#[derive(Serialize, JsonSchema)]
pub(super) struct Step {
    /// Tries that are left after a wrong one.
    pub left: Option<i64>,
}

/// An organization asks its members for a second step, and none was taken here.
#[derive(Serialize, JsonSchema)]
pub(super) struct Required {
    /// They have one, and signed in here before.
    pub set_up: bool,
    pub to: String,
}

/// The part of one's account that turns it on and off.
pub(in crate::people) fn section(cx: &Cx, state: Option<&State>, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.section #second-step {
            header { h2 { (t["second-title"]) } @if state.is_some() { " " span.badge.good { (t["second-on"]) } } }
            p.muted { (t["second-lead"]) }
            @if let Some(state) = state {
                div.card.pad.stack."gap-4" {
                    p { (t.with("second-since", parts![since = cx.dates.on(state.since), count = state.recovery_codes_left])) }
                    details.fold #second-off open[typed.problem("second_code").is_some()] {
                        summary.button { (t["second-off"]) }
                        form.form #second-off-form method="post" action="/account/second-step/end" {
                            (Line::new("second_code", &t["second-code"], "").required().autocomplete("one-time-code").help(&t["second-off-help"]).draw(t, typed))
                            div.actions { button.button.danger { (t["second-off-do"]) } button.button.quiet type="button" data-dismiss { (t["cancel"]) } }
                        }
                    }
                }
            } @else {
                form method="post" action="/account/second-step" { button.button { (icon("smartphone")) " " (t["second-set-up"]) } }
            }
        }
    }
}

pub(super) fn required(cx: &Cx, view: &Required) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["second-required-title"]) } p.muted { (t["second-required-lead"]) } }
        div.card.pad.stack."gap-4" {
            @if view.set_up {
                p { (t["second-required-again"]) }
                form #sign-in-again method="post" action="/sign-out" { button.button.primary { (t["second-required-sign-in"]) } }
            } @else {
                p { (t["second-required-how"]) }
                div.row."gap-3" {
                    form #second-begin method="post" action="/account/second-step" { button.button.primary { (icon("smartphone")) " " (t["second-set-up"]) } }
                    @if passkeys::offered(&cx.app.config) { a.button href="/account#passkeys" { (icon("fingerprint")) " " (t["passkey-make"]) } }
                }
            }
        }
        p.small { a href="/account" { (t["account-title"]) } }
    };
    page(cx, &t["second-required-title"], &body)
}

pub(super) fn set_up(cx: &Cx, view: &SetUp, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["second-set-up"]) } p.muted { (t["second-how"]) } }
        (ui::problems(t, typed))
        div.card.pad.stack."gap-5" {
            (qr(&view.address, &t["second-picture"]))
            p.small.muted { (t["second-by-hand"]) br; code { (view.secret) } }
            form.stack."gap-4".form #second-confirm method="post" action="/account/second-step/confirm" {
                (Line::new("second_code", &t["second-first-code"], "").required().autocomplete("one-time-code").draw(t, typed))
                div.actions { button.button.primary { (t["second-confirm"]) } a.button.quiet href="/account#second-step" { (t["cancel"]) } }
            }
        }
    };
    page(cx, &t["second-set-up"], &body)
}

pub(super) fn recovery(cx: &Cx, view: &Recovery) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["second-is-on"]) } p.muted { (t["second-recovery"]) } }
        div.card.pad.stack."gap-4" {
            ul.recovery { @for code in &view.recovery_codes { li { code { (code) } } } }
            div.row."gap-3" {
                button.button type="button" data-copy-value=(view.recovery_codes.join("\n")) data-copied=(t["second-recovery-copied"]) { (icon("copy")) " " (t["second-recovery-copy"]) }
                a.button.primary href="/account#second-step" { (t["second-recovery-kept"]) }
            }
        }
        div.toast role="status" #toast data-keep {}
    };
    page(cx, &t["second-title"], &body)
}

pub(super) fn step(cx: &Cx, view: &Step) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["second-step-title"]) } p.muted { (t["second-step-lead"]) } }
        @if let Some(left) = view.left { p.notice.small #wrong role="alert" { (icon("circle-alert")) " " span { (t.with("code-wrong", parts![left = left])) } } }
        form.stack."gap-5" #second-form method="post" action="/sign-in/second" {
            div.field {
                label for="code" { (t["second-code"]) }
                input.input #code name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40" required autofocus
                    aria-describedby="code-help" aria-invalid=[view.left.is_some().then_some("true")];
                small #code-help { (t["second-step-help"]) }
            }
            button.button.primary.large.wide { (t["code-continue"]) }
        }
        p.small { a href="/sign-in" { (t["code-other-address"]) } }
    };
    shell::threshold(t, &t["second-step-title"], None, &body)
}
