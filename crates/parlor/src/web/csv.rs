//! Lists as text that spreadsheets read.

use super::Error;

/// What such a file is.
pub(crate) const MEDIA: &str = "text/csv; charset=utf-8";
/// What it begins with: the mark by which spreadsheets know UTF-8.
pub(crate) const MARK: &str = "\u{feff}";

/// Rows as text; what would run in a spreadsheet does not.
///
/// # Errors
/// When memory is out.
pub(crate) fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Error> {
    written(rows).map_err(|fault| Error::Broken(fault.to_string()))
}

fn written(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, std::io::Error> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        out.write_record(row.iter().map(|cell| guarded(cell).into_owned()))?;
    }
    let bytes = out.into_inner().map_err(|fault| std::io::Error::other(fault.to_string()))?;
    String::from_utf8(bytes).map_err(std::io::Error::other)
}

/// A spreadsheet runs what begins like a formula, so it gets an apostrophe; a
/// number is none (OWASP, CSV injection).
fn guarded(cell: &str) -> std::borrow::Cow<'_, str> {
    let number = cell.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'));
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number { format!("'{cell}").into() } else { cell.into() }
}
