//! Which parts of something were changed, as far as a reader sees them.

use access::{TaskFacet, TaskFacets};

/// A part of something that was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Its title, its text and all that stands with it.
    Text,
    Due,
    Status,
    Assignee,
}

impl Part {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Status, Self::Due, Self::Assignee, Self::Text];

    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Due => "due",
            Self::Status => "status",
            Self::Assignee => "assignee",
        }
    }

    /// Whether whoever sees these parts of a task sees this one.
    #[must_use]
    pub fn shown(self, seen: TaskFacets) -> bool {
        match self {
            Self::Due => seen.has(TaskFacet::Due),
            Self::Status => seen.has(TaskFacet::Status),
            Self::Text | Self::Assignee => true,
        }
    }

    /// Those that are named in words.
    pub(super) fn named(words: &str) -> Vec<Self> {
        Self::ALL.into_iter().filter(|part| words.split(' ').any(|word| word == part.word())).collect()
    }

    pub(super) fn words(parts: &[Self]) -> String {
        parts.iter().map(|part| part.word()).collect::<Vec<_>>().join(" ")
    }
}
