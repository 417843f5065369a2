//! Boards that lie in a project: it is a folder to whoever sees only some of them
//! (BOARD-15, BOARD-16). That a project is open to somebody opens none of its boards.

use super::MoveBoard;
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Allowed, Claimed, Within},
    items::{
        self, Editor, Item, MemberSight, Stands,
        history::{Change, record},
    },
    items_in_member_sight,
    organizations::frame::{Frame, Place, again},
    rows,
    store::{FromRow, Row, StoreError, Topic, Tx},
    web::{
        Answer, Cx, Error, Input, Routes, Typed,
        ui::{problems, select},
    },
};
use access::{ItemId, MemberId, Verb};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// The project that a board lies in.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Folder {
        pub id: ItemId,
        pub title: String,
    }
}

/// Where a board lies, if in a project that is there.
///
/// # Errors
/// When the store fails.
pub fn folder_of(tx: &mut Tx<'_>, board: ItemId) -> Result<Option<Folder>, Error> {
    Ok(tx
        .maybe("SELECT p.id, p.title FROM boards b JOIN items p ON p.id = b.project_id WHERE b.item_id = $1 AND p.binned_at IS NULL", bind![board])?)
}

/// The project, to which a member may add a board.
impl Within<Item> for Folder {
    fn find(tx: &mut Tx<'_>, board: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT i.id, i.title FROM items i WHERE i.organization_id = $1 AND i.id = $2 AND i.kind = 'project' AND i.binned_at IS NULL",
            bind![board.organization, id],
        )?)
    }
}

/// Puts a board into a project, or takes it out of the one in which it is.
///
/// # Errors
/// Not found, where the project is not theirs to change.
pub(super) fn place(tx: &mut Tx<'_>, item: &Item, by: &Actor, folder: Option<&Folder>) -> Result<(), Error> {
    let me = by.member().ok_or(Error::NotFound)?;
    if let Some(folder) = folder
        && !items::beginner(tx, folder.id, me)?.rights.may(Verb::Edit)
    {
        return Err(Error::field("project", "board-project-not-yours"));
    }
    let was = folder_of(tx, item.id)?;
    if was.as_ref().map(|was| was.id) == folder.map(|folder| folder.id) {
        return Ok(());
    }
    tx.run("UPDATE boards SET project_id = $2 WHERE item_id = $1", bind![item.id, folder.map(|folder| folder.id)])?;
    match (folder, &was) {
        (Some(folder), _) => record(tx, item, by, &Change::new("board.moved", &folder.title))?,
        (None, Some(was)) => record(tx, item, by, &Change::new("board.moved-out", &was.title))?,
        (None, None) => {}
    }
    let detail = folder.map_or_else(|| "out of projects".to_owned(), |folder| format!("into project {}", folder.id));
    audit::record(tx, item.organization, By::Actor(by), "board.moved", ("item", Some(item.id.0)), &detail)?;
    for project in [was.map(|was| was.id), folder.map(|folder| folder.id)].into_iter().flatten() {
        items::touch(tx, item.organization, project)?;
    }
    tx.signal(Topic::Organization(item.organization));
    Ok(())
}

/// A project, and how the member stands to it.
struct Found {
    folder: Folder,
    stands: Stands,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { folder: Folder::from_row(row)?, stands: row.shifted(2, Stands::from_row)? })
    }
}

/// The projects that a member can put boards into, by their titles.
fn choices(tx: &mut Tx<'_>, item: &Item, member: MemberId) -> Result<Vec<Folder>, Error> {
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    let (sight, now) = (MemberSight::new(item.organization, member, house), tx.now());
    let found: Vec<Found> = tx.all(
        concat!(
            "SELECT i.id, i.title, ",
            crate::member_stands!(),
            " FROM items i WHERE i.kind = 'project' AND i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            " ORDER BY i.title_key, i.id LIMIT 500"
        ),
        bind![sight.organization, sight.member, sight.everything],
    )?;
    let editor = Editor::load(tx, member, house)?;
    Ok(found.into_iter().filter(|one| editor.may_edit(&one.stands, now)).map(|one| one.folder).collect())
}

/// The form that moves a board.
#[derive(Serialize, JsonSchema)]
struct Moving {
    frame: Frame,
    id: ItemId,
    title: String,
    /// Where it is.
    folder: Option<Folder>,
    /// Where it could be.
    projects: Vec<Folder>,
}

async fn moving(item: &Allowed<MoveBoard, Item>, cx: &Cx) -> Result<Moving, Error> {
    let ask = item.ask();
    cx.read(move |tx| {
        let item = Allowed::<MoveBoard, Item>::again(tx, &ask)?;
        let me = item.by().member().ok_or(Error::NotFound)?;
        Ok::<_, Error>(Moving {
            frame: items::frame(tx, &item, item.by())?,
            id: item.id,
            title: item.title.clone(),
            folder: folder_of(tx, item.id)?,
            projects: choices(tx, &item, me)?,
        })
    })
    .await
}

async fn form(item: Allowed<MoveBoard, Item>, cx: Cx) -> Result<Answer, Error> {
    let view = moving(&item, &cx).await?;
    cx.page(&view, |cx, view| draw(cx, view, &Typed::default()))
}

/// Where a board is to lie.
#[derive(Clone, Deserialize, JsonSchema)]
struct Whereto {
    /// The id of a project; empty for none.
    #[serde(default)]
    project: String,
}

async fn move_it(item: Allowed<MoveBoard, Item>, cx: Cx, input: Input<Whereto>) -> Result<Answer, Error> {
    let project = input.value.project;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let folder = match project.trim() {
                "" => None,
                id => Some(Claimed::<Folder>::parse(id).ok_or(Error::NotFound)?.within(tx, permit)?),
            };
            place(tx, permit, permit.by(), folder.as_ref())
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(item.url()),
        Err(problems) => {
            let view = moving(&item, &cx).await?;
            cx.form(&view, &input.typed.with(problems), draw)
        }
    }
}

fn draw(cx: &Cx, view: &Moving, typed: &Typed) -> Markup {
    let t = cx.t;
    let back = format!("/items/{}", view.id);
    let none = (String::new(), t["board-project-none"].to_owned());
    let choices: Vec<(String, String)> =
        std::iter::once(none).chain(view.projects.iter().map(|project| (project.id.to_string(), project.title.clone()))).collect();
    let now = view.folder.as_ref().map(|folder| folder.id.to_string()).unwrap_or_default();
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs {
                li { a href={ "/o/" (view.frame.organization.slug) "/boards" } { (t["boards"]) } } li { a href=(back) { (view.title) } }
            } }
            h1 { (t["board-move"]) }
        } }
        form.form #board-move method="post" action={ (back) "/board/project" } {
            (problems(t, typed))
            p.muted { (t["board-move-help"]) }
            (select(t, typed, "project", &t["project"], &now, &choices))
            div.actions { button.button.primary { (t["board-move-button"]) } " " a.button.quiet href=(back) { (t["cancel"]) } }
        }
    };
    view.frame.draw(cx, Place::Boards, &t["board-move"], None, &body)
}

/// Puts a board that was just started into a project.
///
/// # Errors
/// As [`place`].
pub(super) fn begin_in(tx: &mut Tx<'_>, board: ItemId, member: MemberId, project: &str) -> Result<(), Error> {
    if project.trim().is_empty() {
        return Ok(());
    }
    let begun = items::beginner(tx, board, member)?;
    let id = Uuid::try_parse(project.trim()).map_err(|_| Error::NotFound)?;
    let folder = Folder::find(tx, &begun.item, id)?.ok_or(Error::NotFound)?;
    place(tx, &begun.item, &begun.by, Some(&folder))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/board/project", form)
        .about("The projects that a board can lie in")
        .answers::<Moving>()
        .post("/items/{item}/board/project", move_it)
        .about("Move a board into a project, or out of it")
        .takes::<Whereto>()
}
