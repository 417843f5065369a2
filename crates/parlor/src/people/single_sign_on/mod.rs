//! Single sign-on for members (OpenID Connect Core 1.0, authorization code flow
//! with PKCE, RFC 7636): a company's own provider says who somebody is.
//!
//! The operator names the provider, and the domains of addresses that it may
//! speak for: it can let in nobody else. Whom it calls by which name is written
//! down at the first visit, by an address that it has verified and that a member
//! here has; from then on the name counts, whatever the address. A guest is
//! never let in by it. What it proves counts as two proofs, where the operator has
//! said that it always asks for two, or by which words it says that it did.

mod provider;
mod routes;

pub use provider::Provider;
pub(super) use routes::routes;

use super::{
    second_factor::Proven,
    sessions::{self, Begun},
};
use crate::{
    app::App,
    bind,
    config::Config,
    doors::{Asker, refusals},
    secrets::{Purpose, Secrets},
    store::Tx,
    web::Error,
};
use access::PersonId;
use provider::Said;
use uuid::Uuid;

/// Somebody may be at the provider for so long.
const MINUTES: i64 = 10;

/// Whether a provider is named.
#[must_use]
pub fn offered(config: &Config) -> bool {
    !config.sso_issuer.is_empty()
}

/// What a browser carries to the provider and back, derived so that the database
/// alone opens nothing.
struct Carried {
    state: String,
    nonce: String,
    /// Its hash goes along at first, itself at the end (RFC 7636).
    verifier: String,
}

impl Carried {
    fn of(secrets: &Secrets, visit: Uuid) -> Self {
        let text = |part: &[u8]| data_encoding::BASE64URL_NOPAD.encode(&secrets.derive(Purpose::SingleSignOn, &[visit.as_bytes(), part]));
        Self { state: text(b"state"), nonce: text(b"nonce"), verifier: text(b"verifier") }
    }
}

/// Remembers that this browser goes to the provider; a newer visit takes the place of an older.
fn leave(tx: &mut Tx<'_>, secrets: &Secrets, browser: &[u8; 32], to: &str) -> Result<Carried, Error> {
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.run(
        "INSERT INTO provider_visits (id, browser_hash, goes_to, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (browser_hash) DO UPDATE SET id = excluded.id, goes_to = excluded.goes_to, made_at = excluded.made_at",
        bind![id, browser, to, now],
    )?;
    Ok(Carried::of(secrets, id))
}

/// This browser is back with that state: once, in time, and no other.
fn come_back(tx: &mut Tx<'_>, secrets: &Secrets, browser: &[u8; 32], state: &str) -> Result<Option<(Carried, String)>, Error> {
    let since = tx.now().plus_seconds(-MINUTES * 60);
    let visit: Option<(Uuid, String)> =
        tx.maybe("DELETE FROM provider_visits WHERE browser_hash = $1 AND made_at > $2 RETURNING id, goes_to", bind![browser, since])?;
    Ok(visit.map(|(id, to)| (Carried::of(secrets, id), to)).filter(|(carried, _)| {
        let same = subtle::ConstantTimeEq::ct_eq(carried.state.as_bytes(), state.as_bytes());
        bool::from(same)
    }))
}

/// Signs in whom the provider has named.
fn sign_in(tx: &mut Tx<'_>, app: &App, asker: &Asker, said: &Said) -> Result<Begun, Error> {
    let known: Option<(PersonId,)> =
        tx.maybe("SELECT person_id FROM provider_names WHERE issuer = $1 AND subject = $2", bind![&app.config.sso_issuer, &said.subject])?;
    let person = match known {
        Some((person,)) => person,
        None => meet(tx, app, asker, said)?,
    };
    // Members only, each time: who has left everywhere is let in by it no more.
    if tx.number("SELECT COUNT(*) FROM parties WHERE person_id = $1 AND kind = 'member' AND ended_at IS NULL", bind![person])? == 0 {
        return Err(refused(asker, &person.to_string(), "sso-no-member"));
    }
    sessions::sign_in(tx, &Proven::by_provider(person, said.twice), asker.person.as_ref(), &asker.browser, &asker.network)
}

/// The first visit of somebody: by an address that the provider has verified and may speak for.
fn meet(tx: &mut Tx<'_>, app: &App, asker: &Asker, said: &Said) -> Result<PersonId, Error> {
    let verified = said.email.as_deref().filter(|_| said.email_verified).and_then(super::email_key);
    let key = verified.ok_or_else(|| refused(asker, &refusals::named(None), "sso-no-address"))?;
    let no_member = || refused(asker, &refusals::mark(&app.secrets, &key), "sso-no-member");
    let domain = key.rsplit('@').next().unwrap_or_default();
    if !app.config.sso_domains.split_whitespace().any(|spoken_for| spoken_for.eq_ignore_ascii_case(domain)) {
        return Err(no_member());
    }
    let person = super::by_email(tx, &key)?.ok_or_else(no_member)?;
    let now = tx.now();
    tx.run(
        "INSERT INTO provider_names (issuer, subject, person_id, made_at) VALUES ($1, $2, $3, $4)",
        bind![&app.config.sso_issuer, &said.subject, person.id, now],
    )?;
    Ok(person.id)
}

/// Nobody is let in, for what this sentence says.
fn refused(asker: &Asker, who: &str, sentence: &'static str) -> Error {
    refusals::at_the_door("sso", who, &asker.network, sentence);
    Error::form(sentence)
}

/// Forgets by which name the provider calls somebody: they are met anew, by their address.
///
/// # Errors
/// When the store fails.
pub fn forget(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    tx.run("DELETE FROM provider_names WHERE person_id = $1", bind![person])?;
    Ok(())
}

/// Forgets those who never came back.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let before = tx.now().plus_seconds(-MINUTES * 60);
    Ok(tx.run("DELETE FROM provider_visits WHERE made_at <= $1", bind![before])?)
}
