//! What a member may do about the stay of a guest, and in a review of access.

use crate::{BuiltIn, HouseRights, WhyNot};

/// A member's rights on the stay of a guest. Only [`in_stay`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StayRights {
    house: HouseRights,
    keeps: bool,
}

impl StayRights {
    /// Whether they choose sponsor, purpose and end, suspend it and let the guest in again.
    #[must_use]
    pub fn keeps(self) -> bool {
        self.keeps
    }

    /// What they may do in the house.
    #[must_use]
    pub fn house(self) -> HouseRights {
        self.house
    }
}

/// A member before the stay of a guest: as their sponsor, as who shared something with
/// them, or by a role that reaches everything. Whoever sees it may renew it (WORK-15).
///
/// # Errors
/// The reason for which it does not exist for them.
pub fn in_stay(house: HouseRights, sponsor: bool, shares: bool) -> Result<StayRights, WhyNot> {
    let keeps = sponsor || house.roles().everything();
    if keeps || shares { Ok(StayRights { house, keeps }) } else { Err(WhyNot::NoRole) }
}

/// A member's rights in a review of access. Only [`in_review`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewRights {
    house: HouseRights,
}

impl ReviewRights {
    /// Whether they see all guests of it, close it, and answer for any sponsor.
    #[must_use]
    pub fn leads(self) -> bool {
        self.house.roles().has(BuiltIn::Administrator)
    }

    /// What they may do in the house.
    #[must_use]
    pub fn house(self) -> HouseRights {
        self.house
    }
}

/// A member before a review: an administrator, or somebody who is the sponsor of a guest
/// in it (WORK-16).
///
/// # Errors
/// The reason for which it does not exist for them.
pub fn in_review(house: HouseRights, sponsor: bool) -> Result<ReviewRights, WhyNot> {
    let rights = ReviewRights { house };
    if rights.leads() || sponsor { Ok(rights) } else { Err(WhyNot::NoRole) }
}

/// A member's rights where a guest is to be erased. Only [`in_erasure`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErasureRights {
    house: HouseRights,
}

impl ErasureRights {
    /// Whether they carry it out, or object to it.
    #[must_use]
    pub fn decides(self) -> bool {
        self.house.may(crate::HouseVerb::ManageContacts)
    }

    /// What they may do in the house.
    #[must_use]
    pub fn house(self) -> HouseRights {
        self.house
    }
}

/// A member before the erasure of a guest: who keeps the contacts decides, and who answers
/// for the guest sees that it was asked for (HOUSE-13).
///
/// # Errors
/// The reason for which it does not exist for them.
pub fn in_erasure(house: HouseRights, sponsor: bool) -> Result<ErasureRights, WhyNot> {
    let rights = ErasureRights { house };
    if rights.decides() || sponsor { Ok(rights) } else { Err(WhyNot::NoRole) }
}
