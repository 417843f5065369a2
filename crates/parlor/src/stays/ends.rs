//! Ends of stays: announced to both sides before they come, and written down when they have.

use super::{Stay, keeping, store, store::stay_query};
use crate::{
    audit::By,
    bind,
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::Error,
};

/// Days before an end at which it is announced first, and once more.
pub(super) const FIRST: i64 = 14;
const LAST: i64 = 1;

/// Tells guests whose stay ends soon, and their sponsors: two weeks before, and on the last
/// day. Whose stay rests, and to whom nothing would be open, is not told.
///
/// # Errors
/// When the store fails.
pub fn announce(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now();
    let ending: Vec<Stay> = tx.all(
        concat!(
            stay_query!(
                "y.ended_at IS NULL AND y.suspended_at IS NULL AND y.until > $1
                   AND ((y.announced_at IS NULL AND y.until <= $2) OR (y.reminded_at IS NULL AND y.until <= $3))"
            ),
            " AND EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = y.contact_id AND ",
            crate::grant_runs!("$1"),
            ")"
        ),
        bind![now, now.plus_days(FIRST), now.plus_days(LAST)],
    )?;
    let mut told = 0;
    for stay in &ending {
        let last = stay.until.is_some_and(|until| until <= now.plus_days(LAST));
        // Of two servers one tells it.
        if tx.changed(
            "UPDATE stays SET announced_at = COALESCE(announced_at, $3), reminded_at = CASE WHEN $4 THEN $3 ELSE reminded_at END
             WHERE organization_id = $1 AND contact_id = $2 AND CASE WHEN $4 THEN reminded_at ELSE announced_at END IS NULL",
            bind![stay.organization, stay.contact, now, last],
        )? {
            tell(tx, stay, Kind::StayEnds)?;
            told += 1;
        }
    }
    Ok(told)
}

/// Writes down that stays came to their end. The policy has refused their guests since that
/// instant already; their open pages went dark then.
///
/// # Errors
/// When the store fails.
pub fn write_down_ends(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now();
    let over: Vec<Stay> = tx.all(stay_query!("y.ended_at IS NULL AND y.until <= $1"), bind![now])?;
    for stay in &over {
        // Of two servers one writes it down.
        if !tx.changed(
            "UPDATE stays SET ended_at = until WHERE organization_id = $1 AND contact_id = $2 AND ended_at IS NULL AND until <= $3",
            bind![stay.organization, stay.contact, now],
        )? {
            continue;
        }
        notifications::over(tx, stay.contact)?;
        keeping::noted(tx, stay, (By::System("end of stays"), None), "guest.ended", "")?;
        // Whoever had nothing left misses nothing.
        if stay.suspended_at.is_none() && !store::items(tx, stay.contact)?.is_empty() {
            tell(tx, stay, Kind::StayOver)?;
        }
    }
    Ok(over.len())
}

/// Tells the guest, and who answers for them.
fn tell(tx: &mut Tx<'_>, stay: &Stay, kind: Kind) -> Result<(), Error> {
    let news = News::new(stay.organization, None, kind, Place::Item, None).of(stay.contact);
    let both = [Some(stay.contact.party()), stay.sponsor.map(access::MemberId::party)];
    for party in both.into_iter().flatten() {
        notifications::tell(tx, &news, party, Mailed::Briefly)?;
    }
    Ok(())
}
