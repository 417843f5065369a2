//! `parlor move`: to another database, another storage, or both.

use crate::{
    config::{Config, covered},
    relocation::{self, Plan, Report, Telling},
};
use clap::Args;
use std::sync::Arc;
use tokio::runtime::Handle;

/// Where to, and how.
#[derive(Args, Clone, Debug)]
pub struct Move {
    /// The new database: an address of PostgreSQL, or a data folder for the embedded one.
    #[arg(long, value_name = "URL or FOLDER")]
    to_database: Option<String>,
    /// The new storage: a bucket as `storage_url` names it, or a data folder.
    #[arg(long, value_name = "URL or FOLDER")]
    to_storage: Option<String>,
    /// Take away first what an earlier move that broke off left there.
    #[arg(long)]
    clear_unfinished: bool,
    /// Only hold the new place against this one, row by row and byte by byte, and change nothing.
    #[arg(long, conflicts_with = "clear_unfinished")]
    check: bool,
    /// Let servers start again with this configuration, from which an installation was moved away.
    #[arg(long, conflicts_with_all = ["to_database", "to_storage", "clear_unfinished", "check"])]
    unlock: bool,
}

/// Moves the installation of this configuration, which no server may run on.
///
/// # Errors
/// A sentence about what kept it. The old place is as it was.
pub async fn relocate(config: Config, wanted: Move) -> Result<(), String> {
    let called_to_stop = super::called_to_stop()?;
    let telling = Arc::new(Telling::default());
    let (on, told) = (Handle::current(), Arc::clone(&telling));
    // Databases are waited for, and say goodbye when they are let go: not on a thread that drives others.
    let mut work = tokio::task::spawn_blocking(move || run(config, &wanted, &told, &on));
    let outcome = tokio::select! {
        outcome = &mut work => outcome,
        () = called_to_stop => {
            telling.stop();
            work.await
        }
    };
    outcome.map_err(|fault| fault.to_string())?
}

fn run(config: Config, wanted: &Move, telling: &Arc<Telling>, on: &Handle) -> Result<(), String> {
    if wanted.unlock {
        let was = relocation::unlock(&config)?;
        println!("{}", if was { "Unlocked: servers start here again." } else { "It was not locked." });
        return Ok(());
    }
    let plan = Plan::of(config, wanted.to_database.as_deref(), wanted.to_storage.as_deref())?;
    if wanted.check {
        let report = relocation::compare(&plan, telling, on)?;
        report.differences.iter().for_each(|difference| println!("{difference}"));
        println!("{}", counted("Compared", &plan, &report));
        return match report.differences.len() {
            0 => Ok(()),
            some => Err(format!("the new place is not as the old one: {some} differences (of a table the first is told)")),
        };
    }
    let report = relocation::relocate(&plan, wanted.clear_unfinished, telling, on)?;
    println!("{}", counted("Moved", &plan, &report));
    println!("Each was read back, and is the same.\n\n{}", what_now(&plan));
    Ok(())
}

/// What there was, in lines.
fn counted(verb: &str, plan: &Plan, report: &Report) -> String {
    let mut lines = Vec::new();
    if plan.database {
        let digest = data_encoding::HEXLOWER.encode(&report.sha256);
        lines.push(format!("{verb} {} rows of {} tables (SHA-256 of all rows: {digest}).", report.rows, report.tables));
    }
    if plan.storage {
        lines.push(format!("{verb} {} files of {} bytes.", report.files, report.bytes));
    }
    lines.push(format!("It took {:.1} seconds.", report.took.as_secs_f64()));
    lines.join("\n")
}

/// What the operator has to do now. No password is shown.
fn what_now(plan: &Plan) -> String {
    let to = &plan.to;
    let mut lines = vec!["Change the configuration, then start the server:".to_owned()];
    if plan.database {
        lines.push(match to.database_url.as_str() {
            "" => "    database_url = \"\"    (PARLOR_DATABASE_URL taken away)".to_owned(),
            url => format!("    database_url = {:?}    (with its password)", covered(url)),
        });
    }
    if plan.storage {
        lines.push(format!("    storage_url = {:?}", to.storage_url));
    }
    if to.data != plan.from.data {
        lines.push(format!("    data = {:?}", to.data.display().to_string()));
    }
    lines.push(match (to.secret_key.is_empty(), to.data.join("secret.key")) {
        (true, file) => format!("The key stays beside them, and has to be kept: {}. Each further server needs the same.", file.display()),
        (false, _) => "The key is in the configuration, and stays the same.".to_owned(),
    });
    if plan.database {
        lines.push("No server starts on the old database any more; `parlor move --unlock` with the old configuration lets them.".to_owned());
    }
    lines.push("Nothing was taken away from the old place: keep it until the new one has proven itself and is backed up.".to_owned());
    lines.join("\n")
}
