//! A disk that is full: it is told, nothing is lost, and it goes on by itself (R12).

use crate::server::{Company, Server, at, found, said};
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

#[test]
fn r_12_a_full_disk_is_told_and_loses_nothing() {
    let disk = Disk::new("16m");
    let elsewhere = tempfile::tempdir().unwrap();
    let data = disk.0.path().join("data");
    found(&[&at(&data)]);
    let server = Server::start(&data, &elsewhere.path().join("log"), &[]);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    petra.post(&format!("{}/notes", company.item), &json!({"title": "Before"})).unwrap().ok();
    // The ballast leaves room for nothing but what is already there.
    let ballast = disk.0.path().join("ballast");
    let filled = Command::new("dd").args(["if=/dev/zero", "bs=4k"]).arg(format!("of={}", ballast.display())).output().unwrap();
    assert!(!filled.status.success(), "the disk is full");
    let (mut kept, mut refused) = (Vec::new(), 0);
    let body = "words ".repeat(8000);
    for number in 0..60 {
        let title = format!("Note {number}");
        let answer = petra.post(&format!("{}/notes", company.item), &json!({"title": title, "body": body})).unwrap();
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
    assert!(refused > 20, "{refused} were refused, {} kept", kept.len());
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
    while petra.post(&format!("{}/notes", company.item), &json!({"title": "After", "body": body})).unwrap().status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(5), "it recovers: {}", server.log());
    }
    let again = begun.elapsed().as_millis();
    petra.send("POST", &format!("{}/files", company.item), &headers, &form).unwrap().ok();
    assert!(said(&["audit", "verify", &at(&data)]).contains("unchanged"));
    let database = Connection::open(data.join("parlor.db")).unwrap();
    let notes: i64 = database.query_row("SELECT COUNT(*) FROM notes", [], |row| row.get(0)).unwrap();
    assert_eq!(notes, i64::try_from(kept.len()).unwrap() + 2, "what was refused left nothing");
    let integrity: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(integrity, "ok");
    proof::figure("R12", "full_disk", format_args!("lost=0 half=0 refused={refused} kept={} recovered={again}ms", kept.len()));
}
