//! What a record says of its guests for itself, and what each of them sees.

use super::{
    pages,
    settings::{Form, Settings},
    store::{self, GuestOfRecord},
};
use crate::{
    doors::{Allowed, Ask, Claimed, Permit},
    follows::{self, Difference},
    items::{self, Item, SeeAccess, Share},
    organizations::frame::{Frame, Place, again},
    organizers::{self, Field},
    sharing::Grant,
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use access::{FieldId, HouseVerb, ItemId, Verb};
use axum::http::StatusCode;
use maud::Markup;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What guests of a record see, do and get; as its organizer has it, as the record has it, and each of them.
#[derive(Serialize, JsonSchema)]
pub struct RecordGuests {
    pub frame: Frame,
    pub id: ItemId,
    pub title: String,
    pub organizer: String,
    /// What the organizer says.
    pub above: Settings,
    /// What holds for this record.
    pub here: Settings,
    /// The record says something itself, and does not follow its organizer in it.
    pub differs: bool,
    /// Goes along with a change, so that nobody overwrites what they have not seen.
    pub edition: String,
    pub all_fields: Vec<Field>,
    pub guests: Vec<GuestOfRecord>,
    /// The viewer may change it.
    pub may_change: bool,
    /// The viewer may let the record open more than its organizer.
    pub may_widen: bool,
    #[serde(skip)]
    pub item: Item,
}

/// The settings of a record, or that it is to be as its organizer has it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
struct RecordForm {
    /// `on`: as its organizer has it; what else is sent counts for nothing.
    as_organizer: Option<String>,
    #[serde(default)]
    was: Option<String>,
    #[serde(default)]
    may: Vec<String>,
    #[serde(default)]
    mailed: Vec<String>,
    #[serde(default)]
    fields: Vec<String>,
}

/// Which fields one guest sees, of those that the record shows.
#[derive(Clone, Deserialize, JsonSchema)]
struct FieldsOfGuest {
    grant: Claimed<Grant>,
    #[serde(default)]
    fields: Vec<String>,
    /// What the form was drawn from; where they see other fields by now, it is not changed. Without it, what is said is done.
    seen: Option<String>,
}

/// What the form of a guest's fields was drawn from, as one text.
pub(super) fn as_seen<'a>(fields: impl Iterator<Item = &'a FieldId>) -> String {
    let mut ids: Vec<String> = fields.map(ToString::to_string).collect();
    ids.sort_unstable();
    ids.join(" ")
}

async fn page(item: Allowed<SeeAccess, Item>, cx: Cx) -> Result<Answer, Error> {
    shown(&item, &cx, &Typed::default()).await
}

/// As it is now, to whoever may see it.
async fn read(ask: Arc<Ask>, cx: &Cx) -> Result<RecordGuests, Error> {
    cx.read(move |tx| {
        let item = Allowed::<SeeAccess, Item>::again(tx, &ask)?;
        load(tx, &item)
    })
    .await
}

async fn shown(item: &Allowed<SeeAccess, Item>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let view = read(item.ask(), cx).await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| pages::record(cx, view, typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

/// What is said about a record.
struct Spoken {
    /// The organizer's fields in use.
    fields: Vec<Field>,
    /// What the organizer says.
    above: Settings,
    /// What holds for the record.
    here: Settings,
    /// The record says something itself.
    differs: bool,
}

/// All that is said about it. Not found, where it is no record.
fn said(tx: &mut Tx<'_>, item: &Item) -> Result<Spoken, Error> {
    let organizer = item.organizer.ok_or(Error::NotFound)?;
    let fields = organizers::fields(tx, organizer)?;
    let above = store::of_organizer(tx, organizer, &fields)?;
    let (here, differs) = store::of_record(tx, item.id, &above, &fields)?;
    Ok(Spoken { fields, above, here, differs })
}

fn load(tx: &mut Tx<'_>, item: &Allowed<SeeAccess, Item>) -> Result<RecordGuests, Error> {
    let Spoken { fields: mut all_fields, mut above, mut here, differs } = said(tx, item)?;
    let (edition, mut guests) = (here.edition(), store::guests(tx, item.id, &here)?);
    // Whoever does not see a group of fields learns nothing of it here either.
    all_fields.retain(|field| item.rights().shows_group(&field.group));
    for fields in [&mut above.fields, &mut here.fields].into_iter().chain(guests.iter_mut().map(|guest| &mut guest.fields)) {
        fields.retain(|id| all_fields.iter().any(|field| field.id == *id));
    }
    let frame = items::frame(tx, item, item.by())?;
    Ok(RecordGuests {
        id: item.id,
        title: item.title.clone(),
        organizer: item.organizer_name.clone().unwrap_or_default(),
        edition,
        differs,
        guests,
        may_change: item.rights().may(Verb::Share),
        may_widen: widens(tx, item)?,
        frame,
        above,
        here,
        all_fields,
        item: (**item).clone(),
    })
}

/// Whether whoever asks may let a record open more than its organizer does.
fn widens<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>) -> Result<bool, Error> {
    let Some(member) = item.by().member() else { return Ok(false) };
    Ok(items::house_rights(tx, member)?.is_some_and(|rights| rights.may(HouseVerb::ManageOrganizers)))
}

async fn change(item: Allowed<Share, Item>, cx: Cx, input: Input<RecordForm>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let Spoken { fields, above, here: was, .. } = said(tx, permit)?;
            organizers::still(form.was.as_deref(), &was.edition())?;
            let now = wanted(permit, &form, &fields, &above, &was)?;
            // What the record opens already beyond its organizer stays, where nobody takes it back.
            if !now.within(&union(&above, &was)) && !widens(tx, permit)? {
                return Err(Error::form("extranet-never-more"));
            }
            store::keep_record(tx, permit, (&above, &was, &now), &fields)
        })
        .await;
    let seen = || async {
        let ask = item.ask();
        cx.read(move |tx| Allowed::<SeeAccess, Item>::again(tx, &ask)).await
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let meanwhile = Problem { field: "", say: "settings-overtaken".into() };
        return Ok(shown(&seen().await?, &cx, &input.typed.with(vec![meanwhile])).await?.status(StatusCode::CONFLICT));
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/guests", item.url())),
        Err(problems) => shown(&seen().await?, &cx, &input.typed.with(problems)).await,
    }
}

/// What the form wants for the record.
fn wanted(permit: &Permit<Share, Item>, form: &RecordForm, fields: &[Field], above: &Settings, was: &Settings) -> Result<Settings, Error> {
    if form.as_organizer.is_some() {
        return Ok(above.clone());
    }
    let form = Form { was: None, may: form.may.clone(), mailed: form.mailed.clone(), fields: form.fields.clone() };
    let mut now = form.read(fields)?;
    now.fields = chosen(permit, fields, &now.fields, &was.fields);
    Ok(now)
}

/// The fields that are shown from now on: of the groups that whoever sends the form sees, those
/// that they named; the others stay as they are.
fn chosen(permit: &Permit<Share, Item>, fields: &[Field], named: &[FieldId], was: &[FieldId]) -> Vec<FieldId> {
    let shown = |field: &&Field| if permit.rights().shows_group(&field.group) { named.contains(&field.id) } else { was.contains(&field.id) };
    fields.iter().filter(shown).map(|field| field.id).collect()
}

fn union(one: &Settings, other: &Settings) -> Settings {
    fn both<T: Copy + PartialEq>(one: &[T], other: &[T]) -> Vec<T> {
        one.iter().chain(other.iter().filter(|item| !one.contains(item))).copied().collect()
    }
    Settings { may: both(&one.may, &other.may), mailed: both(&one.mailed, &other.mailed), fields: both(&one.fields, &other.fields) }
}

async fn change_fields(item: Allowed<Share, Item>, cx: Cx, input: Input<FieldsOfGuest>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let grant = form.grant.within(tx, permit)?;
            let Spoken { fields, here, .. } = said(tx, permit)?;
            let guest = store::guests(tx, permit.id, &here)?.into_iter().find(|guest| guest.grant == grant.id).ok_or(Error::NotFound)?;
            let named = Form { fields: form.fields.clone(), ..Form::default() }.read(&fields)?.fields;
            let shown = chosen(permit, &fields, &named, &guest.fields);
            let of_theirs = |id: &&FieldId| fields.iter().any(|field| field.id == **id && permit.rights().shows_group(&field.group));
            let now = as_seen(guest.fields.iter().filter(of_theirs));
            if form.seen.as_deref().is_some_and(|seen| seen != now) && now != as_seen(shown.iter().filter(of_theirs)) {
                return Err(Error::Changed);
            }
            store::keep_grant(tx, permit, &guest, (&here, &shown), &fields)
        })
        .await;
    match outcome {
        Err(Error::Changed) if !cx.json => meet(&item, &cx, &input.typed).await,
        outcome => outcome.and_then(|()| cx.done(format!("{}/guests", item.url()))),
    }
}

/// Two say which fields a guest sees: the second is shown what the first said, and chooses.
async fn meet(item: &Allowed<Share, Item>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let view = read(item.ask(), cx).await?;
    let guest = view.guests.iter().find(|guest| typed.get("grant") == Some(guest.grant.to_string().as_str())).ok_or(Error::NotFound)?;
    let names = |shows: &dyn Fn(&Field) -> bool| {
        view.all_fields.iter().filter(|field| shows(field)).map(|field| field.name.clone()).collect::<Vec<_>>().join("\n")
    };
    let wanted = |field: &Field| typed.all("fields").any(|id| id == field.id.to_string());
    let now = names(&|field: &Field| guest.fields.contains(&field.id));
    let mine = names(&|field: &Field| view.here.fields.contains(&field.id) && wanted(field));
    let fields = [Difference { field: "fields", label: "extranet-fields", now, mine }];
    let seen = as_seen(guest.fields.iter());
    let page = |cx: &Cx, title: &str, body: &Markup| view.frame.draw(cx, Place::Organizers, title, None, body);
    let back = format!("{}/guests", item.url());
    follows::clash_with(cx, page, (&format!("{back}/fields"), &back), (typed, &seen), &fields)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/guests", page)
        .about("What guests of a record see, do and get by mail: as its organizer has it, as the record has it, and each guest")
        .answers::<RecordGuests>()
        .post("/items/{item}/guests", change)
        .about("Say what guests of a record see, do and get by mail, where that differs from its organizer")
        .takes::<RecordForm>()
        .post("/items/{item}/guests/fields", change_fields)
        .about("Show a guest of a record fewer of its fields than others")
        .takes::<FieldsOfGuest>()
}
