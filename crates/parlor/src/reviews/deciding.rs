//! What a sponsor says of a guest: they stay, they lose a part, or all of it.

use super::{AnswerReview, Review, store, store::Reviewed};
use crate::{
    audit::{self, By},
    bind,
    doors::{Permit, Within},
    items::MemberSight,
    sharing,
    store::Tx,
    web::{Error, Say},
};
use access::{ContactId, GrantId};
use uuid::Uuid;

/// What is to become of a guest.
#[derive(Clone, Debug)]
pub(super) enum Decision {
    Confirm,
    /// These are closed.
    Reduce(Vec<GrantId>),
    /// Everything is.
    Close,
}

impl Within<Review> for Reviewed {
    fn find(tx: &mut Tx<'_>, review: &Review, id: Uuid) -> Result<Option<Self>, Error> {
        store::guest(tx, review.id, ContactId(id))
    }
}

/// Decides of one guest, once.
///
/// # Errors
/// Not found, for somebody else's guest; a sentence, where it was decided already, where
/// the review is over, or where nothing is open to them any more.
pub(super) fn decide(tx: &mut Tx<'_>, permit: &Permit<AnswerReview, Review>, guest: &Reviewed, decision: &Decision) -> Result<(), Error> {
    let me = permit.by().member().ok_or(Error::NotFound)?;
    if !permit.rights().leads() && guest.sponsor != Some(me) {
        return Err(Error::NotFound);
    }
    let now = tx.now();
    if permit.over(now) {
        return Err(Error::form("review-is-over"));
    }
    if guest.decision.is_some() {
        let by = guest.decider.clone().unwrap_or_default();
        return Err(Error::form(Say::new("review-decided-already").and("name", guest.name.clone()).and("by", by)));
    }
    if guest.items == 0 {
        return Err(Error::form(Say::new("review-nothing-open").and("name", guest.name.clone())));
    }
    let (word, closed) = carry_out(tx, permit, guest, decision)?;
    tx.run(
        "UPDATE review_guests SET decision = $3, decided_by = $4, decided_at = $5, sponsor_id = $6, closed = $7
         WHERE review_id = $1 AND contact_id = $2 AND decided_at IS NULL",
        bind![permit.id, guest.contact, word, me, now, guest.sponsor, closed.join("\n")],
    )?;
    let detail = format!("{word}, {}", permit.title);
    audit::record(tx, permit.organization, By::Actor(permit.by()), "review.decided", ("contact", Some(guest.contact.0)), &detail)
}

/// Closes what is to be closed; the word for it, and the titles of what was.
fn carry_out(
    tx: &mut Tx<'_>,
    permit: &Permit<AnswerReview, Review>,
    guest: &Reviewed,
    decision: &Decision,
) -> Result<(&'static str, Vec<String>), Error> {
    let closed = match decision {
        Decision::Confirm => return Ok(("confirmed", Vec::new())),
        Decision::Close => sharing::close_of_guest(tx, guest.contact, None, permit.by())?,
        Decision::Reduce(grants) => {
            let mut grants = grants.clone();
            let seen = in_sight(tx, permit, guest.contact)?;
            grants.retain(|grant| seen.contains(grant));
            if grants.is_empty() {
                return Err(Error::field("grant", "review-choose-items"));
            }
            sharing::close_of_guest(tx, guest.contact, Some(&grants), permit.by())?
        }
    };
    let all = i64::try_from(closed.len()).unwrap_or(i64::MAX) >= guest.items;
    Ok((if all { "closed" } else { "reduced" }, closed))
}

/// The grants of a guest on items that whoever decides sees.
fn in_sight(tx: &mut Tx<'_>, permit: &Permit<AnswerReview, Review>, contact: ContactId) -> Result<Vec<GrantId>, Error> {
    let now = tx.now();
    let sight = MemberSight::new(permit.organization, permit.by().member().ok_or(Error::NotFound)?, permit.rights().house());
    let all: Vec<(GrantId,)> = tx.all(
        concat!(
            "SELECT g.id FROM grants g JOIN items i ON i.id = g.item_id WHERE g.contact_id = $5 AND ",
            crate::grant_runs!("$4"),
            " AND ",
            crate::items_in_member_sight!()
        ),
        bind![sight.organization, sight.member, sight.everything, now, contact],
    )?;
    Ok(all.into_iter().map(|(grant,)| grant).collect())
}
