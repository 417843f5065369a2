//! Approvals in the database.

use super::{Outcome, Verdict};
use crate::{
    bind,
    doors::Permit,
    items::{
        Item,
        attachment::{EditIt, On},
    },
    rows,
    store::{StoreError, Time, Tx},
    tasks::Task,
};
use access::{ApprovalId, OrganizationId, PartyId, TaskId};
use std::collections::HashMap;
use uuid::Uuid;

rows! {
    /// Somebody asked for it.
    #[derive(Clone, Debug)]
    pub(super) struct Approval {
        pub id: ApprovalId,
        pub asked_by: PartyId,
        pub asker: String,
        pub asker_left: bool,
        pub asked_at: Time,
        pub message: String,
        pub outcome: Option<Outcome>,
        pub ended_at: Option<Time>,
    }
    /// One of those who are asked.
    #[derive(Clone, Debug)]
    pub(super) struct Approver {
        pub party: PartyId,
        pub name: String,
        pub kind: String,
        pub verdict: Option<Verdict>,
        pub note: String,
        pub decided_at: Option<Time>,
    }
}

macro_rules! approval {
    () => {
        "SELECT v.id, v.asked_by, p.name, p.ended_at IS NOT NULL, v.asked_at, v.message, v.outcome, v.ended_at
         FROM task_approvals v JOIN parties p ON p.id = v.asked_by "
    };
}

/// The one that waits for answers.
pub(super) fn open(tx: &mut Tx<'_>, task: TaskId) -> Result<Option<Approval>, StoreError> {
    tx.maybe(concat!(approval!(), "WHERE v.task_id = $1 AND v.ended_at IS NULL"), bind![task])
}

/// The last one, waiting or over.
pub(super) fn last(tx: &mut Tx<'_>, task: TaskId) -> Result<Option<Approval>, StoreError> {
    tx.maybe(concat!(approval!(), "WHERE v.task_id = $1 ORDER BY v.asked_at DESC, v.id DESC LIMIT 1"), bind![task])
}

pub(super) fn by_id(tx: &mut Tx<'_>, id: ApprovalId) -> Result<Option<Approval>, StoreError> {
    tx.maybe(concat!(approval!(), "WHERE v.id = $1"), bind![id])
}

/// Those who are asked, in the order in which they are shown.
pub(super) fn approvers(tx: &mut Tx<'_>, approval: ApprovalId) -> Result<Vec<Approver>, StoreError> {
    tx.all(
        "SELECT p.id, p.name, p.kind, a.verdict, a.note, a.decided_at FROM task_approvers a JOIN parties p ON p.id = a.party_id
         WHERE a.approval_id = $1 ORDER BY p.kind DESC, p.name, p.id",
        bind![approval],
    )
}

pub(super) fn begin(tx: &mut Tx<'_>, task: &Permit<EditIt, On<Task>>, message: &str) -> Result<ApprovalId, StoreError> {
    let (id, now) = (tx.id::<ApprovalId>(), tx.now());
    tx.run(
        "INSERT INTO task_approvals (id, organization_id, item_id, task_id, asked_by, asked_at, message) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        bind![id, task.item.organization, task.item.id, task.it.id, task.by().party(), now, message],
    )?;
    Ok(id)
}

pub(super) fn add(tx: &mut Tx<'_>, organization: OrganizationId, approval: ApprovalId, party: PartyId) -> Result<(), StoreError> {
    tx.run("INSERT INTO task_approvers (organization_id, approval_id, party_id, note) VALUES ($3, $1, $2, '')", bind![approval, party, organization])
        .map(drop)
}

/// Writes down an answer; false, where they gave one already or were not asked.
pub(super) fn answer(tx: &mut Tx<'_>, approval: ApprovalId, party: PartyId, verdict: Verdict, note: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed(
        "UPDATE task_approvers SET verdict = $3, note = $4, decided_at = $5 WHERE approval_id = $1 AND party_id = $2 AND verdict IS NULL",
        bind![approval, party, verdict, note, now],
    )
}

/// How many have not answered.
pub(super) fn missing(tx: &mut Tx<'_>, approval: ApprovalId) -> Result<i64, StoreError> {
    tx.number("SELECT COUNT(*) FROM task_approvers WHERE approval_id = $1 AND verdict IS NULL", bind![approval])
}

/// Ends it; false, where it was over already.
pub(super) fn end(tx: &mut Tx<'_>, approval: ApprovalId, outcome: Outcome) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed("UPDATE task_approvals SET outcome = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL", bind![approval, outcome, now])
}

/// A task that waits for approval.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    /// The viewer is among those who have not answered.
    pub asked: bool,
}

/// The tasks of an item that wait for approval, by their id.
///
/// # Errors
/// When the store fails.
pub fn waiting(tx: &mut Tx<'_>, item: &Item, viewer: PartyId) -> Result<HashMap<Uuid, Waiting>, StoreError> {
    let rows: Vec<(Uuid, bool)> = tx.all(
        "SELECT v.task_id, EXISTS (SELECT 1 FROM task_approvers a
           WHERE a.organization_id = v.organization_id AND a.approval_id = v.id AND a.party_id = $2 AND a.verdict IS NULL)
         FROM task_approvals v WHERE v.organization_id = $3 AND v.item_id = $1 AND v.ended_at IS NULL",
        bind![item.id, viewer, item.organization],
    )?;
    Ok(rows.into_iter().map(|(task, asked)| (task, Waiting { asked })).collect())
}
