//! Approval of a task (PROJ-22): members or guests who see it are asked. It waits
//! until all have decided; one rejection rejects; then it can be asked again.

mod left;
mod mails;
mod pages;
mod routes;
mod store;
mod view;

use super::Task;
use crate::{
    audit,
    doors::{Action, Permit},
    items::{
        attachment::{EditIt, On, OnRights},
        history::{self, Change},
    },
    notifications,
    store::Tx,
    web::{Error, Say},
};
use access::{ApprovalId, PartyId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use left::member_left;
pub use mails::{decided, still_asked};
pub(super) use pages::section;
pub use pages::section_for_guests;
pub use routes::routes;
pub use store::{Waiting, waiting};
pub use view::{ApprovalView, of_task};
pub(super) use view::{Panel, panel};

/// So many are asked at most.
const MOST: usize = 50;

/// Answer where one is asked to approve a task.
pub struct Decide;

impl Action<On<Task>> for Decide {
    const NAME: &'static str = "Decide on";
    fn allowed(rights: &OnRights) -> bool {
        rights.here.decide
    }
}

/// What one approver says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Approved,
    Rejected,
}

impl Verdict {
    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }

    /// The verdict of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Approved, Self::Rejected].into_iter().find(|verdict| verdict.word() == word)
    }
}

/// What an approval came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All approved it.
    Approved,
    /// One rejected it.
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
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The outcome of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Approved, Self::Rejected, Self::Withdrawn].into_iter().find(|outcome| outcome.word() == word)
    }
}

crate::words!(Verdict, Outcome);

/// Asks these people, and writes to each of them.
///
/// # Errors
/// A sentence: nobody was chosen, somebody does not see the task, or others are
/// asked already.
fn ask(tx: &mut Tx<'_>, task: &Permit<EditIt, On<Task>>, chosen: &[PartyId], message: &str) -> Result<(), Error> {
    tx.alone_in(task.item.organization)?;
    if store::open(tx, task.it.id)?.is_some() {
        return Err(Error::form("approval-asked-already"));
    }
    if chosen.is_empty() {
        return Err(Error::field("approver", "approval-nobody"));
    }
    if chosen.len() > MOST {
        return Err(Error::field("approver", Say::new("share-too-many").and("most", MOST)));
    }
    let could = view::could_approve(tx, &task.item, task.it.id)?;
    let mut asked = Vec::new();
    for party in chosen {
        let known = could.iter().find(|one| one.party == *party).ok_or_else(|| Error::field("approver", "approval-sees-not"))?;
        if !asked.iter().any(|one: &&view::Candidate| one.party == known.party) {
            asked.push(known);
        }
    }
    let approval = store::begin(tx, task, message)?;
    for one in &asked {
        store::add(tx, task.item.organization, approval, one.party)?;
        if one.party != task.by().party() {
            mails::ask(tx, task, approval, one)?;
        }
    }
    let names = asked.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    told(tx, task, "task.approval-asked", Some(&names))
}

/// Takes the question back.
///
/// # Errors
/// Not found, where nobody is asked.
fn withdraw(tx: &mut Tx<'_>, task: &Permit<EditIt, On<Task>>) -> Result<(), Error> {
    let approval = store::open(tx, task.it.id)?.ok_or(Error::NotFound)?;
    if !store::end(tx, approval.id, Outcome::Withdrawn)? {
        return Err(Error::NotFound);
    }
    notifications::over(tx, approval.id)?;
    told(tx, task, "task.approval-withdrawn", None)
}

/// Says what one approver thinks. The last of them ends it, or whoever rejects.
///
/// # Errors
/// Not found, where they are not asked any more; changed, where the question is
/// another than they saw.
fn decide(tx: &mut Tx<'_>, task: &Permit<Decide, On<Task>>, asked: ApprovalId, verdict: Verdict, note: &str) -> Result<(), Error> {
    // Two who answer at once must not both find the other missing.
    tx.alone_in(task.item.organization)?;
    let approval = store::open(tx, task.it.id)?.ok_or(Error::NotFound)?;
    if approval.id != asked {
        return Err(Error::Changed);
    }
    if !store::answer(tx, approval.id, task.by().party(), verdict, note)? {
        return Err(Error::NotFound);
    }
    told(tx, task, if verdict == Verdict::Approved { "task.approved" } else { "task.rejected" }, None)?;
    let outcome = match verdict {
        Verdict::Rejected => Some(Outcome::Rejected),
        Verdict::Approved => (store::missing(tx, approval.id)? == 0).then_some(Outcome::Approved),
    };
    if let Some(outcome) = outcome
        && store::end(tx, approval.id, outcome)?
    {
        notifications::over(tx, approval.id)?;
        mails::tell(tx, &task.item, task.it.id, &approval, task.by().party())?;
    }
    Ok(())
}

fn told<A: Action<On<Task>>>(tx: &mut Tx<'_>, task: &Permit<A, On<Task>>, deed: &'static str, became: Option<&str>) -> Result<(), Error> {
    history::record(tx, &task.item, task.by(), &Change { deed, subject: &task.it.title, was: None, became })?;
    let detail = became.map_or_else(|| task.it.title.clone(), |became| format!("{}: {became}", task.it.title));
    audit::record(tx, task.item.organization, audit::By::Actor(task.by()), deed, ("task", Some(task.it.id.0)), &detail)
}
