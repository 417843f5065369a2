//! The code of an item, to stick on what it stands for: whoever points a phone at it comes to
//! its page. It holds the item's address and no secret: it opens nothing to whom it is not open.

use crate::{
    brands, domains,
    doors::{Action, Allowed},
    follows::{self, Around},
    items::{Item, See},
    parts,
    web::{Answer, Cx, Error, Routes, draw_qr, qr, ui::icon},
};
use axum::http::{StatusCode, header};
use maud::{Markup, html};
use paper::{Document, Fonts};
use schemars::JsonSchema;
use serde::Serialize;

/// The code of an item.
#[derive(Serialize, JsonSchema)]
struct Code {
    around: Around,
    /// What it says.
    address: String,
}

async fn address<A: Action<Item>>(cx: &Cx, item: &Allowed<A, Item>) -> Result<String, Error> {
    Ok(format!("{}{}", domains::address_for(cx, item.organization).await?, item.url()))
}

/// A guest has no use for it: they are here already.
fn member<A: Action<Item>>(item: &Allowed<A, Item>) -> Result<(), Error> {
    if item.rights().outside() { Err(Error::NotFound) } else { Ok(()) }
}

async fn show(item: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    member(&item)?;
    let (it, by, address) = ((*item).clone(), item.by().clone(), address(&cx, &item).await?);
    let around = cx.read(move |tx| follows::around(tx, &it, &by)).await?;
    cx.page(&Code { around, address }, draw)
}

fn draw(cx: &Cx, view: &Code) -> Markup {
    let t = cx.t;
    let url = view.around.url();
    let body = html! {
        div.card.pad.stack."gap-4" {
            p { (t["code-about"]) }
            (qr(&view.address, &t.with("code-picture", parts![address = &view.address])))
            p.small { code { (view.address) } }
            div.row."gap-3" {
                a.button.primary href={ (url) "/code.pdf" } download { (icon("download")) " " (t["code-print"]) }
                a.button href={ (url) "/code.svg" } download { (icon("image")) " " (t["code-file"]) }
            }
        }
    };
    view.around.draw(cx, &t["code"], &html! {}, &body, None)
}

async fn svg(item: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    member(&item)?;
    let address = address(&cx, &item).await?;
    let picture = qr(&address, &cx.t.with("code-picture", parts![address = &address])).into_string();
    let answer = Answer::of(StatusCode::OK, "image/svg+xml", picture).header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    Ok(answer.saved_as(&format!("{}.svg", item.title)))
}

async fn pdf(item: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    member(&item)?;
    let (address, title, house, t) = (address(&cx, &item).await?, item.title.clone(), item.organization_name.clone(), cx.t);
    let (named, organization) = (format!("{title}.pdf"), item.organization);
    let brand = cx.read(move |tx| brands::worn(tx, organization)).await?;
    let drawn = move || {
        let (regular, bold) = assets::fonts();
        let mut page = Document::in_fonts(&house, Fonts { regular: &regular, bold: &bold });
        brands::letterhead(&mut page, brand.as_ref());
        page.title(&title).paragraph(&t["code-scan"]);
        draw_qr(&mut page, &address, 55.0);
        page.small(&address);
        page.finish()
    };
    let bytes = crate::web::at_length(drawn).await?;
    Ok(Answer::of(StatusCode::OK, "application/pdf", bytes).saved_as(&named))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/code", show)
        .about("The code of an item, to stick on what it stands for")
        .answers::<Code>()
        .get("/items/{item}/code.svg", svg)
        .about("The code of an item as a picture")
        .gives("image/svg+xml")
        .get("/items/{item}/code.pdf", pdf)
        .about("The code of an item on a sheet to print")
        .gives("application/pdf")
}
