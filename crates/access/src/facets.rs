//! Facets: the parts of an item that a grant shows.

use serde::{Deserialize, Serialize};

/// One part of a shared record. Other kinds of item will bring their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Files that are not internal, later ones too.
    Files,
    /// The fields that the organizer shows to guests.
    Fields,
    /// Tasks, notes and activities that the guest follows.
    Followed,
    /// Comments in the guests' lane from before the grant was opened.
    OldComments,
    /// The guest may add files.
    SendFiles,
}

impl Facet {
    /// All of them, in the order in which the Share panel shows them.
    pub const ALL: [Self; 5] = [Self::Files, Self::Fields, Self::Followed, Self::OldComments, Self::SendFiles];

    /// The word that the database, forms and texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Fields => "fields",
            Self::Followed => "followed",
            Self::OldComments => "old_comments",
            Self::SendFiles => "send_files",
        }
    }

    /// The facet of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.word() == word)
    }
}

/// A set of facets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Facets {
    on: [bool; 5],
}

impl Facets {
    /// What is on when a member has chosen nothing: everything but the past.
    #[must_use]
    pub fn usual() -> Self {
        Facet::ALL.into_iter().filter(|facet| *facet != Facet::OldComments).collect()
    }

    /// Whether this facet is on.
    #[must_use]
    pub fn has(self, facet: Facet) -> bool {
        self.on[facet as usize]
    }

    /// Those that are on, in panel order.
    pub fn iter(self) -> impl Iterator<Item = Facet> {
        Facet::ALL.into_iter().filter(move |facet| self.has(*facet))
    }

    /// What is on in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.iter().filter(|facet| other.has(*facet)).collect()
    }

    /// The set as space-separated words, for the database.
    #[must_use]
    pub fn words(self) -> String {
        self.iter().map(Facet::word).collect::<Vec<_>>().join(" ")
    }

    /// The set of these space-separated words; unknown words open nothing.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        words.split_whitespace().filter_map(Facet::from_word).collect()
    }
}

impl FromIterator<Facet> for Facets {
    fn from_iter<I: IntoIterator<Item = Facet>>(facets: I) -> Self {
        let mut set = Self::default();
        for facet in facets {
            set.on[facet as usize] = true;
        }
        set
    }
}
