//! The operator's pages: the whole installation in numbers (organizations, plans, guests,
//! storage, mails, queues, health, limits), and what only the operator may change of it.
//!
//! Operators are named by their address in the configuration, and come in signed in as
//! themselves with more than one proof; for all others these pages do not exist. They show how
//! much there is and how it stands, and never what it says: no title, no text, no file, no
//! name of a guest. Of an address that a mail did not reach, they show the server.

mod counting;
mod mails;
mod organizations;
mod pages;
mod views;

use crate::{
    doctor::{self, Depth, Finding},
    doors::Operator,
    store::Tx,
    web::{Answer, Cx, Error, Routes},
};
pub(crate) use organizations::set_plan;
use schemars::JsonSchema;
use serde::Serialize;

/// How it stands with the parts of the installation.
#[derive(Serialize, JsonSchema)]
pub struct Health {
    pub findings: Vec<Finding>,
}

async fn overview(_: Operator, cx: Cx) -> Result<Answer, Error> {
    let noted = cx.app.crowd.held_back.all();
    let work = move |tx: &mut Tx<'_>| Ok(views::Installation { overview: counting::overview(tx)?, held_back: counting::held_back(tx, &noted)? });
    let view = cx.read(work).await?;
    cx.page(&view, pages::overview)
}

async fn health(_: Operator, cx: Cx) -> Result<Answer, Error> {
    let view = Health { findings: doctor::examine_open(&cx.app, Depth::Newest).await };
    cx.page(&view, pages::health)
}

async fn limits(_: Operator, cx: Cx) -> Result<Answer, Error> {
    cx.page(&views::Limits { configuration: cx.app.config.shown() }, pages::limits)
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/operator", overview)
        .about("The installation in numbers, for its operators")
        .answers::<views::Installation>()
        .get("/operator/health", health)
        .about("What is well and what is wrong with the installation, and what to do about it")
        .answers::<Health>()
        .get("/operator/limits", limits)
        .about("The configuration in effect, with secrets covered")
        .answers::<views::Limits>()
        .room(organizations::routes)
        .room(mails::routes)
}
