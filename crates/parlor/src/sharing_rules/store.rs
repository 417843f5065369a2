//! Reading rules, and the places for which there can be some.

use super::Rule;
use crate::{bind, rows, store::Tx, web::Error};
use access::{CategoryId, OrganizationId, OrganizerId, SharingRuleId};

macro_rules! sharing_rule_query {
    ($condition:literal) => {
        concat!(
            "SELECT r.id, r.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", r.what, r.kind, r.organizer_id, r.category_id,
               CASE WHEN k.name IS NULL THEN z.name ELSE z.name || ' · ' || k.name END, r.domains, r.days, r.replaces_id, r.edition,
               c.name, r.changed_at, b.name, r.on_at, r.off_at
             FROM sharing_rules r JOIN organizations o ON o.id = r.organization_id JOIN parties c ON c.id = r.changed_by
             LEFT JOIN parties b ON b.id = r.on_by LEFT JOIN organizers z ON z.id = r.organizer_id LEFT JOIN categories k ON k.id = r.category_id
             WHERE ",
            $condition
        )
    };
}

/// A rule of an organization, also one that is off.
pub(super) fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: SharingRuleId) -> Result<Option<Rule>, Error> {
    Ok(tx.maybe(sharing_rule_query!("r.organization_id = $1 AND r.id = $2"), bind![organization, id])?)
}

/// Those that are on, and the drafts, in the order in which they came.
pub(super) fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Rule>, Error> {
    Ok(tx.all(sharing_rule_query!("r.organization_id = $1 AND r.off_at IS NULL ORDER BY r.id"), bind![organization])?)
}

rows! {
    /// An organizer or one of its categories.
    #[derive(Clone, Debug)]
    pub struct Place {
        pub organizer: OrganizerId,
        pub category: Option<CategoryId>,
        pub organizer_name: String,
        pub category_name: Option<String>,
    }
}

/// Each organizer, and its categories below it.
pub(super) fn places(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Place>, Error> {
    Ok(tx.all(
        "SELECT z.id, k.id, z.name, k.name FROM organizers z
         JOIN (SELECT id, organizer_id, name, place FROM categories WHERE organization_id = $1 AND archived_at IS NULL
           UNION ALL SELECT NULL, id, NULL, -1 FROM organizers WHERE organization_id = $1) k ON k.organizer_id = z.id
         WHERE z.organization_id = $1 AND z.archived_at IS NULL ORDER BY z.place, z.id, k.place, k.id",
        bind![organization],
    )?)
}
