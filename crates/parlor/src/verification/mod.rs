//! Verification: proof that somebody reads the mailbox they claim, by a 6-digit
//! code; and the limits on asking and guessing.
//!
//! A code is bound to the person, the browser that asked and, behind a guest
//! link, to the link. It is never stored: the digits are derived from a seed
//! with a key that lies outside the database. All counters are in the database,
//! so they hold across restarts and servers. Nothing here tells whether an
//! address is known.

pub mod browser;
mod codes;
mod page;
mod rates;
mod steps;

pub use codes::{Awaited, Checked, CodeRequest, MINUTES, Sent, TRIES, Whose, awaited, check, digits, long, masked, send};
pub use page::{CodeForm, code_form};
pub use rates::{Limit, limit, purge, spend, spend_many};
pub use steps::in_steps;
