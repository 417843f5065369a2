//! The facts about one viewer and one item, as one query loads them.

use crate::{BoardRole, Facets, Reach, Roles, WhyNot};

/// Microseconds since 1970-01-01 UTC.
pub type Micros = i64;

/// How a viewer stands to an item. Members, guests and strangers are different
/// types; nobody can be taken for another by a shared number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing ties the viewer to this organization.
    Stranger,
    /// The viewer works for the organization.
    Member(MemberStanding),
    /// The organization knows the viewer as a contact.
    Guest(GuestStanding),
}

/// A member and an item of their organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberStanding {
    /// What they hold.
    pub roles: Roles,
    /// What the roles that the organization made say about where it lies.
    pub reach: Reach,
    /// Whether they made this item.
    pub made: bool,
    /// Whether they take part in this item: they made it, are responsible for
    /// it, were added to it, or follow something that hangs off it.
    pub participates: bool,
    /// Whether the organization lets links be made and copied at all (LINK-2).
    pub external_communications: bool,
    /// The role that was given to them on this board.
    pub board_role: Option<BoardRole>,
}

/// A contact and an item of the organization that knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuestStanding {
    /// Their latest grant on this item, if there ever was one.
    pub grant: Option<GrantFacts>,
    /// What this browser has shown about who sits before it.
    pub proof: Proof,
    /// How long the organization trusts such proof.
    pub trust: Trust,
    /// Whether they are a guest of the organization at all, whatever is open to them.
    pub stay: StayFacts,
    /// They signed in here by two proofs: a passkey, a second step, their company's own sign-in.
    pub twice: bool,
}

/// What is known of the stay of a guest, which is over all that is open to them (WORK-15).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StayFacts {
    /// Somebody suspended it.
    pub suspended: bool,
    /// It ends by itself at this instant.
    pub until: Option<Micros>,
}

impl StayFacts {
    /// Why all that is open to the guest rests at that instant, if it does.
    #[must_use]
    pub fn rests_at(self, now: Micros) -> Option<WhyNot> {
        if self.suspended {
            return Some(WhyNot::StaySuspended);
        }
        self.until.filter(|until| *until <= now).map(|_| WhyNot::StayOver)
    }
}

/// What is known of a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantFacts {
    pub opened_at: Micros,
    pub closed_at: Option<Micros>,
    /// It ends by itself at this instant.
    pub until: Option<Micros>,
    pub facets: Facets,
    /// When the chat of a project was opened to it, where that was later.
    pub chat_at: Option<Micros>,
    /// It came by a public link that opens nothing now (LINK-19).
    pub paused: bool,
}

impl GrantFacts {
    /// Whether it opens the item at that instant.
    #[must_use]
    pub fn open_at(&self, now: Micros) -> bool {
        self.closed_at.is_none() && !self.paused && self.until.is_none_or(|until| now < until)
    }
}

/// What a browser has shown about the person before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing, for this organization.
    None,
    /// The mailbox was proven then: by a first click, a code, or a sign-in.
    Verified { at: Micros },
    /// A member looks as this guest: the same view, and no deed.
    Preview,
    /// A mail to them was answered at the address that it gave: they write where they
    /// read, and do nothing else.
    Answer,
    /// The browser holds an address behind which nobody has shown yet who they are, or
    /// one that is for everybody: they read, and do nothing (LINK-8, LINK-19); but on a board,
    /// whoever came by the address for everybody acts by the name that they entered (BOARD-3).
    Held(LinkFacts),
}

/// What is known of an address that a browser holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkFacts {
    pub deactivated: bool,
    /// It opens nothing from this instant on.
    pub until: Option<Micros>,
    /// Another address was made in its place since.
    pub renewed: bool,
    /// Somebody has shown that they are its contact. From then on the address alone
    /// shows nothing (LINK-10).
    pub bound: bool,
    /// It is for everybody who has it, not for one contact.
    pub everyone: bool,
}

impl LinkFacts {
    /// Whether whoever holds it reads at that instant.
    #[must_use]
    pub fn reads_at(&self, now: Micros) -> bool {
        !self.deactivated && !self.renewed && !self.bound && self.until.is_none_or(|until| now < until)
    }
}

/// For how long a verified browser is not asked again (LINK-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trust {
    /// 0 means: ask at every visit.
    pub days: i64,
}

impl Trust {
    const DAY: Micros = 24 * 60 * 60 * 1_000_000;
    /// One visit, where a code is asked for each time.
    const VISIT: Micros = 60 * 60 * 1_000_000;

    /// For how long proof lasts.
    #[must_use]
    pub fn lasts(self) -> Micros {
        if self.days <= 0 { Self::VISIT } else { self.days.saturating_mul(Self::DAY) }
    }

    /// Whether proof of that instant still counts now.
    #[must_use]
    pub fn holds(self, proven: Micros, now: Micros) -> bool {
        now < proven.saturating_add(self.lasts())
    }
}
