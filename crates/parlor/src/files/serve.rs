//! Files on their way out. Always as an attachment, in a sandbox, of a type that
//! no browser runs: what somebody sent never becomes a page of this site.

use super::kind;
use crate::web::{Answer, Cx, Error};
use axum::{
    body::Body,
    http::{HeaderName, StatusCode, header},
};
use std::ops::Range;

/// Nothing in it may run, load or reach anything.
const SANDBOX: &str = "sandbox; default-src 'none'";

/// What to send.
pub struct Stored<'a> {
    pub name: &'a str,
    pub media: &'a str,
    pub size: i64,
    pub blob_key: &'a str,
    pub sha256: &'a [u8],
}

/// The bytes, or the part of them that was asked for.
pub async fn attachment(cx: &Cx, file: &Stored<'_>) -> Result<Answer, Error> {
    let tag = tag(file.sha256, "");
    if cx.has_already(&tag) {
        return Ok(guarded(Answer::of(StatusCode::NOT_MODIFIED, kind::served_as(file.media), Body::empty()), &tag));
    }
    let size = u64::try_from(file.size).unwrap_or(0);
    let (status, part) = match asked(cx, &tag, size) {
        Asked::Whole => (StatusCode::OK, 0..size),
        Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
        Asked::Nowhere => {
            let nothing = Answer::of(StatusCode::RANGE_NOT_SATISFIABLE, "application/octet-stream", Body::empty());
            return Ok(guarded(nothing, &tag).header(header::CONTENT_RANGE, &format!("bytes */{size}")));
        }
    };
    let length = part.end - part.start;
    let body = if length == 0 { Body::empty() } else { Body::from_stream(cx.app.blobs.stream(file.blob_key, part.clone()).await?) };
    let mut answer = guarded(Answer::of(status, kind::served_as(file.media), body), &tag)
        .saved_as(file.name)
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::CONTENT_LENGTH, &length.to_string());
    if status == StatusCode::PARTIAL_CONTENT {
        answer = answer.header(header::CONTENT_RANGE, &format!("bytes {}-{}/{size}", part.start, part.end - 1));
    }
    Ok(answer)
}

/// A picture that the program painted, to be shown in a page.
pub(super) fn picture(bytes: bytes::Bytes, tag: &str) -> Answer {
    let media = if bytes.starts_with(&[0xff, 0xd8]) { "image/jpeg" } else { "image/png" };
    guarded(Answer::of(StatusCode::OK, media, bytes), tag)
}

/// The answer to who has it already.
pub(super) fn not_modified(tag: &str) -> Answer {
    guarded(Answer::of(StatusCode::NOT_MODIFIED, "image/jpeg", Body::empty()), tag)
}

/// The name of these bytes, for caches.
pub(super) fn tag(sha256: &[u8], variant: &str) -> String {
    format!("\"{}{variant}\"", data_encoding::HEXLOWER.encode(sha256))
}

fn guarded(answer: Answer, tag: &str) -> Answer {
    answer
        .header(header::ETAG, tag)
        .header(header::CONTENT_SECURITY_POLICY, SANDBOX)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(HeaderName::from_static("x-download-options"), "noopen")
}

/// How much of it is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    Part(Range<u64>),
    Nowhere,
}

fn asked(cx: &Cx, tag: &str, size: u64) -> Asked {
    // A part of other bytes is of no use: then all of these.
    if cx.header("if-range").is_some_and(|known| known.trim() != tag) {
        return Asked::Whole;
    }
    cx.header("range").map_or(Asked::Whole, |range| part(range, size))
}

/// One range of bytes. Several, or what cannot be read, count as none asked.
fn part(range: &str, size: u64) -> Asked {
    let Some((from, to)) = range.trim().strip_prefix("bytes=").and_then(|range| range.split_once('-')) else { return Asked::Whole };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    match (from.trim(), to.trim()) {
        ("", last) => match number(last) {
            Some(0) => Asked::Nowhere,
            Some(last) if size > 0 => Asked::Part(size.saturating_sub(last)..size),
            Some(_) => Asked::Nowhere,
            None => Asked::Whole,
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), _) if first >= size && (last.is_empty() || number(last).is_some()) => Asked::Nowhere,
            (Some(first), None) if last.is_empty() => Asked::Part(first..size),
            (Some(first), Some(last)) if last >= first => Asked::Part(first..last.saturating_add(1).min(size)),
            _ => Asked::Whole,
        },
    }
}
