//! What stands in a calendar: the due days of tasks and projects and the days of what is
//! planned, as far as its reader sees them.

use super::planned_days;
use crate::{
    bind,
    items::Sight,
    items_in_guest_sight, items_in_member_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Facet, Facets, HouseVerb, ItemId, Near, PlannedId, TaskFacet, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::Serialize;

/// So many stand in a feed at most, the next first.
pub(super) const MOST: i64 = 1000;
/// Days that a due day may have passed.
const PAST_DAYS: i64 = 60;

/// A day on which something is due.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DueDay {
    /// The task; nothing where the project itself is due, or something is planned.
    pub task: Option<TaskId>,
    /// What is planned for the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<PlannedId>,
    /// Nothing for a general task.
    pub item: Option<ItemId>,
    pub title: String,
    /// The item that a task hangs off.
    pub item_title: Option<String>,
    /// A calendar day, as 2026-11-30.
    pub day: String,
    /// Goes up with every change of it.
    pub edition: i64,
    pub made_at: Time,
    /// Where it is met, below the reader's own addresses.
    pub path: String,
}

rows! {
    struct Row {
        task: Option<TaskId>,
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
    }
}

impl Row {
    /// As a guest sees it: where they are not shown the state of a task, it stays when
    /// that has ended, or its going would tell.
    fn shown_to_guest(&self) -> bool {
        let facets = Facets::from_words(self.facets.as_deref().unwrap_or_default());
        if self.task.is_none() {
            return facets.has(Facet::Due) && !(self.ended && facets.has(Facet::Stage));
        }
        let near = Near { follows: self.follow_words.as_deref().map(TaskFacets::from_words), task: true, ..Near::default() };
        let Ok((parts, _)) = facets.near(near) else { return false };
        parts.has(TaskFacet::Due) && !(self.ended && parts.has(TaskFacet::Status))
    }

    fn due_day(self) -> DueDay {
        let path = match (self.item, self.task) {
            (Some(item), Some(task)) => format!("/items/{item}/tasks/{task}"),
            (Some(item), None) => format!("/items/{item}"),
            (None, Some(task)) => format!("/o/{}/tasks/{task}", self.slug),
            (None, None) => format!("/o/{}", self.slug),
        };
        let Self { task, item, title, item_title, day, edition, made_at, .. } = self;
        DueDay { task, planned: None, item, title, item_title, day, edition, made_at, path }
    }
}

/// All of them, by day. For a guest what is open to them; for a member what they are
/// to do or follow, and the projects in which they take part.
///
/// # Errors
/// When the store fails.
pub(super) fn load(tx: &mut Tx<'_>, sight: &Sight) -> Result<Vec<DueDay>, Error> {
    let now = tx.now();
    let from = now.plus_days(-PAST_DAYS).timestamp().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    let rows: Vec<Row> = match sight {
        Sight::Guest(guest) => {
            let mut rows: Vec<Row> = tx.all(
                concat!(
                    "SELECT t.id, i.id, t.title, i.title, t.due, t.edition, t.created_at, o.slug, t.status IN ('done', 'cancelled'), g.facets, ",
                    crate::follow_facets!("t.id", "$1"),
                    " FROM grants g JOIN items i ON i.id = g.item_id JOIN tasks t ON t.item_id = i.id JOIN organizations o ON o.id = i.organization_id
                      LEFT JOIN organizers z ON z.id = i.organizer_id WHERE t.due >= $3 AND ",
                    items_in_guest_sight!(),
                    " UNION ALL SELECT NULL, i.id, i.title, NULL, p.due, i.edition, i.created_at, o.slug, s.finished, g.facets, NULL
                      FROM grants g JOIN items i ON i.id = g.item_id JOIN projects p ON p.item_id = i.id JOIN stages s ON s.id = p.stage_id
                      JOIN organizations o ON o.id = i.organization_id LEFT JOIN organizers z ON z.id = i.organizer_id WHERE p.due >= $3 AND ",
                    items_in_guest_sight!(),
                    " ORDER BY 5, 3 LIMIT $4"
                ),
                bind![guest.contact, now, &from, MOST * 4],
            )?;
            rows.retain(Row::shown_to_guest);
            rows.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
            rows
        }
        Sight::Member { sight, house } => tx.all(
            concat!(
                "SELECT t.id, t.item_id, t.title, i.title, t.due, t.edition, t.created_at, o.slug, FALSE, NULL, NULL
                 FROM tasks t JOIN organizations o ON o.id = t.organization_id LEFT JOIN items i ON i.id = t.item_id
                 WHERE t.organization_id = $1 AND t.due >= $5 AND t.status IN ('open', 'doing')
                   AND (t.assignee_id = $2 OR EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = t.id AND f.party_id = $2 AND f.ended_at IS NULL))
                   AND ((t.item_id IS NULL AND $4) OR (i.binned_at IS NULL AND ",
                items_in_member_sight!(),
                ")) UNION ALL SELECT NULL, i.id, i.title, NULL, p.due, i.edition, i.created_at, o.slug, FALSE, NULL, NULL
                 FROM projects p JOIN items i ON i.id = p.item_id JOIN stages s ON s.id = p.stage_id JOIN organizations o ON o.id = i.organization_id
                 WHERE p.due >= $5 AND NOT s.finished AND i.binned_at IS NULL AND ",
                crate::takes_part!("$2"),
                " AND ",
                items_in_member_sight!(),
                " ORDER BY 5, 3 LIMIT $6"
            ),
            bind![sight.organization, sight.member, sight.everything, house.may(HouseVerb::Browse), &from, MOST],
        )?,
    };
    let mut days: Vec<DueDay> = rows.into_iter().map(Row::due_day).chain(planned_days::load(tx, sight, &from)?).collect();
    days.sort_by(|one, other| (&one.day, &one.title).cmp(&(&other.day, &other.title)));
    days.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(days)
}
