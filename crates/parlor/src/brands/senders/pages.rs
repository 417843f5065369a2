//! The page of the address that mails come from.

use super::{
    advice::State,
    views::{Page, Record, SenderView},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{self, At, Line, icon},
    },
};
use maud::{Markup, html};

pub(super) fn sender(cx: &Cx, view: &Page, typed: &Typed) -> Markup {
    let t = cx.t;
    let house = format!("/o/{}/administration", view.frame.organization.slug);
    let base = format!("{house}/sender");
    let body = html! {
        div.stack."gap-6" {
            div.stack."gap-2" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(house) { (t["administration-title"]) } } li { a href={ (house) "/brand" } { (t["brand"]) } } } }
                h1 { (t["sender"]) }
                p.muted { (t["sender-about"]) }
            }
            (ui::problems(t, typed))
            (address(cx, view, typed, &base))
            @if let Some(sender) = view.sender.as_ref() {
                @if !sender.confirmed { (code(t, sender, typed, &base)) }
                (records(cx, sender, &base))
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["sender"], None, &body)
}

fn address(cx: &Cx, view: &Page, typed: &Typed, base: &str) -> Markup {
    let t = cx.t;
    let now = view.sender.as_ref();
    html! {
        section.section #sender-address {
            header { h2 { (t["sender-address"]) } }
            div.card.pad.stack."gap-4" {
                p {
                    @match now {
                        Some(sender) if sender.ready => (t.with("sender-state-ready", parts![address = &sender.address])),
                        Some(sender) if sender.confirmed => (t.with("sender-state-replies", parts![address = &sender.address, installation = &view.installation])),
                        Some(sender) => (t.with("sender-state-waits", parts![address = &sender.address, installation = &view.installation])),
                        None => (t.with("sender-state-none", parts![installation = &view.installation])),
                    }
                }
                @if let Some(sender) = now { p.small.faint { (t.with("brand-changed-by", parts![name = &sender.set_by])) " " (At(&cx.dates, sender.set_at)) } }
                form.form.stack."gap-4" #sender-form method="post" action=(base) {
                    (Line::new("address", &t["sender-address"], now.map_or("", |sender| &sender.address)).kind("email").required().help(&t["sender-address-help"]).draw(t, typed))
                    div { button.button.primary { (t["sender-set"]) } }
                }
                @if now.is_some() { (ui::confirm(t, &t["sender-remove"], &t["sender-remove-sure"], &format!("{base}/remove"), &t["sender-remove"])) }
            }
        }
    }
}

fn code(t: &Texts, sender: &SenderView, typed: &Typed, base: &str) -> Markup {
    html! {
        section.section #sender-code {
            header { h2 { (t["sender-code"]) } }
            div.card.pad.stack."gap-4" {
                p { (t.with("sender-code-sent", parts![address = &sender.address])) }
                form.form.stack."gap-4" method="post" action={ (base) "/confirm" } {
                    (Line::new("code", &t["sender-code"], "").required().autocomplete("one-time-code").draw(t, typed))
                    div { button.button.primary { (t["sender-confirm"]) } }
                }
                form method="post" action={ (base) "/code" } { button.button.quiet { (t["sender-code-again"]) } }
            }
        }
    }
}

fn records(cx: &Cx, sender: &SenderView, base: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section #sender-dns {
            header { h2 { (t["sender-dns"]) } }
            div.card.pad.stack."gap-5" {
                p.muted { (t.with("sender-dns-about", parts![domain = &sender.domain])) }
                @for record in &sender.records { (one(t, record)) }
                form method="post" action={ (base) "/look" } {
                    div.row."gap-3" {
                        button.button { (icon("search")) " " (t["sender-look"]) }
                        @if let Some(at) = sender.looked_at { span.small.faint { (t["sender-looked"]) " " (At(&cx.dates, at)) } }
                    }
                }
            }
        }
    }
}

fn one(t: &Texts, record: &Record) -> Markup {
    html! {
        div.stack."gap-2" id={ "sender-" (record.what) } {
            h3 { (t[title(record.what)]) @if record.state == Some(State::Well) { " " span.badge { (icon("check")) " " (t["sender-well"]) } } }
            p { (t[about(record.what)]) }
            @if let Some(state) = record.state { p { (t[says(record.what, state)]) } }
            @for text in record.found.iter().flatten() { p.small { code { (text) } } }
            @if let Some(line) = &record.line {
                p.small.faint { (t.with("sender-put", parts![name = &record.name])) }
                input.input readonly value=(line) aria-label=(t.with("sender-put", parts![name = &record.name]));
            }
        }
    }
}

fn title(what: &str) -> &'static str {
    match what {
        "spf" => "sender-spf",
        "dmarc" => "sender-dmarc",
        _ => "sender-dkim",
    }
}

fn about(what: &str) -> &'static str {
    match what {
        "spf" => "sender-spf-about",
        "dmarc" => "sender-dmarc-about",
        _ => "sender-dkim-about",
    }
}

fn says(what: &str, state: State) -> &'static str {
    match (what, state) {
        (_, State::Unknown) => "sender-unknown",
        (_, State::Several) => "sender-several",
        ("spf", State::Well) => "sender-spf-well",
        ("spf", State::Missing) => "sender-spf-missing",
        ("spf", State::Other) => "sender-spf-other",
        ("dmarc", State::Missing) => "sender-dmarc-missing",
        ("dmarc", State::Other) => "sender-dmarc-other",
        ("dmarc", State::Well) => "sender-dmarc-well",
        (_, State::Well) => "sender-dkim-well",
        (_, State::Missing) => "sender-dkim-missing",
        (_, State::Other) => "sender-dkim-other",
    }
}
