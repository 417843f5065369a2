//! What organizers, records and grants say of guests, in the database.

use super::settings::Settings;
use crate::{
    audit, bind,
    doors::Permit,
    items::{
        Item, MemberSight, Share,
        history::{self, Change},
    },
    organizations::ManageOrganizers,
    organizers::{self, Field, Organizer},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, FieldId, GrantId, ItemId, OrganizerId};
use schemars::JsonSchema;
use serde::Serialize;

/// What an organizer says, with its fields in use.
pub(super) fn of_organizer(tx: &mut Tx<'_>, organizer: OrganizerId, fields: &[Field]) -> Result<Settings, Error> {
    let (may, mailed): (String, String) = tx.one("SELECT guests_may, guests_mailed FROM organizers WHERE id = $1", bind![organizer])?;
    Ok(Settings::kept(&may, &mailed, fields.iter().map(|field| (field.id, field.to_guests))))
}

/// What holds for a record: what it says itself, and else its organizer; and whether it says anything itself.
pub(super) fn of_record(tx: &mut Tx<'_>, item: ItemId, above: &Settings, fields: &[Field]) -> Result<(Settings, bool), Error> {
    let (may, mailed): (Option<String>, Option<String>) = tx.one("SELECT guests_may, guests_mailed FROM items WHERE id = $1", bind![item])?;
    let own: Vec<(FieldId, bool)> = tx.all("SELECT field_id, to_guests FROM record_fields WHERE item_id = $1", bind![item])?;
    let shown = |field: &Field| own.iter().find(|(id, _)| *id == field.id).map_or(field.to_guests, |(_, shown)| *shown);
    let differs = may.is_some() || mailed.is_some() || !own.is_empty();
    let may = may.unwrap_or_else(|| above.may_words());
    let mailed = mailed.unwrap_or_else(|| above.mailed_words());
    Ok((Settings::kept(&may, &mailed, fields.iter().map(|field| (field.id, shown(field)))), differs))
}

rows! {
    /// A record that says of its guests something other than its organizer.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Differing {
        pub id: ItemId,
        pub title: String,
    }
}

/// So many of them are named.
pub(super) const NAMED: usize = 20;

/// The records of an organizer that differ from it, of those that a member sees, the last changed first; one more than
/// are named, where there are.
pub(super) fn differing(tx: &mut Tx<'_>, sight: &MemberSight, organizer: OrganizerId) -> Result<Vec<Differing>, Error> {
    Ok(tx.all(
        concat!(
            "SELECT i.id, i.title FROM items i WHERE i.organizer_id = $4 AND i.binned_at IS NULL
               AND (i.guests_may IS NOT NULL OR i.guests_mailed IS NOT NULL OR EXISTS (SELECT 1 FROM record_fields rf WHERE rf.item_id = i.id)) AND ",
            crate::items_in_member_sight!(),
            " ORDER BY i.changed_at DESC, i.id LIMIT $5"
        ),
        bind![sight.organization, sight.member, sight.everything, organizer, i64::try_from(NAMED + 1).unwrap_or(i64::MAX)],
    )?)
}

/// Says it for all records of an organizer.
pub(super) fn keep_organizer(
    tx: &mut Tx<'_>,
    permit: &Permit<ManageOrganizers, Organizer>,
    was: &Settings,
    now: &Settings,
    fields: &[Field],
) -> Result<(), Error> {
    tx.run(
        "UPDATE organizers SET guests_may = $3, guests_mailed = $4 WHERE organization_id = $1 AND id = $2",
        bind![permit.organization, permit.id, &now.may_words(), &now.mailed_words()],
    )?;
    for field in fields.iter().filter(|field| now.fields.contains(&field.id) != field.to_guests) {
        organizers::show_field(tx, permit, field, !field.to_guests)?;
    }
    if (&was.may, &was.mailed) != (&now.may, &now.mailed) {
        organizers::told(tx, permit, "organizer.guests", &described(now))?;
    }
    organizers::wake(tx, permit)
}

/// Says it for one record; what is as its organizer has it follows the organizer further on.
pub(super) fn keep_record(
    tx: &mut Tx<'_>,
    permit: &Permit<Share, Item>,
    (above, was, now): (&Settings, &Settings, &Settings),
    fields: &[Field],
) -> Result<(), Error> {
    let may = (now.may != above.may).then(|| now.may_words());
    let mailed = (now.mailed != above.mailed).then(|| now.mailed_words());
    tx.run("UPDATE items SET guests_may = $2, guests_mailed = $3 WHERE id = $1", bind![permit.id, may, mailed])?;
    tx.run("DELETE FROM record_fields WHERE item_id = $1", bind![permit.id])?;
    for field in fields.iter().filter(|field| now.fields.contains(&field.id) != field.to_guests) {
        tx.run(
            "INSERT INTO record_fields (organization_id, item_id, field_id, to_guests) VALUES ($4, $1, $2, $3)",
            bind![permit.id, field.id, !field.to_guests, permit.organization],
        )?;
    }
    for field in fields.iter().filter(|field| now.fields.contains(&field.id) != was.fields.contains(&field.id)) {
        let deed = if now.fields.contains(&field.id) { "field.shown-here" } else { "field.hidden-here" };
        history::record(tx, permit, permit.by(), &Change::new(deed, &field.name))?;
    }
    for (deed, was, now) in [("guests.may", was.may_words(), now.may_words()), ("guests.mailed", was.mailed_words(), now.mailed_words())] {
        if was != now {
            history::record(tx, permit, permit.by(), &Change { deed, subject: &permit.title, was: Some(&was), became: Some(&now) })?;
        }
    }
    if was == now {
        return Ok(());
    }
    audit::record(tx, permit.organization, audit::By::Actor(permit.by()), "record.guests", ("item", Some(permit.id.0)), &described(now))
}

/// As the journal has it.
fn described(settings: &Settings) -> String {
    format!("may: {}; mailed: {}; fields: {}", settings.may_words(), settings.mailed_words(), settings.fields.len())
}

/// A guest of a record, and what is theirs of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GuestOfRecord {
    pub grant: GrantId,
    pub contact: ContactId,
    pub name: String,
    /// What they may do: what their grant says, as far as the record lets it.
    pub may: Vec<Facet>,
    /// Their grant shows fields.
    pub sees_fields: bool,
    /// The fields that they see.
    pub fields: Vec<FieldId>,
}

rows! {
    struct GuestRow {
        grant: GrantId,
        contact: ContactId,
        name: String,
        facets: String,
    }
}

/// Its guests whose grant is open, by name, each with what is theirs where this holds.
pub(super) fn guests(tx: &mut Tx<'_>, item: ItemId, here: &Settings) -> Result<Vec<GuestOfRecord>, Error> {
    let now: Time = tx.now();
    let rows: Vec<GuestRow> = tx.all(
        concat!(
            "SELECT g.id, g.contact_id, p.name, g.facets FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = p.id
             WHERE g.item_id = $1 AND c.nature <> 'everyone' AND ",
            crate::grant_open!("$2"),
            " ORDER BY p.name, g.id"
        ),
        bind![item, now],
    )?;
    let withheld: Vec<(GrantId, FieldId)> = tx.all(
        "SELECT gf.grant_id, gf.field_id FROM grant_fields gf JOIN grants g ON g.id = gf.grant_id WHERE g.item_id = $1 AND g.closed_at IS NULL",
        bind![item],
    )?;
    let allowed = Facets::of(&here.may);
    let one = |row: GuestRow| {
        let facets = Facets::from_words(&row.facets).within(allowed);
        let sees_fields = facets.has(Facet::Fields);
        let open = |field: &&FieldId| sees_fields && !withheld.contains(&(row.grant, **field));
        GuestOfRecord {
            may: facets.and(Facets::ALL_DEEDS).iter().collect(),
            sees_fields,
            fields: here.fields.iter().filter(open).copied().collect(),
            grant: row.grant,
            contact: row.contact,
            name: row.name,
        }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Shows a guest these of the fields that the record shows, and no others.
pub(super) fn keep_grant(
    tx: &mut Tx<'_>,
    permit: &Permit<Share, Item>,
    guest: &GuestOfRecord,
    (here, shown): (&Settings, &[FieldId]),
    fields: &[Field],
) -> Result<(), Error> {
    let withheld: Vec<(FieldId,)> =
        tx.all("SELECT field_id FROM grant_fields WHERE organization_id = $1 AND grant_id = $2", bind![permit.organization, guest.grant])?;
    tx.run("DELETE FROM grant_fields WHERE grant_id = $1", bind![guest.grant])?;
    for field in here.fields.iter().filter(|field| !shown.contains(field)) {
        tx.run(
            "INSERT INTO grant_fields (organization_id, grant_id, field_id) VALUES ($3, $1, $2)",
            bind![guest.grant, *field, permit.organization],
        )?;
    }
    // A line for each field, by its name: whoever does not see its group reads nothing of it.
    for field in fields.iter().filter(|field| here.fields.contains(&field.id)) {
        let (was, now) = (!withheld.contains(&(field.id,)), shown.contains(&field.id));
        if was != now {
            let deed = if now { "field.shown-to" } else { "field.hidden-to" };
            history::record(tx, permit, permit.by(), &Change { deed, subject: &field.name, was: None, became: Some(&guest.name) })?;
        }
    }
    let detail = format!("{}: {} of {} fields", guest.name, here.fields.iter().filter(|field| shown.contains(field)).count(), here.fields.len());
    audit::record(tx, permit.organization, audit::By::Actor(permit.by()), "grant.fields", ("grant", Some(guest.grant.0)), &detail)
}
