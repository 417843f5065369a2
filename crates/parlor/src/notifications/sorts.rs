//! How somebody wants to hear of what concerns them, sort by sort.

/// Mails that somebody chooses about together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Something was shared.
    Shares,
    /// Tasks, notes and activities that they follow.
    Tasks,
    Files,
    Comments,
    /// Where they are called by an @.
    Mentions,
    Chat,
    Approvals,
    /// Answers to forms.
    Forms,
    /// Access that ends soon.
    Ends,
    /// Guests read a file for the first time.
    Reads,
}

impl Sort {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] =
        [Self::Shares, Self::Mentions, Self::Comments, Self::Chat, Self::Approvals, Self::Tasks, Self::Files, Self::Forms, Self::Ends, Self::Reads];

    /// The word that database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Shares => "shares",
            Self::Tasks => "tasks",
            Self::Files => "files",
            Self::Comments => "comments",
            Self::Mentions => "mentions",
            Self::Chat => "chat",
            Self::Approvals => "approvals",
            Self::Forms => "forms",
            Self::Ends => "ends",
            Self::Reads => "reads",
        }
    }

    /// The sort of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Shares => "mails-shares",
            Self::Tasks => "mails-tasks",
            Self::Files => "mails-files",
            Self::Comments => "mails-comments",
            Self::Mentions => "mails-mentions",
            Self::Chat => "mails-chat",
            Self::Approvals => "mails-approvals",
            Self::Forms => "mails-forms",
            Self::Ends => "mails-ends",
            Self::Reads => "mails-reads",
        }
    }

    /// For who chose nothing: at once where somebody waits for an answer, and once a
    /// day where work goes on by itself.
    #[must_use]
    pub fn usual(self) -> Timing {
        match self {
            Self::Tasks | Self::Files => Timing::Daily,
            // Nobody is told of each page that is opened, unless they ask for it.
            Self::Reads => Timing::Never,
            _ => Timing::Now,
        }
    }
}

/// When a mail comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At once.
    Now,
    /// With the digest.
    Daily,
    /// Not at all; it stands in the overview.
    Never,
}

impl Timing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Now, Self::Daily, Self::Never];

    /// The word that database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Daily => "daily",
            Self::Never => "never",
        }
    }

    /// The timing of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|timing| timing.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Now => "mails-now",
            Self::Daily => "mails-daily",
            Self::Never => "mails-never",
        }
    }
}

crate::words!(Sort, Timing);
