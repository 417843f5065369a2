//! SQLite: a pool of readers, and one writer that lets waiting changes share a
//! commit.
//!
//! `synchronous=FULL`: what was acknowledged is on disk. That costs a sync per
//! commit, so the writer takes every change that waits, runs each in a
//! savepoint, and commits them together; only then does anybody hear "done".
//! Organizations take turns in the line before it.

use super::{
    Lane, Row, Schema, Signals, Sources, Stamp, StoreError, Topic, Turn, Turns, Tx, Value,
    changes::{Changes, Next, Taker},
    lanes, migrations,
    row::RowOf,
    searched,
    tx::On,
};
use rusqlite::{
    Connection, ErrorCode, OpenFlags,
    config::DbConfig,
    types::{ToSqlOutput, ValueRef},
};
use std::{
    cell::RefCell,
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::oneshot;

pub(super) struct Sqlite {
    path: PathBuf,
    readers: Mutex<Vec<Reader>>,
    opened: AtomicU64,
    /// Who reads takes turns at the processor: as many read at once as there are of it.
    reading: Turns,
    changes: Arc<Changes<Change>>,
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        self.changes.close();
    }
}

/// A connection of the pool, with a number that no other one ever had.
struct Reader {
    number: u64,
    connection: Connection,
}

/// A change that waits for the writer: it runs, and says what to do once the
/// commit has succeeded or failed.
type Change = Box<dyn FnOnce(&Connection) -> Committed + Send>;
type Committed = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// How soon a change of another program on the same file is noticed.
const LOOK: Duration = Duration::from_millis(100);
/// So many changes may share one commit.
const TOGETHER: usize = 256;

impl Sqlite {
    pub(super) fn open(path: &Path, signals: Signals) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|fault| StoreError::Unreachable(format!("{}: {fault}", folder.display())))?;
        }
        let writer = connect(path, false)?;
        let changes = Arc::new(Changes::new());
        let taker = Taker(Arc::clone(&changes));
        std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || write_loop(&writer, &taker, &signals))
            .map_err(|fault| StoreError::Broken(fault.to_string()))?;
        let at_once = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let reading = Turns::new(at_once, 0, usize::MAX);
        Ok(Self { path: path.to_owned(), readers: Mutex::default(), opened: AtomicU64::default(), reading, changes })
    }

    /// Waits until it is somebody's turn to read: between all who come at the same time organizations go round, as a read keeps its
    /// thread busy and the many of one would stand before the few of another. Who is not known yet asks for little, and goes ahead;
    /// so do workers.
    pub(super) async fn turn(&self) -> Option<Turn> {
        self.turn_of(lanes::asking()?).await
    }

    pub(super) async fn turn_of(&self, lane: Lane) -> Option<Turn> {
        let Some(turn) = self.reading.take_now(lane) else { return self.reading.take(lane).await.ok() };
        // Others that came meanwhile get into the line first, or there would never be one.
        tokio::task::yield_now().await;
        Some(turn)
    }

    pub(super) fn read<R, E: From<StoreError>>(&self, sources: &Sources, work: &dyn Fn(&mut Tx<'_>) -> Result<R, E>) -> Result<R, E> {
        let reader = self.idle()?;
        run_prepared(&reader.connection, "BEGIN").map_err(StoreError::from)?;
        let answer = work(&mut Tx::new(On::Sqlite(&reader.connection), sources));
        // A read has nothing to lose; a failed COMMIT only ends the snapshot.
        if run_prepared(&reader.connection, "COMMIT").is_ok() {
            self.give_back(reader);
        }
        answer
    }

    /// `data_version` stays the same on one connection for as long as no other
    /// one commits, whichever program that is in; readers never commit. Two
    /// connections count for themselves, so the number of the connection belongs to it.
    pub(super) fn stamp(&self) -> Result<Stamp, StoreError> {
        let reader = self.idle()?;
        let version = reader.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        let stamp = Stamp { connection: reader.number, version };
        self.give_back(reader);
        Ok(stamp)
    }

    fn idle(&self) -> Result<Reader, StoreError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(reader) => Ok(reader),
            None => Ok(Reader { number: self.opened.fetch_add(1, Ordering::Relaxed), connection: connect(&self.path, true)? }),
        }
    }

    fn give_back(&self, reader: Reader) {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
    }

    pub(super) async fn write<R, E, F>(&self, sources: &Sources, signals: &Signals, work: F) -> Result<R, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<R, E> + Send + 'static,
        R: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        let (sources, signals) = (sources.clone(), signals.clone());
        let change: Change = Box::new(move |connection| {
            let outcome = in_savepoint(connection, &sources, &work);
            Box::new(move |committed| {
                let answer = outcome.and_then(|(answer, topics)| match committed {
                    Ok(()) => {
                        signals.publish(topics);
                        Ok(answer)
                    }
                    Err(fault) => Err(fault.into()),
                });
                // The one who asked may be gone; the change stands all the same.
                drop(sender.send(answer));
            })
        });
        let gone = || StoreError::Broken("the writer has stopped".into());
        if !self.changes.put(lanes::lane(), change) {
            return Err(gone().into());
        }
        receiver.await.map_err(|_| gone())?
    }

    /// So many changes wait for the writer.
    pub(super) fn waiting(&self) -> usize {
        self.changes.waiting()
    }

    pub(super) fn migrate(&self, sources: &Sources, steps: usize) -> Result<usize, StoreError> {
        let connection = connect(&self.path, false)?;
        migrations::apply(&connection, sources, steps)
    }

    pub(super) fn schema(&self) -> Result<Schema, StoreError> {
        migrations::sqlite_schema(&connect(&self.path, true)?)
    }

    pub(super) fn unsound(&self, whole: bool) -> Result<Vec<String>, StoreError> {
        let connection = connect(&self.path, true)?;
        let mut statement = connection.prepare(if whole { "PRAGMA integrity_check(20)" } else { "PRAGMA quick_check(20)" })?;
        let said = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        Ok(said.into_iter().filter(|line| line != "ok").collect())
    }

    /// Inside one transaction: otherwise SQLite begins the copy anew whenever somebody else has
    /// changed something, and while changes do not stop it never ends.
    pub(super) fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        let source = connect(&self.path, true)?;
        run_prepared(&source, "BEGIN")?;
        source.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(()))?;
        source.backup("main", target, None::<fn(rusqlite::backup::Progress)>).map_err(StoreError::from)
    }
}

fn connect(path: &Path, reads_only: bool) -> Result<Connection, StoreError> {
    let flags = if reads_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|fault| StoreError::Unreachable(format!("{}: {fault}", path.display())))?;
    connection.set_prepared_statement_cache_capacity(512);
    // A plan is made once. Without this, a database that was ever analyzed plans
    // each statement anew for the values bound to it, which costs ten times the read.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch("PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;")?;
    if !reads_only {
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    }
    Ok(connection)
}

/// Whether another program changed the database since this was asked last: the
/// number moves for whoever else commits, and not for this connection.
fn changed_by_others(connection: &Connection, known: &mut Option<i64>) -> bool {
    let now = connection.prepare_cached("PRAGMA data_version").and_then(|mut statement| statement.query_row([], |row| row.get(0))).ok();
    let before = std::mem::replace(known, now);
    before.is_some() && now.is_some() && before != now
}

fn write_loop(connection: &Connection, changes: &Taker<Change>, signals: &Signals) {
    let mut known = None;
    loop {
        if changed_by_others(connection, &mut known) {
            signals.publish(vec![Topic::Anything]);
        }
        let first = match changes.wait(LOOK) {
            Next::Change(first) => first,
            Next::Nothing => continue,
            Next::Closed => return,
        };
        let begun = run_prepared(connection, "BEGIN IMMEDIATE");
        let mut done = vec![first(connection)];
        while done.len() < TOGETHER
            && let Some(next) = changes.now()
        {
            done.push(next(connection));
        }
        let committed = match begun {
            // A failing change took the whole transaction with it, those beside it included.
            Ok(()) if connection.is_autocommit() => Err(StoreError::Unreachable("the transaction ended early".into())),
            Ok(()) => run_prepared(connection, "COMMIT").map_err(StoreError::from),
            Err(fault) => Err(fault.into()),
        };
        if let Err(fault) = &committed {
            tracing::error!(%fault, changes = done.len(), "a commit failed; nothing of it was kept");
            metrics::counter!("parlor_commits_failed").increment(1);
            // After a failed COMMIT the transaction may still be open.
            drop(run_prepared(connection, "ROLLBACK"));
        }
        for tell in done {
            tell(committed.clone());
        }
    }
}

type Outcome<R, E> = Result<(R, Vec<Topic>), E>;

fn in_savepoint<R, E: From<StoreError>>(connection: &Connection, sources: &Sources, work: &dyn Fn(&mut Tx<'_>) -> Result<R, E>) -> Outcome<R, E> {
    if connection.is_autocommit() {
        return Err(StoreError::Unreachable("no transaction could be begun".into()).into());
    }
    run_prepared(connection, "SAVEPOINT change").map_err(StoreError::from)?;
    let mut tx = Tx::new(On::Sqlite(connection), sources);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&mut tx)))
        .unwrap_or_else(|_| Err(StoreError::Broken("a change panicked".into()).into()));
    let topics = std::mem::take(&mut tx.topics);
    match outcome {
        Ok(answer) => {
            run_prepared(connection, "RELEASE change").map_err(StoreError::from)?;
            Ok((answer, topics))
        }
        // A full disk can end the whole transaction at once, and the savepoint with it.
        Err(fault) if connection.is_autocommit() => Err(fault),
        Err(fault) => {
            run_prepared(connection, "ROLLBACK TO change").map_err(StoreError::from)?;
            run_prepared(connection, "RELEASE change").map_err(StoreError::from)?;
            Err(fault)
        }
    }
}

pub(super) fn run_prepared(connection: &Connection, sql: &'static str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute([]).map(drop)
}

thread_local! {
    /// Statements as SQLite wants them, by the address of their text.
    static NUMBERED: RefCell<HashMap<usize, &'static str>> = RefCell::default();
}

/// To SQLite `$1` is a name, numbered by its first appearance; `?1` is a place.
/// Each statement is rewritten once per thread and then kept: there are as many
/// as the program's text has.
fn numbered(sql: &'static str) -> &'static str {
    NUMBERED.with_borrow_mut(|known| {
        *known
            .entry(sql.as_ptr() as usize)
            .or_insert_with(|| if sql.contains('$') { searched::for_sqlite(sql).replace('$', "?").leak() } else { sql })
    })
}

pub(super) fn run(connection: &Connection, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached(numbered(sql))?;
    let changed = statement.execute(rusqlite::params_from_iter(values))?;
    Ok(changed as u64)
}

pub(super) fn each(
    connection: &Connection,
    sql: &'static str,
    values: &[Value<'_>],
    take: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(numbered(sql))?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        take(&Row { of: RowOf::Sqlite(row), from: 0 })?;
    }
    Ok(())
}

pub(super) fn prepares(connection: &Connection, sql: &'static str) -> Result<(), StoreError> {
    connection.prepare(numbered(sql)).map(drop).map_err(StoreError::from)
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(rusqlite::types::Value::Null),
            Self::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            Self::Int(number) => ToSqlOutput::Owned(rusqlite::types::Value::Integer(*number)),
            Self::Bool(is) => ToSqlOutput::Owned(rusqlite::types::Value::Integer(i64::from(*is))),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Owned(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Self::Sought(sought) => ToSqlOutput::Owned(rusqlite::types::Value::Text(sought.for_sqlite())),
        })
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(fault: rusqlite::Error) -> Self {
        let text = fault.to_string();
        match fault.sqlite_error_code() {
            Some(ErrorCode::ConstraintViolation) => Self::Refused(text),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Collision,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure | ErrorCode::ReadOnly) => Self::Unreachable(text),
            _ => Self::Broken(text),
        }
    }
}
