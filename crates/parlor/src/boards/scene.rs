//! What lies on a board, for programs: all of it, and changes without a socket.

use super::{
    Look, elements,
    live::{self, May},
    taking_part,
};
use crate::{
    doors::Allowed,
    items::Item,
    web::{Answer, Asked, Cx, Error, Input, Routes},
};
use access::ItemId;
use canvas::{Change, MOST_CHANGES, Sent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// From where on somebody knows the board.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
struct Since {
    /// The number of the board as far as it is known; without it all is given that is there to be seen.
    since: Option<i64>,
}

/// What lies on a board.
#[derive(Serialize, JsonSchema)]
struct Scene {
    id: ItemId,
    /// Goes up with every change.
    number: i64,
    may: May,
    elements: Vec<Lying>,
}

/// An element, with what is known of it.
#[derive(Serialize, JsonSchema)]
struct Lying {
    /// The number that the board had with its last change.
    at: i64,
    /// Whose it is: the id of a member, a contact, or the hold of an address.
    by: Uuid,
    /// In the component's words.
    element: Value,
}

impl Lying {
    fn of(laid: &elements::Laid) -> Option<Self> {
        Some(Self { at: laid.at, by: laid.author, element: laid.element()?.drawn() })
    }
}

async fn scene(item: Allowed<Look, Item>, cx: Cx, Asked(asked): Asked<Since>) -> Result<Answer, Error> {
    let (at, may) = (item.located(), May::from(item.rights().on_board().ok_or(Error::NotFound)?));
    let (number, laid) = cx
        .read(move |tx| {
            let laid = match asked.since {
                Some(since) => elements::since(tx, at, since)?,
                None => elements::seen(tx, at)?,
            };
            Ok((elements::number(tx, at)?, laid))
        })
        .await?;
    Ok(Answer::json(&Scene { id: item.id, number, may, elements: laid.iter().filter_map(Lying::of).collect() }))
}

/// Changes of a program.
#[derive(Deserialize, JsonSchema)]
struct Changes {
    /// An id that the program took for itself, and keeps.
    client: Uuid,
    /// Numbered from 1; what was sent before is not done again.
    changes: Vec<Sent>,
}

/// What became of them.
#[derive(Serialize, JsonSchema)]
struct Taken {
    number: i64,
    /// The last change of this program that is answered.
    taken: u64,
    refused: Vec<Refusal>,
}

/// A change that was not made.
#[derive(Serialize, JsonSchema)]
struct Refusal {
    number: u64,
    id: String,
    why: String,
    /// The element as it is still; nothing where there is none.
    current: Option<Lying>,
}

async fn change(item: Allowed<Look, Item>, cx: Cx, input: Input<Changes>) -> Result<Answer, Error> {
    if input.value.changes.len() > MOST_CHANGES {
        return Err(Error::field("changes", "board-many-changes"));
    }
    let by = item.by().clone();
    let author = cx.read(move |tx| taking_part::author(tx, &by)).await?;
    let client = taking_part::page(author, input.value.client);
    let mut changes = Vec::with_capacity(input.value.changes.len());
    for sent in &input.value.changes {
        let fault = |fault: canvas::Fault| Error::Unreadable(format!("change {}: {fault}", sent.number));
        changes.push(Change::read(client, sent.number, &sent.element).map_err(fault)?);
    }
    let answered = cx.app.boards.take(item.id, elements::Sent { client, author, ask: item.ask(), changes }).await?;
    let refused = answered.refused.iter().map(|refused| Refusal {
        number: refused.number,
        id: refused.id.clone(),
        why: cx.t.say(&refused.why),
        current: refused.current.as_ref().and_then(Lying::of),
    });
    Ok(Answer::json(&Taken { number: answered.number, taken: answered.taken, refused: refused.collect() }))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/board", scene)
        .about("What lies on a board, or what changed since a number")
        .asks::<Since>()
        .answers::<Scene>()
        .get("/as/{guest}/items/{item}/board", scene)
        .post("/items/{item}/board/changes", change)
        .about("Change what lies on a board; each change is checked by itself")
        .takes::<Changes>()
        .answers::<Taken>()
        .get("/items/{item}/board/socket", live::socket)
        .get("/as/{guest}/items/{item}/board/socket", live::socket)
}
