//! What the one who runs the server asks: is it alive, is it ready, how is it.

mod figures;

use crate::{
    app::App,
    doors::Public,
    outgoing,
    store::Tx,
    verification,
    web::{Answer, Error, Network},
};
use axum::{
    Extension, Router,
    body::Bytes,
    extract::State,
    http::StatusCode,
    routing::{get, post},
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::{Arc, LazyLock, OnceLock};

static METRICS: OnceLock<PrometheusHandle> = OnceLock::new();

/// Starts counting. Once per program.
pub fn count() {
    if METRICS.get().is_none()
        && let Ok(handle) = PrometheusBuilder::new().install_recorder()
    {
        drop(METRICS.set(handle));
        figures::begin();
    }
}

/// Folds what was counted since into its figures. Each request leaves a number
/// behind, and without this they would pile up until somebody asks for them.
pub(crate) fn fold_counts() {
    if let Some(handle) = METRICS.get() {
        handle.run_upkeep();
    }
}

pub(crate) fn routes(describe: impl FnOnce() -> String + Send + 'static) -> Router<App> {
    let described = Arc::new(LazyLock::new(describe));
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(counted))
        .route("/csp-report", post(held_back))
        .route("/robots.txt", get(|| async { "User-agent: *\nDisallow: /\n" }))
        .route("/api/openapi.json", get(move || async move { Answer::of(StatusCode::OK, "application/json", described.as_str().to_owned()) }))
}

/// Figures, for who asks from inside. For all others there are none.
async fn counted(State(app): State<App>, Extension(Network(network)): Extension<Network>) -> Result<String, Error> {
    if from_outside(&network) {
        return Err(Error::NotFound);
    }
    let Some(handle) = METRICS.get() else { return Ok(String::new()) };
    figures::measure(&app).await;
    Ok(handle.render())
}

/// A network that nobody can name is that of a socket of this machine.
fn from_outside(network: &str) -> bool {
    network.parse().is_ok_and(outgoing::is_outside)
}

/// No report of a browser is longer, in bytes.
const LONGEST_REPORT: usize = 16 * 1024;

/// A browser held something back that a page was not to load or run. Which rule that was, and
/// from which site it was to come, goes into the log; never the page.
async fn held_back(State(app): State<App>, Extension(Network(network)): Extension<Network>, report: Bytes) -> Result<StatusCode, Error> {
    if report.len() > LONGEST_REPORT {
        return Err(Error::TooLarge { most: LONGEST_REPORT as u64 });
    }
    let (secrets, from) = (app.secrets.clone(), network.clone());
    app.store.write(move |tx: &mut Tx<'_>| verification::spend(tx, &secrets, "report from network", &from, 60, 3600)).await?;
    for (rule, site) in reported(&report) {
        tracing::warn!(rule, site, network, "a browser held something back");
        metrics::counter!("parlor_browser_reports").increment(1);
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Rule and site of what is reported, in the older shape (one, as `csp-report`) and the newer (several, as `body`).
fn reported(report: &[u8]) -> Vec<(String, String)> {
    let Ok(report) = serde_json::from_slice::<serde_json::Value>(report) else { return Vec::new() };
    let all = report.as_array().cloned().unwrap_or_else(|| vec![report]);
    let told = all.iter().filter_map(|one| one.get("csp-report").or_else(|| one.get("body")));
    let text = |told: &serde_json::Value, names: [&str; 2]| names.iter().find_map(|name| told.get(name)?.as_str()).unwrap_or_default().to_owned();
    let plain = |text: &str| text.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-.:/".contains(*letter)).take(100).collect::<String>();
    // Of an address only what stands before its path.
    let site = |address: &str| address.split_inclusive('/').take(3).collect::<String>();
    told.take(20)
        .map(|told| (text(told, ["effective-directive", "effectiveDirective"]), text(told, ["blocked-uri", "blockedURL"])))
        .map(|(rule, address)| (plain(&rule), plain(&site(&address))))
        .collect()
}

/// Whether the database answers and is up to date; and, for who asks from inside, what is not as it should be.
async fn ready(State(app): State<App>, Extension(Network(network)): Extension<Network>) -> Result<String, Error> {
    let known = crate::store::migrations().len();
    let applied = app.store.read(|tx: &mut Tx<'_>| Ok::<_, Error>(tx.number("SELECT COUNT(*) FROM migrations", &[])?)).await?;
    if usize::try_from(applied).is_ok_and(|applied| applied < known) {
        return Err(Error::Down("migrations are missing".into()));
    }
    if from_outside(&network) {
        return Ok("ready\n".into());
    }
    // People can work, and new files wait: said, and no reason to send nobody here.
    let (waiting, fault) = crate::quarantine::waiting(&app).await?;
    let scanner = fault.map(|fault| format!("antivirus: {waiting} files wait: {fault}\n"));
    let nats = (app.store.hears_nats() == Some(false)).then(|| "nats: away; PostgreSQL carries signals meanwhile\n".to_owned());
    Ok(std::iter::once("ready\n".to_owned()).chain(scanner).chain(nats).collect())
}

/// An address that names nothing.
pub(crate) async fn nothing(_: Public) -> Error {
    Error::NotFound
}

/// An address that knows no such method.
pub(crate) async fn no_such_method(_: Public) -> Error {
    Error::Method
}

#[cfg(test)]
mod tests {
    use super::reported;

    #[test]
    fn house_12_of_a_report_the_rule_and_the_site_are_told_and_never_a_page() {
        let older = br#"{"csp-report": {"document-uri": "https://p.example/l/secret", "effective-directive": "script-src", "blocked-uri": "https://evil.example/a?b=secret"}}"#;
        assert_eq!(reported(older), [("script-src".into(), "https://evil.example/".into())]);
        let newer =
            br#"[{"type": "csp-violation", "url": "https://p.example/l/secret", "body": {"effectiveDirective": "img-src", "blockedURL": "inline"}}]"#;
        assert_eq!(reported(newer), [("img-src".into(), "inline".into())]);
        for odd in [&b""[..], b"null", b"[1, {}]", b"{\"csp-report\": 7}", b"{\"body\": {\"blockedURL\": [\"x\"]}}"] {
            assert!(reported(odd).iter().all(|(rule, site)| rule.is_empty() && site.is_empty()));
        }
        let line = br#"{"csp-report": {"effective-directive": "x\nsigned in", "blocked-uri": "a\u001b[31m"}}"#;
        assert_eq!(reported(line), [("xsignedin".into(), "a31m".into())]);
    }
}
