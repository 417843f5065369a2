//! Addresses of activities.

use super::{Activity, Kind, Wanted, add, change, pages, views};
use crate::{
    comments,
    doors::Allowed,
    files,
    follows::{self, Around, Difference},
    items::{
        Edit, Item,
        attachment::{EditIt, On, SeeIt},
    },
    mentions,
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// An activity to be written or changed.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    #[serde(default)]
    title: String,
    /// `meeting`, `call`, `visit` or `other`.
    #[serde(default)]
    kind: String,
    /// A calendar day, as 2026-11-30.
    #[serde(default)]
    happened_on: String,
    /// Who was there.
    #[serde(default)]
    participants: String,
    /// Markdown.
    #[serde(default)]
    body: String,
    /// The edition that was seen; a change needs it.
    #[serde(default)]
    edition: i64,
}

impl Form {
    fn wanted(&self) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let kind = Kind::from_word(self.kind.trim());
        if kind.is_none() {
            problems.push(Problem { field: "kind", say: "activity-choose-kind".into() });
        }
        if self.happened_on.trim().is_empty() {
            problems.push(Problem { field: "happened_on", say: "field-empty".into() });
        }
        let wanted = Wanted {
            kind: kind.unwrap_or(Kind::Other),
            title: follows::line(&mut problems, "title", &self.title, true, 200),
            body: follows::text(&mut problems, "body", &self.body),
            happened_on: follows::day(&mut problems, "happened_on", &self.happened_on).unwrap_or_default(),
            participants: follows::line(&mut problems, "participants", &self.participants, false, 500),
        };
        if problems.is_empty() { Ok(wanted) } else { Err(Error::Invalid(problems)) }
    }
}

async fn see(activity: Allowed<SeeIt, On<Activity>>, cx: Cx) -> Result<Answer, Error> {
    if activity.rights().on_item.outside() {
        return crate::guests::activity_page(&activity, &cx).await;
    }
    cx.met(activity.by(), activity.it.id);
    let view = load(&cx, &activity).await?;
    cx.page(&view, |cx, view| pages::page(cx, view, &Typed::default(), &Typed::default()))
}

pub(super) async fn load<A>(cx: &Cx, activity: &Allowed<A, On<Activity>>) -> Result<views::ActivityPage, Error> {
    comments::with_earlier(cx, activity, views::page, |view| &mut view.thread).await
}

async fn around(cx: &Cx, item: &Allowed<Edit, Item>) -> Result<Around, Error> {
    let (here, by) = ((**item).clone(), item.by().clone());
    cx.read(move |tx| follows::around(tx, &here, &by)).await
}

async fn new(item: Allowed<Edit, Item>, cx: Cx) -> Result<Answer, Error> {
    let around = around(&cx, &item).await?;
    cx.page(&around, |cx, around| pages::adding(cx, around, &Typed::default()))
}

async fn add_it(item: Allowed<Edit, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&item, move |tx, permit| add(tx, permit, permit.rights(), permit.by(), &form.wanted()?)).await;
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/activities/{id}", item.url())),
        Err(problems) => {
            let around = around(&cx, &item).await?;
            Ok(Answer::html(pages::adding(&cx, &around, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn change_it(activity: Allowed<EditIt, On<Activity>>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&activity, move |tx, permit| {
            change(tx, &permit.item, &permit.rights().on_item, permit.by(), &permit.it, &form.wanted()?, form.edition)
        })
        .await;
    let url = format!("{}/activities/{}", activity.item.url(), activity.it.id);
    match outcome {
        Err(Error::Changed) if !cx.json => meet(&cx, &activity, &url, &input.typed).await,
        outcome => match again(&cx, outcome)? {
            Ok(()) => cx.done(url),
            Err(problems) => {
                let view = load(&cx, &activity).await?;
                Ok(Answer::html(pages::page(&cx, &view, &input.typed.with(problems), &Typed::default())).status(StatusCode::UNPROCESSABLE_ENTITY))
            }
        },
    }
}

/// Two editors meet: the activity is read anew, so that the newest words are shown.
async fn meet(cx: &Cx, activity: &Allowed<EditIt, On<Activity>>, url: &str, typed: &Typed) -> Result<Answer, Error> {
    let ask = activity.ask();
    let view = cx
        .read(move |tx| {
            let now = Allowed::<EditIt, On<Activity>>::again(tx, &ask)?;
            views::page(tx, &now.item, now.rights(), now.by(), &now.it)
        })
        .await?;
    let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
    let kind = |word: &str| Kind::from_word(word).map(|kind| cx.t[kind.key()].to_owned()).unwrap_or_default();
    let fields = [
        Difference { field: "kind", label: "activity-kind", now: kind(view.activity.kind.word()), mine: kind(&mine("kind")) },
        Difference { field: "happened_on", label: "activity-day", now: view.activity.happened_on.clone(), mine: mine("happened_on") },
        Difference { field: "participants", label: "activity-participants", now: view.activity.participants.clone(), mine: mine("participants") },
        Difference { field: "title", label: "activity-name", now: view.activity.title.clone(), mine: mine("title") },
        Difference { field: "body", label: "activity-body", now: view.activity.body.clone(), mine: mine("body") },
    ];
    let draw = |cx: &Cx, title: &str, body: &maud::Markup| view.around.draw(cx, title, &maud::html! {}, body, None);
    follows::clash(cx, draw, &format!("{url}/change"), url, view.activity.edition, typed, &fields)
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/activities/new", new)
        .post("/items/{item}/activities", add_it)
        .about("Add an activity to an item")
        .takes::<Form>()
        .get("/items/{item}/activities/{activity}", see)
        .about("An activity, with its followers and comments")
        .asks::<comments::Earlier>()
        .answers::<views::ActivityPage>()
        .post("/items/{item}/activities/{activity}/change", change_it)
        .about("Change an activity")
        .takes::<Form>()
        .post("/items/{item}/activities/{activity}/followers", follows::add_to::<Activity>)
        .about("Add a follower to an activity: a member, or a guest to whom the item is open")
        .takes::<follows::Who>()
        .post("/items/{item}/activities/{activity}/followers/end", follows::end_on::<Activity>)
        .about("End a follow of an activity")
        .takes::<follows::Who>()
        .post("/items/{item}/activities/{activity}/comments", comments::write_on::<Activity>)
        .about("Write on an activity, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/activities/{activity}/files", files::add_to::<On<Activity>>)
        .about("Add files to an activity: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/activities/{activity}/mentions", mentions::offer::<SeeIt, On<Activity>>)
        .about("Who can be called by an @ where somebody writes on an activity")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
        .room(super::tasks::addresses)
}
