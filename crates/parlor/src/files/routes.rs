//! Addresses of files.

use super::{
    AddVersion, CloseToGuests, File, FileView, Files, Removed, Version, name, pages,
    preview::{self, Size},
    receive::{self, Upload},
    serve::{self, Stored},
    store, views,
};
use crate::{
    doors::{Allowed, Claimed},
    items::{
        AddFile, Edit, Item,
        attachment::{EditIt, On, RemoveIt, SeeIt},
    },
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, Problem, Routes, Say},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;

async fn add(item: Allowed<AddFile, Item>, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let mut brought = receive::all(&cx.app, upload).await?;
    brought.settle();
    let (arrived, internal) = (Arc::new(brought.files.clone()), brought.internal);
    let files = Arc::clone(&arrived);
    let outcome = cx
        .write(&item, move |tx, permit| {
            let added = store::add(tx, permit, permit.rights(), permit.by(), internal, &files)?;
            let mut files = views::lines(tx, permit, permit.rights(), permit.by())?;
            files.retain(|line| added.contains(&line.id));
            Ok(Files { files })
        })
        .await;
    match outcome {
        Ok(files) if cx.json => Ok(Answer::json(&files)),
        Ok(_) => cx.done(format!("{}#files", item.url())),
        Err(fault) => {
            receive::refused(&cx.app, &arrived, &fault).await;
            Err(fault)
        }
    }
}

async fn add_version(file: Allowed<AddVersion, On<File>>, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let mut brought = receive::all(&cx.app, upload).await?;
    brought.settle();
    let arrived = Arc::new(brought.files.clone());
    let files = Arc::clone(&arrived);
    let outcome = cx
        .write(&file, move |tx, permit| {
            for version in files.iter() {
                store::add_version(tx, &permit.item, permit.by(), (permit.it.id, &permit.it.name), version)?;
            }
            let mut files = views::lines(tx, &permit.item, &permit.rights().on_item, permit.by())?;
            files.retain(|line| line.id == permit.it.id);
            Ok(Files { files })
        })
        .await;
    match outcome {
        Ok(files) if cx.json => Ok(Answer::json(&files)),
        Ok(_) => cx.done(address(&file, "/view")),
        Err(fault) => {
            receive::refused(&cx.app, &arrived, &fault).await;
            Err(fault)
        }
    }
}

fn address<A>(file: &Allowed<A, On<File>>, rest: &str) -> String {
    format!("{}/files/{}{rest}", file.item.url(), file.it.id)
}

async fn download(file: Allowed<SeeIt, On<File>>, cx: Cx) -> Result<Answer, Error> {
    let it = &file.it;
    serve::attachment(&cx, &Stored { name: &it.name, media: &it.media, size: it.size, blob_key: &it.blob_key, sha256: &it.sha256 }).await
}

async fn download_version(version: Allowed<SeeIt, Version>, cx: Cx) -> Result<Answer, Error> {
    let name = &version.of.it.name;
    serve::attachment(&cx, &Stored { name, media: &version.media, size: version.size, blob_key: &version.blob_key, sha256: &version.sha256 }).await
}

async fn thumb(file: Allowed<SeeIt, On<File>>, cx: Cx) -> Result<Answer, Error> {
    preview::answer(&cx, &file.it, Size::Thumb).await
}

async fn large(file: Allowed<SeeIt, On<File>>, cx: Cx) -> Result<Answer, Error> {
    preview::answer(&cx, &file.it, Size::Large).await
}

/// Where the item of this file is met by who looks: as themselves, or as a guest.
fn base<A>(file: &Allowed<A, On<File>>) -> String {
    match file.by().contact().filter(|_| file.by().previews()) {
        Some(guest) => format!("/as/{guest}{}", file.item.url()),
        None => file.item.url(),
    }
}

async fn read<A: crate::doors::Action<On<File>>>(cx: &Cx, file: &Allowed<A, On<File>>) -> Result<(FileView, Item), Error> {
    let ask = file.ask();
    cx.read(move |tx| {
        let file = Allowed::<SeeIt, On<File>>::again(tx, &ask)?;
        Ok((views::view(tx, &file.item, &file.it, file.rights(), file.by())?, file.item.clone()))
    })
    .await
}

async fn view(file: Allowed<SeeIt, On<File>>, cx: Cx) -> Result<Answer, Error> {
    let (view, item) = read(&cx, &file).await?;
    cx.app.visits.looked(file.by(), item.organization, item.id);
    let base = base(&file);
    cx.page(&view, |cx, view| pages::page(cx, &item, &base, view))
}

/// Whether a file is closed to guests.
#[derive(Clone, Deserialize, JsonSchema)]
struct CloseIt {
    /// `on`: for the team only. `off`: guests who are shown files see it.
    on: String,
    /// Where to go on: the list, or the file's own page.
    #[serde(default)]
    list: Option<String>,
}

async fn close_to_guests(file: Allowed<CloseToGuests, On<File>>, cx: Cx, input: Input<CloseIt>) -> Result<Answer, Error> {
    let internal = match input.value.on.as_str() {
        "on" | "true" | "yes" => true,
        "off" | "false" | "no" => false,
        // Nothing is opened by a word that nobody knows.
        other => return Err(Error::Unreadable(format!("on: {other}"))),
    };
    cx.write(&file, move |tx, permit| store::set_internal(tx, &permit.item, permit.by(), &permit.it, internal)).await?;
    cx.done(if input.value.list.is_some() { file.item.url() } else { address(&file, "/view") })
}

/// Another name for a file.
#[derive(Clone, Deserialize, JsonSchema)]
struct Rename {
    name: String,
    /// The name it had when the form was drawn.
    #[serde(default)]
    was: Option<String>,
}

async fn rename(file: Allowed<EditIt, On<File>>, cx: Cx, input: Input<Rename>) -> Result<Answer, Error> {
    let name = name::cleaned(&input.value.name);
    let refused = name::refused(&cx.app.config, &name);
    let was = input.value.was.clone().unwrap_or_else(|| file.it.name.clone());
    let empty = input.value.name.trim().is_empty();
    let renamed = cx.write(&file, move |tx, permit| {
        if empty {
            return Err(Error::field("name", "file-name-empty"));
        }
        if refused {
            return Err(Error::field("name", Say::new("file-refused").and("name", name.clone())));
        }
        store::rename(tx, &permit.item, &permit.rights().on_item, permit.by(), &permit.it, &was, &name)
    });
    let (problems, status) = match renamed.await {
        // Somebody else renamed it: their name is shown, and what was typed stays in the field.
        Err(Error::Changed) if !cx.json => {
            let (now, _) = read(&cx, &file).await?;
            let say = Say::new("file-name-changed").and("name", now.file.name);
            (vec![Problem { field: "name", say }], StatusCode::CONFLICT)
        }
        other => match again(&cx, other)? {
            Ok(()) => return cx.done(address(&file, "/view")),
            Err(problems) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        },
    };
    let (mut view, item) = read(&cx, &file).await?;
    view.typed = input.typed.with(problems);
    let base = item.url();
    Ok(cx.page(&view, |cx, view| pages::page(cx, &item, &base, view))?.status(status))
}

async fn remove(file: Allowed<RemoveIt, On<File>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&file, |tx, permit| store::remove(tx, &permit.item, permit.by(), &permit.it)).await?;
    cx.done(file.item.url())
}

async fn removed(item: Allowed<Edit, Item>, cx: Cx) -> Result<Answer, Error> {
    let ask = item.ask();
    let view = cx
        .read(move |tx| {
            let item = Allowed::<Edit, Item>::again(tx, &ask)?;
            views::removed(tx, &item, item.by())
        })
        .await?;
    cx.page(&view, pages::removed)
}

/// Which file to bring back.
#[derive(Clone, Deserialize, JsonSchema)]
struct Restore {
    file: Claimed<Removed>,
}

async fn restore(item: Allowed<Edit, Item>, cx: Cx, input: Input<Restore>) -> Result<Answer, Error> {
    cx.write(&item, move |tx, permit| {
        let file = input.value.file.within(tx, permit)?;
        store::restore(tx, permit, permit.by(), &file)
    })
    .await?;
    cx.done(format!("{}/files/removed", item.url()))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/files", add)
        .about("Add files: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "internal"])
        .answers::<Files>()
        .get("/items/{item}/files/removed", removed)
        .about("Files that can be brought back")
        .answers::<views::RemovedFiles>()
        .post("/items/{item}/files/restore", restore)
        .about("Bring a removed file back")
        .takes::<Restore>()
        .get("/items/{item}/files/{file}", download)
        .about("The bytes of a file, whole or a range of them")
        .gives("*/*")
        .get("/items/{item}/files/{file}/view", view)
        .about("A file with its versions")
        .answers::<FileView>()
        .get("/items/{item}/files/{file}/preview", large)
        .about("A picture of a file")
        .gives("image/*")
        .get("/items/{item}/files/{file}/thumb", thumb)
        .about("A small picture of a file")
        .gives("image/*")
        .post("/items/{item}/files/{file}/versions", add_version)
        .about("Add a newer version: multipart, a part named `file`")
        .uploads(&["file"])
        .answers::<Files>()
        .get("/items/{item}/files/{file}/versions/{version}", download_version)
        .about("The bytes of a version of a file")
        .gives("*/*")
        .post("/items/{item}/files/{file}/internal", close_to_guests)
        .about("Close a file to guests, or show it to them")
        .takes::<CloseIt>()
        .post("/items/{item}/files/{file}/rename", rename)
        .about("Give a file another name")
        .takes::<Rename>()
        .post("/items/{item}/files/{file}/remove", remove)
        .about("Remove a file; it can be brought back for 30 days")
        // As one of the guests, for members who may look as them.
        .get("/as/{guest}/items/{item}/files/{file}", download)
        .get("/as/{guest}/items/{item}/files/{file}/view", view)
        .get("/as/{guest}/items/{item}/files/{file}/preview", large)
        .get("/as/{guest}/items/{item}/files/{file}/thumb", thumb)
        .get("/as/{guest}/items/{item}/files/{file}/versions/{version}", download_version)
}
