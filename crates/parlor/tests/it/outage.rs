//! What the server's own log and a lost database do: no secret is written
//! down, and what cannot be reached is told and comes back (R10, R12).

use crate::{
    server::{Company, Http, PASSWORD, Server, at, found},
    town::{database, drop_connections},
};
use serde_json::json;
use std::time::{Duration, Instant};

/// Reads the newest mail to an address in the mail room.
pub fn mail(http: &mut Http, address: &str, about: &str) -> String {
    let begun = Instant::now();
    loop {
        let room = http.page("/mail-room").unwrap().ok().body;
        let found =
            room.find(&format!("&lt;{address}&gt;")).map(|at| room[..at].rsplit("/mail-room/").next().unwrap().split('"').next().unwrap().to_owned());
        if let Some(mail) = found {
            let text = http.page(&format!("/mail-room/{mail}")).unwrap().ok().body;
            if text.contains(about) {
                return text;
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "a mail about {about} comes: {room}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The secret of the guest link in a mail.
pub fn secret_of(letter: &str) -> String {
    let secret = letter.split("/l/").nth(1).unwrap().split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap().to_owned();
    assert!(secret.len() >= 22, "{secret}");
    secret
}

/// The story with every secret that there is; answers with them.
pub fn live_through(server: &Server) -> Vec<String> {
    let company = Company::settle(server);
    let mut petra = server.http().with_key(&company.key);
    let mut nobody = server.http();
    petra.post(&format!("{}/share", company.item), &json!({"who": ["gus@bolt.example"]})).unwrap().ok();
    let letter = mail(&mut nobody, "gus@bolt.example", "/l/");
    let secret = secret_of(&letter);
    let link = format!("/l/{secret}");
    let mut gus = server.http();
    gus.page(&link).unwrap().ok();
    gus.press("/open", &[]).unwrap().ok();
    let session = gus.cookie("parlor").expect("Gus has a session");
    let mut other = server.http();
    other.page(&link).unwrap().ok();
    other.press("/open", &[]).unwrap().ok();
    let letter = mail(&mut nobody, "gus@bolt.example", "10 minutes");
    // Names of styles and scripts hold digits, too; what was written stands further down.
    let written = letter.split("<main").nth(1).expect("the page has a middle");
    let code = written.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6).expect("the mail has a code").to_owned();
    other.press("/open/code", &[("code", &code)]).unwrap().ok();
    other.press("/sign-in", &[("email", "petra@northwind.example"), ("password", "a-wrong-guess-77"), ("way", "password")]).unwrap();
    // Faults, too, are written down without what they were about.
    petra.get(&format!("/l/{secret}x")).unwrap();
    petra.send("POST", &link, &[("Content-Type", "application/json")], secret.as_bytes()).unwrap();
    let mut wrong = server.http().with_key(&format!("plr_wrong{secret}"));
    wrong.get(&company.item).unwrap();
    vec![secret, code, session, company.key, PASSWORD.to_owned(), "a-wrong-guess-77".to_owned()]
}

fn no_secret_in_the_log(more: &[&str], flags: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&[at(&data).as_str()], flags].concat());
    let server = Server::start(&data, &log, &[&["PARLOR_MAIL_ROOM=true", "PARLOR_LOG=trace"], more, flags].concat());
    let secrets = live_through(&server);
    let key = std::fs::read_to_string(data.join("secret.key")).unwrap();
    let metrics = server.http().page("/metrics").unwrap().ok().body;
    let copy = folder.path().join("copy");
    // A backup holds the key on purpose; of PostgreSQL it is the operator's own program that makes one.
    let copied = if flags.is_empty() {
        crate::server::said(&["backup", copy.to_str().unwrap(), &at(&data)]);
        everything_in(&copy)
    } else {
        Vec::new()
    };
    let (_, well) = server.stop();
    assert!(well);
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.lines().count() > 20 && log.contains("/l/{secret}"), "it tells a lot: {log}");
    for secret in secrets.iter().chain([&key.trim().to_owned()]) {
        let line = log.lines().find(|line| line.contains(secret.as_str()));
        assert!(line.is_none(), "{secret} stands in the log: {line:?}");
        assert!(!metrics.contains(secret.as_str()), "{secret} stands in the metrics: {metrics}");
    }
    // Six digits in a row come by chance in so many bytes; all else does not.
    for secret in secrets.iter().filter(|secret| secret.len() > 6) {
        assert!(memchr::memmem::find(&copied, secret.as_bytes()).is_none(), "{secret} stands in the backup");
    }
    let (lines, backup) = (log.lines().count(), copied.len());
    let name = if flags.is_empty() { "process" } else { "log" };
    proof::figure("R10", name, format_args!("found=0 planted={} log_lines={lines} backup_bytes={backup}", secrets.len() + 1));
}

/// The bytes of all files below a folder, one after the other.
fn everything_in(folder: &std::path::Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        all.extend(if path.is_dir() { everything_in(&path) } else { std::fs::read(path).unwrap() });
    }
    all
}

#[test]
fn r_10_no_secret_stands_in_the_log_however_much_is_logged() {
    no_secret_in_the_log(&["PARLOR_LOG_JSON=true"], &[]);
}

#[test]
fn r_10_no_secret_stands_in_the_log_on_postgres() {
    let database = database("logs");
    no_secret_in_the_log(&[], &[&format!("--database-url={database}")]);
}

#[test]
fn r_12_a_database_that_goes_away_is_told_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let database = database("outage");
    let flag = format!("--database-url={database}");
    found(&[&at(&data), &flag]);
    let server = Server::start(&data, &log, &[&flag]);
    let company = Company::settle(&server);
    let notes = format!("{}/notes", company.item);
    let (mut kept, mut cut) = (Vec::new(), 0);
    let mut longest = Duration::ZERO;
    for round in 0..10 {
        // Four people work while all connections are cut.
        let working: Vec<_> = (0..4)
            .map(|who| {
                let (mut http, notes) = (server.http().with_key(&company.key), notes.clone());
                std::thread::spawn(move || {
                    let title = |number| format!("Note {round}-{who}-{number}.");
                    let send = |number| (title(number), http.post(&notes, &json!({"title": title(number)})).unwrap());
                    (0..10).map(send).collect::<Vec<_>>()
                })
            })
            .collect();
        drop_connections(&database);
        cut += 1;
        for worker in working {
            for (title, answer) in worker.join().unwrap() {
                match answer.status {
                    200 => kept.push(title),
                    503 => assert!(answer.body.contains("The server cannot reach its data right now. Nothing was lost"), "{}", answer.body),
                    other => panic!("{other} {}: {}", answer.body, server.log()),
                }
            }
        }
        // Nobody works: what lay idle is found dead, and replaced unseen.
        drop_connections(&database);
        cut += 1;
        let (begun, mut petra) = (Instant::now(), server.http().with_key(&company.key));
        assert_eq!(petra.get(&company.item).unwrap().status, 200, "the next one asks without noticing");
        petra.post(&notes, &json!({"title": format!("Quiet {round}.")})).unwrap().ok();
        kept.push(format!("Quiet {round}."));
        longest = longest.max(begun.elapsed());
    }
    let view = server.http().with_key(&company.key).get(&company.item).unwrap().ok().body;
    for title in &kept {
        assert!(view.contains(title.as_str()), "{title} was acknowledged");
    }
    assert!(kept.len() > 100, "{}", kept.len());
    assert!(crate::server::said(&["audit", "verify", &at(&data), &flag]).contains("unchanged"));
    let (kept, longest) = (kept.len(), longest.as_millis());
    proof::figure("R12", "database_gone", format_args!("lost=0 cut={cut} acknowledged={kept} recovered={longest}ms"));
}
