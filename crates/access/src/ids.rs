//! Names of things as types, so that a contact's id can never stand where a
//! member's belongs. They are UUIDv7: sortable, unguessable in practice, but
//! not secrets; nothing is decided by knowing one.

use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, concat!(stringify!($name), "({})"), self.0) }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
        impl From<$name> for Uuid { fn from(id: $name) -> Self { id.0 } }
    )* };
}

ids! {
    /// A company that works in Parlor.
    OrganizationId,
    /// Somebody with a mailbox, known to the installation once.
    PersonId,
    /// A member or a contact, as one organization knows them.
    PartyId,
    /// A person who works for an organization. Every member is a party.
    MemberId,
    /// An outside person as one organization knows them. Every contact is a party.
    ContactId,
    /// The outside company that contacts belong to.
    CounterpartyId,
    /// What a member may do.
    RoleId,
    /// An open invitation to become a member.
    InvitationId,
    /// A collection of records of one sort.
    OrganizerId,
    /// A division of an organizer.
    CategoryId,
    /// A column of an organizer.
    FieldId,
    /// Whatever can be shared as a unit.
    ItemId,
    /// A task, on an item or general.
    TaskId,
    /// A note on an item.
    NoteId,
    /// What somebody asks for on a record.
    RequestId,
    /// What guests are asked for on an item.
    RequestListId,
    /// One thing that a request list asks for.
    PointId,
    /// A record of what happened on an item.
    ActivityId,
    /// What is to happen on an item, once or again and again, and is confirmed.
    PlannedId,
    /// One day on which it is to happen.
    OccurrenceId,
    /// An exchange about a document: a message, an approval, signatures.
    EventId,
    /// Somebody in a route of signatures.
    SignerId,
    /// A file of an item, with its versions.
    FileId,
    /// One version of a file.
    VersionId,
    /// A file that comes in parts.
    UploadId,
    /// Something somebody wrote on an item, task, note or activity.
    CommentId,
    /// How far a project is, as its organization names it.
    StageId,
    /// Something somebody wrote in a project's chat.
    MessageId,
    /// A question whether a task is approved.
    ApprovalId,
    /// What people without an account fill in.
    FormId,
    /// What somebody is told of that concerns them.
    NotificationId,
    /// What opens one item to one contact.
    GrantId,
    /// An address made for one contact and one item.
    LinkId,
    /// A browser in which somebody is known.
    SessionId,
    /// A key for programs, made by a person.
    TokenId,
    /// A 6-digit code on its way to a mailbox.
    CodeId,
    /// A mail that waits to be sent, or was.
    MailId,
    /// A review of who has access.
    ReviewId,
    /// An address that is told of what happens.
    WebhookId,
    /// One event on its way to a webhook.
    DeliveryId,
    /// What somebody asks to have erased.
    ErasureId,
    /// A rule about what is opened to guests.
    SharingRuleId,
    /// What is opened to guests of a sort, under a name.
    PresetId,
    /// Contacts that are shared with together.
    GroupId,
}

macro_rules! is_a_party {
    ($($name:ident),*) => { $(
        impl $name {
            /// The same somebody, without saying on which side of the door they stand.
            #[must_use]
            pub fn party(self) -> PartyId { PartyId(self.0) }
        }
    )* };
}
is_a_party!(MemberId, ContactId);
