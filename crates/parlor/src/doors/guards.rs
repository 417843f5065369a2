//! What a handler's first argument can be.

use super::{Action, Allowed, Asker, Credentials, Known, Thing};
use crate::{
    app::App,
    web::{Cx, Error},
};
use axum::{extract::FromRequestParts, http::request::Parts};
use futures_util::future::BoxFuture;
use std::{ops::Deref, sync::Arc};

/// Decides who may call a handler.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not decide who may call this handler",
    label = "the first argument must be a guard: `Allowed<Action, Thing>`, `Signed`, `Recognized` or `Public`"
)]
pub trait Guard: FromRequestParts<App, Rejection = Error> {
    /// How the table of routes names it.
    fn name() -> String;
}

impl<A: Action<T>, T: Thing> Guard for Allowed<A, T> {
    fn name() -> String {
        let thing = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
        format!("{} {}", A::NAME, thing.trim_end_matches('>'))
    }
}

/// Says on purpose that everybody may come.
pub struct Public;

impl Guard for Public {
    fn name() -> String {
        "Public".into()
    }
}

impl FromRequestParts<App> for Public {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self, Error> {
        Ok(Self)
    }
}

/// Somebody who is signed in as themselves, for what is their own: account,
/// sessions, browsers, keys.
pub struct Signed {
    known: Known,
    by_key: bool,
}

impl Signed {
    /// For what a key must not do, or it could outlive itself or shut its owner
    /// out: it takes the person, signed in.
    ///
    /// # Errors
    /// Forbidden, where a program asks with a key.
    pub fn in_person(&self) -> Result<(), Error> {
        if self.by_key { Err(Error::Forbidden("key-in-person".into())) } else { Ok(()) }
    }
}

impl Signed {
    /// For what changes how somebody signs in, or shuts others out: it takes the person, and a
    /// sign-in of just now, so that a browser left open is not enough.
    ///
    /// # Errors
    /// Forbidden, where a program asks with a key; or a sentence, where the sign-in is older.
    pub fn freshly(&self, cx: &Cx) -> Result<(), Error> {
        self.in_person()?;
        if self.signed_in_lately(cx.app.store.sources().clock.now()) { Ok(()) } else { Err(Error::form("account-stale")) }
    }
}

impl Guard for Signed {
    fn name() -> String {
        "Signed".into()
    }
}

impl Deref for Signed {
    type Target = Known;
    fn deref(&self) -> &Known {
        &self.known
    }
}

impl FromRequestParts<App> for Signed {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let asker = own(parts, app).await?;
        let by_key = asker.key.is_some();
        asker.signed_in().cloned().map(|known| Self { known, by_key }).ok_or(Error::SignIn)
    }
}

/// One of those whom the configuration names as operators, signed in as themselves with more
/// than one proof. For all others, and on the domain of an organization, what it guards is not there.
pub struct Operator(Known);

impl Guard for Operator {
    fn name() -> String {
        "Operator".into()
    }
}

impl Deref for Operator {
    type Target = Known;
    fn deref(&self) -> &Known {
        &self.0
    }
}

impl FromRequestParts<App> for Operator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let asker = asker(parts, app).await?;
        let known = asker.signed_in().ok_or(Error::SignIn)?;
        if !app.config.operated_by(&known.email) || asker.key.is_some() || asker.here.is_some() {
            return Err(Error::NotFound);
        }
        asker.comes_in(true)?;
        Ok(Self(known.clone()))
    }
}

/// Somebody this browser is known for, signed in or not: a guest whose link
/// made it known. For what is their own and tells nothing of anybody else.
pub struct Recognized(Known);

impl Guard for Recognized {
    fn name() -> String {
        "Recognized".into()
    }
}

impl Deref for Recognized {
    type Target = Known;
    fn deref(&self) -> &Known {
        &self.0
    }
}

impl FromRequestParts<App> for Recognized {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let asker = own(parts, app).await?;
        asker.person.clone().map(Self).ok_or(Error::SignIn)
    }
}

/// Finds out who asks, once per request.
async fn asks(parts: &mut Parts, app: &App) -> Result<Asker, Error> {
    let credentials = Credentials::of(parts, app.config.secure());
    app.store.read(move |tx| Asker::find(tx, &credentials)).await
}

/// Who asks for what is their own. A key that goes less far than its person says nothing of them.
async fn own(parts: &mut Parts, app: &App) -> Result<Arc<Asker>, Error> {
    let asker = Arc::new(asks(parts, app).await?);
    if let Some(key) = &asker.key {
        key.tells_of_its_person()?;
    }
    parts.extensions.insert(Arc::clone(&asker));
    Ok(asker)
}

/// Who asks, as the guard knows them; or, where it asked for nobody, whoever stands before the
/// door. There people sign in, and a key must not do that in anybody's place.
pub(crate) async fn asker(parts: &mut Parts, app: &App) -> Result<Arc<Asker>, Error> {
    if let Some(known) = parts.extensions.get::<Arc<Asker>>() {
        return Ok(Arc::clone(known));
    }
    let mut asker = asks(parts, app).await?;
    if let Some(key) = &asker.key {
        if !parts.method.is_safe() {
            return Err(Error::Forbidden("key-in-person".into()));
        }
        if key.scope.bound() {
            asker.person = None;
        }
    }
    let asker = Arc::new(asker);
    parts.extensions.insert(Arc::clone(&asker));
    Ok(asker)
}

/// A handler whose first argument is a guard.
#[diagnostic::on_unimplemented(
    message = "this handler does not say who may call it",
    note = "make its first argument `Allowed<Action, Thing>`, `Signed`, `Recognized`, `Operator` or `Public`"
)]
pub trait Guarded {
    /// The name of its guard.
    fn guard() -> String;

    /// Asks the guard, and does nothing more.
    fn ask<'a>(parts: &'a mut Parts, app: &'a App) -> BoxFuture<'a, Result<(), Error>>;
}

/// The guard of a route, to be asked without its handler.
pub type Check = for<'a> fn(&'a mut Parts, &'a App) -> BoxFuture<'a, Result<(), Error>>;

macro_rules! guarded {
    ($($argument:ident),*) => {
        impl<M, G: Guard, $($argument),*> Guarded for (M, G, $($argument,)*) {
            fn guard() -> String { G::name() }

            fn ask<'a>(parts: &'a mut Parts, app: &'a App) -> BoxFuture<'a, Result<(), Error>> {
                Box::pin(async move { G::from_request_parts(parts, app).await.map(drop) })
            }
        }
    };
}
guarded!();
guarded!(A);
guarded!(A, B);
guarded!(A, B, C);
