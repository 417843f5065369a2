//! What is one for the whole installation: that its key, its database and its files belong together.
//!
//! Guest links, codes and seals are derived from the key. A database that is opened with
//! another one would look well, and every link in people's mails would be dead; so the
//! database knows a mark of its key, from which nothing can be derived.

use crate::{
    app::App,
    bind,
    config::Config,
    secrets::{Purpose, Secrets},
    store::{Place, Sources, Store, Tx},
    web::Error,
};

/// What is said where they do not belong together.
pub const OTHER_KEY: &str = "the database was made with another key";
/// What is to be done then.
pub const ITS_KEY: &str = "put back the secret.key (or the secret_key) that belongs to this database; with another one all guest links, \
     codes and seals are worthless";

/// Looks that no new key is made in place of a lost one, before anything is opened that would make it. The
/// database is asked first: beside one that was begun a new key would look right, and open nothing.
///
/// # Errors
/// A sentence, where the key of this database is missing or the database does not say.
pub async fn look_for_key(config: &Config) -> Result<(), String> {
    let file = config.data.join("secret.key");
    let begins = matches!(config.place(), Place::Sqlite(database) if !database.exists());
    if begins || !config.secret_key.is_empty() || file.exists() {
        return Ok(());
    }
    let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
    let said = |fault: Error| match fault {
        Error::Down(text) | Error::Broken(text) => text,
        other => format!("{other:?}"),
    };
    // Another server that starts on the same folder makes the key before it says so to the database.
    if begun(&store).await.map_err(said)? && !file.exists() {
        return Err(format!("there is no key at {}, and {OTHER_KEY} than a new one would be: {ITS_KEY}", file.display()));
    }
    Ok(())
}

/// Whether it knows a mark of a key. Before the first migration it has no table for one.
async fn begun(store: &Store) -> Result<bool, Error> {
    if !store.schema().await?.iter().any(|line| line.starts_with("installation.key_mark ")) {
        return Ok(false);
    }
    Ok(store.read(known).await?.is_some())
}

/// Whether the key is the one that the database was begun with; where that is not known
/// yet, it is.
///
/// # Errors
/// When the store fails.
pub async fn fits(app: &App) -> Result<bool, Error> {
    let mark = mark(app);
    app.store.read(move |tx| Ok(known(tx)?.is_none_or(|known| known == mark))).await
}

/// Writes the mark of the key down where there is none, and holds it against the one there is.
///
/// # Errors
/// A sentence, where they differ or the store fails.
pub async fn settle(app: &App) -> Result<(), String> {
    let mark = mark(app);
    let fits = app.store.write(move |tx| {
        let now = tx.now();
        let sql = "INSERT INTO installation (id, key_mark, begun_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING";
        tx.run(sql, bind![&mark, now])?;
        Ok::<_, Error>(known(tx)?.is_some_and(|known| known == mark))
    });
    match fits.await {
        Ok(true) => Ok(()),
        Ok(false) => Err(format!("{OTHER_KEY}: {ITS_KEY}")),
        Err(fault) => Err(format!("{fault:?}")),
    }
}

/// What is said where files lie in another place than the database knows.
pub const OTHER_FILES: &str = "this is not where the files of this database lie";
/// What is to be done then.
pub const ITS_FILES: &str = "let all servers name one folder by `data`, on a disk that they share, or one bucket by `storage_url`; \
     where the files were moved, move all of the old place, the folder `installation` too";
/// Where the mark lies among the files.
const STORAGE_MARK: &str = "installation/storage";

/// Whether the files lie where the database knows them to lie. SQLite has one server, which is not asked.
///
/// # Errors
/// When the store or the storage fails.
pub async fn has_its_files(app: &App) -> Result<bool, Error> {
    if matches!(app.config.place(), Place::Sqlite(_)) {
        return Ok(true);
    }
    let Some(known) = app.store.read(known_storage).await? else { return Ok(true) };
    Ok(app.blobs.has(STORAGE_MARK).await? && app.blobs.read(STORAGE_MARK).await? == known)
}

/// Marks the place where the files lie, unless the database knows one; and says in the log what
/// several servers need.
///
/// # Errors
/// When the store or the storage fails.
pub async fn settle_files(app: &App) -> Result<(), Error> {
    if matches!(app.config.place(), Place::Sqlite(_)) {
        return Ok(());
    }
    if app.store.read(known_storage).await?.is_none() {
        let fresh: [u8; 16] = app.store.sources().random.bytes();
        app.blobs.keep_first(STORAGE_MARK, fresh.to_vec().into()).await?;
        let mark = app.blobs.read(STORAGE_MARK).await?.to_vec();
        app.store
            .write(move |tx| Ok::<_, Error>(tx.run("UPDATE installation SET storage_mark = $1 WHERE id = 1 AND storage_mark IS NULL", bind![&mark])?))
            .await?;
    }
    if !has_its_files(app).await? {
        tracing::error!("{OTHER_FILES}: {ITS_FILES}");
    } else if app.config.storage_url.is_empty() {
        tracing::info!(folder = %app.config.data.display(), "files lie in a folder: other servers on this database need the same one");
    }
    Ok(())
}

fn known_storage(tx: &mut Tx<'_>) -> Result<Option<Vec<u8>>, Error> {
    Ok(tx.maybe::<(Option<Vec<u8>>,)>("SELECT storage_mark FROM installation WHERE id = 1", &[])?.and_then(|(mark,)| mark))
}

fn mark(app: &App) -> [u8; 32] {
    mark_of(&app.secrets)
}

/// The mark that a database is given by this key.
#[must_use]
pub fn mark_of(secrets: &Secrets) -> [u8; 32] {
    secrets.derive(Purpose::Installation, &[])
}

fn known(tx: &mut Tx<'_>) -> Result<Option<Vec<u8>>, Error> {
    Ok(tx.maybe::<(Vec<u8>,)>("SELECT key_mark FROM installation WHERE id = 1", &[])?.map(|(mark,)| mark))
}
