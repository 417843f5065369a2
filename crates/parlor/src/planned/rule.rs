//! On which days something is to happen: once, or by a rule of repetition as RFC 5545 has
//! it. Days are calendar days, so no rule knows an hour or a zone.

use crate::web::day_of;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use rrule::RRuleSet;

/// A rule is no longer than this, in letters.
const MOST: usize = 300;
/// What a rule on days can say.
const PARTS: [&str; 10] = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS"];
/// How often it can repeat.
const OFTEN: [&str; 4] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
/// Months, weeks or days between two days of a rule at most.
pub(super) const MOST_BETWEEN: u16 = 1000;
/// So many times can be said.
pub(super) const MOST_TIMES: u32 = 10_000;

/// A rule of repetition, in its one way of writing; empty for what happens once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule(String);

impl Rule {
    /// As the database keeps it.
    #[must_use]
    pub fn kept(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// A rule as a program writes it, for what happens on `first` or after it.
    ///
    /// # Errors
    /// The key of a sentence about what is wrong with it.
    pub fn read(text: &str, first: Date) -> Result<Self, &'static str> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.trim_start_matches("RRULE:");
        if text.is_empty() {
            return Ok(Self::kept(text));
        }
        let plain = |letter: char| letter.is_ascii_alphanumeric() || ";=,+-".contains(letter);
        if text.len() > MOST || !text.chars().all(plain) {
            return Err("planned-rule-unreadable");
        }
        let mut parts = Vec::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').ok_or("planned-rule-unreadable")?;
            match name {
                // A week begins on Monday.
                "WKST" if value == "MO" => continue,
                "BYHOUR" | "BYMINUTE" | "BYSECOND" => return Err("planned-rule-hours"),
                "FREQ" if !OFTEN.contains(&value) => return Err("planned-rule-hours"),
                "INTERVAL" if !value.parse().is_ok_and(|between: u16| (1..=MOST_BETWEEN).contains(&between)) => return Err("planned-every-number"),
                "COUNT" if !value.parse().is_ok_and(|times: u32| (1..=MOST_TIMES).contains(&times)) => return Err("planned-times-number"),
                _ if !PARTS.contains(&name) || parts.iter().any(|(known, _)| *known == name) => return Err("planned-rule-unreadable"),
                _ => {}
            }
            parts.push((name, if name == "UNTIL" { value.get(..8).unwrap_or_default() } else { value }));
        }
        let has = |name: &str| parts.iter().any(|(known, _)| *known == name);
        if !has("FREQ") || (has("COUNT") && has("UNTIL")) {
            return Err("planned-rule-unreadable");
        }
        let rule = Self::of(parts);
        if rule.part("UNTIL").is_some_and(|until| until < first.strftime("%Y%m%d").to_string().as_str()) {
            return Err("planned-until-before");
        }
        let set = rule.set(first).ok_or("planned-rule-unreadable")?;
        if days_of(&set).next().is_some() { Ok(rule) } else { Err("planned-rule-no-day") }
    }

    /// Of these parts, in the order in which they are always written.
    pub(super) fn of(mut parts: Vec<(&str, &str)>) -> Self {
        parts.sort_by_key(|(name, _)| PARTS.iter().position(|part| part == name));
        Self(parts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(";"))
    }

    /// As it is kept, and as programs read it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether it happens again.
    #[must_use]
    pub fn repeats(&self) -> bool {
        !self.0.is_empty()
    }

    /// What the rule says of this.
    pub(super) fn part(&self, name: &str) -> Option<&str> {
        self.0.split(';').filter_map(|part| part.split_once('=')).find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The days that it names, from the first on, in their order.
    #[must_use]
    pub fn days(&self, first: Date) -> Box<dyn Iterator<Item = Date>> {
        if !self.repeats() {
            return Box::new(std::iter::once(first));
        }
        match self.set(first) {
            Some(set) => Box::new(days_of(&set)),
            None => Box::new(std::iter::empty()),
        }
    }

    /// The rule as the library knows it, which counts instants: of each day its beginning in UTC.
    fn set(&self, first: Date) -> Option<RRuleSet> {
        let parts = self.0.split(';').map(|part| if part.starts_with("UNTIL=") { format!("{part}T000000Z") } else { part.to_owned() });
        let rule = parts.collect::<Vec<_>>().join(";");
        let set: RRuleSet = format!("DTSTART:{}T000000Z\nRRULE:{rule}", first.strftime("%Y%m%d")).parse().ok()?;
        Some(set.limit())
    }
}

fn days_of(set: &RRuleSet) -> impl Iterator<Item = Date> + use<> {
    set.into_iter().map_while(|at| Timestamp::from_second(at.timestamp()).ok().map(|at| at.to_zoned(TimeZone::UTC).date()))
}

/// A stored day, as a date; what is none, which nobody stored, is the first of all.
pub(super) fn date(stored: &str) -> Date {
    day_of(stored).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planned::repeat::{End, Often, Repeat};
    use jiff::{ToSpan as _, civil::date};
    use proptest::prelude::*;

    fn said(rule: &str, first: Date, most: usize) -> Vec<String> {
        Rule::kept(rule).days(first).take(most).map(|day| day.to_string()).collect()
    }

    #[test]
    fn work_6_month_ends_and_leap_days() {
        let of = |often, first: Date| Repeat { often, every: 1, end: End::Never }.rule(first);
        let last = of(Often::Months, date(2027, 1, 31));
        assert_eq!(said(last.text(), date(2027, 1, 31), 4), ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
        let leap = of(Often::Years, date(2024, 2, 29));
        assert_eq!(said(leap.text(), date(2024, 2, 29), 5), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
        // As RFC 5545 has it, a rule that names the 31st alone leaves short months out.
        assert_eq!(said("FREQ=MONTHLY;BYMONTHDAY=31", date(2027, 1, 31), 3), ["2027-01-31", "2027-03-31", "2027-05-31"]);
        let second_tuesday = of(Often::SameWeekday, date(2026, 12, 8));
        assert_eq!(said(second_tuesday.text(), date(2026, 12, 8), 3), ["2026-12-08", "2027-01-12", "2027-02-09"]);
        let last_monday = of(Often::SameWeekday, date(2026, 11, 30));
        assert_eq!(said(last_monday.text(), date(2026, 11, 30), 3), ["2026-11-30", "2026-12-28", "2027-01-25"]);
        // The first working day from a Saturday on is a Monday.
        assert_eq!(said(of(Often::Weekdays, date(2026, 11, 28)).text(), date(2026, 11, 28), 2), ["2026-11-30", "2026-12-01"]);
    }

    #[test]
    fn work_6_a_rule_that_cannot_be_is_told_in_a_sentence() {
        let first = date(2026, 11, 30);
        for (rule, says) in [
            ("every day", "planned-rule-unreadable"),
            ("FREQ=DAILY;FREQ=WEEKLY", "planned-rule-unreadable"),
            ("FREQ=DAILY;COUNT=2;UNTIL=20270101", "planned-rule-unreadable"),
            ("INTERVAL=2", "planned-rule-unreadable"),
            ("FREQ=HOURLY", "planned-rule-hours"),
            ("FREQ=DAILY;BYHOUR=9", "planned-rule-hours"),
            ("FREQ=DAILY;INTERVAL=0", "planned-every-number"),
            ("FREQ=DAILY;COUNT=0", "planned-times-number"),
            ("FREQ=DAILY;UNTIL=20261129", "planned-until-before"),
            ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "planned-rule-no-day"),
        ] {
            assert_eq!(Rule::read(rule, first), Err(says), "{rule}");
        }
        let read = Rule::read(" rrule:freq=weekly;byday=mo;until=20270101T120000Z;wkst=mo ", first);
        assert_eq!(read, Ok(Rule::kept("FREQ=WEEKLY;UNTIL=20270101;BYDAY=MO")));
    }

    /// The same said by counting: no library, and no rule.
    fn model(often: Often, every: i32, first: Date) -> impl Iterator<Item = Date> {
        (0_i32..).map(move |step| {
            let step = step * every;
            match often {
                Often::Days => first + step.days(),
                Often::Weeks => first + step.weeks(),
                // Where there is no such day, a span stops at the last of the month.
                Often::Months => first + step.months(),
                _ => first + step.years(),
            }
        })
    }

    proptest! {
        #[test]
        fn work_6_rules_are_expanded_as_by_counting(
            often in prop_oneof![Just(Often::Days), Just(Often::Weeks), Just(Often::Months), Just(Often::Years)],
            every in 1_u16..40, ahead in 0_i32..4000, month_end in any::<bool>(), so_many in 1_usize..40,
        ) {
            let some_day = date(2020, 1, 1) + ahead.days();
            let first = if month_end { some_day.last_of_month() } else { some_day };
            let expected: Vec<Date> = model(often, i32::from(every), first).take(40).collect();
            let forever = Repeat { often, every, end: End::Never };
            prop_assert_eq!(forever.rule(first).days(first).take(40).collect::<Vec<_>>(), expected.clone());
            // What a form said is read off the rule again.
            prop_assert_eq!(Repeat::of(&forever.rule(first), first), Some(forever));
            let counted = Repeat { often, every, end: End::Times(u32::try_from(so_many).unwrap_or(1)) };
            prop_assert_eq!(counted.rule(first).days(first).collect::<Vec<_>>(), expected[..so_many].to_vec());
            let until = Repeat { often, every, end: End::Until(expected[so_many - 1]) };
            prop_assert_eq!(until.rule(first).days(first).collect::<Vec<_>>(), expected[..so_many].to_vec());
        }

        #[test]
        fn work_6_whatever_is_typed_as_a_rule_is_read_or_told(text in "[A-Z0-9;=,+-]{0,60}", ahead in 0_i32..4000) {
            let first = date(2020, 1, 1) + ahead.days();
            if let Ok(rule) = Rule::read(&format!("FREQ=MONTHLY;{text}"), first) {
                prop_assert!(rule.days(first).take(3).all(|day| day >= first));
            }
        }
    }
}
