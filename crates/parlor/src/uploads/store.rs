//! What the database keeps of uploads. How far one is changes by conditional updates
//! only, so that of two who go on with it at once one wins.

use super::{GoOn, KEPT_DAYS, MOST, Upload, landing::Landing, tus::Wanted, upload};
use crate::{
    bind,
    doors::{Permit, Thing},
    files::Arrived,
    rows,
    store::Tx,
    web::{Error, Say},
};
use access::{ItemId, PartyId, UploadId, VersionId};

rows! {
    /// A part that has arrived.
    #[derive(Clone, Debug)]
    pub(super) struct Part {
        pub size: i64,
        pub blob_key: String,
    }

    /// An upload that was put together, as a file that arrived.
    pub(super) struct Whole {
        pub version: VersionId,
        pub name: String,
        pub media: String,
        pub size: i64,
        pub sha256: Vec<u8>,
    }
}

/// Makes one, of which nothing has arrived yet.
///
/// # Errors
/// A sentence, where too many of theirs wait already.
pub(super) fn make<A: Landing<T>, T: Thing>(tx: &mut Tx<'_>, permit: &Permit<A, T>, wanted: &Wanted) -> Result<UploadId, Error> {
    let (organization, item) = A::home(permit);
    let (party, now) = (permit.by().party(), tx.now());
    tx.alone_in(organization)?;
    if tx.number("SELECT COUNT(*) FROM uploads WHERE party_id = $1 AND expires_at > $2", bind![party, now])? >= MOST {
        return Err(Error::field("file", Say::new("upload-too-many").and("most", MOST)));
    }
    let (id, address, outside) = (tx.id::<UploadId>(), permit.ask().address.kept()?, permit.by().member().is_none());
    tx.run(
        "INSERT INTO uploads (id, organization_id, item_id, party_id, outside, landing, address, name, size, arrived, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10)",
        bind![id, organization, item, party, outside, A::WORD, address, &wanted.name, wanted.size, now.plus_days(KEPT_DAYS)],
    )?;
    Ok(id)
}

/// Writes down that a part has arrived, which begins at `start`.
///
/// # Errors
/// Changed, where somebody else was faster.
pub(super) fn add_part(tx: &mut Tx<'_>, upload: &Permit<GoOn, Upload>, start: i64, part: &Part) -> Result<(), Error> {
    let after = start + part.size;
    if !tx.changed("UPDATE uploads SET arrived = $3 WHERE id = $1 AND arrived = $2 AND version_id IS NULL", bind![upload.id, start, after])? {
        return Err(Error::Changed);
    }
    tx.run(
        "INSERT INTO upload_parts (organization_id, upload_id, start, size, blob_key) VALUES ($5, $1, $2, $3, $4)",
        bind![upload.id, start, part.size, &part.blob_key, upload.organization],
    )?;
    Ok(())
}

/// Ends one: from now on nobody finds it.
pub(super) fn end(tx: &mut Tx<'_>, upload: &Permit<GoOn, Upload>) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE uploads SET expires_at = $2 WHERE id = $1 AND expires_at > $2", bind![upload.id, now])?;
    Ok(())
}

/// Ends all uploads of somebody to whom an item is closed, and of what hangs off it.
///
/// # Errors
/// When the store fails.
pub fn close(tx: &mut Tx<'_>, item: ItemId, party: PartyId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE uploads SET expires_at = $3 WHERE party_id = $2 AND item_id = $1 AND expires_at > $3", bind![item, party, now])?;
    Ok(())
}

/// The parts of one, in their order.
pub(super) fn parts(tx: &mut Tx<'_>, upload: UploadId) -> Result<Vec<Part>, Error> {
    Ok(tx.all("SELECT size, blob_key FROM upload_parts WHERE upload_id = $1 ORDER BY start", bind![upload])?)
}

/// One of somebody's own.
pub(super) fn of(tx: &mut Tx<'_>, upload: UploadId, party: PartyId) -> Result<Option<Upload>, Error> {
    let now = tx.now();
    Ok(tx.maybe(concat!(upload!(), "u.id = $1 AND u.party_id = $2 AND u.expires_at > $3"), bind![upload, party, now])?)
}

/// What one has become, where it was put together.
pub(super) fn whole(tx: &mut Tx<'_>, upload: UploadId) -> Result<Option<Whole>, Error> {
    Ok(tx.maybe("SELECT version_id, name, media, kept_size, sha256 FROM uploads WHERE id = $1 AND version_id IS NOT NULL", bind![upload])?)
}

/// Writes down where it lies in one piece, and forgets the parts; `false`, where somebody else
/// was faster, or its time is over.
pub(super) fn put_together(tx: &mut Tx<'_>, upload: UploadId, whole: &Whole) -> Result<bool, Error> {
    let now = tx.now();
    let kept = tx.changed(
        "UPDATE uploads SET version_id = $2, media = $3, kept_size = $4, sha256 = $5 WHERE id = $1 AND version_id IS NULL AND expires_at > $6",
        bind![upload, whole.version, &whole.media, whole.size, &whole.sha256, now],
    )?;
    if kept {
        tx.run("DELETE FROM upload_parts WHERE upload_id = $1", bind![upload])?;
    }
    Ok(kept)
}

/// What arrived as an upload becomes a file here, and is none any more. Nothing for a file
/// that came with its form.
///
/// # Errors
/// A sentence, where it was taken already, or its time is over.
pub fn spend(tx: &mut Tx<'_>, file: &Arrived) -> Result<(), Error> {
    let Some(upload) = file.upload else { return Ok(()) };
    let now = tx.now();
    let taken = tx.changed("DELETE FROM uploads WHERE id = $1 AND version_id = $2 AND expires_at > $3", bind![upload, file.version, now])?;
    if taken { Ok(()) } else { Err(Error::field("file", "upload-gone")) }
}

/// Some of those whose time is over.
pub(super) fn over(tx: &mut Tx<'_>) -> Result<Vec<(UploadId, Option<VersionId>)>, Error> {
    let now = tx.now();
    Ok(tx.all("SELECT id, version_id FROM uploads WHERE expires_at <= $1 ORDER BY expires_at, id LIMIT 200", bind![now])?)
}

pub(super) fn forget(tx: &mut Tx<'_>, upload: UploadId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("DELETE FROM upload_parts WHERE upload_id IN (SELECT id FROM uploads WHERE id = $1 AND expires_at <= $2)", bind![upload, now])?;
    tx.run("DELETE FROM uploads WHERE id = $1 AND expires_at <= $2", bind![upload, now])?;
    Ok(())
}
