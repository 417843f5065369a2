//! Drafts of rules: made, changed, switched on, thrown away; and rules that are switched off.

use super::{KeepRule, Rule, store};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Permit},
    organizations::{Administer, Organization},
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{CategoryId, Domains, OrganizationId, OrganizerId, RuleKind, SharingRuleId};

/// Where a rule is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Where {
    pub kind: Option<String>,
    pub organizer: Option<OrganizerId>,
    pub category: Option<CategoryId>,
}

impl Where {
    /// `everywhere`, `kind:` and a kind of items, `organizer:` or `category:` and an id.
    ///
    /// # Errors
    /// A sentence, where there is no such place.
    pub(super) fn read(tx: &mut Tx<'_>, organization: OrganizationId, text: &str) -> Result<Self, Error> {
        let wrong = || Error::field("place", "rule-place-which");
        let places = |tx: &mut Tx<'_>| store::places(tx, organization);
        match text.split_once(':') {
            None if matches!(text, "" | "everywhere") => Ok(Self::default()),
            Some(("kind", word)) if KINDS.contains(&word) => Ok(Self { kind: Some(word.to_owned()), ..Self::default() }),
            Some(("organizer", id)) => {
                let id: OrganizerId = id.parse().map_err(|_| wrong())?;
                let known = places(tx)?.iter().any(|place| place.organizer == id);
                known.then(|| Self { organizer: Some(id), ..Self::default() }).ok_or_else(wrong)
            }
            Some(("category", id)) => {
                let id: CategoryId = id.parse().map_err(|_| wrong())?;
                let found = places(tx)?.into_iter().find(|place| place.category == Some(id));
                found.map(|place| Self { organizer: Some(place.organizer), category: Some(id), kind: None }).ok_or_else(wrong)
            }
            _ => Err(wrong()),
        }
    }

    /// As a form has it.
    pub(super) fn of(rule: &Rule) -> String {
        match (&rule.kind, rule.organizer, rule.category) {
            (_, _, Some(category)) => format!("category:{category}"),
            (_, Some(organizer), None) => format!("organizer:{organizer}"),
            (Some(kind), None, None) => format!("kind:{kind}"),
            (None, None, None) => "everywhere".into(),
        }
    }
}

/// The kinds of items that a rule can be about.
pub(super) const KINDS: [&str; 4] = ["record", "project", "document", "board"];

/// What a rule is to say.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub domains: Domains,
    pub days: Option<i64>,
}

/// Nothing lies open for longer.
const MOST_DAYS: i64 = 3_650;
/// What a draft begins with.
pub(super) const USUAL_DAYS: i64 = 90;

impl Value {
    /// What was typed, as far as it belongs to this kind of rule.
    ///
    /// # Errors
    /// A sentence at the field that is wrong.
    pub(super) fn read(what: RuleKind, domains: &str, days: &str) -> Result<Self, Error> {
        let mut value = Self { domains: Domains::default(), days: None };
        if what.of_domains() {
            value.domains = Domains::read(domains).map_err(|text| Error::field("domains", Say::new("rule-no-domain").and("text", text)))?;
            if value.domains.count() > Domains::MOST {
                return Err(Error::field("domains", Say::new("rule-too-many-domains").and("most", Domains::MOST as i64)));
            }
        }
        if what == RuleKind::Longest {
            let number = days.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
            value.days = Some(number.ok_or_else(|| Error::field("days", Say::new("rule-days-wrong").and("most", MOST_DAYS)))?);
        }
        Ok(value)
    }
}

fn insert(
    tx: &mut Tx<'_>,
    (organization, by): (OrganizationId, &Actor),
    what: RuleKind,
    place: &Where,
    value: &Value,
    replaces: Option<SharingRuleId>,
) -> Result<SharingRuleId, Error> {
    let (id, now, me) = (tx.id::<SharingRuleId>(), tx.now(), by.member().ok_or(Error::NotFound)?);
    tx.run(
        "INSERT INTO sharing_rules (id, organization_id, what, kind, organizer_id, category_id, domains, days, replaces_id, edition, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)",
        bind![
            id,
            organization,
            what,
            place.kind.as_deref(),
            place.organizer,
            place.category,
            value.domains.words(),
            value.days,
            replaces,
            me,
            now
        ],
    )?;
    tx.signal(Topic::Organization(organization));
    Ok(id)
}

/// Drafts a rule. It holds nowhere yet.
///
/// # Errors
/// When the store fails.
pub(super) fn draft(
    tx: &mut Tx<'_>,
    permit: &Permit<Administer, Organization>,
    what: RuleKind,
    place: &Where,
    value: &Value,
) -> Result<SharingRuleId, Error> {
    insert(tx, (permit.id, permit.by()), what, place, value, None)
}

/// The rule as it is now that nobody else can write, if it is the one that was looked at.
///
/// # Errors
/// Changed, where somebody changed it since, or it is off.
pub(super) fn as_seen(tx: &mut Tx<'_>, permit: &Permit<KeepRule, Rule>, edition: i64) -> Result<Rule, Error> {
    tx.alone_in(permit.organization)?;
    let rule = store::find(tx, permit.organization, permit.id)?.ok_or(Error::NotFound)?;
    if rule.edition == edition && rule.off_at.is_none() { Ok(rule) } else { Err(Error::Changed) }
}

/// Changes a draft.
///
/// # Errors
/// Changed, where somebody did meanwhile, or switched it on.
pub(super) fn change(tx: &mut Tx<'_>, permit: &Permit<KeepRule, Rule>, edition: i64, place: &Where, value: &Value) -> Result<(), Error> {
    let rule = as_seen(tx, permit, edition)?;
    let (now, me) = (tx.now(), permit.by().member().ok_or(Error::NotFound)?);
    let changed = tx.changed(
        "UPDATE sharing_rules SET kind = $3, organizer_id = $4, category_id = $5, domains = $6, days = $7, edition = edition + 1, changed_by = $8, changed_at = $9
         WHERE id = $1 AND edition = $2 AND on_at IS NULL AND off_at IS NULL",
        bind![rule.id, edition, place.kind.as_deref(), place.organizer, place.category, value.domains.words(), value.days, me, now],
    )?;
    if changed { Ok(()) } else { Err(Error::Changed) }
}

/// Drafts what is to take the place of a rule that is on; the draft that there is already, if
/// there is one.
///
/// # Errors
/// Changed, where it is not on any more.
pub(super) fn draft_anew(tx: &mut Tx<'_>, permit: &Permit<KeepRule, Rule>) -> Result<SharingRuleId, Error> {
    tx.alone_in(permit.organization)?;
    let rule = store::find(tx, permit.organization, permit.id)?.filter(Rule::is_on).ok_or(Error::Changed)?;
    let known: Option<(SharingRuleId,)> = tx.maybe(
        "SELECT id FROM sharing_rules WHERE organization_id = $1 AND replaces_id = $2 AND on_at IS NULL AND off_at IS NULL ORDER BY id LIMIT 1",
        bind![rule.organization, rule.id],
    )?;
    if let Some((draft,)) = known {
        return Ok(draft);
    }
    let place = Where { kind: rule.kind.clone(), organizer: rule.organizer, category: rule.category };
    let value = Value { domains: Domains::read(&rule.domains).unwrap_or_default(), days: rule.days };
    insert(tx, (rule.organization, permit.by()), rule.what, &place, &value, Some(rule.id))
}

/// Switches a draft on, in the place of the rule that it was made of, if it was of one.
///
/// # Errors
/// Changed, where the draft is another than the one that was looked at; a sentence, where it
/// says nothing yet, or the same as a rule that is on.
pub(super) fn switch_on(tx: &mut Tx<'_>, permit: &Permit<KeepRule, Rule>, edition: i64) -> Result<(), Error> {
    let rule = Some(as_seen(tx, permit, edition)?).filter(Rule::is_draft).ok_or(Error::Changed)?;
    if rule.what.of_domains() && rule.domains.is_empty() {
        return Err(Error::field("domains", "rule-domains-missing"));
    }
    let same = tx.number(
        "SELECT COUNT(*) FROM sharing_rules WHERE organization_id = $1 AND what = $2 AND kind IS NOT DISTINCT FROM $3 AND organizer_id IS NOT DISTINCT FROM $4
           AND category_id IS NOT DISTINCT FROM $5 AND id IS DISTINCT FROM $6 AND on_at IS NOT NULL AND off_at IS NULL",
        bind![rule.organization, rule.what, rule.kind.as_deref(), rule.organizer, rule.category, rule.replaces],
    )?;
    if same > 0 {
        return Err(Error::field("place", "rule-there-already"));
    }
    let (now, me) = (tx.now(), permit.by().member().ok_or(Error::NotFound)?);
    if !tx.changed(
        "UPDATE sharing_rules SET on_by = $3, on_at = $4 WHERE id = $1 AND edition = $2 AND on_at IS NULL AND off_at IS NULL",
        bind![rule.id, edition, me, now],
    )? {
        return Err(Error::Changed);
    }
    if let Some(before) = rule.replaces {
        tx.run("UPDATE sharing_rules SET off_by = $2, off_at = $3 WHERE id = $1 AND off_at IS NULL", bind![before, me, now])?;
    }
    note(tx, &rule, permit.by(), "sharing-rule.on")
}

/// Switches a rule off, or throws a draft away.
///
/// # Errors
/// When the store fails.
pub(super) fn switch_off(tx: &mut Tx<'_>, permit: &Permit<KeepRule, Rule>) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    let rule = store::find(tx, permit.organization, permit.id)?.ok_or(Error::NotFound)?;
    let (now, me) = (tx.now(), permit.by().member().ok_or(Error::NotFound)?);
    if !tx.changed("UPDATE sharing_rules SET off_by = $2, off_at = $3 WHERE id = $1 AND off_at IS NULL", bind![rule.id, me, now])? {
        return Ok(());
    }
    if rule.is_on() { note(tx, &rule, permit.by(), "sharing-rule.off") } else { Ok(()) }
}

fn note(tx: &mut Tx<'_>, rule: &Rule, by: &Actor, deed: &'static str) -> Result<(), Error> {
    audit::record(tx, rule.organization, By::Actor(by), deed, ("sharing_rule", Some(rule.id.0)), &rule.described())?;
    tx.signal(Topic::Organization(rule.organization));
    // Some hold at once for whoever has an item open.
    tx.signal(Topic::Policy(rule.organization));
    Ok(())
}
