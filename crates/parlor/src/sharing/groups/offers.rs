//! What a group has, which of its contacts lack something of it, and what one has by it alone:
//! offered to be opened or closed, never done in passing.

use super::{GuestGroup, KeepGroup, sharing};
use crate::{
    app::App,
    bind,
    doors::Permit,
    items::{CloseAccess, Item, MemberSight, Share},
    items_in_member_sight, rows,
    sharing::{Grant, Terms},
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facets, GrantId, GroupId, ItemId};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// An item that was shared with a group, and stands open to one of it at least.
    #[derive(Clone, Debug)]
    pub(super) struct Had {
        pub item: ItemId,
        pub title: String,
        pub facets: String,
        pub until: Option<Time>,
    }
    struct Open {
        contact: ContactId,
        item: ItemId,
        /// By this group and nothing else.
        alone: bool,
    }
}

/// Something of a group that would be opened or closed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Offer {
    pub item: ItemId,
    pub title: String,
}

/// What a group has of what the viewer sees, and to whom of it that is open.
pub(super) struct Holdings {
    pub items: Vec<Had>,
    open: Vec<Open>,
}

impl Holdings {
    /// All of it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, group: GroupId, sight: &MemberSight) -> Result<Self, Error> {
        let now = tx.now();
        let items: Vec<Had> = tx.all(
            concat!(
                "SELECT i.id, i.title, h.facets, h.until FROM group_shares h JOIN items i ON i.id = h.item_id
                 WHERE h.group_id = $4 AND (h.until IS NULL OR h.until > $5) AND i.binned_at IS NULL AND EXISTS (
                   SELECT 1 FROM grant_groups gg JOIN grants g ON g.id = gg.grant_id WHERE gg.group_id = h.group_id AND g.item_id = h.item_id AND ",
                crate::grant_runs!("$5"),
                ") AND ",
                items_in_member_sight!(),
                " ORDER BY i.title_key, i.id"
            ),
            bind![sight.organization, sight.member, sight.everything, group, now],
        )?;
        let open: Vec<Open> = tx.all(
            concat!(
                "SELECT g.contact_id, g.item_id, NOT g.by_name AND EXISTS (SELECT 1 FROM grant_groups x WHERE x.grant_id = g.id AND x.group_id = $1)
                   AND NOT EXISTS (SELECT 1 FROM grant_groups x JOIN guest_groups u ON u.id = x.group_id AND u.ended_at IS NULL WHERE x.grant_id = g.id AND x.group_id <> $1)
                 FROM grants g JOIN group_members w ON w.contact_id = g.contact_id AND w.group_id = $1 AND w.removed_at IS NULL WHERE ",
                crate::grant_runs!("$2")
            ),
            bind![group, now],
        )?;
        Ok(Self { items, open })
    }

    /// How many of the group have an item.
    pub fn open_to(&self, item: ItemId) -> usize {
        self.open.iter().filter(|open| open.item == item).count()
    }

    /// What a contact of it lacks.
    pub fn lacks(&self, contact: ContactId) -> impl Iterator<Item = &Had> {
        self.items.iter().filter(move |had| !self.open.iter().any(|open| open.contact == contact && open.item == had.item))
    }

    /// What a contact has by it alone.
    pub fn alone(&self, contact: ContactId) -> impl Iterator<Item = &Had> {
        self.items.iter().filter(move |had| self.open.iter().any(|open| open.alone && open.contact == contact && open.item == had.item))
    }
}

impl From<&Had> for Offer {
    fn from(had: &Had) -> Self {
        Self { item: had.item, title: had.title.clone() }
    }
}

/// Opens to a contact what their group has and they lack, as far as whoever presses may share it.
///
/// # Errors
/// A sentence, as sharing says it: there may be no further guest, or their stay rests.
pub(super) fn open(tx: &mut Tx<'_>, app: &App, group: &Permit<KeepGroup, GuestGroup>, contact: ContactId, sight: &MemberSight) -> Result<(), Error> {
    tx.alone_in(group.organization)?;
    let holdings = Holdings::load(tx, group.id, sight)?;
    for had in holdings.lacks(contact) {
        let item = match Permit::<Share, Item>::ask(tx, &group.ask().about("item", had.item.0)) {
            Ok(item) => item,
            // It is not theirs to share.
            Err(Error::NotFound | Error::Forbidden(_)) => continue,
            Err(other) => return Err(other),
        };
        let terms = Terms { facets: Facets::from_words(&had.facets), until: had.until, message: String::new() };
        let Some(who) = sharing::by_id(contact) else { continue };
        for one in crate::sharing::open(tx, app, &item, &[who], &terms)? {
            sharing::by_group(tx, &item, group.id, &one, false)?;
        }
    }
    Ok(())
}

/// Closes to a contact what they have by their group alone, as far as whoever presses may.
///
/// # Errors
/// When the store fails.
pub(super) fn close(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>, contact: ContactId, sight: &MemberSight) -> Result<(), Error> {
    let holdings = Holdings::load(tx, group.id, sight)?;
    for had in holdings.alone(contact) {
        let item = match Permit::<CloseAccess, Item>::ask(tx, &group.ask().about("item", had.item.0)) {
            Ok(item) => item,
            Err(Error::NotFound | Error::Forbidden(_)) => continue,
            Err(other) => return Err(other),
        };
        let open: Option<(GrantId,)> =
            tx.maybe("SELECT id FROM grants WHERE item_id = $1 AND contact_id = $2 AND closed_at IS NULL", bind![had.item, contact])?;
        if let Some((id,)) = open {
            let grant = <Grant as crate::doors::Within<Item>>::find(tx, &item, id.0)?.ok_or(Error::NotFound)?;
            crate::sharing::close(tx, &item, &grant)?;
        }
    }
    Ok(())
}
