//! How an organization looks wherever it is named: read from one column beside its name, so
//! that no page asks once more.

use crate::store::{FromColumn, Row, StoreError};
use schemars::JsonSchema;
use serde::Serialize;

/// The column of a [`Look`]: the hue of an organization and, a line each, what pages have to
/// know of its brand. The argument is the alias of `organizations` in the statement.
#[macro_export]
macro_rules! look {
    ($organization:literal) => {
        concat!(
            $organization,
            ".hue || COALESCE((SELECT '\n' || bd.stamp || '\n' || bd.name || '\n' || bd.accent || '\n' || bd.support || '\n' || bd.imprint
               || '\n' || bd.privacy || '\n' || bd.pictures FROM brands bd WHERE bd.organization_id = ",
            $organization,
            ".id), '')"
        )
    };
}

/// The name that an organization is shown by. The argument is the alias of `organizations`.
#[macro_export]
macro_rules! shown_name {
    ($organization:literal) => {
        concat!("COALESCE((SELECT NULLIF(bd.name, '') FROM brands bd WHERE bd.organization_id = ", $organization, ".id), ", $organization, ".name)")
    };
}

/// A hue, and a brand where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub hue: String,
    pub brand: Option<Brand>,
}

/// What pages show of a brand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Brand {
    #[serde(skip)]
    #[schemars(skip)]
    pub stamp: String,
    /// What guests read instead of the organization's name; empty for that.
    #[serde(skip)]
    #[schemars(skip)]
    pub name: String,
    /// Its colour, as `#rrggbb`; empty for Parlor's own.
    pub accent: String,
    /// Where to ask.
    pub support: String,
    /// The address of what a firm has to say of itself.
    pub imprint: String,
    /// The address of what becomes of personal data.
    pub privacy: String,
    pub pictures: Vec<Shown>,
}

/// A picture of a brand, as pages show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shown {
    /// `light`, `dark` or `icon`.
    pub which: String,
    pub address: String,
    /// As large as it is shown; its file has twice as many pixels each way.
    pub width: i64,
    pub height: i64,
}

impl Look {
    fn of(column: &str) -> Self {
        let mut lines = column.split('\n');
        let hue = lines.next().unwrap_or_default().to_owned();
        let brand = lines.next().map(|stamp| {
            let mut next = || lines.next().unwrap_or_default().to_owned();
            Brand {
                stamp: stamp.to_owned(),
                name: next(),
                accent: next(),
                support: next(),
                imprint: next(),
                privacy: next(),
                pictures: next().split_whitespace().filter_map(|word| Shown::of(stamp, word)).collect(),
            }
        });
        Self { hue, brand }
    }
}

impl FromColumn for Look {
    fn from_column(row: &Row<'_>, column: usize) -> Result<Self, StoreError> {
        row.get::<String>(column).map(|text| Self::of(&text))
    }
}

impl Shown {
    /// Of a word such as `light:320x80`, in pixels of the file.
    fn of(stamp: &str, word: &str) -> Option<Self> {
        let (which, size) = word.split_once(':')?;
        let (width, height) = size.split_once('x')?;
        let half = |pixels: &str| pixels.parse::<i64>().ok().map(|pixels| (pixels + 1) / 2);
        Some(Self { which: which.to_owned(), address: format!("/brands/{stamp}/{which}.png"), width: half(width)?, height: half(height)? })
    }
}

impl Brand {
    /// One of its pictures.
    #[must_use]
    pub fn picture(&self, which: &str) -> Option<&Shown> {
        self.pictures.iter().find(|shown| shown.which == which)
    }

    /// The address of its sheet, where it says anything.
    #[must_use]
    pub fn sheet(&self) -> Option<String> {
        (self.picture("light").is_some() || !self.accent.is_empty()).then(|| format!("/brands/{}/sheet.css", self.stamp))
    }
}
