//! The key outside the database. Guest links, codes and seals hang on it: a move without it, or
//! with another, would look well and be worthless.

use super::Plan;
use crate::{
    config::Config,
    secrets::{self, Secrets},
};
use std::fs;

/// The key of this installation, which has to be there.
pub(super) fn of(config: &Config) -> Result<Secrets, String> {
    let file = config.data.join("secret.key");
    if config.secret_key.is_empty() && !file.exists() {
        return Err(format!("there is no key at {}: put back the file from a backup, or name its key by secret_key", file.display()));
    }
    // It is there, so none is made.
    Secrets::load(&config.secret_key, &config.data, [0; 32])
}

/// Takes it along into another data folder.
pub(super) fn along(plan: &Plan) -> Result<(), String> {
    let (here, there) = (plan.from.data.join("secret.key"), plan.to.data.join("secret.key"));
    if !plan.from.secret_key.is_empty() || plan.from.data == plan.to.data {
        return Ok(());
    }
    let said = |fault: std::io::Error| format!("{}: {fault}", there.display());
    let key = fs::read_to_string(&here).map_err(|fault| format!("{}: {fault}", here.display()))?;
    match fs::read_to_string(&there) {
        Ok(known) if known.trim() == key.trim() => Ok(()),
        Ok(_) => Err(format!("{} is the key of another installation: name an empty folder", there.display())),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => secrets::write_private(&plan.to.data, &there, &key).map_err(said),
        Err(fault) => Err(said(fault)),
    }
}
