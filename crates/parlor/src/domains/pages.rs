//! How an own domain is drawn.

use super::{
    authority,
    views::{CertificateView, DomainPage, DomainView, State},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        ui::{self, At, Line, icon},
    },
};
use maud::{Markup, html};

/// Where it is met.
pub(super) fn base(slug: &str) -> String {
    format!("/o/{slug}/administration/domain")
}

pub(super) fn page(cx: &Cx, view: &DomainPage, typed: &Typed) -> Markup {
    let t = cx.t;
    let slug = &view.frame.organization.slug;
    let here = base(slug);
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ "/o/" (slug) "/administration" } { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["domain"]) } p.muted { (t["domain-about"]) } }
            (ui::problems(t, typed))
            @if let Some(domain) = &view.domain {
                (standing(cx, view, domain, &here))
                details.fold #domain-other open[typed.sent()] {
                    summary.button { (icon("pencil")) " " (t["domain-other"]) }
                    (form(cx, &domain.name, &here, typed))
                }
                (ui::confirm(t, &t["domain-remove"], &t["domain-remove-about"], &format!("{here}/remove"), &t["domain-remove"]))
            } @else { (form(cx, "", &here, typed)) }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["domain"], None, &body)
}

fn form(cx: &Cx, now: &str, here: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        form.card.pad.stack."gap-4".form #domain-form method="post" action=(here) {
            (Line::new("name", &t["domain-name"], now).required().help(&t["domain-name-help"]).draw(t, typed))
            div { button.button.primary { (t["domain-save"]) } }
        }
    }
}

fn standing(cx: &Cx, view: &DomainPage, domain: &DomainView, here: &str) -> Markup {
    let t = cx.t;
    let (badge, sentence) = match domain.state {
        State::Waiting => ("domain-waiting", "domain-waiting-about"),
        State::Leads if view.certifies => ("domain-leads", "domain-leads-about"),
        State::Leads => ("domain-leads", "domain-leads-proxy"),
        State::Certified => ("domain-certified", "domain-certified-about"),
        State::Used => ("domain-used", "domain-used-about"),
        State::Failing => ("domain-failing", "domain-failing-about"),
    };
    html! {
        section.card.pad.stack."gap-4" #domain-standing {
            div.row."gap-3" { h2 { (domain.reads) } span.badge { (t[badge]) } }
            @if domain.reads != domain.name { p.small.muted { code { (domain.name) } } }
            p { (t[sentence]) }
            @if let Some(fault) = domain.fault { p.notice { (icon("circle-alert")) span { (t[fault.key()]) } } }
            @if matches!(domain.state, State::Waiting | State::Failing) { (records(cx, view, domain)) }
            @if let Some(certificate) = &domain.certificate { (certified(cx, certificate)) }
            @if let Some(at) = domain.used_since { p.small.muted { (t["domain-used-since"]) " " (At(&cx.dates, at)) } }
            div.row."gap-3" {
                form #domain-look method="post" action={ (here) "/look" } { button.button.primary { (icon("refresh-cw")) " " (t["domain-look"]) } }
                @if let Some(at) = domain.looked_at { p.small.muted { (t["domain-looked"]) " " (At(&cx.dates, at)) } }
            }
        }
    }
}

/// What is to be put into DNS.
fn records(cx: &Cx, view: &DomainPage, domain: &DomainView) -> Markup {
    let t = cx.t;
    let record = format!("{}. CNAME {}.", domain.name, view.leads_to);
    html! {
        div.stack."gap-2" {
            p { (t["domain-dns"]) }
            p { code { (record) } }
            div { button.button type="button" data-copy-value=(record) data-copied=(t["key-copied"]) { (icon("copy")) " " (t["key-copy"]) } }
            p.small.muted { (t.with("domain-dns-root", parts![host = view.leads_to.as_str()])) }
        }
    }
}

fn certified(cx: &Cx, certificate: &CertificateView) -> Markup {
    let t = cx.t;
    html! {
        @if let Some(until) = certificate.until { p.small { (t.with("domain-certificate-until", parts![date = cx.dates.on(until)])) } }
        @if let Some(word) = &certificate.fault {
            div.notice {
                (icon("circle-alert"))
                div.stack."gap-1" {
                    p { (t[authority::key(word)]) }
                    @if let Some(detail) = certificate.detail.as_ref().filter(|detail| !detail.is_empty()) {
                        p.small.muted { (t["domain-acme-said"]) " " q { (detail) } }
                    }
                    p.small.muted { (t["domain-acme-again"]) " " (At(&cx.dates, certificate.next)) }
                }
            }
        }
    }
}
