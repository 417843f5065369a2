//! Addresses of files.

use super::{
    AddVersion, File, FileView, Filed, Files, GeneralFile, Holder, Removed, Version, name, news, pages,
    preview::{self, Size},
    receive::{self, Upload},
    serve::{self, Stored},
    store,
    viewer::Shown,
    views, watermark,
};
use crate::{
    app::App,
    doors::{Action, Address, Allowed, Claimed, Within},
    guests::Base,
    items::{
        AddFile, Edit, Item,
        attachment::{EditIt, On, RemoveIt, SeeIt},
    },
    organizations::frame::again,
    receipts::What,
    tasks::GeneralTask,
    web::{Answer, Asked, Cx, Error, Input, Problem, Routes, Say, cursor::Paging},
};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;

/// Adds files to what they are to hang off; where its room registers it.
///
/// # Errors
/// A sentence about a file that cannot be kept.
pub async fn add_to<H: Holder>(here: Allowed<AddFile, H>, cx: Cx, upload: Upload) -> Result<Answer, Error>
where
    AddFile: Action<H>,
{
    let mut brought = receive::all(&cx.app, here.by(), upload).await?;
    brought.settle();
    let (arrived, how) = (Arc::new(brought.files.clone()), brought.how);
    let files = Arc::clone(&arrived);
    let outcome = cx
        .write(&here, move |tx, permit| {
            let kept = permit.kept(permit.rights(), permit.by());
            let added = store::add(tx, &kept, how, &files)?;
            if let Some(newest) = added.last() {
                news::tell(tx, &kept, *newest)?;
            }
            let mut files = if how.picture { views::drafts(tx, &kept)? } else { views::lines(tx, &kept)? };
            files.retain(|line| added.contains(&line.id));
            Ok(Files { files })
        })
        .await;
    match outcome {
        Ok(files) if cx.json => Ok(Answer::json(&files)),
        Ok(_) => cx.done(format!("{}#files", here.address())),
        Err(fault) => {
            receive::refused(&cx.app, &arrived, &fault).await;
            Err(fault)
        }
    }
}

async fn add_version<F: Filed>(file: Allowed<AddVersion, F>, cx: Cx, upload: Upload) -> Result<Answer, Error>
where
    AddVersion: Action<F>,
{
    let mut brought = receive::all(&cx.app, file.by(), upload).await?;
    brought.settle();
    let (arrived, confirmed) = (Arc::new(brought.files.clone()), brought.how.confirmed);
    let files = Arc::clone(&arrived);
    let outcome = cx
        .write(&file, move |tx, permit| {
            let (kept, file) = (permit.kept(permit.rights(), permit.by()), permit.file());
            for version in files.iter() {
                store::add_version(tx, &kept, (file.id, &file.name), version, confirmed)?;
            }
            news::tell(tx, &kept, file.id)?;
            let mut files = views::lines(tx, &kept)?;
            files.retain(|line| line.id == file.id);
            Ok(Files { files })
        })
        .await;
    match outcome {
        Ok(files) if cx.json => Ok(Answer::json(&files)),
        Ok(_) => cx.done(page_of(&*file)),
        Err(fault) => {
            receive::refused(&cx.app, &arrived, &fault).await;
            Err(fault)
        }
    }
}

/// The address of a file's own page.
fn page_of<F: Filed>(file: &F) -> String {
    format!("{}/files/{}/view", file.base(), file.file().id)
}

/// Who only reads a file is told so, and gets pictures of its pages.
fn taken_along(downloads: bool) -> Result<(), Error> {
    if downloads { Ok(()) } else { Err(Error::Forbidden("file-read-here".into())) }
}

/// That a guest was here, whatever receipts their organization keeps, and that they read it.
fn noted<A, F: Filed>(cx: &Cx, file: &Allowed<A, F>, what: Option<What>) {
    let Some(item) = file.kept(file.rights(), file.by()).item else { return };
    cx.app.visits.fetched(cx, file.by(), item.located());
    if let Some(what) = what {
        cx.app.receipts.read(cx, file.by(), item, what);
    }
}

async fn download<F: Filed>(file: Allowed<SeeIt, F>, cx: Cx) -> Result<Answer, Error>
where
    SeeIt: Action<F>,
{
    taken_along(F::downloads(file.rights()))?;
    let it = file.file();
    noted(&cx, &file, Some(What::Bytes(it.id, it.version)));
    serve::attachment(&cx, &Stored { name: &it.name, media: &it.media, size: it.size, blob_key: &it.blob_key, sha256: &it.sha256 }).await
}

async fn download_version<F: Filed<Rights: Clone>>(version: Allowed<SeeIt, Version<F>>, cx: Cx) -> Result<Answer, Error>
where
    SeeIt: Action<F>,
{
    taken_along(F::downloads(version.rights()))?;
    let (name, id) = (&version.of.file().name, version.of.file().id);
    if let Some(item) = version.of.kept(version.rights(), version.by()).item {
        cx.app.visits.fetched(&cx, version.by(), item.located());
        cx.app.receipts.read(&cx, version.by(), item, What::Bytes(id, version.number));
    }
    serve::attachment(&cx, &Stored { name, media: &version.media, size: version.size, blob_key: &version.blob_key, sha256: &version.sha256 }).await
}

async fn thumb<F: Filed>(file: Allowed<SeeIt, F>, cx: Cx) -> Result<Answer, Error>
where
    SeeIt: Action<F>,
{
    // Too small for anything to be read on it.
    preview::answer(&cx, file.file(), Size::Thumb, None).await
}

async fn large<F: Filed>(file: Allowed<SeeIt, F>, cx: Cx) -> Result<Answer, Error>
where
    SeeIt: Action<F>,
{
    noted(&cx, &file, None);
    preview::answer(&cx, file.file(), Size::Large, watermark::of(&cx, &file)).await
}

/// A page of a PDF as a picture, for who reads without script or may not take the file along.
async fn page<F: Filed>(file: Allowed<SeeIt, F>, cx: Cx, number: PageNumber) -> Result<Answer, Error>
where
    SeeIt: Action<F>,
{
    if file.file().media != "application/pdf" {
        return Err(Error::NotFound);
    }
    noted(&cx, &file, None);
    preview::answer(&cx, file.file(), Size::Page(number.0), watermark::of(&cx, &file)).await
}

/// The number of a page in the address.
struct PageNumber(u32);

impl FromRequestParts<App> for PageNumber {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        Address::of(parts).await?.id("page").map(Self)
    }
}

/// Where this file is met by who looks: as themselves, or as a guest.
fn base<A, F: Filed>(file: &Allowed<A, F>) -> String {
    Base::of(file.by()).at(&file.base())
}

async fn read<A: Action<F>, F: Filed>(cx: &Cx, file: &Allowed<A, F>, guests: Paging) -> Result<FileView, Error>
where
    SeeIt: Action<F>,
{
    let ask = file.ask();
    cx.read(move |tx| {
        let file = Allowed::<SeeIt, F>::again(tx, &ask)?;
        views::view(tx, &*file, file.rights(), file.by(), &guests)
    })
    .await
}

async fn view<F: Filed>(file: Allowed<SeeIt, F>, cx: Cx, Asked(guests): Asked<Paging>) -> Result<Answer, Error>
where
    SeeIt: Action<F>,
{
    let view = read(&cx, &file, guests).await?;
    let shown = (!file.file().shut).then(|| What::Page(file.file().id, file.file().version));
    noted(&cx, &file, shown);
    let (base, below) = (base(&file), file.below());
    let shown = Shown::read(&cx.app, file.file()).await?;
    cx.listed(&view, view.next.as_deref(), |cx, view| pages::page(cx, &base, &below, view, &shown))
}

/// Another name for a file.
#[derive(Clone, Deserialize, JsonSchema)]
struct Rename {
    name: String,
    /// The name it had when the form was drawn.
    #[serde(default)]
    was: Option<String>,
}

async fn rename<F: Filed>(file: Allowed<EditIt, F>, cx: Cx, input: Input<Rename>) -> Result<Answer, Error>
where
    EditIt: Action<F>,
    SeeIt: Action<F>,
{
    let name = name::cleaned(&input.value.name);
    let refused = name::refused(&cx.app.config, &name);
    let was = input.value.was.clone().unwrap_or_else(|| file.file().name.clone());
    let empty = input.value.name.trim().is_empty();
    let renamed = cx.write(&file, move |tx, permit| {
        if empty {
            return Err(Error::field("name", "file-name-empty"));
        }
        if refused {
            return Err(Error::field("name", Say::new("file-refused").and("name", name.clone())));
        }
        store::rename(tx, &permit.kept(permit.rights(), permit.by()), permit.file(), &was, &name)
    });
    let (problems, status) = match renamed.await {
        // Somebody else renamed it: their name is shown, and what was typed stays in the field.
        Err(Error::Changed) if !cx.json => {
            let now = read(&cx, &file, Paging::default()).await?;
            let say = Say::new("file-name-changed").and("name", now.file.name);
            (vec![Problem { field: "name", say }], StatusCode::CONFLICT)
        }
        other => match again(&cx, other)? {
            Ok(()) => return cx.done(page_of(&*file)),
            Err(problems) => (problems, StatusCode::UNPROCESSABLE_ENTITY),
        },
    };
    let mut view = read(&cx, &file, Paging::default()).await?;
    // The way to further guests goes on from the page itself, not from this answer.
    (view.typed, view.next) = (input.typed.with(problems), None);
    let (base, below) = (file.base(), file.below());
    let shown = Shown::read(&cx.app, file.file()).await?;
    Ok(cx.page(&view, |cx, view| pages::page(cx, &base, &below, view, &shown))?.status(status))
}

async fn remove<F: Filed>(file: Allowed<RemoveIt, F>, cx: Cx) -> Result<Answer, Error>
where
    RemoveIt: Action<F>,
{
    cx.write(&file, |tx, permit| store::remove(tx, &permit.kept(permit.rights(), permit.by()), permit.file().id, &permit.file().name)).await?;
    cx.done(format!("{}{}", file.base(), file.below()))
}

async fn removed<H: Holder>(here: Allowed<Edit, H>, cx: Cx) -> Result<Answer, Error>
where
    Edit: Action<H>,
{
    let ask = here.ask();
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Edit, H>::again(tx, &ask)?;
            views::removed(tx, &*here, here.rights(), here.by())
        })
        .await?;
    cx.page(&view, pages::removed)
}

/// Which file to bring back.
#[derive(Clone, Deserialize, JsonSchema)]
struct Restore {
    file: Claimed<Removed>,
}

async fn restore<H: Holder>(here: Allowed<Edit, H>, cx: Cx, input: Input<Restore>) -> Result<Answer, Error>
where
    Edit: Action<H>,
    Removed: Within<H>,
{
    cx.write(&here, move |tx, permit| {
        let file = input.value.file.within(tx, permit)?;
        store::restore(tx, &permit.kept(permit.rights(), permit.by()), &file)
    })
    .await?;
    cx.done(format!("{}/files/removed", here.address()))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    // A file of what hangs off an item is met below the item as well.
    routes
        .post("/items/{item}/files", add_to::<Item>)
        .about("Add files: multipart, several parts named `file`; `internal` closes them to guests, `picture` makes each the picture of a text that is not kept yet")
        .uploads(&["file", "internal", "picture"])
        .answers::<Files>()
        .get("/items/{item}/files/removed", removed::<Item>)
        .about("Files that can be brought back")
        .answers::<views::RemovedFiles>()
        .post("/items/{item}/files/restore", restore::<Item>)
        .about("Bring a removed file back")
        .takes::<Restore>()
        .get("/items/{item}/files/{file}", download::<On<File>>)
        .about("The bytes of a file, whole or a range of them")
        .gives("*/*")
        .get("/items/{item}/files/{file}/view", view::<On<File>>)
        .about("A file with its versions")
        .asks::<Paging>()
        .answers::<FileView>()
        .get("/items/{item}/files/{file}/preview", large::<On<File>>)
        .about("A picture of a file")
        .gives("image/*")
        .get("/items/{item}/files/{file}/pages/{page}", page::<On<File>>)
        .about("A page of a PDF as a picture")
        .gives("image/*")
        .get("/items/{item}/files/{file}/thumb", thumb::<On<File>>)
        .about("A small picture of a file")
        .gives("image/*")
        .post("/items/{item}/files/{file}/versions", add_version::<On<File>>)
        .about("Add a newer version: multipart, a part named `file`")
        .uploads(&["file", "confirmed"])
        .answers::<Files>()
        .get("/items/{item}/files/{file}/versions/{version}", download_version::<On<File>>)
        .about("The bytes of a version of a file")
        .gives("*/*")
        .post("/items/{item}/files/{file}/internal", super::closures::close_to_guests)
        .about("Close a file to guests, or show it to them")
        .takes::<super::closures::CloseIt>()
        .post("/items/{item}/files/{file}/rename", rename::<On<File>>)
        .about("Give a file another name")
        .takes::<Rename>()
        .post("/items/{item}/files/{file}/closed", super::closures::close_to_one)
        .about("Close a file to one guest, or open it to them again")
        .takes::<super::closures::Guest>()
        .post("/items/{item}/files/{file}/remove", remove::<On<File>>)
        .about("Remove a file; it can be brought back for 30 days")
        // As one of the guests, for members who may look as them.
        .get("/as/{guest}/items/{item}/files/{file}", download::<On<File>>)
        .get("/as/{guest}/items/{item}/files/{file}/view", view::<On<File>>)
        .get("/as/{guest}/items/{item}/files/{file}/preview", large::<On<File>>)
        .get("/as/{guest}/items/{item}/files/{file}/pages/{page}", page::<On<File>>)
        .get("/as/{guest}/items/{item}/files/{file}/thumb", thumb::<On<File>>)
        .get("/as/{guest}/items/{item}/files/{file}/versions/{version}", download_version::<On<File>>)
        .room(of_general_tasks)
}

/// Files of general tasks, which members have among themselves.
fn of_general_tasks(routes: Routes) -> Routes {
    routes
        .post("/o/{organization}/tasks/{task}/files", add_to::<GeneralTask>)
        .about("Add files to a general task: multipart, several parts named `file`")
        .uploads(&["file", "picture"])
        .answers::<Files>()
        .get("/o/{organization}/tasks/{task}/files/removed", removed::<GeneralTask>)
        .about("Files of a general task that can be brought back")
        .answers::<views::RemovedFiles>()
        .post("/o/{organization}/tasks/{task}/files/restore", restore::<GeneralTask>)
        .about("Bring a removed file of a general task back")
        .takes::<Restore>()
        .get("/o/{organization}/tasks/{task}/files/{file}", download::<GeneralFile>)
        .about("The bytes of a file of a general task")
        .gives("*/*")
        .get("/o/{organization}/tasks/{task}/files/{file}/view", view::<GeneralFile>)
        .about("A file of a general task, with its versions")
        .answers::<FileView>()
        .get("/o/{organization}/tasks/{task}/files/{file}/preview", large::<GeneralFile>)
        .about("A picture of a file of a general task")
        .gives("image/*")
        .get("/o/{organization}/tasks/{task}/files/{file}/pages/{page}", page::<GeneralFile>)
        .about("A page of a PDF of a general task as a picture")
        .gives("image/*")
        .get("/o/{organization}/tasks/{task}/files/{file}/thumb", thumb::<GeneralFile>)
        .about("A small picture of a file of a general task")
        .gives("image/*")
        .post("/o/{organization}/tasks/{task}/files/{file}/versions", add_version::<GeneralFile>)
        .about("Add a newer version: multipart, a part named `file`")
        .uploads(&["file"])
        .answers::<Files>()
        .get("/o/{organization}/tasks/{task}/files/{file}/versions/{version}", download_version::<GeneralFile>)
        .about("The bytes of a version of a file of a general task")
        .gives("*/*")
        .post("/o/{organization}/tasks/{task}/files/{file}/rename", rename::<GeneralFile>)
        .about("Give a file of a general task another name")
        .takes::<Rename>()
        .post("/o/{organization}/tasks/{task}/files/{file}/remove", remove::<GeneralFile>)
        .about("Remove a file of a general task; it can be brought back for 30 days")
}
