//! Who in the house is told that a project was shared (PROJ-17): the member who is
//! responsible, those on its team, and who made it. Each address gets one mail,
//! and whoever shared it none.

use super::Opened;
use crate::{
    bind,
    doors::Permit,
    follows::Place,
    items::{Item, Share},
    notifications::{self, Kind, Mail, Mailed, News},
    post,
    store::Tx,
    web::Error,
};
use access::{ItemKind, PartyId};
use serde_json::json;

/// Tells them of those to whom the project was newly opened.
pub(super) fn tell(tx: &mut Tx<'_>, item: &Permit<Share, Item>, opened: &[Opened], message: &str) -> Result<(), Error> {
    let guests: Vec<&str> = opened.iter().filter(|one| one.newly).map(|one| one.name.as_str()).collect();
    if item.kind() != ItemKind::Project || guests.is_empty() {
        return Ok(());
    }
    let concerned: Vec<(PartyId,)> = tx.all(
        "SELECT p.id FROM parties p WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL
           AND (p.id = $2 OR p.id = $3 OR EXISTS (SELECT 1 FROM participants x WHERE x.item_id = $4 AND x.member_id = p.id)) ORDER BY p.name, p.id",
        bind![item.organization, item.responsible, item.created_by, item.id],
    )?;
    let news = News::on(item, Kind::Told, Place::Item, Some(item.by().party()));
    for (party,) in concerned {
        let content = json!({
            "organization": item.organization_name, "sharer": item.by().name, "item": item.title, "item_id": item.id,
            "guests": guests.join(", "), "message": message, "member": party,
        });
        notifications::tell(tx, &news, party, Mailed::By(&Mail::new(post::Kind::Told, content)))?;
    }
    Ok(())
}
