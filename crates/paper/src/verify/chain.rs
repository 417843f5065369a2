//! Whether a certificate goes back to somebody who is known.

use super::cms::Signed;
use der::Encode as _;
use rustls_pki_types::{CertificateDer, TrustAnchor, UnixTime};
use std::time::Duration;
use webpki::{EndEntityCert, ExtendedKeyUsageValidator, KeyUsage as Extended, anchor_from_trusted_cert};
use x509_cert::{Certificate, ext::pkix::KeyUsage, name::Name};

/// Whether one knows who signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trusted {
    /// The certificate goes back to a root that is known.
    Known,
    /// It goes back to nobody who is known.
    Unknown,
    /// It goes back to one, and does not hold: it had ended, or is meant for something else.
    Invalid(String),
}

/// What a certificate has to be good for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Sealing,
    Stamping,
}

/// `1.3.6.1.5.5.7.3.8`: timestamps.
const TIME_STAMPING: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x08];
/// What a certificate for people who sign may be meant for: documents, mail, by the word
/// of one maker of readers.
const SIGNING: [&[usize]; 3] = [&[1, 3, 6, 1, 5, 5, 7, 3, 36], &[1, 3, 6, 1, 5, 5, 7, 3, 4], &[1, 2, 840, 113_583, 1, 1, 5]];

/// Any use that has to do with signing, or none at all.
struct ForSigning;

impl ExtendedKeyUsageValidator for ForSigning {
    fn validate(&self, iter: webpki::KeyPurposeIdIter<'_, '_>) -> Result<(), webpki::Error> {
        let mut told = false;
        for purpose in iter {
            told = true;
            let purpose = purpose?;
            if SIGNING.contains(&purpose.to_decoded_oid().as_slice()) {
                return Ok(());
            }
        }
        if told { Err(webpki::Error::UnknownIssuer) } else { Ok(()) }
    }
}

pub(super) fn trusted(signed: &Signed, roots: &[Certificate], at: i64, purpose: Purpose) -> Trusted {
    match chained(signed, roots, at, purpose) {
        Ok(()) if fit(&signed.certificate) => Trusted::Known,
        Ok(()) => Trusted::Invalid("its certificate is not meant for signing".into()),
        Err(webpki::Error::UnknownIssuer) => Trusted::Unknown,
        Err(webpki::Error::CertExpired { .. }) => Trusted::Invalid("its certificate had ended".into()),
        Err(webpki::Error::CertNotValidYet { .. }) => Trusted::Invalid("its certificate had not begun".into()),
        Err(other) => Trusted::Invalid(format!("{other:?}")),
    }
}

fn chained(signed: &Signed, roots: &[Certificate], at: i64, purpose: Purpose) -> Result<(), webpki::Error> {
    let der = |certificate: &Certificate| CertificateDer::from(certificate.to_der().unwrap_or_default());
    let roots: Vec<CertificateDer<'_>> = roots.iter().map(der).collect();
    let anchors: Vec<TrustAnchor<'_>> = roots.iter().filter_map(|root| anchor_from_trusted_cert(root).ok()).collect();
    let others: Vec<CertificateDer<'_>> = signed.others.iter().map(der).collect();
    let leaf = der(&signed.certificate);
    let leaf = EndEntityCert::try_from(&leaf)?;
    let at = UnixTime::since_unix_epoch(Duration::from_secs(at.max(0).cast_unsigned()));
    let algorithms = webpki::ALL_VERIFICATION_ALGS;
    match purpose {
        Purpose::Sealing => leaf.verify_for_usage(algorithms, &anchors, &others, at, ForSigning, None, None).map(drop),
        Purpose::Stamping => leaf.verify_for_usage(algorithms, &anchors, &others, at, Extended::required(TIME_STAMPING), None, None).map(drop),
    }
}

/// Whether the key may sign at all.
fn fit(certificate: &Certificate) -> bool {
    match certificate.tbs_certificate().get_extension::<KeyUsage>() {
        Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
        _ => true,
    }
}

/// Whom a certificate names, as people read it: the common name, and where they belong.
pub(super) fn named(name: &Name) -> String {
    let text = |found: Option<x509_cert::attr::AttributeTypeAndValue>| {
        found.map(|found| String::from_utf8_lossy(found.value.value()).into_owned()).unwrap_or_default()
    };
    let part = |oid| text(name.iter().find(|part| part.oid == oid).cloned());
    let (common, organization) = (part(const_oid::db::rfc4519::COMMON_NAME), part(const_oid::db::rfc4519::ORGANIZATION_NAME));
    match (common.is_empty(), organization.is_empty() || organization == common) {
        (false, true) => common,
        (false, false) => format!("{common}, {organization}"),
        (true, _) => organization,
    }
}
