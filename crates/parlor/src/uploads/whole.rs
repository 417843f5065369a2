//! An upload of which all has arrived, put together as the other files are: one piece
//! with its digest, streamed from the parts.

use super::{
    Upload,
    store::{self, Whole},
};
use crate::{
    app::App,
    doors::Actor,
    files::{self, Arrived},
    web::{Error, Say},
};
use access::{PartyId, UploadId, VersionId};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

/// The uploads of these ids, whole, as files that arrived. The permission to add them is
/// the form's to ask.
///
/// # Errors
/// A sentence, where one of them is not theirs or not here any more, or has not arrived whole.
pub async fn named<'a>(app: &App, by: &Actor, ids: impl Iterator<Item = &'a str>) -> Result<Vec<Arrived>, Error> {
    let mut arrived: Vec<Arrived> = Vec::new();
    for id in ids {
        let upload: UploadId = id.parse::<uuid::Uuid>().map(UploadId).map_err(|_| gone())?;
        if arrived.iter().all(|known| known.upload != Some(upload)) {
            arrived.push(of(app, upload, by.party()).await?);
        }
    }
    Ok(arrived)
}

fn gone() -> Error {
    Error::field("file", "upload-gone")
}

/// One of theirs, put together if that was not done yet.
pub(super) async fn of(app: &App, upload: UploadId, party: PartyId) -> Result<Arrived, Error> {
    let (upload, parts) = app
        .store
        .read(move |tx| {
            let found = store::of(tx, upload, party)?.ok_or_else(gone)?;
            let parts = store::parts(tx, upload)?;
            Ok::<_, Error>((found, parts))
        })
        .await?;
    if upload.arrived < upload.size {
        return Err(Error::field("file", Say::new("upload-unfinished").and("name", upload.name)));
    }
    if upload.version.is_none() {
        put_together(app, &upload, parts).await?;
    }
    let id = upload.id;
    let whole = app.store.read(move |tx| store::whole(tx, id)).await?.ok_or_else(gone)?;
    let sha256 = whole.sha256.try_into().map_err(|_| Error::Broken("a digest of another length".into()))?;
    Ok(Arrived {
        name: whole.name,
        version: whole.version,
        media: whole.media,
        size: whole.size,
        sha256,
        upload: Some(id),
        unchecked: !app.config.antivirus.is_empty(),
    })
}

async fn put_together(app: &App, upload: &Upload, parts: Vec<store::Part>) -> Result<(), Error> {
    let version: VersionId = app.store.sources().id();
    let key = version.to_string();
    let blobs = app.blobs.clone();
    let bytes = stream::iter(parts)
        .then(move |part| {
            let blobs = blobs.clone();
            async move { blobs.stream(&part.blob_key, 0..u64::try_from(part.size).unwrap_or(0)).await }
        })
        .map_ok(|part| part.map_err(|fault| Error::Down(format!("storage: {fault}"))))
        .try_flatten()
        .boxed();
    let kept = app.blobs.put(&key, bytes, u64::MAX).await?;
    if kept.size != upload.size {
        app.blobs.remove(&key).await?;
        return Err(Error::Broken(format!("upload {}: parts of {} bytes make {}", upload.id, upload.size, kept.size)));
    }
    let arrived = files::looked_at(app, version, upload.name.clone(), kept)?;
    let outcome = if upload.outside { files::bare(app, arrived).await } else { Ok(arrived) };
    let arrived = match outcome {
        Ok(arrived) => arrived,
        Err(fault) => {
            app.blobs.remove(&key).await?;
            return Err(fault);
        }
    };
    let whole = Whole { version, name: arrived.name, media: arrived.media, size: arrived.size, sha256: arrived.sha256.to_vec() };
    let id = upload.id;
    if app.store.write(move |tx| store::put_together(tx, id, &whole)).await? {
        app.blobs.remove_below(&Upload::folder(id)).await
    } else {
        app.blobs.remove(&key).await
    }
}
