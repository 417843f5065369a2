//! What the pages of one record show.

use super::{fields, store};
use crate::{
    activities, bind, comments,
    doors::Actor,
    files,
    follows::{Hanging, Place},
    items::{
        self, Item,
        team::{self, Colleague},
    },
    notes,
    organizations::frame::Frame,
    organizers::{self, Category, Field, FieldKind, Organizer},
    planned, requests, rows,
    sharing::Beside,
    store::{Time, Tx},
    tasks,
    web::Error,
};
use access::{FileId, ItemId, OrganizationId, OrganizerRights, Rights};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A record, as members see it.
#[derive(Serialize, JsonSchema)]
pub struct RecordView {
    pub frame: Frame,
    pub id: ItemId,
    pub title: String,
    pub version: i64,
    pub edition: i64,
    pub created_at: Time,
    pub changed_at: Time,
    pub binned_at: Option<Time>,
    pub organizer: Option<String>,
    pub category: Option<String>,
    pub fields: Vec<super::FieldLine>,
    pub tasks: Vec<tasks::TaskLine>,
    pub files: Vec<files::FileLine>,
    /// Of files that guests removed.
    pub file_marks: Vec<files::Mark>,
    pub notes: Vec<notes::NoteLine>,
    pub requests: Vec<requests::RequestLine>,
    pub lists: Vec<requests::lists::ListLine>,
    pub activities: Vec<activities::ActivityLine>,
    pub planned: Vec<planned::PlannedLine>,
    pub comments: comments::Thread,
    #[serde(flatten)]
    pub beside: Beside,
    #[serde(skip)]
    pub item: Item,
    #[serde(skip)]
    pub rights: Rights,
}

impl RecordView {
    /// All of it, in a constant number of reads.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        let frame = items::frame(tx, item, by)?;
        let category = named_category(tx, item)?;
        let mut hanging = Hanging::load(tx, item, rights, by)?;
        let beside = Beside::load(tx, item, rights, frame.browse)?;
        Ok(Self {
            frame,
            id: item.id,
            title: item.title.clone(),
            version: item.version,
            edition: item.edition,
            created_at: item.created_at,
            changed_at: item.changed_at,
            binned_at: item.binned_at,
            organizer: item.organizer_name.clone(),
            category,
            fields: fields::lines(tx, item, rights, by)?,
            tasks: tasks::lines(tx, item, rights, &mut hanging)?,
            files: files::lines(tx, &files::Kept::on(item, Place::Item, rights, by))?,
            file_marks: files::marks(tx, &files::Kept::on(item, Place::Item, rights, by))?,
            notes: notes::lines(tx, item, rights, by, &mut hanging)?,
            requests: requests::lines(tx, item, rights, &mut hanging)?,
            lists: requests::lists::lines(tx, item, rights, &mut hanging)?,
            activities: activities::lines(tx, item, rights, &mut hanging)?,
            planned: planned::lines(tx, item, rights, by, &mut hanging)?,
            comments: comments::thread(tx, item, rights, by, Place::Item)?,
            beside,
            item: item.clone(),
            rights: rights.clone(),
        })
    }
}

fn named_category(tx: &mut Tx<'_>, item: &Item) -> Result<Option<String>, Error> {
    let Some(category) = item.category else { return Ok(None) };
    let name: Option<(String,)> =
        tx.maybe("SELECT name FROM categories WHERE organization_id = $1 AND id = $2", crate::bind![item.organization, category])?;
    Ok(name.map(|row| row.0))
}

rows! {
    /// A member or a contact, to be chosen.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Somebody {
        pub id: Uuid,
        pub name: String,
        /// A contact.
        pub guest: bool,
    }
}

/// Everybody the organization knows, members first; without contacts, where
/// somebody does not see them.
pub(super) fn people(tx: &mut Tx<'_>, organization: OrganizationId, contacts: bool) -> Result<Vec<Somebody>, Error> {
    Ok(tx.all(
        "SELECT id, name, kind = 'contact' FROM parties WHERE organization_id = $1 AND ended_at IS NULL AND NOT service AND (kind = 'member' OR $2)
           AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.id = parties.id AND c.nature IN ('everyone', 'recipient'))
         ORDER BY kind DESC, name, id",
        bind![organization, contacts],
    )?)
}

fn choosable(tx: &mut Tx<'_>, organization: OrganizationId, fields: &[Field], contacts: bool) -> Result<Vec<Somebody>, Error> {
    if fields.iter().any(|field| field.kind == FieldKind::Person) { people(tx, organization, contacts) } else { Ok(Vec::new()) }
}

/// A form for a record, new or not.
#[derive(Serialize, JsonSchema)]
pub struct FormView {
    pub frame: Frame,
    pub organizer: String,
    pub title: String,
    /// The edition that the form was made from.
    pub edition: Option<i64>,
    pub category: String,
    pub responsible: String,
    pub fields: Vec<Field>,
    /// The values there are now.
    pub values: BTreeMap<access::FieldId, String>,
    pub categories: Vec<Category>,
    /// It may lie in no category.
    pub uncategorized: bool,
    pub members: Vec<Colleague>,
    pub files: Vec<(FileId, String)>,
    /// Who can stand in a field for a person.
    pub people: Vec<Somebody>,
    #[serde(skip)]
    pub organizer_url: String,
    /// Where the record is met, if there is one yet.
    #[serde(skip)]
    pub url: Option<String>,
}

impl FormView {
    /// An empty form.
    pub(super) fn fresh(tx: &mut Tx<'_>, organizer: &Organizer, rights: &OrganizerRights, frame: Frame, by: &Actor) -> Result<Self, Error> {
        let mut categories = organizers::categories(tx, organizer.id)?;
        categories.retain(|category| rights.adds_in(Some(category.id)));
        let mut fields = organizers::fields(tx, organizer.id)?;
        // What cannot be filled in anywhere is not asked for.
        let open = |group: &str| rights.fills(None).shows(group) || categories.iter().any(|category| rights.fills(Some(category.id)).shows(group));
        fields.retain(|field| open(&field.group));
        Ok(Self {
            frame,
            organizer: organizer.name.clone(),
            title: String::new(),
            edition: None,
            category: String::new(),
            responsible: by.member().map(|member| member.to_string()).unwrap_or_default(),
            values: BTreeMap::new(),
            uncategorized: rights.adds_in(None),
            categories,
            members: team::colleagues(tx, organizer.organization)?,
            files: Vec::new(),
            people: choosable(tx, organizer.organization, &fields, rights.house().may(access::HouseVerb::SeeContacts))?,
            fields,
            organizer_url: organizer.url(),
            url: None,
        })
    }

    /// A form for what is the same on many records.
    pub(super) fn for_many(tx: &mut Tx<'_>, organizer: &Organizer, rights: &OrganizerRights, frame: Frame, by: &Actor) -> Result<Self, Error> {
        let mut form = Self::fresh(tx, organizer, rights, frame, by)?;
        form.categories = organizers::categories(tx, organizer.id)?;
        form.uncategorized = true;
        form.fields = organizers::fields(tx, organizer.id)?;
        form.fields.retain(|field| rights.shows_group(&field.group));
        form.people = choosable(tx, organizer.organization, &form.fields, form.frame.contacts)?;
        Ok(form)
    }

    /// The form of a record as it is now.
    pub(super) fn of(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        let organizer = item.organizer.ok_or(Error::NotFound)?;
        let frame = items::frame(tx, item, by)?;
        let mut categories = organizers::categories(tx, organizer)?;
        // A category out of use stays with the records that have it.
        if let (Some(id), Some(name)) = (item.category, named_category(tx, item)?)
            && !categories.iter().any(|category| category.id == id)
        {
            categories.push(Category { id, name, archived: true });
        }
        let mut members = team::to_choose(tx, item, frame.browse)?;
        // Nor does whoever is responsible change by opening the form.
        if !members.iter().any(|member| member.id == item.responsible) {
            members.extend(tx.maybe::<Colleague>(
                "SELECT id, name FROM parties WHERE organization_id = $1 AND id = $2",
                crate::bind![item.organization, item.responsible],
            )?);
        }
        let mut fields = organizers::fields(tx, organizer)?;
        fields.retain(|field| rights.edits_group(&field.group));
        let mut values = store::current(tx, item)?;
        values.retain(|id, _| fields.iter().any(|field| field.id == *id));
        let mut people = choosable(tx, item.organization, &fields, frame.contacts)?;
        // Who stands there is not lost by opening the form.
        let named: Vec<Uuid> =
            fields.iter().filter(|field| field.kind == FieldKind::Person).filter_map(|field| values.get(&field.id)?.parse().ok()).collect();
        for (id, name) in super::look_up::names_of(tx, item.organization, &named)? {
            if people.iter().all(|person| person.id != id) {
                people.push(Somebody { id, name, guest: false });
            }
        }
        Ok(Self {
            frame,
            people,
            organizer: item.organizer_name.clone().unwrap_or_default(),
            title: item.title.clone(),
            edition: Some(item.edition),
            category: item.category.map(|id| id.to_string()).unwrap_or_default(),
            responsible: item.responsible.to_string(),
            values,
            fields,
            uncategorized: true,
            categories,
            members,
            files: fields::seen(tx, item, rights, by)?,
            organizer_url: format!("/o/{}/organizers/{organizer}", item.organization_slug),
            url: Some(item.url()),
        })
    }

    /// The value that a field has now.
    pub(super) fn value(&self, field: &Field) -> &str {
        self.values.get(&field.id).map_or("", String::as_str)
    }
}
