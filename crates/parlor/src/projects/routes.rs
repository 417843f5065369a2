//! Addresses of projects and of stages.

use super::{
    add, change,
    ended_stages::{self, EndedStage},
    forms::{self, Form, FormView},
    list::{self, ProjectList, Wanted},
    list_page, set_due, set_stage,
    stages::{self, Look, Stage},
};
use crate::{
    doors::{Allowed, Claimed},
    follows,
    items::{self, Edit, Item, MemberSight, team},
    organizations::{
        Enter, Organization, RunProjects,
        frame::{Frame, again},
    },
    store::Tx,
    web::{Answer, Asked, Cx, Error, Input, Problem, Routes, Typed},
};
use access::{HouseVerb, ItemKind};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

async fn projects(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    show(&here, &cx, &wanted, Typed::default()).await
}

async fn show<A: 'static>(here: &Allowed<A, Organization>, cx: &Cx, wanted: &Wanted, typed: Typed) -> Result<Answer, Error> {
    let rights = *here.rights();
    let frame = Frame::new(&**here, here.by(), rights);
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, rights);
    let wanted = wanted.clone();
    let view = cx.read(move |tx| list::load(tx, frame.clone(), &sight, rights, &wanted)).await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.listed(&view, view.next.as_deref(), |cx, view| list_page::draw(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

/// In which stage it is to begin.
#[derive(Default, Deserialize, JsonSchema)]
struct Begin {
    #[serde(default)]
    stage: String,
}

async fn new(here: Allowed<RunProjects, Organization>, cx: Cx, Asked(begin): Asked<Begin>) -> Result<Answer, Error> {
    let mut view = fresh(&here, &cx).await?;
    if view.stages.iter().any(|stage| stage.id.to_string() == begin.stage) {
        view.stage = begin.stage;
    }
    cx.page(&view, |cx, view| forms::draw(cx, view, &Typed::default()))
}

async fn fresh(here: &Allowed<RunProjects, Organization>, cx: &Cx) -> Result<FormView, Error> {
    let frame = Frame::new(&**here, here.by(), *here.rights());
    let (organization, me) = (here.id, here.by().member().map(|member| member.to_string()).unwrap_or_default());
    cx.read(move |tx| {
        let members = team::colleagues(tx, organization)?;
        Ok(FormView { responsible: me.clone(), ..form(tx, frame.clone(), organization, members)? })
    })
    .await
}

fn form(tx: &mut Tx<'_>, frame: Frame, organization: access::OrganizationId, members: Vec<team::Colleague>) -> Result<FormView, Error> {
    Ok(FormView {
        frame,
        id: None,
        title: String::new(),
        stage: String::new(),
        due: String::new(),
        responsible: String::new(),
        description: String::new(),
        edition: 0,
        stages: stages::all(tx, organization)?,
        members,
    })
}

async fn start(here: Allowed<RunProjects, Organization>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let added = cx
        .write(&here, move |tx, permit| {
            let wanted = form.wanted(tx, permit)?;
            add(tx, permit, &wanted)
        })
        .await;
    match again(&cx, added)? {
        Ok(id) => cx.done(format!("/items/{id}")),
        Err(problems) => {
            let view = fresh(&here, &cx).await?;
            let typed = input.typed.with(problems);
            cx.form(&view, &typed, forms::draw)
        }
    }
}

/// The form of a project as it is now.
///
/// # Errors
/// Not found, when it is none.
pub async fn edit_page(item: &Allowed<Edit, Item>, cx: &Cx) -> Result<Answer, Error> {
    let view = filled(item, cx).await?;
    cx.page(&view, |cx, view| forms::draw(cx, view, &Typed::default()))
}

async fn filled(item: &Allowed<Edit, Item>, cx: &Cx) -> Result<FormView, Error> {
    let ask = item.ask();
    cx.read(move |tx| {
        let item = Allowed::<Edit, Item>::again(tx, &ask)?;
        let project = super::of(tx, &item)?;
        let frame = items::frame(tx, &item, item.by())?;
        let members = team::to_choose(tx, &item, frame.browse)?;
        let view = form(tx, frame, item.organization, members)?;
        Ok::<_, Error>(view.filled(item.id, &item.title, &project, item.responsible, item.edition))
    })
    .await
}

/// Changes a project as a whole.
///
/// # Errors
/// Not found, when it is none.
pub async fn edit(item: &Allowed<Edit, Item>, cx: &Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(item, move |tx, permit| {
            let wanted = form.wanted(tx, permit)?;
            change(tx, permit, &wanted, form.edition)
        })
        .await;
    match outcome {
        Err(Error::Changed) if !cx.json => {
            let view = filled(item, cx).await?;
            let fields = view.differences(&input.typed);
            let page =
                |cx: &Cx, title: &str, body: &maud::Markup| view.frame.draw(cx, crate::organizations::frame::Place::Projects, title, None, body);
            follows::clash(cx, page, &format!("{}/edit", item.url()), &item.url(), view.edition, &input.typed, &fields)
        }
        outcome => match again(cx, outcome)? {
            Ok(()) => cx.done(item.url()),
            Err(problems) => {
                let view = filled(item, cx).await?;
                let typed = input.typed.with(problems);
                cx.form(&view, &typed, forms::draw)
            }
        },
    }
}

/// Another stage, and where to go on.
#[derive(Clone, Deserialize, JsonSchema)]
struct StageForm {
    /// The id of a stage; `new` leads to where stages are made.
    stage: String,
    /// `page`, `list`, or the query of the list.
    #[serde(default)]
    back: String,
}

/// Where a change in a list or on the page leads back to.
fn leads_back(item: &Item, back: &str) -> String {
    match back {
        "list" => format!("/o/{}/projects", item.organization_slug),
        query if query.starts_with('?') && !query.contains(['\r', '\n', '#']) => format!("/o/{}/projects{query}", item.organization_slug),
        _ => item.url(),
    }
}

async fn stage(item: Allowed<Edit, Item>, cx: Cx, input: Input<StageForm>) -> Result<Answer, Error> {
    if item.kind() != ItemKind::Project {
        return Err(Error::NotFound);
    }
    let StageForm { stage, back } = input.value;
    if stage == "new" {
        return cx.done(format!("/o/{}/projects?sort=stages#stages", item.organization_slug));
    }
    let claim = Claimed::<Stage>::parse(&stage).ok_or(Error::NotFound)?;
    cx.write(&item, move |tx, permit| {
        let stage = claim.within(tx, permit)?;
        set_stage(tx, permit, &stage)
    })
    .await?;
    cx.done(leads_back(&item, &back))
}

/// The day until when; empty for none.
#[derive(Clone, Deserialize, JsonSchema)]
struct DueForm {
    #[serde(default)]
    due: String,
    #[serde(default)]
    back: String,
}

async fn due(item: Allowed<Edit, Item>, cx: Cx, input: Input<DueForm>) -> Result<Answer, Error> {
    if item.kind() != ItemKind::Project {
        return Err(Error::NotFound);
    }
    let mut problems: Vec<Problem> = Vec::new();
    let day = follows::day(&mut problems, "due", &input.value.due);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    cx.write(&item, move |tx, permit| set_due(tx, permit, day.as_deref())).await?;
    cx.done(leads_back(&item, &input.value.back))
}

type Here = Allowed<RunProjects, Organization>;

/// A stage to be added.
#[derive(Clone, Deserialize, JsonSchema)]
struct NewStage {
    #[serde(default)]
    name: String,
    /// `sand`, `sky`, `ochre`, `plum` or `moss`.
    #[serde(default)]
    colour: String,
    /// Projects in it are over.
    #[serde(default)]
    finished: Option<String>,
}

/// A stage to be changed.
#[derive(Clone, Deserialize, JsonSchema)]
struct StageChange {
    stage: Claimed<Stage>,
    #[serde(flatten)]
    look: NewStage,
    /// As it was read.
    #[serde(default)]
    edition: String,
}

/// A stage that goes up, or down.
#[derive(Clone, Deserialize, JsonSchema)]
struct StageMove {
    stage: Claimed<Stage>,
    #[serde(default)]
    down: Option<String>,
}

/// A stage to be deleted, and the one that takes its place.
#[derive(Clone, Deserialize, JsonSchema)]
struct StageEnd {
    stage: Claimed<Stage>,
    /// The id of another; needed where projects stand in it.
    #[serde(default)]
    instead: String,
}

/// A stage to be brought back.
#[derive(Clone, Deserialize, JsonSchema)]
struct StageBack {
    ended: Claimed<EndedStage>,
}

/// Back to the list after a change of stages, or the list with what was wrong.
async fn settled(here: &Here, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    let wanted = Wanted::default();
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let meanwhile = Problem { field: "", say: "settings-overtaken".into() };
        return Ok(show(here, cx, &wanted, typed.with(vec![meanwhile])).await?.status(StatusCode::CONFLICT));
    }
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/projects?sort=stages#stages", here.url())),
        Err(problems) => show(here, cx, &wanted, typed.with(problems)).await,
    }
}

async fn all_stages(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    let (organization, runs) = (here.id, here.rights().may(HouseVerb::RunProjects));
    let view = cx
        .read(move |tx| {
            let ended = if runs { ended_stages::all(tx, organization)? } else { Vec::new() };
            Ok(Stages { stages: stages::all(tx, organization)?, ended })
        })
        .await?;
    if cx.json { Ok(Answer::json(&view)) } else { Ok(Answer::see(format!("{}/projects?sort=stages#stages", here.url()))) }
}

/// The stages of an organization, in their order.
#[derive(serde::Serialize, JsonSchema)]
struct Stages {
    stages: Vec<stages::StageLine>,
    /// Those that were deleted and that the viewer can bring back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ended: Vec<EndedStage>,
}

async fn add_stage(here: Here, cx: Cx, input: Input<NewStage>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let look = Look::of(&form.name, &form.colour, form.finished.is_some())?;
            stages::add(tx, permit, &look).map(drop)
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn change_stage(here: Here, cx: Cx, input: Input<StageChange>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let stage = form.stage.within(tx, permit)?;
            let look = Look::of(&form.look.name, &form.look.colour, form.look.finished.is_some())?;
            stages::change(tx, permit, &stage, &look, &form.edition)
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn move_stage(here: Here, cx: Cx, input: Input<StageMove>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let stage = form.stage.within(tx, permit)?;
            stages::shift(tx, permit, &stage, form.down.is_some())
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn delete_stage(here: Here, cx: Cx, input: Input<StageEnd>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let stage = form.stage.within(tx, permit)?;
            let instead = match form.instead.trim() {
                "" => None,
                id => Some(Claimed::<Stage>::parse(id).ok_or(Error::NotFound)?.within(tx, permit)?),
            };
            stages::delete(tx, permit, &stage, instead.as_ref())
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

async fn restore_stage(here: Here, cx: Cx, input: Input<StageBack>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let stage = form.ended.within(tx, permit)?;
            ended_stages::restore(tx, permit, &stage)
        })
        .await;
    settled(&here, &cx, outcome, input.typed).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/projects", projects)
        .about("The projects that I see, as a list or as a board by stage")
        .asks::<Wanted>()
        .answers::<ProjectList>()
        .get("/o/{organization}/projects/new", new)
        .about("An empty form for a project")
        .asks::<Begin>()
        .answers::<FormView>()
        .post("/o/{organization}/projects", start)
        .about("Start a project")
        .takes::<Form>()
        .post("/items/{item}/stage", stage)
        .about("Put a project into another stage")
        .takes::<StageForm>()
        .post("/items/{item}/due", due)
        .about("Set the day until when a project is to be done")
        .takes::<DueForm>()
        .get("/o/{organization}/stages", all_stages)
        .about("The stages that projects go through")
        .answers::<Stages>()
        .post("/o/{organization}/stages", add_stage)
        .about("Add a stage")
        .takes::<NewStage>()
        .post("/o/{organization}/stages/change", change_stage)
        .about("Change a stage, as it was at an edition")
        .takes::<StageChange>()
        .post("/o/{organization}/stages/move", move_stage)
        .about("Move a stage up or down by one place")
        .takes::<StageMove>()
        .post("/o/{organization}/stages/delete", delete_stage)
        .about("Delete a stage; another one takes its place, and for 30 days it can be brought back")
        .takes::<StageEnd>()
        .post("/o/{organization}/stages/restore", restore_stage)
        .about("Bring a deleted stage back, within 30 days, with the projects that were not moved since")
        .takes::<StageBack>()
}
