//! A file of SQLite that nobody else has open: in exclusive mode others can neither read nor write
//! it, and whoever has it open already is in the way.

use super::{Cell, Line, Lines, Table, Work, once_left, said, table::quoted, with_companions};
use crate::store::{Sources, StoreError, Time, migrations};
use rusqlite::{Connection, ErrorCode, OpenFlags, params_from_iter};
use std::path::{Path, PathBuf};

pub struct Side {
    connection: Connection,
    path: PathBuf,
}

impl Side {
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        }
        let connection = once_left(|| match alone(path) {
            Ok(connection) => Ok(Some(connection)),
            Err(fault) if matches!(fault.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) => Ok(None),
            Err(fault) => Err(said(fault)),
        });
        Ok(Self { connection: connection.map_err(|fault| format!("{}: {fault}", path.display()))?, path: path.to_owned() })
    }

    pub(super) fn names(&mut self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_words%'";
        let mut statement = self.connection.prepare(sql)?;
        let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(names)
    }

    pub(super) fn ledger(&mut self) -> Result<Vec<String>, StoreError> {
        if !self.names()?.iter().any(|name| name == "migrations") {
            return Ok(Vec::new());
        }
        let mut statement = self.connection.prepare("SELECT name FROM migrations ORDER BY name")?;
        let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(names)
    }

    pub(super) fn migrate(&mut self, sources: &Sources) -> Result<(), StoreError> {
        migrations::apply(&self.connection, sources, usize::MAX).map(drop)
    }

    pub(super) fn holds_rows(&mut self, exists: &str) -> Result<bool, StoreError> {
        Ok(self.connection.query_row(exists, [], |row| row.get(0))?)
    }

    pub(super) fn key_mark(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection.prepare("SELECT key_mark FROM installation WHERE id = 1")?;
        let found = statement.query_map([], |row| row.get(0))?.next().transpose()?;
        Ok(found)
    }

    pub(super) fn mark(&mut self, mark: &str, at: Time) -> Result<(), StoreError> {
        self.connection.execute("INSERT INTO migrations (name, applied_at) VALUES (?1, ?2)", (mark, at.0))?;
        Ok(())
    }

    pub(super) fn unmark(&mut self, mark: &str) -> Result<bool, StoreError> {
        Ok(self.connection.execute("DELETE FROM migrations WHERE name = ?1", [mark])? > 0)
    }

    pub(super) fn lines(&mut self, table: &Table, work: Work<'_>) -> Result<(), String> {
        let mut statement = self.connection.prepare(&table.select("")).map_err(said)?;
        let rows = statement.query([]).map_err(said)?;
        work(&mut Reading { rows, table })
    }

    pub(super) fn begin(&mut self, clean: &str) -> Result<(), StoreError> {
        // What a row names may come after it; `end` looks whether all of it came.
        self.connection.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
        Ok(self.connection.execute_batch(clean)?)
    }

    pub(super) fn take_in(&mut self, table: &Table, lines: &mut dyn Lines) -> Result<(), String> {
        let places = (1..=table.columns.len()).map(|place| format!("?{place}")).collect::<Vec<_>>().join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({places})", quoted(&table.name), table.listed());
        let mut statement = self.connection.prepare(&sql).map_err(said)?;
        while let Some(line) = lines.next()? {
            statement.execute(params_from_iter(&line)).map_err(|fault| format!("{}: {}", table.named(&line), said(fault)))?;
        }
        Ok(())
    }

    pub(super) fn end(&mut self) -> Result<(), String> {
        let lost = self.connection.prepare("PRAGMA foreign_key_check").and_then(|mut check| {
            let found = check.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(2)?)))?.next().transpose()?;
            Ok(found)
        });
        if let Some((table, parent)) = lost.map_err(said)? {
            return Err(format!("a row of {table} names one of {parent} that is not there"));
        }
        self.connection.execute_batch("COMMIT; PRAGMA foreign_keys = ON").map_err(said)
    }

    pub(super) fn clear(&mut self, _: &[Table]) -> Result<(), String> {
        // What is open holds the file: another takes its place first.
        self.connection = Connection::open_in_memory().map_err(said)?;
        for file in with_companions(&self.path) {
            match std::fs::remove_file(&file) {
                Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(format!("{}: {fault}", file.display())),
                _ => {}
            }
        }
        self.connection = alone(&self.path).map_err(said)?;
        Ok(())
    }
}

/// Opens it for nobody else.
fn alone(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.execute_batch("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL")?;
    // The mode holds from the first look on; a file that is not in WAL is locked by the first write.
    connection.query_row("SELECT COUNT(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0))?;
    connection.execute_batch("PRAGMA journal_mode = WAL; BEGIN EXCLUSIVE; COMMIT")?;
    Ok(connection)
}

struct Reading<'s> {
    rows: rusqlite::Rows<'s>,
    table: &'s Table,
}

impl Lines for Reading<'_> {
    fn next(&mut self) -> Result<Option<Line>, String> {
        let Some(row) = self.rows.next().map_err(said)? else { return Ok(None) };
        let read = |(at, column): (usize, &String)| {
            let value = row.get_ref(at).map_err(said)?;
            Cell::of_sqlite(value).map_err(|what| format!("{}.{column} holds {what} in a row; put it right there, and move again", self.table.name))
        };
        self.table.columns.iter().enumerate().map(read).collect::<Result<Line, String>>().map(Some)
    }
}
