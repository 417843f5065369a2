//! Work that takes a while: paintings, PDFs, tables, passwords. It is done on threads that may
//! wait, as many at once as the machine has cores, and organizations take turns at it.

use super::Error;
use crate::store::{self, Turn, Turns};
use std::{num::NonZero, sync::LazyLock, thread::available_parallelism};

/// As many as there are cores, and one more that is left for whoever has nothing done.
static HANDS: LazyLock<Turns> = LazyLock::new(|| Turns::new(available_parallelism().map_or(1, NonZero::get) + 1, 1, usize::MAX));

/// Does it aside, when it is the turn of whoever's work this is.
///
/// # Errors
/// When the work is cut off.
pub async fn at_length<R: Send + 'static>(work: impl FnOnce() -> R + Send + 'static) -> Result<R, Error> {
    let turn = turn_at(&HANDS).await?;
    let working = move || {
        let done = work();
        // Not before: a page that nobody waits for any more is drawn to its end all the same.
        drop(turn);
        done
    };
    tokio::task::spawn_blocking(working).await.map_err(|fault| Error::Broken(fault.to_string()))
}

/// Waits for a turn at something of which there is little.
///
/// # Errors
/// Never, where anybody may wait for it.
pub async fn turn_at(turns: &Turns) -> Result<Turn, Error> {
    turns.take(store::lane()).await.map_err(|_| Error::Broken("nobody gives turns any more".into()))
}
