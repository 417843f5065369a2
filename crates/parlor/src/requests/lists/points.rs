//! The points of a request list: each asks for one thing. They are added, changed, moved and
//! removed also while it runs, and one that was removed is put back within 30 days (HOUSE-5); what was
//! answered keeps what was asked then.

use super::{RequestList, asking::on, reminders, store};
use crate::{
    bind,
    doors::{Permit, Within},
    items::{
        attachment::{EditIt, On},
        bin::UNDO_DAYS,
        history::Change,
    },
    notifications::Part,
    rows,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{OrganizationId, PointId, RequestListId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// No list is longer.
const MOST: i64 = 200;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// One or several files.
    File,
    /// An answer in words.
    Words,
    /// A confirmation by a tick.
    Tick,
}

impl PointKind {
    pub(super) const ALL: [Self; 3] = [Self::File, Self::Words, Self::Tick];

    /// The word that database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Words => "words",
            Self::Tick => "tick",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "point-file",
            Self::Words => "point-words",
            Self::Tick => "point-tick",
        }
    }

    pub(super) fn icon(self) -> &'static str {
        match self {
            Self::File => "paperclip",
            Self::Words => "pencil",
            Self::Tick => "check",
        }
    }
}

crate::words!(PointKind);

rows! {
    /// One thing that is asked for, with how the answer that counts stands.
    #[derive(Clone, Debug)]
    pub struct Point {
        pub id: PointId,
        pub place: i64,
        pub kind: PointKind,
        pub title: String,
        pub hint: String,
        pub required: bool,
        pub due: Option<String>,
        pub edition: i64,
        pub answer: Option<Uuid>,
        /// The number of that answer; 0, where there is none.
        pub number: i64,
        /// `accepted` or `sent_back`.
        pub verdict: Option<String>,
        /// Something was given that was not sent back.
        pub given: bool,
    }
}

impl Point {
    /// Whether the company accepted its answer.
    #[must_use]
    pub fn accepted(&self) -> bool {
        self.verdict.as_deref() == Some("accepted")
    }
}

impl Within<On<RequestList>> for Point {
    fn find(tx: &mut Tx<'_>, on: &On<RequestList>, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            concat!(
                "SELECT q.id, q.place, q.kind, q.title, q.hint, q.required, q.due, q.edition, q.answer_id, COALESCE(a.number, 0), a.verdict, ",
                crate::point_given!(),
                " FROM list_points q LEFT JOIN point_answers a ON a.id = q.answer_id WHERE q.list_id = $1 AND q.id = $2 AND q.removed_at IS NULL"
            ),
            bind![on.it.id, id],
        )?)
    }
}

rows! {
    /// A point that was removed and can be put back.
    #[derive(Clone, Debug)]
    pub(super) struct RemovedPoint {
        id: PointId,
        title: String,
        removed_at: Time,
    }
}

impl Within<On<RequestList>> for RemovedPoint {
    fn find(tx: &mut Tx<'_>, on: &On<RequestList>, id: Uuid) -> Result<Option<Self>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        Ok(tx.maybe(
            "SELECT q.id, q.title, q.removed_at FROM list_points q
             WHERE q.organization_id = $1 AND q.list_id = $2 AND q.id = $3 AND q.removed_at > $4",
            bind![on.item.organization, on.it.id, id, since],
        )?)
    }
}

/// A point as somebody wants it to be; also as a template keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Asked {
    pub kind: PointKind,
    pub title: String,
    pub hint: String,
    pub required: bool,
    /// A calendar day of its own; a template keeps none.
    #[serde(skip)]
    pub due: Option<String>,
}

type Editing = Permit<EditIt, On<RequestList>>;

/// Adds a point at the end.
///
/// # Errors
/// A sentence, where the list has ended or is long enough, or the day has passed.
pub(super) fn add(tx: &mut Tx<'_>, permit: &Editing, asked: &Asked) -> Result<PointId, Error> {
    let list = permit.it.id;
    on(permit).still_running(tx)?;
    reminders::not_past(tx, &permit.item, asked.due.as_deref())?;
    if store::points(tx, list)? >= MOST {
        return Err(Error::form(Say::new("list-points-many").and("most", MOST)));
    }
    let id = insert(tx, permit.item.organization, list, asked)?;
    reminders::told_now(tx, list)?;
    on(permit).done_to(tx, "list.point-added", &asked.title)?;
    on(permit).tell_changed(tx, &[Part::Text])?;
    Ok(id)
}

/// Writes it down, behind those that are there.
pub(super) fn insert(tx: &mut Tx<'_>, organization: OrganizationId, list: RequestListId, asked: &Asked) -> Result<PointId, Error> {
    let id: PointId = tx.id();
    tx.run(
        "INSERT INTO list_points (organization_id, id, list_id, place, kind, title, hint, required, due, edition)
         VALUES ($8, $1, $2, (SELECT COALESCE(MAX(place), 0) + 1 FROM list_points WHERE list_id = $2), $3, $4, $5, $6, $7, 1)",
        bind![id, list, asked.kind, &asked.title, &asked.hint, asked.required, &asked.due, organization],
    )?;
    Ok(id)
}

/// Changes a point, if nobody else did since that edition. What was answered keeps its
/// kind, and the answer what was asked then.
///
/// # Errors
/// Changed, when somebody did; a sentence, where it was answered in another kind.
pub(super) fn change(tx: &mut Tx<'_>, permit: &Editing, point: &Point, asked: &Asked, edition: i64) -> Result<(), Error> {
    on(permit).still_running(tx)?;
    if point.answer.is_some() && point.kind != asked.kind {
        return Err(Error::field("kind", "point-kind-answered"));
    }
    if asked.due != point.due {
        reminders::not_past(tx, &permit.item, asked.due.as_deref())?;
    }
    let kept = tx.changed(
        "UPDATE list_points SET kind = $3, title = $4, hint = $5, required = $6, due = $7, edition = edition + 1 WHERE id = $1 AND edition = $2",
        bind![point.id, edition, asked.kind, &asked.title, &asked.hint, asked.required, &asked.due],
    )?;
    if !kept {
        return Err(Error::Changed);
    }
    reminders::told_now(tx, permit.it.id)?;
    let (was, became) = (said(&point.title, &point.hint), said(&asked.title, &asked.hint));
    on(permit).note(tx, &Change { deed: "list.point-changed", subject: &asked.title, was: Some(&was), became: Some(&became) })?;
    on(permit).tell_changed(tx, if asked.due == point.due { &[Part::Text] } else { &[Part::Text, Part::Due] })?;
    on(permit).settle(tx)
}

/// What is asked, in one text.
fn said(title: &str, hint: &str) -> String {
    if hint.is_empty() { title.to_owned() } else { format!("{title}\n{hint}") }
}

/// Moves a point before the one above it, or behind the one below; at the end nothing moves.
///
/// # Errors
/// A sentence, where the list has ended.
pub(super) fn shift(tx: &mut Tx<'_>, permit: &Editing, point: &Point, up: bool) -> Result<(), Error> {
    on(permit).still_running(tx)?;
    let other: Option<(PointId, i64)> = tx.maybe(
        "SELECT q.id, q.place FROM list_points q WHERE q.list_id = $1 AND q.removed_at IS NULL
           AND CASE WHEN $3 THEN q.place < $2 ELSE q.place > $2 END
         ORDER BY CASE WHEN $3 THEN -q.place ELSE q.place END, q.id LIMIT 1",
        bind![permit.it.id, point.place, up],
    )?;
    let Some((other, place)) = other else { return Ok(()) };
    for (id, to) in [(point.id, place), (other, point.place)] {
        tx.run("UPDATE list_points SET place = $2 WHERE id = $1", bind![id, to])?;
    }
    on(permit).done_to(tx, "list.point-moved", &point.title)
}

/// Removes a point. What was answered stays to be read by the team, with its files.
///
/// # Errors
/// A sentence, where the list has ended.
pub(super) fn remove(tx: &mut Tx<'_>, permit: &Editing, point: &Point) -> Result<(), Error> {
    on(permit).still_running(tx)?;
    let now = tx.now();
    tx.run(
        "UPDATE list_points SET removed_at = $2, removed_by = $3 WHERE id = $1 AND removed_at IS NULL",
        bind![point.id, now, permit.by().party()],
    )?;
    on(permit).done_to(tx, "list.point-removed", &point.title)?;
    on(permit).tell_changed(tx, &[Part::Text])?;
    on(permit).settle(tx)
}

/// Puts a removed point back where it stood, with what was answered. It is asked as it was asked then.
///
/// # Errors
/// A sentence, where the list has ended or is long enough; not found, when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, permit: &Editing, point: &RemovedPoint) -> Result<(), Error> {
    on(permit).still_running(tx)?;
    if store::points(tx, permit.it.id)? >= MOST {
        return Err(Error::form(Say::new("list-points-many").and("most", MOST)));
    }
    let back = tx.changed(
        "UPDATE list_points SET removed_at = NULL, removed_by = NULL, edition = edition + 1
         WHERE organization_id = $1 AND id = $2 AND removed_at = $3",
        bind![permit.item.organization, point.id, point.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    reminders::told_now(tx, permit.it.id)?;
    on(permit).done_to(tx, "list.point-restored", &point.title)?;
    on(permit).tell_changed(tx, &[Part::Text])?;
    on(permit).settle(tx)
}
