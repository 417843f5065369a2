//! The end of a review: who was not confirmed is suspended.

use super::{LeadReview, Review, starting::REMIND_DAYS, store, store::review_query};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Permit},
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    stays::{self, Suspension},
    store::Tx,
    web::Error,
};
use access::{MemberId, PartyId};

/// Reminds sponsors of whose guests nothing was decided, two days before the end, once.
///
/// # Errors
/// When the store fails.
pub fn remind(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now();
    let soon: Vec<Review> = tx.all(
        review_query!("r.closed_at IS NULL AND r.reminded_at IS NULL AND r.until > $1 AND r.until <= $2 ORDER BY r.id"),
        bind![now, now.plus_days(REMIND_DAYS)],
    )?;
    for review in &soon {
        if !tx.changed("UPDATE reviews SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL", bind![review.id, now])? {
            continue;
        }
        let news = News::new(review.organization, None, Kind::ReviewSoon, Place::Item, None).of(review.id);
        for sponsor in store::waiting_sponsors(tx, review.id)? {
            notifications::tell(tx, &news, sponsor.party(), Mailed::Briefly)?;
        }
    }
    Ok(soon.len())
}

/// Closes reviews whose last day has passed.
///
/// # Errors
/// When the store fails.
pub fn close_ended(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now();
    let over: Vec<Review> = tx.all(review_query!("r.closed_at IS NULL AND r.until <= $1 ORDER BY r.id"), bind![now])?;
    for review in &over {
        end(tx, review, None)?;
    }
    Ok(over.len())
}

/// Closes it before its day. Closed twice, it is closed once.
pub(super) fn close(tx: &mut Tx<'_>, permit: &Permit<LeadReview, Review>) -> Result<(), Error> {
    end(tx, permit, Some(permit.by()))
}

fn end(tx: &mut Tx<'_>, review: &Review, actor: Option<&Actor>) -> Result<(), Error> {
    tx.alone_in(review.organization)?;
    let (now, party): (_, Option<PartyId>) = (tx.now(), actor.map(Actor::party));
    // Of two servers, and of two who press, one does it.
    if !tx.changed("UPDATE reviews SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL", bind![review.id, now, party])? {
        return Ok(());
    }
    let by = actor.map_or(By::System("review"), By::Actor);
    let mut suspended = 0_i64;
    for guest in store::guests(tx, review.id)?.into_iter().filter(|guest| guest.decision.is_none()) {
        let word = if guest.items == 0 { "gone" } else { "suspended" };
        if guest.items > 0 {
            suspended += 1;
            suspend(tx, review, guest.contact, (by, party))?;
        }
        tx.run(
            "UPDATE review_guests SET decision = $3, decided_by = $4, decided_at = $5, sponsor_id = $6
             WHERE review_id = $1 AND contact_id = $2 AND decided_at IS NULL",
            bind![review.id, guest.contact, word, party, now, guest.sponsor],
        )?;
    }
    // Nobody has to answer any more.
    notifications::over(tx, review.id)?;
    audit::record(tx, review.organization, by, "review.closed", ("review", Some(review.id.0)), &format!("{}, {suspended} suspended", review.title))?;
    let news = News::new(review.organization, None, Kind::ReviewClosed, Place::Item, party).of(review.id);
    notifications::tell(tx, &news, review.started_by, Mailed::Briefly)
}

fn suspend(tx: &mut Tx<'_>, review: &Review, contact: access::ContactId, (by, party): (By<'_>, Option<PartyId>)) -> Result<(), Error> {
    let stay = match stays::of_contact(tx, review.organization, contact)? {
        Some(stay) => stay,
        None => {
            stays::begin(tx, review.organization, contact, MemberId(review.started_by.0))?;
            // Who has no stay has nothing that could rest, and keeps no other review open.
            let Some(stay) = stays::of_contact(tx, review.organization, contact)? else { return Ok(()) };
            stay
        }
    };
    stays::suspend(tx, &stay, &Suspension { by, party, review: Some(review.id) }).map(drop)
}
