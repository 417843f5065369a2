//! Addresses of presets.

use super::{
    KeepPreset, Preset, PresetLine, find,
    keeping::{self, PresetForm},
    pages,
};
use crate::{
    doors::Allowed,
    organizations::{
        ManageOrganizers, Organization,
        frame::{Frame, again},
    },
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::PresetId;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

/// All presets of an organization.
#[derive(Serialize, JsonSchema)]
pub(super) struct Presets {
    pub frame: Frame,
    pub presets: Vec<PresetLine>,
}

/// A preset.
#[derive(Serialize, JsonSchema)]
pub(super) struct PresetPage {
    pub frame: Frame,
    pub id: PresetId,
    pub name: String,
    /// Access ends after so many days.
    pub days: Option<i64>,
    pub record: Vec<access::Facet>,
    pub project: Vec<access::Facet>,
    pub document: Vec<access::Facet>,
    pub board: Vec<access::Facet>,
    pub edition: i64,
    #[serde(skip)]
    #[schemars(skip)]
    pub preset: Preset,
    /// Somebody else changed it while this was typed.
    #[serde(skip)]
    #[schemars(skip)]
    pub overtaken: bool,
}

async fn show_all<A>(here: &Allowed<A, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let id = here.id;
    let presets = cx.read(move |tx| super::all(tx, id)).await?;
    let view = Presets { frame: Frame::new(&**here, here.by(), *here.rights()), presets };
    cx.form(&view, &typed, pages::all)
}

async fn list(here: Allowed<ManageOrganizers, Organization>, cx: Cx) -> Result<Answer, Error> {
    show_all(&here, &cx, Typed::default()).await
}

async fn add(here: Allowed<ManageOrganizers, Organization>, cx: Cx, input: Input<PresetForm>) -> Result<Answer, Error> {
    let outcome = match input.value.read() {
        Ok(wanted) => cx.write(&here, move |tx, permit| keeping::make(tx, permit.id, permit.by(), &wanted)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/presets/{id}", here.url())),
        Err(problems) => show_all(&here, &cx, input.typed.with(problems)).await,
    }
}

async fn show(preset: &Allowed<KeepPreset, Preset>, cx: &Cx, typed: Typed, overtaken: bool) -> Result<Answer, Error> {
    let (organization, id, by, rights) = (preset.organization, preset.id, preset.by().clone(), *preset.rights());
    let view = cx
        .read(move |tx| {
            let preset = find(tx, organization, id.0)?.ok_or(Error::NotFound)?;
            let facets = |kind| preset.facets(kind).iter().collect();
            let [record, project, document, board] = super::KINDS.map(facets);
            Ok(PresetPage {
                frame: Frame::new(preset.mark(), &by, rights),
                id: preset.id,
                name: preset.name.clone(),
                days: preset.days,
                record,
                project,
                document,
                board,
                edition: preset.edition,
                preset,
                overtaken,
            })
        })
        .await?;
    let answer = cx.form(&view, &typed, pages::one)?;
    Ok(if overtaken { answer.status(StatusCode::CONFLICT) } else { answer })
}

async fn page(preset: Allowed<KeepPreset, Preset>, cx: Cx) -> Result<Answer, Error> {
    show(&preset, &cx, Typed::default(), false).await
}

async fn change(preset: Allowed<KeepPreset, Preset>, cx: Cx, input: Input<PresetForm>) -> Result<Answer, Error> {
    let outcome = match input.value.read() {
        Ok(wanted) => {
            let edition = input.value.edition.clone();
            cx.write(&preset, move |tx, permit| keeping::change(tx, permit, &wanted, edition.as_deref())).await
        }
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return show(&preset, &cx, input.typed, true).await;
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(preset.url()),
        Err(problems) => show(&preset, &cx, input.typed.with(problems), false).await,
    }
}

async fn end(preset: Allowed<KeepPreset, Preset>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&preset, keeping::end).await?;
    cx.done(preset.list_url())
}

pub(in crate::sharing) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/presets", list)
        .about("Presets for sharing: what is opened to guests of a sort")
        .answers::<Presets>()
        .post("/o/{organization}/presets", add)
        .about("Make a preset")
        .takes::<PresetForm>()
        .get("/o/{organization}/presets/{preset}", page)
        .about("A preset, with what it opens of each kind of item")
        .answers::<PresetPage>()
        .post("/o/{organization}/presets/{preset}", change)
        .about("Change a preset; grants that were made by it stay as they are")
        .takes::<PresetForm>()
        .post("/o/{organization}/presets/{preset}/end", end)
        .about("Remove a preset; what was opened by it stays open")
}
