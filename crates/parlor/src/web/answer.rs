//! Answers.

use crate::store::Time;
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::Markup;
use serde::Serialize;

/// What a handler answers with.
pub struct Answer {
    response: Response,
}

impl Answer {
    /// A page. Icons that it uses are put in once, at its end.
    #[must_use]
    pub fn html(markup: Markup) -> Self {
        Self::of(StatusCode::OK, "text/html; charset=utf-8", super::ui::with_sprite(markup.into_string()))
    }

    /// A view as JSON.
    #[must_use]
    pub fn json(view: &impl Serialize) -> Self {
        match serde_json::to_vec(view) {
            Ok(bytes) => Self::of(StatusCode::OK, "application/json", bytes),
            Err(fault) => super::Error::Broken(fault.to_string()).into(),
        }
    }

    /// Go and look there.
    #[must_use]
    pub fn see(to: impl Into<String>) -> Self {
        Self { response: redirect(&to.into()) }
    }

    /// Bytes of some media type.
    #[must_use]
    pub fn of(status: StatusCode, media: &'static str, body: impl Into<Body>) -> Self {
        let mut response = Response::new(body.into());
        *response.status_mut() = status;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
        Self { response }
    }

    /// The answer with another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        *self.response.status_mut() = status;
        self
    }

    /// The answer may be given out again to the same request, as [`super::kept`]
    /// says, and then this is done.
    #[must_use]
    pub fn kept(mut self, until: Option<Time>, each_time: impl Fn() + Send + Sync + 'static) -> Self {
        self.response.extensions_mut().insert(super::kept::Keep::new(until, each_time));
        self
    }

    /// The answer only says where to go on: it shows nothing that a closed door hides.
    pub(super) fn bare(mut self) -> Self {
        self.response.extensions_mut().insert(super::once::Bare);
        self
    }

    /// The answer with one more header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.response.headers_mut().append(name, value);
        }
        self
    }
}

impl Answer {
    /// The answer as a file of this name, which is saved and never opened.
    #[must_use]
    pub fn saved_as(self, name: &str) -> Self {
        self.header(header::CONTENT_DISPOSITION, &disposition(name))
    }
}

/// The name in plain letters, and as it is (RFC 6266, 5987).
fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|letter| if matches!(letter, ' '..='~') && !matches!(letter, '"' | '\\' | '%') { letter } else { '_' }).collect();
    let whole: String = name.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            text.push(char::from(byte))
        } else {
            text.push_str(&format!("%{byte:02X}"))
        }
        text
    });
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

impl From<super::Error> for Answer {
    fn from(fault: super::Error) -> Self {
        Self { response: fault.into_response() }
    }
}

impl From<Response> for Answer {
    fn from(response: Response) -> Self {
        Self { response }
    }
}

impl Answer {
    /// To an address of somebody else's site: only ever one that the operator has
    /// named, never one that came with a request.
    #[must_use]
    pub fn away(address: &str) -> Self {
        let mut response = StatusCode::SEE_OTHER.into_response();
        if let Ok(value) = HeaderValue::from_str(address) {
            response.headers_mut().insert(header::LOCATION, value);
        }
        Self { response }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        self.response
    }
}

/// A redirect after a form: 303, so that a reload asks for the page and posts nothing.
#[must_use]
pub fn redirect(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    // Only paths of this site: no address from outside leads anywhere else.
    let to = if to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\") { to } else { "/" };
    if let Ok(value) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}
