//! Activities: what happened about an item: a meeting with its minutes, a call, a
//! visit. A guest reads those they follow.

mod minutes;
mod pages;
mod routes;
mod tasks;
mod views;

use crate::{
    audit, bind,
    doors::Actor,
    follows::{self, Followable, Followed, Place, Spot},
    items::{
        Item,
        attachment::Attachment,
        history::{self, Change},
    },
    notifications::Part,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ActivityId, Attached, AttachedKind, Author, Near, PartyId, Rights, TaskFacets};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use pages::section;
pub use routes::routes;
pub use views::{ActivityLine, lines};

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Meeting,
    Call,
    Visit,
    Other,
}

impl Kind {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Meeting, Self::Call, Self::Visit, Self::Other];

    /// The word that the database, forms and texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Call => "call",
            Self::Visit => "visit",
            Self::Other => "other",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Meeting => "activity-meeting",
            Self::Call => "activity-call",
            Self::Visit => "activity-visit",
            Self::Other => "activity-other",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Self::Meeting => "users",
            Self::Call => "phone",
            Self::Visit => "building-2",
            Self::Other => "activity",
        }
    }
}

crate::words!(Kind);

rows! {
    /// An activity.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Activity {
        pub id: ActivityId,
        pub kind: Kind,
        pub title: String,
        /// Markdown.
        pub body: String,
        /// A calendar day, as 2026-11-30.
        pub happened_on: String,
        /// Who was there, as it was written down.
        pub participants: String,
        #[serde(skip)]
        pub created_by: PartyId,
        pub author: String,
        pub created_at: Time,
        /// Goes along with a change, so that nobody overwrites what they have not seen.
        pub edition: i64,
        /// Whether the viewer follows it.
        pub follows: bool,
    }
}

impl Attachment for Activity {
    const SEGMENT: &'static str = "activity";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT n.id, n.kind, n.title, n.body, n.happened_on, n.participants, n.created_by, p.name, n.created_at, n.edition,
                   EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = n.id AND ",
                crate::follow_is_of!("f", "$4"),
                ")
                 FROM activities n JOIN parties p ON p.id = n.created_by WHERE n.organization_id = $1 AND n.item_id = $2 AND n.id = $3"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|activity| {
            let author = Author::of(activity.created_by, viewer.party());
            let kind = AttachedKind::Followable(Near { follows: activity.follows.then(TaskFacets::all), ..Near::default() });
            (activity, Attached { kind, author })
        }))
    }
}

impl Followable for Activity {
    fn followed(&self) -> Followed {
        Followed::Activity(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// An activity as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub kind: Kind,
    pub title: String,
    pub body: String,
    pub happened_on: String,
    pub participants: String,
}

/// Writes down what happened.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, wanted: &Wanted) -> Result<ActivityId, Error> {
    let (id, now) = (tx.id::<ActivityId>(), tx.now());
    tx.run(
        "INSERT INTO activities (id, organization_id, item_id, kind, title, body, happened_on, participants, created_by, created_at, edition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
        bind![id, item.organization, item.id, wanted.kind, &wanted.title, &wanted.body, &wanted.happened_on, &wanted.participants, by.party(), now],
    )?;
    follows::kept_text(tx, &Spot { item, place: Place::Activity(id), rights }, by, "", &wanted.body)?;
    history::record(tx, item, by, &Change::new("activity.added", &wanted.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "activity.added", ("activity", Some(id.0)), &wanted.title)?;
    Ok(id)
}

/// Changes it, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did.
pub fn change(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, activity: &Activity, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let kept = tx.changed(
        "UPDATE activities SET kind = $4, title = $5, body = $6, happened_on = $7, participants = $8, edition = edition + 1 WHERE item_id = $1 AND id = $2 AND edition = $3",
        bind![item.id, activity.id, edition, wanted.kind, &wanted.title, &wanted.body, &wanted.happened_on, &wanted.participants],
    )?;
    if !kept {
        return Err(Error::Changed);
    }
    let told = follows::kept_text(tx, &Spot { item, place: Place::Activity(activity.id), rights }, by, &activity.body, &wanted.body)?;
    let parts = [
        ("activity.kind", activity.kind.word(), wanted.kind.word()),
        ("activity.title", &activity.title, &wanted.title),
        ("activity.body", &activity.body, &wanted.body),
        ("activity.day", &activity.happened_on, &wanted.happened_on),
        ("activity.participants", &activity.participants, &wanted.participants),
    ];
    let text: &[Part] = if parts.iter().all(|(_, was, became)| was == became) { &[] } else { &[Part::Text] };
    for (deed, was, became) in parts.into_iter().filter(|(_, was, became)| was != became) {
        history::record(tx, item, by, &Change { deed, subject: &wanted.title, was: Some(was), became: Some(became) })?;
    }
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Activity(activity.id), by, text, &told)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "activity.changed", ("activity", Some(activity.id.0)), &wanted.title)
}
