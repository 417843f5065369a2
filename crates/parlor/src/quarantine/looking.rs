//! The worker that has the scanner look at what waits, one at a time. What it takes is leased, so
//! that several servers do not look at the same; one that dies leaves it to the next.

use super::{
    clamd::{self, Verdict},
    waiting,
};
use crate::{
    app::App,
    audit::{self, By},
    bind, comments, files,
    follows::Place,
    items::{
        self,
        history::{self, Change},
    },
    next_organization,
    notifications::{self, Kind, Mailed, News},
    rows,
    store::{Topic, Tx},
    telemetry,
    web::Error,
};
use access::{FileId, ItemId, OrganizationId, PartyId};
use tracing::Instrument as _;
use uuid::Uuid;

/// Another server may take over after so many seconds: the largest file takes less.
const LEASE: i64 = 1800;

rows! {
    /// Bytes that something is to be done with.
    #[derive(Clone, Debug)]
    struct Due {
        key: String,
        organization: OrganizationId,
        size: i64,
        next_at: i64,
        tries: i64,
        virus: Option<String>,
    }

    /// A file with a version of these bytes.
    struct Marked {
        file: FileId,
        name: String,
        organization: OrganizationId,
        item: Option<ItemId>,
        thing: String,
        thing_id: Uuid,
        sender: PartyId,
    }
}

/// Has the scanner look at all that waits, and says how many were decided about.
///
/// # Errors
/// When store or storage fail.
pub async fn check_all(app: &App) -> Result<usize, Error> {
    if app.config.antivirus.is_empty() {
        return Ok(0);
    }
    let (mut decided, mut served) = (0, OrganizationId(Uuid::nil()));
    while let Some(due) = app.store.write(move |tx| take(tx, served)).await? {
        served = due.organization;
        if due.virus.is_none() {
            match look(app, &due).instrument(telemetry::job("scan")).await {
                Ok(Verdict::Clean) => {
                    let key = due.key.clone();
                    app.store.write(move |tx| free(tx, &key)).await?;
                    decided += 1;
                    continue;
                }
                Ok(Verdict::Found(virus)) => {
                    metrics::counter!("parlor_viruses_found").increment(1);
                    let key = due.key.clone();
                    app.store.write(move |tx| mark(tx, &key, &virus)).await?;
                    decided += 1;
                }
                Err(fault) => {
                    put_off(app, &due, fault).await?;
                    continue;
                }
            }
        }
        destroy(app, due.key).await?;
    }
    metrics::gauge!("parlor_files_unchecked").set(f64::from(u32::try_from(waiting(app).await?.0).unwrap_or(u32::MAX)));
    Ok(decided)
}

/// Leases the next, after the turn of this organization.
fn take(tx: &mut Tx<'_>, served: OrganizationId) -> Result<Option<Due>, Error> {
    let now = tx.now();
    let after =
        |tx: &mut Tx<'_>, served| tx.maybe::<(OrganizationId,)>(next_organization!("quarantine", "w.next_at IS NOT NULL"), bind![now, served]);
    let next = match after(tx, served)? {
        Some(next) => Some(next),
        None => after(tx, OrganizationId(Uuid::nil()))?,
    };
    let Some((organization,)) = next else { return Ok(None) };
    let due: Option<Due> = tx.maybe(
        "SELECT blob_key, organization_id, size, next_at, tries, virus FROM quarantine WHERE organization_id = $2 AND next_at <= $1
         ORDER BY next_at, blob_key LIMIT 1",
        bind![now, organization],
    )?;
    let Some(due) = due else { return Ok(None) };
    let leased = tx.changed(
        "UPDATE quarantine SET next_at = $3, tries = tries + 1 WHERE blob_key = $1 AND next_at = $2",
        bind![&due.key, due.next_at, now.plus_seconds(LEASE)],
    )?;
    // Where another server was faster, its turn is over soon, and the rest comes the next time.
    Ok(leased.then_some(due))
}

async fn look(app: &App, due: &Due) -> Result<Verdict, String> {
    let whole = 0..u64::try_from(due.size).unwrap_or(0);
    let bytes = app.blobs.stream_unasked(&due.key, whole).await.map_err(|fault| format!("{fault:?}"))?;
    clamd::look(&app.config.antivirus, bytes).await
}

/// Nothing was found: from now on they are like all others.
fn free(tx: &mut Tx<'_>, key: &str) -> Result<(), Error> {
    super::forget(tx, key)?;
    for file in marked(tx, key)? {
        refresh(tx, &file)?;
    }
    Ok(())
}

fn refresh(tx: &mut Tx<'_>, file: &Marked) -> Result<(), Error> {
    match file.item {
        Some(item) => items::touch(tx, file.organization, item),
        None => {
            tx.signal(Topic::Organization(file.organization));
            Ok(())
        }
    }
}

/// The files whose versions have these bytes: one, or copies of it.
fn marked(tx: &mut Tx<'_>, key: &str) -> Result<Vec<Marked>, Error> {
    Ok(tx.all(
        "SELECT f.id, f.name, f.organization_id, f.item_id, f.thing, f.thing_id, v.created_by FROM file_versions v JOIN files f ON f.id = v.file_id
         WHERE v.blob_key = $1 ORDER BY f.id",
        bind![key],
    )?)
}

/// Something was found: that stays to be seen, and is told to who sent it and to the team.
fn mark(tx: &mut Tx<'_>, key: &str, virus: &str) -> Result<(), Error> {
    let now = tx.now();
    if !tx.changed("UPDATE quarantine SET virus = $2, fault = NULL, next_at = $3 WHERE blob_key = $1 AND virus IS NULL", bind![key, virus, now])? {
        return Ok(());
    }
    let all = marked(tx, key)?;
    if all.is_empty() {
        let (organization,): (OrganizationId,) = tx.one("SELECT organization_id FROM quarantine WHERE blob_key = $1", bind![key])?;
        return audit::record(tx, organization, By::System("virus scanner"), "file.virus", ("file", None), &format!("{key}: {virus}"));
    }
    for file in all {
        audit::record(
            tx,
            file.organization,
            By::System("virus scanner"),
            "file.virus",
            ("file", Some(file.file.0)),
            &format!("{}: {virus}", file.name),
        )?;
        match file.item {
            Some(item) => {
                let change = Change { deed: "file.virus", subject: &file.name, was: None, became: Some(virus) };
                history::record_by(tx, file.organization, item, None, &change)?;
            }
            None => refresh(tx, &file)?,
        }
        tell(tx, &file)?;
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, file: &Marked) -> Result<(), Error> {
    let place = Place::of(&file.thing, file.thing_id);
    let news = News::new(file.organization, file.item, Kind::Virus, place, None).of(file.file);
    let mut all = vec![file.sender];
    if let Some(item) = file.item {
        match items::behind(tx, file.organization, item) {
            Ok(item) => all.extend(comments::insiders(tx, &item, place)?.into_iter().map(|member| member.party)),
            // It lies in the bin.
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    all.sort_unstable();
    all.dedup();
    for party in all {
        notifications::tell(tx, &news, party, Mailed::Briefly)?;
    }
    Ok(())
}

/// Takes the bytes away, and what was painted of them.
async fn destroy(app: &App, key: String) -> Result<(), Error> {
    app.blobs.remove(&key).await?;
    files::forget_pictures(app, &key).await?;
    app.store
        .write(move |tx| {
            tx.run("UPDATE quarantine SET next_at = NULL WHERE blob_key = $1 AND virus IS NOT NULL", bind![&key])?;
            Ok::<_, Error>(())
        })
        .await
}

/// Later and later, as long as the scanner is not there, or cannot look at something so large.
async fn put_off(app: &App, due: &Due, fault: String) -> Result<(), Error> {
    tracing::warn!(file = due.key, fault, "a file has to wait for the virus scanner");
    metrics::counter!("parlor_scans_put_off").increment(1);
    let (key, wait) = (due.key.clone(), wait_seconds(due.tries));
    app.store
        .write(move |tx| {
            let again = tx.now().plus_seconds(wait);
            tx.run("UPDATE quarantine SET next_at = $2, fault = $3 WHERE blob_key = $1 AND virus IS NULL", bind![&key, again, &fault])?;
            Ok::<_, Error>(())
        })
        .await
}

/// 10 seconds, 20, 40 … one hour at most.
fn wait_seconds(tries: i64) -> i64 {
    (10_i64 << u32::try_from(tries).unwrap_or(0).min(12)).min(3600)
}

/// Waits until something new is to be looked at.
pub async fn called(signals: &mut tokio::sync::broadcast::Receiver<Topic>) {
    loop {
        match signals.recv().await {
            Ok(Topic::Quarantine | Topic::Anything) | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => return,
            Ok(_) => {}
            Err(tokio::sync::broadcast::error::RecvError::Closed) => std::future::pending::<()>().await,
        }
    }
}
