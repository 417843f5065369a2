//! Backup and restore of a data folder.
//!
//! The database is copied first, as it is at one instant; files after it. A
//! file's bytes never change and are only named by the database, so what the
//! copied database names is always among the copied files.

use crate::{
    config::Config,
    store::{Place, Sources, Store},
};
use std::{fs, io, path::Path};

/// Copies database, key and files into a new folder, while the server runs.
///
/// # Errors
/// A sentence about what could not be copied; the folder is then not a backup.
pub async fn backup(config: Config, folder: &Path) -> Result<(), String> {
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(format!("{} is not empty", folder.display()));
    }
    let said = |fault: io::Error| format!("{}: {fault}", folder.display());
    fs::create_dir_all(folder).map_err(said)?;
    match config.place() {
        Place::Sqlite(_) => {
            let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
            store.copy_to(folder.join("parlor.db")).await.map_err(|fault| fault.to_string())?;
        }
        Place::Postgres(_) => println!("The database is on PostgreSQL: back it up with pg_dump, before this folder is copied away."),
    }
    let key = config.data.join("secret.key");
    if key.exists() {
        fs::copy(&key, folder.join("secret.key")).map_err(said)?;
    }
    let copied = if config.storage_url.is_empty() { copy_tree(&config.data.join("files"), &folder.join("files")).map_err(said)? } else { 0 };
    sync_tree(folder).map_err(said)?;
    println!("Backed up to {}, with {copied} files. It holds the key: keep it as safe as the server.", folder.display());
    Ok(())
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
    let copied = copy_tree(folder, &config.data).map_err(said)?;
    sync_tree(&config.data).map_err(said)?;
    println!("{copied} files put into {}.", config.data.display());
    Ok(())
}

/// Copies all files below a folder; what goes away meanwhile is left out.
fn copy_tree(from: &Path, to: &Path) -> io::Result<usize> {
    if !from.exists() {
        return Ok(0);
    }
    fs::create_dir_all(to)?;
    let mut copied = 0;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied += copy_tree(&entry.path(), &target)?;
        } else {
            match fs::copy(entry.path(), &target) {
                Ok(_) => copied += 1,
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
                Err(fault) => return Err(fault),
            }
        }
    }
    Ok(copied)
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
