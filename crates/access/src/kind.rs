//! The kinds of items.

use crate::{Asks, BoardFacts, Facets, ItemFacts};
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

    /// An item of this kind of which nothing else is known: it lies in no bin, guests are let
    /// in, and no rule asks for anything.
    #[must_use]
    pub fn plain(self) -> ItemFacts {
        ItemFacts { kind: self, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING }
    }
}
