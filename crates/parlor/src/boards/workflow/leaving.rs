//! A member who leaves is asked no more (BOARD-13). Whoever takes over what was theirs is asked in their place, where they
//! see the board and are not asked already; else the others decide without them, and where nobody is left to, the question
//! is taken back. A board does not stay shut for an answer that cannot come.

use super::{Outcome, store, verdicts};
use crate::{
    audit::{self, By},
    doors::Actor,
    follows::Place,
    items::{
        self, Instead,
        history::{self, Change},
        team::Colleague,
    },
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::Error,
};

/// Takes every question that waits for a member who has left away from them.
///
/// # Errors
/// When the store fails.
pub fn member_left(tx: &mut Tx<'_>, by: &Actor, gone: &Colleague, successor: &Colleague) -> Result<(), Error> {
    for question in store::waiting_for(tx, by.organization, gone.id.party())? {
        let both = (gone.id.party(), successor.id.party());
        let sees = items::member_sees(tx, question.item, successor.id)?;
        let asked = sees && store::ask_instead(tx, by.organization, question.approval, both)?;
        match Instead::of(asked, || without(tx, by, &question, gone))? {
            Instead::Successor => pass(tx, by, &question, (gone, successor))?,
            Instead::Others(others) => conclude(tx, by, &question, &others)?,
            Instead::Nobody => withdraw(tx, by, &question)?,
        }
    }
    Ok(())
}

/// The successor is asked from now on, and told so.
fn pass(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting, (gone, successor): (&Colleague, &Colleague)) -> Result<(), Error> {
    let change = Change { deed: "board.approval-passed-on", subject: &question.title, was: Some(&gone.name), became: Some(&successor.name) };
    note(tx, by, question, &change)?;
    let news = News::new(by.organization, Some(question.item), Kind::Asked, Place::Item, Some(question.asked_by)).of(question.approval);
    notifications::tell(tx, &news, successor.id.party(), Mailed::Briefly)
}

/// Who is asked still, once they are asked no more; nothing, where nobody else says anything.
fn without(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting, gone: &Colleague) -> Result<Option<Vec<store::Approver>>, Error> {
    store::ask_no_more(tx, by.organization, question.approval, gone.id.party())?;
    note(tx, by, question, &Change { deed: "board.approval-dropped", subject: &question.title, was: Some(&gone.name), became: None })?;
    let others = store::approvers(tx, question.approval)?;
    Ok(Some(others).filter(|others| !verdicts(others).is_empty()))
}

/// What the others' answers come to; it may wait for more of them.
fn conclude(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting, others: &[store::Approver]) -> Result<(), Error> {
    let Some(outcome) = Outcome::of(&verdicts(others)) else { return Ok(()) };
    end(tx, question, outcome)?;
    let Some(last) = others.iter().filter(|one| one.verdict.is_some()).max_by_key(|one| one.decided_at) else { return Ok(()) };
    let news = News::new(by.organization, Some(question.item), Kind::Decided, Place::Item, Some(last.party)).of(question.approval);
    notifications::tell(tx, &news, question.asked_by, Mailed::Briefly)
}

fn withdraw(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting) -> Result<(), Error> {
    end(tx, question, Outcome::Withdrawn)?;
    note(tx, by, question, &Change::new("board.approval-withdrawn", &question.title))?;
    audit::record(tx, by.organization, By::Actor(by), "board.approval-withdrawn", ("item", Some(question.item.0)), "")
}

fn end(tx: &mut Tx<'_>, question: &store::Waiting, outcome: Outcome) -> Result<(), Error> {
    store::end(tx, question.approval, outcome)?;
    notifications::over(tx, question.approval)
}

/// Written down, and told to whoever is on the board: what they may do changes with it.
fn note(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting, change: &Change<'_>) -> Result<(), Error> {
    history::record_by(tx, by.organization, question.item, Some(by.party()), change)
}
