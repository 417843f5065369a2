//! What the pages of contacts show.

use super::Acquaintance;
use crate::{
    organizations::{RoleTag, frame::Frame},
    rows,
    stays::StayView,
    store::Time,
};
use access::{ContactId, ItemId};
use schemars::JsonSchema;
use serde::Serialize;

/// All contacts, by counterparty.
#[derive(Serialize, JsonSchema)]
pub struct Contacts {
    pub frame: Frame,
    pub groups: Vec<Group>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    /// The names of all counterparties, to choose from.
    pub counterparties: Vec<String>,
    pub keeps: bool,
}

/// The contacts of one counterparty; those of none come last.
#[derive(Serialize, JsonSchema)]
pub struct Group {
    pub counterparty: Option<String>,
    pub contacts: Vec<ContactLine>,
}

/// A contact in the list.
#[derive(Serialize, JsonSchema)]
pub struct ContactLine {
    pub id: ContactId,
    pub name: String,
    pub job: String,
    pub email: Option<String>,
    /// What kind of somebody they are.
    pub mark: Acquaintance,
    /// The titles of what is open to them.
    pub open: Vec<String>,
}

/// A contact.
#[derive(Serialize, JsonSchema)]
pub struct ContactPage {
    pub frame: Frame,
    pub id: ContactId,
    pub name: String,
    pub job: String,
    pub email: Option<String>,
    pub phone: String,
    pub language: String,
    pub counterparty: Option<String>,
    pub since: Time,
    /// What kind of somebody they are.
    pub mark: Acquaintance,
    pub open: Vec<OpenItem>,
    /// Their time as a guest, where they are one and it is the viewer's to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stay: Option<StayView>,
    /// The names of all counterparties, to choose from.
    pub counterparties: Vec<String>,
    /// For changing: as the contact was when it was read.
    pub edition: String,
    pub keeps: bool,
    pub invites: bool,
    /// Whether the viewer may look as they do, and have a program look so.
    pub looks: bool,
    /// The roles that could be offered with an invitation.
    #[serde(skip)]
    pub roles: Vec<RoleTag>,
    /// What a seat costs, as the operator says; nothing on the Free plan.
    pub seat: Option<String>,
    /// They work here already.
    pub member: bool,
    /// Somebody else changed it while this was typed.
    #[serde(skip)]
    pub overtaken: bool,
}

rows! {
    /// Something that is open to a contact.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct OpenItem {
        pub id: ItemId,
        pub title: String,
        pub since: Time,
        pub until: Option<Time>,
        pub last_seen: Option<Time>,
    }
    /// Somebody to share with.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Suggestion {
        pub contact: ContactId,
        pub name: String,
        pub email: Option<String>,
        pub counterparty: Option<String>,
    }
}
