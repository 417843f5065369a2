//! Reading reviews, and the guests in them.

use super::Review;
use crate::{
    bind, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, MemberId, OrganizationId, ReviewId};

macro_rules! review_query {
    ($condition:literal) => {
        concat!(
            "SELECT r.id, r.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", r.title, r.day, r.until, r.which, r.started_by, s.name, r.started_at, r.closed_at, c.name
             FROM reviews r JOIN organizations o ON o.id = r.organization_id JOIN parties s ON s.id = r.started_by LEFT JOIN parties c ON c.id = r.closed_by
             WHERE ",
            $condition
        )
    };
}
pub(super) use review_query;

/// A review of an organization.
pub(super) fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: ReviewId) -> Result<Option<Review>, Error> {
    Ok(tx.maybe(review_query!("r.organization_id = $1 AND r.id = $2"), bind![organization, id])?)
}

rows! {
    /// A guest in a review.
    #[derive(Clone, Debug)]
    pub struct Reviewed {
        pub contact: ContactId,
        pub name: String,
        pub counterparty: Option<String>,
        /// Who answers for them now, or did when it was decided.
        pub sponsor: Option<MemberId>,
        pub sponsor_name: Option<String>,
        pub purpose: Option<String>,
        pub stays_until: Option<Time>,
        pub suspended: bool,
        pub decision: Option<String>,
        pub decider: Option<String>,
        pub decided_at: Option<Time>,
        /// What was closed, by its titles, a line each.
        pub closed: String,
        /// So many items are open to them, or would be.
        pub items: i64,
    }
}

macro_rules! reviewed_query {
    ($condition:literal) => {
        concat!(
            "SELECT w.contact_id, p.name, k.name, s.id, s.name, y.purpose, y.until, y.suspended_at IS NOT NULL, w.decision, d.name, w.decided_at,
               w.closed, (SELECT COUNT(*) FROM grants g WHERE g.contact_id = w.contact_id AND ",
            crate::grant_runs!("$2"),
            ")
             FROM review_guests w JOIN parties p ON p.id = w.contact_id JOIN contacts c ON c.id = w.contact_id
             LEFT JOIN counterparties k ON k.id = c.counterparty_id
             LEFT JOIN stays y ON y.organization_id = w.organization_id AND y.contact_id = w.contact_id
             LEFT JOIN parties s ON s.id = CASE WHEN w.decided_at IS NULL THEN y.sponsor_id ELSE w.sponsor_id END
               AND (w.decided_at IS NOT NULL OR s.ended_at IS NULL)
             LEFT JOIN parties d ON d.id = w.decided_by WHERE w.review_id = $1",
            $condition,
            " ORDER BY p.name, w.contact_id"
        )
    };
}

/// All guests of a review, by name.
pub(super) fn guests(tx: &mut Tx<'_>, review: ReviewId) -> Result<Vec<Reviewed>, Error> {
    let now = tx.now();
    Ok(tx.all(reviewed_query!(""), bind![review, now])?)
}

/// One of them.
pub(super) fn guest(tx: &mut Tx<'_>, review: ReviewId, contact: ContactId) -> Result<Option<Reviewed>, Error> {
    let now = tx.now();
    Ok(tx.maybe(reviewed_query!(" AND w.contact_id = $3"), bind![review, now, contact])?)
}

/// The sponsors of those of whom nothing was decided.
pub(super) fn waiting_sponsors(tx: &mut Tx<'_>, review: ReviewId) -> Result<Vec<MemberId>, Error> {
    let all: Vec<(MemberId,)> = tx.all(
        "SELECT DISTINCT p.id FROM review_guests w JOIN stays y ON y.organization_id = w.organization_id AND y.contact_id = w.contact_id
         JOIN parties p ON p.id = y.sponsor_id AND p.ended_at IS NULL WHERE w.review_id = $1 AND w.decided_at IS NULL ORDER BY p.id",
        bind![review],
    )?;
    Ok(all.into_iter().map(|(sponsor,)| sponsor).collect())
}
