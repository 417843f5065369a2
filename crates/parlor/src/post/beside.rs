//! What the worker does beside mails, so that none of it keeps a mail waiting.

use super::worker::{LOOK, called};
use crate::{app::App, evidence, quarantine, signatures};
use tokio::sync::watch;

/// Seals what all have signed.
pub(super) async fn seal(app: &App, mut stop: watch::Receiver<bool>) {
    let mut signals = app.store.signals().listen();
    while !*stop.borrow() {
        if let Err(fault) = signatures::seal_all(app).await {
            tracing::warn!(?fault, "sealing could not go on");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = called(&mut signals) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Has a virus scanner look at what came, which may take its time.
pub(super) async fn check(app: &App, mut stop: watch::Receiver<bool>) {
    let mut signals = app.store.signals().listen();
    while !*stop.borrow() {
        if let Err(fault) = quarantine::check_all(app).await {
            tracing::warn!(?fault, "what waits for the virus scanner has to wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = quarantine::called(&mut signals) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Makes archives, also of many gigabytes. One that is being made when the server stops is begun anew.
pub(super) async fn archive(app: &App, mut stop: watch::Receiver<bool>) {
    let mut signals = app.store.signals().listen();
    while !*stop.borrow() {
        let made = tokio::select! {
            made = evidence::make_all(app) => made,
            _ = stop.changed() => return,
        };
        if let Err(fault) = made {
            tracing::warn!(?fault, "an archive has to wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = called(&mut signals) => {}
            _ = stop.changed() => {}
        }
    }
}
