//! What is noted of the log elsewhere: the last entry of each organization, with its hash. A hash
//! stands for all entries up to its own, so a line kept where nobody who writes the database
//! writes is enough to see that those were changed, or taken out.

use crate::store::{StoreError, Tx};
use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, btree_map},
    fmt,
};

/// The last entries of all organizations.
#[macro_export]
macro_rules! last_entries {
    () => {
        "SELECT o.slug, h.seq, h.hash FROM audit_heads h JOIN organizations o ON o.id = h.organization_id"
    };
}

/// An entry that was the last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The name of the organization in its address.
    pub organization: String,
    pub seq: i64,
    /// In hex digits.
    pub hash: String,
}

impl Head {
    /// The head of a row.
    #[must_use]
    pub fn new(organization: String, seq: i64, hash: &[u8]) -> Self {
        Self { organization, seq, hash: HEXLOWER.encode(hash) }
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.organization, self.seq, self.hash)
    }
}

/// The last entry of each organization that has one, by the names of organizations.
///
/// # Errors
/// When the store fails.
pub fn heads(tx: &mut Tx<'_>) -> Result<Vec<Head>, StoreError> {
    let mut rows: Vec<(String, i64, Vec<u8>)> = tx.all(last_entries!(), &[])?;
    // Databases order names as their language does.
    rows.sort();
    Ok(rows.into_iter().map(|(slug, seq, hash)| Head::new(slug, seq, &hash)).collect())
}

/// Entries that were noted: of each organization some numbers, with their hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted(BTreeMap<String, BTreeMap<i64, Vec<u8>>>);

impl Noted {
    /// What stands in a text: a line for each entry, as [`Head`] is written, of one time or of many.
    /// Empty lines and those that begin with `#` say nothing.
    ///
    /// # Errors
    /// A sentence with the number of the line, or that nothing is noted there.
    pub fn of_text(text: &str) -> Result<Self, String> {
        let mut noted = Self::default();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                noted.add(line).map_err(|fault| format!("line {}: {fault}", at + 1))?;
            }
        }
        if noted.0.is_empty() { Err("no entry is noted there".into()) } else { Ok(noted) }
    }

    fn add(&mut self, line: &str) -> Result<(), String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let &[organization, seq, hash] = words.as_slice() else {
            return Err("an organization, a number and a hash belong there, as `parlor audit heads` writes them".into());
        };
        let number = seq.parse::<i64>().ok().filter(|number| *number > 0).ok_or_else(|| format!("{seq:?} is no number of an entry"))?;
        let bytes = HEXLOWER_PERMISSIVE.decode(hash.as_bytes()).ok().filter(|bytes| bytes.len() == 32);
        let bytes = bytes.ok_or_else(|| format!("{hash:?} is no hash of 64 hex digits"))?;
        match self.0.entry(organization.to_owned()).or_default().entry(number) {
            btree_map::Entry::Occupied(before) if *before.get() != bytes => {
                Err(format!("entry {number} of {organization} was noted before with another hash: the log was written anew between the two"))
            }
            btree_map::Entry::Occupied(_) => Ok(()),
            btree_map::Entry::Vacant(place) => {
                place.insert(bytes);
                Ok(())
            }
        }
    }

    /// How many entries are noted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.values().map(BTreeMap::len).sum()
    }

    /// Each organization with its first noted entry.
    pub(super) fn firsts(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().filter_map(|(organization, entries)| Some((organization.as_str(), *entries.keys().next()?)))
    }

    /// The hash that was noted of an entry.
    pub(super) fn hash(&self, organization: &str, seq: i64) -> Option<&[u8]> {
        self.0.get(organization)?.get(&seq).map(Vec::as_slice)
    }

    /// The first noted entry behind this one.
    pub(super) fn after(&self, organization: &str, seq: i64) -> Option<i64> {
        self.0.get(organization)?.keys().copied().find(|noted| *noted > seq)
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Noted};

    #[test]
    fn house_2_notes_of_the_log_are_read_as_they_are_written() {
        let (one, other) = (Head::new("acme".into(), 3, &[7; 32]), Head::new("northwind".into(), 12, &[171; 32]));
        let noted = Noted::of_text(&format!("# 2026-11-23T09:00:00Z\n\n{one}\n  {other}\r\n{other}\n")).unwrap_or_default();
        assert_eq!(noted.count(), 2);
        assert_eq!(noted.hash("northwind", 12), Some(&[171; 32][..]));
        assert_eq!((noted.hash("northwind", 11), noted.after("northwind", 11), noted.after("acme", 3)), (None, Some(12), None));
        assert_eq!(noted.firsts().collect::<Vec<_>>(), [("acme", 3), ("northwind", 12)]);
        assert_eq!(Noted::of_text(&other.to_string().replace("ab", "AB")).map(|noted| noted.count()), Ok(1));
    }

    #[test]
    fn house_2_bad_notes_are_refused_with_their_line() {
        let fault = |text: &str| Noted::of_text(text).err().unwrap_or_default();
        let hash = "ab".repeat(32);
        assert_eq!(fault("# nothing\n"), "no entry is noted there");
        assert!(fault("# heads\nnorthwind 12\n").starts_with("line 2: an organization, a number and a hash"));
        assert!(fault(&format!("\nnorthwind 0 {hash}")).starts_with("line 2: \"0\" is no number"));
        assert!(fault(&format!("northwind twelve {hash}")).starts_with("line 1: \"twelve\" is no number"));
        assert!(fault("northwind 12 abcd").starts_with("line 1: \"abcd\" is no hash"));
        assert!(fault(&format!("northwind 12 {}", "xy".repeat(32))).contains("is no hash"));
        assert!(
            fault(&format!("northwind 12 {hash}\nnorthwind 12 {}", "cd".repeat(32))).starts_with("line 2: entry 12 of northwind was noted before")
        );
    }
}
