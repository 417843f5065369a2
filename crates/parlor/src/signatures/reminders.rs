//! What a route does by itself: it reminds who has not answered, and ends when its day
//! is over, if it was to.

use super::{
    Outcome, State, advance, mails,
    store::{self, Signer},
};
use crate::{
    bind,
    items::{self, Item},
    rows,
    store::{Time, Tx},
    web::{Error, day_of, there},
};
use access::{EventId, ItemId, OrganizationId};

rows! {
    struct Running {
        id: EventId,
        item: ItemId,
        organization: OrganizationId,
        due: Option<String>,
        withdraws: bool,
        remind_days: i64,
        zone: String,
    }
}

/// Looks after the routes that run.
///
/// # Errors
/// When the store fails.
pub fn keep(tx: &mut Tx<'_>) -> Result<(), Error> {
    let running: Vec<Running> = tx.all(
        "SELECT s.id, s.item_id, s.organization_id, s.due, s.withdraws, s.remind_days, o.zone FROM signings s
         JOIN organizations o ON o.id = s.organization_id
         WHERE s.sent_at IS NOT NULL AND s.ended_at IS NULL AND (s.withdraws OR s.remind_days > 0) ORDER BY s.organization_id, s.id",
        &[],
    )?;
    for one in running {
        let item = match items::behind(tx, one.organization, one.item) {
            Ok(item) => item,
            // It lies in the bin.
            Err(Error::NotFound) => continue,
            Err(other) => return Err(other),
        };
        let outcome = if one.withdraws && over(&one, tx.now()) {
            tx.part(|tx| advance::end(tx, &item, one.id, Outcome::Expired, None))
        } else if one.remind_days > 0 {
            remind(tx, &item, &one)
        } else {
            Ok(())
        };
        match outcome {
            // One route keeps no other waiting.
            Err(fault) if advance::refused(&fault) => tracing::warn!(signing = %one.id, ?fault, "a route has to wait"),
            other => other?,
        }
    }
    Ok(())
}

/// Whether its day is over where the organization is.
fn over(one: &Running, now: Time) -> bool {
    one.due.as_deref().and_then(day_of).is_some_and(|day| there(&one.zone, now).date() > day)
}

fn remind(tx: &mut Tx<'_>, item: &Item, one: &Running) -> Result<(), Error> {
    let now = tx.now();
    let late = |at: Time| at.plus_days(one.remind_days) <= now;
    let signers = store::signers(tx, one.id)?;
    let due = |signer: &&Signer| signer.state == State::Asked && signer.reminded_at.or(signer.asked_at).is_some_and(late);
    let due: Vec<&Signer> = signers.iter().filter(due).collect();
    if due.is_empty() {
        return Ok(());
    }
    let signing = store::signing(tx, one.id, store::NOBODY)?;
    // Whoever was asked is asked still, and is reminded also where who asked sees the document no more.
    let by = advance::sender(tx, item, &signing)?.map_or(signing.started_by.party(), |sender| sender.by.party());
    tx.part(|tx| {
        for signer in due {
            // Of two servers one reminds them.
            let first = "UPDATE signers SET reminded_at = $3
                 WHERE organization_id = $1 AND id = $2 AND state = 'asked' AND reminded_at IS NOT DISTINCT FROM $4";
            if tx.changed(first, bind![one.organization, signer.id, now, signer.reminded_at])? {
                mails::ask(tx, item, &signing, signer, by)?;
            }
        }
        Ok(())
    })
}
