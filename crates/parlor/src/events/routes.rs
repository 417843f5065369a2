//! Addresses of events. How one is started, and guests are asked into it, is
//! sharing's: it may open the document to them.

use super::{Event, close, closures, open, pages, views};
use crate::{
    comments,
    doors::Allowed,
    files, follows,
    items::attachment::{EditIt, On, SeeIt},
    mentions,
    web::{Answer, Cx, Error, Routes, cursor::Paging},
};

async fn see(event: Allowed<SeeIt, On<Event>>, cx: Cx) -> Result<Answer, Error> {
    if event.rights().on_item.outside() {
        return crate::guests::event_page(&event, &cx).await;
    }
    cx.met(event.by(), event.it.id);
    let view = comments::with_earlier(&cx, &event, views::page, |view| &mut view.thread).await?;
    cx.page(&view, pages::page)
}

fn url(event: &On<Event>) -> String {
    format!("{}/events/{}", event.item.url(), event.it.id)
}

async fn close_it(event: Allowed<EditIt, On<Event>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&event, close).await?;
    cx.done(url(&event))
}

async fn open_it(event: Allowed<EditIt, On<Event>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&event, open).await?;
    cx.done(url(&event))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/events/{event}", see)
        .about("An event of a document, with who takes part and what they say")
        .asks::<comments::Earlier>()
        .answers::<views::EventPage>()
        .post("/items/{item}/events/{event}/close", close_it)
        .about("Close an event to all guests; the document stays open to them")
        .post("/items/{item}/events/{event}/open", open_it)
        .about("Open an event again to the guests who took part")
        .post("/items/{item}/events/{event}/followers", follows::add_to::<Event>)
        .about("Let a member, or a guest to whom the document is open, take part in an event")
        .takes::<follows::Who>()
        .post("/items/{item}/events/{event}/followers/end", follows::end_on::<Event>)
        .about("Close an event to one who takes part")
        .takes::<follows::Who>()
        .get("/items/{item}/events/{event}/guests", closures::guests)
        .about("Who came by the public link and takes part in an event as everyone does who has it, and to whom of them it is closed")
        .asks::<Paging>()
        .answers::<closures::EventGuests>()
        .post("/items/{item}/events/{event}/closed", closures::close_to_one)
        .about("Close an event to one of those who take part as everyone does who has the public link, or open it to them again")
        .takes::<closures::Guest>()
        .post("/items/{item}/events/{event}/comments", comments::write_on::<Event>)
        .about("Write on an event, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/events/{event}/files", files::add_to::<On<Event>>)
        .about("Add files to an event: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/events/{event}/mentions", mentions::offer::<SeeIt, On<Event>>)
        .about("Who can be called by an @ where somebody writes on an event")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
}
