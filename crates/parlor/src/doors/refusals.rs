//! The lines of the log about doors: who was let in, who was not, and where. They are for
//! whoever watches over the server; what an organization may know of it stands in its audit log.
//!
//! Never a secret, a path, a name or an address: the pattern of a route, a word, a network, the
//! id of a person, and of an address that was typed a mark which is always the same for it.

use crate::{
    secrets::{Purpose, Secrets},
    web::Error,
};
use access::PersonId;
use axum::http::Method;
use std::sync::{Arc, OnceLock};

/// Who a request turned out to come from, for the line about its end.
#[derive(Clone, Debug, Default)]
pub struct Who(Arc<OnceLock<PersonId>>);

impl Who {
    /// Found out.
    pub fn is(&self, person: PersonId) {
        // Who asks is found out more than once, and stays the same.
        self.0.get_or_init(|| person);
    }

    fn text(&self) -> String {
        named(self.0.get().copied())
    }
}

/// A person as the lines name them, or that it is nobody who is known.
#[must_use]
pub fn named(person: Option<PersonId>) -> String {
    person.map_or_else(|| "nobody".into(), |person| person.to_string())
}

/// A mark by which tries for one address are found again; nobody learns the address by it.
#[must_use]
pub fn mark(secrets: &Secrets, email_key: &str) -> String {
    mark_of(&secrets.derive(Purpose::Rate, &[b"address", email_key.as_bytes()]))
}

/// The same, of what codes know an address by.
#[must_use]
pub fn mark_of(address_hash: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(address_hash.get(..6).unwrap_or_default())
}

/// Somebody showed who they are, by one proof or by two.
pub fn let_in(person: PersonId, way: &str, twice: bool, network: &str) {
    tracing::info!(%person, way, twice, network, "signed in");
}

/// What was to show who somebody is did not. Who they are is a person or the mark of an address,
/// as far as either came out; why is a word, or what says so who looked at a proof.
pub fn at_the_door(way: &str, who: &str, network: &str, why: &str) {
    tracing::info!(way, who, network, why, "a sign-in was refused");
}

/// A request was not answered as asked, where that may tell of somebody who tries the doors.
/// What a person mistypes in a form, and what nobody has made an address, is no such thing.
pub(crate) fn noted(fault: &Error, method: &Method, route: &str, network: &str, who: &Who) {
    let (refused, who) = (fault.word(), who.text());
    match fault {
        Error::NotFound if route == "?" => tracing::debug!(refused, %method, network, "there is no such address"),
        Error::SignIn | Error::SignInAgain if method.is_safe() => tracing::debug!(refused, %method, route, network, "led to the door"),
        Error::SignIn
        | Error::SignInAgain
        | Error::NoKey
        | Error::SecondStep
        | Error::NotFound
        | Error::Forbidden(_)
        | Error::Foreign
        | Error::TooOften { .. }
        | Error::TooLarge { .. }
        | Error::Unreadable(_)
        | Error::Method => tracing::info!(refused, %method, route, network, who, "refused"),
        _ => {}
    }
}
