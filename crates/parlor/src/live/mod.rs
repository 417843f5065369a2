//! Live pages. A stream says only "something here changed"; the page then asks
//! for itself again and is decided anew. It is opened by somebody who may see
//! the item, asks again at every change, and ends at the instant at which they
//! may not (failure 12 of others: streams that outlived a removal). When the server is told to
//! stop it ends, closing nothing to anybody: the page asks again, and another server answers.

mod together;

use crate::{
    doors::{self, Action, Allowed, Ask, Found, Thing},
    items::{Item, See},
    store::{Time, Topic, Tx},
    web::{Answer, Asked, Cx, Error, Routes},
};
use access::{ItemId, OrganizationId, PersonId, SessionId};
use async_stream::stream;
use axum::response::{
    IntoResponse as _,
    sse::{Event, KeepAlive, Sse},
};
use serde::Deserialize;
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::{broadcast::error::RecvError, watch};

pub use together::Together;

/// From where on somebody watches.
#[derive(Deserialize)]
pub struct Since {
    /// The version that the page was drawn from.
    since: Option<i64>,
}

/// Something that can be watched.
pub trait Watched: Thing {
    /// The item that it is, or hangs off.
    fn item(&self) -> ItemId;
    /// Goes up with everything that changes on its page.
    fn version(&self) -> i64;
    /// When the right to see it ends by itself.
    fn ends(found: &Found<Self>) -> Option<Time>;
    /// Whether a signal could concern what is watched.
    fn hears(item: ItemId, topic: Topic) -> bool;
}

impl Watched for Item {
    fn item(&self) -> ItemId {
        self.id
    }
    fn version(&self) -> i64 {
        self.version
    }
    fn ends(found: &Found<Self>) -> Option<Time> {
        found.rights().ends().map(Time)
    }
    fn hears(item: ItemId, topic: Topic) -> bool {
        topic == Topic::Item(item)
    }
}

/// Whose stream it is.
#[derive(Clone, Copy)]
struct Watcher {
    organization: OrganizationId,
    item: ItemId,
    person: Option<PersonId>,
    session: Option<SessionId>,
}

impl Watcher {
    /// Whether this could concern what is watched.
    fn concerned<T: Watched>(self, topic: Topic) -> bool {
        match topic {
            Topic::Anything => true,
            Topic::Policy(organization) => organization == self.organization,
            Topic::Person(person) => Some(person) == self.person,
            Topic::Session(session) => Some(session) == self.session,
            _ => T::hears(self.item, topic),
        }
    }
}

/// What is known when a watcher is allowed to go on.
#[derive(Clone, Copy)]
struct Seen {
    version: i64,
    ends: Option<Time>,
}

/// The stream of something; where its room registers it.
///
/// # Errors
/// Busy, where as many stand open as may.
pub async fn watch<A: Action<T>, T: Watched>(here: Allowed<A, T>, Asked(since): Asked<Since>, cx: Cx) -> Result<Answer, Error> {
    let page = cx.app.crowd.open_page(here.by())?;
    let organization = here.by().organization;
    // Listen first: what changes from here on is heard.
    let mut signals = cx.app.store.signals().listen();
    let mut closing = cx.app.closing.subscribe();
    let watcher = Watcher { organization, item: here.item(), person: here.by().person, session: here.by().session };
    let ask = here.ask();
    let (data, together) = (cx.app.store.clone(), Arc::clone(&cx.app.live));
    let clock = data.sources().clock.clone();
    let mut seen = since.since.unwrap_or(here.version());
    let events = stream! {
        let _open = page;
        loop {
            let asked = Arc::clone(&ask);
            let now = match together.look(&data, organization, move |tx| look::<T>(tx, &asked)).await {
                Ok(now) => now,
                // The data is out of reach for a moment: nothing was closed, and the page asks again by itself.
                Err(Error::Down(_) | Error::Broken(_)) => return,
                Err(_) => {
                    yield Ok::<_, Infallible>(say("closed"));
                    return;
                }
            };
            if now.version != seen {
                seen = now.version;
                yield Ok(say("changed"));
            }
            let end = now.ends.map(|at| Duration::from_micros(u64::try_from(at.0 - clock.now().0).unwrap_or(0)));
            loop {
                tokio::select! {
                    topic = signals.recv() => match topic {
                        Ok(topic) if watcher.concerned::<T>(topic) => break,
                        Ok(_) => {}
                        Err(RecvError::Lagged(_)) => break,
                        Err(RecvError::Closed) => return,
                    },
                    () = wait(end) => break,
                    () = stopping(&mut closing) => return,
                }
            }
        }
    };
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(25))).into_response();
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    Ok(Answer::from(response))
}

/// A word on the stream. Browsers pass over an event that carries no data.
fn say(word: &str) -> Event {
    Event::default().event(word).data("-")
}

/// Waits until the server is told to stop.
pub(crate) async fn stopping(closing: &mut watch::Receiver<bool>) {
    if closing.wait_for(|closing| *closing).await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn wait(until: Option<Duration>) {
    match until {
        // A moment longer, so that the instant itself has passed.
        Some(until) => tokio::time::sleep(until + Duration::from_millis(5)).await,
        None => std::future::pending().await,
    }
}

fn look<T: Watched>(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<Seen, Error> {
    let (found, over) = doors::find::<T>(tx, ask)?;
    Ok(Seen { version: found.version(), ends: [T::ends(&found), over].into_iter().flatten().min() })
}

/// Addresses of this room.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes.get("/items/{item}/live", watch::<See, Item>).get("/as/{guest}/items/{item}/live", watch::<See, Item>)
}
