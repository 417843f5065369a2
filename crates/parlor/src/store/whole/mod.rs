//! A database as a whole: every row of every table, to be carried into another database and held
//! against it. Whoever has one has it alone: no server writes into it meanwhile.
//!
//! This is the one place where SQL is put together (docs/decisions/0044): of names that the
//! program's own migrations give, and never of anything that somebody wrote. A row is a list of
//! cells here, the same for both databases; what it means is not known.

mod cell;
mod postgres;
mod sqlite;
mod table;

pub use cell::{Cell, Line};
pub use table::{Table, tables};

use super::{Place, Sources, StoreError, Time};
use std::{path::PathBuf, time::Duration};

/// Who still writes into a database has so long to leave it.
const LEAVING: (u32, Duration) = (50, Duration::from_millis(100));

/// Rows in the order of their keys, one after the other.
pub trait Lines {
    /// The next one, if there is one.
    ///
    /// # Errors
    /// A sentence, when the database fails or holds what cannot be read.
    fn next(&mut self) -> Result<Option<Line>, String>;
}

/// What is done with the rows of a table.
pub type Work<'w> = &'w mut dyn FnMut(&mut dyn Lines) -> Result<(), String>;

/// A database that nobody else has.
pub enum Whole {
    Sqlite(sqlite::Side),
    Postgres(Box<postgres::Side>),
}

/// Calls the same on whichever it is.
macro_rules! on {
    ($self:ident, $side:ident => $call:expr) => {
        match $self {
            Self::Sqlite($side) => $call,
            Self::Postgres($side) => $call,
        }
    };
}

impl Whole {
    /// Takes the database that is lived in.
    ///
    /// # Errors
    /// A sentence, when it is not there, or somebody has it.
    pub fn lived_in(place: &Place) -> Result<Self, String> {
        match place {
            Place::Sqlite(path) if !path.exists() => Err(format!("there is no database at {}", path.display())),
            _ => Self::open(place),
        }
    }

    /// Takes a database, and makes the file where there is none.
    ///
    /// # Errors
    /// A sentence, when it cannot be opened, or somebody has it.
    pub fn open(place: &Place) -> Result<Self, String> {
        Ok(match place {
            Place::Sqlite(path) => Self::Sqlite(sqlite::Side::open(path)?),
            Place::Postgres(shared) => Self::Postgres(Box::new(postgres::Side::open(&shared.url)?)),
        })
    }

    /// The migrations that were applied, and the marks among them; none where it is empty.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn ledger(&mut self) -> Result<Vec<String>, String> {
        on!(self, side => side.ledger()).map_err(said)
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// When a step fails, or it is of a newer Parlor.
    pub fn migrate(&mut self, sources: &Sources) -> Result<(), String> {
        on!(self, side => side.migrate(sources)).map_err(said)
    }

    /// Tables that are there and are none of ours.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn strangers(&mut self, ours: &[Table]) -> Result<Vec<String>, String> {
        let mut all = on!(self, side => side.names()).map_err(said)?;
        all.retain(|name| name != "migrations" && ours.iter().all(|table| table.name != *name));
        Ok(all)
    }

    /// Tables that hold rows. What a server writes when it starts is not counted.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn filled(&mut self, ours: &[Table]) -> Result<Vec<String>, String> {
        let there = on!(self, side => side.names()).map_err(said)?;
        let mut found = Vec::new();
        for table in ours.iter().filter(|table| table.name != AT_START && there.contains(&table.name)) {
            if on!(self, side => side.holds_rows(&table.exists())).map_err(said)? {
                found.push(table.name.clone());
            }
        }
        Ok(found)
    }

    /// The mark of the key that it was begun with, if it was begun.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn key_mark(&mut self) -> Result<Option<Vec<u8>>, String> {
        on!(self, side => side.key_mark()).map_err(said)
    }

    /// Writes a mark into the ledger, so that no server starts here.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn mark(&mut self, mark: &str, at: Time) -> Result<(), String> {
        on!(self, side => side.mark(mark, at)).map_err(said)
    }

    /// Takes a mark away, and says whether there was one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn unmark(&mut self, mark: &str) -> Result<bool, String> {
        on!(self, side => side.unmark(mark)).map_err(said)
    }

    /// Keeps all rows as they are at this instant, until [`Whole::release`].
    ///
    /// # Errors
    /// When somebody is writing.
    pub fn hold(&mut self, ours: &[Table]) -> Result<(), String> {
        match self {
            // Nobody else has so much as read it since it was opened.
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(side) => side.hold(ours),
        }
    }

    /// Lets go of what [`Whole::hold`] kept.
    ///
    /// # Errors
    /// When the database is gone.
    pub fn release(&mut self) -> Result<(), String> {
        match self {
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(side) => side.release().map_err(said),
        }
    }

    /// Gives the rows of a table to somebody, in the order of their keys.
    ///
    /// # Errors
    /// What they fail with, or the database.
    pub fn lines(&mut self, table: &Table, work: Work<'_>) -> Result<(), String> {
        on!(self, side => side.lines(table, work))
    }

    /// Begins to be filled: what comes until [`Whole::end`] is there at once or not at all, and in
    /// any order.
    ///
    /// # Errors
    /// When the database fails.
    pub fn begin(&mut self) -> Result<(), String> {
        on!(self, side => side.begin(&format!("DELETE FROM {}", table::quoted(AT_START)))).map_err(said)
    }

    /// Takes in all rows of a table.
    ///
    /// # Errors
    /// A sentence that names the row which it cannot keep.
    pub fn take_in(&mut self, table: &Table, lines: &mut dyn Lines) -> Result<(), String> {
        on!(self, side => side.take_in(table, lines))
    }

    /// Ends it: what belongs together is there, and all is on disk.
    ///
    /// # Errors
    /// When a row names another that is not there, or the database fails.
    pub fn end(&mut self) -> Result<(), String> {
        on!(self, side => side.end())
    }

    /// Takes away all that a move which broke off has left.
    ///
    /// # Errors
    /// When the database fails.
    pub fn clear(&mut self, ours: &[Table]) -> Result<(), String> {
        on!(self, side => side.clear(ours))
    }
}

/// The one table that a server writes into when it starts on an empty database.
const AT_START: &str = "installation";

/// What a database says, as a sentence.
fn said<E: Into<StoreError>>(fault: E) -> String {
    fault.into().to_string()
}

/// Tries until it is not refused any more for somebody who is just leaving.
fn once_left<T>(mut attempt: impl FnMut() -> Result<Option<T>, String>) -> Result<T, String> {
    let (times, pause) = LEAVING;
    for _ in 0..times {
        if let Some(had) = attempt()? {
            return Ok(had);
        }
        std::thread::sleep(pause);
    }
    Err("it is in use: stop every Parlor server that works on it, and whatever else has it open or moves it".into())
}

/// Where a file of SQLite lies, and what it keeps beside itself.
fn with_companions(path: &std::path::Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|ending| {
        let mut whole = path.as_os_str().to_owned();
        whole.push(ending);
        whole.into()
    })
}
