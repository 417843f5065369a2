//! What may be done only so often is counted in the database: what was used up at one server is used up at the
//! other (R5, HOUSE-12). What a server can bear at once is counted by each for itself.

use super::{Nodes, Open};
use crate::server::{Http, Server};
use parlor::store::Sources;
use serde_json::{Value, json};
use std::time::Duration;

/// A count begins anew with its window, of so many seconds. Where this one is nearly over, the next is waited for.
fn begin_within(window: i64) {
    let now = Sources::machine().clock.now().0 / 1_000_000;
    let left = window - now.rem_euclid(window);
    if left < 15 {
        std::thread::sleep(Duration::from_secs(left.unsigned_abs()));
    }
}

/// What becomes of what somebody sends from this network, as the proxy before both servers says.
fn sent_from(http: &mut Http, network: &str, path: &str, body: &Value) -> u16 {
    let headers = [("Accept", "application/json"), ("Content-Type", "application/json"), ("X-Forwarded-For", network)];
    http.send("POST", path, &headers, body.to_string().as_bytes()).unwrap().status
}

/// It is done as often as it may be, at one server and the other in turn; then it is refused at both.
fn used_up(nodes: &Nodes, most: usize, what: &str, mut once: impl FnMut(&Server, usize) -> u16) {
    for number in 0..most {
        let status = once(if number % 2 == 0 { &nodes.a } else { &nodes.b }, number);
        assert_ne!(status, 429, "{what}: {number} of {most}");
    }
    for (number, server) in [&nodes.a, &nodes.b].into_iter().enumerate() {
        assert_eq!(once(server, most + number), 429, "{what}: more than {most}");
    }
}

/// Two servers behind a proxy that both trust.
fn behind_a_proxy(name: &str) -> Nodes {
    Nodes::open(name, &["PARLOR_TRUSTED_PROXIES=127.0.0.1"])
}

#[test]
fn r_5_house_12_passwords_and_codes_are_counted_by_address_and_network_over_both_servers() {
    let nodes = behind_a_proxy("limits");
    begin_within(900);
    used_up(&nodes, 10, "passwords of an address", |server, number| {
        let body = json!({"email": "somebody@nowhere.example", "password": "a-wrong-one"});
        sent_from(&mut server.http(), &format!("10.1.{number}.1"), "/sign-in", &body)
    });
    begin_within(600);
    used_up(&nodes, 3, "codes to an address", |server, number| {
        sent_from(&mut server.http(), &format!("10.2.{number}.1"), "/sign-in", &json!({"email": "anybody@nowhere.example", "way": "code"}))
    });
    begin_within(3600);
    used_up(&nodes, 20, "codes from a network", |server, number| {
        sent_from(&mut server.http(), "10.3.0.1", "/sign-in", &json!({"email": format!("n{number}@nowhere.example"), "way": "code"}))
    });
    begin_within(600);
    let mut browser = nodes.a.http();
    assert_eq!(sent_from(&mut browser, "10.4.0.1", "/sign-in", &json!({"email": "guesser@nowhere.example", "way": "code"})), 200);
    used_up(&nodes, 30, "tries at codes from a network", |server, _| {
        sent_from(&mut browser.to(server), "10.5.0.1", "/sign-in/code", &json!({"code": "000000"}))
    });
    // And somebody else, elsewhere, is kept out by none of it.
    let petra = json!({"email": "petra@northwind.example", "password": crate::server::PASSWORD});
    assert!(sent_from(&mut nodes.b.http(), "10.6.0.1", "/sign-in", &petra) < 400);
}

#[test]
fn r_5_house_12_passwords_from_a_network_are_counted_over_both_servers() {
    let nodes = behind_a_proxy("limits_network");
    begin_within(900);
    used_up(&nodes, 50, "passwords from a network", |server, number| {
        let body = json!({"email": format!("n{number}@nowhere.example"), "password": "a-wrong-one"});
        sent_from(&mut server.http(), "10.7.0.1", "/sign-in", &body)
    });
}

#[test]
fn house_12_what_one_person_sends_in_a_day_is_counted_over_both_servers() {
    let nodes = Nodes::open("limits_bytes", &["PARLOR_MAX_UPLOAD=100000"]);
    let place = format!("{}/uploads", nodes.company.item);
    begin_within(86_400);
    // 25 of the largest a day; what comes in parts is counted when it is begun.
    used_up(&nodes, 25, "bytes of a person", |server, _| {
        let headers = [("Tus-Resumable", "1.0.0"), ("Upload-Length", "100000"), ("Upload-Metadata", "filename YS50eHQ=")];
        nodes.petra().to(server).send("POST", &place, &headers, b"").unwrap().status
    });
}

#[test]
fn house_12_what_a_server_bears_at_once_is_counted_by_each() {
    let nodes = Nodes::open("limits_own", &["PARLOR_PAGES_OF_PERSON=2"]);
    let live = format!("{}/live", nodes.company.item);
    let mut open = Vec::new();
    for mut petra in [nodes.petra(), nodes.petra_there()] {
        open.extend([Open::at(&petra, &live), Open::at(&petra, &live)]);
        assert_eq!(petra.send("GET", &live, &[("Accept", "text/event-stream")], b"").unwrap().status, 429);
    }
    assert_eq!(open.len(), 4, "two at each: with n servers up to n times as many");
}
