//! Questions for approval that wait for a member who leaves: they pass to the successor (MEM-5),
//! or the others decide without them. None waits for somebody who never answers.

use super::{
    Outcome, mails,
    store::{self, Approver},
};
use crate::{
    audit, bind,
    doors::Actor,
    items::{
        self, Instead, MemberSight,
        history::{self, Change},
        house_rights,
        team::Colleague,
    },
    notifications, rows,
    store::Tx,
    web::Error,
};
use access::{ApprovalId, ItemId, MemberId, OrganizationId, TaskId};

rows! {
    /// A question that waits for who leaves.
    struct Question {
        approval: ApprovalId,
        item: ItemId,
        task: TaskId,
        title: String,
        /// The successor sees the task, and is not asked already.
        passes: bool,
    }
}

/// A member who leaves, who takes over from them, and who says so.
struct Leaving<'a> {
    organization: OrganizationId,
    from: &'a Colleague,
    to: &'a Colleague,
    by: &'a Actor,
}

/// Passes on what the member is asked who leaves. Comes after their items have passed on.
///
/// # Errors
/// When the store fails.
pub fn member_left(tx: &mut Tx<'_>, organization: OrganizationId, from: &Colleague, to: &Colleague, by: &Actor) -> Result<(), Error> {
    let leaving = Leaving { organization, from, to, by };
    for question in waiting_for(tx, organization, from.id, to.id)? {
        match Instead::of(question.passes, || leaving.others(tx, &question))? {
            Instead::Successor => leaving.pass(tx, &question)?,
            Instead::Others(others) => leaving.go_without(tx, &question, &others)?,
            Instead::Nobody => leaving.withdraw(tx, &question)?,
        }
    }
    Ok(())
}

fn waiting_for(tx: &mut Tx<'_>, organization: OrganizationId, from: MemberId, to: MemberId) -> Result<Vec<Question>, Error> {
    let everything = house_rights(tx, to)?.is_some_and(|house| MemberSight::new(organization, to, house).everything);
    Ok(tx.all(
        concat!(
            "SELECT v.id, v.item_id, v.task_id, t.title, ",
            crate::items_in_member_sight!(),
            " AND NOT EXISTS (SELECT 1 FROM task_approvers o WHERE o.organization_id = $1 AND o.approval_id = v.id AND o.party_id = $2)
             FROM task_approvers a JOIN task_approvals v ON v.organization_id = a.organization_id AND v.id = a.approval_id
             JOIN tasks t ON t.organization_id = v.organization_id AND t.id = v.task_id
             JOIN items i ON i.organization_id = v.organization_id AND i.id = v.item_id
             WHERE a.organization_id = $1 AND a.party_id = $4 AND a.verdict IS NULL AND v.ended_at IS NULL ORDER BY v.id"
        ),
        bind![organization, to, everything, from],
    )?)
}

impl Leaving<'_> {
    /// The successor is asked in their place.
    fn pass(&self, tx: &mut Tx<'_>, question: &Question) -> Result<(), Error> {
        tx.run(
            "UPDATE task_approvers SET party_id = $4 WHERE organization_id = $1 AND approval_id = $2 AND party_id = $3 AND verdict IS NULL",
            bind![self.organization, question.approval, self.from.id, self.to.id],
        )?;
        self.note(tx, question, "task.approval-passed", Some(&self.to.name))?;
        self.log(tx, question, "task.approval-asked", &self.to.name)?;
        match (items::out_of_bin(tx, self.organization, question.item)?, store::by_id(tx, question.approval)?) {
            (Some(item), Some(approval)) => mails::ask_instead(tx, &item, question.task, &approval, self.to.id),
            _ => Ok(()),
        }
    }

    fn others(&self, tx: &mut Tx<'_>, question: &Question) -> Result<Option<Vec<Approver>>, Error> {
        let mut others = store::approvers(tx, question.approval)?;
        others.retain(|one| one.party != self.from.id.party());
        Ok(Some(others).filter(|others| !others.is_empty()))
    }

    /// Nobody is asked in their place: the answers of the others decide.
    fn go_without(&self, tx: &mut Tx<'_>, question: &Question, others: &[Approver]) -> Result<(), Error> {
        tx.run(
            "DELETE FROM task_approvers WHERE organization_id = $1 AND approval_id = $2 AND party_id = $3 AND verdict IS NULL",
            bind![self.organization, question.approval, self.from.id],
        )?;
        self.note(tx, question, "task.approval-dropped", None)?;
        // Whoever rejected ended it then, so that these approved.
        if others.iter().all(|one| one.verdict.is_some()) { self.approve(tx, question, others) } else { Ok(()) }
    }

    fn approve(&self, tx: &mut Tx<'_>, question: &Question, all: &[Approver]) -> Result<(), Error> {
        if !store::end(tx, question.approval, Outcome::Approved)? {
            return Ok(());
        }
        notifications::over(tx, question.approval)?;
        let found = (items::out_of_bin(tx, self.organization, question.item)?, store::by_id(tx, question.approval)?);
        let (Some(item), Some(mut approval)) = found else { return Ok(()) };
        approval.asker_left |= approval.asked_by == self.from.id.party();
        // In the name of the last of them, who is not told; whoever asked is to hear of it.
        let last = all.iter().filter(|one| one.party != approval.asked_by).max_by_key(|one| one.decided_at);
        last.map_or(Ok(()), |last| mails::tell(tx, &item, question.task, &approval, last.party))
    }

    fn withdraw(&self, tx: &mut Tx<'_>, question: &Question) -> Result<(), Error> {
        if !store::end(tx, question.approval, Outcome::Withdrawn)? {
            return Ok(());
        }
        notifications::over(tx, question.approval)?;
        self.note(tx, question, "task.approval-withdrawn", None)?;
        self.log(tx, question, "task.approval-withdrawn", &self.from.name)
    }

    fn note(&self, tx: &mut Tx<'_>, question: &Question, deed: &'static str, became: Option<&str>) -> Result<(), Error> {
        let change = Change { deed, subject: &question.title, was: Some(&self.from.name), became };
        history::record_by(tx, self.organization, question.item, Some(self.by.party()), &change)
    }

    fn log(&self, tx: &mut Tx<'_>, question: &Question, deed: &str, who: &str) -> Result<(), Error> {
        let detail = format!("{}: {who}", question.title);
        audit::record(tx, self.organization, audit::By::Actor(self.by), deed, ("task", Some(question.task.0)), &detail)
    }
}
