//! The task of a board with people on it: takes changes, one batch after another, and hears
//! what happens elsewhere.

use super::{
    elsewhere::Word,
    messages,
    room::{Answered, Room},
};
use crate::{
    boards::elements,
    store::{Store, Topic, Whisper},
    web::Error,
};
use access::ItemId;
use canvas::Client;
use std::{
    collections::HashMap,
    sync::{Arc, Weak},
    time::Duration,
};
use tokio::{
    sync::{
        broadcast::{self, error::RecvError},
        mpsc, oneshot,
    },
    time::{Instant, sleep_until},
};

/// Changes that come within this time are stored together.
const TOGETHER: Duration = Duration::from_millis(30);
/// Who came, went and moved is told so often.
const CURSORS: Duration = Duration::from_millis(80);
/// Other servers are told where cursors are every third time.
const THIRD: u32 = 3;
/// Other servers are told that this one is still there so often.
const STILL: u32 = 125;
/// More are not taken into one transaction.
const BATCH: usize = 500;

/// Changes with whoever waits for the answer.
pub(super) struct Waiting {
    pub sent: elements::Sent,
    pub answer: oneshot::Sender<Result<Answered, Error>>,
}

/// What the task of a room hears.
pub(super) struct Ears {
    pub waiting: mpsc::Receiver<Waiting>,
    pub signals: broadcast::Receiver<Topic>,
    pub whispers: mpsc::Receiver<Whisper>,
}

/// The task of a room: as long as somebody is in it.
pub(super) async fn keep(room: Weak<Room>, store: Store, item: ItemId, mut known: i64, mut ears: Ears) {
    let mut cursors = tokio::time::interval(CURSORS);
    cursors.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut ticks = 0_u32;
    // So many batches of one's own will be heard of as if another server had stored them.
    let mut own = 0_u32;
    loop {
        tokio::select! {
            first = ears.waiting.recv() => {
                let Some(first) = first else { return };
                let batch = gather(first, &mut ears.waiting).await;
                let Some(room) = room.upgrade() else { return };
                let stored;
                (known, stored) = store_batch(&room, &store, known, batch).await;
                own += u32::from(stored);
            }
            topic = ears.signals.recv() => {
                let Some(room) = room.upgrade() else { return };
                match topic {
                    Ok(Topic::Board(changed)) if changed == item => {
                        if own > 0 { own -= 1 } else { known = room.catch_up(known).await }
                    }
                    Ok(Topic::Item(changed)) if changed == item => {
                        room.ask_again(|_| true);
                        room.tell(None, messages::news());
                    }
                    Ok(Topic::Policy(organization)) if organization == room.located().0 => room.ask_again(|_| true),
                    Ok(Topic::Person(person)) => room.ask_again(|seat| seat.person == Some(person)),
                    Ok(Topic::Session(session)) => room.ask_again(|seat| seat.session == Some(session)),
                    Ok(Topic::Anything) | Err(RecvError::Lagged(_)) => {
                        own = 0;
                        known = room.catch_up(known).await;
                        room.ask_again(|_| true);
                        // What others said of who is here may have been missed, too.
                        room.whisper(&[Word::Opened]);
                    }
                    Ok(_) => {}
                    Err(RecvError::Closed) => return,
                }
            }
            Some(whisper) = ears.whispers.recv() => {
                let Some(room) = room.upgrade() else { return };
                room.heard(&whisper);
            }
            _ = cursors.tick() => {
                let Some(room) = room.upgrade() else { return };
                room.tell_people();
                ticks = ticks.wrapping_add(1);
                if ticks.is_multiple_of(THIRD) {
                    room.tell_servers(ticks % STILL < THIRD);
                }
            }
        }
    }
}

/// What comes within a moment is taken together.
async fn gather(first: Waiting, waiting: &mut mpsc::Receiver<Waiting>) -> Vec<Waiting> {
    let (mut batch, until) = (vec![first], Instant::now() + TOGETHER);
    while batch.len() < BATCH {
        tokio::select! {
            next = waiting.recv() => match next {
                Some(next) => batch.push(next),
                None => break,
            },
            () = sleep_until(until) => break,
        }
    }
    batch
}

/// Stores a batch, tells everybody, and answers who sent it. The number then, and whether
/// anything was changed.
async fn store_batch(room: &Room, store: &Store, known: i64, batch: Vec<Waiting>) -> (i64, bool) {
    let (sent, answers): (Vec<_>, Vec<_>) = batch.into_iter().map(|waiting| (waiting.sent, waiting.answer)).unzip();
    let clients: Vec<Client> = sent.iter().map(|one| one.client).collect();
    let sent = Arc::new(sent);
    let at = room.located();
    let outcome = store.write(move |tx| elements::take(tx, at, known, &sent)).await;
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(fault) => {
            for answer in answers {
                drop(answer.send(Err(Error::Down(format!("a board's changes were not stored: {fault:?}")))));
            }
            return (known, false);
        }
    };
    room.tell(Some(outcome.number), messages::changes(&outcome));
    let mut refused: HashMap<Client, Vec<elements::Refused>> = HashMap::new();
    for one in outcome.refused {
        refused.entry(one.client).or_default().push(one);
    }
    for (client, answer) in clients.into_iter().zip(answers) {
        let taken = outcome.taken.iter().find(|(of, _)| *of == client).map_or(0, |(_, taken)| *taken);
        drop(answer.send(Ok(Answered { taken, refused: refused.remove(&client).unwrap_or_default(), number: outcome.number })));
    }
    (outcome.number, outcome.changed)
}
