//! Follows in the database.

use super::{Followable, Followed};
use crate::{
    bind,
    doors::Within,
    items::{Item, attachment::On},
    organizations::Organization,
    rows,
    store::{StoreError, Tx},
    web::Error,
};
use access::{ContactId, EventId, ItemId, OrganizationId, PartyId, PersonId, RequestListId, TaskFacets};
use uuid::Uuid;

rows! {
    /// A member or a contact of an organization, seen from one item.
    #[derive(Clone, Debug)]
    pub struct Party {
        pub id: PartyId,
        pub name: String,
        pub kind: String,
        pub person: Option<PersonId>,
        /// The item is open to them; for members it says nothing.
        pub open: bool,
        /// They have not left.
        pub here: bool,
    }
}

impl Party {
    /// Whether they stand outside.
    #[must_use]
    pub fn guest(&self) -> bool {
        self.kind == "contact"
    }
}

impl Within<Item> for Party {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(known(tx, item.organization, Some(item.id), id)?)
    }
}

impl<C: Followable> Within<On<C>> for Party {
    fn find(tx: &mut Tx<'_>, on: &On<C>, id: Uuid) -> Result<Option<Self>, Error> {
        Self::find(tx, &on.item, id)
    }
}

impl Within<Organization> for Party {
    fn find(tx: &mut Tx<'_>, organization: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(known(tx, organization.id, None, id)?)
    }
}

/// Whoever the organization knows, or knew, by that id.
pub(super) fn known(tx: &mut Tx<'_>, organization: OrganizationId, item: Option<ItemId>, id: Uuid) -> Result<Option<Party>, StoreError> {
    let now = tx.now();
    tx.maybe(
        concat!(
            "SELECT p.id, p.name, p.kind, p.person_id, EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = p.id AND g.item_id = $3
           AND ",
            crate::grant_open!("$4"),
            "), p.ended_at IS NULL
         FROM parties p WHERE p.organization_id = $1 AND p.id = $2"
        ),
        bind![organization, id, item, now],
    )
}

pub(super) fn add(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    item: Option<ItemId>,
    thing: Followed,
    party: PartyId,
    by: PartyId,
) -> Result<bool, StoreError> {
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.changed(
        "INSERT INTO follows (id, organization_id, item_id, thing, thing_id, party_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (organization_id, thing_id, party_id) WHERE ended_at IS NULL DO NOTHING",
        bind![id, organization, item, thing.word(), thing.id(), party, by, now],
    )
}

/// Says what a follow shows of its task; all of it is said by nothing.
pub(super) fn show(tx: &mut Tx<'_>, organization: OrganizationId, thing: Followed, party: PartyId, parts: TaskFacets) -> Result<(), StoreError> {
    let words = (parts != TaskFacets::all()).then(|| parts.words());
    tx.run(
        "UPDATE follows SET facets = $4 WHERE organization_id = $1 AND thing_id = $2 AND party_id = $3 AND ended_at IS NULL",
        bind![organization, thing.id(), party, words],
    )?;
    Ok(())
}

/// Ends it. A task that was theirs to do is nobody's then, and so is what they were to confirm: only a follower does.
pub(super) fn end(tx: &mut Tx<'_>, organization: OrganizationId, thing: Followed, party: PartyId, by: PartyId) -> Result<bool, StoreError> {
    let now = tx.now();
    let ended = tx.changed(
        "UPDATE follows SET ended_by = $4, ended_at = $5 WHERE organization_id = $1 AND thing_id = $2 AND party_id = $3 AND ended_at IS NULL",
        bind![organization, thing.id(), party, by, now],
    )?;
    if ended && matches!(thing, Followed::Task(_)) {
        tx.run(
            "UPDATE tasks SET assignee_id = NULL, edition = edition + 1 WHERE organization_id = $1 AND id = $2 AND assignee_id = $3",
            bind![organization, thing.id(), party],
        )?;
    }
    if ended && matches!(thing, Followed::Planned(_)) {
        tx.run(
            "UPDATE planned SET confirmer_id = NULL, edition = edition + 1 WHERE organization_id = $1 AND id = $2 AND confirmer_id = $3",
            bind![organization, thing.id(), party],
        )?;
    }
    Ok(ended)
}

pub(super) fn end_all(tx: &mut Tx<'_>, item: ItemId, contact: ContactId, by: Option<PartyId>) -> Result<u64, StoreError> {
    let now = tx.now();
    let ended = tx.run(
        "UPDATE follows SET ended_by = $3, ended_at = $4 WHERE item_id = $1 AND party_id = $2 AND ended_at IS NULL",
        bind![item, contact, by, now],
    )?;
    tx.run("UPDATE tasks SET assignee_id = NULL, edition = edition + 1 WHERE item_id = $1 AND assignee_id = $2", bind![item, contact])?;
    tx.run("UPDATE planned SET confirmer_id = NULL, edition = edition + 1 WHERE item_id = $1 AND confirmer_id = $2", bind![item, contact])?;
    Ok(ended)
}

pub(super) fn person(tx: &mut Tx<'_>, party: PartyId) -> Result<Option<PersonId>, StoreError> {
    Ok(tx.maybe::<(Option<PersonId>,)>("SELECT person_id FROM parties WHERE id = $1", bind![party])?.and_then(|row| row.0))
}

/// SQL for how many things there are below the item of this parameter that a guest can follow.
#[macro_export]
macro_rules! followable {
    ($item:literal) => {
        concat!(
            "((SELECT COUNT(*) FROM tasks WHERE item_id = ",
            $item,
            ") + (SELECT COUNT(*) FROM notes WHERE item_id = ",
            $item,
            " AND removed_at IS NULL) + (SELECT COUNT(*) FROM activities WHERE item_id = ",
            $item,
            ") + (SELECT COUNT(*) FROM events WHERE item_id = ",
            $item,
            ") + (SELECT COUNT(*) FROM requests WHERE item_id = ",
            $item,
            ") + (SELECT COUNT(*) FROM request_lists WHERE item_id = ",
            $item,
            ") + (SELECT COUNT(*) FROM planned WHERE item_id = ",
            $item,
            "))"
        )
    };
}

/// Whether no guest takes part in an event any more (LINK-23).
pub(super) fn event_is_closed(tx: &mut Tx<'_>, event: EventId) -> Result<bool, StoreError> {
    Ok(tx.number("SELECT COUNT(*) FROM events WHERE id = $1 AND closed_at IS NOT NULL", bind![event])? > 0)
}

/// Whoever is asked into an event by name takes part in it, also where it was closed to them as to one of everyone.
pub(super) fn let_in_again(tx: &mut Tx<'_>, organization: OrganizationId, event: EventId, party: PartyId, by: PartyId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run(
        "UPDATE event_closures SET opened_by = $4, opened_at = $5
         WHERE organization_id = $1 AND event_id = $2 AND contact_id = $3 AND opened_at IS NULL",
        bind![organization, event, party, by, now],
    )?;
    Ok(())
}

/// Whether a request list asks nobody yet: until then it is the team's.
pub(super) fn list_is_draft(tx: &mut Tx<'_>, list: RequestListId) -> Result<bool, StoreError> {
    Ok(tx.number("SELECT COUNT(*) FROM request_lists WHERE id = $1 AND asked_at IS NULL", bind![list])? > 0)
}

/// What the thing is called; nothing is said of a note that was removed.
///
/// # Errors
/// When the store fails.
pub fn title(tx: &mut Tx<'_>, thing: Followed) -> Result<String, StoreError> {
    let id = thing.id();
    let row: (String,) = match thing {
        Followed::Task(_) => tx.one("SELECT title FROM tasks WHERE id = $1", bind![id])?,
        Followed::Note(_) => tx.one("SELECT CASE WHEN removed_at IS NULL THEN title ELSE '' END FROM notes WHERE id = $1", bind![id])?,
        Followed::Activity(_) => tx.one("SELECT title FROM activities WHERE id = $1", bind![id])?,
        Followed::Event(_) => tx.one("SELECT title FROM events WHERE id = $1", bind![id])?,
        Followed::Request(_) => tx.one("SELECT title FROM requests WHERE id = $1", bind![id])?,
        Followed::RequestList(_) => tx.one("SELECT title FROM request_lists WHERE id = $1", bind![id])?,
        Followed::Planned(_) => tx.one("SELECT title FROM planned WHERE id = $1", bind![id])?,
    };
    Ok(row.0)
}
