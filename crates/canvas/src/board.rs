//! A board as the server has it, and what a change does to it.

use crate::{Author, Element, Fault, Kind, reading::Read};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A page in a browser, by the id that it took for itself; it numbers its changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Client(pub Uuid);

/// One element as a client wants it to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    client: Client,
    /// From 1, without gaps: what was sent twice is known by it.
    number: u64,
    wanted: Read,
}

/// What a change does, for the policy to say whether it may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Something new of this kind.
    Add(Kind),
    /// Another look or place for what was there, or its end. `own`: who does it made it.
    /// `leads_elsewhere`: a page from elsewhere is another one by it.
    Change { kind: Kind, own: bool, leads_elsewhere: bool },
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// It is what the element is now; the board has this number.
    Kept { number: u64, element: Element },
    /// It was taken before.
    Again,
    /// It would make another thing of what lies there. Nothing was done; it is to be refused.
    Unfit,
}

impl Change {
    /// Which element it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.wanted.id
    }

    /// Its number among those of its client.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The page that sent it.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client
    }

    /// Reads a change.
    ///
    /// # Errors
    /// What is wrong with the element, or a number that no page comes to.
    pub fn read(client: Client, number: u64, element: &Value) -> Result<Self, Fault> {
        // Kept as a smaller one, it would not be known again when it is sent again.
        if i64::try_from(number).is_err() {
            return Err(Fault::Number);
        }
        Ok(Self { client, number, wanted: crate::read(element)? })
    }

    /// What it does on this board, by this author.
    #[must_use]
    pub fn deed(&self, board: &Board, by: Author) -> Deed {
        match board.elements.get(&self.wanted.id) {
            None => Deed::Add(self.wanted.kind),
            Some(there) => Deed::Change {
                kind: there.kind,
                own: there.author == by,
                leads_elsewhere: there.kind == Kind::Embeddable && there.body.get("link") != self.wanted.body.get("link"),
            },
        }
    }

    /// By how many things more is seen once it is made: 1, 0, or -1.
    #[must_use]
    pub fn more(&self, board: &Board) -> i64 {
        let seen = board.elements.get(&self.wanted.id).is_some_and(|there| !there.deleted);
        i64::from(!self.wanted.deleted) - i64::from(seen)
    }
}

/// All that lies on a board.
#[derive(Clone, Debug, Default)]
pub struct Board {
    elements: BTreeMap<String, Element>,
    /// When each was changed last, by the number that the board had then.
    changed: BTreeMap<String, u64>,
    /// The last change of each client that was taken.
    taken: HashMap<Client, u64>,
    number: u64,
}

impl Board {
    /// A board as it was kept at this number: its elements with the numbers of their last
    /// changes, and the last change of each client. Where only some elements are to be
    /// changed, these are enough.
    #[must_use]
    pub fn kept(number: u64, elements: impl IntoIterator<Item = (u64, Element)>, taken: impl IntoIterator<Item = (Client, u64)>) -> Self {
        let mut board = Self { number, taken: taken.into_iter().collect(), ..Self::default() };
        for (number, element) in elements {
            board.changed.insert(element.id.clone(), number);
            board.elements.insert(element.id.clone(), element);
        }
        board
    }

    /// Goes up with every change.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// What lies there under that id, deleted or not.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Element> {
        self.elements.get(id)
    }

    /// What is there to be seen.
    pub fn seen(&self) -> impl Iterator<Item = &Element> {
        self.elements.values().filter(|element| !element.deleted)
    }

    /// All that changed since the board had that number, deletions too, in the order of their changes.
    #[must_use]
    pub fn since(&self, number: u64) -> Vec<(u64, &Element)> {
        let mut later: Vec<(u64, &Element)> =
            self.changed.iter().filter(|(_, at)| **at > number).filter_map(|(id, at)| Some((*at, self.elements.get(id)?))).collect();
        later.sort_by_key(|(at, _)| *at);
        later
    }

    /// The last change of this client that was taken or refused; 0 for none.
    #[must_use]
    pub fn taken(&self, client: Client) -> u64 {
        self.taken.get(&client).copied().unwrap_or(0)
    }

    /// Counts a change that may not be made as answered, and says what it was about; nothing
    /// where it was answered before.
    pub fn refuse(&mut self, change: &Change) -> Option<String> {
        let last = self.taken.entry(change.client).or_default();
        (change.number > *last).then(|| {
            *last = change.number;
            change.wanted.id.clone()
        })
    }

    /// Takes a change that may be made. The later change wins: the element is as this one
    /// says, whatever its sender had seen of it. What was taken before is not taken again,
    /// so that a client that heard no answer can send all again without undoing others' work.
    pub fn take(&mut self, change: Change, by: Author) -> Taken {
        let last = self.taken.entry(change.client).or_default();
        if change.number <= *last {
            return Taken::Again;
        }
        let Read { id, kind, deleted, body } = change.wanted;
        let (version, author) = match self.elements.get(&id) {
            // What draws a thing was read as what its sender says that it is. Under another's
            // name it would lack what that needs, or be what nobody was asked for.
            Some(there) if there.kind != kind => return Taken::Unfit,
            // Whose something is stays as it was.
            Some(there) => (there.version + 1, there.author),
            None => (1, by),
        };
        *last = change.number;
        self.number += 1;
        let element = Element { id: id.clone(), kind, version, deleted, author, body };
        self.changed.insert(id.clone(), self.number);
        self.elements.insert(id, element.clone());
        Taken::Kept { number: self.number, element }
    }
}
