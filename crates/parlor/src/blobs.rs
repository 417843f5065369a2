//! Where the bytes of files lie: in the data folder, or in a bucket that speaks
//! S3. Names are ids that the program made; nothing that somebody typed becomes
//! a path. A file is on disk before anybody hears that it is. What waits for the virus
//! scanner is given to nobody else: this is the one door to all bytes.

use crate::{config::Config, quarantine, store::Store, web::Error};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, stream::BoxStream};
use object_store::{ObjectStore, ObjectStoreExt as _, WriteMultipart, aws::AmazonS3Builder, local::LocalFileSystem, path::Path};
use sha2::{Digest as _, Sha256};
use std::{ops::Range, sync::Arc};

/// The storage.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    prefix: String,
    /// Knows which of them are in quarantine.
    rows: Store,
}

/// What was put away.
#[derive(Debug, Clone)]
pub struct Kept {
    pub size: i64,
    pub sha256: [u8; 32],
    /// The first bytes, to see what kind of file it is.
    pub head: Vec<u8>,
}

/// So much of a file is looked at to find its kind.
const HEAD: usize = 8192;

impl Blobs {
    pub(crate) fn open(config: &Config, rows: Store) -> Result<Self, String> {
        if let Some(rest) = config.storage_url.strip_prefix("s3://") {
            // It asks for the TLS of the process, which nobody else here does.
            drop(rustls::crypto::ring::default_provider().install_default());
            let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
            let store = AmazonS3Builder::from_env().with_bucket_name(bucket).build().map_err(|fault| fault.to_string())?;
            return Ok(Self { store: Arc::new(store), prefix: prefix.trim_matches('/').to_owned(), rows });
        }
        let folder = config.data.join("files");
        std::fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        let store = LocalFileSystem::new_with_prefix(&folder)
            .map_err(|fault| fault.to_string())?
            .with_fsync(true)
            // A folder of parts goes with the last of them.
            .with_automatic_cleanup(true);
        Ok(Self { store: Arc::new(store), prefix: String::new(), rows })
    }

    fn path(&self, key: &str) -> Path {
        Path::from(format!("{}/{key}", self.prefix))
    }

    /// Puts away what streams in, up to so many bytes. What is larger, or
    /// breaks off, leaves nothing behind.
    ///
    /// # Errors
    /// Too large; the sender's fault; or the storage fails.
    pub async fn put(&self, key: &str, mut bytes: impl Stream<Item = Result<Bytes, Error>> + Unpin, most: u64) -> Result<Kept, Error> {
        let upload = self.store.put_multipart(&self.path(key)).await.map_err(fault)?;
        let mut writer = WriteMultipart::new(upload);
        let (mut size, mut digest, mut head) = (0_u64, Sha256::new(), Vec::new());
        while let Some(chunk) = bytes.next().await {
            let chunk = match chunk {
                Ok(chunk) if size + chunk.len() as u64 > most => Err(Error::TooLarge { most }),
                other => other,
            };
            let chunk = match chunk {
                Ok(chunk) => chunk,
                Err(broken) => {
                    drop(writer.abort().await);
                    return Err(broken);
                }
            };
            size += chunk.len() as u64;
            digest.update(&chunk);
            head.extend_from_slice(&chunk[..chunk.len().min(HEAD.saturating_sub(head.len()))]);
            writer.wait_for_capacity(4).await.map_err(fault)?;
            writer.put(chunk);
        }
        writer.finish().await.map_err(fault)?;
        Ok(Kept { size: i64::try_from(size).unwrap_or(i64::MAX), sha256: digest.finalize().into(), head })
    }

    /// Whether it may be read. What lies in a folder was made here, of what may be.
    async fn asked(&self, key: &str) -> Result<(), Error> {
        if key.contains('/') { Ok(()) } else { quarantine::ask(&self.rows, key).await }
    }

    /// The bytes from here to there.
    ///
    /// # Errors
    /// When they are not there, or in quarantine, or the storage fails.
    pub async fn stream(&self, key: &str, range: Range<u64>) -> Result<BoxStream<'static, Result<Bytes, std::io::Error>>, Error> {
        self.asked(key).await?;
        self.stream_unasked(key, range).await
    }

    /// The same for the virus scanner.
    ///
    /// # Errors
    /// When they are not there, or the storage fails.
    pub(crate) async fn stream_unasked(&self, key: &str, range: Range<u64>) -> Result<BoxStream<'static, Result<Bytes, std::io::Error>>, Error> {
        let options = object_store::GetOptions { range: Some(range.into()), ..Default::default() };
        let found = self.store.get_opts(&self.path(key), options).await.map_err(fault)?;
        Ok(found.into_stream().map(|chunk| chunk.map_err(std::io::Error::other)).boxed())
    }

    /// A whole small file.
    ///
    /// # Errors
    /// When it is not there, or in quarantine, or the storage fails.
    pub async fn read(&self, key: &str) -> Result<Bytes, Error> {
        self.asked(key).await?;
        self.store.get(&self.path(key)).await.map_err(fault)?.bytes().await.map_err(fault)
    }

    /// All bytes of one, for a backup: what waits for the scanner is kept with the rest.
    ///
    /// # Errors
    /// When they are not there, or the storage fails.
    pub(crate) async fn whole(&self, key: &str) -> Result<BoxStream<'static, Result<Bytes, std::io::Error>>, Error> {
        let found = self.store.get(&self.path(key)).await.map_err(fault)?;
        Ok(found.into_stream().map(|chunk| chunk.map_err(std::io::Error::other)).boxed())
    }

    /// The keys of all that there is, with their sizes.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn all(&self) -> Result<Vec<(String, u64)>, Error> {
        let below = Path::from(self.prefix.as_str());
        let mut found = self.store.list((!self.prefix.is_empty()).then_some(&below));
        let mut keys = Vec::new();
        while let Some(one) = found.next().await {
            let one = one.map_err(fault)?;
            let key = one.location.prefix_match(&below).map(|parts| parts.map(|part| part.as_ref().to_owned()).collect::<Vec<_>>().join("/"));
            keys.extend(key.filter(|key| !key.is_empty()).map(|key| (key, one.size)));
        }
        Ok(keys)
    }

    /// Whether there is such a file.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn has(&self, key: &str) -> Result<bool, Error> {
        match self.store.head(&self.path(key)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(broken) => Err(fault(broken)),
        }
    }

    /// Puts away a small file.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn keep(&self, key: &str, bytes: Bytes) -> Result<(), Error> {
        self.store.put(&self.path(key), bytes.into()).await.map(drop).map_err(fault)
    }

    /// Takes away all that lies in this folder.
    ///
    /// # Errors
    /// When the storage fails; that there was nothing is none.
    pub async fn remove_below(&self, folder: &str) -> Result<(), Error> {
        let mut found = self.store.list(Some(&self.path(folder)));
        let mut all = Vec::new();
        while let Some(one) = found.next().await {
            all.push(one.map_err(fault)?.location);
        }
        for path in all {
            gone(self.store.delete(&path).await)?;
        }
        Ok(())
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// When the storage fails; that it was not there is none.
    pub async fn remove(&self, key: &str) -> Result<(), Error> {
        gone(self.store.delete(&self.path(key)).await)
    }
}

/// What was not there is gone as well.
fn gone(outcome: object_store::Result<()>) -> Result<(), Error> {
    match outcome {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(broken) => Err(fault(broken)),
    }
}

fn fault(fault: object_store::Error) -> Error {
    let text = fault.to_string();
    if text.contains("No space left") || text.contains("os error 28") { Error::Full } else { Error::Down(format!("storage: {text}")) }
}
