//! Whether a domain leads here: what DNS says of it, and what answers there.

use super::{
    Domain, Fault, authority, host_of, http,
    store::{self, Seen},
};
use crate::{app::App, outgoing, secrets::Purpose, web::Error};
use std::{
    collections::HashSet,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

/// Who does not answer for so long does not answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// What a domain answers with is no longer.
const LONGEST: usize = 200;

/// What the mark of a domain is answered with: nobody but this installation knows it.
pub(super) fn answer(app: &App, mark: &str) -> String {
    data_encoding::HEXLOWER.encode(&app.secrets.derive(Purpose::Domain, &[mark.as_bytes()]))
}

/// Looks at all domains whose time has come.
///
/// # Errors
/// When the store fails.
pub async fn look_all(app: &App) -> Result<(), Error> {
    for domain in app.store.read(store::due).await? {
        let taken = domain.clone();
        if app.store.write(move |tx| store::take(tx, &taken)).await? {
            look(app, &domain).await?;
        }
    }
    Ok(())
}

/// Looks at a domain, and writes down what was found.
pub(super) async fn look(app: &App, domain: &Domain) -> Result<(), Error> {
    let found = seen(app, domain).await;
    let (domain, certifies) = (domain.clone(), authority::offered(&app.config));
    app.store.write(move |tx| store::seen(tx, &domain, found, certifies)).await
}

async fn seen(app: &App, domain: &Domain) -> Seen {
    let at = match places(app, &domain.name).await {
        Ok(at) => at,
        Err(fault) => return Seen::Not(fault),
    };
    let (plain, secure): (Vec<SocketAddr>, Vec<SocketAddr>) = at;
    if asked(app, domain, "https", &secure).await == Some(Answered::Ours) {
        return Seen::Well;
    }
    match asked(app, domain, "http", &plain).await {
        Some(Answered::Ours) => Seen::Plain,
        Some(Answered::Encrypted) => Seen::Not(Fault::Uncertified),
        Some(Answered::Other) => Seen::Not(Fault::Elsewhere),
        None => Seen::Not(Fault::Silent),
    }
}

/// Where the domain is asked: at the numbers that DNS has for it, but at no machine inside that
/// is not this one. Or where the operator says, whose network does not lead back to itself.
async fn places(app: &App, name: &str) -> Result<(Vec<SocketAddr>, Vec<SocketAddr>), Fault> {
    let named: Vec<SocketAddr> = app.config.domains_at.split_whitespace().filter_map(|at| at.parse().ok()).collect();
    if let [plain, secure] = named[..] {
        return Ok((vec![plain], vec![secure]));
    }
    let all = numbers(name).await;
    if all.is_empty() {
        return Err(Fault::Unknown);
    }
    let ours = numbers(host_of(&app.config.base_url)).await;
    let known = app.config.fetch_inside.split_whitespace().any(|inside| inside == name);
    let open: Vec<SocketAddr> =
        all.into_iter().filter(|one| known || ours.contains(one) || outgoing::is_outside(*one)).map(|one| SocketAddr::new(one, 0)).collect();
    if open.is_empty() { Err(Fault::Inside) } else { Ok((open.clone(), open)) }
}

async fn numbers(name: &str) -> HashSet<IpAddr> {
    match tokio::time::timeout(PATIENCE, tokio::net::lookup_host((name, 0))).await {
        Ok(Ok(found)) => found.map(|one| one.ip().to_canonical()).collect(),
        _ => HashSet::new(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answered {
    Ours,
    /// It leads on to the same name by TLS, which did not answer.
    Encrypted,
    Other,
}

/// What answers there; nothing, where nobody does.
async fn asked(app: &App, domain: &Domain, scheme: &str, at: &[SocketAddr]) -> Option<Answered> {
    let client = http::to_domain(&app.config, &domain.name, at, PATIENCE).ok()?;
    let address = format!("{scheme}://{}/.well-known/parlor-domain/{}", domain.name, domain.mark);
    let mut said = client.get(&address).send().await.ok()?;
    let secure = format!("https://{}/", domain.name);
    let leads_on = said.headers().get(reqwest::header::LOCATION).and_then(|to| to.to_str().ok()).is_some_and(|to| to.starts_with(&secure));
    if said.status().is_redirection() && leads_on {
        return Some(Answered::Encrypted);
    }
    let mut body = Vec::new();
    while body.len() < LONGEST
        && let Ok(Some(part)) = said.chunk().await
    {
        body.extend_from_slice(&part);
    }
    let ours = body.trim_ascii_end() == answer(app, &domain.mark).as_bytes();
    Some(if ours { Answered::Ours } else { Answered::Other })
}
