//! What a seal is made with: a private key and the certificates that speak for it.

use super::Refusal;
use const_oid::db::rfc5912::{ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, SHA_256_WITH_RSA_ENCRYPTION};
use der::{
    Decode as _, Encode as _,
    asn1::{Any, AnyRef},
};
use p256::ecdsa::{DerSignature, SigningKey, signature::Signer as _};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _};
use spki::AlgorithmIdentifierOwned;
use std::fmt;
use x509_cert::{Certificate, ext::pkix::KeyUsage};

/// A private key with its certificates, its own first.
pub struct Key {
    signer: Signer,
    chain: Vec<Certificate>,
}

enum Signer {
    Own(Box<SigningKey>),
    Rsa(Box<RsaKeyPair>),
    P256(EcdsaKeyPair),
    P384(EcdsaKeyPair),
}

/// Why a key cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// There is no private key in it, or one of a kind that is not known.
    NoKey,
    /// There is no certificate in it, or it cannot be read.
    NoCertificate,
    /// The first certificate speaks for another key.
    Apart,
    /// The certificate is not meant for signing documents.
    Unfit,
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoKey => "there is no private key in it (PKCS #8 or PKCS #1, in PEM, without a password)",
            Self::NoCertificate => "there is no certificate in it",
            Self::Apart => "the certificate does not belong to the key",
            Self::Unfit => "the certificate is not meant for signing",
        })
    }
}

impl std::error::Error for KeyFault {}

impl Key {
    /// A key of the installation itself.
    pub(super) fn own(key: SigningKey, chain: Vec<Certificate>) -> Self {
        Self { signer: Signer::Own(Box::new(key)), chain }
    }

    /// A private key and its certificates in PEM, its own certificate first.
    ///
    /// # Errors
    /// What is missing, or does not fit.
    pub fn of_pem(pem: &[u8]) -> Result<Self, KeyFault> {
        let chain = CertificateDer::pem_slice_iter(pem)
            .map(|found| found.ok().and_then(|found| Certificate::from_der(found.as_ref()).ok()).ok_or(KeyFault::NoCertificate))
            .collect::<Result<Vec<_>, _>>()?;
        let signer = signer(&PrivateKeyDer::from_pem_slice(pem).map_err(|_| KeyFault::NoKey)?)?;
        let key = Self { signer, chain };
        let leaf = key.chain.first().ok_or(KeyFault::NoCertificate)?;
        if let Ok(Some((_, usage))) = leaf.tbs_certificate().get_extension::<KeyUsage>()
            && !usage.digital_signature()
            && !usage.non_repudiation()
        {
            return Err(KeyFault::Unfit);
        }
        key.speaks_for_itself()?;
        Ok(key)
    }

    /// Whether the first certificate is the key's.
    fn speaks_for_itself(&self) -> Result<(), KeyFault> {
        let leaf = self.chain.first().and_then(|leaf| leaf.to_der().ok()).ok_or(KeyFault::NoCertificate)?;
        let (_, signature) = self.sign(b"is it mine").map_err(|_| KeyFault::NoKey)?;
        let leaf = CertificateDer::from(leaf);
        let leaf = webpki::EndEntityCert::try_from(&leaf).map_err(|_| KeyFault::Unfit)?;
        let fits = webpki::ALL_VERIFICATION_ALGS.iter().any(|algorithm| leaf.verify_signature(*algorithm, b"is it mine", &signature).is_ok());
        if fits { Ok(()) } else { Err(KeyFault::Apart) }
    }

    /// The certificates, the key's own first.
    #[must_use]
    pub fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    /// Until when the first certificate holds, in seconds since 1970.
    #[must_use]
    pub fn until(&self) -> i64 {
        let until = self.chain.first().map(|leaf| leaf.tbs_certificate().validity().not_after.to_unix_duration().as_secs());
        until.and_then(|until| until.try_into().ok()).unwrap_or(0)
    }

    /// Whom the first certificate names.
    #[must_use]
    pub fn subject(&self) -> String {
        self.chain.first().map(|leaf| leaf.tbs_certificate().subject().to_string()).unwrap_or_default()
    }

    /// Signs, and says how.
    pub(super) fn sign(&self, message: &[u8]) -> Result<(AlgorithmIdentifierOwned, Vec<u8>), Refusal> {
        let refused = |_| Refusal::Broken("the key does not sign".into());
        let random = SystemRandom::new();
        Ok(match &self.signer {
            Signer::Own(key) => {
                let signature: DerSignature = key.sign(message);
                (algorithm(ECDSA_WITH_SHA_256, None), signature.as_bytes().to_vec())
            }
            Signer::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature).map_err(refused)?;
                (algorithm(SHA_256_WITH_RSA_ENCRYPTION, Some(Any::from(AnyRef::NULL))), signature)
            }
            Signer::P256(key) => (algorithm(ECDSA_WITH_SHA_256, None), key.sign(&random, message).map_err(refused)?.as_ref().to_vec()),
            Signer::P384(key) => (algorithm(ECDSA_WITH_SHA_384, None), key.sign(&random, message).map_err(refused)?.as_ref().to_vec()),
        })
    }

    /// Whether what it signs is hashed with SHA-384, not SHA-256.
    pub(super) fn longer(&self) -> bool {
        matches!(self.signer, Signer::P384(_))
    }
}

fn algorithm(oid: const_oid::ObjectIdentifier, parameters: Option<Any>) -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid, parameters }
}

fn signer(key: &PrivateKeyDer<'_>) -> Result<Signer, KeyFault> {
    let random = SystemRandom::new();
    match key {
        PrivateKeyDer::Pkcs1(key) => RsaKeyPair::from_der(key.secret_pkcs1_der()).map(|key| Signer::Rsa(Box::new(key))).map_err(|_| KeyFault::NoKey),
        PrivateKeyDer::Pkcs8(key) => {
            let der = key.secret_pkcs8_der();
            if let Ok(key) = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, der, &random) {
                return Ok(Signer::P256(key));
            }
            if let Ok(key) = EcdsaKeyPair::from_pkcs8(&ECDSA_P384_SHA384_ASN1_SIGNING, der, &random) {
                return Ok(Signer::P384(key));
            }
            RsaKeyPair::from_pkcs8(der).map(|key| Signer::Rsa(Box::new(key))).map_err(|_| KeyFault::NoKey)
        }
        _ => Err(KeyFault::NoKey),
    }
}
