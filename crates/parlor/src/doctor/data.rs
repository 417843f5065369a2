//! The database: reachable, of this version, sound, and made with this key.

use super::{Depth, Finding, said};
use crate::{
    app::App,
    installation,
    store::{MARKS, migrations},
    web::Error,
};

const PART: &str = "database";

/// Whether the schema is the program's, and whether there is one to read.
pub(super) async fn schema(app: &App) -> (Finding, bool) {
    let applied = app.store.read(|tx| Ok::<Vec<(String,)>, Error>(tx.all("SELECT name FROM migrations ORDER BY name", &[])?)).await;
    let applied: Vec<String> = match applied {
        Ok(rows) => rows.into_iter().map(|(name,)| name).collect(),
        Err(fault) => return (unread(&fault), false),
    };
    if let Some((mark, why)) = MARKS.iter().find(|(mark, _)| applied.iter().any(|name| name == mark)) {
        return (Finding::wrong(PART, format!("it is between two places: {mark}"), *why), false);
    }
    let known: Vec<&str> = migrations().iter().map(|(name, _)| *name).collect();
    if let Some(newer) = applied.iter().find(|name| !known.contains(&name.as_str())) {
        let says = format!("it is of a newer Parlor than this ({newer} was applied)");
        return (Finding::wrong(PART, says, "start the version of the program that was here last, or a later one"), false);
    }
    let missing = known.len() - applied.len();
    if missing > 0 {
        let says = format!("{} of {} migrations are applied", applied.len(), known.len());
        return (Finding::wrong(PART, says, "make a backup, then run `parlor migrate` (or `parlor serve`, which does it too)"), false);
    }
    (Finding::well(PART, format!("{}, {} migrations", app.store.kind(), applied.len())), true)
}

fn unread(fault: &Error) -> Finding {
    let text = said(fault);
    let remedy = if text.contains("migrations") {
        "it is empty: run `parlor migrate` (or `parlor serve`, which does it too)"
    } else if text.contains("not a database") || text.contains("malformed") {
        "stop the server, keep a copy of the file, and put back the last backup"
    } else {
        "see that the server of the database runs, that database_url names it, and that it lets this user in"
    };
    Finding::wrong(PART, text, remedy)
}

/// What the database itself finds wrong, and whether the key is the one it was made with.
pub(super) async fn sound(app: &App, depth: Depth) -> Vec<Finding> {
    let mut found = Vec::new();
    match app.store.unsound(depth == Depth::All).await {
        Ok(faults) if faults.is_empty() => {}
        Ok(faults) => {
            let remedy = "stop the server, keep a copy, and put back the last backup; look for what the disk reports";
            found.push(Finding::wrong("soundness", faults.join("; "), remedy));
        }
        Err(fault) => found.push(Finding::wrong("soundness", fault.to_string(), "stop the server, keep a copy, and put back the last backup")),
    }
    match installation::fits(app).await {
        Ok(true) => {}
        Ok(false) => found.push(Finding::wrong("key", installation::OTHER_KEY, installation::ITS_KEY)),
        Err(fault) => found.push(Finding::wrong("key", said(&fault), installation::ITS_KEY)),
    }
    found
}
