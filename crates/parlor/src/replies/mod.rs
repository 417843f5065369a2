//! Answers by mail: a mail that tells of something can be answered, and the answer
//! becomes a comment there, or a message of the chat, of whoever the mail was for
//! (WORK-11).
//!
//! The address to answer to is signed for one mail, and so for one reader and one
//! place. It is no key: the answer has to come from that reader's mailbox, and
//! carries what they may do at that moment. Mails come from the company's own mail
//! server, which knows who may send; the listener is off unless it is configured.

mod address;
mod cut;
mod letter;
mod smtp;
mod take;

pub use address::address;
pub use cut::MARK;
pub use smtp::Listener;

use access::{ItemId, Lane, MailId, PartyId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where an answer to a mail goes, as its letter keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whither {
    /// The reader of the mail, whose answer it is.
    pub party: PartyId,
    pub item: ItemId,
    /// `item`, `task`, `note` or `activity`.
    pub about: String,
    pub about_id: Uuid,
    /// Who reads there; where it is not said, a member writes to the team.
    pub lane: Option<Lane>,
    /// What the mail told of: a comment, a message.
    #[serde(default)]
    pub thing: Option<Uuid>,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It stands there.
    Kept,
    /// It is no answer of a person: an absence notice, a list, one that came before.
    Dropped(&'static str),
    /// It is not taken, and why; the sender's server tells them.
    Refused(String),
    /// It can be tried again later.
    Later,
}

/// A mail as it came in for one of the addresses.
pub(crate) struct Came<'a> {
    /// The mail that is answered.
    pub answers: MailId,
    pub bytes: &'a [u8],
}
