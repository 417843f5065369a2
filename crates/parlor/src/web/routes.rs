//! The router. It takes a handler only if its first argument is a guard, and
//! remembers each route for the table of who may call what and for the
//! description of the API.

use crate::{
    app::App,
    doors::{Check, Guarded},
};
use axum::{
    Router,
    handler::Handler,
    routing::{MethodFilter, on},
};
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// A schema that is made when somebody asks for the description: most
/// servers are never asked, and it is larger than all the rest of their tables.
pub type Describe = fn(&mut SchemaGenerator) -> Schema;

/// What is known of a route.
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    /// Its guard, as `See Item`.
    pub guard: String,
    /// The guard itself.
    pub(super) check: Check,
    /// What it is for, in a sentence; empty for routes that only browsers use.
    pub about: &'static str,
    pub takes: Option<Describe>,
    pub answers: Option<Describe>,
    /// What may stand in the query of its address.
    pub asks: Option<Describe>,
    /// What it answers with where that is no JSON.
    pub media: &'static str,
    /// The parts of a form with files; the first is a file.
    pub parts: &'static [&'static str],
    /// The status of success.
    pub status: u16,
    /// Whether it answers by headers alone.
    pub silent: bool,
    /// Whether its answers may be given out again; see [`super::kept`].
    pub kept: bool,
}

/// What some protocol asks beside GET and POST.
#[derive(Clone, Copy, Debug)]
pub enum Method {
    Head,
    Patch,
    Delete,
    Options,
}

/// Routes being collected.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    table: Vec<Route>,
}

impl Routes {
    /// A page or a view.
    #[must_use]
    pub fn get<H: Handler<T, App>, T: Guarded + 'static>(self, path: &'static str, handler: H) -> Self {
        self.add::<H, T>("GET", MethodFilter::GET, path, handler)
    }

    /// A change. An undoing is a change of its own address, since forms know
    /// only GET and POST.
    #[must_use]
    pub fn post<H: Handler<T, App>, T: Guarded + 'static>(self, path: &'static str, handler: H) -> Self {
        self.add::<H, T>("POST", MethodFilter::POST, path, handler)
    }

    /// Another method at an address that a protocol has made up its mind about; pages know only
    /// GET and POST.
    #[must_use]
    pub fn by<H: Handler<T, App>, T: Guarded + 'static>(self, method: Method, path: &'static str, handler: H) -> Self {
        let (name, filter) = match method {
            Method::Head => ("HEAD", MethodFilter::HEAD),
            Method::Patch => ("PATCH", MethodFilter::PATCH),
            Method::Delete => ("DELETE", MethodFilter::DELETE),
            Method::Options => ("OPTIONS", MethodFilter::OPTIONS),
        };
        self.add::<H, T>(name, filter, path, handler)
    }

    fn add<H: Handler<T, App>, T: Guarded + 'static>(mut self, method: &'static str, filter: MethodFilter, path: &'static str, handler: H) -> Self {
        self.table.push(Route {
            method,
            path,
            guard: T::guard(),
            check: T::ask,
            about: "",
            takes: None,
            answers: None,
            asks: None,
            media: "application/json",
            parts: &[],
            status: 200,
            silent: false,
            kept: false,
        });
        self.router = self.router.route(path, on(filter, handler));
        self
    }

    /// What the route just added is for, in the description of the API.
    #[must_use]
    pub fn about(self, sentence: &'static str) -> Self {
        self.last(|route| route.about = sentence)
    }

    /// What the route just added takes as a form or JSON.
    #[must_use]
    pub fn takes<V: JsonSchema>(self) -> Self {
        self.last(|route| route.takes = Some(SchemaGenerator::subschema_for::<V>))
    }

    /// The view that the route just added answers with.
    #[must_use]
    pub fn answers<V: JsonSchema>(self) -> Self {
        self.last(|route| route.answers = Some(SchemaGenerator::subschema_for::<V>))
    }

    /// What the route just added understands in the query of its address.
    #[must_use]
    pub fn asks<V: JsonSchema>(self) -> Self {
        self.last(|route| route.asks = Some(V::json_schema))
    }

    /// The route just added answers with bytes of this media type.
    #[must_use]
    pub fn gives(self, media: &'static str) -> Self {
        self.last(|route| route.media = media)
    }

    /// The route just added takes a form with files, of these parts.
    #[must_use]
    pub fn uploads(self, parts: &'static [&'static str]) -> Self {
        self.last(|route| route.parts = parts)
    }

    /// The route just added answers 201: it made something.
    #[must_use]
    pub fn made(self) -> Self {
        self.last(|route| route.status = 201)
    }

    /// The route just added answers without a body: all that it says stands in headers.
    #[must_use]
    pub fn silent(self) -> Self {
        self.last(|route| {
            route.silent = true;
            if route.status == 200 && route.method != "HEAD" {
                route.status = 204;
            }
        })
    }

    /// Answers of the route just added may be given out again, where the handler says so too.
    #[must_use]
    pub fn kept(self) -> Self {
        self.last(|route| route.kept = true)
    }

    fn last(mut self, change: impl FnOnce(&mut Route)) -> Self {
        if let Some(route) = self.table.last_mut() {
            change(route);
        }
        self
    }

    /// Everything that a room brings.
    #[must_use]
    pub fn room(self, routes: impl FnOnce(Self) -> Self) -> Self {
        routes(self)
    }

    /// The router, and the table.
    pub fn finish(self) -> (Router<App>, Vec<Route>) {
        (self.router, self.table)
    }
}
