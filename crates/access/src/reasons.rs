//! Why somebody sees a thing, and why not: the same answers that decide.

/// A link in the chain of reasons for which somebody sees something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A role of theirs reaches this item.
    Role,
    /// Their role shows them what they participate in, and they do.
    Participates,
    /// Their role shows them what they made, and they made it.
    Made,
    /// A grant opens the item to them.
    Grant,
    /// The grant shows this part.
    Facet(crate::Facet),
    /// They follow it.
    Follows,
    /// They wrote or sent it themselves.
    Own,
    /// It stands in the lane that guests read.
    GuestLane,
}

/// The one reason for which somebody does not see something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// Nothing ties them to the organization.
    Stranger,
    /// No role of theirs reaches this item.
    NoRole,
    /// The item was never opened to them.
    NoGrant,
    /// It was, and is closed.
    GrantClosed,
    /// It was, until a day that has passed.
    GrantEnded,
    /// Their stay is suspended: nothing is open to them in the organization.
    StaySuspended,
    /// Their stay came to its end, and nothing is open to them any more.
    StayOver,
    /// This browser has not shown who they are, or too long ago.
    NotVerified,
    /// The address by which they came, or that this browser holds, opens nothing any more.
    LinkOff,
    /// The item lies in the bin.
    Binned,
    /// Guests are not let in to this organizer, or to any project.
    NoExtranet,
    /// The grant leaves this part out.
    FacetOff(crate::Facet),
    /// What of the task is shown leaves this part out.
    PartOff(crate::TaskFacet),
    /// They do not follow it.
    NotFollower,
    /// It is for the team only.
    Internal,
    /// It was closed to them alone.
    Closed,
    /// It stands in the team's lane.
    TeamLane,
    /// It was written before the item was opened to them.
    BeforeGrant,
    /// It hangs off no item; only members can see it.
    General,
}
