//! What is known of a contact before anything else.

use schemars::JsonSchema;
use serde::Serialize;

/// Whom a contact stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Somebody with a name.
    #[default]
    Known,
    /// Somebody whose name and address nobody knows yet; who shows who they are takes
    /// its place (LINK-14).
    Undefined,
    /// Whoever has a public link. One for an organization, and in no list of contacts.
    Everyone,
    /// Whoever a document will be made for: in routes of templates, and in no list of contacts.
    Recipient,
}

impl Nature {
    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Undefined => "undefined",
            Self::Everyone => "everyone",
            Self::Recipient => "recipient",
        }
    }

    /// Whether it is somebody, named or not, who can stand in a list.
    #[must_use]
    pub fn is_somebody(self) -> bool {
        matches!(self, Self::Known | Self::Undefined)
    }

    /// The nature of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Known, Self::Undefined, Self::Everyone, Self::Recipient].into_iter().find(|nature| nature.word() == word)
    }
}

crate::words!(Nature);
