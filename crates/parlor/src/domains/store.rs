//! How domains are kept, and what becomes of them.

use super::{Domain, Fault, certificates, of};
use crate::{
    audit::{self, By},
    bind, domain_columns,
    doors::Permit,
    organizations::{self, Administer, Organization},
    post::{self, Kind, Letter},
    secrets,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::OrganizationId;
use serde_json::json;

/// After so many looks in a row that failed, links are made without it.
const PATIENCE: i64 = 3;
/// Between two looks at a domain in use.
const DAY: i64 = 86_400;
/// And at one that failed, or is not used yet.
const HOUR: i64 = 3600;
/// Who still waits after so long has been forgotten: it is looked at once a day.
const WAITING_DAYS: i64 = 14;

pub(super) type Keeping = Permit<Administer, Organization>;

/// Names the domain of an organization, in the place of one that it had.
///
/// # Errors
/// A sentence, where another organization has it.
pub(super) fn set(tx: &mut Tx<'_>, permit: &Keeping, name: &str) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    if of(tx, permit.id)?.is_some_and(|domain| domain.name == name) {
        return Ok(());
    }
    forget(tx, permit.id)?;
    let (mark, now) = (secrets::text(tx.random()), tx.now());
    let named = tx.changed(
        "INSERT INTO domains (organization_id, name, mark, named_at, failures, next_look_at) VALUES ($1, $2, $3, $4, 0, $4)
         ON CONFLICT (name) DO NOTHING",
        bind![permit.id, name, &mark, now],
    )?;
    if !named {
        return Err(Error::field("name", "domain-taken"));
    }
    organizations::note(tx, permit, "domain.named", name)
}

/// Takes it away: its links end, those of the installation's address go on.
///
/// # Errors
/// Not found, where there is none.
pub(super) fn remove(tx: &mut Tx<'_>, permit: &Keeping) -> Result<(), Error> {
    let name = forget(tx, permit.id)?.ok_or(Error::NotFound)?;
    organizations::note(tx, permit, "domain.removed", &name)
}

/// With its certificate and the key of that.
fn forget(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<String>, Error> {
    let gone: Option<(String,)> = tx.maybe("DELETE FROM domains WHERE organization_id = $1 RETURNING name", bind![organization])?;
    if let Some((name,)) = &gone {
        certificates::forget(tx, name)?;
    }
    Ok(gone.map(|(name,)| name))
}

/// How a look at a domain went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// By TLS, with a certificate that holds.
    Well,
    /// It leads here, and nothing speaks TLS there yet.
    Plain,
    Not(Fault),
}

/// Writes down how a look went, and what follows: a certificate is wanted, links are made with
/// it from now on, or no more.
///
/// # Errors
/// When the store fails.
pub(super) fn seen(tx: &mut Tx<'_>, looked: &Domain, seen: Seen, certifies: bool) -> Result<(), Error> {
    let Some(domain) = of(tx, looked.organization)?.filter(|domain| domain.mark == looked.mark) else { return Ok(()) };
    let now = tx.now();
    let leads = matches!(seen, Seen::Well | Seen::Plain);
    let fault = match seen {
        Seen::Well => None,
        Seen::Plain => Some(Fault::Uncertified),
        Seen::Not(fault) => Some(fault),
    };
    let failures = if fault.is_some() { domain.failures + 1 } else { 0 };
    let used_at = match (fault, domain.used_at) {
        (None, used) => Some(used.unwrap_or(now)),
        (Some(_), used) => used.filter(|_| failures < PATIENCE),
    };
    let waits = domain.named_at.plus_days(WAITING_DAYS) > now;
    let next = now.plus_seconds(if fault.is_none() || (used_at.is_none() && !waits) { DAY } else { HOUR });
    tx.run(
        "UPDATE domains SET looked_at = $2, leads_at = $3, used_at = $4, failures = $5, fault = $6, next_look_at = $7 WHERE organization_id = $1",
        bind![domain.organization, now, if leads { domain.leads_at.or(Some(now)) } else { domain.leads_at }, used_at, failures, fault, next],
    )?;
    if leads && certifies {
        certificates::want(tx, &domain.name)?;
    }
    tell(tx, &domain, used_at, fault)?;
    tx.signal(Topic::Organization(domain.organization));
    Ok(())
}

/// What changed for links is written down, and that they stopped is mailed.
fn tell(tx: &mut Tx<'_>, domain: &Domain, used_at: Option<Time>, fault: Option<Fault>) -> Result<(), Error> {
    let deed = match (domain.used_at, used_at) {
        (None, Some(_)) => "domain.used",
        (Some(_), None) => "domain.failed",
        _ => return Ok(()),
    };
    let thing = ("organization", Some(domain.organization.0));
    audit::record(tx, domain.organization, By::System("domains"), deed, thing, &domain.name)?;
    match fault {
        Some(fault) if used_at.is_none() => write_to_administrators(tx, domain.organization, &domain.name, fault.key(), None),
        _ => Ok(()),
    }
}

/// Mails the administrators what is wrong with the domain, by the key of a sentence.
///
/// # Errors
/// When the store fails.
pub(super) fn write_to_administrators(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    name: &str,
    why: &str,
    ends_at: Option<Time>,
) -> Result<(), Error> {
    for to in organizations::administrators(tx, organization)? {
        let content = json!({"domain": name, "why": why, "ends": ends_at, "organization_id": organization});
        let letter = Letter {
            organization: Some(organization),
            kind: Kind::Domain,
            to_email: &to.email,
            to_name: &to.name,
            language: &to.language,
            content,
            grant: None,
            code: None,
            invitation: None,
            not_after: None,
        };
        post::put(tx, &letter)?;
    }
    Ok(())
}

/// Whether a letter about a domain is still true.
///
/// # Errors
/// When the store fails.
pub fn still_fails(tx: &mut Tx<'_>, name: &str) -> Result<bool, Error> {
    Ok(tx.number(
        "SELECT COUNT(*) FROM domains d LEFT JOIN certificates c ON c.name = d.name
         WHERE d.name = $1 AND (d.used_at IS NULL OR c.fault IS NOT NULL)",
        bind![name],
    )? > 0)
}

/// The domains that are to be looked at now.
///
/// # Errors
/// When the store fails.
pub(super) fn due(tx: &mut Tx<'_>) -> Result<Vec<Domain>, Error> {
    let now = tx.now();
    Ok(tx.all(concat!("SELECT ", domain_columns!(), " FROM domains d WHERE d.next_look_at <= $1 ORDER BY d.next_look_at LIMIT 50"), bind![now])?)
}

/// Takes a domain to look at it; one process does.
///
/// # Errors
/// When the store fails.
pub(super) fn take(tx: &mut Tx<'_>, domain: &Domain) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed(
        "UPDATE domains SET next_look_at = $3 WHERE organization_id = $1 AND mark = $2 AND next_look_at <= $4",
        bind![domain.organization, &domain.mark, now.plus_seconds(300), now],
    )?)
}

/// Domains of which no links are made although they were named an hour ago or more, with why.
///
/// # Errors
/// When the store fails.
pub fn why_unused(tx: &mut Tx<'_>) -> Result<Vec<(String, Option<Fault>)>, Error> {
    let before = tx.now().plus_seconds(-HOUR);
    Ok(tx.all("SELECT name, fault FROM domains WHERE used_at IS NULL AND named_at <= $1 ORDER BY name", bind![before])?)
}
