//! PostgreSQL: a pool of connections that wait on threads made for waiting.
//!
//! Reads see one snapshot (`REPEATABLE READ, READ ONLY`); changes run in
//! `READ COMMITTED`, each organization's one after another (see
//! [`Tx::alone_in`]), and start again when two collide.

use super::{
    NatsAt, Row, Schema, Shared, Signals, Sources, Standing, StoreError, Time, Topic, Turn, Turns, Tx, Value, Whispers, lanes, migrations,
    nats::Nats,
    others::{self, Ear, Ways},
    row::RowOf,
    searched,
    tls::{encrypted, tls},
    tx::On,
};
use access::OrganizationId;
use postgres::{
    Client, Config, Statement,
    error::SqlState,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};
use std::{
    collections::HashMap,
    str::FromStr,
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

pub(super) struct Postgres {
    config: Config,
    pool: Mutex<Pool>,
    returned: Condvar,
    /// Who wants a connection takes turns: on threads that wait, nobody could tell one organization from another.
    turns: Turns,
    /// How other servers on this database know this one.
    me: uuid::Uuid,
    /// Whether the one that hears them is to go on.
    open: Arc<AtomicBool>,
    /// How they speak.
    ways: Arc<Ways>,
    nats: Option<NatsAt>,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Connection>,
    open: usize,
}

/// The oldest version that is tested and gets repairs itself, as `server_version_num` has it.
const OLDEST: i32 = 140_000;
/// So many connections may be open at once.
const MOST: usize = 16;
/// So many of them no organization takes that has others.
const SPARE: usize = 2;
/// So often a change that collided starts again.
const TRIES: usize = 5;

/// How statements are planned, where whoever runs the server has said nothing about it. Ours read a few rows by their keys, out of
/// memory mostly: by PostgreSQL's own measure, which is of turning disks, it reads a whole organization in place of five of its
/// people, and what it compiles for large statements takes longer than they do (docs/decisions/0048-plans.md).
const PLANS: &str = "SELECT set_config(s.name, w.value, FALSE) FROM pg_settings s
  JOIN (VALUES ('random_page_cost', '1.1'), ('jit', 'off')) w (name, value) ON w.name = s.name WHERE s.source = 'default'";

/// A connection with the statements prepared on it.
pub(super) struct Connection {
    client: Client,
    statements: HashMap<usize, Statement>,
    /// A statement of the running transaction lost against another writer.
    collided: bool,
}

impl Drop for Postgres {
    /// A client waits until the server has said goodbye, which it must not do
    /// on a thread that drives requests.
    fn drop(&mut self) {
        self.open.store(false, Ordering::Relaxed);
        let pool = std::mem::take(&mut *self.pool.lock().unwrap_or_else(PoisonError::into_inner));
        drop(std::thread::spawn(move || drop(pool)).join());
    }
}

impl Postgres {
    pub(super) fn open(shared: &Shared, sources: &Sources) -> Result<Self, StoreError> {
        let mut config = Config::from_str(&shared.url).map_err(|fault| StoreError::Unreachable(fault.to_string()))?;
        config.ssl_mode(encrypted(&config, &shared.url));
        let seconds = std::time::Duration::from_secs;
        config.application_name("parlor").connect_timeout(seconds(5));
        // A connection that listens says nothing by itself: without these, one that died unseen would stay for hours.
        config.keepalives_idle(seconds(15)).keepalives_interval(seconds(5)).keepalives_retries(3).tcp_user_timeout(seconds(30));
        let (me, open) = (sources.id(), Arc::new(AtomicBool::new(true)));
        let turns = Turns::new(MOST, SPARE, usize::MAX);
        Ok(Self { config, pool: Mutex::default(), returned: Condvar::new(), turns, me, open, ways: Arc::default(), nats: shared.nats.clone() })
    }

    /// Waits for a connection to be free for whoever's work this is.
    pub(super) async fn turn(&self) -> Result<Turn, StoreError> {
        self.turns.take(lanes::lane()).await.map_err(|_| StoreError::Broken("nobody gives turns any more".into()))
    }

    pub(super) fn standing(&self) -> Standing {
        self.turns.standing()
    }

    fn take(&self) -> Result<Connection, StoreError> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            while let Some(connection) = pool.idle.pop() {
                if !connection.client.is_closed() {
                    return Ok(connection);
                }
                pool.open -= 1;
            }
            if pool.open < MOST {
                pool.open += 1;
                drop(pool);
                return self.connect().inspect_err(|_| self.lost());
            }
            pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn connect(&self) -> Result<Connection, StoreError> {
        let mut client = self.config.connect(tls()?).map_err(|fault| StoreError::Unreachable(with_reason(&fault)))?;
        client.batch_execute(PLANS).map_err(|fault| StoreError::Unreachable(with_reason(&fault)))?;
        Ok(Connection { client, statements: HashMap::new(), collided: false })
    }

    fn give_back(&self, connection: Connection) {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner).idle.push(connection);
        self.returned.notify_one();
    }

    fn lost(&self) {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner).open -= 1;
        self.returned.notify_one();
    }

    /// A connection with a transaction begun. One that died while it lay idle
    /// shows it only now, before anything was asked of it; so the next is taken.
    fn begun(&self, begin: &str) -> Result<Connection, StoreError> {
        let mut dead = 0;
        loop {
            let mut connection = self.take()?;
            let Err(fault) = connection.client.batch_execute(begin) else { return Ok(connection) };
            self.lost();
            dead += 1;
            if dead > MOST {
                return Err(fault.into());
            }
        }
    }

    /// Runs work inside `begin` … COMMIT, and rolls back what fails.
    fn within<R, E: From<StoreError>>(&self, begin: &str, work: &mut dyn FnMut(&mut Connection) -> Result<R, E>) -> Result<R, E> {
        let mut connection = self.begun(begin)?;
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&mut connection)))
            .unwrap_or_else(|_| Err(StoreError::Broken("the work panicked".into()).into()));
        let end = if answer.is_ok() { "COMMIT" } else { "ROLLBACK" };
        match connection.client.batch_execute(end) {
            Ok(()) => {
                self.give_back(connection);
                answer
            }
            Err(fault) => {
                self.lost();
                answer.and(Err(StoreError::from(fault).into()))
            }
        }
    }

    pub(super) fn read<R, E: From<StoreError>>(&self, sources: &Sources, work: &dyn Fn(&mut Tx<'_>) -> Result<R, E>) -> Result<R, E> {
        self.within("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY", &mut |connection| {
            work(&mut Tx::new(On::Postgres(connection), sources))
        })
    }

    pub(super) fn write<R, E: From<StoreError>>(
        &self,
        sources: &Sources,
        signals: &Signals,
        work: &dyn Fn(&mut Tx<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        for attempt in 1.. {
            let mut collided = false;
            let outcome = self.within("BEGIN", &mut |connection| {
                let mut tx = Tx::new(On::Postgres(connection), sources);
                let answer = work(&mut tx);
                let topics = std::mem::take(&mut tx.topics);
                let nats = self.ways.nats().map(|nats| (nats, nats.breaks()));
                let told = if answer.is_ok() && nats.is_none() { connection.tell(self.me, &topics) } else { Ok(()) };
                collided = std::mem::take(&mut connection.collided);
                told?;
                answer.map(|answer| (answer, topics, nats))
            });
            match outcome {
                Ok((answer, topics, nats)) => {
                    if let Some((nats, breaks)) = nats.filter(|_| !topics.is_empty()) {
                        nats.tell(others::told(self.me, &topics));
                        if nats.breaks() > breaks {
                            // It broke meanwhile; where this fails too, the ear's next connection makes up for it.
                            drop(self.within::<(), StoreError>("BEGIN", &mut |connection| connection.tell(self.me, &topics)));
                        }
                    }
                    signals.publish(topics);
                    return Ok(answer);
                }
                Err(_) if collided && attempt < TRIES => {}
                Err(fault) => return Err(fault),
            }
        }
        Err(StoreError::Collision.into())
    }

    /// Hears what other servers change and whisper, and whispers to them, on two threads with a
    /// connection each; by NATS, where it is configured, on a task beside them.
    pub(super) fn hear_others(&self, signals: Signals, whispers: Whispers) {
        let said = whispers.open();
        let (config, me, open, ways) = (self.config.clone(), self.me, Arc::clone(&self.open), Arc::clone(&self.ways));
        drop(std::thread::Builder::new().name("parlor-whispers".into()).spawn(move || others::whisper(&config, me, &open, &ways, &said)));
        let (nats, runtime) = (self.nats.clone(), tokio::runtime::Handle::try_current().ok());
        let (open, ways) = (Arc::clone(&self.open), Arc::clone(&self.ways));
        let ear = Ear { config: self.config.clone(), me: self.me, open, ways, signals, whispers };
        let line = move |ear: &Ear, house: &str| {
            let at = nats.clone()?;
            let to = (ear.signals.clone(), ear.whispers.clone());
            Some(Nats::open(at, runtime.as_ref()?, house, ear.me, Arc::clone(&ear.open), to))
        };
        drop(std::thread::Builder::new().name("parlor-hears".into()).spawn(move || ear.hear(&|house| line(&ear, house))));
    }

    /// Whether NATS is configured, and whether this server hears others by it.
    pub(super) fn hears_nats(&self) -> Option<bool> {
        self.ways.hears_nats()
    }

    pub(super) fn migrate(&self, sources: &Sources, steps: usize) -> Result<usize, StoreError> {
        let mut connection = self.take()?;
        let outcome = migrations::apply_postgres(&mut connection.client, sources, steps);
        self.give_back(connection);
        outcome
    }

    pub(super) fn clock(&self) -> Result<Time, StoreError> {
        let mut connection = self.take()?;
        let outcome = connection.client.query_one("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)", &[]);
        self.give_back(connection);
        Ok(Time(outcome?.get(0)))
    }

    pub(super) fn unsound(&self) -> Result<Vec<String>, StoreError> {
        let mut connection = self.take()?;
        let outcome = connection.client.query_one("SELECT current_setting('server_encoding'), current_setting('server_version_num')::int", &[]);
        self.give_back(connection);
        let row = outcome?;
        let (encoding, version): (String, i32) = (row.get(0), row.get(1));
        let letters = (encoding != "UTF8").then(|| format!("its encoding is {encoding}, and has to be UTF8"));
        let old = (version < OLDEST).then(|| format!("it is PostgreSQL {}, and has to be {} at least", version / 10_000, OLDEST / 10_000));
        Ok(letters.into_iter().chain(old).collect())
    }

    pub(super) fn schema(&self) -> Result<Schema, StoreError> {
        let mut connection = self.take()?;
        let outcome = migrations::postgres_schema(&mut connection.client);
        self.give_back(connection);
        outcome
    }
}

impl Connection {
    /// Tells other servers what this transaction changes, once it is committed.
    fn tell(&mut self, me: uuid::Uuid, topics: &[Topic]) -> Result<(), StoreError> {
        if topics.is_empty() {
            return Ok(());
        }
        self.run("SELECT pg_notify('parlor', $1)", &[Value::Owned(others::told(me, topics))]).map(drop)
    }

    /// Waits until no other transaction holds this organization.
    pub(super) fn lock(&mut self, organization: OrganizationId) -> Result<(), StoreError> {
        let (high, _) = organization.0.as_u64_pair();
        let (_, low) = organization.0.as_u64_pair();
        let key = i64::from_ne_bytes((high ^ low).to_ne_bytes());
        self.run("SELECT pg_advisory_xact_lock($1)", &[Value::Int(key)]).map(drop)
    }

    /// The name by which another connection sees what this transaction sees.
    pub(super) fn snapshot(&mut self) -> Result<String, StoreError> {
        let row = self.client.query_one("SELECT pg_export_snapshot()", &[]).map_err(|fault| self.note(fault))?;
        Ok(row.get(0))
    }

    /// Begins, keeps or takes back a part of the transaction.
    pub(super) fn mark(&mut self, sql: &'static str) -> Result<(), StoreError> {
        self.client.batch_execute(sql).map_err(|fault| self.note(fault))
    }

    fn prepared(&mut self, sql: &'static str) -> Result<Statement, StoreError> {
        if let Some(known) = self.statements.get(&(sql.as_ptr() as usize)) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(&searched::for_postgres(sql)).map_err(|fault| self.note(fault))?;
        self.statements.insert(sql.as_ptr() as usize, statement.clone());
        Ok(statement)
    }

    fn note(&mut self, fault: postgres::Error) -> StoreError {
        let fault = StoreError::from(fault);
        self.collided |= matches!(fault, StoreError::Collision);
        fault
    }

    pub(super) fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql)?;
        self.client.execute(&statement, &parameters(values)).map_err(|fault| self.note(fault))
    }

    pub(super) fn each(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let statement = self.prepared(sql)?;
        let rows = self.client.query(&statement, &parameters(values)).map_err(|fault| self.note(fault))?;
        rows.iter().try_for_each(|row| take(&Row { of: RowOf::Postgres(row), from: 0 }))
    }

    pub(super) fn prepares(&mut self, sql: &'static str) -> Result<(), StoreError> {
        self.client.prepare(&searched::for_postgres(sql)).map(drop).map_err(|fault| self.note(fault))
    }
}

/// What a fault says, and what it says was the reason.
fn with_reason(fault: &postgres::Error) -> String {
    match std::error::Error::source(fault) {
        Some(reason) if !fault.to_string().contains(&reason.to_string()) => format!("{fault}: {reason}"),
        _ => fault.to_string(),
    }
}

fn parameters<'v>(values: &'v [Value<'_>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

impl ToSql for Value<'_> {
    fn to_sql(&self, wanted: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Id(id) => id.to_sql_checked(wanted, out),
            Self::Int(number) => number.to_sql_checked(wanted, out),
            Self::Bool(is) => is.to_sql_checked(wanted, out),
            Self::Text(text) => text.to_sql_checked(wanted, out),
            Self::Owned(text) => text.to_sql_checked(wanted, out),
            Self::Bytes(bytes) => bytes.to_sql_checked(wanted, out),
            Self::Sought(sought) => sought.for_postgres().to_sql_checked(wanted, out),
        }
    }

    /// Each value checks for itself; an absent one fits everywhere.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl From<postgres::Error> for StoreError {
    fn from(fault: postgres::Error) -> Self {
        let text = fault.as_db_error().map_or_else(|| fault.to_string(), |inner| inner.to_string());
        let Some(state) = fault.code() else {
            let cut = std::error::Error::source(&fault).is_some_and(|inner| inner.is::<std::io::Error>());
            return if cut || fault.is_closed() { Self::Unreachable(text) } else { Self::Broken(text) };
        };
        if *state == SqlState::T_R_SERIALIZATION_FAILURE || *state == SqlState::T_R_DEADLOCK_DETECTED {
            Self::Collision
        } else if *state == SqlState::DISK_FULL {
            Self::Full
        } else if state.code().starts_with("23") {
            Self::Refused(text)
        } else if state.code().starts_with("08") || state.code().starts_with("57P") {
            Self::Unreachable(text)
        } else {
            Self::Broken(text)
        }
    }
}
