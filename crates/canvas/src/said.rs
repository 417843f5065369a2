//! What the page of a board says to the server: `docs/board-protocol.md`. Anybody who may
//! look at a board may send any text, so all that is known of a message is known from here.

use crate::Fault;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// No message of a page is larger, in bytes.
pub const LARGEST_MESSAGE: usize = 256 * 1024;
/// A page may send so many changes at once.
pub const MOST_CHANGES: usize = 200;
/// So many things can be shown as chosen by somebody.
const MOST_SELECTED: usize = 50;
/// No id of a thing is longer, in bytes.
const LONGEST_ID: usize = 64;

/// What a page says.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Said {
    Hello { client: Uuid, since: Option<i64> },
    Changes(Vec<Sent>),
    Presence(Presence),
    Moderate(bool),
}

/// A change, as a page numbers it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct Sent {
    pub number: u64,
    /// The element as it should be, in the component's words.
    pub element: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    Pointer,
    Laser,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Awake {
    Active,
    Idle,
    Away,
}

/// Where somebody's cursor is, and what they look at. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    pub pointer: Option<[f64; 2]>,
    pub tool: Tool,
    pub pressed: bool,
    pub selected: Vec<String>,
    pub view: [f64; 4],
    pub state: Awake,
}

/// Reads what a page says: the whole way from a text to a message within its limits.
///
/// # Errors
/// When it is nothing that a page says, or more than one may say at once.
pub fn said(text: &str) -> Result<Said, Fault> {
    if text.len() > LARGEST_MESSAGE {
        return Err(Fault::TooLarge);
    }
    let said = serde_json::from_str(text).map_err(|_| Fault::Message)?;
    if within(&said) { Ok(said) } else { Err(Fault::TooLarge) }
}

fn within(said: &Said) -> bool {
    match said {
        Said::Changes(sent) => sent.len() <= MOST_CHANGES,
        Said::Presence(Presence { selected, .. }) => selected.len() <= MOST_SELECTED && selected.iter().all(|id| id.len() <= LONGEST_ID),
        Said::Hello { .. } | Said::Moderate(_) => true,
    }
}
