//! Answers as they are kept: locked by the key that came with the request, which
//! is kept nowhere. Who has the database, and even the installation's own key, reads
//! no secret in them that was shown once.

use super::{Bare, REPLAYED};
use crate::{app::App, secrets::Secrets};
use axum::{
    body::{Body, HttpBody as _},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// No larger body is kept.
const LARGEST: u64 = 64 * 1024;

/// What an answer is locked by.
pub(super) struct Sealed {
    pub who: Uuid,
    pub key: String,
}

/// The head of an answer, in one line before its body.
#[derive(Serialize, Deserialize)]
struct Head {
    status: u16,
    bare: bool,
    headers: Vec<(String, String)>,
}

/// An answer to be given again.
pub(super) struct Kept {
    head: Head,
    body: Vec<u8>,
}

impl Kept {
    pub(super) fn is_bare(&self) -> bool {
        self.head.bare
    }

    pub(super) fn answer(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.head.status).unwrap_or_default();
        for (name, value) in &self.head.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                response.headers_mut().append(name, value);
            }
        }
        response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
        response
    }
}

impl Sealed {
    /// The answer, locked for the database to keep.
    pub(super) fn close(&self, app: &App, id: &[u8; 32], kept: &Kept) -> Vec<u8> {
        let mut plain = serde_json::to_vec(&kept.head).unwrap_or_default();
        plain.push(b'\n');
        plain.extend_from_slice(&kept.body);
        app.secrets.lock_for(&self.parts(id), app.store.sources().random.bytes(), &plain)
    }

    /// Nothing, where it was locked by another installation's key.
    pub(super) fn open(&self, secrets: &Secrets, id: &[u8; 32], locked: &[u8]) -> Option<Kept> {
        let plain = secrets.unlock_for(&self.parts(id), locked)?;
        let end = plain.iter().position(|byte| *byte == b'\n')?;
        let head = serde_json::from_slice(&plain[..end]).ok()?;
        Some(Kept { head, body: plain[end + 1..].to_vec() })
    }

    fn parts<'a>(&'a self, id: &'a [u8; 32]) -> [&'a [u8]; 4] {
        [b"once", id, self.who.as_bytes(), self.key.as_bytes()]
    }
}

/// Reads an answer so that it can be kept, unless it is large or a stream.
pub(super) async fn read(response: Response) -> (Response, Option<Kept>) {
    if response.body().size_hint().exact().is_none_or(|size| size > LARGEST) {
        return (response, None);
    }
    let bare = response.extensions().get::<Bare>().is_some();
    let (parts, body) = response.into_parts();
    match axum::body::to_bytes(body, usize::MAX).await {
        Ok(body) => {
            let head = Head { status: parts.status.as_u16(), bare, headers: kept_headers(&parts.headers) };
            let kept = Kept { head, body: body.to_vec() };
            (Response::from_parts(parts, Body::from(body)), Some(kept))
        }
        Err(fault) => (super::Error::Broken(fault.to_string()).into_response(), None),
    }
}

/// All that was said, but for cookies: they are given to a browser once.
fn kept_headers(headers: &HeaderMap) -> Vec<(String, String)> {
    let said = headers.iter().filter(|(name, _)| *name != header::SET_COOKIE);
    said.filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned()))).collect()
}
