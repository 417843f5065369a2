//! What can be given to a statement: eight kinds, each of which may be absent.

use super::{Sought, Time};
use access::*;
use uuid::Uuid;

/// A parameter of a statement. Use [`bind!`](crate::bind) to write a list of them.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    Null,
    Id(Uuid),
    Int(i64),
    Bool(bool),
    Text(&'a str),
    Owned(String),
    Bytes(&'a [u8]),
    /// What `SEARCHED($n)` asks for.
    Sought(&'a Sought),
}

impl<'a> From<&'a Sought> for Value<'a> {
    fn from(sought: &'a Sought) -> Self {
        Self::Sought(sought)
    }
}

impl From<Uuid> for Value<'_> {
    fn from(id: Uuid) -> Self {
        Self::Id(id)
    }
}
impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}
impl From<Time> for Value<'_> {
    fn from(at: Time) -> Self {
        Self::Int(at.0)
    }
}
impl From<bool> for Value<'_> {
    fn from(is: bool) -> Self {
        Self::Bool(is)
    }
}
impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}
impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}
impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Self::Bytes(bytes)
    }
}
impl<'a> From<&'a Vec<u8>> for Value<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}
impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
impl<'a> From<&'a Option<String>> for Value<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_deref().into()
    }
}

macro_rules! ids_are_values {
    ($($name:ident),* $(,)?) => { $( impl From<$name> for Value<'_> { fn from(id: $name) -> Self { Self::Id(id.0) } } )* };
}
ids_are_values!(
    OrganizationId,
    PersonId,
    PartyId,
    MemberId,
    ContactId,
    CounterpartyId,
    RoleId,
    InvitationId,
    OrganizerId,
    CategoryId,
    FieldId,
    ItemId,
    TaskId,
    NoteId,
    RequestId,
    RequestListId,
    PointId,
    ReviewId,
    ErasureId,
    SharingRuleId,
    PresetId,
    GroupId,
    ActivityId,
    PlannedId,
    OccurrenceId,
    FileId,
    VersionId,
    UploadId,
    CommentId,
    StageId,
    MessageId,
    ApprovalId,
    EventId,
    SignerId,
    FormId,
    NotificationId,
    GrantId,
    LinkId,
    SessionId,
    TokenId,
    CodeId,
    MailId,
    WebhookId,
    DeliveryId,
);

/// A list of parameters: `bind![item.id, title, now]`.
#[macro_export]
macro_rules! bind {
    ($($value:expr),* $(,)?) => { &[$($crate::store::Value::from($value)),*] };
}
