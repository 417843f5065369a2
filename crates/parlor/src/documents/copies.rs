//! Copies: documents that visitors of a public link have of their own (LINK-17). Each has
//! subject, description, files and route of the first, and what is said and signed there
//! is between its visitor and the team. Documents that are made of a template begin the
//! same way.

use crate::{
    audit::By,
    bind,
    items::{self, Begun, Item},
    rows,
    store::{Topic, Tx},
    web::Error,
};
use access::{ContactId, FileId, ItemId, ItemKind, MemberId, VersionId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

/// A copy that was made.
pub struct Copy {
    pub item: Item,
    /// Its files, by those that they are copies of.
    pub files: HashMap<FileId, FileId>,
}

/// The copy that was made of a document for a visitor, also where it is open to them no more,
/// and whether a member took it from them: closed it, or put it into the bin.
///
/// # Errors
/// When the store fails.
pub fn copy_of(tx: &mut Tx<'_>, first: &Item, visitor: ContactId) -> Result<Option<(ItemId, bool)>, Error> {
    Ok(tx.maybe(
        "SELECT k.id, k.binned OR (NOT k.open AND k.shut) FROM (
           SELECT d.item_id AS id, i.binned_at IS NOT NULL AS binned,
             EXISTS (SELECT 1 FROM grants g
               WHERE g.organization_id = $1 AND g.item_id = d.item_id AND g.contact_id = $3 AND g.closed_at IS NULL) AS open,
             EXISTS (SELECT 1 FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.closed_by AND p.kind = 'member'
               WHERE g.organization_id = $1 AND g.item_id = d.item_id AND g.contact_id = $3) AS shut
           FROM documents d JOIN items i ON i.organization_id = d.organization_id AND i.id = d.item_id
           WHERE d.organization_id = $1 AND d.parent_id = $2 AND d.contact_id = $3
             AND d.item_id IN (SELECT g.item_id FROM grants g WHERE g.organization_id = $1 AND g.contact_id = $3)) k
         ORDER BY k.open DESC, k.binned, k.id LIMIT 1",
        bind![first.organization, first.id, visitor],
    )?)
}

rows! {
    /// A file of a document, with where its bytes lie.
    #[derive(Clone, Debug)]
    pub struct Kept {
        pub id: FileId,
        pub name: String,
        pub media: String,
        /// In bytes.
        pub size: i64,
        pub to_sign: bool,
        pub blob_key: String,
        pub sha256: Vec<u8>,
    }
}

/// A document that is made of another.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    pub title: &'a str,
    /// Markdown.
    pub description: &'a str,
    pub responsible: MemberId,
    /// In whose name.
    pub by: MemberId,
    /// For whom.
    pub contact: Option<ContactId>,
}

/// Makes a document of another: with these files, which share their bytes, and with its team.
/// `who` and `detail` are for the audit log.
///
/// # Errors
/// When the store fails.
pub fn make_of(tx: &mut Tx<'_>, first: &Item, made: &Made<'_>, files: &[Kept], (who, detail): (By<'_>, &str)) -> Result<Copy, Error> {
    let now = tx.now();
    let begun = Begun { kind: ItemKind::Document, title: made.title, responsible: made.responsible, by: made.by };
    let id = begun.write(tx, first.organization, who, detail)?;
    tx.run(
        "INSERT INTO documents (item_id, organization_id, description, parent_id, contact_id) VALUES ($1, $2, $3, $4, $5)",
        bind![id, first.organization, made.description, first.id, made.contact],
    )?;
    let team: Vec<(MemberId, MemberId)> = tx.all("SELECT member_id, added_by FROM participants WHERE item_id = $1", bind![first.id])?;
    for (member, added_by) in team {
        tx.run(
            "INSERT INTO participants (item_id, organization_id, member_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)",
            bind![id, first.organization, member, added_by, now],
        )?;
    }
    let mut copies = HashMap::new();
    for file in files {
        copies.insert(file.id, add(tx, first, id, made.by, file)?);
    }
    first.touch(tx)?;
    tx.signal(Topic::Item(first.id));
    Ok(Copy { item: items::behind(tx, first.organization, id)?, files: copies })
}

/// Copies a document for a visitor: what of it is open to everyone, and its team.
///
/// # Errors
/// When the store fails.
pub fn copy(tx: &mut Tx<'_>, first: &Item, visitor: ContactId, by: MemberId) -> Result<Copy, Error> {
    let (name,): (String,) = tx.one("SELECT name FROM parties WHERE organization_id = $1 AND id = $2", bind![first.organization, visitor])?;
    let kept: Vec<Kept> = tx.all(
        concat!(
            "SELECT f.id, f.name, f.media, f.size, f.to_sign, v.blob_key, v.sha256 FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version
             JOIN contacts c ON c.organization_id = f.organization_id AND c.nature = 'everyone'
             WHERE f.thing_id = $1 AND f.binned_at IS NULL AND NOT f.internal AND NOT ",
            crate::file_closed!("f.organization_id", "f.id", "c.id"),
            " ORDER BY f.created_at, f.id"
        ),
        bind![first.id],
    )?;
    let made = Made {
        title: &format!("{} – {name}", first.title),
        description: &super::description(tx, first)?,
        responsible: first.responsible,
        by,
        contact: Some(visitor),
    };
    make_of(tx, first, &made, &kept, (By::System("public link"), &format!("copy of {}", first.id)))
}

/// Adds a file that has the same bytes.
fn add(tx: &mut Tx<'_>, first: &Item, copy: ItemId, by: MemberId, file: &Kept) -> Result<FileId, Error> {
    let (id, version, now) = (tx.id::<FileId>(), tx.id::<VersionId>(), tx.now());
    tx.run(
        "INSERT INTO files (thing, thing_id, id, organization_id, item_id, name, internal, created_by, created_at, version, version_id, media, size, changed_at, to_sign)
         VALUES ('item', $1, $2, $3, $1, $4, FALSE, $5, $6, 1, $7, $8, $9, $6, $10)",
        bind![copy, id, first.organization, &file.name, by, now, version, &file.media, file.size, file.to_sign],
    )?;
    tx.run(
        "INSERT INTO file_versions (organization_id, file_id, version, id, blob_key, media, size, sha256, created_by, created_at)
         VALUES ($9, $1, 1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, version, &file.blob_key, &file.media, file.size, &file.sha256, by, now, first.organization],
    )?;
    Ok(id)
}

/// How a document stands to copies.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Kin {
    /// The document of which this one is a copy.
    pub copy_of: Option<ItemId>,
    #[serde(skip)]
    pub copy_of_title: Option<String>,
    /// How many visitors have a copy of it.
    pub copies: i64,
    /// How many of those all have signed.
    pub complete: i64,
}

rows! {
    struct KinRow {
        copy_of: Option<ItemId>,
        title: Option<String>,
        copies: i64,
        complete: i64,
    }
}

/// Loads it.
///
/// # Errors
/// When the store fails.
pub(super) fn kin(tx: &mut Tx<'_>, item: ItemId) -> Result<Kin, Error> {
    let row: Option<KinRow> = tx.maybe(
        "SELECT d.parent_id, p.title, (SELECT COUNT(*) FROM documents k WHERE k.parent_id = d.item_id),
           (SELECT COUNT(*) FROM documents k JOIN signings s ON s.item_id = k.item_id AND s.outcome = 'completed' WHERE k.parent_id = d.item_id)
         FROM documents d LEFT JOIN items p ON p.id = d.parent_id WHERE d.item_id = $1",
        bind![item],
    )?;
    Ok(row.map_or_else(Kin::default, |row| Kin { copy_of: row.copy_of, copy_of_title: row.title, copies: row.copies, complete: row.complete }))
}
