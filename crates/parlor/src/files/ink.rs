//! Pictures of signatures: painted anew as ink on nothing, and put away.

use super::Arrived;
use crate::{
    app::App,
    web::{Error, at_length},
};
use access::VersionId;

/// Paints the picture anew and puts it away; gives back where it lies, or nothing where it
/// cannot be read as a signature.
///
/// # Errors
/// When the storage fails.
pub async fn put_ink(app: &App, picture: &Arrived) -> Result<Option<String>, Error> {
    let bytes = app.blobs.read(&picture.version.to_string()).await?;
    let ink = at_length(move || paper::ink(&bytes)).await?;
    let Ok(ink) = ink else { return Ok(None) };
    let id: VersionId = app.store.sources().id();
    let key = format!("signatures/{id}");
    app.blobs.keep(&key, ink.into()).await?;
    Ok(Some(key))
}
