//! What of a notification still stands, and what a guest sees of it now.

use super::Row;
use crate::notifications::Kind;
use access::{Attached, AttachedKind, Author, ContactId, Facet, Facets, HangsOff, Rights, TaskFacets};

impl Row {
    /// What it tells of is still there.
    pub(super) fn there(&self) -> bool {
        // A note that was removed.
        if self.place().followed().is_some() && self.thing_title.is_none() {
            return false;
        }
        match self.kind {
            Kind::Comment => self.comment.is_some() || self.board_words.is_some(),
            Kind::Mention => self.thing_id.is_none() || self.comment.is_some() || self.message.is_some() || self.board_words.is_some(),
            Kind::Update | Kind::Requested => self.board_extra.is_some(),
            Kind::Files | Kind::Virus | Kind::ToRead | Kind::FirstRead => self.file.is_some(),
            // Confirmed meanwhile.
            Kind::PlannedSoon | Kind::PlannedDue | Kind::PlannedLate | Kind::Unconfirmed => self.day.is_some(),
            Kind::TeamChat | Kind::GuestChat => !self.unread || self.fresh > 0,
            // One that is there no more.
            Kind::WebhookOff => self.stay_name.is_some(),
            _ => self.about == "item" || self.thing_title.is_some(),
        }
    }

    /// What a guest sees of what it is about; nothing, where they may not know of it.
    pub(super) fn seen_by(&self, contact: ContactId, rights: &Rights) -> Option<TaskFacets> {
        let off = self.place().off(self.follow_words.as_deref());
        let near = match off {
            HangsOff::Item => TaskFacets::all(),
            HangsOff::Thing(near) => rights.near(near).ok()?.0,
        };
        let sees = |kind: AttachedKind, author: Author| rights.attached(&Attached { kind, author }).is_ok();
        let open = match self.kind {
            // Looking as they would is reading alone; what they are on the board says their grant.
            Kind::Comment | Kind::Mention | Kind::Asked if self.board_words.is_some() || (self.kind == Kind::Asked && self.about == "item") => {
                Facets::from_words(self.facets.as_deref()?).board_role(self.guests_edit).guests_are_told()
            }
            Kind::Shared
            | Kind::Ending
            | Kind::Added
            | Kind::Noted
            | Kind::Request
            | Kind::Changed
            | Kind::Asked
            | Kind::Event
            | Kind::ToSign
            | Kind::Signed
            | Kind::ListAsked
            | Kind::ListBack
            | Kind::ListDone
            | Kind::ListSoon
            | Kind::ListToday
            | Kind::ListOver
            | Kind::PlannedSoon
            | Kind::PlannedDue
            | Kind::PlannedLate
            // A guest is told of their own alone.
            | Kind::Virus => true,
            Kind::Told | Kind::TeamChat | Kind::Decided | Kind::Answer | Kind::Update | Kind::Requested | Kind::Package | Kind::ListAnswered => false,
            // What the company is to look after.
            Kind::Unconfirmed | Kind::Stuck | Kind::FirstRead | Kind::HeldUp => false,
            Kind::GuestChat => rights.shows(Facet::Chat),
            Kind::Files | Kind::ToRead => sees(AttachedKind::File { internal: self.file_internal.unwrap_or(true), closed: self.file_closed, off }, Author::Other),
            Kind::Comment | Kind::Mention => match (self.comment_lane.zip(self.comment_at), self.message_lane.zip(self.message_at)) {
                (Some((lane, at)), _) => {
                    let author = self.comment_by.map_or(Author::Other, |by| Author::of(by, contact.party()));
                    sees(AttachedKind::Comment { lane, written_at: at.0, off }, author)
                }
                (None, Some((lane, at))) => sees(AttachedKind::Message { lane, written_at: at.0 }, Author::Other),
                (None, None) => true,
            },
            // Of a stay and a review it is told where they are, not on an item.
            _ => false,
        };
        (open && self.there()).then_some(near)
    }
}
