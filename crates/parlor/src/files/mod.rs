//! Files of an item and of its tasks, notes, activities and events, with their versions
//! and previews.
//!
//! A file is reached only through its item; one of a general task through that. What is inside it is found by
//! looking at it, never believed; its bytes leave only as an attachment, and
//! what is shown of it in a page is a picture painted anew. An internal file is
//! for the team (GUEST-8). What a guest sends is theirs and never internal.

mod closures;
mod ink;
mod kept;
mod kind;
mod marks;
mod name;
mod news;
mod pages;
mod pasted;
mod photos;
mod preview;
mod receive;
mod routes;
mod sending;
mod serve;
mod store;
mod thumb;
mod viewer;
mod views;
mod watermark;
mod whereabouts;

use crate::{
    app::App,
    bind,
    doors::{Action, Actor, Address, Asker, Found, Thing, Within},
    follows::Place,
    items::{
        Item,
        attachment::{Attachment, On, OnRights, SeeIt},
        bin::UNDO_DAYS,
    },
    rows,
    store::{Time, Tx},
    tasks::GeneralTask,
    web::Error,
};
use access::{Attached, AttachedKind, Author, FileId, HangsOff, ItemId, PartyId, UploadId, VersionId};
use uuid::Uuid;

pub use ink::put_ink;
pub use kept::{Filed, GeneralFile, Holder, Kept};
pub use marks::{Mark, draw_marks, marks};
pub use pages::{Section, shut};
pub use pasted::keep_pasted;
pub use photos::bare;
pub(crate) use receive::{
    Brought, Pending, Terms, Upload, all as received, empty, from_mail, from_stranger, looked_at, problems_of, refused, taken_name, unwanted,
    with_words,
};
pub use receive::{LARGEST_A_DAY, MOST_A_DAY, spend_bytes};
pub use routes::{add_to, routes};
pub use sending::{To, along, upload_form};
pub(crate) use serve::{Stored, attachment};
pub use store::restore_all;
pub use thumb::thumb;
pub use viewer::page_picture;
pub use views::{FileLine, FileView, Files, VersionLine, lines};

rows! {
    /// A file, with its newest version.
    #[derive(Clone, Debug)]
    pub struct File {
        pub id: FileId,
        pub name: String,
        pub internal: bool,
        pub created_by: PartyId,
        pub version: i64,
        pub version_id: VersionId,
        pub media: String,
        pub size: i64,
        pub changed_at: Time,
        pub blob_key: String,
        pub sha256: Vec<u8>,
        thing: String,
        thing_id: Uuid,
        /// What the viewer sees, by following it, of what it hangs off, as words.
        follow_words: Option<String>,
        /// It is closed to the viewer alone.
        closed: bool,
        /// It is part of an answer that the company accepted.
        settled: bool,
        /// Of a document: it is to be signed.
        pub to_sign: bool,
        /// Its bytes wait for the virus scanner, or are destroyed.
        shut: bool,
    }
}

impl File {
    /// What it hangs off. Of a draft it is the item, until the text is kept.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::of(&self.thing, self.thing_id)
    }

    /// As the policy asks for it.
    #[must_use]
    fn off(&self) -> HangsOff {
        self.place().off(self.follow_words.as_deref())
    }
}

/// The columns of [`File`], up to the condition. Parameters: `$2` its id, `$3` the viewer.
macro_rules! file {
    () => {
        concat!(
            "SELECT f.id, f.name, f.internal, f.created_by, f.version, f.version_id, f.media, f.size, f.changed_at, v.blob_key, v.sha256, f.thing, f.thing_id, ",
            $crate::follow_facets!("f.organization_id", "f.thing_id", "$3"),
            ", ",
            $crate::file_closed!("f.organization_id", "f.id", "$3"),
            ", ",
            $crate::file_settled!("f.id"),
            ", f.to_sign, EXISTS (SELECT 1 FROM quarantine qq WHERE qq.blob_key = v.blob_key)
             FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version WHERE "
        )
    };
}
use file;

impl Attachment for File {
    const SEGMENT: &'static str = "file";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let file: Option<Self> =
            tx.maybe(concat!(file!(), "f.item_id = $1 AND f.id = $2 AND f.binned_at IS NULL"), bind![item.id, id, viewer.party()])?;
        Ok(file.map(|file| {
            // What was accepted is no longer its sender's to change.
            let author = if file.settled { Author::Other } else { Author::of(file.created_by, viewer.party()) };
            let facts = Attached { kind: AttachedKind::File { internal: file.internal, closed: file.closed, off: file.off() }, author };
            (file, facts)
        }))
    }
}

/// A version of a file, the newest or an older one. Who sees the file sees it.
pub struct Version<F = On<File>> {
    pub of: F,
    pub number: i64,
    pub media: String,
    pub size: i64,
    blob_key: String,
    sha256: Vec<u8>,
}

impl<F: Filed<Rights: Clone>> Thing for Version<F> {
    type Rights = F::Rights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let file = F::load(tx, asker, address)?;
        let number: i64 = address.id("version")?;
        let (media, size, blob_key, sha256): (String, i64, String, Vec<u8>) = tx
            .maybe("SELECT media, size, blob_key, sha256 FROM file_versions WHERE file_id = $1 AND version = $2", bind![file.file().id, number])?
            .ok_or(Error::NotFound)?;
        Ok(file.inside(|of| Self { of, number, media, size, blob_key, sha256 }, Clone::clone))
    }
}

impl<F: Filed<Rights: Clone>> Action<Version<F>> for SeeIt
where
    Self: Action<F>,
{
    const NAME: &'static str = "See";
    fn allowed(rights: &F::Rights) -> bool {
        <Self as Action<F>>::allowed(rights)
    }
}

/// Put a newer version in its place: whoever may change it and may add files.
pub struct AddVersion;

impl Action<On<File>> for AddVersion {
    const NAME: &'static str = "Add a version to";
    fn allowed(rights: &OnRights) -> bool {
        <On<File> as Filed>::powers(rights).add
    }
    fn refusal(_: &On<File>, rights: &OnRights) -> crate::web::Say {
        if rights.here.prove_first { "prove-to-edit".into() } else { "error-forbidden".into() }
    }
}

/// Decide whether guests see it. Never a guest's to decide, not even of their own.
pub struct CloseToGuests;

impl Action<On<File>> for CloseToGuests {
    const NAME: &'static str = "Close or open to guests";
    fn allowed(rights: &OnRights) -> bool {
        <On<File> as Filed>::powers(rights).hide
    }
}

rows! {
    /// A file that was removed and can be brought back.
    #[derive(Clone, Debug)]
    pub struct Removed {
        pub id: FileId,
        pub name: String,
    }
}

impl Within<Item> for Removed {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        Ok(tx.maybe("SELECT id, name FROM files WHERE item_id = $1 AND id = $2 AND binned_at > $3", bind![item.id, id, since])?)
    }
}

impl Within<GeneralTask> for Removed {
    fn find(tx: &mut Tx<'_>, task: &GeneralTask, id: Uuid) -> Result<Option<Self>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        Ok(tx.maybe(
            "SELECT id, name FROM files WHERE item_id IS NULL AND thing_id = $1 AND id = $2 AND binned_at > $3",
            bind![task.it.id, id, since],
        )?)
    }
}

/// Adds what arrived to what it is to hang off, without a page of its own: files
/// that come along with something else.
///
/// # Errors
/// A sentence about a file that cannot be kept.
pub fn add(tx: &mut Tx<'_>, kept: &Kept<'_>, internal: bool, arrived: &[Arrived]) -> Result<Vec<FileId>, Error> {
    store::add(tx, kept, store::Adding { internal, picture: false, confirmed: false }, arrived)
}

/// As [`add`], each as a new file, whatever lies there under its name.
///
/// # Errors
/// As [`add`].
pub fn add_new(tx: &mut Tx<'_>, kept: &Kept<'_>, arrived: &[Arrived]) -> Result<Vec<FileId>, Error> {
    store::add_new(tx, kept, false, arrived)
}

/// Adds a file that comes along from another program: a new one, closed to guests, or a newer
/// version of the one that it is here. Nobody is told of it.
///
/// # Errors
/// As [`add`].
pub fn bring_in(tx: &mut Tx<'_>, kept: &Kept<'_>, known: Option<FileId>, arrived: &Arrived) -> Result<FileId, Error> {
    let Some(file) = known else { return store::add_new(tx, kept, true, std::slice::from_ref(arrived))?.pop().ok_or(Error::NotFound) };
    let (name,): (String,) = tx.one("SELECT name FROM files WHERE organization_id = $1 AND id = $2", bind![kept.organization, file])?;
    store::add_version(tx, kept, (file, &name), arrived, false)?;
    Ok(file)
}

/// Removes all files of something that is removed itself.
///
/// # Errors
/// As one of them cannot be removed.
pub fn remove_all(tx: &mut Tx<'_>, kept: &Kept<'_>) -> Result<(), Error> {
    let Some(thing) = kept.place.followed() else { return Ok(()) };
    let all: Vec<(FileId, String)> = tx
        .all("SELECT id, name FROM files WHERE organization_id = $1 AND thing_id = $2 AND binned_at IS NULL", bind![kept.organization, thing.id()])?;
    for (file, name) in all {
        store::remove(tx, kept, file, &name)?;
    }
    Ok(())
}

/// Adds files to a document that are to be signed.
///
/// # Errors
/// As [`add`].
pub fn add_to_sign(tx: &mut Tx<'_>, kept: &Kept<'_>, arrived: &[Arrived], confirmed: bool) -> Result<Vec<FileId>, Error> {
    let added = store::add(tx, kept, store::Adding { internal: false, picture: false, confirmed }, arrived)?;
    for file in &added {
        tx.run("UPDATE files SET to_sign = TRUE WHERE organization_id = $1 AND id = $2", bind![kept.organization, *file])?;
    }
    Ok(added)
}

/// Adds what arrived, and tells those whom it concerns: files that somebody sends on
/// their own, not by a page.
///
/// # Errors
/// As [`add`].
pub fn add_told(tx: &mut Tx<'_>, kept: &Kept<'_>, internal: bool, arrived: &[Arrived]) -> Result<(), Error> {
    let added = add(tx, kept, internal, arrived)?;
    added.last().map_or(Ok(()), |newest| news::tell(tx, kept, *newest))
}

/// Adds what came from somebody whom nobody knows, closed to guests; whoever takes
/// it in tells of it.
///
/// # Errors
/// When the store fails.
pub fn add_unsigned(tx: &mut Tx<'_>, kept: &Kept<'_>, arrived: &[Arrived]) -> Result<(), Error> {
    store::add_unsigned(tx, kept, arrived)
}

/// Removes a file; it can be brought back for a while.
///
/// # Errors
/// When the store fails.
pub fn remove(tx: &mut Tx<'_>, kept: &Kept<'_>, file: FileId, name: &str) -> Result<(), Error> {
    store::remove(tx, kept, file, name)
}

/// Brings a removed file back, for what it came with that is put back.
///
/// # Errors
/// When the store fails.
pub fn restore(tx: &mut Tx<'_>, kept: &Kept<'_>, file: &Removed) -> Result<(), Error> {
    store::restore(tx, kept, file)
}

/// A file as it arrived: its bytes lie in the storage, no row tells of it yet.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub name: String,
    pub version: VersionId,
    /// What it is, as found by looking at it.
    pub media: String,
    /// In bytes.
    pub size: i64,
    pub sha256: [u8; 32],
    /// It came as an upload of its own, before the form that adds it.
    pub upload: Option<UploadId>,
    /// A virus scanner is to look at it, and has not.
    pub unchecked: bool,
}

/// Puts a sealed file into the storage; no row tells of it yet.
///
/// # Errors
/// When the storage fails.
pub async fn sealed(app: &App, version: VersionId, name: &str, bytes: Vec<u8>) -> Result<Arrived, Error> {
    let whole = futures_util::stream::iter([Ok(bytes::Bytes::from(bytes))]);
    let kept = app.blobs.put(&version.to_string(), whole, u64::MAX).await?;
    Ok(Arrived {
        name: name.to_owned(),
        version,
        media: "application/pdf".into(),
        size: kept.size,
        sha256: kept.sha256,
        upload: None,
        unchecked: false,
    })
}

/// Makes a sealed file the newest version of one that all have signed, and gives back its number.
///
/// # Errors
/// When the store fails.
pub fn add_sealed(tx: &mut Tx<'_>, item: &Item, file: FileId, by: PartyId, sealed: &Arrived) -> Result<i64, Error> {
    store::add_sealed(tx, item, file, by, sealed)
}

/// Width and height of each page of a PDF of an item, in points.
///
/// # Errors
/// Not found, where there is no such file; or the storage fails.
pub async fn sheets_of(app: &App, item: ItemId, file: FileId) -> Result<Vec<(f32, f32)>, Error> {
    let file: Option<File> = app
        .store
        .read(move |tx| {
            Ok::<_, Error>(
                tx.maybe(concat!(file!(), "f.item_id = $1 AND f.id = $2 AND f.binned_at IS NULL"), bind![item, file, PartyId(Uuid::nil())])?,
            )
        })
        .await?;
    preview::sheets(app, &file.ok_or(Error::NotFound)?).await
}

/// Takes away the pictures that were painted of these bytes.
///
/// # Errors
/// When the storage fails.
pub async fn forget_pictures(app: &App, blob: &str) -> Result<(), Error> {
    preview::forget(app, blob).await
}

/// Forgets removed files that can no longer be brought back, with their bytes
/// and pictures, and says how many. What their history tells of them stays.
///
/// # Errors
/// When storage or store fail.
pub async fn forget_removed(app: &App) -> Result<usize, Error> {
    let (count, bytes) = app.store.write(store::forget_removed).await?;
    for key in &bytes {
        app.blobs.remove(key).await?;
        preview::forget(app, key).await?;
    }
    Ok(count)
}
