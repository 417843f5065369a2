//! The program put together: what every request needs, and all rooms' routes.

use crate::{
    blobs::Blobs,
    boards::Rooms,
    config::Config,
    crowd::{self, Crowd},
    keys::Used,
    live::Together,
    notifications::Reads,
    people::single_sign_on::Provider,
    receipts::Receipts,
    secrets::Secrets,
    store::{Sources, Store},
    visits::Visits,
    web::{
        Route, Routes, finish,
        kept::{self, Kept},
        once,
    },
};
use axum::{Router, middleware};
use std::{ops::Deref, sync::Arc};
use tokio::sync::watch;

/// The running program. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What it is made of.
pub struct Parts {
    pub config: Config,
    pub store: Store,
    pub secrets: Secrets,
    pub blobs: Blobs,
    pub visits: Visits,
    pub receipts: Receipts,
    pub reads: Reads,
    pub keys: Used,
    pub kept: Kept,
    /// Those who want something at the same time.
    pub crowd: Crowd,
    /// Boards with people on them.
    pub boards: Rooms,
    /// Pages that stand open and have to be decided anew.
    pub live: Arc<Together>,
    /// Becomes true when the server is told to stop.
    pub closing: watch::Sender<bool>,
    /// The provider of single sign-on.
    pub sso: Provider,
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Opens database, key and storage as configured. Starts nothing.
    ///
    /// # Errors
    /// A sentence about what cannot be opened.
    pub fn open(config: Config, sources: Sources) -> Result<Self, String> {
        let secrets = Secrets::load(&config.secret_key, &config.data, sources.random.bytes())?;
        let store = Store::open(&config.place(), sources).map_err(|fault| fault.to_string())?;
        let blobs = Blobs::open(&config, store.clone())?;
        Ok(Self(Arc::new(Parts {
            visits: Visits::new(store.clone()),
            receipts: Receipts::new(store.clone()),
            reads: Reads::new(store.clone()),
            keys: Used::new(store.clone()),
            kept: Kept::default(),
            crowd: Crowd::new(&config, store.sources().clock.clone()),
            boards: Rooms::new(store.clone()),
            live: Arc::default(),
            closing: watch::Sender::new(false),
            sso: Provider::default(),
            config,
            store,
            secrets,
            blobs,
        })))
    }

    /// The program as a service, with all that surrounds a request.
    pub fn router(&self) -> Router {
        let (router, table) = routes().finish();
        let kept_routes: Arc<[&'static str]> = table.iter().filter(|route| route.kept).map(|route| route.path).collect();
        let checks = Arc::new(once::Checks::of(&table));
        let base_url = self.config.base_url.clone();
        router
            .merge(crate::operating::routes(move || crate::web::describe(&table, &base_url).to_string()))
            .fallback(crate::operating::nothing)
            .method_not_allowed_fallback(crate::operating::no_such_method)
            .layer(middleware::from_fn_with_state((self.clone(), checks), once::once))
            .layer(middleware::from_fn_with_state((self.clone(), kept_routes), kept::again))
            .layer(middleware::from_fn_with_state(self.clone(), crate::domains::place))
            .layer(middleware::from_fn_with_state(self.clone(), crowd::in_turn))
            .layer(middleware::from_fn_with_state(self.clone(), finish))
            .with_state(self.clone())
    }
}

/// Every room's routes.
#[must_use]
pub fn routes() -> Routes {
    Routes::default()
        .room(crate::web::asset_routes)
        .room(crate::people::routes)
        .room(crate::keys::routes)
        .room(crate::organizations::routes)
        .room(crate::organizers::routes)
        .room(crate::kinds::routes)
        .room(crate::records::routes)
        .room(crate::projects::routes)
        .room(crate::documents::routes)
        .room(crate::boards::routes)
        .room(crate::templates::routes)
        .room(crate::evidence::routes)
        .room(crate::events::routes)
        .room(crate::signatures::routes)
        .room(crate::signatures::seal_routes)
        .room(crate::signatures::verify_routes)
        .room(crate::chat::routes)
        .room(crate::forms::routes)
        .room(crate::roles::routes)
        .room(crate::tasks::routes)
        .room(crate::notes::routes)
        .room(crate::requests::routes)
        .room(crate::activities::routes)
        .room(crate::planned::routes)
        .room(crate::comments::routes)
        .room(crate::mentions::routes)
        .room(crate::files::routes)
        .room(crate::receipts::routes)
        .room(crate::uploads::routes)
        .room(crate::contacts::routes)
        .room(crate::search::routes)
        .room(crate::sharing::routes)
        .room(crate::extranet::routes)
        .room(crate::stays::routes)
        .room(crate::reviews::routes)
        .room(crate::webhooks::routes)
        .room(crate::domains::routes)
        .room(crate::privacy::routes)
        .room(crate::sharing_rules::routes)
        .room(crate::moving::routes)
        .room(crate::links::routes)
        .room(crate::guests::routes)
        .room(crate::live::routes)
        .room(crate::notifications::routes)
        .room(crate::calendars::routes)
        .room(crate::brands::routes)
        .room(crate::post::routes)
        .room(crate::operator::routes)
}

/// The table of routes, for the tests that walk it.
#[must_use]
pub fn table() -> Vec<Route> {
    routes().finish().1
}
