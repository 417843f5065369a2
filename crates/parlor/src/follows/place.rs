//! What comments and files hang off: an item, or a task, note, activity, event, request, request
//! list or planned activity.

use super::{Followable, Followed};
use crate::{
    doors::Thing,
    items::{
        Item,
        attachment::{On, OnRights},
    },
};
use access::{ActivityId, EventId, HangsOff, ItemId, Near, NoteId, PlannedId, RequestId, RequestListId, Rights, TaskFacets, TaskId};
use uuid::Uuid;

/// What something hangs off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The item itself.
    Item,
    Task(TaskId),
    Note(NoteId),
    Activity(ActivityId),
    Event(EventId),
    Request(RequestId),
    RequestList(RequestListId),
    Planned(PlannedId),
}

impl From<Followed> for Place {
    fn from(thing: Followed) -> Self {
        match thing {
            Followed::Task(id) => Self::Task(id),
            Followed::Note(id) => Self::Note(id),
            Followed::Activity(id) => Self::Activity(id),
            Followed::Event(id) => Self::Event(id),
            Followed::Request(id) => Self::Request(id),
            Followed::RequestList(id) => Self::RequestList(id),
            Followed::Planned(id) => Self::Planned(id),
        }
    }
}

impl Place {
    /// The place of that word and id, as the database keeps them.
    #[must_use]
    pub fn of(word: &str, id: Uuid) -> Self {
        match word {
            "task" => Self::Task(TaskId(id)),
            "note" => Self::Note(NoteId(id)),
            "activity" => Self::Activity(ActivityId(id)),
            "event" => Self::Event(EventId(id)),
            "request" => Self::Request(RequestId(id)),
            "request_list" => Self::RequestList(RequestListId(id)),
            "planned" => Self::Planned(PlannedId(id)),
            _ => Self::Item,
        }
    }

    /// What can be followed; nothing for the item itself.
    #[must_use]
    pub fn followed(self) -> Option<Followed> {
        match self {
            Self::Item => None,
            Self::Task(id) => Some(Followed::Task(id)),
            Self::Note(id) => Some(Followed::Note(id)),
            Self::Activity(id) => Some(Followed::Activity(id)),
            Self::Event(id) => Some(Followed::Event(id)),
            Self::Request(id) => Some(Followed::Request(id)),
            Self::RequestList(id) => Some(Followed::RequestList(id)),
            Self::Planned(id) => Some(Followed::Planned(id)),
        }
    }

    /// As the policy asks for what hangs off it: with what the viewer sees of it by
    /// following it, as [`follow_facets!`](crate::follow_facets) reads it.
    #[must_use]
    pub fn off(self, follow_words: Option<&str>) -> HangsOff {
        match self {
            Self::Item => HangsOff::Item,
            _ => HangsOff::Thing(Near { follows: follow_words.map(TaskFacets::from_words), task: matches!(self, Self::Task(_)), ..Near::default() }),
        }
    }

    /// Where it is met.
    #[must_use]
    pub fn url(self, item: ItemId) -> String {
        self.followed().map_or_else(|| format!("/items/{item}"), |thing| thing.url(item))
    }

    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.followed().map_or("item", Followed::word)
    }

    /// Its id, on this item.
    #[must_use]
    pub fn id(self, item: ItemId) -> Uuid {
        self.followed().map_or(item.0, Followed::id)
    }
}

/// A place on an item, with what its viewer may do on the item.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    pub item: &'a Item,
    pub place: Place,
    pub rights: &'a Rights,
}

/// What is, or hangs off, an item: what can be written on.
pub trait Spotted: Thing {
    /// Where it is.
    fn spot<'a>(&'a self, rights: &'a Self::Rights) -> Spot<'a>;
}

impl Spotted for Item {
    fn spot<'a>(&'a self, rights: &'a Rights) -> Spot<'a> {
        Spot { item: self, place: Place::Item, rights }
    }
}

impl<C: Followable> Spotted for On<C> {
    fn spot<'a>(&'a self, rights: &'a OnRights) -> Spot<'a> {
        Spot { item: &self.item, place: self.it.followed().into(), rights: &rights.on_item }
    }
}
