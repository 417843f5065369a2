//! Backup and restore of a data folder.
//!
//! The database is copied first, as it is at one instant; files after it. A
//! file's bytes never change and are only named by the database, so what the
//! copied database names is always among the copied files.

use crate::{
    config::Config,
    store::{Place, Sources, Store},
};
use std::{
    fs,
    io::{self, IsTerminal as _},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Copies database, key and files into a new folder, while the server runs. On a terminal it says how far it is;
/// where it is stopped or fails, nothing of it is left.
///
/// # Errors
/// A sentence about what could not be copied; there is no backup then.
pub async fn backup(config: Config, folder: &Path) -> Result<(), String> {
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(format!("{} is not empty", folder.display()));
    }
    let was_there = folder.exists();
    let (stop, to) = (Arc::new(AtomicBool::new(false)), folder.to_owned());
    let mut work = std::pin::pin!(copied(config, to, Arc::clone(&stop)));
    let outcome = tokio::select! {
        outcome = &mut work => outcome,
        () = super::called_to_stop() => {
            stop.store(true, Ordering::Relaxed);
            // What is being written must have ended before it is taken away.
            drop(work.await);
            Err("stopped; nothing of the backup was kept".to_owned())
        }
    };
    if outcome.is_err() {
        clear(folder, was_there).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    }
    outcome
}

/// Takes away what there is of a backup.
fn clear(folder: &Path, was_there: bool) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
        _ => {}
    }
    if was_there { fs::create_dir_all(folder) } else { Ok(()) }
}

async fn copied(config: Config, folder: PathBuf, stop: Arc<AtomicBool>) -> Result<(), String> {
    let place = config.place();
    fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    match &place {
        Place::Sqlite(_) => {
            if io::stderr().is_terminal() {
                eprintln!("Copying the database …");
            }
            let store = Store::open(&place, Sources::machine()).map_err(|fault| fault.to_string())?;
            store.copy_to(folder.join("parlor.db")).await.map_err(|fault| fault.to_string())?;
        }
        Place::Postgres(_) => println!("The database is on PostgreSQL: back it up with pg_dump, before this folder is copied away."),
    }
    let work = tokio::task::spawn_blocking(move || {
        let said = |fault: io::Error| format!("{}: {fault}", folder.display());
        let key = config.data.join("secret.key");
        if key.exists() {
            fs::copy(&key, folder.join("secret.key")).map_err(said)?;
        }
        let files = config.data.join("files");
        let mut copying = Copying::new(&files, stop).map_err(said)?;
        if config.storage_url.is_empty() {
            copying.tree(&files, &folder.join("files")).map_err(said)?;
        }
        copying.told_all();
        sync_tree(&folder).map_err(said)?;
        println!("Backed up to {}, with {} files. It holds the key: keep it as safe as the server.", folder.display(), copying.done);
        Ok(())
    });
    work.await.map_err(|fault| fault.to_string())?
}

/// Puts a backup into the data folder, which must be empty.
///
/// # Errors
/// A sentence about what could not be put back.
pub fn restore(config: &Config, folder: &Path) -> Result<(), String> {
    let said = |fault: io::Error| format!("{}: {fault}", config.data.display());
    if !folder.join("parlor.db").exists() && !folder.join("files").exists() {
        return Err(format!("{} is no backup", folder.display()));
    }
    if fs::read_dir(&config.data).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(format!("{} is not empty; restore into a new folder and start with --data", config.data.display()));
    }
    fs::create_dir_all(&config.data).map_err(said)?;
    let mut copying = Copying::new(folder, Arc::default()).map_err(said)?;
    copying.tree(folder, &config.data).map_err(said)?;
    copying.told_all();
    sync_tree(&config.data).map_err(said)?;
    let copied = copying.done;
    println!("{copied} files put into {}.", config.data.display());
    Ok(())
}

/// Files that are being copied.
struct Copying {
    done: usize,
    /// So many there are, where somebody at a terminal wants to know.
    of: Option<usize>,
    stop: Arc<AtomicBool>,
}

impl Copying {
    fn new(from: &Path, stop: Arc<AtomicBool>) -> io::Result<Self> {
        let of = if io::stderr().is_terminal() { Some(count(from)?) } else { None };
        Ok(Self { done: 0, of, stop })
    }

    /// Copies all files below a folder; what goes away meanwhile is left out.
    fn tree(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        if !from.exists() {
            return Ok(());
        }
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            if self.stop.load(Ordering::Relaxed) {
                return Err(io::Error::from(io::ErrorKind::Interrupted));
            }
            let entry = entry?;
            let target = to.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                self.tree(&entry.path(), &target)?;
                continue;
            }
            match fs::copy(entry.path(), &target) {
                Ok(_) => self.one_more(),
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    fn one_more(&mut self) {
        self.done += 1;
        if let Some(of) = self.of
            && self.done.is_multiple_of(100)
        {
            eprint!("\r{} of {of} files", self.done);
        }
    }

    fn told_all(&self) {
        if let Some(of) = self.of {
            eprintln!("\r{} of {of} files", self.done);
        }
    }
}

fn count(folder: &Path) -> io::Result<usize> {
    if !folder.exists() {
        return Ok(0);
    }
    let mut all = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        all += if entry.file_type()?.is_dir() { count(&entry.path())? } else { 1 };
    }
    Ok(all)
}

fn sync_tree(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            fs::File::open(entry.path())?.sync_all()?;
        }
    }
    fs::File::open(folder)?.sync_all()
}
