//! The second step of signing in (HOUSE-14): after a password or a mailed code,
//! a code of an app on one's phone (TOTP, RFC 6238), or one of ten recovery codes.
//!
//! A sign-in begins only from a [`Proven`], which only this room makes: where a
//! person has set up an app, nobody can forget to ask for it. What a guest link
//! opens is proved by the mailbox and needs no second step.
//!
//! The app's secret is derived, as every secret is; the database has a seed of
//! it. A code counts once, tries are counted on the step itself.

mod app;
mod pages;
mod routes;

pub(super) use pages::section;
pub(super) use routes::routes;

use super::sessions::{self, Begun};
use crate::{
    bind,
    doors::{Asker, refusals},
    rows,
    secrets::{Purpose, Secrets},
    store::{Time, Tx},
    verification,
    web::Error,
};
use access::{PersonId, SessionId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// The first step is remembered for so long.
const MINUTES: i64 = 10;
/// After so many wrong tries one begins anew.
const TRIES: i64 = 5;
/// So many wrong tries a day for one person, in however many browsers.
const TRIES_A_DAY: i64 = 30;
/// Each of 128 bits: what cannot be guessed need not be slow to check.
const RECOVERY_CODES: usize = 10;

/// Somebody has proved who they are, by every step that is asked of them.
pub struct Proven {
    person: PersonId,
    method: &'static str,
    /// By more than one proof.
    twice: bool,
}

impl Proven {
    /// By the first step alone, where that is all; `None` where a second is asked for.
    ///
    /// # Errors
    /// When the store fails.
    pub fn first(tx: &mut Tx<'_>, person: PersonId, method: &'static str) -> Result<Option<Self>, Error> {
        Ok(if state(tx, person)?.is_some() { None } else { Some(Self { person, method, twice: false }) })
    }

    /// By a passkey, which is the device and who opened it.
    #[must_use]
    pub fn by_passkey(person: PersonId) -> Self {
        Self { person, method: "passkey", twice: true }
    }

    /// By their company's own provider, which asked for one proof or for more.
    #[must_use]
    pub fn by_provider(person: PersonId, twice: bool) -> Self {
        Self { person, method: "sso", twice }
    }

    /// Who, how they took the first step, and whether that was not all.
    #[must_use]
    pub fn parts(&self) -> (PersonId, &'static str, bool) {
        (self.person, self.method, self.twice)
    }
}

rows! {
    /// That a second step is asked for.
    #[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
    pub struct State {
        pub since: Time,
        pub recovery_codes_left: i64,
    }
    struct Waiting {
        id: Uuid,
        person: PersonId,
        method: String,
        goes_to: String,
        tries: i64,
    }
}

/// Whether a second step is asked of a person.
///
/// # Errors
/// When the store fails.
pub fn state(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<State>, Error> {
    Ok(tx.maybe(
        "SELECT a.confirmed_at, (SELECT COUNT(*) FROM recovery_codes r WHERE r.person_id = a.person_id AND r.used_at IS NULL)
         FROM authenticators a WHERE a.person_id = $1 AND a.confirmed_at IS NOT NULL",
        bind![person],
    )?)
}

/// Whether more than one proof was given in this session.
///
/// # Errors
/// When the store fails.
pub fn taken(tx: &mut Tx<'_>, session: Option<SessionId>) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM sessions WHERE id = $1 AND second_at IS NOT NULL", bind![session])? > 0)
}

/// What came of the first step.
pub enum Gate {
    In(Begun),
    /// The second step is asked for, in this browser.
    Waits,
}

/// The first step is taken: in, or on to the second.
///
/// # Errors
/// When the store fails.
pub fn gate(tx: &mut Tx<'_>, asker: &Asker, person: PersonId, method: &'static str, browser: &[u8; 32], to: &str) -> Result<Gate, Error> {
    // Who is signed in as themselves in this browser has taken it; a program's key has not.
    let again = asker.signed_in().filter(|known| known.id == person && known.session.is_some());
    let proven = match again {
        Some(known) => Some(Proven { person, method, twice: known.second_at.is_some() }),
        None => Proven::first(tx, person, method)?,
    };
    if let Some(proven) = proven {
        return sessions::sign_in(tx, &proven, asker.person.as_ref(), &asker.browser, &asker.network).map(Gate::In);
    }
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.run("UPDATE second_steps SET ended_at = $2 WHERE browser_hash = $1 AND ended_at IS NULL", bind![browser, now])?;
    tx.run(
        "INSERT INTO second_steps (id, person_id, browser_hash, method, goes_to, made_at, tries) VALUES ($1, $2, $3, $4, $5, $6, 0)",
        bind![id, person, browser, method, to, now],
    )?;
    Ok(Gate::Waits)
}

/// Whether this browser stands before the second step.
fn waits(tx: &mut Tx<'_>, browser: &[u8; 32]) -> Result<bool, Error> {
    let since = tx.now().plus_seconds(-MINUTES * 60);
    let count = tx.number(
        "SELECT COUNT(*) FROM second_steps WHERE browser_hash = $1 AND ended_at IS NULL AND tries < $2 AND made_at > $3",
        bind![browser, TRIES, since],
    )?;
    Ok(count > 0)
}

/// What came of a typed code.
enum Attempt {
    In(Begun, String),
    Wrong {
        left: i64,
    },
    /// The first step is to be taken again.
    Over,
}

/// Tries a code in the browser that took the first step. Every outcome is `Ok`,
/// so that a wrong try is counted.
fn attempt(tx: &mut Tx<'_>, secrets: &Secrets, browser: &[u8; 32], typed: &str, asker: &Asker) -> Result<Attempt, Error> {
    verification::spend(tx, secrets, "second step from network", &asker.network, 30, 600)?;
    let since = tx.now().plus_seconds(-MINUTES * 60);
    let waiting: Option<Waiting> = tx.maybe(
        "UPDATE second_steps SET tries = tries + 1 WHERE browser_hash = $1 AND ended_at IS NULL AND tries < $2 AND made_at > $3
         RETURNING id, person_id, method, goes_to, tries",
        bind![browser, TRIES, since],
    )?;
    let Some(Waiting { id, person, method, goes_to, tries }) = waiting else {
        refusals::at_the_door("second step", &refusals::named(None), &asker.network, "over");
        return Ok(Attempt::Over);
    };
    verification::spend(tx, secrets, "second step of person", &person.to_string(), TRIES_A_DAY, 86_400)?;
    if !passes(tx, secrets, person, typed)? {
        refusals::at_the_door("second step", &person.to_string(), &asker.network, "wrong");
        return Ok(if tries < TRIES { Attempt::Wrong { left: TRIES - tries } } else { Attempt::Over });
    }
    let now = tx.now();
    tx.run("UPDATE second_steps SET ended_at = $2 WHERE id = $1", bind![id, now])?;
    let proven = Proven { person, method: if method == "code" { "code" } else { "password" }, twice: true };
    let begun = sessions::sign_in(tx, &proven, asker.person.as_ref(), &asker.browser, &asker.network)?;
    Ok(Attempt::In(begun, goes_to))
}

/// Whether this is a code of the person's app that was not used yet, or a
/// recovery code; it is used up by that.
fn passes(tx: &mut Tx<'_>, secrets: &Secrets, person: PersonId, typed: &str) -> Result<bool, Error> {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    if plain.len() == app::DIGITS {
        return app::fits(tx, secrets, person, &plain, true);
    }
    let (hash, now) = (recovery_hash(secrets, person, &plain), tx.now());
    Ok(tx.changed(
        "UPDATE recovery_codes SET used_at = $3 WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL
           AND EXISTS (SELECT 1 FROM authenticators a WHERE a.person_id = $1 AND a.confirmed_at IS NOT NULL)",
        bind![person, &hash, now],
    )?)
}

fn recovery_hash(secrets: &Secrets, person: PersonId, plain: &str) -> [u8; 32] {
    secrets.derive(Purpose::Recovery, &[person.0.as_bytes(), plain.as_bytes()])
}

/// Turns it on with the first code of the app, and gives the recovery codes:
/// they are shown once. `None` where the code does not fit.
fn turn_on(tx: &mut Tx<'_>, secrets: &Secrets, (person, session): (PersonId, Option<SessionId>), typed: &str) -> Result<Option<Vec<String>>, Error> {
    if !app::fits(tx, secrets, person, typed.trim(), false)? {
        return Ok(None);
    }
    let now = tx.now();
    tx.run("UPDATE authenticators SET confirmed_at = $2 WHERE person_id = $1 AND confirmed_at IS NULL", bind![person, now])?;
    // The code just typed is a second proof in this browser; others are asked at their next sign-in.
    tx.run("UPDATE sessions SET second_at = $3 WHERE person_id = $1 AND id = $2", bind![person, session, now])?;
    tx.run("DELETE FROM recovery_codes WHERE person_id = $1", bind![person])?;
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let plain = data_encoding::BASE32_NOPAD.encode(&tx.random::<16>()).to_ascii_lowercase();
        tx.run("INSERT INTO recovery_codes (person_id, code_hash) VALUES ($1, $2)", bind![person, &recovery_hash(secrets, person, &plain)])?;
        codes.push([&plain[..7], &plain[7..14], &plain[14..20], &plain[20..]].join("-"));
    }
    Ok(Some(codes))
}

/// Turns it off; what was set up and not confirmed goes as well.
///
/// # Errors
/// When the store fails.
pub fn turn_off(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    tx.run("DELETE FROM recovery_codes WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM authenticators WHERE person_id = $1", bind![person])?;
    // What it proved is proved no longer; passkeys and a company's own sign-in are.
    tx.run("UPDATE sessions SET second_at = NULL WHERE person_id = $1 AND method IN ('password', 'code')", bind![person])?;
    tx.run("UPDATE tokens SET second_at = NULL WHERE person_id = $1", bind![person])?;
    Ok(())
}

/// Forgets first steps that led nowhere, a day later.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let before = tx.now().plus_days(-1);
    Ok(tx.run("DELETE FROM second_steps WHERE made_at < $1", bind![before])?)
}
