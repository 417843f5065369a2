//! Pages of groups.

use super::views::{GroupPage, Groups, HadLine, MemberLine};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Typed,
        ui::{self, Line, avatar, icon, problem},
    },
};
use maud::{Markup, html};

pub(super) fn all(cx: &Cx, view: &Groups, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}", view.frame.organization.slug);
    let here = format!("{base}/guest-groups");
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ (base) "/contacts" } { (t["contacts-title"]) } } } }
            div.stack."gap-1" { h1 { (t["groups"]) } p.muted { (t["groups-about"]) } }
            (ui::problems(t, typed))
            @if view.groups.is_empty() { div.card { (ui::empty("users", &t["groups-empty"], None)) } }
            @else {
                ul.list.card data-rows { @for group in t.manners().by_name(&view.groups, |group| &group.name) {
                    li.account id={ "group-" (group.id) } {
                        (icon("users"))
                        div { a.name href={ (here) "/" (group.id) } { strong { (group.name) } } small { (t.with("group-contacts", parts![count = group.contacts])) } }
                    }
                } }
            }
            @if view.keeps {
                form.card.pad.stack."gap-4".form #group-form method="post" action=(here) {
                    (Line::new("name", &t["group-name"], "").required().help(&t["group-name-help"]).draw(t, typed))
                    div { button.button.primary { (t["group-make"]) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Contacts, &t["groups"], None, &body)
}

pub(super) fn one(cx: &Cx, view: &GroupPage, typed: &Typed) -> Markup {
    let (t, here) = (cx.t, view.group.url());
    let body = html! {
        div.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(view.group.list_url()) { (t["groups"]) } } } }
            h1 { (view.name) }
            (ui::problems(t, typed))
            section.section #contacts {
                header { h2 { (t["contacts-title"]) } span.count { (view.contacts.len()) } }
                @if view.contacts.is_empty() { p.muted { (t["group-empty"]) } }
                @else { ul.list.card { @for line in t.manners().by_name(&view.contacts, |line| &line.name) { (member(cx, view, line, &here)) } } }
                @if view.keeps && !view.others.is_empty() { (joining(cx, view, &here)) }
                (problem(t, typed, "contact"))
            }
            section.section #items {
                header { h2 { (t["group-has"]) } span.count { (view.items.len()) } }
                @if view.items.is_empty() { p.muted { (t["group-has-nothing"]) } }
                @else { ul.list.card { @for line in &view.items { (had(cx, view, line)) } } }
            }
            @if view.keeps {
                section.section #settings {
                    header { h2 { (t["settings-title"]) } }
                    form.form #rename method="post" action=(here) {
                        input type="hidden" name="was" value=(view.name);
                        (Line::new("name", &t["group-name"], &view.name).required().help(&t["group-name-help"]).draw(t, typed))
                        div.actions { button.button { (t["save"]) } }
                    }
                    (ui::confirm(t, &t["group-end"], &t["group-end-help"], &format!("{here}/end"), &t["group-end"]))
                }
            }
        }
    };
    view.frame.draw(cx, Place::Contacts, &view.name, None, &body)
}

fn joining(cx: &Cx, view: &GroupPage, here: &str) -> Markup {
    let t = cx.t;
    html! {
        form.row."gap-2" #join method="post" action={ (here) "/contacts" } {
            label."visually-hidden" for="contact" { (t["group-add"]) }
            select.input #contact name="contact" required {
                option value="" { (t["group-choose"]) }
                @for other in t.manners().by_name(&view.others, |other| &other.name) { option value=(other.contact) { (other.name) @if let Some(of) = other.counterparty.as_ref().or(other.email.as_ref()) { " (" (of) ")" } } }
            }
            button.button { (icon("user-plus")) " " (t["group-add"]) }
        }
        @if !view.items.is_empty() { p.small.faint { (t["group-add-help"]) } }
    }
}

fn titles(offers: &[super::offers::Offer]) -> String {
    offers.iter().map(|offer| offer.title.as_str()).collect::<Vec<_>>().join(", ")
}

/// A contact, with what would be opened to them, and closed.
fn member(cx: &Cx, view: &GroupPage, line: &MemberLine, here: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "contact-" (line.contact) } {
            (avatar(&line.name, true, false))
            div {
                a.name href={ "/o/" (view.frame.organization.slug) "/contacts/" (line.contact) } { strong { (line.name) } } " "
                small { (line.counterparty.as_deref().or(line.email.as_deref()).unwrap_or(&t["contact-no-email"])) }
                @if !line.lacks.is_empty() {
                    p.small { (t.with("group-lacks", parts![titles = titles(&line.lacks)])) }
                }
            }
            @if view.keeps {
                @if !line.lacks.is_empty() {
                    form method="post" action={ (here) "/contacts/open" } id={ "open-" (line.contact) } {
                        input type="hidden" name="contact" value=(line.contact);
                        button.button."to-guests" { (icon("door-open")) " " (t.with("group-open", parts![count = line.lacks.len()])) }
                    }
                }
                (leaving(cx, line, here))
            }
        }
    }
}

fn leaving(cx: &Cx, line: &MemberLine, here: &str) -> Markup {
    let t = cx.t;
    html! {
        details.confirm id={ "leave-" (line.contact) } {
            summary.button.quiet { (t["group-leave"]) }
            form.stack."gap-2" method="post" action={ (here) "/contacts/remove" } {
                input type="hidden" name="contact" value=(line.contact);
                @if line.alone.is_empty() { p { (t.with("group-leave-question", parts![name = &line.name])) } }
                @else {
                    p { (t.with("group-leave-alone", parts![name = &line.name, titles = titles(&line.alone)])) }
                    label.check { input type="checkbox" name="close" value="on"; span { (t["group-leave-close"]) } }
                }
                button.button.danger { (t["group-leave"]) }
            }
        }
    }
}

fn had(cx: &Cx, view: &GroupPage, line: &HadLine) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "had-" (line.item) } {
            (icon("door-open"))
            div {
                a.name href={ "/items/" (line.item) "/share" } { strong { (line.title) } } " "
                small { (t.with("group-open-to", parts![some = line.open_to, all = view.contacts.len()])) @if let Some(until) = line.until { " · " (t.with("access-until", parts![date = cx.dates.date(cx.dates.last_day_before(until))])) } }
            }
        }
    }
}
