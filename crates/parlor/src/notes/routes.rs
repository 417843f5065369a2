//! Addresses of notes.

use super::{
    AddWithFiles, Note, Wanted, add,
    bin::{RemovedNote, remove, restore},
    change, pages, views,
};
use crate::{
    comments,
    doors::{Action, Allowed},
    files::{self, Upload},
    follows::{self, Around, Difference},
    guests,
    items::{
        AddNote, Item,
        attachment::{EditIt, On, RemoveIt, SeeIt},
    },
    mentions,
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// A note to be written or changed.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    #[serde(default)]
    title: String,
    /// Markdown.
    #[serde(default)]
    body: String,
    /// The edition that was seen; a change needs it.
    #[serde(default)]
    edition: i64,
}

impl Form {
    fn wanted(&self, files: Vec<files::Arrived>) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        let body = follows::text(&mut problems, "body", &self.body);
        if problems.is_empty() { Ok(Wanted { title, body, files }) } else { Err(Error::Invalid(problems)) }
    }
}

/// So many files come along with a note.
const FILES: usize = 20;

async fn see(note: Allowed<SeeIt, On<Note>>, cx: Cx) -> Result<Answer, Error> {
    if note.rights().on_item.outside() {
        return guests::note_page(&note, &cx, &Typed::default()).await;
    }
    cx.met(note.by(), note.it.id);
    let view = load(&cx, &note).await?;
    cx.page(&view, |cx, view| pages::page(cx, view, &Typed::default()))
}

async fn load<A>(cx: &Cx, note: &Allowed<A, On<Note>>) -> Result<views::NotePage, Error> {
    comments::with_earlier(cx, note, views::page, |view| &mut view.thread).await
}

async fn around<A>(cx: &Cx, item: &Allowed<A, Item>) -> Result<Around, Error> {
    let (here, by) = ((**item).clone(), item.by().clone());
    cx.read(move |tx| follows::around(tx, &here, &by)).await
}

async fn new(item: Allowed<AddNote, Item>, cx: Cx) -> Result<Answer, Error> {
    fresh(&item, &cx, &Typed::default()).await
}

/// The form, with what was typed.
async fn fresh<A>(item: &Allowed<A, Item>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    if item.rights().outside() {
        return guests::new_note(item, cx, typed).await;
    }
    let around = around(cx, item).await?;
    cx.page(&around, |cx, around| pages::adding(cx, around, typed))
}

async fn added<A: Action<Item>>(item: &Allowed<A, Item>, cx: &Cx, form: Form, files: Vec<files::Arrived>, typed: Typed) -> Result<Answer, Error> {
    let sent = files.clone();
    let outcome = cx.write(item, move |tx, permit| add(tx, permit, permit.rights(), permit.by(), &form.wanted(files.clone())?)).await;
    if let Err(fault) = &outcome {
        files::refused(&cx.app, &sent, fault).await;
    }
    match again(cx, outcome)? {
        Ok(id) if item.rights().outside() && !cx.json => cx.done(format!("{}#note-{id}", item.url())),
        Ok(id) => cx.done(format!("{}/notes/{id}", item.url())),
        Err(problems) => Ok(fresh(item, cx, &typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn add_it(item: Allowed<AddNote, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    added(&item, &cx, input.value, Vec::new(), input.typed).await
}

async fn add_with_files(item: Allowed<AddWithFiles, Item>, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = files::Terms { files: FILES, bytes: cx.app.config.max_upload };
    match files::from_stranger(&cx.app, Some(item.by()), upload, &terms, &|_| Ok(())).await {
        Ok(mut brought) => {
            brought.settle();
            let typed = Typed::all_of(brought.fields.clone());
            let form = Form { title: typed.or("title", "").to_owned(), body: typed.or("body", "").to_owned(), edition: 0 };
            added(&item, &cx, form, brought.files.clone(), typed).await
        }
        Err((typed, fault)) => {
            let status = fault.status();
            let problems = files::problems_of(&cx, fault)?;
            Ok(fresh(&item, &cx, &typed.with(problems)).await?.status(status))
        }
    }
}

async fn change_it(note: Allowed<EditIt, On<Note>>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&note, move |tx, permit| {
            change(tx, &permit.item, &permit.rights().on_item, permit.by(), &permit.it, &form.wanted(Vec::new())?, form.edition)
        })
        .await;
    let url = format!("{}/notes/{}", note.item.url(), note.it.id);
    if note.rights().on_item.outside() {
        return changed_by_guest(&cx, &note, outcome, input.typed).await;
    }
    match outcome {
        Err(Error::Changed) if !cx.json => meet(&cx, &note, &url, &input.typed).await,
        outcome => match again(&cx, outcome)? {
            Ok(()) => cx.done(url),
            Err(problems) => {
                let view = load(&cx, &note).await?;
                Ok(Answer::html(pages::page(&cx, &view, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
            }
        },
    }
}

/// A guest who meets another editor sees what stands there now, and keeps what they typed.
async fn changed_by_guest(cx: &Cx, note: &Allowed<EditIt, On<Note>>, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    let (problems, status) = match outcome {
        Ok(()) => return cx.done(format!("{}/notes/{}", note.item.url(), note.it.id)),
        Err(Error::Changed) if !cx.json => (vec![Problem { field: "", say: "note-overtaken".into() }], StatusCode::CONFLICT),
        Err(Error::Invalid(problems)) if !cx.json => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(other) => return Err(other),
    };
    let ask = note.ask();
    let now = cx.read(move |tx| Allowed::<SeeIt, On<Note>>::again(tx, &ask)).await?;
    Ok(guests::note_page(&now, cx, &typed.with(problems)).await?.status(status))
}

async fn remove_it(note: Allowed<RemoveIt, On<Note>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&note, |tx, permit| remove(tx, &permit.item, &permit.rights().on_item, permit.by(), &permit.it)).await?;
    cx.done(format!("{}#notes", note.item.url()))
}

async fn restore_it(note: Allowed<RemoveIt, On<RemovedNote>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&note, |tx, permit| restore(tx, &permit.item, &permit.rights().on_item, permit.by(), &permit.it)).await?;
    cx.done(format!("{}/notes/{}", note.item.url(), note.it.id))
}

/// Two editors meet: the note is read anew, so that the newest words are shown.
async fn meet(cx: &Cx, note: &Allowed<EditIt, On<Note>>, url: &str, typed: &Typed) -> Result<Answer, Error> {
    let ask = note.ask();
    let view = cx
        .read(move |tx| {
            let now = Allowed::<EditIt, On<Note>>::again(tx, &ask)?;
            views::page(tx, &now.item, now.rights(), now.by(), &now.it)
        })
        .await?;
    let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
    let fields = [
        Difference { field: "title", label: "note-name", now: view.note.title.clone(), mine: mine("title") },
        Difference { field: "body", label: "note-body", now: view.note.body.clone(), mine: mine("body") },
    ];
    let draw = |cx: &Cx, title: &str, body: &maud::Markup| view.around.draw(cx, title, &maud::html! {}, body, None);
    follows::clash(cx, draw, &format!("{url}/change"), url, view.note.edition, typed, &fields)
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/notes/new", new)
        .post("/items/{item}/notes", add_it)
        .about("Add a note to an item")
        .takes::<Form>()
        .post("/items/{item}/notes/with-files", add_with_files)
        .about("Add a note with files: multipart, the fields of a note, several parts named `file`, uploads named by `upload`")
        .uploads(&["file", "title", "body", "upload"])
        .get("/items/{item}/notes/{note}", see)
        .about("A note, with its followers and comments")
        .asks::<comments::Earlier>()
        .answers::<views::NotePage>()
        .post("/items/{item}/notes/{note}/change", change_it)
        .about("Change a note")
        .takes::<Form>()
        .post("/items/{item}/notes/{note}/remove", remove_it)
        .about("Remove a note; that there was one stays to be seen, and for 30 days it can be put back")
        .post("/items/{item}/notes/{note}/restore", restore_it)
        .about("Put a removed note back, within 30 days, with the files that went along")
        .post("/items/{item}/notes/{note}/followers", follows::add_to::<Note>)
        .about("Add a follower to a note: a member, or a guest to whom the item is open")
        .takes::<follows::Who>()
        .post("/items/{item}/notes/{note}/followers/end", follows::end_on::<Note>)
        .about("End a follow of a note")
        .takes::<follows::Who>()
        .post("/items/{item}/notes/{note}/comments", comments::write_on::<Note>)
        .about("Write on a note, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/notes/{note}/files", files::add_to::<On<Note>>)
        .about("Add files to a note: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/notes/{note}/mentions", mentions::offer::<SeeIt, On<Note>>)
        .about("Who can be called by an @ where somebody writes on a note")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
}
