//! Comments in the database.

use super::Comment;
use crate::{
    bind,
    follows::Place,
    items::Item,
    rows,
    store::{StoreError, Time, Tx},
};
use access::{CommentId, Facet, Facets, HangsOff, ItemId, ItemKind, Lane, OrganizationId, PartyId, TaskFacets};
use uuid::Uuid;

/// On an item, or on a general task, which hangs off none.
pub(super) fn add(
    tx: &mut Tx<'_>,
    (organization, item): (OrganizationId, Option<ItemId>),
    (thing, thing_id): (&str, Uuid),
    lane: Lane,
    (text, mentioned): (&str, &str),
    by: PartyId,
) -> Result<CommentId, StoreError> {
    let (id, now) = (tx.id::<CommentId>(), tx.now());
    tx.run(
        "INSERT INTO comments (id, organization_id, item_id, thing, thing_id, lane, body, mentioned, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        bind![id, organization, item, thing, thing_id, lane, text, mentioned, by, now],
    )?;
    Ok(id)
}

pub(super) fn change(tx: &mut Tx<'_>, comment: &Comment, (text, mentioned): (&str, &str)) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed(
        "UPDATE comments SET body = $2, mentioned = $3, changed_at = $4 WHERE id = $1 AND removed_at IS NULL",
        bind![comment.id, text, mentioned, now],
    )
}

/// The words are shown to nobody from now on. They lie there as long as they can be put back; the item's
/// history keeps them, for the team.
pub(super) fn remove(tx: &mut Tx<'_>, comment: &Comment) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed("UPDATE comments SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL", bind![comment.id, now])
}

/// One way only: there is no statement for the other.
pub(super) fn move_to_guests(tx: &mut Tx<'_>, comment: &Comment) -> Result<bool, StoreError> {
    tx.changed("UPDATE comments SET lane = 'guests' WHERE id = $1 AND lane = 'team' AND removed_at IS NULL", bind![comment.id])
}

rows! {
    /// A guest who reads the guests' lane of a place.
    pub struct Reader {
        pub party: PartyId,
        pub name: String,
        facets: String,
        opened_at: Time,
        follow_words: Option<String>,
    }
    /// A member who takes part.
    pub struct Insider {
        pub party: PartyId,
        pub name: String,
    }
}

impl Reader {
    /// Whether their grant shows them the place: of the item itself its lane for
    /// guests, which a project has as a chat.
    fn meets(&self, item: &Item, on: Place) -> bool {
        let facets = Facets::from_words(&self.facets);
        match on.off(self.follow_words.as_deref()) {
            HangsOff::Item => match item.kind() {
                ItemKind::Project => facets.has(Facet::Chat),
                ItemKind::Document => false,
                _ => true,
            },
            HangsOff::Thing(near) => facets.near(near).is_ok(),
        }
    }

    /// What they see of a task; everything of all else.
    #[must_use]
    pub fn shown_of(&self, on: Place) -> TaskFacets {
        match on.off(self.follow_words.as_deref()) {
            HangsOff::Item => TaskFacets::all(),
            HangsOff::Thing(near) => Facets::from_words(&self.facets).near(near).map(|(parts, _)| parts).unwrap_or_default(),
        }
    }

    /// Whether their grant lets them read what was written then.
    pub(super) fn reads(&self, at: Time) -> bool {
        self.opened_at <= at || Facets::from_words(&self.facets).has(Facet::OldComments)
    }
}

/// The guests who read at this place now: on the item all with an open grant, on
/// what hangs off it those who follow it and whose grant shows that. Of those who came by
/// a public link only who wrote there, or each word would go out to thousands.
///
/// # Errors
/// When the store fails.
pub fn readers(tx: &mut Tx<'_>, item: &Item, on: Place) -> Result<Vec<Reader>, StoreError> {
    if !item.extranet || item.binned_at.is_some() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    let mut readers: Vec<Reader> = tx.all(
        concat!(
            "SELECT p.id, p.name, g.facets, g.opened_at, ",
            crate::follow_facets!("$4", "$3", "p.id"),
            " FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.contact_id
         WHERE g.organization_id = $4 AND g.item_id = $1 AND ",
            crate::grant_open!("$2"),
            " AND p.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM contacts c
             WHERE c.organization_id = p.organization_id AND c.id = p.id AND c.nature IN ('everyone', 'recipient'))
           AND (g.link_id IS NULL OR EXISTS (SELECT 1 FROM comments w
             WHERE w.organization_id = $4 AND w.thing_id = $3 AND w.created_by = p.id))
         ORDER BY p.name, p.id"
        ),
        bind![item.id, now, on.id(item.id), item.organization],
    )?;
    readers.retain(|reader| reader.meets(item, on));
    Ok(readers)
}

/// The members who take part: responsible, participants, followers of the place.
///
/// # Errors
/// When the store fails.
pub fn insiders(tx: &mut Tx<'_>, item: &Item, on: Place) -> Result<Vec<Insider>, StoreError> {
    tx.all(
        "SELECT p.id, p.name FROM parties p WHERE p.organization_id = $1 AND p.kind = 'member' AND NOT p.service AND p.ended_at IS NULL
           AND p.id IN (SELECT i.responsible_id FROM items i WHERE i.organization_id = $1 AND i.id = $2
             UNION ALL SELECT m.member_id FROM participants m WHERE m.organization_id = $1 AND m.item_id = $2
             UNION ALL SELECT f.party_id FROM follows f WHERE f.organization_id = $1 AND f.thing_id = $3 AND f.ended_at IS NULL)
         ORDER BY p.name, p.id",
        bind![item.organization, item.id, on.id(item.id)],
    )
}
