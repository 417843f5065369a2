//! Files that are closed: to all guests (GUEST-8), or to one of them, where the item stays open
//! to them and the file to the others (LINK-23). Who came by the public link of an item and showed
//! who they are is one of its guests; the file can be closed to them alone, too.

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
    store::{FromRow, Row, StoreError, Tx},
    web::{
        Answer, Cx, Error, Input,
        cursor::{self, Paging},
    },
};
use access::ContactId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The list, as its cursors name it.
const LIST: &str = "file-guests";

rows! {
    /// A guest to whom the item is open, and whether this file is closed to them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Door {
        pub contact: ContactId,
        pub name: String,
        /// Of who came by the public link: where they said that they work. It tells two of one name apart.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub company: Option<String>,
        /// They came by the public link.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub visitor: bool,
        pub closed: bool,
        /// It is closed to them as to everyone who has the public link, and not to them alone.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub with_everyone: bool,
    }
    /// What the list is ordered by; see `door_keys!`.
    #[derive(Clone, Serialize, Deserialize)]
    struct Key {
        visitor: i64,
        name: String,
        id: Uuid,
    }
}

impl Key {
    /// Before all others.
    const FIRST: Self = Self { visitor: i64::MIN, name: String::new(), id: Uuid::nil() };
}

/// A guest, and what the list is ordered by.
struct Listed {
    key: Key,
    door: Door,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { key: Key::from_row(row)?, door: row.shifted(3, Door::from_row)? })
    }
}

/// Whom members let in before those who came by the public link, each by name.
macro_rules! door_keys {
    () => {
        "CAST(CASE WHEN g.link_id IS NULL THEN 0 ELSE 1 END AS BIGINT), p.name, p.id"
    };
}

/// A door, of a guest to whom the item is open. Parameters: `$1` the item, `$2` the file, `$3` now,
/// `$4` the organization.
macro_rules! door {
    ($before:expr) => {
        concat!(
            "SELECT ",
            $before,
            "p.id, p.name, CASE WHEN g.link_id IS NULL THEN NULL ELSE y.name END, g.link_id IS NOT NULL, ",
            crate::file_closed!("$4", "$2", "p.id"),
            ", ",
            crate::file_closed!("$4", "$2", "p.id"),
            " AND NOT EXISTS (SELECT 1 FROM file_closures oc
               WHERE oc.organization_id = $4 AND oc.file_id = $2 AND oc.contact_id = p.id AND oc.opened_at IS NULL)
             FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.contact_id
             JOIN contacts c ON c.organization_id = g.organization_id AND c.id = g.contact_id
             LEFT JOIN counterparties y ON y.organization_id = c.organization_id AND y.id = c.counterparty_id
             WHERE g.organization_id = $4 AND g.item_id = $1 AND ",
            crate::grant_open!("$3"),
            " AND p.ended_at IS NULL AND "
        )
    };
}

impl Within<On<File>> for Door {
    fn find(tx: &mut Tx<'_>, file: &On<File>, id: Uuid) -> Result<Option<Self>, Error> {
        let now = tx.now();
        Ok(tx.maybe(concat!(door!(""), "p.id = $5"), bind![file.item.id, file.it.id, now, file.item.organization, id])?)
    }
}

/// A page of those to whom the item is open, and where the next one begins: whom members let in, and who came by its
/// public link, of whom there may be thousands.
pub(super) fn doors(tx: &mut Tx<'_>, item: &Item, file: access::FileId, paging: &Paging) -> Result<(Vec<Door>, Option<String>), Error> {
    let now = tx.now();
    let (from, size) = (cursor::read(LIST, &paging.after)?.unwrap_or(Key::FIRST), cursor::size(paging.limit, cursor::MOST));
    let mut found: Vec<Listed> = tx.all(
        concat!(door!(concat!(door_keys!(), ", ")), "(", door_keys!(), ") > ($5, $6, $7) ORDER BY ", door_keys!(), " LIMIT $8"),
        bind![item.id, file, now, item.organization, from.visitor, from.name, from.id, size + 1],
    )?;
    let next = cursor::cut(&mut found, size, LIST, |listed| listed.key.clone());
    Ok((found.into_iter().map(|listed| listed.door).collect(), next))
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
