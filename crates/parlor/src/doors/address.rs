//! The named segments of the address that was asked for.

use crate::{app::App, web::Error};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use std::str::FromStr;

/// The named segments, such as `item` in `/items/{item}`.
#[derive(Clone, Debug, Default)]
pub struct Address {
    segments: Vec<(String, String)>,
}

impl Address {
    pub(crate) async fn of(parts: &mut Parts) -> Result<Self, Error> {
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

    /// The same, asked for as one of its guests has it.
    pub(super) fn seen_as(&self, guest: access::ContactId) -> Self {
        let mut segments = self.segments.clone();
        segments.push(("guest".to_owned(), guest.to_string()));
        Self { segments }
    }

    /// As one text, to be kept and read back.
    pub(crate) fn kept(&self) -> Result<String, Error> {
        serde_html_form::to_string(&self.segments).map_err(|fault| Error::Broken(fault.to_string()))
    }

    /// The address that was kept as this text.
    pub(crate) fn read(kept: &str) -> Result<Self, Error> {
        serde_html_form::from_str(kept).map(|segments| Self { segments }).map_err(|fault| Error::Broken(fault.to_string()))
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

/// The secret in an address that ends with one; it is never printed.
pub struct Secret(pub String);

impl FromRequestParts<App> for Secret {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        Ok(Self(Address::of(parts).await?.text("secret").unwrap_or_default().to_owned()))
    }
}
