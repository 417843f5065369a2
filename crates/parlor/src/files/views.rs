//! What is shown of files, cut to the viewer.

use super::{File, KEPT_DAYS, kind, store};
use crate::{
    bind,
    doors::Actor,
    items::{Item, attachment::OnRights},
    organizations::frame::Frame,
    rows,
    store::{Time, Tx},
    web::{Error, Typed},
};
use access::{Facet, FileId, Rights, Verb};
use schemars::JsonSchema;
use serde::Serialize;

/// A file in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FileLine {
    pub id: FileId,
    pub name: String,
    /// What it is, as found by looking at it.
    pub media: String,
    /// What people call it: PDF, JPG, XLSX.
    pub kind: String,
    /// In bytes.
    pub size: i64,
    pub version: i64,
    pub changed_at: Time,
    /// Who sent the newest version.
    pub by: String,
    pub by_guest: bool,
    /// Closed to guests.
    pub internal: bool,
    /// The viewer sent it first.
    pub mine: bool,
    /// There is a picture of it, at `…/preview` and `…/thumb`.
    pub preview: bool,
}

/// Files of an item.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Files {
    pub files: Vec<FileLine>,
}

rows! {
    struct Row {
        id: FileId,
        name: String,
        media: String,
        size: i64,
        version: i64,
        changed_at: Time,
        by: String,
        by_guest: bool,
        internal: bool,
        mine: bool,
    }
    /// A version in the list of a file's versions.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct VersionLine {
        pub version: i64,
        /// In bytes.
        pub size: i64,
        pub at: Time,
        pub by: String,
        pub by_guest: bool,
    }
    /// A file that can be brought back.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct RemovedLine {
        pub id: FileId,
        pub name: String,
        pub size: i64,
        pub internal: bool,
        pub removed_at: Time,
    }
}

impl From<Row> for FileLine {
    fn from(row: Row) -> Self {
        Self {
            kind: kind::label(&row.media, &row.name),
            preview: kind::previewed(&row.media, row.size),
            id: row.id,
            name: row.name,
            media: row.media,
            size: row.size,
            version: row.version,
            changed_at: row.changed_at,
            by: row.by,
            by_guest: row.by_guest,
            internal: row.internal,
            mine: row.mine,
        }
    }
}

/// The columns of a row, from files `f`. Parameters: `$2` the viewer.
macro_rules! columns {
    () => {
        "SELECT f.id, f.name, f.media, f.size, f.version, f.changed_at, p.name, p.kind = 'contact', f.internal, f.created_by = $2
         FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version JOIN parties p ON p.id = v.created_by
         WHERE f.item_id = $1 AND f.binned_at IS NULL"
    };
}

/// The files of an item that this viewer sees, the newest first. A guest sees
/// those that are not internal and, where the grant leaves files out, of them
/// only their own.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Vec<FileLine>, Error> {
    let rows: Vec<Row> = tx.all(
        concat!(columns!(), " AND ($3 OR (NOT f.internal AND ($4 OR f.created_by = $2))) ORDER BY f.changed_at DESC, f.id DESC"),
        bind![item.id, by.party(), !rights.outside(), rights.shows(Facet::Files)],
    )?;
    Ok(rows.into_iter().map(FileLine::from).collect())
}

/// A file's own page.
#[derive(Serialize, JsonSchema)]
pub struct FileView {
    /// Around it, for members.
    pub frame: Option<Frame>,
    pub file: FileLine,
    pub versions: Vec<VersionLine>,
    /// How many guests would newly see it if it were no longer internal.
    pub widens: i64,
    #[serde(skip)]
    pub may_edit: bool,
    #[serde(skip)]
    pub may_add: bool,
    #[serde(skip)]
    pub may_hide: bool,
    #[serde(skip)]
    pub may_remove: bool,
    #[serde(skip)]
    pub item_title: String,
    #[serde(skip)]
    pub typed: Typed,
}

/// All of a file that this viewer sees, for its page.
///
/// # Errors
/// Not found, when it was removed meanwhile; or the store fails.
pub fn view(tx: &mut Tx<'_>, item: &Item, file: &File, rights: &OnRights, by: &Actor) -> Result<FileView, Error> {
    let row: Row = tx.maybe(concat!(columns!(), " AND f.id = $3"), bind![item.id, by.party(), file.id])?.ok_or(Error::NotFound)?;
    let versions = tx.all(
        "SELECT v.version, v.size, v.created_at, p.name, p.kind = 'contact' FROM file_versions v JOIN parties p ON p.id = v.created_by
         WHERE v.file_id = $1 ORDER BY v.version DESC",
        bind![file.id],
    )?;
    let outside = rights.on_item.outside();
    let may_hide = rights.here.edit && !outside;
    let widens = if file.internal && may_hide { store::guests_who_see_files(tx, item)? } else { 0 };
    let house = by.member().map(|member| crate::items::house_rights(tx, member)).transpose()?.flatten();
    Ok(FileView {
        frame: house.map(|house| Frame::new(item.mark(), by, house)),
        file: row.into(),
        versions,
        widens,
        may_edit: rights.here.edit,
        may_add: rights.here.edit && rights.on_item.may(Verb::AddFile),
        may_hide,
        may_remove: rights.here.remove,
        item_title: item.title.clone(),
        typed: Typed::default(),
    })
}

/// Files that were removed and can still be brought back.
#[derive(Serialize, JsonSchema)]
pub struct RemovedFiles {
    pub frame: Option<Frame>,
    pub files: Vec<RemovedLine>,
    #[serde(skip)]
    pub item_title: String,
    #[serde(skip)]
    pub base: String,
}

/// The removed files of an item, the latest first; for members who may change it.
pub(super) fn removed(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<RemovedFiles, Error> {
    let since = tx.now().plus_days(-KEPT_DAYS);
    let files = tx.all(
        "SELECT id, name, size, internal, binned_at FROM files WHERE item_id = $1 AND binned_at > $2 ORDER BY binned_at DESC, id DESC",
        bind![item.id, since],
    )?;
    let house = by.member().map(|member| crate::items::house_rights(tx, member)).transpose()?.flatten();
    Ok(RemovedFiles { frame: house.map(|house| Frame::new(item.mark(), by, house)), files, item_title: item.title.clone(), base: item.url() })
}
