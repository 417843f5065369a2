//! One text for both databases. A migration is written in PostgreSQL's types;
//! for SQLite the words are exchanged and every table is made `STRICT`. A table
//! that ends with `) CLUSTERED;` lies in the order of its primary key there, and
//! a line that begins with `-- sqlite: ` or `-- postgres: ` is for that one alone.

use super::{Sources, StoreError};
use std::collections::BTreeSet;

/// The schema as sorted lines `table.column type [not null]` and `index name`.
pub type Schema = BTreeSet<String>;

/// The migrations in their order: name and text.
#[must_use]
pub fn migrations() -> &'static [(&'static str, &'static str)] {
    macro_rules! files {
        ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../migrations/", $name, ".sql")))),*] };
    }
    files![
        "0001_people",
        "0002_organizations",
        "0003_items",
        "0004_attached",
        "0005_sharing",
        "0006_post_and_audit",
        "0007_search",
        "0008_second_factor",
        "0009_passkeys",
        "0010_single_sign_on",
        "0011_projects",
        "0012_chat",
        "0013_task_approvals",
        "0014_forms",
        "0015_notifications",
        "0016_calendars",
        "0017_replies",
        "0018_documents",
        "0019_signatures",
        "0020_links",
        "0021_copies",
        "0022_templates",
        "0023_evidence",
        "0024_boards",
        "0025_board_work",
        "0026_extranet",
        "0027_roster",
        "0028_work_orders",
        "0029_request_lists",
        "0030_planned",
        "0031_guest_terms",
        "0032_uploads",
        "0033_installation",
        "0034_webhooks",
        "0035_tokens",
        "0036_once",
        "0037_peoples_rights",
        "0038_sharing_rules",
        "0039_archives",
        "0040_imports",
        "0041_receipts",
        "0042_brands",
        "0043_domains",
        "0044_spread",
        "0046_storage_mark",
        "0047_turns",
        "0048_held_boards",
        "0049_by_organization",
        "0050_followers_by_party",
        "0051_removed_words",
        "0052_undone_on_boards",
        "0053_closed_events",
    ]
}

/// In the ledger of a database that a move came into and did not end in. A Parlor that does not know
/// of moves takes it for a migration that it does not know, and does not start either.
pub const UNFINISHED: &str = "a move that is not finished";
/// In the ledger of a database that was moved away from.
pub const MOVED: &str = "moved away";
/// What is said of a database with one of these marks.
pub const MARKS: [(&str, &str); 2] = [
    (
        UNFINISHED,
        "a move into this database did not come to its end, and nothing here can be relied on: run `parlor move` again with the configuration of \
         the old place and --clear-unfinished, or start with that configuration",
    ),
    (
        MOVED,
        "this installation has moved to another database: start with the configuration of the new place; to live here again all the same, with \
         what was here when it moved, run `parlor move --unlock` with this configuration",
    ),
];

/// Who brings a PostgreSQL up to date, or moves it, has it alone.
pub(super) const LOCK: i64 = 7_202_577;

/// Refuses a database that is not to be worked in: one between two places, and one that a later version of the
/// program has changed, which this one does not know.
fn known_all(applied: &[String]) -> Result<(), StoreError> {
    if let Some((_, why)) = MARKS.iter().find(|(mark, _)| applied.iter().any(|name| name == mark)) {
        return Err(StoreError::Closed(why));
    }
    match applied.iter().find(|name| migrations().iter().all(|(known, _)| known != name)) {
        None => Ok(()),
        Some(newer) => Err(StoreError::Broken(format!("it is of a newer Parlor than this one, which does not know {newer:?}"))),
    }
}

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)";

/// The text as SQLite understands it.
fn for_sqlite(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if let Some(own) = line.strip_prefix("-- sqlite: ") {
            out.push_str(own);
            out.push('\n');
            continue;
        }
        let line = match line {
            ");" => ") STRICT;",
            ") CLUSTERED;" => ") STRICT, WITHOUT ROWID;",
            other => other,
        };
        for piece in line.split_inclusive(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let exchanged = match word {
                "UUID" | "BYTEA" => "BLOB",
                "BIGINT" | "BOOLEAN" => "INTEGER",
                "SORTED" => "TEXT",
                "ROWNUMBER" => "INTEGER PRIMARY KEY",
                other => other,
            };
            out.push_str(exchanged);
            out.push_str(&piece[word.len()..]);
        }
        out.push('\n');
    }
    out
}

pub(super) fn apply(connection: &rusqlite::Connection, sources: &Sources, steps: usize) -> Result<usize, StoreError> {
    // A table that others refer to is made anew without them noticing; whether all still refer to something is looked at in the end.
    connection.execute_batch("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE")?;
    let outcome = (|| {
        connection.execute_batch(LEDGER)?;
        let mut ledger = connection.prepare("SELECT name FROM migrations")?;
        known_all(&ledger.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?)?;
        let mut applied = 0;
        for (name, text) in migrations().iter().take(steps) {
            let known: bool = connection.query_row("SELECT EXISTS (SELECT 1 FROM migrations WHERE name = ?1)", [name], |row| row.get(0))?;
            if known {
                continue;
            }
            connection.execute_batch(&for_sqlite(text)).map_err(|fault| StoreError::Broken(format!("migration {name}: {fault}")))?;
            connection.execute("INSERT INTO migrations (name, applied_at) VALUES (?1, ?2)", rusqlite::params![name, sources.clock.now().0])?;
            applied += 1;
        }
        if applied > 0 {
            all_refer(connection)?;
        }
        Ok(applied)
    })();
    connection.execute_batch(if outcome.is_ok() { "COMMIT; PRAGMA foreign_keys = ON" } else { "ROLLBACK; PRAGMA foreign_keys = ON" })?;
    outcome
}

/// Refuses rows that refer to what is not there.
fn all_refer(connection: &rusqlite::Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")?;
    let broken = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    if broken.is_empty() { Ok(()) } else { Err(StoreError::Broken(format!("rows would refer to what is not there, in {}", broken.join(", ")))) }
}

pub(super) fn apply_postgres(client: &mut postgres::Client, sources: &Sources, steps: usize) -> Result<usize, StoreError> {
    let mut transaction = client.transaction()?;
    // Two nodes that start together: the second waits and finds all done.
    if !transaction.query_one("SELECT pg_try_advisory_xact_lock($1)", &[&LOCK])?.get::<_, bool>(0) {
        tracing::info!("another Parlor brings the database up to date, or moves it; waiting for it");
        transaction.execute("SELECT pg_advisory_xact_lock($1)", &[&LOCK])?;
    }
    transaction.batch_execute(LEDGER)?;
    known_all(&transaction.query("SELECT name FROM migrations", &[])?.iter().map(|row| row.get(0)).collect::<Vec<String>>())?;
    let mut applied = 0;
    for (name, text) in migrations().iter().take(steps) {
        if transaction.query_opt("SELECT 1 FROM migrations WHERE name = $1", &[name])?.is_some() {
            continue;
        }
        // Bytes order keys that were folded in Rust, so that both databases sort alike.
        let text = text
            .replace("\n) CLUSTERED;", "\n);")
            .replace(" SORTED", " TEXT COLLATE \"C\"")
            .replace(" ROWNUMBER", " BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY")
            .replace("\n-- postgres: ", "\n");
        transaction.batch_execute(&text).map_err(|fault| StoreError::Broken(format!("migration {name}: {}", StoreError::from(fault))))?;
        transaction.execute("INSERT INTO migrations (name, applied_at) VALUES ($1, $2)", &[name, &sources.clock.now().0])?;
        applied += 1;
    }
    transaction.commit()?;
    Ok(applied)
}

pub(super) fn sqlite_schema(connection: &rusqlite::Connection) -> Result<Schema, StoreError> {
    let mut lines = Schema::new();
    let sql = "SELECT t.name, c.name, c.type, c.\"notnull\" OR c.pk > 0 FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'search_words%' AND t.name <> 'migrations'";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        lines.insert(line(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?, &row.get::<_, String>(2)?, row.get(3)?));
    }
    let mut statement = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        lines.insert(format!("index {}", row.get::<_, String>(0)?));
    }
    Ok(lines)
}

/// An index `…_alone` does there what the primary key does on SQLite: it finds by an id alone.
pub(super) fn postgres_schema(client: &mut postgres::Client) -> Result<Schema, StoreError> {
    let mut lines = Schema::new();
    let columns = "SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'NO' FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name <> 'migrations'";
    for row in client.query(columns, &[])? {
        let kind = match row.get::<_, String>(2).as_str() {
            "uuid" | "bytea" => "BLOB",
            "bigint" | "boolean" => "INTEGER",
            _ => "TEXT",
        };
        lines.insert(line(&row.get::<_, String>(0), &row.get::<_, String>(1), kind, row.get(3)));
    }
    let indexes = "SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() AND indexname <> 'search_words'
        AND indexname NOT LIKE '%\\_alone' AND indexname NOT IN (SELECT conname FROM pg_constraint)";
    for row in client.query(indexes, &[])? {
        lines.insert(format!("index {}", row.get::<_, String>(0)));
    }
    Ok(lines)
}

fn line(table: &str, column: &str, kind: &str, must: bool) -> String {
    format!("{table}.{column} {kind}{}", if must { " not null" } else { "" })
}
