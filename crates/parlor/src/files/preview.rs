//! Pictures of files, painted when first asked for and kept beside the files.
//! One at a time: a hostile file costs one thread and a bounded lot of memory.

use super::{File, kind, serve};
use crate::{
    app::App,
    web::{Answer, Cx, Error},
};
use access::VersionId;
use bytes::Bytes;
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};
use tokio::sync::Semaphore;

/// How large a picture is wanted.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// Beside a name in a list.
    Thumb,
    /// On a page of its own.
    Large,
}

impl Size {
    const ALL: [Self; 2] = [Self::Thumb, Self::Large];

    /// The longer side, in pixels.
    fn longest(self) -> u32 {
        match self {
            Self::Thumb => 176,
            Self::Large => 1600,
        }
    }
}

/// One painter at a time.
static PAINTER: Semaphore = Semaphore::const_new(1);
/// Painters that nobody waits for any more and that cannot be stopped.
static LOST: AtomicUsize = AtomicUsize::new(0);
/// With so many lost, no more are sent after them.
const MOST_LOST: usize = 2;
/// No honest file takes longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// The picture of a file's newest version.
pub(super) async fn answer(cx: &Cx, file: &File, size: Size) -> Result<Answer, Error> {
    if !kind::previewed(&file.media, file.size) {
        return Err(Error::NotFound);
    }
    let tag = serve::tag(&file.sha256, &format!("-{}", size.longest()));
    if cx.has_already(&tag) {
        return Ok(serve::not_modified(&tag));
    }
    let (app, file) = (cx.app.clone(), file.clone());
    // On its own, so that a reader who leaves does not leave a half-made one behind.
    let painting = tokio::spawn(async move { picture(&app, &file, size).await });
    let picture = painting.await.map_err(|fault| Error::Broken(fault.to_string()))??;
    if picture.is_empty() { Err(Error::NotFound) } else { Ok(serve::picture(picture, &tag)) }
}

/// Empty where the file turned out to show nothing; that is kept as well, so
/// that it is tried once only.
async fn picture(app: &App, file: &File, size: Size) -> Result<Bytes, Error> {
    let key = key(file.version_id, size);
    if app.blobs.has(&key).await? {
        return app.blobs.read(&key).await;
    }
    let _turn = PAINTER.acquire().await.map_err(|fault| Error::Broken(fault.to_string()))?;
    // Somebody else may have painted it while this one waited.
    if app.blobs.has(&key).await? {
        return app.blobs.read(&key).await;
    }
    if LOST.load(Ordering::SeqCst) >= MOST_LOST {
        return Err(Error::NotFound);
    }
    let bytes = app.blobs.read(&file.blob_key).await?;
    let picture = painted(bytes, file.media.clone(), size.longest()).await;
    app.blobs.keep(&key, picture.clone()).await?;
    Ok(picture)
}

/// Takes away the pictures of a version.
pub(super) async fn forget(app: &App, version: VersionId) -> Result<(), Error> {
    for size in Size::ALL {
        app.blobs.remove(&key(version, size)).await?;
    }
    Ok(())
}

fn key(version: VersionId, size: Size) -> String {
    format!("previews/{version}-{}", size.longest())
}

async fn painted(bytes: Bytes, media: String, longest: u32) -> Bytes {
    LOST.fetch_add(1, Ordering::SeqCst);
    let painting = tokio::task::spawn_blocking(move || {
        let outcome = paper::preview(&bytes, &media, longest);
        // Back in time or late, it is no longer lost.
        LOST.fetch_sub(1, Ordering::SeqCst);
        outcome
    });
    match tokio::time::timeout(PATIENCE, painting).await {
        Ok(Ok(Ok(picture))) => picture.into(),
        Ok(Ok(Err(fault))) => {
            tracing::debug!(%fault, "a file has no preview");
            Bytes::new()
        }
        Ok(Err(fault)) => {
            tracing::warn!(%fault, "a preview stopped");
            Bytes::new()
        }
        Err(_) => {
            tracing::warn!("a preview took too long");
            Bytes::new()
        }
    }
}
