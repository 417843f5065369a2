//! The server's own TLS: which certificate a browser is shown by the name that it asks for, and
//! the door that connections come in by. HTTP/1.1, like the other door.

use super::certificates;
use crate::{
    app::App,
    web::{Error, serving::door},
};
use axum::serve::Listener;
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    server::Acceptor,
};
use std::{
    collections::HashMap,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, mpsc},
};
use tokio_rustls::{LazyConfigAcceptor, server::TlsStream};

/// Who does not get through the beginning in so long is sent away.
const PATIENCE: Duration = Duration::from_secs(10);
/// So many may be at the beginning at once.
const AT_THE_DOOR: usize = 1024;

/// What is shown under which name. What was made ready is used again until it changed in the
/// database, which is asked each time: another process may have renewed it.
pub struct Tls {
    app: App,
    ready: Mutex<HashMap<String, (i64, Arc<ServerConfig>)>>,
    own: Mutex<Option<(Changed, Arc<ServerConfig>)>>,
}

/// When the files of the installation's own certificate changed last: the certificate, and its standing.
type Changed = (SystemTime, Option<SystemTime>);

impl Tls {
    /// For the server of this program.
    ///
    /// # Errors
    /// When the files of its own certificate cannot be used.
    pub fn new(app: App) -> Result<Arc<Self>, String> {
        let tls = Self { app, ready: Mutex::default(), own: Mutex::default() };
        tls.of_files()?;
        Ok(Arc::new(tls))
    }

    /// What is shown to who asks for this name; nothing, where there is no certificate of it.
    async fn of(&self, name: Option<&str>) -> Option<Arc<ServerConfig>> {
        let host = super::host_of(&self.app.config.base_url).to_owned();
        let own = || self.of_files().inspect_err(|fault| tracing::error!(fault, "the installation's certificate cannot be used")).ok().flatten();
        // What the operator gave for the installation's own name goes before what was ever kept for it, and is renewed no longer.
        let given = name.filter(|name| name.eq_ignore_ascii_case(&host)).and_then(|_| own());
        if given.is_some() {
            return given;
        }
        let kept = match name {
            Some(name) => self.kept(name.to_ascii_lowercase()).await,
            None => None,
        };
        match kept.or_else(own) {
            Some(found) => Some(found),
            None => self.kept(host).await,
        }
    }

    async fn kept(&self, name: String) -> Option<Arc<ServerConfig>> {
        let found = self.found(name).await;
        found.inspect_err(|fault| tracing::error!(?fault, "a certificate cannot be used")).ok().flatten()
    }

    async fn found(&self, name: String) -> Result<Option<Arc<ServerConfig>>, Error> {
        let asked = name.clone();
        let Some(edition) = self.app.store.read(move |tx| certificates::edition(tx, &asked)).await? else { return Ok(None) };
        let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
        if let Some((_, config)) = ready.filter(|(known, _)| *known == edition) {
            return Ok(Some(config));
        }
        let (secrets, asked) = (self.app.secrets.clone(), name.clone());
        let Some(kept) = self.app.store.read(move |tx| certificates::open(tx, &secrets, &asked)).await? else { return Ok(None) };
        let config = config(kept.chain.as_bytes(), &kept.key, Vec::new()).map_err(Error::Broken)?;
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).insert(name, (kept.edition, Arc::clone(&config)));
        Ok(Some(config))
    }

    /// The certificate in the files that the operator names, taken anew when they change.
    fn of_files(&self) -> Result<Option<Arc<ServerConfig>>, String> {
        let (certificate, key) = (&self.app.config.tls_certificate, &self.app.config.tls_key);
        if certificate.is_empty() {
            return Ok(None);
        }
        let said = |file: &str, fault: io::Error| format!("{file}: {fault}");
        let modified = |file: &str| std::fs::metadata(file).and_then(|about| about.modified());
        let changed = (modified(certificate).map_err(|fault| said(certificate, fault))?, modified(&self.app.config.tls_ocsp).ok());
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, config)) = own.as_ref().filter(|(at, _)| *at == changed) {
            return Ok(Some(Arc::clone(config)));
        }
        let chain = std::fs::read(certificate).map_err(|fault| said(certificate, fault))?;
        let secret = std::fs::read(key).map_err(|fault| said(key, fault))?;
        let config = config(&chain, &secret, self.standing()).map_err(|fault| format!("{certificate}: {fault}"))?;
        *own = Some((changed, Arc::clone(&config)));
        Ok(Some(config))
    }

    /// What the authority says of the certificate in the files. Without it people come in all the same.
    fn standing(&self) -> Vec<u8> {
        let file = &self.app.config.tls_ocsp;
        if file.is_empty() {
            return Vec::new();
        }
        std::fs::read(file).inspect_err(|fault| tracing::error!(%fault, file, "nothing is said of the certificate's standing")).unwrap_or_default()
    }
}

fn config(chain: &[u8], key: &[u8], standing: Vec<u8>) -> Result<Arc<ServerConfig>, String> {
    let chain = CertificateDer::pem_slice_iter(chain).collect::<Result<Vec<_>, _>>().map_err(|fault| fault.to_string())?;
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|fault| fault.to_string())?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(|fault| fault.to_string())?;
    let mut config = builder.with_no_client_auth().with_single_cert_with_ocsp(chain, key, standing).map_err(|fault| fault.to_string())?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// The door. Beginnings go on beside each other, so that one who is slow keeps nobody waiting.
pub struct Doors {
    address: SocketAddr,
    come: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
}

impl Doors {
    /// Opens it at the configured address.
    ///
    /// # Errors
    /// When that is taken, or may not be listened at.
    pub async fn open(app: &App, tls: Arc<Tls>) -> Result<Self, String> {
        let at = &app.config.tls_addr;
        let listener = door(at).await.map_err(|fault| format!("{at}: {fault}"))?;
        let address = listener.local_addr().map_err(|fault| fault.to_string())?;
        let (through, come) = mpsc::channel(64);
        tokio::spawn(admit(listener, tls, through));
        Ok(Self { address, come })
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

async fn admit(mut listener: TcpListener, tls: Arc<Tls>, through: mpsc::Sender<(TlsStream<TcpStream>, SocketAddr)>) {
    let room = Arc::new(Semaphore::new(AT_THE_DOOR));
    loop {
        let (stream, peer) = tokio::select! {
            came = Listener::accept(&mut listener) => came,
            () = through.closed() => return,
        };
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        let (tls, through) = (Arc::clone(&tls), through.clone());
        tokio::spawn(async move {
            let begun = tokio::time::timeout(PATIENCE, begin(stream, &tls)).await;
            drop(place);
            match begun {
                Ok(Ok(stream)) => drop(through.send((stream, peer)).await),
                Ok(Err(fault)) => tracing::debug!(%fault, "a connection did not begin"),
                Err(_) => tracing::debug!("a connection took too long to begin"),
            }
        });
    }
}

async fn begin(stream: TcpStream, tls: &Tls) -> io::Result<TlsStream<TcpStream>> {
    // Small messages of boards go out at once, and do not wait for more to fill a packet.
    stream.set_nodelay(true)?;
    let start = LazyConfigAcceptor::new(Acceptor::default(), stream).await?;
    let name = start.client_hello().server_name().map(str::to_owned);
    let config = tls.of(name.as_deref()).await.ok_or_else(|| io::Error::other("there is no certificate of this name"))?;
    start.into_stream(config).await
}

impl Listener for Doors {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.come.recv().await {
            Some(came) => came,
            // Nobody comes any more, and whoever waits here is stopped from outside.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}
