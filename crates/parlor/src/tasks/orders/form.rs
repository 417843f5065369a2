//! The form of a work order.

use super::Wanted;
use crate::{
    follows, parts,
    web::{Dates, Error, Problem, Say, Texts},
};
use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::Deserialize;

/// So many materials are planned at most.
const MATERIALS: usize = 100;

/// A work order to be made or changed.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Form {
    #[serde(default)]
    pub title: String,
    /// Markdown.
    #[serde(default)]
    pub description: String,
    /// The id of a member, or of a guest to whom the item is open; empty for nobody.
    #[serde(default)]
    pub assignee: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    /// By the clock of the place, as 2026-11-30T08:00; empty for none.
    #[serde(default)]
    pub starts: String,
    #[serde(default)]
    pub ends: String,
    /// One a line: how much of what.
    #[serde(default)]
    pub materials: String,
    /// Of a new one: its checklist, one step a line.
    #[serde(default)]
    pub steps: String,
    /// The edition of the task that was seen; a change needs it.
    #[serde(default)]
    pub edition: i64,
    /// That of the order.
    #[serde(default)]
    pub order_edition: i64,
}

impl Form {
    /// What it asks for. It is due on the day on which its time window ends.
    ///
    /// # Errors
    /// A sentence for each field that has to be put right.
    pub(super) fn wanted(&self) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let starts = moment(&mut problems, "starts", &self.starts);
        let ends = moment(&mut problems, "ends", &self.ends);
        match (&starts, &ends) {
            (None, Some(_)) => problems.push(Problem { field: "starts", say: "order-no-start".into() }),
            (Some(starts), Some(ends)) if ends < starts => problems.push(Problem { field: "ends", say: "order-ends-before".into() }),
            _ => {}
        }
        let due = ends.as_ref().or(starts.as_ref()).map(|at| at[..10].to_owned());
        let wanted = Wanted {
            task: super::super::Wanted {
                title: follows::line(&mut problems, "title", &self.title, true, 200),
                description: follows::text(&mut problems, "description", &self.description),
                due,
            },
            place: follows::line(&mut problems, "place", &self.place, false, 300),
            contact_name: follows::line(&mut problems, "contact_name", &self.contact_name, false, 200),
            contact_phone: follows::line(&mut problems, "contact_phone", &self.contact_phone, false, 50),
            starts,
            ends,
            materials: lines(&mut problems, "materials", &self.materials),
        };
        if problems.is_empty() { Ok(wanted) } else { Err(Error::Invalid(problems)) }
    }
}

/// Lines of a text, each once.
pub(super) fn lines(problems: &mut Vec<Problem>, field: &'static str, text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !all.iter().any(|known| known == line) {
            all.push(line.to_owned());
        }
    }
    if all.iter().any(|line| line.chars().count() > 200) {
        problems.push(Problem { field, say: Say::new("field-too-long").and("most", 200_i64) });
    }
    if all.len() > MATERIALS {
        problems.push(Problem { field, say: Say::new("order-materials-many").and("most", MATERIALS) });
    }
    all
}

/// A day with a time, or none. Browsers may send seconds along.
fn moment(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let parsed = typed.parse::<DateTime>().ok().filter(|at| (1900..3000).contains(&at.year()));
    if parsed.is_none() {
        problems.push(Problem { field, say: "order-no-moment".into() });
    }
    parsed.map(|at| at.strftime("%Y-%m-%dT%H:%M").to_string())
}

/// When it is to be done, in words for today's reader: one day with hours, or from a day to another.
#[must_use]
pub fn window(t: &Texts, dates: &Dates, starts: Option<&str>, ends: Option<&str>) -> Option<String> {
    window_on(t, (starts, ends), |day| dates.day(day))
}

/// The same, with days as whoever asks says them.
#[must_use]
pub fn window_on(t: &Texts, (starts, ends): (Option<&str>, Option<&str>), say: impl Fn(&str) -> String) -> Option<String> {
    let (day, from) = starts?.split_once('T')?;
    let on = say(day);
    Some(match ends.and_then(|ends| ends.split_once('T')) {
        None => t.with("order-from", parts![day = on, from = from]),
        Some((same, to)) if same == day => t.with("order-window", parts![day = on, from = from, to = to]),
        Some((last, to)) => t.with("order-window-days", parts![day = on, from = from, last = say(last), to = to]),
    })
}
