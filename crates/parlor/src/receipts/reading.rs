//! Who is shown the files of a place, and who of them has read which.

use crate::{
    bind,
    follows::Place,
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, FileId, HangsOff, OrganizationId, PartyId, TaskFacet};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

rows! {
    /// A guest to whom members opened the item.
    pub(super) struct Viewer {
        pub contact: ContactId,
        pub name: String,
        pub counterparty: Option<String>,
        facets: String,
        follow_words: Option<String>,
        /// Something fetched their link that pressed nothing, and they have not come by it.
        pub fetched: bool,
    }
    pub(super) struct Shown {
        pub id: FileId,
        pub version: i64,
        /// Who sent that version: they need not read it.
        pub author: PartyId,
    }
}

/// How many of those who are shown a file have read its newest version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReadBy {
    pub read: i64,
    pub of: i64,
}

/// Whether an organization wants it written down.
///
/// # Errors
/// When the store fails.
pub fn recorded(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM organizations WHERE id = $1 AND receipts", bind![organization])? > 0)
}

impl Viewer {
    /// Whether their grant shows the files of this place.
    fn meets(&self, place: Place) -> bool {
        let facets = Facets::from_words(&self.facets);
        match place.off(self.follow_words.as_deref()) {
            HangsOff::Item => facets.has(Facet::Files),
            HangsOff::Thing(near) => facets.near(near).is_ok_and(|(parts, _)| parts.has(TaskFacet::Files)),
        }
    }
}

/// Those who are shown the files of a place now, by name. Who came by a public link is
/// not asked to read anything.
///
/// # Errors
/// When the store fails.
pub(super) fn viewers(tx: &mut Tx<'_>, item: &Item, place: Place) -> Result<Vec<Viewer>, Error> {
    if !item.extranet || item.binned_at.is_some() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    let mut all: Vec<Viewer> = tx.all(
        concat!(
            "SELECT p.id, p.name, k.name, g.facets, ",
            crate::follow_facets!("p.organization_id", "$3", "p.id"),
            ", l.fetched_at IS NOT NULL AND l.claimed_at IS NULL
             FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = p.id
             LEFT JOIN counterparties k ON k.id = c.counterparty_id LEFT JOIN links l ON l.grant_id = g.id
             WHERE g.item_id = $1 AND ",
            crate::grant_open!("$2"),
            " AND p.ended_at IS NULL AND g.link_id IS NULL AND c.nature IN ('known', 'undefined') ORDER BY p.name, p.id"
        ),
        bind![item.id, now, place.id(item.id)],
    )?;
    all.retain(|viewer| viewer.meets(place));
    Ok(all)
}

/// The files of a place, its viewers, and what they have read.
struct Sheet {
    viewers: Vec<Viewer>,
    files: Vec<Shown>,
    closed: HashSet<(FileId, ContactId)>,
    /// The newest version that somebody has read.
    read: HashMap<(Uuid, PartyId), i64>,
}

impl Sheet {
    /// All of it; nothing, where nobody is shown anything or it is not written down.
    fn load(tx: &mut Tx<'_>, item: &Item, place: Place) -> Result<Option<Self>, Error> {
        let viewers = viewers(tx, item, place)?;
        if viewers.is_empty() || !recorded(tx, item.organization)? {
            return Ok(None);
        }
        let files = tx.all(
            "SELECT f.id, f.version, v.created_by FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version
             WHERE f.thing_id = $1 AND f.binned_at IS NULL AND NOT f.internal",
            bind![place.id(item.id)],
        )?;
        let closed: Vec<(FileId, ContactId)> = tx.all(
            "SELECT c.file_id, c.contact_id FROM file_closures c JOIN files f ON f.id = c.file_id WHERE f.thing_id = $1 AND c.opened_at IS NULL",
            bind![place.id(item.id)],
        )?;
        let read: Vec<(Uuid, PartyId, i64)> = tx.all(
            "SELECT thing_id, party_id, MAX(version) FROM receipts WHERE item_id = $1 AND thing = 'file' AND NOT by_program GROUP BY thing_id, party_id",
            bind![item.id],
        )?;
        let read = read.into_iter().map(|(file, party, version)| ((file, party), version)).collect();
        Ok(Some(Self { viewers, files, closed: closed.into_iter().collect(), read }))
    }

    /// Whether they are to read it.
    fn asks(&self, viewer: &Viewer, file: &Shown) -> bool {
        viewer.contact.party() != file.author && !self.closed.contains(&(file.id, viewer.contact))
    }

    fn has_read(&self, viewer: &Viewer, file: &Shown) -> bool {
        self.read.get(&(file.id.0, viewer.contact.party())).is_some_and(|version| *version >= file.version)
    }
}

fn counted<T>(all: impl Iterator<Item = T>, read: impl Fn(&T) -> bool) -> ReadBy {
    all.fold(ReadBy { read: 0, of: 0 }, |sum, one| ReadBy { read: sum.read + i64::from(read(&one)), of: sum.of + 1 })
}

/// Of each file of a place, how many guests have read it. Those that nobody is shown are left out.
///
/// # Errors
/// When the store fails.
pub fn of_files(tx: &mut Tx<'_>, item: &Item, place: Place) -> Result<HashMap<FileId, ReadBy>, Error> {
    let Some(sheet) = Sheet::load(tx, item, place)? else { return Ok(HashMap::new()) };
    let of = |file: &Shown| counted(sheet.viewers.iter().filter(|viewer| sheet.asks(viewer, file)), |viewer| sheet.has_read(viewer, file));
    Ok(sheet.files.iter().map(|file| (file.id, of(file))).filter(|(_, read)| read.of > 0).collect())
}

/// Of each guest, how many of the item's own files they have read.
///
/// # Errors
/// When the store fails.
pub fn by_guest(tx: &mut Tx<'_>, item: &Item) -> Result<HashMap<ContactId, ReadBy>, Error> {
    let Some(sheet) = Sheet::load(tx, item, Place::Item)? else { return Ok(HashMap::new()) };
    let of = |viewer: &Viewer| counted(sheet.files.iter().filter(|file| sheet.asks(viewer, file)), |file| sheet.has_read(viewer, file));
    Ok(sheet.viewers.iter().map(|viewer| (viewer.contact, of(viewer))).filter(|(_, read)| read.of > 0).collect())
}

/// When each guest last opened the page of something that hangs off an item.
///
/// # Errors
/// When the store fails.
pub fn opened(tx: &mut Tx<'_>, organization: OrganizationId, thing: Uuid) -> Result<HashMap<PartyId, Time>, Error> {
    let all: Vec<(PartyId, Time)> = tx.all(
        "SELECT party_id, MAX(last_at) FROM receipts WHERE organization_id = $1 AND thing_id = $2 AND NOT by_program GROUP BY party_id",
        bind![organization, thing],
    )?;
    Ok(all.into_iter().collect())
}
