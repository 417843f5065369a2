//! What pages hear: `docs/board-protocol.md`. What they say is `canvas`'s. What everybody hears is written once.

use crate::{
    boards::elements::{Laid, Outcome, Refused},
    web::Texts,
};
use access::{BoardDeed, BoardRights, BoardRole};
use canvas::{Client, Presence};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Somebody who is on a board now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Someone {
    pub client: Uuid,
    pub id: Uuid,
    pub name: String,
    pub role: BoardRole,
    pub guest: bool,
}

/// What one may do on a board, as pages need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct May {
    pub role: BoardRole,
    pub shut: bool,
    pub add: bool,
    pub change_own: bool,
    pub change_any: bool,
    pub comment: bool,
    pub embed: bool,
    pub web_image: bool,
    pub table: bool,
    pub moderate: bool,
}

impl From<BoardRights> for May {
    fn from(rights: BoardRights) -> Self {
        Self {
            role: rights.role(),
            shut: rights.shut(),
            add: rights.may(BoardDeed::Add),
            change_own: rights.may(BoardDeed::ChangeOwn),
            change_any: rights.may(BoardDeed::ChangeAny),
            comment: rights.may(BoardDeed::Comment),
            embed: rights.may(BoardDeed::Embed),
            web_image: rights.may(BoardDeed::WebImage),
            table: rights.may(BoardDeed::Table),
            moderate: rights.may(BoardDeed::Moderate),
        }
    }
}

/// What a page is told when it comes, and when it fell too far behind.
pub struct Welcome<'a> {
    pub number: i64,
    pub whole: bool,
    pub elements: &'a [Laid],
    pub taken: i64,
    pub you: &'a Someone,
    pub may: May,
    pub people: &'a [Someone],
    pub crowd: usize,
    pub moderator: Option<Client>,
}

impl Welcome<'_> {
    pub fn text(&self) -> String {
        let mut text = format!("{{\"welcome\":{{\"number\":{},\"whole\":{},\"elements\":[", self.number, self.whole);
        elements(&mut text, self.elements);
        let rest = serde_json::json!({
            "taken": self.taken, "you": self.you, "may": self.may, "people": self.people, "crowd": self.crowd,
            "moderator": self.moderator.map(|client| client.0),
        });
        text.push_str("],");
        // The rest of the object goes on where the elements end.
        text.push_str(rest.to_string().trim_start_matches('{'));
        text.push('}');
        text
    }
}

/// What was changed, for everybody.
pub fn changes(outcome: &Outcome) -> String {
    let mut text = format!("{{\"changes\":{{\"number\":{},\"elements\":[", outcome.number);
    elements(&mut text, &outcome.laid);
    text.push_str("],\"taken\":{");
    for (place, (client, taken)) in outcome.taken.iter().enumerate() {
        text.push_str(&format!("{}\"{}\":{taken}", if place == 0 { "" } else { "," }, client.0));
    }
    text.push_str("}}}");
    text
}

fn elements(text: &mut String, all: &[Laid]) {
    for (place, laid) in all.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        laid.write(text);
    }
}

/// What was not changed, for who wanted it.
pub fn refused(refused: &Refused, t: &Texts) -> String {
    let current = refused.current.as_ref().map_or_else(
        || "null".to_owned(),
        |laid| {
            let mut text = String::new();
            laid.write(&mut text);
            text
        },
    );
    let (id, why) = (Value::from(refused.id.clone()), Value::from(t.say(&refused.why)));
    format!("{{\"refused\":{{\"number\":{},\"id\":{id},\"why\":{why},\"current\":{current}}}}}", refused.number)
}

/// A change of who is here.
pub fn people(come: &[Someone], gone: &[Client], crowd: usize) -> String {
    let gone: Vec<Uuid> = gone.iter().map(|client| client.0).collect();
    serde_json::json!({ "people": { "come": come, "gone": gone, "crowd": crowd } }).to_string()
}

/// Who moved.
pub fn presence<'a>(all: impl Iterator<Item = (&'a Client, &'a Presence)>) -> String {
    let all: Vec<Value> = all
        .filter_map(|(client, presence)| {
            let mut one = serde_json::to_value(presence).ok()?;
            one.as_object_mut()?.insert("client".into(), Value::from(client.0.to_string()));
            Some(one)
        })
        .collect();
    serde_json::json!({ "presence": all }).to_string()
}

pub fn may(may: May) -> String {
    serde_json::json!({ "may": may }).to_string()
}

pub fn moderator(client: Option<Client>) -> String {
    serde_json::json!({ "moderator": client.map(|client| client.0) }).to_string()
}

pub fn news() -> String {
    "{\"news\":{}}".to_owned()
}
