//! The page of a rule: what it says, what breaks it or would, and what can be done about it.

use super::{
    finding::{Found, Simulation, Sort},
    mending::AT_ONCE,
    views::{RuleLine, RuleView, kind_key},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{self, Line, avatar, hidden, icon},
    },
};
use access::RuleKind;
use maud::{Markup, html};

/// The key of what a kind of rule is about.
pub(super) fn what_key(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::OnlyDomains => "rule-what-only-domains",
        RuleKind::NeverDomains => "rule-what-never-domains",
        RuleKind::Longest => "rule-what-longest",
        RuleKind::NoPublicLinks => "rule-what-no-public-links",
        RuleKind::ProofToSign => "rule-what-proof-to-sign",
        RuleKind::ProofToEdit => "rule-what-proof-to-edit",
        RuleKind::Watermark => "rule-what-watermark",
    }
}

/// What a rule says.
pub(super) fn sentence(t: &Texts, rule: &RuleLine) -> String {
    let domains = || rule.domains.replace(' ', ", ");
    match rule.what {
        _ if rule.what.of_domains() && rule.domains.is_empty() => t[what_key(rule.what)].to_owned(),
        RuleKind::OnlyDomains => t.with("rule-says-only-domains", parts![domains = domains()]),
        RuleKind::NeverDomains => t.with("rule-says-never-domains", parts![domains = domains()]),
        RuleKind::Longest => t.with("rule-says-longest", parts![days = rule.days.unwrap_or_default()]),
        other => t[what_key(other)].to_owned(),
    }
}

/// Where it holds.
pub(super) fn where_said(t: &Texts, rule: &RuleLine) -> String {
    match (rule.place.split_once(':'), &rule.place_name) {
        (Some(("kind", kind)), _) => t[kind_key(kind)].to_owned(),
        (Some(_), Some(name)) => name.clone(),
        _ => t["rule-everywhere"].to_owned(),
    }
}

pub(super) fn draw(cx: &Cx, view: &RuleView, typed: &Typed) -> Markup {
    let (t, rule) = (cx.t, &view.rule);
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/sharing-rules/{}", rule.id);
    let title = sentence(t, rule);
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } li { a href={ (base) "/sharing-rules" } { (t["rules"]) } } } }
            div.item-head {
                div.stack."gap-2" { h1 { (title) } p.muted { (where_said(t, rule)) " · " (state(cx, rule)) } }
                @if rule.is_on() { div.actions {
                    form #change-rule method="post" action={ (here) "/anew" } { button.button { (icon("pencil")) " " (t["rule-change"]) } }
                    (ui::confirm(t, &t["rule-off"], &t["rule-off-question"], &format!("{here}/off"), &t["rule-off"]))
                } }
            }
            @if view.overtaken { div.notice role="alert" { (icon("circle-alert")) p { (t.with("rule-overtaken", parts![name = &rule.changed_by])) } } }
            (ui::problems(t, typed))
            @if rule.is_draft() { (form(cx, view, &here, typed)) }
            @if rule.off_at.is_none() { (broken(cx, view, &here)) }
            @if rule.is_draft() { (switch(cx, view, &here)) }
        }
    };
    view.frame.draw(cx, Place::Administration, &title, None, &body)
}

fn state(cx: &Cx, rule: &RuleLine) -> String {
    match (&rule.on_by, rule.on_at, rule.off_at) {
        (_, Some(_), Some(off)) => cx.t.with("rule-off-since", parts![date = cx.dates.on(off)]),
        (Some(by), Some(at), None) => cx.t.with("rule-on-by", parts![name = by, date = cx.dates.on(at)]),
        (_, _, Some(_)) => cx.t["rule-thrown-away"].to_owned(),
        _ => cx.t["rule-is-draft"].to_owned(),
    }
}

/// What a draft says, to be changed.
fn form(cx: &Cx, view: &RuleView, here: &str, typed: &Typed) -> Markup {
    let (t, rule) = (cx.t, &view.rule);
    let days = rule.days.map(|days| days.to_string()).unwrap_or_default();
    html! {
        section.section #rule-says {
            header { h2 { (t["rule-says"]) } }
            form.card.pad.stack."gap-4".form #rule-form method="post" action=(here) {
                input type="hidden" name="edition" value=(rule.edition);
                (ui::select(t, typed, "place", &t["rule-where"], &rule.place, &view.places))
                @if rule.what.of_domains() { (ui::area(t, typed, "domains", &t["rule-domains"], &rule.domains.replace(' ', "\n"), 4, Some(&t["rule-domains-help"]))) }
                @if rule.what == RuleKind::Longest { (Line::new("days", &t["rule-days"], &days).kind("number").required().help(&t["rule-days-help"]).draw(t, typed)) }
                p.small.muted { (t[if rule.what.at_once() { "rule-at-once" } else { "rule-goes-on" }]) }
                @if rule.what == RuleKind::ProofToEdit { p.small.muted { (t["rule-edit-is"]) } }
                div { button.button { (icon("refresh-cw")) " " (t["rule-look"]) } }
            }
        }
    }
}

/// What breaks it, or would: how much of which sort, and each.
fn broken(cx: &Cx, view: &RuleView, here: &str) -> Markup {
    let (t, rule, found) = (cx.t, &view.rule, &view.simulation);
    let draft = rule.is_draft();
    html! {
        section.section #broken aria-labelledby="broken-h" {
            header { h2 id="broken-h" { (t[heading_key(rule)]) } }
            @if found.total == 0 {
                div.card { (ui::empty("circle-check", &t[nothing_key(rule)], None)) }
            } @else {
                p { (t.with(if rule.what.at_once() { "rule-count-to-prove" } else if draft { "rule-count-would-break" } else { "rule-count-broken" }, parts![count = found.total])) }
                dl.stats { @for group in &found.groups { div.stat { dt { (t[sort_key(group.sort)]) } dd { strong { (group.count) } } } } }
                @if found.to_mend > 0 { (mend_all(cx, view, here)) }
                ul.list.card data-rows { @for one in &found.found { (row(cx, view, here, one)) } }
                @if found.unseen > 0 { p.small.muted { (t.with("rule-unseen", parts![count = found.unseen])) } }
                (pager(cx, here, found))
            }
        }
    }
}

fn heading_key(rule: &RuleLine) -> &'static str {
    match rule.what {
        RuleKind::ProofToSign | RuleKind::ProofToEdit => "rule-to-prove",
        _ if rule.is_draft() => "rule-would-break",
        _ => "rule-broken",
    }
}

/// What is said where a rule finds nothing.
fn nothing_key(rule: &RuleLine) -> &'static str {
    match rule.what {
        RuleKind::Watermark => "rule-watermark-breaks-nothing",
        RuleKind::ProofToSign | RuleKind::ProofToEdit => "rule-all-prove",
        _ if rule.is_draft() => "rule-breaks-nothing",
        _ => "rule-no-exceptions",
    }
}

fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Guest => "rule-sort-guests",
        Sort::OnBoard => "rule-sort-on-boards",
        Sort::Visitor => "rule-sort-visitors",
        Sort::PublicLink => "rule-sort-public-links",
    }
}

/// What mending does, for one and for all of them.
fn mend_keys(what: RuleKind) -> (&'static str, &'static str, &'static str) {
    match what {
        RuleKind::Longest => ("rule-mend-shorten", "rule-mend-shorten-all", "rule-mend-shorten-question"),
        RuleKind::NoPublicLinks => ("rule-mend-deactivate", "rule-mend-deactivate-all", "rule-mend-deactivate-question"),
        _ => ("rule-mend-close", "rule-mend-close-all", "rule-mend-close-question"),
    }
}

fn mend_all(cx: &Cx, view: &RuleView, here: &str) -> Markup {
    let (t, count) = (cx.t, view.simulation.to_mend);
    let (_, all, question) = mend_keys(view.rule.what);
    html! {
        details.confirm #mend-all {
            summary.button { (icon("check")) " " (t.with(all, parts![count = count])) }
            form.stack."gap-2" #mend-all-form method="post" action={ (here) "/mend" } data-inline {
                input type="hidden" name="edition" value=(view.rule.edition);
                input type="hidden" name="all" value="on";
                p { (t.with(question, parts![count = count])) @if count > AT_ONCE { " " (t.with("rule-mend-at-once", parts![most = AT_ONCE])) } }
                div.row { button.button.primary { (t.with(all, parts![count = count])) } " " span.faint.small { (t["confirm-or-not"]) } }
            }
        }
    }
}

fn row(cx: &Cx, view: &RuleView, here: &str, one: &Found) -> Markup {
    let t = cx.t;
    let public = one.sort == Sort::PublicLink;
    let name = if public { t["share-everyone"].to_owned() } else { one.name.clone() };
    let owner = one.owner.as_deref().unwrap_or(&view.keeper);
    html! {
        li.pad.guest-sees id={ "broken-" (one.grant) } {
            (avatar(&name, true, false))
            div {
                strong { (name) } " "
                @if let (Some(item), Some(title)) = (one.item, &one.title) { a href={ "/items/" (item) "/share#grant-" (one.grant) } { (title) } }
                p.small { (why(cx, view, one)) }
                p.small.muted {
                    (t.with("access-opened", parts![date = cx.dates.on(one.since), by = &one.by])) " · " (t.with("rule-owner", parts![name = owner]))
                }
            }
            @if one.mends {
                form id={ "mend-" (one.grant) } method="post" action={ (here) "/mend" } data-inline {
                    input type="hidden" name="edition" value=(view.rule.edition);
                    input type="hidden" name="grant" value=(one.grant);
                    button.button { (t[mend_keys(view.rule.what).0]) (hidden(&name)) }
                }
            }
        }
    }
}

/// Why it breaks the rule.
fn why(cx: &Cx, view: &RuleView, one: &Found) -> String {
    let t = cx.t;
    match (view.rule.what, &one.email, one.until) {
        (RuleKind::OnlyDomains, Some(email), _) => t.with("rule-why-only", parts![email = email]),
        (RuleKind::OnlyDomains, None, _) => t["rule-why-no-address"].to_owned(),
        (RuleKind::NeverDomains, email, _) => t.with("rule-why-never", parts![email = email.as_deref().unwrap_or_default()]),
        (RuleKind::Longest, _, None) => t["rule-why-no-end"].to_owned(),
        (RuleKind::Longest, _, Some(until)) => t.with("rule-why-late", parts![date = cx.dates.date(cx.dates.last_day_before(until))]),
        (RuleKind::NoPublicLinks, ..) => t["rule-why-public"].to_owned(),
        _ => t["rule-why-unproven"].to_owned(),
    }
}

fn pager(cx: &Cx, here: &str, found: &Simulation) -> Markup {
    let t = cx.t;
    html! {
        @if found.pages > 1 {
            nav.pager aria-label=(t["pages"]) {
                @if found.page > 1 { a.button href={ (here) "?page=" (found.page - 1) "#broken" } { (icon("arrow-left")) (hidden(&t["rule-page-before"])) } }
                " " span { (t.with("rule-page", parts![page = found.page, pages = found.pages])) } " "
                @if found.page < found.pages { a.button href={ (here) "?page=" (found.page + 1) "#broken" } { (icon("arrow-right")) (hidden(&t["rule-page-after"])) } }
            }
        }
    }
}

/// Switching a draft on, and what that does to what is named above.
fn switch(cx: &Cx, view: &RuleView, here: &str) -> Markup {
    let (t, left) = (cx.t, view.simulation.to_mend);
    html! {
        section.section #switch-on {
            header { h2 { (t["rule-switch-on"]) } }
            p { @if view.rule.what.at_once() { (t["rule-at-once"]) } @else if left > 0 { (t.with("rule-on-with-exceptions", parts![count = left])) } @else { (t["rule-on-clean"]) } @if view.rule.replaces.is_some() { " " (t["rule-on-replaces"]) } }
            div.row."gap-3" {
                form #rule-on method="post" action={ (here) "/on" } {
                    input type="hidden" name="edition" value=(view.rule.edition);
                    button.button.primary { (icon("shield")) " " (t["rule-on"]) }
                }
                form #rule-discard method="post" action={ (here) "/off" } { button.button.quiet { (t["rule-discard"]) } }
            }
        }
    }
}
