//! Addresses of pins.

use super::{Pin, PinView, Said, add, all, resolve, tasks};
use crate::{
    boards::{
        Comment, Look,
        page::after,
        taking_part,
        talk::{self, Words},
    },
    doors::{Action, Allowed},
    items::Item,
    mentions::Offer,
    sharing,
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{BoardDeed, Rights};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

impl Action<Pin> for Comment {
    const NAME: &'static str = "Comment";
    fn allowed(rights: &Rights) -> bool {
        rights.on_board().is_some_and(|board| board.may(BoardDeed::Comment))
    }
}

/// The pins of a board.
#[derive(Serialize, JsonSchema)]
struct Pins {
    pins: Vec<PinMark>,
}

/// A pin, as it is marked on the canvas.
#[derive(Serialize, JsonSchema)]
struct PinMark {
    id: Uuid,
    number: i64,
    x: i64,
    y: i64,
    resolved: bool,
    author: String,
    text: String,
    answers: usize,
}

impl From<PinView> for PinMark {
    fn from(pin: PinView) -> Self {
        let mut standing = pin.comments.into_iter().filter(Said::stands);
        let (author, text) = standing.next().map(|said| (said.author, said.body)).unwrap_or_default();
        Self { id: pin.id, number: pin.number, x: pin.x, y: pin.y, resolved: pin.resolved, author, text, answers: standing.count() }
    }
}

async fn pins(item: Allowed<Look, Item>, cx: Cx) -> Result<Answer, Error> {
    let (here, by, rights) = ((*item).clone(), item.by().clone(), item.rights().on_board().ok_or(Error::NotFound)?);
    let all = cx
        .read(move |tx| {
            let me = taking_part::author(tx, &by)?;
            all(tx, &here, me, rights)
        })
        .await?;
    Ok(Answer::json(&Pins { pins: all.into_iter().filter(PinView::speaks).map(PinMark::from).collect() }))
}

/// A comment to be pinned.
#[derive(Clone, Deserialize, JsonSchema)]
struct Placed {
    /// In pixels of the board.
    #[serde(default)]
    x: f64,
    #[serde(default)]
    y: f64,
    /// Plain text, 4,000 characters at most.
    #[serde(default)]
    body: String,
    /// What becomes of people whom it calls and who are not on the board: `yes` lets them in,
    /// `no` leaves them out; left out, it is asked where that is needed.
    #[serde(default)]
    widen: String,
}

async fn pin(item: Allowed<Comment, Item>, cx: Cx, input: Input<Placed>) -> Result<Answer, Error> {
    let (app, Placed { x, y, body, widen }) = (cx.app.clone(), input.value);
    let words = Words { body, widen };
    let outcome = cx.write(&item, move |tx, permit| add(tx, &app, permit, (x, y), &words)).await;
    after(&cx, (&item, item.ask()), outcome, input.typed, |id| format!("#pin-{id}")).await
}

async fn answer(pin: Allowed<Comment, Pin>, cx: Cx, input: Input<Words>) -> Result<Answer, Error> {
    let (app, words, id) = (cx.app.clone(), input.value, pin.id);
    let ask = pin.ask();
    // What is pinned to a board is said on it.
    let outcome = cx
        .write(&pin, move |tx, _| {
            let item = crate::doors::Permit::<Comment, Item>::ask(tx, &ask)?;
            talk::say(tx, &app, (&item).into(), Some(id), &words)
        })
        .await;
    after(&cx, (&pin.item, pin.ask()), outcome, input.typed, |_| format!("#pin-{id}")).await
}

async fn resolve_it(pin: Allowed<Comment, Pin>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&pin, |tx, permit| resolve(tx, permit, true)).await?;
    cx.done(format!("{}#pin-{}", pin.item.url(), pin.id))
}

async fn reopen(pin: Allowed<Comment, Pin>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&pin, |tx, permit| resolve(tx, permit, false)).await?;
    cx.done(format!("{}#pin-{}", pin.item.url(), pin.id))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/board/comments", pins)
        .about("The places of a board where something was said")
        .answers::<Pins>()
        .get("/as/{guest}/items/{item}/board/comments", pins)
        .get("/items/{item}/board/mentions", sharing::offer_on_board)
        .about("Who can be called by an @ on a board")
        .asks::<sharing::Typing>()
        .answers::<Offer>()
        .post("/items/{item}/board/comments", pin)
        .about("Pin a comment to a place of a board")
        .takes::<Placed>()
        .post("/items/{item}/board/comments/{pin}", answer)
        .about("Answer at a pin of a board")
        .takes::<Words>()
        .post("/items/{item}/board/comments/{pin}/resolve", resolve_it)
        .about("Resolve what was said at a pin")
        .post("/items/{item}/board/comments/{pin}/reopen", reopen)
        .about("Open again what was resolved at a pin")
        .post("/items/{item}/board/comments/{pin}/task", tasks::make_it)
        .about("Make a task of what was said at a pin")
        .takes::<tasks::Form>()
}
