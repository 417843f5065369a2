//! Passwords: Argon2id, with the costs that OWASP names. Slow on purpose, so it
//! runs on a thread made for waiting.

use crate::{
    store::Random,
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

/// Those that everybody tries first, of ten characters and more or of a shape
/// that is made longer by repeating.
const COMMON: [&str; 50] = [
    "1234567890",
    "12345678910",
    "0123456789",
    "0987654321",
    "9876543210",
    "1111111111",
    "0000000000",
    "1122334455",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "q1w2e3r4t5",
    "q1w2e3r4t5y6",
    "qwertyuiop",
    "qwertzuiop",
    "qwerty1234",
    "qwerty12345",
    "qwerty123456",
    "qwertyuiop123",
    "asdfghjkl1",
    "asdfghjkl;",
    "asdfghjklö",
    "zxcvbnm123",
    "abcdefghij",
    "abcdefghijk",
    "abcd123456",
    "abc1234567",
    "a123456789",
    "123456789a",
    "password12",
    "password123",
    "password1234",
    "password12345",
    "passwordpassword",
    "passw0rd123",
    "p@ssw0rd123",
    "mypassword",
    "mypassword1",
    "changeme123",
    "letmein1234",
    "welcome123",
    "welcome1234",
    "iloveyou123",
    "administrator",
    "admin12345",
    "admin123456",
    "passwort123",
    "passwort1234",
    "hallo12345",
    "willkommen",
];

fn hasher() -> Result<Argon2<'static>, Error> {
    let params = Params::new(19_456, 2, 1, None).map_err(fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn fault(fault: impl std::fmt::Display) -> Error {
    Error::Broken(format!("password: {fault}"))
}

/// What is wrong with a new password, if something is.
#[must_use]
pub fn problem(field: &'static str, password: &str) -> Option<Problem> {
    let say: Option<Say> = match password.chars().count() {
        0..SHORTEST => Some(Say::new("password-short").and("count", SHORTEST)),
        SHORTEST..=LONGEST if COMMON.contains(&password.to_lowercase().as_str()) => Some("password-common".into()),
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
