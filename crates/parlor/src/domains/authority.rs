//! The authority that gives certificates, by ACME (RFC 8555) with the library `instant-acme`:
//! it asks over HTTP for what we laid out under the name, and so sees that the name leads here.

use super::{certificates, http};
use crate::{app::App, config::Config, outgoing, web::Error};
use instant_acme::{
    Account, AccountCredentials, AuthorizationStatus, ChallengeType, Identifier, NewAccount, NewOrder, Order, OrderStatus, Problem, RetryPolicy,
};
use std::time::Duration;

/// The authority has so long to look and to sign.
const PATIENCE: Duration = Duration::from_secs(90);

/// Why there is no certificate.
#[derive(Debug)]
pub(super) enum Refused {
    /// What the authority says: the end of its type, and its own sentence.
    Said {
        word: String,
        detail: String,
    },
    /// It cannot be reached, or does not answer as it should.
    Unreachable(String),
    Ours(Error),
}

impl From<Error> for Refused {
    fn from(fault: Error) -> Self {
        Self::Ours(fault)
    }
}

impl From<instant_acme::Error> for Refused {
    fn from(fault: instant_acme::Error) -> Self {
        match fault {
            instant_acme::Error::Api(problem) => Self::from(problem),
            other => Self::Unreachable(outgoing::chain(&other)),
        }
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        // What is said of the one name is more exact than what is said of all.
        let inner = problem.subproblems.into_iter().next();
        let (kind, detail) = inner.map_or((problem.r#type, problem.detail), |inner| (inner.r#type, inner.detail));
        let word = kind.as_deref().and_then(|kind| kind.rsplit(':').next()).unwrap_or("unknown").to_owned();
        Self::Said { word, detail: detail.unwrap_or_default() }
    }
}

impl Refused {
    /// As it is kept: a word, and what was said.
    pub(super) fn parts(self) -> (String, String) {
        match self {
            Self::Said { word, detail } => (word, detail),
            Self::Unreachable(detail) => ("unreachable".into(), detail),
            Self::Ours(fault) => ("ours".into(), format!("{fault:?}")),
        }
    }
}

/// The sentence about the word of a refusal (RFC 8555, 6.7).
pub(super) fn key(word: &str) -> &'static str {
    match word {
        "dns" => "domain-acme-dns",
        "connection" | "tls" => "domain-acme-connection",
        "unauthorized" | "incorrectResponse" => "domain-acme-unauthorized",
        "caa" => "domain-acme-caa",
        "rateLimited" => "domain-acme-rate",
        "rejectedIdentifier" | "unsupportedIdentifier" => "domain-acme-rejected",
        "unreachable" => "domain-acme-unreachable",
        _ => "domain-acme-other",
    }
}

/// Whether certificates can be asked for: an authority is named, and the operator has agreed to its terms.
pub(super) fn offered(config: &Config) -> bool {
    config.acme_agree && !config.acme_directory.is_empty() && !config.tls_addr.is_empty()
}

/// Asks for a certificate of one name: its chain and its key, in PEM.
pub(super) async fn certify(app: &App, name: &str) -> Result<(String, String), Refused> {
    let account = account(app).await?;
    let names = [Identifier::Dns(name.to_owned())];
    let mut order = account.new_order(&NewOrder::new(&names)).await?;
    prove(app, &mut order).await?;
    let retries = RetryPolicy::default().timeout(PATIENCE);
    if order.poll_ready(&retries).await? != OrderStatus::Ready {
        return Err(why_not(&mut order).await?);
    }
    let key = order.finalize().await?;
    let chain = order.poll_certificate(&retries).await?;
    Ok((chain, key))
}

/// Lays out what the authority will look for, and tells it that it can.
async fn prove(app: &App, order: &mut Order) -> Result<(), Refused> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization?;
        if authorization.status == AuthorizationStatus::Valid {
            continue;
        }
        let unfit = || Refused::Said { word: "unsupportedChallenge".into(), detail: "the authority does not ask over HTTP".into() };
        let mut challenge = authorization.challenge(ChallengeType::Http01).ok_or_else(unfit)?;
        let (token, answer) = (challenge.token.clone(), challenge.key_authorization().as_str().to_owned());
        app.store.write(move |tx| certificates::challenge(tx, &token, &answer)).await?;
        challenge.set_ready().await?;
    }
    Ok(())
}

/// What the authority found where it did not find our answer.
async fn why_not(order: &mut Order) -> Result<Refused, Refused> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization?;
        let state = authorization.refresh().await?;
        if let Some(problem) = state.challenges.iter().find_map(|challenge| challenge.error.clone()) {
            return Ok(problem.into());
        }
    }
    Ok(Refused::Said { word: "unknown".into(), detail: String::new() })
}

/// The account at the authority, made at the first time.
async fn account(app: &App) -> Result<Account, Refused> {
    let directory = app.config.acme_directory.clone();
    let (secrets, at) = (app.secrets.clone(), directory.clone());
    let known = app.store.read(move |tx| certificates::account(tx, &secrets, &at)).await?;
    let builder = || http::to_authority(&app.config).map(Account::builder_with_http);
    if let Some(known) = known.and_then(|known| serde_json::from_slice::<AccountCredentials>(&known).ok()) {
        return Ok(builder()?.from_credentials(known).await?);
    }
    let contact: Vec<String> = app.config.acme_contact.split_whitespace().map(|email| format!("mailto:{email}")).collect();
    let contact: Vec<&str> = contact.iter().map(String::as_str).collect();
    let new = NewAccount { contact: &contact, terms_of_service_agreed: app.config.acme_agree, only_return_existing: false };
    let (account, credentials) = builder()?.create(&new, directory.clone(), None).await?;
    let kept = serde_json::to_vec(&credentials).map_err(|fault| Error::Broken(fault.to_string()))?;
    let secrets = app.secrets.clone();
    app.store.write(move |tx| certificates::keep_account(tx, &secrets, &directory, &kept)).await?;
    Ok(account)
}
