//! Archives of a whole organization. They can be many gigabytes, so a worker makes them into
//! the storage, page by page; whoever asked sees how far it is, can stop it, gets a mail when it is
//! ready, and has seven days to take it. Nobody else gets it, and nobody who is no administrator any more.

use super::{
    making::{self, Making, Source},
    manifest::{Manifest, Named},
    sheet::Scope,
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Action, Address, Asker, Found, Permit, Thing},
    items,
    organizations::{Administer, Organization, frame::Mark},
    post::{self, Kind, Letter},
    rows, signatures,
    store::{self, Lane, Time, Topic, Tx},
    telemetry,
    web::{Error, Language, progress::Step},
};
use access::{HouseRights, HouseVerb, MemberId, OrganizationId};
use async_stream::try_stream;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream::FuturesUnordered};
use std::{pin::Pin, time::Duration};
use tracing::Instrument as _;
use uuid::Uuid;

/// An archive that is being made is left alone by others so long, in seconds.
const LEASE: i64 = 120;
/// While it is made, how far it is is written down so often, in microseconds.
const TOLD_EVERY: i64 = 1_000_000;
/// So many are made at once.
const AT_ONCE: usize = 3;
/// While some are made, it is looked for more so often.
const LOOK: Duration = Duration::from_secs(2);
/// After so many tries it has failed.
const TRIES: i64 = 5;
/// So long it is kept, in days.
pub(super) const KEPT_DAYS: i64 = 7;

rows! {
    /// An archive that was asked for.
    #[derive(Clone, Debug)]
    pub struct Job {
        pub id: Uuid,
        pub organization: OrganizationId,
        pub slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub asked_by: MemberId,
        pub asker: String,
        pub asked_at: Time,
        pub next_at: Time,
        pub tries: i64,
        pub done: i64,
        pub steps: i64,
        pub ended_at: Option<Time>,
        /// `ready`, `cancelled` or `failed`.
        pub ending: Option<String>,
        /// In bytes.
        pub size: Option<i64>,
        pub sha256: Option<Vec<u8>>,
        pub until: Option<Time>,
        pub forgotten_at: Option<Time>,
    }
}

/// The columns of [`Job`], up to the condition.
macro_rules! archive_job {
    () => {
        concat!(
            "SELECT v.id, v.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", v.asked_by, p.name, v.asked_at, v.next_at, v.tries, v.done, v.steps, v.ended_at,
           v.ending, v.size, v.sha256, v.until, v.forgotten_at
         FROM archives v JOIN organizations o ON o.id = v.organization_id JOIN parties p ON p.id = v.asked_by WHERE "
        )
    };
}

impl Job {
    /// Where its bytes lie.
    pub(super) fn key(&self) -> String {
        format!("archives/{}", self.id)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.organization_name, &self.organization_look)
    }

    /// Whether it can be taken.
    #[must_use]
    pub fn ready(&self, now: Time) -> bool {
        self.ending.as_deref() == Some("ready") && self.forgotten_at.is_none() && self.until.is_some_and(|until| until > now)
    }
}

impl Thing for Job {
    type Rights = HouseRights;

    /// For who asked for it, as long as they administer the house; for all others it does not exist.
    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        let member = house.by().member().filter(|_| house.rights().may(HouseVerb::Administer)).ok_or(Error::NotFound)?;
        let id: Uuid = address.id("archive")?;
        let job = tx.maybe(concat!(archive_job!(), "v.id = $1 AND v.organization_id = $2 AND v.asked_by = $3"), bind![id, house.id, member])?;
        let job: Self = job.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| job, |rights| *rights))
    }
}

/// Take it, or stop it.
pub struct HaveArchive;

impl Action<Job> for HaveArchive {
    const NAME: &'static str = "Have";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Administer)
    }
}

/// Those that a member asked for, the newest first, and the one of anybody that is being made.
///
/// # Errors
/// When the store fails.
pub(super) fn of(tx: &mut Tx<'_>, organization: OrganizationId, member: MemberId) -> Result<Vec<Job>, Error> {
    Ok(tx.all(
        concat!(archive_job!(), "v.organization_id = $1 AND (v.asked_by = $2 OR v.ended_at IS NULL) ORDER BY v.asked_at DESC, v.id DESC LIMIT 20"),
        bind![organization, member],
    )?)
}

/// Asks for one. There is one at a time.
///
/// # Errors
/// When one is being made.
pub(super) fn ask(tx: &mut Tx<'_>, here: &Permit<Administer, Organization>) -> Result<(), Error> {
    tx.alone_in(here.id)?;
    if tx.number("SELECT COUNT(*) FROM archives WHERE organization_id = $1 AND ended_at IS NULL", bind![here.id])? > 0 {
        return Err(Error::form("archive-runs"));
    }
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let member = here.by().member().ok_or(Error::NotFound)?;
    tx.run(
        "INSERT INTO archives (id, organization_id, asked_by, asked_at, next_at, tries, done, steps) VALUES ($1, $2, $3, $4, $4, 0, 0, 0)",
        bind![id, here.id, member, now],
    )?;
    tx.signal(Topic::Outbox);
    audit::record(tx, here.id, By::Actor(here.by()), "archive.asked", ("archive", Some(id)), "")
}

/// Stops one that is being made. What there is of it goes.
///
/// # Errors
/// When it is over.
pub(super) fn cancel(tx: &mut Tx<'_>, job: &Permit<HaveArchive, Job>) -> Result<(), Error> {
    let now = tx.now();
    if !tx.changed("UPDATE archives SET ended_at = $2, ending = 'cancelled' WHERE id = $1 AND ended_at IS NULL", bind![job.id, now])? {
        return Err(Error::form("archive-over"));
    }
    audit::record(tx, job.organization, By::Actor(job.by()), "archive.cancelled", ("archive", Some(job.id)), "")
}

/// Makes all that were asked for, and says how many. There is one of an organization, and several are made at once: a
/// large one keeps no other waiting.
///
/// # Errors
/// When the store fails.
pub async fn make_all(app: &App) -> Result<usize, Error> {
    let (mut made, mut under_way) = (0, FuturesUnordered::new());
    loop {
        while under_way.len() < AT_ONCE
            && let Some(job) = take(app).await?
        {
            under_way.push(made_of(app, job));
        }
        let room = under_way.len() < AT_ONCE;
        tokio::select! {
            done = under_way.next() => match done {
                Some(done) => made += usize::from(done?),
                None => return Ok(made),
            },
            () = tokio::time::sleep(LOOK), if room => {}
        }
    }
}

/// Whether one came about; if not, it is tried again, or has failed.
async fn made_of(app: &App, job: Job) -> Result<bool, Error> {
    let lane = Lane::Organization(job.organization);
    match store::work_of(lane, make(app, &job)).instrument(telemetry::job("archive")).await {
        Ok(()) => Ok(true),
        Err(fault) => put_off(app, &job, &fault).await.map(|()| false),
    }
}

/// Leases the next one.
async fn take(app: &App) -> Result<Option<Job>, Error> {
    app.store
        .write(|tx| {
            let now = tx.now();
            let due: Option<Job> =
                tx.maybe(concat!(archive_job!(), "v.ended_at IS NULL AND v.next_at <= $1 ORDER BY v.next_at, v.id LIMIT 1"), bind![now])?;
            let Some(job) = due else { return Ok(None) };
            let leased = tx.changed(
                "UPDATE archives SET next_at = $2, tries = tries + 1, done = 0 WHERE id = $1 AND next_at = $3 AND ended_at IS NULL",
                bind![job.id, now.plus_seconds(LEASE), job.next_at],
            )?;
            Ok::<_, Error>(leased.then_some(job))
        })
        .await
}

/// Whether whoever asked for it still administers the house.
fn still_theirs(tx: &mut Tx<'_>, job: &Job) -> Result<bool, Error> {
    Ok(items::house_rights(tx, job.asked_by)?.is_some_and(|rights| rights.may(HouseVerb::Administer)))
}

/// Writes down how far it is, and holds the lease; says whether to go on.
async fn told(app: &App, job: &Job, done: usize) -> Result<bool, Error> {
    let job = job.clone();
    app.store
        .write(move |tx| {
            let next = tx.now().plus_seconds(LEASE);
            let done = i64::try_from(done).unwrap_or(i64::MAX);
            let runs = tx.changed("UPDATE archives SET done = $2, next_at = $3 WHERE id = $1 AND ended_at IS NULL", bind![job.id, done, next])?;
            Ok::<_, Error>(runs && still_theirs(tx, &job)?)
        })
        .await
}

type Pieces = Pin<Box<dyn futures_util::Stream<Item = Result<Bytes, Error>> + Send>>;

/// The bytes of it as they come, which end in a fault where it was stopped.
fn pieces(app: App, job: Job, mut steps: crate::web::progress::Steps) -> Pieces {
    Box::pin(try_stream! {
        let clock = app.store.sources().clock.clone();
        let mut told_at = clock.now().0;
        if !told(&app, &job, 0).await? {
            Err(Error::form("archive-over"))?;
        }
        while let Some(step) = steps.next().await {
            let Step { done, bytes } = step?;
            if clock.now().0 - told_at >= TOLD_EVERY {
                told_at = clock.now().0;
                if !told(&app, &job, done).await? {
                    Err(Error::form("archive-over"))?;
                }
            }
            if !bytes.is_empty() {
                yield bytes;
            }
        }
    })
}

async fn make(app: &App, job: &Job) -> Result<(), Error> {
    app.visits.write_down().await?;
    let (held, it) = (app.clone(), job.clone());
    let (key, language, made_at) = app
        .store
        .write(move |tx| {
            let (language,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![it.organization])?;
            let steps = i64::try_from(making::steps_without_files(Scope::Organization(it.organization.0))).unwrap_or(0) + files(tx, it.organization)?;
            tx.run("UPDATE archives SET steps = $2 WHERE id = $1", bind![it.id, steps])?;
            audit::record(tx, it.organization, By::System("archive"), "evidence.made", ("organization", Some(it.organization.0)), &it.asker)?;
            Ok::<_, Error>((signatures::seal_key(tx, &held, it.organization)?, language, tx.now().0))
        })
        .await?;
    let scope = Scope::Organization(job.organization.0);
    let named = Named {
        scope,
        name: job.organization_name.clone(),
        organization: job.organization,
        organization_name: job.organization_name.clone(),
        made_by: job.asker.clone(),
        made_at,
    };
    let counted = Some(Language::from_tag(&language).unwrap_or(Language::English).texts());
    let making = Making { scope, manifest: Manifest::new(named), source: Source::Live(job.organization), drawn: Vec::new(), key, counted };
    let steps = making::steps(app.clone(), making);
    let kept = app.blobs.put(&job.key(), pieces(app.clone(), job.clone(), steps), u64::MAX).await?;
    let it = job.clone();
    let ready = app.store.write(move |tx| ready(tx, &it, kept.size, &kept.sha256)).await?;
    if !ready {
        app.blobs.remove(&job.key()).await?;
    }
    Ok(())
}

/// About so many files there are.
fn files(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<i64, Error> {
    Ok(tx.number(
        "SELECT (SELECT COUNT(*) FROM file_versions v JOIN files f ON f.id = v.file_id WHERE f.organization_id = $1 AND f.thing <> 'draft')
           + (SELECT COUNT(*) FROM board_files x JOIN boards b ON b.item_id = x.item_id WHERE b.organization_id = $1)
           + (SELECT COUNT(*) FROM board_pictures x JOIN boards b ON b.item_id = x.item_id WHERE b.organization_id = $1)
           + (SELECT COUNT(*) FROM signers n WHERE n.organization_id = $1 AND n.picture_key IS NOT NULL)",
        bind![organization],
    )?)
}

/// It is there: who asked is told. Not, where it was stopped meanwhile, or is not theirs any more.
fn ready(tx: &mut Tx<'_>, job: &Job, size: i64, sha256: &[u8; 32]) -> Result<bool, Error> {
    let now = tx.now();
    if !still_theirs(tx, job)? {
        tx.run("UPDATE archives SET ended_at = $2, ending = 'failed' WHERE id = $1 AND ended_at IS NULL", bind![job.id, now])?;
        return Ok(false);
    }
    let until = now.plus_days(KEPT_DAYS);
    let done = tx.changed(
        "UPDATE archives SET ended_at = $2, ending = 'ready', size = $3, sha256 = $4, until = $5, done = steps WHERE id = $1 AND ended_at IS NULL",
        bind![job.id, now, size, sha256, until],
    )?;
    if !done {
        return Ok(false);
    }
    tell(tx, job, until)?;
    Ok(true)
}

/// A mail to who asked for it.
fn tell(tx: &mut Tx<'_>, job: &Job, until: Time) -> Result<(), Error> {
    let to: Option<post::Mailbox> = tx.maybe(
        "SELECT p.name, q.email, q.language FROM parties p JOIN people q ON q.id = p.person_id WHERE p.id = $1 AND p.ended_at IS NULL",
        bind![job.asked_by],
    )?;
    let Some(to) = to else { return Ok(()) };
    let letter = Letter {
        organization: Some(job.organization),
        kind: Kind::Archive,
        to_email: &to.email,
        to_name: &to.name,
        language: &to.language,
        content: serde_json::json!({"archive": job.id, "organization": job.organization_name, "slug": job.slug}),
        grant: None,
        code: None,
        invitation: None,
        not_after: Some(until),
    };
    post::put(tx, &letter).map(drop)
}

/// Until when an archive waits for whom it was made for; nothing, where it does not any more.
///
/// # Errors
/// When the store fails.
pub fn waiting(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Time>, Error> {
    let job: Option<Job> = tx.maybe(concat!(archive_job!(), "v.id = $1"), bind![id])?;
    let Some(job) = job else { return Ok(None) };
    let now = tx.now();
    if job.ready(now) && still_theirs(tx, &job)? { Ok(job.until) } else { Ok(None) }
}

/// It broke off: it is tried again, as long as it was not stopped and may go on.
async fn put_off(app: &App, job: &Job, fault: &Error) -> Result<(), Error> {
    let stopped = matches!(fault, Error::Invalid(_));
    if !stopped {
        tracing::warn!(archive = %job.id, ?fault, "an archive has to wait");
    }
    let (it, last) = (job.clone(), stopped || job.tries + 1 >= TRIES);
    app.store
        .write(move |tx| {
            let now = tx.now();
            match last {
                true => tx.run("UPDATE archives SET ended_at = $2, ending = 'failed' WHERE id = $1 AND ended_at IS NULL", bind![it.id, now]),
                false => tx.run("UPDATE archives SET next_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![it.id, now.plus_seconds(60)]),
            }?;
            Ok::<_, Error>(())
        })
        .await
}
