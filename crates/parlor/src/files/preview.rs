//! Pictures of files, painted when first asked for and kept beside the files.
//! One at a time: a hostile file costs one thread and a bounded lot of memory.

use super::{File, kind, serve, watermark};
use crate::{
    app::App,
    store::Turns,
    web::{Answer, Cx, Error, turn_at},
};
use bytes::Bytes;
use std::{
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

/// How large a picture is wanted.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// Beside a name in a list.
    Thumb,
    /// On a page of its own.
    Large,
    /// A page of a PDF, by its number from 1, to be read.
    Page(u32),
}

impl Size {
    /// The longer side, in pixels.
    fn longest(self) -> u32 {
        match self {
            Self::Thumb => 176,
            Self::Large | Self::Page(_) => 1600,
        }
    }

    fn word(self) -> String {
        match self {
            Self::Page(number) => format!("page-{number}"),
            other => other.longest().to_string(),
        }
    }
}

/// One painter at a time.
static PAINTER: LazyLock<Turns> = LazyLock::new(|| Turns::new(1, 0, usize::MAX));
/// Painters that nobody waits for any more and that cannot be stopped.
static LOST: AtomicUsize = AtomicUsize::new(0);
/// With so many lost, no more are sent after them.
const MOST_LOST: usize = 2;
/// No honest file takes longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// The picture of a file's newest version, with these words over it, if any. What has words
/// over it is kept nowhere.
pub(super) async fn answer(cx: &Cx, file: &File, size: Size, mark: Option<String>) -> Result<Answer, Error> {
    if file.shut || !kind::previewed(&file.media, file.size) {
        return Err(Error::NotFound);
    }
    let variant = mark.as_deref().map(watermark::variant).unwrap_or_default();
    let tag = serve::tag(&file.sha256, &format!("-{}{variant}", size.word()));
    if cx.has_already(&tag) {
        return Ok(serve::not_modified(&tag));
    }
    let (app, file) = (cx.app.clone(), file.clone());
    // On its own, so that a reader who leaves does not leave a half-made one behind.
    let painting = tokio::spawn(async move { picture(&app, &file, size).await });
    let picture = painting.await.map_err(|fault| Error::Broken(fault.to_string()))??;
    let picture = match mark {
        Some(words) if !picture.is_empty() => watermark::painted(picture, words).await?,
        _ => picture,
    };
    if picture.is_empty() { Err(Error::NotFound) } else { Ok(serve::picture(picture, &tag)) }
}

/// Empty where the file turned out to show nothing; that is kept as well, so
/// that it is tried once only.
async fn picture(app: &App, file: &File, size: Size) -> Result<Bytes, Error> {
    let key = key(&file.blob_key, size);
    if app.blobs.has(&key).await? {
        return app.blobs.read(&key).await;
    }
    let _turn = turn_at(&PAINTER).await?;
    // Somebody else may have painted it while this one waited.
    if app.blobs.has(&key).await? {
        return app.blobs.read(&key).await;
    }
    if LOST.load(Ordering::SeqCst) >= MOST_LOST {
        return Err(Error::NotFound);
    }
    let bytes = app.blobs.read(&file.blob_key).await?;
    let picture = painted(bytes, file.media.clone(), size).await;
    app.blobs.keep(&key, picture.clone()).await?;
    Ok(picture)
}

/// Takes away the pictures of these bytes.
pub(super) async fn forget(app: &App, blob: &str) -> Result<(), Error> {
    let pages = if app.blobs.has(&sheets_key(blob)).await? { read_sheets(app, blob).await?.len() } else { 0 };
    let pages = (1..=u32::try_from(pages).unwrap_or(0)).map(Size::Page);
    for size in [Size::Thumb, Size::Large].into_iter().chain(pages) {
        app.blobs.remove(&key(blob, size)).await?;
    }
    app.blobs.remove(&sheets_key(blob)).await
}

fn key(blob: &str, size: Size) -> String {
    format!("previews/{blob}-{}", size.word())
}

fn sheets_key(blob: &str) -> String {
    format!("previews/{blob}-sheets")
}

async fn read_sheets(app: &App, blob: &str) -> Result<Vec<(f32, f32)>, Error> {
    let kept = app.blobs.read(&sheets_key(blob)).await?;
    serde_json::from_slice(&kept).map_err(|fault| Error::Broken(fault.to_string()))
}

/// Width and height of each page of a PDF, in points; none, where it cannot be read.
/// They are measured once and kept.
///
/// # Errors
/// When the storage fails.
pub(super) async fn sheets(app: &App, file: &File) -> Result<Vec<(f32, f32)>, Error> {
    if file.media != "application/pdf" || !kind::previewed(&file.media, file.size) {
        return Ok(Vec::new());
    }
    if app.blobs.has(&sheets_key(&file.blob_key)).await? {
        return read_sheets(app, &file.blob_key).await;
    }
    let bytes = app.blobs.read(&file.blob_key).await?;
    let measured = patiently(move || paper::sheets(&bytes)).await.unwrap_or_default();
    let kept = serde_json::to_vec(&measured).map_err(|fault| Error::Broken(fault.to_string()))?;
    app.blobs.keep(&sheets_key(&file.blob_key), kept.into()).await?;
    Ok(measured)
}

/// No text is longer that is shown in a page, in bytes.
const LONGEST_TEXT: i64 = 200_000;

/// The words of a plain text; nothing, where it is none or too long for a page.
///
/// # Errors
/// When the storage fails.
pub(super) async fn words(app: &App, file: &File) -> Result<Option<String>, Error> {
    if !matches!(file.media.as_str(), "text/plain" | "text/csv") || file.size > LONGEST_TEXT {
        return Ok(None);
    }
    let bytes = app.blobs.read(&file.blob_key).await?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

async fn painted(bytes: Bytes, media: String, size: Size) -> Bytes {
    let longest = size.longest();
    let painting = move || match size {
        Size::Page(number) => paper::page(&bytes, number, longest),
        _ => paper::preview(&bytes, &media, longest),
    };
    patiently(painting).await.map(Bytes::from).unwrap_or_default()
}

/// Does something with a file that may take long; nothing, where it fails or takes
/// longer than anything honest.
pub(super) async fn patiently<T: Send + 'static>(work: impl FnOnce() -> Result<T, paper::Fault> + Send + 'static) -> Option<T> {
    LOST.fetch_add(1, Ordering::SeqCst);
    let working = tokio::task::spawn_blocking(move || {
        let outcome = work();
        // Back in time or late, it is no longer lost.
        LOST.fetch_sub(1, Ordering::SeqCst);
        outcome
    });
    match tokio::time::timeout(PATIENCE, working).await {
        Ok(Ok(Ok(made))) => Some(made),
        Ok(Ok(Err(fault))) => {
            tracing::debug!(%fault, "a file has no preview");
            None
        }
        Ok(Err(fault)) => {
            tracing::warn!(%fault, "a preview stopped");
            None
        }
        Err(_) => {
            tracing::warn!("a preview took too long");
            None
        }
    }
}
