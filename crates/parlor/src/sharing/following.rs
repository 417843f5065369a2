//! What guests follow of an item, beside each in *Who has access*: since when, and who added
//! them (VIEW-2). It ends nothing; each thing has an address for that.

use crate::{
    bind,
    follows::Place,
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, ItemId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// Something that a guest follows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Following {
    /// `task`, `note`, `activity` and the like.
    pub kind: String,
    pub title: String,
    /// Where it is met.
    pub url: String,
    pub added_at: Time,
    pub added_by: String,
}

rows! {
    struct Row {
        contact: ContactId,
        thing: String,
        thing_id: Uuid,
        title: Option<String>,
        added_at: Time,
        added_by: String,
    }
}

impl Row {
    fn told(self, item: ItemId) -> Following {
        let url = Place::of(&self.thing, self.thing_id).url(item);
        Following { kind: self.thing, title: self.title.unwrap_or_default(), url, added_at: self.added_at, added_by: self.added_by }
    }
}

/// What each guest of an item follows there, in the order in which it came; of those who came by
/// a public link only who was let in from that instant on, since there may be thousands of them.
///
/// # Errors
/// When the store fails.
pub(super) fn by_guest(tx: &mut Tx<'_>, item: &Item, visitors_from: Option<Time>) -> Result<HashMap<ContactId, Vec<Following>>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT f.party_id, f.thing, f.thing_id, COALESCE(
             (SELECT t.title FROM tasks t WHERE t.organization_id = f.organization_id AND t.id = f.thing_id),
             (SELECT n.title FROM notes n WHERE n.organization_id = f.organization_id AND n.id = f.thing_id AND n.removed_at IS NULL),
             (SELECT a.title FROM activities a WHERE a.organization_id = f.organization_id AND a.id = f.thing_id),
             (SELECT e.title FROM events e WHERE e.organization_id = f.organization_id AND e.id = f.thing_id),
             (SELECT q.title FROM requests q WHERE q.organization_id = f.organization_id AND q.id = f.thing_id),
             (SELECT l.title FROM request_lists l WHERE l.organization_id = f.organization_id AND l.id = f.thing_id),
             (SELECT d.title FROM planned d WHERE d.organization_id = f.organization_id AND d.id = f.thing_id)), f.added_at, b.name
           FROM follows f JOIN parties b ON b.organization_id = f.organization_id AND b.id = f.added_by
           WHERE f.organization_id = $2 AND f.item_id = $1 AND f.ended_at IS NULL AND EXISTS (SELECT 1 FROM grants g
             WHERE g.organization_id = f.organization_id AND g.item_id = f.item_id AND g.contact_id = f.party_id AND g.closed_at IS NULL
               AND (g.link_id IS NULL OR g.opened_at >= $3))
           ORDER BY f.added_at, f.id",
        bind![item.id, item.organization, visitors_from],
    )?;
    let mut found: HashMap<ContactId, Vec<Following>> = HashMap::new();
    for row in rows {
        found.entry(row.contact).or_default().push(row.told(item.id));
    }
    Ok(found)
}
