//! A file of rows on its way in.

use super::{MOST, Sheet};
use crate::{app::App, web::Error};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
    http::StatusCode,
};
use bytes::Bytes;

/// A file as it was sent, in the part `file`.
pub struct Sent {
    pub name: String,
    pub bytes: Bytes,
}

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        DefaultBodyLimit::max(MOST + 64 * 1024).apply(&mut request);
        let broken = |fault: axum::extract::multipart::MultipartError| {
            if fault.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge { most: MOST as u64 } } else { Error::Unreadable(fault.to_string()) }
        };
        let mut form = Multipart::from_request(request, app).await.map_err(|fault| Error::Unreadable(fault.to_string()))?;
        while let Some(part) = form.next_field().await.map_err(broken)? {
            if part.name() == Some("file") {
                let name: String = part.file_name().unwrap_or_default().chars().filter(|letter| !letter.is_control()).take(120).collect();
                let bytes = part.bytes().await.map_err(broken)?;
                return if bytes.is_empty() { Err(Error::field("file", "import-missing")) } else { Ok(Self { name, bytes }) };
            }
        }
        Err(Error::field("file", "import-missing"))
    }
}

/// What stands in it, read on a thread that may take its time.
///
/// # Errors
/// A sentence about what is wrong with the file.
pub async fn read_sent(bytes: Bytes) -> Result<Sheet, Error> {
    let sheet = crate::web::at_length(move || super::read(&bytes)).await?;
    sheet.map_err(|key| Error::field("file", key))
}
