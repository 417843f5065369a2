//! What a database can answer instead of a row.

/// Why the store did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// A row that must be unique is there already, or one it needs is not.
    #[error("a constraint of the database refused it: {0}")]
    Refused(String),
    /// Two writers wanted the same; this one may try again.
    #[error("somebody else changed it at the same instant")]
    Collision,
    /// There is no room left on the disk. Nothing was kept.
    #[error("the disk is full")]
    Full,
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// It is not to be worked in, and this is why.
    #[error("{0}")]
    Closed(&'static str),
    /// Anything else: a fault of the program or of the database.
    #[error("the database failed: {0}")]
    Broken(String),
}
