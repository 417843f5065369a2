//! What an element is.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal),* $(,)?) => {
        /// The kinds of things that lie on a board.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind { $($(#[$doc])* $name),* }

        impl Kind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word that the database uses.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// The kind of that name.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    Rectangle "rectangle",
    Diamond "diamond",
    Ellipse "ellipse",
    Arrow "arrow",
    Line "line",
    /// Drawn freely by hand.
    Freedraw "freedraw",
    Text "text",
    /// A picture; its bytes are a file of the board.
    Image "image",
    /// A section of the board.
    Frame "frame",
    /// A page from elsewhere.
    Embeddable "embeddable",
    /// Rows and columns of texts.
    Table "table",
    /// A file of the board, as a card that leads to it.
    File "file",
}

impl Kind {
    /// The component's name for it. Tables and files are to it pages from elsewhere, which
    /// whoever shows the board draws itself; what they hold is in a field of their own.
    #[must_use]
    pub fn component(self) -> &'static str {
        match self {
            Self::Table | Self::File => Self::Embeddable.word(),
            other => other.word(),
        }
    }
}
