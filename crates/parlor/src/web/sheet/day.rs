//! Days as people and programs write them in cells.

use crate::web::day_of;

/// What comes first where days are written with slashes: that no single cell can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slashes {
    DayFirst,
    MonthFirst,
    /// Only a day that can be read in one way is read.
    Unsure,
}

impl Slashes {
    /// As all cells of a file together say it.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        for cell in cells {
            match numbers(cell, '/') {
                Some([first, ..]) if first > 12 => return Self::DayFirst,
                Some([_, second, _]) if second > 12 => return Self::MonthFirst,
                _ => {}
            }
        }
        Self::Unsure
    }
}

/// Three numbers; what follows them, such as an hour, is left out.
fn numbers(cell: &str, separator: char) -> Option<[i32; 3]> {
    let mut parts = cell.trim().splitn(3, separator);
    let (first, second, last) = (parts.next()?, parts.next()?, parts.next()?.trim());
    let last = last.split([' ', 'T', ',']).next()?;
    Some([first.trim().parse().ok()?, second.trim().parse().ok()?, last.parse().ok()?])
}

/// The day of a cell as 2026-11-30: `30.11.2026`, `11/30/2026 02:10 pm`, `2026-11-30T14:10:00Z`.
pub fn day(cell: &str, slashes: Slashes) -> Option<String> {
    let cell = cell.trim();
    if let Some(day) = cell.get(..10).filter(|_| cell.len() == 10 || cell.as_bytes().get(10).is_some_and(|next| matches!(next, b' ' | b'T')))
        && let Some(day) = day_of(day)
    {
        return Some(day.to_string());
    }
    let [year, month, day] = if let Some([first, second, year]) = numbers(cell, '.') {
        [year, second, first]
    } else if let Some([year, month, day]) = numbers(cell, '/').filter(|[year, ..]| *year > 999) {
        [year, month, day]
    } else {
        let [first, second, year] = numbers(cell, '/')?;
        let day_first = match slashes {
            Slashes::DayFirst => true,
            Slashes::MonthFirst => false,
            Slashes::Unsure if first > 12 => true,
            Slashes::Unsure if second > 12 => false,
            Slashes::Unsure => return None,
        };
        if day_first { [year, second, first] } else { [year, first, second] }
    };
    (1000..10_000).contains(&year).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::{Slashes, day};

    #[test]
    fn a_day_is_read_as_it_was_meant_or_not_at_all() {
        let read = |cell| day(cell, Slashes::Unsure);
        assert_eq!(read("3.2.2026").as_deref(), Some("2026-02-03"));
        assert_eq!(read("03.02.2026 14:10").as_deref(), Some("2026-02-03"));
        assert_eq!(read("2026-02-03T10:00:00Z").as_deref(), Some("2026-02-03"));
        assert_eq!(read("02/23/2026 02:10 pm").as_deref(), Some("2026-02-23"));
        assert_eq!(read("2026/02/03").as_deref(), Some("2026-02-03"));
        assert_eq!(read("02/03/2026"), None);
        assert_eq!(day("02/03/2026", Slashes::of(["05/31/2026"].into_iter())).as_deref(), Some("2026-02-03"));
        assert_eq!(day("02/03/2026", Slashes::of(["31/05/2026"].into_iter())).as_deref(), Some("2026-03-02"));
        for none in ["", "soon", "3.2.26", "1/2", "äöü2026-02"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
