//! The documents that a member sees. The address says which, so that it can be kept
//! and sent.

use crate::{
    bind,
    items::{ListKey, MemberSight, title_part},
    items_in_member_sight, list_keys,
    organizations::frame::Frame,
    rows,
    store::{self, FromRow, StoreError, Time, Tx},
    web::{Error, cursor, query},
};
use access::{HouseRights, HouseVerb, ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which documents, and in which order.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Wanted {
    /// A part of the subject.
    #[serde(default)]
    pub q: String,
    /// `yes`: only those that are open to guests.
    #[serde(default)]
    pub shared: String,
    /// `yes`: only those that the viewer is responsible for or was put on.
    #[serde(default)]
    pub mine: String,
    /// `yes`: templates in place of documents.
    #[serde(default)]
    pub templates: String,
    /// `title`; else those that were changed last first.
    #[serde(default)]
    pub sort: String,
    /// What the answer before called `next`.
    #[serde(default)]
    pub after: String,
    /// So many at most, up to 200.
    pub limit: Option<i64>,
}

impl Wanted {
    /// Whether it leaves any document out.
    pub(super) fn narrows(&self) -> bool {
        !self.q.trim().is_empty() || self.shared == "yes" || self.mine == "yes" || !self.after.is_empty()
    }

    /// The address of the list, from `?` on, with one part said otherwise.
    pub(super) fn query(&self, name: &str, value: &str) -> String {
        let now = [("q", &self.q), ("shared", &self.shared), ("mine", &self.mine), ("templates", &self.templates), ("sort", &self.sort)];
        query(now.into_iter().map(|(part, now)| (part, if part == name { value } else { now.as_str() })))
    }
}

rows! {
    /// A document in the list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct DocumentLine {
        pub id: ItemId,
        pub title: String,
        pub responsible: String,
        pub changed_at: Time,
        /// To how many guests it is open.
        pub guests: i64,
        pub events: i64,
        /// Files that are to be signed.
        pub to_sign: i64,
        /// How many guests are shown files that they did not send, and how many of those have read them all.
        pub readers: i64,
        pub read: i64,
    }
}

/// A document, and what the list is ordered by.
struct Found {
    line: DocumentLine,
    key: ListKey,
}

impl FromRow for Found {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { line: DocumentLine::from_row(row)?, key: row.shifted(9, ListKey::from_row)? })
    }
}

/// The documents of an organization.
#[derive(Serialize, JsonSchema)]
pub struct DocumentList {
    pub frame: Frame,
    pub documents: Vec<DocumentLine>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    /// The viewer may start documents.
    pub starts: bool,
    #[serde(skip)]
    pub wanted: Wanted,
}

/// Condition on `f` (files) that a guest of `g` (grants) on `i` (items) is shown and did not send.
macro_rules! to_be_read {
    () => {
        concat!(
            "f.thing_id = i.id AND f.binned_at IS NULL AND NOT f.internal AND g.contact_id <> (SELECT v.created_by FROM file_versions v WHERE v.file_id = f.id AND v.version = f.version) AND NOT ",
            crate::file_closed!("f.organization_id", "f.id", "g.contact_id")
        )
    };
}

/// How many guests are to read files of `i` (items), on a condition.
macro_rules! document_readers {
    ($condition:expr) => {
        concat!(
            "(SELECT COUNT(*) FROM grants g JOIN contacts c ON c.id = g.contact_id JOIN organizations o ON o.id = g.organization_id AND o.receipts
               WHERE g.item_id = i.id AND g.link_id IS NULL AND c.nature IN ('known', 'undefined') AND EXISTS (SELECT 1 FROM files f WHERE ",
            to_be_read!(),
            ") AND ",
            crate::grant_open!("$4"),
            " AND ",
            $condition,
            ")"
        )
    };
}

/// All that is asked for.
pub(super) fn load(tx: &mut Tx<'_>, frame: Frame, sight: &MemberSight, rights: HouseRights, wanted: &Wanted) -> Result<DocumentList, Error> {
    let now = tx.now();
    let part = title_part(&wanted.q);
    let list = format!("documents {}", wanted.sort);
    let from = cursor::read(&list, &wanted.after)?.unwrap_or(ListKey::FIRST);
    let size = cursor::size(wanted.limit, cursor::MOST);
    let mut found: Vec<Found> = tx.all(
        concat!(
            "SELECT i.id, i.title, r.name, i.changed_at,
               (SELECT COUNT(*) FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "), (SELECT COUNT(*) FROM events e WHERE e.item_id = i.id),
               (SELECT COUNT(*) FROM files f WHERE f.thing_id = i.id AND f.to_sign AND f.binned_at IS NULL), ",
            document_readers!("TRUE"),
            ", ",
            document_readers!(concat!(
                "NOT EXISTS (SELECT 1 FROM files f WHERE ",
                to_be_read!(),
                " AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.thing_id = f.id AND r.version = f.version AND r.party_id = g.contact_id AND NOT r.by_program))"
            )),
            ", ",
            list_keys!("$8"),
            "
             FROM items i JOIN parties r ON r.id = i.responsible_id JOIN documents d ON d.item_id = i.id AND (d.parent_id IS NULL OR EXISTS (SELECT 1 FROM templates pt WHERE pt.item_id = d.parent_id)) WHERE i.kind = 'document' AND i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            " AND i.title_key LIKE $5 ESCAPE '\\' AND $10 = EXISTS (SELECT 1 FROM templates t WHERE t.item_id = i.id)
               AND (NOT $6 OR EXISTS (SELECT 1 FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "))
               AND (NOT $7 OR i.responsible_id = $2 OR EXISTS (SELECT 1 FROM participants x WHERE x.item_id = i.id AND x.member_id = $2))
             AND (",
            list_keys!("$8"),
            ") > ($11, $12, $13) ORDER BY ",
            list_keys!("$8"),
            " LIMIT $9"
        ),
        bind![
            sight.organization,
            sight.member,
            sight.everything,
            now,
            part,
            wanted.shared == "yes",
            wanted.mine == "yes",
            wanted.sort == "title",
            size + 1,
            wanted.templates == "yes",
            from.title,
            from.changed,
            from.id
        ],
    )?;
    let next = cursor::cut(&mut found, size, &list, |found| found.key.clone());
    let documents = found.into_iter().map(|found| found.line).collect();
    Ok(DocumentList { frame, documents, next, starts: rights.may(HouseVerb::StartDocuments), wanted: wanted.clone() })
}
