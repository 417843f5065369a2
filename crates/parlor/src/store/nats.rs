//! NATS, where it is configured: what PostgreSQL's notifications carry between servers goes by
//! it instead, and no commit waits for the lock that all notifications share.
//!
//! A notification goes out with its commit; a message of NATS goes out after it, and can be lost
//! in between. So each server says once a second that it is there, and hears itself: who does not hear
//! itself has not heard others either, and who falls silent may have changed something that
//! it could not tell. What then follows is said in [`super::others`] and `docs/decisions/0045`.
//!
//! It never keeps anything, and carries what notifications carry: topics and whispers.

use super::{Signals, Topic, Whispers, tls::tls_config};
use async_nats::{Client, ConnectOptions, Event, Message, ServerAddr};
use futures_util::StreamExt as _;
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{
    runtime::Handle,
    sync::mpsc,
    time::{Instant, MissedTickBehavior, interval, sleep, timeout},
};
use uuid::Uuid;

/// So often a server says that it is there.
const BEAT: Duration = Duration::from_secs(1);
/// Who was not heard for so long is not there, oneself included.
const SILENT: Duration = Duration::from_secs(4);
/// A server that does not answer for so long is tried again.
const PATIENCE: Duration = Duration::from_secs(5);
/// What is said in place of topics by a server that is there.
const HERE: &str = "here";

/// Where NATS is, and how it lets us in.
#[derive(Clone, Debug)]
pub struct NatsAt {
    /// `nats://user:password@host:4222` or `tls://…`; of a cluster several, separated by spaces.
    pub url: String,
    /// A file with credentials, as `nsc` makes it; empty for none.
    pub credentials: String,
}

impl NatsAt {
    /// Whether the addresses can be read.
    ///
    /// # Errors
    /// A sentence about what is wrong with them.
    pub fn check(&self) -> Result<(), String> {
        self.servers().map(drop)
    }

    fn servers(&self) -> Result<Vec<ServerAddr>, String> {
        let read = |one: &str| one.parse::<ServerAddr>().map_err(|_| "nats_url must be addresses such as nats://user:password@host:4222".to_owned());
        self.url.split_whitespace().map(read).collect()
    }

    async fn connect(&self, events: mpsc::UnboundedSender<Event>) -> Result<Client, String> {
        let mut options = ConnectOptions::new()
            .name("parlor")
            .connection_timeout(PATIENCE)
            .ping_interval(SILENT)
            // Who is cut off begins anew, and hears from then on what others say from then on.
            .max_reconnects(1)
            .tls_client_config(tls_config().map_err(|fault| fault.to_string())?)
            .event_callback(move |event| {
                drop(events.send(event));
                async {}
            });
        if !self.credentials.is_empty() {
            options = options.credentials_file(&self.credentials).await.map_err(|fault| format!("{}: {fault}", self.credentials))?;
        }
        options.connect(self.servers()?).await.map_err(|fault| fault.to_string())
    }
}

/// Whether NATS answers, and brings what is said to who listens.
///
/// # Errors
/// A sentence about what is wrong.
pub async fn answers(at: &NatsAt) -> Result<(), String> {
    let tried = async {
        let (events, _) = mpsc::unbounded_channel();
        let client = at.connect(events).await?;
        let subject = "parlor.doctor";
        let mut heard = client.subscribe(subject).await.map_err(|fault| fault.to_string())?;
        client.publish(subject, "a word".into()).await.map_err(|fault| fault.to_string())?;
        heard.next().await.map(drop).ok_or_else(|| "it closed the connection".to_owned())
    };
    timeout(PATIENCE, tried).await.unwrap_or_else(|_| Err("it does not bring a word to who listens".into()))
}

/// What goes out.
enum Said {
    Topics(String),
    Whisper(String),
}

/// The line to NATS.
pub(super) struct Nats {
    said: mpsc::UnboundedSender<Said>,
    /// Whether this server hears itself.
    hears: AtomicBool,
    /// So often it was cut off: what it said just before may not have been heard.
    breaks: AtomicU64,
}

/// What the task of the line has.
struct Line {
    nats: Arc<Nats>,
    me: Uuid,
    signals: Signals,
    whispers: Whispers,
    /// When other servers were heard last.
    others: HashMap<Uuid, Instant>,
    /// When this one heard itself last.
    myself: Instant,
}

impl Nats {
    /// Opens the line, and keeps it as long as the store is there. `house`: what tells this
    /// database from others that use the same NATS.
    pub(super) fn open(at: NatsAt, on: &Handle, house: &str, me: Uuid, open: Arc<AtomicBool>, (signals, whispers): (Signals, Whispers)) -> Arc<Self> {
        let (said, mut saying) = mpsc::unbounded_channel();
        let nats = Arc::new(Self { said, hears: AtomicBool::new(false), breaks: AtomicU64::new(0) });
        let house = data_encoding::HEXLOWER.encode(&Sha256::digest(house)[..8]);
        let line = Arc::clone(&nats);
        on.spawn(async move {
            let mut told = false;
            while open.load(Ordering::Relaxed) {
                let mut line = Line {
                    nats: Arc::clone(&line),
                    me,
                    signals: signals.clone(),
                    whispers: whispers.clone(),
                    others: HashMap::new(),
                    myself: Instant::now(),
                };
                let fault = line.hold(&at, &house, &open, &mut saying).await.err();
                let heard = line.nats.cut();
                // What waited is old when the line is back.
                while saying.try_recv().is_ok() {}
                if let Some(fault) = fault.filter(|_| heard || !told) {
                    tracing::warn!(fault, "NATS is away; PostgreSQL carries signals meanwhile");
                    told = true;
                }
                sleep(BEAT).await;
            }
        });
        nats
    }

    /// Whether what is said by it is heard, as far as one server can know.
    pub(super) fn hears(&self) -> bool {
        self.hears.load(Ordering::SeqCst)
    }

    /// How often the line broke since the start.
    pub(super) fn breaks(&self) -> u64 {
        self.breaks.load(Ordering::SeqCst)
    }

    /// Tells others what was changed, as [`super::others::told`] has it.
    pub(super) fn tell(&self, topics: String) {
        drop(self.said.send(Said::Topics(topics)));
    }

    /// Whispers something to others, as [`super::whispers::told`] has it.
    pub(super) fn whisper(&self, text: String) {
        drop(self.said.send(Said::Whisper(text)));
    }

    /// The line broke; whether it was heard by it until now.
    fn cut(&self) -> bool {
        let heard = self.hears.swap(false, Ordering::SeqCst);
        if heard {
            self.breaks.fetch_add(1, Ordering::SeqCst);
        }
        heard
    }
}

impl Line {
    /// Holds the line until it breaks or the store is gone.
    async fn hold(&mut self, at: &NatsAt, house: &str, open: &AtomicBool, saying: &mut mpsc::UnboundedReceiver<Said>) -> Result<(), String> {
        let (events, mut happened) = mpsc::unbounded_channel();
        let client = at.connect(events).await?;
        let (topics, whispers) = (format!("parlor.{house}.topics"), format!("parlor.{house}.whispers"));
        let mut heard = client.subscribe(topics.clone()).await.map_err(|fault| fault.to_string())?;
        let mut whispered = client.subscribe(whispers.clone()).await.map_err(|fault| fault.to_string())?;
        let mut beat = interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        self.myself = Instant::now();
        loop {
            let (subject, text) = tokio::select! {
                message = heard.next() => {
                    self.heard(&text_of(message)?, Instant::now());
                    continue;
                }
                message = whispered.next() => {
                    self.whispers.heard(self.me, &text_of(message)?);
                    continue;
                }
                Some(event) = happened.recv() => {
                    self.happened(&event)?;
                    continue;
                }
                Some(said) = saying.recv() => match said {
                    Said::Topics(text) => (&topics, text),
                    Said::Whisper(text) => (&whispers, text),
                },
                _ = beat.tick() => {
                    if !open.load(Ordering::Relaxed) {
                        return Ok(());
                    }
                    self.look_around(Instant::now())?;
                    (&topics, format!("{} {HERE}", self.me))
                }
            };
            let published = timeout(PATIENCE, client.publish(subject.clone(), text.into())).await;
            published.map_err(|_| "it takes nothing".to_owned())?.map_err(|fault| fault.to_string())?;
        }
    }

    /// What somebody said on the line.
    fn heard(&mut self, text: &str, now: Instant) {
        let Some((from, said)) = text.split_once(' ') else { return };
        let Ok(from) = from.parse::<Uuid>() else { return };
        if from == self.me {
            self.heard_myself(now);
            return;
        }
        self.others.insert(from, now);
        if said != HERE {
            self.signals.publish(said.split(' ').map(Topic::read).collect());
        }
    }

    /// From here on nothing is missed; what was said before could have been anything.
    fn heard_myself(&mut self, now: Instant) {
        self.myself = now;
        if !self.nats.hears.swap(true, Ordering::SeqCst) {
            tracing::info!("NATS carries signals");
            self.signals.publish(vec![Topic::Anything]);
        }
    }

    /// Who fell silent may have died with something that it changed and could not tell.
    fn look_around(&mut self, now: Instant) -> Result<(), String> {
        let silent = |heard: Instant| now.saturating_duration_since(heard) > SILENT;
        if silent(self.myself) {
            return Err("what is said by it is not heard".into());
        }
        let before = self.others.len();
        self.others.retain(|_, heard| !silent(*heard));
        if self.others.len() < before {
            self.signals.publish(vec![Topic::Anything]);
        }
        Ok(())
    }

    fn happened(&self, event: &Event) -> Result<(), String> {
        match event {
            Event::Connected | Event::LameDuckMode | Event::Draining => Ok(()),
            // Something was said faster than it was read.
            Event::SlowConsumer(_) => {
                self.signals.publish(vec![Topic::Anything]);
                Ok(())
            }
            Event::Disconnected | Event::Closed => Err("the connection is gone".into()),
            Event::ServerError(fault) => Err(fault.to_string()),
            Event::ClientError(fault) => Err(fault.to_string()),
        }
    }
}

/// What a message says; nothing comes any more where there is none.
fn text_of(message: Option<Message>) -> Result<String, String> {
    let message = message.ok_or("it closed the connection")?;
    Ok(String::from_utf8_lossy(&message.payload).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> (Line, mpsc::UnboundedReceiver<Said>) {
        let (said, saying) = mpsc::unbounded_channel();
        let nats = Arc::new(Nats { said, hears: AtomicBool::new(false), breaks: AtomicU64::new(0) });
        let (me, myself) = (Uuid::from_u128(1), Instant::now());
        (Line { nats, me, signals: Signals::default(), whispers: Whispers::default(), others: HashMap::new(), myself }, saying)
    }

    #[test]
    fn r_4_who_is_silent_could_have_changed_anything() {
        let (mut line, _saying) = line();
        let (mut ears, other, begun) = (line.signals.listen(), Uuid::from_u128(2), Instant::now());
        let (me, they) = (format!("{} {HERE}", line.me), format!("{other} {HERE}"));
        line.heard(&me, begun);
        assert_eq!((ears.try_recv().ok(), line.nats.hears()), (Some(Topic::Anything), true), "it was not heard before");
        line.heard(&they, begun);
        line.heard(&format!("{other} outbox"), begun);
        assert_eq!(ears.try_recv().ok(), Some(Topic::Outbox));
        line.heard("nonsense", begun);
        line.heard(&me, begun + SILENT / 2);
        assert!(line.look_around(begun + SILENT).is_ok() && ears.try_recv().is_err());
        assert!(line.look_around(begun + SILENT + BEAT).is_ok());
        assert_eq!(ears.try_recv().ok(), Some(Topic::Anything));
        assert!(line.look_around(begun + 2 * SILENT).is_err(), "who does not hear itself begins anew");
        assert!(line.nats.cut() && !line.nats.cut() && line.nats.breaks() == 1);
    }

    #[test]
    fn house_12_addresses_of_nats_are_read_or_refused() {
        let at = |url: &str| NatsAt { url: url.into(), credentials: String::new() };
        assert!(at("nats://me:secret@one:4222 tls://two").check().is_ok());
        let refused = at("http://one").check();
        assert!(refused.is_err_and(|says| says.contains("nats_url") && !says.contains("one")));
    }
}
