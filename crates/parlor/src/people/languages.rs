//! The language of whoever reads: a browser's, that anybody chooses by a link, and a person's, in which mails to them
//! are written. A guest chooses both on one page; a member's own stands in their account.

use crate::{
    app::App,
    bind,
    doors::{Address, Public},
    store::{Topic, Tx},
    verification::browser,
    web::{Answer, Asked, Cx, Error, Input, Language, Problem, Routes, shell, ui},
};
use access::PersonId;
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The languages that pages can be had in.
#[derive(Serialize, JsonSchema)]
struct Languages {
    /// The tag of the one that this was answered in.
    now: &'static str,
    languages: Vec<Spoken>,
    /// Where the choice leads back to.
    #[serde(skip)]
    to: String,
}

#[derive(Serialize, JsonSchema)]
struct Spoken {
    tag: &'static str,
    /// Its name in itself.
    name: &'static str,
    #[serde(skip)]
    language: Language,
}

/// The language that the address names.
struct Chosen(Language);

impl FromRequestParts<App> for Chosen {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let address = Address::of(parts).await?;
        address.text("tag").and_then(|tag| app.config.language(tag)).map(Self).ok_or(Error::NotFound)
    }
}

#[derive(Deserialize, JsonSchema)]
struct Back {
    /// A path to go on to.
    #[serde(default)]
    to: String,
}

impl Back {
    /// The page that somebody comes from: as the address says, or as the browser does. Links to here ask it to;
    /// of no other it is told.
    fn address(&self, cx: &Cx) -> String {
        if !self.to.is_empty() {
            return super::signing_in::local(&self.to).to_owned();
        }
        let before = cx.header("referer").and_then(|referer| referer.strip_prefix(cx.address().as_str()));
        let before = before.filter(|path| path.starts_with('/') && !path.starts_with("/language"));
        before.map_or("/", super::signing_in::local).to_owned()
    }
}

async fn show(_: Public, cx: Cx, Asked(back): Asked<Back>) -> Result<Answer, Error> {
    let spoken = |language: Language| Spoken { tag: language.tag(), name: language.name(), language };
    let languages = cx.app.config.languages().map(spoken).collect();
    cx.page(&Languages { now: cx.t.language().tag(), languages, to: back.address(&cx) }, draw)
}

fn draw(cx: &Cx, view: &Languages) -> Markup {
    let title = &cx.t["account-language"];
    let body = html! {
        h1 { (title) }
        form.stack."gap-2".wide method="post" action="/language" {
            input type="hidden" name="to" value=(view.to);
            @for spoken in &view.languages {
                button.button.large.wide name="tag" value=(spoken.tag) lang=(spoken.tag) dir=[spoken.language.dir()] {
                    (spoken.name) @if spoken.tag == view.now { " " (ui::icon("check")) " " (ui::hidden(&cx.t["language-now"])) }
                }
            }
        }
        p { a href=(view.to) { (cx.t["back"]) } }
    };
    shell::alone(cx.t, title, &body)
}

#[derive(Deserialize, JsonSchema)]
struct Choice {
    /// As `/language` names them.
    tag: String,
    /// A path to go on to.
    #[serde(default)]
    to: String,
}

async fn keep(_: Public, cx: Cx, input: Input<Choice>) -> Result<Answer, Error> {
    let Choice { tag, to } = input.value;
    let unknown = || Error::Invalid(vec![Problem { field: "tag", say: "language-unknown".into() }]);
    let language = cx.app.config.language(&tag).ok_or_else(unknown)?;
    if let Some(person) = &cx.asker.person {
        let person = person.id;
        cx.change(move |tx| speaks(tx, person, language)).await?;
    }
    let back = Back { to }.address(&cx);
    Ok(cx.done(back)?.header(header::SET_COOKIE, &remembered(&cx, language)))
}

/// From now on they read this language, whatever company writes to them.
///
/// # Errors
/// When the store fails.
pub(super) fn speaks(tx: &mut Tx<'_>, person: PersonId, language: Language) -> Result<(), Error> {
    tx.run("UPDATE people SET language = $2 WHERE id = $1", bind![person, language.tag()])?;
    tx.run(
        "UPDATE contacts SET language = $2 WHERE id IN (SELECT p.id FROM parties p WHERE p.person_id = $1 AND p.kind = 'contact')",
        bind![person, language.tag()],
    )?;
    tx.signal(Topic::Person(person));
    Ok(())
}

fn remembered(cx: &Cx, language: Language) -> String {
    let secure = cx.app.config.secure();
    browser::set(browser::language(secure), language.tag(), 365 * 86_400, secure)
}

async fn choose(_: Public, cx: Cx, Chosen(language): Chosen, Asked(back): Asked<Back>) -> Answer {
    Answer::see(back.address(&cx)).header(header::SET_COOKIE, &remembered(&cx, language))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/language", show)
        .about("The languages that pages can be had in")
        .asks::<Back>()
        .answers::<Languages>()
        .post("/language", keep)
        .about("Chooses the language of pages in this browser, and of mails to whoever it belongs to")
        .takes::<Choice>()
        .get("/language/{tag}", choose)
}
