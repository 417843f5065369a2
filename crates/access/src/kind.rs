//! The kinds of items.

use serde::{Deserialize, Serialize};

/// The four kinds of thing that can be shared as a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Record,
    Project,
    Document,
    Board,
}

impl ItemKind {
    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Project => "project",
            Self::Document => "document",
            Self::Board => "board",
        }
    }
}
