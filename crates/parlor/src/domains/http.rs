//! HTTP to an authority and to domains: by the TLS of the house, and where the operator has
//! named roots of their own, believing those too.

use crate::{config::Config, outgoing, web::Error};
use bytes::Bytes;
use instant_acme::{BodyWrapper, BytesResponse, HttpClient};
use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use rustls_platform_verifier::Verifier;
use std::{future::Future, net::SocketAddr, pin::Pin, sync::Arc, time::Duration};

/// An authority that does not answer for so long is asked again later.
const PATIENCE: Duration = Duration::from_secs(30);
/// Nothing that it says is longer.
const LONGEST: usize = 1 << 20;

/// The TLS of the house, with the roots of a file in PEM beside those of the system.
fn tls(roots: &str) -> Result<rustls::ClientConfig, Error> {
    let broken = |fault: String| Error::Broken(fault);
    let read = |roots: &str| CertificateDer::pem_file_iter(roots).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let extra = if roots.is_empty() { Vec::new() } else { read(roots).map_err(|fault| broken(format!("acme_roots {roots}: {fault}")))? };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = Verifier::new_with_extra_roots(extra, Arc::clone(&provider)).map_err(|fault| broken(fault.to_string()))?;
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(|fault| broken(fault.to_string()))?;
    Ok(config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth())
}

/// Somebody who asks a domain at these numbers and at no others.
pub(super) fn to_domain(config: &Config, name: &str, at: &[SocketAddr], patience: Duration) -> Result<reqwest::Client, Error> {
    outgoing::client_with(tls(&config.acme_roots)?, patience, |builder| builder.no_proxy().resolve_to_addrs(name, at))
}

/// Somebody who asks the authority.
pub(super) fn to_authority(config: &Config) -> Result<Box<dyn HttpClient>, Error> {
    Ok(Box::new(Authority(outgoing::client_with(tls(&config.acme_roots)?, PATIENCE, |builder| builder)?)))
}

struct Authority(reqwest::Client);

type Said = Pin<Box<dyn Future<Output = Result<BytesResponse, instant_acme::Error>> + Send>>;

impl HttpClient for Authority {
    fn request(&self, request: axum::http::Request<BodyWrapper<Bytes>>) -> Said {
        let client = self.0.clone();
        Box::pin(async move {
            let other = |fault: Box<dyn std::error::Error + Send + Sync>| instant_acme::Error::Other(fault);
            let (head, body) = request.into_parts();
            let body = axum::body::to_bytes(axum::body::Body::new(body), LONGEST).await.map_err(|fault| other(fault.into()))?;
            let request = reqwest::Request::try_from(axum::http::Request::from_parts(head, body)).map_err(|fault| other(fault.into()))?;
            let answer = client.execute(request).await.map_err(|fault| other(fault.into()))?;
            let answer: axum::http::Response<reqwest::Body> = answer.into();
            let (head, body) = answer.into_parts();
            let body = axum::body::to_bytes(axum::body::Body::new(body), LONGEST).await.map_err(|fault| other(fault.into()))?;
            Ok(BytesResponse { parts: head, body: Box::new(body) })
        })
    }
}
