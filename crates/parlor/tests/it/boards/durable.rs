//! What is said to be stored is stored: through a kill, and on another server.

use super::{Hall, guest, note, pen::Pen};
use crate::server::{Company, Server, at, found};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio_tungstenite::tungstenite::{Message, client::IntoClientRequest as _};
use uuid::Uuid;

stories! {
    async fn board_17_two_servers_on_one_database_tell_each_other(town) {
        let other = town.again(|_| ());
        for app in [&town.app, &other] {
            app.store.hear_others();
        }
        let (here, there) = (Hall::open(&town).await, Hall::of(&other).await);
        let board = town.board("");
        let (mut petra, mut tomas) = (here.sit(&town.petra(), &board).await, there.sit(&town.tomas(), &board).await);
        for round in 0..5 {
            petra.draw(note("hers", &format!("Here {round}"))).await.unwrap();
            tomas.sees("hers", &format!("Here {round}")).await;
            tomas.draw(note("same", &format!("There {round}"))).await.unwrap();
            petra.sees("same", &format!("There {round}")).await;
        }
        assert_eq!((petra.number, petra.texts()), (tomas.number, tomas.texts()));
        // Who is refused on one hears of what the other stores all the same.
        let mut reader = here.sit(&guest(&town, "gus@bolt.example", "").await, &board).await;
        for round in 0..5 {
            tomas.put(note("same", &format!("Again {round}"))).await;
            assert!(reader.draw(note("mine", "Never")).await.is_err());
            tomas.draw(note("same", &format!("And again {round}"))).await.unwrap();
            reader.sees("same", &format!("And again {round}")).await;
        }
        // What is taken away on one counts on the other at once.
        town.petra().post(&town.board("/board/lock"), &[]).await.is(303);
        assert_eq!(tomas.hear("may").await["shut"], true);
        assert!(tomas.draw(note("same", "Too late")).await.is_err());
    }
}

stories! {
    async fn board_1_who_is_here_and_where_by_another_server(town) {
        // A file in the program has one server.
        if town.app.store.kind() != "PostgreSQL" {
            return;
        }
        let other = town.again(|_| ());
        for app in [&town.app, &other] {
            app.store.hear_others();
        }
        let (here, there) = (Hall::open(&town).await, Hall::of(&other).await);
        let board = town.board("");
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let mut petra = here.sit(&town.petra(), &board).await;
        let mut gus = there.sit(&gus, &board).await;
        // Each hears of the other, who was there before and who comes.
        assert!(meets(&mut petra, &gus.name).await["guest"] == true && meets(&mut gus, &petra.name).await["name"] == "Petra Horák");
        let mut tomas = there.sit(&town.tomas(), &board).await;
        assert_eq!(tomas.welcome["crowd"], 3);
        let named: Vec<&Value> = tomas.welcome["people"].as_array().unwrap().iter().map(|one| &one["client"]).collect();
        assert!(named.contains(&&json!(petra.name)) && named.contains(&&json!(gus.name)), "{named:?}");
        meets(&mut petra, &tomas.name).await;
        // Cursors, and whose view all see.
        petra.say(&json!({"presence": {"pointer": [7, 8], "tool": "pointer", "pressed": false, "selected": [], "view": [0, 0, 9, 9], "state": "active"}})).await;
        let moved = gus.hear("presence").await;
        assert_eq!((&moved[0]["client"], &moved[0]["pointer"]), (&json!(petra.name), &json!([7.0, 8.0])));
        petra.say(&json!({"moderate": true})).await;
        assert_eq!(tomas.hear("moderator").await, json!(petra.name));
        // Whoever goes is gone for all, and lets them go.
        drop(petra);
        assert_eq!(tomas.hear("moderator").await, Value::Null);
        loop {
            let people = gus.hear("people").await;
            if people["gone"].as_array().is_some_and(|gone| !gone.is_empty()) {
                assert_eq!(people["crowd"], 2);
                break;
            }
        }
    }
}

/// What somebody is told of a page that comes.
async fn meets(pen: &mut Pen, name: &str) -> Value {
    if let Some(there) = pen.welcome["people"].as_array().unwrap().iter().find(|one| one["client"] == name) {
        return there.clone();
    }
    loop {
        let people = pen.hear("people").await;
        if let Some(come) = people["come"].as_array().unwrap().iter().find(|one| one["client"] == name) {
            return come.clone();
        }
    }
}

/// A page that draws as fast as it is answered, until the server is gone. What was said to
/// be stored, by element, as the count that its text carries.
async fn draws_until_killed(port: u16, key: String, board: String, seat: usize, kept: Arc<Mutex<BTreeMap<String, u64>>>) {
    let mut request = format!("ws://127.0.0.1:{port}{board}/board/socket").into_client_request().unwrap();
    request.headers_mut().insert("authorization", format!("Bearer {key}").parse().unwrap());
    let Ok((mut socket, _)) = tokio_tungstenite::connect_async(request).await else { return };
    let page = Uuid::from_u128(0x7000_0000_0000_0000_0000 + fresh());
    drop(socket.send(Message::text(json!({"hello": {"client": page, "since": null}}).to_string())).await);
    let (mut number, mut name) = (0, String::new());
    while let Some(Ok(message)) = socket.next().await {
        let Message::Text(text) = message else { continue };
        let said: Value = serde_json::from_str(&text).unwrap();
        if let Some(mine) = said["welcome"]["you"]["client"].as_str() {
            name = mine.to_owned();
        }
        let taken = said["changes"]["taken"][name.as_str()].as_u64().unwrap_or(0);
        let id = |number: u64| format!("e{seat}-{}", number % 5);
        if taken > 0 {
            let mut kept = kept.lock().unwrap();
            for stored in 1..=taken {
                kept.insert(format!("{page} {}", id(stored)), stored);
            }
        }
        if said.get("welcome").is_some() || taken == number {
            number += 1;
            let element = note(&format!("{}-{page}", id(number)), &number.to_string());
            if socket.send(Message::text(json!({"changes": [{"number": number, "element": element}]}).to_string())).await.is_err() {
                return;
            }
        }
    }
}

fn fresh() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    u128::from(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// So many kills a board lives through.
const KILLS_OF_A_BOARD: usize = 40;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_r_1_a_server_that_is_killed_while_all_draw_has_lost_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    found(&[at(folder.path()).as_str()]);
    let mut server = Server::start(folder.path(), &log, &[]);
    let key = Company::settle(&server).key;
    let (mut board, mut elements) = (String::new(), 0);
    let kept: Arc<Mutex<BTreeMap<String, u64>>> = Arc::default();
    let rounds = proof::asked("PARLOR_TEST_KILLS", 8);
    for round in 0..rounds {
        // All that a board holds is looked at after each, so that a long run takes one board after another.
        if round % KILLS_OF_A_BOARD == 0 {
            let made = server.http().with_key(&key).post("/o/northwind/boards", &json!({"title": "Under fire"})).unwrap().ok();
            board = made.view()["location"].as_str().unwrap().to_owned();
            elements += std::mem::take(&mut *kept.lock().unwrap()).len();
        }
        let pages: Vec<_> =
            (0..6).map(|seat| tokio::spawn(draws_until_killed(server.port, key.clone(), board.clone(), seat, Arc::clone(&kept)))).collect();
        // Killed at another instant of the drawing in each round.
        tokio::time::sleep(Duration::from_millis(150 + 37 * (round as u64 % 7))).await;
        server.kill();
        for page in pages {
            page.await.unwrap();
        }
        server = Server::start(folder.path(), &log, &[]);
        let scene = server.http().with_key(&key).get(&format!("{board}/board")).unwrap().ok().view();
        let there: BTreeMap<String, u64> = scene["elements"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["element"]["id"].as_str().unwrap().to_owned(), one["element"]["text"].as_str().unwrap().parse().unwrap()))
            .collect();
        let kept = kept.lock().unwrap();
        assert!(!kept.is_empty(), "something was drawn in round {round}");
        for (what, stored) in kept.iter() {
            let (page, id) = what.split_once(' ').unwrap();
            let found_there = there.get(&format!("{id}-{page}")).copied().unwrap_or_default();
            assert!(found_there >= *stored, "{what}: {stored} was acknowledged, {found_there} is there, in round {round}");
        }
    }
    elements += kept.lock().unwrap().len();
    proof::figure("R1", "kill_9_board", format_args!("lost=0 kills={rounds} elements={elements}"));
}
