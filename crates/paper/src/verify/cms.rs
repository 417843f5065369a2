//! One signature in CMS: what it signs, with which certificate, and whether that holds
//! (RFC 5652, 5.4 and 5.6).

use super::{Fault, tlv};
use cms::{
    cert::CertificateChoices,
    content_info::{CmsVersion, ContentInfo},
    signed_data::{SignedData, SignerIdentifier, SignerInfo},
};
use const_oid::{
    ObjectIdentifier,
    db::{
        rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA},
        rfc5912::{ID_SHA_256, ID_SHA_384, ID_SHA_512, RSA_ENCRYPTION},
    },
};
use der::{Any, Decode as _, Encode as _, asn1::OctetString};
use rustls_pki_types::{CertificateDer, SignatureVerificationAlgorithm};
use sha2::{Sha256, Sha384, Sha512};
use x509_cert::{Certificate, ext::pkix::SubjectKeyIdentifier};

/// What is signed.
#[derive(Clone, Copy)]
pub(super) enum Content<'a> {
    /// These parts of a file, one after the other.
    Beside([&'a [u8]; 2]),
    /// What stands in the signature itself, of this type.
    Inside(ObjectIdentifier),
}

/// A signature that holds.
pub(super) struct Signed {
    pub certificate: Certificate,
    /// Those that came along.
    pub others: Vec<Certificate>,
    /// The signature itself, which a timestamp is over.
    pub signature: Vec<u8>,
    /// The token of a timestamp, if one joined it.
    pub stamp: Option<Vec<u8>>,
    /// What stands in it.
    pub content: Vec<u8>,
}

/// Checks a signature. `named`: it has to say by hash which certificate it was made with.
pub(super) fn check(der: &[u8], content: Content<'_>, named: bool) -> Result<Signed, Fault> {
    let outer = ContentInfo::from_der(der)?;
    if outer.content_type != ID_SIGNED_DATA {
        return Err(Fault::Unreadable("it is no signature".into()));
    }
    let data: SignedData = outer.content.decode_as()?;
    let [signer] = data.signer_infos.0.as_slice() else { return Err(Fault::Attributes) };
    consistent(&data, signer)?;
    let inside = match &data.encap_content_info.econtent {
        Some(found) => found.decode_as::<OctetString>()?.as_bytes().to_vec(),
        None => Vec::new(),
    };
    match content {
        Content::Beside(_) if !inside.is_empty() => return Err(Fault::Attributes),
        Content::Inside(kind) if kind != data.encap_content_info.econtent_type => return Err(Fault::Attributes),
        _ => {}
    }
    let parts = match content {
        Content::Beside([first, second]) => [first, second],
        Content::Inside(_) => [&inside[..], &[]],
    };
    if one(signer, ID_CONTENT_TYPE)?.decode_as::<ObjectIdentifier>()? != data.encap_content_info.econtent_type {
        return Err(Fault::Attributes);
    }
    let certificates = certificates(&data);
    let certificate = named_by(&signer.sid, &certificates).ok_or(Fault::Attributes)?.clone();
    if named {
        names(signer, &certificate)?;
    }
    let digest = one(signer, ID_MESSAGE_DIGEST)?.decode_as::<OctetString>()?;
    if hashed(signer.digest_alg.oid, &parts)? != digest.as_bytes() {
        return Err(Fault::Digest);
    }
    let signed = raw_attributes(der).ok_or_else(|| Fault::Unreadable("it has no signed attributes".into()))?;
    verified(signer, &certificate, &signed)?;
    let stamp = optional(signer.unsigned_attrs.as_ref(), crate::seal::TIMESTAMP)?.map(|token| token.to_der()).transpose()?;
    Ok(Signed { certificate, others: certificates, signature: signer.signature.as_bytes().to_vec(), stamp, content: inside })
}

/// What no signature covers has to agree with what is signed, and there is nothing else,
/// so that nobody changes it unseen (RFC 5652, 5.1 and 5.3).
fn consistent(data: &SignedData, signer: &SignerInfo) -> Result<(), Fault> {
    let by_number = matches!(signer.sid, SignerIdentifier::IssuerAndSerialNumber(_));
    let signer_version = if by_number { CmsVersion::V1 } else { CmsVersion::V3 };
    let version = if by_number && data.encap_content_info.econtent_type == ID_DATA { CmsVersion::V1 } else { CmsVersion::V3 };
    let hashes: Vec<ObjectIdentifier> = data.digest_algorithms.iter().map(|algorithm| algorithm.oid).collect();
    let unsigned = signer.unsigned_attrs.iter().flat_map(|all| all.iter()).all(|attribute| attribute.oid == crate::seal::TIMESTAMP);
    let agrees = signer.version == signer_version && data.version == version && hashes == [signer.digest_alg.oid] && unsigned;
    if agrees { Ok(()) } else { Err(Fault::Attributes) }
}

fn certificates(data: &SignedData) -> Vec<Certificate> {
    let all = data.certificates.iter().flat_map(|set| set.0.iter());
    all.filter_map(|choice| if let CertificateChoices::Certificate(found) = choice { Some(found.clone()) } else { None }).collect()
}

fn named_by<'a>(id: &SignerIdentifier, certificates: &'a [Certificate]) -> Option<&'a Certificate> {
    certificates.iter().find(|certificate| {
        let tbs = certificate.tbs_certificate();
        match id {
            SignerIdentifier::IssuerAndSerialNumber(id) => id.issuer == *tbs.issuer() && id.serial_number == *tbs.serial_number(),
            SignerIdentifier::SubjectKeyIdentifier(id) => {
                tbs.get_extension::<SubjectKeyIdentifier>().is_ok_and(|found| found.is_some_and(|(_, found)| found == *id))
            }
        }
    })
}

/// The one value of a signed attribute that has to be there once.
fn one(signer: &SignerInfo, oid: ObjectIdentifier) -> Result<Any, Fault> {
    optional(signer.signed_attrs.as_ref(), oid)?.ok_or(Fault::Attributes)
}

fn optional(attributes: Option<&x509_cert::attr::Attributes>, oid: ObjectIdentifier) -> Result<Option<Any>, Fault> {
    let mut found = attributes.into_iter().flat_map(|all| all.iter()).filter(|attribute| attribute.oid == oid);
    match (found.next(), found.next()) {
        (None, _) => Ok(None),
        (Some(attribute), None) if attribute.values.len() == 1 => Ok(attribute.values.iter().next().cloned()),
        _ => Err(Fault::Attributes),
    }
}

/// Whether the signature says by hash that it was made with this certificate (RFC 5035, 3).
fn names(signer: &SignerInfo, certificate: &Certificate) -> Result<(), Fault> {
    let value = one(signer, crate::seal::SIGNING_CERTIFICATE)?.to_der()?;
    let read = || {
        let list = tlv::within(tlv::first(&value)?.body, 0x30)?;
        tlv::all(tlv::first(list)?.body)
    };
    let parts = read().ok_or(Fault::Attributes)?;
    let (algorithm, hash) = match parts.as_slice() {
        [algorithm, hash, ..] if algorithm.tag == 0x30 => (oid_of(algorithm.body).ok_or(Fault::Attributes)?, hash),
        [hash, ..] => (ID_SHA_256, hash),
        [] => return Err(Fault::Attributes),
    };
    if hash.tag == 0x04 && hashed(algorithm, &[&certificate.to_der()?])? == hash.body { Ok(()) } else { Err(Fault::Attributes) }
}

fn oid_of(algorithm: &[u8]) -> Option<ObjectIdentifier> {
    ObjectIdentifier::from_der(tlv::first(algorithm)?.whole).ok()
}

fn hashed(algorithm: ObjectIdentifier, parts: &[&[u8]]) -> Result<Vec<u8>, Fault> {
    fn over<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
        let mut digest = D::new();
        for part in parts {
            digest.update(part);
        }
        digest.finalize().to_vec()
    }
    match algorithm {
        ID_SHA_256 => Ok(over::<Sha256>(parts)),
        ID_SHA_384 => Ok(over::<Sha384>(parts)),
        ID_SHA_512 => Ok(over::<Sha512>(parts)),
        _ => Err(Fault::Unreadable("it uses a hash that is not known, or known to be weak".into())),
    }
}

/// The signed attributes as they were written, under the tag that was signed.
fn raw_attributes(der: &[u8]) -> Option<Vec<u8>> {
    let content = tlv::within(tlv::first(der)?.body, 0xa0)?;
    let data = tlv::all(tlv::first(content)?.body)?;
    // The last set is that of the signers; one before it names the hashes.
    let signers = data.iter().rfind(|value| value.tag == 0x31)?;
    let signer = tlv::all(tlv::first(signers.body)?.body)?;
    let attributes = signer.iter().find(|value| value.tag == 0xa0)?;
    let mut signed = attributes.whole.to_vec();
    *signed.first_mut()? = 0x31;
    Some(signed)
}

fn verified(signer: &SignerInfo, certificate: &Certificate, signed: &[u8]) -> Result<(), Fault> {
    let leaf = CertificateDer::from(certificate.to_der()?);
    let leaf = webpki::EndEntityCert::try_from(&leaf).map_err(|fault| Fault::Unreadable(format!("its certificate: {fault:?}")))?;
    let mut known = false;
    for algorithm in algorithms(signer)? {
        known = true;
        if leaf.verify_signature(algorithm, signed, signer.signature.as_bytes()).is_ok() {
            return Ok(());
        }
    }
    Err(if known { Fault::Signature } else { Fault::Unreadable("it uses an algorithm that is not known".into()) })
}

/// Those that the signature may mean. Some say only that it is RSA, and leave the hash to
/// what stands beside it.
fn algorithms(signer: &SignerInfo) -> Result<Vec<&'static dyn SignatureVerificationAlgorithm>, Fault> {
    let told = signer.signature_algorithm.to_der()?;
    let told = tlv::first(&told).map(|value| value.body.to_vec()).unwrap_or_default();
    let plain_rsa = signer.signature_algorithm.oid == RSA_ENCRYPTION;
    let by_hash: Option<&dyn SignatureVerificationAlgorithm> = match signer.digest_alg.oid {
        ID_SHA_256 => Some(webpki::ring::RSA_PKCS1_2048_8192_SHA256),
        ID_SHA_384 => Some(webpki::ring::RSA_PKCS1_2048_8192_SHA384),
        ID_SHA_512 => Some(webpki::ring::RSA_PKCS1_2048_8192_SHA512),
        _ => None,
    };
    if plain_rsa {
        return Ok(by_hash.into_iter().collect());
    }
    Ok(webpki::ALL_VERIFICATION_ALGS.iter().copied().filter(|algorithm| algorithm.signature_alg_id().as_ref() == told).collect())
}
