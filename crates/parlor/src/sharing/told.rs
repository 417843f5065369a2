//! Who in the house is told that a project was shared (PROJ-17): the member who is
//! responsible, those on its team, and who made it. Each address gets one mail,
//! and whoever shared it none.

use super::Opened;
use crate::{
    bind,
    doors::Permit,
    items::{Item, Share},
    post::{self, Kind, Letter},
    rows,
    store::Tx,
    web::Error,
};
use access::{ItemKind, MemberId};
use serde_json::json;

rows! {
    struct Concerned {
        member: MemberId,
        name: String,
        email: String,
        language: String,
    }
}

/// Tells them of those to whom the project was newly opened.
pub(super) fn tell(tx: &mut Tx<'_>, item: &Permit<Share, Item>, opened: &[Opened], message: &str) -> Result<(), Error> {
    let guests: Vec<&str> = opened.iter().filter(|one| one.newly).map(|one| one.name.as_str()).collect();
    if item.kind() != ItemKind::Project || guests.is_empty() {
        return Ok(());
    }
    let concerned: Vec<Concerned> = tx.all(
        "SELECT p.id, p.name, q.email, q.language FROM parties p JOIN people q ON q.id = p.person_id
         WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL AND p.id <> $2
           AND (p.id = $3 OR p.id = $4 OR EXISTS (SELECT 1 FROM participants x WHERE x.item_id = $5 AND x.member_id = p.id)) ORDER BY p.name, p.id",
        bind![item.organization, item.by().party(), item.responsible, item.created_by, item.id],
    )?;
    for one in concerned {
        let letter = Letter {
            organization: Some(item.organization),
            kind: Kind::Told,
            to_email: &one.email,
            to_name: &one.name,
            language: &one.language,
            content: json!({
                "organization": item.organization_name, "sharer": item.by().name, "item": item.title, "item_id": item.id,
                "guests": guests.join(", "), "message": message, "member": one.member,
            }),
            grant: None,
            code: None,
            invitation: None,
            not_after: None,
        };
        post::put(tx, &letter)?;
    }
    Ok(())
}
