//! What somebody chose about what they bring along.

use super::said::{Said, Who};
use crate::{items::fold, tasks::Status, web::Error};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was chosen. It is kept as JSON beside the rows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// The record or project that takes all of it: title, address or id; empty for none.
    pub into: String,
    /// What each column is.
    pub columns: Vec<String>,
    /// Contacts that are here already are brought up to date.
    pub updates: bool,
    /// What was archived there comes along.
    pub archived: bool,
    /// Words of the old house, folded, and what they mean here.
    pub statuses: BTreeMap<String, String>,
    /// Whoever is not found by themselves: the id of a party, `new`, or nothing.
    pub people: BTreeMap<String, String>,
}

/// Makes a contact of somebody.
pub(super) const NEW: &str = "new";

impl Choices {
    pub(super) fn read(kept: &str) -> Result<Self, Error> {
        serde_json::from_str(kept).map_err(|fault| Error::Broken(fault.to_string()))
    }

    pub(super) fn kept(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|fault| Error::Broken(fault.to_string()))
    }

    /// What is known of somebody who is not found by themselves.
    pub(super) fn about(&self, who: &Who) -> &str {
        self.people.get(&who.key()).map_or("", String::as_str)
    }

    /// How far a task is here.
    pub(super) fn status(&self, word: &str, over: bool) -> Status {
        let chosen = self.statuses.get(&fold(word)).and_then(|word| Status::from_word(word));
        chosen.or_else(|| meant(word)).unwrap_or(if over { Status::Done } else { Status::Open })
    }

    /// Takes in what a form says: `column-{number}`, `status:{word}`, `person:{who}`.
    pub(super) fn take(&mut self, fields: &BTreeMap<String, String>) {
        if fields.keys().any(|field| field.starts_with("column-")) {
            let many = self.columns.len();
            self.columns = (0..many).map(|at| fields.get(&format!("column-{at}")).cloned().unwrap_or_default()).collect();
        }
        for (field, value) in fields {
            if let Some(word) = field.strip_prefix("status:") {
                self.statuses.insert(word.to_owned(), value.clone());
            } else if let Some(who) = field.strip_prefix("person:") {
                self.people.insert(who.to_owned(), value.clone());
            }
        }
    }
}

/// What usual words for how far something is mean, folded, in the languages of houses that people move out of.
const USUAL: [(Status, &[&str]); 4] = [
    (
        Status::Done,
        &[
            "done",
            "closed",
            "resolved",
            "finished",
            "complete",
            "completed",
            "erledigt",
            "gelost",
            "geschlossen",
            "fertig",
            "abgeschlossen",
            "uzavreny",
            "vyreseny",
            "hotovo",
            "hotovy",
            "dokonceno",
        ],
    ),
    (
        Status::Doing,
        &[
            "doing",
            "in progress",
            "feedback",
            "review",
            "in review",
            "testing",
            "in bearbeitung",
            "in arbeit",
            "in prufung",
            "prirazeny",
            "v reseni",
            "probiha",
            "rozpracovano",
        ],
    ),
    (Status::Open, &["open", "new", "todo", "to do", "backlog", "reopened", "neu", "offen", "zu erledigen", "novy", "otevreny", "k reseni"]),
    (
        Status::Cancelled,
        &["cancelled", "canceled", "rejected", "wontfix", "abgewiesen", "abgelehnt", "verworfen", "abgebrochen", "odmitnuty", "zamitnuty", "zruseno"],
    ),
];

/// What a word for how far something is means.
pub(super) fn meant(word: &str) -> Option<Status> {
    let word = fold(word);
    USUAL.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(status, _)| *status)
}

/// The words for how far something is that stand in these rows, each with how often.
pub(super) fn statuses<'a>(rows: impl Iterator<Item = &'a Said>) -> BTreeMap<String, (String, usize)> {
    let mut all: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for row in rows {
        if let Said::Task(task) = row
            && !task.status.is_empty()
        {
            all.entry(fold(&task.status)).or_insert_with(|| (task.status.clone(), 0)).1 += 1;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Choices, meant};
    use crate::tasks::Status;

    #[test]
    fn a_status_is_what_was_chosen_else_what_its_word_means_else_whether_it_was_over() {
        assert_eq!(meant("In Bearbeitung"), Some(Status::Doing));
        assert_eq!(meant("Gelöst"), Some(Status::Done));
        assert_eq!(meant("Uzavřený"), Some(Status::Done));
        assert_eq!(meant("Warten auf Kunde"), None);
        let mut choices = Choices::default();
        assert_eq!(choices.status("Warten auf Kunde", false), Status::Open);
        assert_eq!(choices.status("Abgelegt", true), Status::Done);
        choices.statuses.insert("gelost".into(), "cancelled".into());
        assert_eq!(choices.status("Gelöst", false), Status::Cancelled);
    }
}
