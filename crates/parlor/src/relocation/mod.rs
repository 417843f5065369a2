//! Relocation: an installation as a whole is taken to another database, another storage, or both.
//! Where from and where to does not matter: rows are cells and files are bytes, whatever keeps them.
//! All is read back and held against the old place before anybody may start at the new one.
//!
//! It runs while no server does: both databases are had alone (`store::Whole`). It never takes
//! anything away from the old place, and writes one thing into it, in the end: that it was moved away
//! from, so that nobody goes on there by mistake.

mod databases;
mod holding;
mod key;
mod plan;
mod storages;
mod telling;

pub use plan::Plan;
pub use telling::Telling;

use crate::store::{MOVED, Sources, Whole};
use databases::Databases;
use std::{sync::Arc, time::Duration};
use storages::Storages;
use tokio::runtime::Handle;

/// What was carried, or held against each other.
#[derive(Debug, Default)]
pub struct Report {
    pub tables: usize,
    pub rows: u64,
    pub files: u64,
    pub bytes: u64,
    /// Of all rows, in the order of tables and keys: the same wherever they lie.
    pub sha256: [u8; 32],
    pub took: Duration,
    /// What is not the same: a table and a key, or a file. Empty after a move.
    pub differences: Vec<String>,
}

/// What is said when it broke off after something had come into the new place.
const UNFINISHED: &str =
    "The old place is as it was: a server can start there. At the new place nothing can be relied on; begin again with --clear-unfinished.";

/// Carries everything, holds it against the old place, and opens the new one. It waits for
/// databases, so it is run on a thread made for waiting.
///
/// # Errors
/// A sentence about what kept it; the old place is as it was.
pub fn relocate(plan: &Plan, clear: bool, telling: &Arc<Telling>, on: &Handle) -> Result<Report, String> {
    let begun = std::time::Instant::now();
    let key = key::of(&plan.from)?;
    let mut databases = Databases::open(plan)?;
    databases.settled_with(&key)?;
    let storages = Storages::open(plan)?;
    // Nothing is begun that cannot be ended: both are looked at before either is written into.
    databases.look(clear)?;
    on.block_on(storages.look(clear))?;
    key::along(plan)?;
    let mut carried = || {
        databases.make_ready()?;
        on.block_on(storages.make_ready())?;
        let mut report = Report { rows: databases.carry(telling)?, ..Report::default() };
        (report.files, report.bytes) = on.block_on(storages.carry(telling))?;
        databases.compare(telling, &mut report)?;
        if let Some(difference) = report.differences.first() {
            return Err(format!("what arrived is not what left: {difference}"));
        }
        on.block_on(storages.finish())?;
        databases.finish()?;
        Ok(report)
    };
    let report = carried().map_err(|fault: String| format!("{fault}\n{UNFINISHED}"))?;
    Ok(Report { took: begun.elapsed(), ..report })
}

/// Holds two places against each other, and changes nothing.
///
/// # Errors
/// A sentence about what cannot be read; what differs stands in the report.
pub fn compare(plan: &Plan, telling: &Arc<Telling>, on: &Handle) -> Result<Report, String> {
    let begun = std::time::Instant::now();
    let mut databases = Databases::open(plan)?;
    databases.both_readable()?;
    let storages = Storages::open(plan)?;
    let mut report = Report::default();
    databases.compare(telling, &mut report)?;
    on.block_on(storages.compare(telling, &mut report))?;
    Ok(Report { took: begun.elapsed(), ..report })
}

/// Lets servers start again where an installation was moved away from, and says whether it was.
///
/// # Errors
/// When the database is not there, or somebody has it.
pub fn unlock(config: &crate::config::Config) -> Result<bool, String> {
    let mut old = Whole::lived_in(&config.place())?;
    if old.ledger()?.is_empty() {
        return Ok(false);
    }
    old.unmark(MOVED)
}

/// The tables of this version.
fn tables() -> Result<Vec<crate::store::Table>, String> {
    crate::store::tables(&Sources::machine())
}
