//! Organizers: collections of records of one sort, with their fields,
//! categories, cover and whether guests can be let in.
//!
//! An organizer is entered below its organization. Nothing of it is ever
//! destroyed: fields and categories are archived, and their values stay.

mod cover;
mod pages;
mod routes;
mod settings;
mod store;
mod templates;
mod views;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing, Within},
    organizations::{self, Organization, frame::Mark},
    rows,
    store::Tx,
    web::Error,
};
use access::{CategoryId, FieldId, HouseVerb, OrganizationId, OrganizerId, OrganizerRights};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub use cover::{Shown, shown};
pub use routes::routes;
pub(crate) use settings::still;
pub(crate) use store::{show_field, told, wake};
pub use templates::Template;
pub use views::within_reach;

/// The covers that were drawn for everybody.
pub const COVERS: [&str; 8] = ["bridge", "bolts", "tower", "machines", "orders", "contracts", "harbour", "orchard"];
/// The pictures that can stand for an organizer.
pub const ICONS: [&str; 12] =
    ["clipboard-check", "file-text", "cog", "package", "layers", "truck", "building-2", "house", "shield", "tag", "calendar", "star"];

rows! {
    /// A collection of records of one sort.
    #[derive(Clone, Debug)]
    pub struct Organizer {
        pub id: OrganizerId,
        pub organization: OrganizationId,
        pub organization_slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub name: String,
        pub icon: String,
        /// One of [`COVERS`], or `picture`.
        pub cover: String,
        pub cover_key: Option<String>,
        pub cover_type: Option<String>,
        /// Guests can be let in to its records.
        pub extranet: bool,
    }
    /// A division of an organizer.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Category {
        pub id: CategoryId,
        pub name: String,
        pub archived: bool,
    }
    /// A column of an organizer.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Field {
        pub id: FieldId,
        pub name: String,
        pub kind: FieldKind,
        /// What can be chosen, one a line.
        pub choices: String,
        pub group: String,
        pub required: bool,
        /// Guests see it where their grant shows fields.
        pub to_guests: bool,
        pub archived: bool,
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    Text,
    LongText,
    Number,
    /// An amount in the field's currency.
    Money,
    Date,
    Choice,
    /// Several of what can be chosen, one a line.
    MultiChoice,
    /// A member or a contact of the organization.
    Person,
    Checkbox,
    Link,
    File,
}

impl FieldKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::LongText,
        Self::Number,
        Self::Money,
        Self::Date,
        Self::Choice,
        Self::MultiChoice,
        Self::Person,
        Self::Checkbox,
        Self::Link,
        Self::File,
    ];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::Choice => "choice",
            Self::MultiChoice => "multi_choice",
            Self::Person => "person",
            Self::Checkbox => "checkbox",
            Self::Link => "link",
            Self::File => "file",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The text that names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "field-kind-text",
            Self::LongText => "field-kind-long-text",
            Self::Number => "field-kind-number",
            Self::Money => "field-kind-money",
            Self::Date => "field-kind-date",
            Self::Choice => "field-kind-choice",
            Self::MultiChoice => "field-kind-multi-choice",
            Self::Person => "field-kind-person",
            Self::Checkbox => "field-kind-checkbox",
            Self::Link => "field-kind-link",
            Self::File => "field-kind-file",
        }
    }
}
crate::words!(FieldKind);

impl Field {
    /// What two editors of it meet by.
    #[must_use]
    pub fn edition(&self) -> String {
        let switches = format!("{} {}", self.required, self.to_guests);
        organizations::stamp(&[&self.name, &self.choices, &self.group, &switches])
    }

    /// The currency of an amount.
    #[must_use]
    pub fn currency(&self) -> &str {
        self.choices.trim()
    }

    /// What can be chosen.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        self.choices.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

impl Organizer {
    /// What two editors of it meet by.
    #[must_use]
    pub fn edition(&self) -> String {
        organizations::stamp(&[&self.name, &self.icon, &self.cover, &self.extranet.to_string()])
    }

    /// Where members meet it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/organizers/{}", self.organization_slug, self.id)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.organization_slug, &self.organization_name, &self.organization_look)
    }
}

impl Thing for Organizer {
    type Rights = OrganizerRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        let id: OrganizerId = address.id("organizer")?;
        let organizer: Self = tx
            .maybe(
                concat!(
                    "SELECT z.id, o.id, o.slug, o.name, ",
                    crate::look!("o"),
                    ", z.name, z.icon, z.cover, z.cover_key, z.cover_type, z.extranet
                 FROM organizers z JOIN organizations o ON o.id = z.organization_id WHERE z.organization_id = $1 AND z.id = $2"
                ),
                bind![house.id, id],
            )?
            .ok_or(Error::NotFound)?;
        // Where no role of theirs gives them anything it does not exist for them.
        let rights = rights_in(tx, *house.rights(), house.by().member(), id)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| organizer, |_| rights))
    }
}

/// What a member may do in an organizer; nothing, where it does not exist for
/// them.
///
/// # Errors
/// When the store fails.
pub fn rights_in(
    tx: &mut Tx<'_>,
    house: access::HouseRights,
    member: Option<access::MemberId>,
    organizer: OrganizerId,
) -> Result<Option<OrganizerRights>, Error> {
    let rules = match member.filter(|_| house.roles().has_own()) {
        Some(member) => crate::roles::rules_of(tx, member, organizer)?,
        None => Vec::new(),
    };
    Ok(access::in_organizer(house, rules))
}

/// List its records.
pub struct ListRecords;
/// Add records to it.
pub struct AddRecords;

macro_rules! verbs {
    ($($name:ty, $word:literal, $allowed:expr);*) => { $(
        impl Action<Organizer> for $name {
            const NAME: &'static str = $word;
            fn allowed(rights: &OrganizerRights) -> bool { ($allowed)(rights) }
        }
    )* };
}
verbs!(
    ListRecords, "ListRecords", OrganizerRights::lists;
    AddRecords, "AddRecords", OrganizerRights::adds;
    organizations::ManageOrganizers, "ManageOrganizers", |rights: &OrganizerRights| rights.house().may(HouseVerb::ManageOrganizers)
);

impl Within<Organizer> for Category {
    fn find(tx: &mut Tx<'_>, parent: &Organizer, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT id, name, archived_at IS NOT NULL FROM categories WHERE organizer_id = $1 AND id = $2", bind![parent.id, id])?)
    }
}

impl Within<Organizer> for Field {
    fn find(tx: &mut Tx<'_>, parent: &Organizer, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id, name, kind, choices, field_group, required, to_guests, archived_at IS NOT NULL FROM fields WHERE organizer_id = $1 AND id = $2",
            bind![parent.id, id],
        )?)
    }
}

/// Its fields that are in use, in their order.
///
/// # Errors
/// When the store fails.
pub fn fields(tx: &mut Tx<'_>, organizer: OrganizerId) -> Result<Vec<Field>, Error> {
    Ok(store::all_fields(tx, organizer)?.into_iter().filter(|field| !field.archived).collect())
}

/// Its categories that are in use, in their order.
///
/// # Errors
/// When the store fails.
pub fn categories(tx: &mut Tx<'_>, organizer: OrganizerId) -> Result<Vec<Category>, Error> {
    Ok(store::all_categories(tx, organizer)?.into_iter().filter(|category| !category.archived).collect())
}
