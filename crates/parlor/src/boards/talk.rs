//! The chat on a board: what is said to all who are there.

use super::{
    Chat,
    bin::{self, Reach, read_or_put_back},
    taking_part::{self, Speaker},
    told,
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::Allowed,
    follows,
    items::{Answering, Item, bin::UNDO_DAYS},
    rows,
    sharing::{self, Widen},
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Routes, cursor},
};
use access::{BoardDeed, BoardRights};
use canvas::Author;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many are shown at once.
const SHOWN: i64 = 100;
/// How cursors call it.
const LIST: &str = "board chat";
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
        removed_at: Option<Time>,
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
    /// Plain text; empty when it was taken back.
    pub body: String,
    pub at: Time,
    /// The viewer may take it back.
    pub removable: bool,
    /// It was taken back, and the viewer may put it back until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_until: Option<Time>,
}

impl Spoken {
    fn to(me: Author, rights: BoardRights, row: Row) -> Self {
        Self {
            id: row.id,
            author: row.author,
            guest: row.guest,
            mine: row.author_id == me.0,
            body: row.body,
            at: row.at,
            removable: row.removed_at.is_none() && bin::removable(row.author_id, me.0, rights),
            restore_until: row.removed_at.map(|at| at.plus_days(UNDO_DAYS)),
        }
    }
}

/// The latest before a place, the oldest of them first, and the place before which there are more;
/// the latest of all where no place is named. What was taken back is among them for who may put it back, without its words.
///
/// # Errors
/// Invalid, where it is no place of a chat; or the store fails.
pub fn latest(tx: &mut Tx<'_>, item: &Item, me: Author, rights: BoardRights, before: &str) -> Result<(Vec<Spoken>, Option<String>), Error> {
    let (at, id) = cursor::read_back::<(i64, Uuid)>(LIST, before)?.unwrap_or((i64::MAX, Uuid::max()));
    let (reach, since) = (Reach::of(me.0, rights, BoardDeed::Comment), tx.now().plus_days(-UNDO_DAYS));
    let mut rows: Vec<Row> = tx.all(
        concat!(
            "SELECT id, author_id, author_name, guest, CASE WHEN deleted_at IS NULL THEN body ELSE '' END, at, deleted_at FROM board_comments
             WHERE organization_id = $1 AND item_id = $2 AND pin_id IS NULL AND (at, id) < ($4, $5) AND ",
            read_or_put_back!("$6", "$7", "$8"),
            " ORDER BY at DESC, id DESC LIMIT $3"
        ),
        bind![item.organization, item.id, SHOWN + 1, at, id, since, reach.all, reach.mine],
    )?;
    let older = cursor::cut(&mut rows, SHOWN, LIST, |row| (row.at.0, row.id));
    rows.reverse();
    Ok((rows.into_iter().map(|row| Spoken::to(me, rights, row)).collect(), older))
}

/// Writes down what somebody says, at a pin or to all, and tells those whom it concerns.
///
/// # Errors
/// A sentence, where it says nothing or too much; the question whether those whom it calls
/// are let onto the board.
pub(super) fn say(tx: &mut Tx<'_>, app: &App, who: Speaker<'_>, pin: Option<Uuid>, words: &Words) -> Result<Uuid, Error> {
    let mut problems = Vec::new();
    let body = follows::text(&mut problems, "body", &words.body);
    if body.trim().is_empty() {
        return Err(Error::field("body", "board-say-something"));
    }
    if body.chars().count() > LONGEST {
        return Err(Error::Invalid(vec![crate::web::Problem {
            field: "body",
            say: crate::web::Say::new("field-too-long").and("most", LONGEST as i64),
        }]));
    }
    let called = sharing::called_on_board(tx, app, who, body.trim(), Widen::from_word(&words.widen))?;
    let (item, by) = (who.item, who.by);
    let (id, now, author) = (tx.id::<Uuid>(), tx.now(), taking_part::author(tx, by)?);
    tx.run(
        "INSERT INTO board_comments (organization_id, id, item_id, pin_id, author_id, author_name, guest, body, at)
         VALUES ($9, $1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, item.id, pin, author.0, &by.name, taking_part::guest(by), body.trim(), now, item.organization],
    )?;
    told::said(tx, item, by, (id, pin), &called)?;
    item.touch(tx)?;
    let deed = if pin.is_some() { "board.commented" } else { "board.said" };
    audit::record(tx, item.organization, By::Actor(by), deed, ("item", Some(item.id.0)), &format!("comment {id}"))?;
    Ok(id)
}

/// What is said.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Words {
    /// Plain text, 4,000 characters at most.
    #[serde(default)]
    pub(super) body: String,
    /// What becomes of people whom it calls and who are not on the board: `yes` lets them in,
    /// `no` leaves them out; left out, it is asked where that is needed.
    #[serde(default)]
    pub(super) widen: String,
}

/// An answer by mail to what was said on a board is said where that was.
///
/// # Errors
/// Not found, where it was taken back; forbidden.
pub fn answered(tx: &mut Tx<'_>, app: &App, answering: &Answering, comment: Option<Uuid>, text: &str) -> Result<(), Error> {
    let who = Speaker::from(answering);
    let place: Option<(Option<Uuid>,)> = match comment {
        Some(comment) => {
            tx.maybe("SELECT pin_id FROM board_comments WHERE item_id = $1 AND id = $2 AND deleted_at IS NULL", bind![who.item.id, comment])?
        }
        None => None,
    };
    let (pin,) = place.ok_or(Error::NotFound)?;
    if !who.may(if pin.is_some() { BoardDeed::Comment } else { BoardDeed::Chat }) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    say(tx, app, who, pin, &Words { body: text.to_owned(), widen: "no".into() }).map(drop)
}

async fn chat(item: Allowed<Chat, Item>, cx: Cx, input: Input<Words>) -> Result<Answer, Error> {
    let (app, words) = (cx.app.clone(), input.value);
    let outcome = cx.write(&item, move |tx, permit| say(tx, &app, permit.into(), None, &words)).await;
    super::page::after(&cx, (&item, item.ask()), outcome, input.typed, |_| "#chat".to_owned()).await
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/items/{item}/board/chat", chat).about("Say something to all who are on a board").takes::<Words>()
}
