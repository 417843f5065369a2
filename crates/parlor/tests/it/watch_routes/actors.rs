//! Who asks: somebody in a town of their own, which is made once and copied whenever they have changed something.

use super::{
    GUS,
    things::{Things, id_in},
};
use crate::{
    names::Names,
    second_step::set_up_by,
    town::{Client, Mould, On, PASSWORD, Town},
};
use axum::Router;
use serde_json::{Value, json};
use std::sync::LazyLock;
use tokio::sync::OnceCell;

/// Somebody who asks, in a town of their own.
#[derive(Clone, Copy)]
pub struct Actor {
    pub name: &'static str,
    pub about: &'static str,
}

pub const ACTORS: [Actor; 22] = [
    Actor { name: "nobody", about: "a browser in which nobody is known" },
    Actor { name: "halfway", about: "has a password accepted and a code mailed, and typed neither that nor the one of an app" },
    Actor { name: "visitor", about: "stands on the threshold of a guest link, and pressed nothing" },
    Actor { name: "holder", about: "holds the public link of the item and of the document, and typed no code for either" },
    Actor { name: "by-link", about: "came by such a public link, and verified by a code" },
    Actor { name: "guest", about: "came in by the first press of a link" },
    Actor { name: "coded", about: "the same guest in another browser, verified by a code" },
    Actor { name: "o-item", about: "a guest of another item of the company" },
    Actor { name: "o-comp", about: "a guest of another company" },
    Actor { name: "closed", about: "a guest to whom the item was closed" },
    Actor { name: "ended", about: "a guest whose grant came to its end" },
    Actor { name: "lapsed", about: "a guest whose browser is trusted no longer" },
    Actor { name: "extern", about: "a member from outside who takes part in nothing" },
    Actor { name: "o-role", about: "a member whose role reaches other organizers only" },
    Actor { name: "reader", about: "a member whose role reads the item's organizer" },
    Actor { name: "intern", about: "an internal member" },
    Actor { name: "admin", about: "an administrator" },
    Actor { name: "o-admin", about: "an administrator of another organization" },
    Actor { name: "o-link", about: "the same, who holds the public link of the item" },
    Actor { name: "operator", about: "an operator of the installation, whom another company knows as a guest" },
    Actor { name: "r-key", about: "a program with a key of an administrator that only reads" },
    Actor { name: "v-key", about: "a program with a key that shows what the guest sees" },
];

/// The actor of that name.
pub fn actor(name: &str) -> Actor {
    ACTORS.into_iter().find(|actor| actor.name == name).unwrap()
}

pub struct Stage {
    pub town: Town,
    pub client: Client,
    pub things: Things,
}

/// The town with one of everything, before it is said who asks; and in which browser the guest came in.
struct Common {
    mould: Mould,
    things: Things,
    gus: Vec<(String, String)>,
}

static SQLITE: OnceCell<Common> = OnceCell::const_new();
static POSTGRES: OnceCell<Common> = OnceCell::const_new();
/// Knows no name at all: what is looked up leads nowhere, and nothing outside is asked.
static NAMES: LazyLock<Names> = LazyLock::new(Names::start);

async fn copy(mould: &Mould) -> Town {
    let change = |config: &mut parlor::config::Config| {
        NAMES.address().clone_into(&mut config.dns);
        config.domains_at = "127.0.0.1:1 127.0.0.1:1".into();
    };
    mould.copy(change).await
}

async fn common(on: On) -> &'static Common {
    let cell = if on == On::Sqlite { &SQLITE } else { &POSTGRES };
    cell.get_or_init(|| async move {
        let town = Town::new(on).await;
        let (things, gus) = Things::of(&town).await;
        let gus = gus.cookies();
        Common { mould: Mould::of(town).await, things, gus }
    })
    .await
}

/// The town in which an actor stands as is said of them.
pub struct Set {
    mould: Mould,
    client: Client,
    things: Things,
}

impl Set {
    pub async fn of(on: On, actor: Actor) -> Self {
        let common = common(on).await;
        let town = copy(&common.mould).await;
        let mut things = common.things.clone();
        things.role = role(&town, actor.name).await;
        let gus = town.client(&common.gus);
        let client = come(&town, actor, gus, &things).await.before(Router::new());
        Self { mould: Mould::of(town).await, client, things }
    }

    /// A copy of it, in which nothing was asked yet.
    pub async fn stage(&self) -> Stage {
        let town = copy(&self.mould).await;
        let client = town.same_client(&self.client);
        Stage { town, client, things: self.things.clone() }
    }
}

/// What is open to the guest.
fn open_to_gus(town: &Town, things: &Things) -> [String; 5] {
    [town.bridge(""), town.project(""), town.document(""), town.board(""), format!("/items/{}", things.paths)]
}

async fn come(town: &Town, actor: Actor, gus: Client, things: &Things) -> Client {
    match actor.name {
        "nobody" => town.nobody(),
        "halfway" => halfway(town).await,
        "visitor" => {
            let visitor = town.nobody();
            visitor.get(&things.link).await.ok();
            visitor
        }
        "holder" | "by-link" => holder(town, actor.name == "by-link").await,
        "coded" => {
            let other = town.nobody();
            other.get(&things.link).await.ok();
            other.post("/open", &[]).await.leads_to("/open/code");
            let code = town.code_to(GUS).await;
            other.post("/open/code", &[("code", &code)]).await.is(303);
            other
        }
        "o-item" => {
            town.share(&town.tower(""), "mira@bolt.example").await;
            town.come_in("mira@bolt.example").await
        }
        "o-comp" => elsewhere(town, "ana@crane.example").await,
        "closed" => {
            for item in open_to_gus(town, things) {
                town.close(&item, "Gus").await;
            }
            gus
        }
        "ended" => {
            for item in open_to_gus(town, things) {
                let grant = town.grant(&item, "Gus").await;
                let terms = [("grant", grant.as_str()), ("long", "until"), ("until", "2026-11-24")];
                town.petra().post(&format!("{item}/grants/change"), &terms).await.is(303);
            }
            town.later(2 * 86_400);
            gus
        }
        "lapsed" => {
            town.later(31 * 86_400);
            gus
        }
        "extern" => town.jan(),
        "intern" | "reader" | "o-role" => town.tomas(),
        "admin" => town.petra(),
        "o-admin" => town.eve(),
        "o-link" => {
            town.plan("business").await;
            let eve = town.eve();
            eve.get(&public(town, &town.bridge("")).await).await.ok();
            eve.post("/open", &[]).await.is(303);
            eve
        }
        "operator" => {
            let address = "ops@parlor.example";
            elsewhere(town, address).await;
            let ops = town.sign_in(address).await;
            set_up_by(town, &ops).await;
            ops
        }
        "r-key" => program(town, "/account/keys", &json!({"key_name": "Reports", "may": "read"})).await,
        "v-key" => program(town, &town.northwind(&format!("/contacts/{}/keys", things.contact)), &json!({"key_name": "Screen"})).await,
        _ => gus,
    }
}

/// A browser that Tomáš's password was typed in, who has an app; and that waits for a code to Petra's mailbox.
async fn halfway(town: &Town) -> Client {
    set_up_by(town, &town.tomas()).await;
    town.later(60);
    let browser = town.nobody();
    browser.post("/sign-in", &[("email", "petra@northwind.example"), ("way", "code")]).await.leads_to("/sign-in/code");
    let password = [("email", "tomas@northwind.example"), ("password", PASSWORD), ("way", "password")];
    browser.post("/sign-in", &password).await.leads_to("/sign-in/second");
    browser
}

/// The path of the public link of an item.
async fn public(town: &Town, item: &str) -> String {
    let made = town.petra().post_json(&format!("{item}/link/everyone"), &json!({})).await.ok().view();
    made["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

/// Somebody who holds the addresses of the board, the document and the bridge.
async fn holder(town: &Town, verifies: bool) -> Client {
    town.plan("business").await;
    let holder = town.nobody();
    town.petra().post(&town.board("/board/address"), &[("opens", "link"), ("role", "reviewer")]).await.is(303);
    let copied = town.petra().post_json(&town.board("/board/address/copy"), &json!({})).await.ok().view();
    holder.get(copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url)).await.ok();
    holder.post("/open", &[("name", "Vera")]).await.leads_to(&town.board(""));
    for item in [town.document(""), town.bridge("")] {
        holder.get(&public(town, &item).await).await.ok();
        holder.post("/open", &[]).await.leads_to(&item);
        holder.post(&format!("{item}/verify"), &[("email", "vera@acme.example"), ("name", "Vera")]).await.is(303);
        if verifies {
            let code = town.code_to("vera@acme.example").await;
            holder.post(&format!("{item}/verify/code"), &[("code", &code)]).await.leads_to(&item);
        }
    }
    holder
}

/// A guest of Acme.
async fn elsewhere(town: &Town, address: &str) -> Client {
    town.eve().post(&format!("/items/{}/share", town.world.secret), &[("who", address)]).await.is(303);
    town.come_in(address).await
}

/// A program with a key that Petra makes at that address; it asks as a browser would, for pages.
async fn program(town: &Town, keys: &str, terms: &Value) -> Client {
    let key = town.petra().post_json(keys, terms).await.ok().view()["key"].as_str().unwrap().to_owned();
    town.nobody().with("authorization", &format!("Bearer {key}"))
}

/// A role that the house made: one to read the item's organizer, or nothing of
/// it. Tomáš gets it, where it is he who asks by it.
async fn role(town: &Town, actor: &str) -> String {
    let (petra, roles) = (town.petra(), town.northwind("/roles"));
    let made = petra.post_json(&roles, &json!({"name": "Readers"})).await.ok().view();
    let address = made["location"].as_str().unwrap().to_owned();
    let level = format!("level-{}", town.world.organizer);
    let edition = petra.json(&address).await["edition"].clone();
    let says = if actor == "o-role" { "none" } else { "read" };
    petra.post_json(&address, &json!({"name": "Readers", "edition": edition, level: says})).await.ok();
    let role = id_in(&address);
    if matches!(actor, "reader" | "o-role") {
        let team = petra.json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": tomas, "role": role})).await.ok();
    }
    role
}
