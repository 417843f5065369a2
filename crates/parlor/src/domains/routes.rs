//! Addresses of own domains.

use super::{looking, name, pages, store, views, views::DomainPage, well_known};
use crate::{
    doors::Allowed,
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    verification::{self, Limit},
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// So often an hour somebody has the domain of an organization looked at.
const LOOKS: i64 = 30;
/// So often a day one is named: each new name may cost the authority's patience with all of them.
const NAMES: i64 = 20;

#[derive(Clone, Deserialize, JsonSchema)]
struct Wish {
    /// The domain, as `guests.example.com`.
    #[serde(default)]
    name: String,
}

type Here = Allowed<Administer, Organization>;

async fn show(here: &Here, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (ask, app) = (here.ask(), cx.app.clone());
    let view = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            views::load(tx, &app.config, frame, here.id)
        })
        .await?;
    cx.form(&view, &typed, pages::page)
}

async fn page(here: Here, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

async fn set(here: Here, cx: Cx, input: Input<Wish>) -> Result<Answer, Error> {
    let outcome = match name::checked(&input.value.name, &cx.app.config.base_url) {
        Ok(name) => {
            verification::limit(&cx, vec![Limit::new("names the domain of", here.id.to_string(), NAMES, 86_400)]).await?;
            cx.write(&here, move |tx, permit| store::set(tx, permit, &name)).await
        }
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(()) => cx.done(pages::base(&here.slug)),
        Err(problems) => show(&here, &cx, input.typed.with(problems)).await,
    }
}

async fn look(here: Here, cx: Cx) -> Result<Answer, Error> {
    let id = here.id;
    verification::limit(&cx, vec![Limit::new("looks at the domain of", id.to_string(), LOOKS, 3600)]).await?;
    let domain = cx.read(move |tx| super::of(tx, id)).await?.ok_or(Error::NotFound)?;
    looking::look(&cx.app, &domain).await?;
    cx.done(pages::base(&here.slug))
}

async fn remove(here: Here, cx: Cx) -> Result<Answer, Error> {
    cx.write(&here, store::remove).await?;
    cx.done(pages::base(&here.slug))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/domain", page)
        .about("The organization's own domain, and how far it is")
        .answers::<DomainPage>()
        .post("/o/{organization}/administration/domain", set)
        .about("Names the organization's own domain, in the place of another")
        .takes::<Wish>()
        .post("/o/{organization}/administration/domain/look", look)
        .about("Looks now whether the domain leads here")
        .post("/o/{organization}/administration/domain/remove", remove)
        .about("Takes the domain away; its links end, those of the installation go on")
        .room(well_known::routes)
}
