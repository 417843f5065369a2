//! Certificates as the house keeps them: shared by all processes, their keys locked with the
//! key of the installation.

use super::host_of;
use crate::{
    bind,
    config::Config,
    rows,
    secrets::Secrets,
    store::{Time, Tx},
    web::Error,
};
use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use x509_cert::{Certificate, der::Decode as _};

/// Who asks has so long before another process may.
const LEASE_SECONDS: i64 = 300;
/// A second try comes after so long, and each one waits twice as long as the one before.
const FIRST_WAIT: i64 = 600;
const LONGEST_WAIT: i64 = 86_400;
/// So long before its end a certificate that is not renewed is a worry.
const WORRY_DAYS: i64 = 14;

/// What a certificate is locked for, so that no key is put in another's place.
const LOCKED_FOR: &[u8] = b"certificate";
const ACCOUNT: &[u8] = b"certificate account";

rows! {
    /// A certificate that is to be asked for now.
    #[derive(Clone, Debug)]
    pub(super) struct Wanted {
        pub name: String,
        pub failures: i64,
        pub ends_at: Option<Time>,
        pub warned_at: Option<Time>,
    }
    /// How it stands with a certificate.
    #[derive(Clone, Debug, serde::Serialize, schemars::JsonSchema)]
    pub struct Standing {
        pub name: String,
        pub ends_at: Option<Time>,
        /// When it is asked for next.
        pub next_try_at: Time,
        pub failures: i64,
        /// What the authority said last, where it refused: its word, and its own sentence.
        pub fault: Option<String>,
        pub detail: Option<String>,
    }
    struct Row {
        edition: i64,
        chain: String,
        private_key: Vec<u8>,
    }
}

/// A certificate with its key, in PEM.
pub(super) struct Kept {
    pub edition: i64,
    pub chain: String,
    pub key: Vec<u8>,
}

/// Wants one, where there is none yet.
pub(super) fn want(tx: &mut Tx<'_>, name: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run("INSERT INTO certificates (name, edition, next_try_at, failures) VALUES ($1, 0, $2, 0) ON CONFLICT (name) DO NOTHING", bind![name, now])?;
    Ok(())
}

/// Forgets the one of this name that has ended and that nobody renews any more. Until then another server may
/// show it, which was not given one in files yet.
pub(super) fn forget_ended(tx: &mut Tx<'_>, name: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run("DELETE FROM certificates WHERE name = $1 AND ends_at <= $2", bind![name, now])?;
    Ok(())
}

/// Forgets one with its key.
pub(super) fn forget(tx: &mut Tx<'_>, name: &str) -> Result<(), Error> {
    tx.run("DELETE FROM certificates WHERE name = $1", bind![name])?;
    Ok(())
}

/// How it stands with the one of this name.
pub(super) fn standing(tx: &mut Tx<'_>, name: &str) -> Result<Option<Standing>, Error> {
    Ok(tx.maybe("SELECT name, ends_at, next_try_at, failures, fault, detail FROM certificates WHERE name = $1", bind![name])?)
}

/// All of the installation but the one of this name, the one that ends first at the beginning.
///
/// # Errors
/// When the store fails.
pub fn standings(tx: &mut Tx<'_>, but: &str) -> Result<Vec<Standing>, Error> {
    Ok(tx.all(
        "SELECT name, ends_at, next_try_at, failures, fault, detail FROM certificates WHERE name <> $1 ORDER BY ends_at NULLS FIRST, name LIMIT 500",
        bind![but],
    )?)
}

impl Standing {
    /// Whether it ends soon although it should have been renewed.
    #[must_use]
    pub fn worries(&self, now: Time) -> bool {
        self.ends_at.is_some_and(|end| ends_soon(end, now))
    }
}

/// Whether so little is left until this end that the next certificate should be there.
#[must_use]
pub fn ends_soon(end: Time, now: Time) -> bool {
    end <= now.plus_days(WORRY_DAYS)
}

/// The name whose certificate the operator keeps in files, the installation's own; empty, where there is none. What was
/// ever kept for it here is neither shown nor renewed nor watched.
#[must_use]
pub fn name_in_files(config: &Config) -> &str {
    if config.tls_certificate.is_empty() { "" } else { host_of(&config.base_url) }
}

/// When the certificate ends that the operator keeps in files; nothing, where none is named. Nobody
/// renews it here, so its end has to be known all the more.
///
/// # Errors
/// A sentence, where the file cannot be read or holds none.
pub fn end_in_files(config: &Config) -> Result<Option<Time>, String> {
    let file = &config.tls_certificate;
    if file.is_empty() {
        return Ok(None);
    }
    let chain = std::fs::read(file).map_err(|fault| format!("{file}: {fault}"))?;
    match validity(&String::from_utf8_lossy(&chain)) {
        Some((_, end)) => Ok(Some(end)),
        None => Err(format!("{file} holds no certificate that can be read")),
    }
}

/// Which edition of the one of this name is there; nothing, where there is none.
pub(super) fn edition(tx: &mut Tx<'_>, name: &str) -> Result<Option<i64>, Error> {
    Ok(tx.maybe::<(i64,)>("SELECT edition FROM certificates WHERE name = $1 AND chain IS NOT NULL", bind![name])?.map(|(edition,)| edition))
}

/// The one of this name with its key; nothing, where there is none that this installation can open.
pub(super) fn open(tx: &mut Tx<'_>, secrets: &Secrets, name: &str) -> Result<Option<Kept>, Error> {
    let row: Option<Row> = tx.maybe("SELECT edition, chain, private_key FROM certificates WHERE name = $1 AND chain IS NOT NULL", bind![name])?;
    Ok(row.and_then(|row| {
        let key = secrets.unlock_for(&[LOCKED_FOR, name.as_bytes()], &row.private_key)?;
        Some(Kept { edition: row.edition, chain: row.chain, key })
    }))
}

/// Takes one that is to be asked for, so that no other process asks meanwhile. Only names that
/// are domains of organizations, or the installation's own, and never the one that is in files.
pub(super) fn lease(tx: &mut Tx<'_>, own: Option<&str>, in_files: &str) -> Result<Option<Wanted>, Error> {
    let now = tx.now();
    Ok(tx.maybe(
        "UPDATE certificates SET leased_until = $2 WHERE name = (
           SELECT c.name FROM certificates c WHERE c.next_try_at <= $1 AND (c.leased_until IS NULL OR c.leased_until <= $1)
             AND (c.name = CAST($3 AS TEXT) OR EXISTS (SELECT 1 FROM domains d WHERE d.name = c.name)) AND c.name <> $4
           ORDER BY c.next_try_at, c.name LIMIT 1)
           AND (leased_until IS NULL OR leased_until <= $1) RETURNING name, failures, ends_at, warned_at",
        bind![now, now.plus_seconds(LEASE_SECONDS), own, in_files],
    )?)
}

/// Keeps what the authority gave. It is renewed when two thirds of its time are over.
pub(super) fn keep(tx: &mut Tx<'_>, secrets: &Secrets, name: &str, chain: &str, key: &str) -> Result<(), Error> {
    let (begins, ends) = validity(chain).ok_or_else(|| Error::Broken("the authority gave no certificate that can be read".into()))?;
    let now = tx.now();
    let locked = secrets.lock_for(&[LOCKED_FOR, name.as_bytes()], tx.random(), key.as_bytes());
    // Never at once again, whatever the clocks say.
    let renew = Time(begins.0.saturating_add((ends.0 - begins.0) / 3 * 2)).max(now.plus_seconds(3600));
    tx.run(
        "UPDATE certificates SET chain = $2, private_key = $3, made_at = $4, ends_at = $5, edition = edition + 1, next_try_at = $6,
           leased_until = NULL, failures = 0, fault = NULL, detail = NULL, warned_at = NULL WHERE name = $1",
        bind![name, chain, &locked, now, ends, renew],
    )?;
    // It is looked at anew: now it may answer as it should.
    tx.run("UPDATE domains SET next_look_at = $2 WHERE name = $1 AND used_at IS NULL", bind![name, now])?;
    Ok(())
}

/// Writes down what was said where none was given, and when to ask again.
pub(super) fn failed(tx: &mut Tx<'_>, wanted: &Wanted, fault: &str, detail: &str) -> Result<(), Error> {
    let wait = (FIRST_WAIT << wanted.failures.clamp(0, 8)).min(LONGEST_WAIT);
    let next = tx.now().plus_seconds(wait);
    let detail: String = detail.chars().take(500).collect();
    tx.run(
        "UPDATE certificates SET failures = failures + 1, fault = $2, detail = $3, next_try_at = $4, leased_until = NULL WHERE name = $1",
        bind![&wanted.name, fault, detail, next],
    )?;
    Ok(())
}

/// Whether its end is near and nobody was told of that yet; then they are.
pub(super) fn worry(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<Option<Time>, Error> {
    let now = tx.now();
    let near = wanted.ends_at.filter(|end| *end <= now.plus_days(WORRY_DAYS) && wanted.warned_at.is_none());
    if near.is_some() {
        tx.run("UPDATE certificates SET warned_at = $2 WHERE name = $1", bind![&wanted.name, now])?;
    }
    Ok(near)
}

/// From when until when the first certificate of a chain holds.
pub(super) fn validity(chain: &str) -> Option<(Time, Time)> {
    let first = CertificateDer::from_pem_slice(chain.as_bytes()).ok()?;
    let certificate = Certificate::from_der(&first).ok()?;
    let validity = certificate.tbs_certificate().validity();
    let micros = |time: x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_micros()).ok().map(Time);
    Some((micros(validity.not_before)?, micros(validity.not_after)?))
}

/// Lays out what the authority will look for; any process answers it.
pub(super) fn challenge(tx: &mut Tx<'_>, token: &str, answer: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "INSERT INTO certificate_challenges (token, answer, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (token) DO UPDATE SET answer = excluded.answer, made_at = excluded.made_at",
        bind![token, answer, now],
    )?;
    Ok(())
}

/// What is laid out under this token.
pub(super) fn answer(tx: &mut Tx<'_>, token: &str) -> Result<Option<String>, Error> {
    Ok(tx.maybe::<(String,)>("SELECT answer FROM certificate_challenges WHERE token = $1", bind![token])?.map(|(answer,)| answer))
}

/// Forgets what no authority looks for any more.
pub(super) fn purge(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_seconds(-3600);
    tx.run("DELETE FROM certificate_challenges WHERE made_at <= $1", bind![before])?;
    Ok(())
}

/// The account at the authority of this directory.
pub(super) fn account(tx: &mut Tx<'_>, secrets: &Secrets, directory: &str) -> Result<Option<Vec<u8>>, Error> {
    let locked: Option<(Vec<u8>,)> = tx.maybe("SELECT credentials FROM certificate_accounts WHERE directory = $1", bind![directory])?;
    Ok(locked.and_then(|(locked,)| secrets.unlock_for(&[ACCOUNT, directory.as_bytes()], &locked)))
}

/// Keeps an account that was just made.
pub(super) fn keep_account(tx: &mut Tx<'_>, secrets: &Secrets, directory: &str, credentials: &[u8]) -> Result<(), Error> {
    let now = tx.now();
    let locked = secrets.lock_for(&[ACCOUNT, directory.as_bytes()], tx.random(), credentials);
    tx.run(
        "INSERT INTO certificate_accounts (directory, credentials, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (directory) DO UPDATE SET credentials = excluded.credentials, made_at = excluded.made_at",
        bind![directory, &locked, now],
    )?;
    Ok(())
}
