//! Finding: the words by the index, the right by the items themselves.

use super::{house_word, words};
use crate::{
    bind,
    doors::Asker,
    items::{self, MemberSight},
    items_in_member_sight, rows,
    store::{Sought, Time, Tx},
    web::Error,
};
use access::{FieldId, ItemId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// More than this are not shown; another word finds them.
pub(super) const MOST: usize = 50;
/// So many are read where some of them may be held back.
const READ: i64 = 500;
/// Words beyond these are left out of the question.
const WORDS: usize = 8;
/// Shorter questions find too much.
const LEAST: usize = 2;

rows! {
    struct Row {
        kind: String,
        thing: Uuid,
        title: String,
        place: String,
        item: Option<ItemId>,
        item_title: Option<String>,
        organizer: Option<String>,
        field: Option<FieldId>,
        field_name: Option<String>,
        field_group: Option<String>,
        at: Time,
    }
}

/// Something that was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Hit {
    /// `item`, `field`, `file`, `task`, `note`, `activity`, `event`, `request`, `request_list`, `comment` or `message`.
    pub kind: String,
    pub id: Uuid,
    /// Its title; of a comment or a value the beginning.
    pub title: String,
    pub address: String,
    /// The item that it hangs off, and where that lies.
    pub item: Option<String>,
    pub organizer: Option<String>,
    /// The field that has the value.
    pub field: Option<String>,
    pub at: Time,
}

/// What is found by these words, items first, then the newest; and whether there is more.
pub(super) fn find(tx: &mut Tx<'_>, asker: &Asker, sight: &MemberSight, house: &House<'_>, text: &str) -> Result<(Vec<Hit>, bool), Error> {
    let beginnings: Vec<String> = words(text).into_iter().take(WORDS).collect();
    if beginnings.iter().map(|word| word.chars().count()).sum::<usize>() < LEAST {
        return Ok((Vec::new(), false));
    }
    let sought = Sought::new(&house_word(sight.organization), beginnings);
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT e.kind, e.thing_id, e.title, e.place, e.item_id, i.title, z.name, e.field_id, f.name, f.field_group, e.at
             FROM search_entries e LEFT JOIN items i ON i.id = e.item_id LEFT JOIN organizers z ON z.id = i.organizer_id
             LEFT JOIN fields f ON f.id = e.field_id
             WHERE SEARCHED($4) AND e.organization_id = $1 AND (e.field_id IS NULL OR f.archived_at IS NULL)
               AND ((e.item_id IS NULL AND $5) OR (i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            ")) ORDER BY CASE WHEN e.kind = 'item' THEN 0 ELSE 1 END, e.at DESC, e.number DESC LIMIT $6"
        ),
        bind![sight.organization, sight.member, sight.everything, &sought, house.general, if sight.everything { MOST as i64 + 1 } else { READ }],
    )?;
    let rows = if sight.everything { rows } else { shown(tx, asker, rows)? };
    // Counted after what is held back was taken out: not even its number shows.
    let more = rows.len() > MOST;
    Ok((rows.into_iter().take(MOST).map(|row| row.hit(house.slug)).collect(), more))
}

/// What a search needs to know of the house.
pub(super) struct House<'a> {
    pub slug: &'a str,
    /// General tasks are the searcher's to see.
    pub general: bool,
}

/// Takes out values of fields that are held back from whoever looks (MEM-2).
fn shown(tx: &mut Tx<'_>, asker: &Asker, rows: Vec<Row>) -> Result<Vec<Row>, Error> {
    let mut rights: HashMap<ItemId, Option<access::Rights>> = HashMap::new();
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        if let (Some(_), Some(item)) = (row.field, row.item) {
            let known = match rights.get(&item) {
                Some(known) => known,
                None => {
                    let found = items::seen_by(tx, asker, item).ok().map(|found| found.rights().clone());
                    rights.entry(item).or_insert(found)
                }
            };
            let group = row.field_group.as_deref().unwrap_or_default();
            if !known.as_ref().is_some_and(|rights| rights.shows_group(group)) {
                continue;
            }
        }
        kept.push(row);
    }
    Ok(kept)
}

impl Row {
    fn hit(self, slug: &str) -> Hit {
        let address = match self.item {
            Some(item) => format!("/items/{item}{}", self.place),
            None => format!("/o/{slug}{}", self.place),
        };
        let itself = self.kind == "item";
        Hit {
            address,
            id: self.thing,
            item: self.item_title.filter(|_| !itself),
            kind: self.kind,
            title: self.title,
            organizer: self.organizer,
            field: self.field_name,
            at: self.at,
        }
    }
}
