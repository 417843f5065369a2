//! The page of several records and one change.

use super::{
    bulk::{Bulk, Fate, changeable},
    forms,
};
use crate::{
    organizations::frame::Place,
    organizers::{Field, FieldKind},
    parts,
    web::{Cx, Texts, ui::icon},
};
use access::Facet;
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Bulk) -> Markup {
    let t = cx.t;
    let title = t.with("bulk-title", parts![count = view.items.len()]);
    let body = html! {
        div.stack."gap-6".narrow {
            div.stack."gap-1" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(view.url) { (view.name) } } } }
                h1 { (title) }
            }
            @if view.items.is_empty() { p.notice { (icon("circle-alert")) " " span { (t["bulk-none"]) } } }
            @else if view.done { (done(t, view)) }
            @else {
                (what(t, view))
                @if !view.wanted.what.is_empty() { (how(cx, view)) }
                @if !view.fates.is_empty() { (told(t, view)) }
                @else { (listed(t, view)) }
            }
        }
    };
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}

fn chosen(view: &Bulk) -> Markup {
    html! { @for (id, _) in &view.items { input type="hidden" name="item" value=(id); } }
}

/// What to do, first: the rest of the form hangs on it.
fn what(t: &Texts, view: &Bulk) -> Markup {
    let mut choices = vec![("share".to_owned(), t["bulk-share"].to_owned())];
    if !view.form.categories.is_empty() {
        choices.push(("category".into(), t["category"].to_owned()));
    }
    choices.push(("responsible".into(), t["responsible"].to_owned()));
    choices.extend(view.form.fields.iter().filter(|field| changeable(field)).map(|field| (field.id.to_string(), field.name.clone())));
    choices.push(("bin".into(), t["bulk-bin"].to_owned()));
    html! {
        form.row."gap-3" #what method="get" action={ (view.url) "/bulk" } {
            (chosen(view))
            label for="bulk-what" { (t["bulk-what"]) }
            select.input #bulk-what name="what" data-submit-on-change required {
                option value="" { (t["bulk-choose"]) }
                @for (value, label) in &choices { option value=(value) selected[*value == view.wanted.what] { (label) } }
            }
            button.button { (t["bulk-next"]) }
        }
    }
}

/// The new value, or with whom to share; then what would become of each.
fn how(cx: &Cx, view: &Bulk) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let field = view.form.fields.iter().find(|field| field.id.to_string() == wanted.what);
    html! {
        form.card.pad.stack."gap-4".form #bulk method="post" action={ (view.url) "/bulk" } {
            (chosen(view))
            input type="hidden" name="what" value=(wanted.what);
            @match wanted.what.as_str() {
                "share" => (share(t, view)),
                "bin" => p { (t["bulk-bin-about"]) },
                "category" => (choose(&t["category"], &wanted.value, forms::categories(t, &view.form))),
                "responsible" => (choose(&t["responsible"], &wanted.value, forms::members(t, &view.form))),
                _ => @if let Some(field) = field { (value(t, view, field)) },
            }
            div { button.button."primary"[view.fates.is_empty()] { (t["bulk-tell"]) } }
        }
    }
}

fn choose(label: &str, now: &str, choices: Vec<(String, String)>) -> Markup {
    html! {
        div.field {
            label for="value" { (label) }
            select.input #value name="value" { @for (value, label) in &choices { option value=(value) selected[value == now] { (label) } } }
        }
    }
}

fn value(t: &Texts, view: &Bulk, field: &Field) -> Markup {
    let now = &view.wanted.value;
    let none = (String::new(), "–".to_owned());
    let options = || std::iter::once(none.clone()).chain(field.options().map(|choice| (choice.to_owned(), choice.to_owned()))).collect();
    let line = |kind: &str| html! { div.field { label for="value" { (field.name) } input.input #value name="value" type=(kind) value=(now); small { (t["bulk-empty"]) } } };
    match field.kind {
        FieldKind::Choice => choose(&field.name, now, options()),
        FieldKind::Person => choose(&field.name, now, std::iter::once(none).chain(forms::people(t, &view.form)).collect()),
        FieldKind::Checkbox => choose(&field.name, now, vec![("on".into(), t["yes"].into()), (String::new(), t["no"].into())]),
        FieldKind::MultiChoice => html! {
            fieldset.stack."gap-1" {
                legend { (field.name) }
                @for (at, choice) in field.options().enumerate() {
                    label.check { input type="checkbox" name={ "value-" (at) } value=(choice) checked[view.wanted.ticked(choice)]; span { (choice) } }
                }
            }
        },
        FieldKind::LongText => {
            html! { div.field { label for="value" { (field.name) } textarea.input #value name="value" rows="4" { (now) } small { (t["bulk-empty"]) } } }
        }
        FieldKind::Date => line("date"),
        _ => line("text"),
    }
}

fn share(t: &Texts, view: &Bulk) -> Markup {
    let wanted = &view.wanted;
    let (groups, typed): (Vec<String>, Vec<String>) = wanted.who.clone().all().into_iter().partition(|who| who.starts_with("group:"));
    let (who, facets) = (typed.join(", "), wanted.facets());
    let on = |facet: Facet| {
        if facets.is_empty() { access::Facets::usual(access::ItemKind::Record).has(facet) } else { facets.iter().any(|word| word == facet.word()) }
    };
    html! {
        div.field {
            label for="who" { (t["share-who"]) }
            textarea.input #who name="who" rows="2" required[view.groups.is_empty()] { (who) }
            small { (t["bulk-who-help"]) }
        }
        (ready_made(t, view, &groups))
        fieldset.stack."gap-1" {
            legend { (t["share-what"]) }
            input type="hidden" name="facets" value="";
            @for facet in Facet::of(access::ItemKind::Record) {
                @let key = format!("share-{}", facet.word().replace('_', "-"));
                label.check { input type="checkbox" name="facets" value=(facet.word()) checked[on(*facet)]; span { (t[key.as_str()]) } }
            }
        }
        div.field { label for="until" { (t["share-how-long"]) } input.input #until type="date" name="until" value=(wanted.until); small { (t["bulk-until-help"]) } }
        div.field { label for="message" { (t["share-message"]) } textarea.input #message name="message" rows="3" { (wanted.message) } }
    }
}

/// Groups to share with, and presets that say what is opened.
fn ready_made(t: &Texts, view: &Bulk, groups: &[String]) -> Markup {
    html! {
        @if !view.groups.is_empty() {
            fieldset.stack."gap-1" {
                legend { (t["share-groups"]) }
                @for group in &view.groups {
                    @let value = format!("group:{}", group.id);
                    label.check { input type="checkbox" name="who" value=(value) checked[groups.contains(&value)]; span { (group.name) } }
                }
            }
        }
        @if !view.presets.is_empty() {
            div.field {
                label for="preset" { (t["preset"]) }
                select.input #preset name="preset" {
                    option value="" { (t["preset-none"]) }
                    @for preset in &view.presets { option value=(preset.id) selected[view.wanted.preset == preset.id.to_string()] { (preset.name) } }
                }
                small { (t["bulk-preset-help"]) }
            }
        }
    }
}

fn count(view: &Bulk, fate: &str) -> usize {
    view.fates.iter().filter(|one| one.fate == fate).count()
}

/// What would become of each, and the button that does it.
fn told(t: &Texts, view: &Bulk) -> Markup {
    let (change, same, refused) = (count(view, "change"), count(view, "same"), count(view, "refused"));
    html! {
        section.section #fates {
            header { h2 { (t["bulk-told"]) } }
            p role="status" { (t.with("bulk-sums", parts![change = change, same = same, refused = refused])) }
            (fates(t, view))
            @if change > 0 { div.row { button.button.primary form="bulk" name="really" value="on" { (t.with("bulk-do", parts![count = change])) } } }
        }
    }
}

fn done(t: &Texts, view: &Bulk) -> Markup {
    html! {
        p.notice.done role="status" { (icon("circle-check")) " " span { (t.with("bulk-done", parts![count = count(view, "changed")])) } }
        (fates(t, view))
        p { a.button.primary href=(view.url) { (t.with("import-back", parts![name = &view.name])) } }
    }
}

fn fates(t: &Texts, view: &Bulk) -> Markup {
    html! { ul.list.card { @for one in &view.fates { (row(t, one)) } } }
}

fn row(t: &Texts, one: &Fate) -> Markup {
    html! {
        li.account id={ "fate-" (one.item) } {
            (icon(match one.fate { "refused" => "circle-alert", "same" => "layers", _ => "circle-check" }))
            div { a href={ "/items/" (one.item) } { strong { (one.title) } } @if let Some(why) = &one.why { small { (why) } } }
            @match one.fate {
                "refused" => span.badge.late { (t["bulk-refused"]) },
                "same" => span.badge { (t["bulk-same"]) },
                "changed" => span.badge { (t["bulk-changed"]) },
                _ => span.badge { (t["bulk-change"]) },
            }
        }
    }
}

/// The records, before anything was chosen.
fn listed(t: &Texts, view: &Bulk) -> Markup {
    html! {
        details.fold open[view.items.len() <= 10] {
            summary { (t.with("bulk-title", parts![count = view.items.len()])) }
            ul.stack."gap-1" { @for (id, title) in &view.items { li { a href={ "/items/" (id) } { (title) } } } }
        }
    }
}
