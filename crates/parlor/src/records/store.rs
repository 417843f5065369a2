//! What is done with records, and how they are kept.

use super::{
    look_up,
    values::{self, Known},
};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit, Thing, Within},
    items::{Edit, Item, fold, history, team::Colleague},
    organizers::{self, AddRecords, Category, Field, FieldKind, Organizer},
    store::{Topic, Tx},
    web::{Error, Problem, Say},
};
use access::{CategoryId, FieldId, FileId, ItemId, MemberId, OrganizationId, OrganizerId};
use schemars::JsonSchema;
use serde::Deserialize;
use std::{borrow::Cow, collections::BTreeMap};
use uuid::Uuid;

/// A title, as typed, is not longer.
const TITLE: usize = 200;

/// A record as it was typed. Values stand under `field-` and the field's id; one
/// that is left out is emptied, as an unticked box is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct RecordForm {
    #[serde(default)]
    pub title: String,
    /// The id of a category, or empty.
    #[serde(default)]
    pub category: String,
    /// The id of a member; empty: whoever adds it.
    #[serde(default)]
    pub responsible: String,
    /// The edition that was read; somebody else may have changed it since.
    #[serde(default)]
    pub edition: String,
    #[serde(flatten)]
    pub fields: BTreeMap<String, String>,
}

/// A record that was looked at and is good to keep.
struct Good {
    title: String,
    category: Option<Category>,
    responsible: Option<Colleague>,
    values: Vec<(Field, String)>,
}

/// A value that is there now.
type Was = BTreeMap<FieldId, String>;

impl RecordForm {
    /// What was typed into a field.
    pub(super) fn typed(&self, field: &Field) -> Cow<'_, str> {
        let name = name_of(field);
        match self.fields.get(&name) {
            Some(typed) => Cow::Borrowed(typed),
            None if field.kind == FieldKind::MultiChoice => {
                Cow::Owned(ticked(&name, self.fields.iter().map(|(key, value)| (key.as_str(), value.as_str()))))
            }
            None => Cow::Borrowed(""),
        }
    }

    /// Looks at all of it, inside the thing that it belongs to. A value that
    /// is there already stays good: a choice may have been taken off the list.
    fn looked_at<A, P: Thing>(&self, tx: &mut Tx<'_>, place: &Allowed<A, P>, fields: Vec<Field>, known: &Known, was: &Was) -> Result<Good, Error>
    where
        Category: Within<P>,
        Colleague: Within<P>,
    {
        let mut problems = Vec::new();
        let title = self.title.trim().to_owned();
        match title.chars().count() {
            0 => problems.push(Problem { field: "title", say: "record-title-missing".into() }),
            1..=TITLE => {}
            _ => problems.push(Problem { field: "title", say: Say::new("record-title-long").and("most", TITLE) }),
        }
        let values: Vec<(Field, String)> = fields
            .into_iter()
            .map(|field| {
                let typed = self.typed(&field);
                let same = was.get(&field.id).filter(|was| **was == *typed);
                let value = same.map_or_else(|| values::kept(&field, &typed, known), |was| Ok(was.clone())).unwrap_or_else(|key| {
                    problems.push(problem(key, &field));
                    String::new()
                });
                (field, value)
            })
            .collect();
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let category = Claimed::<Category>::maybe(&self.category)?.map(|claim| claim.within(tx, place)).transpose()?;
        let responsible = Claimed::<Colleague>::maybe(&self.responsible)?.map(|claim| claim.within(tx, place)).transpose()?;
        Ok(Good { title, category, responsible, values })
    }
}

/// Of several choices each has a box of its own, `field-{id}-{number}`.
pub(super) fn ticked<'a>(name: &str, typed: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let begin = format!("{name}-");
    typed.filter(|(key, _)| key.starts_with(&begin)).map(|(_, value)| value).collect::<Vec<_>>().join("\n")
}

/// The name of a field in forms.
pub(super) fn name_of(field: &Field) -> String {
    format!("field-{}", field.id)
}

/// What is wrong with a field that the organization made itself; the sentence
/// carries its name and, for the page, its id.
fn problem(key: &'static str, field: &Field) -> Problem {
    Problem { field: "fields", say: Say::new(key).and("name", field.name.clone()).and("field", field.id.to_string()) }
}

impl Within<Item> for Category {
    fn find(tx: &mut Tx<'_>, parent: &Item, id: uuid::Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id, name, archived_at IS NOT NULL FROM categories WHERE organization_id = $1 AND organizer_id = $2 AND id = $3",
            bind![parent.organization, parent.organizer, id],
        )?)
    }
}

/// What records of an organizer are made of: loaded once for many of them.
pub(super) struct Ground {
    pub fields: Vec<Field>,
    known: Known,
}

/// What a record of this organizer is made of.
pub(super) fn ground(tx: &mut Tx<'_>, organizer: &Organizer) -> Result<Ground, Error> {
    let fields = organizers::fields(tx, organizer.id)?;
    let known = known(tx, organizer.organization, &fields, Vec::new())?;
    Ok(Ground { fields, known })
}

/// Looks at a new record as [`add`] does, and adds nothing.
pub(super) fn try_out(tx: &mut Tx<'_>, here: &Allowed<AddRecords, Organizer>, ground: &Ground, form: &RecordForm) -> Result<(), Error> {
    prepared(tx, here, ground, form).map(drop)
}

fn prepared(tx: &mut Tx<'_>, here: &Allowed<AddRecords, Organizer>, ground: &Ground, form: &RecordForm) -> Result<Good, Error> {
    let category = Claimed::<Category>::maybe(&form.category)?.map(|claim| claim.within(tx, here)).transpose()?.map(|category| category.id);
    if !here.rights().adds_in(category) {
        return Err(Error::field("category", "record-category-not-yours"));
    }
    let filled = here.rights().fills(category);
    let fields = ground.fields.iter().filter(|field| filled.shows(&field.group)).cloned().collect();
    form.looked_at(tx, here, fields, &ground.known, &Was::new())
}

/// Adds a record.
pub(super) fn add(tx: &mut Tx<'_>, permit: &Permit<AddRecords, Organizer>, form: &RecordForm) -> Result<ItemId, Error> {
    let ground = ground(tx, permit)?;
    add_on(tx, permit, &ground, form)
}

/// Adds a record on a ground that is there already.
pub(super) fn add_on(tx: &mut Tx<'_>, permit: &Permit<AddRecords, Organizer>, ground: &Ground, form: &RecordForm) -> Result<ItemId, Error> {
    let me = permit.by().member().ok_or(Error::NotFound)?;
    let good = prepared(tx, permit, ground, form)?;
    let (id, now) = (tx.id::<ItemId>(), tx.now());
    let responsible = good.responsible.map_or(me, |member| member.id);
    tx.run(
        "INSERT INTO items (id, organization_id, kind, organizer_id, category_id, title, title_key, responsible_id, created_by,
           created_at, changed_at, version, edition) VALUES ($1, $2, 'record', $3, $4, $5, $6, $7, $8, $9, $9, 1, 1)",
        bind![id, permit.organization, permit.id, good.category.map(|category| category.id), &good.title, fold(&good.title), responsible, me, now],
    )?;
    for (field, value) in good.values.iter().filter(|(_, value)| !value.is_empty()) {
        put(tx, permit.organization, id, field, value)?;
    }
    history::record_by(tx, permit.organization, id, Some(me.party()), &history::Change::new("item.created", &good.title))?;
    audit::record(tx, permit.organization, By::Actor(permit.by()), "item.created", ("item", Some(id.0)), &format!("organizer {}", permit.id))?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(id)
}

/// How an edit ended.
pub(super) enum Edited {
    Kept,
    /// Somebody else was faster; nothing was changed.
    Changed,
}

/// Changes a record, if it still is as it was read (HOUSE-4). What is empty of
/// `responsible` stays as it is.
pub(super) fn edit(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, form: &RecordForm) -> Result<Edited, Error> {
    let organizer = permit.organizer.ok_or(Error::NotFound)?;
    let fields: Vec<Field> = organizers::fields(tx, organizer)?.into_iter().filter(|field| permit.rights().edits_group(&field.group)).collect();
    let files: Vec<FileId> = super::fields::seen(tx, permit, permit.rights(), permit.by())?.into_iter().map(|(id, _)| id).collect();
    let was: Was = current(tx, permit)?;
    // Whoever is responsible already needs no looking up; they may have left.
    let same = form.responsible == permit.responsible.to_string();
    let form = RecordForm { responsible: if same { String::new() } else { form.responsible.clone() }, ..form.clone() };
    let known = known(tx, permit.organization, &fields, files)?;
    let good = form.looked_at(tx, permit, fields, &known, &was)?;
    may_lie_there(tx, permit, organizer, good.category.as_ref().map(|category| category.id))?;
    let edition: i64 = form.edition.parse().map_err(|_| Error::Changed)?;
    let category = good.category.as_ref().map(|category| category.id);
    let responsible = good.responsible.as_ref().map_or(permit.responsible, |member| member.id);
    let kept = tx.changed(
        "UPDATE items SET title = $4, title_key = $5, category_id = $6, responsible_id = $7, edition = edition + 1
         WHERE organization_id = $1 AND id = $2 AND edition = $3",
        bind![permit.organization, permit.id, edition, &good.title, fold(&good.title), category, responsible],
    )?;
    if !kept {
        return Ok(Edited::Changed);
    }
    remember_head(tx, permit, &good.title, category, responsible)?;
    for (field, value) in &good.values {
        change_value(tx, permit, field, was.get(&field.id).map_or("", String::as_str), value)?;
    }
    audit::record(tx, permit.organization, By::Actor(permit.by()), "item.changed", ("item", Some(permit.id.0)), "")?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(Edited::Kept)
}

/// A record is moved only to where whoever moves it could have added it.
fn may_lie_there(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, organizer: OrganizerId, category: Option<CategoryId>) -> Result<(), Error> {
    let member = permit.by().member().ok_or(Error::NotFound)?;
    if category == permit.category {
        return Ok(());
    }
    let house = crate::items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    // An external member works on what they take part in, wherever it lies.
    if !house.roles().has_own() {
        return Ok(());
    }
    match organizers::rights_in(tx, house, Some(member), organizer)?.filter(|rights| rights.adds_in(category)) {
        Some(_) => Ok(()),
        None => Err(Error::field("category", "record-category-not-yours")),
    }
}

/// The values that are there now, of fields in use or not.
pub(super) fn current(tx: &mut Tx<'_>, item: &Item) -> Result<Was, Error> {
    let rows: Vec<(FieldId, String)> = tx.all("SELECT field_id, value FROM field_values WHERE item_id = $1", bind![item.id])?;
    Ok(rows.into_iter().collect())
}

/// A value as it would be kept; nothing, where it would be refused.
pub(super) fn canonical(tx: &mut Tx<'_>, item: &Item, field: &Field, typed: &str) -> Result<Option<String>, Error> {
    let known = known(tx, item.organization, std::slice::from_ref(field), Vec::new())?;
    Ok(values::kept(field, typed, &known).ok())
}

/// What the values of these fields can point to.
fn known(tx: &mut Tx<'_>, organization: OrganizationId, fields: &[Field], files: Vec<FileId>) -> Result<Known, Error> {
    let people = if fields.iter().any(|field| field.kind == FieldKind::Person) {
        super::view::people(tx, organization, true)?.into_iter().map(|person| person.id).collect()
    } else {
        Vec::new()
    };
    Ok(Known { files, people })
}

fn put(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId, field: &Field, value: &str) -> Result<(), Error> {
    tx.run(
        "INSERT INTO field_values (organization_id, item_id, field_id, value, key) VALUES ($5, $1, $2, $3, $4)
         ON CONFLICT (organization_id, item_id, field_id) DO UPDATE SET value = excluded.value, key = excluded.key",
        bind![item, field.id, value, values::key(field.kind, value), organization],
    )?;
    Ok(())
}

/// Keeps a value that changed, and writes down what it was (ITEM-7).
fn change_value(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, field: &Field, was: &str, value: &str) -> Result<(), Error> {
    if was == value {
        return Ok(());
    }
    if value.is_empty() {
        tx.run("DELETE FROM field_values WHERE item_id = $1 AND field_id = $2", bind![permit.id, field.id])?;
    } else {
        put(tx, permit.organization, permit.id, field, value)?;
    }
    let (was, became) = (said(tx, permit, field, was)?, said(tx, permit, field, value)?);
    let change = history::Change { deed: "field.changed", subject: &field.name, was: was.as_deref(), became: became.as_deref() };
    history::record(tx, permit, permit.by(), &change)
}

/// A value as history tells it: a file or a person by name.
fn said(tx: &mut Tx<'_>, item: &Item, field: &Field, value: &str) -> Result<Option<String>, Error> {
    if value.is_empty() {
        return Ok(None);
    }
    if field.kind == FieldKind::Person {
        let Ok(person) = value.parse::<Uuid>() else { return Ok(None) };
        return Ok(look_up::names_of(tx, item.organization, &[person])?.remove(&person));
    }
    if field.kind != FieldKind::File {
        return Ok(Some(value.to_owned()));
    }
    let Ok(file) = value.parse::<FileId>() else { return Ok(None) };
    let name: Option<(String,)> = tx.maybe("SELECT name FROM files WHERE item_id = $1 AND id = $2", bind![item.id, file])?;
    Ok(name.map(|row| row.0))
}

fn remember_head(
    tx: &mut Tx<'_>,
    permit: &Permit<Edit, Item>,
    title: &str,
    category: Option<CategoryId>,
    responsible: MemberId,
) -> Result<(), Error> {
    let tell = |tx: &mut Tx<'_>, deed: &str, was: Option<&str>, became: Option<&str>| {
        history::record(tx, permit, permit.by(), &history::Change { deed, subject: title, was, became })
    };
    if permit.title != title {
        tell(tx, "title.changed", Some(&permit.title), Some(title))?;
    }
    if permit.category != category {
        let (was, became): (Option<String>, Option<String>) = tx.one("SELECT (SELECT name FROM categories WHERE organization_id = $1 AND id = $2), (SELECT name FROM categories WHERE organization_id = $1 AND id = $3)", bind![permit.organization, permit.category, category])?;
        tell(tx, "category.changed", was.as_deref(), became.as_deref())?;
    }
    if permit.responsible != responsible {
        let (was, became): (Option<String>, Option<String>) = tx.one("SELECT (SELECT name FROM parties WHERE organization_id = $1 AND id = $2), (SELECT name FROM parties WHERE organization_id = $1 AND id = $3)", bind![permit.organization, permit.responsible, responsible])?;
        tell(tx, "responsible.changed", was.as_deref(), became.as_deref())?;
    }
    Ok(())
}
