//! Roles of members, and the ladder of what a role allows on an item.

use serde::{Deserialize, Serialize};

/// How far a member may go on an item. Each step includes those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    None,
    Read,
    Modify,
    Create,
    Delete,
    Share,
}

impl Level {
    /// All of them, the lowest first.
    pub const ALL: [Self; 6] = [Self::None, Self::Read, Self::Modify, Self::Create, Self::Delete, Self::Share];

    /// The word that the database and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Read => "read",
            Self::Modify => "modify",
            Self::Create => "create",
            Self::Delete => "delete",
            Self::Share => "share",
        }
    }

    /// The level of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// The roles that every organization has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BuiltIn {
    /// Everything in the organization.
    Administrator,
    /// Works with all organizers, projects, documents and boards.
    Internal,
    /// A member from outside: only items they participate in.
    External,
}

impl BuiltIn {
    /// All of them, the strongest first.
    pub const ALL: [Self; 3] = [Self::Administrator, Self::Internal, Self::External];

    /// The word that the database and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Internal => "internal",
            Self::External => "external",
        }
    }

    /// The role of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// How far this role reaches on an item.
    fn level(self, participates: bool) -> Level {
        match self {
            Self::Administrator | Self::Internal => Level::Share,
            Self::External if participates => Level::Modify,
            Self::External => Level::None,
        }
    }
}

/// What a role that an organization made allows in the house as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Make and copy guest links.
    ExternalCommunications,
    /// Keep contacts and counterparties.
    ManageContacts,
    /// Make and change organizers, their fields and categories.
    ManageOrganizers,
    /// Invite members, give roles, remove members.
    ManageMembers,
}

impl Permission {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ExternalCommunications, Self::ManageContacts, Self::ManageOrganizers, Self::ManageMembers];

    /// The word that the database and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ExternalCommunications => "external_communications",
            Self::ManageContacts => "manage_contacts",
            Self::ManageOrganizers => "manage_organizers",
            Self::ManageMembers => "manage_members",
        }
    }

    /// The permission of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.word() == word)
    }
}

/// What a member holds. Roles add up: the most generous one decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    held: [bool; 3],
    /// One that the organization made is among them.
    own: bool,
    permissions: [bool; 4],
}

impl Roles {
    /// The word that stands for a role which the organization made, among the
    /// words of [`Roles::from_words`]. Its permissions stand beside it.
    pub const OWN: &'static str = "own";

    /// The roles with this one added.
    #[must_use]
    pub fn with(mut self, role: BuiltIn) -> Self {
        self.held[role as usize] = true;
        self
    }

    /// The roles with one added that the organization made.
    #[must_use]
    pub fn with_own(mut self, permissions: impl IntoIterator<Item = Permission>) -> Self {
        self.own = true;
        for permission in permissions {
            self.permissions[permission as usize] = true;
        }
        self
    }

    /// The roles that these space-separated words name; unknown words give
    /// nothing, and permissions count only beside a role that was made.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        let roles = words.split_whitespace().filter_map(BuiltIn::from_word).fold(Self::default(), Self::with);
        if words.split_whitespace().any(|word| word == Self::OWN) {
            roles.with_own(words.split_whitespace().filter_map(Permission::from_word))
        } else {
            roles
        }
    }

    /// Whether this role is among them.
    #[must_use]
    pub fn has(self, role: BuiltIn) -> bool {
        self.held[role as usize]
    }

    /// Whether one that the organization made is among them: then its rules have
    /// to be asked.
    #[must_use]
    pub fn has_own(self) -> bool {
        self.own
    }

    /// Whether any is among them.
    #[must_use]
    pub fn any(self) -> bool {
        self.own || self.held.contains(&true)
    }

    /// Whether a built-in role opens every item to them.
    #[must_use]
    pub fn everything(self) -> bool {
        self.has(BuiltIn::Administrator) || self.has(BuiltIn::Internal)
    }

    /// Whether this is permitted to them. Of the built-in roles an administrator
    /// has every permission; an internal member makes links and keeps contacts.
    #[must_use]
    pub fn permits(self, permission: Permission) -> bool {
        let internal = matches!(permission, Permission::ExternalCommunications | Permission::ManageContacts);
        self.permissions[permission as usize] || self.has(BuiltIn::Administrator) || (internal && self.has(BuiltIn::Internal))
    }

    /// How far the built-in roles reach on an item that their holder does or
    /// does not participate in. What other roles add, [`crate::Reach`] says.
    #[must_use]
    pub fn level(self, participates: bool) -> Level {
        BuiltIn::ALL.into_iter().filter(|role| self.has(*role)).map(|role| role.level(participates)).max().unwrap_or(Level::None)
    }

    /// The strongest one, for showing.
    #[must_use]
    pub fn strongest(self) -> Option<BuiltIn> {
        BuiltIn::ALL.into_iter().find(|role| self.has(*role))
    }
}
