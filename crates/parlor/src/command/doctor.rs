//! Looks for what is wrong and says so, a line each.

use crate::{
    config::Config,
    doctor::{self, Depth, State},
};

/// Prints what was found, as lines or as JSON.
///
/// # Errors
/// When something is wrong; what, has been said.
pub async fn doctor(config: Config, thorough: bool, json: bool) -> Result<(), String> {
    let found = doctor::examine(config, if thorough { Depth::All } else { Depth::Newest }).await;
    if json {
        println!("{}", serde_json::to_string_pretty(&found).map_err(|fault| fault.to_string())?);
    } else {
        for finding in &found {
            println!("{}", finding.lines());
        }
    }
    if found.iter().any(|finding| finding.state == State::Wrong) { Err("something is wrong".into()) } else { Ok(()) }
}
