//! Passkeys (WebAuthn Level 3): a key in somebody's device, which the device
//! opens by finger, face or PIN. It signs in by itself and counts as two proofs:
//! the device, and who opened it.
//!
//! The protocol is `webauthn-rs`; here is who a key belongs to, that each
//! question is answered once, and in the browser that was asked.

mod pages;
mod routes;

pub(super) use pages::{section, sign_in_button};
pub(super) use routes::routes;

use super::{
    second_factor::{self, Proven},
    sessions::{self, Begun},
};
use crate::{
    bind,
    config::Config,
    doors::{Asker, Here, Known, refusals},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{PersonId, SessionId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, RequestChallengeResponse, Url, Webauthn, WebauthnBuilder,
};
use webauthn_rs_proto::ResidentKeyRequirement;

/// A question waits for its answer for so long.
const MINUTES: i64 = 5;
/// So many one person keeps at most.
const MOST: usize = 20;

/// What asks for passkeys, where the address of this installation can have them:
/// a name, no number of a network. They belong to that name also where an organization's own
/// domain is asked, which browsers find among the related origins (`/.well-known/webauthn`).
///
/// # Errors
/// Not found, where it cannot.
fn relying(config: &Config, here: Option<&Here>) -> Result<Webauthn, Error> {
    let origin: Url = config.base_url.parse().map_err(|_| Error::NotFound)?;
    let name = origin.domain().ok_or(Error::NotFound)?.to_owned();
    let own = here.and_then(|here| Url::parse(&format!("https://{}", here.domain)).ok());
    let built = WebauthnBuilder::new(&name, &origin).and_then(|builder| {
        let builder = builder.rp_name("Parlor");
        own.iter().fold(builder, WebauthnBuilder::append_allowed_origin).build()
    });
    built.map_err(|_| Error::NotFound)
}

/// Whether passkeys can be used at the address of this installation.
#[must_use]
pub fn offered(config: &Config) -> bool {
    relying(config, None).is_ok()
}

rows! {
    /// A passkey of somebody, for them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct PasskeyLine {
        pub id: Uuid,
        pub name: String,
        pub since: Time,
        pub used_at: Option<Time>,
    }
    struct Kept {
        id: Uuid,
        person: PersonId,
        credential: String,
    }
}

/// The passkeys of a person, the newest first.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<PasskeyLine>, Error> {
    Ok(tx.all("SELECT id, name, created_at, used_at FROM passkeys WHERE person_id = $1 ORDER BY created_at DESC, id DESC", bind![person])?)
}

/// Whether somebody has any.
///
/// # Errors
/// When the store fails.
pub fn has(tx: &mut Tx<'_>, person: PersonId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM passkeys WHERE person_id = $1", bind![person])? > 0)
}

/// What a person proves themselves with is changed only where they have proved
/// themselves by it: else a stolen password would be enough to add a key of one's own.
///
/// # Errors
/// A sentence, where they have a passkey and gave only one proof in this session.
pub fn guard(tx: &mut Tx<'_>, person: PersonId, session: Option<SessionId>) -> Result<(), Error> {
    let free = second_factor::taken(tx, session)? || !has(tx, person)?;
    if free { Ok(()) } else { Err(Error::form("passkey-first")) }
}

/// Asks a device for a new key.
fn ask_new(tx: &mut Tx<'_>, relying: &Webauthn, known: &Known, browser: &[u8; 32]) -> Result<CreationChallengeResponse, Error> {
    guard(tx, known.id, known.session)?;
    let kept: Vec<(Vec<u8>,)> = tx.all("SELECT credential_id FROM passkeys WHERE person_id = $1", bind![known.id])?;
    if kept.len() >= MOST {
        return Err(Error::form("passkey-too-many"));
    }
    let ids: Vec<CredentialID> = kept.into_iter().map(|(id,)| id).collect();
    let name = if known.name.trim().is_empty() { &known.email } else { &known.name };
    let (mut question, state) =
        relying.start_passkey_registration(known.id.0, &known.email, name, Some(ids)).map_err(|fault| Error::Broken(fault.to_string()))?;
    // Without this a device need not find the key by itself, and one would have to type an address first.
    if let Some(wanted) = question.public_key.authenticator_selection.as_mut() {
        wanted.resident_key = Some(ResidentKeyRequirement::Required);
        wanted.require_resident_key = true;
    }
    remember(tx, Some(known.id), browser, &state)?;
    Ok(question)
}

/// Keeps the key with which a device answered.
fn add(
    tx: &mut Tx<'_>,
    relying: &Webauthn,
    (person, session): (PersonId, Option<SessionId>),
    browser: &[u8; 32],
    answer: &RegisterPublicKeyCredential,
    (name, network): (&str, &str),
) -> Result<(), Error> {
    guard(tx, person, session)?;
    let state: PasskeyRegistration = take(tx, Some(person), browser)?.ok_or_else(|| Error::form("passkey-over"))?;
    let passkey = relying.finish_passkey_registration(answer, &state).map_err(|fault| {
        tracing::info!(%person, network, %fault, "a passkey was not added");
        Error::form("passkey-refused")
    })?;
    let credential_id: &[u8] = passkey.cred_id();
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    let added = tx.changed(
        "INSERT INTO passkeys (id, person_id, credential_id, credential, name, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (credential_id) DO NOTHING",
        bind![id, person, credential_id, written(&passkey)?, name, now],
    )?;
    if !added {
        return Err(Error::form("passkey-refused"));
    }
    // The device just proved whom it belongs to, in this browser.
    tx.run("UPDATE sessions SET second_at = $3 WHERE person_id = $1 AND id = $2", bind![person, session, now])?;
    Ok(())
}

/// Takes a key away; it opens nothing any more.
fn remove(tx: &mut Tx<'_>, (person, session): (PersonId, Option<SessionId>), id: Uuid) -> Result<String, Error> {
    guard(tx, person, session)?;
    let gone: Option<(String,)> = tx.maybe("DELETE FROM passkeys WHERE person_id = $1 AND id = $2 RETURNING name", bind![person, id])?;
    gone.map(|(name,)| name).ok_or(Error::NotFound)
}

/// Takes all keys of somebody away, as when somebody else may have added one.
///
/// # Errors
/// When the store fails.
pub fn forget(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    tx.run("DELETE FROM passkeys WHERE person_id = $1", bind![person])?;
    Ok(())
}

/// Asks a device for whichever key it has.
fn ask_any(tx: &mut Tx<'_>, relying: &Webauthn, browser: &[u8; 32]) -> Result<RequestChallengeResponse, Error> {
    let (mut question, state) = relying.start_discoverable_authentication().map_err(|fault| Error::Broken(fault.to_string()))?;
    // There is a button for it; a browser need not offer it in a field.
    question.mediation = None;
    remember(tx, None, browser, &state)?;
    Ok(question)
}

/// Signs in whoever the answer belongs to.
fn sign_in(tx: &mut Tx<'_>, relying: &Webauthn, asker: &Asker, browser: &[u8; 32], answer: &PublicKeyCredential) -> Result<Begun, Error> {
    let state: DiscoverableAuthentication = take(tx, None, browser)?.ok_or_else(|| over(asker))?;
    let (person, credential_id) = relying.identify_discoverable_authentication(answer).map_err(|fault| refused(asker, None, &fault.to_string()))?;
    let kept: Option<Kept> = tx.maybe("SELECT id, person_id, credential FROM passkeys WHERE credential_id = $1", bind![credential_id])?;
    // Whom the device names has to be whose key it is.
    let kept = kept.filter(|kept| kept.person.0 == person).ok_or_else(|| refused(asker, None, "unknown"))?;
    let mut passkey: Passkey = serde_json::from_str(&kept.credential).map_err(|fault| Error::Broken(fault.to_string()))?;
    let result = relying
        .finish_discoverable_authentication_v2(answer, state, &passkey)
        .map_err(|fault| refused(asker, Some(kept.person), &fault.to_string()))?;
    passkey.update_credential(&result);
    let now = tx.now();
    tx.run("UPDATE passkeys SET credential = $2, used_at = $3 WHERE id = $1", bind![kept.id, written(&passkey)?, now])?;
    sessions::sign_in(tx, &Proven::by_passkey(kept.person), asker.person.as_ref(), &asker.browser, &asker.network)
}

fn written(passkey: &Passkey) -> Result<String, Error> {
    serde_json::to_string(passkey).map_err(|fault| Error::Broken(fault.to_string()))
}

/// A device let nobody in; whose it is, is known where the key is.
fn refused(asker: &Asker, who: Option<PersonId>, why: &str) -> Error {
    refusals::at_the_door("passkey", &refusals::named(who), &asker.network, why);
    Error::form("passkey-refused")
}

/// A device answered what this browser was not asked, or not lately.
fn over(asker: &Asker) -> Error {
    refusals::at_the_door("passkey", &refusals::named(None), &asker.network, "over");
    Error::form("passkey-over")
}

/// Keeps what an answer is checked against. One question a browser: a newer one takes its place.
fn remember(tx: &mut Tx<'_>, person: Option<PersonId>, browser: &[u8; 32], state: &impl Serialize) -> Result<(), Error> {
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    let state = serde_json::to_string(state).map_err(|fault| Error::Broken(fault.to_string()))?;
    tx.run("DELETE FROM passkey_questions WHERE browser_hash = $1", bind![browser])?;
    tx.run(
        "INSERT INTO passkey_questions (id, person_id, browser_hash, state, made_at) VALUES ($1, $2, $3, $4, $5)",
        bind![id, person, browser, state, now],
    )?;
    Ok(())
}

/// Takes the question that this browser was asked, of this person or of anybody; `None` where
/// there is none any more.
fn take<S: serde::de::DeserializeOwned>(tx: &mut Tx<'_>, person: Option<PersonId>, browser: &[u8; 32]) -> Result<Option<S>, Error> {
    let since = tx.now().plus_seconds(-MINUTES * 60);
    let asked: Option<(String,)> = tx.maybe(
        "DELETE FROM passkey_questions WHERE browser_hash = $1 AND person_id IS NOT DISTINCT FROM $2 AND made_at > $3 RETURNING state",
        bind![browser, person, since],
    )?;
    Ok(asked.and_then(|(state,)| serde_json::from_str(&state).ok()))
}

/// Forgets questions that nobody answered.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let before = tx.now().plus_seconds(-MINUTES * 60);
    Ok(tx.run("DELETE FROM passkey_questions WHERE made_at <= $1", bind![before])?)
}
