//! Sealing a PDF (what is no PDF has its signature beside it): what was signed is shown on its pages, a certificate follows them,
//! and a signature closes it all (PAdES B-B, or B-T with a timestamp; EN 319 142-1).
//!
//! It is one update at the end of the file: the bytes that were signed stay as they
//! were, at its beginning, and the signature covers the whole. A file that somebody
//! else signed before gets no marks and no pages, since these would end their
//! signature; only a signature is added.

mod append;
pub mod authority;
mod beside;
mod cms;
mod key;
mod reading;
mod sheet;
pub mod timestamp;

use crate::{Fonts, inlay::Mark};
use std::fmt;

pub use beside::{Beside, beside};
pub(crate) use cms::{SIGNING_CERTIFICATE, TIMESTAMP};
pub use key::{Key, KeyFault};
pub(crate) use reading::load;
pub(crate) use reading::signature_fields;
pub use reading::{Sheets, look};

/// Where something stands on a page as it is shown: parts of its width and height, from
/// the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From 1.
    pub page: u32,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// A mark and where it stands.
pub struct Stamp<'a> {
    pub place: Place,
    pub mark: Mark<'a>,
}

/// Words that are written onto a page, and where.
pub struct Words<'a> {
    pub place: Place,
    pub text: &'a str,
}

/// The file with these words on its pages, as large as they fit and no larger than
/// print; what was there stays, at its beginning.
///
/// # Errors
/// When it cannot be read, or somebody signed it already.
pub fn write_in(pdf: &[u8], words: &[Words<'_>], fonts: Fonts<'_>) -> Result<Vec<u8>, Refusal> {
    append::written(pdf, words, fonts)
}

/// What is to be sealed, and with what.
pub struct Sealing<'a> {
    pub pdf: &'a [u8],
    pub stamps: &'a [Stamp<'a>],
    /// A PDF whose pages follow.
    pub certificate: Option<&'a [u8]>,
    pub fonts: Fonts<'a>,
    /// Who seals, and why, for those who look at the signature.
    pub name: &'a str,
    pub reason: &'a str,
    /// Seconds since 1970, UTC.
    pub at: i64,
    /// A timestamp will come into the signature.
    pub timestamped: bool,
}

/// Why a PDF cannot be sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is protected by a password, and so would be for whoever verifies it.
    Encrypted,
    /// It cannot be read.
    Broken(String),
    /// Somebody signed it and allowed no change.
    Certified,
    /// The signature is larger than the room that was left for it.
    NoRoom,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encrypted => f.write_str("it is protected by a password"),
            Self::Broken(why) => write!(f, "it cannot be read: {why}"),
            Self::Certified => f.write_str("who signed it before allows no change"),
            Self::NoRoom => f.write_str("the signature is too large"),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<lopdf::Error> for Refusal {
    fn from(fault: lopdf::Error) -> Self {
        Self::Broken(fault.to_string())
    }
}

impl From<der::Error> for Refusal {
    fn from(fault: der::Error) -> Self {
        Self::Broken(fault.to_string())
    }
}

/// Says in the signature how long the file was before, where that is still its beginning.
pub(crate) const BEFORE: &[u8] = b"PLR_Before";

/// A file that waits for its signature.
pub struct Prepared {
    bytes: Vec<u8>,
    /// Where the signature comes, its angle brackets included.
    gap: std::ops::Range<usize>,
}

/// A file with its signature, which a timestamp may still join.
pub struct Signed {
    prepared: Prepared,
    signature: cms::Unstamped,
}

/// Lays marks and pages into the file and leaves room for the signature.
///
/// # Errors
/// When it cannot be sealed at all.
pub fn prepare(sealing: &Sealing<'_>) -> Result<Prepared, Refusal> {
    let (bytes, gap) = append::update(sealing)?;
    Ok(Prepared { bytes, gap })
}

impl Prepared {
    /// Signs all that is not the room of the signature.
    ///
    /// # Errors
    /// When the key cannot sign.
    pub fn sign(self, key: &Key) -> Result<Signed, Refusal> {
        let digest = cms::digest(&[&self.bytes[..self.gap.start], &self.bytes[self.gap.end..]]);
        let signature = cms::sign(&digest, key)?;
        Ok(Signed { prepared: self, signature })
    }
}

impl Signed {
    /// SHA-256 of the signature: what a timestamp is asked for.
    #[must_use]
    pub fn imprint(&self) -> [u8; 32] {
        self.signature.imprint()
    }

    /// The sealed file, with this timestamp token if one was given.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn finish(self, token: Option<&[u8]>) -> Result<Vec<u8>, Refusal> {
        let Prepared { mut bytes, gap } = self.prepared;
        let signature = self.signature.finish(token)?;
        let room = &mut bytes[gap.start + 1..gap.end - 1];
        if signature.len() * 2 > room.len() {
            return Err(Refusal::NoRoom);
        }
        for (byte, digits) in signature.iter().zip(room.chunks_exact_mut(2)) {
            digits.copy_from_slice(format!("{byte:02x}").as_bytes());
        }
        Ok(bytes)
    }
}
