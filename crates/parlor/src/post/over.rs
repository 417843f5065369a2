//! How a mail ended, and what of it is kept as evidence.

use super::{Kind, letters::Waiting};

/// What is written down of a mail that is over.
#[derive(Default)]
pub(super) struct Over {
    /// Why it was not sent.
    pub fault: Option<String>,
    /// What stood in its subject.
    pub subject: Option<String>,
}

impl Over {
    /// It was not sent, for this reason.
    pub fn because(why: impl Into<String>) -> Self {
        Self { fault: Some(why.into()), subject: None }
    }

    /// It went out with this subject.
    pub fn with(subject: String) -> Self {
        Self { fault: None, subject: Some(subject) }
    }

    /// Of this mail: the subject of a code is the code, and is not kept.
    pub fn of(self, waiting: &Waiting) -> Self {
        Self { subject: self.subject.filter(|_| waiting.kind != Kind::Code), ..self }
    }
}
