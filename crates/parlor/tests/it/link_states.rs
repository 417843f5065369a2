//! Every state of a link × everything that can happen to it, kept as a table that people
//! can read: `docs/links.txt`. An outcome that changed fails here; `PARLOR_WRITE_LINKS=1`
//! writes it anew, and its diff is what a review reads.

use crate::town::{Client, On, Town};
use serde_json::json;
use std::{fmt::Write as _, fs, path::PathBuf};

const GUS: &str = "gus@bolt.example";

/// Whom a link is for.
const KINDS: [(&str, &str); 3] = [
    ("a contact with a mailbox", "the first press by hand counts as verified, any other asks for a code"),
    ("a contact without a mailbox", "whoever has it reads, until somebody confirms a mailbox"),
    ("everyone", "whoever has it reads, and takes part once confirmed"),
];

const STATES: [(&str, &str); 8] = [
    ("new", "made, and nobody came"),
    ("pressed", "somebody pressed it in the first browser"),
    ("confirmed", "and confirmed by a code who they are, where that was open"),
    ("deactivated", "and then a member deactivated it"),
    ("over", "or its last day has passed"),
    ("renewed", "or a member made a new address; this row is about the old one"),
    ("closed", "or a member closed the access that it belongs to"),
    ("binned", "or the item lies in the bin"),
];

const EVENTS: [(&str, &str); 8] = [
    ("look", "another browser fetches the address: what it is answered"),
    ("press", "another browser presses: reads, in (acts), asked for a code, or the status"),
    ("first", "the first browser asks for the item: reads, acts, or the status"),
    ("copy", "Create and copy: same or new address, and what a press of it leads to then"),
    ("renew", "a new address is asked for: what a press of the old one, then of the new one, leads to"),
    ("deactivate", "what a press of the address, and the first browser, come to then"),
    ("close", "access is closed: what a press, and the first browser, come to then"),
    ("open again", "access is opened again: what a press of the old address comes to, and the first browser"),
];

struct Stage {
    town: Town,
    kind: usize,
    item: String,
    link: String,
    first: Client,
}

impl Stage {
    async fn of(on: On, kind: usize, state: usize) -> Self {
        let town = Town::new(on).await;
        town.plan("business").await;
        let item = town.document("");
        let petra = town.petra();
        let made = |reply: serde_json::Value| reply["address"].as_str().unwrap().trim_start_matches("http://localhost").to_owned();
        let link = match kind {
            0 => {
                town.share(&item, GUS).await;
                town.link_to(GUS).await
            }
            1 => made(petra.post_json(&format!("{item}/link/unaddressed"), &json!({"name": "Gus"})).await.ok().view()),
            _ => made(petra.post_json(&format!("{item}/link/everyone"), &json!({})).await.ok().view()),
        };
        let stage = Self { first: town.nobody(), town, kind, item, link };
        if state >= 1 {
            press(&stage.first, &stage.link).await;
        }
        if state >= 2 && kind > 0 {
            stage.first.post(&format!("{}/verify", stage.item), &[("email", GUS), ("name", "Gus")]).await.is(303);
            let code = stage.town.code_to(GUS).await;
            stage.first.post(&format!("{}/verify/code", stage.item), &[("code", &code)]).await.is(303);
        }
        match state {
            3 => drop(stage.act("link/deactivate", &[]).await),
            4 => {
                stage.act("link/end", &[("until", "2026-11-25")]).await;
                stage.town.later(3 * 86_400);
            }
            5 => drop(stage.act("link", &[("renew", "on")]).await),
            6 => drop(stage.act("grants/close", &[]).await),
            7 => drop(stage.town.petra().post(&format!("{}/bin", stage.item), &[]).await.is(303)),
            _ => {}
        }
        stage
    }

    /// The id of the grant, open or closed.
    async fn grant(&self) -> String {
        let access = self.town.petra().json(&format!("{}/share", self.item)).await["access"].clone();
        let rows = [&access["guests"], &access["former"]].into_iter().flat_map(|rows| rows.as_array().unwrap().iter());
        let name = if self.kind == 2 { "Everyone who has the link" } else { "Gus" };
        rows.into_iter().find(|row| row["name"] == name).map(|row| row["grant"].as_str().unwrap().to_owned()).unwrap()
    }

    /// Petra does something with it; the status, and the address where it gave one.
    async fn act(&self, what: &str, fields: &[(&str, &str)]) -> (u16, Option<String>) {
        let grant = self.grant().await;
        let fields: Vec<(&str, &str)> = [("grant", grant.as_str())].into_iter().chain(fields.iter().copied()).collect();
        let form: serde_json::Map<String, serde_json::Value> = fields.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        let reply = self.town.petra().post_json(&format!("{}/{what}", self.item), &form.into()).await;
        let address =
            (reply.status == 200).then(|| reply.view()["address"].as_str().map(|address| address.trim_start_matches("http://localhost").to_owned()));
        (reply.status, address.flatten())
    }

    /// What the item is to a browser.
    async fn item_for(&self, browser: &Client) -> String {
        seen(browser.get(&self.item).await)
    }

    async fn after(&self, event: usize) -> String {
        let other = self.town.nobody();
        if event < 3 {
            return match event {
                0 => other.get(&self.link).await.status.to_string(),
                1 => press(&other, &self.link).await,
                _ => self.item_for(&self.first).await,
            };
        }
        if self.town.petra().get(&format!("{}/share", self.item)).await.status != 200 {
            return "–".into();
        }
        let (status, address) = match event {
            3 => self.act("link", &[]).await,
            4 => self.act("link", &[("renew", "on")]).await,
            5 => self.act("link/deactivate", &[]).await,
            6 => self.act("grants/close", &[]).await,
            _ if self.kind == 2 => {
                let made = self.town.petra().post_json(&format!("{}/link/everyone", self.item), &json!({})).await;
                (made.status, None)
            }
            _ => {
                let access = self.town.petra().json(&format!("{}/share", self.item)).await["access"].clone();
                let row = access["former"].get(0).or_else(|| access["guests"].get(0)).unwrap().clone();
                let who = format!("contact:{}", row["contact"].as_str().unwrap());
                let opened = self.town.petra().post_json(&format!("{}/share", self.item), &json!({"who": [who]})).await;
                (opened.status, None)
            }
        };
        match (event, address) {
            (_, _) if status >= 400 => status.to_string(),
            (3, Some(address)) => format!("{} {}", if address == self.link { "same" } else { "new" }, press(&other, &address).await),
            (4, Some(address)) => format!("{} {}", press(&other, &self.link).await, press(&self.town.nobody(), &address).await),
            _ => format!("{} {}", press(&other, &self.link).await, self.item_for(&self.first).await),
        }
    }
}

fn seen(reply: crate::town::Reply) -> String {
    match reply.status {
        200 if reply.body.contains("Confirm my e-mail") => "reads".into(),
        200 => "acts".into(),
        status => status.to_string(),
    }
}

/// Looks and presses, and says where that leads.
async fn press(browser: &Client, link: &str) -> String {
    let looked = browser.get(link).await;
    if looked.status == 303 {
        return seen(browser.get(&looked.location()).await);
    }
    if looked.status != 200 {
        return looked.status.to_string();
    }
    let pressed = browser.post("/open", &[]).await;
    match (pressed.status, pressed.location().as_str()) {
        (303, "/open/code") => "code".into(),
        (303, item) => seen(browser.get(item).await),
        (status, _) => status.to_string(),
    }
}

async fn table(on: On) -> String {
    let mut out = String::from("What a link does: every state of it × everything that can happen, walked by a test on both databases.\n\n");
    for (name, about) in STATES {
        writeln!(out, "{name:>12}  {about}").unwrap();
    }
    out.push('\n');
    for (name, about) in EVENTS {
        writeln!(out, "{name:>12}  {about}").unwrap();
    }
    out.push_str("\nreads: the item is shown, and nothing can be done there. acts: it is theirs. code: a code from the mailbox is asked for.\n303: nobody is known here, sign in. 404: nothing is there. 410: it was, and says so. –: nothing can be done where it lies.\n");
    for (kind, (whom, how)) in KINDS.iter().enumerate() {
        writeln!(out, "\nA link for {whom}: {how}.\n").unwrap();
        write!(out, "{:14}", "").unwrap();
        for (event, _) in EVENTS {
            write!(out, "{event:>13}").unwrap();
        }
        out.push('\n');
        for (state, (name, _)) in STATES.iter().enumerate() {
            write!(out, "{name:14}").unwrap();
            for event in 0..EVENTS.len() {
                let cell = Stage::of(on, kind, state).await.after(event).await;
                write!(out, "{cell:>13}").unwrap();
            }
            out.push('\n');
        }
    }
    out
}

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/links.txt")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn link_20_link_21_every_state_and_every_event_on_sqlite() {
    let now = table(On::Sqlite).await;
    #[expect(clippy::disallowed_methods, reason = "asked for by hand, by whoever reviews the table")]
    if std::env::var("PARLOR_WRITE_LINKS").is_ok() {
        fs::write(golden(), &now).unwrap();
    }
    assert_eq!(fs::read_to_string(golden()).unwrap_or_default(), now, "docs/links.txt says otherwise");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn link_20_link_21_every_state_and_every_event_on_postgres() {
    assert_eq!(fs::read_to_string(golden()).unwrap_or_default(), table(On::Postgres).await, "PostgreSQL does otherwise than docs/links.txt");
}
