//! A database of PostgreSQL that no server of ours works on. It is kept by the lock that is taken
//! for migrations, so that a server which starts meanwhile waits; and while rows are read, by a lock
//! on every table, which lets others read and lets nobody write.

use super::{Cell, Line, Lines, Table, Work, once_left, said, table::quoted};
use crate::store::{Sources, StoreError, Time, migrations, tls::tls};
use postgres::{
    Client, Config,
    binary_copy::BinaryCopyInWriter,
    fallible_iterator::FallibleIterator as _,
    types::{ToSql, Type},
};
use std::str::FromStr as _;

pub struct Side {
    client: Client,
    /// Foreign keys that are taken away while rows come in, in the words that make them again.
    foreign: Vec<String>,
}

impl Side {
    pub(super) fn open(url: &str) -> Result<Self, String> {
        let mut config = Config::from_str(url).map_err(|fault| format!("the address of the database cannot be read: {fault}"))?;
        config.application_name("parlor move").connect_timeout(std::time::Duration::from_secs(5));
        let mut client = config.connect(tls().map_err(said)?).map_err(|fault| reached(&fault))?;
        let encoding: String = client.query_one("SELECT current_setting('server_encoding')", &[]).map_err(said)?.get(0);
        if encoding != "UTF8" {
            return Err(format!("the encoding of the database is {encoding}, and has to be UTF8"));
        }
        once_left(|| {
            let others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'parlor' LIMIT 1";
            if client.query_opt(others, &[]).map_err(said)?.is_some() {
                return Ok(None);
            }
            let had: bool = client.query_one("SELECT pg_try_advisory_lock($1)", &[&migrations::LOCK]).map_err(said)?.get(0);
            Ok(had.then_some(()))
        })?;
        Ok(Self { client, foreign: Vec::new() })
    }

    pub(super) fn names(&mut self) -> Result<Vec<String>, StoreError> {
        let rows = self.client.query("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()", &[])?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    pub(super) fn ledger(&mut self) -> Result<Vec<String>, StoreError> {
        if !self.names()?.iter().any(|name| name == "migrations") {
            return Ok(Vec::new());
        }
        let rows = self.client.query("SELECT name FROM migrations ORDER BY name", &[])?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    pub(super) fn migrate(&mut self, sources: &Sources) -> Result<(), StoreError> {
        migrations::apply_postgres(&mut self.client, sources, usize::MAX).map(drop)
    }

    pub(super) fn holds_rows(&mut self, exists: &str) -> Result<bool, StoreError> {
        Ok(self.client.query_one(exists, &[])?.get(0))
    }

    pub(super) fn key_mark(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.client.query_opt("SELECT key_mark FROM installation WHERE id = 1", &[])?.map(|row| row.get(0)))
    }

    pub(super) fn mark(&mut self, mark: &str, at: Time) -> Result<(), StoreError> {
        self.client.execute("INSERT INTO migrations (name, applied_at) VALUES ($1, $2)", &[&mark, &at.0])?;
        Ok(())
    }

    pub(super) fn unmark(&mut self, mark: &str) -> Result<bool, StoreError> {
        Ok(self.client.execute("DELETE FROM migrations WHERE name = $1", &[&mark])? > 0)
    }

    pub(super) fn hold(&mut self, ours: &[Table]) -> Result<(), String> {
        let all = ours.iter().map(|table| quoted(&table.name)).collect::<Vec<_>>().join(", ");
        // The locks come first: what is seen is what they keep.
        let begin = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL lock_timeout = '10s'";
        self.client.batch_execute(begin).map_err(said)?;
        let lock = format!("LOCK TABLE {all} IN EXCLUSIVE MODE");
        self.client.batch_execute(&lock).map_err(|fault| format!("somebody is writing into it, who has to stop first: {}", said(fault)))
    }

    pub(super) fn release(&mut self) -> Result<(), StoreError> {
        Ok(self.client.batch_execute("COMMIT")?)
    }

    pub(super) fn lines(&mut self, table: &Table, work: Work<'_>) -> Result<(), String> {
        let none: [&(dyn ToSql + Sync); 0] = [];
        let rows = self.client.query_raw(table.select(" COLLATE \"C\"").as_str(), none).map_err(said)?;
        work(&mut Reading { rows, width: table.columns.len() })
    }

    pub(super) fn begin(&mut self, clean: &str) -> Result<(), StoreError> {
        self.client.batch_execute("BEGIN")?;
        self.client.batch_execute(clean)?;
        // Checked once at the end, and not row by row; and so rows can come in any order.
        let sql = "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conrelid, conname";
        for row in self.client.query(sql, &[])? {
            let (table, name, words): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            self.client.batch_execute(&format!("ALTER TABLE {table} DROP CONSTRAINT {name}"))?;
            self.foreign.push(format!("ALTER TABLE {table} ADD CONSTRAINT {name} {words}"));
        }
        Ok(())
    }

    pub(super) fn take_in(&mut self, table: &Table, lines: &mut dyn Lines) -> Result<(), String> {
        let (name, columns) = (quoted(&table.name), table.listed());
        let shape = self.client.prepare(&format!("SELECT {columns} FROM {name}")).map_err(said)?;
        let kinds: Vec<Type> = shape.columns().iter().map(|column| column.type_().clone()).collect();
        let writer = self.client.copy_in(&format!("COPY {name} ({columns}) FROM STDIN BINARY")).map_err(said)?;
        let mut writer = BinaryCopyInWriter::new(writer, &kinds);
        while let Some(line) = lines.next()? {
            refuse_nul(table, &line)?;
            let cells: Vec<&(dyn ToSql + Sync)> = line.iter().map(|cell| cell as &(dyn ToSql + Sync)).collect();
            writer.write(&cells).map_err(|fault| format!("{}: {}", table.named(&line), reached(&fault)))?;
        }
        writer.finish().map(drop).map_err(|fault| format!("{}: {}", table.name, said(fault)))
    }

    pub(super) fn end(&mut self) -> Result<(), String> {
        for again in std::mem::take(&mut self.foreign) {
            self.client.batch_execute(&again).map_err(said)?;
        }
        let sql = "SELECT quote_ident(table_name), quote_ident(column_name), pg_get_serial_sequence(quote_ident(table_name), column_name)
            FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'";
        for row in self.client.query(sql, &[]).map_err(said)? {
            let (table, column, sequence): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            let sql = format!("SELECT setval($1::text::regclass, (SELECT COALESCE(MAX({column}), 0) + 1 FROM {table}), false)");
            self.client.query_one(&sql, &[&sequence]).map_err(said)?;
        }
        // Plans are made by what lies there, which the server has not noticed yet.
        self.client.batch_execute("COMMIT; ANALYZE").map_err(said)
    }

    pub(super) fn clear(&mut self, ours: &[Table]) -> Result<(), String> {
        let names = ours.iter().map(|table| quoted(&table.name)).chain([quoted("migrations")]).collect::<Vec<_>>().join(", ");
        self.client.batch_execute(&format!("DROP TABLE IF EXISTS {names}")).map_err(said)
    }
}

/// What the client says, with its reason: by itself it says "error connecting to server".
fn reached(fault: &postgres::Error) -> String {
    match std::error::Error::source(fault) {
        Some(reason) if !fault.to_string().contains(&reason.to_string()) => format!("{fault}: {reason}"),
        _ => fault.to_string(),
    }
}

/// SQLite keeps the letter U+0000 in a text, and PostgreSQL does not.
fn refuse_nul(table: &Table, line: &Line) -> Result<(), String> {
    let found = line.iter().position(|cell| matches!(cell, Cell::Text(text) if text.contains('\0')));
    let Some(at) = found else { return Ok(()) };
    let (row, column) = (table.named(line), &table.columns[at]);
    Err(format!("{row}: the text in {column} holds the letter U+0000, which PostgreSQL cannot keep. Take it out there, and move again"))
}

struct Reading<'c> {
    rows: postgres::RowIter<'c>,
    width: usize,
}

impl Lines for Reading<'_> {
    fn next(&mut self) -> Result<Option<Line>, String> {
        let Some(row) = self.rows.next().map_err(said)? else { return Ok(None) };
        (0..self.width).map(|column| Cell::of_postgres(&row, column).map_err(said)).collect::<Result<Line, String>>().map(Some)
    }
}
