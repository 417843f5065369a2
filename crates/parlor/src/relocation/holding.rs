//! Holds the rows of a table against those of another, both in the order of their keys. The first
//! difference is told: what comes after it may only follow from it.

use crate::store::{Line, Lines, Table};
use sha2::{Digest as _, Sha256};
use std::cmp::Ordering;

/// What is told while it goes on; it may ask to stop.
pub(super) type Tell<'t> = &'t dyn Fn(u64) -> Result<(), String>;

/// So often somebody is told.
const STEP: u64 = 1_000;

/// Rows that are counted while somebody takes them.
pub(super) struct Counted<'l> {
    pub lines: &'l mut dyn Lines,
    pub tell: Tell<'l>,
    pub rows: u64,
}

impl Lines for Counted<'_> {
    fn next(&mut self) -> Result<Option<Line>, String> {
        let line = self.lines.next()?;
        self.rows += u64::from(line.is_some());
        if self.rows.is_multiple_of(STEP) {
            (self.tell)(self.rows)?;
        }
        Ok(line)
    }
}

/// What differs, if anything does. The rows of the old place go into the digest.
pub(super) fn held(table: &Table, old: &mut dyn Lines, new: &mut dyn Lines, digest: &mut Sha256) -> Result<Option<String>, String> {
    let mut written = Vec::new();
    loop {
        let (one, other) = (old.next()?, new.next()?);
        let difference = match (&one, &other) {
            (None, None) => return Ok(None),
            (Some(one), Some(other)) if one == other => {
                written.clear();
                one.iter().for_each(|cell| cell.write(&mut written));
                digest.update(&written);
                continue;
            }
            (Some(one), Some(other)) => match table.key(one).cmp(&table.key(other)) {
                Ordering::Equal => format!("{}: another {}", table.named(one), table.differing(one, other)),
                Ordering::Less => missing(table, one),
                Ordering::Greater => added(table, other),
            },
            (Some(one), None) => missing(table, one),
            (None, Some(other)) => added(table, other),
        };
        return Ok(Some(difference));
    }
}

fn missing(table: &Table, line: &Line) -> String {
    format!("{}: it is not at the new place", table.named(line))
}

fn added(table: &Table, line: &Line) -> String {
    format!("{}: it is at the new place alone", table.named(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Cell, Sources, tables};

    struct Given(std::vec::IntoIter<Line>);

    impl Lines for Given {
        fn next(&mut self) -> Result<Option<Line>, String> {
            Ok(self.0.next())
        }
    }

    fn rate(key: u8, used: i64) -> Line {
        vec![Cell::Bytes(vec![key]), Cell::Number(0), Cell::Number(9), Cell::Number(used)]
    }

    fn compared(old: Vec<Line>, new: Vec<Line>) -> Option<String> {
        let all = tables(&Sources::machine()).unwrap_or_default();
        let rates = all.into_iter().find(|table| table.name == "rates")?;
        held(&rates, &mut Given(old.into_iter()), &mut Given(new.into_iter()), &mut Sha256::new()).unwrap_or_else(Some)
    }

    #[test]
    fn r_13_every_difference_names_its_table_and_its_row() {
        let whole = || vec![rate(1, 1), rate(2, 2), rate(3, 3)];
        assert_eq!(compared(whole(), whole()), None);
        let says = |new, words: &str| {
            let told = compared(whole(), new).unwrap_or_default();
            assert!(told.starts_with("rates, rate_key ") && told.contains(words), "{words}: {told}");
        };
        says(vec![rate(1, 1), rate(2, 7), rate(3, 3)], "02, window_start 0: another used");
        says(vec![rate(1, 1), rate(3, 3)], "02, window_start 0: it is not at the new place");
        says(vec![rate(1, 1), rate(2, 2)], "03, window_start 0: it is not at the new place");
        says(vec![rate(0, 1), rate(1, 1), rate(2, 2), rate(3, 3)], "00, window_start 0: it is at the new place alone");
        says(vec![rate(1, 1), rate(2, 2), rate(3, 3), rate(4, 4)], "04, window_start 0: it is at the new place alone");
    }
}
