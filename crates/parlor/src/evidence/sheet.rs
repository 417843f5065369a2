//! A sheet: rows of one kind as they go into archives, a line of JSON each. Its columns are
//! the same in every archive; which rows go into the archive of an item, of a guest and of
//! an organization is a condition each.

use crate::{
    bind,
    store::{FromColumn, Row, StoreError, Tx, Value},
    web::Error,
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Id,
    Text,
    /// Also an instant, in microseconds since 1970.
    Number,
    Yes,
    /// Bytes, in hexadecimal digits.
    Hash,
    /// A member or a contact: what they are called, and in a column `…_id` who that is.
    Who,
    /// Where bytes lie in the storage. The line says as `path` where they lie in the archive.
    Blob,
}

impl Kind {
    /// So many columns of the database it takes.
    fn width(self) -> usize {
        if matches!(self, Self::Who | Self::Blob) { 2 } else { 1 }
    }
}

/// Rows of one kind.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Kind)],
    /// So many columns at the beginning say which row it is, and put them in their order.
    pub keys: usize,
    /// The statements for each scope; empty, where no row belongs into it.
    pub item: &'static str,
    pub guest: &'static str,
    pub all: &'static str,
}

/// The columns of the database behind one of a sheet.
macro_rules! evidence_piece {
    (Who $from:tt) => {
        concat!($from, ", (SELECT wn.name FROM parties wn WHERE wn.id = ", $from, "), ")
    };
    (Blob $from:tt) => {
        concat!(
            $from,
            ", (SELECT CASE WHEN wq.virus IS NULL THEN 'being checked' ELSE 'virus' END FROM quarantine wq WHERE wq.blob_key = ",
            $from,
            "), "
        )
    };
    ($kind:ident $from:tt) => {
        concat!($from, ", ")
    };
}

/// A page of a sheet: `$1` whose, then behind which row, and how many.
macro_rules! evidence_page {
    (-, $($rest:tt)*) => {
        ""
    };
    ($condition:tt, $columns:expr, $source:tt, $one:tt) => {
        concat!("SELECT ", $columns, "1 FROM ", $source, " WHERE ", $condition, " AND ", $one, " > $2 ORDER BY ", $one, " LIMIT $3")
    };
    ($condition:tt, $columns:expr, $source:tt, $one:tt $two:tt) => {
        concat!(
            "SELECT ",
            $columns,
            "1 FROM ",
            $source,
            " WHERE ",
            $condition,
            " AND (",
            $one,
            ", ",
            $two,
            ") > ($2, $3) ORDER BY ",
            $one,
            ", ",
            $two,
            " LIMIT $4"
        )
    };
    ($condition:tt, $columns:expr, $source:tt, $one:tt $two:tt $three:tt) => {
        concat!(
            "SELECT ",
            $columns,
            "1 FROM ",
            $source,
            " WHERE ",
            $condition,
            " AND (",
            $one,
            ", ",
            $two,
            ", ",
            $three,
            ") > ($2, $3, $4) ORDER BY ",
            $one,
            ", ",
            $two,
            ", ",
            $three,
            " LIMIT $5"
        )
    };
}

/// A sheet: `sheet!("name" { column Kind "sql", … } from "…", by ["key"], item "…", guest "…", all "…")`. What
/// the key is made of are its first columns; `-` where nothing belongs into a scope.
macro_rules! sheet {
    ($name:literal { $($column:ident $kind:ident $from:tt),* $(,)? } from $source:tt, by [$($key:tt),+], item $item:tt, guest $guest:tt, all $all:tt) => {
        $crate::evidence::sheet::Sheet {
            name: $name,
            columns: &[$((stringify!($column), $crate::evidence::sheet::Kind::$kind)),*],
            keys: [$($key),+].len(),
            item: $crate::evidence::sheet::evidence_page!($item, concat!($($crate::evidence::sheet::evidence_piece!($kind $from)),*), $source, $($key)+),
            guest: $crate::evidence::sheet::evidence_page!($guest, concat!($($crate::evidence::sheet::evidence_piece!($kind $from)),*), $source, $($key)+),
            all: $crate::evidence::sheet::evidence_page!($all, concat!($($crate::evidence::sheet::evidence_piece!($kind $from)),*), $source, $($key)+),
        }
    };
}
pub(super) use {evidence_page, evidence_piece, sheet};

/// Of what an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Item(Uuid),
    Guest(Uuid),
    Organization(Uuid),
}

impl Scope {
    /// The word of the manifest.
    pub fn word(self) -> &'static str {
        match self {
            Self::Item(_) => "item",
            Self::Guest(_) => "guest",
            Self::Organization(_) => "organization",
        }
    }

    /// Which one.
    pub fn id(self) -> Uuid {
        match self {
            Self::Item(id) | Self::Guest(id) | Self::Organization(id) => id,
        }
    }
}

/// Bytes that belong to a line.
#[derive(Clone, Debug)]
pub(super) struct Bytes {
    pub key: String,
    /// Why nobody is given them.
    pub shut: Option<String>,
    /// Where they lie in the archive.
    pub path: String,
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub cells: Map<String, Json>,
    pub bytes: Option<Bytes>,
}

impl Line {
    /// A text of it; empty where there is none.
    pub fn text(&self, column: &str) -> &str {
        self.cells.get(column).and_then(Json::as_str).unwrap_or_default()
    }

    /// A number of it.
    pub fn number(&self, column: &str) -> Option<i64> {
        self.cells.get(column).and_then(Json::as_i64)
    }

    /// Whether that is so.
    pub fn is(&self, column: &str) -> bool {
        self.cells.get(column).and_then(Json::as_bool).unwrap_or_default()
    }
}

/// Behind which row a page begins.
#[derive(Clone, Debug)]
pub(super) struct After(Vec<Value<'static>>);

/// So many rows are read at a time.
pub(super) const PAGE: i64 = 1000;

impl Sheet {
    fn statement(&self, scope: Scope) -> &'static str {
        match scope {
            Scope::Item(_) => self.item,
            Scope::Guest(_) => self.guest,
            Scope::Organization(_) => self.all,
        }
    }

    /// Whether anything of it belongs into such an archive.
    pub fn in_scope(&self, scope: Scope) -> bool {
        !self.statement(scope).is_empty()
    }

    /// What its lines say, by name and in the order of the columns.
    pub fn names(&self) -> Vec<String> {
        let named = |(name, kind): &(&str, Kind)| {
            let who = (*kind == Kind::Who).then(|| format!("{name}_id"));
            std::iter::once((*name).to_owned()).chain(who)
        };
        self.columns.iter().flat_map(named).collect()
    }

    /// Whether its rows have bytes.
    pub fn has_bytes(&self) -> bool {
        self.columns.iter().any(|(_, kind)| *kind == Kind::Blob)
    }

    /// Before the first row.
    pub fn start(&self) -> After {
        let lowest = |kind: Kind| match kind {
            Kind::Id => Value::Id(Uuid::nil()),
            Kind::Number => Value::Int(i64::MIN),
            _ => Value::Text(""),
        };
        After(self.columns.iter().take(self.keys).map(|(_, kind)| lowest(*kind)).collect())
    }

    /// The rows behind one, and where the next page begins, if there is more.
    ///
    /// # Errors
    /// When the store fails.
    pub fn page(&self, tx: &mut Tx<'_>, scope: Scope, after: &After) -> Result<(Vec<Line>, Option<After>), Error> {
        let mut values: Vec<Value<'_>> = bind![scope.id()].to_vec();
        values.extend(after.0.iter().cloned());
        values.push(Value::Int(PAGE));
        let (mut lines, mut last) = (Vec::new(), None);
        tx.each(self.statement(scope), &values, &mut |row| {
            let (line, key) = self.line(row)?;
            lines.push(line);
            last = Some(key);
            Ok(())
        })?;
        let full = i64::try_from(lines.len()).is_ok_and(|count| count >= PAGE);
        Ok((lines, last.filter(|_| full)))
    }

    /// All rows, where they are not so many.
    ///
    /// # Errors
    /// When the store fails.
    pub fn rows(&self, tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Line>, Error> {
        let (mut all, mut next) = (Vec::new(), Some(self.start()));
        while let Some(after) = next {
            let (lines, more) = self.page(tx, scope, &after)?;
            all.extend(lines);
            next = more;
        }
        Ok(all)
    }

    fn line(&self, row: &Row<'_>) -> Result<(Line, After), StoreError> {
        let (mut at, mut cells, mut key, mut stored) = (0, Map::new(), Vec::new(), None);
        for (place, (name, kind)) in self.columns.iter().enumerate() {
            let cell = match kind {
                Kind::Id => read::<Uuid>(row, at)?.map(|id| Json::from(id.to_string())),
                Kind::Text => read::<String>(row, at)?.map(Json::from),
                Kind::Number => read::<i64>(row, at)?.map(Json::from),
                Kind::Yes => read::<bool>(row, at)?.map(Json::from),
                Kind::Hash => read::<Vec<u8>>(row, at)?.map(|bytes| Json::from(data_encoding::HEXLOWER.encode(&bytes))),
                Kind::Who => {
                    let id = read::<Uuid>(row, at)?.map(|id| Json::from(id.to_string()));
                    cells.insert(format!("{name}_id"), id.unwrap_or_default());
                    read::<String>(row, at + 1)?.map(Json::from)
                }
                Kind::Blob => {
                    stored = read::<String>(row, at)?.map(|key| (key, *name, at));
                    None
                }
            };
            if place < self.keys {
                key.push(match kind {
                    Kind::Id => Value::Id(row.get(at)?),
                    Kind::Number => Value::Int(row.get(at)?),
                    _ => Value::Owned(row.get(at)?),
                });
            }
            cells.insert((*name).to_owned(), cell.unwrap_or_default());
            at += kind.width();
        }
        let mut line = Line { cells, bytes: None };
        if let Some((key, name, at)) = stored {
            let path = self.place(&line);
            line.cells.insert(name.to_owned(), Json::from(path.clone()));
            line.bytes = Some(Bytes { key, shut: read(row, at + 1)?, path });
        }
        Ok((line, After(key)))
    }

    /// Where the bytes of a line lie: in a folder for each, whatever they are called.
    fn place(&self, line: &Line) -> String {
        let plain = |text: &str| -> String {
            let kept = text.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }).take(100).collect::<String>();
            kept.trim_matches(['.', ' ']).to_owned()
        };
        let name = match self.name {
            "versions" => {
                let (stem, ending) = line.text("name").rsplit_once('.').unwrap_or((line.text("name"), "bin"));
                format!("{}.v{}.{}", plain(stem), line.number("version").unwrap_or(1), plain(ending))
            }
            "board_files" => plain(line.text("name")),
            "board_approvals" => "board.pdf".to_owned(),
            _ => "picture".to_owned(),
        };
        format!("files/{}/{}", line.text("id"), if name.is_empty() { "file" } else { &name })
    }
}

fn read<T>(row: &Row<'_>, at: usize) -> Result<Option<T>, StoreError>
where
    Option<T>: FromColumn,
{
    row.get(at)
}
