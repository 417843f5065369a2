//! What several servers on one database need: the same place for files, clocks that agree, and
//! NATS, where they speak by it.

use super::{Finding, said};
use crate::{app::App, installation, store, store::NatsAt};

/// Clocks that are so far apart put what happens at two servers in a wrong order.
const APART_SECONDS: i64 = 2;

pub(super) async fn all(app: &App) -> Vec<Finding> {
    [files(app).await, clock(app).await, nats(app).await].into_iter().flatten().collect()
}

/// Whether files lie where the database knows them to lie.
async fn files(app: &App) -> Option<Finding> {
    match installation::has_its_files(app).await {
        Ok(true) => None,
        Ok(false) => Some(Finding::wrong("files", installation::OTHER_FILES, installation::ITS_FILES)),
        Err(fault) => Some(Finding::wrong("files", said(&fault), installation::ITS_FILES)),
    }
}

/// Whether this machine and that of the database have the same time.
async fn clock(app: &App) -> Option<Finding> {
    let theirs = app.store.its_clock().await.ok()??;
    let apart = (app.store.sources().clock.now().0 - theirs.0).abs() / 1_000_000;
    if apart < APART_SECONDS {
        return Some(Finding::well("clock", "that of the database agrees"));
    }
    let says = format!("this machine and that of the database are {apart} seconds apart");
    Some(Finding::doubtful("clock", says, "keep all machines by NTP; until then what happens at two servers stands in a wrong order"))
}

/// Whether NATS brings what is said, where it is configured.
async fn nats(app: &App) -> Option<Finding> {
    let config = &app.config;
    if config.nats_url.is_empty() {
        return None;
    }
    Some(match store::nats_answers(&NatsAt { url: config.nats_url.clone(), credentials: config.nats_credentials.clone() }).await {
        Ok(()) => Finding::well("nats", "it brings what is said to who listens"),
        Err(fault) => {
            let remedy =
                "see that nats_url and nats_credentials let this server publish and subscribe below `parlor.`; PostgreSQL carries signals meanwhile";
            Finding::doubtful("nats", fault, remedy)
        }
    })
}
