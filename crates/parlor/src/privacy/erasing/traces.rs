//! What goes with somebody who is erased: what only showed where they were, what waits for
//! them, what they had set up for themselves.

use super::Subject;
use crate::{bind, calendars, people, store::Tx, web::Error};

/// Removes it.
pub(super) fn remove(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    overview(tx, who)?;
    visits(tx, who)?;
    arrivals(tx, who)?;
    unfinished(tx, who)?;
    asked(tx, who)?;
    mails(tx, who)?;
    by_address(tx, who, called)
}

/// Their overview, marks and feed.
fn overview(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    tx.run("DELETE FROM notifications WHERE party_id = $1", bind![who.party])?;
    tx.run("DELETE FROM chat_marks WHERE party_id = $1", bind![who.party])?;
    tx.run("DELETE FROM seen_marks WHERE contact_id = $1", bind![who.party])?;
    calendars::end_of(tx, who.party)?;
    tx.run("DELETE FROM timers WHERE organization_id = $1 AND member_id = $2", bind![who.organization, who.party])?;
    tx.run("DELETE FROM saved_views WHERE organization_id = $1 AND member_id = $2 AND NOT shared", bind![who.organization, who.party])?;
    Ok(())
}

/// When they looked, and what they read. On documents that they decided about, it is part of the evidence.
fn visits(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    tx.run(
        "DELETE FROM visits WHERE organization_id = $1 AND contact_id = $2
           AND NOT EXISTS (SELECT 1 FROM signers g WHERE g.item_id = visits.item_id AND g.party_id = $2 AND g.state IN ('signed', 'declined'))",
        bind![who.organization, who.party],
    )?;
    tx.run(
        "DELETE FROM receipts WHERE organization_id = $1 AND party_id = $2
           AND NOT EXISTS (SELECT 1 FROM signers g WHERE g.item_id = receipts.item_id AND g.party_id = $2 AND g.state IN ('signed', 'declined'))",
        bind![who.organization, who.party],
    )?;
    tx.run("DELETE FROM receipt_reminders WHERE party_id = $1", bind![who.party])?;
    tx.run(
        "DELETE FROM trusts WHERE organization_id = $1 AND session_id IN (SELECT s.id FROM sessions s WHERE s.person_id = $2)",
        bind![who.organization, who.person],
    )?;
    Ok(())
}

/// How they came: by which addresses, in which browsers, as whom.
fn arrivals(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    tx.run(
        "DELETE FROM holdings WHERE link_id IN (SELECT l.id FROM links l JOIN grants g ON g.id = l.grant_id WHERE g.contact_id = $1)",
        bind![who.party],
    )?;
    tx.run(
        "DELETE FROM introductions WHERE link_id IN (SELECT l.id FROM links l JOIN grants g ON g.id = l.grant_id WHERE g.contact_id = $1)",
        bind![who.party],
    )?;
    tx.run(
        "DELETE FROM codes WHERE link_id IN (SELECT l.id FROM links l JOIN grants g ON g.id = l.grant_id WHERE g.contact_id = $1)",
        bind![who.party],
    )?;
    // What was written to them beside the invitation, and what they were let in for.
    tx.run("UPDATE grants SET message = '' WHERE organization_id = $1 AND contact_id = $2", bind![who.organization, who.party])?;
    tx.run("DELETE FROM group_members WHERE organization_id = $1 AND contact_id = $2", bind![who.organization, who.party])?;
    tx.run("DELETE FROM stays WHERE organization_id = $1 AND contact_id = $2", bind![who.organization, who.party])?;
    Ok(())
}

/// Drafts and uploads that nobody goes on with: their bytes go as those of all that is removed.
fn unfinished(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE uploads SET expires_at = $2 WHERE party_id = $1 AND expires_at > $2", bind![who.party, now])?;
    tx.run(
        "UPDATE files SET binned_at = $3 WHERE organization_id = $1 AND thing = 'draft' AND thing_id = $2 AND binned_at IS NULL",
        bind![who.organization, who.party, now],
    )?;
    // What was theirs to do is nobody's.
    tx.run(
        "UPDATE tasks SET assignee_id = NULL, edition = edition + 1 WHERE organization_id = $1 AND assignee_id = $2",
        bind![who.organization, who.party],
    )?;
    tx.run(
        "UPDATE follows SET ended_at = $3 WHERE organization_id = $1 AND party_id = $2 AND ended_at IS NULL",
        bind![who.organization, who.party, now],
    )?;
    Ok(())
}

/// That they asked to be let in to boards.
fn asked(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    tx.run(
        "DELETE FROM notifications WHERE organization_id = $1 AND kind = 'requested'
           AND thing_id IN (SELECT b.id FROM board_requests b WHERE b.organization_id = $1 AND b.person_id = $2)",
        bind![who.organization, who.person],
    )?;
    tx.run("DELETE FROM board_requests WHERE organization_id = $1 AND person_id = $2", bind![who.organization, who.person])?;
    Ok(())
}

/// Mails of this organization to them: those that wait are not sent, of the others only when and what sort stays.
fn mails(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    let Some(email) = &who.email else { return Ok(()) };
    let now = tx.now();
    tx.run(
        "UPDATE outbox SET to_email = '', to_name = '', subject = NULL, content = '{}', fault = NULL, ending = COALESCE(ending, 'dropped'), ended_at = COALESCE(ended_at, $3)
         WHERE organization_id = $1 AND to_email = $2",
        bind![who.organization, email, now],
    )?;
    Ok(())
}

/// Where their address stands without them: invitations to work here, answers to forms.
fn by_address(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let Some(email) = &who.email else { return Ok(()) };
    let now = tx.now();
    tx.run(
        "UPDATE form_answers SET name = $3, email = '' WHERE email = $2 AND form_id IN (SELECT f.id FROM forms f WHERE f.organization_id = $1)",
        bind![who.organization, email, called],
    )?;
    tx.run(
        "UPDATE invitations SET email = '', email_key = '', name = $4, cancelled_at = CASE WHEN accepted_at IS NULL THEN COALESCE(cancelled_at, $5) ELSE cancelled_at END
         WHERE organization_id = $1 AND email_key = $2 AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.organization_id = $1 AND p.person_id = $3
           AND p.kind = 'member' AND p.ended_at IS NULL AND p.erased_at IS NULL)",
        bind![who.organization, people::email_key(email), who.person, called, now],
    )?;
    Ok(())
}
