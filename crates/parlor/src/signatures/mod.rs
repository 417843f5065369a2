//! Signatures and approvals of a document: a route of steps, each asked of members
//! and contacts, until all have signed and the files are sealed.
//!
//! A route is an event of the document and has its id. Who is asked takes part in it
//! from their step on, and the document is opened to a contact then and not before
//! (SIGN-1). What is signed are versions: a newer one ends the route (SIGN-4). Of
//! approvals guests learn nothing (DOC-3). A draft is the team's.

mod advance;
mod certificate;
mod confirm;
mod copy;
mod editor;
mod editor_page;
mod files;
mod held;
mod keys;
mod leaving;
mod mails;
mod page;
mod places;
mod placing;
mod reminders;
mod routes;
mod seal;
mod seal_settings;
mod sign;
mod stopped;
mod store;
mod verify;
mod view;

use crate::{
    bind,
    doors::{Action, Actor},
    events,
    follows::{Followable, Followed},
    items::{
        Item,
        attachment::{Attachment, On, OnRights},
    },
    rows,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{Attached, AttachedKind, Author, EventId, ItemId, MemberId, Near, TaskFacets};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use certificate::moment;
pub use copy::{Copied, for_visitor, from_template, open_to_everyone, send};
pub use events::Kind;
pub use files::{end_by_version, ends_by_version, is_being_signed};
pub use held::take_up;
pub use keys::of as seal_key;
pub use leaving::member_left;
pub use mails::{Told, still_asked, told};
pub use page::{banner, section};
pub use places::{At, Places};
pub(crate) use placing::{Placed, What, placing};
pub use reminders::keep;
pub use routes::routes;
pub use seal::{seal_all, timestamp_roots, token};
pub use seal_settings::routes as seal_routes;
pub use store::{apart, keeps_apart, to_sign};
pub use verify::{Found, roots, routes as verify_routes};
pub(crate) use view::SpotLine;
pub use view::{Standing, of_document};

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$one:meta])* $choice:ident $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$one])* $choice),* }
        impl $name {
            /// The word that the database and the texts use.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$choice => $word),* }
            }
            /// The choice of that word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$choice),)* _ => None }
            }
        }
        crate::words!($name);
    };
}

choices! {
    /// How a route ended.
    Outcome {
        Completed "completed",
        Declined "declined",
        /// The team took it back.
        Withdrawn "withdrawn",
        /// Its day was over.
        Expired "expired",
        /// A file was changed.
        Invalidated "invalidated",
    }
}
choices! {
    /// How somebody stands in a route.
    State {
        /// Their step has not come.
        Waiting "waiting",
        Asked "asked",
        Signed "signed",
        Declined "declined",
        /// Somebody else does it in their place.
        Passed "passed",
        /// Another of their step was enough, or the route ended before.
        LeftOut "left_out",
    }
}
choices! {
    /// How somebody signed.
    Way {
        Draw "draw",
        Type "type",
        Picture "picture",
    }
}

rows! {
    /// A route, and how the viewer stands in it.
    #[derive(Clone, Debug)]
    pub struct Signing {
        pub id: EventId,
        pub title: String,
        /// Markdown.
        pub message: String,
        pub started_by: MemberId,
        pub starter: String,
        pub created_at: Time,
        pub sent_at: Option<Time>,
        pub due: Option<String>,
        pub withdraws: bool,
        pub remind_days: i64,
        pub pass_on: bool,
        pub show_others: bool,
        pub outcome: Option<Outcome>,
        pub ended_at: Option<Time>,
        pub sealed_at: Option<Time>,
        /// The viewer takes part in its event.
        follows: bool,
        /// The viewer is asked, and has not answered.
        pub asked: bool,
    }
}

/// Where a route is met.
#[must_use]
pub fn path(item: ItemId, signing: EventId) -> String {
    format!("/items/{item}/signing/{signing}")
}

impl Signing {
    /// Whether it is sent and goes on.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.sent_at.is_some() && self.outcome.is_none()
    }
}

impl Attachment for Signing {
    const SEGMENT: &'static str = "signing";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(store::signing_columns!("$4"), " WHERE s.organization_id = $1 AND s.item_id = $2 AND s.id = $3"),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|signing| {
            let author = Author::of(signing.started_by.party(), viewer.party());
            let near = Near { follows: signing.follows.then(TaskFacets::all), asked: signing.asked, ..Near::default() };
            (signing, Attached { kind: AttachedKind::Followable(near), author })
        }))
    }
}

impl Followable for Signing {
    fn followed(&self) -> Followed {
        Followed::Event(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// Sign, or approve: whoever is asked to. Guests, where their grant lets them sign.
pub struct SignIt;

impl Action<On<Signing>> for SignIt {
    const NAME: &'static str = "Sign";
    fn allowed(rights: &OnRights) -> bool {
        rights.here.sign
    }
    fn refusal(_: &On<Signing>, rights: &OnRights) -> Say {
        if rights.on_item.held_back().sign { "prove-to-sign".into() } else { "error-forbidden".into() }
    }
}
