//! Servers that speak by NATS, the real one: signals and whispers go by it, and by PostgreSQL as long as
//! it is away.

use super::{GUS, Nodes, Open, until};
use crate::{
    boards::{Hall, note},
    ports::free,
    server::{at, failed, said},
    town::Client,
};
use axum::Router;
use postgres::fallible_iterator::FallibleIterator as _;
use serde_json::json;
use std::{
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// `nats-server`, which asks for a password. It ends with the test.
struct Bus {
    daemon: Child,
    port: u16,
}

impl Bus {
    fn start(port: Option<u16>) -> Self {
        let port = port.unwrap_or_else(free);
        let started = Command::new("nats-server")
            .args(["-a", "127.0.0.1", "-p", &port.to_string(), "--user", "parlor", "--pass", "hush-hush"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let bus = Self { daemon: started.expect("nats-server is missing; `scripts/ensure-test-tools` installs it"), port };
        until(|| TcpStream::connect(("127.0.0.1", port)).is_ok(), || "nats-server does not start".into());
        bus
    }

    fn url(&self) -> String {
        format!("nats://parlor:hush-hush@127.0.0.1:{}", self.port)
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        drop(self.daemon.kill());
        drop(self.daemon.wait());
    }
}

/// Somebody who hears the notifications of a database, and who does so from now on.
struct Notified(postgres::Client);

impl Notified {
    fn of(nodes: &Nodes) -> Self {
        let mut client = postgres::Client::connect(&nodes.database, postgres::NoTls).unwrap();
        client.batch_execute("LISTEN parlor; LISTEN parlor_whispers").unwrap();
        Self(client)
    }

    /// What was said since, of items and boards.
    fn said(&mut self) -> Vec<String> {
        let mut notifications = self.0.notifications();
        let mut all = notifications.timeout_iter(Duration::from_millis(500));
        let mut said = Vec::new();
        while let Some(one) = all.next().unwrap() {
            said.extend(Some(one.payload().to_owned()).filter(|text| text.contains("item:") || one.channel() == "parlor_whispers"));
        }
        said
    }
}

/// Whether both servers say that they hear by NATS.
fn both_hear(nodes: &Nodes) -> bool {
    [&nodes.a, &nodes.b].iter().all(|server| server.http().page("/readyz").unwrap().body == "ready\n")
}

/// Waits until both hear by it, and know that of each other.
fn carries(nodes: &Nodes) {
    until(|| both_hear(nodes), || format!("NATS is heard: {}", nodes.a.log()));
    let (mut notified, notes) = (Notified::of(nodes), format!("{}/notes", nodes.company.item));
    let begun = Instant::now();
    loop {
        for mut petra in [nodes.petra(), nodes.petra_there()] {
            petra.post(&notes, &json!({"title": "Is it carried?"})).unwrap().ok();
        }
        if notified.said().is_empty() {
            return;
        }
        assert!(begun.elapsed() < super::PATIENCE, "PostgreSQL still carries signals: {}", nodes.a.log());
    }
}

/// A change at each server is heard at the other.
fn all_is_heard(nodes: &Nodes, words: &str) {
    let item = &nodes.company.item;
    for (mut here, there) in [(nodes.petra(), nodes.petra_there()), (nodes.petra_there(), nodes.petra())] {
        let open = Open::at(&there, &format!("{item}/live"));
        here.post(&format!("{item}/notes"), &json!({"title": words})).unwrap().ok();
        open.changed();
    }
}

#[test]
fn house_12_r_4_nats_carries_signals_and_postgres_while_it_is_away() {
    let bus = Bus::start(None);
    let (port, url) = (bus.port, format!("PARLOR_NATS_URL={}", bus.url()));
    let nodes = Nodes::open("nats", &[&url]);
    carries(&nodes);
    let mut notified = Notified::of(&nodes);
    all_is_heard(&nodes, "By NATS");
    assert_eq!(notified.said(), [""; 0], "nothing goes by PostgreSQL");

    nodes.share(&nodes.company.item, GUS, &[]);
    let gus = nodes.come_in(GUS).to(&nodes.b);
    let open = Open::at(&gus, &format!("{}/live", nodes.company.item));
    drop(bus);
    // It is away, and nobody may have noticed yet: what is closed is cut all the same.
    let grant = nodes.guest_of(&nodes.company.item)["grant"].as_str().unwrap().to_owned();
    nodes.petra().post(&format!("{}/grants/close", nodes.company.item), &json!({"grant": grant})).unwrap().ok();
    open.closed();
    until(|| nodes.a.http().page("/readyz").unwrap().body.contains("nats: away"), || "it is said that NATS is away".into());
    all_is_heard(&nodes, "By PostgreSQL");
    assert!(!notified.said().is_empty(), "PostgreSQL carries signals meanwhile");
    let log = nodes.a.log();
    assert!(log.contains("NATS is away") && !log.contains("hush-hush"), "{log}");

    let _bus = Bus::start(Some(port));
    carries(&nodes);
    all_is_heard(&nodes, "By NATS again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_nats_carries_who_is_on_a_board_and_where() {
    let (bus, nodes) = tokio::task::spawn_blocking(|| {
        let bus = Bus::start(None);
        let nodes = Nodes::open("nats_board", &[&format!("PARLOR_NATS_URL={}", bus.url())]);
        carries(&nodes);
        (bus, nodes)
    })
    .await
    .unwrap();
    let made = nodes.petra().post("/o/northwind/boards", &json!({"title": "By NATS"})).unwrap().ok().view();
    let board = made["location"].as_str().unwrap();
    let petra = Client::new(Router::new(), &[]).with("authorization", &format!("Bearer {}", nodes.company.key));
    let (mut one, mut two) = (Hall::at(nodes.a.port).sit(&petra, board).await, Hall::at(nodes.b.port).sit(&petra, board).await);
    one.draw(note("a", "From the one")).await.unwrap();
    two.sees("a", "From the one").await;
    let presence = json!({"pointer": [5, 6], "tool": "pointer", "pressed": false, "selected": [], "view": [0, 0, 9, 9], "state": "active"});
    one.say(&json!({"presence": presence})).await;
    loop {
        if two.hear("presence").await.as_array().is_some_and(|all| all.iter().any(|moved| moved["client"] == json!(one.name))) {
            break;
        }
    }
    drop(bus);
}

#[test]
fn house_12_r_4_a_server_that_dies_with_nats_has_all_others_ask_again() {
    let bus = Bus::start(None);
    let mut nodes = Nodes::open("nats_dies", &[&format!("PARLOR_NATS_URL={}", bus.url())]);
    carries(&nodes);
    nodes.share(&nodes.company.item, GUS, &[]);
    let gus = nodes.come_in(GUS).to(&nodes.b);
    let open = Open::at(&gus, &format!("{}/live", nodes.company.item));
    // As a server leaves it that dies between its commit and its word: closed, and nobody was told.
    nodes.sql("UPDATE grants SET closed_at = 1, closed_by = opened_by");
    nodes.a.kill();
    open.closed();
    drop(bus);
}

#[test]
fn house_12_the_doctor_asks_nats_whether_it_brings_a_word() {
    let bus = Bus::start(None);
    let nodes = Nodes::open("nats_doctor", &[]);
    let data = at(&nodes.folder.path().join("data"));
    let database = format!("--database-url={}", nodes.database);
    let file = |url: &str| {
        let file = nodes.folder.path().join("parlor.toml");
        std::fs::write(&file, format!("nats_url = \"{url}\"\n")).unwrap();
        format!("--config={}", file.display())
    };
    let told = said(&["doctor", &data, &database, &file(&bus.url())]);
    assert!(told.contains("ok    nats") && told.contains("ok    clock"), "{told}");
    let told = said(&["doctor", &data, &database, &file(&format!("nats://parlor:wrong@127.0.0.1:{}", bus.port))]);
    assert!(told.contains("LOOK  nats") && !told.contains("wrong@"), "{told}");
    let alone = failed(&["doctor", &data, &file(&bus.url())]);
    assert!(alone.contains("nats_url needs database_url"), "{alone}");
}
