//! The worker that sends. A mail is leased before it is sent and ended after;
//! a worker that dies in between leaves it to the next one, with the same
//! Message-ID. What cannot be sent is tried again, later and later. Several are
//! on their way at once.

use super::{
    beside,
    letters::{self, Drawn, Letter, Waiting},
    message,
    over::Over,
    queue::{self, Served},
};
use crate::{
    app::App,
    bind, evidence, files, keys, notifications, people, privacy, requests, reviews, sharing, signatures, stays,
    store::{self, Lane, Time, Topic, Tx},
    telemetry, uploads, verification,
    web::Error,
    webhooks,
};
use access::NotificationId;
use futures_util::{
    FutureExt as _,
    stream::{FuturesUnordered, StreamExt as _},
};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor, message::Mailbox};
use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::watch;
use tracing::Instrument as _;

/// A lease: another worker may take over after it.
const LEASE_SECONDS: i64 = 120;
/// So many mails are on their way at once, so that one that hangs keeps no
/// other waiting.
const AT_ONCE: usize = 8;
/// A mail server that does not answer for so long hangs.
const PATIENCE: Duration = Duration::from_secs(30);
/// After so many tries (about five days) a mail has failed.
const TRIES: i64 = 31;
/// How often ends of grants are written down and what is old is swept out.
const HOUSEKEEPING: Duration = Duration::from_secs(30);
/// Between two looks when nobody calls.
pub(super) const LOOK: Duration = Duration::from_secs(2);

/// What runs beside the requests: mails, ends of grants, what is old.
pub struct Worker {
    app: App,
    smtp: Option<AsyncSmtpTransport<Tokio1Executor>>,
    from: Mailbox,
    patience: Duration,
    /// Whose turn it was last.
    served: Mutex<Served>,
}

/// What is to be done with what is due.
enum Due {
    Mail(Box<Waiting>),
    /// Another worker was faster; there may be more.
    Taken,
    Nothing,
}

/// What came of trying to send.
enum Sent {
    Yes,
    /// The server does not want it, now or ever.
    No {
        text: String,
        forever: bool,
    },
}

impl Worker {
    /// For this program, with the mail server that is configured.
    ///
    /// # Errors
    /// A sentence about what is wrong in the configuration.
    pub fn new(app: App) -> Result<Self, String> {
        let url = &app.config.smtp_url;
        let smtp = if url.is_empty() {
            None
        } else {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|fault| format!("smtp_url: {fault}"))?;
            Some(transport.timeout(Some(PATIENCE)).build())
        };
        let from = app.config.mail_from.parse().map_err(|fault| format!("mail_from: {fault}"))?;
        Ok(Self { app, smtp, from, patience: PATIENCE, served: Mutex::new(Served::BEGIN) })
    }

    /// Waits only so long for a mail server.
    #[must_use]
    pub fn patient_for(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Works until told to stop; a mail that is being sent is finished.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let this = Arc::new(self);
        // A timestamp service that hangs keeps no mail waiting.
        tokio::join!(
            this.send_until(stop.clone()),
            beside::seal(&this.app, stop.clone()),
            beside::check(&this.app, stop.clone()),
            beside::archive(&this.app, stop)
        );
    }

    async fn send_until(self: &Arc<Self>, mut stop: watch::Receiver<bool>) {
        let this = Arc::clone(self);
        let mut signals = this.app.store.signals().listen();
        let mut kept_house: Option<Instant> = None;
        while !*stop.borrow() {
            crate::operating::fold_counts();
            if kept_house.is_none_or(|at| at.elapsed() >= HOUSEKEEPING) {
                if let Err(fault) = this.keep_house().instrument(telemetry::job("housekeeping")).await {
                    tracing::warn!(?fault, "housekeeping has to wait");
                }
                kept_house = Some(Instant::now());
            }
            let begun = Instant::now();
            match this.send_while(|| begun.elapsed() < HOUSEKEEPING && !*stop.borrow()).await {
                Ok(0) => {}
                Ok(_) => continue,
                Err(fault) => tracing::warn!(?fault, "the worker could not go on"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                () = called(&mut signals) => {}
                _ = stop.changed() => {}
            }
        }
        drop(this.app.visits.write_down().await);
        drop(this.app.receipts.write_down().await);
        drop(this.app.reads.write_down().await);
        drop(this.app.keys.write_down().await);
    }

    /// One round over everything that waits; says how many mails it took.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn round(&self) -> Result<usize, Error> {
        self.send_while(|| true).await
    }

    /// Takes mails as long as it may and there are any, and waits for those on
    /// their way. What is put into the outbox meanwhile goes out meanwhile.
    async fn send_while(&self, may: impl Fn() -> bool) -> Result<usize, Error> {
        self.app.visits.write_down().await?;
        self.app.receipts.write_down().await?;
        self.app.reads.write_down().await?;
        self.app.keys.write_down().await?;
        let mut signals = self.app.store.signals().listen();
        let (mut taken, mut on_their_way) = (0, FuturesUnordered::new());
        loop {
            while on_their_way.len() < AT_ONCE && may() {
                match self.take().await? {
                    // A mail that cannot be drawn must not take the others with it.
                    Due::Mail(waiting) => {
                        let lane = Lane::from(waiting.organization());
                        let delivery = store::work_of(lane, self.deliver(*waiting)).instrument(telemetry::job("mail"));
                        on_their_way.push(AssertUnwindSafe(delivery).catch_unwind());
                    }
                    Due::Taken => continue,
                    Due::Nothing => break,
                }
                taken += 1;
            }
            let room = on_their_way.len() < AT_ONCE;
            tokio::select! {
                sent = on_their_way.next() => match sent {
                    Some(Ok(outcome)) => outcome?,
                    Some(Err(_)) => tracing::error!("drawing a mail broke the worker"),
                    None => return Ok(taken),
                },
                () = called(&mut signals), if room => {}
                () = tokio::time::sleep(LOOK), if room => {}
            }
        }
    }

    /// What has to be done now and then.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn keep_house(&self) -> Result<(), Error> {
        self.app
            .store
            .write(|tx| {
                sharing::close_ended(tx)?;
                sharing::announce_ends(tx)?;
                stays::write_down_ends(tx)?;
                stays::announce(tx)?;
                reviews::remind(tx)?;
                reviews::close_ended(tx)?;
                signatures::keep(tx)?;
                requests::lists::keep(tx)?;
                keys::keep(tx)?;
                notifications::purge(tx)?;
                crate::notes::forget_removed(tx)?;
                webhooks::purge(tx)?;
                verification::purge(tx)?;
                people::second_factor::purge(tx)?;
                people::passkeys::purge(tx)?;
                people::single_sign_on::purge(tx)?;
                crate::web::once::purge(tx)?;
                Ok::<_, Error>(())
            })
            .await?;
        crate::boards::keep_house(&self.app).await?;
        crate::planned::keep_house(&self.app).await?;
        crate::brands::senders::keep_house(&self.app).await?;
        crate::records::forget_old_imports(&self.app).await?;
        crate::templates::forget_old_batches(&self.app).await?;
        crate::moving::forget_old(&self.app).await?;
        uploads::keep_house(&self.app).await?;
        privacy::keep_house(&self.app).await?;
        evidence::forget_old(&self.app).await?;
        files::forget_removed(&self.app).await.map(drop)
    }

    /// Leases the next mail that is due.
    async fn take(&self) -> Result<Due, Error> {
        let served = *self.served.lock().unwrap_or_else(PoisonError::into_inner);
        let (due, served) = self
            .app
            .store
            .write(move |tx| {
                let now = tx.now();
                let Some((due, served)) = queue::next(tx, served)? else { return Ok((Due::Nothing, served)) };
                let leased = tx.changed(
                    "UPDATE outbox SET next_at = $3, tries = tries + 1
                     WHERE organization_id = $4 AND id = $1 AND next_at = $2 AND ended_at IS NULL",
                    bind![due.id, due.next_at, now.plus_seconds(LEASE_SECONDS), due.sender],
                )?;
                Ok::<_, Error>((if leased { Due::Mail(Box::new(due)) } else { Due::Taken }, served))
            })
            .await?;
        *self.served.lock().unwrap_or_else(PoisonError::into_inner) = served;
        Ok(due)
    }

    async fn deliver(&self, waiting: Waiting) -> Result<(), Error> {
        let (app, letter, drawn_at) = (self.app.clone(), waiting.clone(), self.app.store.sources().clock.now());
        match self.app.store.read(move |tx| letters::draw(tx, &app, &letter)).await? {
            Letter::Over(why) => self.end(&waiting, "dropped", Over::because(why), Some((Vec::new(), drawn_at))).await,
            Letter::Drawn(drawn) if self.smtp.is_none() => self.end(&waiting, "kept", Over::with(drawn.subject), Some((drawn.tells, drawn_at))).await,
            Letter::Drawn(drawn) => match self.send(&waiting, &drawn).await {
                Sent::Yes => self.end(&waiting, "sent", Over::with(drawn.subject), Some((drawn.tells, drawn_at))).await,
                Sent::No { text, forever } => self.put_off(&waiting, text, forever).await,
            },
        }
    }

    async fn send(&self, waiting: &Waiting, drawn: &Drawn) -> Sent {
        let Some(smtp) = &self.smtp else { return Sent::Yes };
        let (envelope, message) = match message::written(&self.app, &self.from, waiting, drawn) {
            Ok(signed) => signed,
            Err(text) => return Sent::No { text, forever: true },
        };
        let call = telemetry::call("smtp");
        let sent = smtp.send_raw(&envelope, &message).instrument(call.clone());
        match tokio::time::timeout(self.time_for(waiting), sent).await {
            Ok(Ok(_)) => {
                metrics::counter!("parlor_mails_sent").increment(1);
                Sent::Yes
            }
            Ok(Err(fault)) => {
                telemetry::failed(&call, "refused");
                Sent::No { forever: fault.is_permanent() && !of_the_house(&fault), text: fault.to_string() }
            }
            Err(_) => {
                telemetry::failed(&call, "timeout");
                Sent::No { text: "the mail server did not answer".into(), forever: false }
            }
        }
    }

    /// Patience, and not beyond the instant from which the mail is worth nothing.
    fn time_for(&self, waiting: &Waiting) -> Duration {
        let now = self.app.store.sources().clock.now();
        let left = waiting.not_after.map(|end| Duration::from_micros(u64::try_from(end.0 - now.0).unwrap_or(0)));
        left.map_or(self.patience, |left| left.min(self.patience))
    }

    /// `told`: what a digest told, and when that was gathered; nothing, where it told nobody.
    async fn end(&self, waiting: &Waiting, ending: &'static str, over: Over, told: Option<(Vec<NotificationId>, Time)>) -> Result<(), Error> {
        let (id, sender, digest_of) = (waiting.id, waiting.sender, letters::digest_of(waiting));
        let Over { fault, subject } = over.of(waiting);
        self.app
            .store
            .write(move |tx: &mut Tx<'_>| {
                let now = tx.now();
                tx.run(
                    "UPDATE outbox SET ended_at = $2, ending = $3, fault = COALESCE($4, fault), subject = $5
                     WHERE organization_id = $6 AND id = $1 AND ended_at IS NULL",
                    bind![id, now, ending, &fault, &subject, sender],
                )?;
                match (digest_of, &told) {
                    (Some(person), Some((told, drawn_at))) => notifications::after(tx, id, person, told, *drawn_at),
                    _ => Ok(()),
                }
            })
            .await
    }

    async fn put_off(&self, waiting: &Waiting, text: String, forever: bool) -> Result<(), Error> {
        tracing::warn!(mail = %waiting.id, fault = text, forever, "a mail could not be sent");
        metrics::counter!("parlor_mails_put_off").increment(1);
        let tries = waiting.tries + 1;
        if forever || tries >= TRIES {
            return self.end(waiting, "failed", Over::because(text), None).await;
        }
        let (id, sender, wait) = (waiting.id, waiting.sender, wait_seconds(tries));
        self.app
            .store
            .write(move |tx: &mut Tx<'_>| {
                let again: Time = tx.now().plus_seconds(wait);
                tx.run(
                    "UPDATE outbox SET next_at = $2, fault = $3 WHERE organization_id = $4 AND id = $1 AND ended_at IS NULL",
                    bind![id, again, &text, sender],
                )?;
                Ok(())
            })
            .await
    }
}

/// Whether the mail server refuses this house (its password, its TLS), not this
/// mail: somebody will put that right, and no mail must be lost until then.
fn of_the_house(fault: &lettre::transport::smtp::Error) -> bool {
    fault.status().is_some_and(|code| matches!(u16::from(code), 530 | 534 | 535 | 538))
}

/// 10 seconds, 20, 40 … six hours at most.
fn wait_seconds(tries: i64) -> i64 {
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(12);
    (10_i64 << doublings).min(6 * 3600)
}

pub(super) async fn called(signals: &mut tokio::sync::broadcast::Receiver<Topic>) {
    loop {
        match signals.recv().await {
            Ok(Topic::Outbox | Topic::Anything) | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => return,
            Ok(_) => {}
            Err(tokio::sync::broadcast::error::RecvError::Closed) => std::future::pending::<()>().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TRIES, wait_seconds};

    #[test]
    fn a_mail_is_tried_for_about_five_days() {
        let all: i64 = (1..TRIES).map(wait_seconds).sum();
        assert!((all - 5 * 86_400).abs() < 6 * 3600, "{all} seconds");
    }
}
