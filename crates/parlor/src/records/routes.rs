//! Addresses of records.

use super::{
    conflict, forms, list, list_page,
    store::{self, Edited, RecordForm},
    view::FormView,
};
use crate::{
    doors::Allowed,
    items::{Edit, Item, MemberSight},
    organizations::frame::{Frame, again},
    organizers::{AddRecords, ListRecords, Organizer},
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use access::HouseVerb;
use axum::http::StatusCode;

async fn records(here: Allowed<ListRecords, Organizer>, cx: Cx, Asked(wanted): Asked<list::Wanted>) -> Result<Answer, Error> {
    let house = here.rights().house();
    let frame = Frame::new(here.mark(), here.by(), house);
    let sight = MemberSight::new(here.organization, here.by().member().ok_or(Error::NotFound)?, house);
    let (organizer, rights) = ((*here).clone(), here.rights().clone());
    let mut view = cx.read(move |tx| list::load(tx, &organizer, &rights, frame.clone(), &sight, &wanted)).await?;
    view.add = here.rights().adds();
    view.manage = house.may(HouseVerb::ManageOrganizers);
    cx.listed(&view, view.next.as_deref(), list_page::draw)
}

async fn new(here: Allowed<AddRecords, Organizer>, cx: Cx) -> Result<Answer, Error> {
    let view = fresh(&here, &cx).await?;
    cx.page(&view, |cx, view| forms::draw(cx, view, &Typed::default()))
}

async fn fresh(here: &Allowed<AddRecords, Organizer>, cx: &Cx) -> Result<FormView, Error> {
    let frame = Frame::new(here.mark(), here.by(), here.rights().house());
    let (organizer, rights, by) = ((**here).clone(), here.rights().clone(), here.by().clone());
    cx.read(move |tx| FormView::fresh(tx, &organizer, &rights, frame.clone(), &by)).await
}

async fn add(here: Allowed<AddRecords, Organizer>, cx: Cx, input: Input<RecordForm>) -> Result<Answer, Error> {
    let form = input.value;
    let added = cx.write(&here, move |tx, permit| store::add(tx, permit, &form)).await;
    match again(&cx, added)? {
        Ok(id) => cx.done(format!("/items/{id}")),
        Err(problems) => {
            let view = fresh(&here, &cx).await?;
            let typed = input.typed.with(problems);
            cx.form(&view, &typed, forms::draw)
        }
    }
}

/// The form of a record as it is now.
///
/// # Errors
/// Not found, when it is none.
pub async fn edit_page(item: &Allowed<Edit, Item>, cx: &Cx) -> Result<Answer, Error> {
    let view = form_of(item, cx).await?;
    cx.page(&view, |cx, view| forms::draw(cx, view, &Typed::default()))
}

async fn form_of(item: &Allowed<Edit, Item>, cx: &Cx) -> Result<FormView, Error> {
    let (item, rights, by) = ((**item).clone(), item.rights().clone(), item.by().clone());
    cx.read(move |tx| FormView::of(tx, &item, &rights, &by)).await
}

/// Changes a record, as it was at an edition.
///
/// # Errors
/// Not found, when it is none; changed, when somebody else was faster.
pub async fn edit(item: &Allowed<Edit, Item>, cx: &Cx, input: Input<RecordForm>) -> Result<Answer, Error> {
    let form = input.value;
    let edited = cx.write(item, move |tx, permit| store::edit(tx, permit, &form)).await;
    match again(cx, edited)? {
        Ok(Edited::Kept) => cx.done(item.url()),
        Ok(Edited::Changed) if cx.json => Err(Error::Changed),
        Ok(Edited::Changed) => {
            let view = form_of(item, cx).await?;
            Ok(cx.page(&view, |cx, view| conflict::draw(cx, view, &input.typed))?.status(StatusCode::CONFLICT))
        }
        Err(problems) => {
            let view = form_of(item, cx).await?;
            let typed = input.typed.with(problems);
            cx.form(&view, &typed, forms::draw)
        }
    }
}

/// All of them, and those that every kind of item shares.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/organizers/{organizer}", records)
        .about("The records of an organizer, a page at a time")
        .asks::<list::Wanted>()
        .answers::<super::RecordList>()
        .get("/o/{organization}/organizers/{organizer}/records/new", new)
        .about("An empty form for a record")
        .answers::<FormView>()
        .post("/o/{organization}/organizers/{organizer}/records", add)
        .about("Add a record")
        .takes::<RecordForm>()
        .room(super::exchange::routes)
        .room(super::bulk::routes)
        .room(super::cell::routes)
        .room(super::saved::routes)
        .room(crate::items::routes)
}
