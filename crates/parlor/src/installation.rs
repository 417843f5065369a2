//! What is one for the whole installation: that its key and its database belong together.
//!
//! Guest links, codes and seals are derived from the key. A database that is opened with
//! another one would look well, and every link in people's mails would be dead; so the
//! database knows a mark of its key, from which nothing can be derived.

use crate::{
    app::App,
    bind,
    secrets::{Purpose, Secrets},
    store::Tx,
    web::Error,
};

/// What is said where they do not belong together.
pub const OTHER_KEY: &str = "the database was made with another key";
/// What is to be done then.
pub const ITS_KEY: &str = "put back the secret.key (or the secret_key) that belongs to this database; with another one all guest links, \
     codes and seals are worthless";

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
