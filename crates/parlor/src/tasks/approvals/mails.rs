//! Mails about approvals: to each who is asked, and what came of it to whoever
//! asked. As all mails they ask again when they are sent.

use super::{
    Outcome, Verdict,
    store::{self, Approval},
    view::Candidate,
};
use crate::{
    bind,
    doors::Permit,
    follow_facets,
    follows::Place,
    items::{
        self, Item,
        attachment::{EditIt, On},
    },
    notifications::{self, Kind, Mail, Mailed, News},
    post,
    store::Tx,
    tasks::Task,
    web::Error,
};
use access::{ApprovalId, ContactId, MemberId, Near, PartyId, Rights, TaskFacets, TaskId};
use serde_json::{Value, json};

/// What both mails are drawn from: a mail to a member asks again by their id.
fn content(item: &Item, task: TaskId, approval: ApprovalId, reader: PartyId, member: Option<PartyId>) -> Value {
    json!({
        "organization": item.organization_name, "item": item.title, "item_id": item.id, "approval": approval, "reader": reader,
        "member": member,
        "path": format!("{}/tasks/{task}", item.url()),
    })
}

/// Asks somebody. A contact without an address meets it when they come.
pub(super) fn ask(tx: &mut Tx<'_>, task: &Permit<EditIt, On<Task>>, approval: ApprovalId, who: &Candidate) -> Result<(), Error> {
    asked(tx, (&task.item, task.it.id), (approval, task.by().party()), (who.party, who.member))
}

/// Asks a member in place of one who has left; in the name of whoever asked.
pub(super) fn ask_instead(tx: &mut Tx<'_>, item: &Item, task: TaskId, approval: &Approval, who: MemberId) -> Result<(), Error> {
    asked(tx, (item, task), (approval.id, approval.asked_by), (who.party(), Some(who)))
}

fn asked(
    tx: &mut Tx<'_>,
    (item, task): (&Item, TaskId),
    (approval, by): (ApprovalId, PartyId),
    (reader, member): (PartyId, Option<MemberId>),
) -> Result<(), Error> {
    let mail = Mail::new(post::Kind::Approval, content(item, task, approval, reader, member.map(MemberId::party)));
    let news = News::on(item, Kind::Asked, Place::Task(task), Some(by)).of(approval);
    notifications::tell(tx, &news, reader, Mailed::By(&mail))
}

/// Tells whoever asked what came of it; where they have left, who is responsible for the item.
pub(super) fn tell(tx: &mut Tx<'_>, item: &Item, task: TaskId, approval: &Approval, by: PartyId) -> Result<(), Error> {
    let news = News::on(item, Kind::Decided, Place::Task(task), Some(by)).of(approval.id);
    if approval.asker_left {
        return notifications::tell(tx, &news, item.responsible.party(), Mailed::Briefly);
    }
    let mail = Mail::new(post::Kind::Decided, content(item, task, approval.id, approval.asked_by, Some(approval.asked_by)));
    notifications::tell(tx, &news, approval.asked_by, Mailed::By(&mail))
}

/// The words of a mail about an approval.
pub struct Said {
    /// The title of the task.
    pub title: String,
    /// Who asks; or, of what came of it, who rejected.
    pub by: String,
    /// What they wrote.
    pub text: String,
    /// Nothing while it waits.
    pub outcome: Option<Outcome>,
}

fn title(tx: &mut Tx<'_>, approval: ApprovalId, party: PartyId) -> Result<Option<(String, Option<String>)>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT t.title, ",
            follow_facets!("t.organization_id", "t.id", "$2"),
            " FROM task_approvals v JOIN tasks t ON t.id = v.task_id WHERE v.id = $1"
        ),
        bind![approval, party],
    )?)
}

/// What somebody is asked, when their mail is sent; nothing, where they have
/// answered meanwhile, nobody asks any more, or they do not see the task.
///
/// # Errors
/// When the store fails.
pub fn still_asked(tx: &mut Tx<'_>, approval: ApprovalId, reader: PartyId, guest: Option<(ContactId, &Rights)>) -> Result<Option<Said>, Error> {
    let Some(open) = store::by_id(tx, approval)?.filter(|open| open.outcome.is_none()) else { return Ok(None) };
    let waits = store::approvers(tx, approval)?.into_iter().any(|one| one.party == reader && one.verdict.is_none());
    let Some((title, words)) = title(tx, approval, reader)?.filter(|_| waits) else { return Ok(None) };
    if let Some((contact, rights)) = guest {
        let near = Near { follows: words.as_deref().map(TaskFacets::from_words), task: true, asked: true, ..Near::default() };
        if contact.party() != reader || rights.near(near).is_err() {
            return Ok(None);
        }
    }
    Ok(Some(Said { title, by: open.asker, text: open.message, outcome: None }))
}

/// What came of an approval, for the member who asked.
///
/// # Errors
/// When the store fails.
pub fn decided(tx: &mut Tx<'_>, approval: ApprovalId, item: access::ItemId, member: MemberId) -> Result<Option<Said>, Error> {
    let Some(over) = store::by_id(tx, approval)?.filter(|over| over.outcome.is_some()) else { return Ok(None) };
    let Some((title, _)) = title(tx, approval, member.party())? else { return Ok(None) };
    if !items::member_sees(tx, item, member)? {
        return Ok(None);
    }
    let rejected = store::approvers(tx, approval)?.into_iter().find(|one| one.verdict == Some(Verdict::Rejected));
    let (by, text) = rejected.map(|one| (one.name, one.note)).unwrap_or_default();
    Ok(Some(Said { title, by, text, outcome: over.outcome }))
}
