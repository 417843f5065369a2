//! Puts a backup back: into an empty data folder, an empty database, an empty bucket.

use super::{FILES, KEY, bucket, copying, database, inventory::Inventory};
use crate::{
    blobs::{Blobs, Shelf},
    config::Config,
    store::{Place, Sources, Store},
};
use futures_util::StreamExt as _;
use std::{fs, io, path::Path, sync::Arc};

/// Puts a backup into the places that the configuration names, which must be empty.
///
/// # Errors
/// A sentence about what could not be put back.
pub async fn restore(config: Config, folder: &Path) -> Result<(), String> {
    let said = |fault: io::Error| format!("{}: {fault}", config.data.display());
    let inventory = Inventory::of(folder)?;
    if inventory.is_none() && !folder.join(database::SQLITE).exists() && !folder.join(FILES).exists() {
        return Err(format!("{} is no backup", folder.display()));
    }
    if fs::read_dir(&config.data).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(format!("{} is not empty; restore into a new folder and start with --data", config.data.display()));
    }
    fits(&config, folder).await?;
    has_room(&config, folder).await?;
    fs::create_dir_all(&config.data).map_err(said)?;
    let key = folder.join(KEY);
    if key.exists() {
        fs::copy(&key, config.data.join(KEY)).map_err(said)?;
    } else if config.secret_key.is_empty() {
        println!("No key is in the backup: set secret_key to the one of this installation before it is started, or guest links and seals are lost.");
    }
    if let Place::Postgres(shared) = config.place()
        && folder.join(database::POSTGRES).exists()
    {
        let file = folder.join(database::POSTGRES);
        tokio::task::spawn_blocking(move || database::put_back(&shared.url, &file)).await.map_err(|fault| fault.to_string())??;
    }
    let copied = files(&config, folder).await?;
    copying::sync_tree(&config.data).map_err(said)?;
    println!(
        "{copied} files put into {}.",
        if config.storage_url.is_empty() { config.data.display().to_string() } else { config.storage_url.clone() }
    );
    Ok(())
}

/// That a backup is of the kind of database that is configured, and that one is empty.
async fn fits(config: &Config, folder: &Path) -> Result<(), String> {
    let (sqlite, dump) = (folder.join(database::SQLITE).exists(), folder.join(database::POSTGRES).exists());
    match config.place() {
        Place::Sqlite(_) if dump => Err("this is a backup of PostgreSQL: name the empty database to put it into by database_url".into()),
        Place::Sqlite(_) => Ok(()),
        Place::Postgres(_) if sqlite => Err("this is a backup of SQLite, and database_url names PostgreSQL: put it back without database_url".into()),
        Place::Postgres(_) if !dump => {
            println!("No database is in the backup: put back the one that was taken with it.");
            Ok(())
        }
        place @ Place::Postgres(_) => {
            let store = Store::open(&place, Sources::machine()).map_err(|fault| fault.to_string())?;
            let schema = store.schema().await.map_err(|fault| fault.to_string())?;
            if schema.is_empty() { Ok(()) } else { Err("the database that database_url names is not empty: make a new one".into()) }
        }
    }
}

/// That the bucket that files go into is empty: asked before anything is put anywhere, or a database would be left
/// without its files. A backup without files leaves a bucket alone, which lives by its own copies.
async fn has_room(config: &Config, folder: &Path) -> Result<(), String> {
    if config.storage_url.is_empty() || !folder.join(FILES).exists() {
        return Ok(());
    }
    let shelf = Shelf::open(&config.storage_url, &config.data)?;
    let mut all = std::pin::pin!(shelf.all());
    match all.next().await.transpose().map_err(|trouble| format!("storage: {trouble}"))? {
        Some((key, _)) => Err(format!("the bucket is not empty below this prefix, {key} lies there; restore into a new one")),
        None => Ok(()),
    }
}

/// Puts database file and files back, and says how many.
async fn files(config: &Config, folder: &Path) -> Result<usize, String> {
    let said = |fault: io::Error| format!("{}: {fault}", config.data.display());
    let mut copying = copying::Copying::new(Arc::default());
    let database = folder.join(database::SQLITE);
    if database.exists() {
        fs::copy(&database, config.data.join(database::SQLITE)).map_err(said)?;
        copying.one_more();
    }
    let (from, to) = (folder.join(FILES), config.data.join(FILES));
    if !from.exists() {
        return Ok(copying.done);
    }
    if config.storage_url.is_empty() {
        copying.whole_tree(&from, &to).map_err(said)?;
        return Ok(copying.done);
    }
    let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
    let blobs = Blobs::open(config, store)?;
    Ok(copying.done + bucket::put_back(&blobs, &from).await?)
}
