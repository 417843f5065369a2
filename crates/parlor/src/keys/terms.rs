//! What a key may at most, and until when: the part of a form that all kinds of keys share.

use super::Wanted;
use crate::{
    people::line_problem,
    store::Time,
    web::{Cx, Error, Problem, Say, day_of},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// No key is made for longer, in days, unless it has no end.
const LONGEST: i64 = 3650;

/// Of every key.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Terms {
    /// What it is for.
    pub key_name: String,
    /// `read`: it changes nothing. `write`: it does what whoever it acts for may do.
    #[serde(default)]
    pub may: String,
    /// `30`, `90` or `365` days, `none`, or `until` the day below.
    #[serde(default)]
    pub long: String,
    /// The last day, as 2026-11-30.
    #[serde(default)]
    pub until: String,
}

impl Terms {
    /// What is wanted; `reads` is what holds where nothing is said.
    ///
    /// # Errors
    /// Invalid, with what has to be put right.
    pub fn checked(&self, cx: &Cx, reads: bool) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = line_problem("key_name", &self.key_name, 100).into_iter().collect();
        let reads_only = match self.may.as_str() {
            "read" => true,
            "write" => false,
            "" => reads,
            _ => {
                problems.push(Problem { field: "may", say: "key-may-which".into() });
                true
            }
        };
        match self.end(cx) {
            Ok(until) if problems.is_empty() => Ok(Wanted { name: self.key_name.trim().to_owned(), reads_only, organization: None, until }),
            Ok(_) => Err(Error::Invalid(problems)),
            Err(problem) => Err(Error::Invalid(problems.into_iter().chain([problem]).collect())),
        }
    }

    /// The end of the last day, where who makes it is.
    fn end(&self, cx: &Cx) -> Result<Option<Time>, Problem> {
        let wrong = |field: &'static str, key: &'static str| Problem { field, say: key.into() };
        let now = cx.app.store.sources().clock.now();
        let text = match (self.long.as_str(), self.until.trim()) {
            ("none", _) | ("", "") => return Ok(None),
            ("30", _) => cx.dates.iso_day(now.plus_days(30)),
            ("90", _) => cx.dates.iso_day(now.plus_days(90)),
            ("365", _) => cx.dates.iso_day(now.plus_days(365)),
            ("until" | "", day) => day.to_owned(),
            _ => return Err(wrong("long", "key-long-which")),
        };
        let date = day_of(&text).ok_or_else(|| wrong("until", "key-date-wrong"))?;
        if date < cx.dates.today() {
            return Err(wrong("until", "key-until-past"));
        }
        let end = cx.dates.end_of(date).ok_or_else(|| wrong("until", "key-date-wrong"))?;
        if end > now.plus_days(LONGEST) { Err(Problem { field: "until", say: Say::new("key-too-long").and("days", LONGEST) }) } else { Ok(Some(end)) }
    }
}
