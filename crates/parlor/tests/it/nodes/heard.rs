//! What is done at one server is heard at the other at once.

use super::{GUS, Nodes, Open};
use crate::{
    boards::{Hall, note},
    server::{Server, at, failed, said},
    town::Client,
};
use axum::Router;
use parlor::secrets::{Purpose, Secrets};
use serde_json::json;
use std::time::{Duration, Instant};

#[test]
fn house_12_r_4_what_is_done_at_one_server_is_heard_at_the_other_at_once() {
    let nodes = Nodes::open("heard", &[]);
    let (mut petra, item) = (nodes.petra(), nodes.company.item.clone());
    let stage = petra.get("/o/northwind/projects").unwrap().ok().view()["stages"][0]["id"].clone();
    let made = petra.post("/o/northwind/projects", &json!({"title": "Anchor bolts", "stage": stage})).unwrap();
    assert!(made.status < 400, "{}", made.body);
    let project = made.view()["location"].as_str().unwrap().to_owned();
    nodes.share(&item, GUS, &[]);
    let gus = nodes.come_in(GUS).to(&nodes.b);

    let page = Open::at(&gus, &format!("{item}/live"));
    let chat = Open::at(&nodes.petra_there(), &format!("{project}/chat/team/live"));
    let mut slowest = Duration::ZERO;
    for (open, path, body) in [
        (&page, format!("{item}/comments"), json!({"lane": "guests", "text": "A comment"})),
        (&page, format!("{item}/notes"), json!({"title": "A note"})),
        (&page, format!("{item}/tasks"), json!({"title": "A task"})),
        (&chat, format!("{project}/chat/team"), json!({"text": "A message"})),
    ] {
        let answer = petra.post(&path, &body).unwrap();
        assert!(answer.status < 400, "{path}: {}", answer.body);
        let done = Instant::now();
        slowest = slowest.max(open.changed().saturating_duration_since(done));
        // Other words of the same change.
        while open.said.recv_timeout(Duration::from_millis(200)).is_ok() {}
    }
    let there = nodes.petra_there().get(&item).unwrap().ok().body;
    assert!(["A comment", "A note", "A task"].iter().all(|word| there.contains(word)), "{there}");
    println!("heard at the other server at most {slowest:?} after the answer");
}

#[test]
fn house_2_a_visit_by_two_servers_is_one() {
    let nodes = Nodes::open("visit", &[]);
    let item = nodes.company.item.clone();
    nodes.share(&item, GUS, &[]);
    let mut here = nodes.come_in(GUS);
    let mut there = here.to(&nodes.b);
    for _ in 0..3 {
        here.page(&item).unwrap().ok();
        there.page(&item).unwrap().ok();
    }
    nodes.until("SELECT CAST(COALESCE(SUM(views), 0) AS BIGINT) FROM visits", 6);
    assert_eq!(nodes.number("SELECT COUNT(*) FROM visits"), 1);
    assert_eq!(nodes.number("SELECT COUNT(*) FROM audit WHERE deed = 'item.seen'"), 1);
    // One more later, by the server that did not begin it.
    there.page(&item).unwrap().ok();
    nodes.until("SELECT CAST(SUM(views) AS BIGINT) FROM visits", 7);
    assert_eq!(nodes.number("SELECT COUNT(*) FROM visits"), 1);
}

#[test]
fn house_12_servers_that_start_at_once_on_one_folder_make_one_key() {
    for round in 0..50_u8 {
        let folder = tempfile::tempdir().unwrap();
        let keys: Vec<[u8; 32]> = std::thread::scope(|scope| {
            let load = |number: u8| Secrets::load("", folder.path(), [number; 32]).unwrap().derive(Purpose::Installation, &[]);
            let all: Vec<_> = (0..4).map(|number| scope.spawn(move || load(number))).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]), "round {round}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left there");
    }
}

#[test]
fn house_12_a_server_that_keeps_its_files_elsewhere_says_so() {
    let nodes = Nodes::open("elsewhere", &[]);
    let (data, elsewhere, log) = (nodes.folder.path().join("data"), nodes.folder.path().join("elsewhere"), nodes.folder.path().join("c"));
    std::fs::create_dir(&elsewhere).unwrap();
    let url = format!("--database-url={}", nodes.database);
    let refused = failed(&["serve", &at(&elsewhere), &url]);
    assert!(refused.contains("the database was made with another key"), "{refused}");
    assert!(!elsewhere.join("secret.key").exists(), "no key is left there that would look right");
    std::fs::copy(data.join("secret.key"), elsewhere.join("secret.key")).unwrap();
    let other = Server::start(&elsewhere, &log, &[&url]);
    assert!(other.log().contains("this is not where the files of this database lie"), "{}", other.log());
    assert!(failed(&["doctor", &at(&elsewhere), &url]).contains("WRONG files"));
    assert!(said(&["doctor", &at(&data), &url]).contains("ok    storage"));
    assert!(!nodes.b.log().contains("this is not where"), "{}", nodes.b.log());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_two_processes_draw_on_one_board_and_come_to_the_same() {
    let nodes = tokio::task::spawn_blocking(|| Nodes::open("board", &[])).await.unwrap();
    let made = nodes.petra().post("/o/northwind/boards", &json!({"title": "Of two servers"})).unwrap().ok().view();
    let board = made["location"].as_str().unwrap();
    let petra = Client::new(Router::new(), &[]).with("authorization", &format!("Bearer {}", nodes.company.key));
    let (here, there) = (Hall::at(nodes.a.port), Hall::at(nodes.b.port));
    let (mut one, mut two) = (here.sit(&petra, board).await, there.sit(&petra, board).await);
    for round in 0..20 {
        // Both at once, at the same element and at their own.
        let (mine, theirs) = (one.put(note("same", &format!("Here {round}"))).await, two.put(note("same", &format!("There {round}"))).await);
        one.answered(mine).await.unwrap();
        two.answered(theirs).await.unwrap();
        one.draw(note(&format!("a{round}"), "Of the one")).await.unwrap();
        two.draw(note(&format!("b{round}"), "Of the other")).await.unwrap();
    }
    one.draw(note("end", "The one is done")).await.unwrap();
    two.sees("end", "The one is done").await;
    two.draw(note("end", "And the other")).await.unwrap();
    one.sees("end", "And the other").await;
    assert_eq!((one.number, one.texts()), (two.number, two.texts()));
    let presence = json!({"pointer": [5, 6], "tool": "pointer", "pressed": false, "selected": [], "view": [0, 0, 9, 9], "state": "active"});
    one.say(&json!({"presence": presence})).await;
    loop {
        let moved = two.hear("presence").await;
        if moved.as_array().is_some_and(|all| all.iter().any(|one_of| one_of["client"] == one.name)) {
            break;
        }
    }
}
