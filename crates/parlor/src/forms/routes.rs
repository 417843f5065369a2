//! Addresses of forms: for the members of a project, and at the door.

use super::{Form, Wanted, change, close, door, make, open, pages, questions, renew, views};
use crate::{
    doors::{Allowed, Claimed},
    follows,
    items::{Edit, Item},
    organizations::frame::again,
    tasks::Status,
    web::{Answer, Asked, Cx, Error, Input, Problem, Routes, Typed},
};
use access::ItemKind;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// A form to be made.
#[derive(Clone, Deserialize, JsonSchema)]
struct Look {
    #[serde(default)]
    title: String,
    /// Markdown, above the questions.
    #[serde(default)]
    about: String,
    /// `open` or `doing`: what a task begins as.
    #[serde(default)]
    status: String,
    /// Questions beside name, address and subject, one a line; a star at the end of one that has to be answered.
    #[serde(default)]
    questions: String,
    /// `on`: files can be sent along.
    #[serde(default)]
    files: Option<String>,
}

impl Look {
    fn wanted(&self) -> Result<Wanted, Error> {
        let mut wrong: Vec<Problem> = Vec::new();
        let status = match self.status.as_str() {
            "" | "open" => Status::Open,
            "doing" => Status::Doing,
            _ => {
                wrong.push(Problem { field: "status", say: "form-status".into() });
                Status::Open
            }
        };
        let wanted = Wanted {
            title: follows::line(&mut wrong, "title", &self.title, true, 200),
            about: follows::line(&mut wrong, "about", &self.about.replace("\r\n", "\n"), false, 5000),
            status,
            takes_files: self.files.is_some(),
            questions: questions(&mut wrong, &self.questions),
        };
        if wrong.is_empty() { Ok(wanted) } else { Err(Error::Invalid(wrong)) }
    }
}

/// A form to be changed.
#[derive(Clone, Deserialize, JsonSchema)]
struct Changed {
    form: Claimed<Form>,
    #[serde(flatten)]
    look: Look,
    /// The edition that was seen.
    #[serde(default)]
    edition: String,
}

/// Just a form.
#[derive(Clone, Deserialize, JsonSchema)]
struct One {
    form: Claimed<Form>,
}

type Here = Allowed<Edit, Item>;

/// Only projects have forms.
fn of_project(item: &Here) -> Result<(), Error> {
    if item.kind() == ItemKind::Project { Ok(()) } else { Err(Error::NotFound) }
}

/// Which one is to be changed.
#[derive(Clone, Default, Deserialize, JsonSchema)]
struct Chosen {
    /// The id of a form.
    #[serde(default)]
    form: String,
}

async fn all(item: Here, cx: Cx, Asked(chosen): Asked<Chosen>) -> Result<Answer, Error> {
    of_project(&item)?;
    show(&item, &cx, Typed::default(), Some(chosen.form)).await
}

async fn show(item: &Here, cx: &Cx, typed: Typed, changing: Option<String>) -> Result<Answer, Error> {
    let (it, by, app) = ((**item).clone(), item.by().clone(), cx.app.clone());
    let mut view = cx.read(move |tx| views::all(tx, &it, &by, &app)).await?;
    view.changing = changing;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| pages::draw(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

/// Back to the forms, or the page again with what was wrong.
async fn settled(item: &Here, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let meanwhile = Problem { field: "", say: "settings-overtaken".into() };
        return Ok(show(item, cx, typed.with(vec![meanwhile]), None).await?.status(StatusCode::CONFLICT));
    }
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/forms", item.url())),
        Err(problems) => show(item, cx, typed.with(problems), None).await,
    }
}

async fn add(item: Here, cx: Cx, input: Input<Look>) -> Result<Answer, Error> {
    of_project(&item)?;
    let (look, secrets) = (input.value, cx.app.secrets.clone());
    let outcome = cx.write(&item, move |tx, permit| make(tx, permit, &secrets, &look.wanted()?).map(drop)).await;
    settled(&item, &cx, outcome, input.typed).await
}

async fn change_it(item: Here, cx: Cx, input: Input<Changed>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let known = form.form.within(tx, permit)?;
            change(tx, permit, &known, &form.look.wanted()?, form.edition.parse().unwrap_or_default())
        })
        .await;
    settled(&item, &cx, outcome, input.typed).await
}

macro_rules! deeds {
    ($($name:ident |$tx:ident, $permit:ident, $secrets:ident, $form:ident| $deed:expr;)*) => { $(
        async fn $name(item: Here, cx: Cx, input: Input<One>) -> Result<Answer, Error> {
            let (named, $secrets) = (input.value.form, cx.app.secrets.clone());
            let outcome = cx
                .write(&item, move |$tx, $permit| {
                    let $form = &named.within($tx, $permit)?;
                    $deed
                })
                .await;
            settled(&item, &cx, outcome, Typed::default()).await
        }
    )* };
}
deeds! {
    close_it |tx, permit, _secrets, form| close(tx, permit, form);
    open_it |tx, permit, _secrets, form| open(tx, permit, form);
    renew_it |tx, permit, secrets, form| renew(tx, permit, &secrets, form);
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/forms", all)
        .about("The forms of a project, with the addresses to be given away")
        .asks::<Chosen>()
        .answers::<views::Forms>()
        .post("/items/{item}/forms", add)
        .about("Make a form: each answer becomes a task of the project")
        .takes::<Look>()
        .post("/items/{item}/forms/change", change_it)
        .about("Change a form, as it was at an edition")
        .takes::<Changed>()
        .post("/items/{item}/forms/close", close_it)
        .about("Close a form: its address says so, and takes nothing")
        .takes::<One>()
        .post("/items/{item}/forms/open", open_it)
        .about("Open a form that was closed")
        .takes::<One>()
        .post("/items/{item}/forms/address", renew_it)
        .about("Give a form another address; the old one opens nothing any more")
        .takes::<One>()
        .get("/f/{secret}", door::show)
        .about("A form, for anybody who has its address")
        .answers::<door::Sheet>()
        .post("/f/{secret}", door::send)
        .about("Fill a form in: multipart with `moment` and `edition` as the form gave them, `name`, `email`, `subject`, `message`, `q0`, `q1`…, and parts named `file`")
        .uploads(&["file", "moment", "edition", "name", "email", "subject", "message", "q0"])
        .get("/f/{secret}/sent", door::sent)
        .about("What is said once a form was sent")
}
