//! The page on which a guest adds something to an item: a note, a request.

use super::frame::{Frame, Head};
use crate::{
    doors::Allowed,
    items::Item,
    web::{Answer, Cx, Error, shell, ui::icon},
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What such a page shows beside its form.
#[derive(Serialize, JsonSchema)]
pub(super) struct Adding {
    pub frame: Frame,
    item: ItemId,
    item_title: String,
}

/// The page with that title (the key of a text), and the form that `draw` makes for the
/// address of the item.
pub(super) async fn adding<A>(item: &Allowed<A, Item>, cx: &Cx, title: &str, draw: impl FnOnce(&Adding, &str) -> Markup) -> Result<Answer, Error> {
    let (it, by, signed_in_at) = ((**item).clone(), item.by().clone(), cx.asker.signed_in_at());
    let view = cx
        .read(move |tx| {
            let frame = Frame::of_item(tx, &it, &by, signed_in_at)?;
            Ok::<_, Error>(Adding { frame, item: it.id, item_title: it.title.clone() })
        })
        .await?;
    cx.page(&view, |cx, view| {
        let (t, base) = (cx.t, view.frame.base.item(view.item));
        let body = html! {
            main.guest-page #main {
                nav aria-label=(t["crumbs"]) { a.back href=(base) { (icon("arrow-left")) " " (view.item_title) } }
                h1 { (t[title]) }
                (draw(view, &base))
            }
        };
        let head = Head { title: &t[title], below: None, cover: None, item: Some(view.item), room: shell::Room::Guest, home: false, brings: &[] };
        view.frame.draw(cx, &head, None, &body)
    })
}
