//! Approvals, as pages and programs see them.

use super::{
    Outcome, Verdict,
    store::{self, Approver},
};
use crate::{
    comments,
    follows::Place,
    items::{self, Item, attachment::OnRights},
    store::{Time, Tx},
    web::Error,
};
use access::{ApprovalId, MemberId, PartyId, TaskId, Verb};
use schemars::JsonSchema;
use serde::Serialize;

/// The last approval of a task.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ApprovalView {
    /// Goes along with an answer: it is to this question.
    pub id: ApprovalId,
    pub asker: String,
    pub asked_at: Time,
    /// What they wrote to those they ask.
    pub message: String,
    /// Nothing while it waits.
    pub outcome: Option<Outcome>,
    pub ended_at: Option<Time>,
    /// Those who are asked; a guest sees their own line alone.
    pub approvers: Vec<ApproverLine>,
    /// The viewer is asked, and has not answered.
    pub may_decide: bool,
}

/// Somebody who is asked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ApproverLine {
    pub party: PartyId,
    pub name: String,
    /// They stand outside.
    pub guest: bool,
    /// Nothing, until they answer.
    pub verdict: Option<Verdict>,
    pub note: String,
    pub decided_at: Option<Time>,
}

impl From<Approver> for ApproverLine {
    fn from(one: Approver) -> Self {
        let Approver { party, name, kind, verdict, note, decided_at } = one;
        Self { party, name, guest: kind == "contact", verdict, note, decided_at }
    }
}

/// The last approval of a task, as far as the viewer may know of it: a guest, of
/// one that they are asked in.
///
/// # Errors
/// When the store fails.
pub fn of_task(tx: &mut Tx<'_>, task: TaskId, rights: &OnRights, viewer: PartyId) -> Result<Option<ApprovalView>, Error> {
    let Some(last) = store::last(tx, task)? else { return Ok(None) };
    let mut approvers: Vec<ApproverLine> = store::approvers(tx, last.id)?.into_iter().map(ApproverLine::from).collect();
    if rights.on_item.outside() {
        approvers.retain(|line| line.party == viewer);
        if approvers.is_empty() {
            return Ok(None);
        }
    }
    let store::Approval { id, asker, asked_at, message, outcome, ended_at, .. } = last;
    Ok(Some(ApprovalView { id, asker, asked_at, message, outcome, ended_at, approvers, may_decide: rights.here.decide }))
}

/// Somebody who could be asked: they see the task.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Candidate {
    pub party: PartyId,
    pub name: String,
    /// They stand outside.
    pub guest: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub member: Option<MemberId>,
}

/// Everybody who sees the task: members, then guests.
pub(super) fn could_approve(tx: &mut Tx<'_>, item: &Item, task: TaskId) -> Result<Vec<Candidate>, Error> {
    let members = items::insiders(tx, item)?.into_iter().filter(|one| !one.service).map(|one| Candidate {
        party: one.member.party(),
        name: one.name,
        guest: false,
        member: Some(one.member),
    });
    let mut all: Vec<Candidate> = members.collect();
    all.extend(comments::readers(tx, item, Place::Task(task))?.into_iter().map(|one| Candidate {
        party: one.party,
        name: one.name,
        guest: true,
        member: None,
    }));
    Ok(all)
}

/// The approval on the page of a task, for members.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Panel {
    pub last: Option<ApprovalView>,
    /// Those who could be asked; nobody, while others are.
    pub could: Vec<Candidate>,
    /// The viewer may ask, and take the question back.
    pub may_ask: bool,
}

pub(in crate::tasks) fn panel(tx: &mut Tx<'_>, item: &Item, task: TaskId, rights: &OnRights, viewer: PartyId) -> Result<Panel, Error> {
    let last = of_task(tx, task, rights, viewer)?;
    let may_ask = rights.on_item.may(Verb::Edit);
    let waits = last.as_ref().is_some_and(|last| last.outcome.is_none());
    let could = if may_ask && !waits { could_approve(tx, item, task)? } else { Vec::new() };
    Ok(Panel { last, could, may_ask })
}
