//! A disk that is full: it is told, nothing is lost, and it goes on by itself (R12).

use crate::server::{Company, Http, Server, at, found, said};
use rusqlite::Connection;
use serde_json::json;
use std::{
    process::Command,
    time::{Duration, Instant},
};

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
    let notes: i64 = database.query_row("SELECT COUNT(*) FROM notes", [], |row| row.get(0)).unwrap();
    assert_eq!(notes, i64::try_from(kept.len()).unwrap() + 2, "what was refused left nothing");
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
