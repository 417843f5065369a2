//! Looks for what is wrong and says so, a line each.

use crate::{app::App, config::Config, people::single_sign_on, quarantine, store::Sources, web::Error};
use bytes::Bytes;
use std::time::Duration;

/// Checks configuration, front end, key, database, storage, mail server, and the
/// provider of single sign-on where one is named.
///
/// # Errors
/// When something is wrong; each line has said what.
pub async fn doctor(config: Config) -> Result<(), String> {
    let mut well = true;
    let mut check = |name: &str, outcome: Result<String, String>| match outcome {
        Ok(text) => println!("ok    {name}: {text}"),
        Err(text) => {
            well = false;
            println!("WRONG {name}: {text}");
        }
    };
    check("front end", if assets::present() { Ok("built in".into()) } else { Err("missing; build islands/ first".into()) });
    check("address", address(&config));
    match App::open(config, Sources::machine()) {
        Err(fault) => check("data", Err(fault)),
        Ok(app) => {
            check("key", Ok("readable".into()));
            check("database", database(&app).await);
            check("storage", storage(&app).await);
            check("mail", mail(&app).await);
            if let Some(outcome) = antivirus(&app).await {
                check("antivirus", outcome);
            }
            if single_sign_on::offered(&app.config) {
                check("single sign-on", app.sso.answers(&app.config).await.map(|()| "the provider answers".into()));
            }
        }
    }
    if well { Ok(()) } else { Err("something is wrong".into()) }
}

fn address(config: &Config) -> Result<String, String> {
    let local = config.base_url.contains("localhost") || config.base_url.contains("127.0.0.1");
    if !config.secure() && !local {
        return Err(format!("{} is not https: browsers would send cookies in the clear", config.base_url));
    }
    Ok(config.base_url.clone())
}

async fn database(app: &App) -> Result<String, String> {
    let known = crate::store::migrations().len();
    let applied = app
        .store
        .read(|tx| Ok::<_, Error>(tx.number("SELECT COUNT(*) FROM migrations", &[])?))
        .await
        .map_err(|fault| format!("{fault:?}; has `parlor migrate` been run?"))?;
    if usize::try_from(applied).unwrap_or(0) < known {
        return Err(format!("{applied} of {known} migrations are applied; run `parlor migrate`"));
    }
    Ok(format!("{}, {applied} migrations", app.store.kind()))
}

async fn storage(app: &App) -> Result<String, String> {
    let said = |fault: Error| format!("{fault:?}");
    // In a folder, as what was made here: of that no database is asked, which may be what is wrong.
    let key = format!("doctor/{}", app.store.sources().id::<uuid::Uuid>());
    app.blobs.keep(&key, Bytes::from_static(b"well")).await.map_err(said)?;
    let back = app.blobs.read(&key).await;
    app.blobs.remove(&key).await.map_err(said)?;
    if back.map_err(said)?.as_ref() == b"well" {
        Ok("written, read and removed a file".into())
    } else {
        Err("what was read is not what was written".into())
    }
}

/// Nothing, where there is none and nothing waits for one.
async fn antivirus(app: &App) -> Option<Result<String, String>> {
    let (waiting, fault) = match quarantine::waiting(app).await {
        Ok(waiting) => waiting,
        Err(fault) => return Some(Err(format!("{fault:?}"))),
    };
    let wait = format!("{waiting} files wait to be looked at");
    if app.config.antivirus.is_empty() {
        return (waiting > 0).then(|| Err(format!("none is configured, and {wait}")));
    }
    Some(match (quarantine::ping(&app.config.antivirus).await, fault) {
        (Err(fault), _) => Err(format!("{fault}; {wait}")),
        (Ok(()), Some(fault)) => Err(format!("it answers, but {wait}: {fault}")),
        (Ok(()), None) => Ok(format!("the scanner answers; {wait}")),
    })
}

async fn mail(app: &App) -> Result<String, String> {
    if app.config.smtp_url.is_empty() {
        return Ok("no mail server; mails are kept and not sent".into());
    }
    let transport = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(&app.config.smtp_url).map_err(|fault| fault.to_string())?;
    let transport: lettre::AsyncSmtpTransport<lettre::Tokio1Executor> = transport.timeout(Some(Duration::from_secs(10))).build();
    match transport.test_connection().await {
        Ok(true) => Ok("the mail server answers".into()),
        Ok(false) => Err("the mail server refuses".into()),
        Err(fault) => Err(fault.to_string()),
    }
}
