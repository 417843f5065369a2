//! The records of an organizer, a page at a time. The address says everything:
//! order, filters, columns, and where the page begins, so it can be kept, sent
//! and saved under a name.

use super::{
    look_up,
    saved::{self, SavedView},
    table::{self, Asked, COUNTED},
};
use crate::{
    bind,
    items::{
        MemberSight,
        team::{self, Colleague},
    },
    organizations::frame::Frame,
    organizers::{self, Category, Field, FieldKind, Organizer},
    store::{Time, Tx},
    web::{Error, query},
};
use access::{FieldId, ItemId, OrganizerId, OrganizerRights};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many fields stand beside the title, where nobody chose others.
const COLUMNS: usize = 4;
/// And so many at most.
const MOST_COLUMNS: usize = 12;

/// Which records, in what order, from where on.
///
/// Per field there can be `f-{id}`: the value, or a part of a text; `no` for a
/// box that is not ticked. For numbers, amounts and days also `f-{id}-from` and
/// `f-{id}-to`. At most three fields count.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Wanted {
    /// `title`, `changed` or the id of a field; with `-` before it the other way round.
    #[serde(default)]
    pub sort: String,
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    pub responsible: String,
    /// `yes`: open to a guest; `no`: to none.
    #[serde(default)]
    pub shared: String,
    #[serde(default)]
    pub q: String,
    /// The ids of fields, with dots between them.
    #[serde(default)]
    pub columns: String,
    /// What the answer before called `next`.
    #[serde(default)]
    pub after: String,
    /// What the answer before called `previous`.
    #[serde(default)]
    pub before: String,
    /// So many at most, up to 50.
    #[serde(default)]
    pub limit: String,
    #[serde(flatten)]
    pub filters: BTreeMap<String, String>,
}

impl Wanted {
    /// The fields whose columns were chosen, by the boxes of a form or by the
    /// list that stands for them.
    fn chosen(&self) -> Option<Vec<FieldId>> {
        let boxes: Vec<FieldId> = self.filters.keys().filter_map(|key| key.strip_prefix("c-")?.parse().ok()).collect();
        if !boxes.is_empty() {
            return Some(boxes);
        }
        (!self.columns.is_empty()).then(|| self.columns.split('.').filter_map(|id| id.parse().ok()).collect())
    }

    /// Whether it leaves any record out.
    pub(super) fn narrows(&self) -> bool {
        let plain = [&self.q, &self.category, &self.responsible, &self.shared];
        plain.iter().any(|text| !text.trim().is_empty()) || self.said().next().is_some()
    }

    /// The filters by field that say something.
    pub(super) fn said(&self) -> impl Iterator<Item = (&str, &str)> {
        self.filters
            .iter()
            .filter(|(key, value)| key.starts_with("f-") && !value.trim().is_empty())
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The address of a list, from `?` on, without where its page begins; with
    /// another order, where one is given.
    pub(super) fn query(&self, sort: Option<&str>) -> String {
        let columns = self.chosen().map(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")).unwrap_or_default();
        let sort = sort.unwrap_or(&self.sort);
        let plain = [
            ("sort", sort),
            ("category", &self.category),
            ("responsible", &self.responsible),
            ("shared", &self.shared),
            ("q", &self.q),
            ("columns", &columns),
        ];
        // What comes after it in an address goes on with `&`.
        let query = query(plain.into_iter().chain(self.said()));
        if query.is_empty() { "?".into() } else { query }
    }
}

/// A value in the list.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Shown {
    /// In its plain form, as on the record's page.
    pub value: Option<String>,
    /// What the person is called, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
}

/// A record in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RecordLine {
    pub id: ItemId,
    pub title: String,
    pub category: Option<String>,
    pub responsible: String,
    pub changed_at: Time,
    /// To how many guests it is open.
    pub guests: i64,
    /// In the order of the columns.
    pub values: Vec<Shown>,
}

/// The records of an organizer.
#[derive(Serialize, JsonSchema)]
pub struct RecordList {
    pub frame: Frame,
    pub id: OrganizerId,
    pub name: String,
    /// The fields that stand beside the title.
    pub columns: Vec<Field>,
    /// All fields that the viewer sees.
    pub fields: Vec<Field>,
    pub records: Vec<RecordLine>,
    /// How many fit; 1001 stands for more than 1000.
    pub count: i64,
    /// Give it as `after` for the next page.
    pub next: Option<String>,
    /// Give it as `before` for the page before.
    pub previous: Option<String>,
    pub categories: Vec<Category>,
    pub sort: String,
    /// Ways of looking at this list that were saved.
    pub views: Vec<SavedView>,
    #[serde(skip)]
    pub members: Vec<Colleague>,
    #[serde(skip)]
    pub people: Vec<super::view::Somebody>,
    #[serde(skip)]
    pub wanted: Wanted,
    #[serde(skip)]
    pub url: String,
    #[serde(skip)]
    pub add: bool,
    #[serde(skip)]
    pub manage: bool,
    /// Whether several records can be changed at once.
    #[serde(skip)]
    pub wide: bool,
}

/// Whether a field can stand as a column.
pub(super) fn column(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::LongText | FieldKind::File)
}

fn columns(fields: &[Field], wanted: &Wanted) -> Vec<Field> {
    let can = fields.iter().filter(|field| column(field));
    match wanted.chosen() {
        Some(chosen) => can.filter(|field| chosen.contains(&field.id)).take(MOST_COLUMNS).cloned().collect(),
        None => can.take(COLUMNS).cloned().collect(),
    }
}

/// One page of the list.
pub(super) fn load(
    tx: &mut Tx<'_>,
    organizer: &Organizer,
    rights: &OrganizerRights,
    frame: Frame,
    sight: &MemberSight,
    wanted: &Wanted,
) -> Result<RecordList, Error> {
    let mut fields: Vec<Field> = organizers::fields(tx, organizer.id)?;
    fields.retain(|field| rights.shows_group(&field.group));
    let columns = columns(&fields, wanted);
    let asked = Asked::of(organizer.id, wanted, &fields);
    let page = asked.page(tx, sight, wanted)?;
    let count = asked.count(tx, sight)?;
    let records = lines(tx, organizer, page.rows, &columns)?;
    let person = fields.iter().any(|field| field.kind == FieldKind::Person);
    Ok(RecordList {
        people: if person { super::view::people(tx, organizer.organization, frame.contacts)? } else { Vec::new() },
        frame,
        id: organizer.id,
        name: organizer.name.clone(),
        columns,
        fields,
        records,
        count: count.min(COUNTED + 1),
        next: page.next,
        previous: page.previous,
        categories: organizers::categories(tx, organizer.id)?,
        sort: asked.sort(),
        views: saved::of(tx, organizer, sight.member)?,
        members: team::colleagues(tx, organizer.organization)?,
        wanted: wanted.clone(),
        url: organizer.url(),
        add: false,
        manage: false,
        wide: rights.modifies(),
    })
}

/// The rows of a page with the values of its columns.
pub(super) fn lines(tx: &mut Tx<'_>, organizer: &Organizer, rows: Vec<table::Row>, columns: &[Field]) -> Result<Vec<RecordLine>, Error> {
    let mut values = look_up::values_of(tx, &rows)?;
    let mut people: Vec<Uuid> = Vec::new();
    for field in columns.iter().filter(|field| field.kind == FieldKind::Person) {
        people.extend(rows.iter().filter_map(|row| values.get(&(row.id, field.id))?.parse::<Uuid>().ok()));
    }
    people.sort_unstable();
    people.dedup();
    let names = look_up::names_of(tx, organizer.organization, &people)?;
    let line = |row: table::Row| {
        let shown = |field: &Field| {
            let value = values.remove(&(row.id, field.id));
            let id = value.as_deref().filter(|_| field.kind == FieldKind::Person).and_then(|value| value.parse::<Uuid>().ok());
            Shown { named: id.and_then(|id| names.get(&id).cloned()), value }
        };
        RecordLine {
            values: columns.iter().map(shown).collect(),
            id: row.id,
            title: row.title,
            category: row.category,
            responsible: row.responsible,
            changed_at: row.changed_at,
            guests: row.guests,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The record of an organizer that was changed last, of those that a member sees.
///
/// # Errors
/// When the store fails.
pub fn newest(tx: &mut Tx<'_>, sight: &MemberSight, organizer: OrganizerId) -> Result<Option<(ItemId, String)>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT i.id, i.title FROM items i WHERE i.organizer_id = $4 AND i.binned_at IS NULL AND ",
            crate::items_in_member_sight!(),
            " ORDER BY i.changed_at DESC, i.id LIMIT 1"
        ),
        bind![sight.organization, sight.member, sight.everything, organizer],
    )?)
}
