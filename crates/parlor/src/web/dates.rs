//! Dates as people say them, in the reader's language and zone. How a day is written is the
//! language's manner; "today" and its like are messages.

use super::Texts;
use crate::{parts, store::Time};
use jiff::{Zoned, civil::Date, tz::TimeZone};

/// How a reader says dates.
#[derive(Clone)]
pub struct Dates {
    t: &'static Texts,
    zone: TimeZone,
    now: Zoned,
}

impl Dates {
    /// For a reader in this zone; an unknown one is UTC.
    #[must_use]
    pub fn new(t: &'static Texts, zone: &str, now: Time) -> Self {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let now = now.timestamp().to_zoned(zone.clone());
        Self { t, zone, now }
    }

    /// The calendar day it is for the reader.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// When something was, as it stands in a sentence: "today 9:41", "Friday 9:02",
    /// "12 November", "3 May 2024". Where it stands alone, the styles make it begin
    /// with a capital.
    #[must_use]
    pub fn when(&self, at: Time) -> String {
        let there = at.timestamp().to_zoned(self.zone.clone());
        let days = self.days_ago(there.date());
        let clock = self.t.manners().clock(there.datetime());
        match days {
            0 => self.t.with("date-today-at", parts![clock = &clock]),
            1 => self.t.with("date-yesterday-at", parts![clock = &clock]),
            2..=6 => self.t.with("date-weekday-at", parts![weekday = self.weekday_of(there.date()), clock = &clock]),
            _ => self.date(there.date()),
        }
    }

    /// The day only: "today", "Friday", "12 November".
    #[must_use]
    pub fn on(&self, at: Time) -> String {
        let date = at.timestamp().to_zoned(self.zone.clone()).date();
        match self.days_ago(date) {
            0 => self.t["date-today"].to_owned(),
            1 => self.t["date-yesterday"].to_owned(),
            _ => self.date(date),
        }
    }

    /// The hour: "9:51".
    #[must_use]
    pub fn clock(&self, at: Time) -> String {
        self.t.manners().clock(at.timestamp().to_zoned(self.zone.clone()).datetime())
    }

    /// A date in full: "12 November", with the year where it is another one.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        if date.year() == self.today().year() { self.t.manners().day(date) } else { self.in_full(date) }
    }

    /// A date in full, always with its year: "12 November 2026".
    #[must_use]
    pub fn in_full(&self, date: Date) -> String {
        self.t.manners().day_and_year(date)
    }

    /// A calendar day that was stored as `2026-11-30`, with its weekday, as it
    /// stands alone: "Tomorrow", "Mon 30 November". Text that is no day is shown
    /// as it is.
    #[must_use]
    pub fn day(&self, stored: &str) -> String {
        let Some(date) = day_of(stored) else { return stored.to_owned() };
        match -self.days_ago(date) {
            0 => capital(&self.t["date-today"]),
            1 => capital(&self.t["date-tomorrow"]),
            _ => self.t.with("date-weekday-day", parts![weekday = self.t.manners().weekday_short(date), date = self.date(date)]),
        }
    }

    /// The day of an instant as files keep it: "2026-11-30".
    #[must_use]
    pub fn iso_day(&self, at: Time) -> String {
        at.timestamp().to_zoned(self.zone.clone()).date().to_string()
    }

    /// A stored day in a column of a table, always with its year: "30 Nov 2026".
    #[must_use]
    pub fn brief(&self, stored: &str) -> String {
        let Some(date) = day_of(stored) else { return stored.to_owned() };
        self.brief_date(date)
    }

    /// An instant in a column of a table: today the hour, else the day.
    #[must_use]
    pub fn brief_when(&self, at: Time) -> String {
        let date = at.timestamp().to_zoned(self.zone.clone()).date();
        if self.days_ago(date) == 0 { self.clock(at) } else { self.brief_date(date) }
    }

    fn brief_date(&self, date: Date) -> String {
        self.t.manners().brief(date)
    }

    /// Whether a stored day has passed.
    #[must_use]
    pub fn late(&self, stored: &str) -> bool {
        day_of(stored).is_some_and(|date| date < self.today())
    }

    /// Whether a stored day is today or tomorrow.
    #[must_use]
    pub fn near(&self, stored: &str) -> bool {
        day_of(stored).is_some_and(|date| (-1..=0).contains(&self.days_ago(date)))
    }

    /// Whether a stored day lies within so many days from today.
    #[must_use]
    pub fn within(&self, stored: &str, days: i32) -> bool {
        day_of(stored).is_some_and(|date| (-days..=0).contains(&self.days_ago(date)))
    }

    /// For machines: the instant in the reader's zone.
    #[must_use]
    pub fn machine(&self, at: Time) -> String {
        at.timestamp().to_string()
    }

    /// The instant at which a calendar day ends for the reader.
    #[must_use]
    pub fn end_of(&self, date: Date) -> Option<Time> {
        let next = date.tomorrow().ok()?.to_zoned(self.zone.clone()).ok()?;
        Some(next.timestamp().into())
    }

    /// The last calendar day before an instant.
    #[must_use]
    pub fn last_day_before(&self, at: Time) -> Date {
        at.plus_seconds(-1).timestamp().to_zoned(self.zone.clone()).date()
    }

    /// The weekday of a date, in full.
    #[must_use]
    pub fn weekday_of(&self, date: Date) -> String {
        self.t.manners().weekday(date)
    }

    fn days_ago(&self, date: Date) -> i32 {
        (self.today() - date).get_days()
    }
}

/// A word as it begins a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The day that a text such as `2026-11-30` names.
#[must_use]
pub fn day_of(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// What the clocks of a zone show at an instant; an unknown zone is UTC.
#[must_use]
pub fn there(zone: &str, now: Time) -> Zoned {
    now.timestamp().to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC))
}

/// The name of a time zone, if there is such a one.
#[must_use]
pub fn known_zone(name: &str) -> Option<&str> {
    TimeZone::get(name).is_ok().then_some(name)
}
