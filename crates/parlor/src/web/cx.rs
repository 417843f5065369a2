//! The context of a request: what every handler needs beside its guard.

use super::{Answer, Dates, Error, Language, Texts, Typed, finish::Headers, once::Claim};
use crate::{
    app::App,
    config::Config,
    doors::{Action, Actor, Allowed, Asker, Permit, Thing},
    store::Tx,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
};
use maud::Markup;
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// The request, as handlers and pages see it.
#[derive(Clone)]
pub struct Cx {
    pub app: App,
    pub asker: Arc<Asker>,
    /// Texts in the reader's language.
    pub t: &'static Texts,
    /// Dates in the reader's language and zone.
    pub dates: Dates,
    /// The path that was asked for, with its query.
    pub path: String,
    /// Whether a program asks, or a script, for JSON.
    pub json: bool,
    headers: Arc<HeaderMap>,
    method: Method,
    /// The key that the change was sent with, if it was.
    once: Option<Arc<Claim>>,
}

impl FromRequestParts<App> for Cx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let asker = crate::doors::asker(parts, app).await?;
        crate::people::sessions::noticed(app, &asker);
        app.keys.noticed(&asker);
        let language = language(&parts.headers, &asker, &app.config);
        let zone = asker.person.as_ref().map_or("UTC", |person| person.zone.as_str());
        let t = language.texts();
        Ok(Self {
            app: app.clone(),
            t,
            dates: Dates::new(t, zone, app.store.sources().clock.now()),
            path: parts.uri.path_and_query().map(|path| path.as_str().to_owned()).unwrap_or_default(),
            json: wants_json(&parts.headers),
            headers: parts.extensions.get::<Headers>().map_or_else(|| Arc::new(parts.headers.clone()), |headers| Arc::clone(&headers.0)),
            method: parts.method.clone(),
            once: parts.extensions.get::<Arc<Claim>>().cloned(),
            asker,
        })
    }
}

/// The language of an answer: the cookie of somebody who chose one, the
/// person's own, or the best one that the browser accepts.
fn language(headers: &HeaderMap, asker: &Asker, config: &Config) -> Language {
    let own = || asker.person.as_ref().and_then(|person| config.language(&person.language));
    chosen_language(headers, config).or_else(own).unwrap_or_else(|| accepted_language(headers, config))
}

/// What somebody chose in this browser.
pub(super) fn chosen_language(headers: &HeaderMap, config: &Config) -> Option<Language> {
    crate::doors::cookie(headers, crate::verification::browser::language(config.secure())).and_then(|tag| config.language(&tag))
}

/// The best language that the browser accepts.
pub(super) fn accepted_language(headers: &HeaderMap, config: &Config) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted.map_or(Language::English, |accepted| Language::accepted(accepted, config.pseudo_languages))
}

/// Whether the answer should be JSON: where it is asked for, and for programs with a
/// key that do not ask for pages.
pub(super) fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    let html = accept.find("text/html");
    let json = accept.find("application/json").or_else(|| accept.find("application/problem+json"));
    match json {
        Some(json) => html.is_none_or(|html| json < html),
        None => html.is_none() && headers.contains_key(header::AUTHORIZATION),
    }
}

impl Cx {
    /// Runs the reads of a page on one snapshot.
    ///
    /// # Errors
    /// What the closure returns, or that the database cannot be reached.
    pub async fn read<R: Send + 'static>(&self, work: impl Fn(&mut Tx<'_>) -> Result<R, Error> + Send + Sync + 'static) -> Result<R, Error> {
        self.app.store.read(work).await
    }

    /// Changes something, when no other change of the organization is under way, with the permission asked for again in the
    /// same transaction. It is on disk when this returns `Ok`.
    ///
    /// # Errors
    /// Not found or forbidden as decided then; what the closure returns.
    pub async fn write<A, T, R>(
        &self,
        allowed: &Allowed<A, T>,
        work: impl Fn(&mut Tx<'_>, &Permit<A, T>) -> Result<R, Error> + Send + Sync + 'static,
    ) -> Result<R, Error>
    where
        A: Action<T>,
        T: Thing,
        R: Send + 'static,
    {
        let (ask, organization) = (allowed.ask(), allowed.by().organization);
        self.change(move |tx| {
            // What is decided now holds until all is done.
            tx.alone_in(organization)?;
            let permit = Permit::ask(tx, &ask)?;
            work(tx, &permit)
        })
        .await
    }

    /// Writes down that something was given out: what a look leaves behind, by whomever, also by a
    /// key that changes nothing.
    ///
    /// # Errors
    /// Not found or forbidden as decided then; what the closure returns.
    pub async fn note<A, T, R>(
        &self,
        allowed: &Allowed<A, T>,
        work: impl Fn(&mut Tx<'_>, &Allowed<A, T>) -> Result<R, Error> + Send + Sync + 'static,
    ) -> Result<R, Error>
    where
        A: Action<T>,
        T: Thing,
        R: Send + 'static,
    {
        let ask = allowed.ask();
        self.app
            .store
            .write(move |tx| {
                let allowed = Allowed::again(tx, &ask)?;
                work(tx, &allowed)
            })
            .await
    }

    /// Changes something that needs no permission on a thing: one's own
    /// account, a sign-in, a code. Where the change was sent with a key, the same
    /// transaction keeps that it was done.
    ///
    /// # Errors
    /// Forbidden, where a key asks that only reads; what the closure returns, or what kept the
    /// store from keeping it.
    pub async fn change<R: Send + 'static>(&self, work: impl Fn(&mut Tx<'_>) -> Result<R, Error> + Send + Sync + 'static) -> Result<R, Error> {
        self.asker.may_change()?;
        let once = self.once.clone();
        self.app
            .store
            .write(move |tx| {
                let done = work(tx)?;
                once.as_ref().map_or(Ok(()), |claim| claim.done(tx))?;
                Ok(done)
            })
            .await
    }

    /// The page of a view, or the view itself as JSON.
    ///
    /// # Errors
    /// Never; it fits the end of a handler.
    pub fn page<V: Serialize + JsonSchema>(&self, view: &V, draw: impl FnOnce(&Self, &V) -> Markup) -> Result<Answer, Error> {
        if self.json { Ok(Answer::json(view)) } else { Ok(Answer::html(draw(self, view))) }
    }

    /// As [`Cx::page`], of a list that goes on at this cursor.
    ///
    /// # Errors
    /// Never; it fits the end of a handler.
    pub fn listed<V: Serialize + JsonSchema>(&self, view: &V, next: Option<&str>, draw: impl FnOnce(&Self, &V) -> Markup) -> Result<Answer, Error> {
        Ok(self.linked(self.page(view, draw)?, "after", next))
    }

    /// What the address begins with that was asked: an organization's own domain, or that of the installation.
    #[must_use]
    pub fn address(&self) -> String {
        self.asker.here.as_ref().map_or_else(|| self.app.config.base_url.clone(), |here| format!("https://{}", here.domain))
    }

    /// The answer, with the address of the next page where there is one (RFC 8288).
    #[must_use]
    pub fn linked(&self, answer: Answer, name: &str, place: Option<&str>) -> Answer {
        match place {
            Some(place) => answer.header(header::LINK, &format!("<{}{}>; rel=\"next\"", self.address(), self.further(name, place))),
            None => answer,
        }
    }

    /// As [`Cx::page`], for a page with a form: refused (422) where something is wrong with
    /// what was typed there.
    ///
    /// # Errors
    /// Invalid, where a program asks and something is wrong: it gets no page to put right.
    pub fn form<V: Serialize + JsonSchema>(&self, view: &V, typed: &Typed, draw: impl FnOnce(&Self, &V, &Typed) -> Markup) -> Result<Answer, Error> {
        if self.json && !typed.problems().is_empty() {
            return Err(Error::Invalid(typed.problems().to_vec()));
        }
        let answer = self.page(view, |cx, view| draw(cx, view, typed))?;
        Ok(if typed.problems().is_empty() { answer } else { answer.status(StatusCode::UNPROCESSABLE_ENTITY) })
    }

    /// Leads on after something was done; a program gets the address as JSON.
    ///
    /// # Errors
    /// Never; it fits the end of a handler.
    pub fn done(&self, to: impl Into<String>) -> Result<Answer, Error> {
        let to = to.into();
        let answer = if self.json { Answer::json(&Done { location: to }) } else { Answer::see(to) };
        Ok(answer.bare())
    }

    /// A header's text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Whether who asks has the bytes of this tag already (RFC 9110, 13.1.2).
    #[must_use]
    pub fn has_already(&self, tag: &str) -> bool {
        let known = |known: &str| ["*", tag].contains(&known.trim().trim_start_matches("W/"));
        self.header("if-none-match").is_some_and(|tags| tags.split(',').any(known))
    }

    /// A cookie's value.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        crate::doors::cookie(&self.headers, name)
    }

    /// Whether somebody looks at the page: no program, and no page that refreshes itself
    /// where nobody may sit before it.
    #[must_use]
    pub fn looks(&self) -> bool {
        self.method == Method::GET && !self.json && self.asker.key.is_none() && self.header("x-live").is_none()
    }

    /// Whether something is fetched: no look at its head alone, and no change.
    #[must_use]
    pub fn fetches(&self) -> bool {
        self.method == Method::GET
    }

    /// Notes that somebody looked at a place: what told of it is read.
    pub fn met(&self, by: &Actor, about: impl Into<uuid::Uuid>) {
        if self.looks() {
            self.app.reads.met(by, about);
        }
    }

    /// Whether this is a change, not a look.
    #[must_use]
    pub fn changes(&self) -> bool {
        !self.method.is_safe()
    }
}

/// Where to go on after something was done.
#[derive(Serialize, JsonSchema)]
pub struct Done {
    pub location: String,
}
