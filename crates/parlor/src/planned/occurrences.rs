//! The days of what is planned, as rows: all that have come, and the next one. A plan has
//! each day once, so two servers at once make no doubles.

use super::{
    Planned, Wanted, latest,
    rule::{Rule, date},
    today,
};
use crate::{bind, doors::Within, items::attachment::On, notifications, rows, store::Tx, web::Error};
use access::{OccurrenceId, OrganizationId, PartyId, PlannedId};
use jiff::{ToSpan as _, civil::Date};
use uuid::Uuid;

/// A rule that names no further day was made up to here.
const FOR_EVER: &str = "9999-12-31";

rows! {
    /// One day of what is planned.
    #[derive(Clone, Debug)]
    pub struct Occurrence {
        pub id: OccurrenceId,
        pub day: String,
        /// What it was settled by: a confirmation, or that it is skipped.
        pub settled: Option<Uuid>,
        /// Who settled it.
        pub by: Option<PartyId>,
        pub at: Option<crate::store::Time>,
    }
    struct Making {
        first_day: String,
        rule: String,
        made_to: String,
        remind_days: i64,
        zone: String,
    }
}

impl Within<On<Planned>> for Occurrence {
    fn find(tx: &mut Tx<'_>, planned: &On<Planned>, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT o.id, o.day, o.settled_id, c.by_id, c.at FROM occurrences o LEFT JOIN confirmations c ON c.id = o.settled_id
             WHERE o.organization_id = $1 AND o.planned_id = $2 AND o.id = $3",
            bind![planned.item.organization, planned.it.id, id],
        )?)
    }
}

/// The day before, from which on days are made.
pub(super) fn before(day: Date) -> String {
    day.yesterday().unwrap_or(day).to_string()
}

/// So many days before a day.
fn earlier(day: Date, days: i64) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}

/// Makes the days that have come since, and the next one where none is open ahead.
///
/// # Errors
/// When the store fails.
pub(super) fn make(tx: &mut Tx<'_>, organization: OrganizationId, id: PlannedId) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let plan: Option<Making> = tx.maybe(
        "SELECT p.first_day, p.rule, p.made_to, p.remind_days, o.zone FROM planned p JOIN organizations o ON o.id = p.organization_id
         WHERE p.id = $1 AND p.ended_at IS NULL",
        bind![id],
    )?;
    let Some(plan) = plan else { return Ok(()) };
    let today = today(&plan.zone, tx.now());
    let mut ahead =
        tx.number("SELECT COUNT(*) FROM occurrences WHERE planned_id = $1 AND settled_id IS NULL AND day > $2", bind![id, today.to_string()])? > 0;
    let (from, mut made_to) = (date(&plan.made_to), plan.made_to);
    let mut days = Rule::kept(&plan.rule).days(date(&plan.first_day)).skip_while(|day| *day <= from);
    while !ahead {
        let Some(day) = days.next() else {
            FOR_EVER.clone_into(&mut made_to);
            break;
        };
        let occurrence = tx.id::<OccurrenceId>();
        // One that was settled before the days were changed stays.
        let new = tx.changed(
            "INSERT INTO occurrences (id, organization_id, planned_id, day, tell_on) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (organization_id, planned_id, day) DO NOTHING",
            bind![occurrence, organization, id, day.to_string(), earlier(day, plan.remind_days).to_string()],
        )?;
        made_to = day.to_string();
        ahead = new && day > today;
    }
    tx.run("UPDATE planned SET made_to = $2 WHERE id = $1 AND made_to < $2", bind![id, &made_to])?;
    Ok(())
}

/// Makes those of all plans whose last day has come.
///
/// # Errors
/// When the store fails.
pub(super) fn make_due(tx: &mut Tx<'_>) -> Result<(), Error> {
    let latest = latest(tx.now()).to_string();
    let due: Vec<(OrganizationId, PlannedId)> = tx.all(
        "SELECT p.organization_id, p.id FROM planned p JOIN items i ON i.id = p.item_id WHERE p.ended_at IS NULL AND p.made_to <= $1 AND i.binned_at IS NULL
         ORDER BY p.organization_id, p.id",
        bind![&latest],
    )?;
    for (organization, id) in due {
        make(tx, organization, id)?;
    }
    Ok(())
}

/// Takes away open days that have not come. One that somebody ever settled stays.
pub(super) fn drop_ahead(tx: &mut Tx<'_>, id: PlannedId, today: Date) -> Result<(), Error> {
    let open: Vec<(OccurrenceId, String)> = tx.all("SELECT id, day FROM occurrences WHERE planned_id = $1 AND settled_id IS NULL", bind![id])?;
    for (occurrence, _) in &open {
        notifications::over(tx, occurrence.0)?;
    }
    tx.run(
        "DELETE FROM occurrences WHERE planned_id = $1 AND settled_id IS NULL AND day > $2
           AND NOT EXISTS (SELECT 1 FROM confirmations c WHERE c.occurrence_id = occurrences.id)",
        bind![id, today.to_string()],
    )?;
    Ok(())
}

/// Makes its days anew, since they are others now: from today on, and of what happens once
/// its one day, wherever it lies.
pub(super) fn make_anew(tx: &mut Tx<'_>, organization: OrganizationId, planned: &Planned, wanted: &Wanted) -> Result<(), Error> {
    let today = today(&planned.zone, tx.now());
    // One that happened once and is open moves, also where its day has passed.
    let from = if planned.rule().repeats() { today.yesterday().unwrap_or(today) } else { Date::MIN };
    drop_ahead(tx, planned.id, from)?;
    let first = if wanted.rule.repeats() && planned.rule().repeats() { wanted.first.max(today) } else { wanted.first };
    tx.run("UPDATE planned SET made_to = $2 WHERE id = $1", bind![planned.id, before(first)])?;
    make(tx, organization, planned.id)
}

/// Says when somebody is told next of the days that are open, after its reminders were changed.
pub(super) fn tell_anew(tx: &mut Tx<'_>, planned: &Planned, wanted: &Wanted) -> Result<(), Error> {
    if (planned.remind_days, planned.escalate_days) == (wanted.remind_days, wanted.escalate_days) {
        return Ok(());
    }
    let today = today(&planned.zone, tx.now());
    let open: Vec<(OccurrenceId, String)> =
        tx.all("SELECT id, day FROM occurrences WHERE planned_id = $1 AND settled_id IS NULL", bind![planned.id])?;
    for (id, day) in open {
        let next = super::reminders::next_after(date(&day), (wanted.remind_days, wanted.escalate_days), today);
        tx.run("UPDATE occurrences SET tell_on = $2 WHERE id = $1 AND settled_id IS NULL", bind![id, next.to_string()])?;
    }
    Ok(())
}
