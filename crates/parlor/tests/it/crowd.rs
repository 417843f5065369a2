//! Many at once: what one organization wants too much of keeps no other waiting (M10). By order
//! and number, never by time.

use crate::{
    operator::operator,
    smtp::Server,
    town::{Client, Reply, Town},
};
use access::{GrantId, ItemId, MailId, OrganizationId};
use axum::body::Body;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream::FuturesUnordered};
use http_body_util::BodyExt as _;
use parlor::{
    app::App,
    config::Config,
    store::{Lane, StoreError, Tx, asked_by},
};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::{sync::watch, task::JoinHandle};

const GUS: &str = "gus@bolt.example";
/// Nothing honest takes longer.
const LONG: Duration = Duration::from_secs(20);

/// Requests that take until they are let go on: files of which the bytes do not come.
struct Crowd {
    go_on: watch::Sender<bool>,
    asked: Vec<JoinHandle<(u16, String, String)>>,
}

impl Crowd {
    fn new() -> Self {
        Self { go_on: watch::Sender::new(false), asked: Vec::new() }
    }

    /// So many more come.
    fn comes(&mut self, client: &Client, address: &str, many: usize) {
        for _ in 0..many {
            let (client, address, mut go_on) = (client.clone().with("accept", "application/json"), address.to_owned(), self.go_on.subscribe());
            let bytes = futures_util::stream::once(async move {
                drop(go_on.wait_for(|go_on| *go_on).await);
                Ok::<_, std::io::Error>(Bytes::from_static(b"--parlor--\r\n"))
            });
            let asked = async move {
                let response = client.raw("POST", &address, Some("multipart/form-data; boundary=parlor"), Body::from_stream(bytes)).await;
                let retry = response.headers().get("retry-after").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
                let status = response.status().as_u16();
                let body = response.into_body().collect().await.unwrap().to_bytes();
                (status, retry, String::from_utf8_lossy(&body).into_owned())
            };
            self.asked.push(tokio::spawn(asked));
        }
    }

    /// All go on, and are answered.
    async fn ends(self) -> Vec<(u16, String, String)> {
        self.go_on.send_replace(true);
        let mut answers = Vec::new();
        for asked in self.asked {
            answers.push(tokio::time::timeout(LONG, asked).await.expect("everybody is answered").unwrap());
        }
        answers
    }
}

/// Waits until so many requests in organizations are answered, and so many wait.
async fn until(app: &App, taken: usize, waiting: usize) {
    let stands = async {
        loop {
            let standing = app.crowd.requests()[1];
            if (standing.taken, standing.waiting) == (taken, waiting) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    let standing = || app.crowd.requests();
    assert!(tokio::time::timeout(LONG, stands).await.is_ok(), "{taken} and {waiting}: {:?}", standing());
}

async fn configured(mut town: Town, change: impl FnOnce(&mut Config)) -> Town {
    town.serve(town.again(change));
    town
}

/// A request that is on its way while others are.
fn asks(client: Client, address: String) -> JoinHandle<Reply> {
    tokio::spawn(async move { client.get(&address).await })
}

const MANY: Lane = Lane::Organization(OrganizationId(uuid::Uuid::from_u128(1)));
const FEW: Lane = Lane::Organization(OrganizationId(uuid::Uuid::from_u128(2)));

/// After how many others the last of three is done, before whom 200 of another organization came. All of them stand in line before
/// the first one is done: they are asked one after another, and then whoever is called.
async fn last_of_few<F: Future<Output = Lane>>(done: impl Fn(Lane) -> F) -> usize {
    let all: FuturesUnordered<_> = std::iter::repeat_n(MANY, 200).chain(std::iter::repeat_n(FEW, 3)).map(done).collect();
    let order: Vec<Lane> = all.collect().await;
    order.iter().rposition(|lane| *lane == FEW).unwrap()
}

stories! {
    async fn m_10_a_crowd_of_one_organization_keeps_no_other_waiting(town) {
        let town = configured(town, |config| config.requests_at_once = 8).await;
        let mut crowd = Crowd::new();
        crowd.comes(&town.petra(), &town.bridge("/files"), 20);
        until(&town.app, 7, 13).await;
        // Another company works as if nobody else were there: it looks, and it writes.
        for number in 0..5 {
            town.eve().get(&town.secret("")).await.ok();
            town.eve().post(&town.secret("/notes"), &[("title", &format!("Note {number}")), ("body", "Text")]).await.is(303);
        }
        assert_eq!((town.app.crowd.requests()[1].taken, town.app.crowd.requests()[1].waiting), (7, 13), "none of the crowd got on meanwhile");
        // A colleague of theirs waits behind them, and is answered when they are.
        let tomas = asks(town.tomas(), town.bridge(""));
        until(&town.app, 7, 14).await;
        assert!(!tomas.is_finished());
        let answers = crowd.ends().await;
        assert!(answers.iter().all(|(status, ..)| [400, 422].contains(status)), "a form without a file: {answers:?}");
        tomas.await.unwrap().ok();
        assert_eq!((town.app.crowd.requests()[1].taken, town.app.crowd.requests()[0].taken), (0, 0), "all turns are given back");
    }

    async fn m_10_what_one_organization_reads_does_not_stand_before_what_another_reads(town) {
        // On PostgreSQL they take turns at connections; what order that comes to is up to its threads.
        if town.app.store.kind() != "SQLite" {
            return;
        }
        let town = &town;
        let reads = |lane| asked_by(lane, async move { town.app.store.read(|_| Ok::<_, StoreError>(())).await.map(|()| lane).unwrap() });
        let last = last_of_few(reads).await;
        assert!(last < 20, "the last of the few was read after {last} others");
    }

    async fn m_10_what_is_given_out_as_it_was_stands_in_the_same_line(town) {
        if town.app.store.kind() != "SQLite" {
            assert!(town.app.store.turn_of(MANY).await.is_none(), "there nothing is given out as it was");
            return;
        }
        let town = &town;
        let turn = |lane| async move {
            assert!(town.app.store.turn_of(lane).await.is_some());
            lane
        };
        let last = last_of_few(turn).await;
        assert!(last < 20, "the last of the few came after {last} others");
    }

    async fn m_10_who_would_wait_too_long_is_told_so_at_once_and_the_operator_sees_who_it_is(town) {
        let ops = operator(&town).await;
        let town = configured(town, |config| config.requests_at_once = 2).await;
        let ops = town.same_browser(&ops);
        let mut crowd = Crowd::new();
        crowd.comes(&town.petra(), &town.bridge("/files"), 33);
        // One at a time, and one turn is kept for others; so many of one organization wait.
        until(&town.app, 1, 32).await;
        let refused = town.tomas().with("accept", "application/json").get(&town.bridge("")).await.is(503);
        assert_eq!((refused.header("retry-after"), &refused.view()["type"]), ("2", &json!("about:blank#busy")));
        town.tomas().get(&town.bridge("")).await.is(503).sees("Nothing was done").sees("A moment, please");
        town.tomas().post(&town.bridge("/notes"), &[("title", "Refused"), ("body", "Text")]).await.is(503);
        town.eve().get(&town.secret("")).await.ok();
        // How the server is can be asked all the time, and who asks too much is named to the operator alone.
        town.nobody().get("/readyz").await.ok();
        let seen = ops.json("/operator").await;
        assert_eq!((&seen["held_back"][0]["slug"], &seen["held_back"][0]["times"]), (&json!("northwind"), &json!(3)), "{seen}");
        ops.get("/operator").await.ok().sees("Held back").sees("3 times");
        crowd.ends().await;
        town.tomas().get(&town.bridge("")).await.ok().hides("Refused");
        town.later(3601);
        assert_eq!(ops.json("/operator").await["held_back"], json!([]));
    }

    async fn m_10_somebody_to_whom_it_was_closed_while_they_waited_is_not_let_in(town) {
        let gus = town.invite(GUS).await;
        let town = configured(town, |config| config.requests_at_once = 2).await;
        let gus = town.same_browser(&gus);
        let mut crowd = Crowd::new();
        crowd.comes(&town.petra(), &town.bridge("/files"), 1);
        until(&town.app, 1, 0).await;
        let waiting = asks(gus, town.bridge(""));
        until(&town.app, 1, 1).await;
        town.meddle("UPDATE grants SET closed_at = 1").await;
        crowd.ends().await;
        waiting.await.unwrap().is(404);
    }

    async fn m_10_a_key_has_a_number_of_requests_at_once(town) {
        let town = configured(town, |config| config.requests_of_key = 2).await;
        let key = |made: Value| made["key"].as_str().unwrap().to_owned();
        let first = key(town.petra().post_json("/account/keys", &json!({"key_name": "Flood"})).await.ok().view());
        let second = key(town.petra().post_json("/account/keys", &json!({"key_name": "Other"})).await.ok().view());
        let program = |key: &str| town.nobody().with("authorization", &format!("Bearer {key}")).with("accept", "application/json");
        let mut crowd = Crowd::new();
        crowd.comes(&program(&first), &town.bridge("/files"), 2);
        until(&town.app, 2, 0).await;
        let refused = program(&first).get(&town.bridge("")).await.is(429);
        assert_eq!((refused.header("retry-after"), &refused.view()["type"]), ("1", &json!("about:blank#key-busy")));
        program(&second).get(&town.bridge("")).await.ok();
        town.petra().get(&town.bridge("")).await.ok();
        crowd.ends().await;
        program(&first).get(&town.bridge("")).await.ok();
    }

    async fn m_10_open_pages_have_a_number_and_a_closed_one_makes_room(town) {
        let gus = town.invite(GUS).await;
        let town = configured(town, |config| (config.pages_of_person, config.pages_of_organization) = (2, 3)).await;
        let gus = town.same_browser(&gus);
        let live = town.bridge("/live");
        let open = async |client: &Client| {
            let response = client.raw("GET", &live, None, Body::empty()).await;
            assert_eq!(response.status(), 200);
            response
        };
        let (first, second) = (open(&gus).await, open(&gus).await);
        let refused = gus.clone().with("accept", "application/json").get(&live).await.is(429);
        assert_eq!((refused.header("retry-after"), &refused.view()["type"]), ("30", &json!("about:blank#too-many-open")));
        let petras = open(&town.petra()).await;
        town.tomas().get(&live).await.is(429).sees("as can be kept fresh");
        assert_eq!(town.app.crowd.pages(), 3);
        // The page itself is there all the same, and another company's is not counted with theirs.
        gus.get(&town.bridge("")).await.ok();
        let eves = town.eve().raw("GET", &town.secret("/live"), None, Body::empty()).await;
        assert_eq!(eves.status(), 200);
        drop(first);
        let third = open(&gus).await;
        drop((second, third, petras, eves));
        assert_eq!(town.app.crowd.pages(), 0);
    }

    async fn m_10_one_mail_of_another_goes_out_before_the_many_of_one(town) {
        town.share(&town.bridge(""), GUS).await;
        // A hundred and fifty of one company wait, the second writes one, and somebody asks for a code.
        let find = "SELECT organization_id, content, grant_id, item_id FROM outbox WHERE to_email = 'gus@bolt.example' AND kind = 'shared'";
        let first = town.app.store.read(move |tx| tx.one::<(OrganizationId, String, GrantId, ItemId)>(find, &[])).await.unwrap();
        let again = "INSERT INTO outbox (id, organization_id, kind, to_email, to_name, language, content, grant_id, created_at, next_at, tries, item_id)
             VALUES ($1, $2, 'shared', 'gus@bolt.example', 'Gus', 'en', $3, $4, $5, $5, 0, $6)";
        let copied = move |tx: &mut Tx<'_>| {
            let (organization, content, grant, item) = &first;
            for _ in 0..150 {
                let (id, now) = (tx.id::<MailId>(), tx.now());
                tx.run(again, parlor::bind![id, *organization, content, *grant, now, *item])?;
            }
            Ok::<_, StoreError>(())
        };
        town.app.store.write(copied).await.unwrap();
        town.later(60);
        town.eve().post(&format!("{}/share", town.secret("")), &[("who", "zoe@acme.example")]).await.is(303);
        town.nobody().post("/sign-in", &[("email", "petra@northwind.example"), ("way", "code")]).await.leads_to("/sign-in/code");
        let server = Server::start(&[]);
        server.worker(&town).round().await.unwrap();
        let mails = server.mails();
        let place = |address: &str| mails.iter().position(|mail| mail["to"][0] == address).unwrap_or_else(|| panic!("nothing for {address}"));
        // Eight are on their way at once, and which of them arrives first is nobody's choice.
        assert!(place("zoe@acme.example") < 12 && place("petra@northwind.example") < 12, "{} and {}", place("zoe@acme.example"), place("petra@northwind.example"));
        assert_eq!(mails.len(), 153, "and all the others came too");
    }
}

#[test]
fn m_10_the_words_for_who_is_held_back_are_documented() {
    let api = include_str!("../../../../docs/api.md");
    for word in ["busy", "key-busy", "too-many-open"] {
        assert!(api.contains(&format!("`{word}`")), "{word}");
    }
}
