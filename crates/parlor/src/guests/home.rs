//! A guest's home: what is new, what is to do, what is open.

use super::{Base, Room, frame::Frame};
use crate::{
    bind,
    doors::Actor,
    facet_on, follow_is_of, items_in_guest_sight, planned, request_state,
    requests::State,
    rows, stays,
    store::{Time, Tx},
    web::Error,
};
use access::{Facets, ItemId, Near, RequestId, RequestListId, TaskFacet, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::Serialize;

/// So many tasks stand there at most.
const MOST: usize = 100;

/// The home page at one company.
#[derive(Serialize, JsonSchema)]
pub struct HomeView {
    pub frame: Frame,
    /// Open tasks that the guest follows, the most urgent first.
    pub tasks: Vec<TaskToDo>,
    /// Request lists in which something is open that they are asked for, the most urgent first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ListToDo>,
    /// What they asked for and that is not over, the newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Asked>,
    /// What waits for them to confirm it, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<planned::ToConfirm>,
    /// Their time here ends soon, or rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stay: Option<StayLine>,
}

/// That somebody's time as a guest here ends soon, or rests.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StayLine {
    pub suspended: bool,
    pub over: bool,
    pub until: Option<Time>,
    /// Who answers for them here.
    pub sponsor: Option<String>,
    /// They asked for more time.
    pub asked: bool,
}

/// A task that waits for the guest.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaskToDo {
    pub id: TaskId,
    pub title: String,
    /// Nothing also where they are not shown it.
    pub due: Option<String>,
    /// Of a work order, by the clock of the place, as 2026-11-30T08:00.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<String>,
    pub item: ItemId,
    pub item_title: String,
}

rows! {
    /// A request list that waits for the guest.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct ListToDo {
        pub id: RequestListId,
        pub title: String,
        pub due: Option<String>,
        pub item: ItemId,
        pub item_title: String,
        /// So many points it has.
        pub points: i64,
        /// So many of them were given something that was not sent back.
        pub given: i64,
        /// So many of these are accepted.
        pub accepted: i64,
    }
    /// A request that the guest made.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Asked {
        pub id: RequestId,
        pub title: String,
        pub state: State,
        pub item: ItemId,
        pub item_title: String,
    }
    struct Row {
        id: TaskId,
        title: String,
        due: Option<String>,
        starts: Option<String>,
        ends: Option<String>,
        item: ItemId,
        item_title: String,
        facets: String,
        follow_words: Option<String>,
    }
}

impl Row {
    /// As the guest sees it. What they are not shown the state of does not wait for
    /// them either: that it is listed would tell it.
    fn cut(self) -> Option<TaskToDo> {
        let near = Near { follows: self.follow_words.as_deref().map(TaskFacets::from_words), task: true, ..Near::default() };
        let facets = Facets::from_words(&self.facets);
        let (parts, _) = facets.near(near).ok()?;
        let Self { id, title, item, item_title, .. } = self;
        let due = self.due.filter(|_| parts.has(TaskFacet::Due));
        let (starts, ends) = if facets.order(near) { (self.starts, self.ends) } else { (None, None) };
        parts.has(TaskFacet::Status).then_some(TaskToDo { id, title, due, starts, ends, item, item_title })
    }
}

pub(super) fn load(tx: &mut Tx<'_>, room: &Room, by: &Actor, signed_in_at: Option<Time>) -> Result<HomeView, Error> {
    let now = tx.now();
    let mut rows: Vec<Row> = tx.all(
        concat!(
            "SELECT t.id, t.title, t.due, w.starts, w.ends, i.id, i.title, g.facets, COALESCE(f.facets, 'due status progress files')
             FROM grants g JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
             JOIN follows f ON f.organization_id = i.organization_id AND f.item_id = i.id
             JOIN tasks t ON t.organization_id = f.organization_id AND t.id = f.thing_id AND t.item_id = i.id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             LEFT JOIN work_orders w ON w.organization_id = t.organization_id AND w.task_id = t.id
             WHERE f.thing = 'task' AND ",
            follow_is_of!("f", "$1"),
            " AND t.status IN ('open', 'doing') AND ",
            items_in_guest_sight!(),
            " ORDER BY t.created_at, t.id, CASE WHEN f.party_id = $1 THEN 0 ELSE 1 END LIMIT 500"
        ),
        bind![room.contact, now, room.organization],
    )?;
    // Whoever follows one themselves, and as everyone does who has a public link, has it once, by what is their own.
    rows.dedup_by_key(|row| row.id);
    let mut tasks: Vec<TaskToDo> = rows.into_iter().filter_map(Row::cut).collect();
    tasks.sort_by_key(|task| task.starts.clone().or_else(|| task.due.clone()).unwrap_or_else(|| "9999".to_owned()));
    tasks.truncate(MOST);
    let (lists, requests, planned) = (lists(tx, room)?, requests(tx, room)?, planned::of_guest(tx, room.organization, room.contact)?);
    let stay = stay(tx, room, now)?;
    Ok(HomeView { frame: Frame::load(tx, (room.organization, room.mark()), by, signed_in_at)?, tasks, lists, requests, planned, stay })
}

fn lists(tx: &mut Tx<'_>, room: &Room) -> Result<Vec<ListToDo>, Error> {
    let now = tx.now();
    let mut lists: Vec<ListToDo> = tx.all(
        concat!(
            "SELECT l.id, l.title, l.due, i.id, i.title, ",
            crate::list_progress!(),
            " FROM grants g JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
             JOIN request_lists l ON l.organization_id = i.organization_id AND l.item_id = i.id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             WHERE l.asked_at IS NOT NULL AND l.ended_at IS NULL
               AND EXISTS (SELECT 1 FROM follows f WHERE f.organization_id = l.organization_id AND f.thing_id = l.id AND ",
            follow_is_of!("f", "$1"),
            ") AND ",
            facet_on!("followed"),
            " AND ",
            items_in_guest_sight!(),
            " ORDER BY COALESCE(l.due, '9999'), l.id LIMIT 100"
        ),
        bind![room.contact, now, room.organization],
    )?;
    lists.retain(|list| list.given < list.points);
    Ok(lists)
}

fn requests(tx: &mut Tx<'_>, room: &Room) -> Result<Vec<Asked>, Error> {
    let now = tx.now();
    let mut requests: Vec<Asked> = tx.all(
        concat!(
            "SELECT r.id, r.title, ",
            request_state!(),
            ", i.id, i.title FROM grants g JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
             JOIN requests r ON r.organization_id = i.organization_id AND r.item_id = i.id AND r.created_by = $1
             LEFT JOIN tasks t ON t.organization_id = r.organization_id AND t.request_id = r.id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             WHERE r.closed_at IS NULL AND EXISTS (SELECT 1 FROM follows f WHERE f.organization_id = r.organization_id AND f.thing_id = r.id AND ",
            follow_is_of!("f", "$1"),
            ") AND ",
            facet_on!("followed"),
            " AND ",
            items_in_guest_sight!(),
            " ORDER BY r.created_at DESC, r.id DESC LIMIT 100"
        ),
        bind![room.contact, now, room.organization],
    )?;
    requests.retain(|request| matches!(request.state, State::Open | State::InWork));
    Ok(requests)
}

impl HomeView {
    /// Whether something is going on that concerns them.
    pub(super) fn goes_on(&self) -> bool {
        !(self.tasks.is_empty() && self.lists.is_empty() && self.requests.is_empty() && self.planned.is_empty())
    }
}

impl Asked {
    /// Where it stands.
    #[must_use]
    pub fn url(&self, base: &Base) -> String {
        format!("{}/requests/{}", base.item(self.item), self.id)
    }
}

impl ListToDo {
    /// Where it is met.
    #[must_use]
    pub fn url(&self, base: &Base) -> String {
        format!("{}/request-lists/{}", base.item(self.item), self.id)
    }
}

/// So many days before it ends it is said.
const SOON: i64 = 14;

fn stay(tx: &mut Tx<'_>, room: &Room, now: Time) -> Result<Option<StayLine>, Error> {
    let Some(stay) = stays::of_contact(tx, room.organization, room.contact)? else { return Ok(None) };
    let (suspended, over) = (stay.suspended_at.is_some(), stay.over(now));
    let soon = stay.until.is_some_and(|until| until <= now.plus_days(SOON));
    let line = StayLine { suspended, over, until: stay.until, sponsor: stay.sponsor_name, asked: stay.asked_at.is_some() };
    Ok((suspended || soon).then_some(line))
}

impl TaskToDo {
    /// Where it is met.
    #[must_use]
    pub fn url(&self, base: &Base) -> String {
        format!("{}/tasks/{}", base.item(self.item), self.id)
    }
}
