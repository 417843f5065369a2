//! Files that are closed: to all guests (GUEST-8), or to one of them, where the item stays open
//! to them and the file to the others (LINK-23).

use super::{CloseToGuests, File, Filed as _, store};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit, Within},
    items::{
        Item,
        attachment::On,
        history::{self, Change},
    },
    rows,
    store::Tx,
    web::{Answer, Cx, Error, Input},
};
use access::ContactId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// A guest to whom the item is open, and whether this file is closed to them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Door {
        pub contact: ContactId,
        pub name: String,
        pub closed: bool,
    }
}

impl Within<On<File>> for Door {
    fn find(tx: &mut Tx<'_>, file: &On<File>, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(doors(tx, &file.item, file.it.id)?.into_iter().find(|door| door.contact.0 == id))
    }
}

/// All guests to whom members opened the item. Who came by its public link is one of everyone.
pub(super) fn doors(tx: &mut Tx<'_>, item: &Item, file: access::FileId) -> Result<Vec<Door>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT p.id, p.name, ",
            crate::file_closed!("$4", "$2", "p.id"),
            " FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.contact_id
             WHERE g.organization_id = $4 AND g.item_id = $1 AND g.link_id IS NULL AND ",
            crate::grant_open!("$3"),
            " AND p.ended_at IS NULL ORDER BY p.name, p.id"
        ),
        bind![item.id, file, now, item.organization],
    )?)
}

/// Closes the file to a guest, or opens it again. Both stay written down.
fn set(tx: &mut Tx<'_>, file: &Permit<CloseToGuests, On<File>>, door: &Door, closed: bool) -> Result<(), Error> {
    let (now, by) = (tx.now(), file.by());
    let changed = if closed {
        let id: Uuid = tx.id();
        tx.changed(
            "INSERT INTO file_closures (id, organization_id, file_id, contact_id, closed_by, closed_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (organization_id, file_id, contact_id) WHERE opened_at IS NULL DO NOTHING",
            bind![id, file.item.organization, file.it.id, door.contact, by.party(), now],
        )?
    } else {
        tx.changed(
            "UPDATE file_closures SET opened_by = $3, opened_at = $4 WHERE file_id = $1 AND contact_id = $2 AND opened_at IS NULL",
            bind![file.it.id, door.contact, by.party(), now],
        )?
    };
    if !changed {
        return Ok(());
    }
    let deed = if closed { "file.closed-to" } else { "file.opened-to" };
    history::record(tx, &file.item, by, &Change { deed, subject: &file.it.name, was: None, became: Some(&door.name) })?;
    audit::record(tx, file.item.organization, By::Actor(by), deed, ("file", Some(file.it.id.0)), &format!("contact {}", door.contact))
}

/// To whom it is closed or opened.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Guest {
    /// The id of a contact to whom the item is open.
    guest: Claimed<Door>,
    /// `on`: closed to them.
    on: String,
}

pub(super) async fn close_to_one(file: Allowed<CloseToGuests, On<File>>, cx: Cx, input: Input<Guest>) -> Result<Answer, Error> {
    let Guest { guest, on } = input.value;
    let closed = match on.as_str() {
        "on" | "true" | "yes" => true,
        "off" | "false" | "no" => false,
        // Nothing is opened by a word that nobody knows.
        other => return Err(Error::Unreadable(format!("on: {other}"))),
    };
    cx.write(&file, move |tx, permit| {
        let door = guest.within(tx, permit)?;
        set(tx, permit, &door, closed)
    })
    .await?;
    cx.done(format!("{}/files/{}/view#guests", file.base(), file.it.id))
}

/// Whether a file is closed to guests.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct CloseIt {
    /// `on`: for the team only. `off`: guests who are shown files see it.
    on: String,
    /// Where to go on: the list, or the file's own page.
    #[serde(default)]
    list: Option<String>,
}

pub(super) async fn close_to_guests(file: Allowed<CloseToGuests, On<File>>, cx: Cx, input: Input<CloseIt>) -> Result<Answer, Error> {
    let internal = match input.value.on.as_str() {
        "on" | "true" | "yes" => true,
        "off" | "false" | "no" => false,
        // Nothing is opened by a word that nobody knows.
        other => return Err(Error::Unreadable(format!("on: {other}"))),
    };
    cx.write(&file, move |tx, permit| store::set_internal(tx, &permit.kept(permit.rights(), permit.by()), &permit.it, internal)).await?;
    cx.done(if input.value.list.is_some() { file.it.place().url(file.item.id) } else { format!("{}/files/{}/view", file.base(), file.it.id) })
}
