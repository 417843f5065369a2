//! The form of a planned activity, and what it says.

use super::{
    Planned, Wanted,
    repeat::{End, Often, Repeat},
    rule::{self, MOST_BETWEEN, MOST_TIMES, Rule},
    today,
};
use crate::{
    doors::{Allowed, Claimed, Thing, Within},
    follows::{self, Party},
    items::Item,
    store::Tx,
    web::{Error, Problem, Say, Typed},
};
use jiff::{ToSpan as _, civil::Date};
use schemars::JsonSchema;
use serde::Deserialize;

/// Days before and after at which somebody is told, at most.
const MOST_DAYS: i64 = 365;
/// As long as nobody says otherwise.
pub(super) const USUAL_DAYS: i64 = 3;

/// A planned activity to be made or changed.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub(super) struct Form {
    #[serde(default)]
    pub title: String,
    /// Markdown.
    #[serde(default)]
    pub body: String,
    /// The first calendar day, as 2026-11-30.
    #[serde(default)]
    pub first_day: String,
    /// As 09:30, if it matters.
    #[serde(default)]
    pub at_hour: String,
    /// `never`, `days`, `weekdays`, `weeks`, `months`, `same_weekday` (of the month), `years`, or `rule`.
    #[serde(default)]
    pub repeats: String,
    /// Every so many days, weeks, months or years.
    #[serde(default)]
    pub every: String,
    /// The calendar day up to which it repeats.
    #[serde(default)]
    pub until: String,
    /// So many times in all.
    #[serde(default)]
    pub times: String,
    /// A rule as RFC 5545 has it, such as `FREQ=MONTHLY;BYDAY=1MO,3MO`, in place of the four above.
    #[serde(default)]
    pub rule: String,
    /// The member who is told where nobody confirms it; else whoever is responsible for the item.
    #[serde(default)]
    pub responsible: String,
    /// Who confirms it: a member, or a guest to whom the item is open.
    #[serde(default)]
    pub confirmer: String,
    /// Whoever confirms it is told so many days before.
    #[serde(default)]
    pub remind_days: String,
    /// The member who is responsible is told so many days after; `0` for never.
    #[serde(default)]
    pub escalate_days: String,
    /// The edition that was seen; a change needs it.
    #[serde(default)]
    pub edition: i64,
}

impl Form {
    /// What it wants, with everybody found where it is to be, on `item`.
    pub fn wanted<A, P: Thing>(&self, tx: &mut Tx<'_>, here: &Allowed<A, P>, item: &Item, was: Option<&Planned>) -> Result<Wanted, Error>
    where
        Party: Within<P>,
    {
        let mut problems: Vec<Problem> = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        let body = follows::text(&mut problems, "body", &self.body);
        let first = self.first(&mut problems, tx, was);
        let rule = first.and_then(|first| self.rule(&mut problems, first));
        let at_hour = hour(&mut problems, &self.at_hour);
        let remind_days = days(&mut problems, "remind_days", &self.remind_days);
        let escalate_days = days(&mut problems, "escalate_days", &self.escalate_days);
        let responsible = match self.responsible.trim() {
            "" => Party::find(tx, here, item.responsible.0)?,
            id => somebody(tx, here, id)?,
        };
        let responsible = responsible.filter(|party| !party.guest() && party.here);
        if responsible.is_none() {
            problems.push(Problem { field: "responsible", say: "planned-choose-member".into() });
        }
        let confirmer = somebody(tx, here, &self.confirmer)?.filter(|party| party.here);
        match &confirmer {
            None => problems.push(Problem { field: "confirmer", say: "planned-choose-confirmer".into() }),
            Some(party) if party.guest() && !(party.open && item.extranet) => {
                problems.push(Problem { field: "confirmer", say: "follow-not-open".into() });
            }
            Some(_) => {}
        }
        match (first, rule, responsible, confirmer) {
            (Some(first), Some(rule), Some(responsible), Some(confirmer)) if problems.is_empty() => {
                Ok(Wanted { title, body, first, at_hour, rule, responsible, confirmer, remind_days, escalate_days })
            }
            _ => Err(Error::Invalid(problems)),
        }
    }

    /// How it repeats from which day on, by what was typed; nothing, where that is wrong.
    pub fn repeating(typed: &Typed) -> Option<(Rule, Date)> {
        let text = |field: &str| typed.or(field, "").to_owned();
        let form = Self {
            repeats: text("repeats"),
            every: text("every"),
            until: text("until"),
            times: text("times"),
            rule: text("rule"),
            ..Self::default()
        };
        let mut problems = Vec::new();
        let first = rule::date(&follows::day(&mut problems, "first_day", typed.or("first_day", ""))?);
        form.rule(&mut problems, first).map(|rule| (rule, first))
    }

    /// The first day; a new one lies no more than a year back.
    fn first(&self, problems: &mut Vec<Problem>, tx: &Tx<'_>, was: Option<&Planned>) -> Option<Date> {
        if self.first_day.trim().is_empty() {
            problems.push(Problem { field: "first_day", say: "field-empty".into() });
        }
        let first = rule::date(&follows::day(problems, "first_day", &self.first_day)?);
        let earliest = today("UTC", tx.now()).saturating_sub(1.year());
        if first < earliest && was.is_none_or(|was| was.first() != first) {
            problems.push(Problem { field: "first_day", say: "planned-long-ago".into() });
        }
        Some(first)
    }

    /// By which it repeats.
    fn rule(&self, problems: &mut Vec<Problem>, first: Date) -> Option<Rule> {
        let repeats = self.repeats.trim();
        if repeats == "rule" || (repeats.is_empty() && !self.rule.trim().is_empty()) {
            return Rule::read(&self.rule, first).map_err(|key| problems.push(Problem { field: "rule", say: key.into() })).ok();
        }
        if matches!(repeats, "" | "never") {
            return Some(Rule::kept(""));
        }
        let Some(often) = Often::from_word(repeats) else {
            problems.push(Problem { field: "repeats", say: "planned-choose-repeats".into() });
            return None;
        };
        let every = number("every", "planned-every-number", &self.every, (1, u32::from(MOST_BETWEEN)))
            .map_err(|problem| problems.push(problem))
            .ok()?
            .unwrap_or(1);
        let times = number("times", "planned-times-number", &self.times, (1, MOST_TIMES)).map_err(|problem| problems.push(problem)).ok()?;
        let until = follows::day(problems, "until", &self.until).map(|until| rule::date(&until));
        let end = match (until, times) {
            (Some(_), Some(_)) => {
                problems.push(Problem { field: "times", say: "planned-until-or-times".into() });
                return None;
            }
            (Some(until), None) if until < first => {
                problems.push(Problem { field: "until", say: "planned-until-before".into() });
                return None;
            }
            (Some(until), None) => End::Until(until),
            (None, Some(times)) => End::Times(times),
            (None, None) => End::Never,
        };
        let every = if often == Often::Weekdays { 1 } else { u16::try_from(every).unwrap_or(1) };
        let rule = Repeat { often, every, end }.rule(first);
        // On working days up to a Sunday, from its Saturday on.
        if rule.days(first).next().is_none() {
            problems.push(Problem { field: "until", say: "planned-rule-no-day".into() });
        }
        Some(rule)
    }
}

/// Whoever is meant, if anybody.
fn somebody<A, P: Thing>(tx: &mut Tx<'_>, here: &Allowed<A, P>, id: &str) -> Result<Option<Party>, Error>
where
    Party: Within<P>,
{
    Claimed::<Party>::parse(id.trim()).map(|claimed| claimed.within(tx, here)).transpose()
}

/// An hour, or none.
fn hour(problems: &mut Vec<Problem>, typed: &str) -> String {
    let hour = typed.trim();
    if hour.is_empty() {
        return String::new();
    }
    match jiff::civil::Time::strptime("%H:%M", hour) {
        Ok(time) => time.strftime("%H:%M").to_string(),
        Err(_) => {
            problems.push(Problem { field: "at_hour", say: "planned-no-hour".into() });
            String::new()
        }
    }
}

fn days(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> i64 {
    match typed.trim() {
        "" => USUAL_DAYS,
        typed => typed.parse().ok().filter(|days| (0..=MOST_DAYS).contains(days)).unwrap_or_else(|| {
            problems.push(Problem { field, say: Say::new("planned-days-number").and("most", MOST_DAYS) });
            0
        }),
    }
}

/// A number that may be missing.
fn number(field: &'static str, key: &'static str, typed: &str, (least, most): (u32, u32)) -> Result<Option<u32>, Problem> {
    match typed.trim() {
        "" => Ok(None),
        typed => {
            let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
            number.map(Some).ok_or_else(|| Problem { field, say: key.into() })
        }
    }
}
