//! Addresses of moving in.

use super::{
    Move, carrying, pages,
    receiving::{self, Sent},
    report,
    start_page::{self, Moving},
    store,
    views::{self, MoveView},
};
use crate::{
    audit::{self, By},
    bind,
    doors::Allowed,
    files::problems_of,
    organizations::{Administer, Organization, frame::Frame},
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::OrganizerId;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

type Here = Allowed<Administer, Organization>;
type It = Allowed<Administer, Move>;

async fn begin(here: &Here, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (ask, most) = (here.ask(), cx.app.config.max_upload);
    let view = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            let member = here.by().member().ok_or(Error::NotFound)?;
            let organizers: Vec<(OrganizerId, String)> =
                tx.all("SELECT z.id, z.name FROM organizers z WHERE z.organization_id = $1 ORDER BY z.name, z.id LIMIT 100", bind![here.id])?;
            let organizers = organizers.into_iter().map(|(id, name)| (name, format!("{}/organizers/{id}", here.url()))).collect();
            let frame = Frame::new(&*here, here.by(), *here.rights());
            Ok::<_, Error>(Moving { frame, moves: store::last(tx, here.id, member)?, organizers, most })
        })
        .await?;
    cx.form(&view, &typed, start_page::draw)
}

async fn start(here: Here, cx: Cx) -> Result<Answer, Error> {
    begin(&here, &cx, Typed::default()).await
}

async fn send(here: Here, cx: Cx, sent: Result<Sent, Error>) -> Result<Answer, Error> {
    let outcome = match sent {
        Ok(sent) => receiving::take(&here, &cx, sent).await,
        Err(fault) => Err((Typed::default(), fault)),
    };
    match outcome {
        Ok(id) => cx.done(format!("{}/administration/moving/{id}", here.url())),
        Err((typed, fault)) => {
            let problems = problems_of(&cx, fault)?;
            begin(&here, &cx, typed.with(problems)).await
        }
    }
}

async fn show(it: &It, cx: &Cx, goes_on: bool) -> Result<Answer, Error> {
    let (ask, reader) = (it.ask(), cx.clone());
    let view = cx.read(move |tx| views::load(tx, &ask, &reader, goes_on)).await?;
    cx.page(&view, pages::page)
}

async fn look(it: It, cx: Cx) -> Result<Answer, Error> {
    show(&it, &cx, false).await
}

async fn running(it: It, cx: Cx) -> Result<Answer, Error> {
    show(&it, &cx, true).await
}

/// What was chosen: `column-{number}`, counted from 0; `status:{word}`, with a status of tasks;
/// `person:{who}`, with the id of a member, `new` for a contact, or nothing.
#[derive(Clone, Deserialize, JsonSchema)]
struct Chosen {
    /// The record or project that takes all of it: title, address or id; empty for none. Left out, it stays as it is.
    into: Option<String>,
    /// `on`: contacts that are here are brought up to date.
    updates: Option<String>,
    /// `on`: what was archived comes along.
    archived: Option<String>,
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

async fn choose(it: It, cx: Cx, input: Input<Chosen>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&it, move |tx, permit| {
        let mut choices = permit.choices.clone();
        if let Some(into) = &form.into {
            choices.into = into.trim().chars().take(500).collect();
        }
        choices.updates = form.updates.is_some();
        choices.archived = form.archived.is_some();
        choices.take(&form.others);
        store::choose(tx, permit, &choices.kept()?)
    })
    .await?;
    cx.done(it.url())
}

async fn run(it: It, cx: Cx) -> Result<Answer, Error> {
    if it.row.ended_at.is_some() {
        return cx.done(it.url());
    }
    let carrier = cx.clone();
    if cx.write(&it, move |tx, permit| carrying::step(tx, &carrier, permit)).await? {
        store::clear(&cx.app, it.row.id).await?;
        return cx.done(it.url());
    }
    // The page goes on by itself where it can; where not, somebody presses again.
    cx.done(format!("{}/running", it.url()))
}

async fn cancel(it: It, cx: Cx) -> Result<Answer, Error> {
    let stopped = cx
        .write(&it, move |tx, permit| {
            let stopped = store::stop(tx, permit.row.id)?;
            if stopped && permit.row.done > 0 {
                let detail = format!("{}: stopped after {} rows", permit.row.file, permit.row.done);
                let thing = ("organization", Some(permit.organization.id.0));
                audit::record(tx, permit.organization.id, By::Actor(permit.by()), "moved.in", thing, &detail)?;
            }
            Ok(stopped)
        })
        .await?;
    if stopped {
        store::clear(&cx.app, it.row.id).await?;
    }
    cx.done(if it.row.done > 0 { it.url() } else { format!("{}/administration/moving", it.organization.url()) })
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/moving", start)
        .about("What an organization can bring along from elsewhere, and what it brought last")
        .answers::<Moving>()
        .post("/o/{organization}/administration/moving", send)
        .about("Send what is to come in: `source` (contacts, tasks, files, redmine, trello), `into` if one item takes all, and `file`; nothing is added yet")
        .uploads(&["file", "source", "into"])
        .get("/o/{organization}/administration/moving/{import}", look)
        .about("What becomes of each row, and how far it is")
        .answers::<MoveView>()
        .post("/o/{organization}/administration/moving/{import}", choose)
        .about("Say what columns, statuses and people are")
        .takes::<Chosen>()
        .post("/o/{organization}/administration/moving/{import}/run", run)
        .about("Take over the next rows; again, until it has ended")
        .get("/o/{organization}/administration/moving/{import}/running", running)
        .post("/o/{organization}/administration/moving/{import}/cancel", cancel)
        .about("Stop it; what came in stays")
        .get("/o/{organization}/administration/moving/{import}/report.csv", report::give)
        .about("What became of each row, as CSV")
        .gives("text/csv")
}
