//! First start: the one who comes first makes the organization. As soon as
//! there is one, this page does not exist.

use super::{email_key, passwords};
use crate::{
    doors::Public,
    organizations::{self, Founding, frame::again},
    parts,
    store::Tx,
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Say, Typed, known_zone, shell,
        ui::{self, Line},
    },
};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Serialize, JsonSchema)]
struct Start {}

#[derive(Deserialize, JsonSchema)]
struct Founder {
    organization: String,
    name: String,
    email: String,
    password: String,
    /// The browser's time zone, where a script could say it.
    #[serde(default)]
    zone: String,
}

fn must_be_first(tx: &mut Tx<'_>) -> Result<(), Error> {
    if tx.number("SELECT COUNT(*) FROM organizations", &[])? == 0 { Ok(()) } else { Err(Error::NotFound) }
}

async fn page(_: Public, cx: Cx) -> Result<Answer, Error> {
    cx.read(must_be_first).await?;
    cx.page(&Start {}, |cx, _| draw(cx, &Typed::default()))
}

async fn found(_: Public, cx: Cx, input: Input<Founder>) -> Result<Answer, Error> {
    cx.read(must_be_first).await?;
    let outcome = make(&cx, &input.value).await;
    match again(&cx, outcome)? {
        Ok(answer) => Ok(answer),
        Err(problems) => {
            let typed = input.typed.with(problems);
            Ok(cx.page(&Start {}, |cx, _| draw(cx, &typed))?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// What is wrong with a line that must be there.
pub(crate) fn line_problem(field: &'static str, text: &str, most: usize) -> Option<Problem> {
    let say = match text.trim().chars().count() {
        0 => Some(Say::new("field-missing")),
        count if count > most => Some(Say::new("field-long").and("count", most)),
        _ => None,
    };
    say.map(|say| Problem { field, say })
}

async fn make(cx: &Cx, form: &Founder) -> Result<Answer, Error> {
    let mut problems: Vec<Problem> = Vec::new();
    problems.extend(line_problem("organization", &form.organization, 100));
    problems.extend(line_problem("name", &form.name, 100));
    if email_key(&form.email).is_none() {
        problems.push(Problem { field: "email", say: "email-invalid".into() });
    }
    problems.extend(passwords::problem("password", &form.password, &[&form.organization, &form.name, &form.email]));
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let hash = passwords::hash(cx.app.store.sources().random, form.password.clone()).await?;
    let (organization, name, email) = (form.organization.trim().to_owned(), form.name.trim().to_owned(), form.email.trim().to_owned());
    let (language, zone) = (cx.t.language().tag(), known_zone(&form.zone).unwrap_or("UTC").to_owned());
    let (person, slug) = cx
        .change(move |tx| {
            must_be_first(tx)?;
            let person = super::find_or_make(tx, &email, &name, language, &zone)?;
            super::set_password(tx, person.id, &hash)?;
            let founding = Founding { name: &organization, founder: person.id, founder_name: &name, language, zone: &zone };
            let (_, slug) = organizations::found(tx, &founding)?;
            Ok((person.id, slug))
        })
        .await?;
    super::signing_in::signed_in(cx, person, "password", &format!("/o/{slug}")).await
}

fn draw(cx: &Cx, typed: &Typed) -> Markup {
    let t = cx.t;
    let help = t.with("password-help", parts![count = passwords::SHORTEST]);
    let body = html! {
        (ui::open_door(None))
        div.stack."gap-2" { h1 { (t["start-title"]) } p.muted { (t["start-lead"]) } }
        (ui::problems(t, typed))
        form.stack."gap-4" #start method="post" action="/start" {
            input type="hidden" name="zone";
            (Line::new("organization", &t["start-organization"], "").required().autocomplete("organization").draw(t, typed))
            (Line::new("name", &t["your-name"], "").required().autocomplete("name").draw(t, typed))
            (Line::new("email", &t["email"], "").kind("email").required().autocomplete("email").draw(t, typed))
            (Line::new("password", &t["password"], "").kind("password").required().autocomplete("new-password").help(&help).draw(t, typed))
            button.button.primary.large.wide { (t["start-button"]) }
        }
    };
    shell::threshold(t, &t["start-title"], None, &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/start", page).post("/start", found).about("Makes the first organization; gone as soon as there is one").takes::<Founder>()
}
