//! Asking a timestamp service, and reading what it says (RFC 3161). The question and
//! the answer travel by whoever calls this; here they are only written and read.

use super::Refusal;
use const_oid::db::rfc5912::ID_SHA_256;
use der::{
    Any, Decode as _, Encode as _, Sequence,
    asn1::{OctetString, Uint},
};
use spki::AlgorithmIdentifierOwned;

/// RFC 3161, 2.4.1.
#[derive(Clone, Debug, Sequence)]
struct Imprint {
    algorithm: AlgorithmIdentifierOwned,
    hash: OctetString,
}

#[derive(Clone, Debug, Sequence)]
struct Question {
    version: u8,
    imprint: Imprint,
    nonce: Uint,
    certificates: bool,
}

/// RFC 3161, 2.4.2; what a service says beside the number is for people.
#[derive(Clone, Debug, Sequence)]
struct Status {
    status: u8,
    #[asn1(optional = "true")]
    text: Option<Any>,
    #[asn1(optional = "true")]
    failure: Option<der::asn1::BitString>,
}

#[derive(Clone, Debug, Sequence)]
struct Answer {
    status: Status,
    #[asn1(optional = "true")]
    token: Option<Any>,
}

/// The question for a stamp over this hash, of the media type `application/timestamp-query`.
///
/// # Errors
/// Never, in practice.
pub fn question(imprint: &[u8; 32], nonce: [u8; 8]) -> Result<Vec<u8>, Refusal> {
    let algorithm = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: None };
    let imprint = Imprint { algorithm, hash: OctetString::new(imprint.as_slice())? };
    Ok(Question { version: 1, imprint, nonce: Uint::new(&nonce)?, certificates: true }.to_der()?)
}

/// The token in an answer, of the media type `application/timestamp-reply`. What it is
/// worth, [`crate::verify::stamp`] says.
///
/// # Errors
/// When the service refused, or its answer cannot be read.
pub fn token(answer: &[u8]) -> Result<Vec<u8>, Refusal> {
    let answer = Answer::from_der(answer)?;
    match answer {
        // Granted, or granted with changes.
        Answer { status: Status { status: 0 | 1, .. }, token: Some(token) } => Ok(token.to_der()?),
        Answer { status, .. } => Err(Refusal::Broken(format!("the timestamp service refused with status {}", status.status))),
    }
}
