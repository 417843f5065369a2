//! When things happened, counted back from the day the example is made.

use crate::store::Time;
use jiff::{
    ToSpan as _, Zoned,
    civil::{Date, Weekday},
    tz::TimeZone,
};

/// The zone that both companies live in.
pub(super) const ZONE: &str = "Europe/Prague";

/// Today, there.
#[derive(Clone)]
pub(super) struct Calendar {
    now: Zoned,
}

impl Calendar {
    pub(super) fn new(now: Time) -> Self {
        let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
        Self { now: now.timestamp().to_zoned(zone) }
    }

    /// So many days ago, at this hour.
    pub(super) fn ago(&self, days: i64, hour: i8, minute: i8) -> Time {
        self.on(self.shifted(-days), hour, minute)
    }

    /// So many minutes ago; what happened "just now" is never ahead of us.
    pub(super) fn minutes_ago(&self, minutes: i64) -> Time {
        Time::from(self.now.timestamp()).plus_seconds(-60 * minutes)
    }

    /// The last Friday before today, and with `days` the days around it.
    pub(super) fn friday(&self, days: i64, hour: i8, minute: i8) -> Time {
        let friday = self.now.date().nth_weekday(-1, Weekday::Friday).unwrap_or_else(|_| self.now.date());
        self.on(friday.saturating_add(days.days()), hour, minute)
    }

    /// The calendar day so many days from now, as forms write it.
    pub(super) fn day(&self, days: i64) -> String {
        self.shifted(days).to_string()
    }

    /// The last day of the next quarter of a year that has at least a month to go.
    pub(super) fn quarter_end(&self) -> String {
        let soon = self.shifted(31);
        let month = (soon.month() - 1) / 3 * 3 + 3;
        let last = Date::new(soon.year(), month, 1).map_or(soon, Date::last_of_month);
        last.to_string()
    }

    fn shifted(&self, days: i64) -> Date {
        self.now.date().saturating_add(days.days())
    }

    fn on(&self, date: Date, hour: i8, minute: i8) -> Time {
        date.at(hour, minute, 0, 0).to_zoned(self.now.time_zone().clone()).map_or_else(|_| self.minutes_ago(0), |there| there.timestamp().into())
    }
}
