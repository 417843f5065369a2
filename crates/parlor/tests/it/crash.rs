//! A process that is killed at any instant has lost nothing that it
//! acknowledged, and left nothing half (R1, R12).

use crate::server::{Company, Http, Server, at, found, said};
use rusqlite::Connection;
use serde_json::json;
use std::{
    path::Path,
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

const CLIENTS: usize = 8;

/// Eight clients share with new guests as fast as they can, until the server is
/// gone. Answers with the addresses whose sharing was acknowledged.
fn share_until_killed(server: &mut Server, company: &Company, round: usize, after: Duration) -> Vec<String> {
    let acknowledged = Arc::new(Mutex::new(Vec::new()));
    let over = Arc::new(AtomicBool::new(false));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (mut http, path) = (server.http().with_key(&company.key), format!("{}/share", company.item));
            let (acknowledged, over) = (Arc::clone(&acknowledged), Arc::clone(&over));
            std::thread::spawn(move || {
                for number in 0.. {
                    let address = format!("g{round}-{client}-{number}@bolt.example");
                    match http.post(&path, &json!({"who": [address], "message": "Hello"})) {
                        Some(answer) if answer.status == 201 => acknowledged.lock().unwrap().push(address),
                        Some(answer) => panic!("{} {}", answer.status, answer.body),
                        None if over.load(Ordering::SeqCst) => return,
                        None => std::thread::yield_now(),
                    }
                }
            })
        })
        .collect();
    std::thread::sleep(after);
    over.store(true, Ordering::SeqCst);
    server.kill();
    for client in clients {
        client.join().unwrap();
    }
    std::mem::take(&mut acknowledged.lock().unwrap())
}

fn count(database: &Connection, sql: &str) -> i64 {
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The database itself, after the crash: whole, every acknowledged share there
/// with all that belongs to it, and of the others all or nothing.
fn look_inside(folder: &Path, acknowledged: &[String]) -> i64 {
    let database = Connection::open(folder.join("parlor.db")).unwrap();
    let integrity: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(integrity, "ok");
    for address in acknowledged {
        let parts: (i64, i64, i64, i64, i64) = database
            .query_row(
                "SELECT (SELECT COUNT(*) FROM grants g WHERE g.contact_id = c.id AND g.closed_at IS NULL),
                   (SELECT COUNT(*) FROM links l WHERE l.contact_id = c.id),
                   (SELECT COUNT(*) FROM history h WHERE h.deed = 'share.opened' AND h.subject = p.name),
                   (SELECT COUNT(*) FROM audit a JOIN grants g ON g.id = a.thing_id WHERE a.deed = 'share.opened' AND g.contact_id = c.id),
                   (SELECT COUNT(*) FROM outbox o JOIN grants g ON g.id = o.grant_id WHERE g.contact_id = c.id AND o.to_email = c.email)
                 FROM contacts c JOIN parties p ON p.id = c.id WHERE c.email = ?1",
                [address],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
            )
            .unwrap_or_else(|fault| panic!("{address} was acknowledged and is lost: {fault}"));
        assert_eq!(parts, (1, 1, 1, 1, 1), "{address}: grant, link, history, audit and mail belong together");
    }
    let grants = count(&database, "SELECT COUNT(*) FROM grants");
    for (what, sql) in [
        ("contact", "SELECT COUNT(*) FROM contacts"),
        ("link", "SELECT COUNT(*) FROM links"),
        ("history", "SELECT COUNT(*) FROM history WHERE deed = 'share.opened'"),
        ("audit", "SELECT COUNT(*) FROM audit WHERE deed = 'share.opened'"),
        ("mail", "SELECT COUNT(*) FROM outbox WHERE grant_id IS NOT NULL"),
    ] {
        assert_eq!(count(&database, sql), grants, "one {what} for each grant, nothing half");
    }
    grants
}

/// So many kills a house lives through. All that it holds is looked at after each, so that a long run takes one house after another.
const KILLS_OF_A_HOUSE: usize = 60;

/// Kills a new house so often; how much it had acknowledged by then, and the longest that it took to serve again.
fn a_house_that_is_killed(times: usize) -> (usize, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let mut server = Server::start(&data, &log, &[]);
    let company = Company::settle(&server);
    let (mut all, mut longest) = (0, Duration::ZERO);
    for round in 0..times {
        // A spread of instants, from before the first commit to deep in the middle.
        let after = Duration::from_millis(20 + (u64::try_from(round).unwrap() * 7919) % 300);
        let acknowledged = share_until_killed(&mut server, &company, round, after);
        all += acknowledged.len();
        let grants = look_inside(&data, &acknowledged);
        let begun = Instant::now();
        server = Server::start(&data, &log, &[]);
        longest = longest.max(begun.elapsed());
        let panel = server.http().with_key(&company.key).get(&format!("{}/share", company.item)).unwrap().ok().view();
        assert_eq!(panel["used"], grants, "what was open is open");
    }
    drop(server);
    assert!(said(&["audit", "verify", &at(&data)]).contains("each in its place and unchanged"));
    assert!(all <= usize::try_from(look_inside(&data, &[])).unwrap());
    (all, longest)
}

#[test]
fn r_1_nothing_acknowledged_is_lost_when_the_process_is_killed_while_sharing() {
    let kills = proof::asked("PARLOR_TEST_KILLS", KILLS_OF_A_HOUSE);
    let (mut all, mut longest) = (0, Duration::ZERO);
    for before in (0..kills).step_by(KILLS_OF_A_HOUSE) {
        let (acknowledged, slowest) = a_house_that_is_killed((kills - before).min(KILLS_OF_A_HOUSE));
        all += acknowledged;
        longest = longest.max(slowest);
    }
    assert!(all > kills * 3, "it shared under way: {all}");
    let longest = longest.as_millis();
    proof::figure("R1", "kill_9", format_args!("lost=0 kills={kills} acknowledged={all} serving_again_max={longest}ms"));
}

/// A small disk of its own; gone with the test.
struct Disk(tempfile::TempDir);

impl Disk {
    fn new(size: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder.path()).status().unwrap();
        assert!(mounted.success(), "this test makes a small disk, and needs to be run by root");
        Self(folder)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("--lazy").arg(self.0.path()).status());
    }
}

/// Writes notes, more than there is room for; which of them were acknowledged, and how many refused.
fn write_until_full(petra: &mut Http, notes: &str, body: &str, round: usize) -> (Vec<String>, usize) {
    let (mut kept, mut refused, begun) = (Vec::new(), 0, Instant::now());
    for number in 0.. {
        // A small one may still find room where a large one found none.
        if refused >= 20 && !kept.is_empty() {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "{} kept and {refused} refused in round {round}", kept.len());
        let title = format!("Note {round}-{number}.");
        let answer = petra.post(notes, &json!({"title": title, "body": body})).unwrap();
        match answer.status {
            200 => kept.push(title),
            507 => {
                refused += 1;
                assert!(answer.body.contains("The server has no room left. Nothing was lost"), "{}", answer.body);
                assert!(answer.head.to_lowercase().contains("application/problem+json"), "{}", answer.head);
            }
            other => panic!("{other}: {}", answer.body),
        }
    }
    (kept, refused)
}

#[test]
fn r_12_a_full_disk_is_told_and_loses_nothing() {
    let disk = Disk::new("16m");
    let elsewhere = tempfile::tempdir().unwrap();
    let (data, log) = (disk.0.path().join("data"), elsewhere.path().join("log"));
    found(&[&at(&data)]);
    let mut server = Server::start(&data, &log, &[]);
    let company = Company::settle(&server);
    let (mut petra, notes) = (server.http().with_key(&company.key), format!("{}/notes", company.item));
    petra.post(&notes, &json!({"title": "Before"})).unwrap().ok();
    // The ballast leaves room for nothing but what is already there.
    let ballast = disk.0.path().join("ballast");
    let filled = Command::new("dd").args(["if=/dev/zero", "bs=4k"]).arg(format!("of={}", ballast.display())).output().unwrap();
    assert!(!filled.status.success(), "the disk is full");
    // A little room comes back, and is written full: all that was acknowledged up to the last byte counts.
    let body = "words ".repeat(3000) + "to the end";
    let (mut kept, mut refused) = (Vec::new(), 0);
    for round in 0..3 {
        let heavy = std::fs::OpenOptions::new().write(true).open(&ballast).unwrap();
        heavy.set_len(heavy.metadata().unwrap().len().checked_sub(1 << 20).expect("there is ballast enough")).unwrap();
        let (now, no_more) = write_until_full(&mut petra, &notes, &body, round);
        kept.extend(now);
        refused += no_more;
    }
    // Files as well; and reading goes on.
    let form =
        [&b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n"[..], &[b'x'; 500_000], b"\r\n--b--\r\n"].concat();
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    let upload = petra.send("POST", &format!("{}/files", company.item), &headers, &form).unwrap();
    assert_eq!(upload.status, 507, "{}", upload.body);
    let view = petra.get(&company.item).unwrap().ok().body;
    assert!(view.contains("Before") && kept.iter().all(|title| view.contains(title.as_str())), "all that was acknowledged is there");
    // Room again: it goes on by itself.
    std::fs::remove_file(&ballast).unwrap();
    let begun = Instant::now();
    while petra.post(&notes, &json!({"title": "After", "body": body})).unwrap().status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(5), "it recovers: {}", server.log());
    }
    let again = begun.elapsed().as_millis();
    petra.send("POST", &format!("{}/files", company.item), &headers, &form).unwrap().ok();
    assert!(said(&["audit", "verify", &at(&data)]).contains("unchanged"));
    let database = Connection::open(data.join("parlor.db")).unwrap();
    assert_eq!(count(&database, "SELECT COUNT(*) FROM notes"), i64::try_from(kept.len()).unwrap() + 2, "what was refused left nothing");
    for title in &kept {
        let whole = "SELECT COUNT(*) FROM notes WHERE title = ?1 AND body = ?2";
        let there: i64 = database.query_row(whole, [title, &body], |row| row.get(0)).unwrap();
        assert_eq!(there, 1, "{title} was acknowledged");
    }
    let integrity: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(integrity, "ok");
    drop(database);
    // Whoever begins anew on that disk reads the same.
    server.kill();
    let anew = Server::start(&data, &log, &[]);
    let view = anew.http().with_key(&company.key).get(&company.item).unwrap().ok().body;
    assert!(
        view.contains("After") && kept.iter().all(|title| view.contains(title.as_str())),
        "all that was acknowledged is there for a server that begins anew"
    );
    proof::figure("R12", "full_disk", format_args!("lost=0 half=0 refused={refused} kept={} recovered={again}ms", kept.len()));
}
