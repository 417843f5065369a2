//! The pages on which somebody says who they are.

use super::Link;
use crate::{
    contacts::Nature,
    items::Item,
    organizations::frame::Mark,
    parts,
    verification::{self, CodeForm},
    web::{
        Cx, Problem, Typed, shell,
        ui::{Line, icon, problems},
    },
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What the page asks.
#[derive(Serialize, JsonSchema)]
pub(super) struct Door {
    pub organization: Mark,
    /// What they are called and do, too: nobody named them yet.
    pub details: bool,
    /// Where they work, too: no member said it.
    pub company: bool,
    /// Who is signed in here, and can go on as themselves.
    pub account: Option<String>,
    #[serde(skip)]
    #[schemars(skip)]
    url: String,
}

impl Door {
    pub(super) fn new(link: &Link, placed: bool, item: &Item, account: Option<String>) -> Self {
        let details = link.nature != Nature::Known;
        Self { organization: item.mark(), details, company: details && !placed, account, url: item.url() }
    }
}

pub(super) fn introduce(cx: &Cx, door: &Door, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" {
            a.back href=(door.url) { (icon("arrow-left")) " " (t["back"]) }
            h1 { (t["introduce-title"]) }
            p.muted { (t.with("introduce-why", parts![organization = &door.organization.name])) }
        }
        @if let Some(account) = &door.account {
            form.stack."gap-2" #verify-account method="post" action={ (door.url) "/verify/account" } {
                @if door.company { (Line::new("account_company", &t["introduce-company"], "").autocomplete("organization").draw(t, typed)) }
                @if door.details { (Line::new("account_job", &t["introduce-job"], "").autocomplete("organization-title").draw(t, typed)) }
                button.button.primary.large.wide { (t.with("introduce-as-account", parts![email = account])) }
            }
        }
        form.stack."gap-5" #verify-form method="post" action={ (door.url) "/verify" } {
            (problems(t, typed))
            (Line::new("email", &t["email"], "").kind("email").autocomplete("email").required().help(&t.with("introduce-email-help", parts![organization = &door.organization.name])).draw(t, typed))
            @if door.details {
                (Line::new("name", &t["introduce-name"], "").autocomplete("name").required().draw(t, typed))
                @if door.company { (Line::new("company", &t["introduce-company"], "").autocomplete("organization").draw(t, typed)) }
                (Line::new("job", &t["introduce-job"], "").autocomplete("organization-title").draw(t, typed))
                p.small.faint { (t.with("introduce-kept", parts![organization = &door.organization.name])) }
            }
            button.button.large.wide.primary[door.account.is_none()] { (t["introduce-send"]) }
        }
    };
    shell::threshold(t, &t["introduce-title"], Some(&door.organization.draw()), &body)
}

pub(super) fn code(cx: &Cx, item: &Item, email: &str, awaited: Option<verification::Awaited>, problems: &[Problem]) -> Markup {
    let t = cx.t;
    let form = CodeForm {
        address: &format!("{}/verify/code", item.url()),
        sent: &t["introduce-code-sent"],
        // They typed it here a moment ago.
        mailbox: email.to_owned(),
        awaited,
        wrong: problems.first().map(|problem| t.say(&problem.say)),
    };
    let body = html! {
        (verification::code_form(cx, &form))
        p.small { a href={ (item.url()) "/verify" } { (t["code-other-address"]) } }
    };
    shell::threshold(t, &t.with("code-page-title", parts![organization = item.mark().name]), Some(&item.mark().draw()), &body)
}
