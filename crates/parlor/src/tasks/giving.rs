//! Giving a task to somebody: they follow it by that, and hear of it. A guest is written to at once,
//! with the way in, as when a task is shared: what they are to do does not wait for a digest.

use crate::{
    bind,
    doors::Actor,
    follows::{self, Followed, Party, Place},
    items::Item,
    notifications::{self, Kind, Mail, Mailed, News},
    post,
    store::Tx,
    web::Error,
};
use access::{GrantId, TaskId};
use serde_json::json;

/// Refuses a guest to whom the item is not open.
pub(super) fn can_do(assignee: Option<&Party>) -> Result<(), Error> {
    if assignee.is_some_and(|party| party.guest() && !party.open) { Err(Error::field("assignee", "task-guest-not-open")) } else { Ok(()) }
}

/// Has them follow it and tells them; says whether they have been told.
///
/// # Errors
/// As [`follows::add`].
pub(super) fn given(tx: &mut Tx<'_>, item: &Item, by: &Actor, task: TaskId, to: &Party) -> Result<bool, Error> {
    if !to.guest() {
        return follows::add(tx, item, Followed::Task(task), to.id, by);
    }
    follows::join(tx, item, Followed::Task(task), to.id, by)?;
    let now = tx.now();
    let grant: Option<(GrantId,)> = tx.maybe(
        concat!(
            "SELECT g.id FROM grants g WHERE g.item_id = $1 AND g.contact_id = $2 AND ",
            crate::grant_open!("$3"),
            " ORDER BY g.opened_at LIMIT 1"
        ),
        bind![item.id, to.id, now],
    )?;
    let content = json!({
        "organization": item.organization_name, "sharer": by.name, "item": item.title, "item_id": item.id,
        "message": "", "tasks": [task], "yours": true,
    });
    let mail = Mail { grant: grant.map(|(id,)| id), ..Mail::new(post::Kind::Tasks, content) };
    notifications::tell(tx, &News::on(item, Kind::Added, Place::Task(task), Some(by.party())), to.id, Mailed::By(&mail))?;
    Ok(true)
}
