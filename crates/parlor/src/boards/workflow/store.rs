//! Approvals of boards in the database.

use super::{Drawn, Outcome, Question, Verdict};
use crate::{
    bind,
    boards::AskApproval,
    doors::Permit,
    items::Item,
    rows,
    store::{StoreError, Time, Tx},
    web::Error,
};
use access::{ApprovalId, ItemId, OrganizationId, PartyId};

rows! {
    /// A question.
    #[derive(Clone, Debug)]
    pub(super) struct Approval {
        pub id: ApprovalId,
        pub asked_by: PartyId,
        pub asker: String,
        pub asked_at: Time,
        pub message: String,
        pub due: Option<String>,
        pub outcome: Option<Outcome>,
        pub ended_at: Option<Time>,
    }
    /// One of those who are asked.
    #[derive(Clone, Debug)]
    pub(super) struct Approver {
        pub approval: ApprovalId,
        pub party: PartyId,
        pub name: String,
        pub guest: bool,
        pub verdict: Option<Verdict>,
        pub note: String,
        pub decided_at: Option<Time>,
        /// They have left, or were erased.
        pub gone: bool,
    }
    /// A question that waits for somebody.
    pub(super) struct Waiting {
        pub approval: ApprovalId,
        pub item: ItemId,
        pub title: String,
        pub asked_by: PartyId,
    }
    /// The PDF that it keeps.
    pub(super) struct Kept {
        pub blob: String,
        pub sha256: Vec<u8>,
        pub size: i64,
        pub asked_at: Time,
        /// Whoever wants it was asked.
        pub asked: bool,
    }
}

macro_rules! board_approval {
    () => {
        "SELECT v.id, v.asked_by, p.name, v.asked_at, v.message, v.due, v.outcome, v.ended_at FROM board_approvals v JOIN parties p ON p.id = v.asked_by "
    };
}

macro_rules! board_approver {
    () => {
        "SELECT a.approval_id, p.id, p.name, p.kind = 'contact', a.verdict, a.note, a.decided_at, p.ended_at IS NOT NULL
         FROM board_approvers a JOIN parties p ON p.id = a.party_id "
    };
}

/// The one that waits for answers.
pub(super) fn open(tx: &mut Tx<'_>, item: ItemId) -> Result<Option<Approval>, StoreError> {
    tx.maybe(concat!(board_approval!(), "WHERE v.item_id = $1 AND v.ended_at IS NULL"), bind![item])
}

/// The latest, the newest first: that which waits, if one does, before those that are over.
pub(super) fn latest(tx: &mut Tx<'_>, item: ItemId, most: i64) -> Result<Vec<Approval>, StoreError> {
    tx.all(concat!(board_approval!(), "WHERE v.item_id = $1 ORDER BY v.asked_at DESC, v.id DESC LIMIT $2"), bind![item, most])
}

/// Those who are asked in one, in the order in which they are shown.
pub(super) fn approvers(tx: &mut Tx<'_>, approval: ApprovalId) -> Result<Vec<Approver>, StoreError> {
    tx.all(concat!(board_approver!(), "WHERE a.approval_id = $1 ORDER BY p.kind DESC, p.name, p.id"), bind![approval])
}

/// The same of the [`latest`] approvals of a board.
pub(super) fn latest_approvers(tx: &mut Tx<'_>, item: ItemId, most: i64) -> Result<Vec<Approver>, StoreError> {
    tx.all(
        concat!(
            board_approver!(),
            "WHERE a.approval_id IN (SELECT v.id FROM board_approvals v WHERE v.item_id = $1 ORDER BY v.asked_at DESC, v.id DESC LIMIT $2) ORDER BY p.kind DESC, p.name, p.id"
        ),
        bind![item, most],
    )
}

/// Lets go of the board, if it is at that number still; whoever draws waits until this is over.
pub(super) fn let_go_at(tx: &mut Tx<'_>, item: ItemId, number: i64) -> Result<bool, StoreError> {
    tx.changed("UPDATE boards SET held_until = NULL WHERE item_id = $1 AND number = $2", bind![item, number])
}

/// Holds the board until then, or lets go of it; whoever has it open asks again what they may do.
pub(super) fn hold(tx: &mut Tx<'_>, item: &Permit<AskApproval, Item>, until: Option<Time>) -> Result<(), Error> {
    tx.run("UPDATE boards SET held_until = $3 WHERE organization_id = $1 AND item_id = $2", bind![item.organization, item.id, until])?;
    item.touch(tx)
}

pub(super) fn begin(tx: &mut Tx<'_>, item: &Permit<AskApproval, Item>, question: &Question, drawn: &Drawn) -> Result<ApprovalId, StoreError> {
    let (id, now) = (tx.id::<ApprovalId>(), tx.now());
    let (blob, sha256) = (drawn.pdf.version.to_string(), &drawn.pdf.sha256);
    tx.run(
        "INSERT INTO board_approvals (id, organization_id, item_id, asked_by, asked_at, message, due, number, blob, sha256, size)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        bind![id, item.organization, item.id, item.by().party(), now, &question.message, &question.due, drawn.number, &blob, sha256, drawn.pdf.size],
    )?;
    Ok(id)
}

pub(super) fn add(tx: &mut Tx<'_>, organization: OrganizationId, approval: ApprovalId, party: PartyId) -> Result<(), StoreError> {
    tx.run("INSERT INTO board_approvers (organization_id, approval_id, party_id, note) VALUES ($3, $1, $2, '')", bind![approval, party, organization])
        .map(drop)
}

/// Writes down an answer; false, where they gave one already or were not asked.
pub(super) fn answer(tx: &mut Tx<'_>, approval: ApprovalId, party: PartyId, verdict: Verdict, note: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed(
        "UPDATE board_approvers SET verdict = $3, note = $4, decided_at = $5 WHERE approval_id = $1 AND party_id = $2 AND verdict IS NULL",
        bind![approval, party, verdict, note, now],
    )
}

/// The questions of an organization that wait for an answer of this party.
pub(super) fn waiting_for(tx: &mut Tx<'_>, organization: OrganizationId, party: PartyId) -> Result<Vec<Waiting>, StoreError> {
    tx.all(
        "SELECT v.id, v.item_id, i.title, v.asked_by FROM board_approvers a
         JOIN board_approvals v ON v.organization_id = a.organization_id AND v.id = a.approval_id
         JOIN items i ON i.organization_id = v.organization_id AND i.id = v.item_id
         WHERE a.organization_id = $1 AND a.party_id = $2 AND a.verdict IS NULL AND v.ended_at IS NULL ORDER BY v.id",
        bind![organization, party],
    )
}

/// Asks another in place of a party who has not answered; false, where they are asked already.
pub(super) fn ask_instead(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    approval: ApprovalId,
    (party, other): (PartyId, PartyId),
) -> Result<bool, StoreError> {
    tx.changed(
        "UPDATE board_approvers SET party_id = $4 WHERE organization_id = $1 AND approval_id = $2 AND party_id = $3 AND verdict IS NULL
           AND NOT EXISTS (SELECT 1 FROM board_approvers a WHERE a.organization_id = $1 AND a.approval_id = $2 AND a.party_id = $4)",
        bind![organization, approval, party, other],
    )
}

/// Asks a party no more who has not answered.
pub(super) fn ask_no_more(tx: &mut Tx<'_>, organization: OrganizationId, approval: ApprovalId, party: PartyId) -> Result<(), StoreError> {
    tx.run(
        "DELETE FROM board_approvers WHERE organization_id = $1 AND approval_id = $2 AND party_id = $3 AND verdict IS NULL",
        bind![organization, approval, party],
    )
    .map(drop)
}

pub(super) fn end(tx: &mut Tx<'_>, approval: ApprovalId, outcome: Outcome) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run("UPDATE board_approvals SET outcome = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL", bind![approval, outcome, now]).map(drop)
}

/// The PDF of one of the approvals of a board.
pub(super) fn kept(tx: &mut Tx<'_>, item: ItemId, approval: ApprovalId, viewer: PartyId) -> Result<Option<Kept>, StoreError> {
    tx.maybe(
        "SELECT v.blob, v.sha256, v.size, v.asked_at, EXISTS (SELECT 1 FROM board_approvers a WHERE a.approval_id = v.id AND a.party_id = $3)
         FROM board_approvals v WHERE v.item_id = $1 AND v.id = $2",
        bind![item, approval, viewer],
    )
}
