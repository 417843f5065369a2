//! Other servers on the same PostgreSQL: what one changes, the others hear by its
//! notifications, which carry topics and nothing else; and so they hear what it whispers.
//!
//! Where NATS is configured it carries both instead, as long as all hear by it. Every server hears
//! notifications all the same: whoever does not hear by NATS says so there, and is told there.

use super::{Signals, StoreError, Topic, Whispers, nats::Nats, tls::tls, whispers};
use postgres::{Client, Config, fallible_iterator::FallibleIterator as _};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};
use uuid::Uuid;

/// A notification holds less than 8000 bytes.
const LONGEST: usize = 7_000;
/// How often it is looked whether the server is still wanted, and how it stands with NATS.
const LOOK: Duration = Duration::from_secs(1);
/// A connection that broke is made anew at once, then later and later up to [`LOOK`].
const SOON: Duration = Duration::from_millis(20);
/// Who does not hear by NATS says so this often. It also shows that the connection lives.
const SAYS_SO: Duration = Duration::from_secs(20);
/// Whoever heard that goes by notifications so long.
const HEEDED: Duration = Duration::from_secs(60);
/// What is said in place of topics by a server that does not hear by NATS, and when it does again.
const DEAF: &str = "deaf";
const HEARS: &str = "hears";

/// What is told of a change: who tells it, and its topics.
pub(super) fn told(me: Uuid, topics: &[Topic]) -> String {
    let mut text = me.to_string();
    for topic in topics {
        text.push(' ');
        text.push_str(&topic.code());
        if text.len() > LONGEST {
            return format!("{me} {}", Topic::Anything.code());
        }
    }
    text
}

/// Which other server told something, and what; nothing of one's own.
fn heard(me: Uuid, text: &str) -> Option<(Uuid, &str)> {
    let (who, said) = text.split_once(' ')?;
    let who = who.parse().ok()?;
    (who != me).then_some((who, said))
}

fn topics(said: &str) -> Vec<Topic> {
    said.split(' ').map(Topic::read).collect()
}

/// By which of both ways servers speak just now.
#[derive(Default)]
pub(super) struct Ways {
    nats: OnceLock<Arc<Nats>>,
    /// Servers that do not hear by NATS, and when they said so.
    deaf: Mutex<HashMap<Uuid, Instant>>,
}

impl Ways {
    /// NATS, where all hear by it.
    pub(super) fn nats(&self) -> Option<&Nats> {
        let mut deaf = self.deaf.lock().unwrap_or_else(PoisonError::into_inner);
        deaf.retain(|_, said| said.elapsed() <= HEEDED);
        self.nats.get().filter(|nats| nats.hears() && deaf.is_empty()).map(|nats| &**nats)
    }

    /// Whether NATS is configured, and whether this server hears by it.
    pub(super) fn hears_nats(&self) -> Option<bool> {
        self.nats.get().map(|nats| nats.hears())
    }

    /// Takes note of what a server says of itself; whether it is news that it does not hear.
    fn says(&self, who: Uuid, deaf: bool) -> bool {
        let mut all = self.deaf.lock().unwrap_or_else(PoisonError::into_inner);
        if deaf {
            return all.insert(who, Instant::now()).is_none();
        }
        all.remove(&who);
        false
    }
}

/// One who hears other servers.
pub(super) struct Ear {
    pub config: Config,
    pub me: Uuid,
    /// Whether it is to go on.
    pub open: Arc<AtomicBool>,
    pub ways: Arc<Ways>,
    pub signals: Signals,
    pub whispers: Whispers,
}

/// What is known of the line to NATS at the last look.
#[derive(Default)]
struct Known {
    breaks: u64,
    said_so: Option<Instant>,
    /// What was changed before the others heard that this one is deaf is still to be made up for.
    again: bool,
}

impl Ear {
    /// Hears them until the store is gone. What was missed before and between
    /// connections could have been anything. `line` opens the one to NATS, where there is one.
    pub(super) fn hear(&self, line: &dyn Fn(&str) -> Option<Arc<Nats>>) {
        let mut pause = SOON;
        while self.open.load(Ordering::Relaxed) {
            match self.hear_once(line) {
                Ok(()) => pause = SOON,
                Err(fault) => tracing::debug!(?fault, "other servers are not heard for a moment"),
            }
            std::thread::sleep(pause);
            pause = (2 * pause).min(LOOK);
        }
    }

    /// Fine where it heard them for a while.
    fn hear_once(&self, line: &dyn Fn(&str) -> Option<Arc<Nats>>) -> Result<(), StoreError> {
        let mut client = self.config.connect(tls()?)?;
        client.batch_execute("LISTEN parlor; LISTEN parlor_whispers")?;
        if self.ways.nats.get().is_none()
            && let Some(nats) = line(&house(&mut client)?)
        {
            drop(self.ways.nats.set(nats));
        }
        self.signals.publish(vec![Topic::Anything]);
        let mut known = Known::default();
        while self.open.load(Ordering::Relaxed) && !client.is_closed() {
            self.look_at_nats(&mut client, &mut known)?;
            let next = client.notifications().timeout_iter(LOOK).next()?;
            let Some(notification) = next else { continue };
            match (notification.channel(), heard(self.me, notification.payload())) {
                ("parlor", Some((who, said @ (DEAF | HEARS)))) => {
                    // One that came later has to know of this one, too.
                    if self.ways.says(who, said == DEAF) && self.ways.hears_nats() != Some(true) {
                        known.said_so = None;
                    }
                }
                ("parlor", Some((_, said))) => self.signals.publish(topics(said)),
                ("parlor", None) => {}
                _ => self.whispers.heard(self.me, notification.payload()),
            }
        }
        Ok(())
    }

    /// Says that this server does not hear by NATS, while that is so; and makes up for what
    /// it said there just before the line broke.
    fn look_at_nats(&self, client: &mut Client, known: &mut Known) -> Result<(), StoreError> {
        let nats = self.ways.nats.get();
        let breaks = nats.map_or(0, |nats| nats.breaks());
        if breaks > known.breaks {
            known.breaks = breaks;
            notify(client, &told(self.me, &[Topic::Anything]))?;
            self.signals.publish(vec![Topic::Anything]);
        }
        if nats.is_some_and(|nats| nats.hears()) {
            known.again = false;
            if known.said_so.take().is_some() {
                notify(client, &format!("{} {HEARS}", self.me))?;
            }
        } else if known.said_so.is_none_or(|at| at.elapsed() > SAYS_SO) {
            notify(client, &format!("{} {DEAF}", self.me))?;
            known.again = known.said_so.is_none();
            known.said_so = Some(Instant::now());
        } else if known.again && known.said_so.is_some_and(|at| at.elapsed() > LOOK) {
            known.again = false;
            self.signals.publish(vec![Topic::Anything]);
        }
        Ok(())
    }
}

fn notify(client: &mut Client, text: &str) -> Result<(), StoreError> {
    client.execute("SELECT pg_notify('parlor', $1)", &[&text])?;
    Ok(())
}

/// What tells this database from others that use the same NATS.
fn house(client: &mut Client) -> Result<String, StoreError> {
    let sql = "SELECT COALESCE((SELECT encode(key_mark, 'hex') FROM installation WHERE id = 1), current_database()::text)";
    Ok(client.query_one(sql, &[])?.get(0))
}

/// Says what is to be whispered, until the store is gone. What waits while the database is
/// away is old when it is back: it is not said any more.
pub(super) fn whisper(config: &Config, me: Uuid, open: &AtomicBool, ways: &Ways, said: &Receiver<String>) {
    while open.load(Ordering::Relaxed) {
        if let Err(fault) = whisper_on(config, me, open, ways, said) {
            tracing::debug!(?fault, "other servers do not hear this one for a moment");
            std::thread::sleep(LOOK);
            while said.try_recv().is_ok() {}
        }
    }
}

fn whisper_on(config: &Config, me: Uuid, open: &AtomicBool, ways: &Ways, said: &Receiver<String>) -> Result<(), StoreError> {
    let mut client = config.connect(tls()?)?;
    // Nothing is stored by it, so nothing has to be waited for.
    client.batch_execute("SET synchronous_commit = off")?;
    let statement = client.prepare("SELECT pg_notify('parlor_whispers', $1)")?;
    while open.load(Ordering::Relaxed) {
        match said.recv_timeout(LOOK) {
            Ok(one) => match ways.nats() {
                Some(nats) => nats.whisper(whispers::told(me, &one)),
                None => drop(client.query(&statement, &[&whispers::told(me, &one)])?),
            },
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proj_15_a_server_hears_others_and_not_itself() {
        let said = [Topic::Outbox, Topic::Chat(uuid::Uuid::from_u128(3).into())];
        let (a, b) = (Uuid::from_u128(10), Uuid::from_u128(11));
        assert_eq!(heard(b, &told(a, &said)).map(|(who, said)| (who, topics(said))), Some((a, said.to_vec())));
        assert_eq!(heard(a, &told(a, &said)), None);
        let many = vec![said[1]; 1000];
        assert_eq!(heard(b, &told(a, &many)).map(|(_, said)| topics(said)), Some(vec![Topic::Anything]));
        assert!(told(a, &many).len() < 8000);
        // A program that knows no NATS takes it for anything, and looks again.
        assert_eq!((topics(DEAF), topics(HEARS)), (vec![Topic::Anything], vec![Topic::Anything]));
    }

    #[test]
    fn r_4_who_does_not_hear_by_nats_is_told_by_notification() {
        let (ways, who) = (Ways::default(), Uuid::from_u128(2));
        let deaf = |ways: &Ways| ways.deaf.lock().unwrap_or_else(PoisonError::into_inner).len();
        assert!(ways.says(who, true) && !ways.says(who, true));
        assert_eq!((deaf(&ways), ways.nats().is_some()), (1, false));
        assert!(!ways.says(who, false) && deaf(&ways) == 0);
    }
}
