//! Boards without an owner: claimed by a member, or deleted when their time is over
//! (BOARD-11, BOARD-12).

use super::{Look, people};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Allowed, Permit},
    items::{
        Item,
        history::{Change, record, record_by},
    },
    store::{Time, Topic, Tx},
    web::{Answer, Cx, Error, Routes},
};
use access::{BoardRole, ItemId, OrganizationId};

/// A member takes it over: it stays, and is theirs.
///
/// # Errors
/// Forbidden for anybody else; a sentence, where it has an owner already.
pub fn claim(tx: &mut Tx<'_>, item: &Permit<Look, Item>) -> Result<(), Error> {
    let me = item.by().member().ok_or_else(|| Error::Forbidden("board-claim-members".into()))?;
    let claimed = tx.changed("UPDATE boards SET temporary_until = NULL WHERE item_id = $1 AND temporary_until > $2", bind![item.id, item.at()])?;
    if !claimed {
        return Err(Error::form("board-claimed-already"));
    }
    tx.run("UPDATE items SET responsible_id = $2, edition = edition + 1 WHERE id = $1", bind![item.id, me])?;
    people::put(tx, item.organization, item.id, me, BoardRole::Owner, me)?;
    record(tx, item, item.by(), &Change::new("board.claimed", &item.title))?;
    audit::record(tx, item.organization, By::Actor(item.by()), "board.claimed", ("item", Some(item.id.0)), "")?;
    tx.signal(Topic::Organization(item.organization));
    Ok(())
}

async fn claim_it(item: Allowed<Look, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, claim).await?;
    cx.done(item.url())
}

/// What has to be done now and then: deletes boards that nobody claimed in time, with all
/// that lay on them, and forgets pages that are long gone.
///
/// # Errors
/// When the store fails.
pub async fn keep_house(app: &App) -> Result<(), Error> {
    let keys = app.store.write(over).await?;
    for key in keys {
        app.blobs.remove(&key).await?;
    }
    Ok(())
}

/// The keys of pictures, files and PDFs that no board has any more.
fn over(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    super::elements::forget_pages(tx)?;
    let now = tx.now();
    let boards: Vec<(ItemId, OrganizationId, String)> = tx.all(
        "SELECT i.id, i.organization_id, i.title FROM boards b JOIN items i ON i.id = b.item_id WHERE b.temporary_until <= $1 AND i.binned_at IS NULL",
        bind![now],
    )?;
    let mut keys = Vec::new();
    for (item, organization, title) in boards {
        delete(tx, (item, organization, &title), now, &mut keys)?;
    }
    Ok(keys)
}

fn delete(tx: &mut Tx<'_>, (item, organization, title): (ItemId, OrganizationId, &str), now: Time, keys: &mut Vec<String>) -> Result<(), Error> {
    let pictures: Vec<(String,)> = tx.all(
        "SELECT p.blob FROM board_pictures p WHERE p.item_id = $1
           AND NOT EXISTS (SELECT 1 FROM board_pictures o WHERE o.blob = p.blob AND o.item_id <> p.item_id)",
        bind![item],
    )?;
    let files: Vec<(String,)> = tx.all(
        "SELECT f.blob FROM board_files f WHERE f.item_id = $1
           AND NOT EXISTS (SELECT 1 FROM board_files o WHERE o.blob = f.blob AND o.item_id <> f.item_id)",
        bind![item],
    )?;
    let approved: Vec<(String,)> = tx.all("SELECT blob FROM board_approvals WHERE item_id = $1", bind![item])?;
    keys.extend(pictures.into_iter().chain(files).chain(approved).map(|(key,)| key));
    tx.run("DELETE FROM board_approvers WHERE approval_id IN (SELECT v.id FROM board_approvals v WHERE v.item_id = $1)", bind![item])?;
    tx.run("DELETE FROM board_approvals WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_updates WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_pictures WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_files WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_comments WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_pins WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_clients WHERE item_id = $1", bind![item])?;
    tx.run("DELETE FROM board_elements WHERE item_id = $1", bind![item])?;
    // Older than what can be taken out of the bin: it is gone.
    tx.run("UPDATE items SET binned_at = $2 WHERE id = $1", bind![item, now.plus_days(-crate::items::bin::UNDO_DAYS - 1)])?;
    record_by(tx, organization, item, None, &Change::new("board.over", title))?;
    audit::record(tx, organization, By::System("temporary boards"), "board.over", ("item", Some(item.0)), "")?;
    tx.signal(Topic::Organization(organization));
    Ok(())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/items/{item}/board/claim", claim_it).about("Take over a board that has no owner, as a member")
}
