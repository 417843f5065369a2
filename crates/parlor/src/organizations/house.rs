//! What an organization has at its disposal.

use crate::{bind, store::Tx, web::Error};
use access::{Allowance, OrganizationId, Plan};

/// How many guests there may be, and how many there are: distinct contacts with
/// an open grant that has not ended (GUEST-15).
///
/// # Errors
/// When the store fails.
pub fn allowance(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Allowance, Error> {
    let now = tx.now();
    let (plan, package): (Plan, Option<i64>) = tx.one("SELECT plan, guest_package FROM organizations WHERE id = $1", bind![organization])?;
    let used = tx.number(
        concat!("SELECT COUNT(DISTINCT g.contact_id) FROM grants g WHERE g.organization_id = $1 AND ", crate::grant_open!("$2")),
        bind![organization, now],
    )?;
    let limit = package.or(match plan {
        Plan::Free => Some(50),
        Plan::Business => Some(100),
        Plan::Enterprise => None,
    });
    Ok(Allowance { limit, used })
}
