//! What rules say at the doors: each that opens something to somebody, or changes what is open,
//! asks here, and is refused with the sentence of the rule.

use super::rule_of;
use crate::{
    bind,
    contacts::Nature,
    items::Located,
    rows,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{ContactId, Opening, RuleKind, SharingRule, Whom};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// A rule that holds where something lies.
    struct Holding {
        what: RuleKind,
        domains: String,
        days: Option<i64>,
        house: String,
    }
    struct Contact {
        email: Option<String>,
        nature: Nature,
    }
}

impl Holding {
    fn rule(&self) -> SharingRule {
        rule_of(self.what, &self.domains, self.days)
    }

    /// What is said to whoever would break it.
    fn say(&self) -> Say {
        let say = |key| Say::new(key).and("house", self.house.clone());
        let domains = || self.domains.replace(' ', ", ");
        match self.what {
            RuleKind::OnlyDomains => say("rule-only-domains").and("domains", domains()),
            RuleKind::NeverDomains => say("rule-never-domains").and("domains", domains()),
            RuleKind::Longest => say("rule-longest").and("days", self.days.unwrap_or_default()),
            _ => say("rule-no-public-links"),
        }
    }

    /// The field of the Share panel that it belongs to.
    fn field(&self) -> &'static str {
        match self.what {
            RuleKind::OnlyDomains | RuleKind::NeverDomains => "who",
            RuleKind::Longest => "until",
            _ => "",
        }
    }

    fn refusal(&self) -> Error {
        Error::field(self.field(), self.say())
    }
}

/// The rules that hold where an item lies, those that refuse openings.
fn holding(tx: &mut Tx<'_>, (organization, item): Located) -> Result<Vec<Holding>, Error> {
    Ok(tx.all(
        concat!(
            "SELECT hr.what, hr.domains, hr.days, o.name FROM items i JOIN organizations o ON o.id = i.organization_id JOIN sharing_rules hr ON ",
            crate::rule_holds!(),
            " WHERE i.organization_id = $1 AND i.id = $2 AND hr.what IN ('only_domains', 'never_domains', 'longest', 'no_public_links')
             ORDER BY hr.what, hr.days, hr.id"
        ),
        bind![organization, item],
    )?)
}

fn broken<'a>(rules: &'a [Holding], opening: &Opening<'_>, now: Time) -> Option<&'a Holding> {
    rules.iter().find(|held| held.rule().refuses(opening, now.0))
}

/// Whether an item may be opened to this contact, until then.
///
/// # Errors
/// The sentence of the rule that refuses it.
pub fn admits(tx: &mut Tx<'_>, place: Located, contact: ContactId, until: Option<Time>) -> Result<(), Error> {
    let rules = holding(tx, place)?;
    if rules.is_empty() {
        return Ok(());
    }
    let Contact { email, nature } = tx.one("SELECT email, nature FROM contacts WHERE organization_id = $1 AND id = $2", bind![place.0, contact])?;
    let whom = match nature {
        Nature::Everyone => Whom::Everyone,
        _ => Whom::Contact { email: email.as_deref(), proves: true },
    };
    let opening = Opening { whom, until: until.map(|until| until.0), signs: false, edits: false };
    broken(&rules, &opening, tx.now()).map_or(Ok(()), |held| Err(held.refusal()))
}

/// Whether a public link of an item may open it, until then.
///
/// # Errors
/// The sentence of the rule that refuses it.
pub fn may_be_public(tx: &mut Tx<'_>, place: Located, until: Option<Time>) -> Result<(), Error> {
    let opening = Opening { whom: Whom::Everyone, until: until.map(|until| until.0), signs: false, edits: false };
    let rules = holding(tx, place)?;
    broken(&rules, &opening, tx.now()).map_or(Ok(()), |held| Err(held.refusal()))
}

/// The end that what is opened there has where nobody is asked for one: the latest that there
/// may be, or none.
///
/// # Errors
/// When the store fails.
pub fn usual_end(tx: &mut Tx<'_>, place: Located) -> Result<Option<Time>, Error> {
    let now = tx.now();
    Ok(holding(tx, place)?.iter().filter_map(|held| held.rule().latest(now.0)).min().map(Time))
}

/// This end, or an earlier one where it is later than there may be.
///
/// # Errors
/// When the store fails.
pub fn fitted(tx: &mut Tx<'_>, place: Located, until: Option<Time>) -> Result<Option<Time>, Error> {
    let latest = usual_end(tx, place)?;
    let fits = |until: &Time| latest.is_none_or(|latest| *until <= latest.plus_days(1));
    Ok(until.filter(fits).or(latest))
}

/// Whether whoever comes by an address of an item may be this mailbox.
///
/// # Errors
/// A sentence at `field`, which tells a stranger of no other domain.
pub fn admits_arrival(tx: &mut Tx<'_>, place: Located, email: &str, field: &'static str) -> Result<(), Error> {
    let mut rules = holding(tx, place)?;
    rules.retain(|held| held.what.of_domains());
    match broken(&rules, &addressed(email), tx.now()) {
        Some(held) => Err(Error::field(field, Say::new("rule-arrival").and("house", held.house.clone()))),
        None => Ok(()),
    }
}

fn addressed(email: &str) -> Opening<'_> {
    Opening { whom: Whom::Contact { email: Some(email), proves: true }, until: None, signs: false, edits: false }
}

/// Whether all that is open to a contact may be open to this address, which is to be theirs.
///
/// # Errors
/// The sentence of the rule that refuses it.
pub fn admits_address(tx: &mut Tx<'_>, contact: ContactId, email: &str) -> Result<(), Error> {
    let now = tx.now();
    let rules: Vec<Holding> = tx.all(
        concat!(
            "SELECT DISTINCT hr.what, hr.domains, hr.days, o.name FROM grants g JOIN items i ON i.id = g.item_id
             JOIN organizations o ON o.id = i.organization_id JOIN sharing_rules hr ON ",
            crate::rule_holds!(),
            " WHERE g.contact_id = $1 AND hr.what IN ('only_domains', 'never_domains') AND ",
            crate::grant_runs!("$2")
        ),
        bind![contact, now],
    )?;
    broken(&rules, &addressed(email), now).map_or(Ok(()), |held| Err(Error::field("email", held.say())))
}

/// What the rules say of an item to whoever would share it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Limits {
    /// Whose rules they are.
    pub house: String,
    /// At most so many days.
    pub days: Option<i64>,
    /// The latest end that there may be.
    pub until: Option<Time>,
    /// Addresses are of one of each of these lists of domains.
    pub only: Vec<String>,
    /// And of none of these.
    pub never: Vec<String>,
    /// Nothing is opened to everyone who has an address.
    pub no_public_links: bool,
}

/// What the rules say of an item; nothing, where there are none.
///
/// # Errors
/// When the store fails.
pub fn limits(tx: &mut Tx<'_>, place: Located) -> Result<Option<Limits>, Error> {
    let (rules, now) = (holding(tx, place)?, tx.now());
    let Some(first) = rules.first() else { return Ok(None) };
    let named = |what: RuleKind| rules.iter().filter(move |held| held.what == what).map(|held| held.domains.replace(' ', ", ")).collect();
    let longest = rules.iter().filter_map(|held| held.days.filter(|_| held.what == RuleKind::Longest)).min();
    Ok(Some(Limits {
        house: first.house.clone(),
        days: longest,
        until: longest.map(|days| now.plus_days(days)),
        only: named(RuleKind::OnlyDomains),
        never: named(RuleKind::NeverDomains),
        no_public_links: rules.iter().any(|held| held.what == RuleKind::NoPublicLinks),
    }))
}
