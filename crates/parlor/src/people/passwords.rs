//! Passwords: Argon2id, with the costs that OWASP names. Slow on purpose, so it
//! runs on a thread made for waiting.

use super::known_passwords;
use crate::{
    store::{Random, Time},
    web::{Error, Problem, Say, at_length},
};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use std::sync::LazyLock;

/// A password has at least so many characters.
pub const SHORTEST: usize = 10;
/// And at most so many, so that nobody can keep the server busy with one.
pub const LONGEST: usize = 200;

fn hasher() -> Result<Argon2<'static>, Error> {
    let params = Params::new(19_456, 2, 1, None).map_err(fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn fault(fault: impl std::fmt::Display) -> Error {
    Error::Broken(format!("password: {fault}"))
}

/// What is wrong with a new password, if something is. Letters, digits and signs may come in
/// it as they like (NIST SP 800-63B); what counts is that nobody comes by it who has lists of
/// passwords, or knows whom it is `about`: name, address, organization.
#[must_use]
pub fn problem(field: &'static str, password: &str, about: &[&str]) -> Option<Problem> {
    let say: Option<Say> = match password.chars().count() {
        0..SHORTEST => Some(Say::new("password-short").and("count", SHORTEST)),
        SHORTEST..=LONGEST if known_passwords::is_known(password) => Some("password-common".into()),
        SHORTEST..=LONGEST if known_passwords::is_ones_own(password, about) => Some("password-own".into()),
        SHORTEST..=LONGEST => None,
        _ => Some(Say::new("password-long").and("count", LONGEST)),
    };
    say.map(|say| Problem { field, say })
}

/// What the database keeps of a password.
///
/// # Errors
/// When hashing fails, which it does not.
pub fn hash_here(random: Random, password: &str) -> Result<String, Error> {
    let hash: PasswordHash = hasher()?.hash_password_with_salt(password.as_bytes(), &random.bytes::<16>()).map_err(fault)?;
    Ok(hash.to_string())
}

/// As [`hash_here`], without keeping others waiting.
///
/// # Errors
/// As [`hash_here`].
pub async fn hash(random: Random, password: String) -> Result<String, Error> {
    at_length(move || hash_here(random, &password)).await?
}

/// What the operator gave opens once and for so long; then its owner chooses another.
const ONCE_SECONDS: i64 = 86_400;
/// How what is kept of such a password begins.
const ONCE: &str = "once ";

/// What is kept of a password that opens once, and for a day.
#[must_use]
pub fn once(hash: &str, now: Time) -> String {
    format!("{ONCE}{} {hash}", now.plus_seconds(ONCE_SECONDS).0)
}

/// Whether what is kept is of a password that opens once.
#[must_use]
pub fn opens_once(stored: &str) -> bool {
    stored.starts_with(ONCE)
}

/// The hash that a password has to fit now; of one that opens once and was not used in time there is none.
#[must_use]
pub fn hash_now(stored: &str, now: Time) -> Option<&str> {
    match stored.strip_prefix(ONCE) {
        Some(rest) => rest.split_once(' ').filter(|(until, _)| until.parse::<i64>().is_ok_and(|until| now.0 < until)).map(|(_, hash)| hash),
        None => Some(stored),
    }
}

/// A hash that no password fits, to spend the same time where nobody has the address.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| {
    let secret = crate::secrets::text(Random.bytes());
    hash_here(Random, &secret).ok()
});

/// Whether the password is theirs. Where there is none, it takes as long.
///
/// # Errors
/// When the work is cut off.
pub async fn fits(stored: Option<String>, password: String) -> Result<bool, Error> {
    let work = move || {
        let known = stored.is_some();
        let nobody = NOBODY.clone();
        let Some(hash) = stored.or(nobody) else { return false };
        let Ok(parsed) = PasswordHash::new(&hash) else { return false };
        let short = password.chars().count() <= LONGEST;
        let password = if short { password.as_str() } else { "" };
        hasher().is_ok_and(|hasher| hasher.verify_password(password.as_bytes(), &parsed).is_ok()) && known && short
    };
    at_length(work).await
}
