//! `parlor verify`: whether a sealed PDF, or an archive of evidence, is as it was sealed, and by whom.

use crate::{
    config::Config,
    signatures::{self, Found},
    store::{Place, Sources, Store, Time},
};
use paper::seal::authority;
use std::path::{Path, PathBuf};
use x509_cert::Certificate;

/// Looks at a file, prints what it is found to be, and says with which code to end.
///
/// # Errors
/// When the file, a root or the database cannot be read.
pub async fn verify_pdf(config: &Config, file: &Path, roots: &[PathBuf]) -> Result<u8, String> {
    let known = if roots.is_empty() { of_installation(config).await? } else { of_files(roots)? };
    let stamps = if config.timestamp_roots.is_empty() { Vec::new() } else { of_files(&[PathBuf::from(&config.timestamp_roots)])? };
    let now = Sources::machine().clock.now().0 / 1_000_000;
    let said = |fault: std::io::Error| format!("{}: {fault}", file.display());
    let found = Found::of_file(file, &known, &stamps, now).map_err(said)?;
    println!("{}", words(&found));
    if known.is_empty() && found.verdict == "stranger" {
        println!("There is no installation here: name whom to believe by --root.");
    }
    Ok(match found.verdict {
        "sealed" => 0,
        "stranger" => 2,
        _ => 1,
    })
}

fn of_files(files: &[PathBuf]) -> Result<Vec<Certificate>, String> {
    let mut all = Vec::new();
    for file in files {
        let pem = std::fs::read(file).map_err(|fault| format!("{}: {fault}", file.display()))?;
        all.extend(authority::all_of_pem(&pem).map_err(|fault| format!("{}: {fault}", file.display()))?);
    }
    Ok(all)
}

async fn of_installation(config: &Config) -> Result<Vec<Certificate>, String> {
    if let Place::Sqlite(database) = config.place()
        && !database.exists()
    {
        // What is in the file can be verified all the same.
        return Ok(Vec::new());
    }
    let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
    store.read(signatures::roots).await.map_err(|fault| format!("{fault:?}"))
}

/// What was found, line by line.
fn words(found: &Found) -> String {
    let moment = |seconds: i64| signatures::moment(Time(seconds.saturating_mul(1_000_000)));
    let mut lines = vec![match found.verdict {
        "sealed" => "Sealed, and nothing has changed since.".to_owned(),
        "stranger" => "Nothing has changed since it was sealed, but who sealed it is not known here.".to_owned(),
        "changed" => "Changed after it was sealed.".to_owned(),
        _ => "No seal was found.".to_owned(),
    }];
    lines.extend(found.why.clone());
    for seal in &found.seals {
        lines.push(format!("Sealed by: {}", seal.by));
        lines.push(format!("Issued by: {}", seal.issuer));
        match (seal.stamped_at, seal.claimed_at) {
            (Some(at), _) => lines.push(format!("At: {}, as {} says", moment(at), seal.stamped_by.as_deref().unwrap_or("a timestamp service"))),
            (None, Some(at)) => lines.push(format!("At: {}, as the sealer says", moment(at))),
            (None, None) => {}
        }
        lines.extend(seal.fault.as_ref().map(|fault| format!("Fault: {fault}")));
        lines.extend(seal.original.as_ref().map(|hash| format!("SHA-256 of what was signed: {hash}")));
        lines.push(format!("SHA-256 of the certificate: {}", seal.fingerprint));
    }
    lines.push(format!("SHA-256 of the file: {}", found.sha256));
    lines.join("\n")
}
