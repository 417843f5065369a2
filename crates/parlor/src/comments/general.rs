//! Comments on general tasks: members among themselves, for good. There is one
//! lane, and no guest who could read it (GUEST-11).

use super::{
    Comment, Words, Written,
    bin::{self, RemovedComment},
    checked, pages, store,
    views::Thread,
};
use crate::{
    audit, bind,
    doors::{Action, Actor, Address, Allowed, Asker, Found, Thing},
    items::attachment::{EditIt, RemoveIt},
    organizations::{
        Browse,
        frame::{Frame, again},
    },
    store::{Topic, Tx},
    tasks::GeneralTask,
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::{Author, CommentId, HouseRights, Lane, OrganizationId};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// Something that somebody wrote on a general task.
pub struct GeneralComment {
    pub task: GeneralTask,
    pub it: Comment,
}

/// The rights on the task, and who wrote it.
pub struct WordsRights {
    house: HouseRights,
    author: Author,
}

impl Thing for GeneralComment {
    type Rights = WordsRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let task = GeneralTask::load(tx, asker, address)?;
        let id: CommentId = address.id("comment")?;
        let it: Comment = tx
            .maybe(
                "SELECT c.id, c.thing, c.thing_id, c.lane, c.body, c.created_by, p.name, c.created_at, c.changed_at, NULL
                 FROM comments c JOIN parties p ON p.id = c.created_by
                 WHERE c.item_id IS NULL AND c.thing_id = $1 AND c.id = $2 AND c.removed_at IS NULL",
                bind![task.it.id, id],
            )?
            .ok_or(Error::NotFound)?;
        let author = Author::of(it.author, task.by().party());
        Ok(task.inside(|task| Self { task, it }, |house| WordsRights { house: *house, author }))
    }
}

impl Action<GeneralComment> for EditIt {
    const NAME: &'static str = "Edit";
    fn allowed(rights: &WordsRights) -> bool {
        rights.house.changes_words(rights.author)
    }
}

impl Action<GeneralComment> for RemoveIt {
    const NAME: &'static str = "Remove";
    fn allowed(rights: &WordsRights) -> bool {
        rights.house.changes_words(rights.author)
    }
}

/// Something that was removed from a general task and can be put back, by whoever wrote it.
struct RemovedGeneralComment {
    task: GeneralTask,
    it: RemovedComment,
}

impl Thing for RemovedGeneralComment {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let task = GeneralTask::load(tx, asker, address)?;
        let it = bin::on_task(tx, task.it.id.0, address.id("comment")?, task.by())?.ok_or(Error::NotFound)?;
        Ok(task.inside(|task| Self { task, it }, |house| *house))
    }
}

impl Action<RemovedGeneralComment> for RemoveIt {
    const NAME: &'static str = "Remove";
    fn allowed(rights: &HouseRights) -> bool {
        rights.changes_words(Author::Viewer)
    }
}

/// What was written on a general task, for a member.
///
/// # Errors
/// When the store fails.
pub fn general_thread(tx: &mut Tx<'_>, task: &GeneralTask, rights: HouseRights, by: &Actor) -> Result<Thread, Error> {
    let team = super::views::general_lane(tx, task, rights, by, None)?;
    Ok(Thread {
        team: team.lines,
        older_team: team.older,
        before_team: team.before,
        url: task.url(),
        may_write_team: true,
        action: format!("{}/comments", task.url()),
        ..Thread::default()
    })
}

/// How many comments stand on each general task of an organization.
///
/// # Errors
/// When the store fails.
pub fn general_counts(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<HashMap<Uuid, i64>, Error> {
    let rows: Vec<(Uuid, i64)> = tx.all(
        "SELECT thing_id, COUNT(*) FROM comments WHERE organization_id = $1 AND item_id IS NULL AND removed_at IS NULL GROUP BY thing_id",
        bind![organization],
    )?;
    Ok(rows.into_iter().collect())
}

async fn write(task: Allowed<Browse, GeneralTask>, cx: Cx, input: Input<Written>) -> Result<Answer, Error> {
    let text = input.value.text;
    let outcome = cx
        .write(&task, move |tx, permit| {
            let text = checked(&text)?;
            let (task, organization) = (permit.it.id, permit.organization.id);
            let id = store::add(tx, (organization, None), ("task", task.0), Lane::Team, (&text, ""), permit.by().party())?;
            audit::record(tx, organization, audit::By::Actor(permit.by()), "comment.added", ("comment", Some(id.0)), Lane::Team.word())?;
            tx.signal(Topic::Organization(organization));
            Ok(())
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}#comments", task.url())),
        Err(problems) => {
            let (frame, view) = (Frame::new(&task.organization, task.by(), *task.rights()), input.typed.with(problems));
            let ask = task.ask();
            let thread = cx
                .read(move |tx| {
                    let task = Allowed::<Browse, GeneralTask>::again(tx, &ask)?;
                    general_thread(tx, &task, *task.rights(), task.by())
                })
                .await?;
            Ok(Answer::html(pages::general_again(&cx, &frame, &thread, &view)).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// A comment of one's own, to be changed.
#[derive(Serialize, JsonSchema)]
pub(super) struct One {
    pub frame: Frame,
    pub comment_url: String,
    pub back: String,
    pub text: String,
}

fn one(comment: &Allowed<EditIt, GeneralComment>) -> One {
    let task = &comment.task;
    One {
        frame: Frame::new(&task.organization, comment.by(), comment.rights().house),
        comment_url: format!("{}/comments/{}", task.url(), comment.it.id),
        back: format!("{}#comment-{}", task.url(), comment.it.id),
        text: comment.it.body.clone(),
    }
}

async fn change_page(comment: Allowed<EditIt, GeneralComment>, cx: Cx) -> Result<Answer, Error> {
    cx.page(&one(&comment), |cx, view| pages::general_change(cx, view, &Typed::default()))
}

async fn change(comment: Allowed<EditIt, GeneralComment>, cx: Cx, input: Input<Words>) -> Result<Answer, Error> {
    let text = input.value.text;
    let outcome = cx
        .write(&comment, move |tx, permit| {
            let text = checked(&text)?;
            if !store::change(tx, &permit.it, (&text, ""))? {
                return Err(Error::NotFound);
            }
            told(tx, &permit.task, permit.by(), "comment.changed", (permit.it.id, permit.it.lane))
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(one(&comment).back),
        Err(problems) => {
            Ok(Answer::html(pages::general_change(&cx, &one(&comment), &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn remove(comment: Allowed<RemoveIt, GeneralComment>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&comment, |tx, permit| {
        if !store::remove(tx, &permit.it)? {
            return Err(Error::NotFound);
        }
        told(tx, &permit.task, permit.by(), "comment.removed", (permit.it.id, permit.it.lane))
    })
    .await?;
    cx.done(format!("{}#comments", comment.task.url()))
}

async fn restore(comment: Allowed<RemoveIt, RemovedGeneralComment>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&comment, |tx, permit| {
        bin::put_back(tx, &permit.it)?;
        told(tx, &permit.task, permit.by(), "comment.restored", (permit.it.id(), permit.it.lane))
    })
    .await?;
    cx.done(format!("{}#comment-{}", comment.task.url(), comment.it.id()))
}

fn told(tx: &mut Tx<'_>, task: &GeneralTask, by: &Actor, deed: &str, (comment, lane): (CommentId, Lane)) -> Result<(), Error> {
    let organization = task.organization.id;
    tx.signal(Topic::Organization(organization));
    audit::record(tx, organization, audit::By::Actor(by), deed, ("comment", Some(comment.0)), lane.word())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/o/{organization}/tasks/{task}/comments", write)
        .about("Write on a general task, for the team")
        .takes::<Written>()
        .get("/o/{organization}/tasks/{task}/comments/{comment}/change", change_page)
        .about("One's own comment on a general task, to be changed")
        .answers::<One>()
        .post("/o/{organization}/tasks/{task}/comments/{comment}/change", change)
        .about("Change one's own comment on a general task")
        .takes::<Words>()
        .post("/o/{organization}/tasks/{task}/comments/{comment}/remove", remove)
        .about("Remove one's own comment on a general task; for 30 days it can be put back")
        .post("/o/{organization}/tasks/{task}/comments/{comment}/restore", restore)
        .about("Put one's own removed comment on a general task back, within 30 days")
}
