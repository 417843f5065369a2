//! What the protocol says in headers: tus 1.0.0 with creation, creation-with-upload,
//! expiration and termination (https://tus.io/protocols/resumable-upload).

use super::Upload;
use crate::{
    files,
    web::{Answer, Cx, Error},
};
use axum::{
    body::Body,
    http::{HeaderName, StatusCode, header},
};

/// The one version that is spoken here.
const VERSION: &str = "1.0.0";
const EXTENSIONS: &str = "creation,creation-with-upload,expiration,termination";
/// What bytes of an upload are sent as.
const BYTES: &str = "application/offset+octet-stream";
/// No longer is what is said of a file.
const LONGEST: usize = 4096;

/// A file as somebody is about to send it.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub name: String,
    pub size: i64,
}

/// Whether who asks speaks this version.
pub(super) fn spoken(cx: &Cx) -> bool {
    cx.header("tus-resumable") == Some(VERSION)
}

/// The answer to who does not.
pub(super) fn other_version() -> Answer {
    named(StatusCode::PRECONDITION_FAILED, &[("tus-version", VERSION)])
}

/// What is spoken here, and how large a file may be.
pub(super) fn abilities(cx: &Cx) -> Answer {
    let most = cx.app.config.max_upload.to_string();
    named(StatusCode::NO_CONTENT, &[("tus-version", VERSION), ("tus-extension", EXTENSIONS), ("tus-max-size", &most)])
}

/// An answer of headers alone.
pub(super) fn named(status: StatusCode, headers: &[(&'static str, &str)]) -> Answer {
    let empty = Answer::of(status, "text/plain", Body::empty()).header(HeaderName::from_static("tus-resumable"), VERSION);
    headers.iter().fold(empty, |answer, (name, value)| answer.header(HeaderName::from_static(name), value))
}

/// Until when one can be gone on with, as HTTP writes an instant.
pub(super) fn end(upload: &Upload) -> String {
    jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&upload.expires_at.timestamp()).unwrap_or_default()
}

/// Whether the body holds bytes of the file.
pub(super) fn brings_bytes(cx: &Cx) -> bool {
    cx.header(header::CONTENT_TYPE.as_str()) == Some(BYTES)
}

/// The answer to bytes of any other kind.
pub(super) fn other_media() -> Answer {
    named(StatusCode::UNSUPPORTED_MEDIA_TYPE, &[])
}

/// From where on bytes are sent.
pub(super) fn offset(cx: &Cx) -> Result<i64, Error> {
    number(cx, "upload-offset")
}

fn number(cx: &Cx, name: &'static str) -> Result<i64, Error> {
    let number = cx.header(name).and_then(|text| text.parse::<i64>().ok());
    number.filter(|number| *number >= 0).ok_or_else(|| Error::Unreadable(format!("{name}: a number of bytes")))
}

/// What is said of a file that is to be sent.
///
/// # Errors
/// A sentence about a file that is not taken: before anything of it was sent.
pub(super) fn wanted(cx: &Cx) -> Result<Wanted, Error> {
    let size = number(cx, "upload-length")?;
    let most = cx.app.config.max_upload;
    if u64::try_from(size).is_ok_and(|size| size > most) {
        return Err(Error::TooLarge { most });
    }
    let name = files::taken_name(&cx.app.config, &said(cx.header("upload-metadata").unwrap_or_default(), "filename")?)?;
    if size == 0 { Err(files::empty(&name)) } else { Ok(Wanted { name, size }) }
}

/// A value of the metadata: pairs of a name and Base64, parted by commas.
fn said(metadata: &str, wanted: &str) -> Result<String, Error> {
    if metadata.len() > LONGEST {
        return Err(Error::Unreadable("upload-metadata: too long".into()));
    }
    let found = metadata.split(',').map(|pair| pair.trim().split_once(' ').unwrap_or((pair.trim(), ""))).find(|(name, _)| *name == wanted);
    let bytes = data_encoding::BASE64.decode(found.map_or("", |(_, value)| value.trim()).as_bytes());
    let text = bytes.map_err(|fault| Error::Unreadable(format!("upload-metadata: {fault}")))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn work_13_the_name_of_a_file_stands_in_the_metadata() {
        assert_eq!(said("filetype aW1hZ2UvcG5n,filename YnLDvGNrZS5wbmc=,internal", "filename").unwrap_or_default(), "brücke.png");
        assert_eq!(said("", "filename").unwrap_or_default(), "");
        assert!(said("filename ***", "filename").is_err());
        assert!(said(&"a".repeat(5000), "filename").is_err());
    }
}
