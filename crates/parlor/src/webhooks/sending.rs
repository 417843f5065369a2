//! The worker that hands over. It takes one delivery of a webhook at a time, so that order
//! holds as long as all goes well; what fails is tried again, later and later, and holds up
//! nothing behind it. A worker that dies leaves its webhook to the next one after the lease,
//! and the receiver knows a repeat by its id. Several webhooks are told at once.

use super::{Delivery, Outcome, Webhook, WhyOff, following, may_be_told};
use crate::{
    app::App,
    audit::{self, By},
    bind, delivery_columns,
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    outgoing::{Handed, NotBrought, Open},
    store::{self, Lane, Time, Topic, Tx},
    telemetry,
    web::Error,
    webhook_columns,
};
use access::WebhookId;
use bytes::Bytes;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use std::{sync::Arc, time::Duration};
use tokio::sync::{
    broadcast::{Receiver, error::RecvError},
    watch,
};
use tracing::Instrument as _;

/// Seconds after each try that failed; after the last one it is given up.
pub(super) const WAITS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/// No receiver is waited for longer.
const PATIENCE: Duration = Duration::from_secs(15);
/// Another worker may take over after it.
const LEASE_SECONDS: i64 = 60;
/// So many webhooks are told at once.
const AT_ONCE: usize = 16;
/// So much of an answer is kept.
const ANSWER: usize = 1_024;
/// When nothing has reached a webhook for so long, and one more is given up, it is switched off.
const FAILING_DAYS: i64 = 5;
/// Between two looks when nobody calls.
const LOOK: Duration = Duration::from_secs(2);
/// Changes that follow one another are told together.
const PAUSE: Duration = Duration::from_millis(100);

/// A delivery that this worker has, until the lease ends.
struct Taken {
    webhook: Webhook,
    it: Delivery,
    lease: Time,
}

/// What came of a try.
type Tried = Result<Handed, NotBrought>;

/// Works until told to stop; what is being handed over is finished.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut signals = app.store.signals().listen();
    let mut teller = Teller { app, open: None };
    while !*stop.borrow() {
        if let Err(fault) = teller.round(&stop).await {
            tracing::warn!(?fault, "webhooks have to wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = called(&mut signals) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Tells everything that is due, and waits for the answers.
///
/// # Errors
/// When the store fails; what was told by then is.
pub async fn tell_all(app: &App) -> Result<(), Error> {
    let (_stop, stopped) = watch::channel(false);
    Teller { app: app.clone(), open: None }.round(&stopped).await
}

struct Teller {
    app: App,
    /// Made when it is first needed.
    open: Option<Arc<Open>>,
}

impl Teller {
    /// Takes what is due as long as there is any, and waits for what is on its way. What
    /// happens meanwhile is told meanwhile.
    async fn round(&mut self, stop: &watch::Receiver<bool>) -> Result<(), Error> {
        let mut signals = self.app.store.signals().listen();
        let mut on_their_way = FuturesUnordered::new();
        loop {
            let mut behind = false;
            if !*stop.borrow() {
                behind = following::follow_some(&self.app).await?;
            }
            while on_their_way.len() < AT_ONCE && !*stop.borrow() {
                let Some(webhook) = self.app.store.read(due).await? else { break };
                // Nothing, where another worker was faster, or what was due is not told.
                if let Some(taken) = self.app.store.write(move |tx| take(tx, webhook)).await? {
                    let lane = Lane::Organization(taken.webhook.organization);
                    let delivery = store::work_of(lane, deliver(self.app.clone(), self.open()?, taken));
                    on_their_way.push(delivery.instrument(telemetry::job("webhook")));
                }
            }
            if behind {
                continue;
            }
            let room = on_their_way.len() < AT_ONCE;
            tokio::select! {
                done = on_their_way.next() => match done {
                    Some(outcome) => outcome?,
                    None => return Ok(()),
                },
                () = called(&mut signals), if room => {}
                () = tokio::time::sleep(LOOK), if room => {}
            }
        }
    }

    fn open(&mut self) -> Result<Arc<Open>, Error> {
        if let Some(open) = &self.open {
            return Ok(Arc::clone(open));
        }
        let made = Arc::new(Open::new(&self.app.config, PATIENCE)?);
        self.open = Some(Arc::clone(&made));
        Ok(made)
    }
}

/// The webhook that waited longest of those for which something is due; first those of the organization that has fewest on their way.
fn due(tx: &mut Tx<'_>) -> Result<Option<WebhookId>, Error> {
    let now = tx.now();
    let due: Option<(WebhookId,)> = tx.maybe(
        "SELECT w.id FROM webhooks w WHERE w.off_at IS NULL AND w.leased_until <= $1 AND EXISTS (
           SELECT 1 FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.ended_at IS NULL AND d.next_at <= $1) 
         ORDER BY (SELECT COUNT(*) FROM webhooks x WHERE x.organization_id = w.organization_id AND x.leased_until > $1), w.leased_until, w.id LIMIT 1",
        bind![now],
    )?;
    Ok(due.map(|(id,)| id))
}

/// Leases a webhook, and takes the first of what is due for it. What its member does not see
/// any more is not told.
fn take(tx: &mut Tx<'_>, id: WebhookId) -> Result<Option<Taken>, Error> {
    let now = tx.now();
    let lease = now.plus_seconds(LEASE_SECONDS);
    if !tx.changed("UPDATE webhooks SET leased_until = $3 WHERE id = $1 AND leased_until <= $2 AND off_at IS NULL", bind![id, now, lease])? {
        return Ok(None);
    }
    let webhook: Webhook = tx.one(concat!("SELECT ", webhook_columns!(), " WHERE w.id = $1"), bind![id])?;
    let first: Option<Delivery> = tx.maybe(
        concat!(
            "SELECT ",
            delivery_columns!(),
            " WHERE d.webhook_id = $1 AND d.ended_at IS NULL AND d.next_at <= $2 ORDER BY d.next_at, d.number LIMIT 1"
        ),
        bind![id, now],
    )?;
    let Some(mut it) = first else {
        free(tx, id, lease)?;
        return Ok(None);
    };
    if !may_be_told(tx, webhook.member, it.item)? {
        tx.run("UPDATE webhook_deliveries SET ended_at = $2, outcome = $3 WHERE id = $1 AND ended_at IS NULL", bind![it.id, now, Outcome::Withheld])?;
        free(tx, id, lease)?;
        return Ok(None);
    }
    tx.run("UPDATE webhook_deliveries SET attempts = attempts + 1, last_at = $2 WHERE id = $1", bind![it.id, now])?;
    (it.attempts, it.last_at) = (it.attempts + 1, Some(now));
    Ok(Some(Taken { webhook, it, lease }))
}

/// Gives the webhook back, unless the lease was over and another worker has it.
fn free(tx: &mut Tx<'_>, webhook: WebhookId, lease: Time) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE webhooks SET leased_until = $3 WHERE id = $1 AND leased_until = $2", bind![webhook, lease, now])?;
    Ok(())
}

async fn deliver(app: App, open: Arc<Open>, taken: Taken) -> Result<(), Error> {
    let tried = match headers(&app, &taken) {
        Some(headers) => {
            let body = Bytes::from(taken.it.body.clone());
            let handed = open.hand_over(&taken.webhook.address, &headers, &body, ANSWER);
            let call = telemetry::call("POST");
            let tried = tokio::time::timeout(PATIENCE, handed).instrument(call.clone()).await.unwrap_or(Err(NotBrought::NoAnswer));
            if !tried.as_ref().is_ok_and(|handed| handed.status.is_success()) {
                telemetry::failed(&call, tried.as_ref().map_or("silence", |handed| handed.status.as_str()));
            }
            tried
        }
        None => Err(NotBrought::NoAnswer),
    };
    let jitter = i64::from(u16::from_be_bytes(app.store.sources().random.bytes()));
    let (taken, tried) = (Arc::new(taken), Arc::new(tried));
    app.store.write(move |tx| settle(tx, &taken, &tried, jitter)).await
}

/// The headers of the convention, by the clock of this try.
fn headers(app: &App, taken: &Taken) -> Option<HeaderMap> {
    let (message, at) = (&taken.it.message, taken.it.last_at?);
    let signature = taken.webhook.signer().signature(&app.secrets, message, at, &taken.it.body);
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(USER_AGENT, HeaderValue::from_static(concat!("Parlor/", env!("CARGO_PKG_VERSION"))));
    headers.insert(HeaderName::from_static("webhook-id"), HeaderValue::from_str(message).ok()?);
    headers.insert(HeaderName::from_static("webhook-timestamp"), HeaderValue::from(at.0.div_euclid(1_000_000)));
    headers.insert(HeaderName::from_static("webhook-signature"), HeaderValue::from_str(&signature).ok()?);
    Some(headers)
}

/// Writes down what came of a try.
fn settle(tx: &mut Tx<'_>, taken: &Taken, tried: &Tried, jitter: i64) -> Result<(), Error> {
    let arrived = tried.as_ref().is_ok_and(|handed| handed.status.is_success());
    metrics::counter!(if arrived { "parlor_webhooks_told" } else { "parlor_webhooks_put_off" }).increment(1);
    if !arrived {
        // It may be switched off, which is told to people and to the log.
        tx.alone_in(taken.webhook.organization)?;
    }
    free(tx, taken.webhook.id, taken.lease)?;
    let gone = tried.as_ref().is_ok_and(|handed| handed.status.as_u16() == 410);
    let wait = usize::try_from(taken.it.attempts - 1).ok().and_then(|tries| WAITS.get(tries)).filter(|_| !gone);
    let outcome = match (arrived, wait) {
        (true, _) => Some(Outcome::Delivered),
        (false, None) => Some(Outcome::Failed),
        (false, Some(_)) => None,
    };
    let now = tx.now();
    // Up to a tenth longer, so that what failed together does not come back together.
    let next = wait.map_or(now, |wait| Time(now.plus_seconds(*wait).0 + wait * 100_000 * jitter / i64::from(u16::MAX)));
    let (status, fault, answer) = told(tried);
    tx.run(
        "UPDATE webhook_deliveries SET status = $3, fault = $4, answer = $5, next_at = $6, outcome = $7, ended_at = $8
         WHERE id = $1 AND attempts = $2 AND ended_at IS NULL",
        bind![taken.it.id, taken.it.attempts, status, fault, answer, next, outcome, outcome.map(|_| now)],
    )?;
    if arrived {
        tx.run("UPDATE webhooks SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL", bind![taken.webhook.id])?;
        return Ok(());
    }
    tx.run("UPDATE webhooks SET failing_since = COALESCE(failing_since, $2) WHERE id = $1", bind![taken.webhook.id, now])?;
    if gone {
        return switch_off(tx, &taken.webhook, WhyOff::Gone);
    }
    let long = taken.webhook.failing_since.is_some_and(|since| since <= now.plus_days(-FAILING_DAYS));
    if outcome.is_some() && long { switch_off(tx, &taken.webhook, WhyOff::Failing) } else { Ok(()) }
}

/// An answer as it is kept: its status, or a word for why there is none, and its beginning.
fn told(tried: &Tried) -> (Option<i64>, Option<&'static str>, Option<String>) {
    match tried {
        Ok(handed) => {
            let said = String::from_utf8_lossy(&handed.said);
            // A zero byte is kept by one of the two databases alone.
            let said: String = said.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect();
            (Some(i64::from(handed.status.as_u16())), None, Some(said))
        }
        Err(NotBrought::Inside) => (None, Some("inside"), None),
        Err(NotBrought::NoAddress) => (None, Some("address"), None),
        Err(NotBrought::NoAnswer | NotBrought::TooLarge) => (None, Some("silence"), None),
    }
}

/// Tells it nothing more, and says so to its member.
fn switch_off(tx: &mut Tx<'_>, webhook: &Webhook, why: WhyOff) -> Result<(), Error> {
    let now = tx.now();
    let off = tx.changed("UPDATE webhooks SET off_at = $2, off_why = $3 WHERE id = $1 AND off_at IS NULL", bind![webhook.id, now, why])?;
    if !off {
        return Ok(());
    }
    let detail = format!("{}, {}", webhook.name, why.word());
    audit::record(tx, webhook.organization, By::System("webhooks"), "webhook.off", ("webhook", Some(webhook.id.0)), &detail)?;
    tx.signal(Topic::Organization(webhook.organization));
    let news = News::new(webhook.organization, None, Kind::WebhookOff, Place::Item, None).of(webhook.id);
    notifications::tell(tx, &news, webhook.member.party(), Mailed::Briefly)
}

/// Something may have happened. What follows at once is waited for.
async fn called(signals: &mut Receiver<Topic>) {
    loop {
        match signals.recv().await {
            Ok(Topic::Outbox | Topic::Board(_) | Topic::Quarantine) => {}
            Ok(_) | Err(RecvError::Lagged(_)) => break,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
    tokio::time::sleep(PAUSE).await;
}
