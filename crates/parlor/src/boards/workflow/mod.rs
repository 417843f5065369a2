//! The Workflow tab of a board (BOARD-13): how things stand, as members say; and the
//! question, put to some of those who are on the board, whether it is well as it is.
//!
//! While they are asked nobody changes the board, and the question keeps a PDF of it: what
//! they answer to stays what it was. One who does not approve ends it; else it waits until
//! all have answered.

mod asked;
mod leaving;
mod pages;
mod routes;
mod store;
mod told;
mod updates;
mod view;

use super::{AskApproval, Decide, WithdrawApproval};
use crate::{
    audit::{self, By},
    doors::Permit,
    files::Arrived,
    items::{
        Item,
        history::{self, Change},
    },
    notifications,
    store::Tx,
    web::{Error, Say},
};
use access::{ApprovalId, PartyId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use asked::could as on_board;
pub use leaving::member_left;
pub(super) use pages::{notice, opens, part};
pub use routes::routes;
pub use updates::State;
pub use view::Workflow;

/// So many are asked at most.
const MOST: usize = 50;
/// So long a board is held while it is drawn, at most.
const HELD_SECONDS: i64 = 60;

/// What one approver says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Approved,
    /// It is well with the changes that they name.
    WithEdits,
    Rejected,
}

impl Verdict {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Approved, Self::WithEdits, Self::Rejected];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::WithEdits => "with_edits",
            Self::Rejected => "rejected",
        }
    }

    /// The verdict of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.word() == word)
    }
}

/// What an approval came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All approved it.
    Approved,
    /// All accepted it, and somebody wants edits.
    WithEdits,
    /// One did not approve it.
    Rejected,
    /// Whoever asked needs no answer any more.
    Withdrawn,
}

impl Outcome {
    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::WithEdits => "with_edits",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The outcome of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Approved, Self::WithEdits, Self::Rejected, Self::Withdrawn].into_iter().find(|outcome| outcome.word() == word)
    }

    /// What these answers come to; nothing while it waits for more. One who does not
    /// approve decides for all.
    #[must_use]
    pub fn of(verdicts: &[Option<Verdict>]) -> Option<Self> {
        if verdicts.contains(&Some(Verdict::Rejected)) {
            return Some(Self::Rejected);
        }
        if verdicts.is_empty() || verdicts.contains(&None) {
            return None;
        }
        Some(if verdicts.contains(&Some(Verdict::WithEdits)) { Self::WithEdits } else { Self::Approved })
    }
}

crate::words!(Verdict, Outcome);

/// A question, as somebody wants to put it.
#[derive(Clone, Debug)]
struct Question {
    approvers: Vec<PartyId>,
    message: String,
    /// A day.
    due: Option<String>,
}

/// The board as it was drawn for the question.
#[derive(Clone, Debug)]
struct Drawn {
    /// What the board was at.
    number: i64,
    pdf: Arrived,
}

/// Holds the board as it is, while it is drawn for those who are asked. Whoever stops in between holds it no longer than it takes
/// to draw the largest.
///
/// # Errors
/// When the store fails.
fn hold(tx: &mut Tx<'_>, item: &Permit<AskApproval, Item>) -> Result<(), Error> {
    let until = tx.now().plus_seconds(HELD_SECONDS);
    store::hold(tx, item, Some(until))
}

/// Lets go of a board that was held.
///
/// # Errors
/// When the store fails.
fn let_go(tx: &mut Tx<'_>, item: &Permit<AskApproval, Item>) -> Result<(), Error> {
    store::hold(tx, item, None)
}

/// Asks these people, and tells each of them. From now on nobody changes the board.
///
/// # Errors
/// Changed, when somebody drew meanwhile. A sentence: nobody was chosen, somebody is not on
/// the board, or others are asked already.
fn ask(tx: &mut Tx<'_>, item: &Permit<AskApproval, Item>, question: &Question, drawn: &Drawn) -> Result<ApprovalId, Error> {
    tx.alone_in(item.organization)?;
    if store::open(tx, item.id)?.is_some() {
        return Err(Error::form("board-approval-already"));
    }
    if question.approvers.is_empty() {
        return Err(Error::field("approver", "approval-nobody"));
    }
    if question.approvers.len() > MOST {
        return Err(Error::field("approver", Say::new("share-too-many").and("most", MOST)));
    }
    let could = asked::could(tx, item)?;
    let mut asked: Vec<&asked::Candidate> = Vec::new();
    for party in &question.approvers {
        let known = could.iter().find(|one| one.party == *party).ok_or_else(|| Error::field("approver", "board-approval-not-here"))?;
        if !asked.iter().any(|one| one.party == known.party) {
            asked.push(known);
        }
    }
    // Whoever draws waits here, and is asked again.
    if !store::let_go_at(tx, item.id, drawn.number)? {
        return Err(Error::Changed);
    }
    let approval = store::begin(tx, item, question, drawn)?;
    for one in &asked {
        store::add(tx, item.organization, approval, one.party)?;
        told::ask(tx, item, approval, one)?;
    }
    let names = asked.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    note(tx, item, "board.approval-asked", Some(&names))?;
    Ok(approval)
}

/// Takes the question back.
///
/// # Errors
/// A sentence, where nobody is asked.
fn withdraw(tx: &mut Tx<'_>, item: &Permit<WithdrawApproval, Item>) -> Result<(), Error> {
    tx.alone_in(item.organization)?;
    let approval = store::open(tx, item.id)?.ok_or_else(|| Error::form("board-approval-over"))?;
    store::end(tx, approval.id, Outcome::Withdrawn)?;
    notifications::over(tx, approval.id)?;
    note(tx, item, "board.approval-withdrawn", None)
}

/// Says what one approver thinks. The last of them ends it, or whoever does not approve.
///
/// # Errors
/// Not found, where they are not asked, or not any more; changed, where the question is
/// another than they saw; a sentence, where they want edits and name none.
fn decide(tx: &mut Tx<'_>, item: &Permit<Decide, Item>, asked: ApprovalId, verdict: Verdict, words: &str) -> Result<(), Error> {
    // Two who answer at once must not both find the other missing.
    tx.alone_in(item.organization)?;
    // Whoever only holds an address has shown to nobody who they are.
    if item.by().holds() {
        return Err(Error::NotFound);
    }
    let approval = store::open(tx, item.id)?.ok_or(Error::NotFound)?;
    if approval.id != asked {
        return Err(Error::Changed);
    }
    if verdict == Verdict::WithEdits && words.is_empty() {
        return Err(Error::field("note", "board-approval-which-edits"));
    }
    if !store::answer(tx, approval.id, item.by().party(), verdict, words)? {
        return Err(Error::NotFound);
    }
    let deed = match verdict {
        Verdict::Approved => "board.approved",
        Verdict::WithEdits => "board.accepted",
        Verdict::Rejected => "board.not-approved",
    };
    note(tx, item, deed, Some(words).filter(|words| !words.is_empty()))?;
    if let Some(outcome) = Outcome::of(&verdicts(&store::approvers(tx, approval.id)?)) {
        store::end(tx, approval.id, outcome)?;
        notifications::over(tx, approval.id)?;
        told::decided(tx, item, &approval, item.by().party())?;
    }
    Ok(())
}

/// What they say who are asked. Somebody who is gone, and had not answered, is waited for no more.
fn verdicts(approvers: &[store::Approver]) -> Vec<Option<Verdict>> {
    approvers.iter().filter(|one| !one.gone || one.verdict.is_some()).map(|one| one.verdict).collect()
}

/// Written down, and told to whoever is on the board: what they may do changes with it.
fn note<A: 'static>(tx: &mut Tx<'_>, item: &Permit<A, Item>, deed: &'static str, became: Option<&str>) -> Result<(), Error> {
    history::record(tx, item, item.by(), &Change { deed, subject: &item.title, was: None, became })?;
    audit::record(tx, item.organization, By::Actor(item.by()), deed, ("item", Some(item.id.0)), became.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Verdict};

    #[test]
    fn board_13_one_who_does_not_approve_ends_it_and_edits_outweigh_approval() {
        use Verdict::{Approved, Rejected, WithEdits};
        for (verdicts, outcome) in [
            (&[] as &[Option<Verdict>], None),
            (&[None], None),
            (&[Some(Approved), None], None),
            (&[Some(WithEdits), None], None),
            (&[None, Some(Rejected)], Some(Outcome::Rejected)),
            (&[Some(Approved), Some(Approved)], Some(Outcome::Approved)),
            (&[Some(Approved), Some(WithEdits)], Some(Outcome::WithEdits)),
            (&[Some(WithEdits), Some(Rejected)], Some(Outcome::Rejected)),
        ] {
            assert_eq!(Outcome::of(verdicts), outcome, "{verdicts:?}");
        }
    }
}
