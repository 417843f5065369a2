//! Texts with gaps, such as `Offer for {{counterparty.name}}`, and what fills them.

use crate::web::Texts;
use std::collections::BTreeMap;

/// What a gap is filled with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    ContactName,
    ContactEmail,
    ContactPosition,
    Counterparty,
    Organization,
    /// The member who uses the template.
    Sender,
    Today,
    RecordTitle,
    /// A field of a record, by its name.
    Field(String),
    /// What whoever uses the template is asked for, by the word for it.
    Asked(String),
}

/// What stands for the gaps that are always there, and the keys of what they are called.
const OWN: [(&str, Gap, &str); 8] = [
    ("contact.name", Gap::ContactName, "gap-contact-name"),
    ("contact.email", Gap::ContactEmail, "gap-contact-email"),
    ("contact.position", Gap::ContactPosition, "gap-contact-position"),
    ("counterparty.name", Gap::Counterparty, "gap-counterparty"),
    ("organization.name", Gap::Organization, "gap-organization"),
    ("sender.name", Gap::Sender, "gap-sender"),
    ("today", Gap::Today, "gap-today"),
    ("record.title", Gap::RecordTitle, "gap-record-title"),
];
/// What stands before the name of a field.
const FIELD: &str = "record.";
/// A gap is no longer than this, in bytes: what is longer between braces is text.
const LONGEST: usize = 200;

impl Gap {
    /// Those that are always there.
    pub fn own() -> impl Iterator<Item = Self> {
        OWN.into_iter().map(|(_, gap, _)| gap)
    }

    /// What stands between the braces.
    pub fn key(&self) -> String {
        match self {
            Self::Field(name) => format!("{FIELD}{name}"),
            Self::Asked(word) => word.clone(),
            own => OWN.iter().find(|(_, gap, _)| gap == own).map(|(key, ..)| (*key).to_owned()).unwrap_or_default(),
        }
    }

    /// What is meant by what stands between the braces.
    pub fn of(key: &str) -> Self {
        let key = key.trim();
        let own = OWN.into_iter().find(|(own, ..)| own.eq_ignore_ascii_case(key)).map(|(_, gap, _)| gap);
        own.unwrap_or_else(|| match key.get(..FIELD.len()).filter(|start| start.eq_ignore_ascii_case(FIELD)) {
            Some(_) => Self::Field(key[FIELD.len()..].trim().to_owned()),
            None => Self::Asked(key.to_owned()),
        })
    }

    /// What it is called before people.
    pub fn label(&self, t: &Texts) -> String {
        match self {
            Self::Field(name) => t.with("gap-field", crate::parts![name = name]),
            Self::Asked(word) => word.clone(),
            own => OWN.iter().find(|(_, gap, _)| gap == own).map(|(_, _, label)| t[*label].to_owned()).unwrap_or_default(),
        }
    }

    /// Whether it needs to be known whom the document is for.
    pub fn is_of_contact(&self) -> bool {
        matches!(self, Self::ContactName | Self::ContactEmail | Self::ContactPosition | Self::Counterparty)
    }

    /// Whether it needs a record.
    pub fn is_of_record(&self) -> bool {
        matches!(self, Self::RecordTitle | Self::Field(_))
    }
}

/// A piece of a text: what stands there, or a gap.
enum Piece<'a> {
    Plain(&'a str),
    Gap(Gap),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some(open) = rest.find("{{") {
        let inside = &rest[open + 2..];
        let close =
            inside.find("}}").filter(|close| *close <= LONGEST && !inside[..*close].contains(['\n', '{']) && !inside[..*close].trim().is_empty());
        match close {
            Some(close) => {
                pieces.push(Piece::Plain(&rest[..open]));
                pieces.push(Piece::Gap(Gap::of(&inside[..close])));
                rest = &inside[close + 2..];
            }
            // Braces that are none of ours; one goes on, so that `{{{name}}` has its gap.
            None => {
                pieces.push(Piece::Plain(&rest[..=open]));
                rest = &rest[open + 1..];
            }
        }
    }
    pieces.push(Piece::Plain(rest));
    pieces
}

/// The gaps of a text, in their order.
pub(super) fn gaps(text: &str) -> Vec<Gap> {
    pieces(text).into_iter().filter_map(|piece| if let Piece::Gap(gap) = piece { Some(gap) } else { None }).collect()
}

/// What fills gaps.
#[derive(Clone, Debug, Default)]
pub(super) struct Values(BTreeMap<Gap, String>);

impl Values {
    /// Says what fills a gap; nothing, where there is nothing.
    pub fn set(&mut self, gap: Gap, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            self.0.insert(folded(&gap), value.to_owned());
        }
    }

    pub fn get(&self, gap: &Gap) -> Option<&str> {
        self.0.get(&folded(gap)).map(String::as_str)
    }

    /// The text with its gaps filled; one that has nothing is empty.
    pub fn fill(&self, text: &str) -> String {
        pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(text) => text,
                Piece::Gap(gap) => self.get(&gap).unwrap_or_default(),
            })
            .collect()
    }
}

/// The same for names that differ only in their letters' size.
pub(super) fn folded(gap: &Gap) -> Gap {
    match gap {
        Gap::Field(name) => Gap::Field(crate::items::fold(name)),
        Gap::Asked(word) => Gap::Asked(crate::items::fold(word)),
        own => own.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Gap, Values, gaps};

    #[test]
    fn gaps_are_found_and_filled_and_other_braces_stay() {
        let text = "{{ Contact.Name }}: {{Amount}} for {{record.Serial no.}} {{{today}}} {{}} {{a\nb}} {{open";
        let found = gaps(text);
        assert_eq!(found, [Gap::ContactName, Gap::Asked("Amount".into()), Gap::Field("Serial no.".into()), Gap::Today]);
        let mut values = Values::default();
        values.set(Gap::ContactName, " Ana ");
        values.set(Gap::Asked("AMOUNT".into()), "12 {{today}}");
        values.set(Gap::Today, "");
        // What fills a gap is never read for gaps.
        assert_eq!(values.fill(text), "Ana: 12 {{today}} for  {} {{}} {{a\nb}} {{open");
        assert!(values.get(&Gap::Today).is_none());
    }

    #[test]
    fn every_gap_is_what_its_key_says() {
        for gap in Gap::own().chain([Gap::Field("Amount".into()), Gap::Asked("Start of work".into())]) {
            assert_eq!(Gap::of(&gap.key()), gap);
        }
    }
}
