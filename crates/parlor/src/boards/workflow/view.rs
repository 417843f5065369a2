//! The Workflow tab, cut to what its viewer may see: a guest sees how things stand, and of
//! approvals those in which they are asked, with their own answer.

use super::{
    Outcome, Verdict,
    asked::{self, Candidate},
    store::{self, Approval, Approver},
    updates::{self, State, UpdateView},
};
use crate::{
    doors::Actor,
    items::Item,
    store::{Time, Tx},
    web::Error,
};
use access::{ApprovalId, BoardDeed, BoardRights, PartyId};
use schemars::JsonSchema;
use serde::Serialize;

/// So many approvals are shown.
const SHOWN: i64 = 20;

/// What stands on it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Workflow {
    /// How things stand, as was said last.
    pub state: Option<State>,
    /// The newest first. What was taken back is among them for who may put it back, without its words.
    pub updates: Vec<UpdateView>,
    /// Whether somebody is asked to approve the board now; nobody changes it then.
    pub asked: bool,
    /// The approval that waits, where the viewer may know of it, and those that are over.
    pub approvals: Vec<ApprovalView>,
    pub may_update: bool,
    /// The viewer may ask for approval.
    pub may_ask: bool,
    /// The viewer may take the question back.
    pub may_withdraw: bool,
    /// Those who could be asked, while nobody is.
    pub could: Vec<Candidate>,
}

/// An approval.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ApprovalView {
    /// Goes along with an answer: it is to this question.
    pub id: ApprovalId,
    pub asker: String,
    pub asked_at: Time,
    /// What they wrote to those they ask.
    pub message: String,
    /// A day, as 2026-11-30.
    pub due: Option<String>,
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

impl Workflow {
    /// All of it, in a constant number of reads.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: BoardRights, by: &Actor) -> Result<Self, Error> {
        let viewer = by.party();
        let updates = updates::latest(tx, item, viewer, rights)?;
        let latest = store::latest(tx, item.id, SHOWN)?;
        let mut lines = if latest.is_empty() { Vec::new() } else { store::latest_approvers(tx, item.id, SHOWN)? };
        let outside = by.member().is_none();
        if outside {
            lines.retain(|line| line.party == viewer);
        }
        let asked = latest.iter().any(|one| one.outcome.is_none());
        let may_ask = rights.may(BoardDeed::Approval);
        let decides = rights.may(BoardDeed::Decide) && !by.holds() && !by.previews();
        let approvals = latest.into_iter().map(|one| ApprovalView::of(one, &lines, viewer, decides));
        Ok(Self {
            state: updates.iter().find(|update| update.restore_until.is_none()).map(|update| update.state),
            updates,
            asked,
            approvals: approvals.filter(|one| !outside || !one.approvers.is_empty()).collect(),
            may_update: rights.may(BoardDeed::Update),
            may_ask,
            may_withdraw: rights.may(BoardDeed::Withdraw),
            could: if may_ask && !asked { asked::could(tx, item)? } else { Vec::new() },
        })
    }

    /// The one that waits.
    #[must_use]
    pub fn open(&self) -> Option<&ApprovalView> {
        self.approvals.iter().find(|one| one.outcome.is_none())
    }
}

impl ApprovalView {
    fn of(approval: Approval, lines: &[Approver], viewer: PartyId, decides: bool) -> Self {
        let Approval { id, asker, asked_at, message, due, outcome, ended_at, .. } = approval;
        let approvers: Vec<ApproverLine> = lines.iter().filter(|line| line.approval == id).cloned().map(ApproverLine::from).collect();
        let waits_for_them = approvers.iter().any(|line| line.party == viewer && line.verdict.is_none());
        let may_decide = decides && outcome.is_none() && waits_for_them;
        Self { id, asker, asked_at, message, due, outcome, ended_at, approvers, may_decide }
    }
}

impl From<Approver> for ApproverLine {
    fn from(one: Approver) -> Self {
        let Approver { party, name, guest, verdict, note, decided_at, .. } = one;
        Self { party, name, guest, verdict, note, decided_at }
    }
}
