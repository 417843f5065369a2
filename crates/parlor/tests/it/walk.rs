//! R2 at the doors: random histories of sharing, following, writing, closing,
//! suspending and waiting, walked by two guests over two items. After every step their
//! pages, searches and files are held against a model that is nothing but the
//! history read aloud.

use crate::town::{Client, On, Town};
use serde_json::json;
use std::cell::Cell;

/// A thing on an item, known by a word that stands nowhere else.
#[derive(Clone, Debug)]
enum Thing {
    File { internal: bool, id: String },
    Task { id: String },
    Comment { team: bool, step: usize },
}

#[derive(Clone, Debug)]
struct Placed {
    item: usize,
    word: String,
    thing: Thing,
}

/// What is open to a guest: since which step, and with which facets.
type Open = Option<(usize, Vec<&'static str>)>;

struct Walk {
    town: Town,
    items: [String; 2],
    guests: Vec<Guest>,
    things: Vec<Placed>,
    step: usize,
    dice: u64,
    /// So often what somebody sees was held against the model.
    compared: Cell<usize>,
}

struct Guest {
    name: &'static str,
    email: &'static str,
    client: Client,
    open: [Open; 2],
    /// Places in `things` of the tasks they follow.
    follows: Vec<usize>,
    /// The contact that they are, while they are suspended.
    suspended: Option<String>,
}

const FACETS: [&str; 5] = ["files", "fields", "followed", "old_comments", "send_files"];

impl Walk {
    async fn begin(on: On, seed: u64) -> Self {
        let town = Town::new(on).await;
        let items = [town.bridge(""), town.tower("")];
        let guests = [("Gus", "gus@bolt.example"), ("Mira", "mira@bolt.example")].map(|(name, email)| Guest {
            name,
            email,
            client: town.nobody(),
            open: [None, None],
            follows: Vec::new(),
            suspended: None,
        });
        Self { items, guests: guests.into(), things: Vec::new(), step: 0, dice: seed, compared: Cell::new(0), town }
    }

    /// A repeatable die.
    fn roll(&mut self, sides: usize) -> usize {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        usize::try_from(self.dice % 1_000_003).unwrap() % sides
    }

    async fn go(&mut self) {
        self.step += 1;
        let (guest, item) = (self.roll(2), self.roll(2));
        match self.roll(11) {
            0..=2 => self.share(guest, item).await,
            3 => self.close(guest, item).await,
            4 => self.file(item).await,
            5 => self.task(item).await,
            6 | 7 => self.follow(guest).await,
            8 => self.comment(item).await,
            9 => self.suspend(guest, item).await,
            _ => self.town.later(60),
        }
    }

    async fn share(&mut self, guest: usize, item: usize) {
        // It is refused, and opens nothing.
        if self.guests[guest].suspended.is_some() {
            self.town.petra().post_json(&format!("{}/share", self.items[item]), &json!({"who": [self.guests[guest].email]})).await.is(422);
            return;
        }
        let facets: Vec<&'static str> = FACETS.into_iter().filter(|_| self.roll(2) == 0).collect();
        let body = json!({"who": [self.guests[guest].email], "facets": facets});
        self.town.petra().post_json(&format!("{}/share", self.items[item]), &body).await.is(201);
        let begun = self.guests[guest].open[item].as_ref().map_or(self.step, |(begun, _)| *begun);
        let first = self.guests[guest].client.cookies().is_empty();
        self.guests[guest].open[item] = Some((begun, facets));
        let trusted = self.guests[guest].client.get("/guest/browsers").await.status == 200;
        if first || !trusted || self.guests[guest].open.iter().flatten().count() == 1 {
            self.guests[guest].client = self.enter(guest, item).await;
        }
    }

    /// In a new browser: by the first press, or by a code where the link was pressed before.
    async fn enter(&self, guest: usize, item: usize) -> Client {
        let Guest { name, email, .. } = self.guests[guest];
        let client = self.town.nobody();
        let grant = self.town.grant(&self.items[item], name).await;
        let copied = self.town.petra().post_json(&format!("{}/link", self.items[item]), &json!({"grant": grant})).await.ok().view();
        let address = copied["address"].as_str().unwrap();
        client.get(&address[self.town.app.config.base_url.len()..]).await.ok();
        if client.post("/open", &[]).await.is(303).location() == "/open/code" {
            let code = self.town.code_to(email).await;
            client.post("/open/code", &[("code", &code)]).await.is(303);
            // Only so many codes are sent in ten minutes.
            self.town.later(660);
        }
        client
    }

    async fn close(&mut self, guest: usize, item: usize) {
        if self.guests[guest].open[item].take().is_some() {
            self.town.close(&self.items[item].clone(), self.guests[guest].name).await;
            let things = &self.things;
            self.guests[guest].follows.retain(|thing| things[*thing].item != item);
        }
    }

    /// Suspends a guest, or lets them in again.
    async fn suspend(&mut self, guest: usize, item: usize) {
        let stay = |contact: &str, deed: &str| self.town.northwind(&format!("/guests/{contact}/{deed}"));
        if let Some(contact) = &self.guests[guest].suspended {
            self.town.petra().post(&stay(contact, "resume"), &[]).await.is(303);
            self.guests[guest].suspended = None;
        } else if self.guests[guest].open[item].is_some() {
            let contact = self.town.contact(&self.items[item], self.guests[guest].name).await;
            self.town.petra().post(&stay(&contact, "suspend"), &[]).await.is(303);
            self.guests[guest].suspended = Some(contact);
        }
    }

    fn word(&self) -> String {
        format!("word{}x", self.step)
    }

    async fn file(&mut self, item: usize) {
        let (word, internal) = (self.word(), self.roll(3) == 0);
        let fields: &[(&str, &str)] = if internal { &[("internal", "on")] } else { &[] };
        let petra = self.town.petra().with("accept", "application/json");
        let reply = petra.upload(&format!("{}/files", self.items[item]), &[(&format!("{word}.txt"), "text/plain", b"x")], fields).await.ok();
        let id = reply.view()["files"][0]["id"].as_str().unwrap().to_owned();
        self.things.push(Placed { item, word, thing: Thing::File { internal, id } });
    }

    async fn task(&mut self, item: usize) {
        let word = self.word();
        self.town.petra().post_json(&format!("{}/tasks", self.items[item]), &json!({"title": word})).await.ok();
        let page = self.town.petra().json(&self.items[item]).await;
        let id = page["tasks"].as_array().unwrap().iter().find(|task| task["title"] == word.as_str()).unwrap()["id"].as_str().unwrap().to_owned();
        self.things.push(Placed { item, word, thing: Thing::Task { id } });
    }

    async fn follow(&mut self, guest: usize) {
        let tasks: Vec<usize> = (0..self.things.len()).filter(|at| matches!(self.things[*at].thing, Thing::Task { .. })).collect();
        if tasks.is_empty() {
            return;
        }
        let at = tasks[self.roll(tasks.len())];
        let placed = self.things[at].clone();
        let (item, Thing::Task { id }) = (placed.item, &placed.thing) else { return };
        let rests = self.guests[guest].suspended.is_some();
        if rests || self.guests[guest].open[item].is_none() || self.guests[guest].follows.contains(&at) {
            return;
        }
        let contact = self.town.contact(&self.items[item].clone(), self.guests[guest].name).await;
        self.town.petra().post(&format!("{}/tasks/{id}/followers", self.items[item]), &[("party", &contact)]).await.is(303);
        self.guests[guest].follows.push(at);
    }

    async fn comment(&mut self, item: usize) {
        let (word, team) = (self.word(), self.roll(2) == 0);
        let lane = if team { "team" } else { "guests" };
        self.town.petra().post(&format!("{}/comments", self.items[item]), &[("lane", lane), ("text", &word)]).await.is(303);
        self.things.push(Placed { item, word, thing: Thing::Comment { team, step: self.step } });
    }

    /// The rules, read aloud.
    fn sees(&self, guest: &Guest, at: usize) -> bool {
        let placed = &self.things[at];
        let Some((begun, facets)) = guest.open[placed.item].as_ref().filter(|_| guest.suspended.is_none()) else { return false };
        match &placed.thing {
            Thing::File { internal, .. } => !internal && facets.contains(&"files"),
            Thing::Task { .. } => facets.contains(&"followed") && guest.follows.contains(&at),
            Thing::Comment { team, step } => !team && (facets.contains(&"old_comments") || step >= begun),
        }
    }

    /// Something that somebody sees, or does not see, was held against the model.
    fn compared(&self) {
        self.compared.set(self.compared.get() + 1);
    }

    async fn check(&self) {
        for guest in &self.guests {
            let mut pages = Vec::new();
            for (item, open) in self.items.iter().zip(&guest.open) {
                let reply = guest.client.get(item).await;
                let expected = if open.is_some() && guest.suspended.is_none() { vec![200] } else { vec![303, 404] };
                assert!(expected.contains(&reply.status), "{} on {item} at step {}: {}", guest.name, self.step, reply.status);
                self.compared();
                pages.push(if reply.status == 200 { reply.body } else { String::new() });
            }
            // Each thing is looked for on the pages, which counts once, and the newest by search; a file is fetched, too.
            for at in 0..self.things.len() {
                let placed = &self.things[at];
                let expected = self.sees(guest, at);
                let shown = pages[placed.item].contains(&placed.word);
                assert_eq!(shown, expected, "{} and {placed:?} at step {}, open: {:?}", guest.name, self.step, guest.open);
                assert!(!pages[1 - placed.item].contains(&placed.word), "{placed:?} stands on another item's page");
                self.compared();
                if let Thing::File { id, .. } = &placed.thing {
                    let status = guest.client.get(&format!("{}/files/{id}", self.items[placed.item])).await.status;
                    assert_eq!(status == 200, expected, "{} downloads {placed:?} at step {}", guest.name, self.step);
                    self.compared();
                }
            }
            self.check_search(guest).await;
        }
    }

    /// The room answers to whom something is open. To whom nothing is, it may be shut, and finds nothing where it is not.
    async fn check_search(&self, guest: &Guest) {
        let Some(at) = self.things.len().checked_sub(1) else { return };
        let room = format!("/guest/{}/search?q={}", self.town.world.northwind, self.things[at].word);
        let reply = guest.client.clone().with("accept", "application/json").get(&room).await;
        let lets_in = guest.suspended.is_none() && guest.open.iter().any(Option::is_some);
        if !lets_in && reply.status != 200 {
            assert!([303, 401, 404].contains(&reply.status), "{} searches at step {}: {}", guest.name, self.step, reply.status);
            return;
        }
        let found = reply.ok().view()["found"].as_array().unwrap().len();
        assert_eq!(found > 0, self.sees(guest, at), "{} searches {:?} at step {}", guest.name, self.things[at], self.step);
        self.compared();
    }
}

async fn walk(on: On) {
    let (walks, mut compared, mut kind) = (proof::asked("PARLOR_TEST_WALKS", 3), 0, "");
    let more = (1_u64..).map(|number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    for seed in [88_172_645_463_325_252, 1_234_567_891_011, 987_654_321].into_iter().chain(more).take(walks) {
        let mut walk = Walk::begin(on, seed).await;
        for _ in 0..45 {
            walk.go().await;
            walk.check().await;
        }
        compared += walk.compared.get();
        kind = walk.town.app.store.kind();
    }
    proof::figure("R2", &format!("doors_{kind}"), format_args!("disagreements=0 comparisons={compared} walks={walks} of 45 steps"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_2_pages_files_and_search_agree_with_the_model_on_sqlite() {
    walk(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_2_pages_files_and_search_agree_with_the_model_on_postgres() {
    walk(On::Postgres).await;
}
