//! Ready sets of fields to start from, in the words of whoever starts.

use super::{FieldKind, store};
use crate::{
    store::Tx,
    web::{Error, Texts},
};
use access::{OrganizationId, OrganizerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an organizer can start from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    Inspections,
    Contracts,
    Machines,
    Orders,
    #[default]
    Blank,
}

/// A field of a template: its text, its kind, and whether guests see it.
type Ready = (&'static str, FieldKind, bool);

impl Template {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Inspections, Self::Contracts, Self::Machines, Self::Orders, Self::Blank];

    /// The word that forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Inspections => "inspections",
            Self::Contracts => "contracts",
            Self::Machines => "machines",
            Self::Orders => "orders",
            Self::Blank => "blank",
        }
    }

    /// The texts of its name and of what it holds.
    #[must_use]
    pub fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Inspections => ("template-inspections", "template-inspections-about"),
            Self::Contracts => ("template-contracts", "template-contracts-about"),
            Self::Machines => ("template-machines", "template-machines-about"),
            Self::Orders => ("template-orders", "template-orders-about"),
            Self::Blank => ("template-blank", "template-blank-about"),
        }
    }

    /// Its icon and its cover.
    #[must_use]
    pub fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Inspections => ("clipboard-check", "bridge"),
            Self::Contracts => ("file-text", "contracts"),
            Self::Machines => ("cog", "machines"),
            Self::Orders => ("package", "orders"),
            Self::Blank => ("layers", "harbour"),
        }
    }

    fn ready(self) -> &'static [Ready] {
        use FieldKind::{Choice, Date, LongText, Number, Text};
        match self {
            Self::Inspections => {
                &[("ready-place", Text, true), ("ready-inspected-on", Date, true), ("ready-state", Choice, true), ("ready-findings", LongText, false)]
            }
            Self::Contracts => &[("ready-party", Text, true), ("ready-sum", Number, false), ("ready-begins", Date, true), ("ready-ends", Date, true)],
            Self::Machines => {
                &[("ready-serial", Text, true), ("ready-location", Text, true), ("ready-serviced-on", Date, true), ("ready-service-due", Date, true)]
            }
            Self::Orders => &[
                ("ready-supplier", Text, true),
                ("ready-ordered-on", Date, true),
                ("ready-delivery", Date, true),
                ("ready-order-state", Choice, true),
            ],
            Self::Blank => &[],
        }
    }

    /// Puts its fields into an organizer that was just made.
    pub(super) fn fill(self, tx: &mut Tx<'_>, t: &Texts, house: OrganizationId, organizer: OrganizerId) -> Result<(), Error> {
        for (key, kind, to_guests) in self.ready() {
            // Choices stand in one text, parted by bars.
            let choices = match *key {
                "ready-state" => t["ready-state-choices"].replace(" | ", "\n"),
                "ready-order-state" => t["ready-order-state-choices"].replace(" | ", "\n"),
                _ => String::new(),
            };
            let shape = store::Shape { name: &t[key], choices: &choices, group: "", required: false, to_guests: *to_guests };
            store::put_field(tx, house, organizer, *kind, &shape)?;
        }
        Ok(())
    }
}
