//! Addresses of evidence.

use super::{
    giving,
    jobs::{self, HaveArchive, Job},
    page::{self, Archives},
};
use crate::{
    audit::{self, By},
    doors::Allowed,
    files::{self, Stored},
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    web::{Answer, Cx, Error, Routes, Typed},
};

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = here.ask();
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let member = here.by().member().ok_or(Error::NotFound)?;
            let (frame, now) = (Frame::new(&*here, here.by(), *here.rights()), tx.now());
            Ok(Archives::new(frame, jobs::of(tx, here.id, member)?, member, now))
        })
        .await?;
    cx.form(&view, &typed, page::draw)
}

async fn list(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

async fn ask(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&here, jobs::ask).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/administration/export", here.url())),
        Err(problems) => show(&here, &cx, Typed::default().with(problems)).await,
    }
}

async fn cancel(job: Allowed<HaveArchive, Job>, cx: Cx) -> Result<Answer, Error> {
    // That it was over is what whoever stops it wanted.
    match cx.write(&job, jobs::cancel).await {
        Err(Error::Invalid(_)) if !cx.json => {}
        other => other?,
    }
    cx.done(format!("/o/{}/administration/export", job.slug))
}

async fn give(job: Allowed<HaveArchive, Job>, cx: Cx) -> Result<Answer, Error> {
    let (key, now) = (job.key(), cx.app.store.sources().clock.now());
    let (true, Some(size), Some(sha256)) = (job.ready(now), job.size, &job.sha256) else { return Err(Error::NotFound) };
    // A part of it, or a look whether it changed, is no other taking.
    if cx.header("range").is_none() && cx.header("if-none-match").is_none() {
        cx.note(&job, |tx, job| audit::record(tx, job.organization, By::Actor(job.by()), "archive.taken", ("archive", Some(job.id)), "")).await?;
    }
    let name = format!("{}.evidence.zip", job.organization_name);
    files::attachment(&cx, &Stored { name: &name, media: "application/zip", size, blob_key: &key, sha256 }).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/evidence.zip", giving::of_item)
        .about("Everything of an item that was shown, said and signed, as one signed archive")
        .gives("application/zip")
        .get("/o/{organization}/contacts/{contact}/evidence.zip", giving::of_guest)
        .about("Everything that was open to a guest, and what they saw, wrote, sent and signed, as one signed archive")
        .gives("application/zip")
        .get("/o/{organization}/administration/export", list)
        .about("The archives of the whole organization that were asked for, and how far they are")
        .answers::<Archives>()
        .post("/o/{organization}/administration/export", ask)
        .about("Asks for an archive of the whole organization; a worker makes it")
        .post("/o/{organization}/administration/export/{archive}/cancel", cancel)
        .about("Stops an archive that is being made")
        .get("/o/{organization}/administration/export/{archive}/archive.zip", give)
        .about("An archive that is ready, for whoever asked for it")
        .gives("application/zip")
}
