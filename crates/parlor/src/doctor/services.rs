//! What the installation speaks to: storage, mail server, scanner, provider, timestamps, and
//! the server itself.

use super::{Finding, said};
use crate::{app::App, outgoing, quarantine, signatures, telemetry, web::Error};
use bytes::Bytes;
use lettre::{AsyncSmtpTransport, Tokio1Executor, message::Mailbox};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

/// Who does not answer for so long, hangs.
const PATIENCE: Duration = Duration::from_secs(10);

/// What to do about a bucket that cannot be opened at all.
pub(super) const NAMED: &str = "name the bucket by storage_url as docs/relocation.md describes it, and its key by AWS_ACCESS_KEY_ID and \
     AWS_SECRET_ACCESS_KEY";

pub(super) async fn storage(app: &App) -> Finding {
    if let Err(trouble) = app.blobs.settle().await {
        return Finding::wrong("storage", trouble.says, trouble.remedy);
    }
    let remedy = if app.config.storage_url.is_empty() {
        "make the folder `files` in the data folder writable for the server's user, and see that the disk has room"
    } else {
        "see that the bucket exists, that AWS_ENDPOINT, AWS_REGION and the keys are those of it, and that they may write"
    };
    match tokio::time::timeout(3 * PATIENCE, tried(app)).await {
        Ok(Ok(true)) => Finding::well("storage", "written, read and removed a file"),
        Ok(Ok(false)) => Finding::wrong("storage", "what was read is not what was written", "do not use this storage: it loses data"),
        Ok(Err(fault)) => Finding::wrong("storage", said(&fault), remedy),
        Err(_) => Finding::wrong("storage", "it does not answer", remedy),
    }
}

async fn tried(app: &App) -> Result<bool, Error> {
    // In a folder, as what was made here: of that no database is asked, which may be what is wrong.
    let key = format!("doctor/{}", app.store.sources().id::<uuid::Uuid>());
    app.blobs.keep(&key, Bytes::from_static(b"well")).await?;
    let back = app.blobs.read(&key).await;
    app.blobs.remove(&key).await?;
    Ok(back?.as_ref() == b"well")
}

pub(super) async fn mail(app: &App) -> Finding {
    let sender: Mailbox = match app.config.mail_from.parse() {
        Ok(sender) => sender,
        Err(fault) => return Finding::wrong("mail", format!("mail_from: {fault}"), "write it as Parlor <parlor@example.com>"),
    };
    if app.config.smtp_url.is_empty() {
        let kept = "no mail server; mails are kept and not sent";
        return if app.config.secure() {
            Finding::doubtful("mail", kept, "name one by smtp_url, or nobody gets a link")
        } else {
            Finding::well("mail", kept)
        };
    }
    let transport = match AsyncSmtpTransport::<Tokio1Executor>::from_url(&app.config.smtp_url) {
        Ok(transport) => transport.timeout(Some(PATIENCE)).build::<Tokio1Executor>(),
        Err(fault) => return Finding::wrong("mail", format!("smtp_url: {fault}"), "write it as smtps://user:password@mail.example.com:465"),
    };
    // Its own patience counts each step; a server that speaks a word at a time is not waited for.
    let outcome = match tokio::time::timeout(2 * PATIENCE, transport.test_connection()).await {
        Ok(Ok(true)) if sender.email.domain() == "localhost" => {
            let says = format!("the mail server answers; mails come from {}", sender.email);
            return Finding::doubtful("mail", says, "set mail_from to an address that your mail server may send from; others refuse this one");
        }
        Ok(Ok(true)) => return Finding::well("mail", "the mail server answers"),
        Ok(Ok(false)) => "the mail server refuses".into(),
        Ok(Err(fault)) => fault.to_string(),
        Err(_) => "the mail server does not answer in time".into(),
    };
    Finding::wrong(
        "mail",
        outcome,
        "see that smtp_url names server, port, TLS, user and password as your mail server wants them; mails wait meanwhile",
    )
}

/// The door that mails come back in by.
pub(super) async fn answers_by_mail(app: &App) -> Option<Finding> {
    let at = &app.config.mail_in_addr;
    if at.is_empty() {
        return None;
    }
    let says = format!("answers to {} are taken at {at}", app.config.mail_in_domain);
    // Free: the server does not run, and could take them. Not free: somebody does.
    Some(match TcpListener::bind(at).await {
        Ok(_) => Finding::well("answers by mail", format!("{says} when the server runs")),
        Err(fault) if greets(at).await.is_none_or(|words| !words.starts_with("220 ")) => {
            let remedy = "give mail_in_addr a port that no other program has, and hand mails in there";
            Finding::wrong("answers by mail", format!("mail_in_addr {at}: {fault}"), remedy)
        }
        Err(_) => Finding::well("answers by mail", says),
    })
}

/// What somebody says who speaks first.
async fn greets(at: &str) -> Option<String> {
    use tokio::io::AsyncReadExt as _;
    let mut words = [0; 128];
    let spoken = async { TcpStream::connect(at).await.ok()?.read(&mut words).await.ok() };
    let length = tokio::time::timeout(PATIENCE / 5, spoken).await.ok()??;
    Some(String::from_utf8_lossy(&words[..length]).into_owned())
}

/// Nothing, where there is none and nothing waits for one.
pub(super) async fn antivirus(app: &App) -> Option<Finding> {
    let remedy = "see that clamd runs, and that `antivirus` names its socket; until then nobody is given the new files";
    let (waiting, fault) = match quarantine::waiting(app).await {
        Ok(waiting) => waiting,
        // That there is no database was said by whoever looked at it.
        Err(_) if app.config.antivirus.is_empty() => return None,
        Err(_) => (0, None),
    };
    let wait = format!("{waiting} files wait to be looked at");
    if app.config.antivirus.is_empty() {
        let remedy = "name the scanner by `antivirus` again: files that waited for it when it was taken away stay shut";
        return (waiting > 0).then(|| Finding::wrong("antivirus", format!("none is configured, and {wait}"), remedy));
    }
    Some(match (quarantine::ping(&app.config.antivirus).await, fault) {
        (Err(fault), _) => Finding::wrong("antivirus", format!("{fault}; {wait}"), remedy),
        (Ok(()), Some(fault)) => Finding::wrong("antivirus", format!("it answers, but {wait}: {fault}"), remedy),
        (Ok(()), None) => Finding::well("antivirus", format!("the scanner answers; {wait}")),
    })
}

/// A real timestamp, where a service is named.
pub(super) async fn timestamps(app: &App) -> Option<Finding> {
    if app.config.timestamp_url.is_empty() {
        return None;
    }
    Some(match signatures::token(app, &app.store.sources().random.bytes()).await {
        Ok(_) => Finding::well("timestamps", "the service answers, and its answer holds"),
        Err(fault) => {
            let remedy = "see that timestamp_url is a service of RFC 3161, and timestamp_roots the roots of its certificates; seals wait for it";
            Finding::wrong("timestamps", said(&fault), remedy)
        }
    })
}

pub(super) async fn provider(app: &App) -> Finding {
    match app.sso.answers(&app.config).await {
        Ok(()) => Finding::well("single sign-on", "the provider answers"),
        Err(fault) => Finding::wrong(
            "single sign-on",
            fault,
            "see that sso_issuer is written as the provider writes it; members can use a mailed code meanwhile",
        ),
    }
}

/// Whether traces are taken, where they are handed to somebody.
pub(super) async fn collector(app: &App) -> Option<Finding> {
    if app.config.otlp_url.is_empty() {
        return None;
    }
    Some(match telemetry::answers(&app.config).await {
        Ok(()) => Finding::well("traces", "the collector takes them"),
        Err(fault) => {
            let remedy = "see that otlp_url is where your collector takes OTLP over HTTP (port 4318 by custom), and otlp_headers what it wants; \
                          people can work meanwhile, and no trace is kept";
            Finding::doubtful("traces", format!("the collector does not take them: {fault}"), remedy)
        }
    })
}

/// Whether what listens at the address is a Parlor, and whether people reach it.
pub(super) async fn server(app: &App) -> Vec<Finding> {
    let at = &app.config.addr;
    let Ok(client) = outgoing::client(PATIENCE / 2) else { return Vec::new() };
    let healthy = async |base: &str| {
        let answer = client.get(format!("{base}/healthz")).send().await.map_err(|fault| fault.without_url().to_string())?;
        let words = answer.text().await.unwrap_or_default();
        if words == "ok\n" { Ok(()) } else { Err("what answers there is no Parlor".to_owned()) }
    };
    if TcpStream::connect(at).await.is_err() {
        return vec![Finding::well("server", format!("nothing listens at {at} yet"))];
    }
    if let Err(fault) = healthy(&format!("http://{at}")).await {
        let remedy = "give the server an `addr` that no other program has";
        return vec![Finding::wrong("server", format!("{at}: {fault}"), remedy)];
    }
    let mut found = vec![Finding::well("server", format!("it runs at {at}"))];
    if app.config.secure()
        && let Err(fault) = healthy(&app.config.base_url).await
    {
        let remedy = "see that the proxy leads to the server, and that the name leads to the proxy (from outside it may do so all the same)";
        found.push(Finding::doubtful("way in", format!("{} does not lead here: {fault}", app.config.base_url), remedy));
    }
    found
}
