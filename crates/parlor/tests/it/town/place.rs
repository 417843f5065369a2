//! Copies of the world: a file per story on SQLite, a database per story on
//! PostgreSQL, each made from a template that was furnished once.

use super::{Client, Town, World};
use parlor::{
    app::App,
    config::Config,
    store::{Clock, Sources, Time},
};
use std::{
    path::{Path, PathBuf},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::sync::OnceCell;

/// A database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

/// Where all stories begin: Monday, 23 November 2026, 9:00 UTC.
const BEGIN: Time = Time(1_795_424_400_000_000);
/// A key that opens nothing elsewhere.
const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

static SQLITE: OnceCell<Template> = OnceCell::const_new();
static POSTGRES: OnceCell<Template> = OnceCell::const_new();
static COPIES: AtomicUsize = AtomicUsize::new(0);

struct Template {
    world: World,
    now: Time,
    folder: tempfile::TempDir,
    /// The database that copies are made from, on PostgreSQL.
    database: String,
}

/// A copy's folder and, on PostgreSQL, its database. Both go with the story: a thousand
/// databases of 30 MB would fill the disk.
pub struct Place {
    _folder: tempfile::TempDir,
    database: Option<String>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(database) = self.database.take() else { return };
        // A thread of its own: this client is a runtime, and there may be one around us.
        let dropped = std::thread::spawn(move || {
            let mut client = postgres::Client::connect(&server("postgres"), postgres::NoTls)?;
            client.batch_execute(&format!("DROP DATABASE {database} WITH (FORCE)"))
        });
        // What a story has shown holds, whether or not its database could be taken away.
        if let Ok(Err(fault)) = dropped.join() {
            eprintln!("a story's database stays: {fault}");
        }
    }
}

fn config(folder: &Path, database_url: String) -> Config {
    Config {
        data: folder.to_owned(),
        database_url,
        secret_key: KEY.into(),
        base_url: "http://localhost".into(),
        mail_room: true,
        pseudo_languages: true,
        max_upload: 1_000_000,
        operators: "ops@parlor.example Second.Operator@parlor.example".into(),
        ..Config::default()
    }
}

/// The server for tests, as `scripts/test-postgres` starts it.
pub fn server(database: &str) -> String {
    #[expect(clippy::disallowed_methods, reason = "where the test server is, is told by the one who started it")]
    let base =
        std::env::var("PARLOR_TEST_POSTGRES").expect("PARLOR_TEST_POSTGRES names the PostgreSQL for tests; `make test` starts one and sets it");
    let (before, after) = base.split_once("/postgres?").expect("PARLOR_TEST_POSTGRES ends with /postgres?host=…");
    format!("{before}/{database}?{after}")
}

async fn administer(statement: String) {
    tokio::task::spawn_blocking(move || {
        let mut client = postgres::Client::connect(&server("postgres"), postgres::NoTls).expect("the test server answers");
        client.batch_execute(&statement).unwrap_or_else(|fault| panic!("{statement}: {fault}"));
    })
    .await
    .unwrap();
}

fn sources(at: Time) -> Sources {
    Sources::new(Clock::by_hand(at))
}

async fn furnish(on: On) -> Template {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("parlor_template_{}", std::process::id());
    let url = match on {
        On::Sqlite => String::new(),
        On::Postgres => {
            administer(format!("DROP DATABASE IF EXISTS {database}")).await;
            administer(format!("CREATE DATABASE {database}")).await;
            server(&database)
        }
    };
    let sources = sources(BEGIN);
    let clock = sources.clock.clone();
    let app = App::open(config(folder.path(), url), sources).unwrap();
    app.store.migrate().await.unwrap();
    let world = World::build(&app, &clock, |cookies| Client::new(app.router(), cookies)).await;
    if on == On::Sqlite {
        app.store.copy_to(folder.path().join("copy.db")).await.unwrap();
    }
    Template { world, now: clock.now(), folder, database }
}

pub async fn copy(on: On) -> Town {
    let template = match on {
        On::Sqlite => SQLITE.get_or_init(|| furnish(on)).await,
        On::Postgres => POSTGRES.get_or_init(|| furnish(on)).await,
    };
    copy_of(on, template, |_| {}).await
}

async fn copy_of(on: On, template: &Template, change: impl FnOnce(&mut Config)) -> Town {
    let folder = tempfile::tempdir().unwrap();
    let mut own = None;
    let url = match on {
        On::Sqlite => {
            std::fs::copy(template.folder.path().join("copy.db"), folder.path().join("parlor.db")).unwrap();
            String::new()
        }
        On::Postgres => {
            let database = format!("parlor_{}_{}", std::process::id(), COPIES.fetch_add(1, Ordering::SeqCst));
            administer(format!("CREATE DATABASE {database} TEMPLATE {} STRATEGY FILE_COPY", template.database)).await;
            let url = server(&database);
            own = Some(database);
            url
        }
    };
    copy_files(&template.folder.path().join("files"), &folder.path().join("files"));
    let sources = sources(template.now);
    let clock = sources.clock.clone();
    let mut config = config(folder.path(), url);
    change(&mut config);
    let app = App::open(config, sources).unwrap();
    Town { app, doors: OnceLock::new(), clock, world: template.world.clone(), _place: Place { _folder: folder, database: own } }
}

/// A town as it stood at an instant. Copies of it cost what copies of the world do, however much was made in it.
pub struct Mould {
    on: On,
    template: Template,
    /// On PostgreSQL the town's own database is what copies are made from.
    _place: Place,
}

impl Mould {
    /// The town, of which nothing goes on. A minute passes: of what comes afterwards nothing has the time of what was there.
    pub async fn of(town: Town) -> Self {
        let Town { app, doors, clock, world, _place: place } = town;
        clock.advance(60);
        let folder = tempfile::tempdir().unwrap();
        copy_files(&app.config.data.join("files"), &folder.path().join("files"));
        let url = app.config.database_url.clone();
        let on = if url.is_empty() { On::Sqlite } else { On::Postgres };
        if on == On::Sqlite {
            app.store.copy_to(folder.path().join("copy.db")).await.unwrap();
        }
        drop((doors, app));
        if on == On::Postgres {
            // No database is copied while somebody is connected to it.
            tokio::task::spawn_blocking(move || drop_connections(&url)).await.unwrap();
        }
        let database = place.database.clone().unwrap_or_default();
        Self { on, template: Template { world, now: clock.now(), folder, database }, _place: place }
    }

    /// A copy, otherwise configured.
    pub async fn copy(&self, change: impl FnOnce(&mut Config)) -> Town {
        copy_of(self.on, &self.template, change).await
    }
}

fn copy_files(from: &PathBuf, to: &PathBuf) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_files(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// An empty database on PostgreSQL for a process of its own, by its URL.
pub fn database(name: &str) -> String {
    let database = format!("parlor_{name}_{}", std::process::id());
    let mut client = postgres::Client::connect(&server("postgres"), postgres::NoTls).expect("the test server answers");
    client.batch_execute(&format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)")).unwrap();
    client.batch_execute(&format!("CREATE DATABASE {database}")).unwrap();
    server(&database)
}

/// Ends every connection to a database, as a server that restarts does.
pub fn drop_connections(url: &str) {
    let mut client = postgres::Client::connect(url, postgres::NoTls).expect("the test server answers");
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    client.batch_execute(sql).unwrap();
}
