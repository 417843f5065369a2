//! The days of what is planned, in a calendar (WORK-6): an entry for each that waits to be
//! confirmed, and for those to come within a year. What was confirmed or skipped is not in it.

use super::due_days::{DueDay, MOST};
use crate::{
    bind,
    items::Sight,
    items_in_guest_sight, items_in_member_sight, planned, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, PlannedId};

rows! {
    struct Row {
        id: PlannedId,
        item: ItemId,
        title: String,
        item_title: String,
        first_day: String,
        at_hour: String,
        rule: String,
        made_to: String,
        edition: i64,
        made_at: Time,
        /// A day of it that has a row, one after the other.
        day: Option<String>,
        settled: bool,
    }
}

/// The columns of a [`Row`], of `p` (planned), `i` (items) and `oc` (occurrences).
macro_rules! planned_day_columns {
    () => {
        "SELECT p.id, i.id, p.title, i.title, p.first_day, p.at_hour, p.rule, p.made_to, p.edition, p.created_at, oc.day, oc.settled_id IS NOT NULL
         FROM planned p JOIN items i ON i.id = p.item_id "
    };
}

/// All of them. For a guest what they follow; for a member what they confirm, follow or are responsible for.
pub(super) fn load(tx: &mut Tx<'_>, sight: &Sight, from: &str) -> Result<Vec<DueDay>, Error> {
    let now = tx.now();
    let rows: Vec<Row> = match sight {
        Sight::Guest(guest) => tx.all(
            concat!(
                planned_day_columns!(),
                "LEFT JOIN occurrences oc ON oc.planned_id = p.id AND oc.day >= $4
                 JOIN grants g ON g.item_id = i.id LEFT JOIN organizers z ON z.id = i.organizer_id WHERE p.ended_at IS NULL AND ",
                items_in_guest_sight!(),
                " AND ",
                crate::facet_on!("followed"),
                " AND EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = p.id AND ",
                crate::follow_is_of!("f", "$1"),
                ") ORDER BY p.id, oc.day"
            ),
            bind![guest.contact, now, guest.organization, from],
        )?,
        Sight::Member { sight, .. } => tx.all(
            concat!(
                planned_day_columns!(),
                "LEFT JOIN occurrences oc ON oc.planned_id = p.id AND oc.day >= $4
                 WHERE p.ended_at IS NULL AND i.binned_at IS NULL AND (p.responsible_id = $2 OR p.confirmer_id = $2
                   OR EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = p.id AND f.party_id = $2 AND f.ended_at IS NULL)) AND ",
                items_in_member_sight!(),
                " ORDER BY p.id, oc.day"
            ),
            bind![sight.organization, sight.member, sight.everything, from],
        )?,
    };
    let mut days = Vec::new();
    for plan in rows.chunk_by(|one, next| one.id == next.id) {
        let settled = |day: &str| plan.iter().any(|row| row.settled && row.day.as_deref() == Some(day));
        let open = plan.iter().filter_map(|row| row.day.clone()).filter(|day| !settled(day));
        let Some(first) = plan.first() else { continue };
        days.extend(open.map(|day| first.day(day)));
        let ahead = planned::ahead(&first.rule, &first.first_day, &first.made_to, now);
        days.extend(ahead.into_iter().filter(|day| day.as_str() >= from && !settled(day)).map(|day| first.day(day)));
    }
    days.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(days)
}

impl Row {
    fn day(&self, day: String) -> DueDay {
        let title = if self.at_hour.is_empty() { self.title.clone() } else { format!("{} {}", self.at_hour, self.title) };
        DueDay {
            task: None,
            list: None,
            point: None,
            planned: Some(self.id),
            item: Some(self.item),
            title,
            item_title: Some(self.item_title.clone()),
            day,
            hours: None,
            edition: Some(self.edition),
            made_at: self.made_at,
            path: format!("/items/{}/planned/{}", self.item, self.id),
        }
    }
}
