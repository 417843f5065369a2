//! What is done with organizers, and how they are kept.

use super::{Category, Field, FieldKind, Organizer};
use crate::{
    audit::{self, By},
    bind,
    doors::{Action, Permit},
    organizations::{ManageOrganizers, Organization},
    store::{Topic, Tx},
    web::Error,
};
use access::{CategoryId, FieldId, ItemId, OrganizerId};

/// How an organizer is to look and behave.
pub(super) struct Look<'a> {
    pub name: &'a str,
    pub icon: &'a str,
    pub cover: &'a str,
    pub extranet: bool,
}

/// How a field is to be.
pub(super) struct Shape<'a> {
    pub name: &'a str,
    pub choices: &'a str,
    pub group: &'a str,
    pub required: bool,
    pub to_guests: bool,
}

pub(super) fn all_fields(tx: &mut Tx<'_>, organizer: OrganizerId) -> Result<Vec<Field>, Error> {
    Ok(tx.all(
        "SELECT id, name, kind, choices, field_group, required, to_guests, archived_at IS NOT NULL FROM fields
         WHERE organizer_id = $1 ORDER BY place, id",
        bind![organizer],
    )?)
}

pub(super) fn all_categories(tx: &mut Tx<'_>, organizer: OrganizerId) -> Result<Vec<Category>, Error> {
    Ok(tx.all("SELECT id, name, archived_at IS NOT NULL FROM categories WHERE organizer_id = $1 ORDER BY place, id", bind![organizer])?)
}

/// Makes an organizer.
pub(super) fn make(tx: &mut Tx<'_>, permit: &Permit<ManageOrganizers, Organization>, look: &Look<'_>) -> Result<OrganizerId, Error> {
    let (id, now) = (tx.id::<OrganizerId>(), tx.now());
    tx.run(
        "INSERT INTO organizers (id, organization_id, name, icon, cover, extranet, place, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, (SELECT COALESCE(MAX(place), 0) + 1 FROM organizers WHERE organization_id = $2), $7)",
        bind![id, permit.id, look.name, look.icon, look.cover, look.extranet, now],
    )?;
    audit::record(tx, permit.id, By::Actor(permit.by()), "organizer.made", ("organizer", Some(id.0)), look.name)?;
    tx.signal(Topic::Organization(permit.id));
    Ok(id)
}

/// Adds a field at the end; for an organizer just made, or under a permit on it.
pub(super) fn put_field(
    tx: &mut Tx<'_>,
    house: access::OrganizationId,
    organizer: OrganizerId,
    kind: FieldKind,
    shape: &Shape<'_>,
) -> Result<FieldId, Error> {
    let id = tx.id::<FieldId>();
    tx.run(
        "INSERT INTO fields (id, organization_id, organizer_id, name, kind, choices, field_group, required, to_guests, place)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT COALESCE(MAX(place), 0) + 1 FROM fields WHERE organizer_id = $3))",
        bind![id, house, organizer, shape.name, kind, shape.choices, shape.group, shape.required, shape.to_guests],
    )?;
    Ok(id)
}

pub(crate) type Managing = Permit<ManageOrganizers, Organizer>;

/// Changes how it looks, and whether guests can be let in.
pub(super) fn change(tx: &mut Tx<'_>, permit: &Managing, look: &Look<'_>) -> Result<(), Error> {
    tx.run(
        "UPDATE organizers SET name = $3, icon = $4, cover = $5, extranet = $6 WHERE organization_id = $1 AND id = $2",
        bind![permit.organization, permit.id, look.name, look.icon, look.cover, look.extranet],
    )?;
    if look.extranet != permit.extranet {
        told(tx, permit, if look.extranet { "organizer.extranet.on" } else { "organizer.extranet.off" }, look.name)?;
    }
    told(tx, permit, "organizer.changed", look.name)?;
    wake(tx, permit)
}

/// Takes an uploaded picture as its cover.
pub(super) fn set_picture(tx: &mut Tx<'_>, permit: &Managing, key: &str, media: &str) -> Result<(), Error> {
    tx.run(
        "UPDATE organizers SET cover = 'picture', cover_key = $3, cover_type = $4 WHERE organization_id = $1 AND id = $2",
        bind![permit.organization, permit.id, key, media],
    )?;
    told(tx, permit, "organizer.cover", media)?;
    wake(tx, permit)
}

/// Adds a category at the end.
pub(super) fn add_category(tx: &mut Tx<'_>, permit: &Managing, name: &str) -> Result<CategoryId, Error> {
    let id = tx.id::<CategoryId>();
    tx.run(
        "INSERT INTO categories (id, organization_id, organizer_id, name, place)
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(MAX(place), 0) + 1 FROM categories WHERE organizer_id = $3))",
        bind![id, permit.organization, permit.id, name],
    )?;
    told(tx, permit, "category.added", name)?;
    Ok(id)
}

/// Gives a category another name.
pub(super) fn rename_category(tx: &mut Tx<'_>, permit: &Managing, category: &Category, name: &str) -> Result<(), Error> {
    tx.run("UPDATE categories SET name = $3 WHERE organizer_id = $1 AND id = $2", bind![permit.id, category.id, name])?;
    told(tx, permit, "category.renamed", &format!("{} → {name}", category.name))
}

/// Takes a category out of use, or back into it. Records keep it.
pub(super) fn archive_category(tx: &mut Tx<'_>, permit: &Managing, category: &Category) -> Result<(), Error> {
    let at = (!category.archived).then(|| tx.now());
    tx.run("UPDATE categories SET archived_at = $3 WHERE organizer_id = $1 AND id = $2", bind![permit.id, category.id, at])?;
    told(tx, permit, if category.archived { "category.restored" } else { "category.archived" }, &category.name)
}

/// Adds a field at the end.
pub(super) fn add_field(tx: &mut Tx<'_>, permit: &Managing, kind: FieldKind, shape: &Shape<'_>) -> Result<(), Error> {
    put_field(tx, permit.organization, permit.id, kind, shape)?;
    told(tx, permit, "field.added", shape.name)?;
    wake(tx, permit)
}

/// Changes a field; its kind stays, for there may be values.
pub(super) fn change_field(tx: &mut Tx<'_>, permit: &Managing, field: &Field, shape: &Shape<'_>) -> Result<(), Error> {
    tx.run(
        "UPDATE fields SET name = $3, choices = $4, field_group = $5, required = $6, to_guests = $7 WHERE organizer_id = $1 AND id = $2",
        bind![permit.id, field.id, shape.name, shape.choices, shape.group, shape.required, shape.to_guests],
    )?;
    if field.to_guests != shape.to_guests {
        told(tx, permit, if shape.to_guests { "field.shown" } else { "field.hidden" }, shape.name)?;
    }
    told(tx, permit, "field.changed", shape.name)?;
    wake(tx, permit)
}

/// Shows a field to guests of its records, or does not.
pub(crate) fn show_field(tx: &mut Tx<'_>, permit: &Managing, field: &Field, shown: bool) -> Result<(), Error> {
    tx.run("UPDATE fields SET to_guests = $3 WHERE organizer_id = $1 AND id = $2", bind![permit.id, field.id, shown])?;
    told(tx, permit, if shown { "field.shown" } else { "field.hidden" }, &field.name)
}

/// Takes a field out of use, or back into it. Its values stay (ITEM-1).
pub(super) fn archive_field(tx: &mut Tx<'_>, permit: &Managing, field: &Field) -> Result<(), Error> {
    let at = (!field.archived).then(|| tx.now());
    tx.run("UPDATE fields SET archived_at = $3 WHERE organizer_id = $1 AND id = $2", bind![permit.id, field.id, at])?;
    told(tx, permit, if field.archived { "field.restored" } else { "field.archived" }, &field.name)?;
    wake(tx, permit)
}

/// Moves a field one place up or down among those in use.
pub(super) fn move_field(tx: &mut Tx<'_>, permit: &Managing, field: &Field, up: bool) -> Result<(), Error> {
    let mut order: Vec<FieldId> = super::fields(tx, permit.id)?.iter().map(|field| field.id).collect();
    let Some(at) = order.iter().position(|id| *id == field.id) else { return Ok(()) };
    let Some(other) = (if up { at.checked_sub(1) } else { Some(at + 1) }).filter(|other| *other < order.len()) else { return Ok(()) };
    order.swap(at, other);
    for (place, id) in (1_i64..).zip(order) {
        tx.run("UPDATE fields SET place = $3 WHERE organizer_id = $1 AND id = $2", bind![permit.id, id, place])?;
    }
    told(tx, permit, "field.moved", &field.name)?;
    wake(tx, permit)
}

pub(crate) fn told<A: Action<Organizer>>(tx: &mut Tx<'_>, permit: &Permit<A, Organizer>, deed: &str, detail: &str) -> Result<(), Error> {
    audit::record(tx, permit.organization, By::Actor(permit.by()), deed, ("organizer", Some(permit.id.0)), detail)?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

/// Pages of its records that guests may have open are drawn anew, or closed.
pub(crate) fn wake(tx: &mut Tx<'_>, permit: &Managing) -> Result<(), Error> {
    let shared: Vec<(ItemId,)> = tx.all(
        "UPDATE items SET version = version + 1 WHERE organizer_id = $1
         AND EXISTS (SELECT 1 FROM grants g WHERE g.item_id = items.id AND g.closed_at IS NULL) RETURNING id",
        bind![permit.id],
    )?;
    for (item,) in shared {
        tx.signal(Topic::Item(item));
    }
    Ok(())
}
