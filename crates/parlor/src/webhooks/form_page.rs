//! The fields of a webhook, new or there already.

use super::{
    Reach, events,
    views::{Choice, Settings},
};
use crate::{
    parts,
    web::{
        Cx, Typed,
        ui::{Line, area, field, problem, select},
    },
};
use maud::{Markup, html};

/// `now`: as it stands; nothing, for a new one.
pub(super) fn fields(cx: &Cx, now: Option<&Settings>, organizers: &[Choice], typed: &Typed) -> Markup {
    let t = cx.t;
    let text = |pick: fn(&Settings) -> &str| now.map_or("", pick);
    let organizer = now.and_then(|now| now.organizer).map(|id| id.to_string()).unwrap_or_default();
    let items: Vec<String> = now.map(|now| now.items.iter().map(|item| format!("/items/{}", item.id)).collect()).unwrap_or_default();
    html! {
        (Line::new("name", &t["webhook-name"], text(|now| &now.name)).required().draw(t, typed))
        (Line::new("address", &t["webhook-address"], text(|now| &now.address)).kind("url").required().help(&t["webhook-address-help"]).draw(t, typed))
        (choose_events(cx, now, typed))
        (choose_reach(cx, now.map_or(Reach::All, |now| now.reach), typed))
        @if !organizers.is_empty() { (choose_organizer(cx, &organizer, organizers, typed)) }
        (area(t, typed, "items", &t["webhook-items"], &items.join("\n"), 3, Some(&t["webhook-items-help"])))
    }
}

fn choose_reach(cx: &Cx, now: Reach, typed: &Typed) -> Markup {
    let keys = [(Reach::All, "webhook-reach-all"), (Reach::Organizer, "webhook-reach-organizer"), (Reach::Items, "webhook-reach-items")];
    let choices = keys.map(|(reach, key)| (reach.word().to_owned(), cx.t[key].to_owned()));
    select(cx.t, typed, "reach", &cx.t["webhook-reach"], now.word(), &choices)
}

fn choose_organizer(cx: &Cx, now: &str, organizers: &[Choice], typed: &Typed) -> Markup {
    let chosen = typed.or("organizer", now);
    let control = html! {
        select.input id="organizer" name="organizer" {
            option value="" { "—" }
            @for one in organizers { option value=(one.id) selected[one.id.to_string() == chosen] { (one.name) } }
        }
    };
    field(cx.t, typed, "organizer", &cx.t["webhook-organizer"], Some(&cx.t["webhook-organizer-help"]), &control)
}

/// Kinds to tick; single events lie folded below them.
fn choose_events(cx: &Cx, now: Option<&Settings>, typed: &Typed) -> Markup {
    let t = cx.t;
    let usual = [events::ALL.to_owned()];
    let chosen: Vec<&str> = match (typed.sent(), now) {
        (true, _) => typed.all("events").collect(),
        (false, Some(now)) => now.events.iter().map(String::as_str).collect(),
        (false, None) => usual.iter().map(String::as_str).collect(),
    };
    let on = |word: &str| chosen.contains(&word);
    let single = chosen.iter().any(|word| word.contains('.'));
    html! {
        fieldset.stack."gap-2" aria-describedby=[typed.problem("events").map(|_| "events-error")] {
            legend { (t["webhook-events"]) }
            (tick("all", &html! { strong { (t["webhook-events-all"]) } }, on(events::ALL)))
            @for kind in events::KINDS { (tick(kind.word, &html! { (t[kind.key]) }, on(kind.word))) }
            details.fold #single-events open[single] {
                summary.button.quiet { (t["webhook-events-single"]) }
                div.stack."gap-2" {
                    @for kind in events::KINDS {
                        h3 { (t[kind.key]) }
                        @for event in kind.events { (tick(event, &single_event(cx, event), on(event))) }
                    }
                }
            }
            (problem(t, typed, "events"))
        }
    }
}

fn tick(word: &str, label: &Markup, on: bool) -> Markup {
    html! { label.check { input type="checkbox" name="events" value=(word) id={ "event-" (word) } checked[on]; span { (label) } } }
}

/// An event as programs know it, and as the audit log says it.
fn single_event(cx: &Cx, event: &str) -> Markup {
    let key = event.replace(['.', '_'], "-");
    let said = cx.t.with("audit-deed", parts![deed = &key]);
    html! { code { (event) } @if said != "-" { " " small.faint { "… " (said) } } }
}
