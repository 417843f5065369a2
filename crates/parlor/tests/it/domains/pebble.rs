//! Pebble, the authority that Let's Encrypt tests with, as a process of its own; and a browser
//! that believes the roots which it is told.

use crate::ports::free;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject as _},
};
use std::{
    fs,
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

/// The authority and a DNS for which each name leads to this machine; both end with the story.
pub struct Pebble {
    processes: [Child; 2],
    folder: tempfile::TempDir,
    port: u16,
}

fn openssl(folder: &Path, words: &str) {
    let done = Command::new("openssl").args(words.split(' ')).current_dir(folder).output().expect("openssl is there");
    assert!(done.status.success(), "openssl {words}: {}", String::from_utf8_lossy(&done.stderr));
}

fn begun(program: &str, arguments: &[&str], folder: &Path) -> Child {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    // Nothing is refused or put off by chance.
    command.env("PEBBLE_VA_NOSLEEP", "1").env("PEBBLE_WFE_NONCEREJECT", "0").env("PEBBLE_AUTHZREUSE", "0");
    command.spawn().unwrap_or_else(|fault| panic!("{program}: {fault}; `scripts/ensure-test-tools` installs it"))
}

impl Pebble {
    /// Starts one that asks names over HTTP at this port.
    pub async fn start(http: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        const EC: &str = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        openssl(here, &format!("req -x509 -subj /CN=Authority -days 3650 -keyout ca.key -out ca.pem {EC}"));
        openssl(here, &format!("req -new -subj /CN=localhost -keyout key.pem -out cert.csr {EC}"));
        fs::write(here.join("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n").unwrap();
        openssl(here, "x509 -req -in cert.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -extfile names -out cert.pem");
        let (port, manage, dns, tls, other) = (free(), free(), free(), free(), free());
        let settings = serde_json::json!({"pebble": {
            "listenAddress": format!("127.0.0.1:{port}"), "managementListenAddress": format!("127.0.0.1:{manage}"),
            "certificate": "cert.pem", "privateKey": "key.pem", "httpPort": http, "tlsPort": tls,
            "ocspResponderURL": "", "externalAccountBindingRequired": false,
        }});
        fs::write(here.join("pebble.json"), settings.to_string()).unwrap();
        let (dns_at, other_at) = (format!("127.0.0.1:{dns}"), format!("127.0.0.1:{other}"));
        let names = ["-http01", "", "-https01", "", "-tlsalpn01", "", "-defaultIPv6", "", "-dns01", &dns_at, "-management", &other_at];
        let processes =
            [begun("pebble-challtestsrv", &names, here), begun("pebble", &["-config", "pebble.json", "-dnsserver", &dns_at, "-strict"], here)];
        let mut pebble = Self { processes, folder, port };
        let own = fs::read(pebble.folder.path().join("ca.pem")).unwrap();
        let manage = SocketAddr::from(([127, 0, 0, 1], manage));
        let root = loop {
            match get(manage, "localhost", "/roots/0", &own).await {
                Ok(answer) => break answer,
                Err(fault) => assert!(pebble.runs(), "{fault}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        let begins = root.find("-----BEGIN").unwrap();
        // Whoever believes both believes the authority, and what it gives.
        fs::write(pebble.folder.path().join("roots.pem"), [own.as_slice(), &root.as_bytes()[begins..]].concat()).unwrap();
        pebble
    }

    fn runs(&mut self) -> bool {
        self.processes.iter_mut().all(|process| process.try_wait().unwrap().is_none())
    }

    pub fn directory(&self) -> String {
        format!("https://localhost:{}/dir", self.port)
    }

    pub fn roots(&self) -> String {
        self.folder.path().join("roots.pem").display().to_string()
    }

    /// The same, as they are.
    pub fn roots_read(&self) -> Vec<u8> {
        fs::read(self.roots()).unwrap()
    }
}

impl Drop for Pebble {
    fn drop(&mut self) {
        for process in &mut self.processes {
            drop(process.kill());
            drop(process.wait());
        }
    }
}

/// What an address answers to who asks for it by this name and believes these roots.
pub async fn get(at: SocketAddr, name: &str, path: &str, roots: &[u8]) -> std::io::Result<String> {
    let mut known = RootCertStore::empty();
    for root in CertificateDer::pem_slice_iter(roots) {
        known.add(root.unwrap()).unwrap();
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let connector = TlsConnector::from(Arc::new(config.with_root_certificates(known).with_no_client_auth()));
    let stream = TcpStream::connect(at).await?;
    let mut stream = connector.connect(ServerName::try_from(name.to_owned()).unwrap(), stream).await?;
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n").as_bytes()).await?;
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer).await {
        // Go closes without a farewell.
        Err(fault) if fault.kind() != std::io::ErrorKind::UnexpectedEof => Err(fault),
        _ => Ok(String::from_utf8_lossy(&answer).into_owned()),
    }
}
