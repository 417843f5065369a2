//! The kinds of what somebody is told of.

use super::Sort;
use access::Lane;

/// What somebody is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An item was opened to them.
    Shared,
    /// An item that they answer for was opened to guests.
    Told,
    /// They were added to a task, note or activity.
    Added,
    /// A guest wrote a note.
    Noted,
    /// Somebody asks for something on a record.
    Request,
    /// Something that they follow was changed.
    Changed,
    /// Files came.
    Files,
    Comment,
    /// They are asked into an event of a document.
    Event,
    /// They are called by an @.
    Mention,
    /// New messages in the chat of the team.
    TeamChat,
    /// New messages in the chat with guests.
    GuestChat,
    /// They are asked to approve a task.
    Asked,
    /// What came of an approval that they asked for.
    Decided,
    /// A form was filled in.
    Answer,
    /// A grant or a link ends soon.
    Ending,
    /// They are asked to sign, or to approve a document.
    ToSign,
    /// A route of signatures ended.
    Signed,
    /// Somebody whose turn it is in a route cannot be asked yet.
    HeldUp,
    /// How things stand with a board.
    Update,
    /// Somebody asks to be let in.
    Requested,
    /// The guests that the organization may have are nearly all there.
    Package,
    /// A virus was found in a file, which was destroyed.
    Virus,
    /// A request list asks them.
    ListAsked,
    /// Points of a request list were answered.
    ListAnswered,
    /// An answer of theirs was sent back.
    ListBack,
    /// All that a request list requires is accepted.
    ListDone,
    /// Something is open in a request list, and due in some days.
    ListSoon,
    /// The same, due on this day.
    ListToday,
    /// The same, and its day has passed.
    ListOver,
    /// Something planned that they confirm comes up.
    PlannedSoon,
    /// It is due today.
    PlannedDue,
    /// Its day has passed, and they have not confirmed it.
    PlannedLate,
    /// Nobody confirmed it, and they answer for it.
    Unconfirmed,
    /// Nobody can confirm it.
    Stuck,
    /// The stay of a guest ends soon.
    StayEnds,
    /// It came to its end.
    StayOver,
    /// It was suspended.
    StaySuspended,
    /// It was renewed, or its guest let in again.
    StayAgain,
    /// A guest asks for more time.
    StayAsked,
    /// They answer for a guest from now on.
    StaySponsor,
    /// They are asked who of their guests is to stay.
    Review,
    /// The day of a review comes soon.
    ReviewSoon,
    /// A review is closed.
    ReviewClosed,
    /// A webhook of theirs was switched off.
    WebhookOff,
    /// A guest asks to be erased.
    ErasureAsked,
    /// They changed their mind.
    ErasureBack,
    /// They were erased.
    ErasureDone,
    /// A member asks to be removed and erased.
    ErasureMember,
    /// A guest to whom nothing is open will be erased.
    ErasureSoon,
    /// They are asked to read a file.
    ToRead,
    /// A guest has read a file for the first time.
    FirstRead,
}

impl Kind {
    pub(super) const ALL: [Self; 52] = [
        Self::Shared,
        Self::Told,
        Self::Added,
        Self::Noted,
        Self::Request,
        Self::Changed,
        Self::Files,
        Self::Comment,
        Self::Mention,
        Self::TeamChat,
        Self::GuestChat,
        Self::Asked,
        Self::Decided,
        Self::Answer,
        Self::Ending,
        Self::Event,
        Self::ToSign,
        Self::Signed,
        Self::HeldUp,
        Self::Update,
        Self::Requested,
        Self::Package,
        Self::Virus,
        Self::ListAsked,
        Self::ListAnswered,
        Self::ListBack,
        Self::ListDone,
        Self::ListSoon,
        Self::ListToday,
        Self::ListOver,
        Self::PlannedSoon,
        Self::PlannedDue,
        Self::PlannedLate,
        Self::Unconfirmed,
        Self::Stuck,
        Self::StayEnds,
        Self::StayOver,
        Self::StaySuspended,
        Self::StayAgain,
        Self::StayAsked,
        Self::StaySponsor,
        Self::Review,
        Self::ReviewSoon,
        Self::ReviewClosed,
        Self::WebhookOff,
        Self::ErasureAsked,
        Self::ErasureBack,
        Self::ErasureDone,
        Self::ErasureMember,
        Self::ErasureSoon,
        Self::ToRead,
        Self::FirstRead,
    ];

    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Told => "told",
            Self::Added => "added",
            Self::Noted => "noted",
            Self::Request => "request",
            Self::Changed => "changed",
            Self::Files => "files",
            Self::Comment => "comment",
            Self::Event => "event",
            Self::Mention => "mention",
            Self::TeamChat => "team_chat",
            Self::GuestChat => "guest_chat",
            Self::Asked => "asked",
            Self::Decided => "decided",
            Self::Answer => "answer",
            Self::Ending => "ending",
            Self::ToSign => "to_sign",
            Self::Signed => "signed",
            Self::HeldUp => "held_up",
            Self::Update => "update",
            Self::Requested => "requested",
            Self::Package => "package",
            Self::Virus => "virus",
            Self::ListAsked => "list_asked",
            Self::ListAnswered => "list_answered",
            Self::ListBack => "list_back",
            Self::ListDone => "list_done",
            Self::ListSoon => "list_soon",
            Self::ListToday => "list_today",
            Self::ListOver => "list_over",
            Self::PlannedSoon => "planned_soon",
            Self::PlannedDue => "planned_due",
            Self::PlannedLate => "planned_late",
            Self::Unconfirmed => "unconfirmed",
            Self::Stuck => "stuck",
            Self::StayEnds => "stay_ends",
            Self::StayOver => "stay_over",
            Self::StaySuspended => "stay_suspended",
            Self::StayAgain => "stay_again",
            Self::StayAsked => "stay_asked",
            Self::StaySponsor => "stay_sponsor",
            Self::Review => "review",
            Self::ReviewSoon => "review_soon",
            Self::ReviewClosed => "review_closed",
            Self::WebhookOff => "webhook_off",
            Self::ErasureAsked => "erasure_asked",
            Self::ErasureBack => "erasure_back",
            Self::ErasureDone => "erasure_done",
            Self::ErasureMember => "erasure_member",
            Self::ErasureSoon => "erasure_soon",
            Self::ToRead => "to_read",
            Self::FirstRead => "first_read",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// New messages in the chat of a lane.
    #[must_use]
    pub fn of_chat(lane: Lane) -> Self {
        match lane {
            Lane::Team => Self::TeamChat,
            Lane::Guests => Self::GuestChat,
        }
    }

    /// Which choice of its reader decides about its mail.
    #[must_use]
    pub fn sort(self) -> Sort {
        match self {
            Self::Shared
            | Self::Told
            | Self::Requested
            | Self::Package
            | Self::StayAgain
            | Self::StayAsked
            | Self::StaySponsor
            | Self::Review
            | Self::ReviewSoon
            | Self::ReviewClosed
            | Self::ErasureAsked
            | Self::ErasureBack
            | Self::ErasureDone
            | Self::ErasureMember
            | Self::ErasureSoon => Sort::Shares,
            Self::Added | Self::Noted | Self::Request | Self::Changed | Self::Update | Self::ListAnswered | Self::ListDone => Sort::Tasks,
            Self::PlannedSoon | Self::PlannedDue | Self::PlannedLate | Self::Unconfirmed | Self::Stuck => Sort::Tasks,
            Self::Files | Self::Virus => Sort::Files,
            Self::Comment | Self::Event => Sort::Comments,
            Self::Mention => Sort::Mentions,
            Self::TeamChat | Self::GuestChat => Sort::Chat,
            Self::Asked | Self::Decided | Self::ToSign | Self::Signed | Self::HeldUp => Sort::Approvals,
            // Somebody waits for what they have.
            Self::ListAsked | Self::ListBack | Self::ListSoon | Self::ListToday | Self::ListOver => Sort::Approvals,
            Self::ToRead => Sort::Approvals,
            Self::FirstRead => Sort::Reads,
            Self::Answer => Sort::Forms,
            Self::Ending | Self::StayEnds | Self::StayOver | Self::StaySuspended | Self::WebhookOff => Sort::Ends,
        }
    }

    /// Whether it tells of the stay of a guest: to the guest themself, or to a member.
    #[must_use]
    pub fn of_stay(self) -> bool {
        matches!(self, Self::StayEnds | Self::StayOver | Self::StaySuspended | Self::StayAgain | Self::StayAsked | Self::StaySponsor)
    }

    /// Whether it tells a member of somebody's erasure.
    #[must_use]
    pub fn of_erasure(self) -> bool {
        matches!(self, Self::ErasureAsked | Self::ErasureBack | Self::ErasureDone | Self::ErasureMember | Self::ErasureSoon)
    }

    /// Whether it tells of a review.
    #[must_use]
    pub fn of_review(self) -> bool {
        matches!(self, Self::Review | Self::ReviewSoon | Self::ReviewClosed)
    }

    /// Whether several of them, as long as nobody has looked, are one.
    pub(super) fn gathers(self) -> bool {
        matches!(self, Self::Changed | Self::Files | Self::TeamChat | Self::GuestChat | Self::ListAnswered | Self::FirstRead | Self::HeldUp)
    }
}

crate::words!(Kind);
