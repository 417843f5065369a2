//! Stays: how long somebody is a guest of an organization, which member answers for them
//! (their sponsor), and what for (WORK-15).
//!
//! A stay is over all that is open to its guest there. While it is suspended, and after
//! its end, their grants rest: nothing is closed, nothing is forgotten, and all of it opens
//! again when they are let in again. It never opens anything itself, and no guest renews
//! their own.

mod ends;
mod keeping;
mod pages;
mod routes;
mod store;
mod views;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing, Within},
    organizations::{Organization, frame::Mark},
    rows,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{ContactId, HouseVerb, MemberId, OrganizationId, PersonId, ReviewId, StayFacts, StayRights};
use uuid::Uuid;

pub use ends::{announce, write_down_ends};
pub use keeping::{Suspension, admits, ask, begin, choose_sponsor, pass_on, suspend, welcome_back};
pub(crate) use pages::{resting, section};
pub use routes::routes;
pub use store::{find as of_contact, takes_over};
pub use views::{Rest, StayView, rest_of};

rows! {
    /// Somebody's time as a guest of an organization.
    #[derive(Clone, Debug)]
    pub struct Stay {
        pub organization: OrganizationId,
        pub slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub contact: ContactId,
        pub name: String,
        pub person: Option<PersonId>,
        /// Nobody, too, where they work here no more.
        pub sponsor: Option<MemberId>,
        pub sponsor_name: Option<String>,
        pub purpose: String,
        pub since: Time,
        pub days: Option<i64>,
        pub until: Option<Time>,
        pub suspended_at: Option<Time>,
        pub suspended_by: Option<String>,
        pub review: Option<ReviewId>,
        pub asked_at: Option<Time>,
    }
}

impl Stay {
    /// Where members meet it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/guests/{}", self.slug, self.contact)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.organization_name, &self.organization_look)
    }

    /// What the policy decides on.
    #[must_use]
    pub fn facts(&self) -> StayFacts {
        StayFacts { suspended: self.suspended_at.is_some(), until: self.until.map(|at| at.0) }
    }

    /// Whether it has come to its end.
    #[must_use]
    pub fn over(&self, now: Time) -> bool {
        self.until.is_some_and(|until| until <= now)
    }

    /// What two who change it meet by.
    fn edition(&self) -> String {
        let of = |text: Option<String>| text.unwrap_or_default();
        let sponsor = of(self.sponsor.map(|id| id.to_string()));
        crate::organizations::stamp(&[
            &sponsor,
            &self.purpose,
            &of(self.until.map(|at| at.0.to_string())),
            &of(self.days.map(|days| days.to_string())),
        ])
    }

    /// Why nothing may be opened to its guest now.
    fn refusal(&self, now: Time) -> Option<Say> {
        let key = match self.facts().rests_at(now.0)? {
            access::WhyNot::StaySuspended => "share-stay-suspended",
            _ => "share-stay-over",
        };
        Some(Say::new(key).and("name", self.name.clone()))
    }
}

impl Thing for Stay {
    type Rights = StayRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        let member = house.by().member().ok_or(Error::NotFound)?;
        let stay = store::find(tx, house.id, address.id("contact")?)?.ok_or(Error::NotFound)?;
        let rights = store::rights(tx, &stay, member, *house.rights())?;
        Ok(house.inside(|_| stay, |_| rights))
    }
}

impl Within<Organization> for Stay {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        store::find(tx, parent.id, ContactId(id))
    }
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident $allowed:expr;)*) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action<Stay> for $name {
            const NAME: &'static str = stringify!($name);
            fn allowed(rights: &StayRights) -> bool { ($allowed)(*rights) }
        }
    )* };
}
verbs! {
    /// See it, and renew it.
    RenewStay |_: StayRights| true;
    /// Choose sponsor, purpose and end; suspend it, and let the guest in again.
    KeepStay StayRights::keeps;
}

/// Members who can answer for guests, by name; for whoever sees who works here.
fn sponsors(tx: &mut Tx<'_>, stay: &Stay, rights: StayRights) -> Result<Vec<crate::items::team::Colleague>, Error> {
    if !rights.keeps() || !rights.house().may(HouseVerb::Browse) {
        return Ok(Vec::new());
    }
    crate::items::team::colleagues(tx, stay.organization)
}

/// So many characters has a purpose at most.
const PURPOSE: usize = 200;
/// No stay is longer, in days.
pub const LONGEST: i64 = 3650;

/// The end of the day, where the organization is, that comes so many days after an instant.
fn end_after(tx: &mut Tx<'_>, organization: OrganizationId, from: Time, days: i64) -> Result<Time, Error> {
    let (zone,): (String,) = tx.one("SELECT zone FROM organizations WHERE id = $1", bind![organization])?;
    let dates = crate::web::Dates::new(crate::web::Language::English.texts(), &zone, from.plus_days(days));
    Ok(dates.end_of(dates.today()).unwrap_or_else(|| from.plus_days(days)))
}
