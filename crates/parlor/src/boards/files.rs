//! Files that lie on a board as cards: whoever sees the board can take them along.

use super::{Draw, Look, taking_part};
use crate::{
    audit::{self, By},
    bind,
    doors::{Action, Address, Allowed, Asker, Found, Permit, Thing},
    files::{self, Arrived, Stored, Upload},
    items::Item,
    quarantine, rows,
    store::Tx,
    uploads,
    web::{Answer, Cx, Error, Routes},
};
use access::Rights;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// No board has more.
const MOST: i64 = 1000;

/// A file that is kept, as its card names it.
#[derive(Serialize, JsonSchema)]
struct Added {
    id: Uuid,
    name: String,
    /// In bytes.
    size: i64,
}

async fn add(item: Allowed<Draw, Item>, cx: Cx, form: Upload) -> Result<Answer, Error> {
    let mut brought = files::received(&cx.app, item.by(), form).await?;
    let [file] = <[Arrived; 1]>::try_from(brought.files.clone()).map_err(|_| Error::field("file", "board-file-one"))?;
    let id = file.version.0;
    let added = Added { id, name: file.name.clone(), size: file.size };
    let outcome = cx.write(&item, move |tx, permit| keep(tx, permit, &file)).await;
    // Where it is not certain that nothing was written down, the bytes stay.
    if matches!(outcome, Ok(()) | Err(Error::Down(_) | Error::Broken(_))) {
        brought.settle();
    }
    outcome?;
    Ok(Answer::json(&added).status(StatusCode::CREATED))
}

fn keep(tx: &mut Tx<'_>, item: &Permit<Draw, Item>, file: &Arrived) -> Result<(), Error> {
    if tx.number("SELECT COUNT(*) FROM board_files WHERE item_id = $1", bind![item.id])? >= MOST {
        return Err(Error::field("file", "board-many-files"));
    }
    uploads::spend(tx, file)?;
    quarantine::shut(tx, item.organization, file)?;
    let (author, now) = (taking_part::author(tx, item.by())?, tx.now());
    tx.run(
        "INSERT INTO board_files (organization_id, id, item_id, name, blob, sha256, media, size, author_id, at)
         VALUES ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        bind![file.version.0, item.id, &file.name, &file.version.to_string(), &file.sha256, &file.media, file.size, author.0, now, item.organization],
    )?;
    let detail = format!("file {}, {}", file.version, file.name);
    audit::record(tx, item.organization, By::Actor(item.by()), "board.file", ("item", Some(item.id.0)), &detail)
}

/// A file, found inside its board.
pub struct BoardFile {
    item: Item,
    laid: Laid,
}

rows! {
    struct Laid {
        name: String,
        media: String,
        size: i64,
        blob: String,
        sha256: Vec<u8>,
    }
}

impl Thing for BoardFile {
    type Rights = Rights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let id: Uuid = address.id("file")?;
        let found: Option<Laid> =
            tx.maybe("SELECT name, media, size, blob, sha256 FROM board_files WHERE item_id = $1 AND id = $2", bind![item.id, id])?;
        let laid = found.ok_or(Error::NotFound)?;
        Ok(item.inside(|item| Self { item, laid }, Clone::clone))
    }
}

impl Action<BoardFile> for Look {
    const NAME: &'static str = "Look";
    fn allowed(rights: &Rights) -> bool {
        rights.on_board().is_some()
    }
}

async fn take(file: Allowed<Look, BoardFile>, cx: Cx) -> Result<Answer, Error> {
    let BoardFile { item, laid: Laid { name, media, size, blob, sha256 } } = &*file;
    cx.app.visits.fetched(&cx, file.by(), item.located());
    files::attachment(&cx, &Stored { name, media, size: *size, blob_key: blob, sha256 }).await
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/files", add)
        .about("Add a file to a board: multipart, a part named `file`")
        .uploads(&["file"])
        .made()
        .answers::<Added>()
        .get("/items/{item}/board/files/{file}", take)
        .about("A file of a board")
        .gives("application/octet-stream")
        .get("/as/{guest}/items/{item}/board/files/{file}", take)
}
