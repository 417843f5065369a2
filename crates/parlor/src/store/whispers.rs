//! What servers on one database say to each other and nobody keeps: who is on a board just
//! now, where cursors are. A whisper can be lost; whoever speaks says it again by and by.
//! On PostgreSQL they go by its notifications; a SQLite file has one server.

use access::ItemId;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
};
use tokio::sync::mpsc;
use uuid::Uuid;

/// No whisper is longer: a notification holds less than 8,000 bytes, two names among them.
pub const LONGEST: usize = 7_800;
/// So many wait to be said, and as many to be heard, of one item; more are lost.
const WAITING: usize = 512;

/// Something that another server said of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whisper {
    /// The server.
    pub from: Uuid,
    pub text: String,
}

/// Where they are said and heard.
#[derive(Clone, Default)]
pub struct Whispers {
    listening: Arc<Mutex<HashMap<ItemId, mpsc::Sender<Whisper>>>>,
    /// Leads to the one that says them; nothing where nobody would hear.
    mouth: Arc<Mutex<Option<SyncSender<String>>>>,
}

impl Whispers {
    /// Says something of an item to all other servers, if there can be any.
    pub fn say(&self, item: ItemId, text: &str) {
        debug_assert!(text.len() <= LONGEST, "a whisper of {} bytes", text.len());
        if let Some(mouth) = &*held(&self.mouth) {
            // Who says more than can be said is not waited for.
            drop(mouth.try_send(format!("{item} {text}")));
        }
    }

    /// Whether there can be other servers.
    #[must_use]
    pub fn anybody(&self) -> bool {
        held(&self.mouth).is_some()
    }

    /// Hears what is said of an item, in place of whoever listened to it before.
    #[must_use]
    pub fn listen(&self, item: ItemId) -> mpsc::Receiver<Whisper> {
        let (sender, receiver) = mpsc::channel(WAITING);
        let mut listening = held(&self.listening);
        listening.retain(|_, one| !one.is_closed());
        listening.insert(item, sender);
        receiver
    }

    /// From now on they are said; by whoever takes what is returned.
    pub(super) fn open(&self) -> Receiver<String> {
        let (mouth, said) = sync_channel(WAITING);
        *held(&self.mouth) = Some(mouth);
        said
    }

    /// Hands what was heard to who listens. `text`: as [`told`] has it.
    pub(super) fn heard(&self, me: Uuid, text: &str) {
        let Some((from, item, text)) = read(text) else { return };
        if from == me {
            return;
        }
        if let Some(one) = held(&self.listening).get(&item) {
            drop(one.try_send(Whisper { from, text: text.to_owned() }));
        }
    }
}

fn held<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

/// As it goes over the wire: who says it, and what [`Whispers::say`] made of it.
pub(super) fn told(me: Uuid, said: &str) -> String {
    format!("{me} {said}")
}

fn read(text: &str) -> Option<(Uuid, ItemId, &str)> {
    let (from, rest) = text.split_once(' ')?;
    let (item, text) = rest.split_once(' ')?;
    Some((from.parse().ok()?, item.parse::<Uuid>().ok()?.into(), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn board_1_what_one_server_whispers_of_an_item_others_hear_who_listen_to_it() {
        let (me, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let (item, another) = (ItemId::from(Uuid::from_u128(3)), ItemId::from(Uuid::from_u128(4)));
        let whispers = Whispers::default();
        assert!(!whispers.anybody());
        whispers.say(item, "nobody hears");
        let said = whispers.open();
        let mut ears = whispers.listen(item);
        whispers.say(item, "who is here?");
        let said = said.try_recv().ok();
        for (from, text) in [(me, "mine"), (other, "theirs")] {
            whispers.heard(me, &told(from, &format!("{item} {text}")));
            whispers.heard(me, &told(from, &format!("{another} of something else")));
        }
        whispers.heard(me, "nonsense");
        assert_eq!(said, Some(format!("{item} who is here?")));
        assert_eq!(ears.recv().await, Some(Whisper { from: other, text: "theirs".into() }));
        assert!(ears.try_recv().is_err());
    }
}
