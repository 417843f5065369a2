//! TLS, as this program speaks it to a database and to NATS.

use super::StoreError;
use postgres::{
    Config,
    config::{Host, SslMode},
};
use std::sync::OnceLock;
use tokio_postgres_rustls::MakeRustlsConnect;

/// Whether a host is this very machine.
pub(crate) fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|number| number.is_loopback())
}

/// To a server elsewhere nothing is said in the clear, unless the operator's `sslmode` says so.
pub(crate) fn encrypted(config: &Config, url: &str) -> SslMode {
    let here = |host: &Host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => is_here(name),
    };
    if url.contains("sslmode=") || config.get_hosts().iter().all(here) { config.get_ssl_mode() } else { SslMode::Require }
}

pub(super) fn tls() -> Result<MakeRustlsConnect, StoreError> {
    Ok(MakeRustlsConnect::new(tls_config()?))
}

/// How this program speaks TLS: with the one provider it has, and whom the system trusts. That is read once, and not for
/// each connection: it is some 150 certificates. Who is trusted from now on is known after the next start.
///
/// # Errors
/// When the system's own certificates cannot be read.
pub(crate) fn tls_config() -> Result<rustls::ClientConfig, StoreError> {
    static READ: OnceLock<rustls::ClientConfig> = OnceLock::new();
    if let Some(config) = READ.get() {
        return Ok(config.clone());
    }
    let config = read_config()?;
    Ok(READ.get_or_init(|| config).clone())
}

fn read_config() -> Result<rustls::ClientConfig, StoreError> {
    use rustls_platform_verifier::BuilderVerifierExt;
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(|fault| StoreError::Unreachable(fault.to_string()))?;
    Ok(config.with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::{SslMode, encrypted};

    #[test]
    fn house_12_to_a_database_elsewhere_nothing_is_said_in_the_clear() {
        let mode = |url: &str| url.parse().ok().map(|config| encrypted(&config, url));
        for elsewhere in ["postgres://parlor@db.example/parlor", "host=10.0.0.7 user=parlor", "postgres://parlor@127.0.0.1,db.example/parlor"] {
            assert_eq!(mode(elsewhere), Some(SslMode::Require), "{elsewhere}");
        }
        for here in ["postgres://parlor@127.0.0.1/parlor", "postgres://parlor@localhost/parlor", "host=/run/postgresql user=parlor"] {
            assert!(mode(here).is_some_and(|mode| mode != SslMode::Require), "{here}");
        }
        assert_eq!(mode("postgres://parlor@db.example/parlor?sslmode=disable"), Some(SslMode::Disable));
    }
}
