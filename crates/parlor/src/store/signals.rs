//! "Something here changed": all that leaves a transaction for those who watch.
//! A signal carries no content; whoever hears it asks again and is decided
//! anew.

use access::{ItemId, OrganizationId, PersonId, SessionId};
use tokio::sync::broadcast;

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// An item, what hangs off it, or who may see it.
    Item(ItemId),
    /// The chats of a project.
    Chat(ItemId),
    /// Something that members see beside items: the team, contacts, organizers.
    Organization(OrganizationId),
    /// What this person may do or has to do.
    Person(PersonId),
    /// This browser was signed out.
    Session(SessionId),
    /// A mail was put into the outbox.
    Outbox,
    /// Another server on the same database changed something, and did not say what.
    Anything,
}

/// Where signals of committed changes can be heard.
#[derive(Clone)]
pub struct Signals {
    sender: broadcast::Sender<Topic>,
}

impl Default for Signals {
    fn default() -> Self {
        Self { sender: broadcast::Sender::new(4096) }
    }
}

impl Signals {
    /// Hears everything from now on. Who falls behind by 4096 signals is told
    /// so, and has to assume that everything changed.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Topic> {
        self.sender.subscribe()
    }

    /// Sends out what a committed transaction changed.
    pub(super) fn publish(&self, topics: Vec<Topic>) {
        for topic in topics {
            // Nobody listening is not a fault.
            drop(self.sender.send(topic));
        }
    }
}
