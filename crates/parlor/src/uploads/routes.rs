//! Addresses of uploads: one beside each at which files are added, and one for each upload.

use super::{GoOn, Upload, keep_house, landing::Landing, parts, store, tus};
use crate::{
    activities::Activity,
    doors::{Allowed, Public, Thing},
    events::Event,
    files::{self, AddVersion, File, GeneralFile},
    items::{
        self, AddFile, Edit, Item,
        attachment::{AnswerIt, On, ReportOnIt},
    },
    notes::{AddWithFiles, Note},
    planned::Planned,
    requests::{Request, lists::RequestList},
    tasks::{GeneralTask, Task, orders::SendInParts},
    web::{Answer, Cx, Error, Method, Routes},
};
use axum::{body::Body, http::StatusCode};

async fn make<A: Landing<T>, T: Thing>(here: Allowed<A, T>, cx: Cx, body: Body) -> Result<Answer, Error> {
    if !tus::spoken(&cx) {
        return Ok(tus::other_version());
    }
    let (app, wanted) = (cx.app.clone(), tus::wanted(&cx)?);
    let id = cx
        .write(&here, move |tx, permit| {
            files::spend_bytes(tx, &app, permit.by().party(), wanted.size)?;
            store::make(tx, permit, &wanted)
        })
        .await?;
    let ask = here.ask().about("upload", id.0);
    let upload = cx.read(move |tx| Allowed::<GoOn, Upload>::again(tx, &ask)).await?;
    let end = tus::end(&upload);
    let arrived = if tus::brings_bytes(&cx) { parts::take(upload, cx, body).await? } else { 0 };
    let (location, arrived) = (format!("/uploads/{id}"), arrived.to_string());
    Ok(tus::named(StatusCode::CREATED, &[("location", &location), ("upload-offset", &arrived), ("upload-expires", &end)]))
}

async fn how_far(upload: Allowed<GoOn, Upload>, cx: Cx) -> Result<Answer, Error> {
    if !tus::spoken(&cx) {
        return Ok(tus::other_version());
    }
    let (arrived, size) = (upload.arrived.to_string(), upload.size.to_string());
    let headers = [("upload-offset", arrived.as_str()), ("upload-length", &size), ("upload-expires", &tus::end(&upload))];
    Ok(tus::named(StatusCode::OK, &headers))
}

async fn go_on(upload: Allowed<GoOn, Upload>, cx: Cx, body: Body) -> Result<Answer, Error> {
    if !tus::spoken(&cx) {
        return Ok(tus::other_version());
    }
    if !tus::brings_bytes(&cx) {
        return Ok(tus::other_media());
    }
    if tus::offset(&cx)? != upload.arrived {
        return Err(Error::Changed);
    }
    let end = tus::end(&upload);
    let arrived = parts::take(upload, cx, body).await?.to_string();
    Ok(tus::named(StatusCode::NO_CONTENT, &[("upload-offset", &arrived), ("upload-expires", &end)]))
}

async fn give_up(upload: Allowed<GoOn, Upload>, cx: Cx) -> Result<Answer, Error> {
    if !tus::spoken(&cx) {
        return Ok(tus::other_version());
    }
    cx.write(&upload, store::end).await?;
    keep_house(&cx.app).await?;
    Ok(tus::named(StatusCode::NO_CONTENT, &[]))
}

/// The same for who cannot send but GET and POST, and names the method in a header.
async fn by_post(upload: Allowed<GoOn, Upload>, cx: Cx, body: Body) -> Result<Answer, Error> {
    match cx.header("x-http-method-override") {
        Some("PATCH") => go_on(upload, cx, body).await,
        Some("HEAD") => how_far(upload, cx).await,
        Some("DELETE") => give_up(upload, cx).await,
        _ => Err(Error::Unreadable("X-HTTP-Method-Override: PATCH, HEAD or DELETE".into())),
    }
}

async fn abilities(_: Public, cx: Cx) -> Result<Answer, Error> {
    Ok(tus::abilities(&cx))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .by(Method::Options, "/uploads", abilities)
        .about("What is spoken of the protocol tus, in which large files are sent in parts")
        .silent()
        .by(Method::Head, "/uploads/{upload}", how_far)
        .about("How much of an upload has arrived: `Upload-Offset` (tus)")
        .silent()
        .by(Method::Patch, "/uploads/{upload}", go_on)
        .about("Go on with an upload from `Upload-Offset` (tus)")
        .silent()
        .by(Method::Delete, "/uploads/{upload}", give_up)
        .about("Give an upload up (tus)")
        .silent()
        .post("/uploads/{upload}", by_post)
        .about("The same by POST, with the method in `X-HTTP-Method-Override` (tus)")
        .silent()
        .post("/items/{item}/uploads", make::<AddFile, Item>)
        .about("Begin an upload of a file of an item (tus, as all that end with `/uploads`); its id goes into `upload` of the form that adds files")
        .made()
        .silent()
        .post("/items/{item}/tasks/{task}/uploads", make::<SendInParts, On<Task>>)
        .about("Begin an upload of a file of a task")
        .made()
        .silent()
        .post("/items/{item}/notes/{note}/uploads", make::<AddFile, On<Note>>)
        .about("Begin an upload of a file of a note")
        .made()
        .silent()
        .post("/items/{item}/requests/{request}/uploads", make::<AddFile, On<Request>>)
        .about("Begin an upload of a file of a request")
        .made()
        .silent()
        .post("/items/{item}/activities/{activity}/uploads", make::<AddFile, On<Activity>>)
        .about("Begin an upload of a file of an activity")
        .made()
        .silent()
        .post("/items/{item}/events/{event}/uploads", make::<AddFile, On<Event>>)
        .about("Begin an upload of a file of an event")
        .made()
        .silent()
        .post("/items/{item}/planned/{planned}/uploads", make::<AddFile, On<Planned>>)
        .about("Begin an upload of a file of what is planned")
        .made()
        .silent()
        .post("/items/{item}/planned/{planned}/confirm/uploads", make::<ReportOnIt, On<Planned>>)
        .about("Begin an upload that comes along with a confirmation")
        .made()
        .silent()
        .post("/items/{item}/request-lists/{list}/uploads", make::<AddFile, On<RequestList>>)
        .about("Begin an upload of a file of a request list")
        .made()
        .silent()
        .post("/items/{item}/request-lists/{list}/answer/uploads", make::<AnswerIt, On<RequestList>>)
        .about("Begin an upload that answers a point of a request list")
        .made()
        .silent()
        .post("/items/{item}/files/{file}/uploads", make::<AddVersion, On<File>>)
        .about("Begin an upload of a newer version of a file")
        .made()
        .silent()
        .post("/items/{item}/to-sign/uploads", make::<Edit, Item>)
        .about("Begin an upload of a PDF that is to be signed")
        .made()
        .silent()
        .post("/items/{item}/requests/uploads", make::<items::Request, Item>)
        .about("Begin an upload that comes along with a new request")
        .made()
        .silent()
        .post("/items/{item}/notes/uploads", make::<AddWithFiles, Item>)
        .about("Begin an upload that comes along with a new note")
        .made()
        .silent()
        .post("/o/{organization}/tasks/{task}/uploads", make::<AddFile, GeneralTask>)
        .about("Begin an upload of a file of a general task")
        .made()
        .silent()
        .post("/o/{organization}/tasks/{task}/files/{file}/uploads", make::<AddVersion, GeneralFile>)
        .about("Begin an upload of a newer version of a file of a general task")
        .made()
        .silent()
}
