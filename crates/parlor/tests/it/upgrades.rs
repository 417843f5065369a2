//! A database of every earlier schema is brought up to date with all that it holds (R13). What it
//! holds is made by the schema itself: a row in each table of that time, of the kinds that its
//! columns are, referring to the rows before.

use crate::{
    server::{Company, Server, at, found},
    town::database,
};
use parlor::store::{Clock, Place, Shared, Sources, Store, Time, migrations};
use rusqlite::{Connection, types::Value};
use std::{collections::BTreeMap, path::Path};

/// Made anew from all the rest, after some migrations.
const DERIVED: [&str; 2] = ["search_entries", "search_words"];
/// A mark of the key; a made one would be another's.
const OF_THE_KEY: &str = "installation";

/// A row that was there before.
#[derive(Clone)]
struct Row {
    table: String,
    values: BTreeMap<String, Value>,
}

struct Column {
    name: String,
    kind: String,
    must: bool,
    /// The database gives it a number.
    given: bool,
}

/// How hard a row is tried: with the least, with all that refers, with everything, with other choices.
const TRIES: usize = 4;

fn store(place: &Place) -> Store {
    Store::open(place, Sources::new(Clock::by_hand(Time(1_795_424_400_000_000)))).unwrap()
}

fn strings(db: &Connection, sql: &str) -> Vec<String> {
    db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn tables(db: &Connection) -> Vec<String> {
    let all = strings(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migrations' ORDER BY name");
    all.into_iter().filter(|name| name != OF_THE_KEY && !DERIVED.iter().any(|derived| name.starts_with(derived))).collect()
}

fn columns(db: &Connection, table: &str) -> Vec<Column> {
    let text: String = db.query_row("SELECT sql FROM sqlite_master WHERE name = ?1", [table], |row| row.get(0)).unwrap();
    let mut statement = db.prepare(&format!("PRAGMA table_info(\"{table}\")")).unwrap();
    let read = statement.query_map([], |row| {
        let (name, kind, must, key): (String, String, bool, i64) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(5)?);
        let given = text.contains(&format!("{name} INTEGER PRIMARY KEY"));
        Ok(Column { name, kind, must: must || key > 0, given })
    });
    read.unwrap().map(Result::unwrap).collect()
}

/// To which table columns refer, and to which of its columns.
fn references(db: &Connection, table: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut statement = db.prepare(&format!("PRAGMA foreign_key_list(\"{table}\")")).unwrap();
    let read = statement.query_map([], |row| {
        let (number, target, from, to): (i64, String, String, Option<String>) = (row.get(0)?, row.get(2)?, row.get(3)?, row.get(4)?);
        Ok((number, target, to.map_or_else(|| (from.clone(), from.clone()), |to| (from.clone(), to))))
    });
    let mut all: BTreeMap<i64, (String, Vec<(String, String)>)> = BTreeMap::new();
    for (number, target, pair) in read.unwrap().map(Result::unwrap) {
        all.entry(number).or_insert_with(|| (target, Vec::new())).1.push(pair);
    }
    all.into_values().collect()
}

/// The words that a column may have, where they are counted up.
fn choices(text: &str, column: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    let starts = [format!("({column} IN ("), format!(" {column} IN (")];
    let at = starts.iter().find_map(|start| joined.find(start.as_str()).map(|at| at + start.len()))?;
    let inside = joined[at..].split(')').next()?;
    Some(inside.split(',').map(|word| word.trim().trim_matches('\'').to_owned()).collect())
}

/// A value of its kind that no other has.
fn fresh(column: &Column, table: &str, number: u64) -> Value {
    match column.kind.as_str() {
        "INTEGER" => Value::Integer(1),
        "BLOB" => {
            let mut bytes = vec![0; 8];
            bytes.extend_from_slice(&(1000 + number).to_be_bytes());
            Value::Blob(bytes)
        }
        _ => Value::Text(format!("{table}-{number}")),
    }
}

/// The id of a row, if there is one yet, that a column is named after without the database knowing of it: `item_id` is one of `items`.
fn named_after(db: &Connection, column: &str) -> Option<Option<Value>> {
    let table = format!("{}s", column.strip_suffix("_id")?);
    let mut statement = db.prepare(&format!("SELECT id FROM \"{table}\" LIMIT 1")).ok()?;
    Some(statement.query_row([], |row| row.get(0)).ok())
}

/// What refers to rows that are there; nothing, where it must refer and there is none yet.
fn referring(db: &Connection, table: &str, of: &[Column], attempt: usize) -> Option<BTreeMap<String, Value>> {
    let mut values = BTreeMap::new();
    let must = |name: &str| of.iter().any(|column| column.name == name && column.must);
    for (target, pairs) in references(db, table) {
        let needed = pairs.iter().any(|(from, _)| from != "organization_id" && must(from)) || pairs.iter().all(|(from, _)| must(from));
        if target == table && !needed {
            continue;
        }
        let wanted: Vec<String> = pairs.iter().map(|(_, to)| format!("\"{to}\"")).collect();
        let sql = format!("SELECT {} FROM \"{target}\" LIMIT 1", wanted.join(", "));
        let row = db.query_row(&sql, [], |row| (0..pairs.len()).map(|place| row.get::<_, Value>(place)).collect::<Result<Vec<_>, _>>());
        match row {
            Ok(row) => {
                for ((from, _), value) in pairs.into_iter().zip(row) {
                    if attempt != 1 || must(&from) {
                        values.entry(from).or_insert(value);
                    }
                }
            }
            Err(_) if needed => return None,
            Err(_) => {}
        }
    }
    Some(values)
}

/// Puts a row into a table, and says what it is.
fn put(db: &Connection, table: &str, number: &mut u64) -> Result<Row, String> {
    let text: String = db.query_row("SELECT sql FROM sqlite_master WHERE name = ?1", [table], |row| row.get(0)).unwrap();
    let of = columns(db, table);
    let mut why = "it refers to what is not there".to_owned();
    'attempts: for attempt in 0..TRIES {
        let Some(mut values) = referring(db, table, &of, attempt) else { continue };
        for column in of.iter().filter(|column| !column.given && (column.must || attempt == 2)) {
            if values.contains_key(&column.name) {
                continue;
            }
            if let Some(id) = named_after(db, &column.name) {
                let Some(id) = id else { continue 'attempts };
                values.insert(column.name.clone(), id);
                continue;
            }
            *number += 1;
            let chosen = choices(&text, &column.name).and_then(|words| if attempt == 3 { words.last().cloned() } else { words.first().cloned() });
            let value = match chosen {
                Some(word) if column.kind == "INTEGER" => Value::Integer(word.parse().unwrap()),
                Some(word) => Value::Text(word),
                None => fresh(column, table, *number),
            };
            values.insert(column.name.clone(), value);
        }
        let (names, marks): (Vec<String>, Vec<String>) =
            values.keys().enumerate().map(|(at, name)| (format!("\"{name}\""), format!("?{}", at + 1))).unzip();
        let sql = format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), marks.join(", "));
        match db.execute(&sql, rusqlite::params_from_iter(values.values())) {
            Ok(_) => return Ok(Row { table: table.to_owned(), values }),
            Err(fault) => why = fault.to_string(),
        }
    }
    Err(why)
}

/// Puts a row into each table that has none, and says which. Whatever refers to others comes after them.
fn fill(path: &Path) -> Vec<Row> {
    let db = Connection::open(path).unwrap();
    db.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    let (mut rows, mut number) = (Vec::new(), 0);
    // What was filled at an earlier step has its numbers.
    number += tables(&db).len() as u64 * 1000;
    loop {
        let before = rows.len();
        let mut left = BTreeMap::new();
        for table in tables(&db) {
            let has: i64 = db.query_row(&format!("SELECT COUNT(*) FROM \"{table}\""), [], |row| row.get(0)).unwrap();
            if has > 0 {
                continue;
            }
            match put(&db, &table, &mut number) {
                Ok(row) => rows.push(row),
                Err(why) => drop(left.insert(table, why)),
            }
        }
        if left.is_empty() {
            return rows;
        }
        assert!(rows.len() > before, "no row could be made for {left:#?}");
    }
}

/// What of the rows is not as it was. Search begins anew after some steps, and is left out.
fn missing(path: &Path, rows: &[Row]) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let mut missing = Vec::new();
    for row in rows {
        let now: Vec<String> = columns(&db, &row.table).into_iter().map(|column| column.name).collect();
        for (name, value) in row.values.iter().filter(|(name, _)| *name != "searched") {
            let sql = format!("SELECT COUNT(*) FROM \"{}\" WHERE \"{name}\" IS ?1", row.table);
            if !now.contains(name) || db.query_row(&sql, [value], |row| row.get::<_, i64>(0)).unwrap() == 0 {
                missing.push(format!("{}.{name}", row.table));
            }
        }
    }
    missing
}

/// The program does its work on it: an organization is made, somebody signs in and makes a record.
fn serves(data: &Path, log: &Path, flags: &[&str]) {
    found(&[&[at(data).as_str()], flags].concat());
    let server = Server::start(data, log, flags);
    let company = Company::settle(&server);
    server.http().with_key(&company.key).get(&company.item).unwrap().ok();
    assert_eq!(server.http().page("/readyz").unwrap().body, "ready\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_13_every_earlier_schema_is_brought_up_to_date_at_once_and_keeps_what_it_holds() {
    let mut kept = 0;
    for steps in 1..=migrations().len() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("parlor.db");
        let store = store(&Place::Sqlite(path.clone()));
        assert_eq!(store.migrate_to(steps).await.unwrap(), steps);
        let rows = fill(&path);
        assert_eq!(store.migrate().await.unwrap(), migrations().len() - steps);
        let lost = missing(&path, &rows);
        assert!(lost.is_empty(), "from {} on, this is not as it was: {lost:?}", migrations()[steps - 1].0);
        let db = Connection::open(&path).unwrap();
        let broken = strings(&db, "SELECT \"table\" FROM pragma_foreign_key_check");
        assert!(broken.is_empty(), "from {} on, this refers to nothing: {broken:?}", migrations()[steps - 1].0);
        kept += rows.len();
    }
    proof::figure("R13", "upgrades_at_once", format_args!("lost=0 schemas={} rows={kept}", migrations().len()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_13_every_earlier_schema_is_brought_up_to_date_step_by_step_and_serves_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let path = data.join("parlor.db");
    let store = store(&Place::Sqlite(path.clone()));
    let mut rows = Vec::new();
    for steps in 1..=migrations().len() {
        store.migrate_to(steps).await.unwrap();
        rows.extend(fill(&path));
    }
    drop(store);
    assert!(rows.len() > 100, "{}", rows.len());
    let log = folder.path().join("log");
    tokio::task::spawn_blocking(move || {
        assert_eq!(missing(&path, &rows), Vec::<String>::new());
        proof::figure("R13", "upgrades_SQLite", format_args!("lost=0 schemas={} rows={}", migrations().len(), rows.len()));
        serves(&data, &log, &[]);
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_13_every_earlier_schema_is_brought_up_to_date_step_by_step_and_serves_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    // The rows are made on SQLite, which says of itself what they can be, and are the same here.
    let path = folder.path().join("rows.db");
    let model = store(&Place::Sqlite(path.clone()));
    let url = tokio::task::spawn_blocking(|| database("upgrades")).await.unwrap();
    let here = store(&Place::Postgres(Shared { url: url.clone(), nats: None }));
    let mut rows = Vec::new();
    for steps in 1..=migrations().len() {
        model.migrate_to(steps).await.unwrap();
        here.migrate_to(steps).await.unwrap();
        let made = made(&path, &rows);
        let more = fill(&path);
        let (to, put) = (url.clone(), more.clone());
        let own = made.clone();
        let copied = move || {
            replace(&to, &made);
            copy(&to, &put);
        };
        tokio::task::spawn_blocking(copied).await.unwrap();
        rows.extend(own);
        rows.extend(more);
    }
    drop(here);
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    tokio::task::spawn_blocking(move || {
        assert_eq!(missing_on_postgres(&url, &rows), Vec::<String>::new());
        proof::figure("R13", "upgrades_PostgreSQL", format_args!("lost=0 schemas={} rows={}", migrations().len(), rows.len()));
        serves(&data, &log, &[&format!("--database-url={url}")]);
    })
    .await
    .unwrap();
}

/// What kind each column of a table is on PostgreSQL.
fn kinds(client: &mut postgres::Client, table: &str) -> BTreeMap<String, String> {
    let sql = "SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1";
    client.query(sql, &[&table]).unwrap().iter().map(|row| (row.get(0), row.get(1))).collect()
}

/// A value as PostgreSQL reads it.
fn literal(value: &Value, kind: &str) -> String {
    match value {
        Value::Null => "NULL".into(),
        Value::Integer(number) if kind == "boolean" => (*number != 0).to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Blob(bytes) if kind == "uuid" => format!("'{}'", uuid::Uuid::from_slice(bytes).unwrap()),
        Value::Blob(bytes) => format!("'\\x{}'", data_encoding::HEXLOWER.encode(bytes)),
    }
}

/// What migrations themselves put into tables: its ids are of chance, and other ones in each database.
fn made(path: &Path, rows: &[Row]) -> Vec<Row> {
    let db = Connection::open(path).unwrap();
    let own = tables(&db).into_iter().filter(|table| rows.iter().all(|row| row.table != *table));
    own.flat_map(|table| {
        let names: Vec<String> = columns(&db, &table).into_iter().map(|column| column.name).collect();
        let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let all = statement.query_map([], |row| names.iter().enumerate().map(|(at, name)| Ok((name.clone(), row.get(at)?))).collect());
        all.unwrap().map(|values| Row { table: table.clone(), values: values.unwrap() }).collect::<Vec<_>>()
    })
    .collect()
}

/// Puts the same in place of what migrations made here.
fn replace(url: &str, made: &[Row]) {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    for row in made {
        client.batch_execute(&format!("DELETE FROM \"{}\"", row.table)).unwrap();
    }
    copy(url, made);
}

fn copy(url: &str, rows: &[Row]) {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    for row in rows {
        let kinds = kinds(&mut client, &row.table);
        let names: Vec<String> = row.values.keys().map(|name| format!("\"{name}\"")).collect();
        let values: Vec<String> = row.values.iter().map(|(name, value)| literal(value, &kinds[name])).collect();
        let sql = format!("INSERT INTO \"{}\" ({}) VALUES ({})", row.table, names.join(", "), values.join(", "));
        client.batch_execute(&sql).unwrap_or_else(|fault| panic!("{sql}: {fault:?}"));
    }
}

fn missing_on_postgres(url: &str, rows: &[Row]) -> Vec<String> {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    let mut missing = Vec::new();
    for row in rows {
        let kinds = kinds(&mut client, &row.table);
        for (name, value) in row.values.iter().filter(|(name, _)| *name != "searched") {
            let here = kinds.get(name).is_some_and(|kind| {
                let sql = format!("SELECT COUNT(*) FROM \"{}\" WHERE \"{name}\" IS NOT DISTINCT FROM {}", row.table, literal(value, kind));
                client.query_one(&sql, &[]).unwrap().get::<_, i64>(0) > 0
            });
            if !here {
                missing.push(format!("{}.{name}", row.table));
            }
        }
    }
    missing
}
