//! What the database keeps of files.

use super::{Arrived, File, Kept, Removed, name};
use crate::{
    audit::{self, By},
    bind, comments,
    follows::Place,
    items::{
        Item,
        bin::UNDO_DAYS,
        history::{self, Change},
    },
    notifications, quarantine, rows, signatures,
    store::{Time, Tx},
    uploads,
    web::{Error, Say},
};
use access::{Facet, Facets, FileId, OrganizationId, PartyId, TaskFacet};
use uuid::Uuid;

rows! {
    struct Present {
        id: FileId,
        name: String,
        internal: bool,
        created_by: PartyId,
        /// It is part of an answer that the company accepted.
        settled: bool,
    }
}

/// The files that may give a name to a newcomer. For a guest only what they
/// see: a name must not tell of a file that they do not know. For a member
/// those on the same side of the door, so that nothing changes sides unseen.
fn neighbours(tx: &mut Tx<'_>, kept: &Kept<'_>, internal: bool) -> Result<Vec<Present>, Error> {
    let all: Vec<Present> = tx.all(
        concat!(
            "SELECT f.id, f.name, f.internal, f.created_by, ",
            crate::file_settled!("f.id"),
            " FROM files f WHERE f.thing_id = $1 AND f.binned_at IS NULL"
        ),
        bind![kept.id()],
    )?;
    let me = kept.by.party();
    Ok(all.into_iter().filter(|file| file.internal == internal && (kept.all || kept.shown || file.created_by == me)).collect())
}

/// How files are added.
#[derive(Clone, Copy)]
pub(super) struct Adding {
    /// Closed to guests; never what a guest sends.
    pub internal: bool,
    /// Pictures of a text that is being written: each a draft of its own.
    pub picture: bool,
    /// A version that makes signatures void was confirmed.
    pub confirmed: bool,
}

/// Writes down all that arrived: as new files, or as newer versions of files
/// of the same name that are the sender's to change.
pub(super) fn add(tx: &mut Tx<'_>, kept: &Kept<'_>, how: Adding, arrived: &[Arrived]) -> Result<Vec<FileId>, Error> {
    if how.picture && kept.all {
        return arrived.iter().map(|file| draft(tx, kept, file)).collect();
    }
    // There is no guest to whom a file of a general task could be closed.
    let internal = how.internal && kept.all && kept.item.is_some();
    let mut present = neighbours(tx, kept, internal)?;
    let me = kept.by.party();
    let mut added = Vec::new();
    for file in arrived {
        let older = present.iter().find(|older| name::same(&older.name, &file.name));
        if let Some(older) = older.filter(|older| kept.all || (older.created_by == me && !older.settled)) {
            add_version(tx, kept, (older.id, &older.name), file, how.confirmed)?;
            added.push(older.id);
            continue;
        }
        added.push(add_one(tx, kept, internal, &mut present, file)?);
    }
    Ok(added)
}

/// Writes each down as a new file, also where one of that name is there: phones call
/// every photo by the same name.
pub(super) fn add_new(tx: &mut Tx<'_>, kept: &Kept<'_>, internal: bool, arrived: &[Arrived]) -> Result<Vec<FileId>, Error> {
    let mut present = neighbours(tx, kept, internal)?;
    arrived.iter().map(|file| add_one(tx, kept, internal, &mut present, file)).collect()
}

/// A new file, under a name that none of those beside it has.
fn add_one(tx: &mut Tx<'_>, kept: &Kept<'_>, internal: bool, present: &mut Vec<Present>, file: &Arrived) -> Result<FileId, Error> {
    let taken: Vec<&str> = present.iter().map(|file| file.name.as_str()).collect();
    let file = Arrived { name: name::free(&file.name, &taken), ..file.clone() };
    let id = insert(tx, kept, (kept.place.word(), kept.id()), internal, &file)?;
    kept.told(tx, &Change::new("file.added", &file.name), id, &file.name)?;
    present.push(Present { id, name: file.name, internal, created_by: kept.by.party(), settled: false });
    Ok(id)
}

/// Writes down what came from a stranger: each a new file, and no history of its own.
pub(super) fn add_unsigned(tx: &mut Tx<'_>, kept: &Kept<'_>, arrived: &[Arrived]) -> Result<(), Error> {
    let mut taken: Vec<String> = Vec::new();
    for file in arrived {
        let name = name::free(&file.name, &taken.iter().map(String::as_str).collect::<Vec<_>>());
        insert(tx, kept, (kept.place.word(), kept.id()), true, &Arrived { name: name.clone(), ..file.clone() })?;
        taken.push(name);
    }
    Ok(())
}

/// A picture that belongs to whoever writes, until what they write is kept.
fn draft(tx: &mut Tx<'_>, kept: &Kept<'_>, file: &Arrived) -> Result<FileId, Error> {
    if !super::kind::previewed(&file.media, file.size) || !file.media.starts_with("image/") {
        return Err(Error::field("file", Say::new("file-no-picture").and("name", file.name.clone())));
    }
    insert(tx, kept, ("draft", kept.by.party().0), true, file)
}

/// A new file with its first version.
fn insert(tx: &mut Tx<'_>, kept: &Kept<'_>, (thing, thing_id): (&str, Uuid), internal: bool, file: &Arrived) -> Result<FileId, Error> {
    let (id, by, at): (FileId, _, _) = (tx.id(), kept.by.party(), tx.now());
    tx.run(
        "INSERT INTO files (thing, thing_id, id, organization_id, item_id, name, internal, created_by, created_at, version, version_id, media, size, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, $12, $9)",
        bind![
            thing,
            thing_id,
            id,
            kept.organization,
            kept.item.map(|item| item.id),
            &file.name,
            internal,
            by,
            at,
            file.version,
            &file.media,
            file.size
        ],
    )?;
    insert_version(tx, kept.organization, (id, 1), (by, at), file)?;
    Ok(id)
}

fn insert_version(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    (file, number): (FileId, i64),
    (by, at): (PartyId, Time),
    arrived: &Arrived,
) -> Result<(), Error> {
    uploads::spend(tx, arrived)?;
    quarantine::shut(tx, organization, arrived)?;
    let key = arrived.version.to_string();
    tx.run(
        "INSERT INTO file_versions (organization_id, file_id, version, id, blob_key, media, size, sha256, created_by, created_at)
         VALUES ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        bind![file, number, arrived.version, key, &arrived.media, arrived.size, &arrived.sha256, by, at, organization],
    )?;
    Ok(())
}

/// A newer version of a file. Its name stays. Where the file is being signed, or was,
/// that has to be confirmed (SIGN-4).
pub(super) fn add_version(
    tx: &mut Tx<'_>,
    kept: &Kept<'_>,
    (file, file_name): (FileId, &str),
    arrived: &Arrived,
    confirmed: bool,
) -> Result<(), Error> {
    if let Some(item) = kept.item {
        signatures::end_by_version(tx, item, file, kept.by, confirmed)?;
    }
    let number = put_version(tx, kept.organization, file, kept.by.party(), arrived)?;
    let became = number.to_string();
    let change = Change { deed: "file.version", subject: file_name, was: None, became: Some(&became) };
    kept.told(tx, &change, file, &format!("{file_name}, version {number}"))
}

fn put_version(tx: &mut Tx<'_>, organization: OrganizationId, file: FileId, by: PartyId, arrived: &Arrived) -> Result<i64, Error> {
    let now = tx.now();
    let (number,): (i64,) = tx
        .maybe(
            "UPDATE files SET version = version + 1, version_id = $3, media = $4, size = $5, changed_at = $6
             WHERE organization_id = $1 AND id = $2 RETURNING version",
            bind![organization, file, arrived.version, &arrived.media, arrived.size, now],
        )?
        .ok_or(Error::NotFound)?;
    insert_version(tx, organization, (file, number), (by, now), arrived)?;
    Ok(number)
}

/// The sealed version of a file that all have signed; its number.
pub(super) fn add_sealed(tx: &mut Tx<'_>, item: &Item, file: FileId, by: PartyId, arrived: &Arrived) -> Result<i64, Error> {
    let number = put_version(tx, item.organization, file, by, arrived)?;
    let became = number.to_string();
    let change = Change { deed: "file.sealed", subject: &arrived.name, was: None, became: Some(&became) };
    history::record_by(tx, item.organization, item.id, None, &change)?;
    audit::record(
        tx,
        item.organization,
        By::System("signatures"),
        "file.sealed",
        ("file", Some(file.0)),
        &format!("{}, version {number}", arrived.name),
    )?;
    Ok(number)
}

/// Closes a file to guests, or shows it to them.
pub(super) fn set_internal(tx: &mut Tx<'_>, kept: &Kept<'_>, file: &File, internal: bool) -> Result<(), Error> {
    if internal && signatures::is_being_signed(tx, file.id)? {
        return Err(Error::form(Say::new("file-being-signed").and("name", file.name.clone())));
    }
    let changed = tx.changed(
        "UPDATE files SET internal = $3 WHERE organization_id = $1 AND id = $2 AND internal <> $3 AND thing <> 'draft'",
        bind![kept.organization, file.id, internal],
    )?;
    if !changed {
        return Ok(());
    }
    let deed = if internal { "file.internal" } else { "file.shown" };
    kept.told(tx, &Change::new(deed, &file.name), file.id, &file.name)
}

/// Gives a file another name, unless somebody did so since `was` was read.
pub(super) fn rename(tx: &mut Tx<'_>, kept: &Kept<'_>, file: &File, was: &str, name: &str) -> Result<(), Error> {
    if file.name == name {
        return Ok(());
    }
    let taken = neighbours(tx, kept, file.internal)?;
    if taken.iter().any(|other| other.id != file.id && name::same(&other.name, name)) {
        return Err(Error::field("name", Say::new("file-name-taken").and("name", name.to_owned())));
    }
    if !tx.changed("UPDATE files SET name = $4 WHERE organization_id = $1 AND id = $2 AND name = $3", bind![kept.organization, file.id, was, name])? {
        return Err(Error::Changed);
    }
    let change = Change { deed: "file.renamed", subject: name, was: Some(was), became: Some(name) };
    kept.told(tx, &change, file.id, &format!("{was} → {name}"))
}

/// Removes a file; it can be brought back for some days.
pub(super) fn remove(tx: &mut Tx<'_>, kept: &Kept<'_>, file: FileId, name: &str) -> Result<(), Error> {
    // What somebody signed, or is signing, is evidence.
    if signatures::ends_by_version(tx, file)?.is_some() {
        return Err(Error::form("signing-file-stays"));
    }
    let now = tx.now();
    tx.run(
        "UPDATE files SET binned_at = $3, removed_by = $4 WHERE organization_id = $1 AND id = $2 AND binned_at IS NULL",
        bind![kept.organization, file, now, kept.by.party()],
    )?;
    notifications::removed_file(tx, file)?;
    kept.told(tx, &Change::new("file.removed", name), file, name)
}

/// Brings a removed file back.
pub(super) fn restore(tx: &mut Tx<'_>, kept: &Kept<'_>, file: &Removed) -> Result<(), Error> {
    tx.run("UPDATE files SET binned_at = NULL, removed_by = NULL WHERE organization_id = $1 AND id = $2", bind![kept.organization, file.id])?;
    kept.told(tx, &Change::new("file.restored", &file.name), file.id, &file.name)
}

/// Brings back the files that were removed with something, at the instant at which that was.
///
/// # Errors
/// When the store fails.
pub fn restore_all(tx: &mut Tx<'_>, kept: &Kept<'_>, removed_at: Time) -> Result<(), Error> {
    let Some(thing) = kept.place.followed() else { return Ok(()) };
    let all: Vec<Removed> = tx.all(
        "SELECT id, name FROM files WHERE organization_id = $1 AND thing_id = $2 AND binned_at = $3",
        bind![kept.organization, thing.id(), removed_at],
    )?;
    for file in all {
        restore(tx, kept, &file)?;
    }
    Ok(())
}

/// Deletes the rows of files that were removed too long ago, and of drafts that
/// nobody kept, and says how many versions those were, and which bytes nobody needs now.
pub(super) fn forget_removed(tx: &mut Tx<'_>) -> Result<(usize, Vec<String>), Error> {
    let before = tx.now().plus_days(-UNDO_DAYS);
    let forgotten: Vec<(String,)> = tx.all(
        "DELETE FROM file_versions WHERE file_id IN (SELECT id FROM files WHERE binned_at <= $1 OR (thing = 'draft' AND created_at <= $1))
         RETURNING blob_key",
        bind![before],
    )?;
    tx.run("DELETE FROM files WHERE binned_at <= $1 OR (thing = 'draft' AND created_at <= $1)", bind![before])?;
    let count = forgotten.len();
    let mut bytes = Vec::new();
    for (key,) in forgotten {
        // A copy of a document has the same bytes.
        if tx.number("SELECT COUNT(*) FROM file_versions WHERE blob_key = $1", bind![&key])? == 0 && !bytes.contains(&key) {
            quarantine::forget(tx, &key)?;
            bytes.push(key);
        }
    }
    Ok((count, bytes))
}

/// How many guests see the files of this place now.
pub(super) fn guests_who_see_files(tx: &mut Tx<'_>, item: &Item, place: Place) -> Result<i64, Error> {
    if !item.extranet {
        return Ok(0);
    }
    if place != Place::Item {
        let seeing = comments::readers(tx, item, place)?.iter().filter(|reader| reader.shown_of(place).has(TaskFacet::Files)).count();
        return Ok(i64::try_from(seeing).unwrap_or(i64::MAX));
    }
    Ok(i64::try_from(guests_shown_files(tx, item)?.len()).unwrap_or(i64::MAX))
}

/// The guests who are shown the files of an item itself.
pub(super) fn guests_shown_files(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<PartyId>, Error> {
    if !item.extranet || item.binned_at.is_some() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    let grants: Vec<(PartyId, String)> =
        tx.all(concat!("SELECT g.contact_id, g.facets FROM grants g WHERE g.item_id = $1 AND ", crate::grant_open!("$2")), bind![item.id, now])?;
    Ok(grants.into_iter().filter(|(_, words)| Facets::from_words(words).has(Facet::Files)).map(|(party, _)| party).collect())
}
