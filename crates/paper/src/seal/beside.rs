//! A signature that lies beside what it signs (CAdES; ETSI EN 319 122-1), for what is no PDF.

use super::{Key, Refusal, cms};

/// A signature that a timestamp may still join.
pub struct Beside(cms::Unstamped);

/// Signs these bytes.
///
/// # Errors
/// When the key cannot sign.
pub fn beside(content: &[u8], key: &Key) -> Result<Beside, Refusal> {
    cms::sign(&cms::digest(&[content]), key).map(Beside)
}

impl Beside {
    /// SHA-256 of the signature: what a timestamp is asked for.
    #[must_use]
    pub fn imprint(&self) -> [u8; 32] {
        self.0.imprint()
    }

    /// The signature in DER, with this timestamp token if one was given.
    ///
    /// # Errors
    /// When the token is none.
    pub fn finish(self, token: Option<&[u8]>) -> Result<Vec<u8>, Refusal> {
        self.0.finish(token)
    }
}
