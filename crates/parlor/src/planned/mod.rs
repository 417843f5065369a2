//! Planned activities (WORK-6): what is to happen on an item, once or again and again (an
//! inspection, a delivery), and is confirmed by whom it is given to, with words and photos.
//! A guest has those that they follow, and confirms those that are theirs.
//!
//! Days are calendar days where the organization is. They are made one at a time, ahead
//! (`occurrences`), so that what is due is a row and never counted twice. What was
//! confirmed is kept for good; one that was taken back stays as well, beside the next.
//! It never decides by itself that something was done.

mod confirming;
mod days;
mod form;
mod list;
mod list_page;
mod occurrences;
mod pages;
mod reminders;
mod repeat;
mod routes;
mod rule;
mod views;

use crate::{
    audit, bind,
    doors::{Actor, Permit},
    follows::{self, Followable, Followed, Party, Place, Spot},
    items::{
        self, Item,
        attachment::{Attachment, EditIt, On},
        history::{self, Change},
    },
    notifications::Part,
    rows,
    store::{Time, Tx},
    web::{Error, there},
};
use access::{Attached, AttachedKind, Author, Near, PartyId, PlannedId, TaskFacets};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub use days::ahead;
pub use list::{ToConfirm, of_guest};
pub use pages::{confirm_form, facts, past, section, state};
pub use reminders::keep_house;
pub use routes::routes;
pub use rule::Rule;
pub use views::{Held, OccurrenceLine, PlannedLine, held, lines};

/// The calendar day that it is in a zone; an unknown one is UTC.
fn today(zone: &str, now: Time) -> Date {
    there(zone, now).date()
}

/// The last day that it is anywhere: what lies behind it has come nowhere.
fn latest(now: Time) -> Date {
    there("UTC", now.plus_seconds(14 * 3600)).date()
}

rows! {
    /// A planned activity.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Planned {
        pub id: PlannedId,
        pub title: String,
        /// Markdown.
        pub body: String,
        /// A calendar day, as 2026-11-30.
        pub first_day: String,
        /// As 09:30; empty where no hour was said.
        pub at_hour: String,
        /// By which it repeats, as RFC 5545 has it; empty for what happens once.
        pub rule: String,
        /// The member who is told where nobody confirms it.
        pub responsible: PartyId,
        pub responsible_name: String,
        /// Who confirms it; nobody, where a guest does not follow it any more.
        pub confirmer: Option<PartyId>,
        pub confirmer_name: Option<String>,
        /// They stand outside.
        pub confirmer_is_guest: bool,
        /// They are told so many days before.
        pub remind_days: i64,
        /// The responsible member is told so many days after; 0 for never.
        pub escalate_days: i64,
        #[serde(skip)]
        pub created_by: PartyId,
        pub author: String,
        pub created_at: Time,
        /// Goes along with a change, so that nobody overwrites what they have not seen.
        pub edition: i64,
        /// Nothing comes any more.
        pub ended_at: Option<Time>,
        #[serde(skip)]
        zone: String,
        /// Whether the viewer follows it.
        pub follows: bool,
    }
}

impl Planned {
    /// The first day on which it may happen.
    #[must_use]
    pub fn first(&self) -> Date {
        rule::date(&self.first_day)
    }

    /// By which it repeats.
    #[must_use]
    pub fn rule(&self) -> Rule {
        Rule::kept(&self.rule)
    }
}

impl Attachment for Planned {
    const SEGMENT: &'static str = "planned";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT n.id, n.title, n.body, n.first_day, n.at_hour, n.rule, n.responsible_id, r.name, n.confirmer_id, c.name,
                   COALESCE(c.kind = 'contact', FALSE), n.remind_days, n.escalate_days, n.created_by, p.name, n.created_at, n.edition, n.ended_at, o.zone,
                   EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = n.id AND ",
                crate::follow_is_of!("f", "$4"),
                ")
                 FROM planned n JOIN parties p ON p.id = n.created_by JOIN parties r ON r.id = n.responsible_id JOIN organizations o ON o.id = n.organization_id
                 LEFT JOIN parties c ON c.id = n.confirmer_id WHERE n.organization_id = $1 AND n.item_id = $2 AND n.id = $3"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|planned| {
            let author = Author::of(planned.created_by, viewer.party());
            let assigned = planned.confirmer == Some(viewer.party());
            let near = Near { follows: planned.follows.then(TaskFacets::all), planned: true, assigned, ..Near::default() };
            (planned, Attached { kind: AttachedKind::Followable(near), author })
        }))
    }
}

impl Followable for Planned {
    fn followed(&self) -> Followed {
        Followed::Planned(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// A planned activity as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    pub body: String,
    pub first: Date,
    pub at_hour: String,
    pub rule: Rule,
    pub responsible: Party,
    pub confirmer: Party,
    pub remind_days: i64,
    pub escalate_days: i64,
}

/// Plans it. Who is responsible and who confirms it follow it, and are told.
///
/// # Errors
/// A sentence about who confirms it.
pub fn make(tx: &mut Tx<'_>, permit: &Permit<items::Edit, Item>, wanted: &Wanted) -> Result<PlannedId, Error> {
    let (item, by): (&Item, _) = (permit, permit.by());
    let (id, now) = (tx.id::<PlannedId>(), tx.now());
    tx.run(
        "INSERT INTO planned (id, organization_id, item_id, title, body, first_day, at_hour, rule, responsible_id, confirmer_id, remind_days, escalate_days,
           made_to, created_by, created_at, edition) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        bind![
            id,
            item.organization,
            item.id,
            &wanted.title,
            &wanted.body,
            wanted.first.to_string(),
            &wanted.at_hour,
            wanted.rule.text(),
            wanted.responsible.id,
            wanted.confirmer.id,
            wanted.remind_days,
            wanted.escalate_days,
            occurrences::before(wanted.first),
            by.party(),
            now
        ],
    )?;
    follows::kept_text(tx, &Spot { item, place: Place::Planned(id), rights: permit.rights() }, by, "", &wanted.body)?;
    history::record(tx, item, by, &Change::new("planned.added", &wanted.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "planned.added", ("planned", Some(id.0)), &wanted.title)?;
    take_part(tx, item, id, wanted, by)?;
    occurrences::make(tx, item.organization, id)?;
    Ok(id)
}

fn take_part(tx: &mut Tx<'_>, item: &Item, id: PlannedId, wanted: &Wanted, by: &Actor) -> Result<(), Error> {
    for party in [&wanted.responsible, &wanted.confirmer] {
        follows::add(tx, item, Followed::Planned(id), party.id, by)?;
    }
    Ok(())
}

/// Changes it, if nobody else did since that edition. Days that have not come are made anew
/// where its days are others now; what was confirmed stays.
///
/// # Errors
/// Changed, when somebody did; a sentence about who confirms it.
pub fn change(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Planned>>, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let (item, planned, by) = (&permit.item, &permit.it, permit.by());
    let kept = tx.changed(
        "UPDATE planned SET title = $4, body = $5, first_day = $6, at_hour = $7, rule = $8, responsible_id = $9, confirmer_id = $10, remind_days = $11,
           escalate_days = $12, stuck_at = NULL, edition = edition + 1 WHERE item_id = $1 AND id = $2 AND edition = $3",
        bind![
            item.id,
            planned.id,
            edition,
            &wanted.title,
            &wanted.body,
            wanted.first.to_string(),
            &wanted.at_hour,
            wanted.rule.text(),
            wanted.responsible.id,
            wanted.confirmer.id,
            wanted.remind_days,
            wanted.escalate_days
        ],
    )?;
    if !kept {
        return Err(Error::Changed);
    }
    let rights = &permit.rights().on_item;
    let told = follows::kept_text(tx, &Spot { item, place: Place::Planned(planned.id), rights }, by, &planned.body, &wanted.body)?;
    take_part(tx, item, planned.id, wanted, by)?;
    let mut parts: Vec<Part> = Vec::new();
    for (part, deed, was, became) in differences(planned, wanted) {
        history::record(tx, item, by, &Change { deed, subject: &wanted.title, was: Some(&was), became: Some(&became) })?;
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if parts.contains(&Part::Due) {
        occurrences::make_anew(tx, item.organization, planned, wanted)?;
    }
    occurrences::tell_anew(tx, planned, wanted)?;
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Planned(planned.id), by, &parts, &told)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "planned.changed", ("planned", Some(planned.id.0)), &wanted.title)
}

/// What becomes other: the part that followers are told of, the deed, and both values.
fn differences(planned: &Planned, wanted: &Wanted) -> Vec<(Part, &'static str, String, String)> {
    let days = |before: i64, after: i64| format!("{before} / {after}");
    let confirmer = planned.confirmer_name.clone().unwrap_or_default();
    [
        (Part::Text, "planned.title", planned.title.clone(), wanted.title.clone()),
        (Part::Text, "planned.body", planned.body.clone(), wanted.body.clone()),
        (Part::Due, "planned.day", planned.first_day.clone(), wanted.first.to_string()),
        (Part::Text, "planned.hour", planned.at_hour.clone(), wanted.at_hour.clone()),
        (Part::Due, "planned.rule", planned.rule.clone(), wanted.rule.text().to_owned()),
        (Part::Assignee, "planned.confirmer", confirmer, wanted.confirmer.name.clone()),
        (Part::Text, "planned.responsible", planned.responsible_name.clone(), wanted.responsible.name.clone()),
        (Part::Text, "planned.reminders", days(planned.remind_days, planned.escalate_days), days(wanted.remind_days, wanted.escalate_days)),
    ]
    .into_iter()
    .filter(|(_, _, was, became)| was != became)
    .collect()
}

/// Ends it: no day comes any more, and nobody is told of those that are open. What was
/// confirmed stays.
///
/// # Errors
/// When the store fails.
pub fn end(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Planned>>) -> Result<(), Error> {
    let (item, planned, by) = (&permit.item, &permit.it, permit.by());
    let now = tx.now();
    let ended = tx.changed(
        "UPDATE planned SET ended_at = $3, ended_by = $4, edition = edition + 1 WHERE item_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![item.id, planned.id, now, by.party()],
    )?;
    if !ended {
        return Ok(());
    }
    occurrences::drop_ahead(tx, planned.id, today(&planned.zone, now))?;
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Planned(planned.id), by, &[Part::Due], &[])?;
    history::record(tx, item, by, &Change::new("planned.ended", &planned.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "planned.ended", ("planned", Some(planned.id.0)), &planned.title)
}
