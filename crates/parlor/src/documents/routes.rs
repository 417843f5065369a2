//! Addresses of documents.

use super::{
    add, change, files,
    forms::{self, Form, FormView},
    list::{self, DocumentList, Wanted},
    list_page,
};
use crate::{
    doors::Allowed,
    follows,
    items::{self, Edit, Item, MemberSight, team},
    organizations::{
        Enter, Organization, StartDocuments,
        frame::{Frame, Place, again},
    },
    templates,
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use schemars::JsonSchema;
use serde::Deserialize;

async fn documents(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let rights = *here.rights();
    let frame = Frame::new(&*here, here.by(), rights);
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, rights);
    let view = cx.read(move |tx| list::load(tx, frame.clone(), &sight, rights, &wanted)).await?;
    cx.listed(&view, view.next.as_deref(), list_page::draw)
}

/// What is started.
#[derive(Debug, Default, Deserialize, JsonSchema)]
struct What {
    /// `yes` for a template.
    #[serde(default)]
    template: String,
}

async fn new(here: Allowed<StartDocuments, Organization>, cx: Cx, Asked(what): Asked<What>) -> Result<Answer, Error> {
    let view = fresh(&here, &cx, what.template == "yes").await?;
    cx.page(&view, |cx, view| forms::draw(cx, view, &Typed::default()))
}

async fn fresh(here: &Allowed<StartDocuments, Organization>, cx: &Cx, template: bool) -> Result<FormView, Error> {
    let frame = Frame::new(&**here, here.by(), *here.rights());
    let (organization, me) = (here.id, here.by().member().map(|member| member.to_string()).unwrap_or_default());
    cx.read(move |tx| Ok(FormView { template, ..form(frame.clone(), team::colleagues(tx, organization)?, &me) })).await
}

fn form(frame: Frame, members: Vec<team::Colleague>, responsible: &str) -> FormView {
    FormView {
        frame,
        id: None,
        title: String::new(),
        description: String::new(),
        responsible: responsible.to_owned(),
        edition: 0,
        members,
        template: false,
    }
}

async fn start(here: Allowed<StartDocuments, Organization>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let added = cx
        .write(&here, move |tx, permit| {
            let wanted = form.wanted(tx, permit)?;
            let id = add(tx, permit, &wanted)?;
            if form.template.is_some() {
                templates::make(tx, permit.id, id, &wanted.title)?;
            }
            Ok(id)
        })
        .await;
    match again(&cx, added)? {
        Ok(id) => cx.done(format!("/items/{id}")),
        Err(problems) => {
            let view = fresh(&here, &cx, input.typed.get("template").is_some()).await?;
            let typed = input.typed.with(problems);
            cx.form(&view, &typed, forms::draw)
        }
    }
}

/// The form of a document as it is now.
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
        let description = super::description(tx, &item)?;
        let frame = items::frame(tx, &item, item.by())?;
        let members = team::to_choose(tx, &item, frame.browse)?;
        let view = form(frame, members, &item.responsible.to_string());
        let template = super::is_template(tx, item.id)?;
        Ok::<_, Error>(FormView { template, id: Some(item.id), title: item.title.clone(), description, edition: item.edition, ..view })
    })
    .await
}

/// Changes a document as a whole.
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
            let page = |cx: &Cx, title: &str, body: &maud::Markup| view.frame.draw(cx, Place::Documents, title, None, body);
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

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/documents", documents)
        .about("The documents that I see")
        .asks::<Wanted>()
        .answers::<DocumentList>()
        .get("/o/{organization}/documents/new", new)
        .about("An empty form for a document, or a template")
        .asks::<What>()
        .answers::<FormView>()
        .post("/o/{organization}/documents", start)
        .about("Start a document")
        .takes::<Form>()
        .room(super::copies_routes::routes)
        .post("/items/{item}/to-sign", files::add)
        .about("Add PDFs that are to be signed: multipart, several parts named `file`")
        .uploads(&["file", "confirmed"])
        .answers::<crate::files::Files>()
}
