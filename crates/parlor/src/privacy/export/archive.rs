//! The archive: file after file goes out while it is read. What the virus scanner has not let
//! through, or what storage has lost, is left out, and named without a place.

use super::{Export, at_house::File, readable};
use crate::{
    app::App,
    web::{
        Answer, Cx, Error,
        progress::{self, Step, Steps, Waiting},
    },
};
use async_stream::try_stream;
use futures_util::StreamExt as _;
use std::io::Write as _;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// The archive as an answer, with how far it is for who wants to see that.
pub(super) fn give(cx: &Cx, export: Export) -> Result<Answer, Error> {
    let files: usize = export.organizations.iter().map(|house| house.files.len()).sum();
    let of = progress::wanted(cx).then(|| i64::try_from(files + 1).unwrap_or(i64::MAX));
    let reader = cx.clone();
    Ok(progress::given("parlor-data.zip", "application/zip", steps(reader, export), of))
}

fn broken(fault: impl std::fmt::Display) -> Error {
    Error::Broken(fault.to_string())
}

fn options(size: i64) -> SimpleFileOptions {
    let large = u64::try_from(size).unwrap_or(0) >= u64::from(u32::MAX);
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .large_file(large)
}

fn steps(cx: Cx, mut export: Export) -> Steps {
    Box::pin(try_stream! {
        let waiting = Waiting::default();
        let mut zip = ZipWriter::new_stream(waiting.clone());
        let mut done = 0;
        for house in 0..export.organizations.len() {
            for at in 0..export.organizations[house].files.len() {
                let file = export.organizations[house].files[at].clone();
                done += 1;
                let Some(mut bytes) = opened(&cx.app, &file).await? else { continue };
                let name = path(done, &file);
                zip.start_file(&name, options(file.size.unwrap_or(0))).map_err(broken)?;
                while let Some(piece) = bytes.next().await {
                    zip.write_all(&piece.map_err(broken)?).map_err(broken)?;
                    yield Step { done: done - 1, bytes: waiting.take() };
                }
                export.organizations[house].files[at].path = Some(name);
            }
        }
        zip.start_file("data.json", options(0)).map_err(broken)?;
        zip.write_all(&serde_json::to_vec_pretty(&export).map_err(broken)?).map_err(broken)?;
        zip.start_file("index.html", options(0)).map_err(broken)?;
        zip.write_all(readable::drawn(&cx, &export)?.into_string().as_bytes()).map_err(broken)?;
        zip.finish().map_err(broken)?;
        yield Step { done: done + 1, bytes: waiting.take() };
    })
}

type Bytes = futures_util::stream::BoxStream<'static, Result<bytes::Bytes, std::io::Error>>;

/// The bytes of a file, where they may be given.
async fn opened(app: &App, file: &File) -> Result<Option<Bytes>, Error> {
    let found = match file.size.map(|size| u64::try_from(size).unwrap_or(0)) {
        Some(0) => return Ok(Some(futures_util::stream::empty().boxed())),
        Some(size) => app.blobs.stream(&file.blob_key, 0..size).await,
        // A drawn signature is small.
        None => app.blobs.read(&file.blob_key).await.map(|whole| futures_util::stream::iter([Ok::<_, std::io::Error>(whole)]).boxed()),
    };
    match found {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Error::Gone(_) | Error::NotFound | Error::Forbidden(_) | Error::Invalid(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Where a file lies in the archive: a number before its name keeps those of one name apart.
fn path(number: usize, file: &File) -> String {
    let plain: String = file.name.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }).take(100).collect();
    format!("files/{number:04}-{}", plain.trim_matches(['.', ' ']))
}
