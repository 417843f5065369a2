//! Erasing an account: what a person signs in with, in which browsers, how they chose. Their row
//! stays empty, since others point to it, and their address is free for somebody new.

use super::{super::store, Eraser, erase as erase_party};
use crate::{
    bind, people,
    store::{Topic, Tx},
    web::Error,
};
use access::{PersonId, SessionId};

/// Erases it, with all that organizations still know of the person.
///
/// # Errors
/// When the store fails.
pub(in crate::privacy) fn erase(tx: &mut Tx<'_>, person: PersonId, by: Eraser<'_>) -> Result<(), Error> {
    for party in store::parties_of(tx, person)? {
        if let Some(subject) = store::subject(tx, party)? {
            erase_party(tx, &subject, by)?;
        }
    }
    let (email,): (String,) = tx.one("SELECT email FROM people WHERE id = $1", bind![person])?;
    proofs(tx, person)?;
    browsers(tx, person)?;
    by_address(tx, person, &email)?;
    let now = tx.now();
    // No address has this key: it has no @.
    tx.run(
        "UPDATE people SET email = '', email_key = $2, name = '', zone = 'UTC', password_hash = NULL, verified_at = NULL, erased_at = $3 WHERE id = $1",
        bind![person, person.to_string(), now],
    )?;
    tx.signal(Topic::Person(person));
    Ok(())
}

/// Everything by which they showed who they are.
fn proofs(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    tx.run("DELETE FROM passkeys WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM passkey_questions WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM authenticators WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM recovery_codes WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM second_steps WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM tokens WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM provider_names WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM mail_choices WHERE person_id = $1", bind![person])?;
    tx.run("DELETE FROM board_requests WHERE person_id = $1", bind![person])?;
    Ok(())
}

fn browsers(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    tx.run("DELETE FROM trusts WHERE session_id IN (SELECT s.id FROM sessions s WHERE s.person_id = $1)", bind![person])?;
    let sessions: Vec<(SessionId,)> = tx.all("DELETE FROM sessions WHERE person_id = $1 RETURNING id", bind![person])?;
    for (session,) in sessions {
        tx.signal(Topic::Session(session));
    }
    Ok(())
}

/// What goes to their mailbox, or names it.
fn by_address(tx: &mut Tx<'_>, person: PersonId, email: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run("DELETE FROM codes WHERE person_id = $1 OR email = $2", bind![person, email])?;
    tx.run("DELETE FROM introductions WHERE email = $1", bind![email])?;
    tx.run(
        "UPDATE invitations SET email = '', email_key = '', name = '', cancelled_at = CASE WHEN accepted_at IS NULL THEN COALESCE(cancelled_at, $2) ELSE cancelled_at END
         WHERE email_key = $1",
        bind![people::email_key(email), now],
    )?;
    tx.run(
        "UPDATE outbox SET to_email = '', to_name = '', content = '{}', fault = NULL, ending = COALESCE(ending, 'dropped'), ended_at = COALESCE(ended_at, $2)
         WHERE to_email = $1",
        bind![email, now],
    )?;
    Ok(())
}
