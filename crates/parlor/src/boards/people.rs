//! What members are on a board.

use crate::{bind, store::Tx, web::Error};
use access::{BoardRole, ItemId, MemberId, OrganizationId};

/// Gives a member a role on a board.
///
/// # Errors
/// When the store fails.
pub fn put(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId, member: MemberId, role: BoardRole, by: MemberId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "INSERT INTO board_members (organization_id, item_id, member_id, role, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (item_id, member_id) DO UPDATE SET role = excluded.role, given_by = excluded.given_by, given_at = excluded.given_at",
        bind![organization, item, member, role.word(), by, now],
    )?;
    Ok(())
}
