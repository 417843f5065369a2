//! One contact takes over what was another's, since both turned out to be one.

use crate::{
    audit::{self, By},
    bind, sharing,
    store::{Topic, Tx},
    web::Error,
};
use access::{ContactId, Facets, GrantId, ItemId, OrganizationId};

/// Moves what is open to `from`, and what it follows, over to `to`, and ends `from`.
/// Where both have an item, the grant of `to` shows what either did, and that of `from`
/// closes with its address.
///
/// # Errors
/// When the store fails.
pub(super) fn into(tx: &mut Tx<'_>, organization: OrganizationId, from: ContactId, to: ContactId) -> Result<(), Error> {
    let now = tx.now();
    super::making::prove_nothing(tx, organization, from)?;
    // What is over ends with all that hung on it. What came by a public link makes room for what
    // a member opened: they have it on, and follow there what they followed.
    sharing::end_over(tx, organization, (from, to))?;
    tx.run(
        "UPDATE grants SET closed_at = $3, closed_by = $1 WHERE contact_id = $1 AND closed_at IS NULL AND link_id IS NOT NULL
           AND item_id IN (SELECT g.item_id FROM grants g WHERE g.contact_id = $2 AND g.closed_at IS NULL)",
        bind![to, from, now],
    )?;
    let grants: Vec<(GrantId, ItemId, String)> =
        tx.all("SELECT id, item_id, facets FROM grants WHERE contact_id = $1 AND closed_at IS NULL", bind![from])?;
    for (grant, item, facets) in grants {
        let theirs: Option<(GrantId, String)> =
            tx.maybe("SELECT id, facets FROM grants WHERE contact_id = $1 AND item_id = $2 AND closed_at IS NULL", bind![to, item])?;
        match theirs {
            Some((kept, known)) => {
                let both = Facets::from_words(&known).or(Facets::from_words(&facets));
                tx.run("UPDATE grants SET facets = $2 WHERE id = $1", bind![kept, both.words()])?;
                tx.run("UPDATE grants SET closed_at = $2, closed_by = $3 WHERE id = $1", bind![grant, now, to])?;
            }
            None => {
                tx.run("UPDATE grants SET contact_id = $2 WHERE id = $1", bind![grant, to])?;
                tx.run("UPDATE links SET contact_id = $2 WHERE grant_id = $1", bind![grant, to])?;
            }
        }
        tx.signal(Topic::Item(item));
    }
    crate::stays::takes_over(tx, organization, from, to)?;
    tx.run("UPDATE documents SET contact_id = $2 WHERE organization_id = $3 AND contact_id = $1", bind![from, to, organization])?;
    // What both follow, or is closed to both, stays once.
    tx.run(
        "UPDATE follows SET party_id = $2 WHERE party_id = $1 AND ended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = follows.thing_id AND f.party_id = $2 AND f.ended_at IS NULL)",
        bind![from, to],
    )?;
    tx.run("UPDATE follows SET ended_at = $2 WHERE party_id = $1 AND ended_at IS NULL", bind![from, now])?;
    tx.run(
        "UPDATE file_closures SET contact_id = $2 WHERE contact_id = $1 AND opened_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM file_closures f WHERE f.file_id = file_closures.file_id AND f.contact_id = $2 AND f.opened_at IS NULL)",
        bind![from, to],
    )?;
    tx.run(
        "UPDATE event_closures SET contact_id = $2 WHERE organization_id = $3 AND contact_id = $1 AND opened_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM event_closures e WHERE e.organization_id = $3 AND e.event_id = event_closures.event_id
             AND e.contact_id = $2 AND e.opened_at IS NULL)",
        bind![from, to, organization],
    )?;
    tx.run(
        "UPDATE tasks SET assignee_id = $2, edition = edition + 1 WHERE organization_id = $3 AND assignee_id = $1",
        bind![from, to, organization],
    )?;
    tx.run(
        "UPDATE planned SET confirmer_id = $2, edition = edition + 1 WHERE organization_id = $3 AND confirmer_id = $1",
        bind![from, to, organization],
    )?;
    tx.run(
        "UPDATE task_approvers SET party_id = $2 WHERE party_id = $1
           AND NOT EXISTS (SELECT 1 FROM task_approvers a WHERE a.approval_id = task_approvers.approval_id AND a.party_id = $2)",
        bind![from, to],
    )?;
    tx.run(
        "UPDATE board_approvers SET party_id = $2 WHERE party_id = $1
           AND NOT EXISTS (SELECT 1 FROM board_approvers a WHERE a.approval_id = board_approvers.approval_id AND a.party_id = $2)",
        bind![from, to],
    )?;
    // What they drew and said on boards stays theirs to change, and to put back.
    tx.run("UPDATE board_elements SET author_id = $2 WHERE author_id = $1", bind![from, to])?;
    tx.run(
        "UPDATE board_comments SET author_id = $2, deleted_by = CASE WHEN deleted_by = $1 THEN $2 ELSE deleted_by END WHERE author_id = $1",
        bind![from, to],
    )?;
    tx.run(
        "UPDATE group_members SET contact_id = $2 WHERE contact_id = $1
           AND NOT EXISTS (SELECT 1 FROM group_members w WHERE w.group_id = group_members.group_id AND w.contact_id = $2)",
        bind![from, to],
    )?;
    // What either read, they have read; where both did, what `to` read stands.
    tx.run(
        "UPDATE receipts SET party_id = $2 WHERE party_id = $1 AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.thing_id = receipts.thing_id
           AND r.version = receipts.version AND r.by_program = receipts.by_program AND r.party_id = $2)",
        bind![from, to],
    )?;
    tx.run("UPDATE visits SET contact_id = $2 WHERE contact_id = $1", bind![from, to])?;
    tx.run("UPDATE parties SET ended_at = $2 WHERE id = $1", bind![from, now])?;
    audit::record(tx, organization, By::System("verification"), "contact.merged", ("contact", Some(to.0)), &format!("from {from}"))?;
    tx.signal(Topic::Organization(organization));
    Ok(())
}
