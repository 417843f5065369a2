//! Full text: the one condition that the two databases say in words of their own.
//!
//! `SEARCHED($4)` holds for an entry `e` of `search_entries` that has all words
//! of a [`Sought`]. SQLite asks an FTS5 index, PostgreSQL a GIN index of `tsvector`.
//! Both are given words that were taken apart and folded in Rust, so that both
//! find the same.

use std::borrow::Cow;

/// What is looked for: one word as it is, and beginnings of words. All of them
/// are letters and digits; what else they hold is left out.
#[derive(Clone, Debug)]
pub struct Sought {
    exact: String,
    beginnings: Vec<String>,
}

impl Sought {
    /// Entries that have the word `exact` and words with each of these beginnings.
    #[must_use]
    pub fn new(exact: &str, beginnings: impl IntoIterator<Item = String>) -> Self {
        let plain = |word: &str| -> String { word.chars().filter(|letter| letter.is_alphanumeric()).collect() };
        let beginnings = beginnings.into_iter().map(|word| plain(&word)).filter(|word| !word.is_empty()).collect();
        Self { exact: plain(exact), beginnings }
    }

    pub(super) fn for_sqlite(&self) -> String {
        self.beginnings.iter().fold(format!("\"{}\"", self.exact), |all, word| format!("{all} \"{word}\"*"))
    }

    pub(super) fn for_postgres(&self) -> String {
        self.beginnings.iter().fold(format!("'{}'", self.exact), |all, word| format!("{all} & '{word}':*"))
    }
}

pub(super) fn for_sqlite(sql: &str) -> Cow<'_, str> {
    rewritten(sql, |sought| format!("e.number IN (SELECT rowid FROM search_words WHERE search_words MATCH {sought})"))
}

pub(super) fn for_postgres(sql: &str) -> Cow<'_, str> {
    rewritten(sql, |sought| format!("array_to_tsvector(string_to_array(e.words, ' ')) @@ CAST(CAST({sought} AS TEXT) AS tsquery)"))
}

fn rewritten(sql: &str, condition: impl Fn(&str) -> String) -> Cow<'_, str> {
    const WORD: &str = "SEARCHED(";
    let parts = sql.split_once(WORD).and_then(|(before, rest)| rest.split_once(')').map(|(sought, after)| (before, sought, after)));
    match parts {
        Some((before, sought, after)) => Cow::Owned(format!("{before}{}{after}", condition(sought))),
        None => Cow::Borrowed(sql),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_2_a_search_is_said_in_both_databases_words() {
        let sought = Sought::new("o7", ["stahl".to_owned(), "bru\" OR *".to_owned(), "'--".to_owned()]);
        assert_eq!(sought.for_sqlite(), "\"o7\" \"stahl\"* \"bruOR\"*");
        assert_eq!(sought.for_postgres(), "'o7' & 'stahl':* & 'bruOR':*");
        assert_eq!(
            for_sqlite("SELECT 1 WHERE SEARCHED($4) AND x"),
            "SELECT 1 WHERE e.number IN (SELECT rowid FROM search_words WHERE search_words MATCH $4) AND x"
        );
        assert_eq!(for_postgres("SELECT 1"), "SELECT 1");
    }
}
