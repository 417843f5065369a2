//! Bytes on their way in. They are put away in parts as they come, so that little is
//! lost wherever the line breaks, and whichever server the rest is sent to.

use super::{GoOn, Upload, store, store::Part, whole};
use crate::{
    doors::Allowed,
    web::{Cx, Error},
};
use axum::body::{Body, BodyDataStream};
use futures_util::StreamExt as _;
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// So large is a part at least, in bytes, where the line does not break: what is in memory of one upload.
const PART: usize = 4 * 1024 * 1024;
/// A line on which nothing came for so long is broken.
const SILENCE: Duration = Duration::from_secs(30);

/// What is to be expected after a part.
#[derive(PartialEq, Eq)]
enum After {
    More,
    Nothing,
    Broken,
}

/// Takes what is sent, from where the upload is now, and says how far it is then. Once
/// all is there, it is put together.
///
/// # Errors
/// Changed, where somebody else goes on with it at the same time; too large; closed meanwhile.
pub(super) async fn take(upload: Allowed<GoOn, Upload>, cx: Cx, body: Body) -> Result<i64, Error> {
    // On its own: a connection that breaks takes its handler along, but not what has arrived.
    let taking = tokio::spawn(async move { receive(&upload, &cx, body.into_data_stream()).await });
    taking.await.map_err(|fault| Error::Broken(fault.to_string()))?
}

async fn receive(upload: &Allowed<GoOn, Upload>, cx: &Cx, mut bytes: BodyDataStream) -> Result<i64, Error> {
    let mut at = upload.arrived;
    loop {
        let (part, after) = next(&mut bytes, upload.size - at, upload.size).await?;
        if !part.is_empty() {
            at = keep(upload, cx, at, part).await?;
        }
        if after != After::More {
            break;
        }
    }
    if at == upload.size {
        whole::of(&cx.app, upload.id, upload.party).await?;
    }
    Ok(at)
}

/// The next part: what came until it was large enough, ended or broke off.
async fn next(bytes: &mut BodyDataStream, room: i64, most: i64) -> Result<(Vec<u8>, After), Error> {
    let room = usize::try_from(room).unwrap_or(usize::MAX);
    let mut part = Vec::new();
    while part.len() < PART {
        match tokio::time::timeout(SILENCE, bytes.next()).await {
            Ok(Some(Ok(chunk))) if part.len() + chunk.len() > room => {
                return Err(Error::TooLarge { most: u64::try_from(most).unwrap_or(0) });
            }
            Ok(Some(Ok(chunk))) => part.extend_from_slice(&chunk),
            Ok(None) => return Ok((part, After::Nothing)),
            Ok(Some(Err(_))) | Err(_) => return Ok((part, After::Broken)),
        }
    }
    Ok((part, After::More))
}

/// Puts a part away and writes it down, and says how far that is.
async fn keep(upload: &Allowed<GoOn, Upload>, cx: &Cx, start: i64, bytes: Vec<u8>) -> Result<i64, Error> {
    let key = format!("{}/{}", Upload::folder(upload.id), cx.app.store.sources().id::<Uuid>());
    let part = Arc::new(Part { size: i64::try_from(bytes.len()).unwrap_or(i64::MAX), blob_key: key });
    cx.app.blobs.keep(&part.blob_key, bytes.into()).await?;
    let kept = Arc::clone(&part);
    match cx.write(upload, move |tx, upload| store::add_part(tx, upload, start, &kept)).await {
        Ok(()) => Ok(start + part.size),
        Err(fault) => {
            // Where it is not certain that nothing was written down, it stays.
            if !matches!(fault, Error::Down(_) | Error::Broken(_)) {
                cx.app.blobs.remove(&part.blob_key).await?;
            }
            Err(fault)
        }
    }
}
