//! What a member may do with an organizer: with the collection, not with one
//! record of it.

use crate::{CategoryId, Groups, HouseRights, HouseVerb, Level, Reach, Rule};

/// A member's rights in an organizer. Only [`in_organizer`] makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizerRights {
    house: HouseRights,
    rules: Vec<Rule>,
}

/// The rights of a member of the house in one of its organizers, with the rules
/// that their roles have for it: `None` where nothing in it can ever be theirs,
/// so that it does not exist for them.
#[must_use]
pub fn in_organizer(house: HouseRights, rules: Vec<Rule>) -> Option<OrganizerRights> {
    let reaches = rules.iter().any(|rule| rule.level > Level::None);
    (house.roles().everything() || house.may(HouseVerb::ManageOrganizers) || reaches).then_some(OrganizerRights { house, rules })
}

impl OrganizerRights {
    /// What they may do in the house as a whole.
    #[must_use]
    pub fn house(&self) -> HouseRights {
        self.house
    }

    /// Whether its records can be listed: at least some of them, if there are any.
    #[must_use]
    pub fn lists(&self) -> bool {
        self.house.roles().everything() || self.rules.iter().any(|rule| rule.level > Level::None)
    }

    /// Whether some of its records can be changed.
    #[must_use]
    pub fn modifies(&self) -> bool {
        self.house.roles().everything() || self.rules.iter().any(|rule| rule.level >= Level::Modify)
    }

    /// Whether a record can be added in some category, or in none.
    #[must_use]
    pub fn adds(&self) -> bool {
        self.house.roles().everything() || self.rules.iter().any(|rule| rule.level >= Level::Create)
    }

    /// Whether a record can be added in this category. Whoever adds it has made
    /// it, so that a rule for one's own counts.
    #[must_use]
    pub fn adds_in(&self, category: Option<CategoryId>) -> bool {
        self.house.roles().everything() || Reach::of(&self.rules, category).level(true) >= Level::Create
    }

    /// The groups of fields that are shown in every category where anything is:
    /// what a list may have as columns.
    #[must_use]
    pub fn shows_group(&self, group: &str) -> bool {
        self.house.roles().everything() || self.rules.iter().filter(|rule| rule.level >= Level::Read).all(|rule| rule.groups.shows(group))
    }

    /// The groups of fields that can be filled in for a new record there.
    #[must_use]
    pub fn fills(&self, category: Option<CategoryId>) -> Groups {
        if self.house.roles().everything() {
            return Groups::All;
        }
        Reach::of(&self.rules, category).groups(true, Level::Create).unwrap_or_else(Groups::none)
    }
}
