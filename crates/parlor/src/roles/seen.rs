//! What can one of them see? The same questions that a door asks, told beside
//! the editor of roles.

use super::rules_everywhere;
use crate::{
    bind,
    doors::Within as _,
    items::MemberSight,
    items_in_member_sight,
    organizations::{Member, Organization},
    rows,
    store::Tx,
    web::Error,
};
use access::{CategoryId, Level, OrganizerId, Permission, Reach, Roles};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

rows! {
    struct Row {
        id: OrganizerId,
        name: String,
        records: i64,
        seen: i64,
    }
    struct CategoryRow {
        id: CategoryId,
        organizer: OrganizerId,
        name: String,
    }
}

/// What a member sees of an organizer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SeenPlace {
    pub organizer: OrganizerId,
    pub name: String,
    /// How many records it holds, and how many of them they see.
    pub records: i64,
    pub seen: i64,
    /// How far they may go with records of others.
    pub level: Level,
    /// How far with those they made.
    pub own: Level,
    /// Categories where it is different.
    pub categories: Vec<SeenCategory>,
}

/// A category that is different from the rest of its organizer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SeenCategory {
    pub name: String,
    pub level: Level,
    pub own: Level,
}

/// What a member sees and may do.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Seen {
    pub member: access::MemberId,
    pub name: String,
    pub permissions: Vec<Permission>,
    pub organizers: Vec<SeenPlace>,
    /// They see what they take part in, too.
    pub takes_part: bool,
}

/// Everything for one member; nothing, where the organization has none of that id.
pub(super) fn of(tx: &mut Tx<'_>, house: &Organization, id: Uuid) -> Result<Option<Seen>, Error> {
    let Some(member) = Member::find(tx, house, id)? else { return Ok(None) };
    let (words,): (Option<String>,) = tx.one(concat!("SELECT ", crate::role_words!("$1", "$2")), bind![house.id, member.id])?;
    let roles = Roles::from_words(words.as_deref().unwrap_or_default());
    let Some(rights) = access::in_organization(Some(roles)) else { return Ok(None) };
    let sight = MemberSight::new(house.id, member.id, rights);
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT z.id, z.name, (SELECT COUNT(*) FROM items i WHERE i.organizer_id = z.id AND i.binned_at IS NULL),
               (SELECT COUNT(*) FROM items i WHERE i.organizer_id = z.id AND i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            ") FROM organizers z WHERE z.organization_id = $1 AND z.archived_at IS NULL ORDER BY z.place, z.id"
        ),
        bind![sight.organization, sight.member, sight.everything],
    )?;
    let categories: Vec<CategoryRow> = tx.all(
        "SELECT id, organizer_id, name FROM categories WHERE organization_id = $1 AND archived_at IS NULL ORDER BY place, id",
        bind![house.id],
    )?;
    let mut all_rules = rules_everywhere(tx, member.id, rights)?;
    let mut organizers = Vec::new();
    for row in rows {
        let rules = all_rules.remove(&row.id).unwrap_or_default();
        let reaches = |category: Option<CategoryId>| {
            let reach = Reach::of(&rules, category);
            let built_in = roles.level(false);
            (built_in.max(reach.level(false)), built_in.max(reach.level(true)))
        };
        let (level, own) = reaches(None);
        let different = categories.iter().filter(|category| category.organizer == row.id && reaches(Some(category.id)) != (level, own));
        let categories = different
            .map(|category| {
                let (level, own) = reaches(Some(category.id));
                SeenCategory { name: category.name.clone(), level, own }
            })
            .collect();
        organizers.push(SeenPlace { organizer: row.id, name: row.name, records: row.records, seen: row.seen, level, own, categories });
    }
    Ok(Some(Seen {
        member: member.id,
        name: member.name,
        permissions: Permission::ALL.into_iter().filter(|permission| roles.permits(*permission)).collect(),
        organizers,
        takes_part: roles.has(access::BuiltIn::External) && !roles.everything(),
    }))
}
