//! What is said of guests, and the form that says it.

use crate::{
    notifications::Sort,
    organizers::Field,
    web::{Error, Problem, Say},
};
use access::{Facet, Facets, FieldId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The sorts of mails that are an organizer's to choose for the guests of its records. That
/// something was opened to them is always said.
pub const SORTS: [Sort; 6] = [Sort::Mentions, Sort::Comments, Sort::Approvals, Sort::Tasks, Sort::Files, Sort::Ends];

/// What an organizer or a record says of its guests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Settings {
    /// Deeds that a grant can open: `send_files`, `attach`, `requests`, `write_notes`.
    pub may: Vec<Facet>,
    /// Sorts of mails that they get, as far as they want them themselves.
    pub mailed: Vec<Sort>,
    /// Fields that they see, where their grant shows fields; in the organizer's order.
    pub fields: Vec<FieldId>,
}

impl Settings {
    /// As the database keeps it: words of deeds, words of sorts; and of the organizer's
    /// fields those that are shown.
    pub(super) fn kept(may: &str, mailed: &str, fields: impl Iterator<Item = (FieldId, bool)>) -> Self {
        Self {
            may: Facets::from_words(may).and(Facets::ALL_DEEDS).iter().collect(),
            mailed: SORTS.into_iter().filter(|sort| mailed.split(' ').any(|word| word == sort.word())).collect(),
            fields: fields.filter(|(_, shown)| *shown).map(|(id, _)| id).collect(),
        }
    }

    /// The deeds, as words.
    #[must_use]
    pub fn may_words(&self) -> String {
        Facets::of(&self.may).words()
    }

    /// The sorts of mails, as words.
    #[must_use]
    pub fn mailed_words(&self) -> String {
        self.mailed.iter().map(|sort| sort.word()).collect::<Vec<_>>().join(" ")
    }

    /// Whether nothing is in it that is not in this.
    #[must_use]
    pub fn within(&self, above: &Self) -> bool {
        self.may.iter().all(|deed| above.may.contains(deed))
            && self.mailed.iter().all(|sort| above.mailed.contains(sort))
            && self.fields.iter().all(|field| above.fields.contains(field))
    }

    /// What two people who change it meet by.
    #[must_use]
    pub fn edition(&self) -> String {
        let fields: Vec<String> = self.fields.iter().map(ToString::to_string).collect();
        crate::organizations::stamp(&[&self.may_words(), &self.mailed_words(), &fields.join(" ")])
    }
}

/// What guests are to see, do and get. What is not named is off.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Form {
    /// The edition that was read; left out, whatever stands there is replaced.
    pub was: Option<String>,
    /// `send_files`, `attach`, `requests`, `write_notes`.
    #[serde(default)]
    pub may: Vec<String>,
    /// `mentions`, `comments`, `approvals`, `tasks`, `files`, `ends`.
    #[serde(default)]
    pub mailed: Vec<String>,
    /// Ids of fields.
    #[serde(default)]
    pub fields: Vec<String>,
}

impl Form {
    /// What it says about an organizer with these fields.
    ///
    /// # Errors
    /// A sentence for each word that is none.
    pub(super) fn read(&self, fields: &[Field]) -> Result<Settings, Error> {
        let mut problems = Vec::new();
        let mut unknown =
            |field: &'static str, word: &String| problems.push(Problem { field, say: Say::new("extranet-unknown").and("text", word.clone()) });
        for word in said(&self.may).filter(|word| !Facet::DEEDS.iter().any(|deed| deed.word() == *word)) {
            unknown("may", word);
        }
        for word in said(&self.mailed).filter(|word| !SORTS.iter().any(|sort| sort.word() == *word)) {
            unknown("mailed", word);
        }
        for word in said(&self.fields).filter(|word| !fields.iter().any(|field| field.id.to_string() == **word)) {
            unknown("fields", word);
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        Ok(Settings {
            may: Facet::DEEDS.into_iter().filter(|deed| said(&self.may).any(|word| word == deed.word())).collect(),
            mailed: SORTS.into_iter().filter(|sort| said(&self.mailed).any(|word| word == sort.word())).collect(),
            fields: fields.iter().map(|field| field.id).filter(|id| said(&self.fields).any(|word| *word == id.to_string())).collect(),
        })
    }
}

/// An empty word is how a form says that it asked and nothing was ticked.
fn said(words: &[String]) -> impl Iterator<Item = &String> {
    words.iter().filter(|word| !word.is_empty())
}
