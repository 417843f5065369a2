//! What programs ask for at addresses that everybody knows: the authority, a proxy, a browser
//! with a passkey, and we ourselves, who look whether a name leads here.

use super::{certificates, host, host_of, looking};
use crate::{
    app::App,
    bind,
    doors::{Address, Public},
    store::Tx,
    web::{Answer, Asked, Cx, Error, Routes},
};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// The last word of the address, and the host that was asked.
struct Word {
    word: String,
    host: String,
}

impl FromRequestParts<App> for Word {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let host = host::asked(&parts.headers).unwrap_or_default();
        let word = Address::of(parts).await?.text("word").unwrap_or_default().to_owned();
        Ok(Self { word, host })
    }
}

fn plain(text: String) -> Answer {
    Answer::of(StatusCode::OK, "text/plain; charset=utf-8", text)
}

/// What was laid out for the authority.
async fn challenge(_: Public, Word { word, .. }: Word, cx: Cx) -> Result<Answer, Error> {
    let answer = cx.read(move |tx| certificates::answer(tx, &word)).await?;
    answer.map(plain).ok_or(Error::NotFound)
}

/// That the name leads here: said under that name alone.
async fn mark(_: Public, Word { word, host }: Word, cx: Cx) -> Result<Answer, Error> {
    let mark = word.clone();
    let named = cx.read(move |tx| Ok(tx.number("SELECT COUNT(*) FROM domains WHERE name = $1 AND mark = $2", bind![&host, &mark])?)).await?;
    if named > 0 { Ok(plain(looking::answer(&cx.app, &word))) } else { Err(Error::NotFound) }
}

#[derive(Deserialize, JsonSchema)]
struct Which {
    /// The name that a proxy would get a certificate for.
    #[serde(default)]
    domain: String,
}

fn known(tx: &mut Tx<'_>, name: &str) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM domains WHERE name = $1", bind![name])? > 0)
}

/// Whether a proxy may get a certificate of a name. The proxy alone is told.
async fn ask(_: Public, cx: Cx, Asked(which): Asked<Which>) -> Result<Answer, Error> {
    let network = &cx.asker.network;
    let near = network.parse::<IpAddr>().is_ok_and(|at| at.to_canonical().is_loopback());
    if !near && !cx.app.config.trusts(network) {
        return Err(Error::NotFound);
    }
    let name = which.domain.trim().trim_end_matches('.').to_ascii_lowercase();
    let ours = name == host_of(&cx.app.config.base_url);
    if ours || cx.read(move |tx| known(tx, &name)).await? { Ok(plain("yes\n".into())) } else { Err(Error::NotFound) }
}

/// The addresses at which passkeys of the installation are good too (WebAuthn Level 3, 5.11).
#[derive(Serialize, JsonSchema)]
struct Origins {
    origins: Vec<String>,
}

/// Browsers give up after some different names: those in use the longest come first.
const MOST_ORIGINS: usize = 200;

async fn origins(_: Public, cx: Cx) -> Result<Answer, Error> {
    let mut origins = vec![cx.app.config.base_url.clone()];
    origins.extend(cx.read(used).await?);
    Ok(Answer::json(&Origins { origins }))
}

/// The origins of all domains in use.
///
/// # Errors
/// When the store fails.
fn used(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    let named: Vec<(String,)> = tx.all("SELECT name FROM domains WHERE used_at IS NOT NULL ORDER BY used_at, name", &[])?;
    Ok(named.into_iter().take(MOST_ORIGINS).map(|(name,)| format!("https://{name}")).collect())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/.well-known/acme-challenge/{word}", challenge)
        .get("/.well-known/parlor-domain/{word}", mark)
        .get("/.well-known/parlor-domain-ask", ask)
        .get("/.well-known/webauthn", origins)
}
