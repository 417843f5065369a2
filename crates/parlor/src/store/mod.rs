//! The two databases behind one door.
//!
//! Everything above speaks one SQL text with `$1` parameters and synchronous
//! functions that get a transaction: `store.read(|tx| …)`, `store.write(|tx| …)`.
//! Only this folder knows that there are SQLite and PostgreSQL; what differs
//! lies in files named for them. The common dialect is written down in
//! `CONTRIBUTING.md`.
//!
//! It never builds SQL out of data: a statement is a `&'static str`. In `whole/` alone, statements
//! are put together of the names of our own tables.

mod changes;
mod error;
mod lanes;
mod many;
mod migrations;
mod nats;
mod others;
mod postgres;
mod row;
mod searched;
mod signals;
mod sources;
mod sqlite;
mod tls;
mod turns;
mod tx;
mod value;
mod whispers;
mod whole;

pub use error::StoreError;
pub use lanes::{Lane, Piecemeal, asked_by, becomes, belonging, hold, lane, let_go, work_of};
pub use many::{FIFTY, fifty_ids};
pub use migrations::{MARKS, MOVED, Schema, UNFINISHED, migrations};
pub use nats::{NatsAt, answers as nats_answers};
pub use row::{Columns, FromColumn, FromRow, Row};
pub use searched::Sought;
pub use signals::{Signals, Topic};
pub use sources::{Clock, Random, Sources, Time};
pub(crate) use tls::{encrypted, is_here, tls_config};
pub use turns::{Crowded, Standing, Turn, Turns};
pub use tx::Tx;
pub use value::Value;
pub use whispers::{LONGEST as LONGEST_WHISPER, Whisper, Whispers};
pub use whole::{Cell, Line, Lines, Table, Whole, tables};

use crate::telemetry::Asked;
use std::{path::PathBuf, sync::Arc};
use tokio::sync::oneshot;

/// Where the data is kept.
#[derive(Clone, Debug)]
pub enum Place {
    /// One file, in the program.
    Sqlite(PathBuf),
    /// A server, which several of us can share.
    Postgres(Shared),
}

/// A database on a PostgreSQL server, and how those who share it speak to each other.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// `postgres://user@host/database`.
    pub url: String,
    /// Where signals go by in place of its notifications.
    pub nats: Option<NatsAt>,
}

/// The door. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    engine: Arc<Engine>,
    sources: Sources,
    signals: Signals,
    whispers: Whispers,
}

/// What a snapshot can be known by: between two equal stamps nothing was changed.
/// Unequal ones say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    connection: u64,
    version: i64,
}

/// How many stand before the database.
#[derive(Clone, Copy, Debug, Default)]
pub struct Load {
    /// Changes that wait for the writer, on SQLite.
    pub changes: usize,
    /// Connections that are in use, who waits for one, and how many there can be, on PostgreSQL.
    pub connections: Standing,
}

enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(Box<postgres::Postgres>),
}

impl Store {
    /// Opens the database as it is; [`Store::migrate`] brings it up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or the server cannot be reached.
    pub fn open(place: &Place, sources: Sources) -> Result<Self, StoreError> {
        let signals = Signals::default();
        let engine = match place {
            Place::Sqlite(path) => Engine::Sqlite(sqlite::Sqlite::open(path, signals.clone())?),
            Place::Postgres(shared) => Engine::Postgres(Box::new(postgres::Postgres::open(shared, &sources)?)),
        };
        Ok(Self { engine: Arc::new(engine), sources, signals, whispers: Whispers::default() })
    }

    /// Hears what other servers on the same database change, from now on and until
    /// the store is gone. On SQLite the writer does that all the time.
    pub fn hear_others(&self) {
        if let Engine::Postgres(postgres) = &*self.engine {
            postgres.hear_others(self.signals.clone(), self.whispers.clone());
        }
    }

    /// Whether NATS carries what servers say to each other; `None` where it is not configured.
    #[must_use]
    pub fn hears_nats(&self) -> Option<bool> {
        match &*self.engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(postgres) => postgres.hears_nats(),
        }
    }

    /// Which of the two this is, for people.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match &*self.engine {
            Engine::Sqlite(_) => "SQLite",
            Engine::Postgres(_) => "PostgreSQL",
        }
    }

    /// Which of the two this is, by the conventions for traces.
    fn system(&self) -> &'static str {
        match &*self.engine {
            Engine::Sqlite(_) => "sqlite",
            Engine::Postgres(_) => "postgresql",
        }
    }

    /// Time, randomness and new ids, as transactions of this store see them.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What was changed, for whoever watches.
    #[must_use]
    pub fn signals(&self) -> &Signals {
        &self.signals
    }

    /// What servers on the same database say to each other and nobody keeps.
    #[must_use]
    pub fn whispers(&self) -> &Whispers {
        &self.whispers
    }

    /// Runs all reads of a request on one snapshot. On SQLite they run in place
    /// (a read takes microseconds, a hop to another thread ten times that); on
    /// PostgreSQL on a thread that may wait.
    ///
    /// # Errors
    /// What the closure returns, or that the database cannot be reached.
    pub async fn read<R, E, F>(&self, work: F) -> Result<R, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<R, E> + Send + Sync + 'static,
        R: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let asked = Asked::by::<F>("read", self.system());
        let within = asked.clone();
        let work = move |tx: &mut Tx<'_>| within.during(tx, &work);
        match &*self.engine {
            Engine::Sqlite(sqlite) => {
                let _turn = sqlite.turn().await;
                sqlite.read(&self.sources, &work)
            }
            Engine::Postgres(postgres) => {
                let _turn = postgres.turn().await?;
                let store = self.clone();
                hop(move || store.read_here(&work)).await
            }
        }
    }

    /// How many stand before it.
    #[must_use]
    pub fn load(&self) -> Load {
        match &*self.engine {
            Engine::Sqlite(sqlite) => Load { changes: sqlite.waiting(), ..Load::default() },
            Engine::Postgres(postgres) => Load { connections: postgres.standing(), ..Load::default() },
        }
    }

    /// The stamp of all that is committed by now, where the database says it
    /// cheaply: SQLite does, PostgreSQL does not.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.stamp().ok(),
            Engine::Postgres(_) => None,
        }
    }

    /// Waits until it is somebody's turn to be answered without a read, where reads take turns.
    pub async fn turn_of(&self, lane: Lane) -> Option<Turn> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.turn_of(lane).await,
            Engine::Postgres(_) => None,
        }
    }

    /// Runs a change. It is on disk when this returns `Ok`, and leaves nothing
    /// behind when it returns `Err`. The closure may run more than once: where
    /// two writers collide, the loser starts again.
    ///
    /// # Errors
    /// What the closure returns, or what kept the database from keeping it.
    pub async fn write<R, E, F>(&self, work: F) -> Result<R, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<R, E> + Send + Sync + 'static,
        R: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let asked = Asked::by::<F>("write", self.system());
        let within = asked.clone();
        let work = move |tx: &mut Tx<'_>| within.during(tx, &work);
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(&self.sources, &self.signals, work).await,
            Engine::Postgres(postgres) => {
                let _turn = postgres.turn().await?;
                let store = self.clone();
                hop(move || match &*store.engine {
                    Engine::Postgres(postgres) => postgres.write(&store.sources, &store.signals, &work),
                    Engine::Sqlite(_) => Err(StoreError::Broken("not here".into()).into()),
                })
                .await
            }
        }
    }

    /// As [`Store::read`], on the calling thread; for commands and worker threads.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn read_here<R, E: From<StoreError>>(&self, work: &dyn Fn(&mut Tx<'_>) -> Result<R, E>) -> Result<R, E> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(&self.sources, work),
            Engine::Postgres(postgres) => postgres.read(&self.sources, work),
        }
    }

    /// Brings the schema up to date and says how many steps that took.
    ///
    /// # Errors
    /// When a step fails; then nothing of it stays.
    pub async fn migrate(&self) -> Result<usize, StoreError> {
        self.migrate_to(usize::MAX).await
    }

    /// Takes so many of all steps, as a program of that time did; for tests that begin there.
    ///
    /// # Errors
    /// As [`Store::migrate`].
    pub async fn migrate_to(&self, steps: usize) -> Result<usize, StoreError> {
        let store = self.clone();
        hop(move || match &*store.engine {
            Engine::Sqlite(sqlite) => sqlite.migrate(&store.sources, steps),
            Engine::Postgres(postgres) => postgres.migrate(&store.sources, steps),
        })
        .await
    }

    /// The schema as one normalised text, the same for both databases.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn schema(&self) -> Result<Schema, StoreError> {
        let store = self.clone();
        hop(move || match &*store.engine {
            Engine::Sqlite(sqlite) => sqlite.schema(),
            Engine::Postgres(postgres) => postgres.schema(),
        })
        .await
    }

    /// Whether the database would accept this statement.
    ///
    /// # Errors
    /// What it finds wrong with it.
    pub async fn prepares(&self, sql: &'static str) -> Result<(), StoreError> {
        let store = self.clone();
        hop(move || store.read_here(&|tx| tx.prepares(sql))).await
    }

    /// What the database finds wrong with itself: broken pages, an encoding that loses letters.
    /// `whole` reads every index against its table.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub async fn unsound(&self, whole: bool) -> Result<Vec<String>, StoreError> {
        let store = self.clone();
        hop(move || match &*store.engine {
            Engine::Sqlite(sqlite) => sqlite.unsound(whole),
            Engine::Postgres(postgres) => postgres.unsound(),
        })
        .await
    }

    /// What time it is on the machine of the database; `None` where that is this one.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub async fn its_clock(&self) -> Result<Option<Time>, StoreError> {
        let store = self.clone();
        hop(move || match &*store.engine {
            Engine::Sqlite(_) => Ok(None),
            Engine::Postgres(postgres) => postgres.clock().map(Some),
        })
        .await
    }

    /// Copies a SQLite database, as it is at this instant, into another file,
    /// while others go on reading and writing.
    ///
    /// # Errors
    /// When this is not SQLite, or the file cannot be written.
    pub async fn copy_to(&self, target: PathBuf) -> Result<(), StoreError> {
        let store = self.clone();
        hop(move || match &*store.engine {
            Engine::Sqlite(sqlite) => sqlite.copy_to(&target),
            Engine::Postgres(_) => Err(StoreError::Broken("PostgreSQL is backed up with pg_dump".into())),
        })
        .await
    }
}

/// Runs work that waits on a thread made for waiting.
async fn hop<R: Send + 'static, E: From<StoreError> + Send + 'static>(work: impl FnOnce() -> Result<R, E> + Send + 'static) -> Result<R, E> {
    let (sender, answer) = oneshot::channel();
    // In a box, so that a task of the runtime is built into the program once, and not for each piece of work.
    let boxed: Box<dyn FnOnce() + Send> = Box::new(move || drop(sender.send(work())));
    let stopped = match tokio::task::spawn_blocking(boxed).await {
        Ok(()) => "it gave no answer".to_owned(),
        Err(fault) => fault.to_string(),
    };
    answer.await.unwrap_or_else(|_| Err(StoreError::Broken(format!("the work stopped: {stopped}")).into()))
}
