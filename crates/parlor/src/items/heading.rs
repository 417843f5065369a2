//! What an item that lies in no organizer says of itself: its title, and who answers for
//! it. Its kind keeps the rest.

use super::{
    Edit, Item, fold,
    history::{self, Change},
    team::Colleague,
};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Permit},
    store::{Topic, Tx},
    web::Error,
};
use access::{ItemId, ItemKind, MemberId, OrganizationId};

/// A heading as somebody wants it to be.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'a> {
    pub title: &'a str,
    /// Nothing for whoever asks, or whoever it is now.
    pub responsible: Option<&'a Colleague>,
}

/// An item that lies in no organizer, as it begins.
#[derive(Clone, Copy, Debug)]
pub struct Begun<'a> {
    pub kind: ItemKind,
    pub title: &'a str,
    pub responsible: MemberId,
    /// In whose name.
    pub by: MemberId,
}

impl Begun<'_> {
    /// Writes it down; `who` and `detail` are for the audit log.
    ///
    /// # Errors
    /// When the store fails.
    pub fn write(&self, tx: &mut Tx<'_>, organization: OrganizationId, who: By<'_>, detail: &str) -> Result<ItemId, Error> {
        let (id, now) = (tx.id::<ItemId>(), tx.now());
        tx.run(
            "INSERT INTO items (id, organization_id, kind, title, title_key, responsible_id, created_by, created_at, changed_at, version, edition)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1, 1)",
            bind![id, organization, self.kind.word(), self.title, fold(self.title), self.responsible, self.by, now],
        )?;
        history::record_by(tx, organization, id, Some(self.by.party()), &Change::new("item.created", self.title))?;
        audit::record(tx, organization, who, "item.created", ("item", Some(id.0)), detail)?;
        tx.signal(Topic::Organization(organization));
        Ok(id)
    }
}

/// Something of it that its kind keeps: the deed that changes it, what it was, what it became.
pub type Kept<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

impl Heading<'_> {
    /// Starts an item of that kind.
    ///
    /// # Errors
    /// Not found, where no member asks; or the store fails.
    pub fn start(&self, tx: &mut Tx<'_>, organization: OrganizationId, kind: ItemKind, by: &Actor) -> Result<ItemId, Error> {
        let me = by.member().ok_or(Error::NotFound)?;
        let responsible = self.responsible.map_or(me, |member| member.id);
        Begun { kind, title: self.title, responsible, by: me }.write(tx, organization, By::Actor(by), kind.word())
    }

    /// Puts it in place of what an item said, if nobody else changed that since an
    /// edition, and tells of all that changes, what its kind keeps included.
    ///
    /// # Errors
    /// Changed, when somebody did.
    pub fn replace(&self, tx: &mut Tx<'_>, item: &Permit<Edit, Item>, edition: i64, kept: &[Kept<'_>]) -> Result<(), Error> {
        let responsible = self.responsible.map_or(item.responsible, |member| member.id);
        let free = tx.changed(
            "UPDATE items SET title = $4, title_key = $5, responsible_id = $6, edition = edition + 1 WHERE organization_id = $1 AND id = $2 AND edition = $3",
            bind![item.organization, item.id, edition, self.title, fold(self.title), responsible],
        )?;
        if !free {
            return Err(Error::Changed);
        }
        let (was,): (String,) =
            tx.one("SELECT name FROM parties WHERE organization_id = $1 AND id = $2", bind![item.organization, item.responsible])?;
        let became = self.responsible.map_or(was.as_str(), |member| member.name.as_str());
        let mut parts = vec![("title.changed", Some(item.title.as_str()), Some(self.title))];
        parts.extend_from_slice(kept);
        parts.push(("responsible.changed", Some(was.as_str()), Some(became)));
        for (deed, was, became) in parts.into_iter().filter(|(_, was, became)| was != became) {
            history::record(tx, item, item.by(), &Change { deed, subject: self.title, was, became })?;
        }
        audit::record(tx, item.organization, By::Actor(item.by()), "item.changed", ("item", Some(item.id.0)), &item.kind)?;
        tx.signal(Topic::Organization(item.organization));
        Ok(())
    }
}
