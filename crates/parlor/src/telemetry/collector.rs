//! The collector that traces are handed to: OTLP over HTTP, by the client of the house. That
//! it is away is said once, and once more when it is back.

use crate::{config::Config, outgoing, web::Error};
use async_trait::async_trait;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header::CONTENT_TYPE};
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};
use tokio::runtime::Handle;

/// It is not waited for longer.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// So much of what it says is read.
const ANSWER: usize = 16 * 1024;
/// Where traces are taken, by the convention.
const PLACE: &str = "/v1/traces";

/// The client to it.
#[derive(Debug)]
pub(super) struct Collector {
    client: reqwest::Client,
    headers: HeaderMap,
    runtime: Handle,
    away: AtomicBool,
}

impl Collector {
    /// The one that is configured. Within the runtime.
    pub(super) fn new(config: &Config) -> Result<Self, String> {
        let client = outgoing::client(PATIENCE).map_err(|fault| match fault {
            Error::Broken(text) => text,
            other => format!("{other:?}"),
        })?;
        Ok(Self { client, headers: headers(&config.otlp_headers)?, runtime: Handle::current(), away: AtomicBool::new(false) })
    }

    /// Writes down that it went away, or came back.
    fn noted(&self, refusal: Option<String>) {
        match refusal {
            Some(fault) if !self.away.swap(true, Ordering::Relaxed) => {
                tracing::warn!(fault, "the collector of traces does not take them; they are forgotten until it does");
            }
            None if self.away.swap(false, Ordering::Relaxed) => tracing::info!("the collector of traces takes them again"),
            _ => {}
        }
    }
}

#[async_trait]
impl HttpClient for Collector {
    /// Called from a thread of the exporter, which has no runtime.
    async fn send_bytes(&self, mut request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        request.headers_mut().extend(self.headers.clone());
        let sent = self.runtime.spawn(sent(self.client.clone(), request)).await;
        let outcome = sent.unwrap_or_else(|fault| Err(fault.to_string()));
        self.noted(refusal(&outcome));
        outcome.map_err(Into::into)
    }
}

async fn sent(client: reqwest::Client, request: Request<Bytes>) -> Result<Response<Bytes>, String> {
    let request = reqwest::Request::try_from(request).map_err(|fault| innermost(&fault))?;
    let answer = client.execute(request).await.map_err(|fault| innermost(&fault))?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut response = Response::new(Bytes::from(outgoing::beginning(answer, ANSWER).await));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

/// Why it did not take something, if it did not.
fn refusal(outcome: &Result<Response<Bytes>, String>) -> Option<String> {
    match outcome {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!("it answers {}", answer.status().as_u16())),
        Err(fault) => Some(fault.clone()),
    }
}

/// The cause of all causes, which names no address.
fn innermost(fault: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = fault;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    if std::error::Error::source(fault).is_none() { "it does not answer".into() } else { cause.to_string() }
}

/// Where traces are handed over, however much of that the operator has written.
pub(super) fn address(config: &Config) -> String {
    let base = config.otlp_url.trim_end_matches('/');
    if base.ends_with(PLACE) { base.to_owned() } else { format!("{base}{PLACE}") }
}

/// `name=value,name=value`, where a value may be encoded as in an address.
fn headers(text: &str) -> Result<HeaderMap, String> {
    let pairs = text.split(',').map(str::trim).filter(|pair| !pair.is_empty());
    pairs.map(|pair| header(pair).ok_or_else(|| "otlp_headers must be name=value, separated by commas".to_owned())).collect()
}

fn header(pair: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = pair.split_once('=')?;
    let value = percent_encoding::percent_decode_str(value.trim()).decode_utf8().ok()?;
    let mut value = HeaderValue::from_str(&value).ok()?;
    value.set_sensitive(true);
    Some((HeaderName::try_from(name.trim()).ok()?, value))
}

/// That a collector is named so that it can be spoken to.
///
/// # Errors
/// A sentence about what is wrong in the configuration.
pub fn check(config: &Config) -> Result<(), String> {
    let url = &config.otlp_url;
    let has_host = reqwest::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.query().is_none());
    if !url.is_empty() && !has_host {
        return Err("otlp_url must be an address that begins with http:// or https:// and has no ?, as http://localhost:4318".into());
    }
    if !(0.0..=1.0).contains(&config.otlp_sample) {
        return Err(format!("otlp_sample is a share of requests, from 0.0 to 1.0, and is {}", config.otlp_sample));
    }
    headers(&config.otlp_headers).map(drop)
}

/// Whether the collector takes traces now: it is handed none, which it takes like any.
///
/// # Errors
/// Why it does not.
pub async fn answers(config: &Config) -> Result<(), String> {
    let collector = Collector::new(config)?;
    let mut request = Request::post(address(config)).body(Bytes::new()).map_err(|fault| fault.to_string())?;
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/x-protobuf"));
    request.headers_mut().extend(collector.headers);
    refusal(&sent(collector.client, request).await).map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::{address, check, headers};
    use crate::config::Config;

    fn at(url: &str) -> Config {
        Config { otlp_url: url.into(), ..Config::default() }
    }

    #[test]
    fn house_12_a_collector_is_found_however_much_of_its_address_is_written() {
        for url in ["http://c:4318", "http://c:4318/", "http://c:4318/v1/traces"] {
            assert_eq!(address(&at(url)), "http://c:4318/v1/traces");
        }
        assert_eq!(address(&at("https://c/otlp")), "https://c/otlp/v1/traces");
    }

    #[test]
    fn house_12_what_is_written_wrongly_of_a_collector_is_told_and_no_secret_with_it() {
        assert_eq!(check(&at("http://localhost:4318")), Ok(()));
        assert_eq!(check(&Config::default()), Ok(()));
        for url in ["localhost:4318", "grpc://c", "http://", "https://c/?key=hush"] {
            let told = check(&at(url)).err();
            assert!(told.is_some_and(|told| told.contains("otlp_url") && !told.contains("hush")), "{url}");
        }
        for sample in [-0.1, 1.1, f64::NAN] {
            assert!(check(&Config { otlp_sample: sample, ..Config::default() }).is_err(), "{sample}");
        }
        for pairs in ["hush", "a b=hush", "a=hu%0ash"] {
            let told = check(&Config { otlp_headers: pairs.into(), ..Config::default() }).err();
            assert!(told.is_some_and(|told| told.contains("otlp_headers") && !told.contains("hush")), "{pairs}");
        }
    }

    #[test]
    fn house_12_headers_are_written_as_other_programs_write_them() {
        let all = headers(" api-key=ab=c , Authorization=Basic%20eA==,").unwrap_or_default();
        assert_eq!(all.get("api-key").and_then(|value| value.to_str().ok()), Some("ab=c"));
        assert_eq!(all.get("authorization").and_then(|value| value.to_str().ok()), Some("Basic eA=="));
        assert_eq!(all.len(), 2);
        assert!(!format!("{all:?}").contains("eA=="), "a secret is not written down by accident");
    }
}
