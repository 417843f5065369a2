//! Where the bytes of files lie: in the data folder, or in a bucket that speaks
//! S3. Names are ids that the program made; nothing that somebody typed becomes
//! a path. A file is on disk before anybody hears that it is. What waits for the virus
//! scanner is given to nobody else: this is the one door to all bytes.

mod bucket;
mod pieces;
mod shelf;
mod trouble;

use crate::{config::Config, quarantine, store::Store, web::Error};
use bucket::Bucket;
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, stream::BoxStream};
use object_store::{ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};
use std::{ops::Range, time::Duration};

pub(crate) use object_store::path::Path as Key;
pub(crate) use shelf::{Imprint, Shelf, Sum};
pub use trouble::Trouble;

/// The storage.
#[derive(Clone)]
pub struct Blobs {
    shelf: Shelf,
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
/// A storage has so long to say that it is there.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is said of a storage that a move did not end in.
pub(crate) const BETWEEN: &str = "a move into this storage did not come to its end, and not all files are there";
const GO_ON: &str = "run `parlor move` again with the configuration of the old place and --clear-unfinished, or start with that configuration";

/// That a storage is named as it can be.
///
/// # Errors
/// A sentence about what is wrong with the name.
pub(crate) fn check(storage_url: &str) -> Result<(), String> {
    Bucket::read(storage_url).map(drop)
}

/// Whether two storages are the same, or one lies within the other.
pub(crate) fn overlap(one: &str, other: &str) -> bool {
    match (Bucket::read(one), Bucket::read(other)) {
        (Ok(Some(one)), Ok(Some(other))) => one.overlaps(&other),
        _ => false,
    }
}

impl Blobs {
    pub(crate) fn open(config: &Config, rows: Store) -> Result<Self, String> {
        Ok(Self { shelf: Shelf::open(&config.storage_url, &config.data)?, rows })
    }

    /// Whether the storage is the one that is meant: asked when the server starts.
    ///
    /// # Errors
    /// What is wrong with it, or that it does not answer.
    pub async fn settle(&self) -> Result<(), Trouble> {
        match tokio::time::timeout(PATIENCE, self.shelf.unfinished()).await {
            Ok(Ok(false)) => Ok(()),
            Ok(Ok(true)) => Err(Trouble { says: BETWEEN.into(), remedy: GO_ON, lasting: true }),
            Ok(Err(trouble)) => Err(trouble),
            Err(_) => Err(Trouble::silence()),
        }
    }

    /// Puts away what streams in, up to so many bytes. What is larger, or
    /// breaks off, leaves nothing behind.
    ///
    /// # Errors
    /// Too large; the sender's fault; or the storage fails.
    pub async fn put(&self, key: &str, mut bytes: impl Stream<Item = Result<Bytes, Error>> + Unpin, most: u64) -> Result<Kept, Error> {
        let upload = self.shelf.store.put_multipart(&self.shelf.path(key)).await.map_err(fault)?;
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
            if let Err(broken) = writer.wait_for_capacity(4).await {
                // Parts that no file is made of would lie in the bucket, and be paid for.
                drop(writer.abort().await);
                return Err(fault(broken));
            }
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
        let found = self.shelf.store.get_opts(&self.shelf.path(key), options).await.map_err(fault)?;
        Ok(shelf::pieces(found).map(|piece| piece.map_err(std::io::Error::other)).boxed())
    }

    /// A whole small file.
    ///
    /// # Errors
    /// When it is not there, or in quarantine, or the storage fails.
    pub async fn read(&self, key: &str) -> Result<Bytes, Error> {
        self.asked(key).await?;
        self.shelf.store.get(&self.shelf.path(key)).await.map_err(fault)?.bytes().await.map_err(fault)
    }

    /// All bytes of one, for a backup: what waits for the scanner is kept with the rest.
    ///
    /// # Errors
    /// When they are not there, or the storage fails.
    pub(crate) async fn whole(&self, key: &str) -> Result<BoxStream<'static, Result<Bytes, std::io::Error>>, Error> {
        let found = self.shelf.store.get(&self.shelf.path(key)).await.map_err(fault)?;
        Ok(shelf::pieces(found).map(|piece| piece.map_err(std::io::Error::other)).boxed())
    }

    /// The keys of all that there is, with what is said of each.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn all(&self) -> Result<Vec<(String, Imprint)>, Error> {
        let mut found = std::pin::pin!(self.shelf.listed());
        let mut keys = Vec::new();
        while let Some(one) = found.next().await {
            let (key, said) = one.map_err(|trouble| Error::Down(format!("storage: {trouble}")))?;
            keys.push((key.to_string(), Imprint::of(said)));
        }
        Ok(keys)
    }

    /// Whether there is such a file.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn has(&self, key: &str) -> Result<bool, Error> {
        self.shelf.there(&self.shelf.path(key)).await.map_err(fault)
    }

    /// Puts away a small file.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn keep(&self, key: &str, bytes: Bytes) -> Result<(), Error> {
        self.shelf.store.put(&self.shelf.path(key), bytes.into()).await.map(drop).map_err(fault)
    }

    /// Puts away a small file where there is none of this name.
    ///
    /// # Errors
    /// When the storage fails; that there is one already is none.
    pub(crate) async fn keep_first(&self, key: &str, bytes: Bytes) -> Result<(), Error> {
        match self.shelf.store.put_opts(&self.shelf.path(key), bytes.into(), object_store::PutMode::Create.into()).await {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(()),
            Err(broken) => Err(fault(broken)),
        }
    }

    /// Takes away all that lies in this folder.
    ///
    /// # Errors
    /// When the storage fails; that there was nothing is none.
    pub async fn remove_below(&self, folder: &str) -> Result<(), Error> {
        let mut found = self.shelf.store.list(Some(&self.shelf.path(folder)));
        let mut all = Vec::new();
        while let Some(one) = found.next().await {
            all.push(one.map_err(fault)?.location);
        }
        for path in all {
            self.shelf.clear(&path).await.map_err(fault)?;
        }
        Ok(())
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// When the storage fails; that it was not there is none.
    pub async fn remove(&self, key: &str) -> Result<(), Error> {
        self.shelf.clear(&self.shelf.path(key)).await.map_err(fault)
    }
}

fn fault(fault: object_store::Error) -> Error {
    let text = fault.to_string();
    if text.contains("No space left") || text.contains("os error 28") {
        Error::Full
    } else {
        Error::Down(format!("storage: {}", Trouble::of(&fault).says))
    }
}
