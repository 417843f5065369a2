//! How far the roles that an organization made itself reach: per organizer, and
//! per category inside it.

use crate::{CategoryId, Level, RoleId};
use std::collections::BTreeSet;

/// What one role says about one organizer, or about one of its categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub role: RoleId,
    /// Nothing: for all categories that have no rule of their own in this role,
    /// and for records without one.
    pub category: Option<CategoryId>,
    pub level: Level,
    /// Only for items that the member made.
    pub own_only: bool,
    pub groups: Groups,
}

/// Which groups of fields are shown. A group that is renamed is another one, so
/// that a name which nobody allowed shows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Groups {
    #[default]
    All,
    /// By name; the empty name stands for the fields of no group.
    Only(BTreeSet<String>),
}

impl Groups {
    /// As the database keeps them: a line for each, behind a sign, so that none
    /// at all is something else than the one without a name.
    #[must_use]
    pub fn from_lines(lines: Option<&str>) -> Self {
        lines.map_or(Self::All, |lines| Self::Only(lines.lines().filter_map(|line| line.strip_prefix('=')).map(str::to_owned).collect()))
    }

    /// See [`Groups::from_lines`].
    #[must_use]
    pub fn lines(&self) -> Option<String> {
        match self {
            Self::All => None,
            Self::Only(names) => Some(names.iter().map(|name| format!("={name}\n")).collect()),
        }
    }

    /// No group, not even the one without a name.
    #[must_use]
    pub fn none() -> Self {
        Self::Only(BTreeSet::new())
    }

    /// Whether the fields of this group are shown.
    #[must_use]
    pub fn shows(&self, group: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) => names.contains(group),
        }
    }

    /// Whether nothing is held back.
    #[must_use]
    pub fn all(&self) -> bool {
        *self == Self::All
    }

    /// Roles add up: what one shows is shown.
    fn with(self, other: &Self) -> Self {
        match (self, other) {
            (Self::Only(mut names), Self::Only(more)) => {
                names.extend(more.iter().cloned());
                Self::Only(names)
            }
            _ => Self::All,
        }
    }
}

/// The rules of a member that speak about one place: the category of a record,
/// or what lies in none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    rules: Vec<Rule>,
}

impl Reach {
    /// Of all the rules that a member's roles have for an organizer those that
    /// count in this category: in each role the one of the category itself, or
    /// else the one of the organizer.
    #[must_use]
    pub fn of(rules: &[Rule], category: Option<CategoryId>) -> Self {
        let counts = |rule: &&Rule| {
            let special = |other: &Rule| other.role == rule.role && other.category.is_some() && other.category == category;
            rule.category == category && category.is_some() || rule.category.is_none() && !rules.iter().any(special)
        };
        Self { rules: rules.iter().filter(counts).cloned().collect() }
    }

    /// How far they reach on an item that the member made or did not make.
    #[must_use]
    pub fn level(&self, made: bool) -> Level {
        self.counting(made).map(|rule| rule.level).max().unwrap_or(Level::None)
    }

    /// The groups of fields in which they allow at least this; `None` where no
    /// rule reaches so far.
    #[must_use]
    pub fn groups(&self, made: bool, least: Level) -> Option<Groups> {
        self.counting(made).filter(|rule| rule.level >= least).map(|rule| rule.groups.clone()).reduce(|shown, more| shown.with(&more))
    }

    /// The roles that reach an item which the member made or did not make.
    #[must_use]
    pub fn roles(&self, made: bool) -> BTreeSet<RoleId> {
        self.counting(made).filter(|rule| rule.level > Level::None).map(|rule| rule.role).collect()
    }

    fn counting(&self, made: bool) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| made || !rule.own_only)
    }
}
