//! What the one who runs the server asks: is it alive, is it ready, how is it.

mod figures;

use crate::{
    app::App,
    doors::Public,
    store::Tx,
    web::{Answer, Error},
};
use axum::{Router, extract::State, http::StatusCode, routing::get};
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
        .route("/robots.txt", get(|| async { "User-agent: *\nDisallow: /\n" }))
        .route("/api/openapi.json", get(move || async move { Answer::of(StatusCode::OK, "application/json", described.as_str().to_owned()) }))
}

/// All figures, as Prometheus reads them.
async fn counted(State(app): State<App>) -> String {
    let Some(handle) = METRICS.get() else { return String::new() };
    figures::measure(&app).await;
    handle.render()
}

/// Whether the database answers and is up to date.
async fn ready(State(app): State<App>) -> Result<String, Error> {
    let known = crate::store::migrations().len();
    let applied = app.store.read(|tx: &mut Tx<'_>| Ok::<_, Error>(tx.number("SELECT COUNT(*) FROM migrations", &[])?)).await?;
    if usize::try_from(applied).is_ok_and(|applied| applied < known) {
        return Err(Error::Down("migrations are missing".into()));
    }
    // People can work, and new files wait: said, and no reason to send nobody here.
    let (waiting, fault) = crate::quarantine::waiting(&app).await?;
    Ok(fault.map_or_else(|| "ready\n".into(), |fault| format!("ready\nantivirus: {waiting} files wait: {fault}\n")))
}

/// An address that names nothing.
pub(crate) async fn nothing(_: Public) -> Error {
    Error::NotFound
}

/// An address that knows no such method.
pub(crate) async fn no_such_method(_: Public) -> Error {
    Error::Method
}
