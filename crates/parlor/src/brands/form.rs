//! The form of a brand.

use super::{
    colour::Colour,
    palette::{self, Unreadable},
    words::Words,
};
use crate::web::{Error, Problem, Say};
use schemars::JsonSchema;
use serde::Deserialize;

/// How long a line may be.
const LINE: usize = 200;
/// How long an address.
const ADDRESS: usize = 500;
/// How long a name.
const NAME: usize = 100;

/// What a brand is to be. What is left out is empty.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct Wish {
    /// What guests read instead of the organization's name.
    pub name: String,
    /// As `#1f6f8b`.
    pub accent: String,
    /// On dark ground; where it is left out, it follows from the first.
    pub accent_dark: String,
    /// The colour that was offered in place of one that cannot be read.
    #[schemars(skip)]
    pub accent_instead: Option<String>,
    #[schemars(skip)]
    pub accent_dark_instead: Option<String>,
    /// Where guests can ask: an address, a number.
    pub support: String,
    /// The address of the imprint.
    pub imprint: String,
    /// The address of the privacy notice.
    pub privacy: String,
    /// What stands at the foot of mails.
    pub foot: String,
    /// As the brand said when it was read; 0 where there is none.
    pub edition: i64,
}

impl Wish {
    /// Checked, line by line.
    ///
    /// # Errors
    /// A sentence for each field that cannot be kept.
    pub(super) fn checked(&self) -> Result<Words, Error> {
        let mut problems = Vec::new();
        let mut keep = |field: &'static str, found: Result<String, Say>| {
            found.unwrap_or_else(|say| {
                problems.push(Problem { field, say });
                String::new()
            })
        };
        let words = Words {
            name: keep("name", line(&self.name, NAME)),
            accent: keep("accent", colour(self.accent_instead.as_ref().unwrap_or(&self.accent), palette::on_light)),
            accent_dark: keep("accent_dark", colour(self.accent_dark_instead.as_ref().unwrap_or(&self.accent_dark), palette::on_dark)),
            support: keep("support", line(&self.support, LINE)),
            imprint: keep("imprint", address(&self.imprint)),
            privacy: keep("privacy", address(&self.privacy)),
            foot: keep("foot", line(&self.foot, LINE)),
        };
        if words.accent.is_empty() && !words.accent_dark.is_empty() && problems.is_empty() {
            problems.push(Problem { field: "accent", say: "brand-accent-first".into() });
        }
        if problems.is_empty() { Ok(words) } else { Err(Error::Invalid(problems)) }
    }
}

/// One line, which may be empty.
fn line(typed: &str, most: usize) -> Result<String, Say> {
    let typed = typed.trim();
    if typed.chars().any(char::is_control) {
        return Err("brand-one-line".into());
    }
    if typed.chars().count() > most { Err(Say::new("field-long").and("count", most)) } else { Ok(typed.to_owned()) }
}

/// An address of the web, or nothing.
fn address(typed: &str) -> Result<String, Say> {
    let typed = line(typed, ADDRESS)?;
    if typed.is_empty() {
        return Ok(typed);
    }
    let whole = reqwest::Url::parse(&typed).ok().filter(|url| ["http", "https"].contains(&url.scheme()) && url.username().is_empty());
    whole.map(|url| url.to_string()).ok_or_else(|| "brand-address-wrong".into())
}

/// A colour in which can be read, or nothing.
fn colour(typed: &str, readable: fn(Colour) -> Result<Colour, Unreadable>) -> Result<String, Say> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let colour = Colour::read(typed).ok_or_else(|| Say::new("brand-colour-wrong"))?;
    readable(colour).map(|colour| colour.to_string()).map_err(|unreadable| unreadable.say())
}

impl Unreadable {
    /// The sentence that says so.
    pub(super) fn say(&self) -> Say {
        Say::new("brand-unreadable").and("ratio", format!("{:.1}", self.ratio)).and("instead", self.instead.clone())
    }
}
