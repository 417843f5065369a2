//! The page of an item, for members: each kind has its own. Guests have theirs,
//! of whatever kind it is.

use crate::{
    boards::{self, BoardView},
    documents::{self, DocumentView},
    doors::{Actor, Allowed},
    guests,
    items::{Edit, Item, See},
    projects::{self, ProjectView},
    records::{self, RecordView},
    store::Tx,
    web::{Answer, Cx, Error, Routes, Sent},
};
use access::{ItemKind, Rights};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An item, as members see it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ItemPage {
    Record(Box<RecordView>),
    Project(Box<ProjectView>),
    Document(Box<DocumentView>),
    Board(Box<BoardView>),
}

impl ItemPage {
    /// Loads what its kind shows.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        Ok(match item.kind() {
            ItemKind::Project => Self::Project(Box::new(ProjectView::load(tx, item, rights, by)?)),
            ItemKind::Document => Self::Document(Box::new(DocumentView::load(tx, item, rights, by)?)),
            ItemKind::Board => Self::Board(Box::new(BoardView::load(tx, item, rights, by)?)),
            ItemKind::Record => Self::Record(Box::new(RecordView::load(tx, item, rights, by)?)),
        })
    }

    /// The page with something laid over it, such as the Share panel.
    #[must_use]
    pub fn draw_with(&self, cx: &Cx, over: &Markup) -> Markup {
        match self {
            Self::Record(view) => records::draw_with(cx, view, over),
            Self::Project(view) => projects::draw_with(cx, view, over),
            Self::Document(view) => documents::draw_with(cx, view, over),
            Self::Board(view) => boards::draw_with(cx, view, over),
        }
    }
}

/// What the address of an item asks.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Earlier {
    /// What the answer before called `before_team` or `before_guests` (comments of a record) or `chat_older` (the chat of a
    /// board): that goes on with what was said before.
    #[serde(default)]
    pub before: String,
}

/// What an item is changed to.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "it only describes what is read by kind")]
enum Edited {
    Record(records::RecordForm),
    Project(projects::Form),
    Document(documents::Form),
    Board(boards::Form),
}

async fn see(item: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    if item.rights().outside() && item.kind() == ItemKind::Board {
        return boards::guest_page(&item, &cx).await;
    }
    if item.rights().outside() {
        return guests::item_page(&item, &cx).await;
    }
    cx.met(item.by(), item.id);
    let (item, rights, by, before) = ((*item).clone(), item.rights().clone(), item.by().clone(), cx.asked("before"));
    let view = cx
        .read(move |tx| {
            let mut page = ItemPage::load(tx, &item, &rights, &by)?;
            match &mut page {
                ItemPage::Board(view) => view.board.earlier(tx, &item, &by, &before)?,
                ItemPage::Record(view) => view.comments.earlier(tx, &item, &rights, &by, &before)?,
                ItemPage::Project(_) | ItemPage::Document(_) => {}
            }
            Ok::<_, Error>(page)
        })
        .await?;
    let answer = cx.page(&view, |cx, view| view.draw_with(cx, &html! {}))?;
    Ok(if let ItemPage::Board(_) = view { boards::framing(answer) } else { answer })
}

async fn edit_page(item: Allowed<Edit, Item>, cx: Cx) -> Result<Answer, Error> {
    match item.kind() {
        ItemKind::Project => projects::edit_page(&item, &cx).await,
        ItemKind::Document => documents::edit_page(&item, &cx).await,
        ItemKind::Board => boards::edit_page(&item, &cx).await,
        ItemKind::Record => records::edit_page(&item, &cx).await,
    }
}

async fn edit(item: Allowed<Edit, Item>, cx: Cx, sent: Sent) -> Result<Answer, Error> {
    match item.kind() {
        ItemKind::Project => projects::edit(&item, &cx, sent.read()?).await,
        ItemKind::Document => documents::edit(&item, &cx, sent.read()?).await,
        ItemKind::Board => boards::edit(&item, &cx, sent.read()?).await,
        ItemKind::Record => records::edit(&item, &cx, sent.read()?).await,
    }
}

/// Addresses that every kind answers in its own way.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}", see)
        .kept()
        .about("An item; members and guests each see their own page of it")
        .asks::<Earlier>()
        .answers::<ItemPage>()
        .get("/items/{item}/edit", edit_page)
        .about("The form of a record, a project, a document or a board as it is now")
        .post("/items/{item}/edit", edit)
        .about("Change a record, a project, a document or a board, as it was at an edition")
        .takes::<Edited>()
}
