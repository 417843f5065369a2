//! What hangs off an item: files, tasks, notes, activities, comments. Each is
//! reached only through the rights on its item, so what is derived dies with
//! its parent.

use crate::{Facet, Micros, PartyId, Reason, Rights, Verb, WhyNot, item::Side};
use serde::{Deserialize, Serialize};

/// Who reads a comment. Two lanes that never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// The team alone.
    Team,
    /// The team and the guests who take part.
    Guests,
}

impl Lane {
    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Guests => "guests",
        }
    }

    /// The lane of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Team, Self::Guests].into_iter().find(|lane| lane.word() == word)
    }
}

/// Whether the viewer made the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    Viewer,
    Other,
}

impl Author {
    /// As seen by this viewer.
    #[must_use]
    pub fn of(made_by: PartyId, viewer: PartyId) -> Self {
        if made_by == viewer { Self::Viewer } else { Self::Other }
    }
}

/// What a file hangs off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileOn {
    /// The item itself.
    Item,
    /// A task, note or activity of it, and whether the viewer follows that.
    Followable { follows: bool },
}

/// What kind of thing, with what decides on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachedKind {
    /// A file; an internal one is for the team.
    File { internal: bool, on: FileOn },
    /// A task, note or activity, and whether the viewer follows it.
    Followable { follows: bool },
    /// A comment on the item itself, or on something the viewer sees.
    Comment { lane: Lane, written_at: Micros },
}

/// One thing that hangs off an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attached {
    pub kind: AttachedKind,
    pub author: Author,
}

/// What may be done with it. See [`Rights::attached`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedRights {
    /// Change its content.
    pub edit: bool,
    /// Write below it.
    pub comment: bool,
    /// Remove it.
    pub remove: bool,
    /// The chain of reasons, the item's own first (VIEW-3).
    pub why: Vec<Reason>,
}

impl Rights {
    /// What the holder of these rights may do with a thing that hangs off the item.
    ///
    /// # Errors
    /// The reason for which they do not see it.
    pub fn attached(&self, thing: &Attached) -> Result<AttachedRights, WhyNot> {
        let own = thing.author == Author::Viewer;
        let Side::Guest(_) = self.side() else {
            let edit = match thing.kind {
                // Words belong to who wrote them, also among colleagues.
                AttachedKind::Comment { .. } => own && self.may(Verb::WriteToTeam),
                _ => self.may(Verb::Edit),
            };
            return Ok(AttachedRights { edit, comment: self.may(Verb::WriteToTeam), remove: edit, why: self.why().to_vec() });
        };
        let reason = self.shown_to_guest(thing, own)?;
        let acts = self.may(Verb::WriteToGuests);
        let mut why = self.why().to_vec();
        why.extend(reason);
        let followable = matches!(thing.kind, AttachedKind::Followable { .. });
        Ok(AttachedRights { edit: own && acts && !followable, comment: acts && followable, remove: own && acts && !followable, why })
    }

    fn shown_to_guest(&self, thing: &Attached, own: bool) -> Result<Vec<Reason>, WhyNot> {
        let facet = |facet| if self.shows(facet) { Ok(Reason::Facet(facet)) } else { Err(WhyNot::FacetOff(facet)) };
        match thing.kind {
            AttachedKind::File { internal: true, .. } => Err(WhyNot::Internal),
            AttachedKind::File { on: FileOn::Item, .. } if own => Ok(vec![Reason::Own]),
            AttachedKind::File { on: FileOn::Item, .. } => Ok(vec![facet(Facet::Files)?]),
            // What hangs off a task is no nearer to a guest than the task, even what they sent.
            AttachedKind::File { on: FileOn::Followable { follows }, .. } | AttachedKind::Followable { follows } if !follows => {
                Err(WhyNot::NotFollower)
            }
            AttachedKind::File { .. } | AttachedKind::Followable { .. } => Ok(vec![facet(Facet::Followed)?, Reason::Follows]),
            AttachedKind::Comment { lane: Lane::Team, .. } => Err(WhyNot::TeamLane),
            AttachedKind::Comment { .. } if own => Ok(vec![Reason::GuestLane, Reason::Own]),
            AttachedKind::Comment { written_at, .. } if written_at < self.reads_from() => Err(WhyNot::BeforeGrant),
            AttachedKind::Comment { .. } => Ok(vec![Reason::GuestLane]),
        }
    }
}
