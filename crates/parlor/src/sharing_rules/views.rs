//! What is shown of rules.

use super::{
    Rule,
    drafting::{KINDS, Where},
    finding::{self, Simulation},
    store,
};
use crate::{
    doors::Actor,
    items::MemberSight,
    organizations::frame::Frame,
    store::{Time, Tx},
    web::{Error, Texts},
};
use access::{HouseRights, OrganizationId, RuleKind, SharingRuleId};
use schemars::JsonSchema;
use serde::Serialize;

/// A rule, with what it says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct RuleLine {
    pub id: SharingRuleId,
    /// What it is about.
    pub what: RuleKind,
    /// Where: `everywhere`, `kind:`, `organizer:` or `category:` and which.
    pub place: String,
    /// What the organizer, or the category in it, is called.
    pub place_name: Option<String>,
    pub domains: String,
    pub days: Option<i64>,
    pub edition: i64,
    pub changed_by: String,
    pub changed_at: Time,
    /// Nobody, as long as it is a draft.
    pub on_by: Option<String>,
    pub on_at: Option<Time>,
    pub off_at: Option<Time>,
    /// The rule whose place a draft is to take.
    pub replaces: Option<SharingRuleId>,
}

impl From<&Rule> for RuleLine {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id,
            what: rule.what,
            place: Where::of(rule),
            place_name: rule.place.clone(),
            domains: rule.domains.clone(),
            days: rule.days,
            edition: rule.edition,
            changed_by: rule.changed_by.clone(),
            changed_at: rule.changed_at,
            on_by: rule.on_by.clone(),
            on_at: rule.on_at,
            off_at: rule.off_at,
            replaces: rule.replaces,
        }
    }
}

impl RuleLine {
    /// Whether it waits to be switched on.
    pub(super) fn is_draft(&self) -> bool {
        self.on_at.is_none() && self.off_at.is_none()
    }

    /// Whether it is on.
    pub(super) fn is_on(&self) -> bool {
        self.on_at.is_some() && self.off_at.is_none()
    }
}

/// A rule in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Listed {
    #[serde(flatten)]
    pub rule: RuleLine,
    /// Of one that is on: so much open access breaks it still.
    pub exceptions: usize,
}

/// All rules of an organization: those that are on, and drafts.
#[derive(Serialize, JsonSchema)]
pub(super) struct AllRules {
    pub frame: Frame,
    pub rules: Vec<Listed>,
    #[serde(skip)]
    #[schemars(skip)]
    pub places: Vec<(String, String)>,
}

/// A rule, and what breaks it or would.
#[derive(Serialize, JsonSchema)]
pub(super) struct RuleView {
    pub frame: Frame,
    pub rule: RuleLine,
    /// Of a draft: what it would break. Of a rule that is on: its exceptions.
    pub simulation: Simulation,
    /// Who answers for what nobody else does: who switched it on, or wrote it.
    pub keeper: String,
    #[serde(skip)]
    #[schemars(skip)]
    pub places: Vec<(String, String)>,
    /// Somebody else changed it, since this page was last looked at.
    #[serde(skip)]
    #[schemars(skip)]
    pub overtaken: bool,
}

/// Where rules can hold, as a form has them. `t`: of whoever reads.
fn places(tx: &mut Tx<'_>, organization: OrganizationId, t: &Texts) -> Result<Vec<(String, String)>, Error> {
    let mut all = vec![("everywhere".to_owned(), t["rule-everywhere"].to_owned())];
    all.extend(KINDS.map(|kind| (format!("kind:{kind}"), t[kind_key(kind)].to_owned())));
    all.extend(store::places(tx, organization)?.into_iter().map(|place| match (place.category, place.category_name) {
        (Some(category), Some(name)) => (format!("category:{category}"), format!("{} · {name}", place.organizer_name)),
        _ => (format!("organizer:{}", place.organizer), place.organizer_name),
    }));
    Ok(all)
}

/// The text that names all items of a kind.
pub(super) fn kind_key(kind: &str) -> &'static str {
    match kind {
        "project" => "rule-projects",
        "document" => "rule-documents",
        "board" => "rule-boards",
        _ => "rule-records",
    }
}

pub(super) fn all(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    by: &Actor,
    rights: HouseRights,
    frame: Frame,
    t: &Texts,
) -> Result<AllRules, Error> {
    let sight = MemberSight::new(organization, by.member().ok_or(Error::NotFound)?, rights);
    let mut rules = Vec::new();
    // Each that is on looks through what lies open where it holds: there are few.
    for rule in store::all(tx, organization)? {
        let exceptions = if rule.is_on() { finding::all(tx, &rule, sight)?.iter().filter(|one| one.mends).count() } else { 0 };
        rules.push(Listed { rule: (&rule).into(), exceptions });
    }
    Ok(AllRules { frame, rules, places: places(tx, organization, t)? })
}

pub(super) fn one(tx: &mut Tx<'_>, rule: &Rule, by: &Actor, rights: HouseRights, page: usize, t: &Texts) -> Result<RuleView, Error> {
    let sight = MemberSight::new(rule.organization, by.member().ok_or(Error::NotFound)?, rights);
    let found = if rule.off_at.is_none() { finding::all(tx, rule, sight)? } else { Vec::new() };
    let mut places = places(tx, rule.organization, t)?;
    // An organizer that was archived since is a place no more, and stays the one of this rule.
    if let (now, Some(name)) = (Where::of(rule), &rule.place)
        && places.iter().all(|(known, _)| *known != now)
    {
        places.push((now, name.clone()));
    }
    Ok(RuleView {
        frame: Frame::new(rule.mark(), by, rights),
        rule: rule.into(),
        simulation: Simulation::of(found, page),
        keeper: rule.on_by.clone().unwrap_or_else(|| rule.changed_by.clone()),
        places,
        overtaken: false,
    })
}
