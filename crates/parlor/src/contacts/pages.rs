//! Pages of contacts.

use super::views::{ContactLine, ContactPage, Contacts, OpenItem};
use crate::{
    organizations::{frame::Place, role_choices},
    parts, stays,
    web::{
        Cx, Language, Texts, Typed, cursor, progress,
        ui::{self, At, Line, avatar, icon},
    },
};
use maud::{Markup, html};

pub(super) fn all(cx: &Cx, view: &Contacts, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/contacts", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-6" {
            div.item-head {
                h1 { (t["contacts-title"]) }
                @if view.keeps && !view.groups.is_empty() { div.actions { a.button href={ "/o/" (view.frame.organization.slug) "/guest-groups" } { (icon("users")) " " (t["groups"]) } " " a.button href="#add" { (icon("user-plus")) " " (t["contact-add"]) } } }
            }
            (ui::problems(t, typed))
            @if view.groups.is_empty() { div.card { (ui::empty("users", &t["contacts-empty"], None)) } }
            @for group in &view.groups {
                section.section {
                    header { h2 { (group.counterparty.as_deref().unwrap_or(&t["contacts-no-counterparty"])) } span.count { (group.contacts.len()) } }
                    ul.list.card data-rows { @for contact in &group.contacts { (line(cx, contact, &base)) } }
                }
            }
            (cursor::pages(cx, view.next.as_deref()))
            @if view.keeps {
                section.section #add {
                    header { h2 { (t["contact-add"]) } }
                    form.card.pad.stack."gap-4".form #contact-add method="post" action=(base) {
                        (fields(cx, typed, &Values { language: cx.t.language().tag(), ..Values::default() }, &view.counterparties))
                        div { button.button.primary { (icon("user-plus")) " " (t["contact-add"]) } }
                    }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Contacts, &t["contacts-title"], None, &body)
}

fn line(cx: &Cx, contact: &ContactLine, base: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "contact-" (contact.id) } {
            (avatar(&contact.name, true, false))
            div {
                a.name href={ (base) "/" (contact.id) } { strong { (contact.name) } } " " span.badge { (t[contact.mark.key()]) }
                small {
                    @if !contact.job.is_empty() { (contact.job) " · " }
                    @if let Some(email) = &contact.email { (email) } @else { (t["contact-no-email"]) }
                }
                @if !contact.open.is_empty() { small { (contact.open.join(" · ")) } }
            }
            @if contact.open.is_empty() { small.faint { (t["contact-nothing-open"]) } }
            @else { span.badge.guests { (icon("door-open")) " " (t.with("contact-open", parts![count = contact.open.len()])) } }
        }
    }
}

/// What stands in the fields.
#[derive(Default)]
struct Values<'a> {
    name: &'a str,
    job: &'a str,
    email: &'a str,
    phone: &'a str,
    language: &'a str,
    counterparty: &'a str,
}

fn fields(cx: &Cx, typed: &Typed, values: &Values<'_>, counterparties: &[String]) -> Markup {
    let t = cx.t;
    let counterparty = html! {
        input.input #counterparty name="counterparty" list="counterparties" value=(typed.or("counterparty", values.counterparty))
            aria-invalid=[typed.problem("counterparty").map(|_| "true")];
        datalist #counterparties { @for name in t.manners().by_name(counterparties, |name| name) { option value=(name) {} } }
    };
    html! {
        (Line::new("name", &t["contact-name"], values.name).required().draw(t, typed))
        (Line::new("email", &t["email"], values.email).kind("email").draw(t, typed))
        (ui::field(t, typed, "counterparty", &t["contact-counterparty"], Some(&t["contact-counterparty-help"]), &counterparty))
        (Line::new("job", &t["contact-job"], values.job).draw(t, typed))
        (Line::new("phone", &t["contact-phone"], values.phone).kind("tel").draw(t, typed))
        (ui::language(cx, typed, &t["contact-language"], None, values.language))
    }
}

pub(super) fn contact(cx: &Cx, view: &ContactPage, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/contacts", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["contacts-title"]) } } } }
            div.row."gap-3" {
                (avatar(&view.name, true, false))
                div { h1 { (view.name) " " span.badge { (t[view.mark.key()]) } } p.muted { @if !view.job.is_empty() { (view.job) } @if let Some(company) = &view.counterparty { @if !view.job.is_empty() { " · " } (company) } } }
            }
            (ui::problems(t, typed))
            dl.facts {
                div { dt { (t["email"]) } dd { @if let Some(email) = &view.email { a href={ "mailto:" (email) } { (email) } } @else { (t["contact-no-email"]) } } }
                @if !view.phone.is_empty() { div { dt { (t["contact-phone"]) } dd { a href={ "tel:" (view.phone) } { (view.phone) } } } }
                div { dt { (t["contact-language"]) } dd { (Language::from_tag(&view.language).map_or(view.language.as_str(), |language| language.name())) } }
                div { dt { (t["contact-since"]) } dd { (At(&cx.dates, view.since)) } }
            }
            @if view.keeps {
                div.row."gap-3" { a.button href={ (base) "/" (view.id) "/evidence.zip" } download data-plain data-export { (icon("archive")) " " (t["evidence-get"]) } }
                (progress::evidence_bar(t))
            }
            @if let Some(stay) = &view.stay { (stays::section(cx, stay, &view.frame.organization.slug, &Typed::default())) }
            section.section #open {
                header { h2 { (t["contact-open-title"]) } span.count { (view.open.len()) } @if view.looks { a.button.quiet href={ (base) "/" (view.id) "/keys" } { (icon("key-round")) " " (t["view-keys"]) } } }
                @if view.open.is_empty() { div.card { (ui::empty("door-closed", &t["contact-open-empty"], None)) } }
                @else { ul.list.card { @for item in &view.open { (open_item(cx, item)) } } }
            }
            @if view.keeps { (change(cx, view, typed, &base)) }
            (team(cx, view, &base))
            @if view.keeps { p { a.button.quiet href={ (base) "/" (view.id) "/erasure" } { (icon("eraser")) " " (t["erasure-link"]) } } }
        }
    };
    view.frame.draw(cx, Place::Contacts, &view.name, None, &body)
}

/// What a seat costs, said before it is taken.
fn seat(t: &Texts, view: &ContactPage) -> String {
    match view.seat.as_deref() {
        None => t["contact-seat-free"].to_owned(),
        Some("") => t["contact-seat-plan"].to_owned(),
        Some(price) => t.with("contact-seat-price", parts![price = price]),
    }
}

fn open_item(cx: &Cx, item: &OpenItem) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "open-" (item.id) } {
            (icon("door-open"))
            div {
                a href={ "/items/" (item.id) } { strong { (item.title) } }
                small {
                    (t.with("contact-open-since", parts![when = cx.dates.on(item.since)]))
                    @if let Some(until) = item.until { " · " (t.with("contact-open-until", parts![when = cx.dates.date(cx.dates.last_day_before(until))])) }
                }
            }
            small.faint {
                @if let Some(seen) = item.last_seen { (t.with("contact-seen", parts![when = cx.dates.when(seen)])) } @else { (t["contact-not-seen"]) }
            }
        }
    }
}

fn change(cx: &Cx, view: &ContactPage, typed: &Typed, base: &str) -> Markup {
    let t = cx.t;
    let values = Values {
        name: &view.name,
        job: &view.job,
        email: view.email.as_deref().unwrap_or_default(),
        phone: &view.phone,
        language: &view.language,
        counterparty: view.counterparty.as_deref().unwrap_or_default(),
    };
    let open = typed.sent();
    html! {
        details.section #change open[open] {
            summary.button { (icon("pencil")) " " (t["contact-change"]) }
            form.card.pad.stack."gap-4".form #contact-form method="post" action={ (base) "/" (view.id) } {
                input type="hidden" name="edition" value=(view.edition);
                @if view.overtaken {
                    div.notice role="alert" {
                        (icon("circle-alert"))
                        div.stack."gap-2" {
                            p { (t["overtaken"]) }
                            dl.facts {
                                div { dt { (t["contact-name"]) } dd { (values.name) } }
                                div { dt { (t["email"]) } dd { (values.email) } }
                                div { dt { (t["contact-counterparty"]) } dd { (values.counterparty) } }
                                div { dt { (t["contact-job"]) } dd { (values.job) } }
                                div { dt { (t["contact-phone"]) } dd { (values.phone) } }
                            }
                            p { a.button href={ (base) "/" (view.id) } { (t["overtaken-theirs"]) } }
                        }
                    }
                }
                (fields(cx, typed, &values, &view.counterparties))
                p.small.faint { (t["contact-email-help"]) }
                div { button.button.primary { (t[if view.overtaken { "overtaken-mine" } else { "save" }]) } }
            }
        }
    }
}

/// A guest has no role; becoming a member is a step of its own.
fn team(cx: &Cx, view: &ContactPage, base: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section #team {
            header { h2 { (t["contact-team"]) } }
            @if view.member { p.muted { (t["contact-member-already"]) } }
            @else {
                p.muted { (t["contact-no-role"]) }
                @if view.invites && view.email.is_some() {
                    details.fold {
                        summary.button { (icon("user-plus")) " " (t["contact-invite"]) }
                        form.stack."gap-3" #invite-contact method="post" action={ (base) "/" (view.id) "/invite" } {
                            p { (t.with("contact-invite-seat", parts![name = &view.name])) " " (seat(t, view)) }
                            (ui::select(t, &Typed::default(), "role", &t["role"], "", &role_choices(t, &view.roles)))
                            div { button.button.primary { (t["invite-button"]) } }
                        }
                    }
                }
            }
        }
    }
}
