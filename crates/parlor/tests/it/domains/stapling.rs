//! What its authority says of a certificate's standing is handed out with it (OCSP).

use super::open;
use rustls::{
    ClientConfig, DigitallySignedStruct, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use std::{
    fs,
    net::SocketAddr,
    process::Command,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// Believes whoever answers, and keeps what was handed out.
#[derive(Debug, Default)]
struct Listener(Mutex<Heard>);

/// The certificate of whoever answered, and what was said of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    pub certificate: Vec<u8>,
    standing: Vec<u8>,
}

impl ServerCertVerifier for Listener {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        standing: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        *self.0.lock().unwrap() = Heard { certificate: certificate.to_vec(), standing: standing.to_vec() };
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(&self, _: &[u8], _: &CertificateDer<'_>, _: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(&self, _: &[u8], _: &CertificateDer<'_>, _: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        rustls::crypto::ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}

/// What is said of the certificate to whoever comes by this door.
async fn said(door: SocketAddr) -> Vec<u8> {
    heard(door).await.standing
}

/// What whoever comes by this door is shown, when they ask for the installation's own name.
pub(super) async fn heard(door: SocketAddr) -> Heard {
    let listener = Arc::new(Listener::default());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.dangerous().with_custom_certificate_verifier(listener.clone()).with_no_client_auth();
    let stream = TcpStream::connect(door).await.unwrap();
    TlsConnector::from(Arc::new(config)).connect(ServerName::try_from("parlor.example").unwrap(), stream).await.unwrap();
    let heard = listener.0.lock().unwrap();
    heard.clone()
}

stories! {
    async fn house_11_what_the_authority_says_of_a_certificate_is_handed_out_with_it(town) {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name).display().to_string();
        let (key, chain, standing) = (file("key.pem"), file("chain.pem"), file("standing.der"));
        let kind = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
        let words = format!("req -x509 {kind} -subj /CN=parlor.example -days 30 -keyout {key} -out {chain}");
        assert!(Command::new("openssl").args(words.split(' ')).output().unwrap().status.success());
        fs::write(&standing, "it is good").unwrap();
        let app = town.again(|config| {
            config.base_url = "https://parlor.example".into();
            config.tls_addr = "127.0.0.1:0".into();
            (config.tls_certificate, config.tls_key, config.tls_ocsp) = (chain.clone(), key.clone(), standing.clone());
        });
        let door = open(&app).await;
        assert_eq!(said(door).await, b"it is good");
        // It holds for some days, and is read again when it changes.
        fs::write(&standing, "it is good still").unwrap();
        let written = fs::File::options().write(true).open(&standing).unwrap();
        written.set_modified(written.metadata().unwrap().modified().unwrap() + Duration::from_secs(1)).unwrap();
        assert_eq!(said(door).await, b"it is good still");
        // Without it people come in all the same.
        fs::remove_file(&standing).unwrap();
        assert_eq!(said(door).await, b"");
    }
}
