//! Addresses of services.

use super::{
    Service, ServiceKey, ServiceView, all, found, give, make_key,
    page::{self, ServicePage, Services},
    view,
};
use crate::{
    audit::{self, By},
    doors::{Allowed, Claimed, Permit},
    keys::{NewKey, end, pages, terms::Terms},
    organizations::{
        ManageMembers, Organization, clash_of_roles,
        frame::{Frame, again},
        held_by, to_give, unless_roles_overtaken,
    },
    people::line_problem,
    roles::{self, Role},
    store::Tx,
    web::{Answer, Cx, Error, Input, OneOrMore, Problem, Routes, Typed},
};
use schemars::JsonSchema;
use serde::Deserialize;

type Here = Allowed<ManageMembers, Organization>;
type This = Allowed<ManageMembers, Service>;

async fn show_all(here: &Here, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (id, rights, frame) = (here.id, *here.rights(), Frame::new(&**here, here.by(), *here.rights()));
    let view = cx
        .read(move |tx| {
            let (services, roles) = (all(tx, id)?, to_give(tx, id, rights)?);
            Ok::<_, Error>(Services { frame: frame.clone(), services, roles })
        })
        .await?;
    cx.form(&view, &typed, page::list)
}

async fn list(here: Here, cx: Cx) -> Result<Answer, Error> {
    show_all(&here, &cx, Typed::default()).await
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Make {
    name: String,
    /// Ids of roles, or `administrator`, `internal`, `external`.
    #[serde(default)]
    role: OneOrMore,
}

/// The roles that a form names, by their words or ids.
fn wanted(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Organization>, words: &[String]) -> Result<Vec<Role>, Error> {
    let mut wanted: Vec<Role> = Vec::new();
    for word in words {
        let role = roles::known(tx, permit, permit.id, word)?;
        if !wanted.contains(&role) {
            wanted.push(role);
        }
    }
    if wanted.is_empty() { Err(Error::field("role", "service-role-none")) } else { Ok(wanted) }
}

async fn make(here: Here, cx: Cx, input: Input<Make>) -> Result<Answer, Error> {
    here.by().in_person()?;
    let (name, words) = (input.value.name.trim().to_owned(), input.value.role.all());
    let problems: Vec<Problem> = line_problem("name", &name, 80).into_iter().collect();
    let made = if problems.is_empty() {
        cx.write(&here, move |tx, permit| {
            let roles = wanted(tx, permit, &words)?;
            found(tx, permit, &name, &roles)
        })
        .await
    } else {
        Err(Error::Invalid(problems))
    };
    match again(&cx, made)? {
        Ok(id) => cx.done(format!("{}/administration/services/{id}", here.url())),
        Err(problems) => show_all(&here, &cx, input.typed.with(problems)).await,
    }
}

async fn show(service: &This, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (it, rights, frame) = ((**service).clone(), *service.rights(), Frame::new(service.mark(), service.by(), *service.rights()));
    let view = cx
        .read(move |tx| {
            let (service, roles): (ServiceView, _) = (view(tx, &it)?, to_give(tx, it.organization, rights)?);
            Ok::<_, Error>(ServicePage { frame: frame.clone(), service, to_give: roles })
        })
        .await?;
    cx.form(&view, &typed, page::one)
}

async fn one(service: This, cx: Cx) -> Result<Answer, Error> {
    show(&service, &cx, Typed::default()).await
}

#[derive(Clone, Deserialize, JsonSchema)]
struct GiveRoles {
    /// All that it is to hold: ids of roles, or `administrator`, `internal`, `external`.
    #[serde(default)]
    role: OneOrMore,
    /// What the form was drawn from: the ids of the roles that it held then. Where it holds others by now, nothing is given.
    seen: Option<String>,
}

async fn give_other(service: This, cx: Cx, input: Input<GiveRoles>) -> Result<Answer, Error> {
    let (ask, words, seen) = (service.ask(), input.value.role.all(), input.value.seen);
    let given = cx
        .write(&service, move |tx, service| {
            // Roles are given by whoever keeps the members of the house.
            let house = Permit::<ManageMembers, Organization>::ask(tx, &ask)?;
            let roles = wanted(tx, &house, &words)?;
            unless_roles_overtaken(tx, (house.id, service.id), seen.as_deref(), &roles)?;
            give(tx, &house, service.id, &roles)
        })
        .await;
    if matches!(given, Err(Error::Changed)) && !cx.json {
        return meet(&service, &cx, &input.typed).await;
    }
    match again(&cx, given)? {
        Ok(()) => cx.done(service.url()),
        Err(problems) => show(&service, &cx, Typed::default().with(problems)).await,
    }
}

/// Two change what the same service holds.
async fn meet(service: &This, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let (it, frame) = ((**service).clone(), Frame::new(service.mark(), service.by(), *service.rights()));
    let (all, held) = cx.read(move |tx| Ok::<_, Error>((roles::all(tx, it.organization)?, held_by(tx, it.organization, it.id)?))).await?;
    let back = service.url();
    clash_of_roles(cx, &frame, (&all, &held), (&format!("{back}/roles"), &back), typed)
}

async fn add_key(service: This, cx: Cx, input: Input<Terms>) -> Result<Answer, Error> {
    service.by().in_person()?;
    let made = match input.value.checked(&cx, true) {
        Ok(terms) => cx.write(&service, move |tx, permit| make_key(tx, permit, &terms)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, made)? {
        Ok(key) => cx.page(&NewKey { back: service.url(), ..key }, pages::shown_once),
        Err(problems) => show(&service, &cx, input.typed.with(problems)).await,
    }
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Which {
    key: Claimed<ServiceKey>,
}

async fn end_key(service: This, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let which = input.value.key;
    cx.write(&service, move |tx, permit| {
        let key = which.within(tx, permit)?;
        if !end(tx, key.id, key.person)? {
            return Err(Error::NotFound);
        }
        audit::record(tx, permit.organization, By::Actor(permit.by()), "service_key.ended", ("member", Some(permit.id.0)), &key.name)
    })
    .await?;
    cx.done(service.url())
}

/// All of them.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/services", list)
        .about("The services of an organization: programs that work for it")
        .answers::<Services>()
        .post("/o/{organization}/administration/services", make)
        .about("Makes a service with its roles; it takes no seat")
        .takes::<Make>()
        .get("/o/{organization}/administration/services/{service}", one)
        .about("A service with its roles and keys")
        .answers::<ServicePage>()
        .post("/o/{organization}/administration/services/{service}/roles", give_other)
        .about("Gives a service these roles in place of those it had")
        .takes::<GiveRoles>()
        .post("/o/{organization}/administration/services/{service}/keys", add_key)
        .about("Makes a key of a service; the answer shows it once")
        .takes::<Terms>()
        .answers::<NewKey>()
        .post("/o/{organization}/administration/services/{service}/keys/end", end_key)
        .about("Ends a key of a service")
        .takes::<Which>()
}
