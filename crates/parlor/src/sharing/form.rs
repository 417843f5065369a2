//! What the Share panel sends: who, what they see, until when.

use super::{Grant, Terms, Who, presets::Preset};
use crate::{
    doors::Claimed,
    store::Time,
    tasks::Task,
    web::{Cx, Error, OneOrMore, Problem, Say, day_of},
};
use access::{Facet, Facets, ItemKind, TaskFacet, TaskFacets};
use schemars::JsonSchema;
use serde::Deserialize;

/// The form of the Share panel.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub(crate) struct ShareForm {
    /// Contacts as `contact:` and their id, groups as `group:` and their id, or e-mail addresses, several in one if one likes.
    #[serde(default)]
    pub who: Vec<String>,
    /// What they see: of a record `files`, `fields`, `followed`, `old_comments`, `send_files`, `attach`, `requests`, `write_notes`; of a project `tasks`, `due`,
    /// `stage`, `hours`, `progress`, `old_comments`. If left out, of a record everything but old comments, of a project all.
    pub facets: Option<Vec<String>>,
    /// `none` for no end.
    pub long: Option<String>,
    /// The last day, as 2027-03-31.
    pub until: Option<String>,
    #[serde(default)]
    pub message: String,
    /// Whose time as a guest is over or suspended comes in again by it: `on`.
    pub again: Option<String>,
    /// The id of a preset: it says the parts and the end where the form does not. The last one counts.
    #[serde(default)]
    pub preset: OneOrMore,
    /// To keep what the form says as a preset: what that is called.
    #[serde(default)]
    pub preset_name: String,
    /// A grant that is to be changed, where it is asked what that would show.
    pub grant: Option<Claimed<Grant>>,
    /// `closed`, where this opens again what was closed to them: if somebody else opened it meanwhile, with other parts or another end, that
    /// is not written over. Without it, what is said is done.
    pub seen: Option<String>,
    /// Ids of tasks that are to be shared by themselves, where it is asked what that would show; the parts are theirs then.
    #[serde(default)]
    pub task: Vec<Claimed<Task>>,
    /// The id of an event into which they are to be asked, where it is asked what that would show; `new` for one that is started by it.
    pub event: Option<String>,
}

/// So long may a message be, in characters.
const MESSAGE: usize = 5000;
/// So many can be shared with in one go.
pub(super) const AT_ONCE: usize = 200;

impl ShareForm {
    /// The parts that are chosen, with those that sharing such an item always shows.
    pub(super) fn facets(&self, kind: ItemKind) -> Result<Facets, Problem> {
        let chosen = self.facets.as_deref().map_or_else(|| Ok(Facets::usual(kind)), |words| facets_of(kind, words))?;
        Ok(chosen.given_with(kind))
    }

    /// The preset that was chosen.
    ///
    /// # Errors
    /// A sentence, where it is none.
    pub(super) fn preset(&self) -> Result<Option<Claimed<Preset>>, Error> {
        let chosen = self.preset.clone().all().into_iter().rfind(|id| !id.trim().is_empty());
        chosen.map(|id| Claimed::parse(id.trim()).ok_or_else(|| Error::field("preset", "preset-gone"))).transpose()
    }

    pub(crate) fn terms(&self, cx: &Cx, kind: ItemKind) -> Result<Terms, Vec<Problem>> {
        let long_message = self.message.chars().count() > MESSAGE;
        let message = if long_message {
            Err(Problem { field: "message", say: Say::new("too-long").and("most", MESSAGE as i64) })
        } else {
            Ok(self.message.trim().to_owned())
        };
        match (self.facets(kind), until_of(cx, self.long.as_deref(), self.until.as_deref()), message) {
            (Ok(facets), Ok(until), Ok(message)) => Ok(Terms { facets, until, message }),
            (facets, until, message) => Err([facets.err(), until.err(), message.err()].into_iter().flatten().collect()),
        }
    }
}

/// Reads which parts are chosen. An empty word is how a form says that it asked and nothing was ticked.
pub(super) fn facets_of(kind: ItemKind, words: &[String]) -> Result<Facets, Problem> {
    let chosen = words.iter().filter(|word| !word.is_empty());
    let known = |word: &str| Facet::from_word(word).filter(|facet| Facet::of(kind).contains(facet) || Facet::given(kind).contains(facet));
    chosen.map(|word| known(word).ok_or_else(|| Problem { field: "facets", say: Say::new("share-no-such-part").and("text", word.clone()) })).collect()
}

/// Reads which parts of single tasks are chosen; all of them, where nothing is said.
pub(super) fn parts_of(words: Option<&[String]>) -> Result<TaskFacets, Problem> {
    let Some(words) = words else { return Ok(TaskFacets::all()) };
    let unknown = |word: &str| Problem { field: "facets", say: Say::new("share-no-such-part").and("text", word.to_owned()) };
    words.iter().filter(|word| !word.is_empty()).map(|word| TaskFacet::from_word(word).ok_or_else(|| unknown(word))).collect()
}

/// The end of the last day that was chosen, for the one who chose it.
pub(super) fn until_of(cx: &Cx, long: Option<&str>, until: Option<&str>) -> Result<Option<Time>, Problem> {
    let text = until.map(str::trim).unwrap_or_default();
    let wrong = |key: &'static str| Problem { field: "until", say: key.into() };
    if long == Some("until") && text.is_empty() {
        return Err(wrong("share-until-missing"));
    }
    if long == Some("none") || text.is_empty() {
        return Ok(None);
    }
    let date = day_of(text).ok_or_else(|| wrong("date-wrong"))?;
    if date < cx.dates.today() {
        return Err(wrong("share-until-past"));
    }
    cx.dates.end_of(date).map(Some).ok_or_else(|| wrong("date-wrong"))
}

/// Reads who was chosen or typed.
pub(crate) fn people_of(who: &[String]) -> Result<Vec<Who>, Problem> {
    let mut found = Vec::new();
    for text in who.iter().flat_map(|text| text.split([',', ';', '\n'])).map(str::trim).filter(|text| !text.is_empty()) {
        found.push(one_of(text).ok_or_else(|| Problem { field: "who", say: Say::new("share-not-an-address").and("text", text.to_owned()) })?);
    }
    match found.len() {
        0 => Err(Problem { field: "who", say: "share-nobody".into() }),
        1..=AT_ONCE => Ok(found),
        _ => Err(Problem { field: "who", say: Say::new("share-too-many").and("most", AT_ONCE as i64) }),
    }
}

/// `contact:` or `group:` and an id, `ana@example.org`, or `Ana Ruiz <ana@example.org>`.
fn one_of(text: &str) -> Option<Who> {
    if let Some(id) = text.strip_prefix("contact:") {
        return Claimed::parse(id).map(Who::Contact);
    }
    if let Some(id) = text.strip_prefix("group:") {
        return Claimed::parse(id).map(Who::Group);
    }
    let (name, email) = match text.rsplit_once('<') {
        Some((name, rest)) => (Some(name.trim().trim_matches('"').to_owned()).filter(|name| !name.is_empty()), rest.trim_end_matches('>').trim()),
        None => (None, text),
    };
    crate::people::email_key(email)?;
    Some(Who::Address { email: email.to_owned(), name })
}
