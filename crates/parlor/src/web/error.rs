//! What can go wrong for somebody who asks, each with its sentence. A handler
//! returns an [`Error`]; the page or problem+json is drawn once the request's
//! language is at hand (`web::finish`).

use super::{Part, Repeat, Say};
use crate::store::StoreError;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// Something wrong with one field of a form.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The name of the field; empty for the form as a whole.
    pub field: &'static str,
    pub say: Say,
}

impl Problem {
    /// The field as a form and a program know it. One that an organization made
    /// itself is named by its id, which its sentence carries.
    #[must_use]
    pub fn name(&self) -> String {
        let made = self.say.parts.iter().find_map(|(name, part)| match part {
            Part::Text(id) if *name == "field" => Some(format!("field-{id}")),
            _ => None,
        });
        made.unwrap_or_else(|| self.field.to_owned())
    }
}

/// Why a request was not answered as asked.
#[derive(Clone, Debug)]
pub enum Error {
    /// Nobody is signed in, and somebody has to be.
    SignIn,
    /// They are signed in, and that is longer ago than the company trusts a sign-in that shared this with them (LINK-12). Said to
    /// the person themselves alone, of what is theirs.
    SignInAgain,
    /// A key was given that is not in force.
    NoKey,
    /// They are a member, and the organization asks its members for a second step.
    SecondStep,
    /// There is no such thing, or not for this viewer: the same answer (HOUSE-1).
    NotFound,
    /// They see it, and may not do this.
    Forbidden(Say),
    /// It was here, and is closed.
    Gone(Say),
    /// A project that was open to them once (PROJ-18).
    NoLongerShared,
    /// Fields that have to be put right.
    Invalid(Vec<Problem>),
    /// Somebody else changed it meanwhile (HOUSE-4).
    Changed,
    /// Too often; again after so many seconds.
    TooOften { seconds: i64 },
    /// More at once than there is room for. Nothing was done.
    Busy(Busy),
    /// Larger than is allowed.
    TooLarge { most: u64 },
    /// The form could not be read at all.
    Unreadable(String),
    /// Sent from a foreign page (CODE-5).
    Foreign,
    /// The address is there, and knows no such method.
    Method,
    /// Sent with a key that says it was sent before (HOUSE-8).
    Repeated(Repeat),
    /// There is no room on the disk. Nothing was lost.
    Full,
    /// The database or the storage cannot be reached.
    Down(String),
    /// A fault of the program.
    Broken(String),
}

/// Of what there is no more room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// So many requests wait that this one would wait too long.
    Server,
    /// This key has as many requests under way as one may have.
    Key,
    /// As many pages stand open as may: of this person, or of this organization.
    Pages,
}

impl Busy {
    /// After so many seconds it is worth another try.
    #[must_use]
    pub fn again_after(self) -> i64 {
        match self {
            Self::Server => 2,
            Self::Key => 1,
            Self::Pages => 30,
        }
    }
}

impl Error {
    /// A single field that has to be put right.
    #[must_use]
    pub fn field(field: &'static str, say: impl Into<Say>) -> Self {
        Self::Invalid(vec![Problem { field, say: say.into() }])
    }

    /// The whole form has to be put right.
    #[must_use]
    pub fn form(say: impl Into<Say>) -> Self {
        Self::field("", say)
    }

    /// The HTTP status of it.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignIn | Self::SignInAgain | Self::NoKey => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SecondStep | Self::Forbidden(_) | Self::Foreign => StatusCode::FORBIDDEN,
            Self::Gone(_) | Self::NoLongerShared => StatusCode::GONE,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Changed => StatusCode::CONFLICT,
            Self::TooOften { .. } | Self::Busy(Busy::Key | Busy::Pages) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Repeated(repeat) => repeat.status(),
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Down(_) | Self::Busy(Busy::Server) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The sentence for people.
    #[must_use]
    pub fn say(&self) -> Say {
        match self {
            Self::SignIn | Self::SignInAgain => "error-sign-in".into(),
            Self::NoKey => "key-unknown".into(),
            Self::SecondStep => "error-second-step".into(),
            Self::NotFound => "error-not-found".into(),
            Self::Forbidden(say) | Self::Gone(say) => say.clone(),
            Self::NoLongerShared => "project-not-shared".into(),
            Self::Invalid(problems) => match problems.as_slice() {
                [only] => only.say.clone(),
                many => Say::new("error-invalid").and("count", many.len() as i64),
            },
            Self::Changed => "error-changed".into(),
            Self::TooOften { seconds } => Say::new("error-too-often").and("minutes", (seconds + 59) / 60),
            Self::Busy(Busy::Server) => "error-busy".into(),
            Self::Busy(Busy::Key) => "error-busy-key".into(),
            Self::Busy(Busy::Pages) => "error-busy-pages".into(),
            Self::TooLarge { most } => Say::new("error-too-large").and("megabytes", (*most / 1_000_000) as i64),
            Self::Unreadable(_) => "error-unreadable".into(),
            Self::Foreign => "error-foreign".into(),
            Self::Method => "error-method".into(),
            Self::Repeated(repeat) => repeat.say(),
            Self::Full => "error-full".into(),
            Self::Down(_) => "error-down".into(),
            Self::Broken(_) => "error-broken".into(),
        }
    }

    /// The word for it that a program can rely on.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::SignIn | Self::SignInAgain => "sign-in",
            Self::NoKey => "no-key",
            Self::SecondStep => "second-step",
            Self::NotFound => "not-found",
            Self::Forbidden(_) => "forbidden",
            Self::Gone(_) => "gone",
            Self::NoLongerShared => "no-longer-shared",
            Self::Invalid(_) => "invalid",
            Self::Changed => "changed",
            Self::TooOften { .. } => "too-often",
            Self::Busy(Busy::Server) => "busy",
            Self::Busy(Busy::Key) => "key-busy",
            Self::Busy(Busy::Pages) => "too-many-open",
            Self::TooLarge { .. } => "too-large",
            Self::Unreadable(_) => "unreadable",
            Self::Foreign => "foreign",
            Self::Method => "method-not-allowed",
            Self::Repeated(repeat) => repeat.word(),
            Self::Full => "full",
            Self::Down(_) => "down",
            Self::Broken(_) => "broken",
        }
    }
}

impl From<StoreError> for Error {
    fn from(fault: StoreError) -> Self {
        match fault {
            StoreError::Full => Self::Full,
            StoreError::Unreachable(text) => Self::Down(text),
            StoreError::Closed(why) => Self::Down(why.into()),
            StoreError::Collision => Self::Changed,
            StoreError::Refused(text) | StoreError::Broken(text) => Self::Broken(text),
        }
    }
}

impl IntoResponse for Error {
    /// Only the status; `web::finish` draws the rest.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
