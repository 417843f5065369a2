//! A value as both databases can say it. What PostgreSQL calls a UUID is sixteen bytes here, as
//! SQLite keeps it, and yes and no are 1 and 0.

use postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use uuid::Uuid;

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    Absent,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// The values of a row, in the order of its table's columns.
pub type Line = Vec<Cell>;

impl Cell {
    /// Writes it so that no two values are written alike, whichever database they came from.
    pub fn write(&self, to: &mut Vec<u8>) {
        let (letter, bytes): (u8, &[u8]) = match self {
            Self::Absent => (b'-', &[]),
            Self::Number(number) => {
                to.push(b'n');
                to.extend_from_slice(&number.to_be_bytes());
                return;
            }
            Self::Text(text) => (b't', text.as_bytes()),
            Self::Bytes(bytes) => (b'b', bytes),
        };
        to.push(letter);
        to.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
        to.extend_from_slice(bytes);
    }

    /// For somebody who looks for the row.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Absent => "nothing".into(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => format!("{text:?}"),
            Self::Bytes(bytes) => Uuid::from_slice(bytes).map_or_else(|_| data_encoding::HEXLOWER.encode(bytes), |id| id.to_string()),
        }
    }

    pub(super) fn of_sqlite(value: ValueRef<'_>) -> Result<Self, &'static str> {
        Ok(match value {
            ValueRef::Null => Self::Absent,
            ValueRef::Integer(number) => Self::Number(number),
            ValueRef::Text(text) => Self::Text(std::str::from_utf8(text).map_err(|_| "text that is no UTF-8")?.to_owned()),
            ValueRef::Blob(bytes) => Self::Bytes(bytes.to_owned()),
            ValueRef::Real(_) => return Err("a number with a fraction"),
        })
    }

    pub(super) fn of_postgres(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error> {
        let kind = row.columns()[column].type_();
        Ok(if *kind == Type::UUID {
            row.try_get::<_, Option<Uuid>>(column)?.map_or(Self::Absent, |id| Self::Bytes(id.as_bytes().to_vec()))
        } else if *kind == Type::BOOL {
            row.try_get::<_, Option<bool>>(column)?.map_or(Self::Absent, |is| Self::Number(i64::from(is)))
        } else if *kind == Type::INT8 {
            row.try_get::<_, Option<i64>>(column)?.map_or(Self::Absent, Self::Number)
        } else if *kind == Type::BYTEA {
            row.try_get::<_, Option<Vec<u8>>>(column)?.map_or(Self::Absent, Self::Bytes)
        } else {
            row.try_get::<_, Option<String>>(column)?.map_or(Self::Absent, Self::Text)
        })
    }
}

impl rusqlite::ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Absent => ToSqlOutput::Owned(Value::Null),
            Self::Number(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

impl ToSql for Cell {
    fn to_sql(&self, wanted: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Absent => Ok(IsNull::Yes),
            Self::Number(number) if *wanted == Type::BOOL => match number {
                0 | 1 => (*number == 1).to_sql_checked(wanted, out),
                other => Err(format!("{other} is neither yes nor no").into()),
            },
            Self::Number(number) => number.to_sql_checked(wanted, out),
            Self::Text(text) => text.to_sql_checked(wanted, out),
            Self::Bytes(bytes) if *wanted == Type::UUID => Uuid::from_slice(bytes)?.to_sql_checked(wanted, out),
            Self::Bytes(bytes) => bytes.to_sql_checked(wanted, out),
        }
    }

    /// Each value checks for itself; an absent one fits everywhere.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_13_no_two_values_are_written_alike() {
        let cells = [
            vec![Cell::Absent, Cell::Absent],
            vec![Cell::Text(String::new()), Cell::Absent],
            vec![Cell::Bytes(Vec::new()), Cell::Absent],
            vec![Cell::Text("a".into()), Cell::Text("bc".into())],
            vec![Cell::Text("ab".into()), Cell::Text("c".into())],
            vec![Cell::Bytes(b"a".to_vec()), Cell::Text("bc".into())],
            vec![Cell::Number(0), Cell::Absent],
            vec![Cell::Number(1), Cell::Absent],
        ];
        let written: std::collections::BTreeSet<Vec<u8>> = cells
            .iter()
            .map(|line| {
                let mut bytes = Vec::new();
                line.iter().for_each(|cell| cell.write(&mut bytes));
                bytes
            })
            .collect();
        assert_eq!(written.len(), cells.len());
    }
}
