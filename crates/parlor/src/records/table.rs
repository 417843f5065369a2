//! One page of an organizer's records from the database, however many there
//! are: each order walks an index from where the page before ended, forwards
//! or backwards.

use super::list::Wanted;
use crate::{
    bind,
    items::{MemberSight, fold},
    organizers::{Field, FieldKind},
    rows,
    store::{Time, Tx, Value},
    web::Error,
};
use access::{CategoryId, FieldId, ItemId, MemberId, OrganizerId};
use uuid::Uuid;

/// So many records stand on a page.
pub(super) const PAGE: usize = 50;
/// So many are counted at most.
pub(super) const COUNTED: i64 = 1_000;
/// So many fields can be filtered by at once.
const FILTERS: usize = 3;

/// What a list is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Title,
    Changed,
    /// By the values of a field; records without one come last.
    Field(FieldId),
}

/// What a record must have in a field.
#[derive(Clone, Debug)]
struct Filter {
    field: FieldId,
    from: String,
    to: String,
    part: String,
    /// It must not.
    not: bool,
}

/// A list that was asked for, understood.
pub(super) struct Asked {
    pub organizer: OrganizerId,
    pub order: Order,
    pub down: bool,
    category: Option<CategoryId>,
    responsible: Option<MemberId>,
    text: String,
    shared: i64,
    filters: Vec<Filter>,
}

rows! {
    pub(super) struct Row {
        pub id: ItemId,
        pub title: String,
        title_key: String,
        pub changed_at: Time,
        pub category: Option<String>,
        pub responsible: String,
        pub guests: i64,
        key: String,
    }
}

/// Where a page begins or ends: behind a record, in one of the two parts that a
/// list by a field has.
struct Cursor {
    valued: bool,
    id: Uuid,
    key: String,
}

impl Cursor {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, ' ');
        let valued = match parts.next()? {
            "v" => true,
            "n" => false,
            _ => return None,
        };
        Some(Self { valued, id: parts.next()?.parse().ok()?, key: parts.next().unwrap_or_default().to_owned() })
    }
}

/// Records that have a value in a field: found by the field's own index, and
/// only then looked for among the records.
macro_rules! filter {
    ($off:literal, $field:literal, $from:literal, $to:literal, $part:literal, $not:literal) => {
        concat!(
            " AND (",
            $off,
            " OR (i.id IN (SELECT w.item_id FROM field_values w WHERE w.field_id = ",
            $field,
            " AND w.key >= ",
            $from,
            " AND (",
            $to,
            " = '' OR w.key <= ",
            $to,
            ") AND (",
            $part,
            " = '' OR REPLACE(w.key, ",
            $part,
            ", '') <> w.key))) <> ",
            $not,
            ")"
        )
    };
}

macro_rules! wanted {
    () => {
        concat!(
            "i.organizer_id = $5 AND i.binned_at IS NULL AND ($6 OR i.category_id = $7) AND ($8 OR i.responsible_id = $9)
             AND ($10 OR REPLACE(i.title_key, $11, '') <> i.title_key)
             AND (CAST($12 AS BIGINT) = 0 OR (CAST($12 AS BIGINT) = 1 AND EXISTS (SELECT 1 FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "))
               OR (CAST($12 AS BIGINT) = 2 AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            ")))",
            filter!("$13", "$14", "$15", "$16", "$17", "$18"),
            filter!("$19", "$20", "$21", "$22", "$23", "$24"),
            filter!("$25", "$26", "$27", "$28", "$29", "$30"),
            " AND ",
            crate::items_in_member_sight!()
        )
    };
}

macro_rules! page_query {
    ($key:literal, $from:literal, $compare:literal, $order:literal) => {
        concat!(
            "SELECT i.id, i.title, i.title_key, i.changed_at, c.name, p.name,
               (SELECT COUNT(*) FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "), ",
            $key,
            "
             FROM ",
            $from,
            " JOIN parties p ON p.id = i.responsible_id LEFT JOIN categories c ON c.id = i.category_id
             WHERE ",
            wanted!(),
            " AND ",
            $compare,
            " ORDER BY ",
            $order,
            " LIMIT $33"
        )
    };
}

macro_rules! valued {
    ($compare:literal, $order:literal) => {
        page_query!("s.key", "field_values s CROSS JOIN items i", $compare, $order)
    };
}

macro_rules! valueless {
    ($compare:literal, $order:literal) => {
        page_query!("i.title_key", "items i", $compare, $order)
    };
}

/// The statement for a part of a list, in one direction.
fn statement(order: Order, valued: bool, down: bool) -> &'static str {
    match (order, valued, down) {
        (Order::Title, _, false) => page_query!("i.title_key", "items i", "(i.title_key, i.id) > ($31, $32)", "i.title_key, i.id"),
        (Order::Title, _, true) => page_query!("i.title_key", "items i", "(i.title_key, i.id) < ($31, $32)", "i.title_key DESC, i.id DESC"),
        (Order::Changed, _, false) => page_query!("''", "items i", "(i.changed_at, i.id) > ($31, $32)", "i.changed_at, i.id"),
        (Order::Changed, _, true) => page_query!("''", "items i", "(i.changed_at, i.id) < ($31, $32)", "i.changed_at DESC, i.id DESC"),
        (Order::Field(_), true, false) => {
            valued!("s.field_id = $34 AND s.item_id = i.id AND (s.key, s.item_id) > ($31, $32)", "s.key, s.item_id")
        }
        (Order::Field(_), true, true) => {
            valued!("s.field_id = $34 AND s.item_id = i.id AND (s.key, s.item_id) < ($31, $32)", "s.key DESC, s.item_id DESC")
        }
        (Order::Field(_), false, false) => valueless!(
            "(i.title_key, i.id) > ($31, $32) AND NOT EXISTS (SELECT 1 FROM field_values s WHERE s.item_id = i.id AND s.field_id = $34)",
            "i.title_key, i.id"
        ),
        (Order::Field(_), false, true) => valueless!(
            "(i.title_key, i.id) < ($31, $32) AND NOT EXISTS (SELECT 1 FROM field_values s WHERE s.item_id = i.id AND s.field_id = $34)",
            "i.title_key DESC, i.id DESC"
        ),
    }
}

impl Asked {
    /// What an address asks for, beside the fields that its reader sees. What
    /// cannot be understood is passed over, as a filter that holds nothing back.
    pub fn of(organizer: OrganizerId, wanted: &Wanted, fields: &[Field]) -> Self {
        let (word, down) = wanted.sort.strip_prefix('-').map_or((wanted.sort.as_str(), false), |word| (word, true));
        let field = fields.iter().find(|field| field.id.to_string() == word && sortable(field.kind));
        let (order, down) = match (word, field) {
            ("changed", _) => (Order::Changed, down),
            (_, Some(field)) => (Order::Field(field.id), down),
            ("title", _) => (Order::Title, down),
            _ => (Order::Title, false),
        };
        Self {
            organizer,
            order,
            down,
            category: wanted.category.parse().ok(),
            responsible: wanted.responsible.parse().ok(),
            text: fold(&wanted.q),
            shared: match wanted.shared.as_str() {
                "yes" => 1,
                "no" => 2,
                _ => 0,
            },
            filters: fields.iter().filter_map(|field| Filter::of(field, wanted)).take(FILTERS).collect(),
        }
    }

    /// The order as an address says it.
    pub fn sort(&self) -> String {
        let word = match self.order {
            Order::Title => "title".to_owned(),
            Order::Changed => "changed".to_owned(),
            Order::Field(field) => field.to_string(),
        };
        if self.down { format!("-{word}") } else { word }
    }

    fn values<'a>(&'a self, sight: &MemberSight, now: Time) -> Vec<Value<'a>> {
        let mut values: Vec<Value<'a>> = bind![
            sight.organization,
            sight.member,
            sight.everything,
            now,
            self.organizer,
            self.category.is_none(),
            self.category,
            self.responsible.is_none(),
            self.responsible,
            self.text.is_empty(),
            self.text.as_str(),
            self.shared
        ]
        .to_vec();
        for at in 0..FILTERS {
            match self.filters.get(at) {
                Some(filter) => {
                    values.extend_from_slice(bind![false, filter.field, filter.from.as_str(), filter.to.as_str(), filter.part.as_str(), filter.not])
                }
                None => values.extend_from_slice(bind![true, FieldId(Uuid::nil()), "", "", "", false]),
            }
        }
        values
    }

    /// How many records fit, however many.
    pub fn all(&self, tx: &mut Tx<'_>, sight: &MemberSight) -> Result<i64, Error> {
        let now = tx.now();
        Ok(tx.number(
            concat!("SELECT COUNT(*) FROM (SELECT 1 FROM items i WHERE ", wanted!(), " ORDER BY i.title_key, i.id) AS n"),
            &self.values(sight, now),
        )?)
    }

    /// How many records fit, up to [`COUNTED`] and one more.
    pub fn count(&self, tx: &mut Tx<'_>, sight: &MemberSight) -> Result<i64, Error> {
        let now = tx.now();
        Ok(tx.number(
            // The order is one that an index has: without it, SQLite walks all items of the organization.
            concat!("SELECT COUNT(*) FROM (SELECT 1 FROM items i WHERE ", wanted!(), " ORDER BY i.title_key, i.id LIMIT 1001) AS n"),
            &self.values(sight, now),
        )?)
    }

    /// The page behind a record, or the page before one; with one record more,
    /// if there are more in that direction.
    pub fn page(&self, tx: &mut Tx<'_>, sight: &MemberSight, wanted: &Wanted) -> Result<Page, Error> {
        let back = !wanted.before.is_empty();
        let size = wanted.limit.parse().map_or(PAGE, |limit: usize| limit.clamp(1, PAGE));
        let cursor = Cursor::parse(if back { &wanted.before } else { &wanted.after });
        let parts: &[bool] = match (self.order, back) {
            (Order::Field(_), false) => &[true, false],
            (Order::Field(_), true) => &[false, true],
            _ => &[true],
        };
        let begin = cursor.as_ref().and_then(|cursor| parts.iter().position(|part| *part == cursor.valued)).unwrap_or(0);
        let mut found = Vec::new();
        for (at, valued) in parts.iter().enumerate().skip(begin) {
            let rest = size + 1 - found.len();
            if rest > 0 {
                let cursor = cursor.as_ref().filter(|_| at == begin);
                found.extend(self.part(tx, sight, *valued, back, cursor, rest)?.into_iter().map(|row| (*valued, row)));
            }
        }
        let more = found.len() > size;
        found.truncate(size);
        if back {
            found.reverse();
        }
        let (earlier, later) = if back { (more, cursor.is_some()) } else { (cursor.is_some(), more) };
        let next = found.last().filter(|_| later).map(|row| self.cursor(row));
        let previous = found.first().filter(|_| earlier).map(|row| self.cursor(row));
        Ok(Page { rows: found.into_iter().map(|(_, row)| row).collect(), next, previous })
    }

    fn part(&self, tx: &mut Tx<'_>, sight: &MemberSight, valued: bool, back: bool, from: Option<&Cursor>, most: usize) -> Result<Vec<Row>, Error> {
        // What has no value is ordered by title, whichever way the values go.
        let ascends = !self.down || (matches!(self.order, Order::Field(_)) && !valued);
        let down = ascends == back;
        let now = tx.now();
        let mut values = self.values(sight, now);
        let end = if down { "\u{10ffff}" } else { "" };
        let key = from.map_or(end, |cursor| cursor.key.as_str());
        values.push(match self.order {
            Order::Changed => key.parse().unwrap_or(if down { i64::MAX } else { i64::MIN }).into(),
            _ => key.into(),
        });
        values.push(from.map_or(if down { Uuid::max() } else { Uuid::nil() }, |cursor| cursor.id).into());
        values.push(i64::try_from(most).unwrap_or(i64::MAX).into());
        if let Order::Field(field) = self.order {
            values.push(field.into());
        }
        Ok(tx.all(statement(self.order, valued, down), &values)?)
    }

    fn cursor(&self, (valued, row): &(bool, Row)) -> String {
        let key = match self.order {
            Order::Changed => row.changed_at.0.to_string(),
            Order::Title => row.title_key.clone(),
            Order::Field(_) => row.key.clone(),
        };
        format!("{} {} {key}", if *valued { "v" } else { "n" }, row.id)
    }
}

/// A page of records, and how to go on from it.
pub(super) struct Page {
    pub rows: Vec<Row>,
    pub next: Option<String>,
    pub previous: Option<String>,
}

/// Whether lists can be ordered by fields of this kind.
pub(super) fn sortable(kind: FieldKind) -> bool {
    !matches!(kind, FieldKind::LongText | FieldKind::File | FieldKind::Person | FieldKind::MultiChoice)
}

impl Filter {
    fn of(field: &Field, wanted: &Wanted) -> Option<Self> {
        let typed = |below: &str| wanted.filters.get(&format!("f-{}{below}", field.id)).map(|text| text.trim()).filter(|text| !text.is_empty());
        let key = |text: &str| super::values::key(field.kind, text);
        let mut filter = Self { field: field.id, from: String::new(), to: String::new(), part: String::new(), not: false };
        match field.kind {
            FieldKind::Number | FieldKind::Money | FieldKind::Date => {
                let kept = |below: &str| typed(below).and_then(|text| super::values::comparable(field.kind, text));
                let exactly = kept("");
                filter.from = exactly.clone().or_else(|| kept("-from")).unwrap_or_default();
                filter.to = exactly.or_else(|| kept("-to")).unwrap_or_default();
            }
            FieldKind::Checkbox => {
                filter.not = typed("")? == "no";
                (filter.from, filter.to) = ("on".into(), "on".into());
            }
            FieldKind::Choice | FieldKind::Person => {
                let key = key(typed("")?);
                (filter.from, filter.to) = (key.clone(), key);
            }
            FieldKind::MultiChoice => filter.part = key(typed("")?),
            FieldKind::Text | FieldKind::LongText | FieldKind::Link => filter.part = fold(typed("")?),
            FieldKind::File => return None,
        }
        let empty = filter.from.is_empty() && filter.to.is_empty() && filter.part.is_empty();
        (!empty).then_some(filter)
    }
}
