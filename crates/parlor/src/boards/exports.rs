//! A board to look at without script, and to take along: SVG, PDF and PNG, drawn here
//! without a browser.

use super::{Export, Look, drawn, elements};
use crate::{
    bind, domains,
    doors::{Action, Allowed},
    items::Item,
    web::{Answer, Asked, Cx, Error, Routes, at_length},
};
use axum::http::{StatusCode, header};
use canvas::drawing;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// A PNG is at most so large, in pixels on its longer side.
const LONGEST_SIDE: u32 = 4000;
/// Pictures are drawn in as far as they have so many bytes together.
const MOST_BYTES: i64 = 60_000_000;

/// What is drawn: what lies there, and the pictures that it names.
struct Material {
    /// What the board was at.
    number: i64,
    elements: Vec<canvas::Element>,
    pictures: HashMap<String, (String, Vec<u8>)>,
}

/// Reads it, for whoever was allowed to see the board.
async fn material<A: Action<Item>>(cx: &Cx, item: &Allowed<A, Item>) -> Result<Material, Error> {
    let ask = item.ask();
    let (number, elements, known) = cx
        .read(move |tx| {
            let item = Allowed::<A, Item>::again(tx, &ask)?;
            let number = super::of(tx, item.id)?.number;
            let laid = elements::seen(tx, item.located())?;
            let known: Vec<(uuid::Uuid, String, String, i64)> =
                tx.all("SELECT id, blob, media_type, size FROM board_pictures WHERE item_id = $1 ORDER BY at", bind![item.id])?;
            Ok((number, laid.iter().filter_map(elements::Laid::element).collect::<Vec<_>>(), known))
        })
        .await?;
    let named: HashSet<&str> = elements.iter().filter_map(|element| element.body.get("fileId")?.as_str()).collect();
    let (mut pictures, mut bytes) = (HashMap::new(), 0);
    for (id, blob, media, size) in known {
        let id = id.to_string();
        if !named.contains(id.as_str()) {
            continue;
        }
        bytes += size;
        if bytes > MOST_BYTES {
            break;
        }
        pictures.insert(id, (media, cx.app.blobs.read(&blob).await?.to_vec()));
    }
    Ok(Material { number, elements, pictures })
}

/// Drawing takes a while where much lies there: on a thread that may.
async fn drawn<R: Send + 'static>(work: impl FnOnce() -> Result<R, Error> + Send + 'static) -> Result<R, Error> {
    at_length(work).await?
}

/// How a picture is asked for.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
struct Asks {
    /// `yes`: to be kept as a file.
    #[serde(default)]
    download: String,
}

async fn svg(item: Allowed<Look, Item>, cx: Cx, Asked(asks): Asked<Asks>) -> Result<Answer, Error> {
    let material = material(&cx, &item).await?;
    let title = item.title.clone();
    let text = drawn(move || {
        let drawing = drawing::drawing(material.elements.iter());
        Ok(drawing::svg(&drawing, &title, |id| material.pictures.get(id).cloned()))
    })
    .await?;
    let answer = Answer::of(StatusCode::OK, "image/svg+xml", text)
        .header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox");
    Ok(if asks.download == "yes" { answer.saved_as(&named(&item, "svg")) } else { answer })
}

fn named(item: &Item, ending: &str) -> String {
    format!("{}.{ending}", item.title)
}

/// The board as a PDF of one page, and the number that it was at.
pub(super) async fn paper<A: Action<Item>>(cx: &Cx, item: &Allowed<A, Item>) -> Result<(i64, Vec<u8>), Error> {
    let material = material(cx, item).await?;
    let (title, lang, base) = (item.title.clone(), cx.t.language().tag(), domains::address_for(cx, item.organization).await?);
    drawn(move || Ok((material.number, pdf_of(&material, &title, lang, &base)))).await
}

/// The board as SVG, PDF and PNG, each with its ending.
///
/// # Errors
/// When the store fails, or it cannot be drawn.
pub(crate) async fn drawings<A: Action<Item>>(cx: &Cx, item: &Allowed<A, Item>) -> Result<Vec<(&'static str, Vec<u8>)>, Error> {
    let material = material(cx, item).await?;
    let (title, lang, base) = (item.title.clone(), cx.t.language().tag(), domains::address_for(cx, item.organization).await?);
    drawn(move || {
        let svg = drawing::svg(&drawing::drawing(material.elements.iter()), &title, |id| material.pictures.get(id).cloned());
        let pdf = pdf_of(&material, &title, lang, &base);
        let png = paper::png(&pdf, 1, LONGEST_SIDE).map_err(|fault| Error::Broken(fault.to_string()))?;
        Ok(vec![("svg", svg.into_bytes()), ("pdf", pdf), ("png", png)])
    })
    .await
}

fn pdf_of(material: &Material, title: &str, lang: &str, base: &str) -> Vec<u8> {
    let drawing = drawing::drawing(material.elements.iter());
    let (regular, bold) = assets::fonts();
    drawn::pdf(&drawing, (title, lang, base), paper::Fonts { regular: &regular, bold: &bold }, |id| material.pictures.get(id).cloned())
}

async fn pdf(item: Allowed<Export, Item>, cx: Cx) -> Result<Answer, Error> {
    let (_, bytes) = paper(&cx, &item).await?;
    Ok(Answer::of(StatusCode::OK, "application/pdf", bytes).saved_as(&named(&item, "pdf")))
}

async fn png(item: Allowed<Export, Item>, cx: Cx) -> Result<Answer, Error> {
    let (_, pdf) = paper(&cx, &item).await?;
    let bytes = drawn(move || paper::png(&pdf, 1, LONGEST_SIDE).map_err(|fault| Error::Broken(fault.to_string()))).await?;
    Ok(Answer::of(StatusCode::OK, "image/png", bytes).saved_as(&named(&item, "png")))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/board.svg", svg)
        .about("A board as a picture")
        .asks::<Asks>()
        .gives("image/svg+xml")
        .get("/as/{guest}/items/{item}/board.svg", svg)
        .get("/items/{item}/board.png", png)
        .about("A board as a PNG")
        .gives("image/png")
        .get("/items/{item}/board.pdf", pdf)
        .about("A board as a PDF of one page")
        .gives("application/pdf")
}
