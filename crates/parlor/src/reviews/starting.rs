//! Starting a review.

use super::store;
use crate::{
    audit::{self, By},
    bind,
    contacts::Counterparty,
    doors::{Claimed, Permit},
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    organizations::{Administer, Organization},
    store::{Time, Tx},
    web::Error,
};
use access::{CounterpartyId, ReviewId};

/// Days before the last one at which sponsors are reminded.
pub(super) const REMIND_DAYS: i64 = 2;

/// Whose guests a review is about.
#[derive(Clone, Debug)]
pub(super) enum Which {
    All,
    /// Those who were not here for long.
    Idle,
    Of(Claimed<Counterparty>),
}

impl Which {
    /// `all`, `idle`, or `counterparty:` and its id.
    pub(super) fn parse(word: &str) -> Option<Self> {
        match word.trim() {
            "" | "all" => Some(Self::All),
            "idle" => Some(Self::Idle),
            other => other.strip_prefix("counterparty:").and_then(Claimed::parse).map(Self::Of),
        }
    }
}

/// What is asked, and by when.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub title: String,
    pub day: String,
    pub until: Time,
    pub which: Which,
}

/// Starts it, and asks each sponsor.
///
/// # Errors
/// A sentence, where there is no such guest.
pub(super) fn start(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, wanted: &Wanted) -> Result<ReviewId, Error> {
    tx.alone_in(permit.id)?;
    let (id, now) = (tx.id::<ReviewId>(), tx.now());
    let nobody = || Error::field("which", "review-nobody");
    let (of, which): (Option<CounterpartyId>, String) = match &wanted.which {
        Which::All => (None, "all".into()),
        Which::Idle => (None, "idle".into()),
        Which::Of(claimed) => match claimed.within(tx, permit) {
            Ok(company) => (Some(company.id), format!("of {}", company.name)),
            Err(Error::NotFound) => return Err(nobody()),
            Err(other) => return Err(other),
        },
    };
    // One that ends so soon is reminded of by being asked.
    let reminded = (wanted.until <= now.plus_days(REMIND_DAYS + 1)).then_some(now);
    tx.run(
        "INSERT INTO reviews (id, organization_id, title, day, until, which, started_by, started_at, reminded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        bind![id, permit.id, &wanted.title, &wanted.day, wanted.until, &which, permit.by().party(), now, reminded],
    )?;
    let count = gather(tx, id, of, matches!(wanted.which, Which::Idle))?;
    if count == 0 {
        return Err(nobody());
    }
    let detail = format!("{}, {count} guests, {}", wanted.title, wanted.day);
    audit::record(tx, permit.id, By::Actor(permit.by()), "review.started", ("review", Some(id.0)), &detail)?;
    let news = News::new(permit.id, None, Kind::Review, Place::Item, None).of(id);
    for sponsor in store::waiting_sponsors(tx, id)? {
        notifications::tell(tx, &news, sponsor.party(), Mailed::Briefly)?;
    }
    Ok(id)
}

/// Puts the guests into it who are some now: all, those of a counterparty, those who are idle.
fn gather(tx: &mut Tx<'_>, review: ReviewId, of: Option<CounterpartyId>, idle: bool) -> Result<u64, Error> {
    let (now, since) = (tx.now(), tx.now().plus_days(-crate::extranet::IDLE_DAYS));
    Ok(tx.run(
        concat!(
            "INSERT INTO review_guests (review_id, contact_id, organization_id)
             SELECT r.id, g.contact_id, r.organization_id FROM reviews r JOIN grants g ON g.organization_id = r.organization_id
             JOIN contacts ct ON ct.id = g.contact_id WHERE r.id = $1 AND ",
            crate::makes_guest!("$2"),
            " AND (CAST($3 AS UUID) IS NULL OR ct.counterparty_id = $3) AND (NOT $4 OR ",
            crate::guest_idle!("$5"),
            ") GROUP BY r.id, r.organization_id, g.contact_id"
        ),
        bind![review, now, of, idle, since],
    )?)
}
