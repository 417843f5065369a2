//! Files in a bucket: fetched for a backup, and put back.

use super::copying::Copying;
use crate::{
    blobs::{Blobs, Imprint},
    web::Error,
};
use bytes::Bytes;
use futures_util::StreamExt as _;
use std::{collections::HashMap, fs, io, path::Path};
use tokio::io::AsyncWriteExt as _;
use tokio_util::io::ReaderStream;

/// What was fetched, each with what the bucket said of it before.
#[derive(Default)]
pub(super) struct Fetched(HashMap<String, Imprint>);

/// Fetches all that lies in the bucket and was not fetched yet as it lies there now. Its size alone says too little: until
/// a row names it, a photo is written once more, and may be as long as before.
///
/// # Errors
/// A sentence about what cannot be fetched or written.
pub(super) async fn fetch(blobs: &Blobs, to: &Path, copying: &mut Copying, fetched: &mut Fetched) -> Result<(), String> {
    let said = |fault: io::Error| format!("{}: {fault}", to.display());
    fs::create_dir_all(to).map_err(said)?;
    for (key, imprint) in blobs.all().await.map_err(|fault| told(&fault))? {
        copying.goes_on().map_err(said)?;
        let target = to.join(&key);
        if fetched.0.get(&key) == Some(&imprint) {
            continue;
        }
        match one(blobs, &key, &target).await {
            Ok(()) => {
                if fetched.0.insert(key, imprint).is_none() {
                    copying.one_more();
                }
            }
            // It was there a moment ago.
            Err(_) if !blobs.has(&key).await.map_err(|fault| told(&fault))? => {}
            Err(fault) => return Err(format!("{key}: {fault}")),
        }
    }
    Ok(())
}

async fn one(blobs: &Blobs, key: &str, target: &Path) -> Result<(), String> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(|fault| fault.to_string())?;
    }
    // Under another name until it is whole: what stands under its own was copied.
    let begun = target.with_extension("part");
    let mut bytes = blobs.whole(key).await.map_err(|fault| told(&fault))?;
    let mut file = tokio::fs::File::create(&begun).await.map_err(|fault| fault.to_string())?;
    while let Some(chunk) = bytes.next().await {
        file.write_all(&chunk.map_err(|fault| fault.to_string())?).await.map_err(|fault| fault.to_string())?;
    }
    file.flush().await.map_err(|fault| fault.to_string())?;
    fs::rename(&begun, target).map_err(|fault| fault.to_string())
}

/// Puts all files below a folder into the bucket, which is empty, and says how many.
///
/// # Errors
/// A sentence about what cannot be read or put there.
pub(super) async fn put_back(blobs: &Blobs, from: &Path) -> Result<usize, String> {
    let mut keys = Vec::new();
    gather(from, "", &mut keys).map_err(|fault| format!("{}: {fault}", from.display()))?;
    for key in &keys {
        let file = tokio::fs::File::open(from.join(key)).await.map_err(|fault| format!("{key}: {fault}"))?;
        let bytes = ReaderStream::new(file).map(|chunk: io::Result<Bytes>| chunk.map_err(|fault| Error::Down(fault.to_string())));
        blobs.put(key, bytes, u64::MAX).await.map_err(|fault| format!("{key}: {}", told(&fault)))?;
    }
    Ok(keys.len())
}

fn gather(folder: &Path, before: &str, keys: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), keys)?;
        } else {
            keys.push(name);
        }
    }
    Ok(())
}

fn told(fault: &Error) -> String {
    match fault {
        Error::Down(text) | Error::Broken(text) => text.clone(),
        other => format!("{other:?}"),
    }
}
