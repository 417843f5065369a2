//! The public page of an organization's templates of boards: whoever has its address makes a
//! board of one, which has no owner and a day to live (BOARD-11).

use super::holding::{self, Entered};
use crate::{
    boards::{self, Template},
    domains,
    doors::{Address, Allowed, Asker, Public},
    follows,
    organizations::{Enter, Organization, frame::Mark},
    rows,
    secrets::Purpose,
    sharing,
    store::Tx,
    verification,
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Typed, shell,
        ui::{Line, problems, select},
    },
};
use access::OrganizationId;
use axum::http::{StatusCode, header};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

rows! {
    struct House {
        slug: String,
        name: String,
        look: crate::brands::Look,
        outsiders: String,
        links: bool,
    }
}

/// The page.
#[derive(Clone, Serialize, JsonSchema)]
struct Page {
    organization: Mark,
    templates: Vec<Template>,
    #[serde(skip)]
    #[schemars(skip)]
    id: Option<OrganizationId>,
    #[serde(skip)]
    #[schemars(skip)]
    address: String,
}

/// The organization's page, where it has one.
fn page(tx: &mut Tx<'_>, secrets: &crate::secrets::Secrets, asker: &Asker, word: &str) -> Result<Page, Error> {
    let id =
        secrets.signed(Purpose::BoardPage, word).and_then(|bytes| uuid::Uuid::from_slice(&bytes).ok()).map(OrganizationId).ok_or(Error::NotFound)?;
    asker.at_home(id)?;
    let house: House = tx
        .maybe(
            concat!(
                "SELECT o.slug, o.name, ",
                crate::look!("o"),
                ", o.board_outsiders, o.external_communications FROM organizations o WHERE o.id = $1"
            ),
            crate::bind![id],
        )?
        .ok_or(Error::NotFound)?;
    let templates: Vec<Template> = boards::templates(tx, id)?.into_iter().filter(|template| template.public).collect();
    if templates.is_empty() || house.outsiders != "invited" || !house.links {
        return Err(Error::NotFound);
    }
    Ok(Page { organization: Mark::new(&house.slug, &house.name, &house.look), templates, id: Some(id), address: format!("/boards/{word}") })
}

/// The word in the address, which says whose page it is.
struct Word(String);

impl axum::extract::FromRequestParts<crate::app::App> for Word {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &crate::app::App) -> Result<Self, Error> {
        let address = Address::of(parts).await?;
        address.text("page").map(|word| Self(word.to_owned())).ok_or(Error::NotFound)
    }
}

async fn show(_: Public, cx: Cx, Word(word): Word) -> Result<Answer, Error> {
    let (secrets, asker) = (cx.app.secrets.clone(), cx.asker.clone());
    let view = cx.read(move |tx| page(tx, &secrets, &asker, &word)).await?;
    cx.page(&view, |cx, view| draw(cx, view, &Typed::default()))
}

fn draw(cx: &Cx, view: &Page, typed: &Typed) -> Markup {
    let t = cx.t;
    let templates: Vec<(String, String)> = view.templates.iter().map(|template| (template.id.to_string(), template.title.clone())).collect();
    let body = html! {
        div.stack."gap-2" { h1 { (t["board-page-title"]) } p.muted { (t["board-page-lead"]) } }
        form.stack."gap-3" #board-page-form method="post" action=(view.address) {
            (problems(t, typed))
            (select(t, typed, "template", &t["board-page-template"], templates.first().map_or("", |first| first.0.as_str()), &templates))
            (Line::new("title", &t["board-title"], "").required().draw(t, typed))
            (Line::new("name", &t["board-enter-name"], "").required().autocomplete("name").draw(t, typed))
            button.button.primary.large.wide { (t["board-page-make"]) }
            p.small.faint { (t["board-page-help"]) }
        }
    };
    shell::threshold(t, &view.organization.name, Some(&view.organization.draw()), &body)
}

/// A board to be made.
#[derive(Clone, Deserialize, JsonSchema)]
struct Wanted {
    /// The id of a template.
    #[serde(default)]
    template: String,
    #[serde(default)]
    title: String,
    /// What its maker is called.
    #[serde(default)]
    name: String,
}

async fn make(_: Public, cx: Cx, Word(word): Word, input: Input<Wanted>) -> Result<Answer, Error> {
    let (app, asker, form) = (cx.app.clone(), cx.asker.clone(), input.value);
    let (holder, cookie) = holding::holder(&cx);
    let again = word.clone();
    let outcome = cx
        .change(move |tx| {
            let page = page(tx, &app.secrets, &asker, &word)?;
            let organization = page.id.ok_or(Error::NotFound)?;
            let mut wrong: Vec<Problem> = Vec::new();
            let title = follows::line(&mut wrong, "title", &form.title, true, 200);
            let name = follows::line(&mut wrong, "name", &form.name, true, 60);
            let template = page.templates.iter().find(|template| template.id.to_string() == form.template);
            if template.is_none() {
                wrong.push(Problem { field: "template", say: "board-page-which".into() });
            }
            let Some(template) = template.filter(|_| wrong.is_empty()) else { return Err(Error::Invalid(wrong)) };
            verification::spend(tx, &app.secrets, "temporary board from network", &asker.network, 20, 3600)?;
            verification::spend(tx, &app.secrets, "temporary board", &organization.to_string(), 500, 86_400)?;
            let item = boards::make_temporary(tx, organization, template, &title, &asker.network)?;
            let link = sharing::open_temporary(tx, &app, item, template.by)?;
            let hold = holding::take(tx, &link, &holder, &asker, Some(&Entered { name, generation: 1 }))?;
            boards::lay(tx, organization, template.id, item, canvas::Author(hold.0))?;
            Ok(item)
        })
        .await;
    match outcome {
        Ok(item) => {
            let answer = cx.done(format!("/items/{item}"))?;
            Ok(cookie.into_iter().fold(answer, |answer, cookie| answer.header(header::SET_COOKIE, &cookie)))
        }
        Err(Error::Invalid(wrong)) if !cx.json => {
            let (secrets, asker) = (cx.app.secrets.clone(), cx.asker.clone());
            let view = cx.read(move |tx| page(tx, &secrets, &asker, &again)).await?;
            Ok(Answer::html(draw(&cx, &view, &input.typed.with(wrong))).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

/// Where the page is.
#[derive(Serialize, JsonSchema)]
struct Where {
    address: String,
    message: String,
}

/// The address of the page, for members to copy.
async fn address(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    let word = cx.app.secrets.sign(Purpose::BoardPage, here.id.0.as_bytes());
    let base = domains::address_for(&cx, here.id).await?;
    let found = Where { address: format!("{base}/boards/{word}"), message: cx.t["board-page-copied"].to_owned() };
    if cx.json { Ok(Answer::json(&found)) } else { Ok(Answer::see(format!("/boards/{word}"))) }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/boards/{page}", show)
        .about("The public templates of an organization's boards")
        .answers::<Page>()
        .post("/boards/{page}", make)
        .about("Make a board of a public template: it has no owner, and is deleted after a day unless a member claims it")
        .takes::<Wanted>()
        .post("/o/{organization}/boards/page", address)
        .about("The address of the public page of templates")
        .answers::<Where>()
}
