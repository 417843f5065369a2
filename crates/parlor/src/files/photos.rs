//! Photos from outside: what they tell of where, when and by what they were taken is taken
//! out before anybody sees them; of kinds that are not taken apart, and of films, where. The picture stays as it is.

use super::{Arrived, whereabouts};
use crate::{
    app::App,
    web::{Error, Say, at_length},
};
use futures_util::stream;

/// No photo is larger, in bytes: it is whole in memory for a moment.
const LARGEST: i64 = 64 * 1024 * 1024;

/// The file that arrived, without what it tells if it is a photo.
///
/// # Errors
/// A sentence, where it is too large for a photo; or the storage fails.
pub async fn bare(app: &App, file: Arrived) -> Result<Arrived, Error> {
    let apart = matches!(file.media.as_str(), "image/jpeg" | "image/png" | "image/webp");
    // Films and scans are often larger than a photo is; those stay as they came.
    if !apart && (file.size > LARGEST || !whereabouts::KINDS.contains(&file.media.as_str())) {
        return Ok(file);
    }
    if file.size > LARGEST {
        return Err(Error::field("file", Say::new("file-photo-too-large").and("name", file.name).and("megabytes", LARGEST / 1_000_000)));
    }
    let key = file.version.to_string();
    let bytes = app.blobs.read(&key).await?;
    let bare = at_length(move || if apart { paper::bare(&bytes) } else { whereabouts::forgotten(bytes.into()) }).await?;
    let Some(bare) = bare else { return Ok(file) };
    let kept = app.blobs.put(&key, stream::iter([Ok(bytes::Bytes::from(bare))]), u64::MAX).await?;
    Ok(Arrived { size: kept.size, sha256: kept.sha256, ..file })
}
