//! What hangs off an item: files, tasks, notes, activities, events, comments. Each is
//! reached only through the rights on its item, so what is derived dies with
//! its parent.

use crate::{BoardDeed, Facet, Facets, Micros, PartyId, Reason, Rights, TaskFacet, TaskFacets, Verb, WhyNot, item::Side};
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

/// How a task, note, activity or event stands to the viewer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Near {
    /// What their follow shows them, if they follow it. Notes, activities and
    /// events are shown whole; who takes part in an event follows it.
    pub follows: Option<TaskFacets>,
    /// It is closed to the viewer alone (LINK-23), whoever follows it, as an event is to one of everyone
    /// who has the public link.
    pub closed: bool,
    /// It is a task, which a grant can show without a follow.
    pub task: bool,
    /// It is a note, which belongs to whoever wrote it, also where that is a guest (WORK-8).
    pub note: bool,
    /// It is a planned activity, which is confirmed by whom it is given to (WORK-6).
    pub planned: bool,
    /// It is a task that the viewer is to do (WORK-5), or a planned activity that they confirm.
    pub assigned: bool,
    /// The viewer is asked to approve or sign it, and has not answered (PROJ-22, SIGN-2). That
    /// shows them nothing that they do not see anyway.
    pub asked: bool,
    /// It is a request list that runs, which whoever of the guests follows it is to answer (WORK-7).
    pub answers: bool,
}

/// What a file or a comment hangs off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HangsOff {
    /// The item itself.
    Item,
    /// A task, note, activity or event of it.
    Thing(Near),
}

/// What kind of thing, with what decides on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachedKind {
    /// A file; an internal one is for the team, and one can be closed to this
    /// viewer alone (LINK-23).
    File { internal: bool, closed: bool, off: HangsOff },
    /// A task, note, activity or event.
    Followable(Near),
    /// A comment.
    Comment { lane: Lane, written_at: Micros, off: HangsOff },
    /// A message in one of the two chats of a project (PROJ-12).
    Message { lane: Lane, written_at: Micros },
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
    /// Approve or reject it.
    pub decide: bool,
    /// Sign it.
    pub sign: bool,
    /// Of a task: say how far it is, and what was done. Of a planned activity: confirm that it has been done.
    pub report: bool,
    /// Of a task: what it says as a work order, with whom one speaks there and where that is (WORK-4).
    pub order: bool,
    /// Of a work order: send photos along with what is reported on it, and no other files.
    pub photos: bool,
    /// Of a request list: answer what it asks for.
    pub answer: bool,
    /// What is shown of it, where it is a task; everything of all else.
    pub parts: TaskFacets,
    /// The viewer could do more with it, had they signed in by two proofs.
    pub prove_first: bool,
    /// The chain of reasons, the item's own first (VIEW-3).
    pub why: Vec<Reason>,
}

impl AttachedRights {
    /// Whether a confirmation of a planned activity can be taken back: by the company at any
    /// time, by who wrote it on the day on which they did (WORK-6).
    #[must_use]
    pub fn takes_back(&self, author: Author, same_day: bool) -> bool {
        self.edit || (self.report && author == Author::Viewer && same_day)
    }
}

impl Rights {
    /// What the holder of these rights may do with a thing that hangs off the item.
    ///
    /// # Errors
    /// The reason for which they do not see it.
    pub fn attached(&self, thing: &Attached) -> Result<AttachedRights, WhyNot> {
        let own = thing.author == Author::Viewer;
        let asked = matches!(thing.kind, AttachedKind::Followable(near) if near.asked);
        let (decide, sign) = (asked && self.may(Verb::Decide), asked && self.may(Verb::Sign));
        let Side::Guest(grant) = self.side() else {
            let edit = match thing.kind {
                // Words belong to who wrote them, also among colleagues.
                AttachedKind::Comment { .. } | AttachedKind::Message { .. } => own && self.may(Verb::WriteToTeam),
                // A reviewer of a board makes tasks of comments, and says how far they are.
                AttachedKind::Followable(near) if near.task && self.on_board().is_some() => {
                    self.on_board().is_some_and(|board| board.may(BoardDeed::Task))
                }
                _ => self.may(Verb::Edit),
            };
            return Ok(AttachedRights {
                edit,
                comment: self.may(Verb::WriteToTeam),
                remove: edit,
                decide,
                sign,
                report: edit || (self.may(Verb::Decide) && matches!(thing.kind, AttachedKind::Followable(near) if near.planned && near.assigned)),
                order: true,
                photos: edit && self.report_photos() && matches!(thing.kind, AttachedKind::Followable(near) if near.task),
                // Whom it asks stands outside.
                answer: false,
                parts: TaskFacets::all(),
                prove_first: false,
                why: self.why().to_vec(),
            });
        };
        let (parts, reasons) = self.shown_to_guest(thing, own)?;
        let acts = self.may(Verb::WriteToGuests);
        let mut why = self.why().to_vec();
        why.extend(reasons);
        let followable = matches!(thing.kind, AttachedKind::Followable(_));
        let near = |test: fn(Near) -> bool| matches!(thing.kind, AttachedKind::Followable(near) if test(near));
        // What changes things needs the proof that the organization asks for; words are words.
        let held = self.proving.edit;
        let words = matches!(thing.kind, AttachedKind::Comment { .. } | AttachedKind::Message { .. });
        let writes_notes = self.may(Verb::AddNote) || (held && grant.facets.has(Facet::WriteNotes));
        let edit = own && acts && (!followable || (near(|near| near.note) && writes_notes));
        // Whoever answers a mail writes, and does nothing else.
        let report = self.may(Verb::Decide) && near(|near| (near.task || near.planned) && near.assigned);
        let order = matches!(thing.kind, AttachedKind::Followable(near) if grant.facets.order(near));
        // To be asked for files is to be let send them.
        let answer = self.may(Verb::Decide) && near(|near| near.answers && near.follows.is_some());
        Ok(AttachedRights {
            edit: edit && (words || !held),
            comment: acts && followable,
            remove: edit && (words || !held),
            decide,
            sign,
            report: report && !held,
            order,
            photos: report && order && !held && self.report_photos(),
            answer: answer && !held,
            parts,
            prove_first: held && ((edit && !words) || report || answer),
            why,
        })
    }

    /// What the holder sees of a task, note, activity or event: by their own follow, and
    /// of a task also by a grant that shows all of them. Both add up.
    ///
    /// # Errors
    /// The reason for which they do not see it.
    pub fn near(&self, near: Near) -> Result<(TaskFacets, Vec<Reason>), WhyNot> {
        match self.side() {
            Side::Team => Ok((TaskFacets::all(), Vec::new())),
            Side::Guest(grant) => grant.facets.near(near),
        }
    }

    fn shown_to_guest(&self, thing: &Attached, own: bool) -> Result<(TaskFacets, Vec<Reason>), WhyNot> {
        let whole = |why: Vec<Reason>| Ok((TaskFacets::all(), why));
        match thing.kind {
            AttachedKind::File { internal: true, .. } => Err(WhyNot::Internal),
            AttachedKind::File { closed: true, .. } => Err(WhyNot::Closed),
            AttachedKind::File { off: HangsOff::Item, .. } if own => whole(vec![Reason::Own]),
            AttachedKind::File { off: HangsOff::Item, .. } if self.shows(Facet::Files) => whole(vec![Reason::Facet(Facet::Files)]),
            AttachedKind::File { off: HangsOff::Item, .. } => Err(WhyNot::FacetOff(Facet::Files)),
            // What hangs off a task is no nearer to a guest than the task, even what they sent.
            AttachedKind::File { off: HangsOff::Thing(near), .. } => {
                let shown = self.near(near)?;
                if shown.0.has(TaskFacet::Files) { Ok(shown) } else { Err(WhyNot::PartOff(TaskFacet::Files)) }
            }
            AttachedKind::Followable(near) => self.near(near),
            AttachedKind::Comment { lane: Lane::Team, .. } | AttachedKind::Message { lane: Lane::Team, .. } => Err(WhyNot::TeamLane),
            AttachedKind::Message { .. } if !self.shows(Facet::Chat) => Err(WhyNot::FacetOff(Facet::Chat)),
            AttachedKind::Comment { off: HangsOff::Thing(near), .. } if self.near(near).is_err() => self.near(near),
            AttachedKind::Comment { .. } | AttachedKind::Message { .. } if own => whole(vec![Reason::GuestLane, Reason::Own]),
            AttachedKind::Comment { written_at, .. } if written_at < self.reads_from() => Err(WhyNot::BeforeGrant),
            AttachedKind::Message { written_at, .. } if written_at < self.reads_chat_from() => Err(WhyNot::BeforeGrant),
            AttachedKind::Comment { .. } | AttachedKind::Message { .. } => whole(vec![Reason::GuestLane]),
        }
    }
}

impl Facets {
    /// Whether a grant of these facets shows what a task says as a work order: to whoever
    /// follows it, and to nobody who is shown all tasks.
    #[must_use]
    pub fn order(self, near: Near) -> bool {
        near.task && near.follows.is_some() && self.has(Facet::Followed)
    }

    /// What a grant of these facets shows of a task, note or activity; see [`Rights::near`].
    ///
    /// # Errors
    /// The reason for which it shows nothing of it.
    pub fn near(self, near: Near) -> Result<(TaskFacets, Vec<Reason>), WhyNot> {
        if near.closed {
            return Err(WhyNot::Closed);
        }
        let by_follow =
            near.follows.filter(|_| self.has(Facet::Followed)).map(|parts| (parts, vec![Reason::Facet(Facet::Followed), Reason::Follows]));
        let by_grant = (near.task && self.has(Facet::Tasks)).then(|| (self.of_tasks(), vec![Reason::Facet(Facet::Tasks)]));
        match (by_follow, by_grant) {
            (Some((some, why)), Some((more, _))) => Ok((some.or(more), why)),
            (Some(shown), None) | (None, Some(shown)) => Ok(shown),
            (None, None) if near.follows.is_some() => Err(WhyNot::FacetOff(Facet::Followed)),
            (None, None) => Err(WhyNot::NotFollower),
        }
    }
}
