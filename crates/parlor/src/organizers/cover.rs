//! Cover pictures that an organization uploaded.

use super::Organizer;
use crate::{
    app::App,
    bind,
    items::Item,
    store::Tx,
    web::{Answer, Cx, Error},
};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
    http::{StatusCode, header},
};
use bytes::Bytes;

/// No cover is larger.
pub(super) const MOST: usize = 8_000_000;

/// A picture as it was uploaded, of a type that was found by looking at it.
pub struct Picture {
    pub bytes: Bytes,
    pub media: &'static str,
}

/// The media types that a cover can have.
fn known(media: &str) -> Option<&'static str> {
    ["image/jpeg", "image/png", "image/webp"].into_iter().find(|known| *known == media)
}

impl FromRequest<App> for Picture {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        // A little more than the picture itself, for what surrounds it.
        DefaultBodyLimit::max(MOST + 64 * 1024).apply(&mut request);
        let mut form = Multipart::from_request(request, app).await.map_err(|fault| Error::Unreadable(fault.to_string()))?;
        while let Some(part) = form.next_field().await.map_err(too_large_or_broken)? {
            if part.name() == Some("picture") {
                let bytes = part.bytes().await.map_err(too_large_or_broken)?;
                if bytes.len() > MOST {
                    return Err(Error::TooLarge { most: MOST as u64 });
                }
                let media = infer::get(&bytes).and_then(|kind| known(kind.mime_type()));
                return media.map(|media| Self { bytes, media }).ok_or_else(|| Error::field("picture", "organizer-cover-wrong"));
            }
        }
        Err(Error::field("picture", "organizer-cover-missing"))
    }
}

fn too_large_or_broken(fault: axum::extract::multipart::MultipartError) -> Error {
    if fault.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge { most: MOST as u64 } } else { Error::Unreadable(fault.to_string()) }
}

impl Organizer {
    /// Where the bytes of its picture lie.
    pub(super) fn picture_key(&self) -> String {
        format!("covers/{}", self.id)
    }
}

/// A picture to be shown: where it lies, and what it is.
#[derive(Clone, Debug)]
pub struct Shown {
    pub key: String,
    pub media: String,
}

/// The picture of the organizer that an item lies in, for whoever sees the item.
///
/// # Errors
/// Not found, when there is none.
pub fn shown(tx: &mut Tx<'_>, item: &Item) -> Result<Shown, Error> {
    let found: Option<(String, String)> = tx.maybe(
        "SELECT cover_key, cover_type FROM organizers
         WHERE organization_id = $1 AND id = $2 AND cover = 'picture' AND cover_key IS NOT NULL AND cover_type IS NOT NULL",
        bind![item.organization, item.organizer],
    )?;
    found.map(|(key, media)| Shown { key, media }).ok_or(Error::NotFound)
}

/// The bytes, so served that nothing in them can ever run.
pub(super) async fn answer(cx: &Cx, picture: &Shown) -> Result<Answer, Error> {
    let media = known(&picture.media).ok_or(Error::NotFound)?;
    let bytes = cx.app.blobs.read(&picture.key).await?;
    Ok(Answer::of(StatusCode::OK, media, bytes)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
}
