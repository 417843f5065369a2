//! Addresses of request lists: the list itself, and who works on it. Those of its points and
//! of what is answered stand beside.

use super::{AskGuests, RequestList, Wanted, ask, change, close, make, pages, point_routes, templates, views};
use crate::{
    comments,
    doors::{Allowed, Claimed},
    files,
    follows::{self, Party},
    guests,
    items::{
        Item,
        attachment::{EditIt, On, SeeIt},
    },
    mentions,
    organizations::frame::again,
    store::Tx,
    web::{Answer, Asked, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// A request list to be made or changed.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    #[serde(default)]
    title: String,
    /// Markdown.
    #[serde(default)]
    body: String,
    /// A calendar day, as 2026-11-30, or nothing.
    #[serde(default)]
    due: String,
    /// A template, or another list, whose points a new one begins with.
    #[serde(default)]
    from: String,
    /// The edition that was seen; a change needs it.
    #[serde(default)]
    edition: i64,
}

impl Form {
    fn wanted(&self) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        let body = follows::text(&mut problems, "body", &self.body);
        let due = follows::day(&mut problems, "due", &self.due);
        if problems.is_empty() { Ok(Wanted { title, body, due }) } else { Err(Error::Invalid(problems)) }
    }
}

/// What a list is made of, as somebody claims it; nothing, where nothing is said.
fn source<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>, from: &str) -> Result<Option<templates::Source>, Error> {
    if from.trim().is_empty() {
        return Ok(None);
    }
    let claimed: Claimed<templates::Source> = Claimed::parse(from.trim()).ok_or(Error::NotFound)?;
    claimed.within(tx, item)?.seen_by(tx, item.by()).map(Some)
}

#[derive(Deserialize, JsonSchema)]
struct From {
    /// A template, or another list, to be used again.
    #[serde(default)]
    from: String,
}

type Making = Allowed<AskGuests, Item>;

async fn new(item: Making, cx: Cx, Asked(asked): Asked<From>) -> Result<Answer, Error> {
    fresh(&item, &cx, asked.from, &Typed::default()).await
}

/// The form, with what was typed.
async fn fresh(item: &Making, cx: &Cx, from: String, typed: &Typed) -> Result<Answer, Error> {
    if !super::asked_on(item.kind()) {
        return Err(Error::NotFound);
    }
    let ask = item.ask();
    let view = cx
        .read(move |tx| {
            let item = Making::again(tx, &ask)?;
            let source = source(tx, &item, &from)?;
            let templates::Offered { templates, removed, recent } = templates::offered(tx, &item, item.by())?;
            let from = source.and_then(|source| Some((from.trim().parse().ok()?, source.title, source.body)));
            Ok(views::NewList { around: follows::around(tx, &item, item.by())?, templates, removed, recent, from })
        })
        .await?;
    cx.form(&view, typed, pages::adding)
}

async fn make_it(item: Making, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value.clone();
    let outcome = cx
        .write(&item, move |tx, permit| {
            let from = source(tx, permit, &form.from)?;
            make(tx, permit, &form.wanted()?, from.as_ref())
        })
        .await;
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/request-lists/{id}", item.url())),
        Err(problems) => fresh(&item, &cx, input.value.from, &input.typed.with(problems)).await,
    }
}

#[derive(Clone, Deserialize, JsonSchema)]
struct OfTemplate {
    template: Claimed<templates::Template>,
}

async fn remove_template(item: Making, cx: Cx, input: Input<OfTemplate>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&item, move |tx, permit| {
        let template = form.template.within(tx, permit)?;
        templates::remove(tx, permit, permit.by(), &template)
    })
    .await?;
    cx.done(format!("{}/request-lists/new", item.url()))
}

#[derive(Clone, Deserialize, JsonSchema)]
struct OfRemoved {
    template: Claimed<templates::Removed>,
}

async fn restore_template(item: Making, cx: Cx, input: Input<OfRemoved>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&item, move |tx, permit| {
        let template = form.template.within(tx, permit)?;
        templates::restore(tx, permit, permit.by(), &template)
    })
    .await?;
    cx.done(format!("{}/request-lists/new", item.url()))
}

async fn see(list: Allowed<SeeIt, On<RequestList>>, cx: Cx) -> Result<Answer, Error> {
    if list.rights().on_item.outside() {
        return guests::list_page(&list, &cx, &Typed::default()).await;
    }
    cx.met(list.by(), list.it.id);
    shown(&list, &cx, &Typed::default(), StatusCode::OK).await
}

/// The page as it stands now, with what was typed in one of its forms.
pub(super) async fn shown<A: 'static>(list: &Allowed<A, On<RequestList>>, cx: &Cx, typed: &Typed, status: StatusCode) -> Result<Answer, Error> {
    let (ask, before) = (list.ask(), cx.asked("before"));
    let view = cx
        .read(move |tx| {
            let now = Allowed::<SeeIt, On<RequestList>>::again(tx, &ask)?;
            let mut view = views::page(tx, &now.item, now.rights(), now.by(), &now.it)?;
            view.thread.earlier(tx, &now.item, &now.rights().on_item, now.by(), &before)?;
            Ok(view)
        })
        .await?;
    Ok(cx.page(&view, |cx, view| pages::page(cx, view, typed))?.status(status))
}

pub(super) type Editing = Allowed<EditIt, On<RequestList>>;

/// Leads on, or shows the page again with what is wrong. Who meets another editor sees what
/// stands there by now, and keeps what they typed.
pub(super) async fn settled(list: &Editing, cx: &Cx, outcome: Result<(), Error>, typed: Typed, to: String) -> Result<Answer, Error> {
    match outcome {
        Ok(()) => cx.done(to),
        Err(Error::Changed) if !cx.json => {
            let overtaken = vec![Problem { field: "", say: "list-overtaken".into() }];
            shown(list, cx, &typed.with(overtaken), StatusCode::CONFLICT).await
        }
        Err(Error::Invalid(problems)) if !cx.json => shown(list, cx, &typed.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(other) => Err(other),
    }
}

async fn change_it(list: Editing, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&list, move |tx, permit| change(tx, permit, &form.wanted()?, form.edition)).await;
    settled(&list, &cx, outcome, input.typed, list.it.url(&list.item)).await
}

/// Guests to whom the item is open.
#[derive(Clone, Deserialize, JsonSchema)]
struct Whom {
    #[serde(default)]
    party: Vec<Claimed<Party>>,
}

async fn ask_them(list: Editing, cx: Cx, input: Input<Whom>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&list, move |tx, permit| {
            let guests = form.party.iter().map(|claim| claim.within(tx, permit)).collect::<Result<Vec<Party>, Error>>()?;
            ask(tx, permit, &guests)
        })
        .await;
    settled(&list, &cx, outcome, input.typed, list.it.url(&list.item)).await
}

async fn close_it(list: Editing, cx: Cx) -> Result<Answer, Error> {
    cx.write(&list, |tx, permit| close(tx, permit, true)).await?;
    cx.done(list.it.url(&list.item))
}

async fn open_it(list: Editing, cx: Cx) -> Result<Answer, Error> {
    cx.write(&list, |tx, permit| close(tx, permit, false)).await?;
    cx.done(list.it.url(&list.item))
}

async fn save_template(list: Editing, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&list, templates::save).await;
    settled(&list, &cx, outcome, Typed::default(), list.it.url(&list.item)).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/request-lists/new", new)
        .about("What a new request list can be made of: templates, and lists to be used again")
        .asks::<From>()
        .answers::<views::NewList>()
        .post("/items/{item}/request-lists", make_it)
        .about("Make a request list on a record or a project; it asks nobody yet")
        .takes::<Form>()
        .post("/items/{item}/request-lists/templates/remove", remove_template)
        .about("Remove a template of request lists; for 30 days it can be put back")
        .takes::<OfTemplate>()
        .post("/items/{item}/request-lists/templates/restore", restore_template)
        .about("Put a removed template of request lists back, within 30 days")
        .takes::<OfRemoved>()
        .get("/items/{item}/request-lists/{list}", see)
        .about("A request list, its points, and what was answered")
        .asks::<comments::Earlier>()
        .answers::<views::ListPage>()
        .post("/items/{item}/request-lists/{list}/change", change_it)
        .about("Change title, words and due day of a request list")
        .takes::<Form>()
        .post("/items/{item}/request-lists/{list}/ask", ask_them)
        .about("Ask guests to whom the item is open: they follow the list, and are told")
        .takes::<Whom>()
        .post("/items/{item}/request-lists/{list}/close", close_it)
        .about("Close a request list before all is accepted")
        .post("/items/{item}/request-lists/{list}/open", open_it)
        .about("Open a request list again")
        .post("/items/{item}/request-lists/{list}/template", save_template)
        .about("Keep a request list as a template of the organization")
        .room(point_routes::routes)
        .post("/items/{item}/request-lists/{list}/followers", follows::add_to::<RequestList>)
        .about("Add a follower to a request list: a member, or a guest to whom the item is open, who is asked from then on")
        .takes::<follows::Who>()
        .post("/items/{item}/request-lists/{list}/followers/end", follows::end_on::<RequestList>)
        .about("End a follow of a request list")
        .takes::<follows::Who>()
        .post("/items/{item}/request-lists/{list}/comments", comments::write_on::<RequestList>)
        .about("Write on a request list, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/request-lists/{list}/files", files::add_to::<On<RequestList>>)
        .about("Add files to a request list that answer no point: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/request-lists/{list}/mentions", mentions::offer::<SeeIt, On<RequestList>>)
        .about("Who can be called by an @ where somebody writes on a request list")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
}
