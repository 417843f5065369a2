//! What the host of a request means, and what is answered where nothing is encrypted.

use crate::{app::App, bind, brands::Look, doors::Here, rows, store::Tx, web::Error};
use access::OrganizationId;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// The host in an address, without a port. Numbers of six stand in brackets before one; where they have none, all is the host.
#[must_use]
pub fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('/').next().unwrap_or_default();
    match rest.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) && (!host.contains(':') || host.ends_with(']')) => host,
        _ => rest,
    }
}

/// The host that a request names.
pub(super) fn asked(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    Some(host_of(host).trim_end_matches('.').to_ascii_lowercase())
}

rows! {
    struct Row {
        organization: OrganizationId,
        slug: String,
        name: String,
        look: Look,
        domain: String,
    }
}

fn find(tx: &mut Tx<'_>, host: &str) -> Result<Option<Here>, Error> {
    let row: Option<Row> = tx.maybe(
        concat!(
            "SELECT o.id, o.slug, o.name, ",
            crate::look!("o"),
            ", d.name FROM domains d JOIN organizations o ON o.id = d.organization_id WHERE d.name = $1"
        ),
        bind![host],
    )?;
    Ok(row.map(|Row { organization, slug, name, look, domain }| Here { organization, slug, name, look, domain }))
}

/// The layer that finds out on whose domain a request came. Read anew each time, so that what
/// is named or taken away holds at once in every process; at the house's own address nothing is asked.
pub async fn place(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let host = asked(request.headers()).filter(|host| host != host_of(&app.config.base_url) && host.contains('.'));
    let host = host.filter(|host| host.parse::<std::net::IpAddr>().is_err());
    let Some(host) = host else { return next.run(request).await };
    match app.store.read(move |tx| find(tx, &host)).await {
        Ok(Some(here)) => {
            if of_the_house(request.uri().path()) {
                return Error::NotFound.into_response();
            }
            request.extensions_mut().insert(Arc::new(here));
            let mut response = next.run(request).await;
            // Nothing is promised for what else lies below a name that is not ours.
            if app.config.secure() {
                response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
            }
            response
        }
        Ok(None) => next.run(request).await,
        Err(fault) => fault.into_response(),
    }
}

/// What belongs to the installation and to no organization.
fn of_the_house(path: &str) -> bool {
    ["/start", "/mail-room", "/operator"].iter().any(|at| path.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// What is answered without TLS where the server has it: what authorities and watchmen ask
/// for; all else is led to the same address, encrypted.
pub async fn plain(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with("/.well-known/acme-challenge/")
        || path.starts_with("/.well-known/parlor-domain")
        || ["/healthz", "/readyz", "/metrics"].contains(&path)
    {
        return next.run(request).await;
    }
    // A program would go on sending its key in the clear, and never notice.
    if request.headers().contains_key(header::AUTHORIZATION) {
        return (StatusCode::FORBIDDEN, "Ask by https, and make another key: this one went over the network in the clear.\n").into_response();
    }
    let ours = app.config.base_url.clone();
    let own = match asked(request.headers()) {
        Some(host) if host != host_of(&ours) => app.store.read(move |tx| find(tx, &host)).await.ok().flatten(),
        _ => None,
    };
    let base = own.map_or(ours, |here| format!("https://{}", here.domain));
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    if let Ok(to) = HeaderValue::from_str(&format!("{base}{path}")) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::host_of;

    #[test]
    fn house_11_the_host_of_an_address_has_no_port() {
        for (address, host) in [
            ("https://parlor.example", "parlor.example"),
            ("http://localhost:8080/x", "localhost"),
            ("parlor.example:443", "parlor.example"),
            ("[::1]:80", "[::1]"),
            ("[::1]", "[::1]"),
            ("2001:db8::1", "2001:db8::1"),
            ("0.0.0.0:2525", "0.0.0.0"),
        ] {
            assert_eq!(host_of(address), host);
        }
    }
}
