//! The form of a record.

use super::{
    store::{name_of, ticked},
    view::FormView,
};
use crate::{
    organizations::frame::Place,
    organizers::{Field, FieldKind},
    parts,
    web::{
        Cx, Part, Problem, Texts, Typed,
        ui::{self, icon},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &FormView, typed: &Typed) -> Markup {
    let t = cx.t;
    let title = view
        .url
        .as_ref()
        .map_or_else(|| t.with("record-new-in", parts![name = &view.organizer]), |_| t.with("record-edit", parts![title = &view.title]));
    let action = view.url.as_ref().map_or_else(|| format!("{}/records", view.organizer_url), |url| format!("{url}/edit"));
    let back = view.url.as_ref().unwrap_or(&view.organizer_url);
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs {
                @if view.frame.browse { li { a href=(view.organizer_url) { (view.organizer) } } }
                @if let Some(url) = &view.url { li { a href=(url) { (view.title) } } }
            } }
            h1 { (title) }
        } }
        form.form #record-form method="post" action=(action) {
            (ui::problems(t, typed))
            @if let Some(edition) = view.edition { input type="hidden" name="edition" value=(typed.or("edition", &edition.to_string())); (read_before(view, typed)) }
            (ui::Line::new("title", &t["record-title"], &view.title).required().draw(t, typed))
            div.field-row {
                @if !view.categories.is_empty() { (ui::select(t, typed, "category", &t["category"], &view.category, &categories(t, view))) }
                (ui::select(t, typed, "responsible", &t["responsible"], &view.responsible, &members(t, view)))
            }
            @for (group, fields) in groups(view) {
                @if group.is_empty() { @for field in fields { (control(t, typed, view, field)) } }
                @else { fieldset { legend { (group) } @for field in fields { (control(t, typed, view, field)) } } }
            }
            div.actions { button.button.primary { (t[if view.url.is_some() { "save" } else { "record-add" }]) } a.button.quiet href=(back) { (t["cancel"]) } }
        }
    };
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}

/// The values that whoever edits has read, so that a second editor's changes
/// can be told from theirs. A form that comes back keeps what it was made from.
fn read_before(view: &FormView, typed: &Typed) -> Markup {
    let was = |name: &str, now: &str| {
        let name = format!("was-{name}");
        html! { input type="hidden" name=(name) value=(typed.or(&name, now)); }
    };
    html! {
        (was("title", &view.title))
        (was("category", &view.category))
        (was("responsible", &view.responsible))
        @for field in &view.fields { (was(&name_of(field), view.value(field))) }
    }
}

pub(super) fn categories(t: &Texts, view: &FormView) -> Vec<(String, String)> {
    let none = view.uncategorized.then(|| (String::new(), t["category-none"].to_owned()));
    none.into_iter().chain(view.categories.iter().map(|category| (category.id.to_string(), category.name.clone()))).collect()
}

pub(super) fn members(t: &Texts, view: &FormView) -> Vec<(String, String)> {
    t.manners().choices(&view.members, |one| (one.id, one.name.as_str()))
}

/// The fields by their groups, in order.
fn groups(view: &FormView) -> Vec<(&str, Vec<&Field>)> {
    let mut groups: Vec<(&str, Vec<&Field>)> = Vec::new();
    for field in &view.fields {
        match groups.iter_mut().find(|(group, _)| *group == field.group) {
            Some((_, fields)) => fields.push(field),
            None => groups.push((&field.group, vec![field])),
        }
    }
    groups
}

/// What is wrong with a field that the organization made itself.
fn wrong<'a>(typed: &'a Typed, field: &Field) -> Option<&'a Problem> {
    let id = field.id.to_string();
    typed
        .problems()
        .iter()
        .find(|problem| problem.say.parts.iter().any(|(name, part)| *name == "field" && matches!(part, Part::Text(text) if *text == id)))
}

pub(super) fn control(t: &Texts, typed: &Typed, view: &FormView, field: &Field) -> Markup {
    let name = name_of(field);
    let now = view.value(field);
    let boxes = typed_of(typed, field);
    let value = boxes.as_deref().unwrap_or(if typed.sent() { "" } else { now });
    let wrong = wrong(typed, field);
    let (invalid, described) = (wrong.map(|_| "true"), wrong.map(|_| format!("{name}-error")));
    // A new record has no files yet to choose from.
    if field.kind == FieldKind::File && view.files.is_empty() && value.is_empty() {
        return html! { @if view.url.is_some() { p.small.faint { (t.with("record-field-no-files", parts![name = &field.name])) } } };
    }
    let input = |kind: &str, mode: Option<&str>| {
        html! {
            input.input id=(name) name=(name) type=(kind) inputmode=[mode] value=(value) required[field.required] aria-invalid=[invalid] aria-describedby=[&described];
        }
    };
    let choose = |choices: Vec<(String, String)>| {
        html! {
            select.input id=(name) name=(name) required[field.required && field.kind == FieldKind::Choice] aria-invalid=[invalid] aria-describedby=[&described] {
                option value="" { "–" }
                @for (choice, label) in &choices { option value=(choice) selected[choice == value] { (label) } }
            }
        }
    };
    html! {
        div.field {
            @if field.kind == FieldKind::Checkbox {
                label.check { input id=(name) type="checkbox" name=(name) value="on" checked[!value.is_empty()] aria-invalid=[invalid]; span { (field.name) } }
            } @else if field.kind == FieldKind::MultiChoice {
                fieldset.stack."gap-1" aria-invalid=[invalid] aria-describedby=[&described] {
                    legend { (field.name) @if field.to_guests { " " span.badge.guests { (icon("door-open")) " " (t["guests-see-this"]) } } }
                    @for (at, (choice, label)) in choices(field, now).into_iter().enumerate() {
                        label.check { input type="checkbox" name={ (name) "-" (at) } value=(choice) checked[value.lines().any(|line| line == choice)]; span { (label) } }
                    }
                }
            } @else {
                label for=(name) { (field.name) @if field.kind == FieldKind::Money { " (" (field.currency()) ")" } @if field.to_guests { " " span.badge.guests { (icon("door-open")) " " (t["guests-see-this"]) } } }
                @match field.kind {
                    FieldKind::LongText => textarea.input id=(name) name=(name) rows="4" required[field.required] aria-invalid=[invalid] aria-describedby=[&described] { (value) },
                    FieldKind::Number | FieldKind::Money => (input("text", Some("decimal"))),
                    FieldKind::Date => (input("date", None)),
                    FieldKind::Link => (input("text", Some("url"))),
                    FieldKind::Choice => (choose(choices(field, now))),
                    FieldKind::File => (choose(files(t, view, now))),
                    FieldKind::Person => (choose(people(t, view))),
                    FieldKind::Text | FieldKind::Checkbox | FieldKind::MultiChoice => (input("text", None)),
                }
            }
            @if let Some(problem) = wrong { p.error id={ (name) "-error" } { (icon("circle-alert")) " " (t.say(&problem.say)) } }
        }
    }
}

/// The files to choose from; one that is not shown is not lost by opening the form.
fn files(t: &Texts, view: &FormView, now: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = view.files.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    if !now.is_empty() && !all.iter().any(|(id, _)| id == now) {
        all.push((now.to_owned(), t["record-field-file-gone"].to_owned()));
    }
    all
}

/// What can be chosen; a value that no longer stands among it is not lost by opening the form.
fn choices(field: &Field, now: &str) -> Vec<(String, String)> {
    let gone = now.lines().filter(|value| !value.is_empty() && !field.options().any(|choice| choice == *value));
    field.options().chain(gone).map(|choice| (choice.to_owned(), choice.to_owned())).collect()
}

/// Members, then contacts, who are told apart where both are there.
pub(super) fn people(t: &Texts, view: &FormView) -> Vec<(String, String)> {
    let label =
        |person: &super::view::Somebody| if person.guest { t.with("record-field-contact", parts![name = &person.name]) } else { person.name.clone() };
    let mut people = t.manners().by_name(&view.people, |person| &person.name);
    people.sort_by_key(|person| person.guest);
    people.into_iter().map(|person| (person.id.to_string(), label(person))).collect()
}

/// What was typed into a field, if the form came: of several choices those that were ticked.
pub(super) fn typed_of(typed: &Typed, field: &Field) -> Option<String> {
    let name = name_of(field);
    match typed.get(&name) {
        Some(text) => Some(text.to_owned()),
        None if field.kind == FieldKind::MultiChoice && typed.sent() => Some(ticked(&name, typed.fields())),
        None => None,
    }
}
