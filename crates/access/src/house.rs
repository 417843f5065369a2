//! What a member may do in their organization as a whole.

use crate::{BuiltIn, Micros, Permission, Proof, Roles, Trust, WhyNot};

/// What can be done in an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HouseVerb {
    /// Come in: see the home page and one's own account there.
    Enter,
    /// See the team, and those organizers in which a role gives them something.
    Browse,
    /// Make and change organizers, their fields and categories.
    ManageOrganizers,
    /// Start projects, and keep the stages that they go through.
    RunProjects,
    /// Start documents.
    StartDocuments,
    /// Start boards.
    StartBoards,
    /// See the contacts, and what of theirs lies open to the viewer.
    SeeContacts,
    /// Keep contacts and counterparties.
    ManageContacts,
    /// Look at the house as one of its guests has it.
    ViewAs,
    /// Invite members, change roles, remove members.
    ManageMembers,
    /// Change the organization's settings, read its audit log.
    Administer,
}

impl HouseVerb {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Enter,
        Self::Browse,
        Self::ManageOrganizers,
        Self::RunProjects,
        Self::StartDocuments,
        Self::StartBoards,
        Self::SeeContacts,
        Self::ManageContacts,
        Self::ViewAs,
        Self::ManageMembers,
        Self::Administer,
    ];
}

/// A member's rights in the house. Only [`in_organization`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseRights {
    roles: Roles,
}

impl HouseRights {
    /// Whether words on a general task may be changed or removed: they belong to
    /// who wrote them.
    #[must_use]
    pub fn changes_words(self, author: crate::Author) -> bool {
        author == crate::Author::Viewer && self.may(HouseVerb::Browse)
    }

    /// Whether this may be done.
    #[must_use]
    pub fn may(self, verb: HouseVerb) -> bool {
        let roles = self.roles;
        match verb {
            HouseVerb::Enter => true,
            HouseVerb::Browse => roles.everything() || roles.has_own(),
            HouseVerb::ViewAs | HouseVerb::RunProjects | HouseVerb::StartDocuments | HouseVerb::StartBoards => roles.everything(),
            HouseVerb::SeeContacts | HouseVerb::ManageContacts => roles.permits(Permission::ManageContacts),
            HouseVerb::ManageOrganizers => roles.permits(Permission::ManageOrganizers),
            HouseVerb::ManageMembers => roles.permits(Permission::ManageMembers),
            HouseVerb::Administer => roles.has(BuiltIn::Administrator),
        }
    }

    /// Whether they may give this role to somebody, or take it away. Nobody
    /// gives what they do not hold: whoever keeps the members but is no
    /// administrator makes none.
    #[must_use]
    pub fn may_give(self, role: BuiltIn) -> bool {
        self.may(HouseVerb::ManageMembers)
            && match role {
                BuiltIn::Administrator => self.roles.has(BuiltIn::Administrator),
                BuiltIn::Internal => self.roles.everything(),
                BuiltIn::External => true,
            }
    }

    /// As [`HouseRights::may_give`], for a role that the organization made and
    /// that has these permissions.
    #[must_use]
    pub fn may_give_own(self, permissions: impl IntoIterator<Item = Permission>) -> bool {
        self.may(HouseVerb::ManageMembers) && permissions.into_iter().all(|permission| self.roles.permits(permission))
    }

    /// The roles they come from.
    #[must_use]
    pub fn roles(self) -> Roles {
        self.roles
    }
}

/// The rights of somebody in an organization: `None` unless they are a member,
/// which is to say hold at least one role there. A guest has no role and so
/// never gets past this (GUEST-2).
#[must_use]
pub fn in_organization(roles: Option<Roles>) -> Option<HouseRights> {
    roles.filter(|roles| roles.any()).map(|roles| HouseRights { roles })
}

/// How somebody stands to the guests' room of an organization: the home page
/// that lists what is open to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomStanding {
    /// Something is or once was open to them here.
    pub invited: bool,
    pub proof: Proof,
    pub trust: Trust,
}

/// A guest's right to their room. Only [`in_guest_room`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomRights {
    acts: bool,
}

impl RoomRights {
    /// Whether they may do anything here, such as mark as seen; a member who
    /// looks as a guest may not.
    #[must_use]
    pub fn acts(self) -> bool {
        self.acts
    }
}

/// Whether somebody may enter the guests' room of an organization. It is empty
/// until something is shared with them (GUEST-3).
///
/// # Errors
/// The reason for which they may not.
pub fn in_guest_room(standing: &RoomStanding, now: Micros) -> Result<RoomRights, WhyNot> {
    if !standing.invited {
        return Err(WhyNot::NoGrant);
    }
    match standing.proof {
        Proof::Verified { at } if standing.trust.holds(at, now) => Ok(RoomRights { acts: true }),
        Proof::Preview => Ok(RoomRights { acts: false }),
        // An address opens the one item that it is for.
        Proof::None | Proof::Verified { .. } | Proof::Answer | Proof::Held(_) => Err(WhyNot::NotVerified),
    }
}
