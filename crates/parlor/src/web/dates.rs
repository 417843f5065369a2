//! Dates as people say them, in the reader's language and zone. The patterns
//! are messages like any other, so a translator decides on their order.

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
        let clock = format!("{}:{:02}", there.hour(), there.minute());
        match days {
            0 => self.t.with("date-today-at", parts![clock = &clock]),
            1 => self.t.with("date-yesterday-at", parts![clock = &clock]),
            2..=6 => self.t.with("date-weekday-at", parts![weekday = self.weekday(there.date()), clock = &clock]),
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
        let there = at.timestamp().to_zoned(self.zone.clone());
        format!("{}:{:02}", there.hour(), there.minute())
    }

    /// A date in full: "12 November", with the year where it is another one.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let month = &self.t[month_key(date.month())];
        if date.year() == self.today().year() {
            self.t.with("date-day", parts![day = i64::from(date.day()), month = month])
        } else {
            self.in_full(date)
        }
    }

    /// A date in full, always with its year: "12 November 2026".
    #[must_use]
    pub fn in_full(&self, date: Date) -> String {
        let month = &self.t[month_key(date.month())];
        self.t.with("date-day-year", parts![day = i64::from(date.day()), month = month, year = date.year().to_string()])
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
            _ => self.t.with("date-weekday-day", parts![weekday = self.weekday_short(date), date = self.date(date)]),
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
        let month = &self.t[short_month_key(date.month())];
        self.t.with("date-brief", parts![day = i64::from(date.day()), month = month, year = date.year().to_string()])
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
    pub fn weekday_of(&self, date: Date) -> &str {
        self.weekday(date)
    }

    fn days_ago(&self, date: Date) -> i32 {
        (self.today() - date).get_days()
    }

    fn weekday(&self, date: Date) -> &str {
        &self.t[["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"][weekday_index(date)]]
    }

    fn weekday_short(&self, date: Date) -> &str {
        &self.t[["day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7"][weekday_index(date)]]
    }
}

/// A word as it begins a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn weekday_index(date: Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0).min(6)
}

fn month_key(month: i8) -> &'static str {
    const KEYS: [&str; 12] =
        ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];
    KEYS[usize::try_from(month - 1).unwrap_or(0).min(11)]
}

fn short_month_key(month: i8) -> &'static str {
    const KEYS: [&str; 12] = [
        "month-short-1",
        "month-short-2",
        "month-short-3",
        "month-short-4",
        "month-short-5",
        "month-short-6",
        "month-short-7",
        "month-short-8",
        "month-short-9",
        "month-short-10",
        "month-short-11",
        "month-short-12",
    ];
    KEYS[usize::try_from(month - 1).unwrap_or(0).min(11)]
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
