//! Addresses of the chats.

use super::{
    Chat, ChatView, Message, ReactTo, ReadIt, Sent, Tab, Tabs, WriteIn,
    bin::{RemovedMessage, remove, restore},
    change, marks, pages, reactions,
    views::{self, Wanted},
    write,
};
use crate::{
    doors::Allowed,
    files::{self, Upload},
    follows::{Around, around},
    items::{
        self,
        attachment::{EditIt, On, RemoveIt},
    },
    organizations::frame::{Frame, Place, again},
    web::{
        Answer, Asked, Cx, Error, Input, Problem, Routes, Typed,
        shell::{Live, threshold},
        ui::{area, confirm, icon},
    },
};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A chat, as members read it.
#[derive(Serialize, JsonSchema)]
struct ChatPage {
    frame: Frame,
    #[serde(flatten)]
    chat: ChatView,
    /// New messages in both.
    unread: super::Unread,
    #[serde(skip)]
    tabs: Tabs,
    #[serde(skip)]
    item: items::Item,
}

async fn see(chat: Allowed<ReadIt, Chat>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    // What comes while the page is drawn was not seen.
    let at = cx.app.store.sources().clock.now();
    let answer = show(&chat, &cx, wanted, Typed::default()).await?;
    let by = chat.by();
    // Whoever looks has read; a page that refreshes itself says so by itself, once it is looked at.
    if cx.looks() && !by.previews() {
        let (item, lane, party) = (chat.item.clone(), chat.lane, by.party());
        cx.change(move |tx| marks::read(tx, &item, lane, party, at)).await?;
    }
    Ok(answer)
}

async fn show<A: 'static>(chat: &Allowed<A, Chat>, cx: &Cx, wanted: Wanted, typed: Typed) -> Result<Answer, Error> {
    if chat.rights().on_item.outside() {
        return crate::guests::chat_page(chat, cx, wanted, &typed).await;
    }
    let (ask, base) = (chat.ask(), cx.app.config.base_url.clone());
    let view = cx
        .read(move |tx| {
            let chat = Allowed::<ReadIt, Chat>::again(tx, &ask)?;
            let frame = items::frame(tx, &chat.item, chat.by())?;
            let view = views::load(tx, &chat, chat.rights(), chat.by(), &wanted, &base)?;
            let tabs = Tabs::load(tx, &chat.item, &chat.rights().on_item, chat.by())?.ok_or(Error::NotFound)?;
            Ok::<_, Error>(ChatPage { frame, chat: view, unread: tabs.unread, tabs, item: chat.item.clone() })
        })
        .await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.linked(cx.page(&view, |cx, view| draw(cx, view, &typed))?, "before", view.chat.older.as_deref());
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

fn draw(cx: &Cx, view: &ChatPage, typed: &Typed) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let live = Live { address: format!("{}/live", view.chat.url), version: view.chat.version };
    let body = html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href={ "/o/" (view.frame.organization.slug) "/projects" } { (t["projects"]) } } li { a href=(url) { (view.chat.item_title) } } } }
                h1 { (t[pages::title(view.chat.lane)]) }
            }
        }
        (view.tabs.draw(cx, &view.item, Tab::Chat(view.chat.lane)))
        (pages::room(cx, &view.chat, &url, false, typed))
    };
    view.frame.draw(cx, Place::Projects, &format!("{} · {}", &t[pages::title(view.chat.lane)], view.chat.item_title), Some(&live), &body)
}

/// A message to be sent.
#[derive(Clone, Deserialize, JsonSchema)]
struct Written {
    /// Plain text, 20,000 characters at most.
    #[serde(default)]
    text: String,
}

async fn send(chat: Allowed<WriteIn, Chat>, cx: Cx, input: Input<Written>) -> Result<Answer, Error> {
    let sent = Sent { text: input.value.text, files: Vec::new() };
    let outcome = cx.write(&chat, move |tx, permit| write(tx, permit, permit.rights(), permit.by(), &sent)).await;
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}#message-{id}", chat.url())),
        Err(problems) => show(&chat, &cx, Wanted::default(), input.typed.with(problems)).await,
    }
}

async fn send_with_files(chat: Allowed<WriteIn, Chat>, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let mut brought = files::with_words(&cx.app, chat.by(), upload).await?;
    brought.settle();
    let sent = Sent { text: brought.words.clone(), files: brought.files.clone() };
    let kept = sent.clone();
    let outcome = cx.write(&chat, move |tx, permit| write(tx, permit, permit.rights(), permit.by(), &kept)).await;
    if let Err(fault) = &outcome {
        files::refused(&cx.app, &sent.files, fault).await;
    }
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}#message-{id}", chat.url())),
        Err(problems) => show(&chat, &cx, Wanted::default(), Typed::of("text", &sent.text).with(problems)).await,
    }
}

async fn mark(chat: Allowed<WriteIn, Chat>, cx: Cx) -> Result<Answer, Error> {
    let at = cx.app.store.sources().clock.now();
    cx.write(&chat, move |tx, permit| marks::read(tx, &permit.item, permit.lane, permit.by().party(), at)).await?;
    cx.done(chat.url())
}

/// A message of one's own, to be changed.
#[derive(Serialize, JsonSchema)]
struct One {
    around: Option<Around>,
    text: String,
    #[serde(skip)]
    url: String,
    #[serde(skip)]
    back: String,
}

async fn one<A>(message: &Allowed<A, On<Message>>, cx: &Cx) -> Result<One, Error> {
    let (item, by) = (message.item.clone(), message.by().clone());
    let around = if message.rights().on_item.outside() { None } else { Some(cx.read(move |tx| around(tx, &item, &by)).await?) };
    let url = format!("{}/messages/{}", message.item.url(), message.it.id);
    Ok(One { around, text: message.it.body.clone(), url, back: message.it.url(message.item.id) })
}

fn changing(cx: &Cx, view: &One, item: &items::Item, typed: &Typed) -> Markup {
    let (t, title) = (cx.t, &cx.t["chat-change-title"]);
    let body = html! {
        form.form #message-change method="post" action={ (view.url) "/change" } {
            (area(t, typed, "text", &t["comment-text"], &view.text, 5, None))
            div.actions { button.button.primary { (icon("check")) " " (t["comment-save"]) } " " a.button.quiet href=(view.back) { (t["comment-leave"]) } }
        }
        (confirm(t, &t["chat-remove"], &t["chat-remove-sentence"], &format!("{}/remove", view.url), &t["comment-remove-now"]))
    };
    match &view.around {
        Some(around) => around.draw(cx, title, &html! {}, &body, None),
        None => threshold(t, title, Some(&item.mark().draw()), &html! { div.stack."gap-5" { h1 { (title) } (body) } }),
    }
}

async fn change_page(message: Allowed<EditIt, On<Message>>, cx: Cx) -> Result<Answer, Error> {
    let view = one(&message, &cx).await?;
    cx.page(&view, |cx, view| changing(cx, view, &message.item, &Typed::default()))
}

async fn change_it(message: Allowed<EditIt, On<Message>>, cx: Cx, input: Input<Written>) -> Result<Answer, Error> {
    let text = input.value.text;
    let outcome = cx.write(&message, move |tx, permit| change(tx, &permit.item, &permit.rights().on_item, &permit.it, permit.by(), &text)).await;
    let problems: Vec<Problem> = match again(&cx, outcome)? {
        Ok(()) => return cx.done(message.it.url(message.item.id)),
        Err(problems) => problems,
    };
    let view = one(&message, &cx).await?;
    Ok(Answer::html(changing(&cx, &view, &message.item, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn remove_it(message: Allowed<RemoveIt, On<Message>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&message, |tx, permit| remove(tx, &permit.item, &permit.rights().on_item, &permit.it, permit.by())).await?;
    cx.done(message.it.url(message.item.id))
}

async fn restore_it(message: Allowed<RemoveIt, On<RemovedMessage>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&message, |tx, permit| restore(tx, &permit.item, &permit.rights().on_item, &permit.it, permit.by())).await?;
    cx.done(message.it.url(message.item.id))
}

/// A sign to be put under a message.
#[derive(Clone, Deserialize, JsonSchema)]
struct Sign {
    /// One of 👍 ❤️ 😄 🎉 👀 ✅. What is there from the same person already is taken back.
    #[serde(default)]
    sign: String,
}

async fn react(message: Allowed<ReactTo, On<Message>>, cx: Cx, input: Input<Sign>) -> Result<Answer, Error> {
    let sign = input.value.sign;
    cx.write(&message, move |tx, permit| reactions::toggle(tx, &permit.item, &permit.it, permit.by(), &sign)).await?;
    cx.done(format!("{}#message-{}", super::url(message.item.id, message.it.lane), message.it.id))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/chat/{lane}", see)
        .about("A chat of a project: `team` of its members, `guests` with its guests")
        .asks::<Wanted>()
        .answers::<ChatView>()
        .get("/as/{guest}/items/{item}/chat/{lane}", see)
        .post("/items/{item}/chat/{lane}", send)
        .about("Write a message")
        .takes::<Written>()
        .post("/items/{item}/chat/{lane}/files", send_with_files)
        .about("Write a message with files: multipart, `text` and several parts named `file`")
        .uploads(&["file", "text"])
        .post("/items/{item}/chat/{lane}/read", mark)
        .about("Say that everything in a chat is read")
        .get("/items/{item}/chat/{lane}/live", crate::live::watch::<ReadIt, Chat>)
        .get("/as/{guest}/items/{item}/chat/{lane}/live", crate::live::watch::<ReadIt, Chat>)
        .get("/items/{item}/messages/{message}/change", change_page)
        .about("A message of one's own, to be changed")
        .answers::<One>()
        .post("/items/{item}/messages/{message}/change", change_it)
        .about("Change one's own message")
        .takes::<Written>()
        .post("/items/{item}/messages/{message}/remove", remove_it)
        .about("Take one's own message back; that there was one stays to be seen, and for 30 days it can be put back")
        .post("/items/{item}/messages/{message}/restore", restore_it)
        .about("Put one's own message back that was taken back, within 30 days, with the files that went along")
        .post("/items/{item}/messages/{message}/react", react)
        .about("Put a sign under a message, or take it back")
        .takes::<Sign>()
}
