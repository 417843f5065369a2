//! The page of a record, as members see it.

use super::{FieldLine, RecordView, fields};
use crate::{
    activities, comments, files, follows,
    items::team::Mate,
    notes,
    organizations::frame::Place,
    parts,
    sharing::GuestLine,
    tasks,
    web::{
        Cx, Texts,
        shell::Live,
        ui::{At, avatar, hidden, icon},
    },
};
use access::Verb;
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &RecordView) -> Markup {
    draw_with(cx, view, &html! {})
}

/// The page with something laid over it, such as the Share panel.
#[must_use]
pub fn draw_with(cx: &Cx, view: &RecordView, over: &Markup) -> Markup {
    let (item, rights) = (&view.item, &view.rights);
    let live = Live { address: format!("{}/live", item.url()), version: item.version };
    let body = html! {
        (head(cx, view))
        @if view.binned_at.is_some() { (binned(cx, view)) }
        (tabs(cx.t, view))
        div.item-grid {
            div.sections {
                @if !view.fields.is_empty() { (facts(cx, view)) }
                (tasks::section(cx, item, rights, &view.tasks))
                (files::Section::on(item, follows::Place::Item, rights, &view.files).draw(cx))
                (notes::section(cx, item, rights, &view.notes))
                (activities::section(cx, item, rights, &view.activities))
                (comments::lanes(cx, item, rights, &view.comments))
            }
            aside.stack."gap-6" aria-label=(cx.t["people"]) { (team(cx.t, view)) (guests(cx, view)) }
        }
        (over)
    };
    view.frame.draw(cx, Place::Organizers, &view.title, Some(&live), &body)
}

fn head(cx: &Cx, view: &RecordView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let house = format!("/o/{}/organizers", view.frame.organization.slug);
    html! {
        div.item-head {
            div.stack."gap-2" {
                @if view.frame.browse {
                    nav aria-label=(t["where-this-is"]) { ol.crumbs {
                        li { a href=(house) { (t["organizers"]) } }
                        @if let (Some(id), Some(name)) = (view.item.organizer, &view.organizer) { li { a href={ (house) "/" (id) } { (name) } } }
                        @if let (Some(id), Some(organizer), Some(name)) = (view.item.category, view.item.organizer, &view.category) {
                            li { a href={ (house) "/" (organizer) "?category=" (id) } { (name) } }
                        }
                    } }
                }
                h1 { (view.title) }
            }
            div.actions {
                @if !view.guests.is_empty() {
                    a.badge.guests href={ (url) "/share" } { (icon("door-open")) " " (t.with("shared-with-guests", parts![count = view.guests.len()])) }
                }
                @if view.rights.may(Verb::Share) { a.button.primary #share-open href={ (url) "/share" } { (t["share"]) } }
                @else if !view.item.extranet && view.rights.may(Verb::SeeAccess) { p.small.faint #no-extranet { (icon("door-closed")) " " (t["share-no-extranet"]) } }
                (more(t, view))
            }
        }
    }
}

fn more(t: &Texts, view: &RecordView) -> Markup {
    let url = view.item.url();
    html! {
        details.more #more-item {
            summary.button.icon-only { (icon("ellipsis")) (hidden(&t["more-actions"])) }
            div.menu {
                @if view.rights.may(Verb::Edit) { a href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
                @if view.rights.may(Verb::ReadHistory) { a href={ (url) "/history" } { (icon("history")) " " (t["history"]) } }
                @if view.rights.may(Verb::SeeAccess) { a href={ (url) "/share" } { (icon("key-round")) " " (t["who-has-access"]) } }
                @if view.rights.may(Verb::Bin) {
                    form #bin-item method="post" action={ (url) "/bin" } { button.danger { (icon("trash-2")) " " (t["to-bin"]) } }
                }
                @if view.rights.may(Verb::Restore) {
                    form #restore-item method="post" action={ (url) "/bin/undo" } { button { (icon("rotate-ccw")) " " (t["restore"]) } }
                }
            }
        }
    }
}

fn binned(cx: &Cx, view: &RecordView) -> Markup {
    let Some(at) = view.binned_at else { return html! {} };
    let until = cx.dates.on(at.plus_days(crate::items::bin::DAYS));
    html! {
        div.notice role="status" {
            (icon("trash-2"))
            div.stack."gap-2" {
                p { (cx.t.with("record-binned", parts![day = cx.dates.on(at), until = until])) }
                @if view.rights.may(Verb::Restore) {
                    form #restore-here method="post" action={ (view.item.url()) "/bin/undo" } { button.button { (icon("rotate-ccw")) " " (cx.t["restore"]) } }
                }
            }
        }
    }
}

fn tabs(t: &Texts, view: &RecordView) -> Markup {
    let url = view.item.url();
    let tab = |to: &str, word: &str, count: usize| html! { a href={ "#" (to) } { (t[word]) @if count > 0 { " " span.count { (count) } } } };
    html! {
        nav.tabs aria-label=(t["parts-of-record"]) {
            a href="#main" aria-current="true" { (t["overview"]) }
            (tab("tasks", "tasks", view.tasks.len()))
            (tab("files", "files", view.files.len()))
            (tab("notes", "notes", view.notes.len()))
            (tab("activities", "activities", view.activities.len()))
            (tab("comments", "comments", 0))
            @if view.rights.may(Verb::ReadHistory) { a href={ (url) "/history" } { (t["history"]) } }
        }
    }
}

fn facts(cx: &Cx, view: &RecordView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let shown = view.fields.iter().filter(|field| field.to_guests).count();
    let mut groups: Vec<&str> = Vec::new();
    for field in &view.fields {
        if !groups.contains(&field.group.as_str()) {
            groups.push(&field.group);
        }
    }
    html! {
        section.section aria-labelledby="fields" {
            header {
                h2 #fields { (t["fields"]) }
                @if view.item.extranet && shown > 0 {
                    span.badge.guests title=(t["fields-shown-about"]) { (icon("door-open")) " " (t.with("fields-shown", parts![shown = shown, all = view.fields.len()])) }
                }
                @if view.rights.may(Verb::Edit) { a.button.quiet href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
            }
            @for group in &groups {
                @if !group.is_empty() { h3 { (group) } }
                dl.facts.two { @for field in view.fields.iter().filter(|field| field.group == **group) { (fact(cx, view, field)) } }
            }
        }
    }
}

fn fact(cx: &Cx, view: &RecordView, field: &FieldLine) -> Markup {
    html! {
        div id={ "fact-" (field.id) } {
            dt { (field.name) }
            dd {
                (fields::value(cx, &view.item.url(), field))
                @if field.to_guests && view.item.extranet {
                    " " svg.icon.shown role="img" aria-label=(cx.t["guests-see-this"]) { use href="#i-door-open"; }
                }
            }
        }
    }
}

fn team(t: &Texts, view: &RecordView) -> Markup {
    let url = view.item.url();
    html! {
        section.section aria-labelledby="team-people" {
            header { h2 #team-people { (t["team"]) } span.count { (view.team.len()) } }
            ul.stack."gap-3" { @for mate in &view.team { (mate_line(t, view, mate)) } }
            @if !view.others.is_empty() {
                details #add-member {
                    summary.button.quiet { (icon("plus")) " " (t["team-add"]) }
                    form.stack."gap-2" #add-member-form method="post" action={ (url) "/participants" } data-inline {
                        label."visually-hidden" for="member" { (t["team-member"]) }
                        select.input #member name="member" required { @for other in &view.others { option value=(other.id) { (other.name) } } }
                        button.button { (t["add"]) }
                    }
                }
            }
        }
    }
}

fn mate_line(t: &Texts, view: &RecordView, mate: &Mate) -> Markup {
    let about = if mate.responsible { &t["responsible"] } else { mate.job.as_str() };
    html! {
        li.person id={ "member-" (mate.id) } {
            (avatar(&mate.name, false, false))
            div { strong { (mate.name) } " " small { (about) } }
            @if mate.added && view.rights.may(Verb::Edit) {
                form id={ "remove-" (mate.id) } method="post" action={ (view.item.url()) "/participants/remove" } data-inline {
                    input type="hidden" name="member" value=(mate.id);
                    button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("team-remove", parts![name = &mate.name]))) }
                }
            }
        }
    }
}

fn guests(cx: &Cx, view: &RecordView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let share = view.rights.may(Verb::Share);
    html! {
        @if share || !view.guests.is_empty() {
            section.section aria-labelledby="guest-people" {
                header {
                    h2 #guest-people { (t["guests"]) }
                    @if share { a.button.quiet.icon-only href={ (url) "/share" } { (icon("plus")) (hidden(&t["share-with-a-guest"])) } }
                }
                @if view.guests.is_empty() { p.muted { (t["guests-none"]) } }
                @else { ul.stack."gap-3" { @for guest in &view.guests { (guest_line(cx, view, guest)) } } }
            }
        }
    }
}

fn guest_line(cx: &Cx, view: &RecordView, guest: &GuestLine) -> Markup {
    let t = cx.t;
    html! {
        li.person id={ "guest-" (guest.contact) } {
            (avatar(&guest.name, true, false))
            div {
                strong { (guest.name) }
                " " small {
                    @if let Some(counterparty) = &guest.counterparty { (counterparty) " · " }
                    @match guest.seen_at { Some(at) => { (t["seen"]) " " (At(&cx.dates, at)) } None => { (t["not-seen-yet"]) } }
                }
            }
            @if view.rights.may(Verb::ViewAs) {
                a.button.quiet.icon-only href={ "/as/" (guest.contact) (view.item.url()) } { (icon("eye")) (hidden(&t.with("view-as", parts![name = &guest.name]))) }
            }
        }
    }
}
