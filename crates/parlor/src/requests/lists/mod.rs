//! Request lists: what guests are asked for on an item, point by point: files, answers in
//! words, confirmations (WORK-7). A draft is the team's; once guests are asked, whoever of
//! them follows the list answers it. Each answer stays with what was asked then, and the
//! company accepts it or sends it back. When all that is required is accepted, the list is
//! done.
//!
//! It never opens an item, and what was answered is never changed by whoever asked.

mod answers;
mod asking;
mod deeds;
mod pages;
mod point_pages;
mod point_routes;
mod points;
mod reminders;
mod routes;
mod store;
mod templates;
mod verdicts;
mod views;

use crate::{
    bind,
    doors::{Action, Actor},
    follows::{Followable, Followed},
    items::{Item, attachment::Attachment},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, ItemKind, Near, PartyId, RequestListId, Rights, TaskFacets, Verb};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use asking::{Wanted, ask, change, close, make};
pub use pages::{badge, due, progress, section};
pub use point_pages::for_guests;
pub use points::{Point, PointKind};
pub use reminders::keep;
pub use routes::routes;
pub use views::{ListLine, PointLine, lines, points};

/// How far a request list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody is asked yet.
    Draft,
    /// It waits for guests, or for the company to look.
    Open,
    /// All that it requires is accepted.
    Done,
    /// The company closed it before.
    Closed,
}

impl State {
    const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Done, Self::Closed];

    /// The word that statements and the texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Done => "done",
            Self::Closed => "closed",
        }
    }

    /// The state of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "list-draft",
            Self::Open => "list-open",
            Self::Done => "list-done",
            Self::Closed => "list-closed",
        }
    }
}

crate::words!(State);

/// The state of `l` (request lists).
macro_rules! list_state {
    () => {
        "CASE WHEN l.ended_at IS NOT NULL THEN l.ending WHEN l.asked_at IS NULL THEN 'draft' ELSE 'open' END"
    };
}
use list_state;

/// Condition on `q` (points) and the answer that counts, `a`, left joined: something was
/// given that was not sent back. An answer whose files were all removed is none.
#[macro_export]
macro_rules! point_given {
    () => {
        "(a.id IS NOT NULL AND COALESCE(a.verdict, '') <> 'sent_back' AND (q.kind <> 'file' OR a.verdict = 'accepted'
            OR EXISTS (SELECT 1 FROM answer_files xf JOIN files xg ON xg.organization_id = xf.organization_id AND xg.id = xf.file_id
              WHERE xf.organization_id = a.organization_id AND xf.answer_id = a.id AND xg.binned_at IS NULL)))"
    };
}

/// So many points has `l` (request lists), so many were given something, so many are accepted.
#[macro_export]
macro_rules! list_progress {
    () => {
        concat!(
            "(SELECT COUNT(*) FROM list_points q WHERE q.organization_id = l.organization_id AND q.list_id = l.id AND q.removed_at IS NULL),
             (SELECT COUNT(*) FROM list_points q LEFT JOIN point_answers a ON a.organization_id = q.organization_id AND a.id = q.answer_id
                WHERE q.organization_id = l.organization_id AND q.list_id = l.id AND q.removed_at IS NULL AND ",
            $crate::point_given!(),
            "),
             (SELECT COUNT(*) FROM list_points q JOIN point_answers a ON a.organization_id = q.organization_id AND a.id = q.answer_id
                WHERE q.organization_id = l.organization_id AND q.list_id = l.id AND q.removed_at IS NULL AND a.verdict = 'accepted')"
        )
    };
}

/// Whether a file, by its id in the statement, is part of an answer that was accepted: it
/// is no longer its sender's to change.
#[macro_export]
macro_rules! file_settled {
    ($file:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM answer_files xf JOIN point_answers xa ON xa.id = xf.answer_id WHERE xf.file_id = ",
            $file,
            " AND xa.verdict = 'accepted')"
        )
    };
}

rows! {
    /// A request list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct RequestList {
        pub id: RequestListId,
        pub title: String,
        /// Markdown.
        pub body: String,
        /// A calendar day, as 2026-11-30.
        pub due: Option<String>,
        pub author: String,
        #[serde(skip)]
        pub created_by: PartyId,
        pub created_at: Time,
        /// When guests were asked first.
        pub asked_at: Option<Time>,
        pub state: State,
        /// Goes along with a change, so that nobody overwrites what they have not seen.
        pub edition: i64,
        /// Whether the viewer follows it.
        pub follows: bool,
    }
}

impl RequestList {
    /// Where it is met.
    #[must_use]
    pub fn url(&self, item: &Item) -> String {
        self.followed().url(item.id)
    }

    /// Whether it waits for guests, or is a draft: it can be worked on.
    #[must_use]
    pub fn runs(&self) -> bool {
        matches!(self.state, State::Draft | State::Open)
    }
}

impl Attachment for RequestList {
    const SEGMENT: &'static str = "list";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT l.id, l.title, l.body, l.due, p.name, l.created_by, l.created_at, l.asked_at, ",
                list_state!(),
                ", l.edition, EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = l.id AND ",
                crate::follow_is_of!("f", "$4"),
                ")
                 FROM request_lists l JOIN parties p ON p.id = l.created_by WHERE l.organization_id = $1 AND l.item_id = $2 AND l.id = $3"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        // Until it asks somebody, it is the team's.
        let found = found.filter(|list| list.asked_at.is_some() || viewer.contact().is_none());
        Ok(found.map(|list| {
            let near = Near { follows: list.follows.then(TaskFacets::all), answers: list.state == State::Open, ..Near::default() };
            let author = Author::of(list.created_by, viewer.party());
            (list, Attached { kind: AttachedKind::Followable(near), author })
        }))
    }
}

impl Followable for RequestList {
    fn followed(&self) -> Followed {
        Followed::RequestList(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// Ask guests for something on an item: who changes it may.
pub struct AskGuests;
impl Action<Item> for AskGuests {
    const NAME: &'static str = "Ask guests on";
    fn allowed(rights: &Rights) -> bool {
        rights.may(Verb::Edit) && rights.on_board().is_none()
    }
}

/// Whether items of this kind have request lists.
#[must_use]
pub fn asked_on(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Record | ItemKind::Project)
}
