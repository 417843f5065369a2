//! What can be wrong with an installation: looked for, said in a sentence, with what to do
//! about it. It changes nothing but for a trial file in the storage, which it takes away.
//!
//! Every part is looked at, whatever is wrong with the others; only what lies in a database
//! that cannot be opened is not.

mod clear;
mod data;
mod domains;
mod kept;
mod place;
mod services;
mod together;

pub(crate) use place::room;

use crate::{app::App, blobs, config::Config, people::single_sign_on, store::Sources, web::Error};
use schemars::JsonSchema;
use serde::Serialize;

/// How it stands with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Well,
    /// People can work, and somebody should look at it.
    Doubtful,
    /// Something does not work, or will not for long.
    Wrong,
}

/// What was found of a part.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Finding {
    /// The part, in a word or two.
    pub part: &'static str,
    pub state: State,
    /// How it is. Never a secret.
    pub says: String,
    /// What to do, where something is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

impl Finding {
    fn well(part: &'static str, says: impl Into<String>) -> Self {
        Self { part, state: State::Well, says: says.into(), remedy: None }
    }

    fn doubtful(part: &'static str, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { part, state: State::Doubtful, says: says.into(), remedy: Some(remedy.into()) }
    }

    fn wrong(part: &'static str, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { part, state: State::Wrong, says: says.into(), remedy: Some(remedy.into()) }
    }

    /// As lines for a terminal.
    #[must_use]
    pub fn lines(&self) -> String {
        let word = match self.state {
            State::Well => "ok   ",
            State::Doubtful => "LOOK ",
            State::Wrong => "WRONG",
        };
        let remedy = self.remedy.iter().map(|remedy| format!("\n      what to do: {remedy}"));
        std::iter::once(format!("{word} {}: {}", self.part, self.says)).chain(remedy).collect()
    }
}

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The newest of everything: seconds.
    Newest,
    /// Every page of the database, every entry of the log, every file.
    All,
}

/// Looks at an installation that may or may not run.
pub async fn examine(mut config: Config, depth: Depth) -> Vec<Finding> {
    let mut found = vec![place::front_end()];
    found.extend(place::addresses(&config));
    found.extend(place::disk(&config));
    found.extend(place::open_files());
    found.extend(clear::all(&config));
    if let Err(wrong) = place::folder(&config) {
        found.push(wrong);
        return found;
    }
    found.push(place::key_file(&config).await);
    if let Err(missing) = place::database_file(&config) {
        found.push(missing);
        return found;
    }
    // What is wrong with the key file was said above, and would stop what follows.
    if found.iter().any(|finding| finding.part == "key" && finding.state == State::Wrong) {
        return found;
    }
    if config.secret_key.is_empty() && !config.data.join("secret.key").exists() {
        // Opening makes a key where there is none: looking leaves that to the first start.
        config.secret_key = "0".repeat(64);
    }
    if !config.storage_url.is_empty()
        && let Err(fault) = blobs::Shelf::open(&config.storage_url, &config.data)
    {
        found.push(Finding::wrong("storage", fault, services::NAMED));
        return found;
    }
    match App::open(config, Sources::machine()) {
        Err(fault) => found.push(Finding::wrong("data", fault, "make the folder named by `data` writable for the server's user")),
        Ok(app) => found.extend(examine_open(&app, depth).await),
    }
    found
}

/// Looks at what an open installation keeps and speaks to.
pub async fn examine_open(app: &App, depth: Depth) -> Vec<Finding> {
    let (schema, readable) = data::schema(app).await;
    let mut found = vec![schema];
    if readable {
        found.extend(data::sound(app, depth).await);
        found.extend(kept::all(app, depth).await);
        found.extend(domains::all(app).await);
        found.extend(together::all(app).await);
    }
    found.extend(domains::in_files(app));
    found.push(services::storage(app).await);
    found.push(services::mail(app).await);
    found.extend(services::answers_by_mail(app).await);
    found.extend(services::antivirus(app).await);
    found.extend(services::timestamps(app).await);
    if single_sign_on::offered(&app.config) {
        found.push(services::provider(app).await);
    }
    found.extend(services::collector(app).await);
    found.extend(services::server(app).await);
    found
}

/// A fault of the program, as it is put before an operator.
fn said(fault: &Error) -> String {
    match fault {
        Error::Down(text) | Error::Broken(text) => text.clone(),
        other => format!("{other:?}"),
    }
}
