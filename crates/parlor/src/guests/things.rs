//! A task, note, activity (also a planned one), event or request as a guest meets it, on a page of its own.

use super::{frame::Frame, thing_page};
use crate::{
    activities::{self, Activity},
    comments::{self, Thread},
    doors::{Action, Actor, Allowed},
    events::{self, Event},
    files::{self, FileLine, Kept},
    follows::{Followable, Hanging, Place},
    items::{
        AddFile, Item,
        attachment::{On, OnRights, SeeIt},
    },
    notes::{self, Note},
    planned::{self, Planned},
    receipts::{self, What},
    requests::{
        self, Request,
        lists::{self, RequestList},
    },
    store::{Time, Tx},
    tasks::{self, Task, approvals, orders},
    web::{Answer, Cx, Error, Typed},
};
use access::{ItemId, TaskFacet};
use schemars::JsonSchema;
use serde::Serialize;

/// A thing that hangs off an item, with what a guest sees of it.
#[derive(Serialize, JsonSchema)]
pub struct ThingView {
    pub frame: Frame,
    pub item: ItemId,
    pub item_title: String,
    /// `task`, `note`, `activity`, `event`, `request`, `request_list` or `planned`.
    pub kind: &'static str,
    /// The address below the item's.
    pub path: String,
    pub title: String,
    /// Markdown.
    pub text: String,
    pub task: Option<tasks::TaskLine>,
    /// The checklist of a task: who ticked a step stays with the team.
    pub steps: Vec<tasks::Step>,
    /// Of a task that the guest is asked to approve, or was.
    pub approval: Option<approvals::ApprovalView>,
    /// What it says as a work order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<orders::OrderView>,
    pub note: Option<notes::NoteLine>,
    /// Of a note: goes along with a change, so that nobody overwrites what they have not seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<i64>,
    pub activity: Option<activities::ActivityLine>,
    pub event: Option<events::EventLine>,
    pub request: Option<requests::RequestLine>,
    /// Of a request list: how far it is, and what it asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<ListView>,
    /// Of what is planned: its days, and what was confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<planned::Held>,
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub file_marks: Vec<files::Mark>,
    pub may_send_files: bool,
    /// Photos go along with what they report on a work order.
    pub may_send_photos: bool,
    /// It is a task that is theirs to do.
    pub may_report: bool,
    pub comments: Thread,
    /// It is written down that they opened it, and the team is shown that.
    pub recorded: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub version: i64,
}

/// A request list, as whoever is asked has it.
#[derive(Serialize, JsonSchema)]
pub struct ListView {
    #[serde(flatten)]
    pub line: lists::ListLine,
    pub asked: Vec<lists::PointLine>,
    pub may_answer: bool,
}

struct Said {
    title: String,
    text: String,
    place: Place,
    own: Own,
}

/// What some things say besides.
#[derive(Clone, Default)]
struct Own {
    /// Of a note.
    edition: Option<i64>,
    planned: Option<Planned>,
}

fn load(tx: &mut Tx<'_>, item: &Item, rights: &OnRights, by: &Actor, said: &Said, signed_in_at: Option<Time>) -> Result<ThingView, Error> {
    let (on, parts) = (&rights.on_item, rights.here.parts);
    let (mut task, mut note, mut activity, mut event, mut request) = (None, None, None, None, None);
    let (mut steps, mut approval, mut order, mut list) = (Vec::new(), None, None, None);
    let kept = Kept::on(item, said.place, on, by);
    let mut others = None;
    let mut hanging = Hanging::load(tx, item, on, by)?;
    let files = if parts.has(TaskFacet::Files) { files::lines(tx, &Kept::on(item, said.place, on, by))? } else { Vec::new() };
    let planned = match &said.own.planned {
        Some(it) => Some(planned::held(tx, (item, it), rights, by, &mut hanging, &files)?),
        None => None,
    };
    match said.place {
        Place::Task(id) => {
            task = tasks::lines(tx, item, on, &mut hanging)?.into_iter().find(|line| line.id == id);
            if parts.has(TaskFacet::Progress) {
                steps = tasks::steps(tx, id)?;
            }
            for step in &mut steps {
                step.done_by = None;
            }
            if rights.here.order {
                order = orders::of(tx, id)?;
            }
            approval = approvals::of_task(tx, id, rights, by.party())?;
        }
        Place::Request(id) => request = requests::lines(tx, item, on, &mut hanging)?.into_iter().find(|line| line.id == id),
        Place::RequestList(id) => {
            let (asked, loose) = lists::points(tx, id, true, &kept)?;
            let line = lists::lines(tx, item, on, &mut hanging)?.into_iter().find(|line| line.id == id);
            list = line.map(|line| ListView { line, asked, may_answer: rights.here.answer });
            others = Some(loose);
        }
        Place::Note(id) => note = notes::lines(tx, item, on, by, &mut hanging)?.into_iter().find(|line| line.id == id),
        Place::Activity(id) => activity = activities::lines(tx, item, on, &mut hanging)?.into_iter().find(|line| line.id == id),
        Place::Event(id) => event = events::lines(tx, item, on, by, &mut hanging)?.into_iter().find(|line| line.id == id),
        Place::Item | Place::Planned(_) => {}
    }
    let files = match others {
        Some(others) => others,
        None if parts.has(TaskFacet::Files) => files::lines(tx, &kept)?,
        None => Vec::new(),
    };
    let with_photos = order.is_some() && orders::may_send(rights);
    Ok(ThingView {
        frame: Frame::of_item(tx, item, by, signed_in_at)?.proving(rights.here.prove_first || on.held_back().any()),
        item: item.id,
        item_title: item.title.clone(),
        kind: said.place.word(),
        path: said.place.url(item.id).trim_start_matches(&item.url()).to_owned(),
        title: said.title.clone(),
        text: said.text.clone(),
        task,
        steps,
        approval,
        order,
        note,
        edition: said.own.edition,
        activity,
        event,
        request,
        planned,
        files,
        file_marks: if parts.has(TaskFacet::Files) { files::marks(tx, &kept)? } else { Vec::new() },
        may_report: rights.here.report,
        // What is sent to a request list answers one of its points.
        may_send_files: list.is_none() && <AddFile as Action<On<Note>>>::allowed(rights),
        may_send_photos: with_photos,
        list,
        comments: comments::thread(tx, item, on, by, said.place)?,
        recorded: receipts::recorded(tx, item.organization)?,
        version: item.version,
    })
}

/// The page of whatever can be followed.
async fn page<C: Followable + Clone>(here: &Allowed<SeeIt, On<C>>, cx: &Cx, text: &str, own: Own, typed: &Typed) -> Result<Answer, Error> {
    let (item, by) = (&here.item, here.by());
    let said = Said { title: here.it.title().to_owned(), text: text.to_owned(), place: here.it.followed().into(), own };
    let signed_in_at = cx.asker.signed_in_at();
    cx.app.visits.looked(by, item.organization, item.id);
    cx.met(by, said.place.id(item.id));
    cx.app.receipts.read(cx, by, item, What::Thing(said.place.word(), said.place.id(item.id)));
    let read = move |tx: &mut Tx<'_>, item: &Item, rights: &OnRights, by: &Actor, _: &C| load(tx, item, rights, by, &said, signed_in_at);
    let view = comments::with_earlier(cx, here, read, |view| &mut view.comments).await?;
    cx.page(&view, |cx, view| thing_page::thing(cx, view, typed))
}

/// A task's page.
///
/// # Errors
/// When the store fails.
pub async fn task_page(task: &Allowed<SeeIt, On<Task>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    page(task, cx, &task.it.description, Own::default(), typed).await
}

/// A note's page.
///
/// # Errors
/// When the store fails.
pub async fn note_page(note: &Allowed<SeeIt, On<Note>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    page(note, cx, &note.it.body, Own { edition: Some(note.it.edition), ..Own::default() }, typed).await
}

/// An activity's page.
///
/// # Errors
/// When the store fails.
pub async fn activity_page(activity: &Allowed<SeeIt, On<Activity>>, cx: &Cx) -> Result<Answer, Error> {
    page(activity, cx, &activity.it.body, Own::default(), &Typed::default()).await
}

/// A request's page.
///
/// # Errors
/// When the store fails.
pub async fn request_page(request: &Allowed<SeeIt, On<Request>>, cx: &Cx) -> Result<Answer, Error> {
    page(request, cx, &request.it.body, Own::default(), &Typed::default()).await
}

/// The page of what is planned.
///
/// # Errors
/// When the store fails.
pub async fn planned_page(planned: &Allowed<SeeIt, On<Planned>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    page(planned, cx, &planned.it.body, Own { planned: Some(planned.it.clone()), ..Own::default() }, typed).await
}

/// A request list's page.
///
/// # Errors
/// When the store fails.
pub async fn list_page(list: &Allowed<SeeIt, On<RequestList>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    page(list, cx, &list.it.body, Own::default(), typed).await
}

/// An event's page.
///
/// # Errors
/// When the store fails.
pub async fn event_page(event: &Allowed<SeeIt, On<Event>>, cx: &Cx) -> Result<Answer, Error> {
    page(event, cx, &event.it.body, Own::default(), &Typed::default()).await
}
