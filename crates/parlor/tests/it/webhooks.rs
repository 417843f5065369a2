//! Webhooks: what other programs are told, how it is signed, and when it is not told.

use crate::town::{Client, Town};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
    routing::post,
};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use parlor::webhooks::{self, KINDS, tell_all};
use serde_json::{Value, json};
use sha2::Sha256;
use std::{
    collections::{BTreeSet, VecDeque},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

const DAY: i64 = 86_400;
/// Seconds between two tries, as docs/webhooks.md says them.
const WAITS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// Something that was received.
#[derive(Clone, Debug)]
struct Got {
    id: String,
    timestamp: String,
    signatures: String,
    raw: String,
    body: Value,
}

impl Got {
    fn kind(&self) -> &str {
        self.body["type"].as_str().unwrap()
    }

    /// Whether one of its signatures is by this secret: the convention, written down anew.
    fn is_signed_by(&self, secret: &str) -> bool {
        let key = BASE64.decode(secret.strip_prefix("whsec_").unwrap().as_bytes()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{}.{}.{}", self.id, self.timestamp, self.raw).as_bytes());
        let wanted = format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()));
        self.signatures.split(' ').any(|signature| signature == wanted)
    }
}

/// A program that is told: an HTTP server, which answers as it is bidden.
#[derive(Clone, Default)]
struct Receiver {
    got: Arc<Mutex<Vec<Got>>>,
    /// What it answers next; 204 when nothing is left.
    answers: Arc<Mutex<VecDeque<u16>>>,
    /// What it answers from then on.
    always: Arc<Mutex<Option<u16>>>,
    port: u16,
}

impl Receiver {
    async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self { port: listener.local_addr().unwrap().port(), ..Self::default() };
        let site = Router::new()
            .route("/hook", post(Self::take))
            .route("/moved", post(|| async { Redirect::temporary("/hook") }))
            .route("/away", post(|| async { Redirect::to("/hook") }))
            .route("/round", post(|| async { Redirect::temporary("/round") }))
            .route("/inside", post(|| async { Redirect::temporary("http://[::1]/hook") }))
            .route("/named", post(|| async { Redirect::temporary("https://localhost/hook") }))
            .with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, site).await.unwrap() });
        receiver
    }

    async fn take(State(this): State<Self>, headers: HeaderMap, raw: String) -> Response {
        let header = |name: &str| headers[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/json");
        let got = Got {
            id: header("webhook-id"),
            timestamp: header("webhook-timestamp"),
            signatures: header("webhook-signature"),
            body: serde_json::from_str(&raw).unwrap(),
            raw,
        };
        this.got.lock().unwrap().push(got);
        let answer = this.answers.lock().unwrap().pop_front().or(*this.always.lock().unwrap()).unwrap_or(204);
        let said = if answer == 204 { String::new() } else { format!("answered {answer}\0 {}", "x".repeat(2_000)) };
        (StatusCode::from_u16(answer).unwrap(), said).into_response()
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn answers(&self, all: &[u16]) {
        self.answers.lock().unwrap().extend(all);
    }

    fn always(&self, answer: Option<u16>) {
        *self.always.lock().unwrap() = answer;
    }

    /// What came since it was last asked.
    fn got(&self) -> Vec<Got> {
        std::mem::take(&mut *self.got.lock().unwrap())
    }

    fn kinds(&self) -> Vec<String> {
        self.got().iter().map(|got| got.kind().to_owned()).collect()
    }
}

/// A town whose operator lets webhooks reach this machine, and a receiver there.
async fn open(mut town: Town) -> (Town, Receiver) {
    town.serve(town.again(|config| config.fetch_inside = "127.0.0.1".into()));
    (town, Receiver::open().await)
}

/// Makes a webhook of somebody; its address in the administration, and its secret.
async fn make(town: &Town, by: &Client, address: &str, more: &Value) -> (String, String) {
    let mut wish = json!({"name": "Build server", "address": address, "events": "all"});
    wish.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made = by.post_json(&town.northwind("/administration/webhooks"), &wish).await.ok().view();
    let text = |name: &str| made[name].as_str().unwrap().to_owned();
    (text("location"), text("secret"))
}

/// A webhook that is off, and something that waits for it: both ids.
pub async fn resting(town: &Town) -> (String, String) {
    let (at, _) = make(town, &town.petra(), "https://1.1.1.1/hook", &json!({"events": ["organization"]})).await;
    town.petra().post(&format!("{at}/test"), &[]).await.leads_to(&at);
    town.petra().post(&format!("{at}/off"), &[]).await.leads_to(&at);
    let delivery = town.petra().json(&at).await["deliveries"][0]["id"].as_str().unwrap().to_owned();
    (at.rsplit('/').next().unwrap().to_owned(), delivery)
}

async fn task(town: &Town, item: &str, title: &str) {
    town.petra().post_json(&format!("{item}/tasks"), &json!({"title": title})).await.ok();
}

/// Tries once more after so many seconds, and the tenth that may come on top.
async fn after(town: &Town, seconds: i64) {
    town.later(seconds + seconds / 10 + 1);
    tell_all(&town.app).await.unwrap();
}

/// Lets it fail until it is given up.
async fn give_up(town: &Town) {
    tell_all(&town.app).await.unwrap();
    for wait in WAITS {
        after(town, wait).await;
    }
}

/// Gives a member of Northwind these roles.
async fn roles(town: &Town, name: &str, role: &str) -> Value {
    let team = town.petra().json(&town.northwind("/team")).await;
    let member = team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].clone();
    town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": member, "role": role})).await.ok();
    member
}

/// The deliveries of a webhook, the newest first: what, and what became of it.
async fn deliveries(town: &Town, at: &str) -> Vec<(String, String)> {
    let page = town.petra().json(at).await;
    let word = |value: &Value| value.as_str().unwrap_or("waiting").to_owned();
    page["deliveries"].as_array().unwrap().iter().map(|line| (word(&line["event"]), word(&line["outcome"]))).collect()
}

stories! {
    async fn house_8_a_webhook_is_told_what_happened_signed_and_without_a_word_of_it(town) {
        let (town, receiver) = open(town).await;
        let petra = town.petra();
        let (at, secret) = make(&town, &petra, &receiver.url("/hook"), &json!({"events": ["tasks", "comment.added"]})).await;
        task(&town, &town.bridge(""), "Send the drawings").await;
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", "Not for everybody")]).await.is(303);
        petra.post_json(&town.bridge("/notes"), &json!({"title": "Unchosen", "body": "x"})).await.ok();
        town.work().await;
        let got = receiver.got();
        assert_eq!(got.iter().map(Got::kind).collect::<Vec<_>>(), ["task.added", "comment.added"]);
        for one in &got {
            assert!(one.is_signed_by(&secret), "{one:?}");
            assert!(!one.is_signed_by(&secret.replace("whsec_", "whsec_AAAA")));
            assert!(one.id.starts_with("msg_") && !one.raw.contains("drawings") && !one.raw.contains("everybody"));
            let now = town.app.store.sources().clock.now().0 / 1_000_000;
            assert!((now - one.timestamp.parse::<i64>().unwrap()).abs() < 60);
        }
        let data = &got[0].body["data"];
        assert_eq!(data["organization"], "northwind");
        assert_eq!(data["item"], json!({"id": town.world.bridge, "kind": "record", "url": format!("http://localhost{}", town.bridge(""))}));
        assert_eq!((&data["thing"]["kind"], &data["by"]["kind"]), (&json!("task"), &json!("member")));
        assert!(got[1].body["data"]["seq"].as_i64() > data["seq"].as_i64());
        assert!(got[0].body["timestamp"].as_str().unwrap().starts_with("2026-11-2"));
        // Once, and in the list.
        town.work().await;
        assert!(receiver.got().is_empty());
        let told = |event: &str| (event.to_owned(), "delivered".to_owned());
        assert_eq!(deliveries(&town, &at).await, [told("comment.added"), told("task.added")]);
        petra.get(&at).await.ok().sees("Delivered").sees("task.added").hides("whsec_");
        let page = petra.json(&at).await;
        let one = format!("{at}/deliveries/{}", page["deliveries"][1]["id"].as_str().unwrap());
        petra.get(&one).await.ok().sees(&got[0].id).sees("204").hides(&got[0].signatures);
        // No secret lies in the database.
        assert!(!town.everything().await.contains(secret.trim_start_matches("whsec_")));
        // To be sent again, as the same.
        petra.post(&format!("{one}/again"), &[]).await.leads_to(&one);
        town.work().await;
        assert_eq!(receiver.got()[0].id, got[0].id);
        // And to be tried out.
        petra.post(&format!("{at}/test"), &[]).await.leads_to(&at);
        town.work().await;
        let test = receiver.got();
        assert!(test[0].kind() == "webhook.test" && test[0].is_signed_by(&secret));
    }

    async fn house_8_a_webhook_is_told_of_the_items_that_were_chosen(town) {
        let (town, receiver) = open(town).await;
        let petra = town.petra();
        let one = json!({"name": "One", "events": "tasks", "reach": "items", "items": format!("http://localhost{}\n{}", town.project(""), town.world.document)});
        let (single, _) = make(&town, &petra, &receiver.url("/hook"), &one).await;
        let all_tasks = async || {
            for item in [town.bridge(""), town.project(""), town.tower("")] {
                task(&town, &item, "Look at it").await;
            }
            petra.post_json(&town.northwind("/tasks"), &json!({"title": "In the house"})).await.ok();
            town.work().await;
            receiver.got().iter().map(|got| got.body["data"]["item"]["id"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(all_tasks().await, [json!(town.world.project)]);
        petra.post(&format!("{single}/remove"), &[]).await.leads_to(&town.northwind("/administration/webhooks"));
        petra.get(&single).await.is(404);
        let two = json!({"name": "Two", "events": "tasks", "reach": "organizer", "organizer": town.world.organizer});
        make(&town, &petra, &receiver.url("/hook"), &two).await;
        assert_eq!(all_tasks().await, [json!(town.world.bridge), json!(town.world.tower)]);
        // What is not there, or another house's, cannot be chosen.
        let at = town.northwind("/administration/webhooks");
        for (field, wrong) in [("items", &town.world.secret), ("organizer", &town.world.acme_organizer)] {
            let reach = if field == "items" { "items" } else { "organizer" };
            let wish = [("name", "x"), ("address", "https://1.1.1.1/"), ("events", "all"), ("reach", reach), (field, wrong.as_str())];
            petra.post(&at, &wish).await.is(422).sees("class=\"error\"");
        }
    }

    async fn house_8_what_fails_is_tried_later_and_later_and_holds_up_nothing(town) {
        let (town, receiver) = open(town).await;
        let (at, secret) = make(&town, &town.petra(), &receiver.url("/hook"), &json!({"events": "tasks"})).await;
        receiver.answers(&[500, 200, 503]);
        task(&town, &town.bridge(""), "First").await;
        tell_all(&town.app).await.unwrap();
        let first = receiver.got();
        assert_eq!(first.len(), 1);
        town.petra().get(&at).await.ok().sees("Nothing has reached it since");
        // The next one goes past it.
        task(&town, &town.bridge(""), "Second").await;
        tell_all(&town.app).await.unwrap();
        let second = receiver.got();
        assert!(second.len() == 1 && second[0].id != first[0].id);
        town.petra().get(&at).await.ok().hides("Nothing has reached it since");
        after(&town, 5).await;
        let again = receiver.got();
        assert_eq!(again.len(), 1, "a second time");
        town.later(250);
        tell_all(&town.app).await.unwrap();
        assert!(receiver.got().is_empty(), "not before its time");
        after(&town, 100).await;
        let third = receiver.got();
        assert_eq!(third.len(), 1, "a third time");
        for one in [&again[0], &third[0]] {
            assert_eq!((&one.id, &one.raw), (&first[0].id, &first[0].raw));
            assert!(one.is_signed_by(&secret) && one.timestamp != first[0].timestamp);
        }
        let page = town.petra().json(&format!("{at}?state=delivered")).await;
        assert_eq!(page["deliveries"].as_array().unwrap().len(), 2);
        let line = &page["deliveries"][1];
        assert_eq!((&line["attempts"], &line["status"]), (&json!(3), &json!(204)));
        assert_eq!(town.petra().json(&format!("{at}?state=waiting")).await["deliveries"], json!([]));
    }

    async fn house_8_a_webhook_that_nothing_reaches_is_switched_off_and_its_member_told(town) {
        let (town, receiver) = open(town).await;
        let petra = town.petra();
        let (at, _) = make(&town, &petra, &receiver.url("/hook"), &json!({"events": "tasks"})).await;
        receiver.always(Some(500));
        task(&town, &town.bridge(""), "First").await;
        give_up(&town).await;
        assert_eq!(receiver.got().len(), WAITS.len() + 1);
        assert_eq!(deliveries(&town, &at).await, [("task.added".to_owned(), "failed".to_owned())]);
        assert_eq!(petra.json(&at).await["webhook"]["off_at"], Value::Null, "three days are not five");
        let failed = petra.json(&at).await["deliveries"][0]["id"].as_str().unwrap().to_owned();
        let failed = format!("{at}/deliveries/{failed}");
        let shown = petra.json(&failed).await;
        assert!(shown["answer"].as_str().unwrap().starts_with("answered 500 x") && shown["answer"].as_str().unwrap().len() <= 1_024);
        task(&town, &town.bridge(""), "Second").await;
        give_up(&town).await;
        assert_eq!(petra.json(&at).await["webhook"]["off_why"], "failing");
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("This webhook was switched off"));
        petra.get(&town.northwind("/notifications")).await.ok().sees("Build server").sees(&at);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("switched off the webhook");
        petra.get(&at).await.ok().sees("nothing had reached it for five days");
        // Off is off; on again, what was given up can be sent, and what happened meanwhile is not.
        task(&town, &town.bridge(""), "Meanwhile").await;
        receiver.always(None);
        receiver.got();
        petra.post(&format!("{failed}/again"), &[]).await.is(422).sees("Switch it on first");
        petra.post(&format!("{at}/test"), &[]).await.is(422).sees("Switch it on first");
        petra.post(&format!("{at}/on"), &[]).await.leads_to(&at);
        petra.post(&format!("{failed}/again"), &[]).await.leads_to(&failed);
        town.work().await;
        assert_eq!(receiver.kinds(), ["task.added"]);
        petra.get(&failed).await.ok().sees("Delivered");
        // After thirty days it is forgotten.
        town.later(31 * DAY);
        town.work().await;
        town.sign_in("petra@northwind.example").await.get(&failed).await.is(404);
    }

    async fn house_8_a_webhook_that_says_it_is_gone_is_switched_off_at_once(town) {
        let (town, receiver) = open(town).await;
        let (at, _) = make(&town, &town.petra(), &receiver.url("/hook"), &json!({"events": "tasks"})).await;
        receiver.answers(&[410]);
        task(&town, &town.bridge(""), "First").await;
        task(&town, &town.bridge(""), "Second").await;
        town.work().await;
        assert_eq!(receiver.got().len(), 1);
        let page = town.petra().json(&at).await;
        assert_eq!((&page["webhook"]["off_why"], &page["deliveries"][1]["outcome"]), (&json!("gone"), &json!("failed")));
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("This webhook was switched off"));
        // What waited goes on once it is on again.
        town.petra().post(&format!("{at}/on"), &[]).await.leads_to(&at);
        town.work().await;
        assert_eq!(receiver.kinds(), ["task.added"]);
    }

    async fn house_8_nothing_is_told_to_machines_inside(town) {
        let at = town.northwind("/administration/webhooks");
        let refused = async |address: &str| {
            let wish = [("name", "Inside"), ("address", address), ("events", "all")];
            town.petra().post(&at, &wish).await.is(422)
        };
        for address in ["https://127.0.0.1/hook", "https://10.0.0.1/hook", "https://[::1]/hook", "https://localhost/hook", "http://169.254.169.254/latest"] {
            refused(address).await.sees("not open to everybody");
        }
        for address in ["", "hooks", "http://1.1.1.1/hook", "ftp://1.1.1.1/hook", "https://me:pw@1.1.1.1/hook"] {
            refused(address).await.sees("begins with https://");
        }
        let (mut town, receiver) = open(town).await;
        let petra = town.petra();
        let mut all = Vec::new();
        for (path, fault) in [("/moved", ""), ("/away", ""), ("/round", "inside"), ("/inside", "inside"), ("/named", "address or inside")] {
            let (at, _) = make(&town, &petra, &receiver.url(path), &json!({"name": path, "events": "tasks"})).await;
            all.push((path, at, fault));
        }
        task(&town, &town.bridge(""), "Look at it").await;
        town.work().await;
        assert_eq!(receiver.got().len(), 1, "only what is handed on by 307 arrives");
        let last = async |town: &Town, at: &str| {
            let line = town.petra().json(at).await["deliveries"][0]["id"].as_str().unwrap().to_owned();
            town.petra().json(&format!("{at}/deliveries/{line}")).await
        };
        for (path, at, fault) in &all {
            let shown = last(&town, at).await;
            match *path {
                "/moved" => assert_eq!(shown["outcome"], "delivered"),
                "/away" => assert_eq!((&shown["status"], &shown["outcome"]), (&json!(303), &Value::Null)),
                _ => assert!(fault.contains(shown["fault"].as_str().unwrap()), "{path}: {shown}"),
            }
        }
        // The operator thinks better of it, or a name leads elsewhere than when it was typed.
        town.serve(town.again(|config| config.fetch_inside = "127.0.0.1 localhost".into()));
        let petra = town.petra();
        let named = format!("https://localhost:{}/hook", receiver.port);
        let (by_name, _) = make(&town, &petra, &named, &json!({"name": "By name", "events": "tasks"})).await;
        town.serve(town.again(|config| config.fetch_inside = String::new()));
        task(&town, &town.bridge(""), "Once more").await;
        town.work().await;
        assert!(receiver.got().is_empty());
        assert_eq!(last(&town, &by_name).await["fault"], "inside");
        assert_eq!(last(&town, &all[0].1).await["fault"], "inside");
    }

    async fn house_8_after_a_new_secret_both_sign_for_a_day(town) {
        let (town, receiver) = open(town).await;
        let (at, old) = make(&town, &town.petra(), &receiver.url("/hook"), &json!({"events": "tasks"})).await;
        let rotated = town.petra().post_json(&format!("{at}/secret"), &json!({})).await.ok().view();
        let new = rotated["secret"].as_str().unwrap();
        assert_ne!(old, new);
        task(&town, &town.bridge(""), "First").await;
        town.work().await;
        let got = receiver.got();
        assert!(got[0].is_signed_by(new) && got[0].is_signed_by(&old));
        town.petra().get(&at).await.ok().sees("signs too until").hides(new);
        town.later(DAY + 60);
        task(&town, &town.bridge(""), "Second").await;
        town.work().await;
        let got = receiver.got();
        assert!(got[0].is_signed_by(new) && !got[0].is_signed_by(&old));
        // The page shows it once.
        let shown = town.petra().post(&format!("{at}/secret"), &[]).await.ok().sees("whsec_");
        assert!(!shown.body.contains(new));
    }

    async fn house_8_webhooks_are_the_administrators_to_keep(town) {
        let (webhook, delivery) = resting(&town).await;
        let list = town.northwind("/administration/webhooks");
        let at = format!("{list}/{webhook}");
        let of_it = ["", "/secret", "/test", "/on", "/off", "/take", "/remove"].map(|rest| format!("{at}{rest}"));
        let one = format!("{at}/deliveries/{delivery}");
        for (client, all, single) in [(town.tomas(), 403, 404), (town.jan(), 403, 404), (town.eve(), 404, 404)] {
            client.get(&list).await.is(all);
            client.post(&list, &[("name", "x"), ("address", "https://1.1.1.1/"), ("events", "all")]).await.is(all);
            for address in &of_it {
                client.post(address, &[]).await.is(single);
            }
            client.get(&at).await.is(single);
            client.get(&one).await.is(single);
            client.post(&format!("{one}/again"), &[]).await.is(single);
        }
        // Nor is it met at another organization's address.
        town.eve().get(&format!("/o/acme/administration/webhooks/{webhook}")).await.is(404);
        town.eve().get("/o/acme/administration/webhooks").await.ok().hides("Build server");
        let (other, _) = make(&town, &town.petra(), "https://1.1.1.1/other", &json!({"name": "Other", "events": "forms"})).await;
        town.petra().get(&format!("{other}/deliveries/{delivery}")).await.is(404);
        // Nothing was done to it.
        let page = town.petra().json(&at).await;
        assert_eq!((&page["webhook"]["off_why"], page["deliveries"].as_array().unwrap().len()), (&json!("hand"), 1));
        // What is wrong is said, and what was typed stays.
        let wrong = town.petra().post(&list, &[("name", " "), ("address", "https://1.1.1.1/kept"), ("events", "no.such")]).await.is(422);
        assert!(wrong.sees("https://1.1.1.1/kept").body.matches("class=\"error\"").count() >= 2);
    }

    async fn house_8_two_who_change_a_webhook_meet_and_nothing_is_overwritten(town) {
        let (webhook, _) = resting(&town).await;
        let at = town.northwind(&format!("/administration/webhooks/{webhook}"));
        let edition = town.petra().json(&at).await["webhook"]["edition"].to_string();
        let change = |name: &'static str| [("name", name), ("address", "https://1.1.1.1/hook"), ("events", "files"), ("events", "task.added"), ("edition", &*edition)];
        town.petra().post(&at, &change("Mine")).await.leads_to(&at);
        town.petra().post(&at, &change("Theirs")).await.is(409).sees("Mine").sees("Theirs").sees("Keep theirs");
        let now = town.petra().json(&at).await["webhook"].clone();
        assert_eq!((&now["name"], &now["events"]), (&json!("Mine"), &json!(["files", "task.added"])));
    }

    async fn house_8_a_webhook_is_told_only_what_its_member_sees_at_that_moment(town) {
        let (town, receiver) = open(town).await;
        roles(&town, "Tomáš Novák", "administrator").await;
        let (at, _) = make(&town, &town.tomas(), &receiver.url("/hook"), &json!({"events": ["tasks", "members"]})).await;
        receiver.answers(&[500]);
        task(&town, &town.bridge(""), "While he sees it").await;
        tell_all(&town.app).await.unwrap();
        assert_eq!(receiver.kinds(), ["task.added"]);
        // He is one from outside now: what waits is withheld, and nothing else comes.
        let tomas = roles(&town, "Tomáš Novák", "external").await;
        task(&town, &town.bridge(""), "While he does not").await;
        after(&town, 5).await;
        town.work().await;
        assert!(receiver.got().is_empty());
        assert_eq!(deliveries(&town, &at).await, [("task.added".to_owned(), "withheld".to_owned())]);
        town.petra().get(&at).await.ok().sees("Not told").sees("does not administer the organization");
        // An item of which he is on the team is told, the organization is not.
        town.petra().post_json(&town.bridge("/participants"), &json!({"member": tomas})).await.ok();
        task(&town, &town.bridge(""), "Of his team").await;
        task(&town, &town.tower(""), "Of another").await;
        town.petra().post(&town.northwind("/team/invitations"), &[("name", "Zora"), ("email", "zora@free.example"), ("role", "internal")]).await.is(303);
        town.work().await;
        let got = receiver.got();
        assert_eq!(got.iter().map(|one| one.body["data"]["item"]["id"].clone()).collect::<Vec<_>>(), [json!(town.world.bridge)]);
        // Whoever administers can take it over.
        town.petra().post(&format!("{at}/take"), &[]).await.leads_to(&at);
        task(&town, &town.tower(""), "Seen by Petra").await;
        town.work().await;
        assert_eq!(receiver.kinds(), ["task.added"]);
    }

    async fn house_8_the_webhook_of_a_member_who_leaves_passes_to_the_successor(town) {
        let (town, receiver) = open(town).await;
        let tomas = roles(&town, "Tomáš Novák", "administrator").await;
        let (at, _) = make(&town, &town.tomas(), &receiver.url("/hook"), &json!({"events": "tasks"})).await;
        roles(&town, "Tomáš Novák", "internal").await;
        let team = town.petra().json(&town.northwind("/team")).await;
        let petra = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Petra Horák").unwrap()["id"].as_str().unwrap().to_owned();
        let leaving = town.northwind(&format!("/team/{}/remove", tomas.as_str().unwrap()));
        town.petra().get(&leaving).await.ok().sees("One webhook");
        town.petra().post(&leaving, &[("successor", &petra)]).await.is(303);
        town.petra().get(&town.northwind("/administration/webhooks")).await.ok().sees("sees what Petra Horák sees");
        task(&town, &town.bridge(""), "After him").await;
        town.work().await;
        assert_eq!(receiver.kinds(), ["task.added"]);
        assert_eq!(town.petra().json(&at).await["webhook"]["member_name"], "Petra Horák");
    }

    async fn house_8_two_servers_tell_each_event_once_and_in_its_order(town) {
        let (town, receiver) = open(town).await;
        let (at, _) = make(&town, &town.petra(), &receiver.url("/hook"), &json!({"events": "tasks"})).await;
        for number in 0..6 {
            task(&town, &town.bridge(""), &format!("Task {number}")).await;
        }
        let other = town.again(|_| {});
        let (one, two) = tokio::join!(tell_all(&town.app), tell_all(&other));
        assert!(one.is_ok() && two.is_ok());
        let seqs: Vec<i64> = receiver.got().iter().map(|got| got.body["data"]["seq"].as_i64().unwrap()).collect();
        assert_eq!(seqs.len(), 6, "{seqs:?}");
        assert!(seqs.is_sorted(), "{seqs:?}");
        assert_eq!(deliveries(&town, &at).await.len(), 6);
        // Two webhooks are told of one event by one id.
        make(&town, &town.petra(), &receiver.url("/hook"), &json!({"name": "Second", "events": "tasks"})).await;
        task(&town, &town.bridge(""), "For both").await;
        town.work().await;
        let got = receiver.got();
        assert!(got.len() == 2 && got[0].id == got[1].id && got[0].signatures != got[1].signatures);
    }
}

/// The text of every Rust file of the program, beside the list itself.
fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            sources(&entry.path(), into);
        } else if !entry.path().ends_with("webhooks/events.rs") {
            into.push_str(&fs::read_to_string(entry.path()).unwrap());
        }
    }
}

#[test]
fn house_8_the_events_that_are_described_are_those_that_happen() {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut program = String::new();
    sources(&here.join("src"), &mut program);
    let known: BTreeSet<&str> = KINDS.iter().flat_map(|kind| kind.events).copied().collect();
    // That all that happens is known, each story finds out.
    let never: Vec<&&str> = known.iter().filter(|event| !program.contains(&format!("\"{event}\""))).collect();
    assert!(never.is_empty(), "nothing writes them: {never:?}");
    let text = fs::read_to_string(here.join("../../docs/webhooks.md")).unwrap();
    let table = text.split("## Events").nth(1).unwrap().split("\n## ").next().unwrap();
    let described: BTreeSet<&str> = table.split('`').skip(1).step_by(2).filter(|word| word.contains('.')).collect();
    let described: BTreeSet<&str> = described.into_iter().filter(|word| *word != webhooks::TEST).collect();
    assert_eq!(known, described);
    for kind in KINDS {
        assert!(table.contains(&format!("| `{}` |", kind.word)), "{}", kind.word);
    }
}
