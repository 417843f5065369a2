//! The named segments of the address that was asked for.

use crate::web::Error;
use axum::{extract::RawPathParams, http::request::Parts};
use std::str::FromStr;

/// The named segments, such as `item` in `/items/{item}`.
#[derive(Clone, Debug, Default)]
pub struct Address {
    segments: Vec<(String, String)>,
}

impl Address {
    pub(crate) async fn of(parts: &mut Parts) -> Result<Self, Error> {
        use axum::extract::FromRequestParts as _;
        let segments = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| Error::NotFound)?;
        // A zero byte is in no name, and one of the two databases cannot even look for it.
        if segments.iter().any(|(_, value)| value.contains('\0')) {
            return Err(Error::NotFound);
        }
        Ok(Self { segments: segments.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect() })
    }

    /// An address of one segment, for a thing that was named in a form.
    pub(super) fn only(segment: &str, id: uuid::Uuid) -> Self {
        Self { segments: vec![(segment.to_owned(), id.to_string())] }
    }

    /// The text of a segment.
    #[must_use]
    pub fn text(&self, segment: &str) -> Option<&str> {
        self.segments.iter().find(|(name, _)| name == segment).map(|(_, value)| value.as_str())
    }

    /// The id in a segment.
    ///
    /// # Errors
    /// Not found, when it is no id: an impossible name is the name of nothing.
    pub fn id<T: FromStr>(&self, segment: &str) -> Result<T, Error> {
        self.text(segment).and_then(|text| text.parse().ok()).ok_or(Error::NotFound)
    }
}
