//! What was taken away at one server is gone at the other: no request succeeds, and what stands
//! open is cut (R4).

use super::{GUS, Nodes, Open};
use crate::{
    boards::{Hall, guest, note},
    server::{Http, Server},
    town::{Client, On, Town},
};
use axum::{Router, body::Body};
use http_body_util::BodyExt as _;
use serde_json::json;
use std::time::{Duration, Instant};

/// So many requests are made after something was taken away; a million in `make prove`.
fn requests() -> usize {
    proof::asked("PARLOR_TEST_REVOCATIONS", 400)
}

/// The time that half of them, and 99 of a hundred, took at most.
fn cut_after(mut took: Vec<Duration>) -> String {
    took.sort();
    let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_millis();
    format!("cut={} cut_p50={}ms cut_p99={}ms", took.len(), at(50), at(99))
}

/// Access is given and taken away at the first server, and asked for at `at`. The proof's line has this name.
fn taken_away(nodes: &Nodes, at: &Server, name: &str) {
    let (bridge, tower) = (nodes.company.item.clone(), nodes.record("Tower"));
    nodes.share(&tower, GUS, &[]);
    let gus = nodes.come_in(GUS).to(at);
    let contact = nodes.guest_of(&tower)["contact"].as_str().unwrap().to_owned();
    let (mut petra, each) = (nodes.petra(), (requests() / 40).clamp(25, 5_000));
    let (mut made, mut cut) = (0, Vec::new());
    for round in 0.. {
        if made >= requests() {
            break;
        }
        nodes.share(&bridge, GUS, &[]);
        assert_eq!(gus.clone().get(&bridge).unwrap().status, 200, "it is open in round {round}");
        let open = Open::at(&gus, &format!("{bridge}/live"));
        let grant = nodes.guest_of(&bridge)["grant"].as_str().unwrap().to_owned();
        let close = |petra: &mut Http| petra.post(&format!("{bridge}/grants/close"), &json!({"grant": grant})).unwrap().ok();
        let suspended = format!("/o/northwind/guests/{contact}");
        if round % 2 == 0 {
            close(&mut petra);
        } else {
            petra.post(&format!("{suspended}/suspend"), &json!({})).unwrap().ok();
        }
        let done = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                let mut gus = gus.clone();
                let bridge = &bridge;
                scope.spawn(move || {
                    for number in 0..each / 2 {
                        let answer = gus.get(bridge).unwrap();
                        assert_eq!(answer.status, 404, "request {number} in round {round}, {:?} after it was taken away", done.elapsed());
                    }
                });
            }
        });
        made += each;
        cut.push(open.closed().saturating_duration_since(done));
        if round % 2 == 1 {
            petra.post(&format!("{suspended}/resume"), &json!({})).unwrap().ok();
            close(&mut petra);
        }
    }
    proof::figure("R4", name, format_args!("succeeded=0 requests={made} {}", cut_after(cut)));
}

#[test]
fn r_4_what_is_closed_at_one_server_is_closed_at_the_other() {
    let nodes = Nodes::open("revoked", &[]);
    taken_away(&nodes, &nodes.b, "two_servers");
}

#[test]
fn r_4_what_is_closed_is_closed() {
    let nodes = Nodes::open("revoked_one", &[]);
    taken_away(&nodes, &nodes.a, "one_server");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_4_a_board_that_is_closed_at_one_server_cuts_the_sockets_of_the_other() {
    let nodes = tokio::task::spawn_blocking(|| Nodes::open("revoked_board", &[])).await.unwrap();
    let made = nodes.petra().post("/o/northwind/boards", &json!({"title": "Open for a while"})).unwrap().ok().view();
    let board = made["location"].as_str().unwrap();
    let there = Hall::at(nodes.b.port);
    nodes.share(&nodes.company.item, GUS, &[]);
    let gus = Client::new(Router::new(), &nodes.come_in(GUS).cookies());
    let mut cut = Vec::new();
    for _ in 0..10 {
        nodes.share(board, GUS, &["editor"]);
        let mut pen = there.sit(&gus, board).await;
        let grant = nodes.guest_of(board)["grant"].as_str().unwrap().to_owned();
        nodes.petra().post(&format!("{board}/grants/close"), &json!({"grant": grant})).unwrap().ok();
        let done = Instant::now();
        assert_eq!(pen.closes().await, 4403);
        cut.push(done.elapsed());
        assert_eq!(there.knock(&gus, &format!("{board}/board/socket"), Some("")).await.err(), Some(404));
    }
    proof::figure("R4", "sockets_of_two_servers", format_args!("stayed_open=0 {}", cut_after(cut)));
}

/// A role is changed at one server of a town, and counts at the other.
async fn another_role(on: On) {
    let town = Town::new(on).await;
    let other = town.again(|_| ());
    other.store.hear_others();
    let tomas = Client::new(other.router(), &town.tomas().cookies());
    let team = town.petra().json(&town.northwind("/team")).await;
    let member = team["members"].as_array().unwrap().iter().find(|row| row["name"].as_str().unwrap().starts_with("Tom")).unwrap()["id"].clone();
    let (mut changes, mut asked, mut cut) = (0, 0, 0);
    for round in 0..5 {
        tomas.get(&town.tower("")).await.ok();
        let mut stream = tomas.raw("GET", &town.tower("/live"), None, Body::empty()).await.into_body();
        town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": member, "role": "external"})).await.ok();
        changes += 1;
        for path in [town.tower(""), town.tower("/live"), town.tower("/share")] {
            tomas.get(&path).await.is(404);
            asked += 1;
        }
        let mut said = String::new();
        while let Some(frame) = tokio::time::timeout(super::PATIENCE, stream.frame()).await.expect("it is cut") {
            said.push_str(&String::from_utf8_lossy(&frame.unwrap().into_data().unwrap()));
        }
        assert!(said.contains("closed"), "round {round}: {said}");
        cut += 1;
        town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": member, "role": "internal"})).await.ok();
    }
    let on = town.app.store.kind();
    proof::figure("R4", &format!("role_{on}"), format_args!("succeeded=0 changes={changes} asked={asked} streams_cut={cut}"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_4_another_role_counts_at_both_servers_on_sqlite() {
    another_role(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_4_another_role_counts_at_both_servers_on_postgres() {
    another_role(On::Postgres).await;
}

/// An organization lets no outsiders onto its boards any more, at one server of a town; they sit at the other.
async fn no_outsiders(on: On) {
    let town = Town::new(on).await;
    let other = town.again(|_| ());
    other.store.hear_others();
    let there = Hall::of(&other).await;
    let gus = guest(&town, "gus@bolt.example", "reviewer").await;
    let (mut guss, mut petras) = (there.sit(&gus, &town.board("")).await, there.sit(&town.petra(), &town.board("")).await);
    town.settings(&[("board_outsiders", "never")]).await;
    assert_eq!(guss.closes().await, 4403);
    petras.draw(note("member", "Still here")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_r_4_a_policy_of_no_outsiders_cuts_the_sockets_of_the_other_server_on_sqlite() {
    no_outsiders(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_r_4_a_policy_of_no_outsiders_cuts_the_sockets_of_the_other_server_on_postgres() {
    no_outsiders(On::Postgres).await;
}
