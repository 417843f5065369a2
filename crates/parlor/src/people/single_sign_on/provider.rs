//! The provider, as it is spoken to: what it says of itself is asked for once an
//! hour, and again when it signs with a key that was not among those.

use super::Carried;
use crate::{config::Config, web::Error};
use openidconnect::{
    AccessTokenHash, AsyncHttpClient, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope, SignatureVerificationError, TokenResponse as _,
    core::{
        CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreTokenResponse, CoreUserInfoClaims,
    },
};
use std::{
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// What it says of itself counts for so long.
const FRESH: Duration = Duration::from_secs(3600);
/// A provider that does not answer for so long cannot be reached.
const PATIENCE: Duration = Duration::from_secs(10);
/// No answer of it is longer, in bytes.
const LONGEST: usize = 1 << 20;

type Client = CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// The provider of this installation; it is not asked before somebody wants to go there.
#[derive(Default)]
pub struct Provider(Mutex<Option<(Instant, Arc<Client>)>>);

/// What it says of somebody.
pub(super) struct Said {
    /// Its own name for them, which never changes.
    pub subject: String,
    pub email: Option<String>,
    pub email_verified: bool,
    /// It asked for more than one proof.
    pub twice: bool,
}

impl Provider {
    /// Asks it what it says of itself; a sentence about what is wrong, for the operator.
    ///
    /// # Errors
    /// When it does not answer, or not as a provider does.
    pub async fn answers(&self, config: &Config) -> Result<(), String> {
        self.client(config, true).await.map(drop).map_err(|_| format!("{} does not answer as a provider of single sign-on does", config.sso_issuer))
    }

    /// Where to send a browser.
    pub(super) async fn door(&self, config: &Config, carried: &Carried) -> Result<String, Error> {
        let client = self.client(config, false).await?;
        let (state, nonce) = (CsrfToken::new(carried.state.clone()), Nonce::new(carried.nonce.clone()));
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(carried.verifier.clone()));
        let (address, ..) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            // Nothing but the address is wanted beside who it is.
            .add_scope(Scope::new("email".into()))
            .set_pkce_challenge(challenge)
            .url();
        Ok(address.into())
    }

    /// What it says of whoever came back with this code.
    pub(super) async fn said(&self, config: &Config, carried: &Carried, code: String) -> Result<Said, Error> {
        let client = self.client(config, false).await?;
        let http = Http::new()?;
        let request = client.exchange_code(AuthorizationCode::new(code)).map_err(|fault| unreachable_by(&fault))?;
        let tokens: CoreTokenResponse =
            request.set_pkce_verifier(PkceCodeVerifier::new(carried.verifier.clone())).request_async(&http).await.map_err(|fault| refused(&fault))?;
        match checked(&client, carried, &tokens) {
            // It signs with a new key: what it says of itself is asked for anew.
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                let client = self.client(config, true).await?;
                let claims = checked(&client, carried, &tokens).map_err(|fault| refused(&fault))?;
                said(config, &client, &http, claims, &tokens).await
            }
            Err(fault) => Err(refused(&fault)),
            Ok(claims) => said(config, &client, &http, claims, &tokens).await,
        }
    }

    async fn client(&self, config: &Config, anew: bool) -> Result<Arc<Client>, Error> {
        let mut kept = self.0.lock().await;
        if let Some((_, client)) = kept.as_ref().filter(|(since, _)| !anew && since.elapsed() < FRESH) {
            return Ok(Arc::clone(client));
        }
        let issuer = IssuerUrl::new(config.sso_issuer.clone()).map_err(|fault| unreachable_by(&fault))?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &Http::new()?).await.map_err(|fault| unreachable_by(&fault))?;
        let back = RedirectUrl::new(format!("{}/sign-in/sso/back", config.base_url)).map_err(|fault| unreachable_by(&fault))?;
        let (id, secret) = (ClientId::new(config.sso_client_id.clone()), ClientSecret::new(config.sso_client_secret.clone()));
        let client = Arc::new(CoreClient::from_provider_metadata(metadata, id, Some(secret)).set_redirect_uri(back));
        *kept = Some((Instant::now(), Arc::clone(&client)));
        Ok(client)
    }
}

/// The claims of the ID token: signed by the provider, for us, for this visit, and still good.
fn checked<'t>(client: &Client, carried: &Carried, tokens: &'t CoreTokenResponse) -> Result<&'t CoreIdTokenClaims, ClaimsVerificationError> {
    let token = tokens.id_token().ok_or_else(|| ClaimsVerificationError::Other("no ID token came".into()))?;
    let algorithms = [
        CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        CoreJwsSigningAlgorithm::RsaSsaPssSha256,
        CoreJwsSigningAlgorithm::EcdsaP256Sha256,
        CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    ];
    let verifier = client.id_token_verifier().set_allowed_algs(algorithms);
    let claims = token.claims(&verifier, &Nonce::new(carried.nonce.clone()))?;
    if let Some(wanted) = claims.access_token_hash() {
        let other = |fault: &dyn std::fmt::Display| ClaimsVerificationError::Other(fault.to_string());
        let algorithm = token.signing_alg().map_err(|fault| other(&fault))?;
        let key = token.signing_key(&verifier).map_err(|fault| other(&fault))?;
        let real = AccessTokenHash::from_token(tokens.access_token(), algorithm, key).map_err(|fault| other(&fault))?;
        if real != *wanted {
            return Err(ClaimsVerificationError::Other("the access token is another's".into()));
        }
    }
    Ok(claims)
}

/// Address and name, from the ID token or, where a provider keeps them out of it, asked for.
async fn said(config: &Config, client: &Client, http: &Http, claims: &CoreIdTokenClaims, tokens: &CoreTokenResponse) -> Result<Said, Error> {
    let subject = claims.subject().as_str().to_owned();
    let methods = claims.auth_method_refs().into_iter().flatten().map(|method| method.as_str());
    let twice = asked_twice(&config.sso_two_proofs, claims.auth_context_ref().map(|context| context.as_str()).into_iter().chain(methods));
    if let Some(email) = claims.email() {
        return Ok(Said { subject, email: Some(email.as_str().to_owned()), email_verified: claims.email_verified() == Some(true), twice });
    }
    let Ok(request) = client.user_info(tokens.access_token().clone(), Some(claims.subject().clone())) else {
        return Ok(Said { subject, email: None, email_verified: false, twice });
    };
    let info: CoreUserInfoClaims = request.request_async(http).await.map_err(|fault| refused(&fault))?;
    Ok(Said { subject, email: info.email().map(|email| email.as_str().to_owned()), email_verified: info.email_verified() == Some(true), twice })
}

/// Whether it asked for more than one proof: by one of the words that say so, where the operator
/// has named some; a provider that says none of them has asked for one.
fn asked_twice<'a>(words: &str, mut said: impl Iterator<Item = &'a str>) -> bool {
    words.trim().is_empty() || said.any(|one| words.split_whitespace().any(|word| word == one))
}

fn unreachable_by(fault: &dyn std::error::Error) -> Error {
    tracing::warn!(fault = crate::outgoing::chain(fault), "the provider of single sign-on cannot be reached");
    Error::form("sso-unreachable")
}

fn refused(fault: &dyn std::error::Error) -> Error {
    tracing::warn!(fault = crate::outgoing::chain(fault), "what the provider of single sign-on answered was not taken");
    Error::form("sso-refused")
}

/// Speaks HTTP to the provider: by TLS of rustls, following nobody elsewhere.
struct Http(reqwest::Client);

#[derive(Debug, thiserror::Error)]
enum HttpFault {
    #[error(transparent)]
    Net(#[from] reqwest::Error),
    #[error(transparent)]
    Shape(#[from] openidconnect::http::Error),
    #[error("its answer is too long")]
    TooLong,
}

impl Http {
    fn new() -> Result<Self, Error> {
        crate::outgoing::client(PATIENCE).map(Self)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let mut answer = self.0.execute(reqwest::Request::try_from(request)?).await?;
            let mut response = openidconnect::http::Response::builder().status(answer.status());
            for (name, value) in answer.headers() {
                response = response.header(name, value);
            }
            let mut body = Vec::new();
            while let Some(part) = answer.chunk().await? {
                if body.len() + part.len() > LONGEST {
                    return Err(HttpFault::TooLong);
                }
                body.extend_from_slice(&part);
            }
            Ok(response.body(body)?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::asked_twice;

    #[test]
    fn house_14_a_provider_that_does_not_say_so_has_asked_for_one_proof() {
        assert!(asked_twice("", std::iter::empty()), "the operator has said that it always asks for two");
        let words = "mfa urn:example:two hwk";
        assert!(asked_twice(words, ["pwd", "mfa"].into_iter()) && asked_twice(words, ["urn:example:two"].into_iter()));
        for said in [&[][..], &["pwd"], &["urn:example:one", "pwd"], &["mfa hwk"]] {
            assert!(!asked_twice(words, said.iter().copied()), "{said:?}");
        }
    }
}
