//! A rule as a form offers it: how often, every how many, until when; and in words.

use super::rule::Rule;
use crate::{
    parts,
    web::{Dates, Texts},
};
use jiff::civil::{Date, Weekday};

/// How often something repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Often {
    Days,
    Weeks,
    Months,
    Years,
    /// Monday to Friday.
    Weekdays,
    /// On the same weekday of a month as the first: its second Tuesday.
    SameWeekday,
}

impl Often {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Days, Self::Weekdays, Self::Weeks, Self::Months, Self::SameWeekday, Self::Years];

    /// The word that forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
            Self::Weekdays => "weekdays",
            Self::SameWeekday => "same_weekday",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|often| often.word() == word)
    }

    /// The key by which a form offers it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Days => "planned-repeats-days",
            Self::Weeks => "planned-repeats-weeks",
            Self::Months => "planned-repeats-months",
            Self::Years => "planned-repeats-years",
            Self::Weekdays => "planned-repeats-weekdays",
            Self::SameWeekday => "planned-repeats-same-weekday",
        }
    }

    /// The key by which it is said.
    fn said(self) -> &'static str {
        match self {
            Self::Days => "planned-every-days",
            Self::Weeks => "planned-every-weeks",
            Self::Months => "planned-every-months",
            Self::Years => "planned-every-years",
            Self::Weekdays => "planned-every-weekday",
            Self::SameWeekday => "planned-every-same-weekday",
        }
    }
}

/// Until when it repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Never,
    /// That day is among them, if the rule names it.
    Until(Date),
    Times(u32),
}

/// A rule that a form can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    pub often: Often,
    /// Every so many days, weeks, months or years.
    pub every: u16,
    pub end: End,
}

impl Repeat {
    /// The rule for what happens first on that day. Where a month has no such day, it is its last.
    #[must_use]
    pub fn rule(self, first: Date) -> Rule {
        let (by_day, by_month) = (two_letters(first.weekday()), first.month().to_string());
        let (mut days, same_weekday) = (first.day().to_string(), format!("{}{by_day}", place_in_month(first)));
        if first.day() > 28 {
            // Of the days from the 28th up to this one, the last that a month has.
            days = (28..=first.day()).map(|day| day.to_string()).collect::<Vec<_>>().join(",");
        }
        let last = (days.contains(',')).then_some(("BYSETPOS", "-1"));
        let mut parts = match self.often {
            Often::Days => vec![("FREQ", "DAILY")],
            Often::Weekdays => vec![("FREQ", "WEEKLY"), ("BYDAY", "MO,TU,WE,TH,FR")],
            Often::Weeks => vec![("FREQ", "WEEKLY"), ("BYDAY", by_day)],
            Often::SameWeekday => vec![("FREQ", "MONTHLY"), ("BYDAY", same_weekday.as_str())],
            Often::Months => [Some(("FREQ", "MONTHLY")), Some(("BYMONTHDAY", days.as_str())), last].into_iter().flatten().collect(),
            Often::Years => [Some(("FREQ", "YEARLY")), Some(("BYMONTH", by_month.as_str())), Some(("BYMONTHDAY", days.as_str())), last]
                .into_iter()
                .flatten()
                .collect(),
        };
        let every = self.every.to_string();
        if self.every > 1 {
            parts.push(("INTERVAL", &every));
        }
        let (end, value) = match self.end {
            End::Never => ("", String::new()),
            End::Until(day) => ("UNTIL", day.strftime("%Y%m%d").to_string()),
            End::Times(times) => ("COUNT", times.to_string()),
        };
        if !end.is_empty() {
            parts.push((end, &value));
        }
        Rule::of(parts)
    }

    /// What a form says of a rule; nothing of one that no form says.
    #[must_use]
    pub fn of(rule: &Rule, first: Date) -> Option<Self> {
        let every = rule.part("INTERVAL").map_or(Some(1), |every| every.parse().ok())?;
        let end = match (rule.part("UNTIL"), rule.part("COUNT")) {
            (Some(until), _) => End::Until(Date::strptime("%Y%m%d", until).ok()?),
            (None, Some(times)) => End::Times(times.parse().ok()?),
            (None, None) => End::Never,
        };
        Often::ALL.into_iter().map(|often| Self { often, every, end }).find(|repeat| repeat.rule(first) == *rule)
    }
}

fn two_letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// The how manieth of its weekday in the month; the fifth is the last.
fn place_in_month(first: Date) -> i8 {
    match (first.day() - 1) / 7 + 1 {
        5 => -1,
        place => place,
    }
}

/// A rule in words: every 2 weeks, 10 times. One that no form says stands as it is.
#[must_use]
pub fn said(t: &Texts, dates: &Dates, rule: &Rule, first: Date) -> String {
    if !rule.repeats() {
        return t["planned-once"].to_owned();
    }
    let Some(Repeat { often, every, end }) = Repeat::of(rule, first) else { return rule.text().to_owned() };
    let every = t.with(often.said(), parts![count = i64::from(every), place = i64::from(place_in_month(first)), weekday = dates.weekday_of(first)]);
    match end {
        End::Never => every,
        End::Until(day) => t.with("planned-said-until", parts![every = every, day = dates.date(day)]),
        End::Times(times) => t.with("planned-said-times", parts![every = every, count = i64::from(times)]),
    }
}
