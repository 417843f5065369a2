//! What is shown of stays.

use super::{Stay, sponsors, store};
use crate::{
    bind,
    doors::Actor,
    items::{MemberSight, team::Colleague},
    organizations::frame::Frame,
    rows,
    sharing::{self, Again},
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, HouseVerb, ItemId, MemberId, OrganizationId, StayRights};
use schemars::JsonSchema;
use serde::Serialize;

/// That a stay rests: since when, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rest {
    /// Suspended; or else it came to its end.
    pub suspended: bool,
    pub since: Time,
    /// The member who suspended it.
    pub by: Option<String>,
    /// A review of access suspended it, since nobody confirmed it.
    pub by_review: bool,
}

impl Rest {
    /// Of a stay that was suspended then, by whom, or that came to its end.
    #[must_use]
    pub fn of(suspended_at: Option<Time>, over: Option<Time>, by: Option<String>, by_review: bool) -> Option<Self> {
        match (suspended_at, over) {
            (Some(since), _) => Some(Self { suspended: true, since, by, by_review }),
            (None, Some(since)) => Some(Self { suspended: false, since, by: None, by_review: false }),
            (None, None) => None,
        }
    }

    /// The key of the sentence that says it; its parts are `name`, `date` and `by`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match (self.suspended, self.by_review, &self.by) {
            (false, ..) => "stay-is-over",
            (true, true, _) => "stay-suspended-by-review",
            (true, false, Some(_)) => "stay-suspended-by",
            (true, false, None) => "stay-is-suspended",
        }
    }
}

impl Stay {
    /// Whether it rests at that instant, and since when.
    #[must_use]
    pub fn rest(&self, now: Time) -> Option<Rest> {
        Rest::of(self.suspended_at, self.until.filter(|until| *until <= now), self.suspended_by.clone(), self.review.is_some())
    }
}

/// Whether the stay of a contact rests.
///
/// # Errors
/// When the store fails.
pub fn rest_of(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<Option<Rest>, Error> {
    let now = tx.now();
    Ok(store::find(tx, organization, contact)?.and_then(|stay| stay.rest(now)))
}

rows! {
    /// What is open to the guest, or would be.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Open {
        pub id: ItemId,
        pub title: String,
    }
}

/// The stay of a guest, as a member has it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StayView {
    pub contact: ContactId,
    pub name: String,
    /// Who answers for them; nothing where nobody does.
    pub sponsor: Option<MemberId>,
    pub sponsor_name: Option<String>,
    pub purpose: String,
    pub since: Time,
    pub until: Option<Time>,
    /// It is renewed for so many days.
    pub days: Option<i64>,
    /// All that is open to them rests.
    pub rest: Option<Rest>,
    /// They asked for more time then.
    pub asked_at: Option<Time>,
    /// The viewer may change and suspend it; whoever sees it may renew it.
    pub keeps: bool,
    /// For changing: as it was when it was read.
    pub edition: String,
    /// Who could be their sponsor.
    #[serde(skip)]
    #[schemars(skip)]
    pub sponsors: Vec<Colleague>,
    /// Somebody else changed it while this was typed.
    #[serde(skip)]
    #[schemars(skip)]
    pub overtaken: bool,
    /// What they see again once they are let in, where it rests.
    #[serde(skip)]
    #[schemars(skip)]
    pub again: Option<Again>,
}

impl StayView {
    /// As this member has it.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) fn load(tx: &mut Tx<'_>, stay: &Stay, rights: StayRights) -> Result<Self, Error> {
        let rest = stay.rest(tx.now());
        let again = if rest.is_some() { Some(sharing::opens_again(tx, stay.organization, stay.contact)?) } else { None };
        Ok(Self {
            contact: stay.contact,
            name: stay.name.clone(),
            sponsor: stay.sponsor,
            sponsor_name: stay.sponsor_name.clone(),
            purpose: stay.purpose.clone(),
            since: stay.since,
            until: stay.until,
            days: stay.days,
            rest,
            asked_at: stay.asked_at,
            keeps: rights.keeps(),
            edition: stay.edition(),
            sponsors: sponsors(tx, stay, rights)?,
            overtaken: false,
            again,
        })
    }

    /// That of a contact, where they have one, for a page of a member; nothing where it is
    /// none of their business.
    ///
    /// # Errors
    /// When the store fails.
    pub fn of_contact(
        tx: &mut Tx<'_>,
        organization: OrganizationId,
        contact: ContactId,
        (by, house): (&Actor, access::HouseRights),
    ) -> Result<Option<Self>, Error> {
        let (Some(stay), Some(member)) = (store::find(tx, organization, contact)?, by.member()) else { return Ok(None) };
        // Whoever is no guest any more has no time as one, unless it is what keeps them out.
        if stay.rest(tx.now()).is_none() && store::items(tx, contact)?.is_empty() {
            return Ok(None);
        }
        match store::rights(tx, &stay, member, house) {
            Ok(rights) => Self::load(tx, &stay, rights).map(Some),
            Err(Error::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

/// The page of a stay.
#[derive(Serialize, JsonSchema)]
pub(super) struct StayPage {
    pub frame: Frame,
    pub stay: StayView,
    /// What is open to the guest of what the viewer sees, or would be, were it not that it rests.
    pub items: Vec<Open>,
    /// So many more are open to them.
    pub others: i64,
    /// The viewer sees the contact's own page too.
    pub contacts: bool,
}

impl StayPage {
    pub(super) fn load(tx: &mut Tx<'_>, stay: &Stay, by: &Actor, rights: StayRights) -> Result<Self, Error> {
        let (now, house) = (tx.now(), rights.house());
        let sight = MemberSight::new(stay.organization, by.member().ok_or(Error::NotFound)?, house);
        let items: Vec<Open> = tx.all(
            concat!(
                "SELECT i.id, i.title FROM grants g JOIN items i ON i.id = g.item_id WHERE g.contact_id = $5 AND ",
                crate::grant_runs!("$4"),
                " AND i.binned_at IS NULL AND ",
                crate::items_in_member_sight!(),
                " ORDER BY i.title_key, i.id"
            ),
            bind![sight.organization, sight.member, sight.everything, now, stay.contact],
        )?;
        let all = i64::try_from(store::items(tx, stay.contact)?.len()).unwrap_or(i64::MAX);
        let others = all.saturating_sub(i64::try_from(items.len()).unwrap_or(i64::MAX)).max(0);
        let frame = Frame::new(stay.mark(), by, house);
        Ok(Self { frame, stay: StayView::load(tx, stay, rights)?, items, others, contacts: house.may(HouseVerb::SeeContacts) })
    }
}
