//! The chat of a project, as its guests have it.

use super::frame::{Frame, Head};
use crate::{
    chat::{self, Chat, ChatView, ReadIt, Wanted},
    doors::Allowed,
    web::{
        Answer, Cx, Error, Typed,
        shell::{self, Live},
        ui::icon,
    },
};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// A chat in the guests' frame.
#[derive(Serialize, JsonSchema)]
struct GuestChat {
    frame: Frame,
    #[serde(flatten)]
    chat: ChatView,
}

/// The page.
///
/// # Errors
/// When the store fails.
pub(crate) async fn chat_page<A: 'static>(here: &Allowed<A, Chat>, cx: &Cx, wanted: Wanted, typed: &Typed) -> Result<Answer, Error> {
    let (ask, base) = (here.ask(), cx.app.config.base_url.clone());
    let signed_in_at = cx.asker.signed_in_at();
    cx.app.visits.looked(here.by(), here.item.organization, here.item.id);
    let view = cx
        .read(move |tx| {
            let here = Allowed::<ReadIt, Chat>::again(tx, &ask)?;
            let frame = Frame::load(tx, (here.item.organization, here.item.mark()), here.by(), signed_in_at)?;
            Ok::<_, Error>(GuestChat { frame, chat: chat::load(tx, &here, here.rights(), here.by(), &wanted, &base)? })
        })
        .await?;
    let answer = cx.page(&view, |cx, view| draw(cx, view, typed))?;
    Ok(if typed.problems().is_empty() { answer } else { answer.status(StatusCode::UNPROCESSABLE_ENTITY) })
}

fn draw(cx: &Cx, view: &GuestChat, typed: &Typed) -> Markup {
    let (t, base) = (cx.t, view.frame.base.item(view.chat.item));
    let title = t.with("guest-chat-title", crate::parts![organization = &view.frame.organization.name]);
    let body = html! {
        main.guest-page #main {
            nav aria-label=(t["crumbs"]) { a.back href=(base) { (icon("arrow-left")) " " (view.chat.item_title) } }
            h1 { (title) }
            (chat::room(cx, &view.chat, &base, true, typed))
        }
    };
    let live = Live { address: format!("{base}/chat/{}/live", view.chat.lane.word()), version: view.chat.version };
    view.frame.draw(
        cx,
        &Head { title: &title, below: None, cover: None, item: Some(view.chat.item), room: shell::Room::GuestChat, home: false, brings: &[] },
        Some(&live),
        &body,
    )
}
