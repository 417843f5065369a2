//! Seals what is complete: marks on the pages, the certificate, the signature of the
//! organization, and a timestamp where a service is configured. It is tried again until
//! it succeeds, or somebody stops it; without a timestamp that is asked for, nothing is sealed.

use super::{
    Kind, Signing, State,
    certificate::{self, Certified},
    keys, places,
    store::{self, SignedFile, Signer},
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    brands::{self, Worn},
    files,
    items::{
        self, Item,
        history::{self, Change},
    },
    outgoing, rows,
    store::{Lane, Time, Tx, work_of},
    telemetry,
    web::{Dates, Error, Language},
};
use access::{EventId, ItemId, OrganizationId, PartyId, SignerId, VersionId};
use paper::{
    Fonts, Mark,
    seal::{self, Key, Sealing, Stamp, authority, timestamp},
    verify::{self, Known, Trusted},
};
use std::{collections::HashMap, time::Duration};
use tracing::Instrument as _;
use uuid::Uuid;

/// A route that is being sealed is left alone by others so long, in seconds.
const LEASE: i64 = 300;
/// Between two tries it is waited at most so long, in seconds.
const LONGEST_WAIT: i64 = 6 * 3600;
/// A timestamp service answers within this, or is asked again later.
const PATIENCE: Duration = Duration::from_secs(20);
/// No answer of one is larger, in bytes.
const LARGEST_ANSWER: usize = 64 * 1024;

rows! {
    struct Due {
        id: EventId,
        item: ItemId,
        organization: OrganizationId,
        tries: i64,
        language: String,
        zone: String,
    }
}

/// Everything that one route's seals are made of.
struct Work {
    due: Due,
    item: Item,
    brand: Option<Worn>,
    signing: Signing,
    signers: Vec<Signer>,
    files: Vec<SignedFile>,
    spots: Vec<store::Spot>,
    steps: Vec<(Time, String)>,
}

/// Seals all that waits, and says how many routes it sealed.
///
/// # Errors
/// When the store fails.
pub async fn seal_all(app: &App) -> Result<usize, Error> {
    let (mut sealed, mut served) = (0, OrganizationId(Uuid::nil()));
    while let Some(work) = take(app, served).await? {
        let id = work.due.id;
        let tries = work.due.tries;
        served = work.due.organization;
        match work_of(Lane::Organization(served), one(app, work)).instrument(telemetry::job("seal")).await {
            Ok(()) => sealed += 1,
            Err(fault) => {
                tracing::warn!(signing = %id, ?fault, "sealing has to wait");
                wait(app, id, tries, format!("{fault:?}")).await?;
            }
        }
    }
    Ok(sealed)
}

/// Leases the next route that is complete, after the turn of this organization.
async fn take(app: &App, served: OrganizationId) -> Result<Option<Work>, Error> {
    app.store
        .write(move |tx| {
            let now = tx.now();
            let due: Option<Due> = tx.maybe(
                "SELECT s.id, s.item_id, s.organization_id, s.seal_tries, o.language, o.zone FROM signings s JOIN organizations o ON o.id = s.organization_id
                 WHERE s.seal_at IS NOT NULL AND s.seal_at <= $1 AND s.outcome = 'completed'
                 ORDER BY CASE WHEN s.organization_id > $2 THEN 0 ELSE 1 END, s.organization_id, s.seal_at, s.id LIMIT 1",
                bind![now, served],
            )?;
            let Some(due) = due else { return Ok(None) };
            let leased = tx.changed(
                "UPDATE signings SET seal_at = $2, seal_tries = seal_tries + 1 WHERE id = $1 AND seal_at IS NOT NULL AND seal_at <= $3",
                bind![due.id, now.plus_seconds(LEASE), now],
            )?;
            if !leased {
                return Ok(None);
            }
            let item = match items::behind(tx, due.organization, due.item) {
                Ok(item) => item,
                // It lies in the bin, and is looked for again later.
                Err(Error::NotFound) => return Ok(None),
                Err(other) => return Err(other),
            };
            let signing = store::signing(tx, due.id, store::NOBODY)?;
            let signers = store::as_they_signed(tx, due.id)?;
            let steps = steps(&due, &signing, &signers);
            Ok::<_, Error>(Some(Work {
                files: store::files(tx, due.id)?,
                spots: store::spots(tx, due.id)?,
                brand: brands::worn(tx, due.organization)?,
                due,
                item,
                signing,
                signers,
                steps,
            }))
        })
        .await
}

/// What happened, for the certificate, in the organization's language.
fn steps(due: &Due, signing: &Signing, signers: &[Signer]) -> Vec<(Time, String)> {
    let t = Language::from_tag(&due.language).unwrap_or(Language::English).texts();
    let mut all = Vec::new();
    all.extend(signing.sent_at.map(|at| (at, t.with("certificate-sent", crate::parts![name = &signing.starter]))));
    for signer in signers.iter().filter(|signer| signer.kind == Kind::Signature) {
        all.extend(signer.asked_at.map(|at| (at, t.with("certificate-asked", crate::parts![name = &signer.name]))));
        let word = match signer.state {
            State::Signed => "certificate-signed",
            State::Passed => "certificate-passed",
            State::Declined => "certificate-declined",
            _ => continue,
        };
        all.extend(signer.decided_at.map(|at| (at, t.with(word, crate::parts![name = &signer.name]))));
    }
    all.extend(signing.ended_at.map(|at| (at, t["certificate-complete"].to_owned())));
    all.sort_by_key(|(at, _)| *at);
    all
}

/// Seals every file of a route that is not sealed yet.
async fn one(app: &App, work: Work) -> Result<(), Error> {
    // Not with the lease: a key that cannot be had is a fault of this route, and keeps no other waiting.
    let (held, organization) = (app.clone(), work.due.organization);
    let key = app.store.write(move |tx| keys::of(tx, &held, organization)).await?;
    let mut pictures = HashMap::new();
    for signer in &work.signers {
        if let Some(key) = &signer.picture_key {
            pictures.insert(signer.id, app.blobs.read(key).await?.to_vec());
        }
    }
    for file in work.files.iter().filter(|file| file.sealed_version.is_none()) {
        let original = app.blobs.read(&file.blob_key).await?;
        let sealed = sealed(app, &work, &key, file, &original, &pictures).await?;
        keep(app, &work, file, sealed).await?;
    }
    let (id, item, organization, title) = (work.due.id, work.item.clone(), work.due.organization, work.signing.title.clone());
    app.store
        .write(move |tx| {
            let now = tx.now();
            if tx.changed(
                "UPDATE signings SET sealed_at = $2, seal_at = NULL, seal_fault = NULL
                 WHERE id = $1 AND sealed_at IS NULL AND seal_at IS NOT NULL AND outcome = 'completed'",
                bind![id, now],
            )? {
                history::record_by(tx, organization, item.id, None, &Change::new("signing.sealed", &title))?;
                audit::record(tx, organization, By::System("signatures"), "signing.sealed", ("event", Some(id.0)), "")?;
                item.touch(tx)?;
            }
            Ok::<_, Error>(())
        })
        .await
}

async fn sealed(
    app: &App,
    work: &Work,
    key: &Key,
    file: &SignedFile,
    original: &[u8],
    pictures: &HashMap<SignerId, Vec<u8>>,
) -> Result<Vec<u8>, Error> {
    let now = app.store.sources().clock.now();
    let t = Language::from_tag(&work.due.language).unwrap_or(Language::English).texts();
    let dates = Dates::new(t, &work.due.zone, now);
    let (regular, bold) = assets::fonts();
    let fonts = Fonts { regular: &regular, bold: &bold };
    let certificate = certificate::drawn(
        t,
        &dates,
        fonts,
        &Certified {
            brand: work.brand.as_ref(),
            organization: &work.item.organization_name,
            document: &work.item.title,
            signing: &work.signing,
            file,
            signers: &work.signers,
            pictures,
            steps: &work.steps,
            sealed_at: now,
        },
    );
    let below: HashMap<SignerId, String> = work.signers.iter().map(|signer| (signer.id, below(signer))).collect();
    let stamps: Vec<Stamp<'_>> =
        work.spots.iter().filter(|spot| spot.file == file.file).filter_map(|spot| stamp(work, spot, pictures, &below)).collect();
    let sealing = Sealing {
        pdf: original,
        stamps: &stamps,
        certificate: Some(&certificate),
        fonts,
        name: &work.item.organization_name,
        reason: &t["certificate-reason"],
        at: now.0 / 1_000_000,
        timestamped: !app.config.timestamp_url.is_empty(),
    };
    // A few milliseconds a page; no other request waits for it here.
    let signed = seal::prepare(&sealing).and_then(|prepared| prepared.sign(key)).map_err(|fault| keys::broken(&fault))?;
    let token = if sealing.timestamped { Some(token(app, &signed.imprint()).await?) } else { None };
    signed.finish(token.as_deref()).map_err(|fault| keys::broken(&fault))
}

/// The small print below a mark: who, and when.
fn below(signer: &Signer) -> String {
    let at = signer.decided_at.map(|at| at.timestamp().strftime("%Y-%m-%d %H:%M UTC").to_string()).unwrap_or_default();
    format!("{} · {at}", signer.name)
}

fn stamp<'a>(
    work: &'a Work,
    spot: &store::Spot,
    pictures: &'a HashMap<SignerId, Vec<u8>>,
    below: &'a HashMap<SignerId, String>,
) -> Option<Stamp<'a>> {
    let signer = work.signers.iter().find(|signer| signer.id == spot.signer && signer.state == State::Signed)?;
    Some(Stamp {
        place: places::place(spot),
        mark: Mark {
            picture: pictures.get(&signer.id).map(Vec::as_slice),
            name: signer.written.as_deref().unwrap_or(&signer.name),
            below: below.get(&signer.id).map_or("", String::as_str),
        },
    })
}

/// A timestamp over a signature, from the service that is configured.
///
/// # Errors
/// When it does not answer, or answers something else.
pub async fn token(app: &App, imprint: &[u8; 32]) -> Result<Vec<u8>, Error> {
    let nonce: [u8; 8] = app.store.sources().random.bytes();
    let question = timestamp::question(imprint, nonce).map_err(|fault| keys::broken(&fault))?;
    let down = |fault: String| Error::Down(format!("timestamp service: {fault}"));
    let client = outgoing::client(PATIENCE)?;
    let asked = client.post(&app.config.timestamp_url).header("content-type", "application/timestamp-query").body(question).send();
    let mut answer = asked.await.and_then(reqwest::Response::error_for_status).map_err(|fault| down(fault.to_string()))?;
    let mut bytes = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|fault| down(fault.to_string()))? {
        bytes.extend_from_slice(&part);
        if bytes.len() > LARGEST_ANSWER {
            return Err(down("its answer is too long".into()));
        }
    }
    let token = timestamp::token(&bytes).map_err(|fault| down(fault.to_string()))?;
    let roots = timestamp_roots(app)?;
    let stamp = verify::stamp(&token, imprint, nonce, Known { roots: &[], timestamp_roots: &roots }).map_err(|fault| down(fault.to_string()))?;
    // Where no roots are named, the service is believed because it was configured.
    if !roots.is_empty() && stamp.trusted != Trusted::Known {
        return Err(down("its certificate is not known".into()));
    }
    Ok(token)
}

/// Whom the configuration names as roots of timestamp services.
///
/// # Errors
/// When the file cannot be read.
pub fn timestamp_roots(app: &App) -> Result<Vec<x509_cert::Certificate>, Error> {
    if app.config.timestamp_roots.is_empty() {
        return Ok(Vec::new());
    }
    let pem = std::fs::read(&app.config.timestamp_roots).map_err(|fault| Error::Broken(format!("{}: {fault}", app.config.timestamp_roots)))?;
    authority::all_of_pem(&pem).map_err(|fault| keys::broken(&fault))
}

/// Keeps the sealed file as the newest version, unless it was sealed meanwhile, a newer
/// version came, or somebody stopped it.
async fn keep(app: &App, work: &Work, file: &SignedFile, sealed: Vec<u8>) -> Result<(), Error> {
    let version: VersionId = app.store.sources().id();
    let arrived = files::sealed(app, version, &file.name, sealed).await?;
    let (signing, item, file, by, kept) = (work.due.id, work.item.clone(), file.clone(), work.signing.started_by, arrived.clone());
    let outcome = app.store.write(move |tx| put(tx, signing, &item, &file, by.party(), &kept)).await;
    match outcome {
        Ok(true) => Ok(()),
        Ok(false) => {
            files::unwanted(app, &[arrived]).await;
            Ok(())
        }
        Err(fault) => {
            files::refused(app, &[arrived], &fault).await;
            Err(fault)
        }
    }
}

fn put(tx: &mut Tx<'_>, signing: EventId, item: &Item, file: &SignedFile, by: PartyId, sealed: &files::Arrived) -> Result<bool, Error> {
    tx.alone_in(item.organization)?;
    if tx.number(
        "SELECT COUNT(*) FROM signing_files WHERE signing_id = $1 AND file_id = $2 AND sealed_version IS NOT NULL",
        bind![signing, file.file],
    )? > 0
    {
        return Ok(false);
    }
    if !stands(tx, signing, item, file)? {
        return Err(Error::Changed);
    }
    let version = files::add_sealed(tx, item, file.file, by, sealed)?;
    tx.run("UPDATE signing_files SET sealed_version = $3 WHERE signing_id = $1 AND file_id = $2", bind![signing, file.file, version])?;
    Ok(true)
}

/// Whether what was signed counts still, and is to be sealed still: no newer version came while it was sealed, or waited to
/// be, but for the seals of other routes, and nobody stopped it. The old one must not come to lie over a newer one (SIGN-4).
fn stands(tx: &mut Tx<'_>, signing: EventId, item: &Item, file: &SignedFile) -> Result<bool, Error> {
    let stands = tx.number(
        "SELECT COUNT(*) FROM signings s WHERE s.organization_id = $1 AND s.id = $2 AND s.outcome = 'completed' AND s.seal_at IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM file_versions v WHERE v.organization_id = $1 AND v.file_id = $3 AND v.version > $4
             AND NOT EXISTS (SELECT 1 FROM signing_files o WHERE o.organization_id = $1 AND o.file_id = v.file_id AND o.sealed_version = v.version))",
        bind![item.organization, signing, file.file, file.version],
    )?;
    Ok(stands > 0)
}

/// Tries again later, and later still.
async fn wait(app: &App, id: EventId, tries: i64, fault: String) -> Result<(), Error> {
    let seconds = (30_i64 << tries.clamp(0, 10)).min(LONGEST_WAIT);
    app.store
        .write(move |tx| {
            let at = tx.now().plus_seconds(seconds);
            tx.run("UPDATE signings SET seal_at = $2, seal_fault = $3 WHERE id = $1 AND seal_at IS NOT NULL", bind![id, at, &fault])?;
            Ok::<_, Error>(())
        })
        .await
}
