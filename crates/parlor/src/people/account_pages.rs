//! Pages of one's own account.

use super::{
    account::Account,
    passkeys, passwords, second_factor,
    sessions::{BrowserView, TrustView},
};
use crate::{
    keys, parts,
    web::{
        Cx, Typed,
        shell::{Room, document},
        ui::{self, Line, icon},
    },
};
use maud::{Markup, html};

/// A page outside of any organization.
pub(crate) fn page(cx: &Cx, title: &str, body: &Markup) -> Markup {
    framed(cx, title, &html! { div.narrow.stack."gap-6" { (body) } })
}

fn framed(cx: &Cx, title: &str, body: &Markup) -> Markup {
    let whole = html! {
        header.topbar {
            a.logo href="/" { (ui::parlor_mark()) " Parlor" }
            div.me { form method="post" action="/sign-out" { button.button.quiet { (icon("log-out")) " " (cx.t["sign-out"]) } } }
        }
        main.page #main { (body) }
    };
    document(cx.t, Room::House, title, None, &whole)
}

/// The same for what needs more room.
pub(crate) fn wide(cx: &Cx, title: &str, body: &Markup) -> Markup {
    framed(cx, title, &html! { div.stack."gap-6" { (body) } })
}

pub(super) fn account(cx: &Cx, view: &Account, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        div.row."gap-3" {
            div.stack."gap-1" { h1 { (t["account-title"]) } p.muted { (view.email) } }
            a.button.quiet href="/where" { (icon("building-2")) " " (t["where-title"]) }
            @if cx.app.config.operated_by(&view.email) { a.button.quiet href="/operator" { (icon("settings")) " " (t["operator-title"]) } }
            a.button.quiet href="/account/data" { (icon("lock")) " " (t["data-title"]) }
        }
        (ui::problems(t, typed))
        (about_me(cx, view, typed))
        @if !view.fresh { (stale(cx)) }
        (password(cx, view, typed))
        @if view.passkeys_offered { (passkeys::section(cx, &view.passkeys)) }
        (second_factor::section(cx, view.second_step.as_ref(), typed))
        (browsers(cx, &view.browsers))
        (keys::section(cx, &view.keys, &view.offer, typed))
    };
    page(cx, &t["account-title"], &body)
}

/// Where the sign-in is not of just now: the way to one that is.
fn stale(cx: &Cx) -> Markup {
    let t = cx.t;
    html! {
        div.notice role="status" #stale {
            (icon("lock"))
            div.stack."gap-2" { p { (t["account-stale"]) } p { a.button href="/sign-in?again=1&to=/account" { (t["account-sign-in-again"]) } } }
        }
    }
}

fn about_me(cx: &Cx, view: &Account, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.section {
            form.card.pad.stack."gap-4".form #account-form method="post" action="/account" {
                (Line::new("name", &t["your-name"], &view.name).required().autocomplete("name").draw(t, typed))
                (ui::language(cx, typed, &t["account-language"], None, &view.language))
                (ui::zone(t, typed, &t["account-zone"], &t["account-zone-help"], &view.zone))
                div { button.button.primary { (t["save"]) } }
            }
        }
    }
}

fn password(cx: &Cx, view: &Account, typed: &Typed) -> Markup {
    let t = cx.t;
    let help = t.with("password-help", parts![count = passwords::SHORTEST]);
    html! {
        section.section #password-section {
            header { h2 { (t["password"]) } }
            form.card.pad.stack."gap-4".form #password-form method="post" action="/account/password" {
                p.muted { (t[if view.has_password { "password-set" } else { "password-unset" }]) }
                @if view.has_password {
                    (Line::new("current", &t["password-current"], "").kind("password").required().autocomplete("current-password").draw(t, typed))
                }
                (Line::new("new_password", &t["password-new"], "").kind("password").required().autocomplete("new-password").help(&help).draw(t, typed))
                div { button.button { (t[if view.has_password { "password-change" } else { "password-make" }]) } }
            }
        }
    }
}

fn browsers(cx: &Cx, browsers: &[BrowserView]) -> Markup {
    let t = cx.t;
    html! {
        section.section #browsers {
            header { h2 { (t["browsers-title"]) } }
            p.muted { (t["browsers-lead"]) }
            ul.list.card {
                @for browser in browsers { (browser_row(cx, browser)) }
            }
            @if browsers.len() > 1 {
                form method="post" action="/account/browsers/end-others" { button.button { (t["browsers-end-others"]) } }
            }
        }
    }
}

fn browser_row(cx: &Cx, browser: &BrowserView) -> Markup {
    let t = cx.t;
    let phone = ["Android", "iPhone", "iPad"].iter().any(|system| browser.browser.contains(system));
    html! {
        li.account id={ "browser-" (browser.id) } {
            (icon(if phone { "smartphone" } else { "monitor" }))
            div {
                strong { @if browser.browser.is_empty() { (t["browser-unknown"]) } @else { (browser.browser) } }
                @if browser.this { " " span.badge.good { (t["browser-this"]) } }
                small {
                    (t.with("browser-seen", parts![when = cx.dates.when(browser.seen_at), since = cx.dates.on(browser.since), network = &browser.network]))
                    @if !browser.signed_in { " · " (t["browser-by-link"]) }
                }
                @for trust in &browser.trusted_by { (trust_row(cx, browser, trust)) }
            }
            form method="post" action="/account/browsers/end" {
                input type="hidden" name="session" value=(browser.id);
                button.button.quiet { (t[if browser.this { "sign-out" } else { "browser-end" }]) }
            }
        }
    }
}

fn trust_row(cx: &Cx, browser: &BrowserView, trust: &TrustView) -> Markup {
    html! {
        form.row."gap-2" id={ "trust-" (browser.id) "-" (trust.slug) } method="post" action="/account/trusts/end" {
            input type="hidden" name="session" value=(browser.id);
            input type="hidden" name="organization" value=(trust.slug);
            small { (cx.t.with("browser-trusted", parts![organization = &trust.name, since = cx.dates.on(trust.since)])) }
            button.button.quiet.small { (cx.t["browser-trust-end"]) }
        }
    }
}
