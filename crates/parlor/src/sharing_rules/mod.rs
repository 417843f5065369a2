//! Sharing rules: what an organization asks of all that is opened to guests. Domains of their
//! addresses, the longest time, no public links somewhere, two proofs before somebody signs or
//! changes things, and who looks, painted over pictures of files.
//!
//! A rule is a *draft* until it is switched on, and is never changed while it is on: another
//! draft takes its place. Of a draft and of a rule alike the page says which open access breaks
//! it (`finding`), and offers to mend (`mending`). The door that opens asks the same function
//! of the policy (`asking`), so that what is named is what would not be opened anew.
//!
//! A rule never closes anything by itself: what is open goes on until somebody mends it. What
//! asks for two proofs, and the mark over pictures, hold at once for everybody, since they are
//! asked for at the moment of the deed (`items` loads them with the item).

mod asking;
mod drafting;
mod finding;
mod list;
mod list_page;
mod mending;
mod pages;
mod routes;
mod store;
mod views;

use crate::{
    doors::{Action, Address, Asker, Found, Thing},
    organizations::{Organization, frame::Mark},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Asks, CategoryId, HouseRights, HouseVerb, OrganizationId, OrganizerId, RuleKind, SharingRule, SharingRuleId};

pub use asking::{Limits, admits, admits_address, admits_arrival, fitted, limits, may_be_public, usual_end};
pub use routes::routes;

crate::words!(RuleKind);

rows! {
    /// A rule, or a draft of one.
    #[derive(Clone, Debug)]
    pub struct Rule {
        pub id: SharingRuleId,
        pub organization: OrganizationId,
        pub slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub what: RuleKind,
        /// Where it holds; nothing of it: everywhere.
        pub kind: Option<String>,
        pub organizer: Option<OrganizerId>,
        pub category: Option<CategoryId>,
        /// What the organizer, or the category in it, is called.
        pub place: Option<String>,
        pub domains: String,
        pub days: Option<i64>,
        /// The rule whose place a draft is to take.
        pub replaces: Option<SharingRuleId>,
        pub edition: i64,
        pub changed_by: String,
        pub changed_at: Time,
        pub on_by: Option<String>,
        pub on_at: Option<Time>,
        pub off_at: Option<Time>,
    }
}

impl Rule {
    /// Where it is kept.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/administration/sharing-rules/{}", self.slug, self.id)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.organization_name, &self.organization_look)
    }

    /// Whether it is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.on_at.is_some() && self.off_at.is_none()
    }

    /// Whether it waits to be switched on.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.on_at.is_none() && self.off_at.is_none()
    }

    /// As the policy has it.
    fn says(&self) -> SharingRule {
        rule_of(self.what, &self.domains, self.days)
    }

    /// As the journal has it: what, and its value.
    fn described(&self) -> String {
        let value = match self.what {
            RuleKind::OnlyDomains | RuleKind::NeverDomains => self.domains.clone(),
            RuleKind::Longest => format!("{} days", self.days.unwrap_or_default()),
            _ => String::new(),
        };
        let place = self.place.clone().or_else(|| self.kind.clone()).unwrap_or_default();
        [self.what.word().replace('_', " "), value, place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// A rule of this kind. Its words were read before they were kept.
fn rule_of(what: RuleKind, domains: &str, days: Option<i64>) -> SharingRule {
    let domains = || access::Domains::read(domains).unwrap_or_default();
    match what {
        RuleKind::OnlyDomains => SharingRule::OnlyDomains(domains()),
        RuleKind::NeverDomains => SharingRule::NeverDomains(domains()),
        RuleKind::Longest => SharingRule::Longest { days: days.unwrap_or_default() },
        RuleKind::NoPublicLinks => SharingRule::NoPublicLinks,
        RuleKind::ProofToSign => SharingRule::ProofToSign,
        RuleKind::ProofToEdit => SharingRule::ProofToEdit,
        RuleKind::Watermark => SharingRule::Watermark,
    }
}

/// Condition on `hr` (sharing rules) and `i` (items): it is on, and holds where the item lies.
#[macro_export]
macro_rules! rule_holds {
    () => {
        "(hr.organization_id = i.organization_id AND hr.on_at IS NOT NULL AND hr.off_at IS NULL AND (hr.kind IS NULL OR hr.kind = i.kind)
           AND (hr.organizer_id IS NULL OR hr.organizer_id = i.organizer_id) AND (hr.category_id IS NULL OR hr.category_id = i.category_id))"
    };
}

/// The rules on `i` (items) that hold at once for everybody from outside, as words for [`asks`].
#[macro_export]
macro_rules! rules_at_once {
    () => {
        concat!(
            "(SELECT string_agg(hr.what, ' ') FROM sharing_rules hr WHERE hr.what IN ('proof_to_sign', 'proof_to_edit', 'watermark') AND ",
            $crate::rule_holds!(),
            ")"
        )
    };
}

/// What these words ask for.
#[must_use]
pub fn asks(words: Option<&str>) -> Asks {
    let has = |kind: RuleKind| words.is_some_and(|words| words.split(' ').any(|word| word == kind.word()));
    Asks { proof_to_sign: has(RuleKind::ProofToSign), proof_to_edit: has(RuleKind::ProofToEdit), watermark: has(RuleKind::Watermark) }
}

impl Thing for Rule {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        let rule = store::find(tx, house.id, address.id("rule")?)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| rule, |rights| *rights))
    }
}

/// See it, change it, switch it on and off, and mend what breaks it.
pub struct KeepRule;
impl Action<Rule> for KeepRule {
    const NAME: &'static str = "Keep";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Administer)
    }
}
