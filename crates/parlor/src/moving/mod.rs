//! Moving in (HOUSE-7): what an organization brings along from where it worked before:
//! contacts and tasks from sheets, files from an archive, all of a Redmine or of a Trello board.
//!
//! A file is read once into rows (`reading`), looked at as often as somebody likes (`judging`
//! says what becomes of each), and taken over a few rows at a time (`carrying`). Each row has the
//! name that its old house knew it by, so that what came once never comes twice. Nobody is
//! invited, written to or told by it, nothing is fetched from elsewhere, and what the team works
//! on here is never written over: only contacts are brought up to date, if somebody says so.

mod carrying;
mod choices;
mod ground;
mod judging;
mod pages;
mod reading;
mod receiving;
mod report;
mod routes;
mod said;
mod start_page;
mod store;
mod views;

use crate::{
    doors::{Action, Address, Asker, Found, Thing},
    organizations::{Administer, Organization},
    store::Tx,
    web::Error,
};
use access::{HouseRights, HouseVerb};
use choices::Choices;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use routes::routes;
pub use store::forget_old;

/// Where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Contacts,
    Tasks,
    Files,
    Redmine,
    Trello,
}

impl Source {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Contacts, Self::Tasks, Self::Files, Self::Redmine, Self::Trello];

    /// The word that the database, forms and texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Tasks => "tasks",
            Self::Files => "files",
            Self::Redmine => "redmine",
            Self::Trello => "trello",
        }
    }

    /// The source of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.word() == word)
    }

    /// The key of what it is called.
    fn key(self) -> &'static str {
        match self {
            Self::Contacts => "moving-contacts",
            Self::Tasks => "moving-tasks",
            Self::Files => "moving-files",
            Self::Redmine => "moving-redmine",
            Self::Trello => "moving-trello",
        }
    }

    /// Whether its columns have to be told.
    fn has_columns(self) -> bool {
        matches!(self, Self::Contacts | Self::Tasks)
    }
}

crate::words!(Source);

/// What is on its way in.
pub struct Move {
    pub organization: Organization,
    pub row: store::MoveRow,
    pub choices: Choices,
}

impl Move {
    /// Where it is met.
    fn url(&self) -> String {
        format!("{}/administration/moving/{}", self.organization.url(), self.row.id)
    }
}

/// Its own member's, and nobody else's.
impl Thing for Move {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let organization = Organization::load(tx, asker, address)?;
        let member = organization.by().member().ok_or(Error::NotFound)?;
        let id: Uuid = address.id("import")?;
        let row =
            store::find(tx, organization.id, member, id)?.filter(|_| organization.rights().may(HouseVerb::Administer)).ok_or(Error::NotFound)?;
        let choices = Choices::read(&row.choices)?;
        Ok(organization.inside(|organization| Self { organization, row, choices }, |rights| *rights))
    }
}

impl Action<Move> for Administer {
    const NAME: &'static str = "Administer";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Administer)
    }
}
