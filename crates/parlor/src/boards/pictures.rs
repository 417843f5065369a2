//! Pictures on a board: painted anew when they come, so that nothing hides in them.

use super::{Draw, InsertWebImage, Look, taking_part};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Action, Address, Allowed, Asker, Found, Thing},
    items::Item,
    outgoing::{self, NotBrought},
    store::Tx,
    verification,
    web::{Answer, Cx, Error, Input, Routes, at_length},
};
use access::Rights;
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
    http::{StatusCode, header},
};
use bytes::Bytes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use uuid::Uuid;

/// None is larger, in bytes.
const LARGEST: usize = 16_000_000;
/// It is kept at most so large, in pixels on either side.
const LONGEST_SIDE: u32 = 2400;
/// No board has more.
const MOST: i64 = 1000;
/// So many are fetched for one person in an hour.
const MOST_FETCHED: i64 = 60;
/// No server is waited for longer.
const PATIENCE: Duration = Duration::from_secs(15);

/// A picture on its way to a board.
pub struct Sent(Bytes);

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        DefaultBodyLimit::max(LARGEST + 64 * 1024).apply(&mut request);
        let broken = |fault: axum::extract::multipart::MultipartError| {
            if fault.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Error::TooLarge { most: LARGEST as u64 }
            } else {
                Error::Unreadable(fault.to_string())
            }
        };
        let mut form = Multipart::from_request(request, app).await.map_err(|fault| Error::Unreadable(fault.to_string()))?;
        while let Some(part) = form.next_field().await.map_err(broken)? {
            if part.name() == Some("file") {
                return part.bytes().await.map(Self).map_err(broken);
            }
        }
        Err(Error::field("file", "board-picture-missing"))
    }
}

/// A picture that is kept.
#[derive(Serialize, JsonSchema)]
struct Added {
    /// What an element of type `image` names as its `fileId`.
    id: Uuid,
}

async fn add(item: Allowed<Draw, Item>, cx: Cx, sent: Result<Sent, Error>) -> Result<Answer, Error> {
    keep(&item, &cx, "file", sent?.0).await
}

/// Where a picture lies that somebody wants on the board.
#[derive(Clone, Deserialize, JsonSchema)]
struct Elsewhere {
    /// `https://…` or `http://…`; fetched by the server, once.
    #[serde(default)]
    address: String,
}

/// A picture from elsewhere becomes one of the board: nobody who looks at it asks the
/// other server for anything.
async fn add_from(item: Allowed<InsertWebImage, Item>, cx: Cx, input: Input<Elsewhere>) -> Result<Answer, Error> {
    let spent = (cx.app.secrets.clone(), item.by().party());
    cx.write(&item, move |tx, _| verification::spend(tx, &spent.0, "picture from an address", &spent.1.to_string(), MOST_FETCHED, 3600)).await?;
    let brought = outgoing::bring(&cx.app.config, &input.value.address, LARGEST, PATIENCE).await;
    let bytes = brought.map_err(|why| match why {
        NotBrought::NoAddress => Error::field("address", "board-web-image-address"),
        NotBrought::Inside => Error::field("address", "board-web-image-inside"),
        NotBrought::NoAnswer => Error::field("address", "board-web-image-no-answer"),
        NotBrought::TooLarge => Error::field("address", "board-web-image-large"),
    })?;
    keep(&item, &cx, "address", bytes).await
}

/// Paints it anew and keeps that. `field`: where it came in, to say what is wrong with it.
async fn keep<A: Action<Item>>(item: &Allowed<A, Item>, cx: &Cx, field: &'static str, bytes: Bytes) -> Result<Answer, Error> {
    let painted = at_length(move || {
        let media = infer::get(&bytes).map(|kind| kind.mime_type()).filter(|media| media.starts_with("image/"))?;
        paper::preview(&bytes, media, LONGEST_SIDE).ok()
    });
    let painted = painted.await?.ok_or_else(|| Error::field(field, "board-picture-wrong"))?;
    let media = infer::get(&painted).map_or("image/png", |kind| kind.mime_type());
    let (id, size) = (cx.app.store.sources().id::<Uuid>(), i64::try_from(painted.len()).unwrap_or(i64::MAX));
    let key = format!("boards/{id}");
    cx.app.blobs.keep(&key, Bytes::from(painted)).await?;
    let row = key.clone();
    let outcome = cx
        .write(item, move |tx, permit| {
            if tx.number("SELECT COUNT(*) FROM board_pictures WHERE item_id = $1", bind![permit.id])? >= MOST {
                return Err(Error::field(field, "board-many-pictures"));
            }
            let (author, now) = (taking_part::author(tx, permit.by())?, tx.now());
            tx.run(
                "INSERT INTO board_pictures (organization_id, id, item_id, blob, media_type, size, author_id, at) VALUES ($8, $1, $2, $3, $4, $5, $6, $7)",
                bind![id, permit.id, &row, media, size, author.0, now, permit.organization],
            )?;
            let (thing, detail) = (("item", Some(permit.id.0)), format!("picture {id}"));
            audit::record(tx, permit.organization, By::Actor(permit.by()), "board.picture", thing, &detail)
        })
        .await;
    if let Err(fault) = outcome {
        // What nobody can reach is not kept.
        if !matches!(fault, Error::Down(_) | Error::Broken(_)) {
            drop(cx.app.blobs.remove(&key).await);
        }
        return Err(fault);
    }
    Ok(Answer::json(&Added { id }).status(StatusCode::CREATED))
}

/// A picture, found inside its board.
pub struct Picture {
    item: Item,
    blob: String,
    media: String,
}

impl Thing for Picture {
    type Rights = Rights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let id: Uuid = address.id("picture")?;
        let found: Option<(String, String)> =
            tx.maybe("SELECT blob, media_type FROM board_pictures WHERE item_id = $1 AND id = $2", bind![item.id, id])?;
        let (blob, media) = found.ok_or(Error::NotFound)?;
        Ok(item.inside(|item| Self { item, blob, media }, Clone::clone))
    }
}

impl Action<Picture> for Look {
    const NAME: &'static str = "Look";
    fn allowed(rights: &Rights) -> bool {
        rights.on_board().is_some()
    }
}

async fn show(picture: Allowed<Look, Picture>, cx: Cx) -> Result<Answer, Error> {
    let media = ["image/png", "image/jpeg"].into_iter().find(|known| *known == picture.media).ok_or(Error::NotFound)?;
    cx.app.visits.fetched(&cx, picture.by(), picture.item.located());
    let bytes = cx.app.blobs.read(&picture.blob).await?;
    Ok(Answer::of(StatusCode::OK, media, bytes).header(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/pictures", add)
        .about("Add a picture to a board: multipart, a part named `file`")
        .uploads(&["file"])
        .made()
        .answers::<Added>()
        .post("/items/{item}/board/pictures/from-address", add_from)
        .about("Fetch a picture from an address and add it to a board")
        .takes::<Elsewhere>()
        .made()
        .answers::<Added>()
        .get("/items/{item}/board/pictures/{picture}", show)
        .about("A picture of a board")
        .gives("image/*")
        .get("/as/{guest}/items/{item}/board/pictures/{picture}", show)
}
