//! The fields of a record with their values, cut to whoever looks.

use crate::{
    bind,
    doors::Actor,
    items::Item,
    organizers::FieldKind,
    rows,
    store::Tx,
    web::{Cx, Error},
};
use access::{Attached, AttachedKind, Author, Facet, FieldId, FileId, HangsOff, PartyId, Rights};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

rows! {
    struct Valued {
        id: FieldId,
        name: String,
        kind: FieldKind,
        group: String,
        to_guests: bool,
        currency: String,
        value: Option<String>,
    }
    struct Held {
        id: FileId,
        name: String,
        internal: bool,
        closed: bool,
        created_by: PartyId,
    }
}

/// A field of a record, as its page shows it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldLine {
    pub id: FieldId,
    pub name: String,
    pub kind: FieldKind,
    pub group: String,
    /// Guests see it where their grant shows fields.
    pub to_guests: bool,
    /// Of an amount.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// In its plain form: a day as `2026-11-30`, a ticked box as `on`, several
    /// choices one a line, the id of a file or a party.
    pub value: Option<String>,
    /// What the file or the person is called, where the value is one.
    pub named: Option<String>,
}

/// Whether a record shows a field to guests, as it says itself or its organizer does (WORK-2).
/// `f` (fields), `rf` (record_fields of the record, left joined).
#[macro_export]
macro_rules! record_shows {
    () => {
        "COALESCE(rf.to_guests, f.to_guests)"
    };
}

/// Condition on the same: the record shows it, and nothing withholds it from this guest.
/// Whether they see fields at all is their grant's to say.
#[macro_export]
macro_rules! field_shown {
    ($item:literal, $contact:literal) => {
        concat!(
            "(",
            $crate::record_shows!(),
            " AND NOT EXISTS (SELECT 1 FROM grant_fields fg JOIN grants fw ON fw.organization_id = fg.organization_id AND fw.id = fg.grant_id
               WHERE fg.organization_id = f.organization_id AND fg.field_id = f.id AND fw.item_id = ",
            $item,
            " AND fw.contact_id = ",
            $contact,
            " AND fw.closed_at IS NULL))"
        )
    };
}

/// The fields of a record that are shown to whoever looks, in their order. A
/// guest sees those that the organizer shows to guests, if their grant shows
/// fields (GUEST-7), and never a file that they do not see; a member those of
/// the groups that a role of theirs shows (MEM-2).
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Vec<FieldLine>, Error> {
    if !rights.shows(Facet::Fields) {
        return Ok(Vec::new());
    }
    let rows: Vec<Valued> = tx.all(
        concat!(
            "SELECT f.id, f.name, f.kind, f.field_group, ",
            crate::record_shows!(),
            ", f.choices, v.value FROM fields f
             LEFT JOIN field_values v ON v.organization_id = f.organization_id AND v.field_id = f.id AND v.item_id = $2
             LEFT JOIN record_fields rf ON rf.organization_id = f.organization_id AND rf.field_id = f.id AND rf.item_id = $2
             WHERE f.organization_id = $5 AND f.organizer_id = $1 AND f.archived_at IS NULL AND ($3 OR ",
            crate::field_shown!("$2", "$4"),
            ") ORDER BY f.place, f.id"
        ),
        bind![item.organizer, item.id, !rights.outside(), by.party(), item.organization],
    )?;
    let rows: Vec<Valued> = rows.into_iter().filter(|row| rights.shows_group(&row.group)).collect();
    let files = if rows.iter().any(|row| row.kind == FieldKind::File && row.value.is_some()) { seen(tx, item, rights, by)? } else { Vec::new() };
    let people = if rows.iter().any(|row| row.kind == FieldKind::Person && row.value.is_some()) {
        present(tx, item, rights, by, &rows)?
    } else {
        HashMap::new()
    };
    Ok(rows.into_iter().map(|row| row.shown(&files, &people)).collect())
}

/// The files of a record itself that whoever looks may see, by name.
pub(super) fn seen(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Vec<(FileId, String)>, Error> {
    let held: Vec<Held> = tx.all(
        concat!(
            "SELECT f.id, f.name, f.internal, ",
            crate::file_closed!("f.organization_id", "f.id", "$2"),
            ", f.created_by FROM files f WHERE f.thing_id = $1 AND f.binned_at IS NULL ORDER BY f.name, f.id"
        ),
        bind![item.id, by.party()],
    )?;
    let author = |file: &Held| Author::of(file.created_by, by.party());
    let kind = |file: &Held| AttachedKind::File { internal: file.internal, closed: file.closed, off: HangsOff::Item };
    let may_see = |file: &Held| rights.attached(&Attached { kind: kind(file), author: author(file) }).is_ok();
    Ok(held.into_iter().filter(may_see).map(|file| (file.id, file.name)).collect())
}

/// The people that fields of a record name. A guest learns of themselves and of
/// members who take part, and of nobody else (GUEST-14).
fn present(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, rows: &[Valued]) -> Result<HashMap<Uuid, String>, Error> {
    let ids: Vec<Uuid> = rows.iter().filter(|row| row.kind == FieldKind::Person).filter_map(|row| row.value.as_deref()?.parse().ok()).collect();
    let mut names = super::look_up::names_of(tx, item.organization, &ids)?;
    if rights.outside() {
        let team = crate::items::team::of(tx, item)?;
        names.retain(|id, _| *id == by.party().0 || team.iter().any(|mate| mate.id.0 == *id));
    }
    Ok(names)
}

impl Valued {
    fn shown(self, files: &[(FileId, String)], people: &HashMap<Uuid, String>) -> FieldLine {
        let Self { id, name, kind, group, to_guests, currency, value } = self;
        let points = matches!(kind, FieldKind::File | FieldKind::Person);
        let named = value.as_deref().and_then(|value| match kind {
            FieldKind::File => files.iter().find(|(id, _)| id.to_string() == value).map(|(_, name)| name.clone()),
            FieldKind::Person => people.get(&value.parse().ok()?).cloned(),
            _ => None,
        });
        // A file that is not seen, or is gone, is no value; nor is somebody whom nobody may name here.
        let value = value.filter(|_| !points || named.is_some());
        let currency = if kind == FieldKind::Money { currency } else { String::new() };
        FieldLine { id, name, kind, group, to_guests, currency, value, named }
    }
}

/// A value as people read it. `item_url` is where the item is met.
#[must_use]
pub fn value(cx: &Cx, item_url: &str, line: &FieldLine) -> Markup {
    let Some(value) = line.value.as_deref().filter(|value| !value.is_empty()) else {
        return html! { span.faint { @if line.kind == FieldKind::Checkbox { (cx.t["no"]) } @else { "–" } } };
    };
    match line.kind {
        FieldKind::LongText => html! { @for (at, text) in value.lines().enumerate() { @if at > 0 { br; } (text) } },
        FieldKind::Date => html! { time datetime=(value) { (cx.dates.day(value)) } },
        FieldKind::Checkbox => html! { (cx.t["yes"]) },
        FieldKind::Link => html! { a href=(value) rel="noopener noreferrer nofollow" target="_blank" { (value.trim_start_matches("mailto:")) } },
        FieldKind::File => html! { a href={ (item_url) "/files/" (value) } { (line.named.as_deref().unwrap_or_default()) } },
        FieldKind::Number => html! { (cx.t.manners().number(value)) },
        FieldKind::Money => html! { (cx.t.manners().number(value)) @if !line.currency.is_empty() { "\u{a0}" (line.currency) } },
        FieldKind::Choice => html! { span.stage { (value) } },
        FieldKind::MultiChoice => html! { @for choice in value.lines() { span.stage { (choice) } " " } },
        FieldKind::Person => html! { (line.named.as_deref().unwrap_or_default()) },
        FieldKind::Text => html! { (value) },
    }
}
