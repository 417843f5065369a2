//! One thing on a board.

use crate::Kind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

/// Whose an element is: a member, a contact or a visitor, by the id that they have on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Author(pub Uuid);

/// A thing on a board, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Element {
    /// As the client that made it named it: up to 64 letters, digits, `_` and `-`.
    pub id: String,
    pub kind: Kind,
    /// Goes up with every change; only the server gives it.
    pub version: u64,
    /// It was deleted, and is kept so that nobody brings it back unknowing.
    pub deleted: bool,
    /// Who made it; no change gives it to somebody else.
    pub author: Author,
    /// All that draws it, as the component wrote it.
    pub body: Map<String, Value>,
}

impl Element {
    /// As the component takes it. Its own count of changes is each page's, so the version
    /// goes beside it and not in it: a page that took over another's would take its own
    /// changes for those of others, and undo theirs.
    #[must_use]
    pub fn drawn(&self) -> Value {
        let mut drawn = self.body.clone();
        drawn.insert("id".into(), Value::from(self.id.clone()));
        drawn.insert("type".into(), Value::from(self.kind.component()));
        drawn.insert("isDeleted".into(), Value::from(self.deleted));
        Value::Object(drawn)
    }
}
