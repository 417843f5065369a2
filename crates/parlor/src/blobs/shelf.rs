//! The place itself where bytes lie, a folder or a bucket: whole files, by their names. Nothing is
//! known here of what may be read; that is asked by [`Blobs`](super::Blobs).

use super::{bucket::Bucket, pieces, trouble::Trouble};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _, stream::BoxStream};
use object_store::{GetResult, GetResultPayload, ObjectMeta, ObjectStore, ObjectStoreExt as _, WriteMultipart, local::LocalFileSystem, path::Path};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// A folder or a bucket.
#[derive(Clone)]
pub(crate) struct Shelf {
    pub(super) store: Arc<dyn ObjectStore>,
    within: Path,
}

/// How much a file holds, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    pub size: u64,
    pub sha256: [u8; 32],
}

/// What a list says of a file: under its name the same bytes lie as long as this is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Imprint {
    size: u64,
    e_tag: Option<String>,
    written_at: i64,
}

impl Imprint {
    pub(super) fn of(found: ObjectMeta) -> Self {
        Self { size: found.size, written_at: found.last_modified.timestamp_micros(), e_tag: found.e_tag }
    }
}

/// Lies in a storage that a move came into and did not end in.
const UNFINISHED: &str = "unfinished-move";
/// Up to so many bytes go in one piece.
const ONE_PIECE: u64 = 8 * 1024 * 1024;

impl Shelf {
    /// As `storage_url` names it, or in the data folder.
    pub(crate) fn open(storage_url: &str, data: &std::path::Path) -> Result<Self, String> {
        if let Some(bucket) = Bucket::read(storage_url)? {
            return Ok(Self { store: bucket.open()?, within: Path::from(bucket.prefix) });
        }
        let folder = data.join("files");
        std::fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        let store = LocalFileSystem::new_with_prefix(&folder)
            .map_err(|fault| fault.to_string())?
            .with_fsync(true)
            // A folder of parts goes with the last of them.
            .with_automatic_cleanup(true);
        Ok(Self { store: Arc::new(store), within: Path::default() })
    }

    pub(super) fn path(&self, key: &str) -> Path {
        self.at(&Path::from(key))
    }

    fn at(&self, key: &Path) -> Path {
        self.within.parts().chain(key.parts()).collect()
    }

    /// Whether a move did not end here. Asks enough to find out whether it can be worked with.
    pub(crate) async fn unfinished(&self) -> Result<bool, Trouble> {
        let path = self.path(UNFINISHED);
        match self.store.get(&path).await {
            Ok(_) => return Ok(true),
            Err(object_store::Error::NotFound { .. }) => {}
            Err(fault) => return Err(Trouble::of(&fault)),
        }
        // Of a bucket that is not there some say only here that it is not.
        match self.store.list(Some(&path)).next().await {
            None | Some(Ok(_)) => Ok(false),
            Some(Err(fault)) => Err(Trouble::of(&fault)),
        }
    }

    pub(crate) async fn mark_unfinished(&self) -> Result<(), Trouble> {
        let words = Bytes::from_static(b"A move of Parlor came here and did not come to its end.\n");
        self.store.put(&self.path(UNFINISHED), words.into()).await.map(drop).map_err(|fault| Trouble::of(&fault))
    }

    pub(crate) async fn unmark(&self) -> Result<(), Trouble> {
        self.remove(&Path::from(UNFINISHED)).await
    }

    /// All files, in no order, with how large each is said to be.
    pub(crate) fn all(&self) -> impl Stream<Item = Result<(Path, u64), Trouble>> + '_ {
        self.listed().map_ok(|(key, found)| (key, found.size))
    }

    /// The same, with all that is said of each.
    pub(super) fn listed(&self) -> impl Stream<Item = Result<(Path, ObjectMeta), Trouble>> + '_ {
        let within = (!self.within.as_ref().is_empty()).then_some(&self.within);
        self.store.list(within).filter_map(move |found| async move {
            match found {
                Ok(found) => {
                    let key: Path = found.location.prefix_match(&self.within)?.collect();
                    (key.as_ref() != UNFINISHED).then_some(Ok((key, found)))
                }
                Err(fault) => Some(Err(Trouble::of(&fault))),
            }
        })
    }

    /// Whether it is there at all.
    pub(crate) async fn has(&self, key: &Path) -> Result<bool, Trouble> {
        self.there(&self.at(key)).await.map_err(|fault| Trouble::of(&fault))
    }

    /// Whether something lies at this place.
    pub(super) async fn there(&self, place: &Path) -> object_store::Result<bool> {
        match self.store.head(place).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// Takes away what lies at this place. What was not there is gone as well.
    pub(super) async fn clear(&self, place: &Path) -> object_store::Result<()> {
        match self.store.delete(place).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(fault) => Err(fault),
        }
    }

    /// Reads a file from its first byte to its last.
    pub(crate) async fn sum(&self, key: &Path) -> Result<Sum, Trouble> {
        let mut bytes = pieces(self.got(key).await?);
        let (mut size, mut digest) = (0, Sha256::new());
        while let Some(piece) = bytes.next().await {
            let piece = piece.map_err(|fault| Trouble::of(&fault))?;
            size += piece.len() as u64;
            digest.update(&piece);
        }
        Ok(Sum { size, sha256: digest.finalize().into() })
    }

    /// Carries a file to another place, and says what was read here.
    pub(crate) async fn carry(&self, key: &Path, to: &Self) -> Result<Sum, Trouble> {
        let found = self.got(key).await?;
        if found.meta.size <= ONE_PIECE {
            let bytes = found.bytes().await.map_err(|fault| Trouble::of(&fault))?;
            let sum = Sum { size: bytes.len() as u64, sha256: Sha256::digest(&bytes).into() };
            to.store.put(&to.at(key), bytes.into()).await.map_err(|fault| Trouble::of(&fault))?;
            return Ok(sum);
        }
        let upload = to.store.put_multipart(&to.at(key)).await.map_err(|fault| Trouble::of(&fault))?;
        let mut writer = WriteMultipart::new(upload);
        match poured(found, &mut writer).await {
            Ok(sum) => writer.finish().await.map(|_| sum),
            Err(fault) => {
                drop(writer.abort().await);
                Err(fault)
            }
        }
        .map_err(|fault| Trouble::of(&fault))
    }

    pub(crate) async fn remove(&self, key: &Path) -> Result<(), Trouble> {
        self.clear(&self.at(key)).await.map_err(|fault| Trouble::of(&fault))
    }

    async fn got(&self, key: &Path) -> Result<GetResult, Trouble> {
        self.store.get(&self.at(key)).await.map_err(|fault| Trouble::of(&fault))
    }
}

/// What was found, piece by piece. From a disk the library would read 8 KB at a time, each on a thread of its own.
pub(super) fn pieces(found: GetResult) -> BoxStream<'static, object_store::Result<Bytes>> {
    match found.payload {
        GetResultPayload::Stream(pieces) => pieces,
        GetResultPayload::File(file, _) => pieces::of(file, found.range).map_err(unread).boxed(),
    }
}

fn unread(fault: std::io::Error) -> object_store::Error {
    object_store::Error::Generic { store: "files", source: Box::new(fault) }
}

/// Lets a large file run through, a few pieces at a time.
async fn poured(found: GetResult, writer: &mut WriteMultipart) -> object_store::Result<Sum> {
    let mut bytes = pieces(found);
    let (mut size, mut digest) = (0, Sha256::new());
    while let Some(piece) = bytes.next().await {
        let piece = piece?;
        size += piece.len() as u64;
        digest.update(&piece);
        writer.wait_for_capacity(2).await?;
        writer.put(piece);
    }
    Ok(Sum { size, sha256: digest.finalize().into() })
}
