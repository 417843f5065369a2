//! What kind of somebody a contact is (BOARD-19).

use schemars::JsonSchema;
use serde::Serialize;

/// Who stands behind a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Acquaintance {
    /// A member of another organization.
    Elsewhere,
    /// Somebody with an account of their own.
    Account,
    /// A guest, who comes by mails and links.
    Guest,
    /// Somebody who was invited, and has not come yet.
    Invited,
    /// Somebody without a mailbox.
    Unknown,
}

impl Acquaintance {
    /// The word that [`contact_mark!`](crate::contact_mark) reads.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Elsewhere => "elsewhere",
            Self::Account => "account",
            Self::Guest => "guest",
            Self::Invited => "invited",
            Self::Unknown => "unknown",
        }
    }

    /// The mark of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Elsewhere, Self::Account, Self::Guest, Self::Invited, Self::Unknown].into_iter().find(|mark| mark.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Elsewhere => "contact-mark-elsewhere",
            Self::Account => "contact-mark-account",
            Self::Guest => "contact-mark-guest",
            Self::Invited => "contact-mark-invited",
            Self::Unknown => "contact-mark-unknown",
        }
    }
}

crate::words!(Acquaintance);

/// The [`Acquaintance`] of `p` (parties). Of an address that was only typed nothing is said: what it
/// is elsewhere is told to those whom it came to.
#[macro_export]
macro_rules! contact_mark {
    () => {
        "CASE WHEN p.person_id IS NULL THEN 'unknown'
           WHEN NOT EXISTS (SELECT 1 FROM visits xv WHERE xv.contact_id = p.id) THEN 'invited'
           WHEN EXISTS (SELECT 1 FROM parties xm WHERE xm.person_id = p.person_id AND xm.kind = 'member' AND xm.ended_at IS NULL
             AND xm.organization_id <> p.organization_id) THEN 'elsewhere'
           WHEN EXISTS (SELECT 1 FROM people xp WHERE xp.id = p.person_id AND (xp.password_hash IS NOT NULL
             OR EXISTS (SELECT 1 FROM passkeys xk WHERE xk.person_id = xp.id))) THEN 'account'
           ELSE 'guest' END"
    };
}
