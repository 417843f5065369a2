//! Pages of organizers.

use super::{
    COVERS, Category, Field, FieldKind, ICONS, Template,
    views::{Fresh, Line, List, Settings},
};
use crate::{
    organizations::frame::Place,
    parts, sharing,
    web::{
        Cx, Texts, Typed,
        ui::{self, empty, hidden, icon},
    },
};
use maud::{Markup, html};

pub(super) fn list(cx: &Cx, view: &List) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/organizers", view.frame.organization.slug);
    let add = || html! { a.button.primary href={ (base) "/new" } { (icon("plus")) " " (t["organizer-new"]) } };
    let body = html! {
        div.item-head {
            h1 { (t["organizers"]) }
            div.actions {
                a.button.quiet href={ "/o/" (view.frame.organization.slug) "/bin" } { (icon("trash-2")) " " (t["bin"]) }
                @if view.manage && !view.organizers.is_empty() { (add()) }
            }
        }
        @if view.organizers.is_empty() {
            div.card { (empty("layers", &t[if view.manage { "organizers-empty" } else { "organizers-empty-ask" }], view.manage.then(add))) }
        } @else {
            div.cards data-rows { @for line in &view.organizers { (card(t, &base, line)) } }
        }
    };
    view.frame.draw(cx, Place::Organizers, &t["organizers"], None, &body)
}

fn card(t: &Texts, base: &str, line: &Line) -> Markup {
    html! {
        a.card.item-card data-row id={ "organizer-" (line.id) } href={ (base) "/" (line.id) } {
            img src=(cover_address(base, &line.id.to_string(), &line.cover)) alt="";
            div {
                strong { (line.name) }
                small { (t.with("organizer-records", parts![count = line.records])) @if !line.extranet { " · " (t["organizer-no-guests"]) } }
            }
        }
    }
}

/// Where the cover of an organizer is, for members who see the organizer.
fn cover_address(base: &str, id: &str, cover: &str) -> String {
    if cover == "picture" { format!("{base}/{id}/cover") } else { crate::web::ui::drawn_cover(cover) }
}

pub(super) fn new(cx: &Cx, view: &Fresh, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/organizers", view.frame.organization.slug);
    let body = html! {
        div.item-head { div.stack."gap-2" { (crumbs(t, &base, None)) h1 { (t["organizer-new"]) } p.muted { (t["organizer-new-about"]) } } }
        form.card.pad.stack."gap-5" #new-organizer method="post" action=(base) {
            (ui::problems(t, typed))
            fieldset.choices {
                legend."visually-hidden" { (t["organizer-start-from"]) }
                @for template in Template::ALL {
                    label {
                        input type="radio" name="template" value=(template.word()) checked[typed.or("template", "inspections") == template.word()];
                        (icon(template.look().0)) strong { (t[template.keys().0]) } small { (t[template.keys().1]) }
                    }
                }
            }
            (ui::Line::new("name", &t["organizer-name"], "").help(&t["organizer-name-help"]).draw(t, typed))
            details open[typed.sent()] {
                summary.button { (t["organizer-look"]) }
                div.stack."gap-5" { (icons(t, typed, "", true)) (covers(t, typed, "", true, None)) }
            }
            (extranet(t, if typed.sent() { typed.get("extranet").is_some() } else { true }, None))
            div.row."gap-3" { button.button.primary { (t["organizer-make"]) } a.button.quiet href=(base) { (t["cancel"]) } }
        }
    };
    view.frame.draw(cx, Place::Organizers, &t["organizer-new"], None, &body)
}

fn crumbs(t: &Texts, base: &str, inside: Option<(&str, &str)>) -> Markup {
    html! {
        nav aria-label=(t["where-this-is"]) { ol.crumbs {
            li { a href=(base) { (t["organizers"]) } }
            @if let Some((url, name)) = inside { li { a href=(url) { (name) } } }
        } }
    }
}

fn icons(t: &Texts, typed: &Typed, now: &str, or_template: bool) -> Markup {
    let chosen = typed.or("icon", now);
    html! {
        fieldset.choices {
            legend { (t["organizer-icon"]) }
            @if or_template { label { input type="radio" name="icon" value="" checked[chosen.is_empty()]; small { (t["organizer-as-template"]) } } }
            @for name in ICONS { label { input type="radio" name="icon" value=(name) checked[chosen == name] aria-label=(name); (icon(name)) } }
        }
    }
}

fn covers(t: &Texts, typed: &Typed, now: &str, or_template: bool, picture: Option<&str>) -> Markup {
    let chosen = typed.or("cover", now);
    html! {
        fieldset.choices {
            legend { (t["organizer-cover"]) }
            @if or_template { label { input type="radio" name="cover" value="" checked[chosen.is_empty()]; small { (t["organizer-as-template"]) } } }
            @for name in COVERS {
                label { input type="radio" name="cover" value=(name) checked[chosen == name]; img src=(cover_address("", "", name)) alt=""; small { (t[cover_key(name)]) } }
            }
            @if let Some(address) = picture {
                label { input type="radio" name="cover" value="picture" checked[chosen == "picture"]; img src=(address) alt=""; small { (t["cover-picture"]) } }
            }
        }
    }
}

fn cover_key(name: &str) -> &'static str {
    match name {
        "bridge" => "cover-bridge",
        "bolts" => "cover-bolts",
        "tower" => "cover-tower",
        "machines" => "cover-machines",
        "orders" => "cover-orders",
        "contracts" => "cover-contracts",
        "orchard" => "cover-orchard",
        "picture" => "cover-picture",
        _ => "cover-harbour",
    }
}

fn extranet(t: &Texts, on: bool, guests: Option<i64>) -> Markup {
    html! {
        label.facet {
            span {
                (t["organizer-extranet"])
                small { (t["organizer-extranet-about"]) @if let Some(guests) = guests.filter(|guests| *guests > 0) { " " (t.with("organizer-extranet-guests", parts![count = guests])) } }
            }
            input.switch type="checkbox" role="switch" name="extranet" value="on" checked[on];
        }
    }
}

pub(super) fn settings(cx: &Cx, view: &Settings, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/organizers", view.frame.organization.slug);
    let picture = view.has_picture.then(|| format!("{}/cover", view.url));
    // Several forms stand here; what was typed belongs to one of them.
    let nothing = Typed::default();
    let look = if typed.get("cover").is_some() { typed } else { &nothing };
    let body = html! {
        div.item-head { div.stack."gap-2" { (crumbs(t, &base, Some((&view.url, &view.name)))) h1 { (t["organizer-settings"]) } } }
        div.sections.narrow {
            (ui::problems(t, typed))
            section.section #look aria-labelledby="look-title" {
                header { h2 #look-title { (t["organizer-look"]) } }
                form.card.pad.stack."gap-5" #look-form method="post" action={ (view.url) "/settings" } {
                    input type="hidden" name="was" value=(view.edition);
                    @if look.sent() && !look.problems().is_empty() { (now(t, view)) }
                    (ui::Line::new("name", &t["organizer-name"], &view.name).required().draw(t, look))
                    (icons(t, look, &view.icon, false))
                    (covers(t, look, &view.cover, false, picture.as_deref()))
                    (extranet(t, if look.sent() { look.get("extranet").is_some() } else { view.extranet }, Some(view.guests)))
                    @if let Some(again) = &view.again { (sharing::draw_all_again(cx, again)) }
                    div.row { button.button.primary { (t["save"]) } }
                }
                form.card.pad.stack."gap-3" #cover-form method="post" enctype="multipart/form-data" action={ (view.url) "/cover" } {
                    div.field {
                        label for="picture" { (t["organizer-cover-own"]) }
                        input.input #picture type="file" name="picture" accept="image/jpeg,image/png,image/webp" required;
                        (ui::problem(t, typed, "picture"))
                        small { (t["organizer-cover-help"]) }
                    }
                    div.row { button.button { (icon("upload")) " " (t["upload-picture"]) } }
                }
            }
            (categories(t, view, typed))
            (fields(t, view, typed))
        }
    };
    view.frame.draw(cx, Place::Organizers, &t.with("organizer-settings-of", parts![name = &view.name]), None, &body)
}

/// How it stands now, above a form that shows what was typed.
fn now(t: &Texts, view: &Settings) -> Markup {
    html! {
        dl.facts #look-now {
            div { dt { (t["organizer-name"]) } dd { (view.name) } }
            div { dt { (t["organizer-icon"]) } dd { (icon(&view.icon)) } }
            div { dt { (t["organizer-cover"]) } dd { (t[cover_key(&view.cover)]) } }
            div { dt { (t["organizer-extranet"]) } dd { (t[if view.extranet { "yes" } else { "no" }]) } }
        }
    }
}

fn categories(t: &Texts, view: &Settings, typed: &Typed) -> Markup {
    html! {
        section.section #categories aria-labelledby="categories-title" {
            header { h2 #categories-title { (t["categories"]) } span.count { (view.categories.iter().filter(|category| !category.archived).count()) } }
            p.muted { (t["categories-about"]) }
            @if !view.categories.is_empty() { ul.list { @for category in &view.categories { (category_row(t, view, category, typed)) } } }
            form.row."gap-3" #new-category method="post" action={ (view.url) "/categories" } data-inline {
                label."visually-hidden" for="category-name" { (t["category-new"]) }
                input.input.filter #category-name name="name" placeholder=(t["category-new"]) required maxlength="100";
                button.button { (icon("plus")) " " (t["add"]) }
            }
        }
    }
}

fn category_row(t: &Texts, view: &Settings, category: &Category, typed: &Typed) -> Markup {
    let id = category.id.to_string();
    let name = if typed.get("category") == Some(id.as_str()) { typed.or("name", &category.name) } else { &category.name };
    html! {
        li.row.pad id={ "category-" (id) } {
            form.row id={ "category-form-" (id) } method="post" action={ (view.url) "/categories/rename" } data-inline {
                input type="hidden" name="category" value=(id);
                input type="hidden" name="was" value=(category.name);
                input.input.filter id={ "category-name-" (id) } name="name" value=(name) aria-label=(t["category-name"]) required maxlength="100";
                button.button.quiet { (t["rename"]) }
            }
            @if category.archived { span.badge { (t["archived"]) } }
            form.push id={ "category-archive-" (id) } method="post" action={ (view.url) "/categories/archive" } data-inline {
                input type="hidden" name="category" value=(id);
                button.button.quiet { (t[if category.archived { "back-into-use" } else { "archive" }]) }
            }
        }
    }
}

fn fields(t: &Texts, view: &Settings, typed: &Typed) -> Markup {
    let nothing = Typed::default();
    let fresh = if typed.get("kind").is_some() { typed } else { &nothing };
    let used = view.fields.iter().filter(|field| !field.archived).count();
    html! {
        section.section #fields aria-labelledby="fields-title" {
            header { h2 #fields-title { (t["fields"]) } span.count { (used) } }
            p.muted { (t["fields-about"]) }
            @if view.fields.is_empty() { div.card { (empty("list", &t["fields-empty"], None)) } }
            @else { ul.list { @for (at, field) in view.fields.iter().enumerate() { (field_row(t, view, field, (at, used), typed)) } } }
            details.card.pad #new-field open[view.fields.is_empty() || fresh.sent()] {
                summary { (t["field-new"]) }
                form.stack #new-field-form method="post" action={ (view.url) "/fields" } {
                    (field_name(t, fresh, "new", ""))
                    (ui::select(t, fresh, "kind", &t["field-kind"], "text", &FieldKind::ALL.map(|kind| (kind.word().to_owned(), t[kind.key()].to_owned()))))
                    (shape(t, view, fresh, "new", None))
                    div.row { button.button.primary { (t["field-add"]) } }
                }
            }
        }
    }
}

/// A field's row; `at` says which it is, and how many are in use.
fn field_row(t: &Texts, view: &Settings, field: &Field, at: (usize, usize), typed: &Typed) -> Markup {
    let id = field.id.to_string();
    let nothing = Typed::default();
    let here = if typed.get("field") == Some(id.as_str()) { typed } else { &nothing };
    html! {
        li.pad.stack."gap-2" id={ "field-" (id) } {
            div.row {
                strong { (field.name) }
                span.badge { (t[field.kind.key()]) }
                @if field.required { span.badge { (t["required"]) } }
                @if field.to_guests { span.badge.guests { (icon("door-open")) " " (t["guests-see-this"]) } }
                @if field.archived { span.badge { (t["archived"]) } }
                div.row.push {
                    @if !field.archived {
                        (step(t, view, field, "up", "arrow-up", "move-up", at.0 == 0))
                        (step(t, view, field, "down", "arrow-down", "move-down", at.0 + 1 >= at.1))
                    }
                    form id={ "field-archive-" (id) } method="post" action={ (view.url) "/fields/archive" } data-inline {
                        input type="hidden" name="field" value=(id);
                        button.button.quiet { (t[if field.archived { "back-into-use" } else { "archive" }]) (hidden(&field.name)) }
                    }
                }
            }
            @if !field.archived {
                details id={ "field-edit-" (id) } open[here.sent()] {
                    summary { (t["edit"]) (hidden(&field.name)) }
                    form.stack id={ "field-form-" (id) } method="post" action={ (view.url) "/fields/change" } data-inline {
                        input type="hidden" name="field" value=(id);
                        input type="hidden" name="was" value=(field.edition());
                        (field_name(t, here, &id, &field.name))
                        (shape(t, view, here, &id, Some(field)))
                        div.row { button.button.primary { (t["save"]) } }
                    }
                }
            }
        }
    }
}

fn step(t: &Texts, view: &Settings, field: &Field, to: &str, picture: &str, word: &str, last: bool) -> Markup {
    html! {
        @if !last {
            form id={ "field-" (to) "-" (field.id) } method="post" action={ (view.url) "/fields/move" } data-inline {
                input type="hidden" name="field" value=(field.id);
                input type="hidden" name="to" value=(to);
                button.button.quiet.icon-only { (icon(picture)) (hidden(&t.with(word, parts![name = &field.name]))) }
            }
        }
    }
}

fn field_name(t: &Texts, typed: &Typed, id: &str, now: &str) -> Markup {
    html! { (labelled(t, typed, "name", id, "field-name", None, &html! {
        input.input id={ "name-" (id) } name="name" value=(typed.or("name", now)) required maxlength="100";
    })) }
}

/// A control with its label, what is wrong with it, and a sentence below.
fn labelled(t: &Texts, typed: &Typed, name: &str, id: &str, label: &str, help: Option<&str>, control: &Markup) -> Markup {
    html! {
        div.field {
            label for={ (name) "-" (id) } { (t[label]) }
            (control)
            @if let Some(problem) = typed.problem(name) { p.error { (icon("circle-alert")) " " (t.say(&problem.say)) } }
            @if let Some(help) = help { small { (t[help]) } }
        }
    }
}

/// What a new and an old field have in common.
fn shape(t: &Texts, view: &Settings, typed: &Typed, id: &str, field: Option<&Field>) -> Markup {
    let now = |of: fn(&Field) -> &str| field.map_or("", of);
    let ticked = |name: &str, of: fn(&Field) -> bool| if typed.sent() { typed.get(name).is_some() } else { field.is_some_and(of) };
    html! {
        @if field.is_some_and(|field| field.kind == FieldKind::Money) {
            (labelled(t, typed, "choices", id, "field-currency", None, &html! {
                input.input id={ "choices-" (id) } name="choices" value=(typed.or("choices", now(|field| &field.choices))) maxlength="8";
            }))
        }
        @if field.is_none_or(|field| matches!(field.kind, FieldKind::Choice | FieldKind::MultiChoice)) {
            (labelled(t, typed, "choices", id, "field-choices", Some("field-choices-help"), &html! {
                textarea.input id={ "choices-" (id) } name="choices" rows="4" { (typed.or("choices", now(|field| &field.choices))) }
            }))
        }
        (labelled(t, typed, "group", id, "field-group", Some("field-group-help"), &html! {
            input.input id={ "group-" (id) } name="group" value=(typed.or("group", now(|field| &field.group))) maxlength="100";
        }))
        label.check { input type="checkbox" name="required" value="on" checked[ticked("required", |field| field.required)]; span { (t["field-required"]) } }
        label.check {
            input type="checkbox" name="to_guests" value="on" checked[ticked("to_guests", |field| field.to_guests)];
            span { (t["field-to-guests"]) " " small.faint { (t.with("field-to-guests-help", parts![count = view.guests])) } }
        }
    }
}
