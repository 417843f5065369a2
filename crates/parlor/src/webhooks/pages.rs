//! How webhooks are drawn.

use super::{
    Outcome, WhyOff, events, form_page,
    views::{DeliveryLine, Line, NewSecret, Page, Settings, Webhooks},
};
use crate::{
    organizations::frame::Place,
    parts,
    store::Time,
    web::{
        Cx, Texts, Typed,
        ui::{self, At, icon},
    },
};
use maud::{Markup, html};

/// Where webhooks of an organization are met.
pub(super) fn base(slug: &str) -> String {
    format!("/o/{slug}/administration/webhooks")
}

/// The way back to a page above.
pub(super) fn crumbs(cx: &Cx, slug: &str, below: Option<(&str, &str)>) -> Markup {
    let t = cx.t;
    html! {
        nav aria-label=(t["crumbs"]) {
            ol.crumbs {
                li { a href={ "/o/" (slug) "/administration" } { (t["administration-title"]) } }
                li { a href=(base(slug)) { (t["webhooks"]) } }
                @if let Some((url, name)) = below { li { a href=(url) { (name) } } }
            }
        }
    }
}

pub(super) fn all(cx: &Cx, view: &Webhooks, typed: &Typed) -> Markup {
    let t = cx.t;
    let slug = &view.frame.organization.slug;
    let here = base(slug);
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ "/o/" (slug) "/administration" } { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["webhooks"]) } p.muted { (t["webhooks-about"]) } }
            (ui::problems(t, typed))
            @if view.webhooks.is_empty() { div.card { (ui::empty("webhook", &t["webhooks-empty"], None)) } }
            @else { ul.list.card { @for webhook in t.manners().by_name(&view.webhooks, |webhook| &webhook.name) { (line(cx, webhook, &here)) } } }
            details.fold #new-webhook open[(view.webhooks.is_empty() || typed.sent())] {
                summary.button { (icon("plus")) " " (t["webhook-new"]) }
                form.card.pad.stack."gap-4".form #new-webhook-form method="post" action=(here) {
                    (form_page::fields(cx, None, &view.organizers, typed))
                    div { button.button.primary { (t["webhook-make"]) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["webhooks"], None, &body)
}

fn line(cx: &Cx, webhook: &Line, here: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "webhook-" (webhook.id) } {
            (icon("webhook"))
            div {
                a.name href={ (here) "/" (webhook.id) } { strong { (webhook.name) } }
                small { (webhook.address) " · " (t.with("webhook-eyes-of", parts![name = &webhook.member])) }
                @if webhook.waiting > 0 { small { (t.with("webhook-waiting", parts![count = webhook.waiting])) } }
                @if let Some(at) = webhook.reached_at { small { (t["webhook-reached"]) " " (At(&cx.dates, at)) } }
            }
            (standing(t, webhook.off_at, webhook.failing_since))
        }
    }
}

/// In a word: on, failing or off.
fn standing(t: &Texts, off_at: Option<Time>, failing_since: Option<Time>) -> Markup {
    let key = match (off_at, failing_since) {
        (Some(_), _) => "webhook-is-off",
        (None, Some(_)) => "webhook-is-failing",
        (None, None) => "webhook-is-on",
    };
    html! { span.badge { (t[key]) } }
}

pub(super) fn new_secret(cx: &Cx, view: &NewSecret) -> Markup {
    let t = cx.t;
    let title = t.with("webhook-secret-title", parts![name = &view.name]);
    let body = html! {
        div.stack."gap-6".narrow {
            (crumbs(cx, &view.frame.organization.slug, None))
            div.stack."gap-2" { h1 { (title) } p.muted { (t["webhook-secret-lead"]) } }
            div.card.pad.stack."gap-3" {
                p { code { (view.secret) } }
                div.row."gap-3" {
                    button.button type="button" data-copy-value=(view.secret) data-copied=(t["key-copied"]) { (icon("copy")) " " (t["key-copy"]) }
                    a.button.primary href=(view.location) { (t["key-kept"]) }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &title, None, &body)
}

pub(super) fn one(cx: &Cx, view: &Page, typed: &Typed) -> Markup {
    let (t, now) = (cx.t, &view.webhook);
    let url = format!("{}/{}", base(&view.frame.organization.slug), now.id);
    let body = html! {
        div.stack."gap-6" {
            (crumbs(cx, &view.frame.organization.slug, None))
            div.row."gap-3" { h1 { (now.name) } (standing(t, now.off_at, now.failing_since)) }
            (ui::problems(t, typed))
            (said(cx, view))
            (deeds(cx, view, &url))
            (deliveries(cx, view, &url))
            section.section #settings {
                header { h2 { (t["webhook-settings"]) } }
                form.card.pad.stack."gap-4".form #webhook-form method="post" action=(url) {
                    input type="hidden" name="edition" value=(now.edition);
                    @if view.overtaken { (overtaken(cx, now, &url)) }
                    (form_page::fields(cx, Some(now), &view.organizers, typed))
                    div { button.button.primary { (t[if view.overtaken { "overtaken-mine" } else { "save" }]) } }
                }
            }
            (secret_and_end(cx, now, &url))
        }
    };
    view.frame.draw(cx, Place::Administration, &now.name, None, &body)
}

/// What is to be known of it before all else.
fn said(cx: &Cx, view: &Page) -> Markup {
    let (t, now) = (cx.t, &view.webhook);
    let off = now.off_why.map(|why| match why {
        WhyOff::Hand => "webhook-off-hand",
        WhyOff::Gone => "webhook-off-gone",
        WhyOff::Failing => "webhook-off-failing",
    });
    html! {
        @if let (Some(key), Some(at)) = (off, now.off_at) { (notice(&t.with(key, parts![date = cx.dates.on(at)]))) }
        @else if let Some(since) = now.failing_since { (notice(&t.with("webhook-failing-since", parts![date = cx.dates.on(since)]))) }
        p.muted {
            (t.with(if now.administers { "webhook-eyes" } else { "webhook-eyes-little" }, parts![name = &now.member_name]))
            @if let Some(until) = now.both_until { " " (t.with("webhook-both-until", parts![date = cx.dates.on(until)])) }
        }
    }
}

fn notice(sentence: &str) -> Markup {
    html! { p.notice { (icon("circle-alert")) span { (sentence) } } }
}

fn deeds(cx: &Cx, view: &Page, url: &str) -> Markup {
    let (t, now) = (cx.t, &view.webhook);
    let button = |to: &str, drawn: &str, key: &str| {
        html! {
            form id=(key) method="post" action={ (url) "/" (to) } { button.button { (icon(drawn)) " " (t[key]) } }
        }
    };
    html! {
        div.row."gap-3" {
            @if now.off_at.is_some() { (button("on", "check", "webhook-switch-on")) }
            @else {
                (button("test", "upload", "webhook-send-test"))
                (button("off", "ban", "webhook-switch-off"))
            }
            @if !view.mine { (button("take", "eye", "webhook-take")) }
        }
    }
}

fn deliveries(cx: &Cx, view: &Page, url: &str) -> Markup {
    let t = cx.t;
    let way = |state: &str, key: &str| {
        html! { a href={ (url) "?state=" (state) "#deliveries" } aria-current=[(view.state == state).then_some("true")] { (t[key]) } }
    };
    html! {
        section.section #deliveries {
            header { h2 { (t["webhook-deliveries"]) } }
            p.small.muted { (t["webhook-deliveries-about"]) }
            nav.segmented aria-label=(t["webhook-deliveries-which"]) {
                (way("", "webhook-state-all")) (way("waiting", "webhook-state-waiting")) (way("delivered", "webhook-state-delivered"))
                (way("failed", "webhook-state-failed")) (way("withheld", "webhook-state-withheld"))
            }
            @if view.deliveries.is_empty() { div.card { (ui::empty("inbox", &t["webhook-deliveries-empty"], None)) } }
            @else { ul.list.card { @for line in &view.deliveries { (delivery(cx, line, url)) } } }
            @if let Some(older) = view.older {
                nav.pager aria-label=(t["webhook-deliveries-pages"]) {
                    a.button href={ (url) "?state=" (view.state) "&before=" (older) "#deliveries" } { (t["webhook-deliveries-older"]) " " (icon("arrow-right")) }
                }
            }
        }
    }
}

fn delivery(cx: &Cx, line: &DeliveryLine, url: &str) -> Markup {
    let t = cx.t;
    let drawn = match line.outcome {
        Some(Outcome::Delivered) => "check",
        Some(Outcome::Failed) => "x",
        Some(Outcome::Withheld) => "ban",
        None => "clock",
    };
    html! {
        li.account id={ "delivery-" (line.id) } {
            (icon(drawn))
            div {
                a.name href={ (url) "/deliveries/" (line.id) } { code { (line.event) } }
                small { (At(&cx.dates, line.made_at)) " · " (t.with("webhook-tries", parts![count = line.attempts])) }
            }
            small.faint {
                (t[outcome_key(line.outcome)])
                @if let Some(status) = line.status { " · " (status) }
            }
        }
    }
}

/// What became of a delivery, in a word.
pub(super) fn outcome_key(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "webhook-state-waiting",
        Some(Outcome::Delivered) => "webhook-state-delivered",
        Some(Outcome::Failed) => "webhook-state-failed",
        Some(Outcome::Withheld) => "webhook-state-withheld",
    }
}

/// What somebody else saved meanwhile; below it stands what was typed.
fn overtaken(cx: &Cx, now: &Settings, url: &str) -> Markup {
    let t = cx.t;
    let named = |word: &String| events::KINDS.iter().find(|kind| kind.word == word).map_or_else(|| word.clone(), |kind| t[kind.key].to_owned());
    let items: Vec<&str> = now.items.iter().map(|item| item.title.as_str()).collect();
    html! {
        div.notice role="alert" {
            (icon("circle-alert"))
            div.stack."gap-2" {
                p { (t["overtaken"]) }
                dl.facts {
                    div { dt { (t["webhook-name"]) } dd { (now.name) } }
                    div { dt { (t["webhook-address"]) } dd { (now.address) } }
                    div { dt { (t["webhook-events"]) } dd { (now.events.iter().map(named).collect::<Vec<_>>().join(", ")) } }
                    @if !items.is_empty() { div { dt { (t["webhook-items"]) } dd { (items.join(", ")) } } }
                }
                p { a.button href=(url) { (t["overtaken-theirs"]) } }
            }
        }
    }
}

/// What cannot simply be undone.
fn secret_and_end(cx: &Cx, now: &Settings, url: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section #secret {
            header { h2 { (t["webhook-secret"]) } }
            div.card.pad.stack."gap-3" {
                p.muted { (t["webhook-secret-about"]) }
                div.row."gap-3" {
                    (asked(&t["webhook-rotate"], &t["webhook-rotate-sentence"], &format!("{url}/secret")))
                    (ui::confirm(t, &t["webhook-remove"], &t.with("webhook-remove-sentence", parts![name = &now.name]), &format!("{url}/remove"), &t["webhook-remove"]))
                }
            }
        }
    }
}

/// A question whose answer is a page of its own, so that no script keeps it from being shown.
fn asked(label: &str, sentence: &str, action: &str) -> Markup {
    html! {
        details.confirm #new-secret {
            summary.button.danger { (label) }
            form.stack."gap-2" method="post" action=(action) {
                p { (sentence) }
                div.row { button.button.danger { (label) } }
            }
        }
    }
}
