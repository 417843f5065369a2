//! Who stands beside an item's page: its team, and the guests to whom it is open.

use super::{GuestLine, Widening, access_list::guests_of, again::taken_out};
use crate::{
    items::{
        Item,
        team::{self, Colleague, Mate},
    },
    parts,
    store::Tx,
    web::{
        Cx, Error, Texts,
        ui::{At, avatar, hidden, icon},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// Everybody on an item.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Beside {
    pub team: Vec<Mate>,
    /// To whom it is open.
    pub guests: Vec<GuestLine>,
    /// Members who can be put on the team.
    #[serde(skip)]
    #[schemars(skip)]
    pub others: Vec<Colleague>,
    /// Of an item in the bin: what guests see again once the viewer takes it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_bin: Option<Widening>,
}

impl Beside {
    /// All of it. Whoever sees the house can choose further members.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, browse: bool) -> Result<Self, Error> {
        let team = team::of(tx, item)?;
        let all = if rights.may(Verb::Edit) && browse { team::colleagues(tx, item.organization)? } else { Vec::new() };
        let others = all.into_iter().filter(|one| !team.iter().any(|mate| mate.id == one.id)).collect();
        let out_of_bin = if item.binned_at.is_some() && rights.may(Verb::Restore) { taken_out(tx, item)? } else { None };
        Ok(Self { team, guests: guests_of(tx, item)?, others, out_of_bin })
    }

    /// The column beside the page.
    #[must_use]
    pub fn draw(&self, cx: &Cx, item: &Item, rights: &Rights) -> Markup {
        html! { aside.stack."gap-6" aria-label=(cx.t["people"]) { (self.drawn_team(cx.t, item, rights)) (self.drawn_guests(cx, item, rights)) } }
    }

    /// Leads from the head of the page to who has access.
    #[must_use]
    pub fn badge(&self, cx: &Cx, item: &Item) -> Markup {
        html! {
            @if !self.guests.is_empty() {
                a.badge.guests href={ (item.url()) "/share" } { (icon("door-open")) " " (cx.t.with("shared-with-guests", parts![count = self.guests.len()])) }
            }
        }
    }

    /// Only the guests of it.
    #[must_use]
    pub fn draw_guests(&self, cx: &Cx, item: &Item, rights: &Rights) -> Markup {
        self.drawn_guests(cx, item, rights)
    }

    fn drawn_team(&self, t: &Texts, item: &Item, rights: &Rights) -> Markup {
        let url = item.url();
        html! {
            section.section aria-labelledby="team-people" {
                header { h2 #team-people { (t["team"]) } span.count { (self.team.len()) } }
                ul.stack."gap-3" { @for mate in &self.team { (mate_line(t, item, rights, mate)) } }
                @if !self.others.is_empty() {
                    details #add-member {
                        summary.button.quiet { (icon("plus")) " " (t["team-add"]) }
                        form.stack."gap-2" #add-member-form method="post" action={ (url) "/participants" } data-inline {
                            label."visually-hidden" for="member" { (t["team-member"]) }
                            select.input #member name="member" required { @for other in t.manners().by_name(&self.others, |other| &other.name) { option value=(other.id) { (other.name) } } }
                            button.button { (t["add"]) }
                        }
                    }
                }
            }
        }
    }

    fn drawn_guests(&self, cx: &Cx, item: &Item, rights: &Rights) -> Markup {
        let (t, url) = (cx.t, item.url());
        let share = rights.may(Verb::Share);
        html! {
            @if share || !self.guests.is_empty() {
                section.section aria-labelledby="guest-people" {
                    header {
                        h2 #guest-people { (t["guests"]) }
                        @if share { a.button.quiet.icon-only href={ (url) "/share" } { (icon("plus")) (hidden(&t["share-with-a-guest"])) } }
                    }
                    @if self.guests.is_empty() { p.muted { (t["guests-none"]) } }
                    @else { ul.stack."gap-3" { @for guest in &self.guests { (guest_line(cx, item, rights, guest)) } } }
                }
            }
        }
    }
}

fn mate_line(t: &Texts, item: &Item, rights: &Rights, mate: &Mate) -> Markup {
    let about = if mate.responsible { &t["responsible"] } else { mate.job.as_str() };
    html! {
        li.person id={ "member-" (mate.id) } {
            (avatar(&mate.name, false, false))
            div { strong { (mate.name) } " " small { (about) } }
            @if mate.added && rights.may(Verb::Edit) {
                form id={ "remove-" (mate.id) } method="post" action={ (item.url()) "/participants/remove" } data-inline {
                    input type="hidden" name="member" value=(mate.id);
                    button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("team-remove", parts![name = &mate.name]))) }
                }
            }
        }
    }
}

fn guest_line(cx: &Cx, item: &Item, rights: &Rights, guest: &GuestLine) -> Markup {
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
            @if rights.may(Verb::ViewAs) {
                a.button.quiet.icon-only href={ "/as/" (guest.contact) (item.url()) } { (icon("eye")) (hidden(&t.with("view-as", parts![name = &guest.name]))) }
            }
        }
    }
}
