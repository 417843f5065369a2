//! What the company says to an answer: it accepts it, or sends it back with a word why.

use super::{RequestList, asking::on, points::Point};
use crate::{
    bind,
    doors::Permit,
    follows::Whom,
    items::{
        attachment::{EditIt, On},
        history::Change,
    },
    notifications::Kind,
    store::Tx,
    web::Error,
};
use uuid::Uuid;

type Editing = Permit<EditIt, On<RequestList>>;

/// The answer that stands there, if it is the one that was looked at.
fn looked_at(tx: &mut Tx<'_>, permit: &Editing, point: &Point, seen: i64) -> Result<Uuid, Error> {
    on(permit).still_running(tx)?;
    if point.number != seen {
        return Err(Error::Changed);
    }
    point.answer.filter(|_| point.given).ok_or_else(|| Error::field("answer", "point-no-answer"))
}

/// Accepts an answer. When all that is required is accepted, the list is done.
///
/// # Errors
/// Changed, where another answer is there by now; a sentence, where there is none.
pub(super) fn accept(tx: &mut Tx<'_>, permit: &Editing, point: &Point, seen: i64) -> Result<(), Error> {
    let answer = looked_at(tx, permit, point, seen)?;
    if point.accepted() {
        return Ok(());
    }
    set(tx, permit, answer, "accepted", "")?;
    on(permit).done_to(tx, "list.accepted", &point.title)?;
    on(permit).settle(tx)
}

/// Sends an answer back: the point is open again, and the guests hear why.
///
/// # Errors
/// As [`accept`]; a sentence, where no word says why.
pub(super) fn send_back(tx: &mut Tx<'_>, permit: &Editing, point: &Point, seen: i64, why: &str) -> Result<(), Error> {
    let answer = looked_at(tx, permit, point, seen)?;
    set(tx, permit, answer, "sent_back", why)?;
    on(permit).note(tx, &Change { deed: "list.sent-back", subject: &point.title, was: None, became: Some(why) })?;
    on(permit).tell(tx, Whom::Guests, &on(permit).news(Kind::ListBack).of(answer))
}

fn set(tx: &mut Tx<'_>, permit: &Editing, answer: Uuid, verdict: &'static str, why: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE point_answers SET verdict = $2, why = $3, verdict_by = $4, verdict_at = $5 WHERE id = $1",
        bind![answer, verdict, why, permit.by().party(), now],
    )?;
    Ok(())
}
