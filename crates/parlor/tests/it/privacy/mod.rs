//! Rights of people over what is kept of them: taking it along, having it erased, for how long it
//! is kept, and what is said of it.

mod account;
mod erasing;
mod export;
mod retention;
mod watch_columns;

use crate::town::{Client, Town};
use parlor::audit::{self, Verdict};
use serde_json::{Value, json};

/// A guest of whom nobody else has the name.
pub const ZEB: &str = "zebulon@bolt.example";
pub const NAME: &str = "Zebulon";
pub const PETRA: &str = "petra@northwind.example";
pub const DAY: i64 = 86_400;

/// Zebulon is a guest of the bridge, and wrote there; signed in as himself.
pub async fn guest(town: &Town) -> Client {
    let by_link = town.invite(ZEB).await;
    by_link.get(&town.bridge("")).await.ok();
    by_link.post(&town.bridge("/comments"), &[("text", "My own words")]).await.is(303);
    town.work().await;
    // Mails of one instant have no order.
    town.later(60);
    let signed_in = town.sign_in(ZEB).await;
    town.later(60);
    signed_in
}

pub async fn own(who: &Client) -> Value {
    who.json("/account/data").await
}

/// Asks for the erasure of what this is.
pub async fn ask(who: &Client, what: &str) {
    who.post("/account/data/erase", &[("what", what), ("sure", "on")]).await.leads_to("/account/data");
}

/// Where Northwind decides about the erasure of somebody.
pub async fn case(town: &Town, name: &str) -> String {
    let contact = town.contact(&town.bridge(""), name).await;
    town.northwind(&format!("/contacts/{contact}/erasure"))
}

/// Northwind's contacts, with what is known of them.
pub async fn contacts(town: &Town, who: &Client) -> String {
    who.json(&town.northwind("/contacts")).await["groups"].to_string()
}

/// The audit log is whole.
pub async fn whole(town: &Town) {
    let store = town.again(|_| ()).store.clone();
    let verdict = tokio::task::spawn_blocking(move || audit::verify(&store, i64::MAX).unwrap()).await.unwrap();
    assert!(matches!(verdict, Verdict::Whole(_)), "{verdict:?}");
}

pub fn nothing() -> Value {
    json!([])
}
