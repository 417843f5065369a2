//! The authority that an installation is for itself: a root of its own, and a
//! certificate for each who seals. Keys are derived by the caller and never kept; the
//! same bytes give the same key, so only certificates have to be stored.

use super::{Key, Refusal};
use const_oid::db::rfc4519::{COMMON_NAME, ORGANIZATION_NAME};
use der::{Any, Decode as _, DecodePem as _, Encode as _, EncodePem as _, Tag, pem::LineEnding};
use p256::ecdsa::{DerSignature, SigningKey};
use sha2::{Digest as _, Sha256};
use std::time::Duration;
use x509_cert::{
    Certificate, SubjectPublicKeyInfo, TbsCertificate,
    attr::AttributeTypeAndValue,
    builder::{Builder as _, CertificateBuilder, profile::BuilderProfile},
    ext::{
        Extension, ToExtension as _,
        pkix::{AuthorityKeyIdentifier, BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier},
    },
    name::{Name, RdnSequence, RelativeDistinguishedName},
    serial_number::SerialNumber,
    spki::SubjectPublicKeyInfoRef,
    time::{Time, Validity},
};

/// A year, in seconds.
const YEAR: i64 = 31_557_600;
/// A root holds for so many years, and what it speaks for for fewer: long enough that
/// a sealed document is found valid when its statute of limitations ends.
const YEARS: (i64, i64) = (40, 30);

/// Of whom a certificate speaks.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    pub name: &'a str,
    pub organization: &'a str,
}

/// What a certificate is for.
enum Use {
    Root,
    Seals { issuer: Name },
}

struct Profile {
    subject: Name,
    purpose: Use,
}

/// The certificate of a root with the key of these bytes.
///
/// # Errors
/// When the name cannot be written.
pub fn root(seed: &[u8; 32], subject: Subject<'_>, now: i64) -> Result<Certificate, Refusal> {
    let key = key(seed)?;
    let profile = Profile { subject: named(subject)?, purpose: Use::Root };
    issued(profile, &key, &key, (now, YEARS.0))
}

/// The key of these bytes, with a certificate that the root speaks for it.
///
/// # Errors
/// When the name cannot be written.
pub fn issue(seed: &[u8; 32], subject: Subject<'_>, root_seed: &[u8; 32], root: &Certificate, now: i64) -> Result<Key, Refusal> {
    let own = key(seed)?;
    let profile = Profile { subject: named(subject)?, purpose: Use::Seals { issuer: root.tbs_certificate().subject().clone() } };
    let certificate = issued(profile, &own, &key(root_seed)?, (now, YEARS.1))?;
    Ok(Key::own(own, vec![certificate, root.clone()]))
}

/// The key of these bytes with certificates that were issued for it before.
///
/// # Errors
/// When they are for another key.
pub fn again(seed: &[u8; 32], chain: Vec<Certificate>) -> Result<Key, Refusal> {
    let own = key(seed)?;
    let public = SubjectPublicKeyInfo::from_key(own.verifying_key()).map_err(unwritten)?;
    if chain.first().is_none_or(|leaf| *leaf.tbs_certificate().subject_public_key_info() != public) {
        return Err(Refusal::Broken("the certificate is not of this installation's key".into()));
    }
    Ok(Key::own(own, chain))
}

/// A certificate as text, between its lines of BEGIN and END.
///
/// # Errors
/// When it cannot be written.
pub fn to_pem(certificate: &Certificate) -> Result<String, Refusal> {
    Ok(certificate.to_pem(LineEnding::LF)?)
}

/// A certificate out of such a text.
///
/// # Errors
/// When there is none in it.
pub fn of_pem(pem: &str) -> Result<Certificate, Refusal> {
    Ok(Certificate::from_pem(pem)?)
}

/// All certificates of a text, such as those that are trusted.
///
/// # Errors
/// When one cannot be read.
pub fn all_of_pem(pem: &[u8]) -> Result<Vec<Certificate>, Refusal> {
    use rustls_pki_types::{CertificateDer, pem::PemObject as _};
    CertificateDer::pem_slice_iter(pem)
        .map(|found| {
            let found = found.map_err(|fault| Refusal::Broken(fault.to_string()))?;
            Ok(Certificate::from_der(found.as_ref())?)
        })
        .collect()
}

/// What people compare a certificate by: SHA-256 of it.
#[must_use]
pub fn fingerprint(certificate: &Certificate) -> [u8; 32] {
    Sha256::digest(certificate.to_der().unwrap_or_default()).into()
}

/// The number that these bytes are, or, should they be none of the curve's, others that follow from them.
fn key(seed: &[u8; 32]) -> Result<SigningKey, Refusal> {
    let mut bytes = *seed;
    for _ in 0..8 {
        if let Ok(key) = SigningKey::from_slice(&bytes) {
            return Ok(key);
        }
        bytes = Sha256::digest(bytes).into();
    }
    Err(Refusal::Broken("no key comes of this".into()))
}

fn issued(profile: Profile, own: &SigningKey, by: &SigningKey, (now, years): (i64, i64)) -> Result<Certificate, Refusal> {
    let public = SubjectPublicKeyInfo::from_key(own.verifying_key()).map_err(unwritten)?;
    // The same key gets another number each time that it is spoken for.
    let mut numbered = Sha256::new();
    numbered.update(public.to_der()?);
    numbered.update(now.to_be_bytes());
    let mut serial = [0; 16];
    serial.copy_from_slice(&numbered.finalize()[..16]);
    serial[0] = serial[0] & 0x7f | 0x40;
    // A day back, for clocks that go after.
    let validity = Validity::new(instant(now - 86_400)?, instant(now + years * YEAR)?);
    let builder = CertificateBuilder::new(profile, SerialNumber::new(&serial)?, validity, public).map_err(unwritten)?;
    builder.build::<_, DerSignature>(by).map_err(unwritten)
}

fn unwritten(fault: impl std::fmt::Display) -> Refusal {
    Refusal::Broken(format!("a certificate cannot be written: {fault}"))
}

fn instant(seconds: i64) -> Result<Time, Refusal> {
    let since = Duration::from_secs(seconds.max(0).cast_unsigned());
    Ok(Time::try_from(std::time::UNIX_EPOCH + since)?)
}

fn named(subject: Subject<'_>) -> Result<Name, Refusal> {
    let mut all = RdnSequence::default();
    for (oid, text) in [(ORGANIZATION_NAME, subject.organization), (COMMON_NAME, subject.name)] {
        // RFC 5280: no longer than 64 letters.
        let text: String = text.trim().chars().take(64).collect();
        if !text.is_empty() {
            let value = Any::new(Tag::Utf8String, text.as_bytes())?;
            all.push(RelativeDistinguishedName::try_from(vec![AttributeTypeAndValue { oid, value }])?);
        }
    }
    Ok(Name::from_der(&all.to_der()?)?)
}

impl BuilderProfile for Profile {
    fn get_issuer(&self, subject: &Name) -> Name {
        match &self.purpose {
            Use::Root => subject.clone(),
            Use::Seals { issuer } => issuer.clone(),
        }
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    /// What verifiers look for: `nonRepudiation`, and no extended use, since some refuse
    /// every one that they do not know.
    fn build_extensions(
        &self,
        own: SubjectPublicKeyInfoRef<'_>,
        issuer: SubjectPublicKeyInfoRef<'_>,
        tbs: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        let (ca, usages) = match self.purpose {
            Use::Root => (true, KeyUsages::KeyCertSign | KeyUsages::CRLSign),
            Use::Seals { .. } => (false, KeyUsages::DigitalSignature | KeyUsages::NonRepudiation),
        };
        let mut all = Vec::new();
        let path_len_constraint = ca.then_some(0);
        all.push(BasicConstraints { ca, path_len_constraint }.to_extension(tbs.subject(), &all)?);
        all.push(KeyUsage(usages).to_extension(tbs.subject(), &all)?);
        all.push(SubjectKeyIdentifier::try_from(own)?.to_extension(tbs.subject(), &all)?);
        let above = AuthorityKeyIdentifier { key_identifier: Some(SubjectKeyIdentifier::try_from(issuer)?.0), ..Default::default() };
        all.push(above.to_extension(tbs.subject(), &all)?);
        Ok(all)
    }
}
