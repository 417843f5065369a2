//! What an organizer says of the guests of its records.

use super::{
    pages,
    settings::{Form, Settings},
    store::{self, Differing},
};
use crate::{
    doors::{Allowed, Asker},
    items::{self, MemberSight},
    organizations::{
        ManageOrganizers,
        frame::{Frame, again},
    },
    organizers::{self, Field, Organizer},
    records::{self, FieldLine},
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

type Here = Allowed<ManageOrganizers, Organizer>;

/// What guests of an organizer's records see, do and get.
#[derive(Serialize, JsonSchema)]
pub struct OrganizerGuests {
    pub frame: Frame,
    pub name: String,
    /// Guests can be let in at all.
    pub extranet: bool,
    pub settings: Settings,
    /// Goes along with a change, so that nobody overwrites what they have not seen.
    pub edition: String,
    /// All fields in use, shown or not.
    pub all_fields: Vec<Field>,
    /// Records that say something else for themselves, the last changed first; at most 20.
    pub differing: Vec<Differing>,
    /// There are more of them.
    pub more: bool,
    /// How a guest sees one of its records.
    #[serde(skip)]
    #[schemars(skip)]
    pub example: Option<Example>,
    #[serde(skip)]
    pub url: String,
}

/// A record that stands for all of them: the one that was changed last of those that the viewer sees.
pub struct Example {
    pub title: String,
    pub url: String,
    pub fields: Vec<FieldLine>,
}

async fn page(here: Here, cx: Cx) -> Result<Answer, Error> {
    shown(&here, &cx, &Typed::default()).await
}

async fn shown(here: &Here, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let ask = here.ask();
    let view = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            load(tx, &here)
        })
        .await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| pages::organizer(cx, view, typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

fn load(tx: &mut Tx<'_>, here: &Here) -> Result<OrganizerGuests, Error> {
    let all_fields = organizers::fields(tx, here.id)?;
    let settings = store::of_organizer(tx, here.id, &all_fields)?;
    let mut differing = store::differing(tx, &sight(here)?, here.id)?;
    let more = differing.len() > store::NAMED;
    differing.truncate(store::NAMED);
    Ok(OrganizerGuests {
        frame: Frame::new(here.mark(), here.by(), here.rights().house()),
        name: here.name.clone(),
        extranet: here.extranet,
        edition: settings.edition(),
        settings,
        all_fields,
        differing,
        more,
        example: example(tx, here)?,
        url: here.url(),
    })
}

/// Which records the viewer sees: who manages organizers may see none of theirs.
fn sight(here: &Here) -> Result<MemberSight, Error> {
    let member = here.by().member().ok_or(Error::NotFound)?;
    Ok(MemberSight::new(here.organization, member, here.rights().house()))
}

fn example(tx: &mut Tx<'_>, here: &Here) -> Result<Option<Example>, Error> {
    let Some((id, title)) = records::newest(tx, &sight(here)?, here.id)? else { return Ok(None) };
    let asker = Asker::find(tx, &here.ask().credentials)?;
    let found = items::seen_by(tx, &asker, id)?;
    let fields = records::field_lines(tx, &found, found.rights(), found.by())?;
    Ok(Some(Example { title, url: format!("/items/{id}"), fields }))
}

async fn change(here: Here, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let fields = organizers::fields(tx, permit.id)?;
            let was = store::of_organizer(tx, permit.id, &fields)?;
            organizers::still(form.was.as_deref(), &was.edition())?;
            store::keep_organizer(tx, permit, &was, &form.read(&fields)?, &fields)
        })
        .await;
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let meanwhile = Problem { field: "", say: "settings-overtaken".into() };
        return Ok(shown(&here, &cx, &input.typed.with(vec![meanwhile])).await?.status(StatusCode::CONFLICT));
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/guests", here.url())),
        Err(problems) => shown(&here, &cx, &input.typed.with(problems)).await,
    }
}

/// What a guest sees where the form is kept as it stands.
async fn preview(here: Here, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let (ask, form) = (here.ask(), input.value);
    let preview = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            let fields = organizers::fields(tx, here.id)?;
            Ok::<_, Error>((form.read(&fields)?, fields, example(tx, &here)?))
        })
        .await?;
    Ok(Answer::html(pages::seen(&cx, &preview.0, &preview.1, preview.2.as_ref())))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/organizers/{organizer}/guests", page)
        .about("What guests of an organizer's records see, do and get by mail")
        .answers::<OrganizerGuests>()
        .post("/o/{organization}/organizers/{organizer}/guests", change)
        .about("Say what guests of an organizer's records see, do and get by mail")
        .takes::<Form>()
        .post("/o/{organization}/organizers/{organizer}/guests/preview", preview)
}
