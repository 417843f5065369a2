//! What is chosen together: said at the start, in a sentence that names what is wrong.

use super::Config;
use crate::store::{Place, Shared};
use std::net::IpAddr;

impl Config {
    pub(super) fn checked(mut self) -> Result<Self, String> {
        if self.base_url.is_empty() {
            self.base_url = format!("http://localhost:{}", self.addr.rsplit(':').next().unwrap_or("8080"));
        }
        self.base_url.truncate(self.base_url.trim_end_matches('/').len());
        if !self.base_url.starts_with("http://") && !self.base_url.starts_with("https://") {
            return Err(format!("base_url must begin with http:// or https://, and is {:?}", self.base_url));
        }
        if !self.secret_key.is_empty() && data_encoding::HEXLOWER_PERMISSIVE.decode(self.secret_key.as_bytes()).map_or(0, |key| key.len()) != 32 {
            return Err("secret_key must be 64 hex digits".into());
        }
        if self.guests_free < 0 || self.guests_business < 0 {
            return Err("guests_free and guests_business are numbers of guests, and not below 0".into());
        }
        if !["", "unix", "tcp"].contains(&self.antivirus.split(':').next().unwrap_or_default()) {
            return Err(format!("antivirus must begin with unix: or tcp:, and is {:?}", self.antivirus));
        }
        if !self.dns.is_empty() && self.dns.parse::<std::net::SocketAddr>().is_err() {
            return Err(format!("dns must be an address with a port, as 127.0.0.1:53, and is {:?}", self.dns));
        }
        crate::blobs::check(&self.storage_url)?;
        self.check_crowd()?;
        self.check_mail_in()?;
        self.check_nats()?;
        self.check_tls()?;
        self.check_provider()?;
        crate::telemetry::check(&self)?;
        Ok(self)
    }

    /// That somebody can be answered at all.
    fn check_crowd(&self) -> Result<(), String> {
        if self.requests_at_once < 2 {
            return Err(format!("requests_at_once is at least 2, one of them for who comes second, and is {}", self.requests_at_once));
        }
        match [self.requests_of_key, self.pages_of_person, self.pages_of_organization].contains(&0) {
            true => Err("requests_of_key, pages_of_person and pages_of_organization are at least 1".into()),
            false => Ok(()),
        }
    }

    /// That answers by mail have both a door and addresses, or neither.
    fn check_mail_in(&self) -> Result<(), String> {
        match (self.mail_in_addr.is_empty(), self.mail_in_domain.is_empty()) {
            (false, true) => Err("mail_in_addr needs mail_in_domain beside it".into()),
            (true, false) => Err("mail_in_domain needs mail_in_addr beside it".into()),
            (false, false) if self.mail_in_peers.split_whitespace().any(|peer| peer != "*" && peer.parse::<IpAddr>().is_err()) => {
                Err(format!("mail_in_peers must be addresses of networks, or *, and is {:?}", self.mail_in_peers))
            }
            (false, false) if format!("r-x@{}", self.mail_in_domain).parse::<lettre::Address>().is_err() => {
                Err(format!("mail_in_domain must be the name of a domain, and is {:?}", self.mail_in_domain))
            }
            _ => Ok(()),
        }
    }

    /// That there can be several servers where they are to speak by NATS.
    fn check_nats(&self) -> Result<(), String> {
        match self.place() {
            Place::Sqlite(_) if !self.nats_url.is_empty() => Err("nats_url needs database_url beside it: one server alone speaks to nobody".into()),
            Place::Postgres(Shared { nats: Some(nats), .. }) => nats.check(),
            _ => Ok(()),
        }
    }

    /// That there is a certificate where TLS is spoken, and addresses are written as they are.
    fn check_tls(&self) -> Result<(), String> {
        if self.tls_certificate.is_empty() != self.tls_key.is_empty() {
            return Err("tls_certificate and tls_key belong together: name both or none".into());
        }
        if !self.tls_ocsp.is_empty() && self.tls_certificate.is_empty() {
            return Err("tls_ocsp needs tls_certificate beside it: it says how that one stands".into());
        }
        if !self.acme_directory.is_empty() && !self.acme_directory.starts_with("https://") {
            return Err(format!("acme_directory must begin with https://, and is {:?}", self.acme_directory));
        }
        let at: Vec<&str> = self.domains_at.split_whitespace().collect();
        if !at.is_empty() && (at.len() != 2 || at.iter().any(|at| at.parse::<std::net::SocketAddr>().is_err())) {
            return Err(format!("domains_at must be two addresses such as 10.0.0.5:80 10.0.0.5:443, and is {:?}", self.domains_at));
        }
        match self.tls_addr.is_empty() {
            true if !self.tls_certificate.is_empty() => Err("tls_certificate needs tls_addr beside it".into()),
            false if !self.secure() => Err("tls_addr needs a base_url that begins with https://".into()),
            false if self.tls_certificate.is_empty() && (!self.acme_agree || self.acme_directory.is_empty()) => {
                Err("tls_addr needs tls_certificate and tls_key, or acme_agree to have certificates from the authority".into())
            }
            _ => Ok(()),
        }
    }

    /// That a provider of single sign-on is named whole, and is spoken to by TLS.
    fn check_provider(&mut self) -> Result<(), String> {
        if self.sso_issuer.is_empty() {
            return Ok(());
        }
        let host = self.sso_issuer.strip_prefix("http://").map(|rest| rest.split([':', '/']).next().unwrap_or_default());
        if !self.sso_issuer.starts_with("https://") && !matches!(host, Some("localhost" | "127.0.0.1")) {
            return Err(format!("sso_issuer must begin with https://, and is {:?}", self.sso_issuer));
        }
        for (name, value) in [("sso_client_id", &self.sso_client_id), ("sso_domains", &self.sso_domains)] {
            if value.trim().is_empty() {
                return Err(format!("sso_issuer needs {name} beside it"));
            }
        }
        if self.sso_name.trim().is_empty() {
            self.sso_name = crate::domains::host_of(&self.sso_issuer).to_owned();
        }
        Ok(())
    }
}
