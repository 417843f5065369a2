//! The app's side: its secret, its codes, and how it learns of the secret.

use crate::{
    bind,
    secrets::{Purpose, Secrets},
    store::Tx,
    web::Error,
};
use access::PersonId;
use totp_rs::{Builder, Secret, Totp};

/// What apps show without being told otherwise: six digits, each half minute.
pub(super) const DIGITS: usize = 6;

/// The app of a person, as the seed has it; clocks may differ by half a minute.
fn of(secrets: &Secrets, person: PersonId, seed: &[u8], email: &str) -> Result<Totp, Error> {
    let secret = secrets.derive(Purpose::SecondFactor, &[person.0.as_bytes(), seed])[..20].to_vec();
    // A colon would part the name of the account from that of the program.
    let account = email.replace(':', "");
    let made = Builder::new().with_secret(Secret::from(secret)).with_account_name(account).with_issuer(Some("Parlor")).build();
    made.map_err(|fault| Error::Broken(fault.to_string()))
}

/// Begins to set one up, in place of one that was not confirmed. One that is in force stays.
pub(super) fn begin(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    let (seed, now) = (tx.random::<16>(), tx.now());
    tx.run(
        "INSERT INTO authenticators (person_id, seed, made_at, last_step) VALUES ($1, $2, $3, 0)
         ON CONFLICT (person_id) DO UPDATE SET seed = excluded.seed, made_at = excluded.made_at WHERE authenticators.confirmed_at IS NULL",
        bind![person, &seed, now],
    )?;
    Ok(())
}

/// What the app is to learn, while it is being set up.
pub(super) struct Offer {
    /// To be typed, in groups of four.
    pub secret: String,
    /// To be scanned.
    pub address: String,
}

pub(super) fn offered(tx: &mut Tx<'_>, secrets: &Secrets, person: PersonId, email: &str) -> Result<Option<Offer>, Error> {
    let seed: Option<(Vec<u8>,)> = tx.maybe("SELECT seed FROM authenticators WHERE person_id = $1 AND confirmed_at IS NULL", bind![person])?;
    let Some((seed,)) = seed else { return Ok(None) };
    let app = of(secrets, person, &seed, email)?;
    let plain = app.secret().to_base32();
    let groups: Vec<&str> = plain.as_bytes().chunks(4).filter_map(|four| std::str::from_utf8(four).ok()).collect();
    let address = app.to_url().map_err(|fault| Error::Broken(fault.to_string()))?;
    Ok(Some(Offer { secret: groups.join(" "), address }))
}

/// Whether the app shows these digits now, of one that is in force or still
/// being set up. Each code counts once.
pub(super) fn fits(tx: &mut Tx<'_>, secrets: &Secrets, person: PersonId, digits: &str, in_force: bool) -> Result<bool, Error> {
    let seed: Option<(Vec<u8>,)> =
        tx.maybe("SELECT seed FROM authenticators WHERE person_id = $1 AND (confirmed_at IS NOT NULL) = $2", bind![person, in_force])?;
    let Some((seed,)) = seed else { return Ok(false) };
    let seconds = u64::try_from(tx.now().0 / 1_000_000).unwrap_or(0);
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let step = of(secrets, person, &seed, "-")?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok());
    let Some(step) = step else { return Ok(false) };
    Ok(tx.changed("UPDATE authenticators SET last_step = $2 WHERE person_id = $1 AND last_step < $2", bind![person, step])?)
}
