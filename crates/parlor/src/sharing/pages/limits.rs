//! What rules limit in the Share panel, said beside it.

use crate::{
    parts,
    sharing_rules::Limits,
    web::{Cx, Typed, ui::problem},
};
use maud::{Markup, html};

/// Of which domains addresses are, by rule.
pub(super) fn domains(cx: &Cx, limits: &Limits) -> Markup {
    let said = |key: &str, domains: &String| cx.t.with(key, parts![domains = domains, house = &limits.house]);
    html! {
        @for only in &limits.only { p.small.muted { (said("rule-only-domains", only)) } }
        @for never in &limits.never { p.small.muted { (said("rule-never-domains", never)) } }
    }
}

/// Until when: `day` is the last day that is set now, if there is an end. Where a rule asks
/// for one, the latest is filled in.
pub(super) fn how_long(cx: &Cx, limits: Option<&Limits>, typed: &Typed, day: Option<&str>, scope: &str) -> Markup {
    let t = cx.t;
    let longest = limits.and_then(|limits| Some((limits.days?, cx.dates.iso_day(limits.until?), &limits.house)));
    let latest = longest.as_ref().map(|(_, day, _)| day.as_str());
    let until = latest.is_some() || typed.get("long").map_or(day.is_some(), |long| long == "until");
    html! {
        fieldset {
            legend { (t["share-how-long"]) }
            div.row."gap-3" {
                div.segmented {
                    @if latest.is_none() { label { input type="radio" name="long" value="none" id={ "long-none" (scope) } checked[!until]; " " (t["share-no-end"]) } }
                    label { input type="radio" name="long" value="until" id={ "long-until" (scope) } checked[until]; " " (t["share-until"]) }
                }
                label."visually-hidden" for={ "until" (scope) } { (t["share-until"]) }
                input.input.date id={ "until" (scope) } type="date" name="until" max=[latest] value=(typed.or("until", day.or(latest).unwrap_or_default()));
            }
            (problem(t, typed, "until"))
            @if let Some((days, _, house)) = &longest { small.faint { (t.with("rule-longest-beside", parts![days = *days, house = *house])) } }
        }
    }
}
