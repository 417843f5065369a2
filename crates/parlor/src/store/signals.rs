//! "Something here changed": all that leaves a transaction for those who watch.
//! A signal carries no content; whoever hears it asks again and is decided
//! anew. Servers that share a database hear one another: on PostgreSQL by its
//! notifications, on SQLite by noticing that the file changed.

use access::{ItemId, OrganizationId, PersonId, SessionId};
use tokio::sync::broadcast;

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// An item, what hangs off it, or who may see it.
    Item(ItemId),
    /// The chats of a project.
    Chat(ItemId),
    /// What lies on a board.
    Board(ItemId),
    /// Something that members see beside items: the team, contacts, organizers.
    Organization(OrganizationId),
    /// What an organization decides for all that is its own: whoever has something of it open is decided anew.
    Policy(OrganizationId),
    /// What this person may do or has to do.
    Person(PersonId),
    /// This browser was signed out.
    Session(SessionId),
    /// A mail was put into the outbox.
    Outbox,
    /// Bytes wait for the virus scanner.
    Quarantine,
    /// Another server on the same database changed something, and did not say what.
    Anything,
}

impl Topic {
    /// As it is told to other servers on the same database.
    pub(super) fn code(self) -> String {
        match self {
            Self::Item(id) => format!("item:{id}"),
            Self::Chat(id) => format!("chat:{id}"),
            Self::Board(id) => format!("board:{id}"),
            Self::Organization(id) => format!("organization:{id}"),
            Self::Policy(id) => format!("policy:{id}"),
            Self::Person(id) => format!("person:{id}"),
            Self::Session(id) => format!("session:{id}"),
            Self::Outbox => "outbox".into(),
            Self::Quarantine => "quarantine".into(),
            Self::Anything => "anything".into(),
        }
    }

    /// What another server told; what cannot be read could be anything.
    pub(super) fn read(code: &str) -> Self {
        let (word, id) = code.split_once(':').unwrap_or((code, ""));
        let id = id.parse::<uuid::Uuid>();
        match (word, id) {
            ("item", Ok(id)) => Self::Item(id.into()),
            ("chat", Ok(id)) => Self::Chat(id.into()),
            ("board", Ok(id)) => Self::Board(id.into()),
            ("organization", Ok(id)) => Self::Organization(id.into()),
            ("policy", Ok(id)) => Self::Policy(id.into()),
            ("person", Ok(id)) => Self::Person(id.into()),
            ("session", Ok(id)) => Self::Session(id.into()),
            ("outbox", _) => Self::Outbox,
            ("quarantine", _) => Self::Quarantine,
            _ => Self::Anything,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proj_15_what_one_server_tells_another_is_read_as_it_was_meant() {
        let id = uuid::Uuid::from_u128(7);
        for topic in [
            Topic::Item(id.into()),
            Topic::Chat(id.into()),
            Topic::Board(id.into()),
            Topic::Organization(id.into()),
            Topic::Policy(id.into()),
            Topic::Person(id.into()),
            Topic::Session(id.into()),
            Topic::Outbox,
            Topic::Quarantine,
            Topic::Anything,
        ] {
            assert_eq!(Topic::read(&topic.code()), topic);
        }
        assert_eq!(Topic::read("item:nonsense"), Topic::Anything);
    }
}
