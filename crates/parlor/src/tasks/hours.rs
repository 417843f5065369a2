//! Hours: what a task was thought to take, and what was worked on it, by hand or
//! by a timer. For the team; a guest sees none of it. Who took their own hours away brings
//! them back within 30 days (HOUSE-5); till then nobody else sees them, and nothing counts them.

use super::place::Place;
use crate::{
    bind,
    items::bin::UNDO_DAYS,
    rows,
    store::{Time, Tx},
    web::{Error, day_of},
};
use access::{MemberId, TaskId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// No entry and no estimate is longer: a year of days and nights.
const MOST: i64 = 60 * 24 * 365;

rows! {
    /// What somebody worked.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Entry {
        pub id: Uuid,
        #[serde(skip)]
        member: MemberId,
        pub by: String,
        pub minutes: i64,
        /// A calendar day, as 2026-11-30.
        pub day: String,
        pub note: String,
        /// When they were taken away; they can be brought back until 30 days later.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub removed_at: Option<Time>,
    }
}

/// Hours that were taken away and can be brought back.
#[derive(Clone, Debug)]
pub(super) struct Removed(Entry);

/// The hours of a task, as a member sees them.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Hours {
    /// Minutes it was thought to take.
    pub estimate: Option<i64>,
    /// Minutes worked, by everybody.
    pub worked: i64,
    /// The newest first.
    pub entries: Vec<Entry>,
    /// Those that the viewer took away and can bring back; they count for nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<Entry>,
    /// Since when the viewer's timer runs on it.
    pub timer: Option<Time>,
    #[serde(skip)]
    me: Option<MemberId>,
}

impl Hours {
    /// Whether the viewer may take an entry away: their own.
    pub(super) fn mine(&self, entry: &Entry) -> bool {
        self.me == Some(entry.member)
    }
}

/// All of it.
pub(super) fn of(tx: &mut Tx<'_>, task: TaskId, me: Option<MemberId>) -> Result<Hours, Error> {
    let (estimate,): (Option<i64>,) = tx.one("SELECT estimate FROM tasks WHERE id = $1", bind![task])?;
    let since = tx.now().plus_days(-UNDO_DAYS);
    let all: Vec<Entry> = tx.all(
        "SELECT w.id, w.member_id, p.name, w.minutes, w.day, w.note, w.removed_at FROM worked w JOIN parties p ON p.id = w.member_id
         WHERE w.task_id = $1 AND (w.removed_at IS NULL OR (w.removed_at > $3 AND w.member_id = $2))
         ORDER BY w.day DESC, w.created_at DESC, w.id DESC",
        bind![task, me, since],
    )?;
    let (entries, removed): (Vec<Entry>, Vec<Entry>) = all.into_iter().partition(|entry| entry.removed_at.is_none());
    let timer: Option<(Time,)> = tx.maybe("SELECT begun_at FROM timers WHERE task_id = $1 AND member_id = $2", bind![task, me])?;
    let worked = entries.iter().map(|entry| entry.minutes).sum();
    Ok(Hours { estimate, worked, entries, removed, timer: timer.map(|(begun,)| begun), me })
}

/// Hours that were taken away from a task, and when that is not long ago.
pub(super) fn removed(tx: &mut Tx<'_>, task: TaskId, id: Uuid) -> Result<Option<Removed>, Error> {
    let since = tx.now().plus_days(-UNDO_DAYS);
    let entry: Option<Entry> = tx.maybe(
        "SELECT w.id, w.member_id, p.name, w.minutes, w.day, w.note, w.removed_at FROM worked w JOIN parties p ON p.id = w.member_id
         WHERE w.task_id = $1 AND w.id = $2 AND w.removed_at > $3",
        bind![task, id, since],
    )?;
    Ok(entry.map(Removed))
}

/// A duration as people type it: `1:30`, `1.5`, `1,5 h`, `90 m`. In minutes.
#[must_use]
pub fn minutes(typed: &str) -> Option<i64> {
    let text = typed.trim().to_lowercase().replace(',', ".");
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes): (i64, i64) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
        return (hours >= 0 && (0..60).contains(&minutes))
            .then(|| hours.checked_mul(60)?.checked_add(minutes))
            .flatten()
            .filter(|all| (1..=MOST).contains(all));
    }
    let (number, per) = match text.strip_suffix("min").or_else(|| text.strip_suffix('m')) {
        Some(number) => (number, 1.0),
        None => (text.strip_suffix('h').unwrap_or(&text), 60.0),
    };
    let number: f64 = number.trim().parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "held between one and the most")]
    let all = (number * per).round().clamp(0.0, 1e9) as i64;
    (number.is_finite() && (1..=MOST).contains(&all)).then_some(all)
}

/// Minutes as people read them: `1:30`.
#[must_use]
pub fn said(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Says how long it should take; nothing typed takes the estimate away.
pub(super) fn estimate(tx: &mut Tx<'_>, place: &Place<'_>, typed: &str) -> Result<(), Error> {
    let wanted = if typed.trim().is_empty() { None } else { Some(minutes(typed).ok_or_else(|| Error::field("estimate", "task-hours-wrong"))?) };
    let (was,): (Option<i64>,) = tx.one("SELECT estimate FROM tasks WHERE id = $1", bind![place.task.id])?;
    if was == wanted {
        return Ok(());
    }
    tx.run("UPDATE tasks SET estimate = $2 WHERE id = $1", bind![place.task.id, wanted])?;
    place.told(tx, "task.estimate", was.map(said).as_deref(), wanted.map(said).as_deref())
}

/// Writes down work by hand.
pub(super) fn log(tx: &mut Tx<'_>, place: &Place<'_>, typed: &str, day: &str, note: &str) -> Result<(), Error> {
    let minutes = minutes(typed).ok_or_else(|| Error::field("hours", "task-hours-wrong"))?;
    let day = day_of(day.trim()).ok_or_else(|| Error::field("day", "date-wrong"))?;
    if note.chars().count() > 200 {
        return Err(Error::field("note", crate::web::Say::new("field-too-long").and("most", 200_i64)));
    }
    put(tx, place, minutes, &day.to_string(), note.trim())
}

fn put(tx: &mut Tx<'_>, place: &Place<'_>, minutes: i64, day: &str, note: &str) -> Result<(), Error> {
    let (id, now, member) = (tx.id::<Uuid>(), tx.now(), place.member()?);
    tx.run(
        "INSERT INTO worked (id, organization_id, task_id, member_id, minutes, day, note, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, place.organization, place.task.id, member, minutes, day, note, now],
    )?;
    place.told(tx, "task.worked", None, Some(&said(minutes)))
}

/// Takes one's own entry away; it stays written down that it was there.
pub(super) fn remove(tx: &mut Tx<'_>, place: &Place<'_>, entry: &Entry) -> Result<(), Error> {
    let (now, member) = (tx.now(), place.member()?);
    let gone: Option<(i64,)> = tx.maybe(
        "UPDATE worked SET removed_at = $4 WHERE task_id = $1 AND id = $2 AND member_id = $3 AND removed_at IS NULL RETURNING minutes",
        bind![place.task.id, entry.id, member, now],
    )?;
    let (minutes,) = gone.ok_or(Error::NotFound)?;
    place.told(tx, "task.worked-removed", Some(&said(minutes)), None)
}

/// Brings one's own hours back; they count again.
pub(super) fn restore(tx: &mut Tx<'_>, place: &Place<'_>, Removed(entry): &Removed) -> Result<(), Error> {
    let member = place.member()?;
    let back = tx.changed(
        "UPDATE worked SET removed_at = NULL WHERE task_id = $1 AND id = $2 AND member_id = $3 AND removed_at = $4",
        bind![place.task.id, entry.id, member, entry.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    place.told(tx, "task.worked-restored", None, Some(&said(entry.minutes)))
}

/// Starts the timer of whoever asks. One runs at a time: another that runs has
/// to be stopped where it runs, so that nobody's minutes land in the wrong place.
pub(super) fn start(tx: &mut Tx<'_>, place: &Place<'_>) -> Result<(), Error> {
    let (member, now) = (place.member()?, tx.now());
    let begun = tx.changed(
        "INSERT INTO timers (member_id, organization_id, task_id, begun_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        bind![member, place.organization, place.task.id, now],
    )?;
    if begun {
        return Ok(());
    }
    let other: Option<(String,)> = tx.maybe(
        "SELECT t.title FROM timers r JOIN tasks t ON t.id = r.task_id WHERE r.member_id = $1 AND r.task_id <> $2",
        bind![member, place.task.id],
    )?;
    match other {
        Some((title,)) => Err(Error::field("", crate::web::Say::new("task-timer-elsewhere").and("title", title))),
        None => Ok(()),
    }
}

/// Stops it, and writes down what it counted: at least a minute.
pub(super) fn stop(tx: &mut Tx<'_>, place: &Place<'_>, day: &str) -> Result<(), Error> {
    let (member, now) = (place.member()?, tx.now());
    let begun: Option<(Time,)> =
        tx.maybe("DELETE FROM timers WHERE member_id = $1 AND task_id = $2 RETURNING begun_at", bind![member, place.task.id])?;
    let Some((begun,)) = begun else { return Ok(()) };
    let minutes = ((now.0 - begun.0) / 60_000_000).clamp(1, MOST);
    put(tx, place, minutes, day, "")
}
