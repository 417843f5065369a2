//! Organizations of the installation: the list, one of them, its plan, and a new one.

use super::{
    counting, pages,
    views::{OneOrganization, Organizations},
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    config::Limits,
    doors::{Address, Operator},
    organizations::{self, Founding, frame::again},
    people,
    store::{Topic, Tx},
    web::{Answer, Asked, Cx, Error, Input, Language, Problem, Routes, Typed},
};
use access::{OrganizationId, Package, Plan};
use axum::{extract::FromRequestParts, http::request::Parts};
use schemars::JsonSchema;
use serde::Deserialize;

/// So many stand on a page.
const PAGE: i64 = 50;

#[derive(Default, Deserialize, JsonSchema)]
struct Wanted {
    /// A part of the name in its address.
    #[serde(default)]
    q: String,
    /// The last one of the page before.
    #[serde(default)]
    after: String,
}

/// What can stand in the name of an address.
fn plain(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}

async fn list(cx: &Cx, wanted: Wanted, typed: &Typed) -> Result<Answer, Error> {
    let (sought, after) = (wanted.q.trim().to_owned(), plain(&wanted.after));
    let holding = plain(&sought);
    let mut organizations = cx.read(move |tx| counting::organizations(tx, &after, &holding, PAGE + 1)).await?;
    let more = organizations.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    organizations.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let next = organizations.last().filter(|_| more).map(|last| last.slug.clone());
    cx.form(&Organizations { organizations, next, sought }, typed, pages::organizations)
}

async fn all(_: Operator, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    list(&cx, wanted, &Typed::default()).await
}

async fn show(cx: &Cx, slug: String, typed: &Typed) -> Result<Answer, Error> {
    let (organization, administrators) = cx.read(move |tx| counting::organization(tx, &slug)).await?;
    let limits = cx.app.config.limits();
    let allowed = organizations::admitted(organization.plan, organization.guest_package, limits);
    cx.form(&OneOrganization { organization, allowed, administrators }, typed, pages::organization)
}

/// The organization that an address names.
struct Named(String);

impl FromRequestParts<App> for Named {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        Ok(Self(Address::of(parts).await?.text("organization").unwrap_or_default().to_owned()))
    }
}

async fn one(_: Operator, cx: Cx, Named(slug): Named) -> Result<Answer, Error> {
    show(&cx, slug, &Typed::default()).await
}

#[derive(Deserialize, JsonSchema)]
struct New {
    name: String,
    /// Of its administrator.
    admin: String,
    email: String,
    language: String,
}

fn checked(form: &New, language: Option<Language>) -> Result<Language, Error> {
    let mut problems: Vec<Problem> = [("name", &form.name, 80), ("admin", &form.admin, 100)]
        .into_iter()
        .filter_map(|(name, text, most)| people::line_problem(name, text.trim(), most))
        .collect();
    if people::email_key(form.email.trim()).is_none() {
        problems.push(Problem { field: "email", say: "email-invalid".into() });
    }
    if language.is_none() {
        problems.push(Problem { field: "language", say: "language-unknown".into() });
    }
    language.filter(|_| problems.is_empty()).ok_or(Error::Invalid(problems))
}

async fn add(operator: Operator, cx: Cx, input: Input<New>) -> Result<Answer, Error> {
    let language = match again(&cx, checked(&input.value, cx.app.config.language(&input.value.language)))? {
        Ok(language) => language.tag(),
        Err(problems) => return list(&cx, Wanted::default(), &input.typed.with(problems)).await,
    };
    let (form, zone, by, network) = (input.value, operator.zone.clone(), operator.id, cx.asker.network.clone());
    let slug = cx
        .change(move |tx| {
            let person = people::find_or_make(tx, form.email.trim(), form.admin.trim(), language, &zone)?;
            let founding = Founding { name: form.name.trim(), founder: person.id, founder_name: form.admin.trim(), language, zone: &zone };
            let (id, slug) = organizations::found(tx, &founding)?;
            audit::record(tx, id, By::Person { id: by, network: &network }, "organization.made", ("organization", Some(id.0)), "by an operator")?;
            Ok(slug)
        })
        .await?;
    cx.done(format!("/operator/organizations/{slug}"))
}

#[derive(Deserialize, JsonSchema)]
struct Subscribed {
    plan: String,
    /// A package of so many guests: 10, 20, 50, or hundreds; empty for the plan's own number.
    #[serde(default)]
    guests: String,
}

fn read(form: &Subscribed) -> Result<(Plan, Option<Package>), Error> {
    let plan = Plan::from_word(&form.plan).ok_or_else(|| Error::field("plan", "operator-plan-unknown"))?;
    let text = form.guests.trim();
    if text.is_empty() {
        return Ok((plan, None));
    }
    let package = text.parse::<i64>().ok().and_then(Package::of).ok_or_else(|| Error::field("guests", "operator-guests-number"))?;
    Ok((plan, Some(package)))
}

async fn subscribe(operator: Operator, cx: Cx, Named(slug): Named, input: Input<Subscribed>) -> Result<Answer, Error> {
    let (plan, package) = match again(&cx, read(&input.value))? {
        Ok(read) => read,
        Err(problems) => return show(&cx, slug, &input.typed.with(problems)).await,
    };
    let (by, network, of, limits) = (operator.id, cx.asker.network.clone(), slug.clone(), cx.app.config.limits());
    cx.change(move |tx| set_plan(tx, limits, &of, (plan, package), By::Person { id: by, network: &network })).await?;
    cx.done(format!("/operator/organizations/{slug}"))
}

/// Sets what an organization has subscribed to; it holds at once. Its administrators are told
/// where that brings them near the end of it, or beyond.
///
/// # Errors
/// Not found, where there is no such organization.
pub(crate) fn set_plan(tx: &mut Tx<'_>, limits: Limits, slug: &str, (plan, package): (Plan, Option<Package>), by: By<'_>) -> Result<(), Error> {
    let (id,) = tx.maybe::<(OrganizationId,)>("SELECT id FROM organizations WHERE slug = $1", bind![slug])?.ok_or(Error::NotFound)?;
    tx.alone_in(id)?;
    let (before, guests) = (organizations::allowance(tx, limits, id)?, package.map(Package::guests));
    tx.run("UPDATE organizations SET plan = $2, guest_package = $3 WHERE id = $1", bind![id, plan, guests])?;
    if before.nears_under(organizations::admitted(plan, guests, limits)) {
        organizations::tell_package(tx, id)?;
    }
    audit::record(tx, id, by, "plan.set", ("organization", Some(id.0)), plan.word())?;
    tx.signal(Topic::Organization(id));
    // What guests may be on boards goes by the plan.
    tx.signal(Topic::Policy(id));
    Ok(())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/operator/organizations", all)
        .about("The organizations of the installation")
        .asks::<Wanted>()
        .answers::<Organizations>()
        .post("/operator/organizations", add)
        .about("Makes an organization and its administrator")
        .takes::<New>()
        .get("/operator/organizations/{organization}", one)
        .about("An organization in numbers")
        .answers::<OneOrganization>()
        .post("/operator/organizations/{organization}/plan", subscribe)
        .about("Sets what an organization has subscribed to")
        .takes::<Subscribed>()
}
