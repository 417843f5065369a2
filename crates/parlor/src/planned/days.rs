//! What the rules say of the days to come, for calendars.

use super::rule::{Rule, date};
use crate::store::Time;
use jiff::ToSpan as _;

/// Of each rule so many days stand in a calendar at most.
const MOST: usize = 60;

/// The days up to a year ahead that no row tells of yet: the last that does is `made_to`.
#[must_use]
pub fn ahead(rule: &str, first_day: &str, made_to: &str, now: Time) -> Vec<String> {
    let (made_to, year) = (date(made_to), super::latest(now).saturating_add(1.year()));
    let days = Rule::kept(rule).days(date(first_day)).skip_while(|day| *day <= made_to).take_while(|day| *day <= year);
    days.take(MOST).map(|day| day.to_string()).collect()
}
