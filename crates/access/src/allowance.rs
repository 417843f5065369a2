//! How many guests an organization may have at once (GUEST-15).

use serde::{Deserialize, Serialize};

/// What an organization has subscribed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Plan {
    Free,
    Business,
    Enterprise,
}

impl Plan {
    /// All of them, the smallest first.
    pub const ALL: [Self; 3] = [Self::Free, Self::Business, Self::Enterprise];

    /// The word that the database and the command line use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Business => "business",
            Self::Enterprise => "enterprise",
        }
    }

    /// The plan of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plan| plan.word() == word)
    }
}

/// The packages of guests that can be had in place of a plan's number (WORK-14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package(i64);

impl Package {
    /// Those below a hundred; from there on there is one every hundred.
    const SMALL: [i64; 3] = [10, 20, 50];
    const STEP: i64 = 100;
    /// No organization is larger.
    const MOST: i64 = 10_000_000;

    /// The package of so many guests, where there is one.
    #[must_use]
    pub fn of(guests: i64) -> Option<Self> {
        let large = (Self::STEP..=Self::MOST).contains(&guests) && guests % Self::STEP == 0;
        (large || Self::SMALL.contains(&guests)).then_some(Self(guests))
    }

    /// So many guests it admits.
    #[must_use]
    pub fn guests(self) -> i64 {
        self.0
    }
}

/// How many guests there may be, and how many there are. A guest is a distinct
/// contact with at least one open grant that a member made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// `None`: as many as one likes.
    pub limit: Option<i64>,
    pub used: i64,
}

impl Allowance {
    /// Whether so many guests may come in addition. Guests who are already in
    /// are never counted here, and never cut off.
    #[must_use]
    pub fn admits(self, newcomers: i64) -> bool {
        newcomers == 0 || self.limit.is_none_or(|limit| self.used.saturating_add(newcomers) <= limit)
    }

    /// Whether four fifths of them are there with so many more, and were not before (WORK-14).
    #[must_use]
    pub fn nears(self, newcomers: i64) -> bool {
        !self.near() && Self { used: self.used.saturating_add(newcomers), ..self }.near()
    }

    /// Whether four fifths of another limit are there, or more than all of it, and were not of
    /// this one: a smaller plan or package tells as a further guest does (WORK-14).
    #[must_use]
    pub fn nears_under(self, limit: Option<i64>) -> bool {
        let then = Self { limit, ..self };
        (then.near() && !self.near()) || (then.over() && !self.over())
    }

    fn near(self) -> bool {
        self.limit.is_some_and(|limit| self.used.saturating_mul(5) >= limit.saturating_mul(4))
    }

    fn over(self) -> bool {
        self.limit.is_some_and(|limit| self.used > limit)
    }

    /// How many may still come; `None`: as many as one likes.
    #[must_use]
    pub fn left(self) -> Option<i64> {
        self.limit.map(|limit| (limit - self.used).max(0))
    }
}
