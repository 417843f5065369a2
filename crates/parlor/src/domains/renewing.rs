//! The worker that looks at domains and asks for certificates, in good time and again.

use super::{authority, certificates, host_of, look_all, store};
use crate::{
    app::App,
    audit, bind,
    store::{Topic, Tx},
    web::Error,
};
use access::OrganizationId;
use std::time::Duration;
use tokio::sync::watch;

/// Between two looks when nobody calls.
const LOOK: Duration = Duration::from_secs(15);

/// Works until the server is told to stop.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    loop {
        let worked = async {
            look_all(&app).await?;
            renew_all(&app).await
        };
        if let Err(fault) = worked.await {
            tracing::warn!(?fault, "domains have to wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// The name of the installation, where its own certificate comes from the authority too.
fn own(app: &App) -> Option<String> {
    let host = host_of(&app.config.base_url);
    (app.config.tls_certificate.is_empty() && authority::offered(&app.config) && host.contains('.')).then(|| host.to_owned())
}

/// Asks for each certificate whose time has come.
///
/// # Errors
/// When the store fails.
pub async fn renew_all(app: &App) -> Result<(), Error> {
    let in_files = certificates::name_in_files(&app.config).to_owned();
    if !in_files.is_empty() {
        let name = in_files.clone();
        app.store.write(move |tx| certificates::forget_ended(tx, &name)).await?;
    }
    if !authority::offered(&app.config) {
        return Ok(());
    }
    app.store.write(certificates::purge).await?;
    let own = own(app);
    if let Some(own) = own.clone() {
        app.store.write(move |tx| certificates::want(tx, &own)).await?;
    }
    loop {
        let (ours, theirs) = (own.clone(), in_files.clone());
        let Some(wanted) = app.store.write(move |tx| certificates::lease(tx, ours.as_deref(), &theirs)).await? else { return Ok(()) };
        let name = wanted.name.clone();
        let outcome = authority::certify(app, &name).await;
        match outcome {
            Ok((chain, key)) => {
                let secrets = app.secrets.clone();
                app.store
                    .write(move |tx| {
                        certificates::keep(tx, &secrets, &name, &chain, &key)?;
                        noted(tx, &name, "domain.certified")
                    })
                    .await?;
                look_all(app).await?;
            }
            Err(refused) => {
                let (word, detail) = refused.parts();
                tracing::warn!(name, word, detail, "no certificate was given");
                app.store
                    .write(move |tx| {
                        certificates::failed(tx, &wanted, &word, &detail)?;
                        warn(tx, &wanted, &word)
                    })
                    .await?;
            }
        }
    }
}

fn organization(tx: &mut Tx<'_>, name: &str) -> Result<Option<OrganizationId>, Error> {
    Ok(tx.maybe::<(OrganizationId,)>("SELECT organization_id FROM domains WHERE name = $1", bind![name])?.map(|(id,)| id))
}

fn noted(tx: &mut Tx<'_>, name: &str, deed: &str) -> Result<(), Error> {
    match organization(tx, name)? {
        Some(id) => {
            audit::record(tx, id, audit::By::System("domains"), deed, ("organization", Some(id.0)), name)?;
            tx.signal(Topic::Organization(id));
            Ok(())
        }
        None => Ok(()),
    }
}

/// Administrators are told at the first refusal, and when the end of what they have is near.
fn warn(tx: &mut Tx<'_>, wanted: &certificates::Wanted, word: &str) -> Result<(), Error> {
    let ends_at = certificates::worry(tx, wanted)?;
    let first = wanted.failures == 0 && wanted.ends_at.is_none();
    match organization(tx, &wanted.name)? {
        Some(id) if first || ends_at.is_some() => store::write_to_administrators(tx, id, &wanted.name, authority::key(word), ends_at),
        _ => Ok(()),
    }
}
