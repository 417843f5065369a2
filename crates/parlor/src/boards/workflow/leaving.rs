//! A member who leaves is asked no more (BOARD-13). Whoever takes over what was theirs is asked in their place, where they
//! see the board and are not asked already; else the others decide without them, and where nobody is left to, the question
//! is taken back. A board does not stay shut for an answer that cannot come.

use super::{Outcome, store, verdicts};
use crate::{
    audit::{self, By},
    doors::Actor,
    follows::Place,
    items::{
        self,
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
        let (approval, both) = (question.approval, (gone.id.party(), successor.id.party()));
        let sees = items::member_sees(tx, question.item, successor.id)?;
        if sees && store::ask_instead(tx, by.organization, approval, both)? {
            let change = Change { deed: "board.approval-passed-on", subject: &question.title, was: Some(&gone.name), became: Some(&successor.name) };
            note(tx, by, &question, &change)?;
            let news = News::new(by.organization, Some(question.item), Kind::Asked, Place::Item, Some(question.asked_by)).of(approval);
            notifications::tell(tx, &news, successor.id.party(), Mailed::Briefly)?;
            continue;
        }
        store::ask_no_more(tx, by.organization, approval, gone.id.party())?;
        note(tx, by, &question, &Change { deed: "board.approval-dropped", subject: &question.title, was: Some(&gone.name), became: None })?;
        conclude(tx, by, &question)?;
    }
    Ok(())
}

/// What the others' answers come to.
fn conclude(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting) -> Result<(), Error> {
    let approvers = store::approvers(tx, question.approval)?;
    let said = verdicts(&approvers);
    let outcome = if said.is_empty() { Some(Outcome::Withdrawn) } else { Outcome::of(&said) };
    let Some(outcome) = outcome else { return Ok(()) };
    store::end(tx, question.approval, outcome)?;
    notifications::over(tx, question.approval)?;
    let Some(last) = approvers.iter().filter(|one| one.verdict.is_some()).max_by_key(|one| one.decided_at) else {
        note(tx, by, question, &Change::new("board.approval-withdrawn", &question.title))?;
        return audit::record(tx, by.organization, By::Actor(by), "board.approval-withdrawn", ("item", Some(question.item.0)), "");
    };
    let news = News::new(by.organization, Some(question.item), Kind::Decided, Place::Item, Some(last.party)).of(question.approval);
    notifications::tell(tx, &news, question.asked_by, Mailed::Briefly)
}

/// Written down, and told to whoever is on the board: what they may do changes with it.
fn note(tx: &mut Tx<'_>, by: &Actor, question: &store::Waiting, change: &Change<'_>) -> Result<(), Error> {
    history::record_by(tx, by.organization, question.item, Some(by.party()), change)
}
