//! Webhooks (HOUSE-8): addresses of other programs that are told of what happens in an
//! organization, by the Standard Webhooks convention.
//!
//! A webhook follows the audit log, where every change stands in the transaction that made it
//! (`following`): no room has to think of it, none can forget it, and no change takes longer.
//! What it chose becomes rows, which a worker hands over (`sending`), later and later where
//! that fails.
//!
//! It is told that something happened, to what and by whom, as ids; never what was written,
//! and never anything on an item that its member does not see at that moment. It reaches no
//! machine inside (`outgoing::Open`). Its secret is derived and stands nowhere.

mod choosing;
mod delivery_page;
mod events;
mod following;
mod form;
mod form_page;
mod pages;
mod routes;
mod sending;
mod signing;
mod store;
mod views;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing},
    organizations::Organization,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{DeliveryId, HouseRights, HouseVerb, ItemId, MemberId, OrganizationId, OrganizerId, WebhookId};

pub use choosing::kind_of;
pub use events::{ALL, KINDS, TEST};
pub use routes::routes;
pub use sending::{run, tell_all};
pub use store::{pass_on, purge};

/// Old deliveries are forgotten after so many days.
const KEPT_DAYS: i64 = 30;

/// What a webhook is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// All that its member sees, and the organization itself.
    All,
    /// One organizer, and the records in it.
    Organizer,
    /// Single items.
    Items,
}

impl Reach {
    const ALL: [Self; 3] = [Self::All, Self::Organizer, Self::Items];

    /// The word that database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Organizer => "organizer",
            Self::Items => "items",
        }
    }

    /// That of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reach| reach.word() == word)
    }
}

/// Why nothing is told to a webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyOff {
    /// Somebody switched it off.
    Hand,
    /// It said that it is gone.
    Gone,
    /// Nothing reached it for days.
    Failing,
}

impl WhyOff {
    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Gone => "gone",
            Self::Failing => "failing",
        }
    }

    /// That of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Hand, Self::Gone, Self::Failing].into_iter().find(|why| why.word() == word)
    }
}

/// What became of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Delivered,
    /// It was tried as often as it is.
    Failed,
    /// The member no longer sees what it is about.
    Withheld,
}

impl Outcome {
    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Withheld => "withheld",
        }
    }

    /// That of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Delivered, Self::Failed, Self::Withheld].into_iter().find(|outcome| outcome.word() == word)
    }
}

crate::words!(Reach, WhyOff, Outcome);

rows! {
    /// A webhook.
    #[derive(Clone, Debug)]
    pub struct Webhook {
        pub id: WebhookId,
        pub organization: OrganizationId,
        pub slug: String,
        pub name: String,
        pub address: String,
        /// Through whose eyes it looks.
        pub member: MemberId,
        pub member_name: String,
        /// Kinds and single events, separated by spaces.
        pub events: String,
        pub reach: Reach,
        pub organizer: Option<OrganizerId>,
        pub generation: i64,
        pub rotated_at: Option<Time>,
        pub told_to: i64,
        pub failing_since: Option<Time>,
        pub off_at: Option<Time>,
        pub off_why: Option<WhyOff>,
        pub made_at: Time,
        /// Two editors meet here.
        pub edition: i64,
    }
    /// One event for one webhook.
    #[derive(Clone, Debug)]
    pub struct Delivery {
        pub id: DeliveryId,
        /// The `webhook-id` of it.
        pub message: String,
        pub event: String,
        pub item: Option<ItemId>,
        pub body: String,
        pub made_at: Time,
        pub attempts: i64,
        pub next_at: Time,
        pub last_at: Option<Time>,
        pub status: Option<i64>,
        pub fault: Option<String>,
        pub answer: Option<String>,
        pub ended_at: Option<Time>,
        pub outcome: Option<Outcome>,
    }
}

impl Webhook {
    /// Where it is met.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/administration/webhooks/{}", self.slug, self.id)
    }

    fn signer(&self) -> signing::Signer {
        signing::Signer { webhook: self.id, generation: self.generation, rotated_at: self.rotated_at }
    }
}

/// A delivery with its webhook.
pub struct Told {
    pub webhook: Webhook,
    pub it: Delivery,
}

impl Thing for Webhook {
    type Rights = HouseRights;

    /// That it exists is the administrators' to know.
    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        if !house.rights().may(HouseVerb::Administer) {
            return Err(Error::NotFound);
        }
        let webhook = store::find(tx, house.id, address.id("webhook")?)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| webhook, |rights| *rights))
    }
}

impl Thing for Told {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let webhook = Webhook::load(tx, asker, address)?;
        let it = store::delivery(tx, webhook.id, address.id("delivery")?)?.ok_or(Error::NotFound)?;
        Ok(webhook.inside(|webhook| Self { webhook, it }, |rights| *rights))
    }
}

/// See it, change it, switch it off and on.
pub struct KeepWebhook;
impl Action<Webhook> for KeepWebhook {
    const NAME: &'static str = "Keep";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Administer)
    }
}
impl Action<Told> for KeepWebhook {
    const NAME: &'static str = "Keep";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Administer)
    }
}

/// Whether a webhook may be told of something at this moment: of an item, while its member
/// sees that; of the organization itself, while they administer it.
fn may_be_told(tx: &mut Tx<'_>, member: MemberId, item: Option<ItemId>) -> Result<bool, Error> {
    match item {
        Some(item) => crate::items::member_sees(tx, item, member),
        None => administers(tx, member),
    }
}

/// Whether this member administers their organization now.
fn administers(tx: &mut Tx<'_>, member: MemberId) -> Result<bool, Error> {
    let works_here = tx.number("SELECT COUNT(*) FROM parties WHERE id = $1 AND kind = 'member' AND ended_at IS NULL", bind![member])? > 0;
    let rights = if works_here { crate::items::house_rights(tx, member)? } else { None };
    Ok(rights.is_some_and(|rights| rights.may(HouseVerb::Administer)))
}
