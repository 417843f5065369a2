//! Addresses of a brand.

use super::{
    form::Wish,
    pages,
    pictures::{self, Sent},
    serving, store,
    views::{self, Page, Tried},
};
use crate::{
    doors::Allowed,
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

type Here = Allowed<Administer, Organization>;

async fn show(here: &Here, cx: &Cx, typed: Typed, overtaken: bool) -> Result<Answer, Error> {
    let ask = here.ask();
    let view = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            views::page(tx, &here, frame, overtaken)
        })
        .await?;
    cx.form(&view, &typed, pages::brand)
}

async fn page(here: Here, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default(), false).await
}

/// After a change: on to the page, or the form again with what was wrong.
async fn settled(here: &Here, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return Ok(show(here, cx, typed, true).await?.status(StatusCode::CONFLICT));
    }
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/administration/brand", here.url())),
        Err(problems) => show(here, cx, typed.with(problems), false).await,
    }
}

async fn change(here: Here, cx: Cx, input: Input<Wish>) -> Result<Answer, Error> {
    let outcome = match input.value.checked() {
        Ok(words) => {
            let since = input.value.edition;
            cx.write(&here, move |tx, permit| store::set(tx, permit, &words, since)).await
        }
        Err(wrong) => Err(wrong),
    };
    settled(&here, &cx, outcome, input.typed).await
}

async fn upload(here: Here, cx: Cx, sent: Result<Sent, Error>) -> Result<Answer, Error> {
    let outcome = match sent {
        Ok(sent) => keep(&here, &cx, sent).await,
        Err(fault) => Err(fault),
    };
    settled(&here, &cx, outcome, Typed::default()).await
}

async fn keep(here: &Here, cx: &Cx, sent: Sent) -> Result<(), Error> {
    let which = sent.which;
    let (picture, icon) = sent.painted().await?;
    cx.write(here, move |tx, permit| store::set_picture(tx, permit, which, &picture, icon.as_ref())).await
}

/// Which picture is meant.
#[derive(Deserialize, JsonSchema)]
struct OfPicture {
    /// `light`, `dark` or `icon`.
    which: String,
}

async fn remove(here: Here, cx: Cx, input: Input<OfPicture>) -> Result<Answer, Error> {
    let which = pictures::known(&input.value.which).ok_or_else(|| Error::field("which", "brand-which-wrong"))?;
    let organization = here.id;
    let logo = cx.read(move |tx| store::png(tx, organization, "light")).await?;
    let icon = match logo.filter(|_| which == "icon") {
        Some(logo) => Some(pictures::icon_of(logo).await?),
        None => None,
    };
    let outcome = cx.write(&here, move |tx, permit| store::remove_picture(tx, permit, which, icon.as_ref())).await;
    settled(&here, &cx, outcome, input.typed).await
}

/// Colours to try.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default)]
struct Colours {
    accent: String,
    accent_dark: String,
}

async fn try_out(_: Here, cx: Cx, Asked(colours): Asked<Colours>) -> Answer {
    Answer::json(&views::tried(cx.t, &colours.accent, &colours.accent_dark))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/brand", page)
        .about("How the organization shows itself: name, colours, pictures, and where to ask")
        .answers::<Page>()
        .post("/o/{organization}/administration/brand", change)
        .about("Makes or changes the brand; a colour in which nobody could read is refused with the nearest one that can be read")
        .takes::<Wish>()
        .get("/o/{organization}/administration/brand/try", try_out)
        .about("Whether colours can be read, and what pages would make of them")
        .asks::<Colours>()
        .answers::<Tried>()
        .post("/o/{organization}/administration/brand/picture", upload)
        .about("Keeps a logo (`which` is `light`, or `dark` for dark ground) or a square `icon`: PNG, JPEG or WebP")
        .uploads(&["file", "which"])
        .post("/o/{organization}/administration/brand/picture/remove", remove)
        .about("Takes a picture of the brand away")
        .takes::<OfPicture>()
        .get("/brands/{brand}/{name}", serving::serve)
        .room(super::senders::routes)
}
