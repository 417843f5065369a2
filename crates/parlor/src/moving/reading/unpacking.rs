//! Archives on their way in: entry after entry into the storage, little of them in memory.

use super::{
    super::said::{self, File as SaidFile, Home, Said},
    Read,
    pack::{self, Fault, Limits, Met},
    redmine_csv, redmine_json,
};
use crate::{
    app::App,
    files::{self, Pending},
    web::{Error, at_length, sheet},
};
use access::VersionId;
use bytes::Bytes;
use futures_util::stream;
use std::{collections::HashMap, fs::File, io::Read as _, sync::Arc};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// So much of an entry is read at once, in bytes.
const CHUNK: usize = 64 * 1024;
/// All texts of an archive together are no larger.
const TEXTS: u64 = 64_000_000;

/// What the thread that reads says to the task that stores.
enum Piece {
    Begin(Vec<String>),
    Bytes(Bytes),
    End,
    Refused(String, &'static str),
    Fault(Fault),
}

fn limits(app: &App) -> Limits {
    Limits { bytes: app.config.max_import, entries: app.config.max_import_files, each: app.config.max_upload }
}

/// Nobody listens any more.
const OVER: Fault = "moving-broken-archive";

/// Reads an archive on a thread of its own, as far as its pieces are taken.
fn begin(file: File, limits: Limits, wanted: impl Fn(&[String]) -> bool + Send + 'static) -> Receiver<Piece> {
    let (sender, receiver) = channel(4);
    tokio::task::spawn_blocking(move || {
        let outcome = pack::each(file, limits, &mut |met| match met {
            Met::Refused(name, why) => sender.blocking_send(Piece::Refused(name, why)).map_err(|_| OVER),
            Met::File(parts, _) if !wanted(&parts) => Ok(()),
            Met::File(parts, bytes) => send(&sender, parts, bytes),
        });
        if let Err(fault) = outcome {
            drop(sender.blocking_send(Piece::Fault(fault)));
        }
    });
    receiver
}

fn send(sender: &Sender<Piece>, parts: Vec<String>, bytes: &mut dyn std::io::Read) -> Result<(), Fault> {
    sender.blocking_send(Piece::Begin(parts)).map_err(|_| OVER)?;
    loop {
        let mut chunk = Vec::with_capacity(CHUNK);
        // What is wrong with the bytes is told by who counts them.
        let read = bytes.take(CHUNK as u64).read_to_end(&mut chunk).map_err(|_| OVER)?;
        if read == 0 {
            return sender.blocking_send(Piece::End).map_err(|_| OVER);
        }
        sender.blocking_send(Piece::Bytes(chunk.into())).map_err(|_| OVER)?;
    }
}

fn broken(fault: Fault) -> Error {
    Error::field("file", fault)
}

/// An entry in the storage; or why it is not kept.
type Stored = Result<said::Bytes, &'static str>;

/// Puts the entry away whose bytes come next.
async fn store(app: &App, pieces: &mut Receiver<Piece>, name: &str, pending: &mut Pending) -> Result<Stored, Error> {
    let taken = files::taken_name(&app.config, name);
    let version: VersionId = app.store.sources().id();
    if taken.is_ok() {
        pending.add(version);
    }
    let bytes = Box::pin(stream::unfold(pieces, |pieces| async move {
        match pieces.recv().await {
            Some(Piece::Bytes(bytes)) => Some((Ok(bytes), pieces)),
            Some(Piece::End) => None,
            Some(Piece::Fault(fault)) => Some((Err(broken(fault)), pieces)),
            _ => Some((Err(broken(OVER)), pieces)),
        }
    }));
    let Ok(name) = taken else {
        use futures_util::TryStreamExt as _;
        bytes.try_for_each(|_| async { Ok(()) }).await?;
        return Ok(Err("moving-file-kind"));
    };
    let kept = app.blobs.put(&version.to_string(), bytes, app.config.max_upload).await?;
    match files::looked_at(app, version, name, kept) {
        Ok(file) => Ok(Ok(said::Bytes {
            version: version.0,
            name: file.name,
            media: file.media,
            size: file.size,
            sha256: data_encoding::HEXLOWER.encode(&file.sha256),
        })),
        Err(Error::Invalid(_)) => Ok(Err("moving-file-empty")),
        Err(other) => Err(other),
    }
}

/// An archive of files: a folder names the record or project that takes what lies in it.
pub(super) async fn files(app: &App, file: File, pending: &mut Pending) -> Result<Read, Error> {
    let mut pieces = begin(file, limits(app), |_| true);
    let mut rows = Vec::new();
    while let Some(piece) = pieces.recv().await {
        match piece {
            Piece::Refused(name, why) => {
                rows.push(Said::File(SaidFile { key: name.clone(), name, refused: Some(why.into()), ..SaidFile::default() }))
            }
            Piece::Begin(parts) => {
                let stored = store(app, &mut pieces, &flat(&parts), pending).await?;
                rows.push(Said::File(said_file(&parts, stored)));
            }
            Piece::Fault(fault) => return Err(broken(fault)),
            Piece::Bytes(_) | Piece::End => {}
        }
    }
    Ok(Read { rows, ..Read::default() })
}

/// Its name with the folders in which it lies below its item's.
fn flat(parts: &[String]) -> String {
    parts[usize::from(parts.len() > 1)..].join(" – ")
}

fn said_file(parts: &[String], stored: Stored) -> SaidFile {
    let home = if parts.len() > 1 { Home::Named(parts[0].clone()) } else { Home::Chosen };
    let (key, shown) = (parts.join("/"), parts.join("/"));
    match stored {
        Ok(bytes) => SaidFile { key, home, name: bytes.name.clone(), refused: None, bytes: Some(bytes) },
        Err(why) => SaidFile { key, home, name: shown, refused: Some(why.into()), bytes: None },
    }
}

/// What was saved of a Redmine: pages of its interface, or its list of issues, and the files beside them.
pub(super) async fn redmine(app: &App, file: File, pending: &mut Pending) -> Result<Read, Error> {
    let (second, limits) = (file.try_clone().map_err(|fault| Error::Down(fault.to_string()))?, limits(app));
    let texts = at_length(move || texts(file, limits)).await?.map_err(broken)?;
    let pages: Vec<&[u8]> = texts.iter().filter(|(name, _)| name.ends_with(".json")).map(|(_, bytes)| bytes.as_slice()).collect();
    if pages.is_empty() {
        let Some((_, csv)) = texts.into_iter().find(|(name, _)| name.ends_with(".csv")) else { return Err(broken("moving-no-redmine")) };
        return redmine_csv::read(&sheet::read_sent(csv.into()).await?).map_err(broken);
    }
    let export = Arc::new(redmine_json::read(pages.into_iter()).map_err(broken)?);
    let asked = Arc::clone(&export);
    let mut pieces = begin(second, limits, move |parts| asked.attachment(parts).is_some());
    let mut stored: HashMap<u64, said::Bytes> = HashMap::new();
    while let Some(piece) = pieces.recv().await {
        match piece {
            Piece::Begin(parts) => {
                let number = export.attachment(&parts).ok_or_else(|| broken(OVER))?;
                let name = export.name_of(number).unwrap_or_else(|| parts.last().cloned().unwrap_or_default());
                if let Ok(bytes) = store(app, &mut pieces, &name, pending).await? {
                    stored.insert(number, bytes);
                }
            }
            Piece::Fault(fault) => return Err(broken(fault)),
            // What is no attachment is no loss; the name of one that cannot be taken stands in its task.
            Piece::Refused(..) | Piece::Bytes(_) | Piece::End => {}
        }
    }
    Ok(export.read(|number| stored.get(&number).cloned()))
}

/// The texts of an archive, with their names in small letters.
fn texts(file: File, limits: Limits) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let (mut found, mut left) = (Vec::new(), TEXTS);
    pack::each(file, limits, &mut |met| {
        let Met::File(parts, bytes) = met else { return Ok(()) };
        let name = parts.last().map(|name| name.to_lowercase()).unwrap_or_default();
        if !name.ends_with(".json") && !name.ends_with(".csv") {
            return Ok(());
        }
        let mut text = Vec::new();
        bytes.take(left + 1).read_to_end(&mut text).map_err(|_| OVER)?;
        left = left.checked_sub(text.len() as u64).ok_or("moving-flood")?;
        found.push((name, text));
        Ok(())
    })?;
    Ok(found)
}
