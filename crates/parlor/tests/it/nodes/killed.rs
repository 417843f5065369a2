//! A server is killed amid a seal, a scan, an import or a reminder: the other does it, once and only once (R11).
//! Each is stopped where it can do harm: with the work in hand and nothing of it written down.

use super::{Held, Nodes, bytes, sends, until, work::Receiver};
use crate::{
    quarantine::{Scanner, infected},
    server::Answer,
    storage::{files, upload},
    timestamps,
    town::contract,
};
use serde_json::json;
use std::time::Duration;

const ANA: &str = "ana@crane.example";

fn place(answer: Answer) -> String {
    answer.ok().view()["location"].as_str().unwrap().to_owned()
}

/// Asks Ana to sign a contract, at the first server; the address of the route, and that of the file.
fn asked_to_sign(nodes: &Nodes, remind_days: &str) -> (String, String) {
    let mut petra = nodes.petra();
    let document = place(petra.post("/o/northwind/documents", &json!({"title": "Crane contract"})).unwrap());
    let added = sends(&mut petra, &format!("{document}/to-sign"), Some(("contract.pdf", &contract("Crane contract"))), &[]).ok().view();
    let file = format!("{document}/files/{}", added["files"][0]["id"].as_str().unwrap());
    let form = json!({"who": [format!("Ana Ruiz <{ANA}>")], "step": ["1"], "remind_days": remind_days});
    let route = place(petra.post(&format!("{document}/signing"), &form).unwrap());
    petra.post(&format!("{route}/send"), &json!({})).unwrap().ok();
    (route, file)
}

#[test]
fn r_11_sign_5_a_seal_that_a_killed_server_was_making_the_other_makes_once() {
    let keys = tempfile::tempdir().unwrap();
    timestamps::make_keys(keys.path());
    let here = keys.path().to_owned();
    // A service of timestamps, by `openssl ts`, whose first answer never comes.
    let service = Receiver::answering(1, move |question| {
        let token = timestamps::reply(&here, question);
        let head = format!("Content-Type: application/timestamp-reply\r\nContent-Length: {}\r\nConnection: close", token.len());
        [format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n").as_bytes(), &token[..]].concat()
    });
    let questions = || service.came().values().sum::<usize>();
    let mut nodes = Nodes::open("killed_seal", &[&format!("PARLOR_TIMESTAMP_URL=http://127.0.0.1:{}/", service.port)]);
    let (route, file) = asked_to_sign(&nodes, "");
    let mut ana = nodes.come_in(ANA);
    nodes.b.kill();
    sends(&mut ana, &format!("{route}/sign"), None, &[("way", "type"), ("typed", "Ana M. Ruiz"), ("agree", "on")]).ok();
    until(|| questions() == 1, || nodes.a.log());
    nodes.a.kill();
    let other = nodes.another("c");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(questions(), 1, "it is left alone until the lease is over");
    nodes.sql("UPDATE signings SET seal_at = 0 WHERE sealed_at IS NULL");
    nodes.until("SELECT COUNT(*) FROM signings WHERE sealed_at IS NOT NULL AND seal_at IS NULL", 1);
    for (sql, times) in [
        ("SELECT COUNT(*) FROM audit WHERE deed = 'signing.sealed'", 1),
        ("SELECT COUNT(*) FROM signing_files WHERE sealed_version IS NOT NULL", 1),
        ("SELECT COUNT(*) FROM file_versions", 2),
        ("SELECT MAX(seal_tries) FROM signings", 2),
    ] {
        assert_eq!(nodes.number(sql), times, "{sql}");
    }
    assert_eq!(questions(), 2);
    let sealed = bytes(&nodes.petra().to(&other), &file);
    assert!(sealed.windows(10).any(|ten| ten == b"/ByteRange"), "what is given is the sealed one");
}

#[test]
fn r_11_work_13_a_file_that_a_killed_server_was_scanning_the_other_looks_at_once() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let scanner = runtime.block_on(Scanner::start());
    let mut nodes = Nodes::open("killed_scan", &[&format!("PARLOR_ANTIVIRUS={}", scanner.address())]);
    let item = nodes.company.item.clone();
    nodes.b.kill();
    scanner.hangs(true);
    upload(&mut nodes.petra(), &item, "bad.txt", &infected()).unwrap().ok();
    nodes.until("SELECT CAST(COALESCE(MAX(tries), 0) AS BIGINT) FROM quarantine", 1);
    nodes.a.kill();
    scanner.hangs(false);
    let other = nodes.another("c");
    let mut petra = nodes.petra().to(&other);
    upload(&mut petra, &item, "good.txt", b"good").unwrap().ok();
    // What is new is looked at; what the dead one had in hand is left alone, and given to nobody.
    nodes.until("SELECT COUNT(*) FROM quarantine", 1);
    assert_eq!(nodes.number("SELECT MAX(tries) FROM quarantine"), 1, "it is left alone until the lease is over");
    let all = files(&mut petra, &item);
    assert_eq!(all.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["bad.txt", "good.txt"]);
    assert_eq!(petra.get(&all[0].1).unwrap().status, 403);
    assert_eq!(bytes(&petra, &all[1].1), b"good");
    nodes.sql("UPDATE quarantine SET next_at = 0");
    nodes.until("SELECT COUNT(*) FROM quarantine WHERE virus IS NOT NULL AND next_at IS NULL", 1);
    assert_eq!(petra.get(&all[0].1).unwrap().status, 410);
    for sql in ["SELECT COUNT(*) FROM audit WHERE deed = 'file.virus'", "SELECT COUNT(*) FROM notifications WHERE kind = 'virus'"] {
        assert_eq!(nodes.number(sql), 1, "{sql}");
    }
}

#[test]
fn r_11_an_import_whose_server_is_killed_goes_on_at_the_other_with_no_row_twice() {
    let mut nodes = Nodes::open("killed_import", &[]);
    let mut petra = nodes.petra();
    let organizer = place(petra.post("/o/northwind/organizers", &json!({"template": "inspections", "name": "Sites", "extranet": "on"})).unwrap());
    let rows: String = (0..260).map(|number| format!("Site {number};1\n")).collect();
    let import = place(sends(&mut petra, &format!("{organizer}/imports"), Some(("sites.csv", format!("title;x\n{rows}").as_bytes())), &[]));
    // Rows whose title is there already would be added again: nothing but where it stands keeps it from that.
    petra.post(&import, &json!({"column-0": "title"})).unwrap().ok();
    let run = format!("{import}/run");
    petra.post(&run, &json!({})).unwrap().ok();
    assert_eq!(nodes.number("SELECT added FROM imports"), 250);
    let held = Held::by(&nodes, "LOCK TABLE imports IN SHARE MODE");
    let line = petra.ask("POST", &run, &[("Accept", "application/json"), ("Content-Type", "application/json")], b"{}").unwrap();
    // Its rows are added, and that they are is not written down.
    until(|| nodes.waiting("UPDATE imports SET place") == 1, || nodes.a.log());
    nodes.a.kill();
    drop(line);
    held.lets_go();
    let mut there = nodes.petra_there();
    there.post(&run, &json!({})).unwrap().ok();
    assert_eq!(there.get(&import).unwrap().ok().view()["ended"], true);
    for (sql, times) in [
        ("SELECT COUNT(*) FROM items WHERE title LIKE 'Site %'", 260),
        ("SELECT COUNT(DISTINCT title) FROM items WHERE title LIKE 'Site %'", 260),
        ("SELECT added FROM imports", 260),
        ("SELECT COUNT(*) FROM audit WHERE deed = 'records.imported'", 1),
    ] {
        assert_eq!(nodes.number(sql), times, "{sql}");
    }
}

#[test]
fn r_11_sign_1_of_servers_that_remind_at_one_instant_and_one_that_dies_of_it_one_reminds() {
    const MAILS: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'to_sign'";
    const UNDER_WAY: &str = "SELECT COUNT(*) FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start IS NOT NULL";
    let nodes = Nodes::open("reminders", &[]);
    asked_to_sign(&nodes, "3");
    assert_eq!(nodes.number(MAILS), 1, "Ana is asked");
    nodes.sql("UPDATE signers SET asked_at = asked_at - 345600000000");
    // A server keeps house as soon as it starts. All three have found that Ana is to be reminded, and stop there.
    let held = Held::by(&nodes, "SELECT id FROM signers FOR UPDATE");
    let [mut dies, one, other] = ["c", "d", "e"].map(|log| nodes.another(log));
    until(|| nodes.waiting("UPDATE signers SET reminded_at") >= 3, || format!("{} {} {}", dies.log(), one.log(), other.log()));
    dies.kill();
    held.lets_go();
    nodes.until(MAILS, 2);
    // Whoever came second has come to its end, too.
    nodes.until(UNDER_WAY, 0);
    assert_eq!(nodes.number(MAILS), 2, "and reminded once");
}
