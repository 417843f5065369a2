//! Timestamps that joined a signature (RFC 3161).

use super::{
    Fault, Known,
    chain::{self, Trusted},
    cms, tlv,
};
use const_oid::ObjectIdentifier;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

/// `id-ct-TSTInfo`.
const STAMPED: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// What a timestamp service says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970.
    pub at: i64,
    /// Whom its certificate names.
    pub by: String,
    pub trusted: Trusted,
    /// It is over this signature, and holds.
    pub fits: bool,
}

/// What stands in a token.
struct Told {
    at: i64,
    algorithm: Vec<u8>,
    hash: Vec<u8>,
    nonce: Option<Vec<u8>>,
}

/// Checks a token over this hash (SHA-256) that was asked for with this number.
///
/// # Errors
/// When it is not what was asked for.
pub fn stamp(token: &[u8], imprint: &[u8; 32], nonce: [u8; 8], known: Known<'_>) -> Result<Stamp, Fault> {
    let (signed, told) = read(token)?;
    let plain = |bytes: &[u8]| bytes.iter().skip_while(|byte| **byte == 0).copied().collect::<Vec<u8>>();
    if told.hash != imprint || told.nonce.as_deref().map(plain) != Some(plain(&nonce)) {
        return Err(Fault::Digest);
    }
    Ok(found(&signed, &told, true, known))
}

/// What a token says that joined a signature.
pub(super) fn joined(token: &[u8], signature: &[u8], known: Known<'_>) -> Stamp {
    match read(token) {
        Ok((signed, told)) => {
            let fits = hashed(&told.algorithm, signature).is_some_and(|hash| hash == told.hash);
            found(&signed, &told, fits, known)
        }
        Err(fault) => Stamp { at: 0, by: String::new(), trusted: Trusted::Invalid(fault.to_string()), fits: false },
    }
}

fn found(signed: &cms::Signed, told: &Told, fits: bool, known: Known<'_>) -> Stamp {
    let by = chain::named(signed.certificate.tbs_certificate().subject());
    Stamp { at: told.at, by, trusted: chain::trusted(signed, known.timestamp_roots, told.at, chain::Purpose::Stamping), fits }
}

fn read(token: &[u8]) -> Result<(cms::Signed, Told), Fault> {
    let signed = cms::check(token, cms::Content::Inside(STAMPED), false)?;
    let told = told(&signed.content).ok_or_else(|| Fault::Unreadable("its timestamp says nothing".into()))?;
    Ok((signed, told))
}

/// RFC 3161, 2.4.2: version, policy, imprint, serial, time, and what may follow.
fn told(content: &[u8]) -> Option<Told> {
    let parts = tlv::all(tlv::first(content)?.body)?;
    let imprint = tlv::all(parts.get(2)?.body)?;
    let at = time(std::str::from_utf8(parts.iter().find(|part| part.tag == 0x18)?.body).ok()?)?;
    let nonce = parts.iter().skip(5).find(|part| part.tag == 0x02).map(|part| part.body.to_vec());
    Some(Told { at, algorithm: tlv::first(imprint.first()?.body)?.body.to_vec(), hash: imprint.get(1)?.body.to_vec(), nonce })
}

/// An instant that may have parts of seconds, which `der` does not read.
fn time(text: &str) -> Option<i64> {
    let text = text.strip_suffix('Z')?;
    let (whole, _) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() != 14 {
        return None;
    }
    super::moment(format!("D:{whole}Z").as_bytes())
}

fn hashed(algorithm: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    match algorithm {
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01] => Some(Sha256::digest(bytes).to_vec()),
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02] => Some(Sha384::digest(bytes).to_vec()),
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03] => Some(Sha512::digest(bytes).to_vec()),
        _ => None,
    }
}
