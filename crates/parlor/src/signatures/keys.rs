//! What an organization seals with: a key of the installation's own authority, derived
//! and never kept, or one that was imported and is kept locked.

use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::Permit,
    organizations::{Administer, Organization},
    rows,
    secrets::{Purpose, Secrets},
    store::Tx,
    web::{Error, Say},
};
use access::OrganizationId;
use paper::seal::{
    Key, KeyFault, Refusal,
    authority::{self, Subject},
};
use uuid::Uuid;
use x509_cert::Certificate;

/// That sealing fails, for whoever looks after the installation.
pub(super) fn broken(fault: &Refusal) -> Error {
    Error::Broken(format!("sealing: {fault}"))
}

fn seed(secrets: &Secrets, parts: &[&[u8]]) -> [u8; 32] {
    secrets.derive(Purpose::Seal, parts)
}

/// The root of this installation, made when it is first needed.
fn root(tx: &mut Tx<'_>, app: &App) -> Result<Certificate, Error> {
    let kept: Option<(String,)> = tx.maybe("SELECT certificate FROM seal_roots ORDER BY made_at LIMIT 1", &[])?;
    if let Some((pem,)) = kept {
        return authority::of_pem(&pem).map_err(|fault| broken(&fault));
    }
    let host = app.config.base_url.split("://").nth(1).unwrap_or(&app.config.base_url);
    let subject = Subject { name: &format!("Parlor at {host}"), organization: "" };
    let now = tx.now();
    let made = authority::root(&seed(&app.secrets, &[b"root"]), subject, now.0 / 1_000_000).map_err(|fault| broken(&fault))?;
    let (id, pem): (Uuid, String) = (tx.id(), authority::to_pem(&made).map_err(|fault| broken(&fault))?);
    tx.run("INSERT INTO seal_roots (id, certificate, made_at) VALUES ($1, $2, $3)", bind![id, &pem, now])?;
    Ok(made)
}

fn pem_of(key: &Key) -> Result<String, Error> {
    Ok(key.chain().iter().map(authority::to_pem).collect::<Result<Vec<_>, _>>().map_err(|fault| broken(&fault))?.concat())
}

rows! {
    struct Kept {
        id: Uuid,
        certificates: String,
        locked: Option<Vec<u8>>,
    }
}

fn kept(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Kept>, Error> {
    Ok(tx.maybe("SELECT id, certificates, locked FROM seal_keys WHERE organization_id = $1 AND ended_at IS NULL", bind![organization])?)
}

/// The key that an organization seals with; its own is made when it is first needed.
///
/// # Errors
/// When it cannot be unlocked any more, such as with another key of the installation.
pub fn of(tx: &mut Tx<'_>, app: &App, organization: OrganizationId) -> Result<Key, Error> {
    if let Some(Kept { id, certificates, locked }) = kept(tx, organization)? {
        let Some(locked) = locked else {
            let chain = authority::all_of_pem(certificates.as_bytes()).map_err(|fault| broken(&fault))?;
            return authority::again(&seed(&app.secrets, &[organization.0.as_bytes(), id.as_bytes()]), chain).map_err(|fault| broken(&fault));
        };
        let pem = app.secrets.unlock(&locked).ok_or_else(|| Error::Broken("the imported key was locked by another installation".into()))?;
        return Key::of_pem(&pem).map_err(|fault| Error::Broken(format!("the imported key: {fault}")));
    }
    tx.alone_in(organization)?;
    let root = root(tx, app)?;
    let (name,): (String,) = tx.one("SELECT name FROM organizations WHERE id = $1", bind![organization])?;
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let own = seed(&app.secrets, &[organization.0.as_bytes(), id.as_bytes()]);
    let subject = Subject { name: &name, organization: &name };
    let key = authority::issue(&own, subject, &seed(&app.secrets, &[b"root"]), &root, now.0 / 1_000_000).map_err(|fault| broken(&fault))?;
    let certificates = pem_of(&key)?;
    tx.run(
        "INSERT INTO seal_keys (id, organization_id, certificates, made_at) VALUES ($1, $2, $3, $4)",
        bind![id, organization, &certificates, now],
    )?;
    Ok(key)
}

/// Takes a key and its certificates, in PEM, for the seals of an organization.
///
/// # Errors
/// A sentence about what is missing or does not fit.
pub(super) fn import(tx: &mut Tx<'_>, app: &App, here: &Permit<Administer, Organization>, pem: &str) -> Result<(), Error> {
    let say = |key: &'static str| Error::Invalid(vec![crate::web::Problem { field: "pem", say: Say::from(key) }]);
    let key = Key::of_pem(pem.as_bytes()).map_err(|fault| {
        say(match fault {
            KeyFault::NoKey => "seal-no-key",
            KeyFault::NoCertificate => "seal-no-certificate",
            KeyFault::Apart => "seal-apart",
            KeyFault::Unfit => "seal-unfit",
        })
    })?;
    let now = tx.now();
    if key.until() * 1_000_000 <= now.0 {
        return Err(say("seal-over"));
    }
    let certificates = pem_of(&key)?;
    let locked = app.secrets.lock(tx.random(), pem.as_bytes());
    let id: Uuid = tx.id();
    tx.run("UPDATE seal_keys SET ended_at = $2 WHERE organization_id = $1 AND ended_at IS NULL", bind![here.id, now])?;
    tx.run(
        "INSERT INTO seal_keys (id, organization_id, certificates, locked, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
        bind![id, here.id, &certificates, &locked, here.by().party(), now],
    )?;
    audit::record(tx, here.id, By::Actor(here.by()), "seal.imported", ("organization", Some(here.id.0)), &key.subject())
}

/// Goes back to a key of the installation's own.
///
/// # Errors
/// When the store fails.
pub(super) fn own(tx: &mut Tx<'_>, here: &Permit<Administer, Organization>) -> Result<(), Error> {
    let now = tx.now();
    if tx.changed("UPDATE seal_keys SET ended_at = $2 WHERE organization_id = $1 AND ended_at IS NULL AND locked IS NOT NULL", bind![here.id, now])? {
        audit::record(tx, here.id, By::Actor(here.by()), "seal.own", ("organization", Some(here.id.0)), "")?;
    }
    Ok(())
}

/// What an organization seals with, for its settings: the certificates, and whether they
/// were imported. Nothing, until it sealed something.
pub(super) fn certificates(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<(Vec<Certificate>, bool)>, Error> {
    let Some(kept) = kept(tx, organization)? else { return Ok(None) };
    let chain = authority::all_of_pem(kept.certificates.as_bytes()).map_err(|fault| broken(&fault))?;
    Ok(Some((chain, kept.locked.is_some())))
}

/// Whom this installation knows to seal: its own root, and the last certificate of each
/// key that was imported here.
pub(super) fn known(tx: &mut Tx<'_>) -> Result<Vec<Certificate>, Error> {
    let mut all: Vec<(String,)> = tx.all("SELECT certificate FROM seal_roots", &[])?;
    all.extend(tx.all::<(String,)>("SELECT certificates FROM seal_keys WHERE locked IS NOT NULL", &[])?);
    let mut roots = Vec::new();
    for (pem,) in all {
        roots.extend(authority::all_of_pem(pem.as_bytes()).map_err(|fault| broken(&fault))?.pop());
    }
    Ok(roots)
}
