//! Keys on pages: the list, the form for a new one, and the page that shows one once.

use super::{KeyLine, NewKey, own::Offer, views::ViewKeys};
use crate::{
    organizations::frame::Place,
    parts,
    people::own_page,
    web::{
        Cx, Typed,
        ui::{self, At, Line, avatar, icon},
    },
};
use access::KeyKind;
use maud::{Markup, html};

/// The section of one's account.
pub(crate) fn own(cx: &Cx, keys: &[KeyLine], offer: &Offer, typed: &Typed) -> Markup {
    let t = cx.t;
    let mut houses = vec![(String::new(), t["key-all-houses"].to_owned())];
    houses.extend(offer.houses.iter().map(|house| (house.slug.clone(), t.with("key-only-house", parts![organization = &house.name]))));
    let where_to = html! { @if houses.len() > 1 { (ui::select(t, typed, "organization", &t["key-where"], "", &houses)) } };
    html! {
        section.section #keys {
            header { h2 { (t["keys-title"]) } }
            p.muted { (t["keys-lead"]) " " a href="/api/openapi.json" { (t["keys-api"]) } }
            (list(cx, keys, "/account/keys/end"))
            (form(cx, typed, "/account/keys", &where_to))
        }
    }
}

/// The keys that there are; of nothing, nothing is drawn.
pub(super) fn list(cx: &Cx, keys: &[KeyLine], end: &str) -> Markup {
    html! { @if !keys.is_empty() { ul.list.card { @for key in keys { (row(cx, key, end)) } } } }
}

fn row(cx: &Cx, key: &KeyLine, end: &str) -> Markup {
    let t = cx.t;
    let over = key.until.is_some_and(|until| until <= cx.app.store.sources().clock.now());
    html! {
        li.account id={ "key-" (key.id) } {
            (icon(if key.kind == KeyKind::View { "eye" } else { "key-round" }))
            div {
                strong { (key.name) }
                @if over { " " span.badge.late { (t["key-over"]) } }
                @if key.reads_only { " " span.badge { (t["key-reads"]) } }
                @if let Some(reach) = reach(cx, key) { " " span.badge.guests[key.guest.is_some()] { (reach) } }
                small {
                    (t["since"]) " " (At(&cx.dates, key.since))
                    @if let Some(by) = &key.made_by { " · " (t.with("key-made-by", parts![name = by])) }
                    " · " (lasts(cx, key))
                }
                small {
                    @match key.used_at {
                        Some(at) => (t.with("key-used", parts![when = cx.dates.when(at), network = &key.used_from])),
                        None => (t["key-unused"]),
                    }
                }
            }
            form method="post" action=(end) {
                input type="hidden" name="key" value=(key.id);
                button.button.quiet { (t["key-end"]) }
            }
        }
    }
}

/// Beyond what it opens nothing, where that is not plain from the page.
fn reach(cx: &Cx, key: &KeyLine) -> Option<String> {
    let organization = key.organization.as_ref().filter(|_| key.kind != KeyKind::Service)?;
    Some(match &key.guest {
        Some(guest) => cx.t.with("key-view-of", parts![guest = guest, organization = organization]),
        None => cx.t.with("key-only-house", parts![organization = organization]),
    })
}

fn lasts(cx: &Cx, key: &KeyLine) -> String {
    let last_day = |until| cx.dates.date(cx.dates.last_day_before(until));
    key.until.map_or_else(|| cx.t["key-no-end"].to_owned(), |until| cx.t.with("key-until", parts![date = last_day(until)]))
}

/// The form for a new key; `further` is what this sort of keys asks beside.
pub(super) fn form(cx: &Cx, typed: &Typed, action: &str, further: &Markup) -> Markup {
    let t = cx.t;
    let may = [("read", "key-may-read"), ("write", "key-may-write")].map(|(word, label)| (word.to_owned(), t[label].to_owned()));
    html! {
        form.card.pad.stack."gap-4".form #key-form method="post" action=(action) {
            (Line::new("key_name", &t["key-name"], "").required().draw(t, typed))
            (ui::select(t, typed, "may", &t["key-may"], "read", &may))
            (further)
            (how_long(cx, typed))
            div { button.button { (icon("plus")) " " (t["key-make"]) } }
        }
    }
}

fn how_long(cx: &Cx, typed: &Typed) -> Markup {
    let t = cx.t;
    let mut long: Vec<(String, String)> = [30, 90, 365].map(|days: i64| (days.to_string(), t.with("key-days", parts![days = days]))).into();
    long.extend([("until", "key-until-day"), ("none", "key-no-end")].map(|(word, label)| (word.to_owned(), t[label].to_owned())));
    html! {
        (ui::select(t, typed, "long", &t["key-long"], "90", &long))
        (Line::new("until", &t["key-last-day"], "").kind("date").help(&t["key-last-day-help"]).draw(t, typed))
    }
}

/// A key just made, once.
pub(super) fn shown_once(cx: &Cx, key: &NewKey) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t.with("key-made-title", parts![name = &key.name])) } p.muted { (t["key-made-lead"]) } }
        div.card.pad.stack."gap-3" {
            p { code { (key.key) } }
            div.row."gap-3" {
                button.button type="button" data-copy-value=(key.key) data-copied=(t["key-copied"]) { (icon("copy")) " " (t["key-copy"]) }
                a.button.primary href=(key.back) { (t["key-kept"]) }
            }
        }
    };
    own_page(cx, &t["keys-title"], &body)
}

/// The keys that show what a guest sees.
pub(super) fn of_view(cx: &Cx, view: &ViewKeys, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/contacts", view.frame.organization.slug);
    let title = t.with("view-keys-title", parts![name = &view.name]);
    let address = format!("{base}/{}/keys", view.contact);
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs {
                li { a href=(base) { (t["contacts-title"]) } }
                li { a href={ (base) "/" (view.contact) } { (view.name) } }
            } }
            div.row."gap-3" {
                (avatar(&view.name, true, false))
                div.stack."gap-1" { h1 { (title) } p.muted { (t.with("view-keys-lead", parts![name = &view.name])) } }
            }
            (ui::problems(t, typed))
            (list(cx, &view.keys, &format!("{address}/end")))
            @if view.open {
                form.card.pad.stack."gap-4".form #key-form method="post" action=(address) {
                    (Line::new("key_name", &t["key-name"], "").required().draw(t, typed))
                    (how_long(cx, typed))
                    div { button.button { (icon("plus")) " " (t["key-make"]) } }
                }
            } @else { div.card { (ui::empty("door-closed", &t["view-keys-nothing"], None)) } }
        }
    };
    view.frame.draw(cx, Place::Contacts, &title, None, &body)
}
