//! What an organization has at its disposal.

use crate::{bind, config::Limits, store::Tx, web::Error};
use access::{Allowance, OrganizationId, Plan};

/// How many guests there may be, and how many there are: distinct contacts with
/// an open grant that has not ended and that a member made (GUEST-15, PROJ-20): who came by a
/// public link does not count. A contact is known by its
/// address, so that an address counts once.
///
/// # Errors
/// When the store fails.
pub fn allowance(tx: &mut Tx<'_>, limits: Limits, organization: OrganizationId) -> Result<Allowance, Error> {
    let now = tx.now();
    let (plan, package): (Plan, Option<i64>) = tx.one("SELECT plan, guest_package FROM organizations WHERE id = $1", bind![organization])?;
    let used = tx.number(
        concat!(
            "SELECT COUNT(DISTINCT g.contact_id) FROM grants g WHERE g.organization_id = $1 AND ",
            crate::grant_open!("$2"),
            " AND g.link_id IS NULL AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.id = g.contact_id AND c.nature = 'everyone')"
        ),
        bind![organization, now],
    )?;
    let limit = package.or(match plan {
        Plan::Free => Some(limits.free),
        Plan::Business => Some(limits.business),
        Plan::Enterprise => None,
    });
    Ok(Allowance { limit, used })
}
