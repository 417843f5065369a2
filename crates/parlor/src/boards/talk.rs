//! The chat on a board: what is said to all who are there.

use super::{Chat, taking_part};
use crate::{
    bind,
    doors::{Allowed, Permit},
    follows,
    items::Item,
    rows,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::ItemId;
use canvas::Author;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many of the latest are shown.
const SHOWN: i64 = 100;
/// No comment and no message is longer, in characters.
pub(super) const LONGEST: usize = 4000;

rows! {
    struct Row {
        id: Uuid,
        author_id: Uuid,
        author: String,
        guest: bool,
        body: String,
        at: Time,
    }
}

/// Something that somebody said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Spoken {
    pub id: Uuid,
    /// By the name that they had then.
    pub author: String,
    /// They stand outside.
    pub guest: bool,
    pub mine: bool,
    /// Plain text.
    pub body: String,
    pub at: Time,
}

/// The latest, the oldest of them first.
///
/// # Errors
/// When the store fails.
pub fn latest(tx: &mut Tx<'_>, item: ItemId, me: Author) -> Result<Vec<Spoken>, Error> {
    let mut rows: Vec<Row> = tx.all(
        "SELECT id, author_id, author_name, guest, body, at FROM board_comments WHERE item_id = $1 AND pin_id IS NULL AND deleted_at IS NULL
         ORDER BY at DESC, id DESC LIMIT $2",
        bind![item, SHOWN],
    )?;
    rows.reverse();
    let spoken = |row: Row| Spoken { id: row.id, author: row.author, guest: row.guest, mine: row.author_id == me.0, body: row.body, at: row.at };
    Ok(rows.into_iter().map(spoken).collect())
}

/// Writes down what somebody says: at a pin, or to all.
///
/// # Errors
/// A sentence, where it says nothing or too much.
pub(super) fn say<A: 'static>(tx: &mut Tx<'_>, item: &Permit<A, Item>, pin: Option<Uuid>, body: &str) -> Result<Uuid, Error> {
    let mut problems = Vec::new();
    let body = follows::text(&mut problems, "body", body);
    if body.trim().is_empty() {
        return Err(Error::field("body", "board-say-something"));
    }
    if body.chars().count() > LONGEST {
        return Err(Error::Invalid(vec![crate::web::Problem {
            field: "body",
            say: crate::web::Say::new("field-too-long").and("most", LONGEST as i64),
        }]));
    }
    let (id, now, author) = (tx.id::<Uuid>(), tx.now(), taking_part::author(tx, item.by())?);
    tx.run(
        "INSERT INTO board_comments (id, item_id, pin_id, author_id, author_name, guest, body, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, item.id, pin, author.0, &item.by().name, taking_part::guest(item.by()), body.trim(), now],
    )?;
    item.touch(tx)?;
    Ok(id)
}

/// What is said.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Words {
    /// Plain text, 4,000 characters at most.
    #[serde(default)]
    pub(super) body: String,
}

async fn chat(item: Allowed<Chat, Item>, cx: Cx, input: Input<Words>) -> Result<Answer, Error> {
    let body = input.value.body;
    let outcome = cx.write(&item, move |tx, permit| say(tx, permit, None, &body)).await;
    super::page::after(&cx, (&item, item.ask()), outcome, input.typed, |_| "#chat".to_owned()).await
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/items/{item}/board/chat", chat).about("Say something to all who are on a board").takes::<Words>()
}
