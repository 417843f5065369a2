//! Addresses of comments. Tasks, notes and activities register [`write_on`]
//! below their own.

use super::{
    Comment,
    bin::{RemovedComment, remove, restore},
    change, move_to_guests, pages, thread,
    views::readers_of,
    write,
};
use crate::{
    doors::{Actor, Allowed},
    follows::{Around, Followable, Place, around},
    items::{
        Item, See,
        attachment::{CommentOnIt, EditIt, On, RemoveIt, SeeIt},
    },
    organizations::frame::again,
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use access::{ItemKind, Lane, Rights};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A comment to be written.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Written {
    /// `team` or `guests`. A member has to say it; for guests it means nothing.
    #[serde(default)]
    pub lane: String,
    /// Plain text, 20,000 characters at most.
    #[serde(default)]
    pub text: String,
}

impl Written {
    fn lane(&self) -> Option<Lane> {
        Lane::from_word(self.lane.trim())
    }
}

/// New words for a comment.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Words {
    #[serde(default)]
    pub(super) text: String,
}

/// The wording that was seen when the move was confirmed.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
struct Confirmed {
    seen: i64,
}

/// One comment, to be changed or moved.
#[derive(Serialize, JsonSchema)]
pub(super) struct One {
    pub(super) around: Option<Around>,
    pub(super) comment_url: String,
    pub(super) back: String,
    pub(super) author: String,
    pub(super) text: String,
    /// Tells this wording from another.
    pub(super) seen: i64,
    /// The guests who will read it once it is moved.
    pub(super) readers: Vec<String>,
}

async fn write_on_item(item: Allowed<See, Item>, cx: Cx, input: Input<Written>) -> Result<Answer, Error> {
    // What is said of a project is its chat, of a document its events.
    if matches!(item.kind(), ItemKind::Project | ItemKind::Document) {
        return Err(Error::NotFound);
    }
    let (lane, text) = (input.value.lane(), input.value.text);
    let outcome = cx.write(&item, move |tx, permit| write(tx, permit, permit.rights(), permit.by(), Place::Item, lane, &text)).await;
    match again(&cx, outcome)? {
        Ok(_) => cx.done(format!("{}#comments", item.url())),
        Err(problems) => retry(&cx, &item, item.rights(), item.by(), Place::Item, lane, input.typed.with(problems)).await,
    }
}

/// Writes on a task, note or activity.
///
/// # Errors
/// Not found, forbidden, or a sentence about lane or text.
pub async fn write_on<C: Followable>(thing: Allowed<CommentOnIt, On<C>>, cx: Cx, input: Input<Written>) -> Result<Answer, Error> {
    let lane = input.value.lane();
    let (text, place) = (input.value.text, Place::from(thing.it.followed()));
    let outcome = cx
        .write(&thing, move |tx, permit| write(tx, &permit.item, &permit.rights().on_item, permit.by(), permit.it.followed().into(), lane, &text))
        .await;
    match again(&cx, outcome)? {
        Ok(_) => cx.done(format!("{}#comments", place.url(thing.item.id))),
        Err(problems) => retry(&cx, &thing.item, &thing.rights().on_item, thing.by(), place, lane, input.typed.with(problems)).await,
    }
}

async fn retry(cx: &Cx, item: &Item, rights: &Rights, by: &Actor, on: Place, lane: Option<Lane>, typed: Typed) -> Result<Answer, Error> {
    let (here, rights, by) = (item.clone(), rights.clone(), by.clone());
    let (around, thread) = cx.read(move |tx| Ok((inside(tx, &here, &by)?, thread(tx, &here, &rights, &by, on)?))).await?;
    Ok(Answer::html(pages::again(cx, around.as_ref(), item, &thread, lane, &typed)).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// The members' frame; guests have none.
fn inside(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Option<Around>, Error> {
    if by.member().is_some() { around(tx, item, by).map(Some) } else { Ok(None) }
}

async fn one(cx: &Cx, on: &On<Comment>, by: &Actor, moving: bool) -> Result<One, Error> {
    let (item, comment, by) = (on.item.clone(), on.it.clone(), by.clone());
    cx.read(move |tx| {
        Ok(One {
            around: inside(tx, &item, &by)?,
            comment_url: format!("{}/comments/{}", item.url(), comment.id),
            back: comment.url(item.id),
            author: comment.author_name.clone(),
            text: comment.body.clone(),
            seen: comment.seen(),
            readers: if moving { readers_of(tx, &item, &comment)? } else { Vec::new() },
        })
    })
    .await
}

async fn change_page(comment: Allowed<EditIt, On<Comment>>, cx: Cx) -> Result<Answer, Error> {
    let view = one(&cx, &comment, comment.by(), false).await?;
    cx.page(&view, |cx, view| pages::change(cx, view, &comment.item, &Typed::default()))
}

async fn change_it(comment: Allowed<EditIt, On<Comment>>, cx: Cx, input: Input<Words>) -> Result<Answer, Error> {
    let text = input.value.text;
    let outcome = cx.write(&comment, move |tx, permit| change(tx, &permit.item, &permit.rights().on_item, &permit.it, permit.by(), &text)).await;
    let problems: Vec<Problem> = match again(&cx, outcome)? {
        Ok(()) => return cx.done(comment.it.url(comment.item.id)),
        Err(problems) => problems,
    };
    let view = one(&cx, &comment, comment.by(), false).await?;
    Ok(Answer::html(pages::change(&cx, &view, &comment.item, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn remove_it(comment: Allowed<RemoveIt, On<Comment>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&comment, |tx, permit| remove(tx, &permit.item, &permit.it, permit.by())).await?;
    cx.done(comment.it.url(comment.item.id))
}

async fn restore_it(comment: Allowed<RemoveIt, On<RemovedComment>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&comment, |tx, permit| restore(tx, &permit.item, &permit.it, permit.by())).await?;
    cx.done(comment.it.url(comment.item.id))
}

async fn move_page(comment: Allowed<SeeIt, On<Comment>>, cx: Cx) -> Result<Answer, Error> {
    // For a guest there is no such page: the other lane does not exist.
    if comment.rights().on_item.outside() || comment.it.lane != Lane::Team {
        return Err(Error::NotFound);
    }
    let view = one(&cx, &comment, comment.by(), true).await?;
    cx.page(&view, |cx, view| pages::moving(cx, view, &comment.item))
}

async fn move_it(comment: Allowed<SeeIt, On<Comment>>, cx: Cx, input: Input<Confirmed>) -> Result<Answer, Error> {
    if comment.rights().on_item.outside() {
        return Err(Error::NotFound);
    }
    let seen = input.value.seen;
    cx.write(&comment, move |tx, permit| move_to_guests(tx, &permit.item, &permit.rights().on_item, &permit.it, permit.by(), seen)).await?;
    cx.done(comment.it.url(comment.item.id))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/comments", write_on_item)
        .about("Write on an item, for the team or where guests read")
        .takes::<Written>()
        .get("/items/{item}/comments/{comment}/change", change_page)
        .about("A comment of one's own, to be changed")
        .answers::<One>()
        .post("/items/{item}/comments/{comment}/change", change_it)
        .about("Change one's own comment")
        .takes::<Words>()
        .post("/items/{item}/comments/{comment}/remove", remove_it)
        .about("Remove one's own comment; that there was one stays to be seen, and for 30 days it can be put back")
        .post("/items/{item}/comments/{comment}/restore", restore_it)
        .about("Put one's own removed comment back, within 30 days")
        .get("/items/{item}/comments/{comment}/move-to-guests", move_page)
        .about("Who would read a comment of the team, were it moved to where guests read")
        .answers::<One>()
        .post("/items/{item}/comments/{comment}/move-to-guests", move_it)
        .about("Move a comment of the team to where guests read")
        .takes::<Confirmed>()
        .room(super::general::routes)
}
