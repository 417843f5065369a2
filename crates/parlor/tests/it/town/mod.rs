//! The fixed world of the tests. It is built once, through the same doors that
//! people use, and copied for every story:
//!
//! * **Northwind**: Petra (administrator), Tomáš (internal), Jan (external, takes
//!   part in nothing); an organizer *Inspections* with the record *bridge* (a
//!   file, an internal file, a task, a note, an activity, comments in both
//!   lanes) and the record *tower*, on which every word is a marker.
//!   Beside them a project, *Anchor bolts, lot 7*, with a task and nobody outside.
//! * **Acme**: Eve (administrator), with a record *secret* of her own.
//! * Nobody is a guest yet; `town.invite("gus@bolt.example", …)` makes one.

mod below;
mod client;
mod place;
mod world;

pub use below::hex;
pub use client::{Client, Reply};
pub use place::{Mould, On, database, drop_connections, server as server_address};
pub use world::{PASSWORD, World, contract};

use axum::Router;
use parlor::{app::App, post::Worker, store::Clock};
use std::sync::OnceLock;

/// Words that stand on Northwind's tower and in Acme's house, and nowhere that
/// a guest of the bridge may look.
pub const MARKER: &str = "Zauberwort";

/// A copy of the world, with a clock that is moved by hand.
pub struct Town {
    pub app: App,
    /// Its doors, made once: six hundred of them take longer to hang than most requests to answer.
    doors: OnceLock<Router>,
    pub clock: Clock,
    pub world: World,
    /// Where this copy is kept; gone when the story ends.
    _place: place::Place,
}

impl Town {
    /// A fresh copy on this database.
    pub async fn new(on: On) -> Self {
        place::copy(on).await
    }

    /// Another server takes over, with the same house.
    pub fn serve(&mut self, app: App) {
        self.app = app;
        self.doors = OnceLock::new();
    }

    /// A browser with these cookies.
    pub fn client(&self, cookies: &[(String, String)]) -> Client {
        Client::new(self.doors.get_or_init(|| self.app.router()).clone(), cookies)
    }

    /// The same browser before the server that stands here now.
    pub fn same_browser(&self, client: &Client) -> Client {
        self.client(&client.cookies())
    }

    /// The same browser or program, whatever it sends, before the server that stands here now.
    pub fn same_client(&self, client: &Client) -> Client {
        client.before(self.doors.get_or_init(|| self.app.router()).clone())
    }

    /// A browser in which nobody is known.
    pub fn nobody(&self) -> Client {
        self.client(&[])
    }

    pub fn petra(&self) -> Client {
        self.client(&self.world.petra)
    }

    pub fn tomas(&self) -> Client {
        self.client(&self.world.tomas)
    }

    pub fn jan(&self) -> Client {
        self.client(&self.world.jan)
    }

    pub fn eve(&self) -> Client {
        self.client(&self.world.eve)
    }

    /// The address of the bridge, and of places below it.
    pub fn bridge(&self, below: &str) -> String {
        format!("/items/{}{below}", self.world.bridge)
    }

    /// The address of the project, and of places below it.
    pub fn project(&self, below: &str) -> String {
        format!("/items/{}{below}", self.world.project)
    }

    /// The address of the document, and of places below it.
    pub fn document(&self, below: &str) -> String {
        format!("/items/{}{below}", self.world.document)
    }

    /// The address of the board, and of places below it.
    pub fn board(&self, below: &str) -> String {
        format!("/items/{}{below}", self.world.board)
    }

    pub fn tower(&self, below: &str) -> String {
        format!("/items/{}{below}", self.world.tower)
    }

    /// The address of Northwind, and of places below it.
    pub fn northwind(&self, below: &str) -> String {
        format!("/o/{}{below}", self.world.northwind)
    }

    /// The address of Acme's record, and of places below it.
    pub fn secret(&self, below: &str) -> String {
        format!("/items/{}{below}", self.world.secret)
    }

    /// Petra changes settings of Northwind.
    pub async fn settings(&self, change: &[(&str, &str)]) {
        let page = self.northwind("/administration");
        let now = self.petra().json(&page).await["settings"].clone();
        let text = |name: &str| now[name].as_str().map_or_else(|| now[name].to_string(), str::to_owned);
        let mut fields: Vec<(&str, String)> = ["name", "hue", "trust_days", "edition"].map(|name| (name, text(name))).into();
        for switch in ["code_required", "external_communications", "second_step_required", "project_sharing", "receipts"] {
            fields.extend((now[switch] == true).then(|| (switch, "on".to_owned())));
        }
        for (name, value) in change {
            fields.retain(|(known, _)| known != name);
            fields.extend((*value != "off").then(|| (*name, (*value).to_owned())));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.petra().post(&page, &fields).await.leads_to(&page);
    }

    /// Lets time pass.
    pub fn later(&self, seconds: i64) {
        self.clock.advance(seconds);
    }

    /// Lets the worker do what waits: mails, visits, ends of grants.
    pub async fn work(&self) {
        let worker = Worker::new(self.app.clone()).unwrap();
        worker.keep_house().await.unwrap();
        parlor::signatures::seal_all(&self.app).await.unwrap();
        parlor::quarantine::check_all(&self.app).await.unwrap();
        parlor::webhooks::tell_all(&self.app).await.unwrap();
        parlor::evidence::make_all(&self.app).await.unwrap();
        worker.round().await.unwrap();
        parlor::search::catch_up(&self.app).await.unwrap();
        self.knows_all_events().await;
    }

    /// Whatever a story does can be told to a webhook, by its kind.
    async fn knows_all_events(&self) {
        let read = self.app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.all::<(String,)>("SELECT DISTINCT deed FROM audit", &[])?));
        let strange: Vec<(String,)> = read.await.unwrap().into_iter().filter(|(deed,)| parlor::webhooks::kind_of(deed).is_none()).collect();
        assert!(strange.is_empty(), "put them into webhooks/events.rs and docs/webhooks.md: {strange:?}");
    }

    /// The newest mail to an address, as its plain text, read in the mail room.
    pub async fn mail_to(&self, address: &str) -> Option<String> {
        self.work().await;
        let reader = self.nobody();
        let room = reader.get("/mail-room").await.ok();
        let at = room.body.find(&format!("&lt;{address}&gt;"))?;
        let mail = room.body[..at].rsplit("/mail-room/").next()?.split('"').next()?.to_owned();
        let page = reader.get(&format!("/mail-room/{mail}")).await.ok();
        Some(page.text())
    }

    /// The path of the link in the newest mail to an address.
    pub async fn link_to(&self, address: &str) -> String {
        let mail = self.mail_to(address).await.expect("a mail came");
        let base = format!("{}/", self.app.config.base_url);
        let line = mail.lines().find(|line| line.starts_with(&base)).expect("the mail has an address");
        line[base.len() - 1..].trim().to_owned()
    }

    /// The six digits in the newest mail to an address.
    pub async fn code_to(&self, address: &str) -> String {
        let mail = self.mail_to(address).await.expect("a mail came");
        mail.lines().map(str::trim).find(|line| line.len() == 6 && line.chars().all(|c| c.is_ascii_digit())).expect("the mail has a code").to_owned()
    }

    /// Petra shares an item with an address, with everything but the past.
    pub async fn share(&self, item: &str, address: &str) {
        self.share_by(&self.petra(), item, address).await;
    }

    /// The same by another member, or in another browser of hers.
    pub async fn share_by(&self, member: &Client, item: &str, address: &str) {
        member.post(&format!("{item}/share"), &[("who", address)]).await.leads_to(&format!("{item}/share"));
    }

    /// Shares the bridge with an address, and comes in by the mailed link.
    pub async fn invite(&self, address: &str) -> Client {
        let bridge = self.bridge("");
        self.share(&bridge, address).await;
        self.come_in(address).await
    }

    /// Comes in by the newest mailed link, in a new browser.
    pub async fn come_in(&self, address: &str) -> Client {
        let link = self.link_to(address).await;
        let guest = self.nobody();
        guest.get(&link).await.ok();
        let opened = guest.post("/open", &[]).await;
        assert_eq!(opened.status, 303, "{}", opened.body);
        assert!(opened.location().starts_with("/items/"), "the press opens the item, and led to {}", opened.location());
        guest
    }

    /// Petra shares the project on these facets, and its guest comes in.
    pub async fn invite_to_project(&self, address: &str, facets: &[&str]) -> Client {
        let body = serde_json::json!({"who": [address], "facets": facets});
        self.petra().post_json(&self.project("/share"), &body).await.is(201);
        self.come_in(address).await
    }

    /// Petra starts an event of the document with these guests, and gives back its address below the document.
    pub async fn event(&self, title: &str, who: &[&str]) -> String {
        let body = serde_json::json!({"who": who, "title": title, "body": format!("About {title}")});
        let made = self.petra().post_json(&self.document("/events"), &body).await.ok().view();
        let location = made["location"].as_str().unwrap().to_owned();
        location[self.document("").len()..].to_owned()
    }

    /// Signs in with a code, as somebody without a password does.
    /// Asks for signatures of the document, and says where that is. Each is who, and in which step.
    pub async fn ask_to_sign(&self, who: &[(&str, i64)]) -> String {
        let route = self.draft(who, &serde_json::json!({"pass_on": "on"})).await;
        self.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        route
    }

    /// Drafts a route of signatures of the document, on these terms.
    pub async fn draft(&self, who: &[(&str, i64)], terms: &serde_json::Value) -> String {
        let mut form = serde_json::json!({
            "who": who.iter().map(|(who, _)| *who).collect::<Vec<_>>(), "step": who.iter().map(|(_, step)| step.to_string()).collect::<Vec<_>>(),
        });
        if let (Some(form), Some(terms)) = (form.as_object_mut(), terms.as_object()) {
            form.extend(terms.clone());
        }
        let made = self.petra().post_json(&self.document("/signing"), &form).await.ok();
        made.view()["location"].as_str().expect("a way on").to_owned()
    }

    pub async fn sign_in(&self, address: &str) -> Client {
        let browser = self.nobody();
        browser.post("/sign-in", &[("email", address), ("way", "code")]).await.leads_to("/sign-in/code");
        let code = self.code_to(address).await;
        browser.post("/sign-in/code", &[("code", &code)]).await.is(303);
        browser
    }

    /// For a story whose clock runs for months: a browser is signed out after ninety days.
    pub async fn petra_signs_in_anew(&mut self) {
        self.world.petra = self.sign_in("petra@northwind.example").await.cookies();
    }

    /// Petra adds a guest of the bridge as a follower of a thing there, such as `/tasks/…`.
    pub async fn follow(&self, thing: &str, name: &str) -> Reply {
        let party = self.contact(&self.bridge(""), name).await;
        self.petra().post(&self.bridge(&format!("{thing}/followers")), &[("party", &party)]).await
    }

    /// The id of the grant of somebody on an item, as the Share panel tells it.
    pub async fn grant(&self, item: &str, name: &str) -> String {
        let panel = self.petra().json(&format!("{item}/share")).await;
        let rows = panel["access"]["guests"].as_array().unwrap();
        rows.iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("{name} is not in {rows:?}"))["grant"].as_str().unwrap().to_owned()
    }

    /// The id of a contact of the bridge or another item, as the Share panel tells it.
    pub async fn contact(&self, item: &str, name: &str) -> String {
        let panel = self.petra().json(&format!("{item}/share")).await;
        let rows = panel["access"]["guests"].as_array().unwrap();
        rows.iter().find(|row| row["name"] == name).unwrap()["contact"].as_str().unwrap().to_owned()
    }

    /// Petra closes an item to a guest.
    pub async fn close(&self, item: &str, name: &str) {
        let grant = self.grant(item, name).await;
        self.petra().post(&format!("{item}/grants/close"), &[("grant", &grant)]).await.leads_to(&format!("{item}/share"));
    }
}

/// Writes each story twice: `name::sqlite` and `name::postgres`.
macro_rules! stories {
    ($($(#[$meta:meta])* async fn $name:ident($town:ident) $body:block)*) => { $(
        $(#[$meta])*
        mod $name {
            #[expect(clippy::allow_attributes, reason = "not every story needs all of them")]
            #[allow(unused_imports)]
            use super::*;
            async fn story($town: crate::town::Town) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() { story(crate::town::Town::new(crate::town::On::Sqlite).await).await; }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() { story(crate::town::Town::new(crate::town::On::Postgres).await).await; }
        }
    )* };
}
