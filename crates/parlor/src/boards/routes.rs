//! Addresses of boards.

use super::{
    Template, add, change,
    forms::{self, Form, FormView},
    in_projects, lay,
    list::{self, BoardList, Wanted},
    list_page,
    starters::{self, Starter},
    taking_part,
};
use crate::{
    doors::{Allowed, Claimed},
    follows,
    items::{self, Edit, Item, MemberSight, team},
    organizations::{
        Enter, Organization, StartBoards,
        frame::{Frame, Place, again},
    },
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use schemars::JsonSchema;
use serde::Deserialize;

async fn boards(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let rights = *here.rights();
    let frame = Frame::new(&*here, here.by(), rights);
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, rights);
    let view = cx.read(move |tx| list::load(tx, frame.clone(), &sight, rights, &wanted)).await?;
    cx.listed(&view, view.next.as_deref(), list_page::draw)
}

/// What the form of a new board is opened with.
#[derive(Default, Deserialize, JsonSchema)]
struct Begin {
    /// The id of a project that it is to lie in.
    #[serde(default)]
    project: String,
}

async fn new(here: Allowed<StartBoards, Organization>, cx: Cx, Asked(begin): Asked<Begin>) -> Result<Answer, Error> {
    let view = FormView { project: begin.project, ..fresh(&here, &cx).await? };
    cx.page(&view, |cx, view| forms::draw(cx, view, &Typed::default()))
}

async fn fresh(here: &Allowed<StartBoards, Organization>, cx: &Cx) -> Result<FormView, Error> {
    let frame = Frame::new(&**here, here.by(), *here.rights());
    let (organization, me) = (here.id, here.by().member().map(|member| member.to_string()).unwrap_or_default());
    cx.read(move |tx| {
        let members = team::colleagues(tx, organization)?;
        let templates = super::templates(tx, organization)?;
        Ok(FormView {
            frame: frame.clone(),
            id: None,
            title: String::new(),
            responsible: me.clone(),
            edition: 0,
            members,
            project: String::new(),
            templates,
        })
    })
    .await
}

async fn start(here: Allowed<StartBoards, Organization>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let (form, t) = (input.value, cx.t);
    let added = cx
        .write(&here, move |tx, permit| {
            let wanted = form.wanted(tx, permit)?;
            let starter = Starter::from_word(form.template.trim());
            let template = match form.template.trim() {
                "" => None,
                _ if starter.is_some() => None,
                id => Some(Claimed::<Template>::parse(id).ok_or(Error::NotFound)?.within(tx, permit)?),
            };
            let id = add(tx, permit, &wanted)?;
            if let Some(template) = template {
                let author = taking_part::author(tx, permit.by())?;
                lay(tx, permit.id, template.id, id, author)?;
            }
            if let Some(starter) = starter {
                starters::lay(tx, (permit.id, id), permit.by(), starter, t)?;
            }
            in_projects::begin_in(tx, id, permit.by().member().ok_or(Error::NotFound)?, &form.project)?;
            Ok(id)
        })
        .await;
    match again(&cx, added)? {
        Ok(id) => cx.done(format!("/items/{id}")),
        Err(problems) => {
            let view = fresh(&here, &cx).await?;
            cx.form(&view, &input.typed.with(problems), forms::draw)
        }
    }
}

/// The form of a board as it is now.
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
        super::of(tx, item.id)?;
        let frame = items::frame(tx, &item, item.by())?;
        let members = team::to_choose(tx, &item, frame.browse)?;
        let (title, responsible) = (item.title.clone(), item.responsible.to_string());
        Ok::<_, Error>(FormView {
            frame,
            id: Some(item.id),
            title,
            responsible,
            edition: item.edition,
            members,
            project: String::new(),
            templates: Vec::new(),
        })
    })
    .await
}

/// Changes what a board is called and who answers for it.
///
/// # Errors
/// Not found, when it is none.
pub async fn edit(item: &Allowed<Edit, Item>, cx: &Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(item, move |tx, permit| {
            super::of(tx, permit.id)?;
            let wanted = form.wanted(tx, permit)?;
            change(tx, permit, &wanted, form.edition)
        })
        .await;
    match outcome {
        Err(Error::Changed) if !cx.json => {
            let view = filled(item, cx).await?;
            let fields = view.differences(&input.typed);
            let page = |cx: &Cx, title: &str, body: &maud::Markup| view.frame.draw(cx, Place::Boards, title, None, body);
            follows::clash(cx, page, &format!("{}/edit", item.url()), &item.url(), view.edition, &input.typed, &fields)
        }
        outcome => match again(cx, outcome)? {
            Ok(()) => cx.done(item.url()),
            Err(problems) => {
                let view = filled(item, cx).await?;
                cx.form(&view, &input.typed.with(problems), forms::draw)
            }
        },
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/boards", boards)
        .about("The boards that I see")
        .asks::<Wanted>()
        .answers::<BoardList>()
        .get("/o/{organization}/boards/new", new)
        .about("An empty form for a board")
        .asks::<Begin>()
        .answers::<FormView>()
        .post("/o/{organization}/boards", start)
        .about("Start a board")
        .takes::<Form>()
        .room(super::scene::routes)
        .room(super::exports::routes)
        .room(super::pictures::routes)
        .room(super::files::routes)
        .room(super::pins::routes)
        .room(super::talk::routes)
        .room(super::bin::routes)
        .room(super::people::routes)
        .room(super::copying::routes)
        .room(super::temporary::routes)
        .room(super::in_projects::routes)
        .room(super::shut::routes)
        .room(super::workflow::routes)
}
