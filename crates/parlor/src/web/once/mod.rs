//! Changes that are done once, however often they are sent: whoever sends one
//! names it by a key of their own in `Idempotency-Key`, and a repetition gets the
//! first answer (HOUSE-8; draft-ietf-httpapi-idempotency-key-header).
//!
//! The key is claimed before the handler runs, marked as done in the transaction
//! of the change itself (`Cx::change`), and the answer is kept afterwards. Whatever
//! breaks in between: what was marked is never done again (`docs/decisions/0033`).
//!
//! It never shows a kept answer to anybody whom the route's guard would not let in
//! now, except where it only says where to go on.

mod claim;
mod sealed;

pub use claim::{Claim, purge};

use super::{Error, Route, Say, finish::Drawing};
use crate::{
    app::App,
    doors::{self, Check},
    secrets::Purpose,
    store,
};
use axum::{
    body::{Body, Bytes},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use claim::Before;
use futures_util::FutureExt as _;
use sealed::Sealed;
use std::{collections::HashMap, panic::AssertUnwindSafe, sync::Arc};
use uuid::Uuid;

/// The header that names a change.
pub const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Said of an answer that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
/// A form or JSON is compared byte by byte; it is never larger.
const FORM: usize = 2 * 1024 * 1024;

/// What is said to a request whose key came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// The key itself is none.
    Unreadable,
    /// It named another request.
    Reused,
    /// The first one is still under way.
    Running,
    /// It was done, and its answer is not there to be given again.
    Done,
}

impl Repeat {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Reused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Running | Self::Done => StatusCode::CONFLICT,
        }
    }

    pub(super) fn say(self) -> Say {
        match self {
            Self::Unreadable => "error-once-unreadable".into(),
            Self::Reused => "error-once-reused".into(),
            Self::Running => "error-once-running".into(),
            Self::Done => "error-once-done".into(),
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "idempotency-key-unreadable",
            Self::Reused => "idempotency-key-reused",
            Self::Running => "idempotency-key-running",
            Self::Done => "idempotency-key-done",
        }
    }

    pub(super) fn again_after(self) -> Option<i64> {
        (self == Self::Running).then_some(1)
    }
}

/// Said by a handler of an answer that shows nothing but where to go on.
#[derive(Clone, Copy)]
pub(super) struct Bare;

/// The guards of all routes that change something.
pub struct Checks(HashMap<(&'static str, &'static str), Check>);

impl Checks {
    /// Those of this table.
    #[must_use]
    pub fn of(table: &[Route]) -> Self {
        Self(table.iter().filter(|route| changes(route.method)).map(|route| ((route.method, route.path), route.check)).collect())
    }

    fn find(&self, method: &Method, path: &MatchedPath) -> Option<Check> {
        self.0.get(&(method.as_str(), path.as_str())).copied()
    }
}

/// Whether a method changes something, and so may come with a key.
pub(super) fn changes(method: &str) -> bool {
    matches!(method, "POST" | "PUT" | "PATCH" | "DELETE")
}

/// The layer around all routes.
pub async fn once(State((app, checks)): State<(App, Arc<Checks>)>, request: Request, next: Next) -> Response {
    let check = request.extensions().get::<MatchedPath>().and_then(|path| checks.find(request.method(), path));
    match check.filter(|_| request.headers().contains_key(KEY)) {
        Some(check) => attempt(app, check, request, next).await.unwrap_or_else(Error::into_response),
        None => next.run(request).await,
    }
}

async fn attempt(app: App, check: Check, request: Request, next: Next) -> Result<Response, Error> {
    let key = key(request.headers())?;
    let drawing = Drawing::of(&request, &app);
    let (mut parts, body) = request.into_parts();
    // The guard first: it says for whom it asked, which before a public door is nobody's key.
    let refused = check(&mut parts, &app).await.err();
    // Nobody whom we know: there is nobody whose key it could be, and nothing of theirs to be done twice.
    let Some(who) = who(&mut parts, &app).await else { return Ok(next.run(Request::from_parts(parts, body)).await) };
    let (compared, body) = comparable(&parts.headers, body).await?;
    let target = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let print = app.secrets.derive(Purpose::Once, &[b"request", parts.method.as_str().as_bytes(), target.as_bytes(), &compared]);
    let id = app.secrets.derive(Purpose::Once, &[b"key", who.as_bytes(), key.as_bytes()]);
    let sealed = Sealed { who, key };
    if let Some(refused) = refused {
        return closed(&app, id, print, &sealed, refused).await;
    }
    // Not within the connection: where that is cut, even between the claim and the work, it is done and the answer kept all the same.
    let work = tokio::spawn(store::belonging(async move {
        match app.store.write(move |tx| Claim::take(tx, id, print)).await? {
            Before::Nothing(claim) => {
                let claim = Arc::new(claim);
                parts.extensions.insert(Arc::clone(&claim));
                Ok(run(app, claim, sealed, drawing, Request::from_parts(parts, body), next).await)
            }
            Before::Answered(locked) => sealed.open(&app.secrets, &id, &locked).map(|kept| kept.answer()).ok_or(Error::Repeated(Repeat::Done)),
            Before::Refused(repeat) => Err(Error::Repeated(repeat)),
        }
    }));
    work.await.map_err(|fault| Error::Broken(fault.to_string()))?
}

/// What is said where the guard lets nobody in any more: what was done is not undone by that.
async fn closed(app: &App, id: [u8; 32], print: [u8; 32], sealed: &Sealed, refused: Error) -> Result<Response, Error> {
    if matches!(refused, Error::SignIn | Error::SignInAgain | Error::SecondStep) {
        return Err(refused);
    }
    match app.store.read(move |tx| Claim::look(tx, id, print)).await? {
        Some(Before::Answered(locked)) => match sealed.open(&app.secrets, &id, &locked).filter(sealed::Kept::is_bare) {
            Some(kept) => Ok(kept.answer()),
            None => Err(Error::Repeated(Repeat::Done)),
        },
        Some(Before::Refused(repeat @ (Repeat::Running | Repeat::Done))) => Err(Error::Repeated(repeat)),
        _ => Err(refused),
    }
}

/// Has it done, and keeps the answer.
async fn run(app: App, claim: Arc<Claim>, sealed: Sealed, drawing: Drawing, request: Request, next: Next) -> Response {
    let response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => drawing.draw(response),
        Err(_) => drawing.draw(Error::Broken("a handler panicked".into()).into_response()),
    };
    let status = response.status();
    let (response, kept) = if status.is_server_error() { (response, None) } else { sealed::read(response).await };
    let locked = kept.map(|kept| sealed.close(&app, claim.id(), &kept)).unwrap_or_default();
    let failed = status.is_client_error() || status.is_server_error();
    // The answer is given all the same: that it was done is marked already.
    if let Err(fault) = app.store.write(move |tx| claim.end(tx, failed, &locked)).await {
        tracing::warn!(route = drawing.pattern, ?fault, "an answer could not be kept");
    }
    response
}

fn key(headers: &HeaderMap) -> Result<String, Error> {
    let mut all = headers.get_all(KEY).iter();
    let key = all.next().and_then(|value| value.to_str().ok()).unwrap_or_default();
    let readable = (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if readable && all.next().is_none() { Ok(key.to_owned()) } else { Err(Error::Repeated(Repeat::Unreadable)) }
}

/// The key of a program or the session of a browser: what one was answered is not
/// for the other, even of the same person.
async fn who(parts: &mut Parts, app: &App) -> Option<Uuid> {
    let asker = doors::asker(parts, app).await.ok()?;
    let person = asker.person.as_ref().filter(|person| !person.lapsed)?;
    asker.key.map(|key| key.id.0).or_else(|| person.session.map(|session| session.0))
}

/// By what a request is compared with the first one, and its body. Files go by in a
/// stream, and their boundary is another each time: of them it is the length.
async fn comparable(headers: &HeaderMap, body: Body) -> Result<(Bytes, Body), Error> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media = text(header::CONTENT_TYPE);
    if !(media.is_empty() || media.starts_with("application/json") || media.starts_with("application/x-www-form-urlencoded")) {
        return Ok((Bytes::from(text(header::CONTENT_LENGTH).to_owned()), body));
    }
    let bytes = axum::body::to_bytes(body, FORM).await.map_err(|_| Error::TooLarge { most: FORM as u64 })?;
    Ok((bytes.clone(), Body::from(bytes)))
}
