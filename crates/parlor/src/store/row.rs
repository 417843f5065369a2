//! From a row to a struct. [`rows!`](crate::rows) writes the struct and how it is
//! read, column by column in the order of the fields.

use super::{StoreError, Time};
use access::*;
use uuid::Uuid;

/// A row of either database, from some column on.
pub struct Row<'a> {
    pub(super) of: RowOf<'a>,
    pub(super) from: usize,
}

#[derive(Clone, Copy)]
pub(super) enum RowOf<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    /// The value of the column at that place, counted from 0.
    ///
    /// # Errors
    /// When it is of another type, or absent where it must not be.
    pub fn get<T: FromColumn>(&self, column: usize) -> Result<T, StoreError> {
        T::from_column(self, column)
    }

    /// Reads a second struct from the same row, from this column on.
    ///
    /// # Errors
    /// As [`Row::get`].
    pub fn shifted<T>(&self, from: usize, read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        read(&Row { of: self.of, from: self.from + from })
    }

    fn raw<T: rusqlite::types::FromSql + for<'p> postgres::types::FromSql<'p>>(&self, column: usize) -> Result<Option<T>, StoreError> {
        let column = column + self.from;
        match self.of {
            RowOf::Sqlite(row) => row.get(column).map_err(|fault| StoreError::Broken(format!("column {column}: {fault}"))),
            RowOf::Postgres(row) => row.try_get(column).map_err(|fault| StoreError::Broken(format!("column {column}: {fault}"))),
        }
    }
}

/// A struct of one column for each field: what stands behind it in a row begins at that number.
pub trait Columns {
    /// So many.
    const COLUMNS: usize;
}

/// Something that can be read from a column.
pub trait FromColumn: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// When the column holds something else.
    fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError>;
}

fn there<T>(value: Option<T>, column: usize) -> Result<T, StoreError> {
    value.ok_or_else(|| StoreError::Broken(format!("column {column} is empty")))
}

/// SQLite keeps ids as 16 bytes, PostgreSQL as its own type.
fn id(row: &Row<'_>, column: usize) -> Result<Option<Uuid>, StoreError> {
    let column = column + row.from;
    match row.of {
        RowOf::Sqlite(inner) => match inner.get_ref(column) {
            Ok(rusqlite::types::ValueRef::Null) => Ok(None),
            Ok(rusqlite::types::ValueRef::Blob(bytes)) => {
                Uuid::from_slice(bytes).map(Some).map_err(|fault| StoreError::Broken(format!("column {column}: {fault}")))
            }
            Ok(_) => Err(StoreError::Broken(format!("column {column} is no id"))),
            Err(fault) => Err(StoreError::Broken(format!("column {column}: {fault}"))),
        },
        RowOf::Postgres(inner) => inner.try_get(column).map_err(|fault| StoreError::Broken(format!("column {column}: {fault}"))),
    }
}

macro_rules! plain {
    ($($type:ty),*) => { $(
        impl FromColumn for $type {
            fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> { there(row.raw(column)?, column) }
        }
        impl FromColumn for Option<$type> {
            fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> { row.raw(column) }
        }
    )* };
}
plain!(i64, bool, String, Vec<u8>);

macro_rules! ids {
    ($($type:ident),* $(,)?) => { $(
        impl FromColumn for $type {
            fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> { there(id(row, column)?, column).map(Self::from) }
        }
        impl FromColumn for Option<$type> {
            fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> { Ok(id(row, column)?.map($type::from)) }
        }
    )* };
}
ids!(
    Uuid,
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

impl FromColumn for Time {
    fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> {
        row.get(column).map(Time)
    }
}
impl FromColumn for Option<Time> {
    fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> {
        Ok(row.get::<Option<i64>>(column)?.map(Time))
    }
}

/// Something that can be read from a row.
pub trait FromRow: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// When the columns are others than the fields.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError>;
}

macro_rules! tuples {
    ($($name:ident $at:tt),*) => {
        impl<$($name: FromColumn),*> FromRow for ($($name,)*) {
            fn from_row(row: &Row<'_>) -> Result<Self, StoreError> { Ok(($(row.get::<$name>($at)?,)*)) }
        }
    };
}
tuples!(A 0);
tuples!(A 0, B 1);
tuples!(A 0, B 1, C 2);
tuples!(A 0, B 1, C 2, D 3);
tuples!(A 0, B 1, C 2, D 3, E 4);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5);

/// Structs that are read from rows, columns in the order of the fields.
#[macro_export]
macro_rules! rows {
    ($($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $type:ty),* $(,)? })*) => { $(
        $(#[$meta])*
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $type),* }
        impl $crate::store::FromRow for $name {
            fn from_row(row: &$crate::store::Row<'_>) -> Result<Self, $crate::store::StoreError> {
                let mut column = 0..;
                let mut next = || column.next().unwrap_or_default();
                Ok(Self { $($field: row.get(next())?),* })
            }
        }
        impl $crate::store::Columns for $name {
            const COLUMNS: usize = [$(stringify!($field)),*].len();
        }
    )* };
}

/// Choices that the database keeps as a word: makes them readable from a column
/// and usable as a parameter through their `word` and `from_word`.
#[macro_export]
macro_rules! words {
    ($($type:ty),* $(,)?) => { $(
        impl $crate::store::FromColumn for $type {
            fn from_column(row: &$crate::store::Row<'_>, column: usize) -> Result<Self, $crate::store::StoreError> {
                let word: String = row.get(column)?;
                <$type>::from_word(&word).ok_or_else(|| $crate::store::StoreError::Broken(format!("column {column}: unknown word {word:?}")))
            }
        }
        impl $crate::store::FromColumn for Option<$type> {
            fn from_column(row: &$crate::store::Row<'_>, column: usize) -> Result<Self, $crate::store::StoreError> {
                let word: Option<String> = row.get(column)?;
                let known = |word: String| <$type>::from_word(&word).ok_or_else(|| $crate::store::StoreError::Broken(format!("column {column}: unknown word {word:?}")));
                word.map(known).transpose()
            }
        }
        impl From<$type> for $crate::store::Value<'_> {
            fn from(choice: $type) -> Self { Self::Text(choice.word()) }
        }
    )* };
}

words!(Lane, Plan);
