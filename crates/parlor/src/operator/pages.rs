//! The operator's pages, drawn.

use super::{
    Health,
    views::{HeldBack, Installation, Limits, MailLine, Mails, OneOrganization, OrganizationLine, Organizations},
};
use crate::{
    doctor::{Finding, State},
    organizations::plan_key,
    parts,
    people::account_pages,
    web::{
        Cx, Typed,
        ui::{self, At, Line, empty, hidden, icon, problems, select, size},
    },
};
use access::Plan;
use maud::{Markup, html};

/// Address and text of each.
const PLACES: [(&str, &str); 5] = [
    ("/operator", "operator-overview"),
    ("/operator/organizations", "operator-organizations"),
    ("/operator/mails", "operator-mails"),
    ("/operator/health", "operator-health"),
    ("/operator/limits", "operator-limits"),
];

fn page(cx: &Cx, at: &str, title: &str, body: &Markup) -> Markup {
    let t = cx.t;
    let whole = html! {
        div.stack."gap-5" {
            div.stack."gap-1" { p.small.muted { (t["operator-title"]) } h1 { (title) } }
            div."scroll-x" { nav.tabs aria-label=(t["operator-title"]) {
                @for (address, key) in PLACES { a href=(address) aria-current=[(at == address).then_some("page")] { (t[key]) } }
            } }
            (body)
        }
    };
    account_pages::wide(cx, title, &whole)
}

pub(super) fn overview(cx: &Cx, all: &Installation) -> Markup {
    let (t, view) = (cx.t, &all.overview);
    let number = |key: &str, number: String| html! { div.stat { dt { (t[key]) } dd { strong { (number) } } } };
    let waits = |key: &str, count: i64, way: Option<&str>| {
        html! {
            li.pad.row."gap-3" {
                @if let Some(way) = way { a href=(way) { (t[key]) } } @else { span { (t[key]) } }
                span.push.num { (count) }
            }
        }
    };
    let body = html! {
        @if let Some(since) = view.mails_since {
            p.banner { (icon("triangle-alert")) " " (t.with("operator-mails-late", parts![when = cx.dates.when(since)])) }
        }
        dl.stats {
            (number("operator-organizations", view.organizations.to_string()))
            (number("operator-members", view.members.to_string()))
            (number("guests", view.guests.to_string()))
            (number("operator-here-today", view.here_today.to_string()))
            (number("operator-items", view.items.to_string()))
            (number("operator-files", format!("{} · {}", view.files, size(t, view.bytes))))
        }
        section.section {
            header { h2 { (t["operator-queues"]) } }
            ul.list.card {
                (waits("operator-mails-waiting", view.mails_waiting, Some("/operator/mails")))
                (waits("operator-mails-failed", view.mails_failed, Some("/operator/mails#failed")))
                (waits("operator-mails-sent", view.mails_sent_today, None))
                (waits("operator-seals", view.seals_waiting, None))
                (waits("operator-search", view.search_waiting, None))
                (waits("operator-scans", view.scans_waiting, None))
            }
        }
        @if !all.held_back.is_empty() { (held_back(cx, &all.held_back)) }
        p.small.muted { (t["operator-sees"]) }
    };
    page(cx, "/operator", &t["operator-overview"], &body)
}

fn held_back(cx: &Cx, all: &[HeldBack]) -> Markup {
    let t = cx.t;
    html! {
        section.section #held-back {
            header { h2 { (t["operator-held"]) } }
            p.small.muted { (t["operator-held-about"]) }
            ul.list.card { @for one in all { li.pad.row."gap-3" {
                span { a href={ "/operator/organizations/" (one.slug) } { (one.name) } " · " (t[match one.what {
                    "key" => "operator-held-key",
                    "page" => "operator-held-pages",
                    _ => "operator-held-requests",
                }]) }
                span.push.small.muted { (t.with("operator-held-times", parts![count = one.times, when = cx.dates.when(one.last)])) }
            } } }
        }
    }
}

pub(super) fn organizations(cx: &Cx, view: &Organizations, typed: &Typed) -> Markup {
    let t = cx.t;
    let here = "/operator/organizations";
    let body = html! {
        form.row."gap-2" method="get" action=(here) role="search" {
            input.input type="search" name="q" value=(view.sought) aria-label=(t["operator-find"]) placeholder=(t["operator-find"]);
            button.button { (icon("search")) " " (t["operator-find-button"]) }
        }
        @if view.organizations.is_empty() { div.card { (empty("building-2", &t["operator-none"], None)) } }
        @else {
            div.card."scroll-x" { table.table {
                caption."visually-hidden" { (t["operator-organizations"]) }
                thead { tr {
                    @for key in ["operator-organization", "operator-plan", "operator-members", "guests", "operator-items", "operator-storage", "operator-active"] { th scope="col" { (t[key]) } }
                } }
                tbody { @for line in &view.organizations { (organization_row(cx, line)) } }
            } }
        }
        @if let Some(next) = &view.next {
            nav.pager { a.button href={ (here) (crate::web::query([("q", view.sought.as_str()), ("after", next)])) } { (t["operator-more"]) " " (icon("arrow-right")) } }
        }
        (new_organization(cx, typed))
    };
    page(cx, here, &t["operator-organizations"], &body)
}

fn organization_row(cx: &Cx, line: &OrganizationLine) -> Markup {
    let t = cx.t;
    html! {
        tr {
            td.t { a.name href={ "/operator/organizations/" (line.slug) } { (line.name) } " " small { (line.slug) } }
            td data-l=(t["operator-plan"]) { (t[plan_key(line.plan)]) }
            td.num data-l=(t["operator-members"]) { (line.members) }
            td.num data-l=(t["guests"]) { (line.guests) }
            td.num data-l=(t["operator-items"]) { (line.items) }
            td.num.nowrap data-l=(t["operator-storage"]) { (size(t, line.bytes)) }
            td.nowrap data-l=(t["operator-active"]) { @if let Some(at) = line.active_at { (At(&cx.dates, at)) } }
        }
    }
}

fn new_organization(cx: &Cx, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        section.section #new {
            header { h2 { (t["operator-new"]) } }
            form.card.pad.stack."gap-4".form method="post" action="/operator/organizations" {
                p.muted { (t["operator-new-about"]) }
                (problems(t, typed))
                (Line::new("name", &t["operator-name"], "").required().draw(t, typed))
                (Line::new("admin", &t["operator-admin"], "").required().draw(t, typed))
                (Line::new("email", &t["operator-admin-email"], "").kind("email").required().draw(t, typed))
                (ui::language(cx, typed, &t["account-language"], None, t.language().tag()))
                div { button.button.primary { (t["operator-make"]) } }
            }
        }
    }
}

pub(super) fn organization(cx: &Cx, view: &OneOrganization, typed: &Typed) -> Markup {
    let (t, one) = (cx.t, &view.organization);
    let base = format!("/operator/organizations/{}", one.slug);
    let plans: Vec<(String, String)> = Plan::ALL.iter().map(|plan| (plan.word().to_owned(), t[plan_key(*plan)].to_owned())).collect();
    let allowed = view.allowed.map_or_else(|| t["operator-any"].to_owned(), |allowed| allowed.to_string());
    let facts = [
        ("operator-since", cx.dates.on(one.since)),
        ("operator-members", format!("{} ({})", one.members, t.with("operator-administrators", parts![count = view.administrators]))),
        ("guests", t.with("operator-of", parts![used = one.guests, allowed = allowed])),
        ("operator-items", one.items.to_string()),
        ("operator-storage", size(t, one.bytes)),
        ("operator-active", one.active_at.map(|at| cx.dates.when(at)).unwrap_or_default()),
    ];
    let package = one.guest_package.map(|guests| guests.to_string()).unwrap_or_default();
    let body = html! {
        @if view.administrators == 0 { p.banner { (icon("triangle-alert")) " " (t.with("operator-headless", parts![slug = &one.slug])) } }
        dl.facts.card.pad { @for (key, text) in facts { div { dt { (t[key]) } dd { (text) } } } }
        section.section {
            header { h2 { (t["operator-subscribed"]) } }
            form.card.pad.stack."gap-4".form method="post" action={ (base) "/plan" } {
                (problems(t, typed))
                (select(t, typed, "plan", &t["operator-plan"], one.plan.word(), &plans))
                (Line::new("guests", &t["operator-package"], &package).kind("number").help(&t["operator-package-help"]).draw(t, typed))
                div { button.button.primary { (t["save"]) } }
            }
        }
    };
    page(cx, "/operator/organizations", &one.name, &body)
}

pub(super) fn mails(cx: &Cx, view: &Mails) -> Markup {
    let t = cx.t;
    let list = |mails: &[MailLine], none: &str| {
        html! {
            @if mails.is_empty() { div.card { (empty("mail", &t[none], None)) } }
            @else { ul.list.card { @for mail in mails { (mail_row(cx, mail)) } } }
        }
    };
    let body = html! {
        @if view.held_up {
            form #again method="post" action="/operator/mails/again" { button.button { (icon("send")) " " (t["operator-mails-all-again"]) } }
        }
        section.section { header { h2 { (t["operator-mails-waiting"]) } } (list(&view.waiting, "operator-mails-none")) }
        section.section #failed {
            header { h2 { (t["operator-mails-given-up"]) } }
            (list(&view.failed, "operator-mails-none-failed"))
        }
    };
    page(cx, "/operator/mails", &t["operator-mails"], &body)
}

fn mail_row(cx: &Cx, mail: &MailLine) -> Markup {
    let t = cx.t;
    html! {
        li.pad.row."gap-3" {
            div.stack."gap-1" {
                p { b { "…@" (mail.to) } " " span.badge { (mail.kind) } @if let Some(slug) = &mail.organization { " " a.small href={ "/operator/organizations/" (slug) } { (slug) } } }
                p.small.muted {
                    (t.with("operator-mail-tried", parts![count = mail.tries, when = cx.dates.when(mail.since)]))
                    @if let Some(next) = mail.next_at { " · " (t.with("operator-mail-next", parts![when = cx.dates.when(next)])) }
                }
                @if let Some(fault) = &mail.fault { p.small lang="en" { (fault) } }
            }
            form.push method="post" action="/operator/mails/again" {
                input type="hidden" name="mail" value=(mail.id);
                button.button.quiet { (icon("send")) " " (t["operator-mail-again"]) (hidden(&format!(" {}", mail.to))) }
            }
        }
    }
}

pub(super) fn health(cx: &Cx, view: &Health) -> Markup {
    let t = cx.t;
    let mut findings: Vec<&Finding> = view.findings.iter().collect();
    findings.sort_by_key(|finding| match finding.state {
        State::Wrong => 0,
        State::Doubtful => 1,
        State::Well => 2,
    });
    let body = html! {
        p.muted { (t["operator-health-about"]) }
        ul.list.card { @for finding in findings { li.pad.row."gap-3" {
            @match finding.state {
                State::Wrong => span.badge.late { (icon("triangle-alert")) " " (t["operator-wrong"]) },
                State::Doubtful => span.badge { (icon("triangle-alert")) " " (t["operator-doubtful"]) },
                State::Well => span.badge { (icon("check")) " " (t["operator-well"]) },
            }
            div.stack."gap-1" lang="en" {
                p { b { (finding.part) } " " (finding.says) }
                @if let Some(remedy) = &finding.remedy { p.small.muted { (remedy) } }
            }
        } } }
    };
    page(cx, "/operator/health", &t["operator-health"], &body)
}

pub(super) fn limits(cx: &Cx, view: &Limits) -> Markup {
    let t = cx.t;
    let body = html! {
        p.muted { (t["operator-limits-about"]) }
        pre.card.pad."scroll-x" tabindex="0" lang="en" { (view.configuration) }
    };
    page(cx, "/operator/limits", &t["operator-limits"], &body)
}
