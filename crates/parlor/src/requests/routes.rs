//! Addresses of requests.

use super::{Request, Wanted, close, lists, make, make_task, pages, views};
use crate::{
    comments,
    doors::Allowed,
    files::{self, Upload},
    follows::{self, Around},
    guests,
    items::{
        self, Item,
        attachment::{EditIt, On, SeeIt},
    },
    mentions,
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// So many files come along with a request.
const FILES: usize = 20;

/// A request to be made.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    #[serde(default)]
    title: String,
    /// Markdown.
    #[serde(default)]
    body: String,
}

impl Form {
    fn wanted(&self, files: Vec<files::Arrived>) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        let body = follows::text(&mut problems, "body", &self.body);
        if problems.is_empty() { Ok(Wanted { title, body, files }) } else { Err(Error::Invalid(problems)) }
    }
}

type Asking = Allowed<items::Request, Item>;

async fn new(item: Asking, cx: Cx) -> Result<Answer, Error> {
    fresh(&item, &cx, &Typed::default()).await
}

/// The form, with what was typed.
async fn fresh(item: &Asking, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    if item.rights().outside() {
        return guests::new_request(item, cx, typed).await;
    }
    let (here, by) = ((**item).clone(), item.by().clone());
    let around: Around = cx.read(move |tx| follows::around(tx, &here, &by)).await?;
    cx.page(&around, |cx, around| pages::adding(cx, around, typed))
}

async fn made(item: &Asking, cx: &Cx, form: Form, files: Vec<files::Arrived>, typed: Typed) -> Result<Answer, Error> {
    let sent = files.clone();
    let outcome = cx.write(item, move |tx, permit| make(tx, permit, &form.wanted(files.clone())?)).await;
    if let Err(fault) = &outcome {
        files::refused(&cx.app, &sent, fault).await;
    }
    match again(cx, outcome)? {
        Ok(id) => cx.done(format!("{}/requests/{id}", item.url())),
        Err(problems) => Ok(fresh(item, cx, &typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn make_it(item: Asking, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    made(&item, &cx, input.value, Vec::new(), input.typed).await
}

async fn make_with_files(item: Asking, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = files::Terms { files: FILES, bytes: cx.app.config.max_upload };
    match files::from_stranger(&cx.app, Some(item.by()), upload, &terms, &|_| Ok(())).await {
        Ok(mut brought) => {
            brought.settle();
            let typed = Typed::all_of(brought.fields.clone());
            let form = Form { title: typed.or("title", "").to_owned(), body: typed.or("body", "").to_owned() };
            made(&item, &cx, form, brought.files.clone(), typed).await
        }
        Err((typed, fault)) => {
            let status = fault.status();
            let problems = files::problems_of(&cx, fault)?;
            Ok(fresh(&item, &cx, &typed.with(problems)).await?.status(status))
        }
    }
}

async fn see(request: Allowed<SeeIt, On<Request>>, cx: Cx) -> Result<Answer, Error> {
    if request.rights().on_item.outside() {
        return guests::request_page(&request, &cx).await;
    }
    cx.met(request.by(), request.it.id);
    let view = comments::with_earlier(&cx, &request, views::page, |view| &mut view.thread).await?;
    cx.page(&view, pages::page)
}

type Editing = Allowed<EditIt, On<Request>>;

fn url(request: &Editing) -> String {
    format!("{}/requests/{}", request.item.url(), request.it.id)
}

async fn to_task(request: Editing, cx: Cx) -> Result<Answer, Error> {
    let task = cx.write(&request, make_task).await?;
    cx.done(format!("{}/tasks/{task}", request.item.url()))
}

async fn close_it(request: Editing, cx: Cx) -> Result<Answer, Error> {
    cx.write(&request, |tx, permit| close(tx, permit, true)).await?;
    cx.done(url(&request))
}

async fn open_it(request: Editing, cx: Cx) -> Result<Answer, Error> {
    cx.write(&request, |tx, permit| close(tx, permit, false)).await?;
    cx.done(url(&request))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .room(lists::routes)
        .get("/items/{item}/requests/new", new)
        .post("/items/{item}/requests", make_it)
        .about("Make a request on a record")
        .takes::<Form>()
        .post("/items/{item}/requests/with-files", make_with_files)
        .about("Make a request with files: multipart, the fields of a request, several parts named `file`, uploads named by `upload`")
        .uploads(&["file", "title", "body", "upload"])
        .get("/items/{item}/requests/{request}", see)
        .about("A request, what became of it, and what was said to it")
        .asks::<comments::Earlier>()
        .answers::<views::RequestPage>()
        .post("/items/{item}/requests/{request}/task", to_task)
        .about("Make a task of a request; where there is one already, nothing")
        .post("/items/{item}/requests/{request}/close", close_it)
        .about("Close a request")
        .post("/items/{item}/requests/{request}/open", open_it)
        .about("Open a request again")
        .post("/items/{item}/requests/{request}/followers", follows::add_to::<Request>)
        .about("Add a follower to a request: a member, or a guest to whom the record is open")
        .takes::<follows::Who>()
        .post("/items/{item}/requests/{request}/followers/end", follows::end_on::<Request>)
        .about("End a follow of a request")
        .takes::<follows::Who>()
        .post("/items/{item}/requests/{request}/comments", comments::write_on::<Request>)
        .about("Answer a request, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/requests/{request}/files", files::add_to::<On<Request>>)
        .about("Add files to a request: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/requests/{request}/mentions", mentions::offer::<SeeIt, On<Request>>)
        .about("Who can be called by an @ where somebody writes on a request")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
}
