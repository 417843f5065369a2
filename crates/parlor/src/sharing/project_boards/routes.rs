//! Addresses of a project's boards.

use super::{Payer, as_seen, pages, payers, rest, share_all, shares};
use crate::{
    boards::{self, BoardLine, Look},
    doors::{Allowed, Claimed},
    follows::Party,
    guests::Base,
    items::{self, Item, MemberSight, See},
    organizations::frame::{Frame, again},
    sharing::board_requests::{self, Request},
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::{BoardRole, HouseVerb, ItemId, ItemKind, Verb};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The boards of a project that a member sees.
#[derive(Serialize, JsonSchema)]
pub(super) struct ProjectBoards {
    pub frame: Frame,
    pub id: ItemId,
    pub title: String,
    pub boards: Vec<BoardLine>,
    /// People who see some of them and ask for the rest.
    pub requests: Vec<Request>,
    /// Those with whom all of them can be shared at once.
    pub payers: Vec<Payer>,
    /// Those of them that the viewer shares.
    pub shared_by_me: Vec<ItemId>,
    /// The viewer may start one here.
    pub starts: bool,
}

async fn load(cx: &Cx, ask: Arc<crate::doors::Ask>) -> Result<ProjectBoards, Error> {
    cx.read(move |tx| {
        let project = Allowed::<See, Item>::again(tx, &ask)?;
        let member = project.by().member().filter(|_| project.kind() == ItemKind::Project).ok_or(Error::NotFound)?;
        let frame = items::frame(tx, &project, project.by())?;
        let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
        let sight = MemberSight::new(project.organization, member, house);
        let shared_by_me: Vec<ItemId> = as_seen(tx, &project, member)?.iter().filter(|board| shares(board)).map(|board| board.item.id).collect();
        let owns = !shared_by_me.is_empty();
        Ok(ProjectBoards {
            frame,
            id: project.id,
            title: project.title.clone(),
            boards: boards::in_project(tx, &sight, project.id)?,
            requests: if owns { board_requests::waiting(tx, &project)? } else { Vec::new() },
            payers: if owns { payers(tx, &project, member.party())? } else { Vec::new() },
            shared_by_me,
            starts: house.may(HouseVerb::StartBoards) && project.rights().may(Verb::Edit),
        })
    })
    .await
}

async fn boards_of(project: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    let view = load(&cx, project.ask()).await?;
    cx.page(&view, |cx, view| pages::draw(cx, view, &Typed::default()))
}

/// With whom all of them are shared.
#[derive(Clone, Deserialize, JsonSchema)]
struct Sharing {
    /// The id of a member, or of a contact who is a member elsewhere.
    #[serde(default)]
    who: String,
    /// `reader`, `reviewer` or `editor`.
    #[serde(default)]
    role: String,
}

fn role(word: &str) -> Result<BoardRole, Error> {
    BoardRole::from_word(word).filter(|role| *role < BoardRole::Owner).ok_or_else(|| Error::field("role", "board-role-what"))
}

async fn share_them(project: Allowed<See, Item>, cx: Cx, input: Input<Sharing>) -> Result<Answer, Error> {
    let (app, Sharing { who, role: word }) = (cx.app.clone(), input.value);
    let outcome = cx
        .write(&project, move |tx, permit| {
            let member = permit.by().member().filter(|_| permit.kind() == ItemKind::Project).ok_or(Error::NotFound)?;
            let role = role(&word)?;
            let party = Claimed::<Party>::parse(who.trim()).ok_or_else(|| Error::field("who", "boards-share-who"))?.within(tx, permit)?;
            share_all(tx, &app, permit, member, &party, role)
        })
        .await;
    show(&project, &cx, outcome.map(drop), input.typed).await
}

/// What becomes of somebody who asks for the rest.
#[derive(Clone, Deserialize, JsonSchema)]
struct Answered {
    request: Claimed<Request>,
    /// Ids of boards that are opened to them; none turns them away.
    #[serde(default)]
    board: Vec<ItemId>,
    /// What they are on those: `reader`, `reviewer` or `editor`.
    #[serde(default)]
    role: String,
}

async fn answer(project: Allowed<See, Item>, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    let (app, Answered { request, board, role: word }) = (cx.app.clone(), input.value);
    let outcome = cx
        .write(&project, move |tx, permit| {
            let request = request.within(tx, permit)?;
            let role = if board.is_empty() { BoardRole::Reader } else { role(&word)? };
            rest::answer(tx, &app, permit, &request, &board, role)
        })
        .await;
    show(&project, &cx, outcome, input.typed).await
}

async fn show(project: &Allowed<See, Item>, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/boards", project.url())),
        Err(problems) => {
            let view = load(cx, project.ask()).await?;
            cx.form(&view, &typed.with(problems), pages::draw)
        }
    }
}

/// Why somebody asks.
#[derive(Clone, Deserialize, JsonSchema)]
struct Plea {
    #[serde(default)]
    message: String,
}

async fn ask(board: Allowed<Look, Item>, cx: Cx, input: Input<Plea>) -> Result<Answer, Error> {
    let (app, message) = (cx.app.clone(), input.value.message);
    let project = cx.write(&board, move |tx, permit| rest::ask(tx, &app, permit, &message)).await?;
    let back = match board.by().member() {
        Some(_) => format!("/o/{}/boards?project={project}", board.mark().slug),
        None => Base::of(board.by()).home(&board.mark().slug),
    };
    cx.done(back)
}

pub(in crate::sharing) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/boards", boards_of)
        .about("The boards of a project that I see")
        .answers::<ProjectBoards>()
        .post("/items/{item}/boards/share", share_them)
        .about("Share all boards of a project that are mine to share with one person")
        .takes::<Sharing>()
        .post("/items/{item}/boards/requests", answer)
        .about("Open boards of a project to somebody who asked for them, or turn them away")
        .takes::<Answered>()
        .post("/items/{item}/board/rest", ask)
        .about("Ask for the other boards of the project that a board lies in")
        .takes::<Plea>()
}
