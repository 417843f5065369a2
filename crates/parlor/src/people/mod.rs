//! People: somebody with a mailbox, known to the installation once. Signing in
//! and out, one's account, sessions, browsers.
//!
//! A person has no rights by themselves; an organization gives them some by
//! making them a member, or opens items to them as a contact. Nothing here
//! tells whether an address is known.

mod account;
pub(crate) mod account_pages;
mod arriving;
mod known_passwords;
mod languages;
pub mod passkeys;
pub mod passwords;
pub mod second_factor;
pub mod sessions;
mod signing_in;
pub mod single_sign_on;
mod start;
pub mod warnings;

pub(crate) use account::show as account_again;
pub(crate) use account_pages::page as own_page;
pub(crate) use signing_in::{passed, prove_password};
pub(crate) use start::line_problem;

use crate::{
    bind, rows,
    store::Tx,
    web::{Error, known_zone},
};
use access::PersonId;

rows! {
    /// Somebody with a mailbox.
    #[derive(Clone, Debug)]
    pub struct Person {
        pub id: PersonId,
        pub name: String,
        pub language: String,
        pub email: String,
    }
}

/// A mailbox as it is compared: `None` for what is no address.
#[must_use]
pub fn email_key(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let valid = typed.len() <= 254 && typed.parse::<lettre::Address>().is_ok();
    valid.then(|| typed.to_lowercase())
}

/// The person with this address; made, unverified, if there is none.
///
/// # Errors
/// Invalid when it is no address; or the store fails.
pub fn find_or_make(tx: &mut Tx<'_>, email: &str, name: &str, language: &str, zone: &str) -> Result<Person, Error> {
    let key = email_key(email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    if let Some(known) = by_email(tx, &key)? {
        return Ok(known);
    }
    let (id, now) = (tx.id::<PersonId>(), tx.now());
    tx.run(
        "INSERT INTO people (id, email, email_key, name, language, zone, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (email_key) DO NOTHING",
        bind![id, email.trim(), &key, name, language, zone, now],
    )?;
    by_email(tx, &key)?.ok_or_else(|| Error::Broken("a person just made is not there".into()))
}

/// Somebody proved that they read their mailbox. The first time, before they
/// could choose, their time zone becomes the one that the browser says.
///
/// # Errors
/// When the store fails.
pub fn verified(tx: &mut Tx<'_>, person: PersonId, zone: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE people SET zone = CASE WHEN verified_at IS NULL THEN COALESCE($3, zone) ELSE zone END, verified_at = COALESCE(verified_at, $2)
         WHERE id = $1",
        bind![person, now, known_zone(zone)],
    )?;
    Ok(())
}

/// The person with this address.
///
/// # Errors
/// When the store fails.
pub fn by_email(tx: &mut Tx<'_>, email_key: &str) -> Result<Option<Person>, Error> {
    Ok(tx.maybe("SELECT id, name, language, email FROM people WHERE email_key = $1", bind![email_key])?)
}

/// Gives a person another password, by its hash. All their sessions go on;
/// ending them is another verb ([`sessions::end_others`]).
///
/// # Errors
/// When the store fails.
pub fn set_password(tx: &mut Tx<'_>, person: PersonId, hash: &str) -> Result<(), Error> {
    tx.run("UPDATE people SET password_hash = $2 WHERE id = $1", bind![person, hash])?;
    Ok(())
}

/// A browser in a few words, from its user agent: enough to know it again.
#[must_use]
pub fn browser_words(agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| names.iter().find(|(part, _)| agent.contains(part)).map(|(_, word)| *word);
    let browser = find(&[("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
    let system =
        find(&[("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux")]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => agent.chars().take(40).collect(),
    }
}

/// Addresses of people.
#[must_use]
pub fn routes(routes: crate::web::Routes) -> crate::web::Routes {
    routes
        .room(arriving::routes)
        .room(languages::routes)
        .room(start::routes)
        .room(signing_in::routes)
        .room(second_factor::routes)
        .room(passkeys::routes)
        .room(single_sign_on::routes)
        .room(account::routes)
}
