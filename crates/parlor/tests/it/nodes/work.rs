//! What is to be done beside requests is done once, though both servers work; and what one was
//! doing when it was killed, the other takes up when the lease is over (R11).

use super::{Nodes, until};
use crate::smtp;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    sync::{Arc, Mutex},
    time::Duration,
};

/// A program that is told by webhooks, or asked something: the ids of what came, and how often each did.
pub(super) struct Receiver {
    pub port: u16,
    came: Arc<Mutex<BTreeMap<String, usize>>>,
}

impl Receiver {
    /// The first so many are never answered.
    pub fn start(silent: usize) -> Self {
        Self::answering(silent, |_| b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".to_vec())
    }

    /// The same, where there is more to be said.
    pub fn answering(mut silent: usize, answer: impl Fn(&[u8]) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (port, came) = (listener.local_addr().unwrap().port(), Arc::<Mutex<BTreeMap<String, usize>>>::default());
        let noted = Arc::clone(&came);
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for stream in listener.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                let (mut id, mut length, mut line) = (String::new(), 0, String::new());
                while stream.read_line(&mut line).unwrap_or(0) > 2 {
                    let lower = line.to_lowercase();
                    if let Some(value) = lower.strip_prefix("webhook-id:") {
                        value.trim().clone_into(&mut id);
                    }
                    if let Some(value) = lower.strip_prefix("content-length:") {
                        length = value.trim().parse().unwrap();
                    }
                    line.clear();
                }
                let mut body = vec![0; length];
                drop(stream.read_exact(&mut body));
                *noted.lock().unwrap().entry(id).or_default() += 1;
                if silent > 0 {
                    silent -= 1;
                    kept.push(stream);
                } else {
                    drop(stream.get_mut().write_all(&answer(&body)));
                }
            }
        });
        Self { port, came }
    }

    pub fn came(&self) -> BTreeMap<String, usize> {
        self.came.lock().unwrap().clone()
    }

    /// Has all that happens told to it.
    fn hook(&self, nodes: &Nodes) {
        let wish = json!({"name": "Build server", "address": format!("http://127.0.0.1:{}/hook", self.port), "events": "all"});
        nodes.browser().post("/o/northwind/administration/webhooks", &wish).unwrap().ok();
    }
}

fn addresses(word: &str, count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{word}{number}@bolt.example")).collect()
}

const DUE: &str = "SELECT COUNT(*) FROM webhook_deliveries WHERE ended_at IS NULL";

#[test]
fn r_11_mails_and_webhooks_of_two_servers_go_out_once() {
    let (mailer, receiver) = (smtp::Server::start(&[]), Receiver::start(0));
    let nodes = Nodes::open("once", &[&format!("PARLOR_SMTP_URL={}", mailer.url()), "PARLOR_FETCH_INSIDE=127.0.0.1"]);
    receiver.hook(&nodes);
    let guests = addresses("g", 40);
    for (number, guest) in guests.iter().enumerate() {
        let mut petra = if number % 2 == 0 { nodes.petra() } else { nodes.petra_there() };
        petra.post(&format!("{}/share", nodes.company.item), &json!({"who": [guest]})).unwrap().ok();
        petra.post(&format!("{}/tasks", nodes.company.item), &json!({"title": format!("Task {number}")})).unwrap().ok();
    }
    nodes.until("SELECT COUNT(*) FROM outbox WHERE ended_at IS NULL", 0);
    // What the audit log says is told to the end.
    until(|| receiver.came().len() >= 80, || format!("{:?}", receiver.came()));
    nodes.until(DUE, 0);
    for guest in &guests {
        assert_eq!(mailer.mails_to(guest).len(), 1, "{guest}");
    }
    let came = receiver.came();
    assert!(came.values().all(|times| *times == 1), "{came:?}");
}

#[test]
fn r_11_what_a_killed_server_was_sending_the_other_sends_when_the_lease_is_over() {
    let hangs = "hangs@bolt.example";
    // Both wait for an answer that never comes when the server dies.
    let (mailer, receiver) = (smtp::Server::start(&["--hang", hangs]), Receiver::start(1));
    let mut nodes = Nodes::open("killed_worker", &["PARLOR_FETCH_INSIDE=127.0.0.1", &format!("PARLOR_SMTP_URL={}", mailer.url())]);
    nodes.b.kill();
    receiver.hook(&nodes);
    nodes.share(&nodes.company.item, hangs, &[]);
    until(|| mailer.tries(hangs) == 1 && !receiver.came().is_empty(), || "nothing was on its way".into());
    nodes.a.kill();
    let other = nodes.another("c");
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(mailer.tries(hangs), 1, "it is left alone until the lease is over");
    nodes.sql("UPDATE outbox SET next_at = 0 WHERE ended_at IS NULL; UPDATE webhooks SET leased_until = 0");
    until(|| mailer.tries(hangs) == 2, || "the other does not take the mail up".into());
    nodes.until(DUE, 0);
    let twice = receiver.came().values().filter(|times| **times == 2).count();
    assert_eq!(twice, 1, "what was not answered came again under its id: {:?}", receiver.came());
    assert!(other.log().contains("Parlor is open"));
}

#[test]
fn r_11_an_archive_that_a_killed_server_was_making_is_made_by_the_other() {
    let mut nodes = Nodes::open("archive", &[]);
    for number in 0..30 {
        nodes.petra().post(&format!("{}/notes", nodes.company.item), &json!({"title": format!("Note {number}")})).unwrap().ok();
    }
    let asked = |nodes: &Nodes, at_b: bool| {
        let mut petra = if at_b { nodes.petra_there() } else { nodes.petra() };
        petra.post("/o/northwind/administration/export", &json!({"files": "on"})).unwrap()
    };
    let answer = asked(&nodes, false);
    assert!(answer.status < 400, "{}", answer.body);
    // However far it was: it is made, once.
    nodes.a.kill();
    nodes.sql("UPDATE archives SET next_at = 0 WHERE ended_at IS NULL");
    nodes.until("SELECT COUNT(*) FROM archives WHERE ended_at IS NULL", 0);
    let seen: Value = nodes.petra_there().get("/o/northwind/administration/export").unwrap().ok().view();
    assert_eq!(seen["archives"].as_array().map_or(0, Vec::len), 1, "{seen}");
}
