//! Who is on a board by name, and so can be asked to approve it.

use crate::{bind, items::Item, rows, store::Tx, web::Error};
use access::PartyId;
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// A member with a role on the board, or an invited guest.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Candidate {
        pub party: PartyId,
        pub name: String,
        /// They stand outside.
        pub guest: bool,
    }
}

/// Everybody who is on the board by name: members first. Guests are those who can show who
/// they are, by their mailbox.
///
/// # Errors
/// When the store fails.
pub fn could(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Candidate>, Error> {
    let now = tx.now();
    let mut all: Vec<Candidate> = tx.all(
        concat!(
            "SELECT p.id, p.name, p.kind = 'contact' FROM items i JOIN parties p ON p.organization_id = i.organization_id AND p.ended_at IS NULL
             LEFT JOIN contacts c ON c.id = p.id
             WHERE i.id = $1 AND ((p.kind = 'member' AND NOT p.service AND (p.id = i.responsible_id
                 OR EXISTS (SELECT 1 FROM board_members m WHERE m.item_id = i.id AND m.member_id = p.id)
                 OR EXISTS (SELECT 1 FROM participants x WHERE x.item_id = i.id AND x.member_id = p.id)))
               OR (c.nature = 'known' AND c.email IS NOT NULL
                 AND EXISTS (SELECT 1 FROM grants g WHERE g.item_id = i.id AND g.contact_id = p.id AND ",
            crate::grant_open!("$2"),
            "))) ORDER BY p.kind DESC, p.name, p.id LIMIT 500"
        ),
        bind![item.id, now],
    )?;
    all.retain(|one| item.extranet || !one.guest);
    Ok(all)
}
