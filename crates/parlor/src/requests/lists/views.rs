//! Request lists, as pages and programs see them.

use super::{RequestList, State, asked_on, list_state, points::PointKind, templates};
use crate::{
    bind,
    comments::{self, Thread},
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followable as _, Followed, FollowerLine, Hanging, Hung, Panel},
    items::{Item, attachment::OnRights, bin::UNDO_DAYS},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Facet, FileId, PointId, RequestListId, Rights};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// A request list among others.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ListLine {
    pub id: RequestListId,
    pub title: String,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    pub state: State,
    /// So many points it has.
    pub points: i64,
    /// So many of them were given something that was not sent back.
    pub given: i64,
    /// So many of these are accepted.
    pub accepted: i64,
    /// Those whom the viewer may know.
    pub followers: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
}

rows! {
    struct Row {
        id: RequestListId,
        title: String,
        due: Option<String>,
        state: State,
        asked: bool,
        points: i64,
        given: i64,
        accepted: i64,
    }
}

/// The request lists on an item that this viewer sees, those that run first, then by their day.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, hanging: &mut Hanging) -> Result<Vec<ListLine>, Error> {
    if !asked_on(item.kind()) || !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT l.id, l.title, l.due, ",
            list_state!(),
            ", l.asked_at IS NOT NULL, ",
            crate::list_progress!(),
            " FROM request_lists l WHERE l.organization_id = $1 AND l.item_id = $2
             ORDER BY CASE WHEN l.ended_at IS NULL THEN 0 ELSE 1 END, COALESCE(l.due, '9999'), l.created_at DESC, l.id DESC"
        ),
        bind![item.organization, item.id],
    )?;
    let seen = rows.into_iter().filter(|row| row.asked || !rights.outside()).filter_map(|row| {
        let Hung { followers, comments, .. } = hanging.take(rights, Followed::RequestList(row.id))?;
        let Row { id, title, due, state, points, given, accepted, .. } = row;
        Some(ListLine { id, title, due, state, points, given, accepted, followers, comments })
    });
    Ok(seen.collect())
}

/// How the answer to a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PointState {
    /// Nothing is there.
    Open,
    /// Something is there, and waits for the company.
    Given,
    Accepted,
    /// The company sent it back.
    SentBack,
}

/// A point of a list, with what was answered.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PointLine {
    pub id: PointId,
    pub kind: PointKind,
    pub title: String,
    pub hint: String,
    pub required: bool,
    /// The day on which it is due: its own, or that of the list.
    pub due: Option<String>,
    /// It has a day of its own.
    pub own_due: bool,
    pub state: PointState,
    /// Goes along with an answer and a verdict: the number of the answer that was looked at.
    pub seen: i64,
    /// Goes along with a change of the point.
    pub edition: i64,
    /// It was removed; what was answered stays to be read by the team.
    pub removed: bool,
    /// It can be put back until then, by who may remove it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_until: Option<Time>,
    /// The answer that counts.
    pub answer: Option<AnswerLine>,
    /// Answers before it, the newest first; for the team.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<AnswerLine>,
}

/// What somebody answered.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnswerLine {
    pub by: String,
    pub by_guest: bool,
    /// It is the viewer's own.
    pub mine: bool,
    pub at: Time,
    pub words: String,
    pub files: Vec<FileLine>,
    /// What was asked then, where it is asked otherwise by now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
    pub sent_back: bool,
    /// Why it was sent back.
    pub why: String,
    /// Who accepted it or sent it back; for the team.
    pub verdict_by: Option<String>,
    pub verdict_at: Option<Time>,
}

rows! {
    struct PointRow {
        id: PointId,
        kind: PointKind,
        title: String,
        hint: String,
        required: bool,
        due: Option<String>,
        own_due: bool,
        edition: i64,
        removed_at: Option<Time>,
        answer: Option<Uuid>,
        number: i64,
        verdict: Option<String>,
        given: bool,
    }
    struct AnswerRow {
        id: Uuid,
        point: PointId,
        by: String,
        by_guest: bool,
        mine: bool,
        at: Time,
        words: String,
        asked_title: String,
        asked_hint: String,
        verdict: Option<String>,
        why: String,
        verdict_by: Option<String>,
        verdict_at: Option<Time>,
    }
}

/// The points of a list in their order, with what was answered, as far as this viewer sees it.
/// The files come from `kept`; those that belong to no point are given back beside.
///
/// # Errors
/// When the store fails.
pub fn points(tx: &mut Tx<'_>, list: RequestListId, outside: bool, kept: &Kept<'_>) -> Result<(Vec<PointLine>, Vec<FileLine>), Error> {
    let (now, since) = (tx.now(), tx.now().plus_days(-UNDO_DAYS));
    let rows: Vec<PointRow> = tx.all(
        concat!(
            "SELECT q.id, q.kind, q.title, q.hint, q.required, COALESCE(q.due, l.due), q.due IS NOT NULL, q.edition,
               q.removed_at, q.answer_id, COALESCE(a.number, 0), a.verdict, ",
            crate::point_given!(),
            " FROM list_points q JOIN request_lists l ON l.id = q.list_id LEFT JOIN point_answers a ON a.id = q.answer_id
             WHERE q.list_id = $1 AND (q.removed_at IS NULL
               OR (NOT $2 AND (q.removed_at > $3 OR EXISTS (SELECT 1 FROM point_answers b WHERE b.point_id = q.id))))
             ORDER BY CASE WHEN q.removed_at IS NULL THEN 0 ELSE 1 END, q.place, q.id"
        ),
        bind![list, outside, since],
    )?;
    let answers: Vec<AnswerRow> = tx.all(
        "SELECT a.id, a.point_id, p.name, p.kind = 'contact', a.created_by = $2, a.created_at, a.words, a.asked_title, a.asked_hint,
           a.verdict, a.why, v.name, a.verdict_at
         FROM list_points q JOIN point_answers a ON a.point_id = q.id JOIN parties p ON p.id = a.created_by LEFT JOIN parties v ON v.id = a.verdict_by
         WHERE q.list_id = $1 ORDER BY a.point_id, a.number DESC",
        bind![list, kept.by.party()],
    )?;
    let (mut files, loose) = files_of(tx, list, kept)?;
    let mut said: HashMap<PointId, Vec<AnswerRow>> = HashMap::new();
    for answer in answers {
        said.entry(answer.point).or_default().push(answer);
    }
    let lines = rows.into_iter().map(|row| {
        let answers = said.remove(&row.id).unwrap_or_default();
        row.line(answers, outside, &mut files, now)
    });
    Ok((lines.collect(), loose))
}

type OfAnswers = HashMap<Uuid, Vec<FileLine>>;

/// The files of the list: by answer, and those that came without one.
fn files_of(tx: &mut Tx<'_>, list: RequestListId, kept: &Kept<'_>) -> Result<(OfAnswers, Vec<FileLine>), Error> {
    let all = files::lines(tx, kept)?;
    let pairs: Vec<(Uuid, FileId)> = tx.all(
        "SELECT f.answer_id, f.file_id FROM list_points q JOIN point_answers a ON a.point_id = q.id JOIN answer_files f ON f.answer_id = a.id
         WHERE q.list_id = $1 ORDER BY f.answer_id, f.file_id",
        bind![list],
    )?;
    let loose = all.iter().filter(|file| !pairs.iter().any(|(_, of)| *of == file.id)).cloned().collect();
    let mut found = OfAnswers::new();
    for (answer, id) in pairs {
        if let Some(file) = all.iter().find(|file| file.id == id) {
            found.entry(answer).or_default().push(file.clone());
        }
    }
    Ok((found, loose))
}

impl PointRow {
    fn state(&self) -> PointState {
        match self.verdict.as_deref() {
            Some("accepted") => PointState::Accepted,
            Some("sent_back") => PointState::SentBack,
            _ if self.given => PointState::Given,
            _ => PointState::Open,
        }
    }

    fn line(self, answers: Vec<AnswerRow>, outside: bool, files: &mut OfAnswers, now: Time) -> PointLine {
        let state = self.state();
        let (mut answer, mut before) = (None, Vec::new());
        for row in answers {
            let counts = self.answer == Some(row.id);
            let line = row.line(&self, outside, files);
            if counts {
                answer = Some(line);
            } else if !outside {
                before.push(line);
            }
        }
        // All of its files were removed: there is nothing to look at.
        if state == PointState::Open
            && let Some(empty) = answer.take()
            && !outside
        {
            before.insert(0, empty);
        }
        PointLine {
            id: self.id,
            kind: self.kind,
            title: self.title,
            hint: self.hint,
            required: self.required,
            due: self.due,
            own_due: self.own_due,
            state,
            seen: self.number,
            edition: self.edition,
            removed: self.removed_at.is_some(),
            restore_until: self.removed_at.map(|at| at.plus_days(UNDO_DAYS)).filter(|until| *until > now),
            answer,
            before,
        }
    }
}

impl AnswerRow {
    fn line(self, point: &PointRow, outside: bool, files: &mut OfAnswers) -> AnswerLine {
        let otherwise = self.asked_title != point.title || self.asked_hint != point.hint;
        let asked = if self.asked_hint.is_empty() { self.asked_title } else { format!("{}: {}", self.asked_title, self.asked_hint) };
        AnswerLine {
            by: self.by,
            by_guest: self.by_guest,
            mine: self.mine,
            at: self.at,
            words: self.words,
            files: files.remove(&self.id).unwrap_or_default(),
            asked: otherwise.then_some(asked),
            sent_back: self.verdict.as_deref() == Some("sent_back"),
            why: self.why,
            verdict_by: self.verdict_by.filter(|_| !outside),
            verdict_at: self.verdict_at,
        }
    }
}

/// The page of a request list, for a member.
#[derive(Serialize, JsonSchema)]
pub struct ListPage {
    pub around: Around,
    pub list: RequestList,
    pub points: Vec<PointLine>,
    pub panel: Panel,
    pub thread: Thread,
    /// Files that belong to no point.
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    pub file_marks: Vec<files::Mark>,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, rights: &OnRights, by: &Actor, list: &RequestList) -> Result<ListPage, Error> {
    let (thing, on) = (list.followed(), &rights.on_item);
    let kept = Kept::on(item, thing.into(), on, by);
    let (mut points, files) = points(tx, list.id, false, &kept)?;
    let panel = follows::panel(tx, item, on, thing)?;
    // One that was removed unanswered is there for nobody but who can put it back.
    points.retain(|point| !point.removed || panel.may_change || point.answer.is_some() || !point.before.is_empty());
    Ok(ListPage {
        around: follows::around(tx, item, by)?,
        list: list.clone(),
        points,
        panel,
        thread: comments::thread(tx, item, on, by, thing.into())?,
        files,
        file_marks: files::marks(tx, &kept)?,
        rights: on.clone(),
        item: item.clone(),
    })
}

/// The page on which one is made.
#[derive(Serialize, JsonSchema)]
pub struct NewList {
    pub around: Around,
    /// Templates of the organization.
    pub templates: Vec<templates::Template>,
    /// Those that were removed and that the viewer can put back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<templates::Removed>,
    /// Lists that can be used again.
    pub recent: Vec<templates::Recent>,
    /// What it is made of, as the address says: its id, title and words.
    pub from: Option<(Uuid, String, String)>,
}
