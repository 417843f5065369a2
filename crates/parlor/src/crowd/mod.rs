//! Many at once. Whoever asks for something takes a turn: a stranger with those of their network,
//! and, once it is known in whose organization they act, with those of that organization. An
//! organization may have all that is free; when the server is busy none has more than its share,
//! and who would wait too long is told so. Programs and open pages have a number of their own.
//!
//! It lives in the memory of this process, and decides when something is done, never what: no
//! code, no link and no password is guarded by it (those tries are counted in the database).

mod counted;
mod held_back;

use crate::{
    app::App,
    config::Config,
    doors::{Actor, Key},
    store::{self, Clock, Lane, Piecemeal, Standing, Turns},
    web::{Busy, Error, Network},
};
use access::{OrganizationId, TokenId};
use axum::{
    body::{Body, HttpBody as _},
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use counted::{Counted, Place};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::{
    hash::{BuildHasher as _, RandomState},
    time::Duration,
};

pub use held_back::{HeldBack, Noted, What};

/// A thread takes in what has come over the network after so many steps of work. A step is often a whole read; with the usual
/// 61 all that came in one instant was answered before anything else was heard of, whoever's turn it was.
pub(crate) const LOOKS_AFTER: u32 = 7;
/// Nobody waits longer for a turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// Of the turns at once, one in so many is for those who have little.
const SPARED: usize = 8;
/// For each that is done at once, so many of a lane may wait.
const WAITING: usize = 16;
/// Who asks these how the server is never waits; a busy server is to be seen.
const PROBES: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Those who want something at the same time.
pub struct Crowd {
    strangers: Turns,
    organizations: Turns,
    keys: Counted<TokenId>,
    pages_of_person: Counted<Who>,
    pages_of_organization: Counted<OrganizationId>,
    /// Who was held back lately.
    pub held_back: HeldBack,
    most: Most,
    networks: RandomState,
}

/// What the configuration says.
struct Most {
    of_key: usize,
    of_person: usize,
    of_organization: usize,
}

/// Whose page it is that stands open: a person's, or that of a browser in which nobody is known.
type Who = uuid::Uuid;

/// Whether somebody had to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    AtOnce,
    Later,
}

/// A page that stands open. It is closed when this is dropped.
pub struct OpenPage {
    _of_person: Option<Place<Who>>,
    _of_organization: Place<OrganizationId>,
}

/// What the server runs on.
#[must_use]
pub fn runtime() -> tokio::runtime::Builder {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.enable_all().event_interval(LOOKS_AFTER);
    runtime
}

/// From now on this program has as many files open as it ever may: each open page is a connection, and
/// each of these an open file. A usual shell begins programs with 1,024, and lets them have more.
pub fn open_as_many() {
    let allowed = getrlimit(Resource::Nofile);
    if allowed.current == allowed.maximum {
        return;
    }
    if let Err(fault) = setrlimit(Resource::Nofile, Rlimit { current: allowed.maximum, ..allowed }) {
        tracing::warn!(%fault, most = allowed.current, "no more files can be open at once than at the start");
    }
}

impl Crowd {
    pub(crate) fn new(config: &Config, clock: Clock) -> Self {
        let most = config.requests_at_once.max(2);
        let turns = || Turns::new(most, most.div_ceil(SPARED), most * WAITING);
        Self {
            strangers: turns(),
            organizations: turns(),
            keys: Counted::default(),
            pages_of_person: Counted::default(),
            pages_of_organization: Counted::default(),
            held_back: HeldBack::new(clock),
            most: Most { of_key: config.requests_of_key, of_person: config.pages_of_person, of_organization: config.pages_of_organization },
            networks: RandomState::new(),
        }
    }

    /// Goes on as a request in this organization, when it is its turn.
    ///
    /// # Errors
    /// Busy, where the turn does not come in time, or the key has too many requests under way.
    pub(crate) async fn enter(&self, organization: OrganizationId, key: Option<&Key>) -> Result<Entered, Error> {
        let lane = Lane::Organization(organization);
        if store::lane() == lane {
            return Ok(Entered::AtOnce);
        }
        let of_key = match key.map(|key| self.keys.one_more(key.id, self.most.of_key)) {
            Some(None) => return Err(self.refused(Some(organization), What::Key, Busy::Key)),
            Some(place) => place,
            None => None,
        };
        // Not one turn while waiting for another, or all could wait for each other.
        store::let_go();
        let (turn, entered) = match self.organizations.take_now(lane) {
            Some(turn) => (turn, Entered::AtOnce),
            None => match tokio::time::timeout(PATIENCE, self.organizations.take(lane)).await {
                Ok(Ok(turn)) => (turn, Entered::Later),
                _ => return Err(self.refused(Some(organization), What::Organization, Busy::Server)),
            },
        };
        store::becomes(lane);
        store::hold((turn, of_key));
        Ok(entered)
    }

    /// Somebody opens a page that hears of changes as long as it stands open.
    ///
    /// # Errors
    /// Busy, where as many stand open as may.
    pub fn open_page(&self, by: &Actor) -> Result<OpenPage, Error> {
        let refused = || self.refused(Some(by.organization), What::Page, Busy::Pages);
        let of_organization = self.pages_of_organization.one_more(by.organization, self.most.of_organization).ok_or_else(refused)?;
        let who = by.person.map(|person| person.0).or_else(|| by.session.map(|session| session.0));
        let of_person = match who {
            Some(who) => Some(self.pages_of_person.one_more(who, self.most.of_person).ok_or_else(refused)?),
            None => None,
        };
        Ok(OpenPage { _of_person: of_person, _of_organization: of_organization })
    }

    fn refused(&self, organization: Option<OrganizationId>, what: What, busy: Busy) -> Error {
        metrics::counter!("parlor_held_back_total", "what" => what.word()).increment(1);
        if let Some(organization) = organization {
            self.held_back.note(organization, what);
        }
        Error::Busy(busy)
    }

    /// Requests that are being answered, and those that wait: of strangers, and of organizations.
    #[must_use]
    pub fn requests(&self) -> [Standing; 2] {
        [self.strangers.standing(), self.organizations.standing()]
    }

    /// So many pages stand open.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.pages_of_organization.all()
    }

    /// A number for a network, another one after each start.
    fn lane_of(&self, network: &str) -> Lane {
        Lane::Network(self.networks.hash_one(network))
    }
}

/// The layer around all routes: a request begins as a stranger's.
pub async fn in_turn(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.extensions().get::<MatchedPath>().is_some_and(|path| PROBES.contains(&path.as_str())) {
        return next.run(request).await;
    }
    let lane = app.crowd.lane_of(request.extensions().get::<Network>().map_or("", |network| network.0.as_str()));
    store::asked_by(lane, async move {
        match tokio::time::timeout(PATIENCE, app.crowd.strangers.take(lane)).await {
            Ok(Ok(turn)) => store::hold(turn),
            _ => return app.crowd.refused(None, What::Network, Busy::Server).into_response(),
        }
        let response = next.run(request).await;
        // What is still to come, such as an archive, waits in the same lane, and needs no turn for it.
        match response.body().size_hint().exact() {
            Some(_) => response,
            None => response.map(|body| Body::from_stream(Piecemeal::here(body.into_data_stream()))),
        }
    })
    .await
}
