//! The steps of a walk, each through the doors, and each told to the history.

use super::{
    DAY, Guest, Holder, Walk,
    model::{Event, Thing},
};
use crate::town::Client;
use parlor::store::Time;
use serde_json::{Value, json};

const FACETS: [&str; 5] = ["files", "fields", "followed", "old_comments", "send_files"];

impl Walk {
    pub(super) async fn share(&mut self, guest: usize, item: usize) {
        let share = format!("{}/share", self.items[item]);
        // It is refused, and opens nothing.
        if self.model().rests(guest) {
            self.town.petra().post_json(&share, &json!({"who": [self.guests[guest].email]})).await.is(422);
            return;
        }
        let facets: Vec<&'static str> = FACETS.into_iter().filter(|_| self.roll(2) == 0).collect();
        // Until a last day, which is over at midnight where Petra lives.
        let last = if self.roll(3) == 0 { Some(self.today() + i64::from(self.roll(2) == 0)) } else { None };
        let day = last.map(|day| Time(day * DAY).to_string()[..10].to_owned()).unwrap_or_default();
        let body = json!({"who": [self.guests[guest].email], "facets": facets, "until": day});
        self.town.petra().post_json(&share, &body).await.is(201);
        // With the last that was open to them, the trust in their browser ended; with their address, too.
        let enters = !self.model().has_any(guest) || !self.model().is_in(guest);
        self.done(Event::Shared { who: guest, item, facets, until: last.map(|day| (day + 1) * DAY) });
        let row = self.access(item, "email", &self.guests[guest].email).await;
        self.guests[guest].contact = row["contact"].as_str().unwrap().to_owned();
        if enters {
            self.enter(guest, item).await;
        }
    }

    /// A guest of an item as *Who has access* tells of them, known by their `contact` or `email`.
    pub(super) async fn access(&self, item: usize, by: &str, value: &str) -> Value {
        let panel = self.town.petra().json(&format!("{}/share", self.items[item])).await;
        let rows = panel["access"]["guests"].as_array().unwrap();
        rows.iter().find(|row| row[by] == value).unwrap_or_else(|| panic!("{value} is not in {rows:?}")).clone()
    }

    /// The id of the grant of a contact on an item.
    pub(super) async fn grant(&self, item: usize, contact: &str) -> String {
        self.access(item, "contact", contact).await["grant"].as_str().unwrap().to_owned()
    }

    /// In a new browser: by the first press, or by a code where the link was pressed before.
    pub(super) async fn enter(&mut self, guest: usize, item: usize) {
        let Guest { email, contact, .. } = &self.guests[guest];
        let client = self.town.nobody();
        let grant = self.grant(item, contact).await;
        let copied = self.town.petra().post_json(&format!("{}/link", self.items[item]), &json!({"grant": grant})).await.ok().view();
        let address = copied["address"].as_str().unwrap();
        client.get(&address[self.town.app.config.base_url.len()..]).await.ok();
        if client.post("/open", &[]).await.is(303).location() == "/open/code" {
            let code = self.code_to(email).await;
            client.post("/open/code", &[("code", &code)]).await.is(303);
            // Only so many codes are sent in ten minutes.
            self.town.later(660);
        }
        self.comes_in(guest, client);
    }

    /// The code in the newest mail to an address that has one: an end that comes may be announced with the same post.
    async fn code_to(&self, address: &str) -> String {
        self.town.work().await;
        let reader = self.town.nobody();
        let room = reader.get("/mail-room").await.ok();
        for (at, _) in room.body.match_indices(&format!("&lt;{address}&gt;")) {
            let mail = room.body[..at].rsplit("/mail-room/").next().unwrap().split('"').next().unwrap();
            let text = reader.get(&format!("/mail-room/{mail}")).await.text();
            let mut lines = text.lines().map(str::trim);
            if let Some(code) = lines.find(|line| line.len() == 6 && line.chars().all(|c| c.is_ascii_digit())) {
                return code.to_owned();
            }
        }
        panic!("no code came to {address}")
    }

    /// From now on this is their browser.
    pub(super) fn comes_in(&mut self, guest: usize, client: Client) {
        self.guests[guest].client = client;
        self.done(Event::CameIn { who: guest });
    }

    /// Whoever is out while something is open to them comes in, sooner or later.
    pub(super) async fn come_in(&mut self, guest: usize) {
        let model = self.model();
        let open = (0..2).find(|item| model.open(guest, *item).is_some() && !model.is_in(guest));
        let Some(item) = open else { return };
        if self.roll(2) == 0 {
            self.enter(guest, item).await;
        }
    }

    /// Another mailbox stands behind a guest from now on.
    pub(super) async fn change_address(&mut self, guest: usize) {
        let Guest { name, contact, .. } = &self.guests[guest];
        if contact.is_empty() {
            return;
        }
        let page = self.town.northwind(&format!("/contacts/{contact}"));
        let now = self.town.petra().json(&page).await;
        let email = format!("{}{}@bolt.example", name.to_lowercase(), self.step);
        let fields = [("name", now["name"].as_str().unwrap()), ("email", email.as_str()), ("edition", now["edition"].as_str().unwrap())];
        self.town.petra().post(&page, &fields).await.leads_to(&page);
        self.guests[guest].email = email;
        self.done(Event::Moved { who: guest });
    }

    /// Somebody holds an address from now on; or whoever does turns out to be this guest.
    pub(super) async fn hold_or_claim(&mut self, guest: usize, item: usize) {
        match self.holder.take() {
            Some(holder) if self.model().grant(holder.who, holder.item).is_some() => {
                if self.model().rests(guest) {
                    self.holder = Some(holder);
                } else {
                    self.claim(holder, guest).await;
                }
            }
            _ => self.hold(item).await,
        }
    }

    async fn hold(&mut self, item: usize) {
        let unaddressed = format!("{}/link/unaddressed", self.items[item]);
        let made = self.town.petra().post_json(&unaddressed, &json!({"name": "", "company": ""})).await.ok().view();
        let link = made["address"].as_str().unwrap()[self.town.app.config.base_url.len()..].to_owned();
        self.holders += 1;
        // Everything but old comments is open to them.
        let (who, facets) = (1 + self.holders, vec!["files", "fields", "followed", "send_files"]);
        self.done(Event::Shared { who, item, facets, until: None });
        let contact = self.access(item, "nature", "undefined").await["contact"].as_str().unwrap().to_owned();
        let client = self.press(&link, item).await;
        self.done(Event::CameIn { who });
        self.holder = Some(Holder { who, item, contact, link, client });
    }

    /// Whoever presses such an address reads.
    async fn press(&self, link: &str, item: usize) -> Client {
        let browser = self.town.nobody();
        browser.get(link).await.ok();
        browser.post("/open", &[]).await.leads_to(&self.items[item]);
        browser
    }

    /// They show that they read the mailbox of a guest: of one who is known here already, or of one who was not until now.
    async fn claim(&mut self, holder: Holder, guest: usize) {
        let Holder { who, item, contact, link, client } = holder;
        let (page, verify) = (self.items[item].clone(), format!("{}/verify", self.items[item]));
        let other = self.press(&link, item).await;
        other.get(&page).await.ok();
        let Guest { name, email, .. } = &self.guests[guest];
        client.post(&verify, &[("email", email.as_str()), ("name", *name)]).await.leads_to(&format!("{verify}/code"));
        let code = self.code_to(email).await;
        client.post(&format!("{verify}/code"), &[("code", &code)]).await.leads_to(&page);
        self.done(Event::Claimed { holder: who, who: guest });
        // From now on the address alone shows nothing.
        other.get(&page).await.is(303);
        self.compared();
        let known = &mut self.guests[guest];
        known.client = client;
        if known.contact.is_empty() {
            known.contact = contact;
        }
        self.town.later(660);
    }

    /// The contact that a guest is, or whoever holds an address.
    fn contact(&self, who: usize) -> &str {
        match &self.holder {
            Some(holder) if holder.who == who => &holder.contact,
            _ => &self.guests[who].contact,
        }
    }

    pub(super) async fn close(&mut self, who: usize, item: usize) {
        if self.model().grant(who, item).is_none() {
            return;
        }
        let grant = self.grant(item, self.contact(who)).await;
        self.town.petra().post(&format!("{}/grants/close", self.items[item]), &[("grant", &grant)]).await.is(303);
        self.done(Event::Closed { who, item });
    }

    /// Suspends a guest, or lets them in again.
    pub(super) async fn suspend(&mut self, guest: usize) {
        let rests = self.model().rests(guest);
        if !rests && !self.model().has_any(guest) {
            return;
        }
        let deed = if rests { "resume" } else { "suspend" };
        let stay = self.town.northwind(&format!("/guests/{}/{deed}", self.guests[guest].contact));
        self.town.petra().post(&stay, &[]).await.is(303);
        self.done(if rests { Event::LetInAgain { who: guest } } else { Event::Suspended { who: guest } });
    }

    fn word(&self) -> String {
        format!("word{}x", self.step)
    }

    pub(super) async fn file(&mut self, item: usize) {
        let (word, internal) = (self.word(), self.roll(3) == 0);
        let fields: &[(&str, &str)] = if internal { &[("internal", "on")] } else { &[] };
        let petra = self.town.petra().with("accept", "application/json");
        let reply = petra.upload(&format!("{}/files", self.items[item]), &[(&format!("{word}.txt"), "text/plain", b"x")], fields).await.ok();
        let id = reply.view()["files"][0]["id"].as_str().unwrap().to_owned();
        self.placed(item, word, Thing::File { internal, id });
    }

    pub(super) async fn task(&mut self, item: usize) {
        let word = self.word();
        self.town.petra().post_json(&format!("{}/tasks", self.items[item]), &json!({"title": word})).await.ok();
        let page = self.town.petra().json(&self.items[item]).await;
        let id = page["tasks"].as_array().unwrap().iter().find(|task| task["title"] == word.as_str()).unwrap()["id"].as_str().unwrap().to_owned();
        self.placed(item, word, Thing::Task { id });
    }

    /// A task of those that are there, as its place among all things, with its item and where its followers are.
    fn some_task(&mut self) -> Option<(usize, usize, String)> {
        let all = self.model().things.iter().enumerate();
        let tasks: Vec<(usize, usize, String)> = all
            .filter_map(|(at, placed)| match &placed.thing {
                Thing::Task { id } => Some((at, placed.item, format!("{}/tasks/{id}/followers", self.items[placed.item]))),
                _ => None,
            })
            .collect();
        if tasks.is_empty() {
            return None;
        }
        let chosen = self.roll(tasks.len());
        tasks.into_iter().nth(chosen)
    }

    pub(super) async fn follow(&mut self, who: usize) {
        let Some((thing, item, followers)) = self.some_task() else { return };
        if self.model().open(who, item).is_none() || self.model().follows(who, thing) {
            return;
        }
        self.town.petra().post(&followers, &[("party", self.contact(who))]).await.is(303);
        self.done(Event::Followed { who, thing });
    }

    pub(super) async fn unfollow(&mut self, who: usize) {
        let Some((thing, item, followers)) = self.some_task() else { return };
        if self.model().open(who, item).is_none() || !self.model().follows(who, thing) {
            return;
        }
        self.town.petra().post(&format!("{followers}/end"), &[("party", self.contact(who))]).await.is(303);
        self.done(Event::Unfollowed { who, thing });
    }

    pub(super) async fn comment(&mut self, item: usize) {
        let (word, team) = (self.word(), self.roll(2) == 0);
        let lane = if team { "team" } else { "guests" };
        self.town.petra().post(&format!("{}/comments", self.items[item]), &[("lane", lane), ("text", &word)]).await.is(303);
        self.placed(item, word, Thing::Comment { team });
    }
}
