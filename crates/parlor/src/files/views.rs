//! What is shown of files, cut to the viewer.

use super::{Filed, Holder, Kept, closures::Door, kind};
use crate::{
    bind,
    doors::Actor,
    items::bin::UNDO_DAYS,
    organizations::frame::{self, Frame, Mark},
    receipts::{self, ReadBy, Readers},
    rows, signatures,
    store::{Time, Tx},
    web::{Error, Typed, cursor::Paging, shell::Live},
};
use access::FileId;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

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
    /// Of a document: it is to be signed.
    pub to_sign: bool,
    /// There is a picture of it, at `…/preview` and `…/thumb`.
    pub preview: bool,
    /// A virus scanner has not looked at it yet: until then nobody is given it.
    pub unchecked: bool,
    /// What the scanner found in it. It is destroyed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub virus: Option<String>,
    /// How many of the guests who are shown it have read the newest version; for members who see who has access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<ReadBy>,
}

/// Files of an item, or of something of it.
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
        to_sign: bool,
        shut: bool,
        virus: Option<String>,
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
            preview: !row.shut && kind::previewed(&row.media, row.size),
            unchecked: row.shut && row.virus.is_none(),
            virus: row.virus,
            read: None,
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
            to_sign: row.to_sign,
        }
    }
}

/// The columns of a row, from files `f`. Parameters: `$1` what they hang off, `$2` the viewer,
/// `$3` the organization.
macro_rules! columns {
    () => {
        "SELECT f.id, f.name, f.media, f.size, f.version, f.changed_at, p.name, p.kind = 'contact', f.internal, f.created_by = $2, f.to_sign,
           q.blob_key IS NOT NULL, q.virus
         FROM files f JOIN file_versions v ON v.organization_id = f.organization_id AND v.file_id = f.id AND v.version = f.version
           JOIN parties p ON p.organization_id = v.organization_id AND p.id = v.created_by
           LEFT JOIN quarantine q ON q.organization_id = v.organization_id AND q.blob_key = v.blob_key
         WHERE f.organization_id = $3 AND f.thing_id = $1 AND f.binned_at IS NULL"
    };
}

/// The files here that this viewer sees, the newest first. A guest sees those
/// that are not internal and, where the grant leaves files out, of them only
/// their own.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, kept: &Kept<'_>) -> Result<Vec<FileLine>, Error> {
    let mut lines = listed(tx, kept.id(), kept)?;
    if let Some(item) = kept.item.filter(|_| kept.readers && !lines.is_empty()) {
        let read = receipts::of_files(tx, item, kept.place)?;
        for line in &mut lines {
            line.read = read.get(&line.id).copied();
        }
    }
    Ok(lines)
}

/// The viewer's own pictures of texts that are not kept yet, the newest first.
pub(super) fn drafts(tx: &mut Tx<'_>, kept: &Kept<'_>) -> Result<Vec<FileLine>, Error> {
    listed(tx, kept.by.party().0, kept)
}

fn listed(tx: &mut Tx<'_>, thing: Uuid, kept: &Kept<'_>) -> Result<Vec<FileLine>, Error> {
    let rows: Vec<Row> = tx.all(
        concat!(
            columns!(),
            " AND ($4 OR (NOT f.internal AND ($5 OR f.created_by = $2) AND NOT ",
            crate::file_closed!("f.organization_id", "f.id", "$2"),
            ")) ORDER BY f.changed_at DESC, f.id DESC"
        ),
        bind![thing, kept.by.party(), kept.organization, kept.all, kept.shown],
    )?;
    Ok(rows.into_iter().map(FileLine::from).collect())
}

/// What a viewer may do with a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Powers {
    pub edit: bool,
    /// Put a newer version in its place.
    pub add: bool,
    /// Close it to guests, or show it to them.
    pub hide: bool,
    pub remove: bool,
}

/// What stands around a file's page.
pub struct Home {
    /// The house, for members.
    pub frame: Option<Frame>,
    pub mark: Mark,
    /// What the file hangs off is called.
    pub title: String,
    /// Which part of the house it belongs to.
    pub part: frame::Place,
    /// Where news of it come from, and how far it is.
    pub live: Option<Live>,
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
    /// Guests to whom the item is open, those behind them who came by its public link; the file can be closed to each alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<Door>,
    /// There are more of them: give it as `after`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// So many signatures a newer version makes void.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<i64>,
    /// The file may be taken along; else it is only read here.
    pub downloads: bool,
    /// Pictures of it carry who looks at them.
    pub watermarked: bool,
    /// Which guests have read it; for members who see who has access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readers: Option<Readers>,
    /// To a guest: it is written down that they opened it, and the team is shown that.
    pub recorded: bool,
    /// Those who have not read it can be reminded by the viewer.
    #[serde(skip)]
    #[schemars(skip)]
    pub reminds: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub may: Powers,
    #[serde(skip)]
    #[schemars(skip)]
    pub home: Home,
    #[serde(skip)]
    #[schemars(skip)]
    pub typed: Typed,
}

/// All of a file that this viewer sees, for its page.
///
/// # Errors
/// Not found, when it was removed meanwhile; invalid, when that is no cursor of its guests; or the store fails.
pub(super) fn view<F: Filed>(tx: &mut Tx<'_>, here: &F, rights: &F::Rights, by: &Actor, guests: &Paging) -> Result<FileView, Error> {
    let (file, kept, may) = (here.file(), here.kept(rights, by), F::powers(rights));
    let row: Row =
        tx.maybe(concat!(columns!(), " AND f.id = $4"), bind![kept.id(), by.party(), kept.organization, file.id])?.ok_or(Error::NotFound)?;
    let versions = tx.all(
        "SELECT v.version, v.size, v.created_at, p.name, p.kind = 'contact' FROM file_versions v JOIN parties p ON p.id = v.created_by
         WHERE v.file_id = $1 ORDER BY v.version DESC",
        bind![file.id],
    )?;
    let widens = if file.internal && may.hide { here.guests_behind(tx, rights)? } else { 0 };
    let (guests, next) = if may.hide && !file.internal { here.doors(tx, guests)? } else { (Vec::new(), None) };
    let signed = if may.add { signatures::ends_by_version(tx, file.id)? } else { None };
    let readers = match kept.item.filter(|_| kept.readers && !file.internal) {
        Some(item) => {
            Some(receipts::of_file(tx, item, kept.place, file.id, file.version)?).filter(|readers| readers.of > 0 || !readers.others.is_empty())
        }
        None => None,
    };
    let recorded = by.contact().is_some() && receipts::recorded(tx, kept.organization)?;
    let mut home = here.home(tx, rights, by)?;
    Ok(FileView {
        signed,
        readers,
        recorded,
        reminds: F::reminds(rights),
        frame: home.frame.take(),
        file: row.into(),
        versions,
        widens,
        guests,
        next,
        downloads: F::downloads(rights),
        watermarked: F::watermarked(rights),
        may,
        home,
        typed: Typed::default(),
    })
}

/// Files that were removed and can still be brought back.
#[derive(Serialize, JsonSchema)]
pub struct RemovedFiles {
    pub frame: Option<Frame>,
    pub files: Vec<RemovedLine>,
    #[serde(skip)]
    pub title: String,
    #[serde(skip)]
    pub base: String,
}

/// The removed files of an item and of what hangs off it, or of a general task,
/// the latest first; for members who may change it.
pub(super) fn removed<H: Holder>(tx: &mut Tx<'_>, here: &H, rights: &H::Rights, by: &Actor) -> Result<RemovedFiles, Error> {
    let (since, kept) = (tx.now().plus_days(-UNDO_DAYS), here.kept(rights, by));
    let files = tx.all(
        "SELECT id, name, size, internal, binned_at FROM files WHERE (item_id = $1 OR (item_id IS NULL AND thing_id = $1)) AND binned_at > $2
         ORDER BY binned_at DESC, id DESC",
        bind![kept.id(), since],
    )?;
    let home = here.home(tx, rights, by)?;
    Ok(RemovedFiles { frame: home.frame, files, title: home.title, base: here.address() })
}
