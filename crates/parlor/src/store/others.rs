//! Other servers on the same PostgreSQL: what one changes, the others hear by its
//! notifications, which carry topics and nothing else; and so they hear what it whispers.

use super::{Signals, StoreError, Topic, Whispers, postgres::tls, whispers};
use postgres::{Config, fallible_iterator::FallibleIterator as _};
use std::{
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::Duration,
};
use uuid::Uuid;

/// A notification holds less than 8000 bytes.
const LONGEST: usize = 7_000;
/// How often it is looked whether the server is still wanted.
const LOOK: Duration = Duration::from_secs(1);

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

/// The topics of another server; nothing of one's own.
fn heard(me: Uuid, text: &str) -> Vec<Topic> {
    match text.split_once(' ') {
        Some((who, topics)) if who != me.to_string() => topics.split(' ').map(Topic::read).collect(),
        _ => Vec::new(),
    }
}

/// Hears them until the store is gone. What was missed before and between
/// connections could have been anything.
pub(super) fn hear(config: &Config, me: Uuid, open: &AtomicBool, signals: &Signals, whispers: &Whispers) {
    while open.load(Ordering::Relaxed) {
        if let Err(fault) = hear_once(config, me, open, signals, whispers) {
            tracing::debug!(?fault, "other servers are not heard for a moment");
        }
        std::thread::sleep(LOOK);
    }
}

fn hear_once(config: &Config, me: Uuid, open: &AtomicBool, signals: &Signals, whispers: &Whispers) -> Result<(), StoreError> {
    let mut client = config.connect(tls()?)?;
    client.batch_execute("LISTEN parlor; LISTEN parlor_whispers")?;
    signals.publish(vec![Topic::Anything]);
    while open.load(Ordering::Relaxed) {
        {
            let mut notifications = client.notifications();
            let mut waiting = notifications.timeout_iter(LOOK);
            while let Some(notification) = waiting.next()? {
                match notification.channel() {
                    "parlor" => signals.publish(heard(me, notification.payload())),
                    _ => whispers.heard(me, notification.payload()),
                }
            }
        }
        if client.is_closed() {
            return Ok(());
        }
    }
    Ok(())
}

/// Says what is to be whispered, until the store is gone. What waits while the database is
/// away is old when it is back: it is not said any more.
pub(super) fn whisper(config: &Config, me: Uuid, open: &AtomicBool, said: &Receiver<String>) {
    while open.load(Ordering::Relaxed) {
        if let Err(fault) = whisper_on(config, me, open, said) {
            tracing::debug!(?fault, "other servers do not hear this one for a moment");
            std::thread::sleep(LOOK);
            while said.try_recv().is_ok() {}
        }
    }
}

fn whisper_on(config: &Config, me: Uuid, open: &AtomicBool, said: &Receiver<String>) -> Result<(), StoreError> {
    let mut client = config.connect(tls()?)?;
    // Nothing is stored by it, so nothing has to be waited for.
    client.batch_execute("SET synchronous_commit = off")?;
    let statement = client.prepare("SELECT pg_notify('parlor_whispers', $1)")?;
    while open.load(Ordering::Relaxed) {
        match said.recv_timeout(LOOK) {
            Ok(one) => drop(client.query(&statement, &[&whispers::told(me, &one)])?),
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
        let topics = [Topic::Outbox, Topic::Chat(uuid::Uuid::from_u128(3).into())];
        let (a, b) = (Uuid::from_u128(10), Uuid::from_u128(11));
        assert_eq!(heard(b, &told(a, &topics)), topics);
        assert_eq!(heard(a, &told(a, &topics)), []);
        let many = vec![topics[1]; 1000];
        assert_eq!(heard(b, &told(a, &many)), [Topic::Anything]);
        assert!(told(a, &many).len() < 8000);
    }
}
