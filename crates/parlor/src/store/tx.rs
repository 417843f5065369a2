//! A transaction: where reads and changes happen, with the time they happen at.

use super::{FromRow, Row, Sources, StoreError, Time, Topic, Value, postgres::Connection};
use access::OrganizationId;
use std::any::Any;
use uuid::Uuid;

/// A transaction on either database.
pub struct Tx<'c> {
    pub(super) on: On<'c>,
    now: Time,
    sources: &'c Sources,
    asked: i64,
    keeps: bool,
    kept: Option<Box<dyn Any>>,
    /// The organization whose other changes wait for this one.
    alone_in: Option<OrganizationId>,
    pub(super) topics: Vec<Topic>,
}

pub(super) enum On<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres(&'c mut Connection),
}

impl<'c> Tx<'c> {
    pub(super) fn new(on: On<'c>, sources: &'c Sources) -> Self {
        Self { on, now: sources.clock.now(), sources, asked: 0, keeps: false, kept: None, alone_in: None, topics: Vec::new() }
    }

    /// The instant at which all of this happens.
    #[must_use]
    pub fn now(&self) -> Time {
        self.now
    }

    /// A new id.
    #[must_use]
    pub fn id<T: From<Uuid>>(&self) -> T {
        self.sources.id()
    }

    /// Random bytes from a cryptographic generator.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        self.sources.random.bytes()
    }

    /// How many statements ran in it so far.
    pub(crate) fn asked(&self) -> i64 {
        self.asked
    }

    /// From here on several ask in this one, and what one of them found is kept for the next.
    pub(crate) fn keep_for_others(&mut self) {
        self.keeps = true;
    }

    /// Keeps what would be found the same by whoever asks, where others ask, too; in place of what was kept before.
    pub(crate) fn keep<T: Clone + 'static>(&mut self, found: &T) {
        if self.keeps {
            self.kept = Some(Box::new(found.clone()));
        }
    }

    /// What is kept, if it is such a thing and nothing was changed since.
    #[must_use]
    pub(crate) fn kept<T: 'static>(&self) -> Option<&T> {
        self.kept.as_deref()?.downcast_ref()
    }

    fn count_statement(&mut self, sql: &'static str) {
        self.asked += 1;
        self.sources.count_statement(sql);
    }

    /// Tells those who watch, once this is committed, that something changed there.
    pub fn signal(&mut self, topic: Topic) {
        if !self.topics.contains(&topic) {
            self.topics.push(topic);
        }
    }

    /// Makes other changes of this organization wait until this one is done. On
    /// SQLite they wait anyway. Whoever changes a row first and waits then may wait for one who waits for that row:
    /// what is done with a permit begins with this.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub fn alone_in(&mut self, organization: OrganizationId) -> Result<(), StoreError> {
        match &mut self.on {
            On::Postgres(connection) if self.alone_in != Some(organization) => {
                connection.lock(organization)?;
                self.alone_in = Some(organization);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Does a part of it that may be refused for itself: what the part changed is taken back then, and
    /// the rest stands. After a fault of the store nothing here is sure, and nobody goes on.
    ///
    /// # Errors
    /// What the part returns, or that the database cannot be reached.
    pub fn part<R, E: From<StoreError>>(&mut self, work: impl FnOnce(&mut Self) -> Result<R, E>) -> Result<R, E> {
        let told = self.topics.len();
        self.mark("SAVEPOINT part")?;
        let outcome = work(self);
        if outcome.is_err() {
            // A full disk can end the whole transaction at once.
            if self.is_over() {
                return outcome;
            }
            self.kept = None;
            // What the part waited for is let go with it.
            self.alone_in = None;
            self.topics.truncate(told);
            self.mark("ROLLBACK TO SAVEPOINT part")?;
        }
        self.mark("RELEASE SAVEPOINT part")?;
        outcome
    }

    fn mark(&mut self, sql: &'static str) -> Result<(), StoreError> {
        match &mut self.on {
            On::Sqlite(connection) => Ok(super::sqlite::run_prepared(connection, sql)?),
            On::Postgres(connection) => connection.mark(sql),
        }
    }

    fn is_over(&self) -> bool {
        matches!(&self.on, On::Sqlite(connection) if connection.is_autocommit())
    }

    /// All rows.
    ///
    /// # Errors
    /// When the statement fails or a row is not of this shape.
    pub fn all<T: FromRow>(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, values, &mut |row| {
            found.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Tx::all`].
    pub fn maybe<T: FromRow>(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.each(sql, values, &mut |row| {
            if found.is_none() {
                found = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// The row that must be there.
    ///
    /// # Errors
    /// As [`Tx::all`], and when there is none.
    pub fn one<T: FromRow>(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<T, StoreError> {
        self.maybe(sql, values)?.ok_or_else(|| StoreError::Broken(format!("no row for: {sql}")))
    }

    /// A single number, such as a count.
    ///
    /// # Errors
    /// As [`Tx::one`].
    pub fn number(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<i64, StoreError> {
        self.one::<(i64,)>(sql, values).map(|row| row.0)
    }

    /// Changes rows, and says how many.
    ///
    /// # Errors
    /// When the statement fails or a constraint refuses it.
    pub fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.count_statement(sql);
        self.kept = None;
        match &mut self.on {
            On::Sqlite(connection) => super::sqlite::run(connection, sql, values),
            On::Postgres(connection) => connection.run(sql, values),
        }
    }

    /// Changes exactly one row; for conditional updates that guard an invariant.
    ///
    /// # Errors
    /// As [`Tx::run`].
    pub fn changed(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<bool, StoreError> {
        self.run(sql, values).map(|rows| rows == 1)
    }

    /// Gives each row to a function, for rows whose shape is known only when they are read.
    ///
    /// # Errors
    /// When the statement fails, or the function does.
    pub fn each(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.count_statement(sql);
        match &mut self.on {
            On::Sqlite(connection) => super::sqlite::each(connection, sql, values, take),
            On::Postgres(connection) => connection.each(sql, values, take),
        }
    }

    /// The name of the snapshot that this transaction sees, by which PostgreSQL's own programs see the same.
    ///
    /// # Errors
    /// On SQLite, which is copied whole; or when the database cannot be reached.
    pub(crate) fn snapshot(&mut self) -> Result<String, StoreError> {
        match &mut self.on {
            On::Sqlite(_) => Err(StoreError::Broken("SQLite is copied, and not dumped".into())),
            On::Postgres(connection) => connection.snapshot(),
        }
    }

    pub(super) fn prepares(&mut self, sql: &'static str) -> Result<(), StoreError> {
        match &mut self.on {
            On::Sqlite(connection) => super::sqlite::prepares(connection, sql),
            On::Postgres(connection) => connection.prepares(sql),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{On, Tx};
    use crate::store::{Sources, StoreError, Topic};

    #[test]
    fn what_is_kept_is_for_others_alone_and_gone_with_a_change() -> Result<(), StoreError> {
        let (connection, sources) = (rusqlite::Connection::open_in_memory()?, Sources::machine());
        let mut tx = Tx::new(On::Sqlite(&connection), &sources);
        tx.keep(&7_i64);
        assert_eq!(tx.kept::<i64>(), None, "nobody else asks");
        tx.keep_for_others();
        tx.keep(&7_i64);
        assert_eq!(tx.kept::<String>(), None);
        assert_eq!(tx.kept(), Some(&7_i64));
        tx.run("CREATE TABLE changed (id INTEGER)", &[])?;
        assert_eq!(tx.kept::<i64>(), None, "it may be another now");
        Ok(())
    }

    #[test]
    fn a_part_that_is_refused_leaves_nothing_and_the_rest_stands() -> Result<(), StoreError> {
        let (connection, sources) = (rusqlite::Connection::open_in_memory()?, Sources::machine());
        connection.execute_batch("CREATE TABLE parts (id INTEGER); BEGIN")?;
        let put = |id: i64| connection.execute("REPLACE INTO parts VALUES (?1)", [id]).map(drop).map_err(StoreError::from);
        let mut tx = Tx::new(On::Sqlite(&connection), &sources);
        put(1)?;
        let refused = tx.part(|tx| {
            put(2)?;
            tx.signal(Topic::Outbox);
            tx.part(|_| put(4))?;
            Err::<(), _>(StoreError::Collision)
        });
        assert!(matches!(refused, Err(StoreError::Collision)) && tx.topics.is_empty());
        tx.part(|_| put(8))?;
        connection.execute_batch("COMMIT")?;
        let left: i64 = connection.query_row("SELECT SUM(id) FROM parts", [], |row| row.get(0))?;
        assert_eq!(left, 9);
        Ok(())
    }
}
