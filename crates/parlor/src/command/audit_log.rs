//! `parlor audit`: what is noted of the audit log elsewhere, and proving it.

use super::backup;
use crate::{
    audit::{self, Noted, Verdict},
    config::Config,
    store::{Sources, Store, StoreError},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Proves the audit log, and that what was noted elsewhere is in it as it was.
///
/// # Errors
/// When an entry does not fit, or the database or the notes cannot be read.
pub async fn verify_audit(config: Config, against: Option<PathBuf>) -> Result<(), String> {
    // Databases and files are waited for: not on a thread that drives others.
    tokio::task::spawn_blocking(move || verified(&config, against.as_deref())).await.map_err(|fault| fault.to_string())?
}

fn verified(config: &Config, against: Option<&Path>) -> Result<(), String> {
    let noted = against.map(notes).transpose()?;
    let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
    let verdict = match &noted {
        Some(noted) => audit::verify_against(&store, noted),
        None => audit::verify(&store, i64::MAX),
    };
    let verdict = verdict.map_err(|fault| fault.to_string())?;
    if !matches!(verdict, Verdict::Whole(_)) {
        return Err(verdict.to_string());
    }
    match noted {
        Some(noted) => println!("{verdict}; of those that were noted all are there as they were ({}).", noted.count()),
        None => println!("{verdict}."),
    }
    Ok(())
}

/// What a file, a backup or, as `-`, standard input notes.
fn notes(from: &Path) -> Result<Noted, String> {
    let said = |fault: String| format!("{}: {fault}", from.display());
    let text = if from == Path::new("-") {
        io::read_to_string(io::stdin())
    } else if from.is_dir() {
        Ok(backup::heads(from)?.iter().map(|head| format!("{head}\n")).collect())
    } else {
        fs::read_to_string(from)
    };
    Noted::of_text(&text.map_err(|fault| said(fault.to_string()))?).map_err(said)
}

/// Prints the last entry of each organization, to be kept where nobody who writes the database writes.
///
/// # Errors
/// When the database cannot be read.
pub async fn audit_heads(config: Config) -> Result<(), String> {
    let work = move || {
        let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
        let heads: Result<_, StoreError> = store.read_here(&|tx| Ok((tx.now(), audit::heads(tx)?)));
        heads.map_err(|fault| fault.to_string())
    };
    let (at, heads) = tokio::task::spawn_blocking(work).await.map_err(|fault| fault.to_string())??;
    println!("# {at}");
    heads.iter().for_each(|head| println!("{head}"));
    Ok(())
}
