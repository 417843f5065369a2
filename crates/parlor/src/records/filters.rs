//! What narrows a list, which columns it has, and its name: the tools above the
//! table. All of them are forms that lead to an address.

use super::list::{RecordList, Wanted, column};
use crate::{
    organizers::{Field, FieldKind},
    web::{
        Cx, Texts,
        ui::{hidden, icon},
    },
};
use maud::{Markup, html};

/// The fields of an address that a form does not speak of go along as they are.
fn along(wanted: &Wanted, view: &RecordList, but: &[&str], filters: bool) -> Markup {
    let columns = view.columns.iter().map(|field| field.id.to_string()).collect::<Vec<_>>().join(".");
    let plain = [
        ("sort", wanted.sort.as_str()),
        ("category", &wanted.category),
        ("responsible", &wanted.responsible),
        ("shared", &wanted.shared),
        ("q", &wanted.q),
        ("columns", if wanted.query(None).contains("columns=") { &columns } else { "" }),
    ];
    html! {
        @for (name, value) in plain { @if !value.is_empty() && !but.contains(&name) { input type="hidden" name=(name) value=(value); } }
        @if filters { @for (name, value) in wanted.said() { input type="hidden" name=(name) value=(value); } }
    }
}

/// The words of a title and the category at once; the rest behind a button.
pub(super) fn narrowing(t: &Texts, view: &RecordList) -> Markup {
    let wanted = &view.wanted;
    html! {
        form.row."gap-3" #filters method="get" action=(view.url) {
            (along(wanted, view, &["q", "category", "responsible", "shared"], false))
            div.search.filter {
                label."visually-hidden" for="filter" { (t["records-filter"]) }
                (icon("list-filter"))
                input #filter name="q" type="search" value=(wanted.q) placeholder=(t["records-filter"]);
            }
            @if !view.categories.is_empty() {
                label."visually-hidden" for="category" { (t["category"]) }
                select.input.filter #category name="category" data-submit-on-change {
                    option value="" { (t["categories-all"]) }
                    @for category in &view.categories {
                        option value=(category.id) selected[category.id.to_string() == wanted.category] { (category.name) }
                    }
                }
            }
            button.button { (t["records-filter-do"]) }
        }
    }
}

/// Filters by what stands in the fields; they belong to the form beside them.
pub(super) fn more(cx: &Cx, view: &RecordList) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let many = wanted.said().count() + usize::from(!wanted.responsible.is_empty()) + usize::from(!wanted.shared.is_empty());
    let members = t.manners().choices(&view.members, |one| (one.id, one.name.as_str()));
    let shared = vec![("yes".into(), t["records-shared-yes"].into()), ("no".into(), t["records-shared-no"].into())];
    html! {
        details.more #more-filters {
            summary.button { (icon("list-filter")) " " (t["records-more-filters"]) @if many > 0 { " " span.count { (many) } } }
            div.sheet.stack."gap-4" {
                (pick(t, "responsible", &t["responsible"], &wanted.responsible, members))
                (pick(t, "shared", &t["records-shared"], &wanted.shared, shared))
                @for field in view.fields.iter().filter(|field| field.kind != FieldKind::File) { (by_field(t, view, field)) }
                p.small.faint { (t["records-filters-most"]) }
                div { button.button.primary form="filters" { (t["records-filter-do"]) } }
            }
        }
    }
}

fn pick(t: &Texts, name: &str, label: &str, now: &str, choices: Vec<(String, String)>) -> Markup {
    html! {
        div.field {
            label for={ "pick-" (name) } { (label) }
            select.input id={ "pick-" (name) } name=(name) form="filters" {
                option value="" { (t["records-any"]) }
                @for (value, label) in &choices { option value=(value) selected[value == now] { (label) } }
            }
        }
    }
}

fn by_field(t: &Texts, view: &RecordList, field: &Field) -> Markup {
    let name = format!("f-{}", field.id);
    let now = |below: &str| view.wanted.filters.get(&format!("{name}{below}")).map_or("", String::as_str);
    let same = |choices: Vec<String>| choices.into_iter().map(|choice| (choice.clone(), choice)).collect();
    match field.kind {
        FieldKind::Choice | FieldKind::MultiChoice => pick(t, &name, &field.name, now(""), same(field.options().map(str::to_owned).collect())),
        FieldKind::Checkbox => pick(t, &name, &field.name, now(""), vec![("yes".into(), t["yes"].into()), ("no".into(), t["no"].into())]),
        FieldKind::Person => {
            pick(t, &name, &field.name, now(""), view.people.iter().map(|person| (person.id.to_string(), person.name.clone())).collect())
        }
        FieldKind::Number | FieldKind::Money | FieldKind::Date => {
            let kind = if field.kind == FieldKind::Date { "date" } else { "text" };
            html! {
                fieldset.field {
                    legend { (field.name) }
                    div.between {
                        (bound(&format!("{name}-from"), &t["records-from"], kind, now("-from")))
                        (bound(&format!("{name}-to"), &t["records-to"], kind, now("-to")))
                    }
                }
            }
        }
        FieldKind::Text | FieldKind::LongText | FieldKind::Link | FieldKind::File => html! {
            div.field { label for=(name) { (field.name) } input.input id=(name) name=(name) form="filters" value=(now("")); }
        },
    }
}

fn bound(name: &str, label: &str, kind: &str, now: &str) -> Markup {
    html! {
        label {
            span.small.faint { (label) }
            input.input type=(kind) name=(name) form="filters" value=(now) inputmode=[(kind == "text").then_some("decimal")];
        }
    }
}

/// What narrows the list now, each with the way to leave it out.
pub(super) fn narrowed(cx: &Cx, view: &RecordList) -> Markup {
    let (t, wanted) = (cx.t, &view.wanted);
    let mut chips: Vec<(String, Wanted)> = Vec::new();
    let without = |change: &dyn Fn(&mut Wanted)| {
        let mut other = wanted.clone();
        change(&mut other);
        other
    };
    if let Some(member) = view.members.iter().find(|member| member.id.to_string() == wanted.responsible) {
        chips.push((format!("{}: {}", &t["responsible"], member.name), without(&|other| other.responsible.clear())));
    }
    if let "yes" | "no" = wanted.shared.as_str() {
        let words = if wanted.shared == "yes" { &t["records-shared-yes"] } else { &t["records-shared-no"] };
        chips.push((words.to_owned(), without(&|other| other.shared.clear())));
    }
    for (key, value) in wanted.said() {
        let Some(field) = view.fields.iter().find(|field| key.starts_with(&format!("f-{}", field.id))) else { continue };
        let sign = if key.ends_with("-from") {
            " ≥ "
        } else if key.ends_with("-to") {
            " ≤ "
        } else {
            ": "
        };
        chips.push((format!("{}{sign}{}", field.name, said(cx, view, field, value)), without(&|other| drop(other.filters.remove(key)))));
    }
    html! {
        @if !chips.is_empty() {
            ul.row."gap-2".chips aria-label=(t["records-narrowed"]) {
                @for (words, rest) in &chips {
                    li { a.badge href={ (view.url) (rest.query(None)) } { (words) " " (icon("x")) (hidden(&t["records-leave-out"])) } }
                }
            }
        }
    }
}

/// A value of a filter as people read it.
fn said(cx: &Cx, view: &RecordList, field: &Field, value: &str) -> String {
    match field.kind {
        FieldKind::Checkbox => cx.t[if value == "no" { "no" } else { "yes" }].to_owned(),
        FieldKind::Date if crate::web::day_of(value).is_some() => cx.dates.day(value),
        FieldKind::Person => {
            view.people.iter().find(|person| person.id.to_string() == value).map_or_else(|| "–".to_owned(), |person| person.name.clone())
        }
        _ => value.to_owned(),
    }
}

/// Which columns stand beside the title.
pub(super) fn columns(t: &Texts, view: &RecordList) -> Markup {
    html! {
        details.more #columns {
            summary.button { (icon("square-kanban")) " " (t["records-columns"]) }
            form.sheet.stack."gap-3" method="get" action=(view.url) {
                (along(&view.wanted, view, &["columns"], true))
                fieldset.stack."gap-1" {
                    legend { (t["records-columns-about"]) }
                    @for field in view.fields.iter().filter(|field| column(field)) {
                        label.check {
                            input type="checkbox" name={ "c-" (field.id) } value="on" checked[view.columns.iter().any(|shown| shown.id == field.id)];
                            span { (field.name) }
                        }
                    }
                }
                div { button.button.primary { (t["records-columns-show"]) } }
            }
        }
    }
}

/// A name for the list as it is looked at now; and the way to take one away.
pub(super) fn save(t: &Texts, view: &RecordList) -> Markup {
    let query = view.wanted.query(None);
    let open = view.views.iter().find(|saved| saved.query == query);
    html! {
        @if let Some(saved) = open {
            @if saved.mine || view.manage {
                form method="post" action={ (view.url) "/views/remove" } {
                    input type="hidden" name="view" value=(saved.id);
                    button.button.quiet { (icon("x")) " " (t["view-remove"]) }
                }
            }
        } @else if query != "?" {
            details.more #save-view {
                summary.button.quiet { (icon("star")) " " (t["view-save"]) }
                form.sheet.stack."gap-3" method="post" action={ (view.url) "/views" } {
                    input type="hidden" name="query" value=(query);
                    div.field { label for="view-name" { (t["view-name"]) } input.input #view-name name="name" required maxlength="60"; }
                    label.check { input type="checkbox" name="shared" value="on"; span { (t["view-shared"]) } }
                    div { button.button.primary { (t["view-save"]) } }
                }
            }
        }
    }
}
