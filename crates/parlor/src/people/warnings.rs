//! Mails to somebody about their own sign-in: that it was changed, in case it was not by them,
//! and that somebody tries theirs. They say what happened, when and from where, and open nothing.

use super::{Person, sessions};
use crate::{
    bind,
    post::{self, Kind, Letter},
    secrets::Secrets,
    store::{Time, Tx},
    verification,
    web::Error,
};
use access::PersonId;

/// What somebody signs in with was changed: the log of each organization whose member they are
/// is told, and they by a mail.
///
/// # Errors
/// When the store fails.
pub fn changed(tx: &mut Tx<'_>, person: PersonId, deed: &str, detail: &str, network: &str) -> Result<(), Error> {
    sessions::tell(tx, person, deed, detail, network)?;
    let whose: Option<Person> = tx.maybe("SELECT id, name, language, email FROM people WHERE id = $1", bind![person])?;
    whose.map_or(Ok(()), |whose| put(tx, &whose, (deed, detail), network, None))
}

/// Somebody tried too many passwords for an address: once a day its owner is told. To an address
/// that nobody has, the letter is over before it could go out; it costs as much.
///
/// # Errors
/// When the store fails.
pub fn guessed_at(tx: &mut Tx<'_>, secrets: &Secrets, email_key: &str, network: &str) -> Result<(), Error> {
    match verification::spend(tx, secrets, "told of guesses", email_key, 1, 86_400) {
        Ok(()) => {}
        Err(Error::TooOften { .. }) => return Ok(()),
        Err(other) => return Err(other),
    }
    let (id, now) = (tx.id::<PersonId>(), tx.now());
    match super::by_email(tx, email_key)? {
        Some(whose) => put(tx, &whose, ("guessed", ""), network, None),
        None => {
            let nobody = Person { id, name: String::new(), language: "en".into(), email: email_key.to_owned() };
            put(tx, &nobody, ("guessed", ""), network, Some(now))
        }
    }
}

fn put(tx: &mut Tx<'_>, whose: &Person, (deed, detail): (&str, &str), network: &str, not_after: Option<Time>) -> Result<(), Error> {
    let content = serde_json::json!({"deed": deed, "detail": detail, "network": network, "at": tx.now()});
    let (to_email, to_name, language) = (whose.email.as_str(), whose.name.as_str(), whose.language.as_str());
    let letter = Letter {
        organization: None,
        kind: Kind::Account,
        to_email,
        to_name,
        language,
        content,
        grant: None,
        code: None,
        invitation: None,
        not_after,
    };
    post::put(tx, &letter).map(drop)
}
