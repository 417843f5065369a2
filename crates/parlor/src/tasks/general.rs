//! General tasks: of an organization, off no item. Members only, for good: there
//! is nothing that could be opened to a guest (GUEST-11).

use super::{
    Status, Task, TaskLine, Wanted, general_pages as pages, hours,
    paging::TaskKey,
    routes::{Form, StatusForm, differences},
    steps, store, task,
    views::{Row, line},
};
use crate::{
    audit, bind, comments,
    doors::{Action, Actor, Address, Allowed, Asker, Claimed, Found, Thing, Within},
    files::{self, Kept},
    follows::{self, Followed, FollowerLine, Party, Person, Who},
    notifications::Part,
    organizations::{
        Browse, Organization,
        frame::{Frame, again},
    },
    store::{FromRow, StoreError, Topic, Tx},
    task_keys,
    web::{
        Answer, Asked, Cx, Error, Input, Routes, Typed,
        cursor::{self, Paging},
    },
};
use access::{HouseRights, HouseVerb, OrganizationId, TaskFacets, TaskId};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// A task of an organization.
pub struct GeneralTask {
    pub organization: Organization,
    pub it: Task,
}

impl Thing for GeneralTask {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let organization = Organization::load(tx, asker, address)?;
        let id: TaskId = address.id("task")?;
        let it: Task = tx
            .maybe(
                concat!(task!("$3"), "WHERE t.organization_id = $1 AND t.id = $2 AND t.item_id IS NULL"),
                bind![organization.id, id, organization.by().party()],
            )?
            .filter(|_| organization.rights().may(HouseVerb::Browse))
            .ok_or(Error::NotFound)?;
        Ok(organization.inside(|organization| Self { organization, it }, |rights| *rights))
    }
}

impl Action<GeneralTask> for Browse {
    const NAME: &'static str = "Browse";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Browse)
    }
}

impl Within<GeneralTask> for Party {
    fn find(tx: &mut Tx<'_>, task: &GeneralTask, id: Uuid) -> Result<Option<Self>, Error> {
        Self::find(tx, &task.organization, id)
    }
}

impl GeneralTask {
    /// Where it is met.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/tasks/{}", self.organization.url(), self.it.id)
    }
}

/// The general tasks of an organization.
#[derive(Serialize, JsonSchema)]
pub struct GeneralTasks {
    pub frame: Frame,
    pub tasks: Vec<TaskLine>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
}

/// A task, and what the list is ordered by.
struct Listed {
    key: TaskKey,
    row: Row,
}

impl FromRow for Listed {
    fn from_row(row: &crate::store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { key: TaskKey::from_row(row)?, row: row.shifted(4, Row::from_row)? })
    }
}

/// The list, as its cursors name it.
const LIST: &str = "general tasks";

/// One of them.
#[derive(Serialize, JsonSchema)]
pub struct GeneralTaskPage {
    pub frame: Frame,
    pub task: Task,
    pub followers: Vec<FollowerLine>,
    /// Its checklist.
    pub steps: Vec<steps::Step>,
    pub hours: hours::Hours,
    pub files: Vec<files::FileLine>,
    pub thread: comments::Thread,
    /// Members who could be added.
    pub members: Vec<Person>,
}

fn lines(tx: &mut Tx<'_>, organization: OrganizationId, paging: &Paging) -> Result<(Vec<TaskLine>, Option<String>), Error> {
    let (from, size) = (cursor::read(LIST, &paging.after)?.unwrap_or(TaskKey::FIRST), cursor::size(paging.limit, cursor::MOST));
    let mut found: Vec<Listed> = tx.all(
        concat!(
            "SELECT ",
            task_keys!(),
            ", ",
            line!(),
            " FROM tasks t LEFT JOIN parties a ON a.id = t.assignee_id WHERE t.organization_id = $1 AND t.item_id IS NULL AND (",
            task_keys!(),
            ") > ($2, $3, $4, $5) ORDER BY ",
            task_keys!(),
            " LIMIT $6"
        ),
        bind![organization, from.done, from.due, from.created, from.id, size + 1],
    )?;
    let next = cursor::cut(&mut found, size, LIST, |found| found.key.clone());
    let mut followers = follows::of_general(tx, organization)?;
    let comments = comments::general_counts(tx, organization)?;
    let line = |Listed { row, .. }| {
        let id = row.id().0;
        row.line(TaskFacets::all(), followers.remove(&id).unwrap_or_default(), comments.get(&id).copied().unwrap_or(0))
    };
    Ok((found.into_iter().map(line).collect(), next))
}

fn view(tx: &mut Tx<'_>, task: &GeneralTask, by: &Actor, rights: HouseRights) -> Result<GeneralTaskPage, Error> {
    let followers = follows::of_general(tx, task.organization.id)?.remove(&task.it.id.0).unwrap_or_default();
    let members = follows::members_of(tx, task.organization.id)?;
    let members = members.into_iter().filter(|person| !followers.iter().any(|line| line.party == person.party)).collect();
    Ok(GeneralTaskPage {
        frame: Frame::new(&task.organization, by, rights),
        task: task.it.clone(),
        steps: steps::of(tx, task.it.id)?,
        hours: hours::of(tx, task.it.id, by.member())?,
        files: files::lines(tx, &Kept::of_general(task, by))?,
        thread: comments::general_thread(tx, task, rights, by)?,
        followers,
        members,
    })
}

async fn all(here: Allowed<Browse, Organization>, cx: Cx, Asked(paging): Asked<Paging>) -> Result<Answer, Error> {
    let view = list(&cx, &here, paging).await?;
    cx.listed(&view, view.next.as_deref(), |cx, view| pages::list(cx, view, &Typed::default()))
}

async fn list(cx: &Cx, here: &Allowed<Browse, Organization>, paging: Paging) -> Result<GeneralTasks, Error> {
    let organization = here.id;
    let (tasks, next) = cx.read(move |tx| lines(tx, organization, &paging)).await?;
    Ok(GeneralTasks { frame: Frame::new(&**here, here.by(), *here.rights()), tasks, next })
}

async fn add_it(here: Allowed<Browse, Organization>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
            add(tx, permit, permit.by(), &form.wanted()?, assignee.as_ref())
        })
        .await;
    match again(&cx, outcome)? {
        Ok(id) if cx.json => cx.done(format!("{}/tasks/{id}", here.url())),
        Ok(_) => cx.done(format!("{}/tasks", here.url())),
        Err(problems) => {
            let view = list(&cx, &here, Paging::default()).await?;
            Ok(Answer::html(pages::list(&cx, &view, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn add(tx: &mut Tx<'_>, organization: &Organization, by: &Actor, wanted: &Wanted, assignee: Option<&Party>) -> Result<TaskId, Error> {
    if assignee.is_some_and(Party::guest) {
        return Err(Error::field("assignee", "task-general-never-guests"));
    }
    let id = store::add(tx, organization.id, None, by.party(), wanted, assignee.map(|party| party.id))?;
    audit::record(tx, organization.id, audit::By::Actor(by), "task.added", ("task", Some(id.0)), &wanted.title)?;
    if let Some(member) = assignee {
        follows::add_general(tx, organization.id, id, member, by)?;
    }
    tx.signal(Topic::Organization(organization.id));
    Ok(id)
}

async fn see(task: Allowed<Browse, GeneralTask>, cx: Cx) -> Result<Answer, Error> {
    cx.met(task.by(), task.it.id);
    let view = again_read(&cx, &task).await?;
    cx.page(&view, |cx, view| pages::page(cx, view, &Typed::default()))
}

async fn again_read(cx: &Cx, task: &Allowed<Browse, GeneralTask>) -> Result<GeneralTaskPage, Error> {
    let (ask, before) = (task.ask(), cx.asked("before"));
    cx.read(move |tx| {
        let task = Allowed::<Browse, GeneralTask>::again(tx, &ask)?;
        let mut view = view(tx, &task, task.by(), *task.rights())?;
        view.thread.earlier_of_general(tx, &task, *task.rights(), task.by(), &before)?;
        Ok(view)
    })
    .await
}

async fn change_it(task: Allowed<Browse, GeneralTask>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&task, move |tx, permit| {
            let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
            change(tx, permit, permit.by(), &form.wanted()?, assignee.as_ref(), form.edition)
        })
        .await;
    let url = task.url();
    match outcome {
        Err(Error::Changed) if !cx.json => {
            let view = again_read(&cx, &task).await?;
            let id = input.typed.or("assignee", "");
            let person =
                view.members.iter().map(|person| (person.party, &person.name)).chain(view.followers.iter().map(|line| (line.party, &line.name)));
            let named = person.into_iter().find(|(party, _)| party.to_string() == id).map(|(_, name)| name.clone()).unwrap_or_default();
            let fields = differences(&view.task, &input.typed, named);
            let draw = |cx: &Cx, title: &str, body: &maud::Markup| pages::framed(cx, &view.frame, title, body);
            follows::clash(&cx, draw, &format!("{url}/change"), &url, view.task.edition, &input.typed, &fields)
        }
        outcome => match again(&cx, outcome)? {
            Ok(()) => cx.done(url),
            Err(problems) => {
                let view = again_read(&cx, &task).await?;
                Ok(Answer::html(pages::page(&cx, &view, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
            }
        },
    }
}

fn change(tx: &mut Tx<'_>, task: &GeneralTask, by: &Actor, wanted: &Wanted, assignee: Option<&Party>, edition: i64) -> Result<(), Error> {
    let organization = task.organization.id;
    if assignee.is_some_and(Party::guest) {
        return Err(Error::field("assignee", "task-general-never-guests"));
    }
    if !store::change(tx, organization, task.it.id, wanted, assignee.map(|party| party.id), edition)? {
        return Err(Error::Changed);
    }
    let mut told = Vec::new();
    if let Some(member) = assignee.filter(|party| task.it.assignee != Some(party.id))
        && follows::add_general(tx, organization, task.it.id, member, by)?
    {
        told.push(member.id);
    }
    files::keep_pasted(tx, &task.url(), &Kept::of_general(task, by), &wanted.description)?;
    follows::tell_changed(tx, (organization, None), Followed::Task(task.it.id), by, &super::changed(&task.it, wanted, assignee), &told)?;
    tx.signal(Topic::Organization(organization));
    // A general task has no item whose history could keep it; the log does.
    let detail = in_log(&task.it, wanted, assignee);
    audit::record(tx, organization, audit::By::Actor(by), "task.changed", ("task", Some(task.it.id.0)), &detail)
}

/// What changes, as the log keeps it: which task it is, and of each part what it was and became (ITEM-7).
fn in_log(task: &Task, wanted: &Wanted, assignee: Option<&Party>) -> String {
    let parts = [
        ("title", Some(task.title.as_str()), Some(wanted.title.as_str())),
        ("due", task.due.as_deref(), wanted.due.as_deref()),
        ("assignee", task.assignee_name.as_deref(), assignee.map(|party| party.name.as_str())),
        ("description", Some(task.description.as_str()), Some(wanted.description.as_str())),
    ];
    let said = |text: Option<&str>| text.filter(|text| !text.is_empty()).unwrap_or("none").to_owned();
    let changed = parts.into_iter().filter(|(_, was, now)| was != now).map(|(what, was, now)| format!("{what}: {} → {}", said(was), said(now)));
    let begin = (task.title == wanted.title).then(|| wanted.title.clone());
    begin.into_iter().chain(changed).collect::<Vec<_>>().join("; ")
}

async fn set_status(task: Allowed<Browse, GeneralTask>, cx: Cx, input: Input<StatusForm>) -> Result<Answer, Error> {
    let status = input.value.status;
    cx.write(&task, move |tx, permit| set(tx, permit, permit.by(), status)).await?;
    let board = super::board::back(&task.organization.slug, &input.value.back);
    cx.done(if let Some(board) = board {
        board
    } else if input.value.back == "list" {
        format!("{}/tasks", task.organization.url())
    } else {
        task.url()
    })
}

fn set(tx: &mut Tx<'_>, task: &GeneralTask, by: &Actor, status: Status) -> Result<(), Error> {
    let organization = task.organization.id;
    if store::set(tx, organization, task.it.id, by.party(), status)? {
        let detail = format!("{} → {}", task.it.status.word(), status.word());
        audit::record(tx, organization, audit::By::Actor(by), "task.status", ("task", Some(task.it.id.0)), &detail)?;
        follows::tell_changed(tx, (organization, None), Followed::Task(task.it.id), by, &[Part::Status], &[])?;
        tx.signal(Topic::Organization(organization));
    }
    Ok(())
}

async fn add_follower(task: Allowed<Browse, GeneralTask>, cx: Cx, input: Input<Who>) -> Result<Answer, Error> {
    let who = input.value;
    cx.write(&task, move |tx, permit| {
        let party = who.party.within(tx, permit)?;
        follows::add_general(tx, permit.organization.id, permit.it.id, &party, permit.by())
    })
    .await?;
    cx.done(task.url())
}

async fn end_follower(task: Allowed<Browse, GeneralTask>, cx: Cx, input: Input<Who>) -> Result<Answer, Error> {
    let who = input.value;
    cx.write(&task, move |tx, permit| {
        let party = who.party.within(tx, permit)?;
        follows::end_general(tx, permit.organization.id, permit.it.id, &party, permit.by())
    })
    .await?;
    cx.done(task.url())
}

/// Addresses of general tasks.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/tasks", all)
        .about("The general tasks of an organization")
        .asks::<Paging>()
        .answers::<GeneralTasks>()
        .post("/o/{organization}/tasks", add_it)
        .about("Add a general task")
        .takes::<Form>()
        .get("/o/{organization}/tasks/{task}", see)
        .about("A general task")
        .asks::<comments::Earlier>()
        .answers::<GeneralTaskPage>()
        .post("/o/{organization}/tasks/{task}/change", change_it)
        .about("Change a general task")
        .takes::<Form>()
        .post("/o/{organization}/tasks/{task}/status", set_status)
        .about("Say how far a general task is")
        .takes::<StatusForm>()
        .post("/o/{organization}/tasks/{task}/followers", add_follower)
        .about("Add a member to a general task; it can never be shared with a guest")
        .takes::<Who>()
        .post("/o/{organization}/tasks/{task}/followers/end", end_follower)
        .about("End a member's follow of a general task")
        .takes::<Who>()
}
