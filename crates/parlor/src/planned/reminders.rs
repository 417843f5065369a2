//! Who is told of a day, and when: whoever confirms it, some days before, on the day, and
//! once it has passed; then the responsible member, and again every week. Each is told
//! once: the day that comes next stands in the row, and whoever moves it on tells.

use super::{occurrences, rule::date};
use crate::{
    app::App,
    bind,
    follows::Place,
    items,
    notifications::{self, Kind, Mailed, News},
    post::Chores,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, ItemId, MemberId, OccurrenceId, OrganizationId, PartyId, PlannedId};
use jiff::{ToSpan as _, civil::Date};

/// The hour where the organization is from which on somebody is told: in time for the digest
/// of the morning, and nobody is woken.
const HOUR: i64 = 6;
/// The responsible member is told again after so many days.
const AGAIN_DAYS: i64 = 7;

rows! {
    struct Telling {
        occurrence: OccurrenceId,
        day: String,
        tell_on: String,
        planned: PlannedId,
        organization: OrganizationId,
        item: ItemId,
        remind_days: i64,
        escalate_days: i64,
        responsible: PartyId,
        confirmer: Option<PartyId>,
        guest: bool,
        stuck_at: Option<Time>,
        zone: String,
    }
}

/// Looks after what is planned: makes the days that come, and tells who is to be told.
///
/// # Errors
/// When the store fails.
pub async fn keep_house(app: &App) -> Result<(), Error> {
    let mut chores = Chores::default();
    chores.done("days of what is planned", app.store.write(occurrences::make_due).await)?;
    chores.done("reminders of what is planned", app.store.write(tell_due).await)?;
    chores.end()
}

fn tell_due(tx: &mut Tx<'_>) -> Result<(), Error> {
    let latest = super::latest(tx.now()).to_string();
    let waiting: Vec<Telling> = tx.all(
        "SELECT o.id, o.day, o.tell_on, p.id, p.organization_id, p.item_id, p.remind_days, p.escalate_days, p.responsible_id, p.confirmer_id,
           COALESCE(c.kind = 'contact', FALSE), p.stuck_at, z.zone
         FROM occurrences o JOIN planned p ON p.id = o.planned_id JOIN items i ON i.id = p.item_id JOIN organizations z ON z.id = p.organization_id
         LEFT JOIN parties c ON c.id = p.confirmer_id
         WHERE o.settled_id IS NULL AND o.tell_on <= $1 AND p.ended_at IS NULL AND i.binned_at IS NULL ORDER BY p.organization_id, o.day, o.id",
        bind![&latest],
    )?;
    for one in waiting {
        let today = super::today(&one.zone, tx.now().plus_seconds(-HOUR * 3600));
        if date(&one.tell_on) <= today {
            tx.alone_in(one.organization)?;
            tell(tx, &one, today)?;
        }
    }
    Ok(())
}

/// Tells the newest of what was to be told since, of each sort.
fn tell(tx: &mut Tx<'_>, one: &Telling, today: Date) -> Result<(), Error> {
    let (day, since) = (date(&one.day), date(&one.tell_on));
    let next = next_after(day, (one.remind_days, one.escalate_days), today).to_string();
    let moved = tx.changed(
        "UPDATE occurrences SET tell_on = $3 WHERE id = $1 AND tell_on = $2 AND settled_id IS NULL",
        bind![one.occurrence, &one.tell_on, &next],
    )?;
    if !moved {
        return Ok(());
    }
    let news = |kind: Kind| News::new(one.organization, Some(one.item), kind, Place::Planned(one.planned), None).of(one.occurrence.0);
    let reached = reminders(day, one.remind_days).into_iter().rfind(|(at, _)| (since..=today).contains(at));
    if let Some((_, kind)) = reached {
        match one.confirmer {
            Some(confirmer) if can_confirm(tx, one, confirmer)? => {
                tx.run("UPDATE planned SET stuck_at = NULL WHERE id = $1 AND stuck_at IS NOT NULL", bind![one.planned])?;
                instead(tx, &news(kind), confirmer)?;
            }
            _ => nobody_can(tx, one)?,
        }
    }
    let escalates = one.escalate_days > 0 && escalations(day, one.escalate_days).take_while(|at| *at <= today).any(|at| at >= since);
    if escalates { instead(tx, &news(Kind::Unconfirmed), one.responsible) } else { Ok(()) }
}

/// Tells it in place of what they were told of the same day before.
fn instead(tx: &mut Tx<'_>, news: &News, to: PartyId) -> Result<(), Error> {
    if let Some(occurrence) = news.thing {
        notifications::over_for(tx, to, occurrence)?;
    }
    notifications::tell(tx, news, to, Mailed::Briefly)
}

/// The responsible member hears once that nobody can confirm it: it is given to no one, or
/// closed to them.
fn nobody_can(tx: &mut Tx<'_>, one: &Telling) -> Result<(), Error> {
    let now = tx.now();
    if one.stuck_at.is_none() && tx.changed("UPDATE planned SET stuck_at = $2 WHERE id = $1 AND stuck_at IS NULL", bind![one.planned, now])? {
        let news = News::new(one.organization, Some(one.item), Kind::Stuck, Place::Planned(one.planned), None);
        notifications::tell(tx, &news, one.responsible, Mailed::Briefly)?;
    }
    Ok(())
}

/// Whether it lies open to whoever is to confirm it.
fn can_confirm(tx: &mut Tx<'_>, one: &Telling, confirmer: PartyId) -> Result<bool, Error> {
    if one.guest {
        let rights = items::sight_of_guest(tx, one.item, ContactId(confirmer.0))?;
        return Ok(rights.is_some_and(|rights| rights.shows(Facet::Followed)));
    }
    items::member_sees(tx, one.item, MemberId(confirmer.0))
}

/// When whoever confirms a day is told of it, and what.
fn reminders(day: Date, remind_days: i64) -> Vec<(Date, Kind)> {
    let mut all = vec![(day, Kind::PlannedDue), (shifted(day, 1), Kind::PlannedLate)];
    if remind_days > 0 {
        all.insert(0, (shifted(day, -remind_days), Kind::PlannedSoon));
    }
    all
}

/// When the responsible member is told that nobody confirmed it.
fn escalations(day: Date, escalate_days: i64) -> impl Iterator<Item = Date> {
    (0_i64..).map(move |week| shifted(day, escalate_days + week * AGAIN_DAYS))
}

/// The next day after today on which somebody is told; with nobody to tell any more, the last of all.
pub(super) fn next_after(day: Date, (remind_days, escalate_days): (i64, i64), today: Date) -> Date {
    let reminded = reminders(day, remind_days).into_iter().map(|(at, _)| at).find(|at| *at > today);
    let escalated = (escalate_days > 0).then(|| escalations(day, escalate_days).find(|at| *at > today)).flatten();
    [reminded, escalated].into_iter().flatten().min().unwrap_or(Date::MAX)
}

fn shifted(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use super::next_after;
    use jiff::civil::{Date, date};

    #[test]
    fn work_6_who_is_told_when() {
        let day = date(2026, 11, 30);
        let on = |month, number| date(2026, month, number);
        for (today, terms, expected) in [
            (on(11, 1), (3, 5), on(11, 27)),
            (on(11, 27), (3, 5), on(11, 30)),
            (on(11, 30), (3, 5), on(12, 1)),
            (on(12, 1), (3, 5), on(12, 5)),
            (on(12, 5), (3, 5), on(12, 12)),
            // A pause of the worker: what was missed is not told one after the other.
            (on(12, 20), (3, 5), on(12, 26)),
            (on(11, 1), (0, 0), on(11, 30)),
            (on(12, 1), (0, 0), Date::MAX),
            (on(11, 30), (3, 1), on(12, 1)),
        ] {
            assert_eq!(next_after(day, terms, today), expected, "{today} {terms:?}");
        }
    }
}
