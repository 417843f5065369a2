//! What administrators are shown of their own domain.

use super::{Domain, Fault, authority, certificates, host_of, name};
use crate::{
    config::Config,
    organizations::frame::Frame,
    store::{Time, Tx},
    web::Error,
};
use schemars::JsonSchema;
use serde::Serialize;

/// How far a domain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It does not lead here yet.
    Waiting,
    /// It leads here, and has no certificate yet.
    Leads,
    /// It has a certificate, and does not answer with it yet.
    Certified,
    /// Links are made with it.
    Used,
    /// Links were made with it, and the last look failed.
    Failing,
}

/// The page.
#[derive(Serialize, JsonSchema)]
pub struct DomainPage {
    pub frame: Frame,
    pub domain: Option<DomainView>,
    /// The host that the name is to lead to.
    pub leads_to: String,
    /// Whether this server gets certificates itself; else the proxy before it does.
    pub certifies: bool,
}

/// The domain of an organization.
#[derive(Serialize, JsonSchema)]
pub struct DomainView {
    /// As DNS writes it.
    pub name: String,
    /// As people read it.
    pub reads: String,
    pub state: State,
    pub looked_at: Option<Time>,
    pub used_since: Option<Time>,
    /// Why it did not answer as it should at the last look.
    pub fault: Option<Fault>,
    pub certificate: Option<CertificateView>,
}

/// Its certificate.
#[derive(Serialize, JsonSchema)]
pub struct CertificateView {
    pub until: Option<Time>,
    /// When it is asked for next, or renewed.
    pub next: Time,
    /// The authority refused it last: the word of the reason.
    pub fault: Option<String>,
    /// And its own sentence.
    pub detail: Option<String>,
}

fn state(domain: &Domain, certified: bool) -> State {
    match (domain.used_at, domain.fault, domain.leads_at) {
        (Some(_), None, _) => State::Used,
        (Some(_), Some(_), _) => State::Failing,
        (None, _, None) => State::Waiting,
        (None, Some(Fault::Uncertified) | None, Some(_)) => {
            if certified {
                State::Certified
            } else {
                State::Leads
            }
        }
        (None, Some(_), Some(_)) => State::Waiting,
    }
}

pub(super) fn load(tx: &mut Tx<'_>, config: &Config, frame: Frame, organization: access::OrganizationId) -> Result<DomainPage, Error> {
    let domain = super::of(tx, organization)?;
    let domain = match domain {
        Some(domain) => {
            let certificate = certificates::standing(tx, &domain.name)?;
            Some(DomainView {
                reads: name::readable(&domain.name),
                state: state(&domain, certificate.as_ref().is_some_and(|certificate| certificate.ends_at.is_some())),
                looked_at: domain.looked_at,
                used_since: domain.used_at,
                fault: domain.fault,
                certificate: certificate.map(|certificate| CertificateView {
                    until: certificate.ends_at,
                    next: certificate.next_try_at,
                    fault: certificate.fault,
                    detail: certificate.detail,
                }),
                name: domain.name,
            })
        }
        None => None,
    };
    Ok(DomainPage { frame, domain, leads_to: host_of(&config.base_url).to_owned(), certifies: authority::offered(config) })
}
