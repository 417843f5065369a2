//! Pieces of work that keep none of each other waiting.

use crate::web::Error;

/// What is done piece by piece: of one that fails it is written down that it has to wait, and the
/// others are done.
#[derive(Debug, Default)]
pub struct Chores {
    first: Option<Error>,
}

impl Chores {
    /// Notes what came of a piece.
    ///
    /// # Errors
    /// When the database or the storage is lost: the others would fare no better.
    pub fn done(&mut self, what: &'static str, outcome: Result<(), Error>) -> Result<(), Error> {
        let Err(fault) = outcome else { return Ok(()) };
        if matches!(fault, Error::Down(_)) {
            return Err(fault);
        }
        tracing::warn!(?fault, what, "housekeeping has to wait");
        self.first = self.first.take().or(Some(fault));
        Ok(())
    }

    /// All pieces were tried.
    ///
    /// # Errors
    /// The first fault that there was.
    pub fn end(self) -> Result<(), Error> {
        self.first.map_or(Ok(()), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::Chores;
    use crate::web::Error;

    #[test]
    fn house_13_one_piece_that_fails_keeps_no_other_waiting_and_a_lost_database_all() {
        let mut chores = Chores::default();
        assert!(chores.done("one", Err(Error::NotFound)).is_ok());
        assert!(chores.done("two", Err(Error::Broken("two".into()))).is_ok());
        assert!(chores.done("three", Ok(())).is_ok());
        assert!(matches!(chores.done("four", Err(Error::Down("gone".into()))), Err(Error::Down(_))));
        assert!(matches!(chores.end(), Err(Error::NotFound)), "the first is told");
        assert!(Chores::default().end().is_ok());
    }
}
