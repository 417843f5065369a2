//! Answers of guests: to each point by itself, kept at once, changed until the company
//! accepts them. Two who answer at once do not overwrite one another: of words and ticks the
//! second sees what the first said, and of files both stay.

use super::{
    RequestList, deeds,
    points::{Point, PointKind},
    store,
};
use crate::{
    bind,
    doors::Permit,
    files::{self, Arrived, Kept},
    follows::{Followable as _, Whom},
    items::attachment::{AnswerIt, On},
    notifications::Kind,
    store::Tx,
    web::{Error, Problem},
};
use uuid::Uuid;

type Answering = Permit<AnswerIt, On<RequestList>>;

/// What is answered.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    Words(String),
    Tick,
}

fn on(permit: &Answering) -> deeds::On<'_> {
    deeds::On { item: &permit.item, list: &permit.it, by: permit.by() }
}

/// Whether the point can still be answered, and like this.
fn open_for(tx: &mut Tx<'_>, permit: &Answering, point: &Point, kind: PointKind) -> Result<(), Error> {
    on(permit).still_running(tx)?;
    if point.accepted() {
        return Err(Error::field("answer", "point-is-accepted"));
    }
    if point.kind == kind { Ok(()) } else { Err(Error::field("answer", "point-other-kind")) }
}

/// Answers in words, or by a tick. `seen` is the number of the answer that was there.
///
/// # Errors
/// Changed, where somebody answered meanwhile; a sentence, where it is accepted already.
pub(super) fn say(tx: &mut Tx<'_>, permit: &Answering, point: &Point, answer: &Answer, seen: i64) -> Result<(), Error> {
    let (kind, words) = match answer {
        Answer::Words(words) => (PointKind::Words, words.as_str()),
        Answer::Tick => (PointKind::Tick, ""),
    };
    open_for(tx, permit, point, kind)?;
    if point.number != seen {
        return Err(Error::Changed);
    }
    keep(tx, permit, point, words)?;
    told(tx, permit, point)
}

/// Answers with files. What was sent before stays, whoever sent it, unless it was sent back.
///
/// # Errors
/// A sentence, where it is accepted already, or about a file that cannot be kept.
pub(super) fn send(tx: &mut Tx<'_>, permit: &Answering, point: &Point, arrived: &[Arrived]) -> Result<(), Error> {
    open_for(tx, permit, point, PointKind::File)?;
    if arrived.is_empty() {
        return Err(Error::Invalid(vec![Problem { field: "answer", say: "file-none".into() }]));
    }
    let place = permit.it.followed().into();
    let sent = files::add_new(tx, &Kept::on(&permit.item, place, &permit.rights().on_item, permit.by()), arrived)?;
    let answer = keep(tx, permit, point, "")?;
    if let Some(before) = point.answer.filter(|_| point.given) {
        tx.run(
            "INSERT INTO answer_files (organization_id, answer_id, file_id) SELECT a.organization_id, a.id, f.file_id FROM answer_files f JOIN point_answers a ON a.id = $1
             WHERE f.answer_id = $2",
            bind![answer, before],
        )?;
    }
    for file in sent {
        tx.run("INSERT INTO answer_files (organization_id, answer_id, file_id) VALUES ($3, $1, $2)", bind![answer, file, permit.item.organization])?;
    }
    told(tx, permit, point)
}

/// Takes an answer back: the point is open, and what was said stays to be read by the team.
///
/// # Errors
/// Changed, where another answer is there by now; a sentence, where it is accepted already.
pub(super) fn take_back(tx: &mut Tx<'_>, permit: &Answering, point: &Point, seen: i64) -> Result<(), Error> {
    open_for(tx, permit, point, point.kind)?;
    if point.number != seen {
        return Err(Error::Changed);
    }
    let taken = tx.changed("UPDATE list_points SET answer_id = NULL WHERE id = $1 AND answer_id = $2", bind![point.id, point.answer])?;
    if !taken {
        return Err(Error::Changed);
    }
    on(permit).done_to(tx, "list.taken-back", &point.title)
}

/// Writes it down with what was asked; it is the one that counts from now on.
fn keep(tx: &mut Tx<'_>, permit: &Answering, point: &Point, words: &str) -> Result<Uuid, Error> {
    let (id, now, number) = (tx.id::<Uuid>(), tx.now(), store::next_number(tx, point.id)?);
    tx.run(
        "INSERT INTO point_answers (organization_id, id, point_id, number, asked_title, asked_hint, words, created_by, created_at, why)
         VALUES ($9, $1, $2, $3, $4, $5, $6, $7, $8, '')",
        bind![id, point.id, number, &point.title, &point.hint, words, permit.by().party(), now, permit.item.organization],
    )?;
    let counts =
        tx.changed("UPDATE list_points SET answer_id = $2 WHERE id = $1 AND answer_id IS NOT DISTINCT FROM $3", bind![point.id, id, point.answer])?;
    if counts { Ok(id) } else { Err(Error::Changed) }
}

fn told(tx: &mut Tx<'_>, permit: &Answering, point: &Point) -> Result<(), Error> {
    on(permit).done_to(tx, "list.answered", &point.title)?;
    on(permit).tell(tx, Whom::Members, &on(permit).news(Kind::ListAnswered))
}
