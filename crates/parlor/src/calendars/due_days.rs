//! What stands in a calendar: the due days of tasks, projects and request lists, and the days of
//! what is planned, as far as its reader sees them.

use super::planned_days;
use crate::{
    bind,
    follows::Followed,
    items::{GuestSight, MemberSight, Sight},
    items_in_guest_sight, items_in_member_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Facet, Facets, HouseRights, HouseVerb, ItemId, Near, PlannedId, PointId, RequestListId, TaskFacet, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::Serialize;

/// So many stand in a feed at most, the next first.
pub(super) const MOST: i64 = 1000;
/// Days that a due day may have passed.
const PAST_DAYS: i64 = 60;

/// A day on which something is due.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DueDay {
    /// The task; nothing where the project itself is due, or a request list.
    pub task: Option<TaskId>,
    /// The request list.
    pub list: Option<RequestListId>,
    /// Its point, where that has a day of its own.
    pub point: Option<PointId>,
    /// What is planned for the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<PlannedId>,
    /// Nothing for a general task.
    pub item: Option<ItemId>,
    pub title: String,
    /// The item that it hangs off.
    pub item_title: Option<String>,
    /// A calendar day, as 2026-11-30.
    pub day: String,
    /// Of a work order that its reader sees: from when, until when and where, by the clock there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Goes up with every change of it. Guests are told none: it would count what they are not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<i64>,
    pub made_at: Time,
    /// Where it is met, below the reader's own addresses.
    pub path: String,
}

/// When and where a work order is done.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Hours {
    /// As 2026-11-30T08:00.
    pub starts: String,
    pub ends: Option<String>,
    pub place: String,
}

rows! {
    struct Row {
        task: Option<TaskId>,
        list: Option<RequestListId>,
        point: Option<PointId>,
        item: Option<ItemId>,
        title: String,
        item_title: Option<String>,
        day: String,
        edition: i64,
        made_at: Time,
        slug: String,
        ended: bool,
        facets: Option<String>,
        follow_words: Option<String>,
        starts: Option<String>,
        ends: Option<String>,
        place: Option<String>,
    }
}

impl Row {
    /// As a guest sees it: where they are not shown the state of a task, it stays when
    /// that has ended, or its going would tell.
    fn shown_to_guest(&self) -> bool {
        let facets = Facets::from_words(self.facets.as_deref().unwrap_or_default());
        if self.list.is_some() {
            return facets.near(self.near()).is_ok();
        }
        if self.task.is_none() {
            return facets.has(Facet::Due) && !(self.ended && facets.has(Facet::Stage));
        }
        let Ok((parts, _)) = facets.near(self.near()) else { return false };
        parts.has(TaskFacet::Due) && !(self.ended && parts.has(TaskFacet::Status))
    }

    /// How the thing stands to the guest.
    fn near(&self) -> Near {
        Near { follows: self.follow_words.as_deref().map(TaskFacets::from_words), task: self.task.is_some(), ..Near::default() }
    }

    /// A task that a guest is shown without following it says nothing as a work order.
    fn cut_order(mut self) -> Self {
        let facets = Facets::from_words(self.facets.as_deref().unwrap_or_default());
        if !facets.order(self.near()) {
            self.starts = None;
        }
        self
    }

    fn due_day(self) -> DueDay {
        let path = match (self.item, self.task) {
            (Some(item), None) if self.list.is_some() => self.list.map_or_else(String::new, |list| Followed::RequestList(list).url(item)),
            (Some(item), Some(task)) => format!("/items/{item}/tasks/{task}"),
            (Some(item), None) => format!("/items/{item}"),
            (None, Some(task)) => format!("/o/{}/tasks/{task}", self.slug),
            (None, None) => format!("/o/{}", self.slug),
        };
        let Self { task, list, point, item, title, item_title, day, edition, made_at, ends, place, .. } = self;
        let hours = self.starts.map(|starts| Hours { starts, ends, place: place.unwrap_or_default() });
        DueDay { task, list, point, planned: None, item, title, item_title, day, hours, edition: Some(edition), made_at, path }
    }
}

/// Request lists that run, by their day, and those of their points that have one of their own
/// and nothing accepted.
macro_rules! due_lists {
    () => {
        "(SELECT y.id, CAST(NULL AS UUID) AS point_id, y.item_id, y.title, y.due, y.edition, y.created_at FROM request_lists y
            WHERE y.asked_at IS NOT NULL AND y.ended_at IS NULL AND y.due IS NOT NULL
          UNION ALL SELECT y.id, q.id, y.item_id, q.title, q.due, q.edition, y.created_at FROM request_lists y JOIN list_points q ON q.list_id = y.id
            LEFT JOIN point_answers a ON a.id = q.answer_id
            WHERE y.asked_at IS NOT NULL AND y.ended_at IS NULL AND q.removed_at IS NULL AND q.due IS NOT NULL
              AND COALESCE(a.verdict, '') <> 'accepted')"
    };
}

/// All of them, by day. For a guest what is open to them; for a member what they are
/// to do or follow, and the projects in which they take part.
///
/// # Errors
/// When the store fails.
pub(super) fn load(tx: &mut Tx<'_>, sight: &Sight) -> Result<Vec<DueDay>, Error> {
    let from = tx.now().plus_days(-PAST_DAYS).timestamp().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    let rows = match sight {
        Sight::Guest(guest) => of_guest(tx, *guest, &from)?,
        Sight::Member { sight, house } => of_member(tx, sight, *house, &from)?,
    };
    let mut days: Vec<DueDay> = rows.into_iter().map(Row::due_day).chain(planned_days::load(tx, sight, &from)?).collect();
    days.sort_by(|one, other| (&one.day, &one.title).cmp(&(&other.day, &other.title)));
    days.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    // An edition rises with stages, words and whoever does it, and a guest may be shown the day alone (PROJ-3).
    if let Sight::Guest(_) = sight {
        days.iter_mut().for_each(|day| day.edition = None);
    }
    Ok(days)
}

fn of_guest(tx: &mut Tx<'_>, guest: GuestSight, from: &str) -> Result<Vec<Row>, Error> {
    let now = tx.now();
    let mut rows: Vec<Row> = tx.all(
        concat!(
            "SELECT t.id, CAST(NULL AS UUID), CAST(NULL AS UUID), i.id, t.title, i.title, t.due, t.edition + COALESCE(w.edition, 0), t.created_at, o.slug,
                       t.status IN ('done', 'cancelled'), g.facets, ",
            crate::follow_facets!("t.organization_id", "t.id", "$1"),
            ", w.starts, w.ends, w.place FROM grants g JOIN items i ON i.id = g.item_id JOIN tasks t ON t.item_id = i.id
                      JOIN organizations o ON o.id = i.organization_id LEFT JOIN organizers z ON z.id = i.organizer_id
                      LEFT JOIN work_orders w ON w.task_id = t.id WHERE t.due >= $4 AND ",
            items_in_guest_sight!(),
            " UNION ALL SELECT NULL, NULL, NULL, i.id, i.title, NULL, p.due, i.edition, i.created_at, o.slug, s.finished, g.facets, NULL, NULL, NULL, NULL
                      FROM grants g JOIN items i ON i.id = g.item_id JOIN projects p ON p.item_id = i.id JOIN stages s ON s.id = p.stage_id
                      JOIN organizations o ON o.id = i.organization_id LEFT JOIN organizers z ON z.id = i.organizer_id WHERE p.due >= $4 AND ",
            items_in_guest_sight!(),
            " UNION ALL SELECT NULL, l.id, l.point_id, i.id, l.title, i.title, l.due, l.edition, l.created_at, o.slug, FALSE, g.facets, ",
            crate::follow_facets!("i.organization_id", "l.id", "$1"),
            ", NULL, NULL, NULL FROM grants g JOIN items i ON i.id = g.item_id JOIN ",
            due_lists!(),
            " l ON l.item_id = i.id JOIN organizations o ON o.id = i.organization_id LEFT JOIN organizers z ON z.id = i.organizer_id
                      WHERE l.due >= $4 AND ",
            items_in_guest_sight!(),
            " ORDER BY 7, 5 LIMIT $5"
        ),
        bind![guest.contact, now, guest.organization, from, MOST * 4],
    )?;
    rows.retain(Row::shown_to_guest);
    rows.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(rows.into_iter().map(Row::cut_order).collect())
}

fn of_member(tx: &mut Tx<'_>, sight: &MemberSight, house: HouseRights, from: &str) -> Result<Vec<Row>, Error> {
    Ok(tx.all(
        concat!(
            "SELECT t.id, CAST(NULL AS UUID), CAST(NULL AS UUID), t.item_id, t.title, i.title, t.due, t.edition + COALESCE(w.edition, 0), t.created_at,
                   o.slug, FALSE, NULL, NULL, w.starts, w.ends, w.place
                 FROM tasks t JOIN organizations o ON o.id = t.organization_id LEFT JOIN items i ON i.id = t.item_id LEFT JOIN work_orders w ON w.task_id = t.id
                 WHERE t.organization_id = $1 AND t.due >= $5 AND t.status IN ('open', 'doing')
                   AND (t.assignee_id = $2 OR EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = t.id AND f.party_id = $2 AND f.ended_at IS NULL))
                   AND ((t.item_id IS NULL AND $4) OR (i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            ")) UNION ALL SELECT NULL, NULL, NULL, i.id, i.title, NULL, p.due, i.edition, i.created_at, o.slug, FALSE, NULL, NULL, NULL, NULL, NULL
                 FROM projects p JOIN items i ON i.id = p.item_id JOIN stages s ON s.id = p.stage_id JOIN organizations o ON o.id = i.organization_id
                 WHERE p.due >= $5 AND NOT s.finished AND i.binned_at IS NULL AND ",
            crate::takes_part!("$2"),
            " AND ",
            items_in_member_sight!(),
            " UNION ALL SELECT NULL, l.id, l.point_id, i.id, l.title, i.title, l.due, l.edition, l.created_at, o.slug, FALSE, NULL, NULL, NULL, NULL, NULL FROM ",
            due_lists!(),
            " l JOIN items i ON i.id = l.item_id JOIN organizations o ON o.id = i.organization_id WHERE l.due >= $5 AND i.binned_at IS NULL
                   AND EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = l.id AND f.party_id = $2 AND f.ended_at IS NULL) AND ",
            items_in_member_sight!(),
            " ORDER BY 7, 5 LIMIT $6"
        ),
        bind![sight.organization, sight.member, sight.everything, house.may(HouseVerb::Browse), from, MOST],
    )?)
}
