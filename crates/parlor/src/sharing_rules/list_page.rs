//! The page of all rules.

use super::{
    pages::{sentence, what_key, where_said},
    views::{AllRules, Listed},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        ui::{self, At, icon},
    },
};
use access::RuleKind;
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &AllRules, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/sharing-rules");
    let (on, drafts): (Vec<&Listed>, Vec<&Listed>) = view.rules.iter().partition(|listed| listed.rule.is_on());
    let kinds = RuleKind::ALL.map(|kind| (kind.word().to_owned(), t[what_key(kind)].to_owned()));
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["rules"]) } p.muted { (t["rules-about"]) } }
            (ui::problems(t, typed))
            section.section #rules-on {
                header { h2 { (t["rules-on"]) } }
                @if on.is_empty() { div.card { (ui::empty("shield", &t["rules-none"], None)) } }
                @else { ul.list.card data-rows { @for listed in on { (line(cx, &here, listed)) } } }
            }
            @if !drafts.is_empty() {
                section.section #rules-drafts {
                    header { h2 { (t["rules-drafts"]) } }
                    ul.list.card data-rows { @for listed in drafts { (line(cx, &here, listed)) } }
                }
            }
            section.section #rules-new {
                header { h2 { (t["rule-new"]) } }
                form.card.pad.stack."gap-4".form #draft-rule method="post" action=(here) {
                    (ui::select(t, typed, "what", &t["rule-about"], RuleKind::OnlyDomains.word(), &kinds))
                    (ui::select(t, typed, "place", &t["rule-where"], "everywhere", &view.places))
                    p.small.muted { (t["rule-draft-help"]) }
                    div { button.button.primary { (icon("plus")) " " (t["rule-draft"]) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["rules"], None, &body)
}

fn line(cx: &Cx, here: &str, listed: &Listed) -> Markup {
    let (t, rule) = (cx.t, &listed.rule);
    html! {
        li.account id={ "rule-" (rule.id) } {
            (icon(if rule.is_on() { "shield" } else { "pencil" }))
            div {
                a.name href={ (here) "/" (rule.id) } { strong { (sentence(t, rule)) } } " "
                small {
                    (where_said(t, rule)) " · "
                    @match (&rule.on_by, rule.on_at) {
                        (Some(by), Some(at)) => (t.with("rule-on-by", parts![name = by, date = cx.dates.on(at)])),
                        _ => { (t.with("rule-drafted-by", parts![name = &rule.changed_by])) " " (At(&cx.dates, rule.changed_at)) }
                    }
                }
            }
            @if listed.exceptions > 0 { a.badge.late href={ (here) "/" (rule.id) "#broken" } { (t.with("rule-exceptions", parts![count = listed.exceptions])) } }
        }
    }
}
