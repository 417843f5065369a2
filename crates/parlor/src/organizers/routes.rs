//! Addresses of organizers.

use super::{
    ListRecords, Organizer, Template, cover, pages,
    settings::{self, CategoryChange, Direction, FieldChange, FieldMove, FieldNamed, Look, Named, NewField, NewOrganizer},
    store, views,
};
use crate::{
    doors::{Allowed, Permit},
    items::{Item, See},
    organizations::{
        Browse, ManageOrganizers, Organization,
        frame::{Frame, again},
    },
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use access::HouseVerb;
use axum::http::StatusCode;

async fn list(here: Allowed<Browse, Organization>, cx: Cx) -> Result<Answer, Error> {
    let frame = Frame::new(&*here, here.by(), *here.rights());
    let manage = here.rights().may(HouseVerb::ManageOrganizers);
    let (house, rights, member) = ((*here).clone(), *here.rights(), here.by().member().ok_or(Error::NotFound)?);
    let organizers = cx.read(move |tx| views::lines(tx, &house, rights, member)).await?;
    cx.page(&views::List { frame, organizers, manage }, pages::list)
}

async fn new(here: Allowed<ManageOrganizers, Organization>, cx: Cx) -> Result<Answer, Error> {
    let view = views::Fresh { frame: Frame::new(&*here, here.by(), *here.rights()) };
    cx.page(&view, |cx, view| pages::new(cx, view, &Typed::default()))
}

async fn make(here: Allowed<ManageOrganizers, Organization>, cx: Cx, input: Input<NewOrganizer>) -> Result<Answer, Error> {
    let (form, t) = (input.value, cx.t);
    let made = cx.write(&here, move |tx, permit| made(tx, permit, t, &form)).await;
    match again(&cx, made)? {
        Ok(id) => cx.done(format!("{}/organizers/{id}", here.url())),
        Err(problems) => {
            let view = views::Fresh { frame: Frame::new(&*here, here.by(), *here.rights()) };
            Ok(cx.page(&view, |cx, view| pages::new(cx, view, &input.typed.with(problems)))?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// An organizer as the form wants it; what was left empty is the template's.
fn made(
    tx: &mut crate::store::Tx<'_>,
    permit: &Permit<ManageOrganizers, Organization>,
    t: &crate::web::Texts,
    form: &NewOrganizer,
) -> Result<access::OrganizerId, Error> {
    let (icon, cover) = form.template.look();
    let name = match form.name.trim() {
        "" if form.template != Template::Blank => t[form.template.keys().0].to_owned(),
        typed => settings::named(typed)?,
    };
    let icon = if form.icon.is_empty() { icon } else { settings::icon(&form.icon)? };
    let cover = if form.cover.is_empty() { cover } else { settings::cover(&form.cover, false)? };
    let look = store::Look { name: &name, icon, cover, extranet: form.extranet.is_some() };
    let id = store::make(tx, permit, &look)?;
    form.template.fill(tx, t, permit.id, id)?;
    Ok(id)
}

type Here = Allowed<ManageOrganizers, Organizer>;

async fn settings_page(here: Here, cx: Cx) -> Result<Answer, Error> {
    shown(&here, &cx, Typed::default()).await
}

async fn shown(here: &Here, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = here.ask();
    let view = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            views::settings(tx, &here, Frame::new(here.mark(), here.by(), here.rights().house()))
        })
        .await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| pages::settings(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

/// Back to the settings after a change, or the settings with what was wrong.
async fn settled(here: &Here, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        // The page shows what stands there now, the form what was typed.
        let meanwhile = Problem { field: "", say: "settings-overtaken".into() };
        return Ok(shown(here, cx, typed.with(vec![meanwhile])).await?.status(StatusCode::CONFLICT));
    }
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/settings", here.url())),
        Err(problems) => shown(here, cx, typed.with(problems)).await,
    }
}

async fn change(here: Here, cx: Cx, input: Input<Look>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            settings::still(form.was.as_deref(), &permit.edition())?;
            let name = settings::named(&form.name)?;
            let cover = settings::cover(&form.cover, permit.cover_key.is_some())?;
            let look = store::Look { name: &name, icon: settings::icon(&form.icon)?, cover, extranet: form.extranet.is_some() };
            store::change(tx, permit, &look)
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn upload(here: Here, cx: Cx, picture: Result<cover::Picture, Error>) -> Result<Answer, Error> {
    let outcome = match picture {
        Ok(picture) => keep(&here, &cx, picture).await,
        Err(fault) => Err(fault),
    };
    settled(&here, &cx, outcome, Typed::default()).await
}

async fn keep(here: &Here, cx: &Cx, picture: cover::Picture) -> Result<(), Error> {
    let key = here.picture_key();
    cx.app.blobs.keep(&key, picture.bytes).await?;
    cx.write(here, move |tx, permit| store::set_picture(tx, permit, &key, picture.media)).await
}

async fn add_category(here: Here, cx: Cx, input: Input<Named>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&here, move |tx, permit| store::add_category(tx, permit, &settings::named(&form.name)?).map(drop)).await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn rename_category(here: Here, cx: Cx, input: Input<CategoryChange>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let category = form.category.within(tx, permit)?;
            settings::still(form.was.as_deref(), &category.name)?;
            store::rename_category(tx, permit, &category, &settings::named(&form.name)?)
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn archive_category(here: Here, cx: Cx, input: Input<CategoryChange>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&here, move |tx, permit| {
        let category = form.category.within(tx, permit)?;
        store::archive_category(tx, permit, &category)
    })
    .await?;
    cx.done(format!("{}/settings#categories", here.url()))
}

async fn add_field(here: Here, cx: Cx, input: Input<NewField>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&here, move |tx, permit| store::add_field(tx, permit, form.kind, &form.shape.looked_at(form.kind)?.as_shape())).await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn change_field(here: Here, cx: Cx, input: Input<FieldChange>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let field = form.field.within(tx, permit)?;
            settings::still(form.was.as_deref(), &field.edition())?;
            store::change_field(tx, permit, &field, &form.shape.looked_at(field.kind)?.as_shape())
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn archive_field(here: Here, cx: Cx, input: Input<FieldNamed>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&here, move |tx, permit| {
        let field = form.field.within(tx, permit)?;
        store::archive_field(tx, permit, &field)
    })
    .await?;
    cx.done(format!("{}/settings", here.url()))
}

async fn move_field(here: Here, cx: Cx, input: Input<FieldMove>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&here, move |tx, permit| {
        let field = form.field.within(tx, permit)?;
        store::move_field(tx, permit, &field, form.to == Direction::Up)
    })
    .await?;
    cx.done(format!("{}/settings", here.url()))
}

async fn cover_of_item(item: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    let item = (*item).clone();
    let picture = cx.read(move |tx| cover::shown(tx, &item)).await?;
    cover::answer(&cx, &picture).await
}

async fn cover_here(here: Allowed<ListRecords, Organizer>, cx: Cx) -> Result<Answer, Error> {
    let (Some(key), Some(media)) = (here.cover_key.clone(), here.cover_type.clone()) else { return Err(Error::NotFound) };
    cover::answer(&cx, &cover::Shown { key, media }).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/o/{organization}/organizers", list)
        .about("All organizers")
        .answers::<views::List>()
        .get("/o/{organization}/organizers/new", new)
        .post("/o/{organization}/organizers", make)
        .about("Make an organizer")
        .takes::<NewOrganizer>()
        .get("/o/{organization}/organizers/{organizer}/settings", settings_page)
        .about("The settings of an organizer")
        .answers::<views::Settings>()
        .post("/o/{organization}/organizers/{organizer}/settings", change)
        .about("Change an organizer")
        .takes::<Look>()
        .get("/o/{organization}/organizers/{organizer}/cover", cover_here)
        .post("/o/{organization}/organizers/{organizer}/cover", upload)
        .get("/items/{item}/cover", cover_of_item);
    parts(routes)
}

fn parts(routes: Routes) -> Routes {
    routes
        .post("/o/{organization}/organizers/{organizer}/categories", add_category)
        .about("Add a category")
        .takes::<Named>()
        .post("/o/{organization}/organizers/{organizer}/categories/rename", rename_category)
        .about("Rename a category")
        .takes::<CategoryChange>()
        .post("/o/{organization}/organizers/{organizer}/categories/archive", archive_category)
        .about("Take a category out of use, or back into it")
        .takes::<CategoryChange>()
        .post("/o/{organization}/organizers/{organizer}/fields", add_field)
        .about("Add a field")
        .takes::<NewField>()
        .post("/o/{organization}/organizers/{organizer}/fields/change", change_field)
        .about("Change a field")
        .takes::<FieldChange>()
        .post("/o/{organization}/organizers/{organizer}/fields/move", move_field)
        .about("Move a field one place")
        .takes::<FieldMove>()
        .post("/o/{organization}/organizers/{organizer}/fields/archive", archive_field)
        .about("Take a field out of use, or back into it")
        .takes::<FieldNamed>()
}
