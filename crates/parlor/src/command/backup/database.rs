//! The database of a backup, as it is at one instant, with the files that it names then. SQLite
//! is copied by itself, PostgreSQL dumped by its own `pg_dump`, which holds what a server of any
//! later version takes.

use super::inventory::{self, Named, Part};
use crate::{
    audit::{self, Head},
    bind,
    config::Config,
    last_entries, rows,
    store::{self, Place, Store, StoreError, Time, Tx},
};
use postgres::config::{Host, SslMode};
use std::{
    ffi::{OsStr, OsString},
    io::{self, IsTerminal as _},
    path::Path,
    process::{Command, Stdio},
    str::FromStr as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

pub(super) const SQLITE: &str = "parlor.db";
pub(super) const POSTGRES: &str = "parlor.dump";
/// Between two looks at how a program goes on.
const LOOK: Duration = Duration::from_millis(50);

/// The files that the database names and that are no passing ones, with their digests where it knows them.
macro_rules! named {
    () => {
        "SELECT v.blob_key, v.sha256 FROM file_versions v
    WHERE NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.blob_key = v.blob_key AND q.virus IS NOT NULL)
    UNION SELECT f.blob, f.sha256 FROM board_files f
    UNION SELECT a.blob, a.sha256 FROM board_approvals a
    UNION SELECT p.blob, NULL FROM board_pictures p
    UNION SELECT z.cover_key, NULL FROM organizers z WHERE z.cover_key IS NOT NULL
    UNION SELECT n.picture_key, NULL FROM signers n WHERE n.picture_key IS NOT NULL
    UNION SELECT w.picture_key, NULL FROM work_order_confirmations w WHERE w.picture_key IS NOT NULL
    ORDER BY 1"
    };
}

rows! {
    struct Row {
        key: String,
        sha256: Option<Vec<u8>>,
    }
}

/// What was taken.
pub(super) struct Taken {
    pub part: Part,
    pub named: Vec<Named>,
    /// The last entries of the audit log.
    pub heads: Vec<Head>,
}

/// Takes the database as it is now.
///
/// # Errors
/// A sentence about what cannot be read or written.
pub(super) async fn take(config: &Config, store: &Store, folder: &Path, stop: Arc<AtomicBool>) -> Result<Taken, String> {
    if io::stderr().is_terminal() {
        eprintln!("Copying the database …");
    }
    match config.place() {
        Place::Sqlite(_) => {
            let file = folder.join(SQLITE);
            store.copy_to(file.clone()).await.map_err(|fault| fault.to_string())?;
            let work = move || {
                let (named, heads) = of_copy(&file)?;
                Ok::<_, String>(Taken { part: Part::of("sqlite", SQLITE, &file).map_err(|fault| fault.to_string())?, named, heads })
            };
            tokio::task::spawn_blocking(work).await.map_err(|fault| fault.to_string())?
        }
        Place::Postgres(shared) => {
            let (store, file) = (store.clone(), folder.join(POSTGRES));
            let work = move || dumped(&store, &shared.url, &file, &stop);
            tokio::task::spawn_blocking(work).await.map_err(|fault| fault.to_string())?
        }
    }
}

/// The files that a database names, and the last entries of its audit log.
type Listed = (Vec<Named>, Vec<Head>);

/// The files that a copied database names, and the last entries of its audit log. It is read as it lies there, and not one
/// byte of it is changed.
fn of_copy(file: &Path) -> Result<Listed, String> {
    let read = || -> rusqlite::Result<Listed> {
        let copy = inventory::as_it_lies(file)?;
        let mut files = copy.prepare(named!())?;
        let named = files.query_map([], |row| Ok(Named { key: row.get(0)?, sha256: row.get(1)? }))?;
        let named: Vec<Named> = named.collect::<rusqlite::Result<_>>()?;
        let mut entries = copy.prepare(last_entries!())?;
        let heads = entries.query_map([], |row| Ok(Head::new(row.get(0)?, row.get(1)?, &row.get::<_, Vec<u8>>(2)?)))?;
        let heads: Vec<Head> = heads.collect::<rusqlite::Result<_>>()?;
        Ok((named, heads))
    };
    read().map_err(|fault| format!("{}: {fault}", file.display()))
}

/// What is read here and what `pg_dump` writes is of one snapshot.
fn dumped(store: &Store, url: &str, file: &Path, stop: &AtomicBool) -> Result<Taken, String> {
    let environment = environment(url)?;
    let outcome: Result<Result<Listed, String>, StoreError> = store.read_here(&|tx: &mut Tx<'_>| {
        let snapshot = tx.snapshot()?;
        let rows: Vec<Row> = tx.all(named!(), bind![])?;
        let named: Vec<Named> = rows.into_iter().map(|row| Named { key: row.key, sha256: row.sha256 }).collect();
        let heads = audit::heads(tx)?;
        let mut dump = Command::new("pg_dump");
        dump.args(["--format=custom", "--no-owner", "--no-privileges"]).arg(format!("--snapshot={snapshot}")).arg("--file").arg(file);
        Ok(run(dump, &environment, stop).map(|()| (named, heads)))
    });
    let (named, heads) = outcome.map_err(|fault| fault.to_string())?.map_err(|fault| {
        format!("{fault}\nThe database was not taken. Take it by your own way, and the rest by `parlor backup --without-database FOLDER` after it.")
    })?;
    Ok(Taken { part: Part::of("postgresql", POSTGRES, file).map_err(|fault| fault.to_string())?, named, heads })
}

/// Puts a dump into an empty database.
///
/// # Errors
/// What `pg_restore` says.
pub(super) fn put_back(url: &str, file: &Path) -> Result<(), String> {
    let environment = environment(url)?;
    let name = environment.iter().find(|(name, _)| *name == "PGDATABASE").map(|(_, name)| name.clone()).unwrap_or_default();
    let mut restore = Command::new("pg_restore");
    restore.args(["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname"]).arg(name).arg(file);
    run(restore, &environment, &AtomicBool::new(false))
}

/// Whether a dump can be read to its end.
///
/// # Errors
/// What `pg_restore` says.
pub(super) fn readable(file: &Path) -> Result<(), String> {
    let mut list = Command::new("pg_restore");
    // As a script for nobody: each table is unpacked.
    list.args(["--file", "/dev/null"]).arg(file);
    run(list, &[], &AtomicBool::new(false))
}

/// How PostgreSQL's own programs reach the database. In the environment, not among the arguments,
/// which everybody on the machine can read.
fn environment(url: &str) -> Result<Vec<(&'static str, OsString)>, String> {
    let config = postgres::Config::from_str(url).map_err(|fault| format!("database_url: {fault}"))?;
    let mut all: Vec<(&'static str, OsString)> = Vec::new();
    // Several are tried one after the other, there as here.
    let hosts = config.get_hosts().iter().map(|host| match host {
        Host::Tcp(host) => OsString::from(host),
        Host::Unix(folder) => folder.into(),
    });
    let hosts = hosts.collect::<Vec<_>>().join(OsStr::new(","));
    let ports = config.get_ports().iter().map(u16::to_string).collect::<Vec<_>>().join(",");
    all.extend([("PGHOST", hosts), ("PGPORT", ports.into())].into_iter().filter(|(_, value)| !value.is_empty()));
    all.extend(config.get_user().map(|user| ("PGUSER", user.into())));
    all.extend(config.get_dbname().or(config.get_user()).map(|name| ("PGDATABASE", name.into())));
    all.extend(config.get_password().map(|password| ("PGPASSWORD", String::from_utf8_lossy(password).into_owned().into())));
    // As the server speaks with it: elsewhere nothing in the clear, and to nobody whom the system does not trust.
    let tls = match store::encrypted(&config, url) {
        SslMode::Disable => "disable",
        SslMode::Require => "verify-full",
        _ => "prefer",
    };
    all.push(("PGSSLMODE", tls.into()));
    if tls == "verify-full" {
        all.extend(openssl_probe::probe().cert_file.map(|roots| ("PGSSLROOTCERT", roots.into())));
    }
    Ok(all)
}

/// Runs one of PostgreSQL's programs to its end, or until somebody stops it.
fn run(mut command: Command, environment: &[(&'static str, OsString)], stop: &AtomicBool) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let envs = environment.iter().map(|(name, value)| (*name, value));
    let said = tempfile::NamedTempFile::new().map_err(|fault| fault.to_string())?;
    let errors = said.reopen().map_err(|fault| fault.to_string())?;
    let begun = command.envs(envs).stdin(Stdio::null()).stdout(Stdio::null()).stderr(errors).spawn();
    let mut child = begun.map_err(|fault| match fault.kind() {
        io::ErrorKind::NotFound => format!("{name} is not here: install PostgreSQL's client programs, of the server's version or a later one"),
        _ => format!("{name}: {fault}"),
    })?;
    loop {
        if let Some(status) = child.try_wait().map_err(|fault| format!("{name}: {fault}"))? {
            let text = std::fs::read_to_string(said.path()).unwrap_or_default();
            return if status.success() { Ok(()) } else { Err(format!("{name}: {}", text.trim())) };
        }
        if stop.load(Ordering::Relaxed) {
            drop(child.kill());
            drop(child.wait());
            return Err("stopped".into());
        }
        std::thread::sleep(LOOK);
    }
}

/// Writes down that a backup was made as of this instant.
///
/// # Errors
/// When the store fails.
pub(super) async fn note(store: &Store, at: Time) -> Result<(), StoreError> {
    store.write(move |tx| tx.run("UPDATE installation SET backed_up_at = $1 WHERE id = 1", bind![at]).map(drop)).await
}

#[cfg(test)]
mod tests {
    use super::environment;

    #[test]
    fn house_12_a_dump_is_encrypted_where_the_server_is() {
        let told = |url: &str, name: &str| {
            let all = environment(url).unwrap_or_default();
            all.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string_lossy().into_owned())
        };
        let elsewhere = "postgres://parlor:secret@db.example/parlor";
        assert_eq!(told(elsewhere, "PGSSLMODE").as_deref(), Some("verify-full"));
        assert_eq!(told(elsewhere, "PGPASSWORD").as_deref(), Some("secret"));
        assert_eq!(told("postgres://parlor@db.example/parlor?sslmode=require", "PGSSLMODE").as_deref(), Some("verify-full"));
        assert_eq!(told("postgres://parlor@db.example/parlor?sslmode=disable", "PGSSLMODE").as_deref(), Some("disable"));
        assert_eq!(told("postgres://parlor@127.0.0.1/parlor", "PGSSLMODE").as_deref(), Some("prefer"));
        assert!(environment("no address").is_err());
    }
}
