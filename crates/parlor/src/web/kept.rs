//! Answers that are given out again. Whoever sends the very same request twice
//! within a second, while nothing at all was changed in the database, is given
//! the very same answer: what decides it, and what it is drawn from, is the same
//! to the bit. Whoever reloads a page again and again costs little by that.
//!
//! It knows nothing of what it keeps, and so cannot forget who may see it: the
//! whole request with all its headers is the key, and any commit of anybody, in
//! this program or another, ends everything that is kept (`docs/decisions/0011`).

use crate::{
    app::App,
    store::{self, Lane, Stamp, Time},
};
use axum::{
    body::{Body, Bytes, HttpBody as _},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use std::{
    collections::{HashMap, HashSet, hash_map::RandomState},
    hash::BuildHasher as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// So many answers at most, of at most so many bytes each.
const MOST: usize = 64;
const LARGEST: u64 = 100_000;
/// So many requests of a second are remembered, to know them when they come again.
const REMEMBERED: usize = 8_192;
const SECOND: i64 = 1_000_000;

/// Said by a handler of its answer: until when it holds, however little changes,
/// and what has to be done each time that it is given out.
#[derive(Clone)]
pub struct Keep {
    until: Option<Time>,
    each_time: Arc<dyn Fn() + Send + Sync>,
}

impl Keep {
    pub(super) fn new(until: Option<Time>, each_time: impl Fn() + Send + Sync + 'static) -> Self {
        Self { until, each_time: Arc::new(each_time) }
    }
}

/// What was asked for in this second of the clock.
#[derive(Default)]
pub struct Kept {
    hasher: RandomState,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    second: i64,
    once: HashSet<u64>,
    answers: HashMap<Vec<u8>, Stored>,
}

#[derive(Clone)]
struct Stored {
    stamp: Stamp,
    /// Whose it is. Giving it out takes as little as anything can, and is work of somebody all the same: whoever asks without a
    /// pause would go before everybody else by what is kept.
    lane: Lane,
    keep: Keep,
    headers: HeaderMap,
    body: Bytes,
}

enum Before {
    Never,
    Once,
    Kept(Stored),
}

impl Kept {
    fn asked(&self, key: &[u8], now: Time) -> Before {
        let hash = self.hasher.hash_one(key);
        let mut inner = self.now(now);
        if let Some(stored) = inner.answers.get(key) {
            return Before::Kept(stored.clone());
        }
        if inner.once.contains(&hash) {
            return Before::Once;
        }
        if inner.once.len() < REMEMBERED {
            inner.once.insert(hash);
        }
        Before::Never
    }

    fn keep(&self, key: Vec<u8>, stored: Stored, now: Time) {
        let mut inner = self.now(now);
        if inner.answers.len() < MOST || inner.answers.contains_key(&key) {
            inner.answers.insert(key, stored);
        }
    }

    /// What is of an earlier second is forgotten: what an answer says of the time may be wrong by then.
    fn now(&self, now: Time) -> MutexGuard<'_, Inner> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let second = now.0.div_euclid(SECOND);
        if inner.second != second {
            inner.second = second;
            inner.once.clear();
            inner.answers.clear();
        }
        inner
    }
}

/// The layer around all routes; of these the answers may be kept.
pub async fn again(State((app, routes)): State<(App, Arc<[&'static str]>)>, request: Request, next: Next) -> Response {
    let Some(key) = key(&routes, &request) else { return next.run(request).await };
    let now = app.store.sources().clock.now();
    match app.kept.asked(&key, now) {
        Before::Never => return next.run(request).await,
        Before::Kept(stored) => {
            let _turn = app.store.turn_of(stored.lane).await;
            let holds = stored.holds(now, app.store.sources().clock.now());
            if holds && app.store.stamp() == Some(stored.stamp) {
                return stored.answer();
            }
        }
        Before::Once => {}
    }
    let before = app.store.stamp();
    let response = next.run(request).await;
    // Only what was read between two equal stamps was read from one state.
    match before.filter(|before| app.store.stamp() == Some(*before)) {
        Some(stamp) => keep(&app, key, stamp, now, response).await,
        None => response,
    }
}

/// The whole request: everything that an answer can depend on.
fn key(routes: &[&str], request: &Request) -> Option<Vec<u8>> {
    let route = request.extensions().get::<MatchedPath>()?;
    if *request.method() != Method::GET || !routes.contains(&route.as_str()) {
        return None;
    }
    let mut key = Vec::with_capacity(512);
    let mut put = |part: &[u8]| {
        key.extend_from_slice(&part.len().to_le_bytes());
        key.extend_from_slice(part);
    };
    put(request.uri().path_and_query()?.as_str().as_bytes());
    put(request.extensions().get::<super::Network>()?.0.as_bytes());
    for (name, value) in request.headers() {
        put(name.as_str().as_bytes());
        put(value.as_bytes());
    }
    Some(key)
}

async fn keep(app: &App, key: Vec<u8>, stamp: Stamp, now: Time, response: Response) -> Response {
    let Some(keep) = response.extensions().get::<Keep>().cloned() else { return response };
    let plain = response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE);
    let small = response.body().size_hint().exact().is_some_and(|size| size <= LARGEST);
    if !plain || !small {
        return response;
    }
    let (parts, body) = response.into_parts();
    match axum::body::to_bytes(body, usize::MAX).await {
        Ok(body) => {
            app.kept.keep(key, Stored { stamp, lane: store::lane(), keep, headers: parts.headers.clone(), body: body.clone() }, now);
            Response::from_parts(parts, Body::from(body))
        }
        Err(fault) => super::Error::Broken(fault.to_string()).into_response(),
    }
}

impl Stored {
    /// Whether the second in which it was found is not over, nor the time for which it may be given out.
    fn holds(&self, found: Time, now: Time) -> bool {
        now.0.div_euclid(SECOND) == found.0.div_euclid(SECOND) && self.keep.until.is_none_or(|until| now < until)
    }

    fn answer(self) -> Response {
        (self.keep.each_time)();
        let mut response = Response::new(Body::from(self.body));
        *response.headers_mut() = self.headers;
        response
    }
}
