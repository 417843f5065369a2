//! The members who may see an item, as the policy decides of each.

use super::{Item, MemberSight};
use crate::{
    bind, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, MemberId, MemberStanding, OrganizationId, Reach, RoleId, Roles, Standing};
use std::collections::{BTreeSet, HashMap};

/// A member who may see the item, and by what.
pub struct Insider {
    pub member: MemberId,
    pub name: String,
    /// A program, whom nobody calls or asks.
    pub service: bool,
    pub roles: Roles,
    /// Roles that the organization made and that reach it.
    pub reaching: BTreeSet<RoleId>,
    /// When they were put on its team, and by whom.
    pub added_at: Option<Time>,
    pub added_by: Option<String>,
}

rows! {
    struct Row {
        member: MemberId,
        name: String,
        service: bool,
        roles: Option<String>,
        participates: bool,
        added_at: Option<Time>,
        added_by: Option<String>,
    }
}

/// Whether this member may see the item now, where nobody sits before it: for mails.
///
/// # Errors
/// When the store fails.
pub fn member_sees(tx: &mut Tx<'_>, item: ItemId, member: MemberId) -> Result<bool, Error> {
    let here: Option<(OrganizationId,)> =
        tx.maybe("SELECT organization_id FROM parties WHERE id = $1 AND kind = 'member' AND ended_at IS NULL", bind![member])?;
    let (Some((organization,)), Some(house)) = (here, super::house_rights(tx, member)?) else { return Ok(false) };
    let sight = MemberSight::new(organization, member, house);
    let seen = tx.number(
        concat!("SELECT COUNT(*) FROM items i WHERE i.id = $4 AND ", crate::items_in_member_sight!()),
        bind![sight.organization, sight.member, sight.everything, item],
    )?;
    Ok(seen > 0)
}

/// All of them, by name.
///
/// # Errors
/// When the store fails.
pub fn insiders(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Insider>, Error> {
    let members: Vec<Row> = tx.all(
        concat!(
            "SELECT p.id, p.name, p.service, ",
            crate::role_words!("p.organization_id", "p.id"),
            ", ",
            crate::takes_part!("p.id"),
            ", x.added_at, b.name
         FROM items i JOIN parties p ON p.organization_id = i.organization_id AND p.kind = 'member' AND p.ended_at IS NULL
         LEFT JOIN participants x ON x.item_id = i.id AND x.member_id = p.id
         LEFT JOIN parties b ON b.id = x.added_by
         WHERE i.id = $1 ORDER BY p.name, p.id"
        ),
        bind![item.id],
    )?;
    let mut rules = match item.organizer {
        Some(organizer) => crate::roles::rules_of_all(tx, item.organization, organizer)?,
        None => HashMap::new(),
    };
    let now = tx.now().0;
    let insider = |row: Row| {
        let (roles, made) = (Roles::from_words(row.roles.as_deref().unwrap_or_default()), row.member == item.created_by);
        let reach = Reach::of(&rules.remove(&row.member).unwrap_or_default(), item.category);
        let reaching = reach.roles(made);
        let standing = MemberStanding { roles, reach, made, participates: row.participates, external_communications: false, board_role: None };
        item.decide(&Standing::Member(standing), now).ok()?;
        let Row { member, name, service, added_at, added_by, .. } = row;
        Some(Insider { member, name, service, roles, reaching, added_at, added_by })
    };
    Ok(members.into_iter().filter_map(insider).collect())
}
