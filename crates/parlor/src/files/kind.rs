//! What a file is, found by looking at its first bytes. The sender's word
//! counts for nothing.

use super::name;

/// Larger files get no preview, in bytes.
const PREVIEW_MOST: i64 = 64 * 1024 * 1024;
/// Text that makes a file something a browser would run.
const MARKUP: &[&str] = &["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<object", "<embed", "<meta", "<style"];

/// The media type of what begins like this.
pub(super) fn found(head: &[u8], file_name: &str) -> String {
    let ending = name::ending(file_name);
    if let Some(text) = as_text(head) {
        return of_text(&text, &ending).into();
    }
    match infer::get(head).map(|kind| kind.mime_type()) {
        Some("application/zip") => of_zip(&ending).into(),
        Some(media) => media.into(),
        None => "application/octet-stream".into(),
    }
}

/// The head as text, where it is one; its last letter may be cut.
fn as_text(head: &[u8]) -> Option<String> {
    if head.iter().any(|byte| *byte < 9 || (14..27).contains(byte)) || head.starts_with(b"%PDF") {
        return None;
    }
    match std::str::from_utf8(head) {
        Ok(text) => Some(text.to_lowercase()),
        Err(fault) if head.len() - fault.valid_up_to() < 4 => Some(String::from_utf8_lossy(&head[..fault.valid_up_to()]).to_lowercase()),
        Err(_) => None,
    }
}

fn of_text(text: &str, ending: &str) -> &'static str {
    if text.contains("<svg") {
        "image/svg+xml"
    } else if MARKUP.iter().any(|mark| text.contains(mark)) || matches!(ending, "html" | "htm" | "xhtml" | "shtml" | "hta") {
        "text/html"
    } else if text.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml") || ending == "xml" {
        "text/xml"
    } else {
        match ending {
            "js" | "mjs" | "cjs" => "text/javascript",
            "css" => "text/css",
            "csv" => "text/csv",
            "rtf" => "application/rtf",
            _ => "text/plain",
        }
    }
}

/// Office files are ZIP archives; which one says only the ending, and none runs in a browser.
fn of_zip(ending: &str) -> &'static str {
    match ending {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/zip",
    }
}

/// Whether it is a program, whatever its name says.
pub(super) fn runs(media: &str) -> bool {
    matches!(media, "application/vnd.microsoft.portable-executable" | "application/x-executable" | "application/x-mach-binary")
}

/// The type to send it as: only what no browser runs; all else is just bytes.
pub(super) fn served_as(media: &str) -> &'static str {
    const SAFE: &[&str] = &[
        "application/pdf",
        "application/zip",
        "application/rtf",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "audio/mpeg",
        "image/gif",
        "image/heif",
        "image/jpeg",
        "image/png",
        "image/tiff",
        "image/vnd.dwg",
        "image/webp",
        "video/mp4",
        "video/quicktime",
        "video/webm",
    ];
    match media {
        "text/plain" => "text/plain; charset=utf-8",
        "text/csv" => "text/csv; charset=utf-8",
        _ => SAFE.iter().find(|safe| **safe == media).copied().unwrap_or("application/octet-stream"),
    }
}

/// Whether a picture of it can be shown.
pub(super) fn previewed(media: &str, size: i64) -> bool {
    matches!(media, "image/jpeg" | "image/png" | "image/gif" | "image/webp" | "application/pdf") && size <= PREVIEW_MOST
}

/// What people call it: PDF, JPG, XLSX, DWG.
pub(super) fn label(media: &str, file_name: &str) -> String {
    let ending = name::ending(file_name);
    // Notes may quote markup; they are called what their writer calls them.
    let notes = matches!(ending.as_str(), "txt" | "md" | "csv" | "log");
    let known = match media {
        "application/pdf" => "PDF",
        "image/jpeg" => "JPG",
        "image/png" => "PNG",
        "image/gif" => "GIF",
        "image/webp" => "WEBP",
        "image/svg+xml" if !notes => "SVG",
        "text/html" if !notes => "HTML",
        _ => "",
    };
    if !known.is_empty() {
        return known.into();
    }
    if (1..=5).contains(&ending.len()) && ending.chars().all(|letter| letter.is_ascii_alphanumeric()) { ending.to_uppercase() } else { "FILE".into() }
}
