//! The tables of this version of the program, read off a database that was made for that alone.
//! Names come from here, and from nowhere else.

use super::{Line, said};
use crate::store::{Sources, migrations};
use rusqlite::Connection;

/// A table: its columns, and those that its rows are known by.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    /// The primary key, by places among the columns.
    keys: Vec<usize>,
    /// The columns of the key that hold text.
    texts: Vec<usize>,
}

/// All of them, in the order in which they were made. The ledger of migrations is none: each
/// database has its own. Nor are the tables of an index, which make themselves.
///
/// # Errors
/// When a migration is broken.
pub fn tables(sources: &Sources) -> Result<Vec<Table>, String> {
    let connection = Connection::open_in_memory().map_err(said)?;
    migrations::apply(&connection, sources, usize::MAX).map_err(said)?;
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_words%'
        AND name <> 'migrations' ORDER BY rowid";
    let names = connection.prepare(sql).and_then(|mut names| names.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>());
    names.map_err(said)?.into_iter().map(|name| Table::read(&connection, name).map_err(said)).collect()
}

impl Table {
    fn read(connection: &Connection, name: String) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare("SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns =
            statement.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<Vec<(String, String, i64)>, _>>()?;
        let mut keys: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].2 > 0).collect();
        keys.sort_by_key(|at| columns[*at].2);
        let texts = keys.iter().copied().filter(|at| columns[*at].1 == "TEXT").collect();
        Ok(Self { name, columns: columns.into_iter().map(|(column, ..)| column).collect(), keys, texts })
    }

    /// What a row is known by.
    #[must_use]
    pub fn key<'l>(&self, line: &'l Line) -> Vec<&'l super::Cell> {
        self.keys.iter().map(|at| &line[*at]).collect()
    }

    /// The same, for somebody who looks for it.
    #[must_use]
    pub fn named(&self, line: &Line) -> String {
        let parts: Vec<String> = self.keys.iter().map(|at| format!("{} {}", self.columns[*at], line[*at].shown())).collect();
        format!("{}, {}", self.name, parts.join(", "))
    }

    /// The columns in which two rows differ.
    #[must_use]
    pub fn differing(&self, one: &Line, other: &Line) -> String {
        let names = (0..self.columns.len()).filter(|at| one[*at] != other[*at]).map(|at| self.columns[at].as_str());
        names.collect::<Vec<_>>().join(", ")
    }

    pub(super) fn listed(&self) -> String {
        self.columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ")
    }

    /// All rows in the order of their keys. Text goes by its bytes, which PostgreSQL has to be told.
    pub(super) fn select(&self, by_bytes: &str) -> String {
        let order = self.keys.iter().map(|at| {
            let column = quoted(&self.columns[*at]);
            if self.texts.contains(at) { format!("{column}{by_bytes}") } else { column }
        });
        format!("SELECT {} FROM {} ORDER BY {}", self.listed(), quoted(&self.name), order.collect::<Vec<_>>().join(", "))
    }

    pub(super) fn exists(&self) -> String {
        format!("SELECT EXISTS (SELECT 1 FROM {})", quoted(&self.name))
    }
}

/// A name as it stands in a statement.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_13_every_table_is_carried_and_each_row_has_a_name() {
        let all = tables(&Sources::machine()).unwrap_or_default();
        assert!(all.len() > 100, "the tables were read: {}", all.len());
        for table in &all {
            assert!(!table.keys.is_empty(), "the rows of {} have no key to be told by", table.name);
        }
        for word in ["migrations", "search_words"] {
            assert!(all.iter().all(|table| table.name != word), "{word} is made anew");
        }
        let chats = all.iter().find(|table| table.name == "chats").map(|table| table.select(" COLLATE \"C\""));
        assert!(chats.is_some_and(|sql| sql.contains("FROM \"chats\" ORDER BY \"item_id\", \"lane\" COLLATE \"C\"")));
    }
}
