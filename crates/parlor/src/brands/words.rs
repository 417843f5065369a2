//! What a brand says: the words and colours that administrators type, as they are kept and shown.

use crate::store::{FromRow, Row, StoreError};
use schemars::JsonSchema;
use serde::Serialize;

/// Each is empty where nothing was chosen.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(super) struct Words {
    /// What guests read instead of the organization's name.
    pub name: String,
    /// As `#1f6f8b`.
    pub accent: String,
    /// On dark ground; where it is empty, it follows from the first.
    pub accent_dark: String,
    /// Where guests can ask: an address, a number.
    pub support: String,
    /// The address of the imprint.
    pub imprint: String,
    /// The address of the privacy notice.
    pub privacy: String,
    /// What stands at the foot of mails.
    pub foot: String,
}

/// Columns of `brands b`, in the order of the fields.
#[macro_export]
macro_rules! brand_words {
    () => {
        "b.name, b.accent, b.accent_dark, b.support, b.imprint, b.privacy, b.foot"
    };
}

/// So many columns they are.
pub(super) const COLUMNS: usize = 7;

impl FromRow for Words {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let [name, accent, accent_dark, support, imprint, privacy, foot] = std::array::from_fn::<_, COLUMNS, _>(|column| row.get(column));
        Ok(Self { name: name?, accent: accent?, accent_dark: accent_dark?, support: support?, imprint: imprint?, privacy: privacy?, foot: foot? })
    }
}

impl Words {
    /// What is new in them, for the log.
    pub(super) fn changes(&self, was: &Self) -> String {
        let all = [
            ("name", &was.name, &self.name),
            ("colour", &was.accent, &self.accent),
            ("colour on dark ground", &was.accent_dark, &self.accent_dark),
            ("support", &was.support, &self.support),
            ("imprint", &was.imprint, &self.imprint),
            ("privacy", &was.privacy, &self.privacy),
            ("foot of mails", &was.foot, &self.foot),
        ];
        let changed: Vec<String> = all.iter().filter(|(_, was, now)| was != now).map(|(what, was, now)| format!("{what}: {was} → {now}")).collect();
        changed.join("; ")
    }
}
