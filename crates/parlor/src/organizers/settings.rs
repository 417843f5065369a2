//! The forms of organizers, and what is wrong with them.

use super::{COVERS, Category, Field, FieldKind, ICONS, Template};
use crate::{
    doors::Claimed,
    web::{Error, Problem, Say},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// No name of anything is longer.
const LONGEST: usize = 100;

/// A new organizer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct NewOrganizer {
    #[serde(default)]
    pub template: Template,
    /// Empty: the template's.
    #[serde(default)]
    pub name: String,
    /// Empty: the template's.
    #[serde(default)]
    pub icon: String,
    /// Empty: the template's.
    #[serde(default)]
    pub cover: String,
    /// `on`: guests can be let in.
    pub extranet: Option<String>,
}

/// How an organizer looks and behaves.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct Look {
    /// The edition that was read; left out, whatever stands there is replaced.
    pub was: Option<String>,
    pub name: String,
    pub icon: String,
    pub cover: String,
    pub extranet: Option<String>,
}

/// A name for something new.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct Named {
    pub name: String,
}

/// A category and its new name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct CategoryChange {
    /// The name that was read.
    pub was: Option<String>,
    pub category: Claimed<Category>,
    #[serde(default)]
    pub name: String,
}

/// A new field.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct NewField {
    pub kind: FieldKind,
    #[serde(flatten)]
    pub shape: FieldShape,
}

/// How a field is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct FieldShape {
    pub name: String,
    #[serde(default)]
    pub group: String,
    /// One a line; of an amount the currency.
    #[serde(default)]
    pub choices: String,
    pub required: Option<String>,
    pub to_guests: Option<String>,
}

/// A field and how it is to be.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct FieldChange {
    /// The edition that was read.
    pub was: Option<String>,
    pub field: Claimed<Field>,
    #[serde(flatten)]
    pub shape: FieldShape,
}

/// Just a field.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct FieldNamed {
    pub field: Claimed<Field>,
}

/// A field and where it goes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct FieldMove {
    pub field: Claimed<Field>,
    pub to: Direction,
}

/// One place up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Up,
    Down,
}

/// Changed, when somebody else was faster than what was read (HOUSE-4).
pub(crate) fn still(was: Option<&str>, now: &str) -> Result<(), Error> {
    if was.is_none_or(|was| was == now) { Ok(()) } else { Err(Error::Changed) }
}

/// A name that was typed: trimmed, there, and not too long.
pub(super) fn named(name: &str) -> Result<String, Error> {
    let name = name.trim();
    let problem = match name.chars().count() {
        0 => Some(Say::new("organizer-name-missing")),
        1..=LONGEST => None,
        _ => Some(Say::new("organizer-name-long").and("most", LONGEST)),
    };
    problem.map_or_else(|| Ok(name.to_owned()), |say| Err(Error::field("name", say)))
}

/// A drawn cover, or the uploaded picture where there is one.
pub(super) fn cover(typed: &str, picture: bool) -> Result<&str, Error> {
    if COVERS.contains(&typed) || (picture && typed == "picture") { Ok(typed) } else { Err(Error::field("cover", "organizer-cover-unknown")) }
}

/// A picture that can stand for an organizer.
pub(super) fn icon(typed: &str) -> Result<&str, Error> {
    if ICONS.contains(&typed) { Ok(typed) } else { Err(Error::field("icon", "organizer-icon-unknown")) }
}

impl FieldShape {
    /// The form, with everything trimmed and looked at.
    pub(super) fn looked_at(&self, kind: FieldKind) -> Result<Self, Error> {
        let choices: Vec<&str> = self.choices.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut problems = Vec::new();
        let name = named(&self.name).unwrap_or_else(|fault| {
            if let Error::Invalid(found) = fault {
                problems.extend(found);
            }
            String::new()
        });
        if self.group.trim().chars().count() > LONGEST {
            problems.push(Problem { field: "group", say: Say::new("organizer-name-long").and("most", LONGEST) });
        }
        let chosen = matches!(kind, FieldKind::Choice | FieldKind::MultiChoice);
        let currency = choices.first().copied().unwrap_or("EUR");
        if kind == FieldKind::Money && !(choices.len() < 2 && currency.chars().count() <= 8 && !currency.chars().any(|c| c.is_ascii_digit())) {
            problems.push(Problem { field: "choices", say: "field-currency-wrong".into() });
        }
        if chosen && choices.is_empty() {
            problems.push(Problem { field: "choices", say: "field-choices-missing".into() });
        }
        if choices.len() > 100 || choices.iter().any(|choice| choice.chars().count() > 200) {
            problems.push(Problem { field: "choices", say: "field-choices-many".into() });
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let choices = match kind {
            FieldKind::Money => currency.to_owned(),
            _ if chosen => choices.join("\n"),
            _ => String::new(),
        };
        Ok(Self { name, group: self.group.trim().to_owned(), choices, required: self.required.clone(), to_guests: self.to_guests.clone() })
    }

    pub(super) fn as_shape(&self) -> super::store::Shape<'_> {
        super::store::Shape {
            name: &self.name,
            choices: &self.choices,
            group: &self.group,
            required: self.required.is_some(),
            to_guests: self.to_guests.is_some(),
        }
    }
}
