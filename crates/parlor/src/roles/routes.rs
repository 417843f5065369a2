//! Addresses of roles.

use super::{
    Role, pages, seen, store,
    views::{Holder, Named, RoleForm, RoleLine, RoleList, RoleView, cells, named},
};
use crate::{
    bind,
    doors::Allowed,
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    store::Tx,
    web::{Answer, Asked, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// Whose view to show beside it.
#[derive(Default, Deserialize, JsonSchema)]
struct Beside {
    /// The id of a member.
    #[serde(default)]
    member: String,
}

impl Beside {
    fn member(&self) -> Option<Uuid> {
        self.member.parse().ok()
    }
}

fn members(tx: &mut Tx<'_>, house: &Organization) -> Result<Vec<Holder>, Error> {
    Ok(tx
        .all("SELECT id, name FROM parties WHERE organization_id = $1 AND kind = 'member' AND ended_at IS NULL ORDER BY name, id", bind![house.id])?)
}

async fn show_all(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed, beside: Option<Uuid>) -> Result<Answer, Error> {
    let (house, frame) = ((**here).clone(), Frame::new(&**here, here.by(), *here.rights()));
    let view = cx
        .read(move |tx| {
            let roles = super::all(tx, house.id)?;
            let mut counts = std::collections::HashMap::new();
            for role in super::held(tx, house.id)?.into_values().flatten() {
                *counts.entry(role).or_insert(0) += 1;
            }
            let line = |role: Role| RoleLine {
                members: counts.get(&role.id).copied().unwrap_or(0),
                built_in: role.built_in.is_some(),
                id: role.id,
                name: role.name,
            };
            let seen = beside.map(|member| seen::of(tx, &house, member)).transpose()?.flatten();
            Ok::<_, Error>(RoleList { frame: frame.clone(), roles: roles.into_iter().map(line).collect(), members: members(tx, &house)?, seen })
        })
        .await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| pages::list(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

async fn list(here: Allowed<Administer, Organization>, cx: Cx, Asked(beside): Asked<Beside>) -> Result<Answer, Error> {
    show_all(&here, &cx, Typed::default(), beside.member()).await
}

async fn make(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Named>) -> Result<Answer, Error> {
    let form = input.value;
    let made = cx.write(&here, move |tx, permit| store::make(tx, permit, &named(&form.name)?)).await;
    match again(&cx, made)? {
        Ok(id) => cx.done(format!("{}/roles/{id}", here.url())),
        Err(problems) => show_all(&here, &cx, input.typed.with(problems), None).await,
    }
}

async fn show(role: &Allowed<Administer, Role>, cx: &Cx, typed: Typed, beside: Option<Uuid>) -> Result<Answer, Error> {
    let ask = role.ask();
    let view = cx
        .read(move |tx| {
            let house = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let role = Allowed::<Administer, Role>::again(tx, &ask)?;
            let mut view = RoleView::load(tx, &role, Frame::new(&*house, house.by(), *house.rights()))?;
            view.everybody = members(tx, &house)?;
            view.seen = beside.map(|member| seen::of(tx, &house, member)).transpose()?.flatten();
            Ok::<_, Error>(view)
        })
        .await?;
    cx.page(&view, |cx, view| pages::role(cx, view, &typed))
}

async fn page(role: Allowed<Administer, Role>, cx: Cx, Asked(beside): Asked<Beside>) -> Result<Answer, Error> {
    show(&role, &cx, Typed::default(), beside.member()).await
}

async fn change(role: Allowed<Administer, Role>, cx: Cx, input: Input<RoleForm>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&role, move |tx, permit| {
            let now = cells(tx, permit)?;
            store::change(tx, permit, &form.looked_at(now)?, &form.edition)
        })
        .await;
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        // The page shows what stands there now; what was typed is not put over it.
        let meanwhile = Problem { field: "", say: "role-overtaken".into() };
        return Ok(show(&role, &cx, Typed::default().with(vec![meanwhile]), None).await?.status(StatusCode::CONFLICT));
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(role.url()),
        Err(problems) => Ok(show(&role, &cx, input.typed.with(problems), None).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn end(role: Allowed<Administer, Role>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&role, store::end).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("/o/{}/roles", role.slug)),
        Err(problems) => Ok(show(&role, &cx, Typed::default().with(problems), None).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/roles", list)
        .about("The roles of an organization, and what one member sees")
        .asks::<Beside>()
        .answers::<RoleList>()
        .post("/o/{organization}/roles", make)
        .about("Make a role")
        .takes::<Named>()
        .get("/o/{organization}/roles/{role}", page)
        .about("A role with its levels, and what one member sees")
        .asks::<Beside>()
        .answers::<RoleView>()
        .post("/o/{organization}/roles/{role}", change)
        .about("Change a role: its name, permissions, and all its levels")
        .takes::<RoleForm>()
        .post("/o/{organization}/roles/{role}/end", end)
        .about("Take a role out of use that nobody holds")
}
