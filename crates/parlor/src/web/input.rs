//! What comes in: forms and JSON of one shape.

use super::{Error, Problem};
use crate::app::App;
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::{header, request::Parts},
};
use serde::de::DeserializeOwned;

/// No form is larger; files have their own door.
const MOST: usize = 2 * 1024 * 1024;

/// A form or JSON object, and what was typed, for showing it again.
pub struct Input<T> {
    pub value: T,
    pub typed: Typed,
}

/// A field that may come once or several times; JSON writes a text or a list.
#[derive(Clone, Debug, serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Default for OneOrMore {
    fn default() -> Self {
        Self::More(Vec::new())
    }
}

impl OneOrMore {
    /// All of them.
    #[must_use]
    pub fn all(self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one],
            Self::More(more) => more,
        }
    }
}

/// The fields of a form as they came, with what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    fields: Vec<(String, String)>,
    problems: Vec<Problem>,
}

impl Typed {
    /// What was typed into a field, if the form came at all.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Every field with what was typed, in the order in which they came.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What was typed, or else what is there now.
    #[must_use]
    pub fn or<'a>(&'a self, field: &str, now: &'a str) -> &'a str {
        self.get(field).unwrap_or(now)
    }

    /// Every value of a repeated field.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether this form was sent, so that an unticked box means no.
    #[must_use]
    pub fn sent(&self) -> bool {
        !self.fields.is_empty()
    }

    /// The form as it is to be shown again.
    #[must_use]
    pub fn with(mut self, problems: Vec<Problem>) -> Self {
        self.problems = problems;
        self
    }

    /// A form that came by another way, with its files.
    #[must_use]
    pub fn all_of(fields: Vec<(String, String)>) -> Self {
        Self { fields, problems: Vec::new() }
    }

    /// A form of which one field is shown again.
    #[must_use]
    pub fn of(field: &str, value: &str) -> Self {
        Self { fields: vec![(field.to_owned(), value.to_owned())], problems: Vec::new() }
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn problem(&self, field: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == field)
    }

    /// All that is wrong.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// A form or JSON object that came, before it is known of which shape it is to be.
pub struct Sent {
    json: bool,
    body: axum::body::Bytes,
}

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self, Error> {
        let media = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let json = media.starts_with("application/json");
        let body = axum::body::to_bytes(request.into_body(), MOST).await.map_err(|_| Error::TooLarge { most: MOST as u64 })?;
        Ok(Self { json, body })
    }
}

impl Sent {
    /// Read as something of this shape.
    ///
    /// # Errors
    /// Unreadable, when it is of another.
    pub fn read<T: DeserializeOwned>(&self) -> Result<Input<T>, Error> {
        if self.json {
            let value = serde_json::from_slice(&self.body).map_err(|fault| Error::Unreadable(fault.to_string()))?;
            if escaped_zero(&self.body) {
                return Err(zero());
            }
            return Ok(Input { value, typed: Typed::default() });
        }
        let value = serde_html_form::from_bytes(&self.body).map_err(|fault| Error::Unreadable(fault.to_string()))?;
        let fields: Vec<(String, String)> = serde_html_form::from_bytes(&self.body).map_err(|fault| Error::Unreadable(fault.to_string()))?;
        if fields.iter().any(|(name, value)| name.contains('\0') || value.contains('\0')) {
            return Err(zero());
        }
        Ok(Input { value, typed: Typed { fields, problems: Vec::new() } })
    }
}

impl<T: DeserializeOwned + Send> FromRequest<App> for Input<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        Sent::from_request(request, app).await?.read()
    }
}

/// No text holds a zero byte: one of the two databases cannot keep it.
fn zero() -> Error {
    Error::Unreadable("a zero byte".into())
}

/// Whether a JSON text that could be read holds a zero byte, which it can only
/// write as an escape with an odd backslash.
pub(super) fn escaped_zero(json: &[u8]) -> bool {
    let mut escaped = false;
    json.iter().enumerate().any(|(at, byte)| {
        let found = escaped && json[at..].starts_with(b"u0000");
        escaped = *byte == b'\\' && !escaped;
        found
    })
}

/// The query of an address.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Asked<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or_default();
        if query.contains("%00") {
            return Err(zero());
        }
        serde_html_form::from_str(query).map(Self).map_err(|fault| Error::Unreadable(fault.to_string()))
    }
}
