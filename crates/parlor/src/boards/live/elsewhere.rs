//! Who is on a board by other servers on the same database, as those say.

use super::messages::Someone;
use crate::store::LONGEST_WHISPER;
use canvas::{Client, Presence};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{collections::BTreeMap, time::Duration};
use tokio::time::Instant;
use uuid::Uuid;

/// A server that says nothing for so long is gone, and who was there with it.
pub const GONE: Duration = Duration::from_secs(35);
/// So many whispers are the most that one word is divided into; what is left over is left out.
const PARTS: usize = 8;

/// What servers say to each other of a board. None of it is kept, and each word can be lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// The board was opened here: who is there?
    Opened,
    /// These are here, or are something else now.
    Come(Vec<Someone>),
    Gone(Vec<Client>),
    Moved(Vec<(Client, Presence)>),
    /// Whose view all see.
    Moderator(Option<Client>),
    /// So many are here: said again and again.
    Here {
        crowd: usize,
    },
}

impl Word {
    /// As texts that are short enough to be whispered.
    pub fn texts(&self) -> Vec<String> {
        match self {
            Self::Come(all) => parts(all, Self::Come),
            Self::Gone(all) => parts(all, Self::Gone),
            Self::Moved(all) => parts(all, Self::Moved),
            word => serde_json::to_string(word).into_iter().collect(),
        }
    }

    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn parts<T: Clone + Serialize + DeserializeOwned>(all: &[T], word: impl Fn(Vec<T>) -> Word) -> Vec<String> {
    // What goes around them, and the comma after each.
    const AROUND: usize = 16;
    let (mut texts, mut part, mut length) = (Vec::new(), Vec::new(), AROUND);
    for one in all {
        let own = serde_json::to_string(one).map_or(LONGEST_WHISPER, |text| text.len()) + 1;
        if own + AROUND > LONGEST_WHISPER {
            continue;
        }
        if length + own > LONGEST_WHISPER {
            texts.extend(serde_json::to_string(&word(std::mem::take(&mut part))));
            length = AROUND;
        }
        part.push(one.clone());
        length += own;
    }
    if !part.is_empty() {
        texts.extend(serde_json::to_string(&word(part)));
    }
    texts.truncate(PARTS);
    texts
}

struct Server {
    people: BTreeMap<Client, Someone>,
    crowd: usize,
    heard: Instant,
}

/// The other servers that have the board open.
#[derive(Default)]
pub struct Elsewhere {
    servers: BTreeMap<Uuid, Server>,
}

impl Elsewhere {
    pub fn is_empty(&self) -> bool {
        self.servers.is_empty()
    }

    pub fn people(&self) -> impl Iterator<Item = &Someone> {
        self.servers.values().flat_map(|server| server.people.values())
    }

    /// How many are there.
    pub fn crowd(&self) -> usize {
        self.servers.values().map(|server| server.crowd.max(server.people.len())).sum()
    }

    pub fn has(&self, client: Client) -> bool {
        self.servers.values().any(|server| server.people.contains_key(&client))
    }

    /// A server said something. Whether it was not known before.
    pub fn heard(&mut self, from: Uuid) -> bool {
        let known = self.servers.contains_key(&from);
        let server = self.servers.entry(from).or_insert_with(|| Server { people: BTreeMap::new(), crowd: 0, heard: Instant::now() });
        server.heard = Instant::now();
        !known
    }

    pub fn come(&mut self, from: Uuid, people: &[Someone]) {
        if let Some(server) = self.servers.get_mut(&from) {
            server.people.extend(people.iter().map(|one| (Client(one.client), one.clone())));
        }
    }

    pub fn gone(&mut self, from: Uuid, clients: &[Client]) {
        if let Some(server) = self.servers.get_mut(&from) {
            server.people.retain(|client, _| !clients.contains(client));
        }
    }

    /// Takes how many are there; whether that was known.
    pub fn counted(&mut self, from: Uuid, crowd: usize) -> bool {
        self.servers.get_mut(&from).is_some_and(|server| std::mem::replace(&mut server.crowd, crowd) == crowd)
    }

    /// Whether as many are named as are there, as far as all are named.
    pub fn complete(&self, from: Uuid, most: usize) -> bool {
        self.servers.get(&from).is_none_or(|server| server.crowd > most || server.people.len() == server.crowd)
    }

    /// What a server said counts no more: who was there.
    pub fn forget(&mut self, from: Uuid) -> Vec<Client> {
        self.servers.remove(&from).map(|server| server.people.into_keys().collect()).unwrap_or_default()
    }

    /// Those of which nothing was heard for too long.
    pub fn silent(&self, now: Instant) -> Vec<Uuid> {
        self.servers.iter().filter(|(_, server)| now.duration_since(server.heard) > GONE).map(|(id, _)| *id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::BoardRole;

    fn someone(number: u128, name: &str) -> Someone {
        Someone { client: Uuid::from_u128(number), id: Uuid::from_u128(number), name: name.into(), role: BoardRole::Editor, guest: true }
    }

    #[test]
    fn board_1_what_servers_say_of_many_people_is_divided_and_read_again() {
        let many: Vec<Someone> = (0..100).map(|number| someone(number, &"Ünïcödé \"n\\ame\" ".repeat(5))).collect();
        let texts = Word::Come(many.clone()).texts();
        assert!(texts.len() > 1 && texts.iter().all(|text| text.len() <= LONGEST_WHISPER));
        let read: Vec<Someone> =
            texts.iter().filter_map(|text| Word::read(text)).flat_map(|word| if let Word::Come(some) = word { some } else { vec![] }).collect();
        assert_eq!(read, many);
        assert_eq!(Word::Come(vec![]).texts(), Vec::<String>::new());
        assert_eq!(Word::Come(vec![someone(1, &"x".repeat(9_000))]).texts(), Vec::<String>::new());
        for word in [Word::Opened, Word::Gone(vec![Client(Uuid::from_u128(1))]), Word::Moderator(None), Word::Here { crowd: 3 }] {
            assert_eq!(word.texts().iter().map(|text| Word::read(text)).collect::<Vec<_>>(), [Some(word)]);
        }
        assert_eq!(Word::read("{\"later\":1}"), None);
    }

    #[test]
    fn board_1_who_is_there_by_a_server_that_fell_silent_is_gone() {
        let (other, mut elsewhere) = (Uuid::from_u128(9), Elsewhere::default());
        assert!(elsewhere.heard(other) && !elsewhere.heard(other));
        elsewhere.come(other, &[someone(1, "Ada"), someone(2, "Bo")]);
        assert!(!elsewhere.counted(other, 3) && elsewhere.counted(other, 3));
        assert!(!elsewhere.complete(other, 200) && elsewhere.complete(other, 2));
        elsewhere.gone(other, &[Client(Uuid::from_u128(2))]);
        assert_eq!((elsewhere.crowd(), elsewhere.people().count()), (3, 1));
        assert!(elsewhere.silent(Instant::now()).is_empty());
        assert_eq!(elsewhere.silent(Instant::now() + GONE + Duration::from_secs(1)), [other]);
        assert_eq!(elsewhere.forget(other), [Client(Uuid::from_u128(1))]);
        assert!(elsewhere.is_empty());
    }
}
