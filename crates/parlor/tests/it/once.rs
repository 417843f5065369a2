//! Changes that are sent again: with the same `Idempotency-Key` they are done once,
//! whatever broke in between (HOUSE-8, R11).

use crate::{
    server::{Answer, Company, Http, Server, at, found},
    town::{Client, Reply, Town},
};
use serde_json::{Value, json};
use std::{
    net::TcpStream,
    time::{Duration, Instant},
};

/// The same, with this key.
fn keyed(client: &Client, key: &str) -> Client {
    client.clone().with("idempotency-key", key)
}

async fn task(client: &Client, town: &Town, key: &str, title: &str) -> Reply {
    keyed(client, key).post_json(&town.bridge("/tasks"), &json!({"title": title})).await
}

/// So many in a list are called that.
fn called(list: &Value, name: &str, word: &str) -> usize {
    list.as_array().unwrap().iter().filter(|one| one[name] == word).count()
}

/// So many tasks of that title are on the bridge.
async fn tasks(town: &Town, title: &str) -> usize {
    called(&town.petra().json(&town.bridge("")).await["tasks"], "title", title)
}

async fn kept(town: &Town) -> i64 {
    town.app.store.read(|tx| tx.number("SELECT COUNT(*) FROM once_keys", &[])).await.unwrap()
}

/// The problem of that word, as a program reads it.
#[track_caller]
fn is_problem(reply: Reply, status: u16, word: &str) -> Reply {
    let reply = reply.is(status);
    assert_eq!(reply.header("content-type"), "application/problem+json", "{}", reply.body);
    assert!(reply.view()["type"].as_str().unwrap().ends_with(&format!("#{word}")), "{}", reply.body);
    reply
}

/// So many rounds of changes are sent again; more in `make prove`.
fn rounds() -> usize {
    proof::asked("PARLOR_TEST_AGAIN", 5)
}

/// A change: who sends it, where and with what; and by the word that stands in it, what counts how often it was done.
struct Change<'c> {
    by: &'c Client,
    path: String,
    body: Value,
    word: String,
    counts: &'static [&'static str],
}

const TASKS: &str = "SELECT COUNT(*) FROM tasks WHERE title = $1";
const ITEMS: &str = "SELECT COUNT(*) FROM items WHERE title = $1";
const COMMENTS: &str = "SELECT COUNT(*) FROM comments WHERE body = $1";
const MESSAGES: &str = "SELECT COUNT(*) FROM messages WHERE body = $1";
const ON_BOARDS: &str = "SELECT COUNT(*) FROM board_comments WHERE body = $1";
/// A share is a grant and the mail that tells of it.
const SHARES: [&str; 2] = [
    "SELECT COUNT(*) FROM grants g JOIN contacts c ON c.id = g.contact_id WHERE c.email = $1",
    "SELECT COUNT(*) FROM outbox WHERE to_email = $1 AND kind = 'shared'",
];

/// One of each kind. `request` is one that a guest has made.
fn changes<'c>(town: &Town, petra: &'c Client, gus: &'c Client, request: &str, round: usize) -> Vec<Change<'c>> {
    let change = |by, path: String, word: &str, body: &dyn Fn(&str) -> Value, counts| {
        let word = format!("{word}, round {round}");
        Change { by, path, body: body(&word), word, counts }
    };
    let (title, text, body) = (|word: &str| json!({"title": word}), |word: &str| json!({"text": word}), |word: &str| json!({"body": word}));
    let of_task = |below: &str| town.bridge(&format!("/tasks/{}{below}", town.world.task));
    let organizer = format!("/o/{}/organizers/{}", town.world.northwind, town.world.organizer);
    let address = format!("again{round}@bolt.example");
    let mut all = vec![
        change(petra, town.bridge("/tasks"), "A task", &title, &[TASKS]),
        change(petra, town.northwind("/tasks"), "A task of the house", &title, &[TASKS]),
        change(petra, of_task("/steps"), "A step", &text, &["SELECT COUNT(*) FROM task_steps WHERE body = $1"]),
        change(petra, of_task("/hours"), "Hours", &|word| json!({"hours": "0:30", "note": word}), &["SELECT COUNT(*) FROM worked WHERE note = $1"]),
        change(petra, town.bridge("/notes"), "A note", &title, &["SELECT COUNT(*) FROM notes WHERE title = $1"]),
        change(
            petra,
            town.bridge("/activities"),
            "A visit",
            &|word| json!({"title": word, "kind": "visit", "happened_on": "2026-11-20"}),
            &["SELECT COUNT(*) FROM activities WHERE title = $1"],
        ),
        change(petra, town.bridge("/comments"), "A word of the team", &|word| json!({"lane": "team", "text": word}), &[COMMENTS]),
        change(gus, town.bridge("/comments"), "A word of a guest", &text, &[COMMENTS]),
        change(gus, town.bridge("/requests"), "A request", &title, &["SELECT COUNT(*) FROM requests WHERE title = $1"]),
        change(petra, format!("{request}/comments"), "An answer", &|word| json!({"lane": "guests", "text": word}), &[COMMENTS]),
        change(petra, town.bridge("/request-lists"), "A list", &title, &["SELECT COUNT(*) FROM request_lists WHERE title = $1"]),
        change(petra, town.northwind("/projects"), "A project", &|word| json!({"title": word, "stage": town.world.stages[0]}), &[ITEMS]),
        change(petra, town.project("/chat/team"), "A message for the team", &text, &[MESSAGES]),
        change(petra, town.project("/chat/guests"), "A message for guests", &text, &[MESSAGES]),
        change(petra, format!("{organizer}/records"), "A record", &title, &[ITEMS]),
        change(petra, town.northwind("/documents"), "A document", &title, &[ITEMS]),
        change(petra, town.northwind("/boards"), "A board", &title, &[ITEMS]),
        change(petra, town.board("/board/comments"), "A pin", &|word| json!({"x": 1, "y": 1, "body": word}), &[ON_BOARDS]),
        change(petra, town.board("/board/chat"), "A word on a board", &body, &[ON_BOARDS]),
    ];
    all.push(Change { by: petra, path: town.bridge("/share"), body: json!({"who": [address]}), word: address, counts: &SHARES });
    all
}

/// How often a change was done.
async fn done(town: &Town, count: &'static str, word: &str) -> i64 {
    let word = word.to_owned();
    town.app.store.read(move |tx| tx.number(count, parlor::bind![word.as_str()])).await.unwrap()
}

stories! {
    async fn house_8_r_11_each_change_sent_one_to_five_times_is_done_once(town) {
        town.plan("enterprise").await;
        let (petra, gus) = (town.petra(), town.invite("gus@bolt.example").await);
        let asked = gus.post_json(&town.bridge("/requests"), &json!({"title": "A second key"})).await.ok().view();
        let (mut kinds, mut made, mut sent) = (0, 0, 0);
        for round in 0..rounds() {
            let all = changes(&town, &petra, &gus, asked["location"].as_str().unwrap(), round);
            kinds = all.len();
            for (number, Change { by, path, body, word, counts }) in all.iter().enumerate() {
                let client = keyed(by, &format!("key-{round}-{number}"));
                let first = client.post_json(path, body).await;
                assert!(matches!(first.status, 200 | 201), "{path}: {} {}", first.status, first.body);
                assert_eq!(first.header("idempotent-replayed"), "");
                (made, sent) = (made + 1, sent + 1);
                for _ in 0..round % 5 {
                    let again = client.post_json(path, body).await.is(first.status);
                    assert_eq!((&again.body, again.header("idempotent-replayed")), (&first.body, "true"), "{path}");
                    assert_eq!(again.header("content-type"), first.header("content-type"));
                    sent += 1;
                }
                for &count in *counts {
                    assert_eq!(done(&town, count, word).await, 1, "{word}: {count}");
                }
            }
        }
        // What came later did none of it again.
        for round in 0..rounds() {
            for Change { word, counts, .. } in changes(&town, &petra, &gus, "", round) {
                for &count in counts {
                    assert_eq!(done(&town, count, &word).await, 1, "{word}: {count}");
                }
            }
        }
        let on = town.app.store.kind();
        proof::figure("R11", &format!("sent_again_{on}"), format_args!("doubled=0 kinds={kinds} changes={made} sent={sent}"));
    }

    async fn house_8_r_11_who_comes_at_the_same_time_is_told_to_wait(town) {
        let (petra, other) = (town.petra(), Client::new(town.again(|_| {}).router(), &town.petra().cookies()));
        let path = town.bridge("/tasks");
        let sent: Vec<_> = (0..10)
            .map(|number| {
                let (client, path) = (keyed(if number % 2 == 0 { &petra } else { &other }, "at-once"), path.clone());
                tokio::spawn(async move { client.post_json(&path, &json!({"title": "At once"})).await })
            })
            .collect();
        let mut first = Vec::new();
        for reply in sent {
            let reply = reply.await.unwrap();
            if reply.status == 200 {
                first.push(reply.body);
            } else {
                let reply = is_problem(reply, 409, "idempotency-key-running");
                assert_eq!(reply.header("retry-after"), "1");
            }
        }
        assert!(!first.is_empty() && first.iter().all(|body| *body == first[0]), "{first:?}");
        assert_eq!(tasks(&town, "At once").await, 1);
        // Another process on the same database gives the same answer.
        let again = task(&other, &town, "at-once", "At once").await.ok();
        assert_eq!((&again.body, again.header("idempotent-replayed")), (&first[0], "true"));
    }

    async fn house_8_what_changed_nothing_may_be_tried_anew(town) {
        let petra = town.petra();
        task(&petra, &town, "k", " ").await.is(422);
        assert_eq!(kept(&town).await, 0, "a refusal claims nothing");
        let made = task(&petra, &town, "k", "Put right").await.ok();
        assert_eq!(made.header("idempotent-replayed"), "");
        task(&petra, &town, "k", "Put right").await.ok();
        assert_eq!(tasks(&town, "Put right").await, 1);
        // Nor does a door that is shut.
        task(&town.jan(), &town, "k", "Jan's").await.is(404);
        task(&town.nobody(), &town, "k", "Nobody's").await.is(401);
        assert_eq!(kept(&town).await, 1);
    }

    async fn house_8_r_11_what_failed_in_the_middle_left_nothing_and_is_done_by_the_next(town) {
        let petra = town.petra();
        // The task is written before its history is, which breaks.
        town.breaks("history").await;
        for _ in 0..3 {
            is_problem(task(&petra, &town, "middle", "In the middle").await, 500, "broken");
            assert_eq!((tasks(&town, "In the middle").await, kept(&town).await), (0, 0));
        }
        town.mends("history").await;
        for replayed in ["", "true", "true"] {
            assert_eq!(task(&petra, &town, "middle", "In the middle").await.ok().header("idempotent-replayed"), replayed);
        }
        assert_eq!(tasks(&town, "In the middle").await, 1);
    }

    async fn house_8_a_key_names_one_request_of_one_asker(town) {
        let petra = town.petra();
        task(&petra, &town, "same", "One").await.ok();
        let other = is_problem(task(&petra, &town, "same", "Other").await, 422, "idempotency-key-reused");
        assert!(other.view()["detail"].as_str().unwrap().contains("Nothing was done"), "{}", other.body);
        is_problem(keyed(&petra, "same").post_json(&town.bridge("/notes"), &json!({"title": "One"})).await, 422, "idempotency-key-reused");
        assert_eq!((tasks(&town, "One").await, tasks(&town, "Other").await), (1, 0));
        // Tomáš has keys of his own, and a program of Petra's has, too.
        task(&town.tomas(), &town, "same", "Other").await.ok();
        let key = petra.post_json("/account/keys", &json!({"key_name": "Robot"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let robot = town.nobody().with("authorization", &format!("Bearer {key}"));
        task(&robot, &town, "same", "Robot's").await.ok();
        assert_eq!((tasks(&town, "Other").await, tasks(&town, "Robot's").await), (1, 1));
        for odd in ["two words", "tab\tbed", &"x".repeat(256)] {
            let reply = is_problem(task(&petra, &town, odd, "Odd").await, 400, "idempotency-key-unreadable");
            assert!(reply.view()["detail"].as_str().unwrap().contains("255"), "{}", reply.body);
        }
        task(&petra, &town, &"x".repeat(255), "Long").await.ok();
        assert_eq!((tasks(&town, "Odd").await, tasks(&town, "Long").await), (0, 1));
    }

    async fn house_8_pages_are_given_again_as_programs_are(town) {
        let petra = keyed(&town.petra(), "form");
        let first = petra.post(&town.bridge("/tasks"), &[("title", "By hand")]).await.is(303);
        let again = petra.post(&town.bridge("/tasks"), &[("title", "By hand")]).await.is(303);
        assert_eq!((again.location(), again.header("idempotent-replayed")), (first.location(), "true"));
        assert_eq!(again.header("content-security-policy"), first.header("content-security-policy"));
        assert_eq!(tasks(&town, "By hand").await, 1);
        // A look is a look, with whatever header.
        petra.get(&town.bridge("")).await.ok();
        // Files, whose form is put together anew each time.
        let files = |boundary: &str| {
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"once.txt\"\r\n\r\nonce\r\n--{boundary}--\r\n")
        };
        let program = keyed(&town.petra(), "files").with("accept", "application/json");
        for (boundary, replayed) in [("aaaa", ""), ("bbbb", "true")] {
            let media = format!("multipart/form-data; boundary={boundary}");
            let sent = program.send("POST", &town.bridge("/files"), Some(&media), files(boundary)).await.ok();
            assert_eq!(sent.header("idempotent-replayed"), replayed);
        }
        assert_eq!(called(&town.petra().json(&town.bridge("")).await["files"], "name", "once.txt"), 1);
    }

    async fn house_8_a_secret_that_is_shown_once_lies_nowhere(town) {
        let petra = keyed(&town.petra(), "my-very-own-name-for-it");
        let made = petra.post_json("/account/keys", &json!({"key_name": "Robot"})).await.ok();
        let again = petra.post_json("/account/keys", &json!({"key_name": "Robot"})).await.ok();
        assert_eq!(made.body, again.body);
        let secret = made.view()["key"].as_str().unwrap().to_owned();
        let all = town.everything().await;
        for word in [secret.as_str(), secret.trim_start_matches("plr_"), "my-very-own-name-for-it"] {
            assert!(!all.contains(word) && !all.contains(&crate::town::hex(word.as_bytes())), "{word} lies in the database");
        }
    }

    async fn house_1_house_8_a_closed_door_shows_no_answer_of_before(town) {
        let petra = keyed(&town.petra(), "share");
        let body = json!({"who": ["gus@bolt.example"]});
        let shared = petra.post_json(&town.bridge("/share"), &body).await.is(201);
        assert_eq!(petra.post_json(&town.bridge("/share"), &body).await.is(201).body, shared.body);
        town.petra().post(&town.bridge("/bin"), &[]).await.is(303);
        let closed = is_problem(petra.post_json(&town.bridge("/share"), &body).await, 409, "idempotency-key-done");
        assert!(!closed.body.contains("Gus") && !closed.body.contains("gus@"), "{}", closed.body);
        town.petra().post(&town.bridge("/bin/undo"), &[]).await.is(303);
        // What only says where to go on is said again, although nobody could do it twice.
        let bin = keyed(&town.petra(), "bin");
        let first = bin.post_json(&town.bridge("/bin"), &json!({})).await.ok();
        assert_eq!(bin.post_json(&town.bridge("/bin"), &json!({})).await.ok().body, first.body);
        // To a guest to whom it was closed, nothing is there, unless they did something themselves.
        town.petra().post(&town.bridge("/bin/undo"), &[]).await.is(303);
        let gus = town.come_in("gus@bolt.example").await;
        let said = keyed(&gus, "word").post_json(&town.bridge("/comments"), &json!({"text": "A word"})).await.ok();
        town.close(&town.bridge(""), "Gus").await;
        assert_eq!(keyed(&gus, "word").post_json(&town.bridge("/comments"), &json!({"text": "A word"})).await.ok().body, said.body);
        keyed(&gus, "other").post_json(&town.bridge("/comments"), &json!({"text": "A word"})).await.is(404);
        keyed(&gus, "word").post_json(&town.bridge("/comments"), &json!({"text": "Another"})).await.is(404);
    }

    async fn house_8_r_11_what_broke_off_is_never_done_twice(town) {
        let petra = town.petra();
        // The process died after the change and before the answer was kept.
        task(&petra, &town, "lost", "Lost").await.ok();
        town.meddle("UPDATE once_keys SET answer = NULL").await;
        is_problem(task(&petra, &town, "lost", "Lost").await, 409, "idempotency-key-running");
        town.later(61);
        is_problem(task(&petra, &town, "lost", "Lost").await, 409, "idempotency-key-done");
        assert_eq!(tasks(&town, "Lost").await, 1);
        // It died before it changed anything: after a while another request does it.
        town.meddle("UPDATE once_keys SET done_at = NULL").await;
        town.later(61);
        task(&petra, &town, "lost", "Lost").await.ok();
        task(&petra, &town, "lost", "Lost").await.ok();
        assert_eq!(tasks(&town, "Lost").await, 2, "what we made it forget was done anew, once");
    }

    async fn house_8_a_key_is_remembered_for_a_day(town) {
        let petra = town.petra();
        task(&petra, &town, "day", "Daily").await.ok();
        town.later(23 * 3600);
        assert_eq!(task(&petra, &town, "day", "Daily").await.ok().header("idempotent-replayed"), "true");
        town.later(3700);
        assert_eq!(task(&petra, &town, "day", "Daily").await.ok().header("idempotent-replayed"), "");
        // Also for another request; it is a new key by then.
        town.later(86_401);
        task(&petra, &town, "day", "Weekly").await.ok();
        assert_eq!((tasks(&town, "Daily").await, tasks(&town, "Weekly").await, kept(&town).await), (2, 1, 1));
        town.later(86_401);
        town.work().await;
        assert_eq!(kept(&town).await, 0);
    }
}

fn headers(title: &str) -> [(&str, &str); 3] {
    [("Accept", "application/json"), ("Content-Type", "application/json"), ("Idempotency-Key", title)]
}

/// Sends a note; nothing, where the line breaks.
fn send(http: &mut Http, company: &Company, title: &str) -> Option<Answer> {
    http.send("POST", &format!("{}/notes", company.item), &headers(title), json!({"title": title}).to_string().as_bytes())
}

/// Sends a note and does not read the answer.
fn asked(http: &Http, company: &Company, title: &str) -> Option<TcpStream> {
    http.ask("POST", &format!("{}/notes", company.item), &headers(title), json!({"title": title}).to_string().as_bytes())
}

#[test]
fn house_8_r_11_what_a_kill_cut_off_is_done_once_when_it_is_sent_again() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let mut server = Server::start(&data, &log, &[]);
    let company = Company::settle(&server);
    let mut all: Vec<String> = Vec::new();
    let (kills, mut broken) = (2 * rounds(), 0);
    for round in 0..kills {
        let titles: Vec<String> = (0..8).map(|client| format!("note-{round}-{client}")).collect();
        let clients: Vec<_> = titles
            .iter()
            .map(|title| {
                let (mut http, title) = (server.http().with_key(&company.key), title.clone());
                let company = Company { key: company.key.clone(), item: company.item.clone() };
                std::thread::spawn(move || send(&mut http, &company, &title).map(|answer| answer.status))
            })
            .collect();
        std::thread::sleep(Duration::from_millis(2 + u64::try_from(round % 10).unwrap() * 3));
        server.kill();
        for client in clients {
            client.join().unwrap();
        }
        // A minute later: whoever claimed a key and died has lost it by then.
        let database = rusqlite::Connection::open(data.join("parlor.db")).unwrap();
        database.execute_batch("UPDATE once_keys SET begun_at = begun_at - 61000000").unwrap();
        drop(database);
        server = Server::start(&data, &log, &[]);
        let mut http = server.http().with_key(&company.key);
        for title in &titles {
            for _ in 0..3 {
                let answer = send(&mut http, &company, title).expect("it is up again");
                let lost = answer.status == 409 && answer.body.contains("idempotency-key-done");
                assert!(answer.status == 200 || lost, "{} {}", answer.status, answer.body);
            }
        }
        all.extend(titles);
    }
    // The server stays, and the line breaks: what was sent is never heard of, up to four times.
    let cut: Vec<String> = (0..4 * rounds()).map(|number| format!("cut-{number}")).collect();
    for (number, title) in cut.iter().enumerate() {
        let mut http = server.http().with_key(&company.key);
        for _ in 0..number % 5 {
            broken += usize::from(asked(&http, &company, title).is_some());
        }
        let begun = Instant::now();
        while send(&mut http, &company, title).is_none_or(|answer| answer.body.contains("idempotency-key-running")) {
            assert!(begun.elapsed() < Duration::from_secs(20), "{title} is under way for ever");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    all.extend(cut);
    let view: Value = server.http().with_key(&company.key).get(&company.item).unwrap().ok().view();
    let notes: Vec<&str> = view["notes"].as_array().unwrap().iter().map(|note| note["title"].as_str().unwrap()).collect();
    for title in &all {
        assert_eq!(notes.iter().filter(|known| *known == title).count(), 1, "{title} once in {notes:?}");
    }
    proof::figure("R11", "cut_connections", format_args!("doubled=0 lost=0 changes={} kills={kills} cut={broken}", all.len()));
}
