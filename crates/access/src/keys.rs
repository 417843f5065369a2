//! What the key of a program leaves of the rights of whoever it acts for. A key gives nothing:
//! who it acts for is asked as always, and this only takes away (HOUSE-8).

use crate::{ContactId, OrganizationId};
use serde::{Deserialize, Serialize};

/// For whom a key acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    /// A person who made it for themselves.
    Personal,
    /// A program that works for an organization, with roles as members have.
    Service,
    /// It sees what one guest sees.
    View,
}

impl KeyKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Personal, Self::Service, Self::View];

    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Service => "service",
            Self::View => "view",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What each key of this kind begins with: for those who look for secrets that got astray.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Personal => "plr_",
            Self::Service => "pls_",
            Self::View => "plv_",
        }
    }
}

/// How far a key goes at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyScope {
    /// It changes nothing.
    pub reads_only: bool,
    /// Nothing of any other organization is there for it.
    pub organization: Option<OrganizationId>,
    /// Only what this guest sees is there for it.
    pub guest: Option<ContactId>,
}

impl KeyScope {
    /// Whether it may change anything. A look never does, whatever else is said of it.
    #[must_use]
    pub fn changes(self) -> bool {
        !self.reads_only && self.guest.is_none()
    }

    /// Whether it goes less far than who it acts for. Such a key opens things; of the person
    /// themselves, and of where else they are known, it says nothing.
    #[must_use]
    pub fn bound(self) -> bool {
        self.organization.is_some() || self.guest.is_some()
    }

    /// Whether something of this organization, seen as this guest or as nobody else than who
    /// asks, is there for it.
    #[must_use]
    pub fn meets(self, organization: OrganizationId, as_guest: Option<ContactId>) -> bool {
        self.organization.is_none_or(|own| own == organization) && self.guest.is_none_or(|guest| as_guest == Some(guest))
    }
}
