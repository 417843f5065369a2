//! Backup of a whole installation, at one instant, while the server runs.
//!
//! Files are copied first, then the database as it is at one instant, then the files that came
//! meanwhile. A file's bytes never change, so the copied database finds each file that it names:
//! those that were there before it were copied before, however soon they were destroyed after.

mod bucket;
mod copying;
mod database;
mod inventory;
mod restoring;

use crate::{
    blobs::Blobs,
    config::Config,
    store::{Sources, Store},
};
use bucket::Fetched;
use copying::Copying;
use inventory::{Inventory, Named};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

pub use inventory::{heads, verify};
pub use restoring::restore;

/// The key, as it is called in the data folder and in a backup.
const KEY: &str = "secret.key";
/// The folder of files, in both.
const FILES: &str = "files";

/// What somebody takes care of otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub struct Without {
    pub database: bool,
    pub files: bool,
}

/// How much a backup gives way to whoever else wants the processor, as `nice` counts it: about a tenth of what the server gets.
const GIVES_WAY: i32 = 10;

/// From now on this program gives way to others on its machine: a server that is backed up goes on answering people.
pub fn give_way() {
    if let Err(fault) = rustix::process::nice(GIVES_WAY) {
        eprintln!("parlor: the backup takes as much of the processor as the server: {fault}");
    }
}

/// Copies database, key and files into a new folder, while the server runs. On a terminal it says how far it is;
/// where it is stopped or fails, nothing of it is left.
///
/// # Errors
/// A sentence about what could not be copied; there is no backup then.
pub async fn backup(config: Config, folder: &Path, without: Without) -> Result<(), String> {
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(format!("{} is not empty", folder.display()));
    }
    // Who stops it must be heard from its first file on.
    let called_to_stop = super::called_to_stop()?;
    let was_there = folder.exists();
    let (stop, to) = (Arc::new(AtomicBool::new(false)), folder.to_owned());
    let mut work = std::pin::pin!(copied(config, to, without, Arc::clone(&stop)));
    let outcome = tokio::select! {
        () = called_to_stop => {
            stop.store(true, Ordering::Relaxed);
            // What is being written must have ended before it is taken away.
            drop(work.await);
            Err("stopped; nothing of the backup was kept".to_owned())
        }
        outcome = &mut work => outcome,
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

async fn copied(config: Config, folder: PathBuf, without: Without, stop: Arc<AtomicBool>) -> Result<(), String> {
    let said = |fault: io::Error| format!("{}: {fault}", folder.display());
    fs::create_dir_all(&folder).map_err(said)?;
    let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
    let blobs = Blobs::open(&config, store.clone())?;
    let (mut copying, mut fetched) = (Copying::new(Arc::clone(&stop)), Fetched::default());
    if !without.files {
        files(&config, &blobs, &folder, &mut copying, &mut fetched).await?;
    }
    let begun_at = store.sources().clock.now();
    let taken = if without.database { None } else { Some(database::take(&config, &store, &folder, stop).await?) };
    if !without.files {
        files(&config, &blobs, &folder, &mut copying, &mut fetched).await?;
    }
    let key = keep_key(&config, &folder).map_err(said)?;
    let (part, named, heads) = taken.map_or((None, Vec::new(), Vec::new()), |taken| (Some(taken.part), taken.named, taken.heads));
    let named = if without.files { Vec::new() } else { named };
    let inventory = Inventory::new(begun_at, (part, heads), key, (!without.files).then_some(copying.done));
    let listed = tokio::task::spawn_blocking({
        let folder = folder.clone();
        move || inventory.write(&folder, &named)
    });
    let missing = listed.await.map_err(|fault| fault.to_string())?.map_err(said)?;
    copying::sync_tree(&folder).map_err(said)?;
    if !without.database
        && let Err(fault) = database::note(&store, begun_at).await
    {
        eprintln!("parlor: the backup is there; that it was made could not be written down: {fault}");
    }
    tell(&config, &folder, without, key, &copying, &missing);
    Ok(())
}

/// Copies the files that are not copied yet, from the folder or from the bucket.
async fn files(config: &Config, blobs: &Blobs, folder: &Path, copying: &mut Copying, fetched: &mut Fetched) -> Result<(), String> {
    let to = folder.join(FILES);
    if !config.storage_url.is_empty() {
        return bucket::fetch(blobs, &to, copying, fetched).await;
    }
    let from = config.data.join(FILES);
    let mut own = copying.clone();
    let work = tokio::task::spawn_blocking(move || own.whole_tree(&from, &to).map(|()| own));
    *copying = work.await.map_err(|fault| fault.to_string())?.map_err(|fault| format!("{}: {fault}", folder.display()))?;
    Ok(())
}

/// Whether there is a key in the data folder, copied now.
fn keep_key(config: &Config, folder: &Path) -> io::Result<bool> {
    let key = config.data.join(KEY);
    let there = config.secret_key.is_empty() && key.exists();
    if there {
        fs::copy(&key, folder.join(KEY))?;
    }
    Ok(there)
}

fn tell(config: &Config, folder: &Path, without: Without, key: bool, copying: &Copying, missing: &[Named]) {
    let files = if without.files { "without files".to_owned() } else { format!("with {} files", copying.done) };
    let safe = if key { "It holds the key: keep it as safe as the server." } else { "Keep it as safe as the server." };
    println!("Backed up to {}, {files}. {safe}", folder.display());
    if without.database {
        println!("Without the database: take that, by your own way, before this backup is begun, and keep both together.");
    }
    if without.files {
        println!("Without files: a database is worth little without those that it names. Take them after this, from where they lie.");
    }
    if !config.secret_key.is_empty() {
        println!("The key stands in the configuration and is not in the backup: keep it elsewhere, or all guest links and seals are lost.");
    }
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().take(5).map(|named| named.key.as_str()).collect();
        println!("{} files that the database names are not in the storage, as {}: see `parlor doctor --thorough`.", missing.len(), names.join(", "));
    }
}
