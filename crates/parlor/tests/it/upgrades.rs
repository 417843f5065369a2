//! A database of every earlier schema is brought up to date with all that it holds (R13). What it
//! holds is made by the schema itself: two rows in each table of that time, of the kinds that its
//! columns are, referring to the rows before. No two values of a row are the same where they could be
//! taken for one another, and each row is held as a whole against what it was.

use crate::{
    server::{Company, Server, at, found},
    town::database,
};
use parlor::store::{Clock, Place, Shared, Sources, Store, Time, migrations};
use rusqlite::{Connection, types::Value};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

/// Made anew from all the rest, after some migrations.
const DERIVED: [&str; 2] = ["search_entries", "search_words"];
/// A mark of the key; a made one would be another's.
const OF_THE_KEY: &str = "installation";

/// The columns that are true or false; SQLite has numbers for that.
static TRUTHS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let lines = migrations().iter().flat_map(|(_, text)| text.lines());
    let pairs = lines.flat_map(|line| line.split_whitespace().zip(line.split_whitespace().skip(1)));
    pairs.filter(|(_, kind)| kind.trim_end_matches(|c: char| !c.is_ascii_alphabetic()) == "BOOLEAN").map(|(name, _)| name).collect()
});

/// A row that was there before, with all that stood in it.
#[derive(Clone)]
struct Row {
    table: String,
    values: BTreeMap<String, Value>,
}

struct Column {
    name: String,
    kind: String,
    must: bool,
    /// It belongs to the primary key.
    key: bool,
    /// The database gives it a number.
    given: bool,
}

/// A column of a row, and what stands there.
type Cell<'r> = (&'r String, &'r Value);

/// How a row is tried.
#[derive(Clone, Copy)]
struct Attempt {
    /// It is the table's second, which refers to second ones.
    second: bool,
    /// With what may be left out, too.
    full: bool,
    /// With all that may refer to others.
    refers: bool,
    /// Which of the words that a column may have.
    word: usize,
    /// No two numbers of it are the same.
    apart: bool,
}

const LAST: usize = usize::MAX;

/// The first row of a table has the least that is possible, the second as much, and other words.
fn attempts(second: bool) -> impl Iterator<Item = Attempt> {
    let each = if second {
        [(true, true, 1), (false, true, 1), (true, true, LAST), (false, false, LAST)]
    } else {
        [(false, true, 0), (false, false, 0), (true, true, 0), (false, true, LAST)]
    };
    [true, false].into_iter().flat_map(move |apart| each.map(|(full, refers, word)| Attempt { second, full, refers, word, apart }))
}

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
        Ok(Column { name, kind, must: must || key > 0, key: key > 0, given })
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

/// A value of its kind that no other has; of numbers, no other in its row and the other row of its table.
fn fresh(column: &Column, table: &str, number: u64, how: Attempt, place: usize) -> Value {
    let second = i64::from(how.second);
    match column.kind.as_str() {
        "INTEGER" if TRUTHS.contains(column.name.as_str()) => Value::Integer(1 - second),
        "INTEGER" if how.apart => Value::Integer(1 + i64::try_from(place).unwrap() + 100 * second),
        "INTEGER" => Value::Integer(1 + second),
        "BLOB" => {
            let mut bytes = vec![0; 8];
            bytes.extend_from_slice(&(1000 + number).to_be_bytes());
            Value::Blob(bytes)
        }
        _ => Value::Text(format!("{table}-{number}")),
    }
}

/// The columns of a row of another table, the first or the newest of those in which this stands. Ids grow with their rows.
fn referred(db: &Connection, target: &str, wanted: &[&str], known: &[(&str, &Value)], newest: bool) -> rusqlite::Result<Vec<Value>> {
    let columns: Vec<String> = wanted.iter().map(|name| format!("\"{name}\"")).collect();
    let order: Vec<String> = (1..=wanted.len()).map(|at| format!("{at}{}", if newest { " DESC" } else { "" })).collect();
    let has: Vec<String> = known.iter().enumerate().map(|(at, (name, _))| format!(" AND \"{name}\" IS ?{}", at + 1)).collect();
    let sql = format!("SELECT {} FROM \"{target}\" WHERE 1 = 1{} ORDER BY {} LIMIT 1", columns.join(", "), has.concat(), order.join(", "));
    let values = known.iter().map(|(_, value)| *value);
    db.prepare(&sql)?.query_row(rusqlite::params_from_iter(values), |row| (0..wanted.len()).map(|at| row.get::<_, Value>(at)).collect())
}

/// The id of a row, if there is one yet, that a column is named after without the database knowing of it: `item_id` is one of `items`.
fn named_after(db: &Connection, column: &str, newest: bool) -> Option<Option<Value>> {
    let table = format!("{}s", column.strip_suffix("_id")?);
    db.prepare(&format!("SELECT id FROM \"{table}\"")).ok()?;
    Some(referred(db, &table, &["id"], &[], newest).ok().and_then(|mut id| id.pop()))
}

/// What refers to rows that are there, all of it to the same ones; nothing, where it must refer and there is none yet.
fn referring(db: &Connection, table: &str, of: &[Column], how: Attempt) -> Option<BTreeMap<String, Value>> {
    let must = |name: &str| of.iter().any(|column| column.name == name && column.must);
    let needed = |pairs: &[(String, String)]| {
        pairs.iter().any(|(from, _)| from != "organization_id" && must(from)) || pairs.iter().all(|(from, _)| must(from))
    };
    // What must be there says to which of them all the rest refers.
    let (first, rest): (Vec<_>, Vec<_>) = references(db, table).into_iter().partition(|(_, pairs)| needed(pairs));
    let mut values: BTreeMap<String, Value> = BTreeMap::new();
    for (target, pairs) in first.iter().chain(rest.iter().filter(|(target, _)| how.refers && target != table)) {
        let wanted: Vec<&str> = pairs.iter().map(|(_, to)| to.as_str()).collect();
        let known: Vec<(&str, &Value)> = pairs.iter().filter_map(|(from, to)| Some((to.as_str(), values.get(from)?))).collect();
        match referred(db, target, &wanted, &known, how.second) {
            Ok(row) => {
                for ((from, _), value) in pairs.iter().zip(row) {
                    values.entry(from.clone()).or_insert(value);
                }
            }
            Err(_) if needed(pairs) => return None,
            Err(_) => {}
        }
    }
    Some(values)
}

/// What is put into a row that is tried so; nothing, where it refers to what is not there yet.
fn values(db: &Connection, table: &str, text: &str, of: &[Column], how: Attempt, number: &mut u64) -> Option<BTreeMap<String, Value>> {
    let mut values = referring(db, table, of, how)?;
    for (place, column) in of.iter().enumerate().filter(|(_, column)| !column.given && (column.must || how.full)) {
        if values.contains_key(&column.name) {
            continue;
        }
        if let Some(id) = named_after(db, &column.name, how.second) {
            values.insert(column.name.clone(), id?);
            continue;
        }
        *number += 1;
        let chosen = choices(text, &column.name).and_then(|words| words.get(how.word).or(words.last()).cloned());
        let value = match chosen {
            Some(word) if column.kind == "INTEGER" => Value::Integer(word.parse().unwrap()),
            Some(word) => Value::Text(word),
            None => fresh(column, table, *number, how, place),
        };
        values.insert(column.name.clone(), value);
    }
    Some(values)
}

/// Puts a row into a table, and says what it is.
fn put(db: &Connection, table: &str, second: bool, number: &mut u64) -> Result<Row, String> {
    let text: String = db.query_row("SELECT sql FROM sqlite_master WHERE name = ?1", [table], |row| row.get(0)).unwrap();
    let of = columns(db, table);
    let mut why = "it refers to what is not there".to_owned();
    for how in attempts(second) {
        let Some(values) = values(db, table, &text, &of, how, number) else { continue };
        let (names, marks): (Vec<String>, Vec<String>) =
            values.keys().enumerate().map(|(at, name)| (format!("\"{name}\""), format!("?{}", at + 1))).unzip();
        let sql = format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), marks.join(", "));
        match db.execute(&sql, rusqlite::params_from_iter(values.values())) {
            Ok(_) => return Ok(Row { table: table.to_owned(), values: whole(db, table, &of, &values) }),
            Err(fault) => why = fault.to_string(),
        }
    }
    Err(why)
}

/// All that stands in the row that has these values, but the number that the database gave it.
fn whole(db: &Connection, table: &str, of: &[Column], values: &BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let names: Vec<&str> = of.iter().filter(|column| !column.given).map(|column| column.name.as_str()).collect();
    let known: Vec<(&str, &Value)> = values.iter().map(|(name, value)| (name.as_str(), value)).collect();
    let row = referred(db, table, &names, &known, true).unwrap();
    names.into_iter().map(str::to_owned).zip(row).collect()
}

/// Puts two rows into each table that has none, and says which. Whatever refers to others comes after them.
fn fill(path: &Path) -> Vec<Row> {
    let db = Connection::open(path).unwrap();
    db.execute_batch("PRAGMA foreign_keys = ON; BEGIN").unwrap();
    // What was filled at an earlier step has its numbers.
    let mut number = tables(&db).len() as u64 * 1000;
    let mut rows = first_rows(&db, &mut number);
    // The second ones refer to second ones, where a ring of references lets them.
    let of: BTreeMap<String, Vec<(String, _)>> = rows.iter().map(|row| (row.table.clone(), references(&db, &row.table))).collect();
    let mut waiting: Vec<String> = rows.iter().map(|row| row.table.clone()).collect();
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|table| of[table].iter().all(|(target, _)| target == table || !waiting.contains(target)));
        let table = waiting.remove(ready.unwrap_or(0));
        rows.push(put(&db, &table, true, &mut number).unwrap_or_else(|why| panic!("no second row could be made in {table}: {why}")));
    }
    db.execute_batch("COMMIT").unwrap();
    rows
}

fn first_rows(db: &Connection, number: &mut u64) -> Vec<Row> {
    let mut rows = Vec::new();
    loop {
        let before = rows.len();
        let mut left = BTreeMap::new();
        for table in tables(db) {
            let has: i64 = db.query_row(&format!("SELECT COUNT(*) FROM \"{table}\""), [], |row| row.get(0)).unwrap();
            if has > 0 {
                continue;
            }
            match put(db, &table, false, number) {
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

/// What of a row is not as it was. It is found by what its table's primary key is now, and every value has to stand in that one row.
/// `is` says, for each row in which all of the first stand, which of the second do. Search begins anew after some steps and is left
/// out, and so is an empty value in a key, which holds none any more.
fn unlike(row: &Row, key: &[String], here: &BTreeSet<String>, is: impl FnOnce(&[Cell<'_>], &[Cell<'_>]) -> Vec<Vec<bool>>) -> Vec<String> {
    let all = row.values.iter().filter(|(name, value)| *name != "searched" && !(key.contains(name) && **value == Value::Null));
    let (kept, gone): (Vec<Cell<'_>>, Vec<Cell<'_>>) = all.partition(|(name, _)| here.contains(*name));
    let mut by: Vec<Cell<'_>> = kept.iter().copied().filter(|(name, _)| key.contains(name)).collect();
    if by.is_empty() {
        by.clone_from(&kept);
    }
    let mut unlike: Vec<String> = gone.iter().map(|(name, _)| format!("{}.{name} is gone", row.table)).collect();
    match is(&by, &kept).as_slice() {
        [same] => {
            let other = kept.iter().zip(same).filter(|(_, same)| !**same);
            unlike.extend(other.map(|((name, value), _)| format!("{}.{name} was {value:?}", row.table)));
        }
        rows => unlike.push(format!("{} has {} rows of {by:?}", row.table, rows.len())),
    }
    unlike
}

fn missing(path: &Path, rows: &[Row]) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let mut missing = Vec::new();
    for row in rows {
        let of = columns(&db, &row.table);
        let key: Vec<String> = of.iter().filter(|column| column.key).map(|column| column.name.clone()).collect();
        let here = of.into_iter().map(|column| column.name).collect();
        missing.extend(unlike(row, &key, &here, |by, all| {
            let is = |cells: &[Cell<'_>], from: usize| -> Vec<String> {
                cells.iter().enumerate().map(|(at, (name, _))| format!("\"{name}\" IS ?{}", from + at)).collect()
            };
            let (wanted, found) = (is(all, 1).join(", "), is(by, 1 + all.len()).join(" AND "));
            let mut statement = db.prepare(&format!("SELECT {wanted} FROM \"{}\" WHERE {found}", row.table)).unwrap();
            let values = rusqlite::params_from_iter(all.iter().chain(by).map(|(_, value)| *value));
            let read = statement.query_map(values, |row| (0..all.len()).map(|at| row.get::<_, bool>(at)).collect::<Result<Vec<_>, _>>()).unwrap();
            read.map(Result::unwrap).collect()
        }));
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
    assert!(rows.len() > 200, "{}", rows.len());
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

/// The columns of a table's primary key on PostgreSQL.
fn key_of(client: &mut postgres::Client, table: &str) -> Vec<String> {
    let sql = "SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indisprimary AND i.indrelid = to_regclass($1)";
    client.query(sql, &[&table]).unwrap().iter().map(|row| row.get(0)).collect()
}

fn missing_on_postgres(url: &str, rows: &[Row]) -> Vec<String> {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    let mut missing = Vec::new();
    for row in rows {
        let (kinds, key) = (kinds(&mut client, &row.table), key_of(&mut client, &row.table));
        let here = kinds.keys().cloned().collect();
        missing.extend(unlike(row, &key, &here, |by, all| {
            let is = |cells: &[Cell<'_>]| -> Vec<String> {
                cells.iter().map(|(name, value)| format!("\"{name}\" IS NOT DISTINCT FROM {}", literal(value, &kinds[*name]))).collect()
            };
            let sql = format!("SELECT {} FROM \"{}\" WHERE {}", is(all).join(", "), row.table, is(by).join(" AND "));
            client.query(&sql, &[]).unwrap().iter().map(|row| (0..all.len()).map(|at| row.get(at)).collect()).collect()
        }));
    }
    missing
}
