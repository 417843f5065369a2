//! What a member may change of many items that a list shows, without asking for each.

use crate::{
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{CategoryId, HouseRights, ItemKind, MemberId, MemberStanding, OrganizerId, Reach, Roles, Rule, Standing};
use std::collections::HashMap;

rows! {
    /// What hangs on the item itself of how a member stands to it, for lists that
    /// show what can be done; see [`member_stands!`](crate::member_stands).
    pub struct Stands {
        organizer: Option<OrganizerId>,
        category: Option<CategoryId>,
        created_by: Option<MemberId>,
        participates: bool,
    }
}

/// The columns of a [`Stands`], of `i` (items) for the member `$2`.
#[macro_export]
macro_rules! member_stands {
    () => {
        concat!("i.organizer_id, i.category_id, i.created_by, i.id IS NOT NULL AND ", $crate::takes_part!("$2"))
    };
}

/// A member before many items: asks for their rules once.
pub struct Editor {
    member: MemberId,
    roles: Roles,
    rules: HashMap<OrganizerId, Vec<Rule>>,
}

impl Editor {
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, member: MemberId, house: HouseRights) -> Result<Self, Error> {
        Ok(Self { member, roles: house.roles(), rules: crate::roles::rules_everywhere(tx, member, house)? })
    }

    /// Whether they may change what hangs off an item like this that they see,
    /// and that lies in no bin.
    #[must_use]
    pub fn may_edit(&self, stands: &Stands, now: Time) -> bool {
        self.may(stands, access::Verb::Edit, now)
    }

    /// Whether they see who has access to an item like this, and so open its Share panel.
    #[must_use]
    pub fn may_see_access(&self, stands: &Stands, now: Time) -> bool {
        self.may(stands, access::Verb::SeeAccess, now)
    }

    fn may(&self, stands: &Stands, verb: access::Verb, now: Time) -> bool {
        let rules = stands.organizer.and_then(|organizer| self.rules.get(&organizer)).map_or(&[][..], Vec::as_slice);
        let standing = MemberStanding {
            roles: self.roles,
            reach: Reach::of(rules, stands.category),
            made: stands.created_by == Some(self.member),
            participates: stands.participates,
            external_communications: false,
            // Nothing that is listed so hangs off a board.
            board_role: None,
        };
        let item = ItemKind::Record.plain();
        access::rights(&item, &Standing::Member(standing), now.0).is_ok_and(|rights| rights.may(verb))
    }
}
