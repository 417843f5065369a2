//! How the settings for guests are drawn: for an organizer with what a guest sees beside
//! them, for a record beside what its organizer says, and for each of its guests.

use super::{
    organizer::{Example, OrganizerGuests},
    record::{RecordGuests, as_seen},
    settings::{SORTS, Settings},
    store::GuestOfRecord,
};
use crate::{
    notifications::Sort,
    organizations::frame::Place,
    organizers::Field,
    parts, records,
    web::{
        Cx, Texts, Typed,
        ui::{avatar, hidden, icon, problem, problems},
    },
};
use access::{Facet, FieldId};
use maud::{Markup, html};

/// The keys of a deed's name, and of a word about it.
fn deed_keys(deed: Facet) -> (&'static str, &'static str) {
    match deed {
        Facet::SendFiles => ("extranet-send-files", "extranet-send-files-about"),
        Facet::Attach => ("extranet-attach", "extranet-attach-about"),
        Facet::WriteNotes => ("extranet-write-notes", "extranet-write-notes-about"),
        _ => ("extranet-requests", "extranet-requests-about"),
    }
}

fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Mentions => "extranet-mail-mentions",
        Sort::Comments => "extranet-mail-comments",
        Sort::Approvals => "extranet-mail-approvals",
        Sort::Tasks => "extranet-mail-tasks",
        Sort::Files => "extranet-mail-files",
        _ => "extranet-mail-ends",
    }
}

/// A switch, and what stands beside it.
struct Switch<'a> {
    name: &'a str,
    value: &'a str,
    label: &'a str,
    about: Option<&'a str>,
    /// What the organizer says, where that stands beside it.
    above: Option<bool>,
    on: bool,
    fixed: bool,
}

impl Switch<'_> {
    fn draw(&self, t: &Texts) -> Markup {
        html! {
            label.facet {
                span { (self.label) @if let Some(about) = self.about { " " small { (about) } } }
                span.n.small { @if let Some(above) = self.above { (t[if above { "extranet-above-on" } else { "extranet-above-off" }]) } }
                input.switch type="checkbox" role="switch" name=(self.name) value=(self.value) id={ (self.name) "-" (self.value) } checked[self.on] disabled[self.fixed];
            }
        }
    }
}

/// The three lists of switches. Beside each stands what is above it, where something is;
/// what may not be more than that is fixed.
struct Switches<'a> {
    cx: &'a Cx,
    now: &'a Settings,
    above: Option<&'a Settings>,
    fields: &'a [Field],
    typed: &'a Typed,
    may_change: bool,
    may_widen: bool,
}

impl Switches<'_> {
    fn one(&self, name: &'static str, value: &str, label: &str, about: Option<&str>, (on, above): (bool, Option<bool>)) -> Markup {
        let on = if self.typed.sent() { self.typed.all(name).any(|word| word == value) } else { on };
        let fixed = !self.may_change || (above == Some(false) && !on && !self.may_widen);
        Switch { name, value, label, about, above, on, fixed }.draw(self.cx.t)
    }

    fn deeds(&self) -> Markup {
        let t = self.cx.t;
        let has = |settings: &Settings, deed: Facet| settings.may.contains(&deed);
        html! {
            fieldset.card {
                legend."visually-hidden" { (t["extranet-may"]) }
                ul.list { @for deed in Facet::DEEDS { li {
                    (self.one("may", deed.word(), &t[deed_keys(deed).0], Some(&t[deed_keys(deed).1]), (has(self.now, deed), self.above.map(|above| has(above, deed)))))
                } } }
            }
            (problem(t, self.typed, "may"))
        }
    }

    fn shown(&self) -> Markup {
        let t = self.cx.t;
        let has = |settings: &Settings, field: FieldId| settings.fields.contains(&field);
        html! {
            @if self.fields.is_empty() { p.muted { (t["extranet-no-fields"]) } }
            @else {
                fieldset.card {
                    legend."visually-hidden" { (t["extranet-fields"]) }
                    ul.list { @for field in self.fields { li {
                        (self.one("fields", &field.id.to_string(), &field.name, Some(field.group.as_str()).filter(|group| !group.is_empty()), (has(self.now, field.id), self.above.map(|above| has(above, field.id)))))
                    } } }
                }
            }
            (problem(t, self.typed, "fields"))
        }
    }

    fn mails(&self) -> Markup {
        let t = self.cx.t;
        let has = |settings: &Settings, sort: Sort| settings.mailed.contains(&sort);
        html! {
            fieldset.card {
                legend."visually-hidden" { (t["extranet-mails"]) }
                ul.list { @for sort in SORTS { li {
                    (self.one("mailed", sort.word(), &t[sort_key(sort)], None, (has(self.now, sort), self.above.map(|above| has(above, sort)))))
                } } }
            }
            (problem(t, self.typed, "mailed"))
        }
    }

    fn draw(&self, edition: &str) -> Markup {
        let t = self.cx.t;
        html! {
            input type="hidden" name="was" value=(edition);
            section.section aria-labelledby="extranet-fields" { header { h2 #extranet-fields { (t["extranet-fields"]) } } p.muted { (t["extranet-fields-about"]) } (self.shown()) }
            section.section aria-labelledby="extranet-may" { header { h2 #extranet-may { (t["extranet-may"]) } } p.muted { (t["extranet-may-about"]) } (self.deeds()) }
            section.section aria-labelledby="extranet-mails" { header { h2 #extranet-mails { (t["extranet-mails"]) } } p.muted { (t["extranet-mails-about"]) } (self.mails()) }
        }
    }
}

pub(super) fn organizer(cx: &Cx, view: &OrganizerGuests, typed: &Typed) -> Markup {
    let t = cx.t;
    let (all, action) = (format!("/o/{}/organizers", view.frame.organization.slug), format!("{}/guests", view.url));
    let switches = Switches { cx, now: &view.settings, above: None, fields: &view.all_fields, typed, may_change: true, may_widen: true };
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs {
                li { a href=(all) { (t["organizers"]) } } li { a href=(view.url) { (view.name) } } li { a href={ (view.url) "/settings" } { (t["organizer-settings"]) } }
            } }
            h1 { (t["extranet-title"]) }
            p.muted { (t["extranet-about"]) }
        } }
        (problems(t, typed))
        @if !view.extranet { p.banner #no-extranet { (icon("door-closed")) " " (t["extranet-is-off"]) " " a href={ (view.url) "/settings" } { (t["organizer-settings"]) } } }
        form.beside #extranet-form method="post" action=(action) data-preview={ (action) "/preview" } {
            div.sections { (switches.draw(&view.edition)) div.row { button.button.primary { (t["save"]) } } }
            aside aria-labelledby="guest-sees" {
                h2 #guest-sees { (t["extranet-guest-sees"]) }
                div data-preview-into aria-live="polite" { (seen(cx, &view.settings, &view.all_fields, view.example.as_ref())) }
            }
        }
        @if !view.differing.is_empty() { (differing(t, view)) }
    };
    view.frame.draw(cx, Place::Organizers, &t.with("extranet-title-of", parts![name = &view.name]), None, &body)
}

/// The records that say something else for themselves.
fn differing(t: &Texts, view: &OrganizerGuests) -> Markup {
    html! {
        section.section #differing aria-labelledby="differing-h" {
            header { h2 #differing-h { (t["extranet-differing"]) } }
            p.muted { (t["extranet-differing-about"]) }
            ul.list.card { @for record in &view.differing { li.row.pad { a href={ "/items/" (record.id) "/guests" } { (record.title) } } } }
            @if view.more { p.small.muted { (t["extranet-differing-more"]) } }
        }
    }
}

/// What a guest sees of a record where this holds: its fields, and what they can do there.
pub(super) fn seen(cx: &Cx, settings: &Settings, fields: &[Field], example: Option<&Example>) -> Markup {
    let t = cx.t;
    let shown: Vec<&Field> = fields.iter().filter(|field| settings.fields.contains(&field.id)).collect();
    let value = |field: &Field| {
        let example = example?;
        let line = example.fields.iter().find(|line| line.id == field.id)?;
        Some(records::field_value(cx, &example.url, line))
    };
    html! {
        div.card.pad.stack."gap-3" {
            @if let Some(example) = example { p { strong { (example.title) } } }
            @if shown.is_empty() { p.muted.small { (t["extranet-sees-no-field"]) } }
            @else { dl.facts { @for field in shown { div { dt { (field.name) } dd { (value(field).unwrap_or_else(|| html! { span.faint { "–" } })) } } } } }
            @if !settings.may.is_empty() { ul.stack."gap-1".small { @for deed in &settings.may { li { (icon("check")) " " (t[deed_keys(*deed).0]) } } } }
            p.small.faint { (t["extranet-sees-about"]) }
        }
    }
}

pub(super) fn record(cx: &Cx, view: &RecordGuests, typed: &Typed) -> Markup {
    let t = cx.t;
    let (url, action) = (view.item.url(), format!("{}/guests", view.item.url()));
    let switches = Switches {
        cx,
        now: &view.here,
        above: Some(&view.above),
        fields: &view.all_fields,
        typed,
        may_change: view.may_change,
        may_widen: view.may_widen,
    };
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(url) { (view.title) } } li { a href={ (url) "/share" } { (t["share"]) } } } }
            h1 { (t["extranet-title"]) }
            p.muted { (t.with("extranet-record-about", parts![organizer = &view.organizer])) }
        } }
        (problems(t, typed))
        div.sections {
        (guests(cx, view))
        form.sections.narrow #extranet-form method="post" action=(action) {
            (switches.draw(&view.edition))
            @if view.may_change {
                p.small.muted { (t[if view.may_widen { "extranet-may-widen" } else { "extranet-never-more-about" }]) }
                div.row."gap-3" {
                    button.button.primary { (t["extranet-save-record"]) }
                    @if view.differs { button.button name="as_organizer" value="on" { (t.with("extranet-as-organizer", parts![organizer = &view.organizer])) } }
                }
            }
        }
        }
    };
    view.frame.draw(cx, view.item.place(), &t.with("extranet-title-of", parts![name = &view.title]), None, &body)
}

/// What each guest sees, and which fields one of them does not.
fn guests(cx: &Cx, view: &RecordGuests) -> Markup {
    let t = cx.t;
    html! {
        section.section #guests aria-labelledby="guests-h" {
            header { h2 #guests-h { (t["extranet-each-guest"]) } @if !view.guests.is_empty() { span.count { (view.guests.len()) } } }
            @if view.guests.is_empty() { p.muted { (t["extranet-no-guests"]) } }
            @else { ul.list.card { @for guest in t.manners().by_name(&view.guests, |guest| &guest.name) { (guest_row(cx, view, guest)) } } }
        }
    }
}

fn guest_row(cx: &Cx, view: &RecordGuests, guest: &GuestOfRecord) -> Markup {
    let t = cx.t;
    let open: Vec<&Field> = view.all_fields.iter().filter(|field| view.here.fields.contains(&field.id)).collect();
    let sees = open.iter().filter(|field| guest.fields.contains(&field.id)).count();
    html! {
        li.pad.guest-sees id={ "guest-" (guest.grant) } {
            (avatar(&guest.name, true, false))
            div {
                strong { (guest.name) }
                p.small.muted {
                    (if guest.sees_fields { t.with("extranet-guest-fields", parts![some = sees, all = open.len()]) } else { t["extranet-guest-no-fields"].to_owned() })
                    @for deed in &guest.may { " · " (t[deed_keys(*deed).0]) }
                }
            }
            div.acts {
            a.button.quiet href={ "/as/" (guest.contact) (view.item.url()) } { (icon("eye")) " " (t["extranet-look"]) (hidden(&guest.name)) }
            @if view.may_change && guest.sees_fields && !open.is_empty() {
                details.fold id={ "fields-of-" (guest.grant) } {
                    summary.button.quiet { (t["extranet-choose-fields"]) (hidden(&guest.name)) }
                    form.stack."gap-3" method="post" action={ (view.item.url()) "/guests/fields" } data-inline {
                        input type="hidden" name="grant" value=(guest.grant);
                        input type="hidden" name="seen" value=(as_seen(guest.fields.iter()));
                        input type="hidden" name="fields" value="";
                        fieldset.stack."gap-2" {
                            legend."visually-hidden" { (t["extranet-fields"]) }
                            @for field in &open {
                                label.check {
                                    input type="checkbox" name="fields" value=(field.id) id={ "sees-" (guest.grant) "-" (field.id) } checked[guest.fields.contains(&field.id)];
                                    span { (field.name) }
                                }
                            }
                        }
                        div.row { button.button { (t["save"]) } }
                    }
                }
            }
            }
        }
    }
}
