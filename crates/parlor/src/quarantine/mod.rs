//! Quarantine: where a virus scanner is configured, the bytes of a new file are given to
//! nobody, and read by nothing but the scanner, until it has looked at them. The one door to all
//! bytes, `blobs`, asks here. What it finds something in is destroyed; its row stays, as a
//! mark that says so.
//!
//! Nothing is let through since the scanner cannot be asked: it waits, and the operator is told.

mod clamd;
mod looking;

use crate::{
    app::App,
    bind,
    files::Arrived,
    store::{Store, Tx},
    web::{Error, Say},
};
use access::OrganizationId;

pub use clamd::ping;
pub use looking::{called, check_all};

/// Shuts the bytes of a file that arrived, until they are looked at. Nothing, where there is no
/// scanner, or they are our own.
///
/// # Errors
/// When the store fails.
pub fn shut(tx: &mut Tx<'_>, organization: OrganizationId, file: &Arrived) -> Result<(), Error> {
    if !file.unchecked {
        return Ok(());
    }
    let now = tx.now();
    tx.run(
        "INSERT INTO quarantine (blob_key, organization_id, size, since, next_at, tries) VALUES ($1, $2, $3, $4, $4, 0)
         ON CONFLICT DO NOTHING",
        bind![file.version.to_string(), organization, file.size, now],
    )?;
    tx.signal(crate::store::Topic::Quarantine);
    Ok(())
}

/// Whether these bytes are in quarantine, for a change that needs them to be free.
///
/// # Errors
/// When the store fails.
pub fn holds(tx: &mut Tx<'_>, key: &str) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM quarantine WHERE blob_key = $1", bind![key])? > 0)
}

/// Whether these bytes may be given out or read.
///
/// # Errors
/// Forbidden while they wait; gone, where a virus was found.
pub async fn ask(store: &Store, key: &str) -> Result<(), Error> {
    let key = key.to_owned();
    let found: Option<(Option<String>,)> =
        store.read(move |tx| tx.maybe("SELECT virus FROM quarantine WHERE blob_key = $1", bind![&key])).await.map_err(Error::from)?;
    match found {
        None => Ok(()),
        Some((None,)) => Err(Error::Forbidden("file-being-checked".into())),
        Some((Some(virus),)) => Err(Error::Gone(Say::new("file-virus").and("virus", virus))),
    }
}

/// Forgets what is known of bytes that are forgotten themselves.
///
/// # Errors
/// When the store fails.
pub fn forget(tx: &mut Tx<'_>, key: &str) -> Result<(), Error> {
    tx.run("DELETE FROM quarantine WHERE blob_key = $1", bind![key])?;
    Ok(())
}

/// How many wait, and why, where the scanner was asked in vain.
///
/// # Errors
/// When the store fails.
pub async fn waiting(app: &App) -> Result<(i64, Option<String>), Error> {
    app.store
        .read(|tx| {
            let waiting = tx.number("SELECT COUNT(*) FROM quarantine WHERE virus IS NULL", &[])?;
            let fault: Option<(String,)> =
                tx.maybe("SELECT fault FROM quarantine WHERE virus IS NULL AND fault IS NOT NULL ORDER BY since, blob_key LIMIT 1", &[])?;
            Ok::<_, Error>((waiting, fault.map(|(fault,)| fault)))
        })
        .await
}
