//! The signature as PAdES wants it: exactly three signed attributes, no time in it
//! (EN 319 142-1, 6.3; RFC 5652; RFC 5035).

use super::{Key, Refusal};
use cms::{
    cert::{CertificateChoices, IssuerAndSerialNumber},
    content_info::{CmsVersion, ContentInfo},
    signed_data::{CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier, SignerInfo, SignerInfos},
};
use const_oid::{
    ObjectIdentifier,
    db::{
        rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA},
        rfc5912::{ID_SHA_256, ID_SHA_384},
    },
};
use der::{
    Any, Decode as _, Encode as _, Sequence,
    asn1::{OctetString, SetOfVec},
};
use sha2::{Digest as _, Sha256, Sha384};
use spki::AlgorithmIdentifierOwned;
use x509_cert::{Certificate, attr::Attribute};

/// Says by its hash which certificate signs, so that no other can be put in its place.
pub(crate) const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// A timestamp over the signature.
pub(crate) const TIMESTAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");

/// RFC 5035, 3: SHA-256, as nothing else is said.
#[derive(Clone, Debug, Sequence)]
struct EssCertId {
    hash: OctetString,
}

#[derive(Clone, Debug, Sequence)]
struct SigningCertificate {
    certificates: Vec<EssCertId>,
}

/// What is signed, hashed in both ways that a key may ask for.
pub(super) struct Digest {
    short: [u8; 32],
    long: Vec<u8>,
}

/// Hashes these parts, one after the other.
pub(super) fn digest(parts: &[&[u8]]) -> Digest {
    let (mut short, mut long) = (Sha256::new(), Sha384::new());
    for part in parts {
        short.update(part);
        long.update(part);
    }
    Digest { short: short.finalize().into(), long: long.finalize().to_vec() }
}

/// A signature that no timestamp has joined yet.
pub(super) struct Unstamped {
    signer: SignerInfo,
    data: SignedData,
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, der::Error> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}

fn attributes(digest: &[u8], certificate: &[u8]) -> Result<SignedAttributes, der::Error> {
    let named = SigningCertificate { certificates: vec![EssCertId { hash: OctetString::new(Sha256::digest(certificate).to_vec())? }] };
    SetOfVec::try_from(vec![
        attribute(ID_CONTENT_TYPE, Any::encode_from(&ID_DATA)?)?,
        attribute(ID_MESSAGE_DIGEST, Any::encode_from(&OctetString::new(digest)?)?)?,
        attribute(SIGNING_CERTIFICATE, Any::encode_from(&named)?)?,
    ])
}

/// Signs a hash.
pub(super) fn sign(digest: &Digest, key: &Key) -> Result<Unstamped, Refusal> {
    let leaf = key.chain().first().ok_or_else(|| Refusal::Broken("a key without a certificate".into()))?;
    let (hash, bytes) = if key.longer() { (ID_SHA_384, &digest.long[..]) } else { (ID_SHA_256, &digest.short[..]) };
    let attributes = attributes(bytes, &leaf.to_der()?)?;
    // Signed is the set itself, stored is the same under another tag (RFC 5652, 5.4).
    let (algorithm, signature) = key.sign(&attributes.to_der()?)?;
    let hashed = AlgorithmIdentifierOwned { oid: hash, parameters: None };
    let tbs = leaf.tbs_certificate();
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: tbs.issuer().clone(),
            serial_number: tbs.serial_number().clone(),
        }),
        digest_alg: hashed.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm: algorithm,
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    // A root stays out: nothing in the signature speaks for it, so that somebody could change it unseen.
    let goes_along = |(number, certificate): &(usize, &Certificate)| {
        let tbs = certificate.tbs_certificate();
        *number == 0 || tbs.issuer() != tbs.subject()
    };
    let certificates: Vec<CertificateChoices> =
        key.chain().iter().enumerate().filter(goes_along).map(|(_, certificate)| CertificateChoices::Certificate(certificate.clone())).collect();
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![hashed])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(certificates)?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer.clone()])?,
    };
    Ok(Unstamped { signer, data })
}

impl Unstamped {
    pub(super) fn imprint(&self) -> [u8; 32] {
        Sha256::digest(self.signer.signature.as_bytes()).into()
    }

    /// The whole, in DER.
    pub(super) fn finish(self, token: Option<&[u8]>) -> Result<Vec<u8>, Refusal> {
        let Self { mut signer, mut data } = self;
        if let Some(token) = token {
            let stamp = attribute(TIMESTAMP, Any::from_der(token)?)?;
            signer.unsigned_attrs = Some(SetOfVec::try_from(vec![stamp])?);
        }
        data.signer_infos = SignerInfos::try_from(vec![signer])?;
        Ok(ContentInfo { content_type: ID_SIGNED_DATA, content: Any::encode_from(&data)? }.to_der()?)
    }
}
