//! Other servers on the same PostgreSQL: what one changes, the others hear by its
//! notifications. They carry topics and nothing else.

use super::{Signals, StoreError, Topic, postgres::tls};
use postgres::{Config, fallible_iterator::FallibleIterator as _};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

/// A notification holds less than 8000 bytes.
const LONGEST: usize = 7_000;
/// How often it is looked whether the server is still wanted.
const LOOK: Duration = Duration::from_secs(1);

/// What is told of a change: who tells it, and its topics.
pub(super) fn told(me: &str, topics: &[Topic]) -> String {
    let mut text = me.to_owned();
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
fn heard(me: &str, text: &str) -> Vec<Topic> {
    match text.split_once(' ') {
        Some((who, topics)) if who != me => topics.split(' ').map(Topic::read).collect(),
        _ => Vec::new(),
    }
}

/// Hears them until the store is gone. What was missed before and between
/// connections could have been anything.
pub(super) fn hear(config: &Config, me: &str, open: &AtomicBool, signals: &Signals) {
    while open.load(Ordering::Relaxed) {
        if let Err(fault) = hear_once(config, me, open, signals) {
            tracing::debug!(?fault, "other servers are not heard for a moment");
        }
        std::thread::sleep(LOOK);
    }
}

fn hear_once(config: &Config, me: &str, open: &AtomicBool, signals: &Signals) -> Result<(), StoreError> {
    let mut client = config.connect(tls()?)?;
    client.batch_execute("LISTEN parlor")?;
    signals.publish(vec![Topic::Anything]);
    while open.load(Ordering::Relaxed) {
        {
            let mut notifications = client.notifications();
            let mut waiting = notifications.timeout_iter(LOOK);
            while let Some(notification) = waiting.next()? {
                signals.publish(heard(me, notification.payload()));
            }
        }
        if client.is_closed() {
            return Ok(());
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
        assert_eq!(heard("b", &told("a", &topics)), topics);
        assert_eq!(heard("a", &told("a", &topics)), []);
        let many = vec![topics[1]; 1000];
        assert_eq!(heard("b", &told("a", &many)), [Topic::Anything]);
        assert!(told("a", &many).len() < 8000);
    }
}
