//! Reviews of access (WORK-16): an administrator asks all sponsors who of their guests is to
//! stay. Each confirms, reduces or closes; who is not confirmed by the last day is suspended.
//! What came of it is a report under the organization's seal.
//!
//! A review never deletes anything, and never opens anything: who was suspended is let in
//! again as any guest is. Whoever became a guest after its start is no part of it.

mod closing;
mod deciding;
mod list;
mod list_page;
mod pages;
mod report;
mod routes;
mod starting;
mod store;
mod views;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing},
    organizations::{Organization, frame::Mark},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{OrganizationId, PartyId, ReviewId, ReviewRights};

pub use closing::{close_ended, remind};
pub use routes::routes;

rows! {
    /// A review.
    #[derive(Clone, Debug)]
    pub struct Review {
        pub id: ReviewId,
        pub organization: OrganizationId,
        pub slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub title: String,
        /// The last day, as 2026-11-30.
        pub day: String,
        /// The end of it.
        pub until: Time,
        /// Whose: `all`, `idle`, or the name of a counterparty behind `of `.
        pub which: String,
        pub started_by: PartyId,
        pub starter: String,
        pub started_at: Time,
        pub closed_at: Option<Time>,
        /// Nobody, where its day came.
        pub closer: Option<String>,
    }
}

impl Review {
    /// Where sponsors answer.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/reviews/{}", self.slug, self.id)
    }

    /// Where administrators see how far it is.
    #[must_use]
    pub fn progress_url(&self) -> String {
        format!("/o/{}/administration/reviews/{}", self.slug, self.id)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.organization_name, &self.organization_look)
    }

    /// Whether nothing can be decided any more: it was closed, or its day has passed.
    #[must_use]
    pub fn over(&self, now: Time) -> bool {
        self.closed_at.is_some() || self.until <= now
    }
}

impl Thing for Review {
    type Rights = ReviewRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        let member = house.by().member().ok_or(Error::NotFound)?;
        let review = store::find(tx, house.id, address.id("review")?)?.ok_or(Error::NotFound)?;
        let theirs = tx.number(
            "SELECT COUNT(*) FROM review_guests w LEFT JOIN stays y ON y.organization_id = w.organization_id AND y.contact_id = w.contact_id
             WHERE w.review_id = $1 AND CASE WHEN w.decided_at IS NULL THEN y.sponsor_id ELSE w.sponsor_id END = $2",
            bind![review.id, member],
        )?;
        let rights = access::in_review(*house.rights(), theirs > 0).map_err(|_| Error::NotFound)?;
        Ok(house.inside(|_| review, |_| rights))
    }
}

/// See one's guests in it, and answer for them.
pub struct AnswerReview;
impl Action<Review> for AnswerReview {
    const NAME: &'static str = "Answer";
    fn allowed(_: &ReviewRights) -> bool {
        true
    }
}

/// See how far it is, close it, take its report.
pub struct LeadReview;
impl Action<Review> for LeadReview {
    const NAME: &'static str = "Lead";
    fn allowed(rights: &ReviewRights) -> bool {
        rights.leads()
    }
}
