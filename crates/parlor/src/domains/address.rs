//! Where an organization is met: what every link begins with that is written for it.
//!
//! A link that leaves the request, in a mail, a calendar, a paper or another program, is made
//! of [`address`]; one within the request is a path, or begins with `Cx::address`.

use crate::{
    bind,
    config::Config,
    store::Tx,
    web::{Cx, Error},
};
use access::OrganizationId;

/// The own domain of the organization whose id stands in the statement, while it is in use.
#[macro_export]
macro_rules! domain_in_use {
    ($organization:literal) => {
        concat!("(SELECT dn.name FROM domains dn WHERE dn.organization_id = ", $organization, " AND dn.used_at IS NOT NULL)")
    };
}

/// What addresses of an organization begin with: its own domain while that is in use, else
/// the address of the installation, where they work for ever.
///
/// # Errors
/// When the store fails.
pub fn address(tx: &mut Tx<'_>, config: &Config, organization: OrganizationId) -> Result<String, Error> {
    let (domain,): (Option<String>,) = tx.one(concat!("SELECT ", domain_in_use!("$1")), bind![organization])?;
    Ok(address_at(config, domain.as_deref()))
}

/// As [`address`], of a domain in use that was read already.
#[must_use]
pub fn address_at(config: &Config, domain: Option<&str>) -> String {
    domain.map_or_else(|| config.base_url.clone(), |domain| format!("https://{domain}"))
}

/// As [`address`], for a page that writes down an address to be passed on.
///
/// # Errors
/// When the store fails.
pub async fn address_for(cx: &Cx, organization: OrganizationId) -> Result<String, Error> {
    let app = cx.app.clone();
    cx.read(move |tx| address(tx, &app.config, organization)).await
}

/// What addresses on the own domain of an organization begin with, be it in use or not.
///
/// # Errors
/// When the store fails.
pub fn own(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<String>, Error> {
    Ok(super::of(tx, organization)?.map(|domain| format!("https://{}", domain.name)))
}

/// All that addresses of this house can begin with.
///
/// # Errors
/// When the store fails.
pub fn addresses(tx: &mut Tx<'_>, config: &Config) -> Result<Vec<String>, Error> {
    let named: Vec<(String,)> = tx.all("SELECT name FROM domains ORDER BY name", &[])?;
    Ok(std::iter::once(config.base_url.clone()).chain(named.into_iter().map(|(name,)| format!("https://{name}"))).collect())
}
