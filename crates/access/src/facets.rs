//! Facets: the parts of an item that a grant shows, and those of a task that is
//! shown on its own.

use crate::ItemKind;
use serde::{Deserialize, Serialize};

/// An enum of parts with their words, and the set of them.
macro_rules! parts {
    ($(#[$doc:meta])* $part:ident, $(#[$set_doc:meta])* $set:ident, $count:literal, { $($(#[$one_doc:meta])* $name:ident $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $part { $($(#[$one_doc])* $name,)* }

        impl $part {
            /// All of them.
            pub const ALL: [Self; $count] = [$(Self::$name,)*];

            /// The word that the database, forms and texts use.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The part of that word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|part| part.word() == word)
            }
        }

        $(#[$set_doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $set { on: [bool; $count] }

        impl $set {
            /// Those of a list.
            #[must_use]
            pub const fn of(parts: &[$part]) -> Self {
                let (mut on, mut at) = ([false; $count], 0);
                while at < parts.len() {
                    on[parts[at] as usize] = true;
                    at += 1;
                }
                Self { on }
            }

            /// Whether this part is on.
            #[must_use]
            pub fn has(self, part: $part) -> bool {
                self.on[part as usize]
            }

            /// Those that are on, in order.
            pub fn iter(self) -> impl Iterator<Item = $part> {
                $part::ALL.into_iter().filter(move |part| self.has(*part))
            }

            /// What is on in both.
            #[must_use]
            pub fn and(self, other: Self) -> Self {
                self.iter().filter(|part| other.has(*part)).collect()
            }

            /// What is on in either.
            #[must_use]
            pub fn or(self, other: Self) -> Self {
                self.iter().chain(other.iter()).collect()
            }

            /// The set as space-separated words, for the database.
            #[must_use]
            pub fn words(self) -> String {
                self.iter().map($part::word).collect::<Vec<_>>().join(" ")
            }

            /// The set of these space-separated words; unknown words open nothing.
            #[must_use]
            pub fn from_words(words: &str) -> Self {
                words.split_whitespace().filter_map($part::from_word).collect()
            }
        }

        impl FromIterator<$part> for $set {
            fn from_iter<I: IntoIterator<Item = $part>>(parts: I) -> Self {
                let mut set = Self::default();
                for part in parts {
                    set.on[part as usize] = true;
                }
                set
            }
        }
    };
}

parts! {
    /// One part of a shared item.
    Facet,
    /// A set of facets.
    Facets, 18, {
        /// Files that are not internal, later ones too.
        Files "files",
        /// The fields that the organizer shows to guests.
        Fields "fields",
        /// Tasks, notes and activities that the guest follows.
        Followed "followed",
        /// What was written where guests read before the grant was opened:
        /// comments, and a project's messages.
        OldComments "old_comments",
        /// The guest may add files.
        SendFiles "send_files",
        /// Every task of a project, later ones too (PROJ-4).
        Tasks "tasks",
        /// When a project is due, and those of its tasks that it shows.
        Due "due",
        /// A project's stage, and how far its tasks are.
        Stage "stage",
        /// Hours worked of those estimated, in percent.
        Hours "hours",
        /// Tasks done of all, in percent.
        Progress "progress",
        /// The chat with guests.
        Chat "chat",
        /// A document's files can be taken along; without it they are read in the page.
        Download "download",
        /// The guest may sign a document where they are asked to.
        Sign "sign",
        /// On a board: comment, mark up, chat (BOARD-5).
        Reviewer "reviewer",
        /// On a board: change everything, as far as guests may.
        Editor "editor",
        /// The guest may add files to tasks that they see, and to what else they follow there.
        Attach "attach",
        /// The guest may ask for something (WORK-7).
        Requests "requests",
        /// The guest may write notes (WORK-8).
        WriteNotes "write_notes",
    }
}

parts! {
    /// One part of a task that is shown to a guest (PROJ-5).
    TaskFacet,
    /// A set of a task's parts.
    TaskFacets, 4, {
        Due "due",
        Status "status",
        /// How much of its checklist is done, in percent, and the checklist.
        Progress "progress",
        /// Its files that are not internal.
        Files "files",
    }
}

impl Facet {
    /// Those that a member chooses for this kind of item, in the order in which
    /// the Share panel shows them.
    #[must_use]
    pub fn of(kind: ItemKind) -> &'static [Self] {
        match kind {
            ItemKind::Project => &[Self::Tasks, Self::Due, Self::Stage, Self::Hours, Self::Progress, Self::OldComments],
            ItemKind::Document => &[Self::Download, Self::Sign, Self::SendFiles, Self::OldComments],
            ItemKind::Board => &[Self::Reviewer, Self::Editor],
            ItemKind::Record => {
                &[Self::Files, Self::Fields, Self::Followed, Self::OldComments, Self::SendFiles, Self::Attach, Self::Requests, Self::WriteNotes]
            }
        }
    }

    /// What guests do with a record, and not only see: its organizer says which of it can be
    /// opened at all, and a record can say otherwise (WORK-2).
    pub const DEEDS: [Self; 4] = [Self::SendFiles, Self::Attach, Self::Requests, Self::WriteNotes];

    /// Those that nobody chooses, since sharing this kind of item always shows
    /// them (PROJ-9, DOC-3): a grant is written with them.
    #[must_use]
    pub fn given(kind: ItemKind) -> &'static [Self] {
        match kind {
            ItemKind::Project => &[Self::Files, Self::Followed, Self::Chat],
            ItemKind::Document => &[Self::Files, Self::Followed],
            // Files lie on the board itself.
            ItemKind::Board => &[Self::Files],
            ItemKind::Record => &[],
        }
    }
}

impl Facets {
    /// What is on when a member has chosen nothing: of a record and a document
    /// everything but the past, of a project everything from its start; a board is opened
    /// to reviewers (BOARD-2).
    #[must_use]
    pub fn usual(kind: ItemKind) -> Self {
        Facet::of(kind).iter().copied().filter(|facet| kind == ItemKind::Project || !matches!(facet, Facet::OldComments | Facet::Editor)).collect()
    }

    /// What a grant on this kind of item shows where this was chosen.
    #[must_use]
    pub fn given_with(self, kind: ItemKind) -> Self {
        // An editor also reviews; whoever writes notes or asks for something follows that.
        let pairs = [(Facet::Editor, Facet::Reviewer), (Facet::WriteNotes, Facet::Followed), (Facet::Requests, Facet::Followed)];
        let implied = pairs.into_iter().filter(|(chosen, _)| self.has(*chosen)).map(|(_, implied)| implied);
        let chosen = self.iter().chain(implied).filter(|facet| Facet::of(kind).contains(facet));
        chosen.chain(Facet::given(kind).iter().copied()).collect()
    }

    /// These without the deeds that are not among those allowed where the item lies.
    #[must_use]
    pub fn within(self, allowed: Self) -> Self {
        self.iter().filter(|facet| allowed.has(*facet) || !Facet::DEEDS.contains(facet)).collect()
    }

    /// All deeds of guests: what an organizer allows at first, and every item that lies in none.
    pub const ALL_DEEDS: Self = Self::of(&Facet::DEEDS);

    /// What a grant shows by which only tasks of a project are shared, each by
    /// itself: nothing of the project (PROJ-5).
    #[must_use]
    pub fn only_tasks() -> Self {
        [Facet::Followed].into_iter().collect()
    }

    /// What this shows of each task of a project, where it shows them all.
    #[must_use]
    pub fn of_tasks(self) -> TaskFacets {
        let pairs = [
            (Facet::Due, TaskFacet::Due),
            (Facet::Stage, TaskFacet::Status),
            (Facet::Progress, TaskFacet::Progress),
            (Facet::Files, TaskFacet::Files),
        ];
        pairs.into_iter().filter(|(facet, _)| self.has(*facet)).map(|(_, part)| part).collect()
    }
}

impl TaskFacets {
    /// The whole task.
    #[must_use]
    pub fn all() -> Self {
        TaskFacet::ALL.into_iter().collect()
    }
}
